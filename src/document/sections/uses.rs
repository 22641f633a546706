//! What personal information is used for.

use crate::document::cx::{Cx, Draft, Inlines};
use crate::ir::{Block, BlockKind, Item, Row, Section};
use crate::locale::Args;
use crate::model::collection::{End, Use, UseItem};

/// Builds the section.
pub fn build(cx: &Cx<'_>) -> Option<Section> {
    let uses = cx.policy.use_.as_ref()?;
    let mut section = cx.section("use", uses.node);
    let items: Vec<Item> = uses.purposes.iter().map(|item| purpose(cx, item)).collect();
    match items.len() {
        0 => {}
        1 => section.para("use-lead-one", &Args::new(), &[uses.node]),
        _ => section.para("use-lead", &Args::new(), &[uses.node]),
    }
    section.block(Block::new(BlockKind::List { ordered: false, items }));
    general(cx, uses, &mut section);
    section.sub(legal_bases(cx, uses));
    section.finish(uses.text.as_ref(), uses.note.as_ref())
}

fn purpose(cx: &Cx<'_>, item: &UseItem) -> Item {
    let data = cx.data_refs(&item.data);
    let args = Args::new()
        .rich("purpose", cx.term(&item.purpose))
        .key("strength", item.strength.word())
        .key("with", if item.data.is_empty() { "no" } else { "yes" })
        .rich("data", data)
        .key("consent", item.consent.map_or("none", |consent| consent.word()));
    let agreed = cx.say("use-agreed", &args);
    let mut sentences = vec![cx.say("use-item", &args.rich("agreed", agreed))];
    if !item.including.is_empty() {
        let included =
            |purpose| cx.say("use-included", &Args::new().rich("purpose", cx.term(purpose)));
        let args = Args::new()
            .key("open", if item.including_exhaustive { "no" } else { "yes" })
            .rich("including", cx.clauses(item.including.iter().map(included).collect()));
        sentences.push(cx.say("use-including", &args));
    }
    if !item.operations.is_empty() {
        let args = Args::new().rich("operations", cx.terms(&item.operations));
        sentences.push(cx.say("use-operations", &args));
    }
    if let Some(interests) = &item.interests {
        let args = Args::new().rich("interests", cx.inline(interests));
        sentences.push(cx.say("use-interests", &args));
    }
    if let Some(law) = &item.law {
        sentences.push(cx.say("use-law", &Args::new().rich("law", cx.inline(law))));
    }
    if let Some(end) = &item.ends {
        sentences.push(ends(cx, end));
    }
    if let Some(opt_out) = &item.opt_out {
        let args = Args::new().rich("how", cx.inline(opt_out));
        sentences.push(cx.say("use-opt-out", &args));
    }
    let mut blocks = vec![Block::paragraph(cx.sentences(sentences))];
    if let Some(note) = &item.note {
        blocks.extend(cx.blocks(note));
    }
    let mut facts = vec![item.node, item.purpose.node];
    facts.extend(item.data.iter().map(|data| data.node));
    facts.extend(cx.nodes(&item.including));
    Item { anchor: Some(item.id.anchor()), blocks, facts }
}

fn ends(cx: &Cx<'_>, end: &End) -> Inlines {
    let args = Args::new()
        .key(
            "how",
            match (end.when.is_empty(), &end.after) {
                (false, None) => "event",
                (true, Some(_)) => "period",
                _ => "both",
            },
        )
        .rich("events", cx.or(cx.each(&end.when)))
        .rich("period", end.after.as_ref().map(|after| cx.period(after)).unwrap_or_default());
    cx.say("use-ends", &args)
}

fn general(cx: &Cx<'_>, uses: &Use, section: &mut Draft<'_, '_>) {
    let mut sentences = Vec::new();
    let mut facts = Vec::new();
    if let Some(sensitive) = &uses.sensitive {
        if let Some(consent) = sensitive.consent {
            let args = Args::new().key("consent", consent.word());
            sentences.push(cx.say("use-sensitive", &args));
        }
        if let Some(beyond) = sensitive.beyond_permitted {
            let args = Args::new().key("stated", if beyond { "yes" } else { "no" });
            sentences.push(cx.say("use-sensitive-beyond", &args));
        }
        facts.push(sensitive.node);
    }
    if let Some(consent) = uses.new_purpose {
        sentences.push(cx.say("use-new-purpose", &Args::new().key("consent", consent.word())));
        facts.push(cx.at(uses.node, "new-purpose"));
    }
    for (key, stated) in [
        ("no-refusal-of-service", uses.no_refusal_of_service),
        ("marketing-consent", uses.marketing_consent),
        ("impact-assessment", uses.impact_assessment),
    ] {
        if stated == Some(true) {
            sentences.push(cx.word(&format!("use-{key}")));
            facts.push(cx.at(uses.node, key));
        }
    }
    if let Some(link) = &uses.link {
        sentences.push(cx.say("use-link", &Args::new().text("url", &*link.value)));
        facts.push(link.node);
    }
    section.sentences(sentences, &facts);
}

/// Purpose by purpose: the information, the legal basis and how long it is kept.
fn legal_bases(cx: &Cx<'_>, uses: &Use) -> Option<Section> {
    let stated = |item: &&UseItem| item.basis.is_some() || item.retention.is_some();
    if !uses.purposes.iter().any(|item| stated(&item)) {
        return None;
    }
    let mut section = cx.section("legal-bases", uses.node);
    let rows: Vec<Row> = uses
        .purposes
        .iter()
        .map(|item| {
            let retention = item.retention.as_ref();
            let cells = vec![
                cx.capital(cx.term(&item.purpose)),
                cx.capital(cx.data_refs(&item.data)),
                item.basis.as_ref().map(|b| cx.capital(cx.per_law(b))).unwrap_or_default(),
                retention
                    .map(|reference| super::storage::retention_link(cx, reference))
                    .unwrap_or_default(),
            ];
            cx.row(None, cells, &[item.node])
        })
        .collect();
    let columns = ["use-column-purpose", "use-column-data", "use-column-basis", "use-column-kept"];
    section.block(cx.table_of_filled(None, &columns, rows));
    section.finish(None, None)
}
