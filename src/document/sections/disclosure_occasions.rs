//! Cases in which personal information is disclosed.

use crate::document::cx::{Cx, Inlines};
use crate::ir::Section;
use crate::locale::Args;
use crate::model::disclosure::{Disclosure, Occasion};
use crate::yaml::NodeId;

/// Builds the subsection.
pub(super) fn build(cx: &Cx<'_>, disclosure: &Disclosure) -> Option<Section> {
    if disclosure.occasions.is_empty() {
        return None;
    }
    let mut section = cx.section("disclosure-occasions", cx.at(disclosure.node, "occasions"));
    let args = Args::new()
        .key("extent", disclosure.extent.map_or("none", |extent| extent.word()))
        .key("wish", if disclosure.by_wish_or_law == Some(true) { "yes" } else { "no" })
        .key("open", if disclosure.occasions_exhaustive { "no" } else { "yes" });
    let what = cx.say("occasions-what", &args);
    let how = cx.say("occasions-how", &args);
    let args = args.rich("what", what).rich("how", how);
    let items = disclosure.occasions.iter().map(|item| {
        let mut facts: Vec<NodeId> = vec![item.node, item.ground.node];
        facts.extend(cx.nodes(&item.to));
        facts.extend(cx.nodes(&item.purpose));
        (occasion(cx, item), facts)
    });
    let lead = [cx.at(disclosure.node, "occasions")];
    section.lead_and_bullets("occasions-lead", &args, &lead, items.collect());
    if let Some(timing) = disclosure.notice {
        let args = Args::new().key("timing", timing.word());
        section.para("occasions-notice", &args, &[cx.at(disclosure.node, "notice")]);
    }
    section.finish(None, None)
}

/// The ground, and after it whatever narrows it: whose request, to whom, which information.
fn occasion(cx: &Cx<'_>, item: &Occasion) -> Inlines {
    let mut details = Vec::new();
    if let Some(performed) = item.performed {
        let args = Args::new().key("performed", performed.word());
        details.push(cx.say("occasions-performed", &args));
    }
    let strength = item.strength.map_or("none", |strength| strength.word());
    if item.on_request == Some(true) {
        details.push(cx.say("occasions-on-request", &Args::new().key("strength", strength)));
    } else if item.strength.is_some() {
        details.push(cx.say("occasions-strength", &Args::new().key("strength", strength)));
    }
    if !item.data.is_empty() {
        details.push(cx.say("occasions-data", &Args::new().rich("data", cx.terms(&item.data))));
    }
    if !item.to.is_empty() {
        details.push(cx.say("occasions-to", &Args::new().rich("to", cx.terms_or(&item.to))));
    }
    if !item.purpose.is_empty() {
        let args = Args::new().rich("purposes", cx.terms_or(&item.purpose));
        details.push(cx.say("occasions-purpose", &args));
    }
    if !item.protects.is_empty() {
        let args = Args::new().rich("parties", cx.terms(&item.protects));
        details.push(cx.say("occasions-protects", &args));
    }
    if let Some(agreement) = &item.agreement {
        let args = Args::new().rich("agreement", cx.agreement(agreement));
        details.push(cx.say("occasions-agreement", &args));
    }
    if let Some(note) = &item.note {
        details.push(cx.inline(note));
    }
    let ground = cx.term(&item.ground);
    if details.is_empty() {
        return ground;
    }
    let args = Args::new().rich("ground", ground).rich("details", cx.clauses(details));
    cx.say("occasions-item", &args)
}
