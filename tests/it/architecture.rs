//! Who may import whom: data flows one way.

use std::fs;
use std::path::Path;

use crate::harness::repository;

/// A folder or file below `src`, and the modules that it may use.
const ALLOWED: &[(&str, &[&str])] = &[
    ("source.rs", &[]),
    ("world.rs", &[]),
    ("duration.rs", &[]),
    ("country.rs", &[]),
    ("packed.rs", &[]),
    ("words.rs", &["packed"]),
    ("suggest.rs", &[]),
    ("data.rs", &["world", "packed"]),
    ("flavour.rs", &["data", "yaml", "source"]),
    ("diag", &["diag", "source", "words"]),
    ("yaml", &["yaml", "diag", "source", "packed"]),
    (
        "model",
        &[
            "model", "yaml", "diag", "source", "data", "world", "duration", "country", "suggest",
            "words", "packed",
        ],
    ),
    (
        "check",
        &[
            "check", "model", "yaml", "diag", "source", "data", "duration", "document", "suggest",
            "law", "project",
        ],
    ),
    (
        "law",
        &[
            "law", "model", "yaml", "diag", "source", "data", "duration", "document", "suggest",
            "project", "words", "packed",
        ],
    ),
    ("report", &["report", "law", "document", "locale", "model", "diag", "words"]),
    ("locale", &["locale", "data", "duration", "document"]),
    ("document", &["document", "locale", "model", "yaml"]),
    ("emit", &["emit", "document", "data", "flavour"]),
    (
        "serve",
        &[
            "serve", "compile", "data", "diag", "document", "locale", "model", "project", "report",
            "source", "wording", "world", "yaml",
        ],
    ),
    ("wording.rs", &["diag", "locale", "words"]),
    ("output.rs", &["output"]),
    ("output", &["output"]),
    ("reference", &["reference", "model", "country", "law", "locale", "project", "words"]),
    ("init.rs", &["data"]),
];

#[test]
fn imports_run_one_way() {
    let mut faults = Vec::new();
    for (part, allowed) in ALLOWED {
        look(&repository().join("src").join(part), allowed, &mut faults);
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn look(path: &Path, allowed: &[&str], faults: &mut Vec<String>) {
    if path.is_dir() {
        for entry in fs::read_dir(path).expect("a folder") {
            look(&entry.expect("an entry").path(), allowed, faults);
        }
        return;
    }
    if path.ends_with("tests.rs") {
        return;
    }
    let Ok(text) = fs::read_to_string(path) else { return };
    let text = without_tests(&text);
    for used in text.split("crate::").skip(1) {
        let module: String =
            used.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
        if module.is_empty() {
            continue;
        }
        if !allowed.contains(&module.as_str()) {
            faults.push(format!("{} uses crate::{module}", path.display()));
        }
    }
}

#[test]
fn only_the_command_line_knows_arguments_and_only_two_places_the_disk() {
    let mut faults = Vec::new();
    let mut folders = vec![repository().join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = fs::read_to_string(&path).expect("a source file");
            let text = without_tests(&text);
            let name = path.display().to_string();
            let is = |part: &str| name.contains(part);
            if (text.contains("use clap") || text.contains("anyhow")) && !is("/src/cli/") {
                faults.push(format!("{name} knows the command line"));
            }
            let disk = text.contains("std::fs") || text.contains("use std::{env, fs");
            if disk && !is("/src/cli/world.rs") && !is("/src/output") && !is("/src/build.rs") {
                faults.push(format!("{name} touches the disk"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// A file without the tests at its end; a module of tests in a file of its own ends nothing.
fn without_tests(text: &str) -> &str {
    let tests = text.match_indices("#[cfg(test)]").find(|(at, _)| {
        let rest = text[*at..].lines().nth(1).unwrap_or_default();
        rest.starts_with("mod ") && rest.ends_with('{')
    });
    tests.map_or(text, |(at, _)| &text[..at])
}
