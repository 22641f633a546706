//! Leads the links of a document elsewhere.

use super::cx::Inlines;
use crate::ir::{Block, BlockKind, Document, Entry, Inline, Section};

/// Where a link leads now; nothing if only its text stays.
pub(super) type Target<'a> = dyn Fn(&str) -> Option<String> + 'a;

/// Changes every link in the text of a document.
pub(super) fn relink(document: &mut Document, target: &Target<'_>) {
    entries(&mut document.facts, target);
    blocks(&mut document.lead, target);
    sections(&mut document.sections, target);
}

fn sections(sections: &mut [Section], target: &Target<'_>) {
    for section in sections {
        blocks(&mut section.blocks, target);
        self::sections(&mut section.sections, target);
    }
}

fn blocks(blocks: &mut [Block], target: &Target<'_>) {
    for block in blocks {
        match &mut block.kind {
            BlockKind::Paragraph { text } | BlockKind::Heading { text, .. } => {
                text_of(text, target);
            }
            BlockKind::List { items, .. } => {
                items.iter_mut().for_each(|item| self::blocks(&mut item.blocks, target));
            }
            BlockKind::Table { rows, .. } => {
                let cells = rows.iter_mut().flat_map(|row| &mut row.cells);
                cells.for_each(|cell| text_of(cell, target));
            }
            BlockKind::Definitions { entries } => self::entries(entries, target),
            BlockKind::Note { blocks } | BlockKind::Quote { blocks } => {
                self::blocks(blocks, target);
            }
            BlockKind::Code { .. } | BlockKind::Rule => {}
        }
    }
}

fn entries(entries: &mut [Entry], target: &Target<'_>) {
    for entry in entries {
        text_of(&mut entry.term, target);
        blocks(&mut entry.blocks, target);
    }
}

fn text_of(text: &mut Inlines, target: &Target<'_>) {
    *text = inlines(std::mem::take(text), target);
}

fn inlines(text: Inlines, target: &Target<'_>) -> Inlines {
    let mut out = Vec::new();
    for inline in text {
        match inline {
            Inline::Link { url, content } => match target(&url) {
                Some(url) => out.push(Inline::Link { url, content }),
                None => out.extend(inlines(content, target)),
            },
            Inline::Strong { content } => {
                out.push(Inline::Strong { content: inlines(content, target) });
            }
            Inline::Emphasis { content } => {
                out.push(Inline::Emphasis { content: inlines(content, target) });
            }
            other => out.push(other),
        }
    }
    out
}
