//! The key points on top: what, what for, who, how long, rights, contact. They repeat in a few words
//! what the sections say, so they carry no facts of their own.

use super::storage::how_long;
use crate::document::cx::{Cx, Inlines};
use crate::ir::{Block, BlockKind, Entry, Inline, Section, plain_text};
use crate::locale::Args;
use crate::model::Stated;
use crate::model::head::Strength;
use crate::model::people::ContactItem;

/// The section's anchor.
const ANCHOR: &str = "key-points";

/// So many things are named; the section has them all.
const MOST: usize = 8;

/// So many rights are named: they are short.
const MOST_RIGHTS: usize = 12;

/// So many periods, which are longer, are named.
const MOST_PERIODS: usize = 3;

/// So many addresses are named.
const MOST_ADDRESSES: usize = 3;

/// Builds the section from the policy and the sections below it, to which it links.
pub(in crate::document) fn build(cx: &Cx<'_>, sections: &[Section]) -> Option<Section> {
    if !cx.policy.key_points {
        return None;
    }
    let points = [
        ("collection", cx.capital(collected(cx))),
        ("use", cx.capital(purposes(cx))),
        ("disclosure", cx.capital(recipients(cx))),
        ("retention", cx.capital(periods(cx))),
        ("rights", cx.capital(rights(cx))),
        ("contact", contacts(cx)),
    ];
    let entries: Vec<Entry> = points
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(anchor, text)| {
            let term = cx.word(&format!("key-points-{anchor}"));
            let term = if stands(sections, anchor) {
                vec![Inline::link(format!("#{anchor}"), term)]
            } else {
                term
            };
            cx.entry(None, term, text, &[])
        })
        .collect();
    // One point alone is no overview.
    (entries.len() > 1).then(|| Section {
        anchor: ANCHOR.to_owned(),
        title: cx.word("key-points-title"),
        blocks: vec![
            Block::new(BlockKind::Definitions { entries }),
            cx.para("key-points-lead", &Args::new(), &[]),
        ],
        sections: Vec::new(),
        facts: Vec::new(),
    })
}

fn stands(sections: &[Section], anchor: &str) -> bool {
    sections.iter().any(|section| section.anchor == anchor || stands(&section.sections, anchor))
}

/// The first of some things, each once, and whether these are all.
fn first(things: impl IntoIterator<Item = Inlines>, most: usize) -> (Vec<Inlines>, bool) {
    let mut named: Vec<Inlines> = Vec::new();
    for thing in things {
        let text = plain_text(&thing);
        if text.is_empty() || named.iter().any(|known| plain_text(known) == text) {
            continue;
        }
        if named.len() == most {
            return (named, false);
        }
        named.push(thing);
    }
    (named, true)
}

/// The first of some things as a list, "among others" if there are more.
fn some(cx: &Cx<'_>, things: impl IntoIterator<Item = Inlines>, whole: bool) -> Inlines {
    let (named, all) = first(things, MOST);
    if named.is_empty() { Vec::new() } else { cx.list(named, whole && all) }
}

fn collected(cx: &Cx<'_>) -> Inlines {
    if let Stated::None(_) = cx.policy.collection {
        return cx.word("key-points-nothing");
    }
    let sets = cx.policy.data_sets().iter().filter(|set| set.strength != Strength::Prohibition);
    let things = sets.clone().flat_map(|set| match &set.name {
        Some(name) => {
            vec![vec![Inline::link(format!("#{}", set.id.anchor()), cx.inline(name))]]
        }
        None => cx.each(&set.data),
    });
    let whole = sets.clone().all(|set| set.exhaustive || set.name.is_some());
    some(cx, things, whole)
}

fn purposes(cx: &Cx<'_>) -> Inlines {
    let uses = cx.policy.purposes().iter().filter(|item| item.strength != Strength::Prohibition);
    // Purposes are phrases with commas and "and" of their own.
    let (named, all) = first(uses.map(|item| cx.term(&item.purpose)), MOST);
    let joined = cx.clauses(named);
    if all { joined } else { cx.say("list-open", &Args::new().rich("items", joined)) }
}

fn recipients(cx: &Cx<'_>) -> Inlines {
    let Some(disclosure) = &cx.policy.disclosure else { return Vec::new() };
    if let Stated::None(_) = disclosure.recipients {
        return cx.word("key-points-nobody");
    }
    let gets = cx.policy.recipients().iter().filter(|item| item.strength != Strength::Prohibition);
    some(cx, gets.map(|item| cx.recipient_name(item)), true)
}

fn periods(cx: &Cx<'_>) -> Inlines {
    let mut periods: Vec<Inlines> = Vec::new();
    for item in cx.policy.retentions() {
        let period = how_long(cx, item);
        if !period.is_empty() && !periods.contains(&period) {
            periods.push(period);
        }
    }
    match periods.len() {
        0 | 1 => periods.pop().unwrap_or_default(),
        several if several <= MOST_PERIODS => {
            let args = Args::new().rich("periods", cx.clauses(periods));
            cx.say("key-points-periods", &args)
        }
        _ => cx.word("key-points-many-periods"),
    }
}

fn rights(cx: &Cx<'_>) -> Inlines {
    let Some(rights) = &cx.policy.rights else { return Vec::new() };
    let (named, all) = first(rights.grants.iter().map(|grant| cx.term(&grant.right)), MOST_RIGHTS);
    if named.is_empty() { Vec::new() } else { cx.list(named, all) }
}

/// Where requests go; else the first way to reach the controller.
fn contacts(cx: &Cx<'_>) -> Inlines {
    let channels = cx.policy.rights.as_ref().map_or(&[][..], |rights| &rights.channels);
    let mut ways: Vec<&ContactItem> =
        channels.iter().filter_map(|channel| cx.contact(channel)).collect();
    if ways.is_empty() {
        ways.extend(cx.policy.contacts().first());
    }
    let addresses = ways.into_iter().flat_map(|way| {
        let mail = way.email.as_ref().map(|email| cx.email(email));
        let phone = way.phone.as_ref().map(|phone| cx.phone(phone));
        let both: Vec<Inlines> = mail.into_iter().chain(phone).collect();
        if both.is_empty() { vec![cx.contact_address(way)] } else { both }
    });
    let (named, _) = first(addresses, MOST_ADDRESSES);
    cx.or(named)
}
