//! What data subjects may ask for, and how.

use crate::document::cx::{Cx, Draft, Inlines};
use crate::ir::{Block, BlockKind, Item, Section};
use crate::locale::Args;
use crate::model::people::{AuthorityItem, Grant, Rights};
use crate::yaml::NodeId;

/// Builds the section.
pub fn build(cx: &Cx<'_>) -> Option<Section> {
    let rights = cx.policy.rights.as_ref()?;
    let mut section = cx.section("rights", rights.node);
    grants(cx, rights, &mut section);
    section.sub(procedure(cx, rights));
    section.sub(complaints(cx, rights));
    section.finish(rights.text.as_ref(), rights.note.as_ref())
}

fn grants(cx: &Cx<'_>, rights: &Rights, section: &mut Draft<'_, '_>) {
    if rights.grants.is_empty() {
        return;
    }
    let args = Args::new()
        .key("based", if rights.basis.is_empty() { "no" } else { "yes" })
        .rich("basis", cx.terms(&rights.basis))
        .num("count", i64::try_from(rights.grants.len()).unwrap_or(i64::MAX));
    let mut facts = cx.nodes(&rights.basis);
    facts.push(cx.at(rights.node, "grants"));
    section.para("rights-lead", &args, &facts);
    let items = rights.grants.iter().map(|grant| {
        let mut facts = vec![grant.node];
        facts.extend(cx.nodes(&grant.when));
        (self::grant(cx, grant), facts)
    });
    section.block(cx.bullets(items.collect()));
}

fn grant(cx: &Cx<'_>, grant: &Grant) -> Inlines {
    let named = grant.right.id().is_some();
    let args = Args::new()
        .key("named", if named { "yes" } else { "no" })
        .rich("name", cx.capital(cx.term(&grant.right)))
        .rich("right", cx.term_text(&grant.right))
        .key("conditional", if grant.when.is_empty() { "no" } else { "yes" })
        .rich("conditions", cx.alternatives(cx.each(&grant.when)));
    let mut sentences = vec![cx.say("rights-grant-name", &args), cx.say("rights-grant", &args)];
    if let Some(how) = &grant.how {
        sentences.push(cx.say("rights-grant-how", &Args::new().rich("how", cx.inline(how))));
    }
    if let Some(url) = &grant.url {
        sentences.push(cx.say("rights-grant-url", &Args::new().rich("url", cx.url(url))));
    }
    if let Some(within) = &grant.within {
        sentences
            .push(cx.say("rights-grant-within", &Args::new().rich("within", cx.period(within))));
    }
    cx.sentences(sentences)
}

fn procedure(cx: &Cx<'_>, rights: &Rights) -> Option<Section> {
    let mut section = cx.section("rights-procedure", rights.node);
    asking(cx, rights, &mut section);
    answering(cx, rights, &mut section);
    let mut sentences = Vec::new();
    let mut facts = Vec::new();
    if let Some(withdrawal) = &rights.withdrawal {
        let args = Args::new().rich("how", cx.inline(withdrawal));
        sentences.push(cx.say("rights-withdrawal", &args));
        facts.push(withdrawal.node);
    }
    if rights.withdrawal_not_retroactive == Some(true) {
        sentences.push(cx.word("rights-withdrawal-not-retroactive"));
        facts.push(cx.at(rights.node, "withdrawal-not-retroactive"));
    }
    section.sentences(sentences, &facts);
    if let Some(closing) = &rights.account_closing {
        let within = closing.within.as_ref().map(|within| cx.period(within)).unwrap_or_default();
        let args = Args::new()
            .rich("how", cx.inline(&closing.how))
            .key("soon", if closing.within.is_some() { "yes" } else { "no" })
            .rich("within", within);
        section.para("rights-account-closing", &args, &[closing.node]);
    }
    if let Some(agent) = &rights.agent {
        let args = Args::new().rich("how", cx.inline(&agent.how));
        section.para("rights-agent", &args, &[agent.node]);
    }
    section.finish(None, None)
}

