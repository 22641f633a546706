//! Who may import whom: data flows one way.

use std::collections::{BTreeMap, BTreeSet};
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
        &["check", "model", "yaml", "diag", "source", "data", "document", "ir", "markdown", "law"],
    ),
    ("law", &["law", "model", "yaml", "diag", "source", "data", "duration", "words", "packed"]),
    ("report", &["report", "law", "document", "ir", "locale", "model", "diag", "words"]),
    ("ir.rs", &["yaml"]),
    ("markdown.rs", &["ir"]),
    ("markdown", &["ir"]),
    ("locale", &["locale", "data", "duration", "ir", "markdown"]),
    ("document", &["document", "ir", "locale", "markdown", "model", "yaml"]),
    ("emit", &["emit", "document", "ir", "data", "flavour"]),
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
    ("reference", &["reference", "model", "law", "locale", "project", "words"]),
    ("init.rs", &["data"]),
    ("project.rs", &["diag", "model", "source", "yaml"]),
];

#[test]
fn imports_run_one_way() {
    let mut faults = Vec::new();
    for (part, allowed) in ALLOWED {
        let mut used = BTreeMap::new();
        look(&repository().join("src").join(part), &mut used);
        let known = |module: &String| allowed.contains(&module.as_str());
        for (module, path) in used.iter().filter(|(module, _)| !known(module)) {
            faults.push(format!("{path} uses crate::{module}"));
        }
        // Within a part, `super` serves as well.
        let needed = |module: &&&str| used.contains_key(**module) || **module == name(part);
        for module in allowed.iter().filter(|module| !needed(module)) {
            faults.push(format!("{part} may use crate::{module} and does not: forbid it"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_parts_use_each_other() {
    for (part, _) in ALLOWED {
        let part = name(part);
        let mut open: Vec<&str> = uses(part).filter(|module| *module != part).collect();
        let mut reached = BTreeSet::new();
        while let Some(module) = open.pop() {
            assert!(module != part, "{part} uses what uses it: {reached:?}");
            if reached.insert(module) {
                open.extend(uses(module));
            }
        }
    }
}

/// The modules that a module may use.
fn uses(module: &str) -> impl Iterator<Item = &'static str> {
    let own = ALLOWED.iter().filter(move |(part, _)| name(part) == module);
    own.flat_map(|(_, modules)| *modules).copied()
}

/// The module of a folder or file.
fn name(part: &str) -> &str {
    part.trim_end_matches(".rs")
}

/// The modules that the files below a path use, each with one of those files.
fn look(path: &Path, used: &mut BTreeMap<String, String>) {
    if path.is_dir() {
        for entry in fs::read_dir(path).expect("a folder") {
            look(&entry.expect("an entry").path(), used);
        }
        return;
    }
    if path.ends_with("tests.rs") {
        return;
    }
    let text = fs::read_to_string(path).unwrap_or_else(|_| panic!("no {}", path.display()));
    // A comment may name anything.
    let lines = without_tests(&text).lines().filter(|line| !line.trim_start().starts_with("//"));
    for rest in lines.flat_map(|line| line.split("crate::").skip(1)) {
        let module: String =
            rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
        assert!(!module.is_empty(), "{}: one `crate::` a module", path.display());
        used.insert(module, path.display().to_string());
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
