//! Sees when the project's files change: any burst of changes is one.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode};
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};

/// So long nothing may happen before a burst is over, and so long a burst may last.
const QUIET: Duration = Duration::from_millis(15);
const LONGEST: Duration = Duration::from_millis(250);

/// A project that is gone is looked for this often.
const RETRY: Duration = Duration::from_millis(500);

/// The folders with a project's own data files.
const DATA: [&str; 3] = ["locales", "profiles", "templates"];

/// The folders of a project under watch.
pub(super) struct Watch {
    root: PathBuf,
    watcher: RecommendedWatcher,
    changes: Receiver<()>,
    watched: BTreeSet<PathBuf>,
    whole: bool,
}

impl Watch {
    /// Watches nothing yet.
    pub(super) fn new(root: PathBuf) -> notify::Result<Self> {
        let (sender, changes) = channel();
        let watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
            if event.map_or(true, |event| changes_something(event.kind)) {
                // The other end is gone when the server is: nobody is left to tell.
                let _ = sender.send(());
            }
        })?;
        Ok(Self { root, watcher, changes, watched: BTreeSet::new(), whole: false })
    }

    /// Watches the folder of the policies, the data files and the folders of other files that were
    /// read, as far as they are there. A folder that came back is a new one: all are watched anew.
    pub(super) fn arm(&mut self, policies: &str, read: &BTreeSet<String>) {
        let mut flat: BTreeSet<PathBuf> = read.iter().map(|part| self.root.join(part)).collect();
        // The folders above tell when one of those below comes or goes.
        let above = Path::new(policies).ancestors().skip(1);
        flat.extend(above.map(|part| self.root.join(part)));
        flat.insert(self.root.clone());
        let deep: BTreeSet<PathBuf> =
            DATA.into_iter().chain([policies]).map(|part| self.root.join(part)).collect();
        flat.retain(|folder| !deep.iter().any(|deep| folder.starts_with(deep)));
        for gone in self.watched.iter().filter(|own| !flat.contains(*own) && !deep.contains(*own)) {
            // It may be gone from the disk too, and the watch with it.
            let _ = self.watcher.unwatch(gone);
        }
        let flat = flat.into_iter().map(|folder| (folder, RecursiveMode::NonRecursive));
        let deep = deep.into_iter().map(|folder| (folder, RecursiveMode::Recursive));
        self.watched.clear();
        for (folder, mode) in flat.chain(deep) {
            if self.watcher.watch(&folder, mode).is_ok() {
                self.watched.insert(folder);
            }
        }
        self.whole = self.watched.contains(&self.root);
    }

    /// Waits until something changed and nothing changes any more; false if no change can come.
    pub(super) fn wait(&self) -> bool {
        let first = if self.whole {
            self.changes.recv().map_err(|_| RecvTimeoutError::Disconnected)
        } else {
            self.changes.recv_timeout(RETRY)
        };
        if first == Err(RecvTimeoutError::Disconnected) {
            return false;
        }
        let start = Instant::now();
        while start.elapsed() < LONGEST && self.changes.recv_timeout(QUIET).is_ok() {}
        true
    }
}

/// Reading a file changes nothing; closing one after writing does.
fn changes_something(kind: EventKind) -> bool {
    match kind {
        EventKind::Access(access) => access == AccessKind::Close(AccessMode::Write),
        _ => true,
    }
}
