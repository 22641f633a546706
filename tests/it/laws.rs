//! The law profiles: every duty of the tables is a rule or has a reason why not, every rule does what
//! its examples say, and a fact taken out of a complete policy is missed by the rules that need it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::sync::Arc;

use jiff::civil::date;
use policyc::compile::{CheckOptions, Checked, Toolchain};
use policyc::data::Data;
use policyc::diag::wording::Wording;
use policyc::diag::{Finding, Severity};
use policyc::law::{Days, Laws, Status};
use policyc::model::{Context, Vocabularies, load};
use policyc::project::Project;
use policyc::source::Files;
use policyc::trial;
use policyc::words::Words;
use policyc::world::MemoryWorld;
use policyc::yaml::{self, Kind, NodeId, Tree};
use rayon::prelude::*;

use crate::harness::{golden, repository};

/// Findings told by their facts alone.
struct Facts;

impl Wording for Facts {
    fn message(&self, finding: &Finding) -> String {
        format!("{:?}", finding.args)
    }

    fn attribute(&self, _: &Finding, _: &str) -> Option<String> {
        None
    }

    fn word(&self, id: &str) -> String {
        id.to_owned()
    }
}

fn laws() -> Laws {
    let data = Data::embedded();
    let vocabularies = Vocabularies::load(&data).expect("embedded data");
    let laws = Laws::checked(&data, &vocabularies, vocabularies.profiles());
    let faults: Vec<String> = laws
        .findings
        .iter()
        .map(|finding| {
            let at = laws.files.location(finding.primary);
            let path = laws.files.get(finding.primary.file).path();
            format!("{path}:{}:{}: {} {:?}", at.line, at.column, finding.rule, finding.args)
        })
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    laws
}

