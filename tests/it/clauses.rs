//! Every clause of the three seed policies is stated by facts and reads in both languages.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use policyc::ir::{Block, BlockKind, Document, Entry, Section, plain_text};
use policyc::model::Loaded;
use policyc::source::Files;
use policyc::yaml::{Kind, NodeId, Tree};

use crate::samples::sound;
use crate::support::{document, plain_block};

/// One record of `tests/clauses.yaml`.
struct Clause {
    id: String,
    policy: String,
    section: Option<String>,
    facts: Vec<String>,
    words: BTreeMap<&'static str, Vec<String>>,
    why: Option<String>,
}

fn clauses() -> Vec<Clause> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/clauses.yaml");
    let text = fs::read_to_string(path).expect("the table is there");
    let (mut files, mut tree, mut findings) = (Files::default(), Tree::default(), Vec::new());
    let file = files.add("tests/clauses.yaml", text);
    let root = policyc::yaml::parse(&mut tree, &files, file, &mut findings).expect("YAML");
    assert!(findings.is_empty(), "{findings:?}");
    tree.items(root).iter().map(|item| clause(&tree, *item)).collect()
}

fn clause(tree: &Tree, item: NodeId) -> Clause {
    let texts = |key: &str| match tree.get(item, key) {
        None => Vec::new(),
        Some(node) => match tree.text(node) {
            Some(text) => vec![text.to_owned()],
            None => tree
                .items(node)
                .iter()
                .filter_map(|node| tree.text(*node))
                .map(str::to_owned)
                .collect(),
        },
    };
    let text = |key: &str| texts(key).into_iter().next();
    Clause {
        id: text("id").expect("an id"),
        policy: text("policy").expect("a policy"),
        section: text("section"),
        facts: texts("facts"),
        words: ["zh", "en"].map(|language| (language, texts(language))).into(),
        why: text("why"),
    }
}

/// The value at a key path; an item of a list goes by its place, its id, its term or any single
/// value of its own.
fn fact(loaded: &Loaded, path: &str) -> Option<NodeId> {
    let (tree, root) = (&loaded.tree, loaded.policy.as_ref()?.node);
    let (path, value) = match path.split_once('=') {
        Some((path, value)) => (path, Some(value)),
        None => (path, None),
    };
    let node = path.split('.').try_fold(root, |node, step| match tree.kind(node) {
        Kind::Map(_) => tree.get(node, step),
        Kind::List(items) => match step.parse::<usize>() {
            Ok(at) => items.get(at).copied(),
            Err(_) => items.iter().copied().find(|item| goes_by(tree, *item, step)),
        },
        Kind::Scalar { .. } | Kind::Packed(_) => None,
    })?;
    match value {
        Some(value) => (tree.text(node) == Some(value)).then_some(node),
        None => Some(node),
    }
}

fn goes_by(tree: &Tree, item: NodeId, name: &str) -> bool {
    match tree.kind(item) {
        Kind::Scalar { text, .. } => &**text == name,
        Kind::Map(entries) => entries.iter().any(|entry| tree.text(entry.value) == Some(name)),
        Kind::List(_) | Kind::Packed(_) => false,
    }
}

/// The text of each section by anchor, sections below it included.
fn sections(document: &Document) -> BTreeMap<String, String> {
    let mut texts = BTreeMap::new();
    let mut head = String::new();
    for entry in &document.facts {
        head.push_str(&plain_text(&entry.term));
        entry.blocks.iter().for_each(|block| plain_block(block, &mut head));
    }
    texts.insert("facts".to_owned(), head);
    let mut lead = String::new();
    document.lead.iter().for_each(|block| plain_block(block, &mut lead));
    texts.insert("introduction".to_owned(), lead);
    document.sections.iter().for_each(|section| {
        section_text(section, &mut texts);
    });
    texts
}

fn section_text(section: &Section, texts: &mut BTreeMap<String, String>) -> String {
    let mut out = plain_text(&section.title) + "\n";
    section.blocks.iter().for_each(|block| plain_block(block, &mut out));
    section.sections.iter().for_each(|section| out.push_str(&section_text(section, texts)));
    texts.insert(section.anchor.clone(), out.clone());
    out
}

/// A text without spaces and capitals: where they stand is no matter of the clause.
fn folded(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect()
}

#[test]
fn the_table_has_every_clause_once() {
    let expected: Vec<String> = [("S1", 63), ("S2", 76), ("S3", 128)]
        .iter()
        .flat_map(|(seed, count)| (1..=*count).map(move |n| format!("{seed}-{n:02}")))
        .collect();
    let found: Vec<String> = clauses().into_iter().map(|clause| clause.id).collect();
    assert_eq!(found, expected);
}

