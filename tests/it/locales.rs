//! The texts: the same messages with the same variables in every language, none unused; every term
//! named; and a further language by a folder alone.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use jiff::civil::date;
use policyc::compile::{CheckOptions, Toolchain};
use policyc::data::Data;
use policyc::diag::Severity;
use policyc::model::Vocabularies;
use policyc::project::Project;
use policyc::world::MemoryWorld;

use crate::harness::repository;

/// Message (or `message.attribute`) and the variables that it uses.
type Messages = BTreeMap<String, BTreeSet<String>>;

fn messages(language: &str) -> Messages {
    let data = Data::embedded();
    let mut all = Messages::new();
    for (path, text) in data.below(&format!("locales/{language}")) {
        if !path.ends_with(".ftl") {
            continue;
        }
        let resource =
            parser::parse(text).unwrap_or_else(|(_, errors)| panic!("{path}: {errors:?}"));
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let id = message.id.name.to_owned();
            if let Some(value) = &message.value {
                all.insert(id.clone(), variables(value));
            }
            for attribute in &message.attributes {
                all.insert(format!("{id}.{}", attribute.id.name), variables(&attribute.value));
            }
        }
    }
    all
}

fn variables(pattern: &Pattern<&str>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    of_pattern(pattern, &mut found);
    found
}

fn of_pattern(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        of_expression(expression, found);
    }
}

fn of_expression(expression: &Expression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => of_inline(inline, found),
        Expression::Select { selector, variants } => {
            of_inline(selector, found);
            variants.iter().for_each(|variant| of_pattern(&variant.value, found));
        }
    }
}

fn of_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(format!("${}", id.name));
        }
        InlineExpression::MessageReference { id, .. } => {
            found.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => of_expression(expression, found),
        _ => {}
    }
}

