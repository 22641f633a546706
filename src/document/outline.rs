//! A document in short: the passages that have anchors, with the facts that they came from, and a
//! description.

use super::ir::{Block, BlockKind, Document, Inline, Section, Source, plain_text};

/// How long a description is at most, in characters.
const DESCRIPTION: usize = 160;

/// A passage with an anchor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// The anchor.
    pub anchor: String,
    /// How the passage begins.
    pub text: String,
    /// The facts that it came from, in the order of the source.
    pub sources: Vec<Source>,
}

/// All passages of a document in order.
pub fn passages(document: &Document) -> Vec<Passage> {
    let mut out = Vec::new();
    document.lead.iter().for_each(|block| of_block(block, &mut out));
    document.sections.iter().for_each(|section| of_section(section, &mut out));
    out
}

fn of_section(section: &Section, out: &mut Vec<Passage>) {
    let mut sources = section.sources.clone();
    section.blocks.iter().for_each(|block| collect(block, &mut sources));
    push(&section.anchor, &section.title, sources, out);
    section.blocks.iter().for_each(|block| of_block(block, out));
    section.sections.iter().for_each(|section| of_section(section, out));
}

fn of_block(block: &Block, out: &mut Vec<Passage>) {
    if let Some(anchor) = &block.anchor {
        let mut sources = Vec::new();
        collect(block, &mut sources);
        push(anchor, &beginning(block), sources, out);
    }
    match &block.kind {
        BlockKind::List { items, .. } => {
            for item in items {
                if let (Some(anchor), Some(first)) = (&item.anchor, item.blocks.first()) {
                    push(anchor, &beginning(first), item.sources.clone(), out);
                }
                item.blocks.iter().for_each(|block| of_block(block, out));
            }
        }
        BlockKind::Table { rows, .. } => {
            for row in rows {
                if let Some(anchor) = &row.anchor {
                    push(anchor, &cells(&row.cells), row.sources.clone(), out);
                }
            }
        }
        BlockKind::Definitions { entries } => {
            for entry in entries {
                if let Some(anchor) = &entry.anchor {
                    push(anchor, &entry.term, entry.sources.clone(), out);
                }
                entry.blocks.iter().for_each(|block| of_block(block, out));
            }
        }
        BlockKind::Note { blocks } | BlockKind::Quote { blocks } => {
            blocks.iter().for_each(|block| of_block(block, out));
        }
        _ => {}
    }
}

/// What a document says, piece by piece: a paragraph, an item of a list, a row of a table, an entry.
pub fn statements(document: &Document) -> Vec<Statement> {
    let mut out = Vec::new();
    document.lead.iter().for_each(|block| say_block(block, &mut out));
    document.sections.iter().for_each(|section| say_section(section, &mut out));
    out
}

/// A piece of a document that reads by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// Its text.
    pub text: String,
    /// The facts that it came from.
    pub sources: Vec<Source>,
}

fn say_section(section: &Section, out: &mut Vec<Statement>) {
    section.blocks.iter().for_each(|block| say_block(block, out));
    section.sections.iter().for_each(|section| say_section(section, out));
}

fn say_block(block: &Block, out: &mut Vec<Statement>) {
    let mut say = |text: String, own: &[Source]| {
        // A part without facts of its own came from those of the whole.
        let sources = if own.is_empty() { &block.sources } else { own }.to_vec();
        out.push(Statement { text, sources });
    };
    match &block.kind {
        BlockKind::Paragraph { text } => say(plain_text(text), &[]),
        BlockKind::List { items, .. } => {
            items.iter().for_each(|item| say(words(&item.blocks), &item.sources));
        }
        BlockKind::Table { rows, .. } => {
            for row in rows {
                say(plain_text(&cells(&row.cells)), &row.sources);
            }
        }
        BlockKind::Definitions { entries } => {
            for entry in entries {
                let text = format!("{} · {}", plain_text(&entry.term), words(&entry.blocks));
                say(text, &entry.sources);
            }
        }
        BlockKind::Note { blocks } | BlockKind::Quote { blocks } => {
            blocks.iter().for_each(|block| say_block(block, out));
        }
        _ => {}
    }
}

/// All that some blocks say, one after the other.
fn words(blocks: &[Block]) -> String {
    let mut said = Vec::new();
    blocks.iter().for_each(|block| say_block(block, &mut said));
    let texts = said.into_iter().map(|statement| statement.text).filter(|text| !text.is_empty());
    texts.collect::<Vec<_>>().join(" ")
}

fn cells(cells: &[Vec<Inline>]) -> Vec<Inline> {
    let full: Vec<_> = cells.iter().filter(|cell| !cell.is_empty()).cloned().collect();
    full.join(&Inline::text(" · "))
}

fn push(anchor: &str, text: &[Inline], mut sources: Vec<Source>, out: &mut Vec<Passage>) {
    sources.sort_by(|a, b| (&a.file, a.line, a.column).cmp(&(&b.file, b.line, b.column)));
    sources.dedup();
    out.push(Passage { anchor: anchor.to_owned(), text: plain_text(text), sources });
}

fn beginning(block: &Block) -> Vec<Inline> {
    match &block.kind {
        BlockKind::Paragraph { text } | BlockKind::Heading { text, .. } => text.clone(),
        _ => Vec::new(),
    }
}

/// The facts behind a block and all that is in it.
fn collect(block: &Block, sources: &mut Vec<Source>) {
    sources.extend(block.sources.iter().cloned());
    match &block.kind {
        BlockKind::List { items, .. } => {
            for item in items {
                sources.extend(item.sources.iter().cloned());
                item.blocks.iter().for_each(|block| collect(block, sources));
            }
        }
        BlockKind::Table { rows, .. } => {
            rows.iter().for_each(|row| sources.extend(row.sources.iter().cloned()));
        }
        BlockKind::Definitions { entries } => {
            for entry in entries {
                sources.extend(entry.sources.iter().cloned());
                entry.blocks.iter().for_each(|block| collect(block, sources));
            }
        }
        BlockKind::Note { blocks } | BlockKind::Quote { blocks } => {
            blocks.iter().for_each(|block| collect(block, sources));
        }
        _ => {}
    }
}

/// The first paragraph in short, up to the end of a sentence where there is one.
pub fn description(document: &Document) -> Option<String> {
    let text = document.lead.iter().find_map(|block| match &block.kind {
        BlockKind::Paragraph { text } => Some(plain_text(text)),
        _ => None,
    })?;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= DESCRIPTION {
        return (!text.is_empty()).then_some(text);
    }
    let short: String = text.chars().take(DESCRIPTION).collect();
    let sentence = short.rfind('。').map(|at| at + '。'.len_utf8());
    match sentence.or_else(|| short.rfind(". ").map(|at| at + 1)) {
        Some(end) => Some(short[..end].to_owned()),
        None => {
            let word = short.rfind(' ').filter(|at| *at > short.len() / 2);
            let end = word.unwrap_or(short.len());
            Some(format!("{}…", short[..end].trim_end_matches(['，', '、', '；', ',', ';'])))
        }
    }
}
