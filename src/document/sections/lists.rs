//! The lists of personal information as tables: what is collected, what third parties get and what
//! third-party SDKs get. NDSR 21(2), PIPL 17 and 23.

use crate::document::cx::{Cx, Draft, Inlines};
use crate::ir::{Inline, Row, Section};
use crate::locale::Args;
use crate::model::Stated;
use crate::model::collection::{Collection, CollectionItem, UseItem};
use crate::model::disclosure::{RecipientItem, RecipientKind};
use crate::model::head::Strength;
use crate::yaml::NodeId;

/// Anchor of the list of what is collected.
const COLLECTED: &str = "list-collected";
/// Anchor of the list of what third parties get.
const SHARED: &str = "list-shared";
/// Anchor of the list of SDKs.
const SDKS: &str = "list-sdks";

/// Where a list stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::document) enum Place {
    /// In the policy: its rows are where a recipient is described.
    Policy,
    /// On a page of its own.
    Page,
}

/// What is collected, for which purposes, when and how.
pub(in crate::document) fn collected(cx: &Cx<'_>) -> Option<Section> {
    match &cx.policy.collection {
        Stated::Silent => None,
        Stated::None(node) => {
            let mut section = cx.section(COLLECTED, *node);
            section.para("collection-none", &Args::new(), &[*node]);
            section.finish(None, None)
        }
        Stated::Some(collection) => collected_table(cx, collection),
    }
}

/// What third parties get and what SDKs get: a section each.
pub(in crate::document) fn passed_on(cx: &Cx<'_>, place: Place) -> Vec<Section> {
    let Some(disclosure) = &cx.policy.disclosure else { return Vec::new() };
    match &disclosure.recipients {
        // The policy says so among the recipients.
        Stated::None(node) if place == Place::Page => {
            let mut section = cx.section(SHARED, *node);
            section.para("recipients-none", &Args::new(), &[*node]);
            Vec::from_iter(named(cx, section))
        }
        Stated::None(_) | Stated::Silent => Vec::new(),
        Stated::Some(recipients) => {
            let all = || recipients.iter().filter(|item| is_listed(item));
            let (sdks, others): (Vec<_>, Vec<_>) = all().partition(|item| is_sdk(item));
            let shared = shared_table(cx, &others, disclosure.node, place);
            shared.into_iter().chain(sdk_table(cx, &sdks, disclosure.node, place)).collect()
        }
    }
}

/// Whether a law in use asks for the lists, as its profile says.
pub(super) fn asked_for(cx: &Cx<'_>) -> bool {
    let profile = |id: &String| cx.loaded.vocabularies.profile(id);
    cx.loaded.profiles.iter().filter_map(profile).any(|profile| profile.lists)
}

/// Whether a recipient gets anything: the policy may also say with whom nothing is shared.
pub(super) fn is_listed(item: &RecipientItem) -> bool {
    item.strength != Strength::Prohibition
}

/// The anchor of a data set in its list.
pub(in crate::document) fn set_anchor(set: &CollectionItem) -> String {
    format!("{COLLECTED}-{}", set.id.name)
}

/// The anchor of a recipient in its list.
pub(in crate::document) fn recipient_anchor(item: &RecipientItem) -> String {
    format!("{}-{}", if is_sdk(item) { SDKS } else { SHARED }, item.id.name)
}

fn is_sdk(item: &RecipientItem) -> bool {
    item.kind == RecipientKind::Sdk
}

// ---- collected

fn collected_table(cx: &Cx<'_>, collection: &Collection) -> Option<Section> {
    let mut section = cx.section(COLLECTED, collection.node);
    let rows = collection.sets.iter().map(|set| collected_row(cx, set)).collect();
    let columns = [
        "list-column-data",
        "list-column-purposes",
        "list-column-occasion",
        "list-column-source",
        "list-column-means",
    ];
    section.block(cx.table_of_filled(None, &columns, rows));
    section.finish(None, None)
}

