//! Additional information for residents of California. CCPA 1798.130(a)(5), 11 CCR 7011.

use crate::document::cx::{Cx, Draft, Inlines};
use crate::ir::{Row, Section};
use crate::locale::Args;
use crate::model::Stated;
use crate::model::collection::CollectionItem;
use crate::model::disclosure::RecipientItem;
use crate::model::lower::RefOr;
use crate::model::vocab::{Data, DataSet};
use crate::yaml::NodeId;

/// A category of the statute with what the policy collects of it.
struct Category<'a> {
    id: &'a str,
    kinds: Vec<(&'a str, Inlines)>,
    sets: Vec<&'a CollectionItem>,
    facts: Vec<NodeId>,
}

impl Category<'_> {
    fn concerns(&self, data: &[RefOr<DataSet, Data>]) -> bool {
        data.iter().any(|data| {
            self.kinds.iter().any(|(kind, _)| *kind == data.name)
                || self.sets.iter().any(|set| set.id.name == data.name)
        })
    }
}

/// Builds the part.
pub(super) fn build(cx: &Cx<'_>) -> Option<Section> {
    let node = match &cx.policy.collection {
        Stated::Some(collection) => collection.node,
        _ => cx.policy.controller.node,
    };
    let terms = cx.loaded.vocabularies.get("ccpa-category");
    let ids = terms.iter().flat_map(|terms| terms.ids());
    let categories: Vec<Category<'_>> = ids.filter_map(|id| category(cx, id)).collect();
    let mut section = cx.section("region-us-ca", node);
    collected(cx, &categories, &mut section);
    sale(cx, &categories, &mut section);
    sensitive(cx, &mut section);
    rights(cx, &mut section);
    section.finish(None, None)
}

fn category<'a>(cx: &Cx<'a>, id: &'a str) -> Option<Category<'a>> {
    let flag =
        if id == "sensitive" { "sensitive-us-ca-ccpa".to_owned() } else { format!("ccpa-{id}") };
    let mut category = Category { id, kinds: Vec::new(), sets: Vec::new(), facts: Vec::new() };
    for set in cx.policy.data_sets() {
        for term in set.data.iter().filter(|term| cx.has_flag(term, &flag)) {
            let name = term.id().unwrap_or_default();
            if category.kinds.iter().all(|(known, _)| *known != name) {
                category.kinds.push((name, cx.term(term)));
            }
            category.facts.push(term.node);
            if category.sets.iter().all(|known| known.id.name != set.id.name) {
                category.sets.push(set);
            }
        }
    }
    (!category.kinds.is_empty()).then_some(category)
}

