//! The data files that the binary carries: locales, templates, profiles and vocabularies.

mod embedded {
    use crate::packed::Packed;

    include!(concat!(env!("OUT_DIR"), "/embedded.rs"));
}

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io;
use std::ops::Bound;

use crate::packed::Packed;
use crate::world::{World, text};

/// All data files by path, a project's own laid over the embedded ones file by file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Data {
    files: BTreeMap<Cow<'static, str>, File>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct File {
    text: Cow<'static, str>,
    tree: Option<&'static Packed>,
}

/// An expression of policyc's own rules, as the build script packed it.
pub(crate) fn expression(text: &str) -> Option<&'static Packed> {
    let all = embedded::EXPRESSIONS;
    all.binary_search_by(|packed| packed.text.cmp(text)).ok().map(|at| &all[at])
}

impl Data {
    /// The embedded files alone.
    pub fn embedded() -> Self {
        let files = embedded::FILES.iter().map(|(path, packed)| {
            let tree = Some(packed).filter(|packed| !packed.tree.is_empty());
            (Cow::Borrowed(*path), File { text: Cow::Borrowed(packed.text), tree })
        });
        Self { files: files.collect() }
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
                self.files.insert(path.into(), File { text: Cow::Owned(text), tree: None });
            }
        }
        Ok(())
    }

    /// A file's text.
    pub fn get(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(|file| file.text.as_ref())
    }

    /// The text and the packed tree of one of policyc's own YAML files that no project has laid
    /// another over.
    pub fn tree(&self, path: &str) -> Option<&'static Packed> {
        self.files.get(path)?.tree
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
            .range::<str, _>((Bound::Included(folder), Bound::Unbounded))
            .take_while(move |(path, _)| path.starts_with(folder))
            .filter(move |(path, _)| path.as_bytes().get(folder.len()) == Some(&b'/'))
            .map(|(path, file)| (path.as_ref(), &file.text))
    }
}
