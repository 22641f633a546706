//! A section in the making.

use super::cx::{Cx, Inlines};
use crate::ir::{Block, BlockKind, Section};
use crate::locale::Args;
use crate::model::Text;
use crate::yaml::NodeId;

/// A section in the making. One without content comes to nothing, so no heading stands empty.
pub struct Draft<'c, 'a> {
    cx: &'c Cx<'a>,
    section: Section,
}

impl<'c, 'a> Draft<'c, 'a> {
    pub(super) fn new(cx: &'c Cx<'a>, section: Section) -> Self {
        Self { cx, section }
    }

    /// Adds a block.
    pub fn block(&mut self, block: Block) {
        let empty = match &block.kind {
            BlockKind::Paragraph { text } => text.is_empty(),
            BlockKind::List { items, .. } => items.is_empty(),
            BlockKind::Table { rows, .. } => rows.is_empty(),
            BlockKind::Definitions { entries } => entries.is_empty(),
            _ => false,
        };
        if !empty {
            self.section.blocks.push(block);
        }
    }

    /// Adds blocks.
    pub fn blocks(&mut self, blocks: Vec<Block>) {
        blocks.into_iter().for_each(|block| self.block(block));
    }

    /// Adds a paragraph of one message.
    pub fn para(&mut self, id: &str, args: &Args, facts: &[NodeId]) {
        self.block(self.cx.para(id, args, facts));
    }

    /// Adds a paragraph of several sentences, if there are any.
    pub fn sentences(&mut self, sentences: Vec<Inlines>, facts: &[NodeId]) {
        let text = self.cx.sentences(sentences);
        self.block(Block::paragraph(text).from_facts(facts));
    }

    /// Adds a sentence that leads to a list, and the list; nothing if the list is empty.
    pub fn lead_and_bullets(
        &mut self,
        id: &str,
        args: &Args,
        facts: &[NodeId],
        items: Vec<(Inlines, Vec<NodeId>)>,
    ) {
        if !items.is_empty() {
            self.para(id, args, facts);
            self.block(self.cx.bullets(items));
        }
    }

    /// Adds a subsection, if it came to anything.
    pub fn sub(&mut self, section: Option<Section>) {
        self.section.sections.extend(section);
    }

    /// Ends the section. `text` replaces the generated blocks that are prose; tables and
    /// subsections stay. `note` comes last.
    pub fn finish(mut self, text: Option<&Text>, note: Option<&Text>) -> Option<Section> {
        if let Some(text) = text {
            let own = self.cx.blocks(text);
            let kept = std::mem::take(&mut self.section.blocks).into_iter();
            let tables = kept.filter(|block| matches!(block.kind, BlockKind::Table { .. }));
            self.section.blocks = own.into_iter().chain(tables).collect();
        }
        if let Some(note) = note {
            let blocks = self.cx.blocks(note);
            self.section.blocks.push(Block::new(BlockKind::Note { blocks }));
        }
        let empty = self.section.blocks.is_empty() && self.section.sections.is_empty();
        (!empty).then_some(self.section)
    }
}
