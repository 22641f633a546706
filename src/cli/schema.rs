//! `policyc schema`.

use anyhow::Result;

use super::Exit;
use super::session::Session;
use super::terminal::Terminal;
use crate::reference::schema::{policy_schema, settings_schema};

/// Prints the JSON Schema of a policy, or of the settings.
pub(super) fn run(session: &Session, settings: bool, out: &mut Terminal) -> Result<Exit> {
    let tools = &session.tools;
    let schema = match settings {
        true => settings_schema(&tools.vocabularies),
        false => policy_schema(&tools.vocabularies, &tools.languages),
    };
    out.print(&format!("{}\n", serde_json::to_string_pretty(&schema)?))?;
    Ok(Exit::Clean)
}
