//! The single steps on disk: read, write beside the target, replace, remove.

use std::fs;
use std::io::{self, BufRead, BufReader, BufWriter, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::OutputError;

/// So much of a large file is in memory at once.
const PIECE: usize = 1 << 16;

const TEMPORARY: (&str, &str) = (".policyc-", ".tmp");

/// Whether a file name is that of a file being written.
pub(super) fn is_temporary(name: &str) -> bool {
    name.starts_with(TEMPORARY.0) && name.ends_with(TEMPORARY.1)
}

/// What stands where an output belongs.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum There<T> {
    /// Nothing, or a folder.
    Nothing,
    /// A file.
    File(T),
    /// A link, a pipe or a device: never opened, since it may lead anywhere or never end.
    Other,
}

/// The content of `path`.
pub(super) fn read(path: &Path) -> Result<There<Vec<u8>>, OutputError> {
    look(path, |path| fs::read(path))
}

/// Whether the file at `path` has the content that `write` writes.
pub(super) fn has(
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<There<bool>, OutputError> {
    let compare = |file: fs::File| {
        let there = Compared { rest: BufReader::with_capacity(PIECE, file), same: true };
        let mut file = BufWriter::with_capacity(PIECE, there);
        write(&mut file)?;
        let mut there = file.into_inner()?;
        Ok(there.same && there.rest.fill_buf()?.is_empty())
    };
    look(path, |path| fs::File::open(path).and_then(compare))
}

fn look<T>(
    path: &Path,
    read: impl FnOnce(&Path) -> io::Result<T>,
) -> Result<There<T>, OutputError> {
    let there = || -> io::Result<There<T>> {
        let kind = fs::symlink_metadata(path)?.file_type();
        Ok(match kind {
            _ if kind.is_file() => There::File(read(path)?),
            _ if kind.is_dir() => There::Nothing,
            _ => There::Other,
        })
    };
    match there() {
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            Ok(There::Nothing)
        }
        there => there.map_err(OutputError::io("read", path)),
    }
}

/// Compares what is written to it with what is read.
struct Compared<R> {
    rest: R,
    same: bool,
}

impl<R: Read> Write for Compared<R> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.same {
            let mut there = vec![0; bytes.len()];
            match self.rest.read_exact(&mut there) {
                Ok(()) => self.same = there == bytes,
                Err(error) if error.kind() == ErrorKind::UnexpectedEof => self.same = false,
                Err(error) => return Err(error),
            }
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

pub(super) fn is_link(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_symlink())
}

/// Whether two spellings are one file, as where case does not count.
pub(super) fn same_file(a: &Path, b: &Path) -> bool {
    matches!((a.canonicalize(), b.canonicalize()), (Ok(a), Ok(b)) if a == b)
}

/// Refuses a path whose folders lead out of `folder` by a link.
pub(super) fn check_parents(folder: &Path, path: &str) -> Result<(), OutputError> {
    let mut parent = folder.to_owned();
    let mut parts: Vec<&str> = path.split('/').collect();
    parts.pop();
    for part in parts {
        parent.push(part);
        if is_link(&parent) {
            let escape = || OutputError::Escape { path: parent.clone() };
            let root = folder.canonicalize().map_err(OutputError::io("find", folder))?;
            let target = parent.canonicalize().map_err(|_| escape())?;
            if !target.starts_with(root) {
                return Err(escape());
            }
        }
    }
    Ok(())
}

pub(super) fn create_folder(folder: &Path) -> Result<(), OutputError> {
    fs::create_dir_all(folder).map_err(OutputError::io("create", folder))
}

/// Removes a folder if nothing is in it; if something is, it stays.
pub(super) fn remove_if_empty(folder: &Path) {
    let _ = fs::remove_dir(folder);
}

/// Removes what a killed run left in `folder`, if there is such a folder.
pub(super) fn remove_leftovers(folder: &Path) -> Result<(), OutputError> {
    if !folder.is_dir() {
        return Ok(());
    }
    for entry in fs::read_dir(folder).map_err(OutputError::io("list", folder))? {
        let entry = entry.map_err(OutputError::io("list", folder))?;
        let path = entry.path();
        // A folder of that name is not ours: only files are written so.
        if entry.file_name().to_str().is_some_and(is_temporary)
            && (is_link(&path) || !path.is_dir())
        {
            ignore_missing(fs::remove_file(&path)).map_err(OutputError::io("remove", &path))?;
        }
    }
    Ok(())
}

