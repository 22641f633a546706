//! Profiles of a user's own: house rules, a new law, waivers, and what is wrong with a profile.

use std::fs;

use crate::harness::{Project, repository};
use crate::support::{MINIMAL, document, loaded, plain_block};

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
        ("has(policy.scope.shown-at)", "the key `shown-at` is written with `_` for `-`"),
        ("policy.controller.country = \"CN\"", "compared with `==`, not with `=`"),
        ("not has(policy.scope)", "`not` is written `!`"),
        ("policy.minors.directed == \"children\"", "`children` can never stand there"),
        ("\"emial\" in policy.collected", "`emial` can never stand there"),
        ("policy.bases.exist(b, b == \"x\")", "`exist`"),
        ("flagged(policy.collected, \"data\", \"sensitive\")", "has the flag `sensitive`"),
        ("flagged(policy.collected, \"dat\", \"technical\")", "no vocabulary `dat`"),
        ("longer(policy.rights.respond_within, \"soon\")", "`soon` can never stand there"),
        ("policy.id.contains(5)", "cannot be compared"),
        ("(policy.youngest > 3 ? true : 4) == true", "cannot be compared"),
        ("policy.youngest + 9223372036854775807 > 0", "`9223372036854775807` is not supported"),
        ("policy.youngest > 1.5", "`1.5` is not supported"),
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
fn an_expression_has_an_end() {
    let project = house();
    let nested = |count: usize| {
        let open: String = (0..count).map(|at| format!("policy.bases.all(b{at}, ")).collect();
        format!("{open}true{}", ")".repeat(count))
    };
    for (wrong, told) in [
        (nested(4), "at most 3 of `all`"),
        (format!("policy{}", ".a".repeat(5000)), "at most 300 dots"),
        (format!("policy{}", ".a".repeat(300)), "there is no `a`"),
        (format!("{}true", "!".repeat(301)), "at most 300 dots"),
    ] {
        let quoted = format!("'{wrong}'");
        project.write("profiles/acme.yaml", HOUSE.replace("has(policy.scope.shown_at)", &quoted));
        let ran = project.run(&["check"]);
        assert!(ran.code == Some(1) && ran.err.contains(told), "{told}: {ran:?}");
    }
    for right in [
        nested(3),
        format!("{}true", "!".repeat(300)),
        format!("{}true{}", "(".repeat(300), ")".repeat(300)),
    ] {
        let quoted = format!("'{right}'");
        project.write("profiles/acme.yaml", HOUSE.replace("has(policy.scope.shown_at)", &quoted));
        assert_eq!(project.run(&["check"]).code, Some(0), "{right}");
    }
}

#[test]
fn a_vocabulary_has_the_name_of_its_file() {
    let project = house();
    for (file, name) in [("data", "dat"), ("mine", "data")] {
        let path = format!("profiles/vocabulary/{file}.yaml");
        let terms = "terms:\n  - {id: x, label: {zh: 甲, en: x}}\n";
        project.write(&path, format!("vocabulary: {name}\n{terms}"));
        let ran = project.run(&["check"]);
        assert!(ran.code == Some(2) && ran.err.contains("give both one name"), "{ran:?}");
        fs::remove_file(project.path(&path)).expect("the file");
    }
}

#[test]
fn a_profile_that_is_no_yaml_is_an_error_in_plain_words() {
    let project = house();
    for (text, told) in [
        ("profile: [\n", "profiles/acme.yaml:1: this is not YAML"),
        ("", "profiles/acme.yaml:1: the file is empty"),
        ("profile: acme\nprofile: acme\n", "profiles/acme.yaml:2: a key stands twice"),
    ] {
        project.write("profiles/acme.yaml", text);
        let ran = project.run(&["check"]);
        assert!(ran.code == Some(2) && ran.err.contains(told), "{told}: {ran:?}");
    }
}

#[test]
fn profiles_that_extend_each_other_in_a_circle_are_an_error() {
    let project = house();
    let other = "profile: other\ntitle: {zh: 乙, en: B}\nshort: {zh: 乙, en: B}\nextends: [acme]\n";
    for extends in ["acme", "other"] {
        let profile = HOUSE.replace("extends: [cn-pipl]", &format!("extends: [{extends}]"));
        project.write("profiles/acme.yaml", profile);
        project.write("profiles/other.yaml", other);
        let ran = project.run(&["check"]);
        assert_eq!(ran.code, Some(1), "{ran:?}");
        assert!(ran.err.contains("error[core/extends-cycle]"), "{ran:?}");
        assert!(ran.err.contains("--> profiles/acme.yaml:"), "{ran:?}");
        assert_eq!(project.run(&["profile", "list"]).code, Some(0));
    }
}

