//! Writes the outputs of a run as one set: all or nothing, only what changed, only what is ours.
//!
//! Knows nothing of what is in a document. With `cli` the only place that touches the disk.
#![expect(
    clippy::disallowed_methods,
    reason = "this module is the door through which outputs reach the disk"
)]

mod disk;
mod lock;
mod manifest;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

pub use self::lock::Lock;
use self::manifest::{Entry, MANIFEST, Manifest};

/// One file to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Artifact {
    /// Path from the output folder, with `/` between its parts.
    pub path: String,
    /// The whole content.
    pub bytes: Vec<u8>,
    /// The policy that it was made from.
    pub policy: String,
    /// That policy's version.
    pub version: String,
    /// Its language, or `zh+en`.
    pub language: String,
    /// Its format, for example `markdown`.
    pub format: String,
}

/// Why outputs could not be planned or written.
#[derive(Debug, thiserror::Error)]
pub enum OutputError {
    /// A path that is not plainly below the output folder on every system.
    #[error("`{path}` cannot be the path of an output: {reason}")]
    Path {
        /// The path.
        path: String,
        /// What is wrong with it.
        reason: &'static str,
    },
    /// Two outputs would be one file, at least where case does not count.
    #[error("two outputs have the path `{path}` (upper and lower case count as the same)")]
    Duplicate {
        /// The path of the second.
        path: String,
    },
    /// A folder of an output is a link out of the output folder.
    #[error("`{}` is a link that leads out of the output folder", path.display())]
    Escape {
        /// The link.
        path: PathBuf,
    },
    /// The file system refuses.
    #[error("cannot {action} `{}`", path.display())]
    Io {
        /// What was tried.
        action: &'static str,
        /// With which file or folder.
        path: PathBuf,
        /// What the file system says.
        source: io::Error,
    },
}

impl OutputError {
    fn io(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::Io { action, path: path.to_owned(), source }
    }
}

/// What writing a plan does; all paths sorted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    /// New files and files with other content than before.
    pub written: Vec<String>,
    /// Files that stay as they are.
    pub unchanged: Vec<String>,
    /// Files of an earlier run that are no longer made.
    pub removed: Vec<String>,
    /// Files of an earlier run that are no longer made, but were edited by hand since.
    pub kept: Vec<String>,
    /// The old manifest cannot be read, so nothing of an earlier run is removed.
    pub corrupt_manifest: bool,
}

/// How the disk differs from what a run makes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// The file is not there.
    Missing(String),
    /// The file has other content.
    Changed(String),
    /// The file is of an earlier run and no longer made.
    Stale(String),
}

impl Difference {
    /// The path that differs, from the output folder.
    pub fn path(&self) -> &str {
        let (Self::Missing(path) | Self::Changed(path) | Self::Stale(path)) = self;
        path
    }
}

/// The outputs of a run, compared with what is on disk.
#[derive(Debug)]
pub struct Plan {
    folder: PathBuf,
    artifacts: Vec<Artifact>,
    states: Vec<State>,
    manifest: Vec<u8>,
    manifest_state: State,
    changes: Changes,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Same,
    Other,
    Missing,
}

/// Whether a run builds all policies of its folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// All of them: outputs of a policy that is gone are stale.
    Whole,
    /// Some of them: the outputs of the others stay as they are.
    Part,
}

