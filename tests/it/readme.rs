//! The README says what is so.

use std::collections::BTreeSet;
use std::fs;

use crate::harness::{Project, repository};

fn readme() -> String {
    fs::read_to_string(repository().join("README.md")).expect("a README")
}

#[test]
fn its_first_steps_work_and_print_what_it_shows() {
    let project = Project::new();
    let shown: Vec<String> = [vec!["init"], vec!["check"], vec!["build"]]
        .iter()
        .flat_map(|args| {
            let ran = project.run(args);
            assert_eq!(ran.code, Some(0), "{ran:?}");
            let mut lines = vec![format!("$ policyc {}", args.join(" "))];
            lines.extend(ran.err.lines().map(|line| line.replace(" [TIME]", " (0.01 s)")));
            lines
        })
        .collect();
    let shown = shown.join("\n");
    assert!(readme().contains(&shown), "the README should show:\n{shown}");
}

#[test]
fn the_message_that_it_shows_is_the_one_printed() {
    let project = Project::with_policy();
    project.change(
        "policies/website.yaml",
        "purpose: answer-enquiries",
        "purpose: answer-enquirys",
    );
    let ran = project.run(&["check", "-q"]);
    assert!(readme().contains(ran.err.trim_end()), "the README should show:\n{}", ran.err);
}

#[test]
fn the_finding_of_a_law_that_it_shows_is_the_one_printed() {
    let project = Project::new();
    assert_eq!(project.run(&["init", "-q"]).code, Some(0));
    project.change("policies/website.yaml", "kind: processor", "kind: partner");
    let ran = project.run(&["check", "-q"]);
    let mut findings = ran.err.split("\n\n");
    let finding = findings.find(|text| text.contains("[cn-pipl/recipient-named]"));
    let finding = finding.expect("the finding").trim();
    assert!(readme().contains(finding), "the README should show:\n{finding}");
}

#[test]
fn the_sentences_that_it_shows_are_the_ones_written() {
    let project = Project::new();
    assert_eq!(project.run(&["init", "-q"]).code, Some(0));
    assert_eq!(project.run(&["build", "-q"]).code, Some(0));
    let quoted: String = readme()
        .lines()
        .filter_map(|line| line.strip_prefix("> "))
        .map(|line| format!("{line} "))
        .collect();
    let squeeze = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    for (file, begins) in [("en.md", "**Contact details.**"), ("zh.md", "**联系信息**")] {
        let page = project.read(&format!("dist/website/{file}"));
        let line = page
            .lines()
            .find_map(|line| line.split_once("</a>").filter(|(_, rest)| rest.starts_with(begins)));
        let (_, sentence) = line.expect("the data set");
        assert!(
            squeeze(&quoted).contains(&squeeze(sentence)),
            "the README should show:\n{sentence}"
        );
    }
}

#[test]
fn its_settings_are_ones_that_policyc_takes() {
    let project = Project::with_policy();
    let readme = readme();
    let (_, rest) = readme.split_once("```yaml\nout: public").expect("the settings");
    let (settings, _) = rest.split_once("```").expect("their end");
    project.write("policyc.yaml", format!("out: public{settings}"));
    let ran = project.run(&["build", "-q"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(project.path("public/website/zh.html").is_file());
}

#[test]
fn its_table_names_every_dependency() {
    let manifest = fs::read_to_string(repository().join("Cargo.toml")).expect("a manifest");
    let (_, rest) = manifest.split_once("[dependencies]\n").expect("dependencies");
    let (dependencies, _) = rest.split_once("\n\n").expect("their end");
    let declared: BTreeSet<&str> = dependencies
        .lines()
        .filter_map(|line| line.split_once(" = "))
        .map(|(name, _)| name)
        .collect();
    let readme = readme();
    let (_, table) = readme.split_once("| crate | what for | why this one |").expect("the table");
    let named: BTreeSet<&str> = table
        .lines()
        .filter_map(|line| line.strip_prefix("| ")?.split(" |").next())
        .filter(|name| *name != "---")
        .collect();
    assert_eq!(declared, named);
}
