//! Additional information for people in the European Economic Area and the United Kingdom.

use crate::document::cx::{Cx, Draft, Inlines};
use crate::ir::Section;
use crate::locale::Args;
use crate::model::lower::LawTerm;
use crate::yaml::NodeId;

/// Builds the part.
pub(super) fn build(cx: &Cx<'_>, eea: bool, uk: bool) -> Option<Section> {
    let anchor = if eea { "region-eu" } else { "region-uk" };
    let mut section = cx.section(anchor, cx.policy.controller.node);
    let region = match (eea, uk) {
        (true, true) => "both",
        (true, false) => "eea",
        _ => "uk",
    };
    who(cx, region, &mut section);
    bases(cx, &mut section);
    transfers(cx, &mut section);
    rights(cx, &mut section);
    section.finish(None, None)
}

/// The controller, its representative and its data protection officer. GDPR 13(1)(a), (b).
fn who(cx: &Cx<'_>, region: &str, section: &mut Draft<'_, '_>) {
    let controller = &cx.policy.controller;
    let args = Args::new().key("region", region).rich("name", cx.inline(&controller.name));
    let mut sentences = vec![cx.say("region-eu-controller", &args)];
    let mut facts: Vec<NodeId> = vec![controller.node];
    for representative in &controller.representatives {
        let place = representative.jurisdiction.value.as_str();
        if place == "eu" || place == "uk" {
            let args =
                Args::new().key("place", place).rich("name", cx.inline(&representative.name));
            sentences.push(cx.say("region-eu-representative", &args));
            facts.push(representative.node);
        }
    }
    for contact in cx.policy.contacts() {
        if contact.role.as_ref().is_some_and(|role| role.is("data-protection-officer")) {
            let args = Args::new().rich("address", cx.contact_address(contact));
            sentences.push(cx.say("region-eu-officer", &args));
            facts.push(contact.node);
        }
    }
    section.sentences(sentences, &facts);
}

/// The purposes by legal basis under the GDPR. GDPR 13(1)(c), (d).
fn bases(cx: &Cx<'_>, section: &mut Draft<'_, '_>) {
    let items = cx.purposes_by_basis("eu-gdpr").into_iter().map(|(basis, purposes, facts)| {
        let args = Args::new()
            .rich("basis", cx.capital(cx.label("eu-gdpr/basis", basis)))
            .rich("purposes", cx.clauses(purposes));
        (cx.say("region-eu-basis", &args), facts)
    });
    let lead: Vec<NodeId> = cx.policy.use_.iter().map(|uses| uses.node).collect();
    section.lead_and_bullets("region-eu-bases", &Args::new(), &lead, items.collect());
}

/// Which transfers are covered by an adequacy decision, and which are not. GDPR 13(1)(f).
fn transfers(cx: &Cx<'_>, section: &mut Draft<'_, '_>) {
    let items = cx.policy.transfers();
    let mut sentences = Vec::new();
    let mut facts: Vec<NodeId> = Vec::new();
    for (id, adequate) in [("region-eu-adequacy", true), ("region-eu-no-adequacy", false)] {
        let found: Vec<_> = items
            .iter()
            .filter(|item| {
                let mut terms = item.mechanism.iter().flat_map(|mechanism| &mechanism.terms);
                let term = terms.find(|term| term.profile == "eu-gdpr");
                let flagged = |term: &LawTerm| {
                    let vocabularies = &cx.loaded.vocabularies;
                    vocabularies.has_flag("eu-gdpr/mechanism", &term.term, "adequacy")
                };
                term.is_some_and(|term| flagged(term) == adequate)
            })
            .collect();
        if !found.is_empty() {
            let names = found.iter().map(|item| cx.recipient(&item.recipient)).collect();
            sentences.push(cx.say(id, &Args::new().rich("recipients", cx.and(names))));
            facts.extend(found.iter().map(|item| item.node));
        }
    }
    section.sentences(sentences, &facts);
}

/// Rights, complaints, and where the rest of what Articles 13 and 14 ask for stands.
fn rights(cx: &Cx<'_>, section: &mut Draft<'_, '_>) {
    let Some(rights) = &cx.policy.rights else { return };
    let mut sentences = Vec::new();
    let granted: Vec<Inlines> = rights
        .grants
        .iter()
        .filter(|grant| cx.has_flag(&grant.right, "region-eu-gdpr"))
        .map(|grant| cx.term(&grant.right))
        .collect();
    if !granted.is_empty() {
        let args = Args::new().rich("rights", cx.and(granted));
        sentences.push(cx.say("region-eu-rights", &args));
    }
    if rights.grants.iter().any(|grant| grant.right.is("objection")) {
        sentences.push(cx.word("region-eu-objection"));
    }
    let mut grants = rights.grants.iter();
    if rights.withdrawal.is_some()
        || grants.any(|grant| cx.has_flag(&grant.right, "withdraws-consent"))
    {
        sentences.push(cx.word("region-eu-withdrawal"));
    }
    if !rights.authorities.is_empty() {
        sentences.push(cx.word("region-eu-complaint"));
    }
    section.sentences(sentences, &[rights.node]);
}
