//! A policy to its document in one language.

use super::cx::{Cx, Inlines};
use super::sections::SECTIONS;
use crate::ir::{About, Block, Document, Entry, Inline, Section, plain_text};
use crate::locale::{Args, Locale, LocaleError};
use crate::model::{Loaded, Policy};

/// So many earlier versions are linked under the title.
const EARLIER: usize = 3;

/// Builds the document of a sound policy.
///
/// # Errors
/// If the language lacks a text that the policy needs.
pub fn build(loaded: &Loaded, policy: &Policy, locale: &Locale) -> Result<Document, LocaleError> {
    let cx = Cx::new(loaded, policy, locale);
    let mut sections = Vec::new();
    for (key, build) in SECTIONS {
        if *key == "contact" {
            sections.extend(house(&cx, None));
        }
        sections.extend(build(&cx));
        sections.extend(house(&cx, Some(key)));
    }
    sections.extend(attachments(&cx));
    let key_points = super::sections::key_points::build(&cx, &sections);
    sections.splice(0..0, key_points);
    let document = Document {
        language: locale.language().to_owned(),
        direction: locale.direction().to_owned(),
        title: cx.inline(&policy.title),
        policy: policy.id.name.clone(),
        version: policy.version.to_string(),
        about: Some(about(&cx)),
        facts: facts(&cx),
        lead: super::sections::introduction::build(&cx),
        sections,
    };
    match cx.into_error() {
        Some(error) => Err(error),
        None => Ok(document),
    }
}

/// What machines read of the policy.
pub(super) fn about(cx: &Cx<'_>) -> About {
    let policy = cx.policy;
    About {
        controller: plain_text(&cx.inline(&policy.controller.name)),
        updated: policy.updated.as_ref().map(|date| date.value.to_string()),
        effective: policy.effective.value.to_string(),
    }
}

/// The lines under the title.
pub(super) fn facts(cx: &Cx<'_>) -> Vec<Entry> {
    let policy = cx.policy;
    let fact = |id: &str, value: Inlines, node| cx.entry(None, cx.word(id), value, &[node]);
    let mut facts =
        vec![fact("fact-controller", cx.inline(&policy.controller.name), policy.controller.node)];
    let version = vec![Inline::text(policy.version.to_string())];
    facts.push(fact("fact-version", version, policy.version.node));
    if let Some(updated) = &policy.updated {
        facts.push(fact("fact-updated", cx.date(updated), updated.node));
    }
    facts.push(fact("fact-effective", cx.date(&policy.effective), policy.effective.node));
    facts.extend(earlier(cx));
    facts
}

/// Links to earlier versions, where they can be read.
fn earlier(cx: &Cx<'_>) -> Option<Entry> {
    let updates = cx.policy.updates.as_ref()?;
    let released =
        updates.history.iter().filter(|release| release.version.value != cx.policy.version.value);
    let linked = released.filter(|release| release.url.is_some());
    let mut links: Vec<Inlines> = linked
        .take(EARLIER)
        .map(|release| {
            let version = vec![Inline::text(release.version.to_string())];
            cx.linked(release.url.as_ref(), version)
        })
        .collect();
    if let Some(url) = updates.archive.as_ref().and_then(|archive| archive.url.as_ref()) {
        links.push(cx.linked(Some(url), cx.word("fact-archive")));
    }
    let node = cx.at(updates.node, "history");
    let links = links.join(&Inline::text(" · "));
    (!links.is_empty()).then(|| cx.entry(None, cx.word("fact-earlier"), links, &[node]))
}

/// Sections of the house's own that stand after the section `key`, or, without a place of their
/// own, before `contact`.
fn house(cx: &Cx<'_>, key: Option<&str>) -> Vec<Section> {
    let here = cx
        .policy
        .sections
        .iter()
        .filter(|section| section.after.as_ref().map(|after| after.value.as_str()) == key);
    here.map(|section| Section {
        anchor: section.id.anchor(),
        title: cx.inline(&section.title),
        blocks: cx.blocks(&section.text),
        sections: Vec::new(),
        facts: vec![section.node],
    })
    .collect()
}

fn attachments(cx: &Cx<'_>) -> Vec<Section> {
    let attachment = |item: &crate::model::head::AttachmentItem| {
        let mut blocks: Vec<Block> = Vec::new();
        if let Some(updated) = &item.updated {
            let args = Args::new().rich("date", cx.date(updated));
            blocks.push(cx.para("attachment-updated", &args, &[updated.node]));
        }
        blocks.extend(cx.blocks(&item.text));
        Section {
            anchor: item.id.anchor(),
            title: cx.inline(&item.title),
            blocks,
            sections: Vec::new(),
            facts: vec![item.node],
        }
    };
    cx.policy.attachments.iter().map(attachment).collect()
}
