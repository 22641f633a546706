//! Writes the outputs of a run as one set: all or nothing, only what changed, only what is ours.
//!
//! Knows nothing of what is in a document. With `cli` the only place that touches the disk.
#![expect(
    clippy::disallowed_methods,
    reason = "this module is the door through which outputs reach the disk"
)]

pub mod cache;
mod disk;
mod lock;
mod manifest;
mod paths;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use self::disk::There;
pub use self::lock::Lock;
use self::manifest::{Entry, MANIFEST, Manifest, Shared, Sum, digest_of};
use self::paths::{Seen, parents, path_fault};

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
    /// Those of them where nothing stood.
    pub created: Vec<String>,
    /// Files that stay as they are.
    pub unchanged: Vec<String>,
    /// Those of them in whose place stood what no run had written so.
    pub replaced: Vec<String>,
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
    /// How, in a word.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Missing(_) => "missing",
            Self::Changed(_) => "changed",
            Self::Stale(_) => "stale",
        }
    }

    /// The path that differs, from the output folder.
    pub fn path(&self) -> &str {
        let (Self::Missing(path) | Self::Changed(path) | Self::Stale(path)) = self;
        path
    }
}

/// The outputs of a run, compared with what is on disk, part by part.
#[derive(Debug)]
pub struct Plan {
    folder: Arc<Path>,
    mode: Mode,
    outputs: Vec<Output>,
    seen: Seen,
    shared: Shared,
    /// Folders that stand ready, and whether they do.
    folders: BTreeMap<PathBuf, bool>,
    /// Folders that this plan made.
    made: Vec<PathBuf>,
    old: Option<Manifest>,
    /// Where in the old manifest the outputs of each policy stand.
    by_policy: BTreeMap<Arc<str>, Vec<usize>>,
    /// What the manifest keeps of policies that this run did not look at.
    others: Vec<Entry>,
    manifest_state: State,
    changes: Changes,
}

/// What a plan is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// To write: what changed is put beside its place at once, so that no content is kept in memory.
    Write,
    /// To see what would change.
    Compare,
}

#[derive(Debug)]
struct Output {
    entry: Entry,
    state: State,
    /// Whether what stands in its place is not as an earlier run wrote it.
    foreign: bool,
    content: Content,
}

/// Where an output's new content is.
#[derive(Debug)]
enum Content {
    /// In its place already, or not wanted.
    There,
    /// Beside its place.
    Staged(disk::Staged),
    /// In memory, since what stands in its way has to go first.
    Held(Vec<u8>),
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

impl Plan {
    /// A plan without outputs; what an earlier run left of itself goes with the first write.
    ///
    /// # Errors
    /// If the manifest of the last run cannot be read.
    pub fn open(folder: &Path, mode: Mode) -> Result<Self, OutputError> {
        // An empty path can be joined to, but not listed.
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        let old = match disk::read(&folder.join(MANIFEST))? {
            There::Nothing => Some(Manifest::default()),
            There::File(bytes) => Manifest::parse(&bytes),
            There::Other => None,
        };
        Ok(Self {
            folder: folder.into(),
            mode,
            outputs: Vec::new(),
            seen: Seen::default(),
            shared: Shared::default(),
            folders: BTreeMap::new(),
            made: Vec::new(),
            changes: Changes { corrupt_manifest: old.is_none(), ..Changes::default() },
            by_policy: old.as_ref().map(Manifest::by_policy).unwrap_or_default(),
            old,
            others: Vec::new(),
            manifest_state: State::Missing,
        })
    }

    /// Compares further outputs with what is on disk.
    ///
    /// # Errors
    /// A path that is not safe, two outputs in one place, or a file that cannot be read or written
    /// beside its place.
    pub fn add(&mut self, artifacts: Vec<Artifact>) -> Result<(), OutputError> {
        let mut entries = Vec::with_capacity(artifacts.len());
        for artifact in &artifacts {
            let entry = Entry::of(artifact, &mut self.shared);
            self.seen.add(&entry.path)?;
            disk::check_parents(&self.folder, &entry.path)?;
            if self.mode == Mode::Write {
                self.prepare(&entry.path)?;
            }
            entries.push(entry);
        }
        let outputs = entries.into_par_iter().zip(artifacts);
        let outputs: Result<Vec<Output>, OutputError> =
            outputs.map(|(entry, artifact)| self.output(entry, artifact.bytes)).collect();
        self.outputs.extend(outputs?);
        Ok(())
    }

