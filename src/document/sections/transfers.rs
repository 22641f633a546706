//! Transfers of personal information to other countries.

use crate::document::cx::{Cx, Draft, Inlines};
use crate::ir::{Row, Section};
use crate::locale::Args;
use crate::model::Stated;
use crate::model::disclosure::{Localisation, Origin, TransferItem, Transfers};
use crate::yaml::NodeId;

/// Builds the section.
pub fn build(cx: &Cx<'_>) -> Option<Section> {
    match &cx.policy.transfers {
        Stated::Silent => None,
        Stated::None(node) => {
            let mut section = cx.section("transfers", *node);
            section.para("transfers-none", &Args::new(), &[*node]);
            section.finish(None, None)
        }
        Stated::Some(transfers) => stated(cx, transfers),
    }
}

fn stated(cx: &Cx<'_>, transfers: &Transfers) -> Option<Section> {
    let mut section = cx.section("transfers", transfers.node);
    if let Some(localisation) = &transfers.localisation {
        localised(cx, localisation, &mut section);
    }
    destinations(cx, transfers, &mut section);
    match &transfers.recipients {
        Stated::Silent => {}
        Stated::None(node) => section.para("transfers-recipients-none", &Args::new(), &[*node]),
        Stated::Some(items) => {
            section.sub(list(cx, transfers, items));
        }
    }
    let mut sentences = Vec::new();
    let mut facts = Vec::new();
    for (key, stated) in [
        ("foreign-authorities-need-approval", transfers.foreign_authorities_need_approval),
        ("impact-assessment", transfers.impact_assessment),
    ] {
        if stated == Some(true) {
            sentences.push(cx.word(&format!("transfers-{key}")));
            facts.push(cx.at(transfers.node, key));
        }
    }
    section.sentences(sentences, &facts);
    section.finish(transfers.text.as_ref(), transfers.note.as_ref())
}

fn localised(cx: &Cx<'_>, item: &Localisation, section: &mut Draft<'_, '_>) {
    let both = item.what.contains(&Origin::Collected) && item.what.contains(&Origin::Generated);
    let what = if both { "both" } else { item.what.first().map_or("none", |origin| origin.word()) };
    let args = Args::new()
        .rich("country", cx.country(&item.country))
        .key("mainland", if item.mainland == Some(true) { "yes" } else { "no" })
        .key("what", what);
    let place = cx.say("transfers-place", &args);
    let information = cx.say("transfers-information", &args.clone().rich("place", place.clone()));
    let args = args
        .rich("place", place)
        .rich("information", information)
        .key("excepted", if item.except.is_empty() { "no" } else { "yes" });
    section.para("transfers-localised", &args, &[item.node]);
    if !item.except.is_empty() {
        section.block(cx.term_bullets(&item.except));
    }
    if let Some(protection) = item.protection {
        let args = Args::new().key("protection", protection.word());
        section.para("transfers-protection", &args, &[cx.at(item.node, "protection")]);
    }
}

fn destinations(cx: &Cx<'_>, transfers: &Transfers, section: &mut Draft<'_, '_>) {
    if transfers.destinations.is_empty() {
        return;
    }
    let args = Args::new()
        .rich("destinations", cx.terms_or(&transfers.destinations))
        .key("strength", transfers.strength.word());
    let mut sentences = vec![cx.say("transfers-destinations", &args)];
    if !transfers.operations.is_empty() {
        let args = Args::new()
            .rich("operations", cx.terms(&transfers.operations))
            .key("strength", transfers.strength.word());
        sentences.push(cx.say("transfers-operations", &args));
    }
    let mut facts: Vec<NodeId> = cx.nodes(&transfers.destinations);
    facts.extend(cx.nodes(&transfers.operations));
    section.sentences(sentences, &facts);
}

fn list(cx: &Cx<'_>, transfers: &Transfers, items: &[TransferItem]) -> Option<Section> {
    let mut section = cx.section("transfers-list", cx.at(transfers.node, "recipients"));
    section.para("transfers-lead", &Args::new(), &[cx.at(transfers.node, "recipients")]);
    let rows = items.iter().map(|item| row(cx, item)).collect();
    let columns = [
        "transfers-column-recipient",
        "transfers-column-country",
        "transfers-column-data",
        "transfers-column-purpose",
        "transfers-column-mechanism",
        "transfers-column-consent",
        "transfers-column-rights",
        "transfers-column-copy",
    ];
    section.block(cx.table_of_filled(None, &columns, rows));
    let beneficiaries: Vec<&TransferItem> =
        items.iter().filter(|item| item.beneficiary == Some(true)).collect();
    if !beneficiaries.is_empty() {
        let names = beneficiaries.iter().map(|item| cx.recipient(&item.recipient)).collect();
        let facts: Vec<NodeId> =
            beneficiaries.iter().map(|item| cx.at(item.node, "beneficiary")).collect();
        let args = Args::new().rich("recipients", cx.and(names));
        section.para("transfers-beneficiary", &args, &facts);
    }
    for note in items.iter().filter_map(|item| item.note.as_ref()) {
        section.blocks(cx.blocks(note));
    }
    section.finish(None, None)
}

fn row(cx: &Cx<'_>, item: &TransferItem) -> Row {
    let recipient = cx.policy.recipients().iter().find(|own| own.id.name == item.recipient.name);
    let countries: Vec<Inlines> = if item.countries.is_empty() {
        recipient.and_then(|own| own.country.as_ref()).map(|c| cx.country(c)).into_iter().collect()
    } else {
        item.countries.iter().map(|country| cx.country(country)).collect()
    };
    let data = match recipient {
        Some(own) if item.data.is_empty() => cx.data_refs(&own.data),
        _ => cx.data_refs(&item.data),
    };
    let purposes = recipient
        .map(|own| own.for_.iter().map(|purpose| cx.purpose(purpose)).collect())
        .unwrap_or_default();
    let consent = item.consent.map(|consent| {
        cx.say("transfers-cell-consent", &Args::new().key("consent", consent.word()))
    });
    let cells = vec![
        cx.capital(cx.recipient(&item.recipient)),
        cx.capital(cx.and(countries)),
        cx.capital(data),
        cx.capital(cx.clauses(purposes)),
        item.mechanism.as_ref().map(|m| cx.capital(cx.per_law(m))).unwrap_or_default(),
        consent.unwrap_or_default(),
        item.rights.as_ref().map(|text| cx.capital(cx.inline(text))).unwrap_or_default(),
        item.copy.as_ref().map(|text| cx.capital(cx.inline(text))).unwrap_or_default(),
    ];
    cx.row(Some(item.id.anchor()), cells, &[item.node])
}
