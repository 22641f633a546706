//! The one door through which the compiler reads: files, folders and today's date.
//!
//! The command line supplies the disk; tests supply memory.

use std::collections::BTreeMap;
use std::io;

use jiff::civil::Date;

/// What the compiler may ask of the outside. Paths are relative to the project root and use `/`.
pub trait World: Sync {
    /// Reads a file whole.
    ///
    /// # Errors
    /// Whatever the file system says; `NotFound` if there is no such file.
    fn read(&self, path: &str) -> io::Result<Vec<u8>>;

    /// Lists all files below a folder, sorted; a folder that does not exist has none.
    ///
    /// # Errors
    /// Whatever the file system says.
    fn list(&self, folder: &str) -> io::Result<Vec<String>>;

    /// Today's date, for checks that compare with it.
    fn today(&self) -> Date;
}

/// The largest data file or file of settings, in bytes.
const MAX_TEXT: usize = 4 * 1024 * 1024;

/// The text of a file that is no policy.
///
/// # Errors
/// If it is too large or not UTF-8.
pub fn text(bytes: Vec<u8>) -> io::Result<String> {
    let wrong = |what: String| io::Error::new(io::ErrorKind::InvalidData, what);
    if bytes.len() > MAX_TEXT {
        return Err(wrong(format!("it is larger than {MAX_TEXT} bytes")));
    }
    String::from_utf8(bytes).map_err(|error| wrong(error.utf8_error().to_string()))
}

/// A world in memory.
#[derive(Debug, Clone)]
pub struct MemoryWorld {
    files: BTreeMap<String, Vec<u8>>,
    today: Date,
}

impl MemoryWorld {
    /// An empty world on a given day.
    pub fn new(today: Date) -> Self {
        Self { files: BTreeMap::new(), today }
    }

    /// Adds a file.
    #[must_use]
    pub fn with(mut self, path: impl Into<String>, content: impl Into<Vec<u8>>) -> Self {
        self.files.insert(path.into(), content.into());
        self
    }
}

impl World for MemoryWorld {
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        self.files.get(path).cloned().ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    fn list(&self, folder: &str) -> io::Result<Vec<String>> {
        let prefix = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        Ok(self.files.keys().filter(|path| path.starts_with(&prefix)).cloned().collect())
    }

    fn today(&self) -> Date {
        self.today
    }
}