fn collected_row(cx: &Cx<'_>, set: &CollectionItem) -> Row {
    let purposes: Vec<&UseItem> =
        cx.policy.purposes().iter().filter(|item| serves(set, item)).collect();
    let link = |item: &&UseItem| {
        vec![Inline::link(format!("#{}", item.id.anchor()), cx.term(&item.purpose))]
    };
    let cells = vec![
        cx.capital(what(cx, set)),
        cx.capital(cx.clauses(purposes.iter().map(link).collect())),
        cx.capital(occasion(cx, set)),
        source(cx, set),
        cx.capital(cx.list(cx.each(&set.means), set.means_exhaustive || set.means.is_empty())),
    ];
    let mut facts = vec![set.node];
    facts.extend(cx.nodes(&set.data));
    facts.extend(purposes.iter().map(|item| item.node));
    facts.extend(cx.nodes(&set.occasion));
    facts.extend(set.function.iter().map(|text| text.node));
    facts.extend(set.from.iter().map(|from| from.node));
    facts.extend(cx.nodes(&set.means));
    cx.row(Some(set_anchor(set)), cells, &facts)
}

/// Whether a purpose uses a data set or a kind of information in it.
fn serves(set: &CollectionItem, item: &UseItem) -> bool {
    item.data
        .iter()
        .any(|data| set.id.name == data.name || set.data.iter().any(|term| term.is(&data.name)))
}

fn what(cx: &Cx<'_>, set: &CollectionItem) -> Inlines {
    match &set.name {
        Some(name) if !set.data.is_empty() => {
            let data = cx.list(cx.each(&set.data), set.exhaustive);
            let args = Args::new().rich("name", cx.inline(name)).rich("data", data);
            cx.say("list-cell-data", &args)
        }
        _ => cx.data_set_name(set),
    }
}

/// When the information is collected, and for which function of the product.
fn occasion(cx: &Cx<'_>, set: &CollectionItem) -> Inlines {
    let occasion = cx.or(cx.each(&set.occasion));
    let Some(function) = &set.function else { return occasion };
    let args = Args::new()
        .key("timed", if set.occasion.is_empty() { "no" } else { "yes" })
        .rich("occasion", occasion)
        .rich("function", cx.inline(function));
    cx.say("list-cell-occasion", &args)
}

fn source(cx: &Cx<'_>, set: &CollectionItem) -> Inlines {
    if set.from.is_empty() {
        return cx.say("collection-cell-source", &Args::new().key("source", set.source.word()));
    }
    cx.capital(cx.and(set.from.iter().map(|from| cx.party(from)).collect()))
}

// ---- passed on

/// Ends the list of what third parties get. The name that Chinese law gives it would be wrong
/// elsewhere: under the GDPR a processor is no third party.
fn named(cx: &Cx<'_>, section: Draft<'_, '_>) -> Option<Section> {
    let section = section.finish(None, None)?;
    let title = if asked_for(cx) { section.title } else { cx.word("list-recipients-title") };
    Some(Section { title, ..section })
}

fn shared_table(
    cx: &Cx<'_>,
    items: &[&RecipientItem],
    node: NodeId,
    place: Place,
) -> Option<Section> {
    let mut section = cx.section(SHARED, node);
    let row = |item: &&RecipientItem| {
        let mut contact = contacts(cx, item);
        let policy = || cx.word("list-cell-policy");
        contact.extend(item.policy.as_ref().map(|url| cx.linked(Some(url), policy())));
        let head = [name(cx, item), role(cx, item), cx.clauses(contact)];
        recipient_row(cx, item, place, head.into_iter().chain(passed(cx, item)).collect())
    };
    let rows = items.iter().map(row).collect();
    let columns = [
        "list-column-recipient",
        "list-column-role",
        "list-column-contact",
        "list-column-data",
        "list-column-purposes",
        "list-column-method",
        "list-column-operations",
        "list-column-country",
        "list-column-retention",
    ];
    section.block(cx.table_of_filled(None, &columns, rows));
    notes(cx, items, &mut section);
    named(cx, section)
}

