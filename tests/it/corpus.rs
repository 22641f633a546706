//! Replays the fuzzers' corpus, `fuzz/corpus/<target>/`, through what the fuzz targets do.

use std::fs;

use crate::harness::repository;

#[path = "../../fuzz/harness/mod.rs"]
mod fuzz;

fn replay(target: &str, run: impl Fn(&[u8])) {
    let folder = repository().join("fuzz/corpus").join(target);
    let mut files: Vec<_> = fs::read_dir(folder)
        .expect("a corpus")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    files.sort();
    assert!(files.len() >= 10, "{target} has a corpus of {} files", files.len());
    for file in files {
        // The name of the file that breaks something is the last one printed.
        println!("{}", file.display());
        run(&fs::read(&file).expect("a file"));
    }
}

#[test]
fn policies() {
    replay("source", fuzz::source::run);
}

#[test]
fn texts() {
    replay("template", fuzz::template::run);
}

#[test]
fn profiles() {
    replay("profile", fuzz::profile::run);
}

#[test]
fn projects() {
    replay("project", fuzz::project::run);
}
