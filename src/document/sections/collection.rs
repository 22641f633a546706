//! What is collected, from where and when.

use super::lists;
use crate::document::cx::{Cx, Draft, Inlines};
use crate::ir::{Block, BlockKind, Item, Section};
use crate::locale::Args;
use crate::model::Stated;
use crate::model::collection::{Collection, CollectionItem, PermissionEntry, Sensitive};
use crate::model::lower::Term;
use crate::model::vocab::Data;
use crate::yaml::NodeId;

/// Builds the section.
pub fn build(cx: &Cx<'_>) -> Option<Section> {
    match &cx.policy.collection {
        Stated::Silent => None,
        Stated::None(node) => {
            let mut section = cx.section("collection", *node);
            section.para("collection-none", &Args::new(), &[*node]);
            section.finish(None, None)
        }
        Stated::Some(collection) => stated(cx, collection),
    }
}

fn stated(cx: &Cx<'_>, collection: &Collection) -> Option<Section> {
    let mut section = cx.section("collection", collection.node);
    let items: Vec<Item> = collection.sets.iter().map(|set| item(cx, set)).collect();
    match items.len() {
        0 => {}
        1 => section.para("collection-lead-one", &Args::new(), &[collection.node]),
        _ => section.para("collection-lead", &Args::new(), &[collection.node]),
    }
    section.block(Block::new(BlockKind::List { ordered: false, items }));
    general(cx, collection, &mut section);
    // Elsewhere a table is worth its place only if it adds the purposes.
    if lists::asked_for(cx) || !cx.policy.purposes().is_empty() {
        section.sub(lists::collected(cx));
    }
    section.sub(permissions(cx, collection));
    section.finish(collection.text.as_ref(), collection.note.as_ref())
}

fn general(cx: &Cx<'_>, collection: &Collection, section: &mut Draft<'_, '_>) {
    let mut sentences = Vec::new();
    let mut facts = Vec::new();
    if !collection.never.is_empty() {
        let args = Args::new().rich("data", cx.terms_or(&collection.never));
        sentences.push(cx.say("collection-never", &args));
        facts.extend(cx.nodes(&collection.never));
    }
    if !collection.if_refused.is_empty() {
        let effects = cx.clauses(cx.each(&collection.if_refused));
        sentences.push(cx.say("collection-if-refused", &Args::new().rich("effects", effects)));
        facts.extend(cx.nodes(&collection.if_refused));
    }
    for (key, stated) in
        [("minimal", collection.minimal), ("basic-functions-stay", collection.basic_functions_stay)]
    {
        if stated == Some(true) {
            sentences.push(cx.word(&format!("collection-{key}")));
            facts.push(cx.at(collection.node, key));
        }
    }
    section.sentences(sentences, &facts);
}

/// One data set: its name, what is collected and when, and whatever else is said of it.
fn item(cx: &Cx<'_>, set: &CollectionItem) -> Item {
    let mut sentences = vec![main_sentence(cx, set)];
    if !set.means.is_empty() {
        let means = cx.list(cx.each(&set.means), set.means_exhaustive);
        sentences.push(cx.say("collection-means", &Args::new().rich("means", means)));
    }
    if let Some(function) = &set.function {
        let args = Args::new().rich("function", cx.inline(function));
        sentences.push(cx.say("collection-function", &args));
    }
    if !set.subjects.is_empty() {
        let args = Args::new().rich("subjects", cx.terms(&set.subjects));
        sentences.push(cx.say("collection-subjects", &args));
    }
    if let Some(required) = set.required {
        let args = Args::new().key("required", required.word());
        sentences.push(cx.say("collection-required", &args));
    }
    if !set.if_refused.is_empty() {
        let effects = cx.clauses(cx.each(&set.if_refused));
        sentences.push(cx.say("collection-item-if-refused", &Args::new().rich("effects", effects)));
    }
    for (key, stated) in [
        ("from-children", set.from_children),
        ("can-be-made-public", set.can_be_made_public),
        ("public-place", set.public_place),
        ("publicly-available", set.publicly_available),
    ] {
        if let Some(stated) = stated {
            let args = Args::new().key("stated", if stated { "yes" } else { "no" });
            sentences.push(cx.say(&format!("collection-{key}"), &args));
        }
    }
    if let Some(name) = &set.name
        && !set.data.is_empty()
    {
        let name = cx.capital(cx.inline(name));
        sentences.insert(0, cx.say("collection-name", &Args::new().rich("name", name)));
    }
    let text = cx.sentences(sentences);
    let mut blocks = vec![Block::paragraph(text)];
    if let Some(sensitive) = &set.sensitive {
        blocks.push(sensitive_block(cx, set, sensitive));
    }
    if let Some(note) = &set.note {
        blocks.extend(cx.blocks(note));
    }
    Item { anchor: Some(set.id.anchor()), blocks, facts: facts(cx, set) }
}

fn facts(cx: &Cx<'_>, set: &CollectionItem) -> Vec<NodeId> {
    let mut facts = vec![set.node];
    facts.extend(cx.nodes(&set.data));
    facts.extend(cx.nodes(&set.occasion));
    facts.extend(cx.nodes(&set.means));
    facts.extend(set.from.iter().map(|from| from.node));
    facts.extend(cx.nodes(&set.if_refused));
    facts
}

