//! How findings and summaries are printed.

use std::time::Duration;

use anyhow::Result;

use super::args::Findings;
use super::session::Session;
use super::terminal::Terminal;
use crate::compile::Checked;
use crate::diag::print::{Report, github, gitlab, json, on_one_line, sarif, terminal};
use crate::diag::sink::{Counts, MAX_OF_ONE_RULE};
use crate::locale::Args;
use crate::report::{self, Matrix, table};

/// Prints findings: for people to standard error, for programs to standard output; then how many are
/// not listed.
pub(super) fn findings(
    session: &Session,
    out: &mut Terminal,
    checked: &Checked,
    matrices: &Matrices,
    format: Findings,
) -> Result<()> {
    let wording = session.wording();
    let report = Report {
        files: &checked.files,
        findings: &checked.findings,
        wording: &wording,
        version: env!("CARGO_PKG_VERSION"),
        hosted: &|path| session.world.in_repository(path),
    };
    match format {
        Findings::Terminal => out.error(&terminal::print(&report, out.colours())),
        Findings::Json => out.print(&json::print(&report, &matrices.values)),
        Findings::Sarif => out.print(&sarif::print(&report)),
        Findings::Github => out.print(&github::print(&report)),
        Findings::Gitlab => out.print(&gitlab::print(&report)),
        Findings::Table | Findings::Markdown => {
            out.error(&terminal::print(&report, out.colours()))?;
            out.print(&matrices.page)
        }
    }?;
    let unlisted = Counts::of(&checked.findings).unlisted;
    // JSON has the number in its summary.
    if unlisted == 0 || format == Findings::Json {
        return Ok(());
    }
    let args = Args::new().num("count", number(unlisted)).num("listed", number(MAX_OF_ONE_RULE));
    out.error(&format!("{}\n", session.ui.format("cli-unlisted", None, &args)?))
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// The compliance matrices of a run's sound policies, as a format prints them.
#[derive(Debug, Default)]
pub(super) struct Matrices {
    page: String,
    values: Vec<serde_json::Value>,
}

impl Matrices {
    /// Adds those of some policies, if the format shows them.
    pub(super) fn add(
        &mut self,
        session: &Session,
        checked: &Checked,
        format: Findings,
    ) -> Result<()> {
        if !matches!(format, Findings::Json | Findings::Table | Findings::Markdown) {
            return Ok(());
        }
        for (loaded, outcomes) in checked.policies.iter().zip(&checked.outcomes) {
            let Some(policy) = &loaded.policy else { continue };
            let document = session.document(loaded)?;
            let matrix = Matrix::new(&checked.laws, loaded, outcomes, document.as_ref());
            let name = &policy.id.name;
            if format == Findings::Json {
                self.values.push(report::json::value(&matrix, name, session.ui.language()));
            } else if format == Findings::Table {
                self.page.push_str(&table::print(&matrix, name, &session.ui)?);
            } else {
                let day = checked.day.unwrap_or(policy.effective.value);
                let language = document.as_ref().map_or("", |document| &document.language);
                let target = format!("{name}/{language}.md");
                let report = report::document::build(&matrix, policy, day, &target, &session.ui)?;
                self.page.push_str(&session.tools.markdown(&report, &session.ui)?);
                self.page.push('\n');
            }
        }
        Ok(())
    }
}

/// The policies that a run reads, one a line.
pub(super) fn policies(paths: &[String]) -> String {
    paths.iter().map(|path| format!("{}\n", on_one_line(path))).collect()
}

/// The last line: how many policies, how many findings, how long it took.
pub(super) fn summary(
    session: &Session,
    out: &mut Terminal,
    policies: usize,
    checked: &Checked,
    time: Duration,
) -> Result<()> {
    if session.global.quiet {
        return Ok(());
    }
    let counts = Counts::of(&checked.findings);
    let clean = counts.errors + counts.warnings + counts.notes == 0;
    let args = Args::new()
        .num("policies", number(policies))
        .num("errors", number(counts.errors))
        .num("warnings", number(counts.warnings))
        .num("notes", number(counts.notes))
        .num("waived", number(counts.waived))
        .key("clean", if clean { "yes" } else { "no" })
        .text("time", format!("{:.2}", time.as_secs_f64()));
    let line = session.ui.format("cli-summary", None, &args)?;
    out.error(&format!("{line}\n"))
}