fn asking(cx: &Cx<'_>, rights: &Rights, section: &mut Draft<'_, '_>) {
    let mut sentences = Vec::new();
    let mut facts: Vec<NodeId> = Vec::new();
    let channels: Vec<Inlines> = rights
        .channels
        .iter()
        .filter_map(|reference| cx.contact(reference))
        .map(|contact| {
            let address = cx.contact_address(contact);
            match &contact.name {
                Some(name) => {
                    let args = Args::new().rich("name", cx.inline(name)).rich("address", address);
                    cx.say("rights-channel", &args)
                }
                None => address,
            }
        })
        .collect();
    if !channels.is_empty() {
        let args = Args::new().rich("channels", cx.or(channels));
        sentences.push(cx.say("rights-channels", &args));
        facts.extend(rights.channels.iter().map(|channel| channel.node));
    }
    if !rights.verification.is_empty() {
        let args = Args::new().rich("ways", cx.acts_or(cx.each(&rights.verification)));
        sentences.push(cx.say("rights-verification", &args));
        facts.extend(cx.nodes(&rights.verification));
    }
    if let Some(fee) = rights.fee {
        sentences.push(cx.say("rights-fee", &Args::new().key("fee", fee.word())));
        facts.push(cx.at(rights.node, "fee"));
    }
    section.sentences(sentences, &facts);
}

fn answering(cx: &Cx<'_>, rights: &Rights, section: &mut Draft<'_, '_>) {
    let mut sentences = Vec::new();
    let mut facts: Vec<NodeId> = Vec::new();
    if let Some(within) = &rights.acknowledge_within {
        let args = Args::new().rich("within", cx.period(within));
        sentences.push(cx.say("rights-acknowledge", &args));
        facts.push(within.node);
    }
    if let Some(within) = &rights.respond_within {
        let args = Args::new()
            .rich("within", cx.period(within))
            .key("clock", rights.clock.map_or("none", |clock| clock.word()));
        sentences.push(cx.say("rights-respond", &args));
        facts.push(within.node);
    }
    for law in &rights.by_law {
        let mut args = Args::new()
            .rich("law", cx.law(&law.law.profile))
            .rich("within", cx.period(&law.respond_within))
            .key("extended", if law.extension.is_some() { "yes" } else { "no" });
        args = match &law.extension {
            Some(extension) => args.rich("extension", cx.period(extension)),
            None => args.text("extension", ""),
        };
        sentences.push(cx.say("rights-by-law", &args));
        facts.push(law.node);
    }
    if let Some(extension) = &rights.extension {
        let args = Args::new().rich("extension", cx.period(extension));
        sentences.push(cx.say("rights-extension", &args));
        facts.push(extension.node);
    }
    if !rights.refused_when.is_empty() {
        let args = Args::new().rich("refusals", cx.terms_or(&rights.refused_when));
        sentences.push(cx.say("rights-refused", &args));
        facts.extend(cx.nodes(&rights.refused_when));
    }
    for (key, stated) in [("reasons-given", rights.reasons_given), ("may-sue", rights.may_sue)] {
        if stated == Some(true) {
            sentences.push(cx.word(&format!("rights-{key}")));
            facts.push(cx.at(rights.node, key));
        }
    }
    section.sentences(sentences, &facts);
}

fn complaints(cx: &Cx<'_>, rights: &Rights) -> Option<Section> {
    let mut section = cx.section("rights-complaints", cx.at(rights.node, "authorities"));
    let authority = |item: &AuthorityItem| {
        let args = Args::new()
            .rich("name", cx.linked(item.url.as_ref(), cx.inline(&item.name)))
            .key("country", if item.country.is_some() { "yes" } else { "no" })
            .rich("place", item.country.as_ref().map(|c| cx.country(c)).unwrap_or_default())
            .key("phone", if item.phone.is_some() { "yes" } else { "no" })
            .rich("number", item.phone.as_ref().map(|p| cx.phone(p)).unwrap_or_default());
        cx.say("rights-authority", &args)
    };
    match rights.authorities.as_slice() {
        [] => {}
        [one] => {
            let args = Args::new().rich("authority", authority(one));
            let text = cx.say("rights-complain-to", &args);
            section.block(Block::paragraph(text).anchored(one.id.anchor()).from_facts(&[one.node]));
        }
        many => {
            section.para("rights-complain", &Args::new(), &[cx.at(rights.node, "authorities")]);
            let items = many.iter().map(|item| Item {
                anchor: Some(item.id.anchor()),
                blocks: vec![Block::paragraph(authority(item))],
                facts: vec![item.node],
            });
            section.block(Block::new(BlockKind::List { ordered: false, items: items.collect() }));
        }
    }
    section.finish(None, None)
}