#[test]
fn every_example_of_every_rule_does_what_it_says() {
    let laws = laws();
    let tools = Toolchain::new(&MemoryWorld::new(date(2026, 11, 23))).expect("embedded data");
    let mut faults = Vec::new();
    for profile in laws.profiles.values() {
        let rules: Vec<String> = profile.rules.iter().map(|rule| rule.id.clone()).collect();
        let day = date(2026, 11, 23);
        let trial = trial::run(&tools, &Facts, &profile.id, &rules, day);
        let trial = trial.expect("the rules can be evaluated");
        faults.extend(trial.faults.iter().map(|fault| {
            format!("{}:{}: {} {} {}", fault.path, fault.line, fault.rule, fault.what, fault.detail)
        }));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_duty_of_the_tables_is_a_rule_or_has_a_reason() {
    let table = fs::read_to_string(repository().join("tests/data/duties.tsv")).expect("the table");
    let duties: BTreeMap<&str, (&str, &str)> = table
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| {
            let (slug, rest) = line.split_once('\t')?;
            Some((slug, rest.split_once('\t')?))
        })
        .collect();
    let laws = laws();
    let mut faults = Vec::new();
    let (mut checked, mut open) = (BTreeSet::new(), BTreeSet::new());
    for profile in laws.profiles.values() {
        for rule in &profile.rules {
            for duty in &rule.duty {
                checked.insert(duty.as_str());
                let Some((kind, read)) = duties.get(duty.as_str()) else {
                    faults.push(format!("{} names the unknown duty {duty}", rule.id));
                    continue;
                };
                if *read == "memory" && rule.verified {
                    faults.push(format!("{} is not verified: {duty} is from memory", rule.id));
                }
                let strength =
                    |word: &str| ["guide", "reflect", "must"].iter().position(|k| *k == word);
                if *kind != "change" && strength(rule.kind.word()) > strength(kind) {
                    faults.push(format!(
                        "{} is `{}`, {duty} only `{kind}`",
                        rule.id,
                        rule.kind.word()
                    ));
                }
            }
        }
        for duty in &profile.open {
            if !open.insert(duty.duty.as_str()) {
                faults.push(format!("{} stands twice among the not checkable", duty.duty));
            }
        }
    }
    faults.extend(
        open.intersection(&checked).map(|duty| format!("{duty} is a rule and has a reason")),
    );
    for duty in duties.keys() {
        if !checked.contains(duty) && !open.contains(duty) {
            faults.push(format!("{duty} is no rule and has no reason"));
        }
    }
    faults.extend(
        open.iter()
            .filter(|duty| !duties.contains_key(*duty))
            .map(|duty| format!("unknown duty {duty}")),
    );
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_text_of_a_rule_stands_in_both_languages() {
    let mut faults = Vec::new();
    for profile in laws().profiles.values() {
        for rule in &profile.rules {
            let texts = rule.texts();
            let all = [
                ("message", &texts.message),
                ("why", &texts.why),
                ("help", &texts.help),
                ("provision", &texts.provision),
            ];
            for (name, words) in all {
                for language in ["en", "zh"] {
                    if words.get(language).is_none_or(str::is_empty) {
                        faults.push(format!("{}: no {name} in {language}", rule.id));
                    }
                }
                let chinese = words.get("zh").unwrap_or_default();
                let outside_code: String = chinese.split('`').step_by(2).collect();
                if outside_code.contains([',', ';', '?', '!']) && name != "provision" {
                    faults.push(format!("{}: half-width punctuation in {name}", rule.id));
                }
            }
            // A standard or guidance is never worded as a duty.
            if profile.id == "cn-gbt-35273" {
                let duty = |words: &Words| {
                    let [zh, en] = ["zh", "en"].map(|own| words.get(own).unwrap_or_default());
                    en.contains(" must ") || zh.contains("必须") || zh.contains("应当")
                };
                if duty(&texts.why) || duty(&texts.message) || duty(&texts.help) {
                    faults.push(format!("{} is worded as a legal duty", rule.id));
                }
            }
        }
        for open in &profile.open {
            if !["en", "zh"].iter().all(|language| open.reason.get(language).is_some()) {
                faults.push(format!("{}: no reason in both languages", open.duty));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn check(tools: &Toolchain, text: &str) -> Checked {
    let world = MemoryWorld::new(date(2026, 11, 23)).with("policies/complete.yaml", text);
    let options = CheckOptions { deny: Severity::Error, as_of: None, tell: Severity::Note };
    let paths = ["policies/complete.yaml".to_owned()];
    tools.check(&world, &Project::default(), &paths, &options).expect("it can be checked")
}

fn complete() -> String {
    fs::read_to_string(repository().join("tests/laws/complete.yaml")).expect("the policy")
}

#[test]
fn the_complete_policy_meets_every_law() {
    let tools = Toolchain::new(&MemoryWorld::new(date(2026, 11, 23))).expect("embedded data");
    let checked = check(&tools, &complete());
    let shown: Vec<String> = checked
        .findings
        .iter()
        .map(|finding| {
            let at = checked.files.location(finding.primary);
            format!("{}:{} {} {:?}", at.line, at.column, finding.rule, finding.args)
        })
        .collect();
    assert!(shown.is_empty(), "{}", shown.join("\n"));
    let idle: BTreeSet<&str> = checked.outcomes[0]
        .iter()
        .filter(|outcome| outcome.status == Status::NotApplicable)
        .map(|outcome| outcome.rule.as_str())
        .collect();
    let text: String = idle.iter().map(|rule| format!("{rule}\n")).collect();
    if let Err(fault) = golden("tests/laws/idle.txt", &text) {
        panic!(
            "the rules that do not apply to the complete policy are others than they were\n{fault}"
        );
    }
}

/// Every key and every item of a list is taken out of the complete policy, one at a time; what the
/// law rules then miss is the golden table.
#[test]
fn a_fact_taken_out_is_missed_by_the_rules_that_need_it() {
    let bench = Bench::new();
    let text = complete();
    let mut files = Files::default();
    let file = files.add("complete.yaml", text.as_str());
    let mut tree = Tree::default();
    let root = yaml::parse(&mut tree, &files, file, &mut Vec::new()).expect("YAML");
    let mut nodes = Vec::new();
    walk(&tree, root, &mut nodes);
    // Taken out, a fact may leave no sound policy; then no law rule runs.
    let missed = |node: &NodeId| Some(bench.check(&render(&tree, root, node, 0))?.0);
    let missed: Vec<Option<BTreeSet<String>>> = nodes.par_iter().map(missed).collect();
    let mut table = String::from(
        "# What the law rules miss if one fact is taken out of complete.yaml. Generated.\n",
    );
    let mut broken = BTreeSet::new();
    for (node, rules) in nodes.iter().zip(missed) {
        let rules = rules.unwrap_or_default();
        if !rules.is_empty() {
            let names: Vec<&str> = rules.iter().map(String::as_str).collect();
            table.push_str(&format!("{}: {}\n", tree.route(*node), names.join(" ")));
            broken.extend(rules);
        }
    }
    if let Err(fault) = golden("tests/laws/mutations.txt", &table) {
        panic!("{fault}");
    }
    // What applies to the complete policy and is broken by no single removal is looked at by a person.
    let (_, met) = bench.check(&text).expect("it is sound");
    let never: String = met.difference(&broken).map(|rule| format!("{rule}\n")).collect();
    if let Err(fault) = golden("tests/laws/unbroken.txt", &never) {
        panic!("other rules than before are broken by no removal\n{fault}");
    }
}

/// The law rules, compiled once.
struct Bench {
    vocabularies: Arc<Vocabularies>,
    laws: Laws,
}

impl Bench {
    fn new() -> Self {
        let vocabularies = Arc::new(Vocabularies::load(&Data::embedded()).expect("embedded data"));
        Self { vocabularies, laws: laws() }
    }

    /// The law rules that find something in a policy, and those that it meets; none if the policy is
    /// not sound.
    fn check(&self, text: &str) -> Option<(BTreeSet<String>, BTreeSet<String>)> {
        let world = MemoryWorld::new(date(2026, 11, 23)).with("complete.yaml", text);
        let languages = ["en".to_owned(), "zh".to_owned()];
        let vocabularies = &self.vocabularies;
        let cx = Context { world: &world, vocabularies, languages: &languages, profiles: &[] };
        let loaded = load(&cx, "complete.yaml").expect("the file is there");
        loaded.policy.as_ref()?;
        let days = Days { today: date(2026, 11, 23), as_of: None };
        let report =
            policyc::law::check(&self.laws, &loaded, days).expect("the rules can be evaluated");
        let missed = report.findings.iter().map(|finding| finding.rule.to_string()).collect();
        let met = report.outcomes.iter().filter(|outcome| outcome.status == Status::Met);
        Some((missed, met.map(|outcome| outcome.rule.clone()).collect()))
    }
}

fn walk(tree: &Tree, node: NodeId, routes: &mut Vec<NodeId>) {
    let below: Vec<NodeId> = match tree.kind(node) {
        Kind::Map(entries) => entries.iter().map(|entry| entry.value).collect(),
        Kind::List(items) => items.clone(),
        Kind::Scalar { .. } | Kind::Packed(_) => Vec::new(),
    };
    for child in below {
        // A translation is no fact of its own.
        let key = tree.route(child);
        if !key.ends_with(".zh") && !key.ends_with(".en") {
            routes.push(child);
            walk(tree, child, routes);
        }
    }
}

/// The tree as YAML in flow style, without one node.
fn render(tree: &Tree, node: NodeId, without: &NodeId, depth: usize) -> String {
    match tree.kind(node) {
        Kind::Packed(_) => panic!("policies are never packed"),
        Kind::Scalar { text, quoted } => {
            if *quoted || text.contains([':', '#', ',', '{', '}', '[', ']', '\n', '"']) {
                serde_json::to_string(text).expect("a string")
            } else {
                text.to_string()
            }
        }
        Kind::List(items) => {
            let kept = items.iter().filter(|item| *item != without);
            let kept: Vec<String> =
                kept.map(|item| render(tree, *item, without, depth + 1)).collect();
            format!("[{}]", kept.join(", "))
        }
        Kind::Map(entries) => {
            let kept = entries.iter().filter(|entry| entry.value != *without);
            let kept = kept.map(|entry| {
                format!("{}: {}", entry.key, render(tree, entry.value, without, depth + 1))
            });
            let kept: Vec<String> = kept.collect();
            if depth == 0 { kept.join("\n") + "\n" } else { format!("{{{}}}", kept.join(", ")) }
        }
    }
}
