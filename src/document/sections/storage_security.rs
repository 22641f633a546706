//! How personal information is protected.

use crate::document::cx::{Cx, Draft, Inlines};
use crate::ir::{Block, BlockKind, Section};
use crate::locale::Args;
use crate::model::keeping::{MeasureItem, Security};
use crate::yaml::NodeId;

/// Builds the subsection.
pub(super) fn build(cx: &Cx<'_>, security: &Security) -> Option<Section> {
    let mut section = cx.section("security", security.node);
    if !security.against.is_empty() {
        let args = Args::new()
            .key("strength", security.strength.word())
            .rich("threats", cx.terms_or(&security.against));
        section.para("security-against", &args, &cx.nodes(&security.against));
    }
    measures(cx, security, &mut section);
    let mut sentences = Vec::new();
    let mut facts: Vec<NodeId> = Vec::new();
    if !security.certifications.is_empty() {
        let names = security.certifications.iter().map(|text| cx.inline(text)).collect();
        let args = Args::new().rich("certifications", cx.and(names));
        sentences.push(cx.say("security-certifications", &args));
        facts.extend(security.certifications.iter().map(|text| text.node));
    }
    if security.audit == Some(true) {
        sentences.push(cx.word("security-audit"));
        facts.push(cx.at(security.node, "audit"));
    }
    section.sentences(sentences, &facts);
    if !security.limits.is_empty() {
        let args = Args::new().rich("limits", cx.clauses(cx.each(&security.limits)));
        section.para("security-limits", &args, &cx.nodes(&security.limits));
    }
    if !security.user_duties.is_empty() {
        let args = Args::new().rich("duties", cx.clauses(cx.each(&security.user_duties)));
        section.para("security-user-duties", &args, &cx.nodes(&security.user_duties));
    }
    if let Some(note) = &security.note {
        section.block(Block::new(BlockKind::Note { blocks: cx.blocks(note) }));
    }
    section.finish(None, None)
}

/// Technical measures, organisational ones, and those that are neither or both.
fn measures(cx: &Cx<'_>, security: &Security, section: &mut Draft<'_, '_>) {
    let group = |item: &MeasureItem| {
        let technical = cx.has_flag(&item.measure, "technical");
        let organisational = cx.has_flag(&item.measure, "organisational");
        match (technical, organisational) {
            (true, false) => "technical",
            (false, true) => "organisational",
            _ => "other",
        }
    };
    for name in ["technical", "organisational", "other"] {
        let items: Vec<&MeasureItem> =
            security.measures.iter().filter(|item| group(item) == name).collect();
        let facts: Vec<NodeId> = items.iter().map(|item| item.node).collect();
        let args = Args::new()
            .key("group", name)
            .key("open", if security.measures_exhaustive { "no" } else { "yes" });
        match items.as_slice() {
            [] => {}
            [one] => {
                let args = args.rich("measure", measure(cx, one));
                section.para("security-measure", &args, &facts);
            }
            many => {
                let items =
                    many.iter().map(|item| (cx.capital(measure(cx, item)), vec![item.node]));
                section.lead_and_bullets("security-measures", &args, &facts, items.collect());
            }
        }
    }
}

fn measure(cx: &Cx<'_>, item: &MeasureItem) -> Inlines {
    let examples: Vec<Inlines> = item.examples.iter().map(|example| cx.inline(example)).collect();
    let args = Args::new()
        .rich("measure", cx.term(&item.measure))
        .key("some", if item.some_services == Some(true) { "yes" } else { "no" })
        .key("examples", if examples.is_empty() { "no" } else { "yes" })
        .rich("list", cx.and(examples));
    cx.say("security-measure-item", &args)
}
