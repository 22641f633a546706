//! A policy to its document in one language.

use super::cx::{Cx, Inlines};
use super::ir::{Block, Document, Entry, Section};
use super::sections::SECTIONS;
use crate::locale::{Args, Locale, LocaleError};
use crate::model::{Loaded, Policy};

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
    let document = Document {
        language: locale.language().to_owned(),
        direction: locale.direction().to_owned(),
        title: cx.inline(&policy.title),
        policy: policy.id.name.clone(),
        version: policy.version.to_string(),
        facts: facts(&cx),
        lead: super::sections::introduction::build(&cx),
        sections,
    };
    match cx.into_error() {
        Some(error) => Err(error),
        None => Ok(document),
    }
}

/// The lines under the title.
pub(super) fn facts(cx: &Cx<'_>) -> Vec<Entry> {
    let policy = cx.policy;
    let fact = |id: &str, value: Inlines, node| cx.entry(None, cx.word(id), value, &[node]);
    let mut facts =
        vec![fact("fact-controller", cx.inline(&policy.controller.name), policy.controller.node)];
    let version = vec![super::ir::Inline::text(policy.version.to_string())];
    facts.push(fact("fact-version", version, policy.version.node));
    if let Some(updated) = &policy.updated {
        facts.push(fact("fact-updated", cx.date(updated), updated.node));
    }
    facts.push(fact("fact-effective", cx.date(&policy.effective), policy.effective.node));
    facts
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
        sources: cx.sources(&[section.node]),
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
            sources: cx.sources(&[item.node]),
        }
    };
    cx.policy.attachments.iter().map(attachment).collect()
}
