//! What the policy applies to, to whom, and what it does not apply to.

use crate::document::cx::{Cx, Draft, Inlines};
use crate::ir::{Block, BlockKind, Item, Section};
use crate::locale::Args;
use crate::model::Stated;
use crate::model::head::{Covers, Scope, ServiceItem, SpecialPolicies};

/// Builds the section.
pub fn build(cx: &Cx<'_>) -> Option<Section> {
    let scope = cx.policy.scope.as_ref()?;
    let mut section = cx.section("scope", scope.node);
    if let Some(covers) = &scope.covers {
        covered(cx, covers, scope.special_policies.is_some(), &mut section);
    }
    if !scope.audience.is_empty() {
        let args = Args::new().rich("audience", cx.terms(&scope.audience));
        section.para("scope-audience", &args, &cx.nodes(&scope.audience));
    }
    if let Some(special) = &scope.special_policies {
        special_policies(cx, special, &mut section);
    }
    excluded(cx, scope, &mut section);
    if let Some(place) = &scope.shown_at {
        let args = Args::new().rich("place", cx.inline(place));
        section.para("scope-shown-at", &args, &[place.node]);
    }
    section.finish(scope.text.as_ref(), scope.note.as_ref())
}

fn covered(cx: &Cx<'_>, covers: &Covers, special: bool, section: &mut Draft<'_, '_>) {
    let mut sentences = Vec::new();
    let mut facts = Vec::new();
    if covers.all_services == Some(true) {
        let except = if special { "special" } else { "none" };
        sentences.push(cx.say("scope-all-services", &Args::new().key("except", except)));
        facts.push(cx.at(covers.node, "all-services"));
    }
    if covers.websites.is_some() {
        let also = if sentences.is_empty() { "no" } else { "yes" };
        sentences.push(cx.say("scope-websites", &Args::new().key("also", also)));
        facts.push(cx.at(covers.node, "websites"));
    }
    section.sentences(sentences, &facts);
    match covers.services.as_slice() {
        [] => {}
        [one] => {
            let text = cx.say("scope-service", &Args::new().rich("service", service(cx, one)));
            section.block(Block::paragraph(text).anchored(one.id.anchor()).from_facts(&[one.node]));
        }
        services => {
            section.para("scope-services", &Args::new(), &[cx.at(covers.node, "services")]);
            let items = services.iter().map(|item| Item {
                anchor: Some(item.id.anchor()),
                blocks: vec![Block::paragraph(service(cx, item))],
                facts: vec![item.node],
            });
            section.block(Block::new(BlockKind::List { ordered: false, items: items.collect() }));
        }
    }
    if covers.abroad == Some(true) {
        section.para("scope-abroad", &Args::new(), &[cx.at(covers.node, "abroad")]);
    }
    let information = covers.information.iter();
    let items: Vec<_> = information
        .filter_map(|reference| {
            let set = cx.policy.data_sets().iter().find(|set| set.id.name == reference.name)?;
            let args = Args::new()
                .key("source", set.source.word())
                .key("timed", if set.occasion.is_empty() { "no" } else { "yes" })
                .rich("occasion", cx.or(cx.each(&set.occasion)))
                .rich("from", cx.and(set.from.iter().map(|from| cx.party(from)).collect()))
                .key("lawful", if set.lawful == Some(true) { "yes" } else { "no" })
                .rich("data", cx.data_set(reference));
            Some((cx.say("scope-information-item", &args), vec![reference.node, set.node]))
        })
        .collect();
    section.lead_and_bullets(
        "scope-information",
        &Args::new(),
        &[cx.at(covers.node, "information")],
        items,
    );
}

fn service(cx: &Cx<'_>, item: &ServiceItem) -> Inlines {
    let args = Args::new()
        .rich("name", cx.linked(item.url.as_ref(), cx.inline(&item.name)))
        .key("kind", item.kind.word());
    let mut details = vec![cx.say("scope-service-kind", &args)];
    if let Some(publisher) = &item.publisher {
        let args = Args::new().rich("publisher", cx.inline(publisher));
        details.push(cx.say("scope-service-publisher", &args));
    }
    if let Some(kind) = &item.app_type {
        let args = Args::new().rich("type", cx.term(kind));
        details.push(cx.say("scope-service-app-type", &args));
    }
    details.concat()
}

fn special_policies(cx: &Cx<'_>, special: &SpecialPolicies, section: &mut Draft<'_, '_>) {
    let mut sentences = Vec::new();
    let services: Vec<Inlines> = special
        .services
        .iter()
        .map(|item| cx.linked(item.url.as_ref(), cx.inline(&item.service)))
        .collect();
    if services.is_empty() {
        sentences.push(cx.word("scope-special-some"));
    } else {
        let args = Args::new().rich("services", cx.and(services));
        sentences.push(cx.say("scope-special-named", &args));
    }
    let mut facts = vec![special.node];
    for (key, stated) in [
        ("more-specific", special.more_specific),
        ("part-of-this", special.part_of_this),
        ("prevail", special.prevail),
    ] {
        if let Some(stated) = stated {
            let args = Args::new().key("stated", if stated { "yes" } else { "no" });
            sentences.push(cx.say(&format!("scope-special-{key}"), &args));
            facts.push(cx.at(special.node, key));
        }
    }
    section.sentences(sentences, &facts);
}

fn excluded(cx: &Cx<'_>, scope: &Scope, section: &mut Draft<'_, '_>) {
    match &scope.excludes {
        Stated::Silent => {}
        Stated::None(node) => section.para("scope-excludes-nothing", &Args::new(), &[*node]),
        Stated::Some(excluded) => match excluded.as_slice() {
            [one] => {
                let args = Args::new().rich("excluded", cx.term(one));
                section.para("scope-excludes-one", &args, &[one.node]);
            }
            many => {
                section.para("scope-excludes", &Args::new(), &[cx.at(scope.node, "excludes")]);
                section.block(cx.term_bullets(many));
            }
        },
    }
}
