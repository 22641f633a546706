//! "We do not sell" beside a recipient to whom information is sold.

use super::Cx;
use crate::diag::{Finding, Rule};
use crate::model::disclosure::{Disclosure, RecipientItem, Sale};
use crate::source::Span;

/// A sale that the policy denies elsewhere.
pub const SALE_DENIED: Rule = Rule::error("sale-denied");

/// The rules of this subject.
pub const RULES: &[Rule] = &[SALE_DENIED];

const SALES: &[&str] = &["sale", "rental", "trade"];

/// Compares what recipients get information for with what the policy denies.
pub fn check(cx: &Cx<'_>, sink: &mut Vec<Finding>) {
    let Some(disclosure) = &cx.policy.disclosure else { return };
    for recipient in cx.policy.recipients() {
        let sold = place(cx, recipient, Sale::Sold, "sale");
        let shared = place(cx, recipient, Sale::Shared, "sharing-for-ads");
        let (place, denial) = match (sold, shared) {
            (Some(place), _) => (place, denied_at(cx, disclosure, recipient)),
            (None, Some(place)) => (place, none_at(cx, disclosure)),
            (None, None) => continue,
        };
        if let Some(denial) = denial {
            let finding = Finding::new(SALE_DENIED, place)
                .arg("recipient", recipient.id.name.as_str())
                .arg("how", if sold.is_some() { "sold" } else { "shared" })
                .related(denial, "denied");
            sink.push(finding);
        }
    }
}

/// Where a recipient is said to get information in this way.
fn place(cx: &Cx<'_>, recipient: &RecipientItem, sale: Sale, flag: &str) -> Option<Span> {
    if recipient.sale == Some(sale) {
        return Some(cx.at(recipient.node, "sale"));
    }
    if let Some(term) = recipient.own_purpose.as_ref().filter(|term| cx.flagged(term, flag)) {
        return Some(cx.span(term.node));
    }
    // Advertising for the controller's own purposes is no sharing in itself; a sale always is one.
    let own = |name: &str| cx.policy.purposes().iter().find(|purpose| purpose.id.name == name);
    let sells = |name: &str| own(name).is_some_and(|purpose| cx.flagged(&purpose.purpose, flag));
    let named = recipient.for_.iter().find(|purpose| flag == "sale" && sells(&purpose.name));
    named.map(|purpose| cx.span(purpose.node))
}

fn denied_at(cx: &Cx<'_>, disclosure: &Disclosure, recipient: &RecipientItem) -> Option<Span> {
    let never = disclosure.never.iter();
    let never = never.filter(|never| never.unless_consent.is_none() || recipient.consent.is_none());
    let act = never.flat_map(|never| &never.acts).find(|act| SALES.iter().any(|id| act.is(id)));
    act.map(|act| cx.span(act.node)).or_else(|| none_at(cx, disclosure))
}

fn none_at(cx: &Cx<'_>, disclosure: &Disclosure) -> Option<Span> {
    disclosure.sale.none().map(|node| cx.span(node))
}
