//! Who receives personal information.

use crate::document::cx::{Cx, Draft, Inlines};
use crate::document::ir::{Block, Row, Section};
use crate::locale::Args;
use crate::model::Stated;
use crate::model::disclosure::{Disclosure, RecipientItem, RecipientKind};
use crate::yaml::NodeId;

/// Builds the subsection: a sentence each while they are few and plain, and the list as a table.
pub(super) fn build(cx: &Cx<'_>, disclosure: &Disclosure) -> Option<Section> {
    let mut section = cx.section("disclosure-recipients", disclosure.node);
    match &disclosure.recipients {
        Stated::Silent => {}
        Stated::None(node) => section.para("recipients-none", &Args::new(), &[*node]),
        Stated::Some(recipients) => {
            for group in groups(recipients) {
                let facts: Vec<NodeId> = group.iter().map(|item| item.node).collect();
                section.sentences(sentences(cx, &group), &facts);
            }
            section.block(table(cx, recipients));
            for item in recipients.iter().filter(|item| item.note.is_some()) {
                let blocks = item.note.as_ref().map(|note| cx.blocks(note)).unwrap_or_default();
                section.blocks(blocks);
            }
        }
    }
    safeguards(cx, disclosure, &mut section);
    section.finish(None, None)
}

/// Recipients of which the same is said, together: "affiliates, service providers and agents".
fn groups(recipients: &[RecipientItem]) -> Vec<Vec<&RecipientItem>> {
    let same = |a: &RecipientItem, b: &RecipientItem| {
        let purposes = |item: &RecipientItem| -> Vec<String> {
            item.for_.iter().map(|reference| reference.name.clone()).collect()
        };
        let own = |item: &RecipientItem| {
            item.own_purpose.as_ref().and_then(|term| term.id()).map(str::to_owned)
        };
        let processor = |item: &RecipientItem| item.kind == RecipientKind::Processor;
        a.strength == b.strength
            && processor(a) == processor(b)
            && a.consent == b.consent
            && a.only_for == b.only_for
            && a.access_ends_with_service == b.access_ends_with_service
            && a.sale == b.sale
            && a.joint.is_none()
            && b.joint.is_none()
            && purposes(a) == purposes(b)
            && own(a) == own(b)
    };
    let mut groups: Vec<Vec<&RecipientItem>> = Vec::new();
    for item in recipients {
        match groups.iter_mut().find(|group| same(group[0], item)) {
            Some(group) => group.push(item),
            None => groups.push(vec![item]),
        }
    }
    groups
}

fn sentences(cx: &Cx<'_>, group: &[&RecipientItem]) -> Vec<Inlines> {
    let Some(first) = group.first() else { return Vec::new() };
    let names = cx.and(group.iter().map(|item| cx.recipient_name(item)).collect());
    let mut purposes: Vec<Inlines> =
        first.for_.iter().map(|purpose| cx.purpose_name(purpose)).collect();
    let own = first.own_purpose.as_ref().map(|purpose| cx.term(purpose)).unwrap_or_default();
    let whose = match (purposes.is_empty(), own.is_empty()) {
        (true, true) => "none",
        (true, false) => "own",
        _ => "ours",
    };
    if whose == "ours" && !own.is_empty() {
        purposes.push(own.clone());
    }
    let args = Args::new()
        .rich("names", names)
        .key("strength", first.strength.word())
        .key("whose", whose)
        .key("only", if first.only_for == Some(true) { "yes" } else { "no" })
        .rich("purposes", cx.or(purposes))
        .rich("own", own)
        .key("consent", first.consent.map_or("none", |consent| consent.word()));
    let processor = first.kind == RecipientKind::Processor;
    let args = args.key("entrusted", if processor { "yes" } else { "no" });
    let entrusted = cx.say("recipients-entrusted", &args);
    let args = args.rich("entrusting", entrusted);
    let agreed = cx.say("recipients-agreed", &args);
    let purpose = cx.say("recipients-purpose", &args);
    let args = args.rich("agreed", agreed).rich("purpose", purpose);
    let mut sentences = vec![cx.say("recipients-shared", &args)];
    if first.access_ends_with_service == Some(true) {
        sentences.push(cx.word("recipients-access-ends"));
    }
    if let Some(sale) = first.sale {
        sentences.push(cx.say("recipients-sale", &Args::new().key("sale", sale.word())));
    }
    if let Some(joint) = &first.joint {
        let args = Args::new()
            .rich("essence", cx.inline(&joint.essence))
            .key("each", if joint.rights_against_each { "yes" } else { "no" });
        sentences.push(cx.say("recipients-joint", &args));
        sentences.push(cx.say("recipients-joint-rights", &args));
    }
    sentences
}

