//! The lists of personal information as a document of their own, from the facts of the policy.

use std::collections::{BTreeMap, BTreeSet};

use super::cx::{Cx, Inlines};
use super::relink::relink;
use super::sections::lists::{Place, collected, passed_on, recipient_anchor, set_anchor};
use crate::ir::{Block, BlockKind, Document, Inline, Section};
use crate::locale::{Args, Locale, LocaleError};
use crate::model::{Loaded, Policy};

/// Builds the lists of a sound policy; nothing if it says nothing that would stand in one.
///
/// `whole` is the address of the whole policy. Without one, what would lead there is text alone.
///
/// # Errors
/// If the language lacks a text that the lists need.
pub fn build(
    loaded: &Loaded,
    policy: &Policy,
    locale: &Locale,
    whole: Option<&str>,
) -> Result<Option<Document>, LocaleError> {
    let cx = Cx::new(loaded, policy, locale);
    let mut sections = Vec::from_iter(collected(&cx));
    sections.extend(passed_on(&cx, Place::Page));
    let title = Args::new().rich("policy", cx.inline(&policy.title));
    let mut document = Document {
        language: locale.language().to_owned(),
        direction: locale.direction().to_owned(),
        title: cx.say("lists-title", &title),
        policy: policy.id.name.clone(),
        version: policy.version.to_string(),
        about: Some(super::build::about(&cx)),
        facts: super::build::facts(&cx),
        lead: vec![lead(&cx, whole, &sections)],
        sections,
    };
    let moved = moved(&cx, &anchors(&document.sections));
    relink(&mut document, &|url| target(url, &moved, whole));
    match cx.into_error() {
        Some(error) => Err(error),
        None => Ok((!document.sections.is_empty()).then_some(document)),
    }
}

/// What the lists are, if there are any, and where the whole policy is.
fn lead(cx: &Cx<'_>, whole: Option<&str>, sections: &[Section]) -> Block {
    let is_table = |block: &Block| matches!(block.kind, BlockKind::Table { .. });
    let has_tables = sections.iter().flat_map(|section| &section.blocks).any(is_table);
    let title = cx.inline(&cx.policy.title);
    let link = |url: &str| -> Inlines { vec![Inline::link(url, title.clone())] };
    let args = Args::new()
        .key("tables", if has_tables { "yes" } else { "no" })
        .rich("policy", whole.map_or_else(|| title.clone(), link));
    cx.para("lists-lead", &args, &[cx.policy.title.node])
}

/// The anchors of the sections and rows.
fn anchors(sections: &[Section]) -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    for section in sections {
        out.insert(section.anchor.clone());
        for block in &section.blocks {
            if let BlockKind::Table { rows, .. } = &block.kind {
                out.extend(rows.iter().filter_map(|row| row.anchor.clone()));
            }
        }
    }
    out
}

/// Anchors of the policy, and those that the same things have on the page of the lists.
fn moved(cx: &Cx<'_>, here: &BTreeSet<String>) -> BTreeMap<String, String> {
    let sets = cx.policy.data_sets().iter().map(|set| (set.id.anchor(), set_anchor(set)));
    let recipients =
        cx.policy.recipients().iter().map(|item| (item.id.anchor(), recipient_anchor(item)));
    let same = here.iter().map(|anchor| (anchor.clone(), anchor.clone()));
    sets.chain(recipients).filter(|(_, anchor)| here.contains(anchor)).chain(same).collect()
}

/// Where a link of the policy leads from the page of the lists.
fn target(url: &str, moved: &BTreeMap<String, String>, whole: Option<&str>) -> Option<String> {
    let Some(anchor) = url.strip_prefix('#') else { return Some(url.to_owned()) };
    match moved.get(anchor) {
        Some(anchor) => Some(format!("#{anchor}")),
        None => whole.map(|page| format!("{page}{url}")),
    }
}
