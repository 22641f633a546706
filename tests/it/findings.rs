//! A wrong file for every rule with what is printed of it, in Chinese and English:
//! `tests/findings/<language>/<rule>.txt`. `SNAPSHOTS=overwrite cargo test` writes them anew.

use std::fs;

use policyc::check;
use policyc::check::examples::Examples;
use policyc::data::Data;

use crate::harness::{Project, golden, repository};

#[test]
fn every_finding_reads_as_it_did() {
    let examples = Examples::load(&Data::embedded()).expect("embedded data");
    let mut faults = Vec::new();
    for example in &examples.rules {
        let project = Project::new();
        let extends = if example.whole { "" } else { "extends: base.yaml\n" };
        project.write("policies/base.yaml", &examples.base);
        project.write("policies/policy.yaml", format!("{extends}{}", example.wrong));
        for language in ["zh", "en"] {
            let ran = project.run(&["check", "--ui-lang", language, "-q"]);
            assert!(
                ran.err.contains(&format!("core/{}", example.rule)),
                "{}: {}",
                example.rule,
                ran.err
            );
            // What the laws ask for besides is no matter of the example.
            let core = ran.err.split("\n\n").filter(|text| text.contains("[core/"));
            let core: String = core.map(|text| format!("{}\n\n", text.trim_end())).collect();
            let path = format!("tests/findings/{language}/{}.txt", example.rule);
            faults.extend(golden(&path, &core).err());
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_text_of_a_finding_is_left_over() {
    let names: Vec<String> =
        check::rules().iter().map(|rule| format!("{}.txt", rule.name)).collect();
    for language in ["zh", "en"] {
        for file in
            fs::read_dir(repository().join("tests/findings").join(language)).expect("findings")
        {
            let name = file.expect("a file").file_name().into_string().expect("UTF-8");
            assert!(names.contains(&name), "no rule for tests/findings/{language}/{name}");
        }
    }
}
