//! Is what is used, disclosed and transferred also collected, and the other way round?

use std::collections::BTreeSet;

use super::Cx;
use crate::diag::{Finding, Rule};
use crate::model::RefOr;
use crate::model::vocab::{Data, DataSet};

/// Information used for a purpose that no data set collects.
pub const USED_NOT_COLLECTED: Rule = Rule::error("used-not-collected");
/// A data set that nothing uses.
pub const COLLECTED_NOT_USED: Rule = Rule::warning("collected-not-used");
/// Information disclosed that no data set collects.
pub const DISCLOSED_NOT_COLLECTED: Rule = Rule::error("disclosed-not-collected");
/// Information transferred abroad that no data set collects.
pub const TRANSFERRED_NOT_COLLECTED: Rule = Rule::error("transferred-not-collected");
/// Information that is collected although the policy says that it is not.
pub const COLLECTED_THOUGH_NEVER: Rule = Rule::error("collected-though-never");
/// A purpose without information.
pub const USE_WITHOUT_DATA: Rule = Rule::warning("use-without-data");

/// The rules of this subject.
pub const RULES: &[Rule] = &[
    USED_NOT_COLLECTED,
    COLLECTED_NOT_USED,
    COLLECTED_THOUGH_NEVER,
    DISCLOSED_NOT_COLLECTED,
    TRANSFERRED_NOT_COLLECTED,
    USE_WITHOUT_DATA,
];

/// Compares collection with use, disclosure and transfers.
pub fn check(cx: &Cx<'_>, sink: &mut Vec<Finding>) {
    for purpose in cx.policy.purposes() {
        collected(cx, &purpose.data, &purpose.id.name, USED_NOT_COLLECTED, sink);
        if purpose.data.is_empty() {
            let finding = Finding::new(USE_WITHOUT_DATA, cx.at(purpose.node, "data"));
            sink.push(finding.arg("purpose", purpose.id.name.as_str()));
        }
    }
    for recipient in cx.policy.recipients() {
        collected(cx, &recipient.data, &recipient.id.name, DISCLOSED_NOT_COLLECTED, sink);
    }
    for transfer in cx.policy.transfers() {
        collected(cx, &transfer.data, &transfer.id.name, TRANSFERRED_NOT_COLLECTED, sink);
    }
    unused(cx, sink);
    never(cx, sink);
}

/// What the policy says it does not collect, in the data sets.
fn never(cx: &Cx<'_>, sink: &mut Vec<Finding>) {
    let collection = cx.policy.collection.some();
    for never in collection.iter().flat_map(|collection| &collection.never) {
        let Some(id) = never.id() else { continue };
        for data in
            cx.policy.data_sets().iter().flat_map(|set| &set.data).filter(|data| data.is(id))
        {
            let finding = Finding::new(COLLECTED_THOUGH_NEVER, cx.span(data.node)).arg("data", id);
            sink.push(finding.related(cx.span(never.node), "never"));
        }
    }
}

fn collected(
    cx: &Cx<'_>,
    data: &[RefOr<DataSet, Data>],
    by: &str,
    rule: Rule,
    sink: &mut Vec<Finding>,
) {
    for item in data.iter().filter(|item| cx.set(&item.name).is_none()) {
        if cx.policy.data_sets().iter().any(|set| set.data.iter().any(|term| term.is(&item.name))) {
            continue;
        }
        let finding =
            Finding::new(rule, cx.span(item.node)).arg("data", item.name.as_str()).arg("by", by);
        let collection = cx.loaded.tree.entry(cx.policy.node, "collection");
        sink.push(match collection {
            Some(entry) => finding.related(entry.key_span, "collection"),
            None => finding,
        });
    }
}

fn unused(cx: &Cx<'_>, sink: &mut Vec<Finding>) {
    let used = used_names(cx);
    for set in cx.policy.data_sets() {
        // The function of a product for which information is collected is a purpose, too.
        let by_itself = set.function.is_some() || used.contains(set.id.name.as_str());
        let by_kind = || set.data.iter().filter_map(|term| term.id()).any(|id| used.contains(id));
        if !by_itself && !by_kind() {
            let finding = Finding::new(COLLECTED_NOT_USED, cx.mark(set.node));
            sink.push(finding.arg("set", set.id.name.as_str()));
        }
    }
}

/// Data sets and kinds of information that something says what it does with.
fn used_names<'a>(cx: &Cx<'a>) -> BTreeSet<&'a str> {
    let purposes = cx.policy.purposes().iter().flat_map(|item| &item.data).map(|data| &data.name);
    let recipients =
        cx.policy.recipients().iter().flat_map(|item| &item.data).map(|data| &data.name);
    let decisions = cx.policy.automated_decisions.some();
    let decisions = decisions.into_iter().flat_map(|section| &section.decisions);
    let decisions = decisions.flat_map(|item| &item.data).map(|data| &data.name);
    let permissions = cx.policy.collection.some().into_iter();
    let permissions = permissions.flat_map(|section| section.permissions.items());
    let permissions = permissions.filter(|item| !item.for_.is_empty());
    let permissions = permissions.flat_map(|item| &item.data).map(|data| &data.name);
    let cookies = cx.policy.cookies.some();
    let items = cookies.into_iter().flat_map(|section| section.items.items());
    let items = items.flat_map(|item| &item.data).map(|data| &data.name);
    let stored = cookies.filter(|section| !section.purposes.is_empty());
    let stored = stored.and_then(|section| section.stored_as.as_ref()).map(|set| &set.name);
    let all = purposes.chain(recipients).chain(decisions).chain(permissions);
    all.chain(items).chain(stored).map(String::as_str).collect()
}
