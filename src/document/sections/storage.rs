//! Where and how long personal information is kept.

use super::{storage_breach, storage_security};
use crate::document::cx::{Cx, Draft, Inlines};
use crate::ir::{Block, Inline, Section};
use crate::locale::Args;
use crate::model::Ref;
use crate::model::keeping::{LocationItem, RetentionItem, Storage};
use crate::model::vocab::Retention;

/// Builds the section.
pub fn build(cx: &Cx<'_>) -> Option<Section> {
    let storage = cx.policy.storage.as_ref()?;
    let mut section = cx.section("storage", storage.node);
    locations(cx, storage, &mut section);
    section.sub(retention(cx, storage));
    section.sub(storage.security.as_ref().and_then(|item| storage_security::build(cx, item)));
    section.sub(storage.breach.as_ref().and_then(|item| storage_breach::build(cx, item)));
    section.finish(storage.text.as_ref(), storage.note.as_ref())
}

fn locations(cx: &Cx<'_>, storage: &Storage, section: &mut Draft<'_, '_>) {
    let sentence = |item: &LocationItem| {
        let place = match &item.country {
            None => "none",
            Some(_) if item.mainland == Some(true) => "mainland",
            Some(_) => "country",
        };
        let args = Args::new()
            .key("place", place)
            .key("operated", if item.operators.is_empty() { "no" } else { "yes" })
            .key("regional", if item.region.is_some() { "yes" } else { "no" })
            .rich("country", item.country.as_ref().map(|c| cx.country(c)).unwrap_or_default())
            .rich("region", item.region.as_ref().map(|r| cx.inline(r)).unwrap_or_default())
            .rich("operators", owners(cx, item));
        let where_ = cx.say("storage-place", &args);
        let servers = cx.say("storage-servers", &args);
        cx.say("storage-location", &args.rich("where", where_).rich("servers", servers))
    };
    match storage.locations.as_slice() {
        [] => {}
        [one] => {
            let args = Args::new().rich("place", sentence(one));
            section.para("storage-kept-at", &args, &[one.node]);
        }
        many => {
            let items = many.iter().map(|item| (cx.capital(sentence(item)), vec![item.node]));
            let lead = [cx.at(storage.node, "locations")];
            section.lead_and_bullets(
                "storage-kept-at-places",
                &Args::new(),
                &lead,
                items.collect(),
            );
        }
    }
}

/// "our own servers or those of our suppliers".
fn owners(cx: &Cx<'_>, item: &LocationItem) -> Inlines {
    let owner = |operator: &crate::model::head::PartyRef| {
        if operator.name == "self" {
            cx.word("storage-own")
        } else {
            cx.say("storage-others", &Args::new().rich("party", cx.party(operator)))
        }
    };
    cx.or(item.operators.iter().map(owner).collect())
}

fn retention(cx: &Cx<'_>, storage: &Storage) -> Option<Section> {
    let mut section = cx.section("retention", cx.at(storage.node, "retention"));
    match storage.retention.as_slice() {
        [] => {}
        [one] => {
            let args = Args::new().rich("what", what(cx, one)).rich("period", how_long(cx, one));
            let mut sentences = vec![cx.say("retention-sentence", &args)];
            if one.then.is_some() {
                sentences.push(cx.say("retention-then-sentence", &then_args(cx, one)));
            }
            if let Some(law) = &one.law {
                sentences.push(cx.say("retention-law", &Args::new().rich("law", cx.inline(law))));
            }
            let block = Block::paragraph(cx.sentences(sentences)).anchored(one.id.anchor());
            section.block(block.from_facts(&[one.node]));
        }
        many => {
            section.para("retention-lead", &Args::new(), &[cx.at(storage.node, "retention")]);
            let rows = many.iter().map(|item| {
                let then = match item.then {
                    Some(_) => cx.say("retention-then", &then_args(cx, item)),
                    None => Vec::new(),
                };
                let law = item.law.as_ref().map(|law| cx.inline(law)).unwrap_or_default();
                let cells = vec![
                    cx.capital(what(cx, item)),
                    cx.capital(how_long(cx, item)),
                    cx.capital(then),
                    law,
                ];
                cx.row(Some(item.id.anchor()), cells, &[item.node])
            });
            let rows = rows.collect();
            let columns = [
                "retention-column-what",
                "retention-column-period",
                "retention-column-then",
                "retention-column-law",
            ];
            section.block(cx.table_of_filled(None, &columns, rows));
        }
    }
    longer(cx, storage, &mut section);
    section.finish(None, None)
}