/// Compares `artifacts` with `folder`; nothing is written.
///
/// # Errors
/// A path that is not safe, two outputs in one place, or a file that cannot be read.
pub fn plan(
    folder: &Path,
    mut artifacts: Vec<Artifact>,
    extent: Extent,
) -> Result<Plan, OutputError> {
    // An empty path can be joined to, but not listed.
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    artifacts.sort_by(|a, b| a.path.cmp(&b.path));
    check_paths(&artifacts)?;
    for artifact in &artifacts {
        disk::check_parents(folder, &artifact.path)?;
    }
    let states = artifacts
        .par_iter()
        .map(|artifact| state(&folder.join(&artifact.path), &artifact.bytes))
        .collect::<Result<Vec<_>, _>>()?;
    let mut manifest = Manifest::of(&artifacts);
    let manifest_path = folder.join(MANIFEST);
    let old = match disk::read(&manifest_path)? {
        None => Some(Manifest::default()),
        Some(bytes) => Manifest::parse(&bytes),
    };
    let mut changes = Changes { corrupt_manifest: old.is_none(), ..Changes::default() };
    for (artifact, state) in artifacts.iter().zip(&states) {
        let list =
            if *state == State::Same { &mut changes.unchanged } else { &mut changes.written };
        list.push(artifact.path.clone());
    }
    let mut old = old.unwrap_or_default();
    if extent == Extent::Part {
        manifest.keep_other_policies(&mut old);
    }
    stale(folder, &old, &artifacts, &mut changes)?;
    let manifest = manifest.to_bytes();
    let manifest_state = state(&manifest_path, &manifest)?;
    Ok(Plan { folder: folder.to_owned(), artifacts, states, manifest, manifest_state, changes })
}

fn state(path: &Path, bytes: &[u8]) -> Result<State, OutputError> {
    Ok(match disk::read(path)? {
        None => State::Missing,
        Some(there) if there == bytes && !disk::is_link(path) => State::Same,
        Some(_) => State::Other,
    })
}

/// Sorts the outputs of an earlier run that are no longer made into removed and kept.
fn stale(
    folder: &Path,
    old: &Manifest,
    artifacts: &[Artifact],
    changes: &mut Changes,
) -> Result<(), OutputError> {
    // Where case does not count, a file that is only respelt is still the file that is made.
    let made: BTreeMap<String, &str> =
        artifacts.iter().map(|a| (a.path.to_lowercase(), a.path.as_str())).collect();
    let old: BTreeMap<&str, &Entry> = old.outputs.iter().map(|e| (e.path.as_str(), e)).collect();
    for (path, entry) in old {
        // The manifest is a file that anyone may edit: its paths are no safer than others.
        let ours = path_fault(path).is_none() && disk::check_parents(folder, path).is_ok();
        let full = folder.join(path);
        let still = made
            .get(&path.to_lowercase())
            .is_some_and(|new| *new == path || disk::same_file(&full, &folder.join(new)));
        if still || !ours {
            continue;
        }
        match disk::read(&full)? {
            None => {}
            Some(bytes) if manifest::digest(&bytes) == entry.digest && !disk::is_link(&full) => {
                changes.removed.push(path.to_owned());
            }
            Some(_) => changes.kept.push(path.to_owned()),
        }
    }
    Ok(())
}

impl Plan {
    /// What [`Plan::write`] does.
    pub fn changes(&self) -> &Changes {
        &self.changes
    }

    /// How the disk differs from this run, by path; empty if writing would change nothing.
    pub fn differences(&self) -> Vec<Difference> {
        let one = |path: &str, state: State| match state {
            State::Same => None,
            State::Other => Some(Difference::Changed(path.to_owned())),
            State::Missing => Some(Difference::Missing(path.to_owned())),
        };
        let states = self.artifacts.iter().zip(&self.states);
        let mut all: Vec<_> = states.filter_map(|(a, &state)| one(&a.path, state)).collect();
        let stale = self.changes.removed.iter().chain(&self.changes.kept);
        all.extend(stale.cloned().map(Difference::Stale));
        all.extend(one(MANIFEST, self.manifest_state));
        all.sort_by(|a, b| a.path().cmp(b.path()));
        all
    }

