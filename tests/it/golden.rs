//! The sample policies in all forms, as plain files under `tests/golden` that a lawyer can open.
//!
//! `SNAPSHOTS=overwrite cargo test` writes them anew; read the difference before you commit it.

use std::fs;

use crate::harness::{golden, repository};
use crate::support::build_samples;

#[test]
fn the_samples_come_out_as_they_did() {
    let artifacts = build_samples();
    let mut faults: Vec<String> = artifacts
        .iter()
        .filter_map(|(path, text)| golden(&format!("tests/golden/{path}"), text).err())
        .collect();
    for folder in fs::read_dir(repository().join("tests/golden")).expect("golden files") {
        for file in fs::read_dir(folder.expect("a folder").path()).expect("a folder") {
            let path = file.expect("a file").path();
            let name = path.strip_prefix(repository().join("tests/golden")).expect("inside");
            let name = name.display().to_string();
            if !artifacts.iter().any(|(path, _)| *path == name) {
                faults.push(format!("tests/golden/{name} is built no longer"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
