//! To whom personal information is disclosed, and when.

use super::{disclosure_occasions, disclosure_recipients, lists};
use crate::document::cx::{Cx, Draft, Inlines};
use crate::ir::Section;
use crate::locale::Args;
use crate::model::disclosure::{BusinessTransfer, DefaultRule, Disclosure, Never, SaleStatement};
use crate::model::vocab::Party;
use crate::model::{Stated, Term};
use crate::yaml::NodeId;

/// Builds the section.
pub fn build(cx: &Cx<'_>) -> Option<Section> {
    let disclosure = cx.policy.disclosure.as_ref()?;
    let mut section = cx.section("disclosure", disclosure.node);
    rules(cx, disclosure, &mut section);
    section.sub(disclosure_recipients::build(cx, disclosure));
    for list in lists::passed_on(cx, lists::Place::Policy) {
        section.sub(Some(list));
    }
    section.sub(disclosure_occasions::build(cx, disclosure));
    section.sub(disclosure.business_transfer.as_ref().and_then(|item| business_transfer(cx, item)));
    section.sub(third_parties(cx, disclosure));
    section.sub(sale(cx, disclosure));
    section.finish(disclosure.text.as_ref(), disclosure.note.as_ref())
}

/// The rule that holds unless something else is said, and what is never done.
fn rules(cx: &Cx<'_>, disclosure: &Disclosure, section: &mut Draft<'_, '_>) {
    if let Some(rule) = &disclosure.default {
        section.sentences(vec![default_rule(cx, rule)], &[rule.node]);
    }
    if let Some(rule) = &disclosure.never {
        section.sentences(never(cx, rule), &[rule.node]);
    }
    if let Some(consent) = disclosure.publication {
        let args = Args::new().key("consent", consent.word());
        section.para("disclosure-publication", &args, &[cx.at(disclosure.node, "publication")]);
    }
}

fn default_rule(cx: &Cx<'_>, rule: &DefaultRule) -> Inlines {
    let to = match &rule.to {
        Some(to) => cx.term(to),
        None => cx.label("party", "third-parties"),
    };
    let args = Args::new()
        .rich("to", to)
        .key("consent", rule.consent.word())
        .key("named", if rule.exceptions_named { "yes" } else { "no" });
    let consent = cx.say("disclosure-consent", &args);
    cx.say("disclosure-default", &args.rich("agreed", consent))
}

fn never(cx: &Cx<'_>, rule: &Never) -> Vec<Inlines> {
    if rule.acts.is_empty() {
        return Vec::new();
    }
    let to = rule.to.as_ref().map(|to| cx.term(to)).unwrap_or_default();
    let with: Vec<&str> = rule.unless_serving.iter().map(|with| with.word()).collect();
    let serving = match (with.contains(&"alone"), with.len() > usize::from(with.contains(&"alone")))
    {
        (true, true) => "alone-or-jointly",
        (true, false) => "alone",
        (false, true) => "jointly",
        _ => "none",
    };
    let partner = match (with.contains(&"controller"), with.contains(&"affiliate")) {
        (true, true) => "both",
        (false, true) => "affiliate",
        _ => "controller",
    };
    let args = Args::new()
        .rich("acts", cx.terms_or(&rule.acts))
        .key("towards", if rule.to.is_some() { "yes" } else { "no" })
        .rich("to", to)
        .key("serving", serving)
        .key("partner", partner)
        .key("consent", rule.unless_consent.map_or("none", |consent| consent.word()));
    let jointly = cx.say("disclosure-never-jointly", &args);
    let args = args.rich("jointly", jointly);
    let mut unless = Vec::new();
    if rule.unless_consent.is_some() {
        unless.push(cx.say("disclosure-never-unless-consent", &args));
    }
    if serving != "none" {
        unless.push(cx.say("disclosure-never-unless-serving", &args));
    }
    let some = if unless.is_empty() { "no" } else { "yes" };
    let args = args.key("excepted", some).rich("exceptions", cx.or(unless));
    let mut sentences = vec![cx.say("disclosure-never", &args)];
    if rule.access_ends_with_service == Some(true) {
        sentences.push(cx.word("disclosure-never-access-ends"));
    }
    sentences
}

