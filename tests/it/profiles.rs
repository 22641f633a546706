//! Profiles of a user's own: house rules, a new law, waivers, and what is wrong with a profile.

use std::fs;

use crate::harness::{Project, repository};

const HOUSE: &str = "\
profile: acme
title: {zh: 内部规则, en: House rules}
short: {zh: 内部规则, en: House rules}
extends: [cn-pipl]
rules:
  - id: shown-somewhere
    provision: {zh: 第3条, en: No. 3}
    kind: reflect
    require: has(policy.scope.shown_at)
    at: scope.shown-at
    message: {zh: 没有写明政策展示在哪里, en: nothing says where the policy is shown}
    why: {zh: 用户应当找得到政策。, en: Users should find the policy.}
    help: {zh: 补充 `shown-at`, en: add `shown-at`}
";

fn house() -> Project {
    let project = Project::with_policy();
    project.write("profiles/acme.yaml", HOUSE);
    project.change(
        "policies/website.yaml",
        "jurisdictions: [cn]",
        "jurisdictions: [cn]\nprofiles: [acme]",
    );
    if project.read("policies/website.yaml").contains("shown-at") {
        let text = project.read("policies/website.yaml");
        let lines: Vec<&str> = text.lines().filter(|line| !line.contains("shown-at")).collect();
        project.write("policies/website.yaml", &(lines.join("\n") + "\n"));
    }
    project
}

