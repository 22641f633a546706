//! `policyc why`.

use anyhow::{Result, bail};

use super::Exit;
use super::args::Findings;
use super::args::{Wanted, Why};
use super::report;
use super::session::Session;
use super::terminal::Terminal;
use crate::document::outline::{Passage, passages};
use crate::suggest::nearest;

/// Shows the facts that a passage came from.
pub(super) fn run(session: &Session, args: &Why, out: &mut Terminal) -> Result<Exit> {
    let paths = session.policies(&[])?;
    let checked = session.check(&paths, &Wanted::default())?;
    if checked.failed {
        report::findings(session, out, &checked, Findings::Terminal)?;
        return Ok(Exit::Findings);
    }
    let anchor = args.anchor.trim_start_matches('#');
    let mut page = String::new();
    let mut anchors: Vec<String> = Vec::new();
    for loaded in &checked.policies {
        let documents = session.tools.documents(loaded)?;
        let ui = session.ui.language();
        let document = documents.iter().find(|d| d.language == ui).or(documents.first());
        let Some(document) = document else { continue };
        let wanted = args.policy.as_ref().is_none_or(|policy| {
            *policy == document.policy
                || loaded.files.get(crate::source::FileId(0)).path().ends_with(policy.as_str())
        });
        if !wanted {
            continue;
        }
        for passage in passages(document) {
            if passage.anchor == anchor {
                page.push_str(&shown(&document.policy, &passage));
            }
            anchors.push(passage.anchor);
        }
    }
    if page.is_empty() {
        match nearest(anchor, anchors.iter().map(String::as_str)) {
            Some(near) => bail!("no passage `{anchor}`; did you mean `{near}`?"),
            None => bail!("no passage `{anchor}` in any policy"),
        }
    }
    out.print(&page)?;
    Ok(Exit::Clean)
}

fn shown(policy: &str, passage: &Passage) -> String {
    let mut text = format!("{policy}#{}: {}\n", passage.anchor, passage.text);
    for source in &passage.sources {
        text.push_str(&format!(
            "  {}:{}:{}  {}\n",
            source.file, source.line, source.column, source.key
        ));
    }
    text
}