    /// Writes what changed, removes what is no longer made, and the manifest last.
    ///
    /// Every new content is written beside its target before the first file is replaced.
    ///
    /// # Errors
    /// Whatever the file system says; what was not yet replaced is then as before.
    pub fn write(&self) -> Result<(), OutputError> {
        let (in_the_way, removed) = self.removed();
        for folder in self.folders(self.changes.removed.iter()) {
            disk::remove_leftovers(&folder)?;
        }
        for path in in_the_way {
            disk::remove(&self.folder, path)?;
        }
        for folder in self.folders(self.artifacts.iter().map(|artifact| &artifact.path)) {
            disk::create_folder(&folder)?;
            disk::remove_leftovers(&folder)?;
        }
        let changed: Vec<&Artifact> = self
            .artifacts
            .iter()
            .zip(&self.states)
            .filter_map(|(artifact, state)| (*state != State::Same).then_some(artifact))
            .collect();
        let staged: Vec<Result<disk::Staged, OutputError>> = changed
            .par_iter()
            .map(|artifact| disk::stage(&self.folder.join(&artifact.path), &artifact.bytes))
            .collect();
        // One failure drops the others, and a staged file that is dropped is removed.
        let staged = staged.into_iter().collect::<Result<Vec<_>, _>>()?;
        staged.into_par_iter().try_for_each(disk::Staged::publish)?;
        for path in removed {
            disk::remove(&self.folder, path)?;
        }
        if self.manifest_state != State::Same {
            disk::stage(&self.folder.join(MANIFEST), &self.manifest)?.publish()?;
        }
        Ok(())
    }

    /// The output folder and the folders of `paths`, parents first.
    fn folders<'a>(&self, paths: impl Iterator<Item = &'a String>) -> BTreeSet<PathBuf> {
        let parents = paths.filter_map(|path| self.folder.join(path).parent().map(Path::to_owned));
        parents.chain([self.folder.clone()]).collect()
    }

    /// The outputs to be removed: those that stand where a new output or its folder must go, which
    /// cannot wait until the new outputs are there, and the others.
    fn removed(&self) -> (Vec<&str>, Vec<&str>) {
        let files: BTreeSet<String> =
            self.artifacts.iter().map(|artifact| artifact.path.to_lowercase()).collect();
        let folders: BTreeSet<&str> = files.iter().flat_map(|path| parents(path)).collect();
        self.changes.removed.iter().map(String::as_str).partition(|path| {
            let path = path.to_lowercase();
            folders.contains(path.as_str()) || parents(&path).any(|parent| files.contains(parent))
        })
    }
}

/// The folders of `path` below the output folder.
fn parents(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(at, _)| &path[..at])
}

fn check_paths(artifacts: &[Artifact]) -> Result<(), OutputError> {
    let mut seen = BTreeSet::new();
    for Artifact { path, .. } in artifacts {
        if let Some(reason) = path_fault(path) {
            return Err(OutputError::Path { path: path.clone(), reason });
        }
        if !seen.insert(path.to_lowercase()) {
            return Err(OutputError::Duplicate { path: path.clone() });
        }
    }
    // An output cannot also be the folder of another.
    for path in &seen {
        if parents(path).any(|parent| seen.contains(parent)) {
            return Err(OutputError::Duplicate { path: path.clone() });
        }
    }
    Ok(())
}

/// What keeps `path` from being a plain file below the output folder on every system.
fn path_fault(path: &str) -> Option<&'static str> {
    if path.is_empty() {
        return Some("it is empty");
    }
    if path.starts_with('/') {
        return Some("it is absolute");
    }
    if path.contains(|c: char| c.is_control() || "\\:*?\"<>|".contains(c)) {
        return Some("it has a character that not every system allows in a name");
    }
    if path.split('/').next().is_some_and(|first| first.to_lowercase() == MANIFEST) {
        return Some("that is the manifest's name");
    }
    path.split('/').find_map(part_fault)
}

fn part_fault(part: &str) -> Option<&'static str> {
    let stem = part.split('.').next().unwrap_or_default().trim_end().to_ascii_uppercase();
    let numbered = ["COM", "LPT"].iter().find_map(|port| stem.strip_prefix(port));
    let device = matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL")
        || numbered
            .is_some_and(|n| n.len() == 1 && !matches!(n, "0") && n.as_bytes()[0].is_ascii_digit());
    match part {
        "" => Some("it has an empty part"),
        "." | ".." => Some("it has a `.` or `..` part"),
        _ if device => Some("it has the name of a Windows device"),
        _ if part.ends_with(['.', ' ']) => Some("it has a part that ends with a dot or a space"),
        _ if disk::is_temporary(part) => Some("it has the name of a temporary file"),
        _ => None,
    }
}
