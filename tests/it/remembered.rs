//! A build of many policies does not look again at what nothing touched, and nothing shows that.

use std::fs;

use crate::harness::{Project, Ran};

const COUNT: usize = 40;

/// Many policies over one shared file.
fn project() -> Project {
    let project = Project::with_policy();
    let policy = project.read("policies/website.yaml");
    let (before, rest) = policy.split_once("title:").expect("a title");
    let (_, rest) = rest.split_once("\nversion:").expect("a version after it");
    let policy = format!("{before}version:{rest}");
    fs::remove_file(project.path("policies/website.yaml")).expect("a file");
    project.write("policies/shared/title.yaml", "title: {zh: 隐私政策, en: Privacy Policy}\n");
    for at in 0..COUNT {
        let lines = policy.lines().map(|line| match line.starts_with("id:") {
            true => format!("id: p{at:02}\nextends: shared/title.yaml\n"),
            false => format!("{line}\n"),
        });
        project.write(&format!("policies/p{at:02}.yaml"), lines.collect::<String>());
    }
    project.write("policyc.yaml", "forms: [pages]\nformats: [markdown]\n");
    project
}

/// The line that tells what was written.
fn told(ran: &Ran) -> String {
    assert_eq!(ran.code, Some(0), "{ran:?}");
    ran.err.lines().last().unwrap_or_default().to_owned()
}

fn has(line: &str, written: usize, unchanged: usize) {
    let counts = format!("wrote {written} to dist/, {unchanged} unchanged");
    assert!(line.contains(&counts), "{line} should have {counts}");
}

#[cfg(unix)]
#[test]
fn what_is_remembered_stays_in_the_project_and_is_never_needed() {
    let outside = Project::new();
    outside.write("build.json", "kept");
    let project = project();
    std::os::unix::fs::symlink(outside.path(""), project.path(".policyc_cache")).expect("a link");
    has(&told(&project.run(&["build"])), 2 * COUNT, 0);
    assert_eq!(outside.read("build.json"), "kept");
    assert_eq!(fs::read_dir(outside.path("")).expect("a folder").count(), 1);
    fs::remove_file(project.path(".policyc_cache")).expect("the link");
    project.write(".policyc_cache", "a file is in the way");
    has(&told(&project.run(&["build"])), 0, 2 * COUNT);
}

#[test]
fn what_is_touched_is_built_anew_and_nothing_else() {
    let project = project();
    has(&told(&project.run(&["build"])), 2 * COUNT, 0);
    assert!(project.path(".policyc_cache/build.json").exists());
    assert_eq!(project.read(".policyc_cache/.gitignore"), "*\n");
    has(&told(&project.run(&["build"])), 0, 2 * COUNT);

    project.change("policies/p07.yaml", "version: ", "version: 9");
    has(&told(&project.run(&["build"])), 2, 2 * COUNT - 2);

    // A file edited by hand, and one that is gone.
    let before = project.read("dist/p09/zh.md");
    project.write("dist/p09/zh.md", "mine");
    fs::remove_file(project.path("dist/p10/en.md")).expect("a file");
    has(&told(&project.run(&["build"])), 2, 2 * COUNT - 2);
    assert_eq!(project.read("dist/p09/zh.md"), before);

    // What all of them stand on: a shared file, the settings, a template of the project's own.
    project.write("policies/shared/title.yaml", "title: {zh: 隐私权政策, en: Privacy Notice}\n");
    has(&told(&project.run(&["build"])), 2 * COUNT, 0);
    project.write("policyc.yaml", "forms: [pages]\nformats: [markdown, json]\n");
    has(&told(&project.run(&["build"])), 2 * COUNT, 2 * COUNT);
    project.write("locales/en/page.ftl", "page-contents = Table of contents\n");
    assert_ne!(project.run(&["build"]).code, Some(101));
}

#[test]
fn a_policy_that_goes_takes_its_outputs_with_it() {
    let project = project();
    told(&project.run(&["build"]));
    fs::remove_file(project.path("policies/p03.yaml")).expect("a file");
    let line = told(&project.run(&["build"]));
    assert!(line.contains("2 removed"), "{line}");
    assert!(!project.path("dist/p03").exists() && project.path("dist/p04/zh.md").exists());
}

#[test]
fn findings_are_those_of_a_whole_run() {
    let project = project();
    told(&project.run(&["build"]));
    let policy = project.read("policies/p05.yaml");
    project.write("policies/a-copy.yaml", policy);
    let (with, without) = (project.run(&["build"]), project.run(&["build", "--no-cache"]));
    assert_eq!(with.code, Some(1));
    assert_eq!(with.err, without.err);
    assert!(with.err.contains("core/duplicate-id"), "{with:?}");
    // Nothing is forgotten over it.
    fs::remove_file(project.path("policies/a-copy.yaml")).expect("a file");
    has(&told(&project.run(&["build"])), 0, 2 * COUNT);
}

#[test]
fn a_memory_that_cannot_be_read_is_none() {
    let project = project();
    told(&project.run(&["build"]));
    project.write(".policyc_cache/build.json", "{\"run\": 1");
    has(&told(&project.run(&["build"])), 0, 2 * COUNT);
}

#[test]
fn outputs_that_another_run_wrote_from_other_sources_are_not_taken_over() {
    let project = project();
    told(&project.run(&["build"]));
    let before = project.read("dist/p07/zh.md");
    // A run of one policy, or one that looks at everything, remembers nothing.
    for args in [&["build", "policies/p07.yaml"][..], &["build", "--no-cache"]] {
        project.change("policies/p07.yaml", "version: ", "version: 9");
        assert_eq!(project.run(args).code, Some(0));
        assert_ne!(project.read("dist/p07/zh.md"), before);
        project.change("policies/p07.yaml", "version: 9", "version: ");
        has(&told(&project.run(&["build"])), 2, 2 * COUNT - 2);
        assert_eq!(project.read("dist/p07/zh.md"), before);
    }
}
