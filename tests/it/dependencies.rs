//! The licences and sources of all crates are those that `deny.toml` allows.

use std::fs;
use std::process::Command;

use serde_json::Value;

use crate::harness::repository;

fn metadata() -> Value {
    // Not `--offline`: crates of other systems are not on a machine that only built policyc.
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked"])
        .current_dir(repository())
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

/// The quoted words of the list `allow` of deny.toml.
fn allowed() -> Vec<String> {
    let text = fs::read_to_string(repository().join("deny.toml")).expect("deny.toml");
    let list = text.split_once("allow = [").expect("a list").1.split_once(']').expect("its end").0;
    list.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

/// Whether one may choose only allowed licences: `A OR B`, `A/B`, `A AND B`, brackets.
fn fits(expression: &str, allowed: &[String]) -> bool {
    let flat = expression.replace('/', " OR ").replace(['(', ')'], "");
    flat.split(" AND ").all(|part| {
        part.split(" OR ").any(|licence| allowed.iter().any(|own| own == licence.trim()))
    })
}

#[test]
fn licences_and_sources_are_allowed_ones() {
    let allowed = allowed();
    assert!(
        fits("(MIT OR GPL-2.0-only) AND Unicode-3.0", &allowed) && !fits("GPL-2.0-only", &allowed)
    );
    let metadata = metadata();
    let packages = metadata["packages"].as_array().expect("packages");
    assert!(packages.len() > 100);
    for package in packages {
        let (name, source) = (&package["name"], package["source"].as_str());
        let licence = package["license"].as_str().unwrap_or_default();
        assert!(fits(licence, &allowed), "{name} has the licence {licence:?}");
        let known =
            name == "policyc" || source.is_some_and(|s| s.ends_with("/rust-lang/crates.io-index"));
        assert!(known, "{name} comes from {source:?}");
    }
}

#[test]
fn no_code_is_unsafe() {
    let text = fs::read_to_string(repository().join("Cargo.toml")).expect("Cargo.toml");
    assert!(text.contains("[lints.rust]\nunsafe_code = \"forbid\""));
}
