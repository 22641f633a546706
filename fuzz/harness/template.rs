//! Target `template`: an arbitrary text in every place of a policy that takes one.

use policyc::ir::Document;
use policyc::world::MemoryWorld;

use super::compile::{DAY, TOOLS, checked, everything, pages};
use super::page;

/// A policy with `@` wherever an author's text can stand: in a title, a name, a cell, a label, a list,
/// and as Markdown in notes, replaced sections and sections of the house's own.
const POLICY: &str = include_str!("template.yaml");

/// Puts the text everywhere, and compares what readers of the pages see with the documents.
pub(crate) fn run(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let quoted = serde_json::to_string(text).expect("text");
    let world = MemoryWorld::new(DAY).with("policies/a.yaml", POLICY.replace("\"@\"", &quoted));
    let project = everything();
    let checked = checked(&TOOLS, &world, &project, "policies/a.yaml");
    let artifacts = pages(&TOOLS, &checked, &project);
    if artifacts.is_empty() {
        return;
    }
    for document in TOOLS.documents(&checked.policies[0]).expect("all texts are there") {
        let said = page::said(&document);
        for artifact in artifacts.iter().filter(|a| own_page(&a.path, &document)) {
            let written = std::str::from_utf8(&artifact.bytes).expect("UTF-8");
            let shown = match artifact.path.ends_with(".md") {
                true => page::markdown_shows(&artifact.path, written),
                false => page::html_shows(written),
            };
            page::assert_shown(&artifact.path, &said, &shown);
        }
    }
}

/// Whether a path is that of a document's own page, not of a list or of both languages.
fn own_page(path: &str, document: &Document) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    [format!("{}.md", document.language), format!("{}.html", document.language)]
        .iter()
        .any(|own| own == name)
}
