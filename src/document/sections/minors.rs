//! Personal information of minors.

use crate::document::cx::{Cx, Draft, Inlines};
use crate::ir::Section;
use crate::locale::Args;
use crate::model::people::{Guardian, Minors};
use crate::yaml::NodeId;

/// Builds the section.
pub fn build(cx: &Cx<'_>) -> Option<Section> {
    let minors = cx.policy.minors.as_ref()?;
    let mut section = cx.section("minors", minors.node);
    ages(cx, minors, &mut section);
    if let Some(guardian) = &minors.guardian {
        guardians(cx, guardian, &mut section);
    }
    match minors.used_only.as_slice() {
        [] => {}
        [one] => {
            let args = Args::new().rich("case", cx.term(one));
            section.para("minors-used-only-if", &args, &[one.node]);
        }
        many => {
            section.para("minors-used-only", &Args::new(), &[cx.at(minors.node, "used-only")]);
            section.block(cx.term_bullets(many));
        }
    }
    further(cx, minors, &mut section);
    section.finish(minors.text.as_ref(), minors.note.as_ref())
}

fn ages(cx: &Cx<'_>, minors: &Minors, section: &mut Draft<'_, '_>) {
    let mut sentences = Vec::new();
    let mut facts = Vec::new();
    for (key, age) in [
        ("below", minors.below),
        ("children-below", minors.children_below),
        ("minimum-age", minors.minimum_age),
    ] {
        if let Some(age) = age {
            sentences
                .push(cx.say(&format!("minors-{key}"), &Args::new().num("age", i64::from(age))));
            facts.push(cx.at(minors.node, key));
        }
    }
    if let Some(directed) = minors.directed {
        sentences.push(cx.say("minors-directed", &Args::new().key("to", directed.word())));
        facts.push(cx.at(minors.node, "directed"));
    }
    section.sentences(sentences, &facts);
}

fn guardians(cx: &Cx<'_>, guardian: &Guardian, section: &mut Draft<'_, '_>) {
    let mut sentences = Vec::new();
    if let Some(need) = guardian.reads {
        let args = Args::new()
            .key("need", need.word())
            .key("together", if guardian.together == Some(true) { "yes" } else { "no" });
        sentences.push(cx.say("minors-guardian-reads", &args));
    }
    if guardian.accepts == Some(true) {
        sentences.push(cx.word("minors-guardian-accepts"));
    }
    if let Some(consent) = guardian.consents {
        sentences
            .push(cx.say("minors-guardian-consents", &Args::new().key("consent", consent.word())));
    }
    if !guardian.methods.is_empty() {
        let args = Args::new().rich("methods", cx.terms_or(&guardian.methods));
        sentences.push(cx.say("minors-guardian-methods", &args));
    }
    if guardian.may_refuse == Some(true) {
        sentences.push(cx.word("minors-guardian-may-refuse"));
    }
    if !guardian.duties.is_empty() {
        let args = Args::new().rich("duties", cx.acts(cx.each(&guardian.duties)));
        sentences.push(cx.say("minors-guardian-duties", &args));
    }
    if let Some(liability) = &guardian.liability {
        let args = Args::new().rich("parties", cx.terms_or(&liability.to));
        sentences.push(cx.say("minors-guardian-liability", &args));
    }
    section.sentences(sentences, &[guardian.node]);
    let mut sentences: Vec<Inlines> = Vec::new();
    let mut facts: Vec<NodeId> = Vec::new();
    for (key, text) in [("rights", &guardian.rights), ("stop", &guardian.stop)] {
        if let Some(text) = text {
            let args = Args::new().rich("how", cx.inline(text));
            sentences.push(cx.say(&format!("minors-guardian-{key}"), &args));
            facts.push(text.node);
        }
    }
    section.sentences(sentences, &facts);
}

fn further(cx: &Cx<'_>, minors: &Minors, section: &mut Draft<'_, '_>) {
    let mut sentences = Vec::new();
    let mut facts = Vec::new();
    for (key, stated) in [
        ("collected-without-consent-is-deleted", minors.collected_without_consent_is_deleted),
        ("staff-access-limited", minors.staff_access_limited),
        ("yearly-audit", minors.yearly_audit),
    ] {
        if stated == Some(true) {
            sentences.push(cx.word(&format!("minors-{key}")));
            facts.push(cx.at(minors.node, key));
        }
    }
    if let Some(rules) = &minors.special_rules {
        sentences.push(cx.say("minors-special-rules", &Args::new().text("url", &*rules.value)));
        facts.push(rules.node);
    }
    if let Some(contact) = minors.contact.as_ref().and_then(|reference| cx.contact(reference)) {
        let args = Args::new()
            .rich("name", cx.contact_name(contact))
            .rich("address", cx.contact_address(contact));
        sentences.push(cx.say("minors-contact", &args));
        facts.push(contact.node);
    }
    section.sentences(sentences, &facts);
}
