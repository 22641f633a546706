//! A whole run in memory: check, print the findings, emit everything, look at every page.

use std::sync::LazyLock;

use jiff::civil::{Date, date};
use policyc::compile::{CheckOptions, Checked, Toolchain};
use policyc::diag::Severity;
use policyc::diag::print::{Report, github, json, sarif, terminal};
use policyc::output::Artifact;
use policyc::project::{Form, Format, Project};
use policyc::report::{Matrix, table};
use policyc::wording::UiWording;
use policyc::world::MemoryWorld;

use super::page;

/// The day of every run.
pub(crate) const DAY: Date = date(2026, 11, 23);

/// One toolchain for all inputs that bring no data files.
pub(crate) static TOOLS: LazyLock<Toolchain> =
    LazyLock::new(|| Toolchain::new(&MemoryWorld::new(DAY)).expect("embedded data"));

/// Settings under which everything is written.
pub(crate) fn everything() -> Project {
    Project {
        formats: vec![Format::Html, Format::Markdown, Format::Json],
        forms: vec![Form::Pages, Form::Bilingual, Form::Lists, Form::Fragments],
        ..Project::default()
    }
}

/// Checks the policy at `path` and prints what is wrong with it in every way.
pub(crate) fn check(
    tools: &Toolchain,
    world: &MemoryWorld,
    project: &Project,
    path: &str,
) -> Checked {
    let checked = checked(tools, world, project, path);
    print(tools, &checked);
    checked
}

/// Checks the policy at `path`.
pub(crate) fn checked(
    tools: &Toolchain,
    world: &MemoryWorld,
    project: &Project,
    path: &str,
) -> Checked {
    let options = CheckOptions { deny: Severity::Error, as_of: None, tell: Severity::Note };
    tools.check(world, project, &[path.to_owned()], &options).expect("it is read")
}

/// Prints findings and the compliance matrices in every language and form.
pub(crate) fn print(tools: &Toolchain, checked: &Checked) {
    for language in &tools.languages {
        let ui = tools.locale(language).expect("embedded texts");
        let wording = UiWording { ui: &ui };
        let (files, findings) = (&checked.files, &checked.findings);
        let report =
            Report { files, findings, wording: &wording, version: "0", hosted: &str::to_owned };
        terminal::print(&report, true);
        github::print(&report);
        serde_json::from_str::<serde_json::Value>(&json::print(&report, &[])).expect("JSON");
        serde_json::from_str::<serde_json::Value>(&sarif::print(&report)).expect("JSON");
        for (loaded, outcomes) in checked.policies.iter().zip(&checked.outcomes) {
            let Some(policy) = &loaded.policy else { continue };
            let matrix = Matrix::new(&checked.laws, loaded, outcomes, None);
            table::print(&matrix, &policy.id.name, &ui).expect("all texts are there");
        }
    }
}

/// Everything that policies give which can be read whole, as the preview shows it even where a law
/// finds errors; each page is looked at.
pub(crate) fn emit(tools: &Toolchain, checked: &Checked, project: &Project) {
    if pages(tools, checked, project).is_empty() {
        return;
    }
    look(&tools.reports(checked).expect("all texts are there"));
}

/// As [`emit`], without the reports; the pages themselves.
pub(crate) fn pages(tools: &Toolchain, checked: &Checked, project: &Project) -> Vec<Artifact> {
    if checked.policies.iter().any(|loaded| loaded.policy.is_none()) {
        return Vec::new();
    }
    let all = tools.emit(&checked.policies, project).expect("all texts are there");
    look(&all);
    all
}

fn look(all: &[Artifact]) {
    for artifact in all {
        let text = std::str::from_utf8(&artifact.bytes).expect("UTF-8");
        match artifact.path.rsplit('.').next() {
            Some("html") => page::html(&artifact.path, text),
            Some("json") => drop(serde_json::from_str::<serde_json::Value>(text).expect("JSON")),
            _ => {}
        }
    }
}
