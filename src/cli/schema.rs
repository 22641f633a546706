//! `policyc schema`.

use anyhow::Result;

use super::Exit;
use super::session::Session;
use super::terminal::Terminal;
use crate::reference::schema::policy_schema;

/// Prints the JSON Schema of a policy.
pub(super) fn run(session: &Session, out: &mut Terminal) -> Result<Exit> {
    let schema = policy_schema(&session.tools.vocabularies, &session.tools.languages);
    out.print(&format!("{}\n", serde_json::to_string_pretty(&schema)?))?;
    Ok(Exit::Clean)
}
