//! Additional information for residents of California. CCPA 1798.130(a)(5), 11 CCR 7011.

use crate::document::cx::{Cx, Draft, Inlines};
use crate::document::ir::{Row, Section};
use crate::locale::Args;
use crate::model::Stated;
use crate::model::collection::{CollectionItem, UseItem};
use crate::model::disclosure::RecipientItem;
use crate::model::lower::RefOr;
use crate::model::vocab::{Data, DataSet};
use crate::yaml::NodeId;

/// Builds the part.
pub(super) fn build(cx: &Cx<'_>) -> Option<Section> {
    let node = match &cx.policy.collection {
        Stated::Some(collection) => collection.node,
        _ => cx.policy.controller.node,
    };
    let mut section = cx.section("region-us-ca", node);
    categories(cx, &mut section);
    sale(cx, &mut section);
    sensitive(cx, &mut section);
    rights(cx, &mut section);
    section.finish(None, None)
}

/// The statute's categories with sources, purposes and recipients.
fn categories(cx: &Cx<'_>, section: &mut Draft<'_, '_>) {
    let Some(terms) = cx.loaded.vocabularies.get("ccpa-category") else { return };
    let rows: Vec<Row> = terms.ids().filter_map(|id| category(cx, id)).collect();
    if rows.is_empty() {
        return;
    }
    section.para("region-us-ca-categories", &Args::new(), &[]);
    let columns = [
        "region-us-ca-column-category",
        "region-us-ca-column-data",
        "region-us-ca-column-source",
        "region-us-ca-column-purpose",
        "region-us-ca-column-recipients",
    ];
    section.block(cx.table_of_filled(None, &columns, rows));
}

fn category(cx: &Cx<'_>, id: &str) -> Option<Row> {
    let flag =
        if id == "sensitive" { "sensitive-us-ca-ccpa".to_owned() } else { format!("ccpa-{id}") };
    let mut labels: Vec<(&str, Inlines)> = Vec::new();
    let mut facts: Vec<NodeId> = Vec::new();
    let mut sets: Vec<&CollectionItem> = Vec::new();
    for set in cx.data_sets() {
        for term in set.data.iter().filter(|term| cx.has_flag(term, &flag)) {
            let name = term.id().unwrap_or_default();
            if labels.iter().all(|(known, _)| *known != name) {
                labels.push((name, cx.term(term)));
            }
            facts.push(term.node);
            if sets.iter().all(|known| known.id.name != set.id.name) {
                sets.push(set);
            }
        }
    }
    if labels.is_empty() {
        return None;
    }
    let names: Vec<&str> = labels.iter().map(|(name, _)| *name).collect();
    let concerns = |data: &[RefOr<DataSet, Data>]| {
        data.iter().any(|data| {
            names.contains(&data.name.as_str()) || sets.iter().any(|set| set.id.name == data.name)
        })
    };
    let mut sources: Vec<&str> = sets.iter().map(|set| set.source.word()).collect();
    sources.sort_unstable();
    sources.dedup();
    let sources = sources
        .into_iter()
        .map(|source| cx.say("collection-cell-source", &Args::new().key("source", source)))
        .collect();
    let purposes: Vec<&UseItem> =
        cx.purposes().iter().filter(|purpose| concerns(&purpose.data)).collect();
    let recipients: Vec<&RecipientItem> =
        cx.recipients().iter().filter(|recipient| concerns(&recipient.data)).collect();
    let cells = vec![
        cx.capital(cx.label("ccpa-category", id)),
        cx.capital(cx.and(labels.into_iter().map(|(_, label)| label).collect())),
        cx.clauses(sources),
        cx.capital(cx.clauses(purposes.iter().map(|item| cx.term(&item.purpose)).collect())),
        cx.capital(cx.clauses(recipients.iter().map(|item| cx.recipient_name(item)).collect())),
    ];
    Some(cx.row(None, cells, &facts))
}

/// Whether personal information was sold or shared. CCPA 1798.130(a)(5)(C).
fn sale(cx: &Cx<'_>, section: &mut Draft<'_, '_>) {
    let Some(disclosure) = &cx.policy.disclosure else { return };
    match &disclosure.sale {
        Stated::Silent => {}
        Stated::None(node) => section.para("region-us-ca-not-sold", &Args::new(), &[*node]),
        Stated::Some(sale) => {
            let args = Args::new().rich("url", cx.url(&sale.opt_out));
            section.para("region-us-ca-sold", &args, &[sale.node]);
        }
    }
}

/// Whether sensitive information is used beyond what the law permits. CCPA 1798.121.
fn sensitive(cx: &Cx<'_>, section: &mut Draft<'_, '_>) {
    let sensitive = cx.policy.use_.as_ref().and_then(|uses| uses.sensitive.as_ref());
    let Some(beyond) = sensitive.and_then(|sensitive| sensitive.beyond_permitted) else { return };
    let args = Args::new().key("stated", if beyond { "yes" } else { "no" });
    let facts: Vec<NodeId> = sensitive.iter().map(|sensitive| sensitive.node).collect();
    section.para("use-sensitive-beyond", &args, &facts);
}

fn rights(cx: &Cx<'_>, section: &mut Draft<'_, '_>) {
    let Some(rights) = &cx.policy.rights else { return };
    let wanted = [
        "know",
        "access",
        "deletion",
        "correction",
        "portability",
        "opt-out-of-sale",
        "limit-sensitive-use",
        "non-discrimination",
    ];
    let granted: Vec<(Inlines, Vec<NodeId>)> = rights
        .grants
        .iter()
        .filter(|grant| grant.right.id().is_some_and(|id| wanted.contains(&id)))
        .map(|grant| {
            let args = Args::new().rich("right", cx.term_text(&grant.right));
            (cx.capital(cx.say("region-us-ca-right", &args)), vec![grant.node])
        })
        .collect();
    section.lead_and_bullets("region-us-ca-rights", &Args::new(), &[rights.node], granted);
    let mut sentences = vec![cx.word("region-us-ca-requests")];
    if rights.agent.is_some() {
        sentences.push(cx.word("region-us-ca-agent"));
    }
    section.sentences(sentences, &[rights.node]);
}
