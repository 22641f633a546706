//! The generated references are up to date, and the JSON Schema says what the compiler says.

use std::sync::Arc;

use policyc::data::Data;
use policyc::law::Laws;
use policyc::locale::Locale;
use policyc::model::Vocabularies;
use policyc::reference::laws::{law_page, writing_page};
use policyc::reference::markdown::{language_reference, settings_reference, vocabulary_reference};
use policyc::reference::schema::{policy_schema, settings_schema};
use policyc::source::Files;
use policyc::yaml::{self, Kind, NodeId, Tree};
use serde_json::{Map, Value, json};

use crate::harness::{golden, repository};
use crate::support::{MINIMAL, SAMPLES, loaded};

fn vocabularies() -> Arc<Vocabularies> {
    Arc::new(Vocabularies::load(&Data::embedded()).expect("embedded data"))
}

fn schema() -> Value {
    policy_schema(&vocabularies(), &["en".to_owned(), "zh".to_owned()])
}

/// YAML as a JSON value, read as an editor reads it: plain numbers and booleans have types.
fn json_of(text: &str) -> Value {
    let mut files = Files::default();
    let file = files.add("policy.yaml", text);
    let mut tree = Tree::default();
    let root = yaml::parse(&mut tree, &files, file, &mut Vec::new()).expect("YAML");
    value(&tree, root)
}

fn value(tree: &Tree, node: NodeId) -> Value {
    match tree.kind(node) {
        Kind::Packed(_) => panic!("policies are never packed"),
        Kind::Scalar { text, quoted: true } => json!(text),
        Kind::Scalar { text, .. } => match &**text {
            "true" => json!(true),
            "false" => json!(false),
            text => match text.parse::<f64>() {
                Ok(_) if text.parse::<i64>().is_ok() => {
                    json!(text.parse::<i64>().expect("a number"))
                }
                Ok(number) => json!(number),
                Err(_) => json!(text),
            },
        },
        Kind::List(items) => items.iter().map(|item| value(tree, *item)).collect(),
        Kind::Map(entries) => {
            let entries = entries.iter();
            Value::Object(
                entries.map(|e| (e.key.to_string(), value(tree, e.value))).collect::<Map<_, _>>(),
            )
        }
    }
}

#[test]
fn the_reference_pages_are_up_to_date() {
    let mut pages = vec![
        ("docs/reference.md".to_owned(), language_reference()),
        ("docs/settings.md".to_owned(), settings_reference()),
        ("docs/vocabulary.md".to_owned(), vocabulary_reference(&vocabularies())),
        ("docs/write-a-profile.md".to_owned(), writing_page()),
    ];
    let data = Data::embedded();
    let vocabularies = vocabularies();
    let laws = Laws::load(&data, &vocabularies, vocabularies.profiles());
    for language in ["en", "zh"] {
        let locale = Locale::load(&data, language).expect("embedded texts");
        for profile in laws.profiles.values() {
            let page = law_page(profile, &locale).expect("all texts are there");
            pages.push((format!("docs/laws/{}.{language}.md", profile.id), page));
        }
    }
    let faults: Vec<String> =
        pages.iter().filter_map(|(path, text)| golden(path, text).err()).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_sample_and_starter_is_valid_under_the_schema() {
    let validator = jsonschema::validator_for(&schema()).expect("a schema");
    let samples = SAMPLES.map(|name| format!("policies/{name}.yaml"));
    let starters = ["website.en", "website.zh", "app.en", "app.zh"];
    let starters = starters.map(|name| format!("templates/starters/{name}.yaml"));
    for path in samples.iter().chain(&starters) {
        let text = std::fs::read_to_string(repository().join(path)).expect("a file");
        let value = json_of(&text);
        let faults: Vec<String> =
            validator.iter_errors(&value).map(|error| format!("{path}: {error}")).collect();
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }
}

#[test]
fn settings_have_a_schema() {
    let validator = jsonschema::validator_for(&settings_schema(&vocabularies())).expect("a schema");
    let right = "generator: hugo\nforms: [pages]\nfront-matter: {a: 1}\nsite-languages: {zh: cn}\n\
                 levels: [{rule: core/placeholder, level: note}]\ndeny: warning\n";
    assert!(validator.is_valid(&json_of(right)));
    for wrong in ["outt: x\n", "deny: allow\n", "generator: jekyl\n", "levels: [{rule: a}]\n"] {
        assert!(!validator.is_valid(&json_of(wrong)), "{wrong}");
    }
}

#[test]
fn what_the_compiler_refuses_in_structure_the_schema_refuses_too() {
    let validator = jsonschema::validator_for(&schema()).expect("a schema");
    assert!(validator.is_valid(&json_of(MINIMAL)));
    for wrong in [
        MINIMAL.replace("id: website", "id: website\nverzion: 2"),
        MINIMAL.replace("country: CN", "country: China"),
        MINIMAL.replace("effective: 2026-03-01", "effective: soon"),
        MINIMAL.replace("id: website", "id: Our Website"),
        MINIMAL.replace("  country: CN\n", ""),
        format!("{MINIMAL}minors: {{below: many}}\n"),
        format!("{MINIMAL}updates: {{frequency: never}}\n"),
        format!("{MINIMAL}collection: [{{id: a, data: [email], source: stolen}}]\n"),
    ] {
        assert!(!validator.is_valid(&json_of(&wrong)), "the schema accepts:\n{wrong}");
        assert!(loaded(&[("a.yaml", &wrong)]).policy.is_none(), "the compiler accepts:\n{wrong}");
    }
}
