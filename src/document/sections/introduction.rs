//! The opening words: who speaks, what it promises, what it asks of the reader.

use crate::document::cx::{Cx, Inlines};
use crate::ir::{Block, BlockKind};
use crate::locale::Args;
use crate::model::head::Introduction;

/// Builds the blocks before the first section.
pub fn build(cx: &Cx<'_>) -> Vec<Block> {
    let mut blocks = vec![opening(cx)];
    let Some(introduction) = &cx.policy.introduction else { return blocks };
    match &introduction.text {
        Some(text) => blocks = cx.blocks(text),
        None => blocks.extend(generated(cx, introduction)),
    }
    if let Some(note) = &introduction.note {
        blocks.push(Block::new(BlockKind::Note { blocks: cx.blocks(note) }));
    }
    blocks
}

fn opening(cx: &Cx<'_>) -> Block {
    let controller = &cx.policy.controller;
    let mut args = Args::new().rich("name", cx.inline(&controller.name)).key("short", "no");
    let mut facts = vec![controller.node];
    if let Some(short) = &controller.short_name {
        args = args.key("short", "yes").rich("shortname", cx.inline(short));
        facts.push(short.node);
    } else {
        args = args.text("shortname", "");
    }
    let mut sentences = vec![cx.say("introduction-opening", &args)];
    if let Some(affiliates) = &controller.affiliates {
        let args = Args::new().rich("affiliates", cx.inline(affiliates));
        sentences.push(cx.say("introduction-affiliates", &args));
        facts.push(affiliates.node);
    }
    let text = cx.sentences(sentences);
    Block::paragraph(text).from_facts(&facts)
}

fn generated(cx: &Cx<'_>, introduction: &Introduction) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut paragraph = |sentences: Vec<Inlines>, facts: &[_]| {
        let text = cx.sentences(sentences);
        if !text.is_empty() {
            blocks.push(Block::paragraph(text).from_facts(facts));
        }
    };
    let promises = introduction.commitments.iter().map(|commitment| {
        cx.say("introduction-commitment", &Args::new().rich("commitment", cx.term(commitment)))
    });
    let mut promises: Vec<Inlines> = promises.collect();
    if !introduction.aims.is_empty() {
        let aims = cx.terms(&introduction.aims);
        promises.push(cx.say("introduction-aims", &Args::new().rich("aims", aims)));
    }
    let mut facts = cx.nodes(&introduction.commitments);
    facts.extend(cx.nodes(&introduction.aims));
    paragraph(promises, &facts);

    let mut about = Vec::new();
    if introduction.collection_possible == Some(true) {
        about.push(cx.word("introduction-collection-possible"));
    }
    let explains = cx.terms(&introduction.explains);
    let choices = cx.terms(&introduction.explains_choices);
    if !explains.is_empty() || !choices.is_empty() {
        let parts = match (explains.is_empty(), choices.is_empty()) {
            (false, false) => "both",
            (false, true) => "ours",
            _ => "yours",
        };
        let args = Args::new().key("parts", parts).rich("ours", explains).rich("yours", choices);
        about.push(cx.say("introduction-explains", &args));
    }
    if !introduction.advice.is_empty() {
        let advice = cx.acts(cx.each(&introduction.advice));
        about.push(cx.say("introduction-advice", &Args::new().rich("advice", advice)));
    }
    let mut facts = cx.nodes(&introduction.explains);
    facts.extend(cx.nodes(&introduction.explains_choices));
    facts.extend(cx.nodes(&introduction.advice));
    if introduction.collection_possible.is_some() {
        facts.push(cx.at(introduction.node, "collection-possible"));
    }
    paragraph(about, &facts);
    blocks
}
