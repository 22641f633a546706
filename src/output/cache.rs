//! What a build of many policies remembers for the next: which sources each policy came from, and
//! that nothing was found in them. Whatever else decides over the outputs is in the run's own digest.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::disk::There;
pub use super::manifest::Sum;
use super::{OutputError, disk};

/// The folder, at the project's root.
const FOLDER: &str = ".policyc_cache";
/// The file in it.
const FILE: &str = "build.json";
/// What makes version control pass over the folder.
const IGNORE: &str = ".gitignore";
/// So many policies make remembering worth a folder in the project.
const LEAST: usize = 32;

/// A policy in which nothing was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Known {
    /// Its id.
    pub policy: String,
    /// The files that it came from, from the project's root.
    pub sources: Vec<String>,
    /// The digest of their contents.
    pub digest: Sum,
    /// The digest of the outputs that came of them; set when the memory is written.
    pub outputs: Sum,
}

#[derive(Debug, Default, Serialize, Deserialize)]
struct Memory {
    run: Sum,
    policies: BTreeMap<String, Known>,
}

/// The memory of the last run, and that of this one in the making.
#[derive(Debug)]
pub struct Cache {
    folder: Arc<Path>,
    old: Memory,
    new: Memory,
}

impl Cache {
    /// The memory below the project's root, if the last run was decided by the same things as this
    /// one; `run` gives their digest. Nothing for a run of few policies.
    ///
    /// # Errors
    /// Those of `run`.
    pub fn open<E>(
        root: &Path,
        policies: usize,
        run: impl FnOnce() -> Result<Sum, E>,
    ) -> Result<Option<Self>, E> {
        let folder: Arc<Path> = root.join(FOLDER).into();
        // What is written there must not land elsewhere.
        if policies < LEAST || disk::is_link(&folder) {
            return Ok(None);
        }
        let run = run()?;
        // A memory that cannot be read is one that there is not.
        let old = match disk::read(&folder.join(FILE)) {
            Ok(There::File(bytes)) => serde_json::from_slice(&bytes).ok(),
            _ => None,
        };
        let old = old.filter(|old: &Memory| old.run == run).unwrap_or_default();
        Ok(Some(Self { folder, old, new: Memory { run, policies: BTreeMap::new() } }))
    }

    /// What is known of the policy at a path.
    pub fn known(&self, path: &str) -> Option<&Known> {
        self.old.policies.get(path)
    }

    /// Remembers a policy.
    pub fn remember(&mut self, path: &str, known: Known) {
        self.new.policies.insert(path.to_owned(), known);
    }

    /// Writes the memory, in a folder that version control passes over; `outputs` are the digests of
    /// each policy's.
    ///
    /// # Errors
    /// Whatever the file system says.
    pub fn write(&mut self, outputs: &BTreeMap<&str, Sum>) -> Result<(), OutputError> {
        for known in self.new.policies.values_mut() {
            known.outputs = outputs.get(known.policy.as_str()).copied().unwrap_or_default();
        }
        disk::create_folder(&self.folder)?;
        disk::remove_leftovers(&self.folder)?;
        if disk::read(&self.folder.join(IGNORE))? == There::Nothing {
            disk::stage(&self.folder, &IGNORE.into(), b"*\n")?.publish()?;
        }
        let bytes = serde_json::to_vec(&self.new).expect("plain structs");
        disk::stage(&self.folder, &FILE.into(), &bytes)?.publish()
    }
}

/// One digest over several contents.
pub fn digest<'a>(contents: impl IntoIterator<Item = &'a [u8]>) -> Sum {
    let mut all = String::new();
    for content in contents {
        all.push_str(&Sum::of(content).to_string());
    }
    Sum::of(all.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_remembered_is_known_to_the_same_run_only() {
        let root = tempfile::tempdir().expect("a folder");
        let open = |run: &[u8], policies| {
            let run = || Ok::<_, OutputError>(Sum::of(run));
            Cache::open(root.path(), policies, run).expect("a digest")
        };
        let known = Known {
            policy: "a".into(),
            sources: vec!["a.yaml".into()],
            digest: Sum::of(b"x"),
            outputs: Sum::of(b"y"),
        };
        let mut cache = open(b"run", LEAST).expect("enough policies");
        cache.remember("a.yaml", known.clone());
        cache.write(&BTreeMap::from([("a", Sum::of(b"y"))])).expect("written");
        let again = open(b"run", LEAST).expect("enough policies");
        assert_eq!(again.known("a.yaml"), Some(&known));
        let other = open(b"other", LEAST).expect("enough policies");
        assert_eq!(other.known("a.yaml"), None);
        assert!(open(b"run", 1).is_none());
    }

    #[test]
    fn contents_do_not_run_together() {
        assert_ne!(digest([&b"ab"[..], b"c"]), digest([&b"a"[..], b"bc"]));
    }
}
