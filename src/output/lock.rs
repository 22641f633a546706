//! One run at a time in an output folder.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use super::{OutputError, disk};

/// Keeps other runs out of an output folder for as long as it lives; the system lets go of it when a
/// run is killed.
#[derive(Debug)]
pub struct Lock {
    _handle: Option<File>,
    /// The folder, if this run made it.
    made: Option<PathBuf>,
}

/// A folder that was made for outputs goes again if there are none.
impl Drop for Lock {
    fn drop(&mut self) {
        if let Some(folder) = &self.made {
            disk::remove_if_empty(folder);
        }
    }
}

impl Lock {
    /// Waits until the folder, which is made if it is not there, is this run's own; `waiting` is
    /// called if another run is in it.
    ///
    /// Where a folder cannot be locked, runs are not kept apart; each file is whole all the same.
    ///
    /// # Errors
    /// If the folder cannot be made.
    pub fn take(folder: &Path, waiting: impl FnOnce()) -> Result<Self, OutputError> {
        let made = (!folder.exists()).then(|| folder.to_owned());
        fs::create_dir_all(folder).map_err(OutputError::io("create", folder))?;
        let Ok(handle) = File::open(folder) else { return Ok(Self { _handle: None, made }) };
        let locked = match handle.try_lock() {
            Err(TryLockError::WouldBlock) => {
                waiting();
                handle.lock().is_ok()
            }
            result => result.is_ok(),
        };
        Ok(Self { _handle: locked.then_some(handle), made })
    }
}
