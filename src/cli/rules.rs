//! `policyc rules`.

use anyhow::Result;
use serde_json::{Value, json};

use super::Exit;
use super::args::{Listing, Rules};
use super::session::Session;
use super::terminal::Terminal;
use crate::check;
use crate::diag::Severity;
use crate::law::{LawRule, Laws};
use crate::locale::Args;
use crate::wording::message_id;

/// Lists all rules: policyc's own, then those of each law profile.
pub(super) fn run(session: &Session, args: &Rules, out: &mut Terminal) -> Result<Exit> {
    let text = |rule: &crate::diag::Rule, attribute: &str| {
        session.ui.format(&message_id(&rule.id()), Some(attribute), &Args::new())
    };
    let mut core = check::rules();
    core.sort_by_key(|rule| rule.name);
    let vocabularies = &session.tools.vocabularies;
    let laws = Laws::load(&session.tools.data, vocabularies, vocabularies.profiles());
    let of_laws = laws.profiles.values().flat_map(|profile| &profile.rules);
    let language = session.ui.language();
    match args.format {
        Listing::Table => {
            let mut page = String::new();
            for rule in &core {
                let severity = severity(session, Some(rule.severity))?;
                page.push_str(&line(&rule.id(), &severity, &text(rule, "what")?));
            }
            for rule in of_laws {
                let severity = severity(session, rule.severity)?;
                let provision = rule.texts().provision.in_language(language);
                let what = format!("{provision}\n    {}", rule.texts().why.in_language(language));
                page.push_str(&line(&rule.id, &severity, &what));
            }
            out.print(&page)?;
        }
        Listing::Json => {
            let own = core.iter().map(|rule| -> Result<Value> {
                Ok(json!({
                    "id": rule.id(),
                    "severity": rule.severity,
                    "what": text(rule, "what")?,
                    "why": text(rule, "why")?,
                }))
            });
            let mut list = own.collect::<Result<Vec<Value>>>()?;
            list.extend(of_laws.map(|rule| law_rule(rule, language)));
            out.print(&format!("{}\n", serde_json::to_string_pretty(&list)?))?;
        }
    }
    Ok(Exit::Clean)
}

fn line(id: &str, severity: &str, what: &str) -> String {
    format!("{id} ({severity})\n    {what}\n")
}

/// The word for a severity; none: the rule is not reported.
fn severity(session: &Session, severity: Option<Severity>) -> Result<String> {
    let word = severity.map_or("allow", Severity::id);
    Ok(session.ui.format(&format!("cli-{word}"), None, &Args::new())?)
}

fn law_rule(rule: &LawRule, language: &str) -> Value {
    json!({
        "id": rule.id,
        "severity": rule.severity,
        "what": rule.texts().message.in_language(language),
        "why": rule.texts().why.in_language(language),
        "kind": rule.kind.word(),
        "provision": rule.texts().provision.in_language(language),
        "link": rule.texts().link,
        "verified": rule.verified,
        "since": rule.since.map(|date| date.to_string()),
        "until": rule.until.map(|date| date.to_string()),
        "duties": rule.duty,
    })
}