/// The list of recipients. NDSR 21(2), GDPR 13(1)(e).
fn table(cx: &Cx<'_>, recipients: &[RecipientItem]) -> Block {
    let rows: Vec<Row> = recipients.iter().map(|item| row(cx, item)).collect();
    let columns = [
        "recipients-column-who",
        "recipients-column-kind",
        "recipients-column-data",
        "recipients-column-why",
        "recipients-column-how",
        "recipients-column-country",
        "recipients-column-kept",
        "recipients-column-contact",
    ];
    cx.table_of_filled(Some("recipients-caption"), &columns, rows)
}

fn row(cx: &Cx<'_>, item: &RecipientItem) -> Row {
    let mut purposes: Vec<Inlines> = item.for_.iter().map(|purpose| cx.purpose(purpose)).collect();
    purposes.extend(item.own_purpose.as_ref().map(|purpose| cx.term(purpose)));
    let mut how = vec![cx.terms(&item.operations)];
    how.extend(item.method.as_ref().map(|method| cx.inline(method)));
    how.retain(|part| !part.is_empty());
    let kind = Args::new().key("kind", item.kind.word());
    let name = match &item.name {
        Some(name) if !item.category.is_empty() => {
            let args = Args::new()
                .rich("name", cx.inline(name))
                .rich("category", cx.terms(&item.category));
            cx.say("recipients-cell-who", &args)
        }
        _ => cx.recipient_name(item),
    };
    let cells = vec![
        cx.capital(name),
        cx.say("recipients-cell-kind", &kind),
        cx.capital(cx.data_refs(&item.data)),
        cx.capital(cx.clauses(purposes)),
        cx.capital(cx.clauses(how)),
        item.country.as_ref().map(|country| cx.capital(cx.country(country))).unwrap_or_default(),
        item.retention
            .as_ref()
            .map(|reference| super::storage::retention_link(cx, reference))
            .unwrap_or_default(),
        cx.clauses(contacts(cx, item)),
    ];
    cx.row(Some(item.id.anchor()), cells, &[item.node])
}

fn contacts(cx: &Cx<'_>, item: &RecipientItem) -> Vec<Inlines> {
    let mut out = Vec::new();
    out.extend(item.email.as_ref().map(|email| cx.email(email)));
    out.extend(item.phone.as_ref().map(|phone| cx.phone(phone)));
    out.extend(item.address.as_ref().map(|address| cx.inline(address)));
    out.extend(item.url.as_ref().map(|url| cx.linked(Some(url), cx.word("recipients-website"))));
    out.extend(item.policy.as_ref().map(|url| cx.linked(Some(url), cx.word("recipients-policy"))));
    out
}

fn safeguards(cx: &Cx<'_>, disclosure: &Disclosure, section: &mut Draft<'_, '_>) {
    let Some(safeguards) = &disclosure.safeguards else { return };
    if safeguards.duties.is_empty() {
        return;
    }
    let args = Args::new()
        .key("strength", safeguards.strength.word())
        .rich("duties", cx.terms(&safeguards.duties));
    let mut facts = vec![safeguards.node];
    facts.extend(cx.nodes(&safeguards.duties));
    section.para("recipients-safeguards", &args, &facts);
}
