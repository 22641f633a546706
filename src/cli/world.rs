//! The disk as the compiler's world, and where a project's root is.

#![expect(clippy::disallowed_methods, reason = "with `output` the only place that reads the disk")]

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::project;
use crate::world::{World, text};
use crate::yaml::parse::MAX_BYTES;

/// A project on the disk.
#[derive(Debug)]
pub(super) struct DiskWorld {
    root: PathBuf,
    /// The root as seen from the repository that it is in; empty if it is the repository itself.
    in_repository: String,
    today: Date,
}

impl DiskWorld {
    /// The project at `root`.
    ///
    /// # Errors
    /// If there is no such folder, or `SOURCE_DATE_EPOCH` is no number of seconds.
    pub(super) fn new(root: &Path) -> io::Result<Self> {
        let root = fs::canonicalize(root)?;
        let repository = root.ancestors().find(|folder| folder.join(".git").exists());
        let inside = repository.and_then(|repository| root.strip_prefix(repository).ok());
        let in_repository = inside.map(slashes).unwrap_or_default();
        Ok(Self { root, in_repository, today: today()? })
    }

    /// The project's root.
    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    /// A path of the project as seen from the repository that the project is in: code hosts look there.
    pub(super) fn in_repository(&self, path: &str) -> String {
        if self.in_repository.is_empty() || Path::new(path).is_absolute() {
            return path.to_owned();
        }
        format!("{}/{path}", self.in_repository)
    }

    /// A file or folder as seen from the project's root; elsewhere its whole path.
    pub(super) fn shown(&self, path: &Path) -> String {
        let there = path.ancestors().find_map(|above| {
            let rest = path.strip_prefix(above).ok()?;
            let above = if above.as_os_str().is_empty() { Path::new(".") } else { above };
            Some(fs::canonicalize(above).ok()?.join(rest))
        });
        let full = there.as_deref().unwrap_or(path);
        match full.strip_prefix(&self.root) {
            Ok(inside) if inside.as_os_str().is_empty() => ".".to_owned(),
            Ok(inside) => slashes(inside),
            Err(_) => full.display().to_string(),
        }
    }

    /// A file or folder of the project to write to, which may not be there yet.
    ///
    /// # Errors
    /// If a link in it leads out of the project.
    pub(super) fn target(&self, path: &str) -> io::Result<PathBuf> {
        let full = self.root.join(path);
        let there = full.ancestors().find(|part| part.symlink_metadata().is_ok());
        let inside = there
            .is_none_or(|part| part.canonicalize().is_ok_and(|part| part.starts_with(&self.root)));
        if inside {
            return Ok(full);
        }
        let what =
            format!("`{path}` leads out of the project; name a place outright if that is meant");
        Err(io::Error::new(io::ErrorKind::PermissionDenied, what))
    }

    /// As [`World::list`], where nothing may be passed over without a word.
    ///
    /// # Errors
    /// Also if there is a name that is not UTF-8 or a link to a folder.
    pub(super) fn list_all(&self, folder: &str) -> io::Result<Vec<String>> {
        let listed = self.listed(folder)?;
        if let Some((path, reason)) = listed.passed.first() {
            let what = format!("{path} cannot be looked at: {reason}");
            return Err(io::Error::new(io::ErrorKind::InvalidInput, what));
        }
        Ok(listed.files)
    }

    fn listed(&self, folder: &str) -> io::Result<Listed> {
        let mut listed = Listed::default();
        if self.root.join(folder).is_dir() {
            listed.walk(&self.root.join(folder), folder)?;
        }
        listed.files.sort();
        Ok(listed)
    }

    /// Puts a text into the place of another in a file of the project, whole or not at all; says whether
    /// the file was still as expected.
    ///
    /// # Errors
    /// Whatever the file system says.
    pub(super) fn rewrite(&self, path: &str, from: &str, to: &str) -> io::Result<bool> {
        if self.read(path)? != from.as_bytes() {
            return Ok(false);
        }
        let target = self.resolve(path)?;
        let name = target.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let beside = target.with_file_name(format!(".{name}.policyc-{}", std::process::id()));
        let write = || {
            let mut file = File::create_new(&beside)?;
            file.set_permissions(fs::metadata(&target)?.permissions())?;
            io::Write::write_all(&mut file, to.as_bytes())?;
            file.sync_all()?;
            fs::rename(&beside, &target)
        };
        write().inspect_err(|_| {
            let _ = fs::remove_file(&beside);
        })?;
        Ok(true)
    }