#[test]
fn every_language_has_the_same_messages_and_no_variable_of_its_own() {
    let (en, zh) = (messages("en"), messages("zh"));
    let ids = |all: &Messages| all.keys().cloned().collect::<BTreeSet<_>>();
    let differ: Vec<_> = ids(&en).symmetric_difference(&ids(&zh)).cloned().collect();
    assert!(differ.is_empty(), "in one language only: {differ:?}");
    // A language may leave out what its grammar does not need (a plural, an article), so that only
    // shown facts must agree: a variable is missing if the other language shows it outside selectors.
    let mut faults = Vec::new();
    for (id, variables) in &en {
        let texts: BTreeSet<&String> = variables.symmetric_difference(&zh[id]).collect();
        let selectors =
            ["$count", "$group", "$open", "$operated", "$kind", "$source", "$strength", "$timed"];
        let missing: Vec<_> =
            texts.into_iter().filter(|name| !selectors.contains(&name.as_str())).collect();
        if !missing.is_empty() {
            faults.push(format!("{id}: {missing:?}"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_message_is_unused() {
    let mut source = String::new();
    let mut folders = vec![repository().join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                source.push_str(&fs::read_to_string(path).expect("a source file"));
            }
        }
    }
    let all = messages("en");
    let referred: BTreeSet<&String> = all.values().flatten().collect();
    // Ids that the source puts together: a fixed beginning, the rest from a key of the model.
    let composed: Vec<&str> = source
        .split("format!(\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next()?.split('{').next())
        .filter(|prefix| prefix.ends_with('-') && prefix.len() > 3)
        .collect();
    let rules: BTreeSet<String> =
        policyc::check::rules().iter().map(|rule| format!("core-{}", rule.name)).collect();
    let used = |id: &str| {
        let quoted = |word: &str| source.contains(&format!("\"{word}\""));
        let (own, attribute) = id.split_once('.').unwrap_or((id, ""));
        rules.contains(own)
            || quoted(own) && quoted(attribute)
            || source.contains(&format!("\"{id}\""))
            || referred.contains(&id.to_owned())
            || own
                .strip_suffix("-title")
                .is_some_and(|anchor| source.contains(&format!("\"{anchor}\"")))
            || composed.iter().any(|prefix| id.starts_with(prefix))
            || id.starts_with("country-")
    };
    let unused: Vec<&String> = all.keys().filter(|id| !used(id)).collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn every_term_has_a_label_in_both_languages() {
    let vocabularies = Vocabularies::load(&Data::embedded()).expect("embedded data");
    let mut faults = Vec::new();
    for (name, terms) in vocabularies.iter() {
        for id in terms.ids() {
            let term = terms.get(id).expect("it is listed");
            for language in ["zh", "en"] {
                if term.label.get(language).is_none_or(str::is_empty) {
                    faults.push(format!("{name}: {id}: {language}"));
                }
            }
            if !term.text.is_empty() && term.text.iter().count() < 2 {
                faults.push(format!("{name}: {id}: text in one language only"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn chinese_texts_have_full_width_punctuation() {
    let data = Data::embedded();
    let is_han = |c: char| ('\u{4E00}'..='\u{9FFF}').contains(&c);
    let mut faults = Vec::new();
    let files = data.below("locales/zh").chain(data.below("profiles"));
    for (path, text) in files {
        for (number, line) in text.lines().enumerate() {
            let line = if path.starts_with("profiles") {
                match line.split_once("zh: ") {
                    Some((_, zh)) if !line.contains('{') => zh,
                    _ => continue,
                }
            } else {
                line
            };
            let letters: Vec<char> = line.chars().collect();
            for three in letters.windows(3) {
                if is_han(three[0]) && is_han(three[2]) && ",;:?!() ".contains(three[1]) {
                    faults.push(format!("{path}:{}: {}", number + 1, line.trim()));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// A toy language: the English texts and labels in capital letters.
#[test]
fn a_further_language_needs_only_a_folder_below_locales() {
    let data = Data::embedded();
    let starter = policyc::init::starter(&data, "app", "en").expect("a starter");
    let policy =
        starter.replace("languages: [zh, en]", "languages: [en, qaa]").replace("zh:", "qaa:");
    let mut world = MemoryWorld::new(date(2026, 11, 23)).with("policies/app.yaml", policy);
    for (path, text) in data.below("locales/en") {
        let name = path.rsplit('/').next().expect("a name");
        world = world.with(format!("locales/qaa/{name}"), capitals(text));
    }
    let vocabularies = Vocabularies::load(&data).expect("embedded data");
    let mut labels = String::new();
    for (name, terms) in vocabularies.iter() {
        labels.push_str(&format!("{name}:\n"));
        for id in terms.ids() {
            let term = terms.get(id).expect("it is listed");
            let quoted = |text: &str| serde_json::to_string(&text.to_uppercase()).expect("text");
            let label = quoted(term.label.get("en").expect("a label"));
            match term.text.get("en") {
                Some(text) => {
                    labels
                        .push_str(&format!("  {id}: {{label: {label}, text: {}}}\n", quoted(text)));
                }
                None => labels.push_str(&format!("  {id}: {label}\n")),
            }
        }
    }
    world = world.with("locales/qaa/vocabulary.yaml", labels);
    let tools = Toolchain::new(&world).expect("the toy language loads");
    assert!(tools.languages.contains(&"qaa".to_owned()));
    let paths = ["policies/app.yaml".to_owned()];
    let checked = tools.check(
        &world,
        &Project::default(),
        &paths,
        &CheckOptions { deny: Severity::Note, as_of: None, tell: Severity::Note },
    );
    let checked = checked.expect("the policy can be read");
    // China's app rules want a Chinese version, which a toy language is not.
    let others = checked.findings.iter().filter(|found| found.rule != "cn-app/chinese-version");
    assert_eq!(others.count(), 0, "{:?}", checked.findings);
    let artifacts = tools.emit(&checked.policies, &Project::default()).expect("no text is missing");
    let page = artifacts.iter().find(|artifact| artifact.path == "app/qaa.md").expect("a page");
    let page = String::from_utf8(page.bytes.clone()).expect("UTF-8");
    assert!(page.contains("SCOPE OF THIS POLICY"), "{page}");
    assert!(page.contains("DEVICE MODEL"), "{page}");
    assert!(artifacts.iter().any(|artifact| artifact.path == "app/en-qaa.html"));
}

/// What `docs/languages.md` says: numbers and dates are compared in Chinese and English alone, addresses,
/// links and structure in every language.
#[test]
fn in_a_further_language_addresses_and_links_are_compared_and_numbers_are_not() {
    let data = Data::embedded();
    let found = |language: &str| -> BTreeSet<String> {
        let note = |number: &str, place: &str, more: &str| {
            format!("{number} [x](https://{place}.example) {place}@example.com{more}")
        };
        let (one, other) = (note("30日内", "a", ""), note("15 (2026-03-01)", "b", "\\n\\nx"));
        let policy = crate::support::MINIMAL
            .replace("languages: [zh, en]", &format!("languages: [zh, {language}]"))
            .replace("en:", &format!("{language}:"));
        let policy =
            format!("{policy}rights: {{note: {{zh: \"{one}\", {language}: \"{other}\"}}}}\n");
        let mut world = MemoryWorld::new(date(2026, 11, 23)).with("policies/a.yaml", policy);
        for (path, text) in data.below("locales/en") {
            let name = path.rsplit('/').next().expect("a name");
            world = world.with(format!("locales/ja/{name}"), text);
        }
        let tools = Toolchain::new(&world).expect("the language loads");
        let options = CheckOptions { deny: Severity::Note, as_of: None, tell: Severity::Note };
        let paths = ["policies/a.yaml".to_owned()];
        let checked = tools.check(&world, &Project::default(), &paths, &options);
        let rules = checked.expect("it can be read").findings.into_iter();
        let rules = rules.map(|found| found.rule.into_owned());
        rules.filter_map(|rule| Some(rule.strip_prefix("core/parity-")?.to_owned())).collect()
    };
    let everywhere: BTreeSet<String> = ["email", "link", "structure"].map(str::to_owned).into();
    assert_eq!(found("ja"), everywhere);
    let known: BTreeSet<String> = ["date", "duration", "number"].map(str::to_owned).into();
    assert_eq!(found("en"), &everywhere | &known);
}

/// The texts of a Fluent file in capitals; ids, placeables and variant keys stay.
fn capitals(text: &str) -> String {
    let mut out = String::new();
    for line in text.lines() {
        let trimmed = line.trim_start();
        let start = if trimmed.starts_with('#') {
            line.len()
        } else if let Some(at) = line.find("] ").filter(|_| trimmed.starts_with(['[', '*'])) {
            at + 2
        } else if line.starts_with(' ') && !trimmed.starts_with('.') {
            0
        } else {
            line.find(" = ").map_or(line.len(), |at| at + 3)
        };
        out.push_str(&line[..start]);
        let mut depth = 0usize;
        for character in line[start..].chars() {
            match character {
                '{' => depth += 1,
                '}' => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth == 0 {
                out.extend(character.to_uppercase());
            } else {
                out.push(character);
            }
        }
        out.push('\n');
    }
    out
}