#[test]
fn every_clause_is_stated_by_facts() {
    let policies: BTreeMap<&str, Loaded> =
        ["platform", "app", "website"].map(|id| (id, sound(id))).into();
    let missing: Vec<String> = clauses()
        .iter()
        .filter(|clause| clause.why.is_none())
        .flat_map(|clause| {
            let loaded = &policies[clause.policy.as_str()];
            assert!(!clause.facts.is_empty(), "{} states no fact", clause.id);
            let absent = clause.facts.iter().filter(|path| fact(loaded, path).is_none());
            absent.map(|path| format!("{}: {path}", clause.id)).collect::<Vec<_>>()
        })
        .collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn every_clause_reads_in_both_languages() {
    let mut missing = Vec::new();
    for id in ["platform", "app", "website"] {
        let loaded = sound(id);
        for language in ["zh", "en"] {
            let texts = sections(&document(&loaded, language));
            for clause in clauses().iter().filter(|clause| clause.policy == id) {
                let Some(section) = &clause.section else { continue };
                assert!(!clause.words[language].is_empty(), "{} has no words", clause.id);
                let text = texts.get(section).map(|text| folded(text)).unwrap_or_default();
                let absent = clause.words[language].iter();
                let absent = absent.filter(|word| !text.contains(&folded(word)));
                missing.extend(
                    absent.map(|word| format!("{} {language} {section}: {word}", clause.id)),
                );
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

/// The facts behind each section, by anchor, those of sections below it included.
fn traces(document: &Document) -> BTreeMap<String, Vec<NodeId>> {
    let mut traces = BTreeMap::new();
    let mut facts = Vec::new();
    document.facts.iter().for_each(|entry| entry_facts(entry, &mut facts));
    traces.insert("facts".to_owned(), std::mem::take(&mut facts));
    document.lead.iter().for_each(|block| block_facts(block, &mut facts));
    traces.insert("introduction".to_owned(), facts);
    document.sections.iter().for_each(|section| {
        section_facts(section, &mut traces);
    });
    traces
}

fn section_facts(section: &Section, traces: &mut BTreeMap<String, Vec<NodeId>>) -> Vec<NodeId> {
    let mut facts = Vec::new();
    section.blocks.iter().for_each(|block| block_facts(block, &mut facts));
    section.sections.iter().for_each(|section| facts.extend(section_facts(section, traces)));
    traces.insert(section.anchor.clone(), facts.clone());
    facts
}

fn entry_facts(entry: &Entry, facts: &mut Vec<NodeId>) {
    facts.extend(&entry.facts);
    entry.blocks.iter().for_each(|block| block_facts(block, facts));
}

fn block_facts(block: &Block, facts: &mut Vec<NodeId>) {
    facts.extend(&block.facts);
    match &block.kind {
        BlockKind::List { items, .. } => {
            for item in items {
                facts.extend(&item.facts);
                item.blocks.iter().for_each(|block| block_facts(block, facts));
            }
        }
        BlockKind::Table { rows, .. } => {
            rows.iter().for_each(|row| facts.extend(&row.facts));
        }
        BlockKind::Definitions { entries } => {
            entries.iter().for_each(|entry| entry_facts(entry, facts));
        }
        BlockKind::Note { blocks } | BlockKind::Quote { blocks } => {
            blocks.iter().for_each(|block| block_facts(block, facts));
        }
        BlockKind::Paragraph { .. }
        | BlockKind::Heading { .. }
        | BlockKind::Code { .. }
        | BlockKind::Rule => {}
    }
}

/// Whether a block that names `key` as its fact speaks of the fact at `route`: the fact itself, or
/// the record that it belongs to.
fn speaks_of(key: &str, route: &str) -> bool {
    let within = |inner: &str, outer: &str| {
        inner
            .strip_prefix(outer)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
    };
    !key.is_empty() && (within(route, key) || within(key, route))
}

#[test]
fn every_clause_can_be_traced_to_a_fact() {
    let mut lost = Vec::new();
    for id in ["platform", "app", "website"] {
        let loaded = sound(id);
        let traces = traces(&document(&loaded, "en"));
        for clause in clauses().iter().filter(|clause| clause.policy == id) {
            let Some(section) = &clause.section else { continue };
            let facts = traces.get(section).map(Vec::as_slice).unwrap_or_default();
            let routes: Vec<String> = clause
                .facts
                .iter()
                .filter_map(|path| fact(&loaded, path))
                .map(|node| loaded.tree.route(node))
                .collect();
            let facts: Vec<String> = facts.iter().map(|node| loaded.tree.route(*node)).collect();
            if !routes.iter().any(|route| facts.iter().any(|key| speaks_of(key, route))) {
                lost.push(format!("{} {section}: {routes:?}", clause.id));
            }
        }
    }
    assert!(lost.is_empty(), "{lost:#?}");
}