    /// Takes over the outputs of a policy as the last run wrote them, if they are those of this digest
    /// (see [`Plan::digests`]) and all of them are there as they were. Otherwise nothing is taken over.
    ///
    /// # Errors
    /// A file that cannot be read, or two outputs in one place.
    pub fn keep(&mut self, policy: &str, digest: Sum) -> Result<bool, OutputError> {
        let Some(old) = &self.old else { return Ok(false) };
        let Some(own) = self.by_policy.get(policy) else { return Ok(false) };
        let own: Vec<&Entry> = own.iter().map(|at| &old.outputs[*at]).collect();
        // Another run may have written them from other sources since.
        if digest_of(own.iter().copied()) != digest {
            return Ok(false);
        }
        let as_written = |entry: &Entry| {
            let path = self.folder.join(&*entry.path);
            let safe = path_fault(&entry.path).is_none()
                && disk::check_parents(&self.folder, &entry.path).is_ok();
            Ok(
                safe && matches!(disk::read(&path)?, There::File(there) if Sum::of(&there) == entry.digest)
            )
        };
        let all: Result<Vec<bool>, OutputError> =
            own.par_iter().map(|entry| as_written(entry)).collect();
        if !all?.into_iter().all(|same| same) {
            return Ok(false);
        }
        let kept: Vec<Output> = own
            .iter()
            .map(|entry| Output {
                entry: (*entry).clone(),
                state: State::Same,
                foreign: false,
                content: Content::There,
            })
            .collect();
        for output in kept {
            self.seen.add(&output.entry.path)?;
            self.outputs.push(output);
        }
        Ok(true)
    }

    /// Ends the comparison.
    ///
    /// # Errors
    /// If a file of an earlier run cannot be read.
    pub fn finish(&mut self, extent: Extent) -> Result<(), OutputError> {
        self.outputs.sort_by(|a, b| a.entry.path.cmp(&b.entry.path));
        let mut old = self.old.take().unwrap_or_default();
        let entries: Vec<&Entry> = self.outputs.iter().map(|output| &output.entry).collect();
        if extent == Extent::Part {
            self.others = old.take_others(&entries);
        }
        stale(&self.folder, &old, &entries, &mut self.changes)?;
        // Told again by the next run, for as long as it is there.
        let kept = |entry: &Entry| self.changes.kept.iter().any(|path| **path == *entry.path);
        self.others.extend(old.outputs.into_iter().filter(kept));
        let path = self.folder.join(MANIFEST);
        self.manifest_state = match disk::has(&path, |file| self.manifest().write(file))? {
            There::Nothing => State::Missing,
            There::File(true) => State::Same,
            There::File(false) | There::Other => State::Other,
        };
        Ok(())
    }

    /// The manifest of this run; it is as large as all else together, so its text is never kept.
    fn manifest(&self) -> Manifest<&Entry> {
        Manifest::of(self.outputs.iter().map(|output| &output.entry).chain(&self.others).collect())
    }

    /// The digest of each policy's outputs, once the comparison has ended.
    pub fn digests(&self) -> BTreeMap<&str, Sum> {
        let mut all: BTreeMap<&str, Vec<&Entry>> = BTreeMap::new();
        for Output { entry, .. } in &self.outputs {
            all.entry(entry.policy()).or_default().push(entry);
        }
        all.into_iter().map(|(policy, entries)| (policy, digest_of(entries))).collect()
    }

    fn output(&self, mut entry: Entry, bytes: Vec<u8>) -> Result<Output, OutputError> {
        let target = self.folder.join(&*entry.path);
        let there = disk::read(&target)?;
        let state = match &there {
            There::Nothing => State::Missing,
            There::File(there) if *there == bytes => State::Same,
            There::File(_) | There::Other => State::Other,
        };
        let foreign = state == State::Other && !self.is_as_written(&entry, &there);
        entry.digest = Sum::of(&bytes);
        let ready =
            || target.parent().is_some_and(|folder| self.folders.get(folder) == Some(&true));
        let content = if self.mode == Mode::Compare || state == State::Same {
            Content::There
        } else if ready() && (disk::is_link(&target) || !target.is_dir()) {
            Content::Staged(disk::stage(&self.folder, &entry.path, &bytes)?)
        } else {
            Content::Held(bytes)
        };
        Ok(Output { entry, state, foreign, content })
    }

    /// Whether what stands in the place of an output is what the last run wrote there.
    fn is_as_written(&self, entry: &Entry, there: &There<Vec<u8>>) -> bool {
        // Without a manifest that can be read nobody knows, and the run says that.
        let Some(old) = &self.old else { return true };
        let There::File(there) = there else { return false };
        let mut own = self.by_policy.get(entry.policy()).into_iter().flatten();
        let own = own.find(|at| old.outputs[**at].path == entry.path);
        own.is_some_and(|at| old.outputs[*at].digest == Sum::of(there))
    }

