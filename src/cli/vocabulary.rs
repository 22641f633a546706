//! `policyc vocabulary`.

use std::collections::BTreeMap;

use anyhow::Result;
use serde_json::{Value, json};

use super::Exit;
use super::args::VocabularyArgs;
use super::session::Session;
use super::terminal::Terminal;
use crate::model::vocabulary::Terms;

/// Lists vocabularies, or the terms of one.
pub(super) fn run(session: &Session, args: &VocabularyArgs, out: &mut Terminal) -> Result<Exit> {
    let vocabularies = &session.tools.vocabularies;
    let chosen: Vec<(&str, &Terms)> = match &args.name {
        None => vocabularies.iter().collect(),
        Some(name) => match vocabularies.get(name) {
            Some(terms) => vec![(name, terms)],
            None => {
                let all = vocabularies.names();
                return Err(session.unknown("vocabulary", name, all, "policyc vocabulary"));
            }
        },
    };
    if args.json {
        let all: BTreeMap<&str, Value> =
            chosen.into_iter().map(|(name, terms)| (name, as_json(terms))).collect();
        out.print(&format!("{}\n", serde_json::to_string_pretty(&all)?))?;
        return Ok(Exit::Clean);
    }
    let language = session.ui.language();
    let mut page = String::new();
    for (name, terms) in &chosen {
        let law = name.split_once('/').and_then(|(law, _)| vocabularies.profile(law));
        let about = law.map_or(&terms.about, |law| &law.short).in_language(language);
        if args.name.is_none() {
            page.push_str(&format!("{name:28} {:4}  {about}\n", terms.ids().count()));
            continue;
        }
        for id in terms.ids() {
            let Some(term) = terms.get(id) else { continue };
            let labels: Vec<&str> = term.label.iter().map(|(_, label)| label).collect();
            page.push_str(&format!("{id}\n    {}\n", labels.join("\n    ")));
        }
    }
    out.print(&page)?;
    Ok(Exit::Clean)
}

fn as_json(terms: &Terms) -> Value {
    let list: Vec<Value> = terms
        .ids()
        .filter_map(|id| Some((id, terms.get(id)?)))
        .map(|(id, term)| {
            json!({
                "id": id, "label": term.label, "text": term.text, "dpv": term.dpv,
                "flags": term.flags, "cite": term.cite,
            })
        })
        .collect();
    json!({ "about": terms.about, "terms": list })
}
