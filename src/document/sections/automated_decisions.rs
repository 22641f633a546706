//! Decisions that are made by automated means.

use crate::document::cx::{Cx, Inlines};
use crate::ir::{Block, BlockKind, Entry, Section};
use crate::locale::Args;
use crate::model::Stated;
use crate::model::collection::{DecisionItem, Decisions};

/// Builds the section.
pub fn build(cx: &Cx<'_>) -> Option<Section> {
    match &cx.policy.automated_decisions {
        Stated::Silent => None,
        Stated::None(node) => {
            let mut section = cx.section("automated-decisions", *node);
            section.para("automated-decisions-none", &Args::new(), &[*node]);
            section.finish(None, None)
        }
        Stated::Some(decisions) => stated(cx, decisions),
    }
}

fn stated(cx: &Cx<'_>, decisions: &Decisions) -> Option<Section> {
    let mut section = cx.section("automated-decisions", decisions.node);
    if !decisions.decisions.is_empty() {
        section.para("automated-decisions-lead", &Args::new(), &[decisions.node]);
    }
    let entries = decisions.decisions.iter().map(|item| entry(cx, item)).collect();
    section.block(Block::new(BlockKind::Definitions { entries }));
    if decisions.fair == Some(true) {
        let facts = [cx.at(decisions.node, "fair")];
        section.para("automated-decisions-fair", &Args::new(), &facts);
    }
    section.finish(decisions.text.as_ref(), decisions.note.as_ref())
}

fn entry(cx: &Cx<'_>, item: &DecisionItem) -> Entry {
    let mut sentences: Vec<Inlines> = Vec::new();
    if !item.for_.is_empty() || !item.data.is_empty() {
        let args = Args::new()
            .key("aimed", if item.for_.is_empty() { "no" } else { "yes" })
            .rich("purposes", cx.clauses(item.for_.iter().map(|p| cx.purpose(p)).collect()))
            .key("based", if item.data.is_empty() { "no" } else { "yes" })
            .rich("data", cx.and(item.data.iter().map(|set| cx.data_set(set)).collect()));
        sentences.push(cx.say("automated-decisions-basis", &args));
    }
    for (id, text) in [
        ("automated-decisions-logic", Some(&item.logic)),
        ("automated-decisions-effects", item.effects.as_ref()),
        ("automated-decisions-opt-out", item.opt_out.as_ref()),
        ("automated-decisions-tag-deletion", item.tag_deletion.as_ref()),
    ] {
        sentences.extend(text.map(|text| cx.say(id, &Args::new().rich("text", cx.inline(text)))));
    }
    for (id, stated) in [
        ("automated-decisions-solely", item.solely_automated),
        ("automated-decisions-review", item.human_review),
    ] {
        if let Some(stated) = stated {
            let args = Args::new().key("stated", if stated { "yes" } else { "no" });
            sentences.push(cx.say(id, &args));
        }
    }
    if let Some(contact) = item.contact.as_ref().and_then(|reference| cx.contact(reference)) {
        let args = Args::new().rich("address", cx.contact_address(contact));
        sentences.push(cx.say("automated-decisions-contact", &args));
    }
    let title = cx.say("automated-decisions-kind", &Args::new().key("kind", item.kind.word()));
    let mut facts = vec![item.node, item.logic.node];
    facts.extend(item.for_.iter().map(|purpose| purpose.node));
    let blocks = vec![cx.sentences_apart(sentences)];
    Entry { anchor: Some(item.id.anchor()), term: title, blocks, facts }
}