/// A content on disk beside its target; removed unless published.
#[derive(Debug)]
pub(super) struct Staged {
    folder: Arc<Path>,
    path: Arc<str>,
    published: bool,
}

/// Writes `bytes` beside the file `path` below `folder`.
pub(super) fn stage(
    folder: &Arc<Path>,
    path: &Arc<str>,
    bytes: &[u8],
) -> Result<Staged, OutputError> {
    stage_with(folder, path, |mut file| file.write_all(bytes))
}

/// Writes a content piece by piece beside the file `path` below `folder`.
pub(super) fn stage_written(
    folder: &Arc<Path>,
    path: &Arc<str>,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<Staged, OutputError> {
    stage_with(folder, path, |file| {
        let mut file = BufWriter::with_capacity(PIECE, file);
        write(&mut file)?;
        file.flush()
    })
}

fn stage_with(
    folder: &Arc<Path>,
    path: &Arc<str>,
    write: impl FnOnce(fs::File) -> io::Result<()>,
) -> Result<Staged, OutputError> {
    let staged = Staged { folder: Arc::clone(folder), path: Arc::clone(path), published: false };
    let target = &staged.target();
    // Found out now, while nothing is replaced yet: a folder is never replaced by a file.
    if target.is_dir() && !is_link(target) {
        return Err(OutputError::io("replace", target)(ErrorKind::IsADirectory.into()));
    }
    // `create_new` follows no link that someone put in the way.
    let written = fs::File::create_new(temporary(target)).and_then(write);
    written.map_err(OutputError::io("write", target))?;
    Ok(staged)
}

/// Where a content stands beside its target.
fn temporary(target: &Path) -> PathBuf {
    let name = target.file_name().expect("checked paths end with a name").to_string_lossy();
    // The name's digest keeps the temporary name short where the name itself is as long as it may be.
    let digest = super::manifest::Sum::of(name.as_bytes()).to_string();
    target.with_file_name(format!("{}{}{}", TEMPORARY.0, &digest[7..31], TEMPORARY.1))
}

impl Staged {
    /// Puts the content in its target's place; a link there is replaced, not followed.
    pub(super) fn publish(mut self) -> Result<(), OutputError> {
        let target = self.target();
        fs::rename(temporary(&target), &target).map_err(OutputError::io("replace", &target))?;
        self.published = true;
        Ok(())
    }

    fn target(&self) -> PathBuf {
        self.folder.join(&*self.path)
    }
}

impl Drop for Staged {
    fn drop(&mut self) {
        if !self.published {
            // A failure here is mended by the next run.
            let _ = fs::remove_file(temporary(&self.target()));
        }
    }
}

/// Removes the output `path` and its folders below `folder` that are then empty.
pub(super) fn remove(folder: &Path, path: &str) -> Result<(), OutputError> {
    let full = folder.join(path);
    ignore_missing(fs::remove_file(&full)).map_err(OutputError::io("remove", &full))?;
    let parents = full.ancestors().skip(1).take_while(|parent| *parent != folder);
    for parent in parents {
        // Fails, as it should, where something else is in the folder.
        if fs::remove_dir(parent).is_err() {
            break;
        }
    }
    Ok(())
}

fn ignore_missing(result: io::Result<()>) -> io::Result<()> {
    result.or_else(|error| if error.kind() == ErrorKind::NotFound { Ok(()) } else { Err(error) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_has_what_is_written_piece_by_piece_or_it_has_not() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("file");
        let text = "0123456789".repeat(PIECE / 4);
        let has = |content: &str| {
            let pieces = |file: &mut dyn Write| {
                content.as_bytes().chunks(7).try_for_each(|piece| file.write_all(piece))
            };
            super::has(&path, pieces).expect("it can be read")
        };
        assert_eq!(has(&text), There::Nothing);
        fs::write(&path, &text).expect("written");
        assert_eq!(has(&text), There::File(true));
        for other in [&text[1..], &text[..text.len() - 1], &format!("{text}0"), ""] {
            assert_eq!(has(other), There::File(false), "{}", other.len());
        }
        assert_eq!(has(&text.replace("9", "8")), There::File(false));
        fs::remove_file(&path).expect("removed");
        fs::create_dir(&path).expect("made");
        assert_eq!(has(&text), There::Nothing);
    }
}
