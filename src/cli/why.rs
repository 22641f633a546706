//! `policyc why`.

use anyhow::Result;

use super::Exit;
use super::args::Findings;
use super::args::{Wanted, Why};
use super::report;
use super::session::Session;
use super::terminal::Terminal;
use crate::diag::print::on_one_line;
use crate::document::outline::{Passage, passages};
use crate::law::Status;
use crate::locale::Args;
use crate::report::{Matrix, RowPlace};

/// Shows the facts that a passage came from.
pub(super) fn run(session: &Session, args: &Why, out: &mut Terminal) -> Result<Exit> {
    let paths = session.policies(&[])?;
    let checked = session.check(&paths, &Wanted::default())?;
    // What a law asks for besides takes nothing from where a passage came from.
    if checked.policies.iter().any(|loaded| loaded.policy.is_none()) {
        report::findings(session, out, &checked, &report::Matrices::default(), Findings::Terminal)?;
        return Ok(Exit::Findings);
    }
    let anchor = args.anchor.trim_start_matches('#');
    let mut page = String::new();
    let (mut anchors, mut ids): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
    for (loaded, outcomes) in checked.policies.iter().zip(&checked.outcomes) {
        let documents = session.tools.documents(loaded)?;
        let ui = session.ui.language();
        let document = documents.iter().find(|d| d.language == ui).or(documents.first());
        let Some(document) = document else { continue };
        let wanted = args.policy.as_ref().is_none_or(|policy| {
            *policy == document.policy
                || loaded.files.get(crate::source::FileId(0)).path().ends_with(policy.as_str())
        });
        ids.push(document.policy.clone());
        if !wanted {
            continue;
        }
        let matrix = Matrix::new(&checked.laws, loaded, outcomes, Some(document));
        for passage in passages(document, loaded) {
            if passage.anchor == anchor {
                page.push_str(&shown(&document.policy, &passage));
                page.push_str(&provisions(session, &matrix, &passage)?);
            }
            anchors.push(passage.anchor);
        }
    }
    if anchors.is_empty()
        && let Some(policy) = &args.policy
    {
        let args =
            Args::new().text("name", policy.as_str()).text("known", session.ui.and_text(&ids));
        return Err(session.refusal("cli-no-policy", &args));
    }
    if page.is_empty() {
        let anchors = anchors.iter().map(String::as_str);
        return Err(session.unknown("passage", anchor, anchors, ""));
    }
    out.print(&page)?;
    Ok(Exit::Clean)
}

/// The rules that a passage, or a part of it, meets.
fn provisions(session: &Session, matrix: &Matrix<'_>, passage: &Passage) -> Result<String> {
    let language = session.ui.language();
    let mut lines: Vec<String> = Vec::new();
    for row in matrix.laws.iter().flat_map(|law| &law.rows) {
        let met = row.status == Status::Met && row.places.iter().any(|place| meets(passage, place));
        if met {
            let provision = row.texts.provision.in_language(language);
            let why = row.texts.why.in_language(language);
            lines.push(format!("  {provision} ({})\n    {why}\n", row.rule));
        }
    }
    if lines.is_empty() {
        return Ok(String::new());
    }
    Ok(format!("{}\n{}", session.ui.format("cli-meets", None, &Args::new())?, lines.concat()))
}

/// Whether the passage is the one that says a fact, or holds it.
fn meets(passage: &Passage, place: &RowPlace) -> bool {
    place.anchor.as_ref() == Some(&passage.anchor)
        || passage.sources.iter().any(|source| {
            source.file == place.file && source.line == place.line && source.column == place.column
        })
}

fn shown(policy: &str, passage: &Passage) -> String {
    let mut text = format!("{policy}#{}: {}\n", passage.anchor, passage.text);
    for source in &passage.sources {
        text.push_str(&format!(
            "  {}:{}:{}  {}\n",
            on_one_line(&source.file),
            source.line,
            source.column,
            source.key
        ));
    }
    text
}