fn business_transfer(cx: &Cx<'_>, item: &BusinessTransfer) -> Option<Section> {
    let mut section = cx.section("disclosure-business-transfer", item.node);
    let subject = |party: &Term<Party>| match party.id() {
        Some("self") => cx.word("subject-we"),
        _ => cx.say("subject-our", &Args::new().rich("party", cx.term(party))),
    };
    let parties = if item.parties.is_empty() {
        cx.word("subject-we")
    } else {
        cx.and(item.parties.iter().map(subject).collect())
    };
    let args = Args::new()
        .rich("parties", cx.capital(parties))
        .rich("events", cx.terms_or(&item.events))
        .key("open", if item.exhaustive { "no" } else { "yes" });
    let who = cx.say("business-transfer-who", &args);
    let mut sentences = vec![cx.say("business-transfer-event", &args.rich("who", who))];
    let mut duties = Vec::new();
    if item.lawful == Some(true) {
        duties.push(cx.word("business-transfer-lawful"));
    }
    if let Some(timing) = item.notice {
        duties.push(cx.say("business-transfer-notice", &Args::new().key("timing", timing.word())));
    }
    for (key, stated) in [
        ("names-recipient", item.names_recipient),
        ("confidentiality", item.confidentiality),
        ("duties-continue", item.duties_continue),
    ] {
        if stated == Some(true) {
            duties.push(cx.word(&format!("business-transfer-{key}")));
        }
    }
    if !duties.is_empty() {
        let args = Args::new().rich("duties", cx.acts(duties));
        sentences.push(cx.say("business-transfer-duties", &args));
    }
    if item.reconsent_on_change == Some(true) {
        sentences.push(cx.word("business-transfer-reconsent"));
    }
    section.sentences(sentences, &[item.node]);
    section.finish(None, item.note.as_ref())
}

fn third_parties(cx: &Cx<'_>, disclosure: &Disclosure) -> Option<Section> {
    let conduct = disclosure.third_party_conduct.as_ref()?;
    let mut section = cx.section("disclosure-third-parties", conduct.node);
    let mut sentences = Vec::new();
    for (id, acts) in [
        ("third-parties-forbidden", &conduct.forbidden),
        ("third-parties-forbidden-free", &conduct.forbidden_even_free),
    ] {
        if !acts.is_empty() {
            sentences.push(cx.say(id, &Args::new().rich("acts", cx.terms_or(acts))));
        }
    }
    let mut facts: Vec<NodeId> = cx.nodes(&conduct.forbidden);
    if let Some(agreement) = &conduct.ends_agreement {
        let args = Args::new().rich("agreement", cx.agreement(agreement));
        sentences.push(cx.say("third-parties-sanction", &args));
        facts.push(agreement.node);
    }
    section.sentences(sentences, &facts);
    section.finish(None, None)
}

/// Sale and sharing under Californian law, and rewards for information.
fn sale(cx: &Cx<'_>, disclosure: &Disclosure) -> Option<Section> {
    let mut section = cx.section("disclosure-sale", disclosure.node);
    match &disclosure.sale {
        Stated::Silent => {}
        Stated::None(node) => section.para("disclosure-sale-none", &Args::new(), &[*node]),
        Stated::Some(sale) => section.sentences(sold(cx, sale), &[sale.node]),
    }
    match &disclosure.incentives {
        Stated::Silent => {}
        Stated::None(node) => section.para("disclosure-incentives-none", &Args::new(), &[*node]),
        Stated::Some(incentives) => {
            for incentive in incentives {
                let args = Args::new()
                    .rich("terms", cx.inline(&incentive.terms))
                    .rich("how", cx.inline(&incentive.opt_out));
                section.para("disclosure-incentive", &args, &[incentive.node]);
            }
        }
    }
    section.finish(None, None)
}

fn sold(cx: &Cx<'_>, sale: &SaleStatement) -> Vec<Inlines> {
    let args = Args::new().rich("url", cx.url(&sale.opt_out));
    let mut sentences = vec![cx.say("disclosure-sale-sold", &args)];
    if let Some(known) = sale.minors_under_16 {
        let args = Args::new().key("known", if known { "yes" } else { "no" });
        sentences.push(cx.say("disclosure-sale-minors", &args));
    }
    if let Some(how) = &sale.minors_opt_in {
        let args = Args::new().rich("how", cx.inline(how));
        sentences.push(cx.say("disclosure-sale-minors-opt-in", &args));
    }
    sentences
}
