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

/// The fenced blocks of a Markdown file.
fn blocks(text: &str) -> Vec<&str> {
    text.split("```").skip(1).step_by(2).collect()
}

#[test]
fn the_chinese_one_says_the_same() {
    let other = fs::read_to_string(repository().join("README.zh.md")).expect("a Chinese README");
    let readme = readme();
    assert_eq!(blocks(&other), blocks(&readme), "examples are the same in both");
    let headings = |text: &str| text.lines().filter(|line| line.starts_with("## ")).count();
    assert_eq!(headings(&other), headings(&readme));
    // Each command, file and key that one names in passing, the other names too.
    let named = |text: &str| {
        let prose: Vec<&str> = text.split("```").step_by(2).collect();
        let prose = prose.join(" ");
        let prose = prose.split("\n## Dependencies").next().unwrap_or_default().to_owned();
        prose.split('`').skip(1).step_by(2).map(str::to_owned).collect::<BTreeSet<_>>()
    };
    let missing: Vec<_> = named(&readme).difference(&named(&other)).cloned().collect();
    assert!(missing.is_empty(), "not in README.zh.md: {missing:?}");
}

#[test]
fn its_links_and_pictures_lead_somewhere() {
    for file in ["README.md", "README.zh.md"] {
        let text = fs::read_to_string(repository().join(file)).expect("a README");
        let links = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
        for link in links.filter(|link| !link.starts_with("http")) {
            let path = link.split('#').next().unwrap_or_default();
            assert!(path.is_empty() || repository().join(path).exists(), "{file}: {link}");
        }
    }
}

#[test]
fn every_command_that_the_docs_name_is_one() {
    let project = Project::with_policy();
    let mut files = vec!["README.md".to_owned(), "README.zh.md".to_owned()];
    for folder in ["docs", "docs/publish"] {
        let entries = fs::read_dir(repository().join(folder)).expect("docs");
        let names = entries.map(|entry| entry.expect("an entry").file_name());
        let names = names.map(|name| format!("{folder}/{}", name.to_string_lossy()));
        files.extend(names.filter(|name| name.ends_with(".md")));
    }
    let mut ran = 0;
    for file in files {
        let text = fs::read_to_string(repository().join(&file)).expect("text");
        let inline =
            text.split("```").step_by(2).flat_map(|part| part.split('`').skip(1).step_by(2));
        let fenced = text.split("```").skip(1).step_by(2).flat_map(str::lines);
        let fenced =
            fenced.map(|line| line.trim().trim_start_matches("$ ").trim_start_matches("- run: "));
        for command in inline.chain(fenced).filter(|command| command.starts_with("policyc ")) {
            let command = command.split(['>', '#', '|']).next().unwrap_or_default();
            let command =
                command.replace("ANCHOR", "collection").replace("RULE", "core/unknown-term");
            let mut args: Vec<&str> = command.split_whitespace().skip(1).collect();
            if args.len() == 1 {
                // A command's name alone.
                args.push("--help");
            }
            // A preview does not end; a profile of the reader's own is not there.
            if args[0] == "serve"
                || args.contains(&"init")
                || args[0] == "profile" && args.len() > 2
            {
                continue;
            }
            let run = project.run(&args);
            assert_ne!(run.code, Some(2), "{file}: {command}: {run:?}");
            ran += 1;
        }
    }
    assert!(ran > 20, "{ran} commands");
}