fn sdk_table(cx: &Cx<'_>, items: &[&RecipientItem], node: NodeId, place: Place) -> Option<Section> {
    let mut section = cx.section(SDKS, node);
    let row = |item: &&RecipientItem| {
        let mut cells = vec![name(cx, item), cx.clauses(contacts(cx, item))];
        cells.extend(passed(cx, item));
        cells.push(item.policy.as_ref().map(|url| cx.url(url)).unwrap_or_default());
        recipient_row(cx, item, place, cells)
    };
    let rows = items.iter().map(row).collect();
    let columns = [
        "list-column-sdk",
        "list-column-provider",
        "list-column-data",
        "list-column-purposes",
        "list-column-sdk-method",
        "list-column-operations",
        "list-column-country",
        "list-column-retention",
        "list-column-policy",
    ];
    section.block(cx.table_of_filled(None, &columns, rows));
    notes(cx, items, &mut section);
    section.finish(None, None)
}

fn recipient_row(cx: &Cx<'_>, item: &RecipientItem, place: Place, cells: Vec<Inlines>) -> Row {
    let anchor = match place {
        Place::Policy => item.id.anchor(),
        Place::Page => recipient_anchor(item),
    };
    let mut facts = vec![item.node];
    facts.extend(cx.nodes(&item.category));
    facts.extend(item.data.iter().map(|data| data.node));
    facts.extend(item.for_.iter().map(|purpose| purpose.node));
    facts.extend(item.own_purpose.iter().map(|purpose| purpose.node));
    facts.extend(item.method.iter().map(|method| method.node));
    facts.extend(cx.nodes(&item.operations));
    facts.extend(item.retention.iter().map(|retention| retention.node));
    cx.row(Some(anchor), cells, &facts)
}

/// The cells that both tables have: information, purposes, method, processing, country, retention.
fn passed(cx: &Cx<'_>, item: &RecipientItem) -> [Inlines; 6] {
    let mut purposes: Vec<Inlines> = item.for_.iter().map(|purpose| cx.purpose(purpose)).collect();
    purposes.extend(item.own_purpose.as_ref().map(|purpose| cx.term(purpose)));
    let kept = |reference| super::storage::retention_link(cx, reference);
    [
        cx.capital(cx.data_refs(&item.data)),
        cx.capital(cx.clauses(purposes)),
        item.method.as_ref().map(|method| cx.capital(cx.inline(method))).unwrap_or_default(),
        cx.capital(cx.terms(&item.operations)),
        item.country.as_ref().map(|country| cx.capital(cx.country(country))).unwrap_or_default(),
        item.retention.as_ref().map(kept).unwrap_or_default(),
    ]
}

fn name(cx: &Cx<'_>, item: &RecipientItem) -> Inlines {
    let name = match &item.name {
        Some(name) if !item.category.is_empty() => {
            let (name, category) = (cx.capital(cx.inline(name)), cx.terms(&item.category));
            // A category that the name says already is not said again.
            if name == cx.capital(category.clone()) {
                return name;
            }
            let args = Args::new().rich("name", name).rich("category", category);
            cx.say("list-cell-recipient", &args)
        }
        _ => cx.recipient_name(item),
    };
    cx.capital(name)
}

/// What a recipient is in law; nothing if that is what it is called.
fn role(cx: &Cx<'_>, item: &RecipientItem) -> Inlines {
    if item.name.is_none() && item.category.is_empty() {
        return Vec::new();
    }
    cx.say("list-cell-role", &Args::new().key("kind", item.kind.word()))
}

fn contacts(cx: &Cx<'_>, item: &RecipientItem) -> Vec<Inlines> {
    let mut out = Vec::new();
    out.extend(item.email.as_ref().map(|email| cx.email(email)));
    out.extend(item.phone.as_ref().map(|phone| cx.phone(phone)));
    out.extend(item.address.as_ref().map(|address| cx.inline(address)));
    let website = |url| cx.linked(Some(url), cx.word("list-cell-website"));
    out.extend(item.url.as_ref().map(website));
    out
}

/// What else is said of single recipients.
fn notes(cx: &Cx<'_>, items: &[&RecipientItem], section: &mut Draft<'_, '_>) {
    for note in items.iter().filter_map(|item| item.note.as_ref()) {
        section.blocks(cx.blocks(note));
    }
}
