//! The ids that a page gives to anchors, so that two languages on one page never clash.

use std::borrow::Cow;
use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use crate::ir::{Block, BlockKind, Document, Section};

/// Anchors that are written under another id; all others keep theirs.
#[derive(Debug, Clone, Default)]
pub(super) struct Ids {
    renamed: BTreeMap<String, String>,
    asked: Cell<bool>,
}

impl Ids {
    /// The ids of the documents of one page: the first to use an anchor has it, later ones get
    /// their language added.
    pub(super) fn of_page(documents: &[&Document]) -> Vec<Self> {
        let all: Vec<_> = documents.iter().map(|document| anchors(document)).collect();
        let mut taken: BTreeSet<String> = all.iter().flatten().cloned().collect();
        let mut seen = BTreeSet::new();
        let mut ids = Vec::new();
        for (document, anchors) in documents.iter().zip(all) {
            let mut renamed = BTreeMap::new();
            for anchor in anchors {
                if seen.insert(anchor.clone()) {
                    continue;
                }
                let mut id = format!("{anchor}-{}", document.language);
                while !taken.insert(id.clone()) {
                    id.push('_');
                }
                renamed.insert(anchor, id);
            }
            ids.push(Self { renamed, asked: Cell::default() });
        }
        ids
    }

    /// The id of an anchor.
    pub(super) fn id<'a>(&'a self, anchor: &'a str) -> &'a str {
        self.asked.set(true);
        self.renamed.get(anchor).map_or(anchor, String::as_str)
    }

    /// Whether every anchor keeps its id.
    pub(super) fn are_anchors(&self) -> bool {
        self.renamed.is_empty()
    }

    /// Whether an id was asked for since [`Self::forget`].
    pub(super) fn were_asked(&self) -> bool {
        self.asked.get()
    }

    /// Begins anew to note whether an id is asked for.
    pub(super) fn forget(&self) {
        self.asked.set(false);
    }

    /// A link's target, led to the right id if it is on this page.
    pub(super) fn url<'a>(&self, url: &'a str) -> Cow<'a, str> {
        let Some(anchor) = url.strip_prefix('#') else { return Cow::Borrowed(url) };
        let id = self.id(anchor);
        if id == anchor { Cow::Borrowed(url) } else { Cow::Owned(["#", id].concat()) }
    }
}

fn anchors(document: &Document) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for fact in &document.facts {
        found.extend(fact.anchor.clone());
        of_blocks(&fact.blocks, &mut found);
    }
    of_blocks(&document.lead, &mut found);
    of_sections(&document.sections, &mut found);
    found
}

fn of_sections(sections: &[Section], found: &mut BTreeSet<String>) {
    for section in sections {
        found.insert(section.anchor.clone());
        of_blocks(&section.blocks, found);
        of_sections(&section.sections, found);
    }
}

fn of_blocks(blocks: &[Block], found: &mut BTreeSet<String>) {
    for block in blocks {
        found.extend(block.anchor.clone());
        match &block.kind {
            BlockKind::List { items, .. } => {
                for item in items {
                    found.extend(item.anchor.clone());
                    of_blocks(&item.blocks, found);
                }
            }
            BlockKind::Definitions { entries } => {
                for entry in entries {
                    found.extend(entry.anchor.clone());
                    of_blocks(&entry.blocks, found);
                }
            }
            BlockKind::Table { rows, .. } => {
                found.extend(rows.iter().filter_map(|row| row.anchor.clone()));
            }
            BlockKind::Note { blocks } | BlockKind::Quote { blocks } => of_blocks(blocks, found),
            BlockKind::Paragraph { .. }
            | BlockKind::Heading { .. }
            | BlockKind::Code { .. }
            | BlockKind::Rule => {}
        }
    }
}