#[test]
fn the_trial_of_a_profile_demands_examples_and_runs_them() {
    let project = house();
    let ran = project.run(&["profile", "test", "acme"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(ran.err.contains("there is no base"), "{ran:?}");
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
    assert!(ran.err.contains("did you mean `acme/shown-somewhere`?"), "{ran:?}");
    project.write("policies/website.yaml", waiver("core/placeholder", "2099-12-31"));
    let ran = project.run(&["check"]);
    assert!(ran.err.contains("a waiver is for a rule of law"), "{ran:?}");
    project.write("policies/website.yaml", waiver("us-coppa/operators-listed", "2099-12-31"));
    let ran = project.run(&["check"]);
    assert!(ran.err.contains("this policy is not held against the law of"), "{ran:?}");
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
    let examples: Vec<&str> = page
        .split("````markdown\n")
        .skip(1)
        .filter_map(|rest| rest.split("````\n").next())
        .collect();
    let [of_house, of_law] = examples[..] else { panic!("{} examples", examples.len()) };
    let project = Project::with_policy();
    project.write("profiles/acme.yaml", house);
    project.write("profiles/acme/examples.md", of_house);
    project.write("profiles/sg-pdpa.yaml", law);
    project.write("profiles/sg-pdpa/examples.md", of_law);
    for profile in ["acme", "sg-pdpa"] {
        let ran = project.run(&["profile", "test", profile]);
        assert_eq!(ran.code, Some(0), "{ran:?}");
    }
    let listed = project.run(&["profile", "list"]);
    assert!(listed.out.contains("sg-pdpa\n    Personal Data Protection Act"), "{listed:?}");
    let shown = project.run(&["profile", "show", "sg-pdpa"]);
    assert!(shown.out.contains("PDPA s 11(5)"), "{shown:?}");
    project.change("policies/website.yaml", "jurisdictions: [cn]", "jurisdictions: [cn, sg]");
    let ran = project.run(&["check"]);
    assert!(ran.err.contains("sg-pdpa/officer-reachable"), "{ran:?}");
    recipes(&project, &page);
}

/// The page's table of what most laws ask for: each row is a rule that can be read.
fn recipes(project: &Project, page: &str) {
    let rows = page.lines().skip_while(|line| !line.starts_with("| duty | `each`")).skip(2);
    let mut rules = String::from("rules:\n");
    let mut count = 0;
    for row in rows.take_while(|line| line.starts_with('|')) {
        let row = row.replace("\\|", "\u{1}");
        let cells: Vec<String> = row
            .split('|')
            .map(|cell| cell.trim().trim_matches('`').replace('\u{1}', "|"))
            .collect();
        let [_, _, each, when, require, _] = &cells[..] else { panic!("{row}") };
        count += 1;
        rules.push_str(&format!(
            "  - id: recipe-{count}\n    provision: s {count}\n    kind: guide\n"
        ));
        for (key, value) in [("each", each), ("when", when), ("require", require)] {
            if !value.is_empty() {
                rules.push_str(&format!("    {key}: '{value}'\n"));
            }
        }
        rules.push_str("    message: m\n    why: w\n    help: h\n");
    }
    assert!(count > 10, "{count} rows");
    project.write("profiles/sg-pdpa/rules.yaml", rules);
    let ran = project.run(&["profile", "show", "sg-pdpa"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let shown = (1..=count).filter(|n| ran.out.contains(&format!("sg-pdpa/recipe-{n} ")));
    let checked = project.run(&["check"]);
    assert_eq!(shown.count(), count, "{}", checked.err);
    assert!(!checked.err.contains("core/bad-"), "{}", checked.err);
}

#[test]
fn a_law_brings_rights_sensitive_kinds_and_a_part_of_the_document() {
    let project = Project::with_policy();
    project.write("profiles/sg-pdpa.yaml", NEW_LAW);
    project.change("policies/website.yaml", "jurisdictions: [cn]", "jurisdictions: [cn, sg]");
    project.change("policies/website.yaml", "grants: [", "grants: [use-history, ");
    let ran = project.run(&["build"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let english = project.read("dist/website/en.md");
    let part = english.split("## <a id=\"region-sg\"></a>For people in Singapore\n").nth(1);
    let part = part.expect("the part for Singapore");
    assert!(
        part.contains("is responsible for your personal information under the PDPA."),
        "{part}"
    );
    assert!(part.contains("- Account of use (s 21)\n"), "{part}");
    assert!(english.contains("You may learn how your information was used."), "{english}");
    let chinese = project.read("dist/website/zh.md");
    assert!(chinese.contains("<a id=\"region-sg\"></a>致新加坡居民"), "{chinese}");
    assert!(chinese.contains("- 使用情况说明（s 21）\n"), "{chinese}");
    let ran = project.run(&["check"]);
    assert!(ran.err.contains("sg-pdpa/email-is-sensitive"), "{ran:?}");
}

const NEW_LAW: &str = "\
profile: sg-pdpa
title: {zh: 新加坡个人数据保护法, en: Personal Data Protection Act 2012}
short: PDPA
jurisdictions: [sg]
region: {zh: 致新加坡居民, en: For people in Singapore}
vocabulary:
  right:
    - id: use-history
      zh: 使用情况说明
      en: account of use
      text: {zh: 了解您的个人信息的使用情况, en: learn how your information was used}
      cite: s 21
  sensitive:
    - {id: contact, zh: 联系信息, en: contact details, data: [email]}
rules:
  - id: email-is-sensitive
    provision: s 1
    kind: guide
    each: collection.sets
    when: flagged(item.data, \"data\", \"sensitive-sg-pdpa\")
    require: has(item.sensitive)
    message: m
    why: w
    help: h
";

#[test]
fn a_law_says_what_stands_beside_its_legal_bases() {
    let project = Project::new();
    let law = |flags: &str| {
        let basis =
            format!("  basis:\n    - {{id: agreement, zh: 您的应允, en: your assent{flags}}}\n");
        NEW_LAW.replace("vocabulary:\n", &format!("vocabulary:\n{basis}"))
    };
    let collected = "collection:\n  - {id: details, data: [email], source: provided}\n";
    let used = "use:\n  - {id: reply, purpose: answer-enquiries, data: [details], basis: {sg-pdpa: agreement}}\n";
    let head = MINIMAL.replace("jurisdictions: [cn]", "jurisdictions: [sg]");
    project.write("policies/website.yaml", format!("{head}{collected}{used}"));
    for (flags, told) in [
        ("", None),
        (", flags: [withdrawable]", Some("error[core/consent-without-withdrawal]")),
        (", flags: [interests]", Some("warning[core/interests-missing]")),
    ] {
        project.write("profiles/sg-pdpa.yaml", law(flags));
        let ran = project.run(&["check"]);
        for rule in ["error[core/consent-without-withdrawal]", "warning[core/interests-missing]"] {
            assert_eq!(ran.err.contains(rule), told == Some(rule), "{flags}: {ran:?}");
        }
    }
}

#[test]
fn a_law_asks_for_the_lists_in_the_head_of_its_profile() {
    let project = Project::new();
    let collected = "collection:\n  - {id: details, data: [email], source: provided}\n";
    let head = MINIMAL.replace("jurisdictions: [cn]", "jurisdictions: [sg]");
    project.write("policies/website.yaml", format!("{head}{collected}"));
    for (lists, asked) in [("", false), ("lists: false\n", false), ("lists: true\n", true)] {
        project
            .write("profiles/sg-pdpa.yaml", NEW_LAW.replace("region:", &format!("{lists}region:")));
        let ran = project.run(&["build"]);
        assert_eq!(ran.code, Some(0), "{ran:?}");
        let document = project.read("dist/website/en.md");
        assert_eq!(document.contains("id=\"list-collected\""), asked, "{lists}: {document}");
    }
}

#[test]
fn nothing_goes_abroad_within_the_territory_of_a_law() {
    let project = Project::new();
    let collected = "collection:\n  - {id: details, data: [email], source: provided}\n";
    let used = "use:\n  - {id: reply, purpose: answer-enquiries, data: [details]}\n";
    let shared = "disclosure:\n  recipients:\n    - {id: cloud, kind: processor, country: MY, data: [details], for: [reply]}\n";
    let head = MINIMAL
        .replace("jurisdictions: [cn]", "jurisdictions: [sg]")
        .replace("country: CN", "country: SG");
    project.write("policies/website.yaml", format!("{head}{collected}{used}{shared}"));
    for (territory, abroad) in [("", true), ("territory: {sg: [SG, MY]}\n", false)] {
        let law = NEW_LAW.replace("region:", &format!("{territory}region:"));
        project.write("profiles/sg-pdpa.yaml", law);
        let ran = project.run(&["check"]);
        assert_eq!(ran.err.contains("error[core/transfer-missing]"), abroad, "{ran:?}");
    }
}

#[test]
fn a_right_of_ones_own_stands_in_the_part_for_a_region_by_its_flag() {
    let head = MINIMAL.replace("jurisdictions: [cn]", "jurisdictions: [eu, us-ca]");
    let policy = |flags: &str| {
        let label = "{zh: 反对画像, en: objection to profiles}";
        format!(
            "{head}vocabulary:\n  right:\n    - {{id: no-profile, label: {label}, flags: [{flags}]}}\n\
             rights: {{grants: [no-profile]}}\n"
        )
    };
    for (flags, parts) in [
        ("", [false, false]),
        ("region-eu-gdpr", [true, false]),
        ("region-eu-gdpr, region-us-ca-ccpa", [true, true]),
    ] {
        let loaded = loaded(&[("policies/a.yaml", &policy(flags))]);
        let document = document(&loaded, "en");
        let parts_of = document.sections.iter().flat_map(|section| &section.sections);
        let said = ["region-eu", "region-us-ca"].map(|anchor| {
            let mut text = String::new();
            let part = parts_of.clone().find(|part| part.anchor == anchor).expect(anchor);
            part.blocks.iter().for_each(|block| plain_block(block, &mut text));
            text.to_lowercase().contains("objection to profiles")
        });
        assert_eq!(said, parts, "{flags}");
    }
}

#[test]
fn a_head_that_does_not_fit_says_what_fits() {
    let project = Project::with_policy();
    for (from, to, told) in [
        ("  right:", "  rights:", "`vocabulary` has no group `rights`; there are `basis`"),
        ("profile: sg-pdpa", "profile: sg-pdpd", "give both one name"),
        ("      cite: s 21", "      citation: s 21", "a term has no key `citation`"),
        ("data: [email]", "data: [emial]", "did you mean `email`?"),
        ("rules:", "refuses: [consent]\nrules:", "under `refuses` stand groups"),
        ("rules:", "refuses: {basis: []}\nrules:", "which this law does not have"),
        ("rules:", "territory: {sg: [SG, SX1]}\nrules:", "`SX1` is no country’s code"),
        ("rules:", "territory: {sg: SG}\nrules:", "`sg` has a list of countries"),
        ("rules:", "territory: {my: [MY]}\nrules:", "not among the `jurisdictions` of this law"),
        ("rules:", "territory: [SG]\nrules:", "under `territory` stand jurisdictions"),
    ] {
        project.write("profiles/sg-pdpa.yaml", NEW_LAW.replacen(from, to, 1));
        let ran = project.run(&["profile", "list"]);
        assert_eq!(ran.code, Some(2), "{to}: {ran:?}");
        assert!(ran.err.contains("profiles/sg-pdpa.yaml:"), "{to}: {ran:?}");
        assert!(ran.err.contains(told), "{to}: {ran:?}");
    }
}

#[test]
fn a_policy_older_than_the_law_is_told_so() {
    let project = house();
    project.write("policyc.yaml", "");
    let since = |day: &str| {
        HOUSE.replace("    kind: reflect", &format!("    kind: reflect\n    since: {day}"))
    };
    project.write("profiles/acme.yaml", since("2026-06-01"));
    let ran = project.run(&["check"]);
    assert!(ran.err.contains("note[core/law-changed]"), "{ran:?}");
    assert!(ran.err.contains("the last on 2026-06-01"), "{ran:?}");
    assert!(!ran.err.contains("acme/shown-somewhere"), "{ran:?}");
    // A build tells notes only if they fail it.
    let ran = project.run(&["build"]);
    assert!(ran.code == Some(0) && !ran.err.contains("note["), "{ran:?}");
    let ran = project.run(&["build", "--deny", "note"]);
    assert!(ran.code == Some(1) && ran.err.contains("note[core/law-changed]"), "{ran:?}");
    let ran = project.run(&["check", "--as-of", "2026-06-01"]);
    assert!(!ran.err.contains("core/law-changed"), "{ran:?}");
    assert!(ran.err.contains("acme/shown-somewhere"), "{ran:?}");
    project.write("profiles/acme.yaml", since("2099-01-01"));
    assert!(!project.run(&["check"]).err.contains("2099"));
}
