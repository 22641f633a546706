//! Recipients and servers abroad beside what the policy says of transfers.

use super::Cx;
use crate::diag::{Finding, Rule};
use crate::model::disclosure::{RecipientItem, TransferItem};
use crate::source::Span;

/// A recipient abroad without a transfer.
pub const TRANSFER_MISSING: Rule = Rule::error("transfer-missing");
/// A transfer to a recipient at home.
pub const TRANSFER_NOT_ABROAD: Rule = Rule::warning("transfer-not-abroad");
/// No transfers, and yet somebody or something abroad.
pub const TRANSFERS_NONE_CONTRADICTED: Rule = Rule::error("transfers-none-contradicted");
/// Kept in one country, and yet stored in another.
pub const LOCALISED_BUT_ELSEWHERE: Rule = Rule::error("localised-but-elsewhere");

/// The rules of this subject.
pub const RULES: &[Rule] =
    &[TRANSFER_MISSING, TRANSFER_NOT_ABROAD, TRANSFERS_NONE_CONTRADICTED, LOCALISED_BUT_ELSEWHERE];

/// Compares countries.
pub fn check(cx: &Cx<'_>, sink: &mut Vec<Finding>) {
    match none(cx) {
        Some(none) => contradicted(cx, none, sink),
        None => missing(cx, sink),
    }
    not_abroad(cx, sink);
    localised(cx, sink);
}

/// Where the policy says that there are no transfers.
fn none(cx: &Cx<'_>) -> Option<Span> {
    let transfers = &cx.policy.transfers;
    let node = transfers.none().or_else(|| transfers.some()?.recipients.none())?;
    Some(cx.span(node))
}

/// The country that information leaves when it is transferred, and where that is said.
fn home<'a>(cx: &Cx<'a>) -> (&'a str, Span) {
    let localisation =
        cx.policy.transfers.some().and_then(|transfers| transfers.localisation.as_ref());
    let country = localisation.map_or(&cx.policy.controller.country, |local| &local.country);
    (&country.value, cx.span(country.node))
}

fn abroad(cx: &Cx<'_>, home: &str, country: &str) -> bool {
    !cx.loaded.vocabularies.in_one_territory(home, country)
}

fn recipients_abroad<'a>(cx: &Cx<'a>) -> impl Iterator<Item = (&'a RecipientItem, &'a str, Span)> {
    let (home, _) = home(cx);
    let places = cx.policy.recipients().iter().filter_map(move |recipient| {
        let country = recipient.country.as_ref()?;
        abroad(cx, home, &country.value).then_some((recipient, country))
    });
    places
        .map(|(recipient, country)| (recipient, country.value.as_str(), cx.span(country.node)))
        .collect::<Vec<_>>()
        .into_iter()
}

fn missing(cx: &Cx<'_>, sink: &mut Vec<Finding>) {
    let (home, said) = home(cx);
    for (recipient, country, place) in recipients_abroad(cx) {
        let mut transfers = cx.policy.transfers().iter();
        if transfers.any(|transfer| transfer.recipient.name == recipient.id.name) {
            continue;
        }
        let finding = Finding::new(TRANSFER_MISSING, place)
            .arg("recipient", recipient.id.name.as_str())
            .arg("country", country)
            .arg("home", home)
            .related(said, "home");
        sink.push(finding);
    }
}

fn contradicted(cx: &Cx<'_>, none: Span, sink: &mut Vec<Finding>) {
    let (home, _) = home(cx);
    for (recipient, country, place) in recipients_abroad(cx) {
        let finding = Finding::new(TRANSFERS_NONE_CONTRADICTED, place)
            .arg("what", "recipient")
            .arg("name", recipient.id.name.as_str())
            .arg("country", country);
        sink.push(finding.related(none, "none"));
    }
    let localised =
        cx.policy.transfers.some().is_some_and(|section| section.localisation.is_some());
    let locations = cx.policy.storage.iter().flat_map(|storage| &storage.locations);
    let countries = locations.filter_map(|location| location.country.as_ref());
    // With a localisation, storage elsewhere is a finding of its own.
    for country in countries.filter(|country| !localised && abroad(cx, home, &country.value)) {
        let finding = Finding::new(TRANSFERS_NONE_CONTRADICTED, cx.span(country.node))
            .arg("what", "storage")
            .arg("name", "")
            .arg("country", country.value.as_str());
        sink.push(finding.related(none, "none"));
    }
    let destinations = cx.policy.transfers.some().and_then(|section| section.destinations.first());
    if let Some(destination) = destinations {
        let finding = Finding::new(TRANSFERS_NONE_CONTRADICTED, cx.span(destination.node))
            .arg("what", "destination")
            .arg("name", destination.id().unwrap_or_default())
            .arg("country", "");
        sink.push(finding.related(none, "none"));
    }
}

/// The countries to which a transfer goes.
fn countries<'a>(cx: &Cx<'a>, transfer: &'a TransferItem) -> Vec<&'a str> {
    if !transfer.countries.is_empty() {
        return transfer.countries.iter().map(|country| country.value.as_str()).collect();
    }
    let recipient = cx.recipient(&transfer.recipient.name);
    let country = recipient.and_then(|recipient| recipient.country.as_ref());
    country.into_iter().map(|country| country.value.as_str()).collect()
}

/// Whether the policy addresses people outside the country: what they give is transferred into it.
fn addressed_from_elsewhere(cx: &Cx<'_>, home: &str) -> bool {
    let mut jurisdictions = cx.policy.jurisdictions.iter();
    jurisdictions.any(|own| !cx.loaded.vocabularies.lies_in(home, &own.value))
}

fn not_abroad(cx: &Cx<'_>, sink: &mut Vec<Finding>) {
    let (home, said) = home(cx);
    if addressed_from_elsewhere(cx, home) {
        return;
    }
    for transfer in cx.policy.transfers() {
        let countries = countries(cx, transfer);
        if !countries.is_empty() && countries.iter().all(|country| *country == home) {
            let finding = Finding::new(TRANSFER_NOT_ABROAD, cx.mark(transfer.node))
                .arg("transfer", transfer.id.name.as_str())
                .arg("recipient", transfer.recipient.name.as_str())
                .arg("country", home)
                .related(said, "home");
            sink.push(finding);
        }
    }
}

fn localised(cx: &Cx<'_>, sink: &mut Vec<Finding>) {
    let Some(transfers) = cx.policy.transfers.some() else { return };
    let Some(local) = &transfers.localisation else { return };
    let transferred: Vec<&str> =
        cx.policy.transfers().iter().flat_map(|transfer| countries(cx, transfer)).collect();
    let locations = cx.policy.storage.iter().flat_map(|storage| &storage.locations);
    for country in locations.filter_map(|location| location.country.as_ref()) {
        let value = country.value.as_str();
        if value != local.country.value && !transferred.contains(&value) {
            let finding = Finding::new(LOCALISED_BUT_ELSEWHERE, cx.span(country.node))
                .arg("country", value)
                .arg("home", local.country.value.as_str())
                .related(cx.span(local.country.node), "localised");
            sink.push(finding);
        }
    }
}
