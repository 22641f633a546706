//! Cookies and similar technologies.

use crate::document::cx::{Cx, Draft, Inlines};
use crate::ir::{Inline, Row, Section};
use crate::locale::Args;
use crate::model::Stated;
use crate::model::keeping::{CookieItem, Cookies, TechnologyUse};
use crate::yaml::NodeId;

/// Builds the section.
pub fn build(cx: &Cx<'_>) -> Option<Section> {
    match &cx.policy.cookies {
        Stated::Silent => None,
        Stated::None(node) => {
            let mut section = cx.section("cookies", *node);
            section.para("cookies-none", &Args::new(), &[*node]);
            section.finish(None, None)
        }
        Stated::Some(cookies) => stated(cx, cookies),
    }
}

fn stated(cx: &Cx<'_>, cookies: &Cookies) -> Option<Section> {
    let mut section = cx.section("cookies", cookies.node);
    technologies(cx, cookies, &mut section);
    purposes(cx, cookies, &mut section);
    choice(cx, cookies, &mut section);
    signals(cx, cookies, &mut section);
    section.sub(list(cx, cookies));
    section.finish(cookies.text.as_ref(), cookies.note.as_ref())
}

fn technologies(cx: &Cx<'_>, cookies: &Cookies, section: &mut Draft<'_, '_>) {
    let mut sentences = Vec::new();
    let mut facts: Vec<NodeId> = Vec::new();
    for group in groups(&cookies.technologies) {
        let Some(first) = group.first() else { continue };
        let names = cx.and(group.iter().map(|item| cx.term(&item.technology)).collect());
        let users = if first.parties.is_empty() {
            cx.word("subject-we")
        } else {
            let own = |party: &crate::model::head::PartyRef| match party.name.as_str() {
                "self" => cx.word("subject-we"),
                id if cx
                    .policy
                    .recipients()
                    .iter()
                    .any(|own| own.id.name == id && own.name.is_some()) =>
                {
                    cx.party(party)
                }
                _ => cx.say("subject-our", &Args::new().rich("party", cx.party(party))),
            };
            cx.or(first.parties.iter().map(own).collect())
        };
        let verb = if cookies.operations.is_empty() {
            cx.word("cookies-use")
        } else {
            cx.terms_or(&cookies.operations)
        };
        let args = Args::new()
            .rich("users", users)
            .rich("names", names)
            .rich("verb", verb)
            .key("strength", cookies.strength.word())
            .key("default", cookies.default.map_or("none", |default| default.word()));
        sentences.push(cx.say("cookies-used", &args));
        facts.extend(group.iter().map(|item| item.node));
    }
    if let Some(stored) = &cookies.stored_as {
        sentences.push(cx.say("cookies-stored-as", &Args::new().rich("set", cx.data_set(stored))));
        facts.push(stored.node);
    }
    if cookies.under_this_policy == Some(true) {
        sentences.push(cx.word("cookies-under-this-policy"));
        facts.push(cx.at(cookies.node, "under-this-policy"));
    }
    section.sentences(sentences, &facts);
}

/// Technologies that the same parties use, together.
fn groups(technologies: &[TechnologyUse]) -> Vec<Vec<&TechnologyUse>> {
    let parties = |item: &TechnologyUse| -> Vec<String> {
        item.parties.iter().map(|party| party.name.clone()).collect()
    };
    let mut groups: Vec<Vec<&TechnologyUse>> = Vec::new();
    for item in technologies {
        match groups.iter_mut().find(|group| parties(group[0]) == parties(item)) {
            Some(group) => group.push(item),
            None => groups.push(vec![item]),
        }
    }
    groups
}

