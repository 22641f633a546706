//! A disk that is full, one that cannot be written, and files that come and go during a run. The first
//! two need a file system of their own, which only root can mount.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};

use jiff::civil::{Date, date};
use policyc::compile::{CheckOptions, Toolchain};
use policyc::diag::Severity;
use policyc::project::Project as Settings;
use policyc::world::{MemoryWorld, World};

use crate::harness::Project;
use crate::kill::tree;

/// A small file system in memory, unmounted with the test.
struct Mounted(PathBuf);

impl Mounted {
    /// None, with the reason printed, if this machine does not let us mount.
    fn new(at: &Path, options: &str) -> Option<Self> {
        fs::create_dir_all(at).expect("a folder");
        let mounted = mount(&["-t", "tmpfs", "-o", options, "tmpfs"], at);
        match mounted {
            Ok(()) => Some(Self(at.to_owned())),
            Err(reason) => {
                println!("skipped, as no file system can be mounted here: {reason}");
                None
            }
        }
    }

    fn remount(&self, options: &str) {
        mount(&["-o", &format!("remount,{options}")], &self.0).expect("it can be mounted anew");
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}

fn mount(args: &[&str], at: &Path) -> Result<(), String> {
    let output = Command::new("mount").args(args).arg(at).output().map_err(|e| e.to_string())?;
    let reason = String::from_utf8_lossy(&output.stderr).trim().to_owned();
    if output.status.success() { Ok(()) } else { Err(reason) }
}

#[test]
fn a_full_disk_leaves_the_old_outputs() {
    let project = Project::with_policy();
    assert_eq!(project.run(&["build", "-q", "--out", "whole"]).code, Some(0));
    let whole = tree(&project.path("whole"));
    let pages: u64 = whole.values().map(|file| (file.len() as u64).div_ceil(4096) * 4096).sum();
    let size = pages + 40 * 1024;
    let Some(disk) = Mounted::new(&project.path("dist"), &format!("size={size}")) else { return };
    assert_eq!(project.run(&["build", "-q"]).code, Some(0));
    project.change("policies/website.yaml", "version: 2.0.0", "version: 2.0.1");
    let ran = project.run(&["build"]);
    assert_eq!(ran.code, Some(2), "{ran:?}");
    assert!(ran.err.contains("cannot write") && ran.err.contains("No space left"), "{ran:?}");
    assert_eq!(tree(&project.path("dist")), whole, "the old outputs are as they were");
    disk.remount("size=8m");
    assert_eq!(project.run(&["build", "-q"]).code, Some(0));
    assert_eq!(project.run(&["build", "--check"]).code, Some(0));
}

#[test]
fn a_folder_that_cannot_be_written_is_an_error_and_can_be_checked() {
    let project = Project::with_policy();
    let Some(disk) = Mounted::new(&project.path("dist"), "size=8m") else { return };
    assert_eq!(project.run(&["build", "-q"]).code, Some(0));
    let whole = tree(&project.path("dist"));
    disk.remount("ro");
    assert_eq!(project.run(&["build", "--check"]).code, Some(0));
    assert_eq!(project.run(&["build", "-q"]).code, Some(0), "there is nothing to write");
    project.change("policies/website.yaml", "version: 2.0.0", "version: 2.0.1");
    assert_eq!(project.run(&["build", "--check"]).code, Some(1));
    let ran = project.run(&["build"]);
    assert_eq!(ran.code, Some(2), "{ran:?}");
    assert!(ran.err.contains("dist/") && ran.err.contains("Read-only"), "{ran:?}");
    assert_eq!(tree(&project.path("dist")), whole);
}

/// A world whose file is listed and then gone.
struct Vanishing(MemoryWorld);

impl World for Vanishing {
    fn read(&self, path: &str) -> std::io::Result<Vec<u8>> {
        self.0.read(path)
    }

    fn list(&self, folder: &str) -> std::io::Result<Vec<String>> {
        let mut files = self.0.list(folder)?;
        files.push(format!("{folder}/gone.yaml"));
        Ok(files)
    }

    fn today(&self) -> Date {
        self.0.today()
    }
}

#[test]
fn a_file_that_is_gone_when_it_is_read_is_named() {
    let world = Vanishing(MemoryWorld::new(date(2026, 11, 23)));
    let tools = Toolchain::new(&MemoryWorld::new(date(2026, 11, 23))).expect("embedded data");
    let paths = world.list("policies").expect("a listing");
    let options = CheckOptions { deny: Severity::Error, as_of: None, tell: Severity::Note };
    let error = tools.check(&world, &Settings::default(), &paths, &options).err();
    let error = error.expect("it cannot be read").to_string();
    assert_eq!(error, "cannot read policies/gone.yaml");
    assert!(Toolchain::new(&world).is_err(), "nor can a data file");
}

#[test]
fn files_that_come_and_go_give_a_result_or_an_error() {
    let project = Project::with_policy();
    let text = project.read("policies/website.yaml").replacen("id: website", "id: other", 1);
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !done.load(Ordering::Relaxed) {
                project.write("policies/other.yaml", &text);
                fs::remove_file(project.path("policies/other.yaml")).expect("a file");
            }
        });
        for _ in 0..10 {
            let ran = project.run(&["check", "-q"]);
            // A file may also be seen while it is still empty or half written: then it has findings.
            let told = match ran.code {
                Some(0) => ran.err.is_empty(),
                Some(1) => ran.err.contains("policies/other.yaml"),
                Some(2) => ran.err.contains("cannot read policies/other.yaml"),
                _ => false,
            };
            assert!(told, "{ran:?}");
        }
        done.store(true, Ordering::Relaxed);
    });
}