    /// The text of a file, if it is there.
    ///
    /// # Errors
    /// If it is there and cannot be read as text.
    pub(super) fn text_if_there(&self, path: &str) -> io::Result<Option<String>> {
        match self.read(path) {
            Ok(bytes) => text(bytes).map(Some),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn resolve(&self, path: &str) -> io::Result<PathBuf> {
        let full = fs::canonicalize(self.root.join(path))?;
        if full.starts_with(&self.root) {
            Ok(full)
        } else {
            Err(io::Error::new(io::ErrorKind::PermissionDenied, "it leads out of the project"))
        }
    }
}

impl World for DiskWorld {
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        let full = self.resolve(path)?;
        if !fs::metadata(&full)?.is_file() {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "it is not a regular file"));
        }
        // One byte over the limit is enough for the compiler to say that the file is too large.
        let limit = u64::try_from(MAX_BYTES).unwrap_or(u64::MAX) + 1;
        let mut bytes = Vec::new();
        File::open(full)?.take(limit).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn list(&self, folder: &str) -> io::Result<Vec<String>> {
        Ok(self.listed(folder)?.files)
    }

    fn today(&self) -> Date {
        self.today
    }
}

/// What is below a folder; what is hidden is left out.
#[derive(Debug, Default)]
struct Listed {
    files: Vec<String>,
    /// What is passed over, with the reason.
    passed: Vec<(String, &'static str)>,
}

impl Listed {
    fn walk(&mut self, folder: &Path, name: &str) -> io::Result<()> {
        let of_folder = |error: io::Error| {
            io::Error::new(error.kind(), format!("cannot list {}: {error}", folder.display()))
        };
        for entry in fs::read_dir(folder).map_err(of_folder)? {
            let entry = entry.map_err(of_folder)?;
            let of_name = |own: &str| match name {
                "" => own.to_owned(),
                _ => format!("{name}/{own}"),
            };
            let Ok(own) = entry.file_name().into_string() else {
                let shown = of_name(&entry.file_name().to_string_lossy());
                self.passed.push((shown, "its name is not UTF-8"));
                continue;
            };
            if own.starts_with('.') {
                continue;
            }
            let (path, kind) = (of_name(&own), entry.file_type().map_err(of_folder)?);
            if kind.is_dir() {
                self.walk(&entry.path(), &path)?;
            } else if kind.is_symlink() && entry.path().is_dir() {
                self.passed.push((path, "it is a link to a folder, which is not followed"));
            } else {
                self.files.push(path);
            }
        }
        Ok(())
    }
}

/// A path with `/` between its parts.
pub(super) fn slashes(path: &Path) -> String {
    let parts = path.components().map(|part| part.as_os_str().to_string_lossy().into_owned());
    parts.collect::<Vec<_>>().join("/")
}

/// The day of the run: of `SOURCE_DATE_EPOCH` where that is set, as for any reproducible build.
fn today() -> io::Result<Date> {
    let now = match variable("SOURCE_DATE_EPOCH") {
        Some(seconds) => {
            seconds.parse().ok().and_then(|seconds| Timestamp::from_second(seconds).ok())
        }
        None => Some(Timestamp::now()),
    };
    let wrong =
        || io::Error::new(io::ErrorKind::InvalidInput, "SOURCE_DATE_EPOCH is no number of seconds");
    Ok(now.ok_or_else(wrong)?.to_zoned(TimeZone::UTC).date())
}

/// The nearest folder upwards that has a `policyc.yaml` or a `policies` folder.
pub(super) fn find_root(from: &Path) -> Option<PathBuf> {
    let from = fs::canonicalize(from).ok()?;
    let is_root =
        |folder: &&Path| folder.join(project::FILE).is_file() || folder.join("policies").is_dir();
    from.ancestors().find(is_root).map(Path::to_path_buf)
}

/// Writes a new file and the folders above it.
///
/// # Errors
/// Whatever the file system says; `AlreadyExists` if it is there and may not be overwritten.
pub(super) fn create(path: &Path, text: &str, overwrite: bool) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    if overwrite {
        return fs::write(path, text);
    }
    // Follows no link, not even one that leads nowhere.
    io::Write::write_all(&mut File::create_new(path)?, text.as_bytes())
}

/// This program itself.
///
/// # Errors
/// If the system does not say where it is, or it cannot be read.
pub(super) fn program() -> io::Result<Vec<u8>> {
    fs::read(std::env::current_exe()?)
}

/// A variable of the environment.
pub(super) fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}