fn main_sentence(cx: &Cx<'_>, set: &CollectionItem) -> Inlines {
    let from = cx.and(set.from.iter().map(|from| cx.party(from)).collect());
    let args = Args::new()
        .key("strength", set.strength.word())
        .key("timed", if set.occasion.is_empty() { "no" } else { "yes" })
        .rich("occasion", cx.or(cx.each(&set.occasion)))
        .key("somebody", if set.from.is_empty() { "no" } else { "yes" })
        .rich("from", from)
        .key("lawful", if set.lawful == Some(true) { "yes" } else { "no" })
        .key("open", if set.exhaustive { "no" } else { "yes" })
        .rich(
            "data",
            match set.data.as_slice() {
                [] => cx.data_set_name(set),
                data if set.exhaustive => cx.terms(data),
                data => cx.open(cx.each(data)),
            },
        );
    let args = args.key("source", set.source.word());
    let part = |id: &str| cx.say(id, &args);
    let when = part("collection-when");
    let how = part("collection-source");
    let more = part("collection-more");
    let lawfully = part("collection-lawfully");
    let verb = match set.operations.as_slice() {
        [] => part("collection-verb"),
        operations => cx.terms(operations),
    };
    let args = args.rich("when", when).rich("how", how).rich("more", more).rich("verb", verb);
    cx.say("collection-item", &args.rich("lawfully", lawfully))
}

/// The kinds of information in a data set that a law in use calls sensitive.
fn sensitive_data<'s>(cx: &Cx<'_>, set: &'s CollectionItem) -> Vec<&'s Term<Data>> {
    let flags: Vec<String> =
        cx.loaded.profiles.iter().map(|profile| format!("sensitive-{profile}")).collect();
    set.data.iter().filter(|term| flags.iter().any(|flag| cx.has_flag(term, flag))).collect()
}

fn sensitive_block(cx: &Cx<'_>, set: &CollectionItem, sensitive: &Sensitive) -> Block {
    let named: Vec<Inlines> = sensitive_data(cx, set).into_iter().map(|t| cx.term(t)).collect();
    let args = Args::new()
        .key("named", if named.is_empty() { "no" } else { "yes" })
        .rich("data", cx.and(named))
        .rich("necessity", cx.inline(&sensitive.necessity))
        .rich("impact", cx.inline(&sensitive.impact));
    let mut sentences = vec![
        cx.say("collection-sensitive", &args),
        cx.say("collection-sensitive-necessity", &args),
        cx.say("collection-sensitive-impact", &args),
    ];
    if let Some(consent) = sensitive.consent {
        let args = Args::new().key("consent", consent.word());
        sentences.push(cx.say("collection-sensitive-consent", &args));
    }
    if let Some(condition) = &sensitive.condition {
        let args = Args::new().rich("condition", cx.per_law(condition));
        sentences.push(cx.say("collection-sensitive-condition", &args));
    }
    if !sensitive.measures.is_empty() {
        let args = Args::new().rich("measures", cx.terms(&sensitive.measures));
        sentences.push(cx.say("collection-sensitive-measures", &args));
    }
    let blocks = vec![Block::paragraph(cx.sentences(sentences))];
    Block::new(BlockKind::Note { blocks }).from_facts(&[sensitive.node])
}

fn permissions(cx: &Cx<'_>, collection: &Collection) -> Option<Section> {
    match &collection.permissions {
        Stated::Silent => None,
        Stated::None(node) => {
            let mut section = cx.section("permissions", *node);
            section.para("permissions-none", &Args::new(), &[*node]);
            section.finish(None, None)
        }
        Stated::Some(permissions) => {
            let mut section = cx.section("permissions", cx.at(collection.node, "permissions"));
            let rows = permissions.iter().map(|entry| permission(cx, entry)).collect();
            let columns = [
                "permissions-column-permission",
                "permissions-column-why",
                "permissions-column-data",
                "permissions-column-when",
                "permissions-column-needed",
                "permissions-column-refused",
                "permissions-column-control",
            ];
            section.block(cx.table_of_filled(None, &columns, rows));
            section.finish(None, None)
        }
    }
}

fn permission(cx: &Cx<'_>, entry: &PermissionEntry) -> crate::ir::Row {
    let needed = Args::new().key("optional", if entry.optional { "yes" } else { "no" });
    let cells = vec![
        cx.capital(cx.term(&entry.permission)),
        cx.capital(cx.and(entry.for_.iter().map(|purpose| cx.purpose(purpose)).collect())),
        cx.capital(cx.and(entry.data.iter().map(|set| cx.data_set(set)).collect())),
        cx.capital(cx.or(cx.each(&entry.occasion))),
        cx.say("permissions-needed", &needed),
        cx.capital(cx.or(cx.each(&entry.if_refused))),
        entry.control.as_ref().map(|control| cx.capital(cx.term(control))).unwrap_or_default(),
    ];
    cx.row(Some(entry.id.anchor()), cells, &[entry.node])
}
