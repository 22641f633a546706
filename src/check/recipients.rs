//! Recipients: said once, and said fully.

use super::Cx;
use crate::diag::{Finding, Rule};
use crate::model::disclosure::{RecipientItem, RecipientKind};
use crate::model::head::ServiceKind;

/// The same recipient under two ids.
pub const DUPLICATE_RECIPIENT: Rule = Rule::warning("duplicate-recipient");
/// A recipient that gets information for nothing.
pub const RECIPIENT_WITHOUT_PURPOSE: Rule = Rule::warning("recipient-without-purpose");
/// A recipient that gets nothing.
pub const RECIPIENT_WITHOUT_DATA: Rule = Rule::warning("recipient-without-data");
/// A processor with a purpose of its own.
pub const PROCESSOR_OWN_PURPOSE: Rule = Rule::error("processor-own-purpose");
/// A software development kit without an app.
pub const SDK_OUTSIDE_APP: Rule = Rule::warning("sdk-outside-app");

/// The rules of this subject.
pub const RULES: &[Rule] = &[
    DUPLICATE_RECIPIENT,
    RECIPIENT_WITHOUT_PURPOSE,
    RECIPIENT_WITHOUT_DATA,
    PROCESSOR_OWN_PURPOSE,
    SDK_OUTSIDE_APP,
];

/// Looks at each recipient, and at each pair.
pub fn check(cx: &Cx<'_>, sink: &mut Vec<Finding>) {
    let recipients = cx.policy.recipients();
    for (at, recipient) in recipients.iter().enumerate() {
        let name = recipient.id.name.as_str();
        // What an authority gets, and for what, is said by the occasions.
        let bare = recipient.data.is_empty()
            && recipient.for_.is_empty()
            && recipient.own_purpose.is_none();
        if bare && provides(cx, name) {
            let finding = Finding::new(RECIPIENT_WITHOUT_DATA, cx.mark(recipient.node));
            sink.push(finding.arg("recipient", name).help("source"));
        } else if recipient.kind != RecipientKind::Authority {
            let mut find = |rule| {
                sink.push(Finding::new(rule, cx.mark(recipient.node)).arg("recipient", name));
            };
            if recipient.for_.is_empty() && recipient.own_purpose.is_none() {
                find(RECIPIENT_WITHOUT_PURPOSE);
            }
            if recipient.data.is_empty() {
                find(RECIPIENT_WITHOUT_DATA);
            }
        }
        if recipient.kind == RecipientKind::Sdk && no_app(cx) {
            let finding = Finding::new(SDK_OUTSIDE_APP, cx.at(recipient.node, "kind"));
            sink.push(finding.arg("recipient", name));
        }
        if recipient.kind == RecipientKind::Processor
            && let Some(purpose) = &recipient.own_purpose
        {
            let finding = Finding::new(PROCESSOR_OWN_PURPOSE, cx.span(purpose.node))
                .arg("recipient", name)
                .related(cx.at(recipient.node, "kind"), "kind");
            sink.push(finding);
        }
        if let Some(first) = recipients[..at].iter().find(|first| same(first, recipient)) {
            let finding = Finding::new(DUPLICATE_RECIPIENT, cx.mark(recipient.node))
                .arg("recipient", name)
                .arg("first", first.id.name.as_str())
                .related(cx.mark(first.node), "first");
            sink.push(finding);
        }
    }
}

/// Whether a data set comes from the recipient.
fn provides(cx: &Cx<'_>, recipient: &str) -> bool {
    cx.policy.data_sets().iter().flat_map(|set| &set.from).any(|from| from.name == recipient)
}

/// Whether the services are named and none of them can hold a kit.
fn no_app(cx: &Cx<'_>) -> bool {
    let covers = cx.policy.scope.as_ref().and_then(|scope| scope.covers.as_ref());
    let services = covers.map_or(&[][..], |covers| &covers.services);
    let holds = [
        ServiceKind::App,
        ServiceKind::MiniProgram,
        ServiceKind::Desktop,
        ServiceKind::Device,
        ServiceKind::Platform,
        ServiceKind::Other,
    ];
    !services.is_empty() && services.iter().all(|service| !holds.contains(&service.kind))
}

fn same(one: &RecipientItem, other: &RecipientItem) -> bool {
    match (&one.name, &other.name) {
        (Some(one), Some(other)) => {
            let plain = |text: &str| text.split_whitespace().collect::<String>().to_lowercase();
            let mut languages = one.values.keys();
            languages.any(|language| plain(one.get(language)) == plain(other.get(language)))
        }
        (None, None) => {
            let country = |item: &RecipientItem| item.country.as_ref().map(|it| it.value.clone());
            let facts = |item: &RecipientItem| {
                let mut categories: Vec<_> = item.category.iter().map(|term| term.id()).collect();
                let mut data: Vec<_> = item.data.iter().map(|data| data.name.as_str()).collect();
                categories.sort_unstable();
                data.sort_unstable();
                (item.kind, country(item), format!("{categories:?} {data:?}"))
            };
            let own_words = one.category.iter().any(|term| term.id().is_none());
            !own_words && facts(one) == facts(other)
        }
        _ => false,
    }
}