/// The statute's categories with sources, purposes, and to whom they are disclosed for a business
/// purpose. CCPA 1798.130(a)(5)(B) and (C).
fn collected(cx: &Cx<'_>, categories: &[Category<'_>], section: &mut Draft<'_, '_>) {
    if categories.is_empty() {
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
    let rows = categories.iter().map(|category| row(cx, category)).collect();
    section.block(cx.table_of_filled(None, &columns, rows));
    if let Some(Stated::None(node)) =
        cx.policy.disclosure.as_ref().map(|disclosure| &disclosure.recipients)
    {
        section.para("region-us-ca-not-disclosed", &Args::new(), &[*node]);
    }
}

fn row(cx: &Cx<'_>, category: &Category<'_>) -> Row {
    let purposes = cx.policy.purposes().iter().filter(|purpose| category.concerns(&purpose.data));
    let purposes = purposes.map(|item| cx.term(&item.purpose)).collect();
    let cells = vec![
        cx.capital(cx.label("ccpa-category", category.id)),
        cx.capital(cx.and(category.kinds.iter().map(|(_, kind)| kind.clone()).collect())),
        cx.capital(cx.clauses(sources(cx, category))),
        cx.capital(cx.clauses(purposes)),
        cx.capital(cx.clauses(parties(cx, &recipients(cx, category, false)))),
    ];
    cx.row(None, cells, &category.facts)
}

/// The categories of sources: who provides it where that is said, else where it comes from.
fn sources(cx: &Cx<'_>, category: &Category<'_>) -> Vec<Inlines> {
    let unnamed = category.sets.iter().filter(|set| set.from.is_empty());
    let mut words: Vec<&str> = unnamed.map(|set| set.source.word()).collect();
    words.sort_unstable();
    words.dedup();
    let say = |word: &str| cx.say("collection-cell-source", &Args::new().key("source", word));
    let mut sources: Vec<Inlines> = words.into_iter().map(say).collect();
    let mut from: Vec<_> = category.sets.iter().flat_map(|set| &set.from).collect();
    from.sort_unstable_by(|a, b| a.name.cmp(&b.name));
    from.dedup_by(|a, b| a.name == b.name);
    let is = |name: &str| cx.policy.recipients().iter().find(|item| item.id.name == name);
    let known: Vec<&RecipientItem> = from.iter().filter_map(|from| is(&from.name)).collect();
    sources.extend(parties(cx, &known));
    sources.extend(from.iter().filter(|f| is(&f.name).is_none()).map(|f| cx.party(f)));
    sources
}

/// Recipients by category, as the statute asks for, each category once; by name where there is none.
fn parties(cx: &Cx<'_>, recipients: &[&RecipientItem]) -> Vec<Inlines> {
    let mut known: Vec<&str> = Vec::new();
    let mut parties = Vec::new();
    for recipient in recipients {
        if recipient.category.is_empty() {
            parties.push(cx.recipient_name(recipient));
        }
        for term in &recipient.category {
            if term.id().is_none_or(|id| !known.contains(&id)) {
                known.extend(term.id());
                parties.push(cx.term(term));
            }
        }
    }
    parties
}

/// Who gets information of a category by sale or sharing, or otherwise.
fn recipients<'a>(cx: &Cx<'a>, category: &Category<'_>, sale: bool) -> Vec<&'a RecipientItem> {
    let of = |item: &&RecipientItem| item.sale.is_some() == sale && category.concerns(&item.data);
    cx.policy.recipients().iter().filter(of).collect()
}

/// Whether personal information was sold or shared, and the separate list of what was.
/// CCPA 1798.130(a)(5)(C).
fn sale(cx: &Cx<'_>, categories: &[Category<'_>], section: &mut Draft<'_, '_>) {
    let Some(disclosure) = &cx.policy.disclosure else { return };
    match &disclosure.sale {
        Stated::Silent => {}
        Stated::None(node) => section.para("region-us-ca-not-sold", &Args::new(), &[*node]),
        Stated::Some(sale) => {
            let args = Args::new().rich("url", cx.url(&sale.opt_out));
            section.para("region-us-ca-sold", &args, &[sale.node]);
            sold(cx, categories, section);
        }
    }
}

fn sold(cx: &Cx<'_>, categories: &[Category<'_>], section: &mut Draft<'_, '_>) {
    let rows: Vec<Row> = categories
        .iter()
        .filter_map(|category| {
            let recipients = recipients(cx, category, true);
            let facts: Vec<NodeId> = recipients.iter().map(|item| item.node).collect();
            let cells = vec![
                cx.capital(cx.label("ccpa-category", category.id)),
                cx.capital(cx.clauses(parties(cx, &recipients))),
            ];
            (!facts.is_empty()).then(|| cx.row(None, cells, &facts))
        })
        .collect();
    if rows.is_empty() {
        return;
    }
    section.para("region-us-ca-sold-list", &Args::new(), &[]);
    let columns = ["region-us-ca-column-category", "region-us-ca-column-sold-to"];
    section.block(cx.table(None, &columns, rows));
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
    let granted: Vec<(Inlines, Vec<NodeId>)> = rights
        .grants
        .iter()
        .filter(|grant| cx.has_flag(&grant.right, "region-us-ca-ccpa"))
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
