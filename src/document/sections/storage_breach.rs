//! What happens after a leak or another incident.

use crate::document::cx::Cx;
use crate::document::cx::Inlines;
use crate::ir::{Block, BlockKind, Section};
use crate::locale::Args;
use crate::model::keeping::{Breach, Tell};

/// Builds the subsection.
pub(super) fn build(cx: &Cx<'_>, breach: &Breach) -> Option<Section> {
    let mut section = cx.section("breach", breach.node);
    let mut sentences = Vec::new();
    if !breach.steps.is_empty() {
        let args = Args::new().rich("steps", cx.acts(cx.each(&breach.steps)));
        sentences.push(cx.say("breach-steps", &args));
    }
    if let Some(within) = &breach.authority_within {
        let args = Args::new().rich("within", cx.period(within));
        sentences.push(cx.say("breach-authority-within", &args));
    }
    if let Some(tell) = &breach.tell {
        sentences.extend(told(cx, tell));
    }
    section.sentences(sentences, &[breach.node]);
    if let Some(note) = &breach.note {
        section.block(Block::new(BlockKind::Note { blocks: cx.blocks(note) }));
    }
    section.finish(None, None)
}

fn told(cx: &Cx<'_>, tell: &Tell) -> Vec<Inlines> {
    let args = Args::new()
        .key("named", if tell.by.is_empty() { "no" } else { "yes" })
        .rich("channels", cx.list(cx.each(&tell.by), tell.exhaustive))
        .key("soon", if tell.within.is_some() { "yes" } else { "no" })
        .rich("within", tell.within.as_ref().map(|within| cx.period(within)).unwrap_or_default());
    let mut sentences = vec![cx.say("breach-tell", &args)];
    if !tell.with.is_empty() {
        let args = Args::new().rich("contents", cx.terms(&tell.with));
        sentences.push(cx.say("breach-tell-contents", &args));
    }
    if tell.guardians == Some(true) {
        sentences.push(cx.word("breach-tell-guardians"));
    }
    sentences
}
