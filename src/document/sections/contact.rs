//! How to reach the controller.

use crate::document::cx::{Cx, Inlines};
use crate::ir::{Block, BlockKind, Entry, Section};
use crate::locale::Args;
use crate::model::Stated;
use crate::model::head::Representative;
use crate::model::people::ContactItem;

/// Builds the section.
pub fn build(cx: &Cx<'_>) -> Option<Section> {
    let contact = cx.policy.contact.as_ref();
    let controller = &cx.policy.controller;
    let node = contact.map_or(controller.node, |contact| contact.node);
    let mut section = cx.section("contact", node);
    if let Some(Stated::None(node)) = contact.map(|contact| &contact.ways) {
        section.para("contact-none", &Args::new(), &[*node]);
    }
    let mut entries = Vec::new();
    if contact.is_some() || controller.address.is_some() {
        entries.push(controller_entry(cx));
    }
    entries.extend(cx.policy.contacts().iter().map(|item| way(cx, item)));
    entries.extend(controller.representatives.iter().map(|item| representative(cx, item)));
    if entries.len() > 1 || controller.address.is_some() {
        section.block(Block::new(BlockKind::Definitions { entries }));
    }
    section.finish(contact.and_then(|c| c.text.as_ref()), contact.and_then(|c| c.note.as_ref()))
}

fn controller_entry(cx: &Cx<'_>) -> Entry {
    let controller = &cx.policy.controller;
    let mut parts = Vec::new();
    if let Some(address) = &controller.address {
        parts.push(cx.say("contact-address", &Args::new().rich("address", cx.inline(address))));
    }
    if let Some(person) = &controller.represented_by {
        parts.push(cx.say("contact-represented-by", &Args::new().rich("name", cx.inline(person))));
    }
    if let Some(registration) = &controller.registration {
        let args = Args::new().text("number", &*registration.value);
        parts.push(cx.say("contact-registration", &args));
    }
    if let Some(website) = &controller.website {
        parts.push(cx.say("contact-url", &Args::new().rich("url", cx.url(website))));
    }
    parts.push(
        cx.say("contact-country", &Args::new().rich("country", cx.country(&controller.country))),
    );
    let mut blocks = vec![cx.sentences_apart(parts)];
    if let Some(note) = &controller.note {
        blocks.extend(cx.blocks(note));
    }
    Entry { anchor: None, term: cx.inline(&controller.name), blocks, facts: vec![controller.node] }
}

fn way(cx: &Cx<'_>, item: &ContactItem) -> Entry {
    let mut sentences = Vec::new();
    if let (Some(name), Some(role)) = (&item.name, &item.role) {
        let role = cx.capital(cx.term(role));
        // A role that the name says already is not said again.
        if cx.capital(cx.inline(name)) != role {
            sentences.push(cx.say("contact-role", &Args::new().rich("role", role)));
        }
    }
    sentences.extend(addresses(cx, item));
    if !item.for_.is_empty() {
        sentences.push(cx.say("contact-for", &Args::new().rich("topics", cx.terms(&item.for_))));
    }
    if !item.steps.is_empty() {
        sentences.push(
            cx.say("contact-steps", &Args::new().rich("steps", cx.acts(cx.each(&item.steps)))),
        );
    }
    for (key, stated) in
        [("prompt-review", item.prompt_review), ("verification", item.verification)]
    {
        if stated == Some(true) {
            sentences.push(cx.word(&format!("contact-{key}")));
        }
    }
    if let Some(within) = &item.respond_within {
        let args = Args::new()
            .rich("within", cx.period(within))
            .key("clock", item.clock.map_or("none", |clock| clock.word()));
        sentences.push(cx.say("contact-respond", &args));
    }
    let term = match (&item.name, &item.role) {
        (None, None) => cx.word("contact-way"),
        _ => cx.capital(cx.contact_name(item)),
    };
    let blocks = vec![cx.sentences_apart(sentences)];
    Entry { anchor: Some(item.id.anchor()), term, blocks, facts: vec![item.node] }
}

fn addresses(cx: &Cx<'_>, item: &ContactItem) -> Vec<Inlines> {
    let mut out = Vec::new();
    if let Some(email) = &item.email {
        out.push(cx.say("contact-email", &Args::new().rich("email", cx.email(email))));
    }
    if let Some(phone) = &item.phone {
        let free = if item.toll_free == Some(true) { "yes" } else { "no" };
        let args = Args::new().rich("phone", cx.phone(phone)).key("free", free);
        out.push(cx.say("contact-phone", &args));
    }
    if let Some(url) = &item.url {
        out.push(cx.say("contact-url", &Args::new().rich("url", cx.url(url))));
    }
    if let Some(address) = &item.address {
        out.push(cx.say("contact-address", &Args::new().rich("address", cx.inline(address))));
    }
    if let Some(path) = &item.path {
        out.push(cx.say("contact-path", &Args::new().rich("path", cx.inline(path))));
    }
    out
}

fn representative(cx: &Cx<'_>, item: &Representative) -> Entry {
    let term = match &item.role {
        Some(role) => cx.capital(cx.term(role)),
        None => {
            let args = Args::new().text("jurisdiction", &*item.jurisdiction.value);
            cx.say("contact-representative", &args)
        }
    };
    let mut parts = vec![cx.say("contact-name", &Args::new().rich("name", cx.inline(&item.name)))];
    if let Some(address) = &item.address {
        parts.push(cx.say("contact-address", &Args::new().rich("address", cx.inline(address))));
    }
    if let Some(email) = &item.email {
        parts.push(cx.say("contact-email", &Args::new().rich("email", cx.email(email))));
    }
    if let Some(phone) = &item.phone {
        let args = Args::new().rich("phone", cx.phone(phone)).key("free", "no");
        parts.push(cx.say("contact-phone", &args));
    }
    Entry { anchor: None, term, blocks: vec![cx.sentences_apart(parts)], facts: vec![item.node] }
}