#[test]
fn a_house_rule_finds_says_and_cites() {
    let project = house();
    let ran = project.run(&["check", "--deny", "warning"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(
        ran.err.contains("warning[acme/shown-somewhere]: nothing says where the policy is shown"),
        "{ran:?}"
    );
    assert!(ran.err.contains("= provision: House rules No. 3"), "{ran:?}");
    let chinese = project.run(&["check", "--ui-lang", "zh"]);
    assert!(chinese.err.contains("没有写明政策展示在哪里"), "{chinese:?}");
    assert!(chinese.err.contains("依据: 《内部规则》第3条"), "{chinese:?}");
}

#[test]
fn a_house_profile_raises_lowers_and_silences_rules_of_the_law() {
    let project = house();
    for (level, code, word) in
        [("error", 1, "error[acme/"), ("note", 0, "note[acme/"), ("allow", 0, "")]
    {
        let levels = format!("levels:\n  - {{rule: acme/shown-somewhere, level: {level}}}\nrules:");
        project.write("profiles/acme.yaml", HOUSE.replace("rules:", &levels));
        let ran = project.run(&["check"]);
        assert_eq!(ran.code, Some(code), "{ran:?}");
        assert!(ran.err.contains(word), "{ran:?}");
    }
    assert!(!project.run(&["check"]).err.contains("acme/"));
}

#[test]
fn settings_can_name_a_rule_of_a_law() {
    let project = house();
    project.write("policyc.yaml", "levels:\n  - {rule: acme/shown-somewhere, level: error}\n");
    assert_eq!(project.run(&["check"]).code, Some(1));
    project.write("policyc.yaml", "levels:\n  - {rule: acme/shown-somewher, level: error}\n");
    let ran = project.run(&["check"]);
    assert!(ran.err.contains("core/unknown-rule"), "{ran:?}");
}

#[test]
fn an_expression_that_fits_no_policy_is_an_error_at_its_place() {
    let project = house();
    for (wrong, told) in [
        ("has(policy.scope.shown_att)", "there is no `shown_att`"),
        ("has(policy.scop.shown_at)", "there is no `scop`"),
        ("item.name == \"x\"", "there is no `item` here"),
        ("policy.controller.country == 3", "cannot be compared"),
        ("policy.scope.shown_at", "this gives a text"),
        ("has(policy.scope.shown_at", "this is no expression"),
        ("policy.minors.directed == \"children\"", "`children` can never stand there"),
        ("\"emial\" in policy.collected", "`emial` can never stand there"),
        ("policy.bases.exist(b, b == \"x\")", "`exist`"),
        ("flagged(policy.collected, \"data\", \"sensitive\")", "has the flag `sensitive`"),
        ("flagged(policy.collected, \"dat\", \"technical\")", "no vocabulary `dat`"),
        ("longer(policy.rights.respond_within, \"soon\")", "`soon` can never stand there"),
    ] {
        project.write(
            "profiles/acme.yaml",
            HOUSE.replace("has(policy.scope.shown_at)", &format!("'{wrong}'")),
        );
        for command in [&["check"][..], &["profile", "test", "acme"]] {
            let ran = project.run(command);
            assert_eq!(ran.code, Some(1), "{wrong}: {ran:?}");
            assert!(ran.err.contains("error[core/bad-expression]"), "{wrong}: {ran:?}");
            assert!(ran.err.contains(told), "{wrong}: {ran:?}");
            assert!(ran.err.contains("--> profiles/acme.yaml:"), "{wrong}: {ran:?}");
        }
    }
    project.write("profiles/acme.yaml", HOUSE.replace("at: scope.shown-at", "at: scope.shown-on"));
    let ran = project.run(&["check"]);
    assert!(ran.err.contains("error[core/bad-route]"), "{ran:?}");
    assert!(ran.err.contains("did you mean `shown_at`?"), "{ran:?}");
    project.write("profiles/acme.yaml", HOUSE.replace("    kind: reflect", "    kind: should"));
    let ran = project.run(&["check"]);
    assert!(ran.err.contains("error[core/unknown-value]"), "{ran:?}");
}

#[test]
fn the_trial_of_a_profile_demands_examples_and_runs_them() {
    let project = house();
    let ran = project.run(&["profile", "test", "acme"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(ran.err.contains("there is no example that fails"), "{ran:?}");
    let base = project.read("policies/website.yaml");
    let base: String = base
        .lines()
        .filter(|line| !line.starts_with("profiles:"))
        .map(|line| format!("{line}\n"))
        .collect();
    let examples = |fails: &str, passes: &str| {
        format!(
            "# Examples\n\n```yaml base\n{base}```\n\n## acme/shown-somewhere\n\n```yaml fails\n{fails}```\n\n\
             ```yaml passes\n{passes}```\n"
        )
    };
    let (fails, passes) =
        ("scope: # <- here\n  audience: [visitors]\n", "scope: {shown-at: everywhere}\n");
    project.write("profiles/acme/examples.md", examples(fails, passes));
    let ran = project.run(&["profile", "test", "acme"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert_eq!(ran.out, "acme: one rule, 2 examples, all as they should be\n");
    project.write("profiles/acme/examples.md", examples(passes, fails));
    let ran = project.run(&["profile", "test", "acme"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(ran.err.contains("the rule finds nothing in an example that is to fail"), "{ran:?}");
    assert!(ran.err.contains("the rule finds something in an example that is to pass"), "{ran:?}");
}

#[test]
fn a_waiver_takes_a_finding_out_of_the_count_until_its_last_day() {
    let project = house();
    project.write("profiles/acme.yaml", HOUSE.replace("kind: reflect", "kind: must"));
    let head = project.read("policies/website.yaml");
    let waiver = |rule: &str, until: &str| {
        format!(
            "{head}waivers:\n  - {{rule: {rule}, reason: shown in the app, approved-by: A. Lawyer, until: {until}}}\n"
        )
    };
    assert_eq!(project.run(&["check"]).code, Some(1));
    project.write("policies/website.yaml", waiver("acme/shown-somewhere", "2099-12-31"));
    let ran = project.run(&["check"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(ran.err.contains("one finding waived"), "{ran:?}");
    assert!(!ran.err.contains("acme/shown-somewhere"), "{ran:?}");
    let sarif = project.run(&["check", "--format", "sarif"]).out;
    assert!(sarif.contains("\"justification\": \"shown in the app (A. Lawyer)\""), "{sarif}");
    let json = project.run(&["check", "--format", "json"]).out;
    assert!(json.contains("\"approvedBy\": \"A. Lawyer\""), "{json}");
    let table = project.run(&["check", "--format", "table"]).out;
    assert!(table.contains("~ waived  acme/shown-somewhere"), "{table}");

    project.write("policies/website.yaml", waiver("acme/shown-somewhere", "2020-12-31"));
    let ran = project.run(&["check"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(ran.err.contains("warning[core/waiver-expired]"), "{ran:?}");
    project.write("policies/website.yaml", waiver("acme/shown-somewere", "2099-12-31"));
    let ran = project.run(&["check"]);
    assert!(ran.err.contains("error[core/unknown-rule]"), "{ran:?}");
    project.write(
        "policies/website.yaml",
        waiver("acme/shown-somewhere", "2099-12-31")
            .replace("\nscope:\n", "\nscope:\n  shown-at: everywhere\n"),
    );
    let ran = project.run(&["check"]);
    assert!(ran.err.contains("warning[core/waiver-unused]"), "{ran:?}");
}

#[test]
fn the_day_decides_which_rules_apply() {
    let project = house();
    let rule = HOUSE.replace("    kind: reflect", "    kind: reflect\n    since: 2099-01-01");
    project.write("profiles/acme.yaml", rule);
    assert!(!project.run(&["check"]).err.contains("acme/"));
    let ran = project.run(&["check", "--as-of", "2099-01-01"]);
    assert!(ran.err.contains("acme/shown-somewhere"), "{ran:?}");
    let rule = HOUSE.replace("    kind: reflect", "    kind: reflect\n    until: 2099-01-01");
    project.write("profiles/acme.yaml", rule);
    assert!(project.run(&["check"]).err.contains("acme/shown-somewhere"));
    assert!(!project.run(&["check", "--as-of", "2099-01-01"]).err.contains("acme/"));
    let ran = project.run(&["check", "--as-of", "soon"]);
    assert_eq!(ran.code, Some(2), "{ran:?}");
}

#[test]
fn the_matrix_says_what_is_met_and_where() {
    let project = house();
    let table = project.run(&["check", "--format", "table"]);
    assert!(table.out.contains("! missing  acme/shown-somewhere  House rules No. 3"), "{table:?}");
    project.change("policies/website.yaml", "\nscope:\n", "\nscope:\n  shown-at: everywhere\n");
    let table = project.run(&["check", "--format", "table"]);
    assert!(table.out.contains("+ met  acme/shown-somewhere"), "{table:?}");
    assert!(table.out.contains("scope.shown-at  #scope"), "{table:?}");
    let markdown = project.run(&["check", "--format", "markdown", "--ui-lang", "zh"]);
    assert!(markdown.out.contains("《内部规则》第3条"), "{markdown:?}");
    let why = project.run(&["why", "scope"]);
    assert!(why.out.contains("House rules No. 3 (acme/shown-somewhere)"), "{why:?}");
    assert_eq!(project.run(&["build", "--report"]).code, Some(0));
    for language in ["zh", "en"] {
        let page = project.read(&format!("dist/website/report.{language}.html"));
        // Where a line may be broken.
        let page = page.replace("<wbr>", "");
        assert!(page.contains("acme/shown-somewhere"), "{page}");
        assert!(page.contains(&format!("{language}.html#scope")), "{page}");
    }
}

/// The page “write your own profile” is followed to the letter: its profiles, examples and commands.
#[test]
fn the_page_about_profiles_does_what_it_says() {
    let page = fs::read_to_string(repository().join("docs/write-a-profile.md")).expect("the page");
    let blocks: Vec<&str> = page
        .split("```yaml profile\n")
        .skip(1)
        .filter_map(|rest| rest.split("```\n").next())
        .collect();
    let [house, law] = blocks[..] else { panic!("{} profiles", blocks.len()) };
    let examples = page.split("````markdown\n").nth(1).and_then(|rest| rest.split("````\n").next());
    let project = Project::with_policy();
    project.write("profiles/acme.yaml", house);
    project.write("profiles/acme/examples.md", examples.expect("examples"));
    project.write("profiles/sg-pdpa.yaml", law);
    let ran = project.run(&["profile", "test", "acme"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let listed = project.run(&["profile", "list"]);
    assert!(listed.out.contains("sg-pdpa\n    Personal Data Protection Act"), "{listed:?}");
    let shown = project.run(&["profile", "show", "sg-pdpa"]);
    assert!(shown.out.contains("PDPA s 11(5)"), "{shown:?}");
    project.change("policies/website.yaml", "jurisdictions: [cn]", "jurisdictions: [cn, sg]");
    let ran = project.run(&["check"]);
    assert!(ran.err.contains("sg-pdpa/officer-reachable"), "{ran:?}");
}
