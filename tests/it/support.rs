//! What the tests share: policies from text, documents, plain text.

use std::fs;
use std::sync::Arc;

use jiff::civil::date;
use policyc::compile::{CheckOptions, Checked, Toolchain};
use policyc::data::Data;
use policyc::diag::Severity;
use policyc::ir::{Block, BlockKind, Document, plain_text};
use policyc::locale::Locale;
use policyc::model::{Context, Loaded, Vocabularies, load};
use policyc::project::Project;
use policyc::world::MemoryWorld;

use crate::harness::repository;

/// The head of a policy that is sound as it stands.
pub(crate) const MINIMAL: &str = "\
policyc: 1
id: website
title: {zh: 隐私政策, en: Privacy Policy}
version: 1.0.0
effective: 2026-03-01
languages: [zh, en]
jurisdictions: [cn]
controller:
  name: {zh: 示例公司, en: Example Ltd.}
  country: CN
";

/// Loads the first of some files.
pub(crate) fn loaded(files: &[(&str, &str)]) -> Loaded {
    let mut world = MemoryWorld::new(date(2026, 11, 23));
    for (path, text) in files {
        world = world.with(*path, *text);
    }
    let vocabularies = Arc::new(Vocabularies::load(&Data::embedded()).expect("embedded data"));
    let languages = ["en".to_owned(), "zh".to_owned()];
    let cx = Context {
        world: &world,
        vocabularies: &vocabularies,
        languages: &languages,
        profiles: &[],
    };
    load(&cx, files[0].0).expect("the file is there")
}

/// Builds a policy's document in a language.
pub(crate) fn document(loaded: &Loaded, language: &str) -> Document {
    let locale = Locale::load(&Data::embedded(), language).expect("embedded texts");
    let policy = loaded.policy.as_ref().unwrap_or_else(|| panic!("{:?}", loaded.findings));
    policyc::document::build(loaded, policy, &locale).expect("all texts are there")
}

/// The sample policies.
pub(crate) const SAMPLES: [&str; 4] = ["app", "global", "platform", "website"];

/// The sample policies in a world of their own.
pub(crate) fn samples_world() -> MemoryWorld {
    let files = SAMPLES.map(|name| format!("policies/{name}.yaml"));
    let files = files.into_iter().chain(["policies/shared/company.yaml".to_owned()]);
    files.fold(MemoryWorld::new(date(2026, 11, 23)), |world, path| {
        let text = fs::read_to_string(repository().join(&path)).expect("a sample");
        world.with(path, text)
    })
}

/// The sample policies, loaded and checked.
pub(crate) fn checked_samples(tools: &Toolchain, world: &MemoryWorld) -> Checked {
    let paths = SAMPLES.map(|name| format!("policies/{name}.yaml"));
    let checked = tools.check(
        world,
        &Project::default(),
        &paths,
        &CheckOptions { deny: Severity::Error, as_of: None, tell: Severity::Note },
    );
    checked.expect("the samples can be read")
}

/// Every output of the sample policies: path and text.
pub(crate) fn build_samples() -> Vec<(String, String)> {
    let world = samples_world();
    let tools = Toolchain::new(&world).expect("embedded data");
    let checked = checked_samples(&tools, &world);
    assert!(!checked.failed, "{:?}", checked.findings);
    let artifacts =
        tools.emit(&checked.policies, &Project::default()).expect("all texts are there");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    artifacts.into_iter().map(|artifact| (artifact.path, text(artifact.bytes))).collect()
}

/// Adds a block as plain text.
pub(crate) fn plain_block(block: &Block, out: &mut String) {
    match &block.kind {
        BlockKind::Paragraph { text } | BlockKind::Heading { text, .. } => {
            out.push_str(&plain_text(text));
            out.push('\n');
        }
        BlockKind::List { items, .. } => {
            for item in items {
                out.push_str("- ");
                item.blocks.iter().for_each(|block| plain_block(block, out));
            }
        }
        BlockKind::Table { columns, rows, .. } => {
            let cells = |cells: &[Vec<_>]| {
                cells.iter().map(|cell| plain_text(cell)).collect::<Vec<_>>().join(" | ")
            };
            out.push_str(&format!("| {}\n", cells(columns)));
            rows.iter().for_each(|row| out.push_str(&format!("| {}\n", cells(&row.cells))));
        }
        BlockKind::Definitions { entries } => {
            for entry in entries {
                out.push_str(&format!("{}: ", plain_text(&entry.term)));
                entry.blocks.iter().for_each(|block| plain_block(block, out));
            }
        }
        BlockKind::Note { blocks } | BlockKind::Quote { blocks } => {
            out.push_str("> ");
            blocks.iter().for_each(|block| plain_block(block, out));
        }
        BlockKind::Code { text } => out.push_str(text),
        BlockKind::Rule => out.push_str("---\n"),
    }
}
