//! Every core rule: its wrong example breaks it and it alone, its right example breaks none, and it
//! has its texts in every language.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use fluent::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use jiff::civil::date;
use policyc::check::examples::{Example, Examples};
use policyc::check::{check, rules};
use policyc::data::Data;
use policyc::diag::{Finding, Value};
use policyc::model::{Context, Loaded, Vocabularies, load};
use policyc::world::MemoryWorld;

/// Rules whose wrong example is no text that an example could hold.
const WITHOUT_EXAMPLE: &[(&str, &str)] = &[
    ("not-utf8", "an example is UTF-8; tested below with bytes"),
    ("unknown-rule", "a fault of policyc.yaml; tested by the command line"),
    ("output-differs", "needs outputs; tested by the command line"),
    ("fixed-level", "a fault of policyc.yaml; tested by the command line"),
    ("no-generator", "a fault of policyc.yaml; tested in flavours.rs"),
    ("bad-expression", "a fault of a law profile; tested in laws.rs"),
    ("bad-route", "a fault of a law profile; tested in laws.rs"),
    ("law-changed", "needs a law that changes; tested in profiles.rs"),
    ("waiver-expired", "needs a law rule that finds something; tested in laws.rs"),
    ("waiver-unused", "needs a law rule that finds nothing; tested in laws.rs"),
    ("too-large", "an example would be too large to read; tested below"),
];

struct Bench {
    data: Data,
    examples: Examples,
    vocabularies: Arc<Vocabularies>,
}

impl Bench {
    fn new() -> Self {
        let data = Data::embedded();
        let examples = Examples::load(&data).expect("the examples");
        let vocabularies = Arc::new(Vocabularies::load(&data).expect("the vocabularies"));
        Self { data, examples, vocabularies }
    }

    fn load(&self, policy: impl Into<Vec<u8>>) -> Loaded {
        let world = MemoryWorld::new(date(2026, 11, 23))
            .with("base.yaml", self.examples.base.as_str())
            .with("policy.yaml", policy);
        let languages = ["en".to_owned(), "zh".to_owned()];
        let cx = Context {
            world: &world,
            vocabularies: &self.vocabularies,
            languages: &languages,
            profiles: &[],
        };
        load(&cx, "policy.yaml").expect("the file is there")
    }

    fn findings_of(&self, policy: impl Into<Vec<u8>>) -> Vec<Finding> {
        let mut loaded = self.load(policy);
        let mut findings = std::mem::take(&mut loaded.findings);
        findings.extend(check(&loaded));
        findings
    }

    fn findings(&self, example: &Example, fragment: &str) -> Vec<Finding> {
        let extends = if example.whole { "" } else { "extends: base.yaml\n" };
        self.findings_of(format!("{extends}{fragment}"))
    }

    fn bundle(&self, language: &str) -> FluentBundle<FluentResource> {
        let path = format!("locales/{language}/findings.ftl");
        let text = self.data.get(&path).expect("the file is there").to_owned();
        let resource = FluentResource::try_new(text).map_err(|(_, errors)| errors);
        let mut bundle = FluentBundle::new(vec![language.parse().expect("a language")]);
        bundle.set_use_isolating(false);
        bundle.add_resource(resource.expect("sound Fluent")).expect("no message twice");
        bundle
    }
}

fn names(findings: &[Finding]) -> BTreeSet<String> {
    let names = findings.iter().map(|finding| finding.rule.trim_start_matches("core/").to_owned());
    names.collect()
}

#[test]
fn the_base_of_the_examples_is_clean() {
    let bench = Bench::new();
    assert_eq!(names(&bench.findings_of("extends: base.yaml\n")), BTreeSet::new());
}

#[test]
fn every_rule_has_one_example_and_every_example_a_rule() {
    let bench = Bench::new();
    let mut examples: Vec<_> = bench.examples.rules.iter().map(|e| e.rule.as_str()).collect();
    examples.extend(WITHOUT_EXAMPLE.iter().map(|(rule, _)| rule));
    examples.sort_unstable();
    let rules = rules();
    let mut names: Vec<_> = rules.iter().map(|rule| rule.name).collect();
    names.sort_unstable();
    assert_eq!(examples, names);
    assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len(), "a rule stands twice");
}

#[test]
fn the_table_of_rules_holds_every_rule_that_the_source_declares() {
    let known: BTreeSet<_> = rules().iter().map(|rule| rule.name).collect();
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![root];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = std::fs::read_to_string(&path).expect("a source file");
            let text = text.split("#[cfg(test)]").next().unwrap_or_default();
            let declared = text.split("pub const ").skip(1).filter_map(|rest| {
                let (_, rest) = rest.split_once(": Rule =")?;
                let (line, _) = rest.split_once(';')?;
                line.split('"').nth(1)
            });
            for name in declared {
                assert!(known.contains(name), "{name} of {} is in no table", path.display());
            }
        }
    }
}

