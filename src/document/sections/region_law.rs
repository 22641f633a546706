//! Additional information for the people whom a law protects, from what its profile says of itself:
//! a heading, its legal bases and its rights.

use crate::document::cx::{Cx, Draft, Inlines};
use crate::ir::{Inline, Section};
use crate::locale::Args;
use crate::model::scalar::Word;
use crate::yaml::NodeId;

/// Builds the part for a jurisdiction; nothing if no profile in use has one for it.
pub(super) fn build(cx: &Cx<'_>, jurisdiction: &Word) -> Option<Section> {
    let (law, profile) = cx.loaded.profiles.iter().find_map(|id| {
        let profile = cx.loaded.vocabularies.profile(id)?;
        let own = profile.jurisdictions.contains(&jurisdiction.value);
        (own && !profile.region.is_empty()).then_some((id.as_str(), profile))
    })?;
    let title = vec![Inline::text(profile.region.in_language(cx.language()))];
    let anchor = format!("region-{}", jurisdiction.value);
    let mut section = cx.section_called(&anchor, title, jurisdiction.node);
    who(cx, law, jurisdiction, &mut section);
    bases(cx, law, &mut section);
    rights(cx, law, &mut section);
    section.finish(None, None)
}

/// The controller, and its representative there.
fn who(cx: &Cx<'_>, law: &str, jurisdiction: &Word, section: &mut Draft<'_, '_>) {
    let controller = &cx.policy.controller;
    let args = Args::new().rich("law", cx.law(law)).rich("name", cx.inline(&controller.name));
    let mut sentences = vec![cx.say("region-law-controller", &args)];
    let mut facts: Vec<NodeId> = vec![controller.node];
    let there = |place: &Word| place.value == jurisdiction.value;
    for own in controller.representatives.iter().filter(|own| there(&own.jurisdiction)) {
        let args = Args::new().rich("name", cx.inline(&own.name));
        sentences.push(cx.say("region-law-representative", &args));
        facts.push(own.node);
    }
    section.sentences(sentences, &facts);
}

/// The purposes by legal basis under the law.
fn bases(cx: &Cx<'_>, law: &str, section: &mut Draft<'_, '_>) {
    let items = cx.purposes_by_basis(law).into_iter().map(|(basis, purposes, facts)| {
        let args = Args::new()
            .rich("basis", cx.capital(cx.label(&format!("{law}/basis"), basis)))
            .rich("purposes", cx.clauses(purposes));
        (cx.say("region-law-basis", &args), facts)
    });
    let lead: Vec<NodeId> = cx.policy.use_.iter().map(|uses| uses.node).collect();
    let args = Args::new().rich("law", cx.law(law));
    section.lead_and_bullets("region-law-bases", &args, &lead, items.collect());
}

/// The rights that the law gives and the policy grants, in the law's own words.
fn rights(cx: &Cx<'_>, law: &str, section: &mut Draft<'_, '_>) {
    let Some(rights) = &cx.policy.rights else { return };
    let vocabulary = format!("{law}/right");
    let items = rights.grants.iter().filter_map(|grant| {
        let id = grant.right.id()?;
        let term = cx.loaded.vocabularies.get(&vocabulary)?.get(id)?;
        let cite = term.cite.in_language(cx.language());
        let args = Args::new()
            .rich("right", cx.capital(cx.label(&vocabulary, id)))
            .key("cited", if cite.is_empty() { "no" } else { "yes" })
            .rich("provision", vec![Inline::text(cite)]);
        Some((cx.say("region-law-right", &args), vec![grant.node]))
    });
    let items: Vec<(Inlines, Vec<NodeId>)> = items.collect();
    let args = Args::new().rich("law", cx.law(law));
    section.lead_and_bullets("region-law-rights", &args, &[rights.node], items);
}
