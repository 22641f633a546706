//! How one reaches the controller, and how soon it answers.

use super::Cx;
use crate::diag::{Finding, Rule};
use crate::model::people::{ContactItem, Rights};

/// A response time promised twice with two values.
pub const RESPONSE_TIME_TWICE: Rule = Rule::error("response-time-twice");
/// A contact that one cannot reach.
pub const CONTACT_WITHOUT_CHANNEL: Rule = Rule::error("contact-without-channel");
/// Rights with nowhere to exercise them.
pub const RIGHTS_WITHOUT_CHANNEL: Rule = Rule::warning("rights-without-channel");

/// The rules of this subject.
pub const RULES: &[Rule] = &[RESPONSE_TIME_TWICE, CONTACT_WITHOUT_CHANNEL, RIGHTS_WITHOUT_CHANNEL];

/// Compares the rights with the contacts.
pub fn check(cx: &Cx<'_>, sink: &mut Vec<Finding>) {
    for contact in cx.policy.contacts() {
        let reachable = contact.email.is_some()
            || contact.phone.is_some()
            || contact.url.is_some()
            || contact.address.is_some()
            || contact.path.is_some();
        if !reachable {
            let finding = Finding::new(CONTACT_WITHOUT_CHANNEL, cx.mark(contact.node));
            sink.push(finding.arg("contact", contact.id.name.as_str()));
        }
    }
    let Some(rights) = &cx.policy.rights else { return };
    for contact in cx.policy.contacts().iter().filter(|contact| takes_requests(rights, contact)) {
        twice(cx, rights, contact, sink);
    }
    let anywhere = cx.policy.contacts().iter().any(|contact| takes_requests(rights, contact))
        || rights.grants.iter().all(|grant| grant.how.is_some() || grant.url.is_some());
    if !anywhere && !rights.grants.is_empty() && rights.text.is_none() {
        sink.push(Finding::new(RIGHTS_WITHOUT_CHANNEL, cx.key(rights.node, "grants")));
    }
}

fn takes_requests(rights: &Rights, contact: &ContactItem) -> bool {
    rights.channels.iter().any(|channel| channel.name == contact.id.name)
        || contact.for_.iter().any(|topic| topic.is("rights"))
}

fn twice(cx: &Cx<'_>, rights: &Rights, contact: &ContactItem, sink: &mut Vec<Finding>) {
    let mut differ = |key: &'static str, here: String, there: String| {
        let finding = Finding::new(RESPONSE_TIME_TWICE, cx.at(contact.node, key))
            .arg("key", key)
            .arg("contact", contact.id.name.as_str())
            .arg("here", here)
            .arg("there", there)
            .related(cx.at(rights.node, key), "rights");
        sink.push(finding);
    };
    if let (Some(there), Some(here)) = (&rights.respond_within, &contact.respond_within)
        && there.value != here.value
    {
        differ("respond-within", here.value.to_string(), there.value.to_string());
    }
    if let (Some(there), Some(here)) = (rights.clock, contact.clock)
        && there != here
    {
        differ("clock", here.word().to_owned(), there.word().to_owned());
    }
}
