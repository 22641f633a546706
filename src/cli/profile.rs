//! `policyc profile`.

use anyhow::Result;

use super::args::{Findings, Profile};
use super::session::Session;
use super::terminal::Terminal;
use super::{Exit, report};
use crate::compile::Checked;
use crate::law::{LawProfile, LawRule, Laws};
use crate::locale::Args;
use crate::trial;
use crate::world::World as _;

/// Lists, shows and tests law profiles.
pub(super) fn run(session: &Session, command: &Profile, out: &mut Terminal) -> Result<Exit> {
    match command {
        Profile::List => list(session, out),
        Profile::Show { profile } => show(session, profile, out),
        Profile::Test { profile } => test(session, profile.as_deref(), out),
    }
}

fn list(session: &Session, out: &mut Terminal) -> Result<Exit> {
    let language = session.ui.language();
    let laws = load(session, None)?;
    let mut page = String::new();
    for profile in laws.profiles.values() {
        let args = Args::new().num("rules", i64::try_from(profile.rules.len())?);
        let rules = session.ui.format("cli-profile-rules", None, &args)?;
        let title = profile.title.in_language(language);
        page.push_str(&format!("{}\n    {title}\n    {rules}\n", profile.id));
        let head = session.tools.vocabularies.profile(&profile.id);
        if let Some(head) = head.filter(|head| !head.jurisdictions.is_empty()) {
            let args = Args::new().text("jurisdictions", head.jurisdictions.join(", "));
            let chosen = session.ui.format("cli-profile-chosen", None, &args)?;
            page.push_str(&format!("    {chosen}\n"));
        }
    }
    out.print(&page)?;
    Ok(Exit::Clean)
}

fn show(session: &Session, id: &str, out: &mut Terminal) -> Result<Exit> {
    let laws = load(session, Some(id))?;
    let language = session.ui.language();
    let mut page = String::new();
    for profile in laws.closure(&[id.to_owned()]) {
        page.push_str(&format!("{}: {}\n", profile.id, profile.title.in_language(language)));
        for rule in &profile.rules {
            page.push_str(&format!("\n{}", described(session, rule)?));
        }
        page.push_str(&beside(session, profile)?);
        page.push('\n');
    }
    out.print(&page)?;
    Ok(Exit::Clean)
}

/// What a profile has beside its rules: its vocabularies, and the duties that no rule decides.
fn beside(session: &Session, profile: &LawProfile) -> Result<String> {
    let language = session.ui.language();
    let mut page = String::new();
    for (name, terms) in session.tools.vocabularies.iter() {
        if name.split('/').next() == Some(profile.id.as_str()) {
            let ids: Vec<&str> = terms.ids().collect();
            page.push_str(&format!("\n{name}\n    {}\n", ids.join(", ")));
        }
    }
    if !profile.open.is_empty() {
        let lead = session.ui.format("report-open", None, &Args::new())?;
        page.push_str(&format!("\n{lead}\n"));
        for open in &profile.open {
            page.push_str(&format!("    {}: {}\n", open.duty, open.reason.in_language(language)));
        }
    }
    Ok(page)
}

/// A rule in a few lines: id, provision, kind, dates, what it asks for.
fn described(session: &Session, rule: &LawRule) -> Result<String> {
    let language = session.ui.language();
    let kind = session.ui.format(&format!("cli-kind-{}", rule.kind.word()), None, &Args::new())?;
    let mut line =
        format!("{}  {} ({kind})", rule.id, rule.texts().provision.in_language(language));
    let dates = [rule.since, rule.until].map(|date| date.map_or(String::new(), |d| d.to_string()));
    if dates.iter().any(|date| !date.is_empty()) {
        line.push_str(&format!("  {}..{}", dates[0], dates[1]));
    }
    if !rule.verified {
        line.push_str(&format!(" {}", session.ui.format("cli-unverified", None, &Args::new())?));
    }
    Ok(format!("{line}\n    {}\n", rule.texts().why.in_language(language)))
}

fn test(session: &Session, id: Option<&str>, out: &mut Terminal) -> Result<Exit> {
    let laws = load(session, id)?;
    if !laws.findings.is_empty() {
        let checked = Checked {
            policies: Vec::new(),
            files: laws.files.clone(),
            findings: laws.findings.clone(),
            failed: true,
            laws: std::sync::Arc::default(),
            outcomes: Vec::new(),
            day: None,
        };
        report::findings(session, out, &checked, &report::Matrices::default(), Findings::Terminal)?;
        return Ok(Exit::Findings);
    }
    let mut failed = false;
    for profile in laws.profiles.values().filter(|profile| id.is_none_or(|id| profile.id == id)) {
        let rules: Vec<String> = profile.rules.iter().map(|rule| rule.id.clone()).collect();
        let wording = session.wording();
        let today = session.world.today();
        let trial = trial::run(&session.tools, &wording, &profile.id, &rules, today)?;
        let mut page = String::new();
        for fault in &trial.faults {
            let args = Args::new().key("what", fault.what).text("detail", fault.detail.as_str());
            let text = session.ui.format("cli-trial-fault", None, &args)?;
            page.push_str(&fault.path);
            if fault.line > 0 {
                page.push_str(&format!(":{}", fault.line));
            }
            if !fault.rule.is_empty() {
                page.push_str(&format!(": {}", fault.rule));
            }
            page.push_str(&format!(": {text}\n"));
        }
        out.error(&page)?;
        let args = Args::new()
            .text("profile", profile.id.as_str())
            .num("rules", i64::try_from(trial.rules)?)
            .num("examples", i64::try_from(trial.examples)?)
            .num("faults", i64::try_from(trial.faults.len())?);
        out.print(&format!("{}\n", session.ui.format("cli-trial", None, &args)?))?;
        failed |= !trial.faults.is_empty();
    }
    Ok(if failed { Exit::Findings } else { Exit::Clean })
}

/// The profile of that id with those that it extends; all profiles without one.
fn load(session: &Session, id: Option<&str>) -> Result<Laws> {
    let vocabularies = &session.tools.vocabularies;
    let Some(id) = id else {
        return Ok(Laws::checked(&session.tools.data, vocabularies, vocabularies.profiles()));
    };
    if vocabularies.profile(id).is_none() {
        let all = vocabularies.profiles();
        return Err(session.unknown("profile", id, all, "policyc profile list"));
    }
    Ok(Laws::checked(&session.tools.data, vocabularies, [id]))
}
