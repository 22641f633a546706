//! Terms that the policy uses in a meaning of its own.

use crate::document::cx::Cx;
use crate::ir::{Block, BlockKind, Section};
use crate::locale::Args;

/// Builds the section.
pub fn build(cx: &Cx<'_>) -> Option<Section> {
    let first = cx.policy.definitions.first()?;
    let mut section = cx.section("definitions", first.node);
    let entries = cx.policy.definitions.iter().map(|item| {
        let mut meaning = cx.inline(&item.meaning);
        if let Some(link) = &item.link {
            let more = cx.say("definitions-link", &Args::new().text("url", &*link.value));
            meaning = cx.sentences(vec![meaning, more]);
        }
        cx.entry(Some(item.id.anchor()), cx.capital(cx.inline(&item.term)), meaning, &[item.node])
    });
    section.block(Block::new(BlockKind::Definitions { entries: entries.collect() }));
    section.finish(None, None)
}