#[test]
fn wrong_examples_break_their_rule_and_right_ones_break_none() {
    let bench = Bench::new();
    let mut faults = Vec::new();
    for example in &bench.examples.rules {
        let wrong = names(&bench.findings(example, &example.wrong));
        let mut allowed: BTreeSet<String> = example.also.iter().cloned().collect();
        allowed.insert(example.rule.clone());
        if !wrong.contains(&example.rule) || !wrong.is_subset(&allowed) {
            faults.push(format!("{} wrong: {wrong:?}", example.rule));
        }
        let right = names(&bench.findings(example, &example.right));
        if !right.is_empty() {
            faults.push(format!("{} right: {right:?}", example.rule));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn findings_point_at_the_very_words() {
    let bench = Bench::new();
    for (rule, primary, related) in [
        ("used-not-collected", "mobile-number", Some("collection")),
        ("collected-not-used", "birthday", None),
        ("updated-after-effective", "2026-03-15", Some("2026-03-01")),
        ("version-order", "1.1.0", Some("1.0.0")),
        ("sale-denied", "sale", Some("sale")),
        ("consent-without-withdrawal", "consent", Some("rights")),
        ("retention-outlives-purpose", "P1Y", Some("P6M")),
        ("duplicate-recipient", "newsletters", Some("mailer")),
        ("transfer-missing", "US", Some("CN")),
        ("localised-but-elsewhere", "SG", Some("CN")),
        ("minimum-age-contradiction", "12", Some("not-for-children")),
        ("response-time-twice", "15 business days", Some("P30D")),
        ("rights-without-channel", "grants", None),
        ("cookie-provider-missing", "third", None),
        ("announced-but-empty", "acts", None),
        ("placeholder", "TBD", None),
        ("parity-number", "14周岁", Some("16")),
        ("parity-date", "2025年6月1日", Some("1 July 2025")),
        ("parity-duration", "十五日", Some("thirty days")),
        ("parity-link", "https://example.com/zh/help", Some("https://example.com/en/support")),
    ] {
        let example = bench.examples.get(rule).expect("an example");
        let loaded = bench.load(format!("extends: base.yaml\n{}", example.wrong));
        let findings = check(&loaded);
        let finding = &findings[0];
        assert_eq!(loaded.files.text(finding.primary), primary, "{rule}");
        let first = finding.related.first().map(|related| loaded.files.text(related.span));
        assert_eq!(first, related, "{rule}");
    }
}

#[test]
fn rules_about_bytes_hold() {
    let bench = Bench::new();
    let bad = [b"title: ".as_slice(), &[0xff, 0xfe], b"\n"].concat();
    assert_eq!(names(&bench.findings_of(bad)), BTreeSet::from(["not-utf8".into()]));
    let huge = "# filler\n".repeat(500_000);
    assert_eq!(names(&bench.findings_of(huge)), BTreeSet::from(["too-large".into()]));
    let deep = format!("title: {}{}\n", "[".repeat(100), "]".repeat(100));
    assert_eq!(names(&bench.findings_of(deep)), BTreeSet::from(["too-large".into()]));
}

/// All findings of all wrong examples, and of more files that reach other wordings.
fn sample_findings(bench: &Bench) -> Vec<Finding> {
    let examples = bench.examples.rules.iter();
    let mut findings: Vec<_> =
        examples.flat_map(|example| bench.findings(example, &example.wrong)).collect();
    findings.extend(bench.findings_of([0xff]));
    findings.extend(bench.findings_of("# filler\n".repeat(500_000)));
    findings.extend(bench.findings_of(format!("a: {}", "[".repeat(100))));
    for more in MORE {
        let own = bench.findings_of(format!("extends: base.yaml\n{more}"));
        assert!(!own.is_empty(), "clean: {more}");
        findings.extend(own);
    }
    findings
}

/// Faults whose wording differs from that of the examples.
const MORE: &[&str] = &[
    "minors:\n\tbelow: 18\n",
    "minors: {title: [a], note: {}}\n",
    "minors: {note: {below: 18, zh: 一, en: one}}\n",
    "minors: {note: [a]}\n",
    "minors: {note: }\n",
    "use: [{id: reply, data: [mailbox]}]\n",
    "use: [{id: reply, data: [zzzzzz]}]\n",
    "use: [{id: reply, basis: {eu-gdprs: consent}}]\n",
    "use: [{id: reply, basis: {cn-app: consent}}]\n",
    "use: [{id: reply, basis: zzzzz, purpose: zzzzzzzzz}]\n",
    "vocabulary: {purpose: [{id: reply, label: x}, {id: login, label: y}], zzzz: []}\n",
    "profiles: [zzzz]\n",
    "effective: 2026-02-30\ncontroller: {country: XX, website: 'ftp://example.com'}\n",
    "languages: [ZH, en]\nprevailing: '!'\n",
    "minors: {directed: zzz, below: *x}\n",
    "minors: {below: !!int 18}\n",
    "minors: {<<: {below: 18}}\n",
    "transfers: none\nstorage: {locations: [US]}\n",
    "transfers: {recipients: none, destinations: [affiliate-countries]}\n",
    "rights: {note: {zh: 十五日内, en: soon}}\n",
    "rights: {note: {zh: 很快, en: in 15 days}}\n",
    "rights: {clock: receipt}\ncontact: [{id: mailbox, clock: verification}]\n",
    "disclosure: {sale: none, recipients: [{id: ads, kind: partner, data: [email], for: [reply], sale: shared}]}\n",
    "sections: [{id: games, after: zzzz, title: A, text: B}]\n",
];

#[test]
fn every_rule_has_its_texts_in_both_languages() {
    let bench = Bench::new();
    for language in ["zh", "en"] {
        let bundle = bench.bundle(language);
        for rule in rules() {
            let id = format!("core-{}", rule.name);
            let message = bundle.get_message(&id).unwrap_or_else(|| panic!("{language}: {id}"));
            assert!(message.value().is_some(), "{language}: {id} has no headline");
            for attribute in ["what", "why"] {
                assert!(message.get_attribute(attribute).is_some(), "{language}: {id}.{attribute}");
            }
        }
    }
}

#[test]
fn no_text_is_about_a_rule_that_there_is_not_and_both_languages_have_the_same_texts() {
    let bench = Bench::new();
    let known: BTreeSet<_> = rules().iter().map(|rule| format!("core-{}", rule.name)).collect();
    let mut texts = BTreeMap::new();
    for language in ["zh", "en"] {
        let text = bench.data.get(&format!("locales/{language}/findings.ftl")).expect("there");
        let resource = fluent_syntax::parser::parse(text).expect("sound Fluent");
        let ids: BTreeSet<String> = resource
            .body
            .iter()
            .filter_map(|entry| match entry {
                fluent_syntax::ast::Entry::Message(message) => Some(message),
                _ => None,
            })
            .flat_map(|message| {
                assert!(known.contains(message.id.name), "{language}: {}", message.id.name);
                let attributes = message.attributes.iter();
                attributes.map(|attribute| format!("{}.{}", message.id.name, attribute.id.name))
            })
            .collect();
        texts.insert(language, ids);
    }
    assert_eq!(texts["zh"], texts["en"]);
}

#[test]
fn the_texts_format_with_the_facts_that_findings_carry() {
    let bench = Bench::new();
    let findings = sample_findings(&bench);
    for language in ["zh", "en"] {
        let bundle = bench.bundle(language);
        let and = if language == "zh" { "、" } else { ", " };
        for finding in &findings {
            let id = finding.rule.replace('/', "-");
            let message = bundle.get_message(&id).expect("tested elsewhere");
            let mut args = FluentArgs::new();
            for (name, value) in &finding.args {
                args.set(
                    *name,
                    match value {
                        Value::Text(text) => FluentValue::from(text.clone()),
                        Value::List(list) => FluentValue::from(list.join(and)),
                        Value::Number(number) => FluentValue::from(*number),
                    },
                );
            }
            let labels = finding.related.iter().map(|related| related.label);
            let mut patterns = vec![message.value().expect("tested elsewhere")];
            for label in labels {
                let attribute = message.get_attribute(label);
                patterns
                    .push(attribute.unwrap_or_else(|| panic!("{language}: {id}.{label}")).value());
            }
            match message.get_attribute(finding.help) {
                Some(help) => patterns.push(help.value()),
                None => assert_eq!(finding.help, "help", "{language}: {id}"),
            }
            patterns.extend(message.get_attribute("label").map(|label| label.value()));
            for pattern in patterns {
                let mut errors = Vec::new();
                let text = bundle.format_pattern(pattern, Some(&args), &mut errors);
                assert!(errors.is_empty(), "{language}: {id}: {errors:?}");
                assert!(
                    !text.contains("{$") && !text.trim().is_empty(),
                    "{language}: {id}: {text}"
                );
            }
        }
    }
}