    /// Makes the folder of an output, unless a file is in its way, and rids it of what a killed run
    /// left there.
    fn prepare(&mut self, path: &str) -> Result<(), OutputError> {
        let full = self.folder.join(path);
        let Some(folder) = full.parent().filter(|folder| !self.folders.contains_key(*folder))
        else {
            return Ok(());
        };
        let new: Vec<PathBuf> =
            folder.ancestors().take_while(|at| !at.exists()).map(Path::to_owned).collect();
        let ready = match disk::create_folder(folder) {
            Ok(()) => true,
            Err(_) if folder.ancestors().any(|at| at.is_file() || disk::is_link(at)) => false,
            Err(error) => return Err(error),
        };
        if ready {
            disk::remove_leftovers(folder)?;
            self.made.extend(new.into_iter().rev());
        }
        self.folders.insert(folder.to_owned(), ready);
        Ok(())
    }
}

/// Nothing was written: what stands beside its place goes, and so do folders made for it.
impl Drop for Plan {
    fn drop(&mut self) {
        self.outputs.clear();
        for folder in self.made.iter().rev() {
            disk::remove_if_empty(folder);
        }
    }
}

/// Sorts the outputs of an earlier run that are no longer made into removed and kept.
fn stale(
    folder: &Path,
    old: &Manifest,
    made: &[&Entry],
    changes: &mut Changes,
) -> Result<(), OutputError> {
    if old.outputs.is_empty() {
        return Ok(());
    }
    let made = made.iter().map(|entry| &*entry.path);
    // Where case does not count, a file that is only respelt is still the file that is made.
    let made: BTreeMap<String, &str> = made.map(|path| (path.to_lowercase(), path)).collect();
    let old: BTreeMap<&str, &Entry> = old.outputs.iter().map(|e| (&*e.path, e)).collect();
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
            There::Nothing => {}
            There::File(bytes) if Sum::of(&bytes) == entry.digest => {
                changes.removed.push(path.to_owned());
            }
            There::File(_) | There::Other => changes.kept.push(path.to_owned()),
        }
    }
    Ok(())
}

impl Plan {
    /// What [`Plan::write`] does.
    pub fn changes(&self) -> Changes {
        let paths = |same: bool| {
            let outputs = self.outputs.iter();
            let outputs = outputs.filter(move |output| (output.state == State::Same) == same);
            outputs.map(|output| output.entry.path.to_string()).collect()
        };
        let foreign = self.outputs.iter().filter(|output| output.foreign);
        let replaced = foreign.map(|output| output.entry.path.to_string()).collect();
        let new = self.outputs.iter().filter(|output| output.state == State::Missing);
        let created = new.map(|output| output.entry.path.to_string()).collect();
        let (written, unchanged) = (paths(false), paths(true));
        Changes { written, created, unchanged, replaced, ..self.changes.clone() }
    }

    /// How the disk differs from this run, by path; empty if writing would change nothing.
    pub fn differences(&self) -> Vec<Difference> {
        let one = |path: &str, state: State| match state {
            State::Same => None,
            State::Other => Some(Difference::Changed(path.to_owned())),
            State::Missing => Some(Difference::Missing(path.to_owned())),
        };
        let outputs = self.outputs.iter();
        let mut all: Vec<_> =
            outputs.filter_map(|output| one(&output.entry.path, output.state)).collect();
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
    pub fn write(&mut self) -> Result<(), OutputError> {
        let (in_the_way, removed) = self.removed();
        for folder in self.folders(self.changes.removed.iter()) {
            if !self.folders.contains_key(&folder) {
                disk::remove_leftovers(&folder)?;
            }
        }
        for path in in_the_way {
            disk::remove(&self.folder, &path)?;
        }
        disk::create_folder(&self.folder)?;
        for output in &mut self.outputs {
            if let Content::Held(bytes) = &output.content {
                let target = self.folder.join(&*output.entry.path);
                if let Some(folder) = target.parent() {
                    disk::create_folder(folder)?;
                }
                let staged = disk::stage(&self.folder, &output.entry.path, bytes)?;
                output.content = Content::Staged(staged);
            }
        }
        self.outputs.par_iter_mut().try_for_each(|output| {
            match std::mem::replace(&mut output.content, Content::There) {
                Content::Staged(staged) => staged.publish(),
                Content::There | Content::Held(_) => Ok(()),
            }
        })?;
        for path in removed {
            disk::remove(&self.folder, &path)?;
        }
        if self.manifest_state != State::Same {
            let write = |file: &mut dyn Write| self.manifest().write(file);
            disk::stage_written(&self.folder, &MANIFEST.into(), write)?.publish()?;
        }
        self.made.clear();
        Ok(())
    }

    /// The output folder and the folders of `paths`, parents first.
    fn folders<'a>(&self, paths: impl Iterator<Item = &'a String>) -> BTreeSet<PathBuf> {
        let parents = paths.filter_map(|path| self.folder.join(path).parent().map(Path::to_owned));
        parents.chain([self.folder.to_path_buf()]).collect()
    }

    /// The outputs to be removed: those that stand where a new output or its folder must go, which
    /// cannot wait until the new outputs are there, and the others.
    fn removed(&self) -> (Vec<String>, Vec<String>) {
        let files: BTreeSet<String> =
            self.outputs.iter().map(|output| output.entry.path.to_lowercase()).collect();
        let folders: BTreeSet<&str> = files.iter().flat_map(|path| parents(path)).collect();
        self.changes.removed.iter().cloned().partition(|path| {
            let path = path.to_lowercase();
            folders.contains(path.as_str()) || parents(&path).any(|parent| files.contains(parent))
        })
    }
}