fn longer(cx: &Cx<'_>, storage: &Storage, section: &mut Draft<'_, '_>) {
    if let Some(longer) = &storage.kept_longer_for {
        let args = Args::new()
            .key("part", if longer.all_or_part == Some(true) { "yes" } else { "no" })
            .key("only", if longer.only_for_these == Some(true) { "yes" } else { "no" });
        let items = longer.grounds.iter().map(|ground| (cx.term(ground), vec![ground.node]));
        section.lead_and_bullets("retention-longer", &args, &[longer.node], items.collect());
        if !longer.protects.is_empty() {
            let args = Args::new().rich("parties", cx.terms(&longer.protects));
            section.para("retention-longer-protects", &args, &cx.nodes(&longer.protects));
        }
    }
    let mut sentences = Vec::new();
    let mut facts = Vec::new();
    if let Some(consent) = storage.longer_needs {
        sentences
            .push(cx.say("retention-longer-needs", &Args::new().key("consent", consent.word())));
        facts.push(cx.at(storage.node, "longer-needs"));
    }
    if let Some(end) = &storage.service_end {
        sentences.push(cx.say("retention-service-end", &Args::new().rich("what", cx.inline(end))));
        facts.push(end.node);
    }
    section.sentences(sentences, &facts);
}

/// What is kept: the data sets named, or those of the purposes that refer to the period.
fn what(cx: &Cx<'_>, item: &RetentionItem) -> Inlines {
    if !item.data.is_empty() {
        return cx.and(item.data.iter().map(|set| cx.data_set(set)).collect());
    }
    let uses = cx.policy.purposes().iter().filter(|purpose| {
        purpose.retention.as_ref().is_some_and(|reference| reference.name == item.id.name)
    });
    let mut names: Vec<&str> = Vec::new();
    let mut data = Vec::new();
    for reference in uses.flat_map(|purpose| &purpose.data) {
        if !names.contains(&reference.name.as_str()) {
            names.push(&reference.name);
            data.push(cx.data_refs(std::slice::from_ref(reference)));
        }
    }
    if data.is_empty() { cx.word("retention-your-information") } else { cx.and(data) }
}

/// How long, as a fragment that fits after "we keep it".
pub fn how_long(cx: &Cx<'_>, item: &RetentionItem) -> Inlines {
    let mut parts = Vec::new();
    if let Some(period) = &item.for_ {
        let args = Args::new()
            .rich("period", cx.period(period))
            .key("from", if item.from.is_some() { "yes" } else { "no" })
            .rich("event", item.from.as_ref().map(|event| cx.term(event)).unwrap_or_default());
        parts.push(cx.say("retention-for", &args));
    }
    if !item.until.is_empty() {
        let args = Args::new().rich("events", cx.or(cx.each(&item.until)));
        parts.push(cx.say("retention-until", &args));
    }
    if let Some(criteria) = &item.criteria {
        parts.push(cx.inline(criteria));
    }
    if item.necessary == Some(true) {
        let also = if parts.is_empty() { "no" } else { "yes" };
        parts.push(cx.say("retention-necessary", &Args::new().key("also", also)));
    }
    let mut parts = parts.into_iter();
    let first = parts.next().unwrap_or_default();
    let mut joined = parts.fold(first, |first, second| {
        cx.say("retention-both", &Args::new().rich("first", first).rich("second", second))
    });
    if item.legal_period == Some(true) {
        let legal = cx.word("retention-legal-period");
        joined = if joined.is_empty() {
            legal
        } else {
            cx.say("retention-or-law", &Args::new().rich("first", joined).rich("second", legal))
        };
    }
    match &item.including {
        None => joined,
        Some(including) => {
            let args = Args::new().rich("period", joined).rich("including", cx.inline(including));
            cx.say("retention-including", &args)
        }
    }
}

fn then_args(cx: &Cx<'_>, item: &RetentionItem) -> Args {
    Args::new()
        .key("then", item.then.map_or("delete", |then| then.word()))
        .key("soon", if item.within.is_some() { "yes" } else { "no" })
        .rich("within", item.within.as_ref().map(|within| cx.period(within)).unwrap_or_default())
}

/// How long something is kept, by reference to a retention period, linked to it.
pub fn retention_link(cx: &Cx<'_>, reference: &Ref<Retention>) -> Inlines {
    cx.retention(reference).map_or_else(Vec::new, |item| {
        vec![Inline::link(format!("#{}", item.id.anchor()), cx.capital(how_long(cx, item)))]
    })
}
