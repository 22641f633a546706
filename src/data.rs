//! The data files that the binary carries: locales, templates, profiles and vocabularies.

mod embedded {
    use crate::yaml::packed::Packed;

    include!(concat!(env!("OUT_DIR"), "/embedded.rs"));
}

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io;

use crate::world::{World, text};
use crate::yaml::packed::Packed;

/// All data files by path, a project's own laid over the embedded ones file by file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Data {
    files: BTreeMap<String, Cow<'static, str>>,
    trees: BTreeMap<&'static str, &'static Packed>,
}

impl Data {
    /// The embedded files alone.
    pub fn embedded() -> Self {
        let files = embedded::FILES.iter();
        let trees = files.clone().filter(|(_, packed)| !packed.tree.is_empty());
        Self {
            files: files
                .map(|(path, packed)| ((*path).to_owned(), Cow::Borrowed(packed.text)))
                .collect(),
            trees: trees.map(|(path, packed)| (*path, packed)).collect(),
        }
    }

    /// Lays a project's own `locales/`, `profiles/` and `templates/` over the embedded files.
    ///
    /// # Errors
    /// If a file cannot be read or is not UTF-8.
    pub fn overlay(&mut self, world: &dyn World) -> io::Result<()> {
        for folder in ["locales", "profiles", "templates"] {
            for path in world.list(folder)? {
                let named =
                    |error: io::Error| io::Error::new(error.kind(), format!("{path}: {error}"));
                let text = world.read(&path).and_then(text).map_err(named)?;
                self.trees.remove(path.as_str());
                self.files.insert(path, Cow::Owned(text));
            }
        }
        Ok(())
    }

    /// A file's text.
    pub fn get(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(AsRef::as_ref)
    }

    /// The text and the packed tree of one of policyc's own YAML files that no project has laid
    /// another over.
    pub fn tree(&self, path: &str) -> Option<&'static Packed> {
        self.trees.get(path).copied()
    }

    /// The files below a folder, sorted by path.
    pub fn below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.texts_below(folder).map(|(path, text)| (path, text.as_ref()))
    }

    /// As [`Data::below`]; texts that are borrowed are policyc's own.
    pub fn texts_below<'a>(
        &'a self,
        folder: &'a str,
    ) -> impl Iterator<Item = (&'a str, &'a Cow<'static, str>)> {
        self.files
            .range(folder.to_owned()..)
            .take_while(move |(path, _)| path.starts_with(folder))
            .filter(move |(path, _)| path.as_bytes().get(folder.len()) == Some(&b'/'))
            .map(|(path, text)| (path.as_str(), text))
    }
}
