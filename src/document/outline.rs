//! A document in short: the passages that have anchors, with the facts that they came from, and a
//! description.

use crate::ir::{Block, BlockKind, Document, Inline, Section, Source, plain_text};
use crate::model::Loaded;
use crate::yaml::NodeId;

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

/// All passages of a policy's document in order.
pub fn passages(document: &Document, loaded: &Loaded) -> Vec<Passage> {
    let mut reader = Reader { loaded, out: Vec::new() };
    document.lead.iter().for_each(|block| reader.block(block));
    document.sections.iter().for_each(|section| reader.section(section));
    reader.out
}

struct Reader<'a> {
    loaded: &'a Loaded,
    out: Vec<Passage>,
}

impl Reader<'_> {
    fn section(&mut self, section: &Section) {
        let mut facts = section.facts.clone();
        section.blocks.iter().for_each(|block| collect(block, &mut facts));
        self.push(&section.anchor, &section.title, &facts);
        section.blocks.iter().for_each(|block| self.block(block));
        section.sections.iter().for_each(|section| self.section(section));
    }

    fn block(&mut self, block: &Block) {
        if let Some(anchor) = &block.anchor {
            let mut facts = Vec::new();
            collect(block, &mut facts);
            self.push(anchor, &beginning(block), &facts);
        }
        match &block.kind {
            BlockKind::List { items, .. } => {
                for item in items {
                    if let (Some(anchor), Some(first)) = (&item.anchor, item.blocks.first()) {
                        self.push(anchor, &beginning(first), &item.facts);
                    }
                    item.blocks.iter().for_each(|block| self.block(block));
                }
            }
            BlockKind::Table { rows, .. } => {
                for row in rows {
                    if let Some(anchor) = &row.anchor {
                        self.push(anchor, &cells(&row.cells), &row.facts);
                    }
                }
            }
            BlockKind::Definitions { entries } => {
                for entry in entries {
                    if let Some(anchor) = &entry.anchor {
                        self.push(anchor, &entry.term, &entry.facts);
                    }
                    entry.blocks.iter().for_each(|block| self.block(block));
                }
            }
            BlockKind::Note { blocks } | BlockKind::Quote { blocks } => {
                blocks.iter().for_each(|block| self.block(block));
            }
            _ => {}
        }
    }

    fn push(&mut self, anchor: &str, text: &[Inline], facts: &[NodeId]) {
        let (anchor, text) = (anchor.to_owned(), plain_text(text));
        self.out.push(Passage { anchor, text, sources: sources(self.loaded, facts) });
    }
}

/// Where some facts stand, in the order of the source.
fn sources(loaded: &Loaded, facts: &[NodeId]) -> Vec<Source> {
    let source = |node: &NodeId| {
        let mark = loaded.tree.mark(*node);
        let at = loaded.files.location(mark);
        Source {
            file: loaded.files.get(mark.file).path().to_owned(),
            line: at.line,
            column: at.column,
            key: loaded.tree.route(*node),
        }
    };
    let mut sources: Vec<Source> = facts.iter().map(source).collect();
    sources.sort_by(|a, b| (&a.file, a.line, a.column).cmp(&(&b.file, b.line, b.column)));
    sources.dedup();
    sources
}

/// What a policy's document says, piece by piece: a paragraph, an item of a list, a row of a table, an
/// entry.
pub fn statements(document: &Document, loaded: &Loaded) -> Vec<Statement> {
    let mut said = Vec::new();
    document.lead.iter().for_each(|block| say_block(block, &mut said));
    document.sections.iter().for_each(|section| say_section(section, &mut said));
    let statement =
        |(text, facts): (String, &[NodeId])| Statement { text, sources: sources(loaded, facts) };
    said.into_iter().map(statement).collect()
}

/// A piece of a document that reads by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// Its text.
    pub text: String,
    /// The facts that it came from.
    pub sources: Vec<Source>,
}

/// A text and the facts that it came from.
type Said<'d> = (String, &'d [NodeId]);

fn say_section<'d>(section: &'d Section, out: &mut Vec<Said<'d>>) {
    section.blocks.iter().for_each(|block| say_block(block, out));
    section.sections.iter().for_each(|section| say_section(section, out));
}

fn say_block<'d>(block: &'d Block, out: &mut Vec<Said<'d>>) {
    let mut say = |text: String, own: &'d [NodeId]| {
        // A part without facts of its own came from those of the whole.
        let facts = if own.is_empty() { &block.facts } else { own };
        out.push((text, facts));
    };
    match &block.kind {
        BlockKind::Paragraph { text } => say(plain_text(text), &block.facts),
        BlockKind::List { items, .. } => {
            items.iter().for_each(|item| say(words(&item.blocks), &item.facts));
        }
        BlockKind::Table { rows, .. } => {
            for row in rows {
                say(plain_text(&cells(&row.cells)), &row.facts);
            }
        }
        BlockKind::Definitions { entries } => {
            for entry in entries {
                let text = format!("{} · {}", plain_text(&entry.term), words(&entry.blocks));
                say(text, &entry.facts);
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
    let texts = said.into_iter().map(|(text, _)| text).filter(|text| !text.is_empty());
    texts.collect::<Vec<_>>().join(" ")
}

fn cells(cells: &[Vec<Inline>]) -> Vec<Inline> {
    let full: Vec<_> = cells.iter().filter(|cell| !cell.is_empty()).cloned().collect();
    full.join(&Inline::text(" · "))
}

fn beginning(block: &Block) -> Vec<Inline> {
    match &block.kind {
        BlockKind::Paragraph { text } | BlockKind::Heading { text, .. } => text.clone(),
        _ => Vec::new(),
    }
}

/// The facts behind a block and all that is in it.
fn collect(block: &Block, facts: &mut Vec<NodeId>) {
    facts.extend(&block.facts);
    match &block.kind {
        BlockKind::List { items, .. } => {
            for item in items {
                facts.extend(&item.facts);
                item.blocks.iter().for_each(|block| collect(block, facts));
            }
        }
        BlockKind::Table { rows, .. } => {
            rows.iter().for_each(|row| facts.extend(&row.facts));
        }
        BlockKind::Definitions { entries } => {
            for entry in entries {
                facts.extend(&entry.facts);
                entry.blocks.iter().for_each(|block| collect(block, facts));
            }
        }
        BlockKind::Note { blocks } | BlockKind::Quote { blocks } => {
            blocks.iter().for_each(|block| collect(block, facts));
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
