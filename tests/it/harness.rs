//! Runs policyc as a user does, in a project of its own.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The repository.
pub(crate) fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A project in a folder of its own.
pub(crate) struct Project {
    folder: tempfile::TempDir,
}

/// What a run printed, and how it ended.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Project {
    /// An empty project.
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a temporary folder") }
    }

    /// A project with one sound policy, `policies/website.yaml`.
    pub(crate) fn with_policy() -> Self {
        let project = Self::new();
        let text =
            fs::read_to_string(repository().join("policies/website.yaml")).expect("a sample");
        project.write("policies/website.yaml", &text);
        // The sample is older than most of the law, which is no fault that tests are about.
        let level = "{rule: core/law-changed, level: allow, reason: it is a sample}";
        project.write("policyc.yaml", format!("levels:\n  - {level}\n"));
        project
    }

    /// Where a file is.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Writes a file.
    pub(crate) fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let full = self.path(path);
        fs::create_dir_all(full.parent().expect("a folder")).expect("a new folder");
        fs::write(full, text).expect("a new file");
    }

    /// Reads a file.
    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).expect(path)
    }

    /// Replaces something in a file.
    pub(crate) fn change(&self, path: &str, from: &str, to: &str) {
        let text = self.read(path);
        assert!(text.contains(from), "{path} has no {from}");
        self.write(path, text.replacen(from, to, 1));
    }

    /// Runs policyc in the project's folder.
    pub(crate) fn run(&self, args: &[&str]) -> Ran {
        self.run_with(args, &[])
    }

    /// Runs policyc with further variables in its environment.
    pub(crate) fn run_with(&self, args: &[&str], variables: &[(&str, &str)]) -> Ran {
        let output = Command::new(env!("CARGO_BIN_EXE_policyc"))
            .args(args)
            .current_dir(self.folder.path())
            .env_clear()
            .envs(variables.iter().copied())
            .output()
            .expect("policyc runs");
        self.scrub(&output)
    }

    fn scrub(&self, output: &Output) -> Ran {
        let folder = fs::canonicalize(self.folder.path()).expect("the folder");
        let text = |bytes: &[u8]| {
            let text = String::from_utf8(bytes.to_vec()).expect("UTF-8");
            let text = text.replace(&folder.display().to_string(), "[PROJECT]");
            scrub_time(&text)
        };
        Ran { code: output.status.code(), out: text(&output.stdout), err: text(&output.stderr) }
    }
}

/// `(0.02 s)` and `（0.02 秒）` are `[TIME]`.
fn scrub_time(text: &str) -> String {
    let lines = text.split_inclusive('\n').map(|line| {
        for (open, unit) in [(" (", " s)"), ("（", " 秒）")] {
            if let (Some(start), Some(end)) = (line.rfind(open), line.rfind(unit))
                && start < end
            {
                return format!("{} [TIME]{}", &line[..start], &line[end + unit.len()..]);
            }
        }
        line.to_owned()
    });
    lines.collect()
}

/// Compares a text with a file of the repository; `SNAPSHOTS=overwrite` writes the file instead.
pub(crate) fn golden(path: &str, actual: &str) -> Result<(), String> {
    let full = repository().join(path);
    if std::env::var("SNAPSHOTS").is_ok_and(|value| value == "overwrite") {
        fs::create_dir_all(full.parent().expect("a folder")).expect("a new folder");
        fs::write(full, actual).expect("a new file");
        return Ok(());
    }
    let expected = fs::read_to_string(&full).unwrap_or_default();
    if expected == actual {
        return Ok(());
    }
    let differs = expected.lines().zip(actual.lines()).position(|(a, b)| a != b);
    let line = differs.unwrap_or_else(|| expected.lines().count().min(actual.lines().count()));
    Err(format!(
        "{path}:{} differs:\n  expected: {}\n  actual:   {}",
        line + 1,
        expected.lines().nth(line).unwrap_or("(end)"),
        actual.lines().nth(line).unwrap_or("(end)"),
    ))
}
