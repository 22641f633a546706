//! Who receives personal information, in sentences; the tables are `lists`.

use super::lists::is_listed;
use crate::document::cx::{Cx, Draft, Inlines};
use crate::ir::{Block, Section};
use crate::locale::Args;
use crate::model::Stated;
use crate::model::disclosure::{Disclosure, RecipientItem, RecipientKind};
use crate::yaml::NodeId;

/// Builds the subsection.
pub(super) fn build(cx: &Cx<'_>, disclosure: &Disclosure) -> Option<Section> {
    let mut section = cx.section("disclosure-recipients", disclosure.node);
    match &disclosure.recipients {
        Stated::Silent => {}
        Stated::None(node) => section.para("recipients-none", &Args::new(), &[*node]),
        Stated::Some(recipients) => {
            for group in groups(recipients) {
                let facts: Vec<NodeId> = group.iter().map(|item| item.node).collect();
                let text = cx.sentences(sentences(cx, &group));
                let mut block = Block::paragraph(text).from_facts(&facts);
                block.anchor =
                    group.first().filter(|item| !is_listed(item)).map(|item| item.id.anchor());
                section.block(block);
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
            && is_listed(a)
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

fn safeguards(cx: &Cx<'_>, disclosure: &Disclosure, section: &mut Draft<'_, '_>) {
    let Some(safeguards) = &disclosure.safeguards else { return };
    if safeguards.duties.is_empty() {
        return;
    }
    let args = Args::new()
        .key("strength", safeguards.strength.word())
        .rich("duties", cx.acts(cx.each(&safeguards.duties)));
    let mut facts = vec![safeguards.node];
    facts.extend(cx.nodes(&safeguards.duties));
    section.para("recipients-safeguards", &args, &facts);
}