fn purposes(cx: &Cx<'_>, cookies: &Cookies, section: &mut Draft<'_, '_>) {
    let terms = cookies.enables.iter().chain(&cookies.purposes);
    let items: Vec<_> = terms.map(|term| (cx.term(term), vec![term.node])).collect();
    if let [(only, facts)] = items.as_slice() {
        let args = Args::new().rich("purpose", only.clone());
        section.para("cookies-purpose", &args, facts);
    } else {
        section.lead_and_bullets("cookies-purposes", &Args::new(), &[cookies.node], items);
    }
}

fn choice(cx: &Cx<'_>, cookies: &Cookies, section: &mut Draft<'_, '_>) {
    let mut sentences = Vec::new();
    let mut facts: Vec<NodeId> = Vec::new();
    if cookies.choice == Some(true) {
        sentences.push(cx.word("cookies-choice"));
        facts.push(cx.at(cookies.node, "choice"));
    }
    if !cookies.control.is_empty() {
        let args = Args::new().rich("controls", cx.terms_or(&cookies.control));
        sentences.push(cx.say("cookies-control", &args));
        facts.extend(cx.nodes(&cookies.control));
    }
    if !cookies.if_refused.is_empty() {
        let args = Args::new().rich("effects", cx.clauses(cx.each(&cookies.if_refused)));
        sentences.push(cx.say("cookies-if-refused", &args));
        facts.extend(cx.nodes(&cookies.if_refused));
    }
    section.sentences(sentences, &facts);
}

fn signals(cx: &Cx<'_>, cookies: &Cookies, section: &mut Draft<'_, '_>) {
    for item in &cookies.signals {
        let args = Args::new()
            .rich("signal", cx.term(&item.signal))
            .key("honoured", if item.honoured { "yes" } else { "no" });
        let mut sentences = vec![cx.say("cookies-signal", &args)];
        sentences.extend(
            item.how
                .as_ref()
                .map(|how| cx.say("cookies-signal-how", &Args::new().rich("how", cx.inline(how)))),
        );
        section.sentences(sentences, &[item.node]);
    }
}

fn list(cx: &Cx<'_>, cookies: &Cookies) -> Option<Section> {
    let mut section = cx.section("cookies-list", cx.at(cookies.node, "items"));
    match &cookies.items {
        Stated::Silent => {}
        Stated::None(node) => section.para("cookies-list-none", &Args::new(), &[*node]),
        Stated::Some(items) => {
            let rows = items.iter().map(|item| row(cx, item)).collect();
            let columns = [
                "cookies-column-name",
                "cookies-column-provider",
                "cookies-column-category",
                "cookies-column-purpose",
                "cookies-column-data",
                "cookies-column-duration",
                "cookies-column-opt-out",
            ];
            section.block(cx.table_of_filled(None, &columns, rows));
        }
    }
    section.finish(None, None)
}

fn row(cx: &Cx<'_>, item: &CookieItem) -> Row {
    let name: Inlines = vec![Inline::Code { text: item.name.value.clone() }];
    let name = match &item.technology {
        Some(technology) => {
            let args = Args::new().rich("name", name).rich("technology", cx.term(technology));
            cx.say("cookies-cell-name", &args)
        }
        None => name,
    };
    let provider = match &item.provider {
        Some(provider) => cx.capital(cx.recipient(provider)),
        None => cx.say("cookies-cell-party", &Args::new().key("party", item.party.word())),
    };
    let duration = match &item.duration.for_ {
        Some(period) => cx.period(period),
        None => cx.word("cookies-session"),
    };
    let opt_out = item
        .opt_out
        .as_ref()
        .map(|url| cx.linked(Some(url), cx.word("cookies-opt-out")))
        .unwrap_or_default();
    let cells = vec![
        name,
        provider,
        cx.say("cookies-cell-category", &Args::new().key("category", item.category.word())),
        cx.capital(cx.clauses(cx.each(&item.purpose))),
        cx.capital(cx.and(item.data.iter().map(|set| cx.data_set(set)).collect())),
        cx.capital(duration),
        opt_out,
    ];
    cx.row(Some(item.id.anchor()), cells, &[item.node])
}
