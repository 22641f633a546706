//! The same sources give the same bytes, whatever the machine: threads, locale, time zone, umask, path,
//! and the order in which files were made.

use std::process::{Command, Stdio};

use crate::harness::{Project, repository};
use crate::kill::{Tree, tree};
use crate::support::SAMPLES;

/// The samples, written in the order of their names or the other way round, in a folder below the root.
fn samples(below: &str, backwards: bool) -> Project {
    let project = Project::new();
    let mut files: Vec<String> =
        SAMPLES.iter().map(|name| format!("policies/{name}.yaml")).collect();
    files.push("policies/shared/company.yaml".to_owned());
    if backwards {
        files.reverse();
    }
    project.write(
        &format!("{below}policyc.yaml"),
        "formats: [html, markdown, json]\nforms: [pages, bilingual, lists, fragments]\n",
    );
    for file in files {
        let text = std::fs::read(repository().join(&file)).expect("a sample");
        project.write(&format!("{below}{file}"), text);
    }
    project
}

fn build(project: &Project, below: &str, umask: &str, variables: &[(&str, &str)]) -> Tree {
    let status = Command::new("sh")
        .args(["-c", &format!("umask {umask}; exec \"$@\""), "sh", env!("CARGO_BIN_EXE_policyc")])
        .args(["build", "-q", "--report"])
        .current_dir(project.path(below))
        .env_clear()
        .envs(variables.iter().copied())
        .stderr(Stdio::null())
        .status()
        .expect("policyc runs");
    assert!(status.success(), "{variables:?}");
    tree(&project.path(&format!("{below}dist")))
}

/// Folder below the root, order of writing, umask, environment.
type Around<'a> = (&'a str, bool, &'a str, &'a [(&'a str, &'a str)]);

#[test]
fn nothing_around_a_run_shows_in_its_outputs() {
    let expected = build(&samples("", false), "", "022", &[]);
    assert!(expected.len() > 50, "{} files", expected.len());
    let cases: [Around<'_>; 7] = [
        ("", false, "077", &[("RAYON_NUM_THREADS", "1")]),
        ("", true, "000", &[("RAYON_NUM_THREADS", "2"), ("LANG", "en_GB.UTF-8")]),
        ("elsewhere/quite/", true, "022", &[("RAYON_NUM_THREADS", "8"), ("LC_ALL", "zh_CN.UTF-8")]),
        ("", false, "022", &[("LC_ALL", "tr_TR.UTF-8"), ("TZ", "Pacific/Kiritimati")]),
        ("", false, "022", &[("LC_ALL", "C"), ("TZ", "America/Los_Angeles")]),
        ("", false, "022", &[("SOURCE_DATE_EPOCH", "0"), ("HOME", "/nowhere"), ("COLUMNS", "20")]),
        ("一个 文件夹/", false, "022", &[("RUST_LOG", "trace"), ("NO_COLOR", "1"), ("CI", "true")]),
    ];
    for (below, backwards, umask, variables) in cases {
        let actual = build(&samples(below, backwards), below, umask, variables);
        let differs = expected.iter().find(|(path, bytes)| actual.get(*path) != Some(*bytes));
        assert_eq!(differs.map(|(path, _)| path), None, "{below:?} {umask} {variables:?}");
        assert_eq!(actual.len(), expected.len());
    }
}
