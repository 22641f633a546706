//! `policyc rules`.

use anyhow::Result;
use serde_json::json;

use super::Exit;
use super::args::{Listing, Rules};
use super::session::Session;
use super::terminal::Terminal;
use crate::check;
use crate::locale::Args;
use crate::wording::message_id;

/// Lists all rules.
pub(super) fn run(session: &Session, args: &Rules, out: &mut Terminal) -> Result<Exit> {
    let text = |rule: &crate::diag::Rule, attribute: &str| {
        session.ui.format(&message_id(&rule.id()), Some(attribute), &Args::new())
    };
    let mut rules = check::rules();
    rules.sort_by_key(|rule| rule.name);
    match args.format {
        Listing::Table => {
            let mut page = String::new();
            for rule in &rules {
                let severity = session.ui.format(
                    &format!("cli-{}", rule.severity.id()),
                    None,
                    &Args::new(),
                )?;
                page.push_str(&format!(
                    "{} ({severity})\n    {}\n",
                    rule.id(),
                    text(rule, "what")?
                ));
            }
            out.print(&page)?;
        }
        Listing::Json => {
            let list: Result<Vec<_>> = rules
                .iter()
                .map(|rule| {
                    Ok(json!({
                        "id": rule.id(),
                        "severity": rule.severity,
                        "what": text(rule, "what")?,
                        "why": text(rule, "why")?,
                    }))
                })
                .collect();
            out.print(&format!("{}\n", serde_json::to_string_pretty(&list?)?))?;
        }
    }
    Ok(Exit::Clean)
}
