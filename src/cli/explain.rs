//! `policyc explain`.

use anyhow::Result;

use super::Exit;
use super::args::Explain;
use super::session::Session;
use super::terminal::Terminal;
use crate::check::{self, examples::Examples as CoreExamples};
use crate::diag::Severity;
use crate::document::outline::statements;
use crate::law::examples::{Example, Examples};
use crate::law::{LawRule, Laws};
use crate::locale::Args;
use crate::report::{Matrix, statements_of};
use crate::trial;
use crate::wording::message_id;
use crate::world::World as _;

/// Says what a rule finds, why, and shows a wrong and a right example.
pub(super) fn run(session: &Session, args: &Explain, out: &mut Terminal) -> Result<Exit> {
    let page = match args.rule.split_once('/') {
        Some((profile, _)) if profile != "core" => law(session, profile, &args.rule)?,
        _ => core(session, &args.rule)?,
    };
    out.print(&page)?;
    Ok(Exit::Clean)
}

fn core(session: &Session, id: &str) -> Result<String> {
    let wanted = id.strip_prefix("core/").unwrap_or(id);
    let rules = check::rules();
    let Some(rule) = rules.iter().find(|rule| rule.name == wanted) else {
        if session.tools.vocabularies.profile(id).is_some() {
            let args = Args::new().text("profile", id);
            return Err(session.refusal("cli-profile-no-rule", &args));
        }
        let id = format!("core/{wanted}");
        let all: Vec<String> = rules.iter().map(|rule| rule.id()).collect();
        let all = all.iter().map(String::as_str);
        return Err(session.unknown("rule", &id, all, "policyc rules"));
    };
    let ui = &session.ui;
    let id = message_id(&rule.id());
    let text = |attribute: &str| ui.format(&id, Some(attribute), &Args::new());
    let severity = word(session, &format!("cli-{}", rule.severity.id()))?;
    let args = Args::new().text("rule", rule.id()).text("severity", severity);
    let mut page = format!("{}\n\n", ui.format("cli-core-rule", None, &args)?);
    page.push_str(&format!("{}\n\n{}\n", text("what")?, text("why")?));
    let examples = CoreExamples::load(&session.tools.data)?;
    if let Some(example) = examples.get(rule.name) {
        push_example(session, &mut page, "cli-wrong", &example.wrong)?;
        push_example(session, &mut page, "cli-right", &example.right)?;
    }
    Ok(page)
}

fn law(session: &Session, profile: &str, id: &str) -> Result<String> {
    let tools = &session.tools;
    if tools.vocabularies.profile(profile).is_none() {
        let all = tools.vocabularies.profiles();
        return Err(session.unknown("profile", profile, all, "policyc profile list"));
    }
    let laws = Laws::load(&tools.data, &tools.vocabularies, [profile]);
    let rules = laws.profiles.get(profile).map_or(&[][..], |profile| &profile.rules);
    let Some(rule) = rules.iter().find(|rule| rule.id == id) else {
        let all = rules.iter().map(|rule| rule.id.as_str());
        return Err(session.unknown("rule", id, all, &format!("policyc profile show {profile}")));
    };
    let in_use = laws.closure(&[profile.to_owned()]);
    let mut page = head(session, rule, laws.severity(&in_use, rule))?;
    let examples = Examples::load(&tools.data, profile);
    if let Some(example) = examples.of(id, true) {
        push_example(session, &mut page, "cli-wrong", &example.yaml)?;
    }
    if let Some(example) = examples.of(id, false) {
        push_example(session, &mut page, "cli-right", &example.yaml)?;
        let passages = rendered(session, profile, &examples, example, id)?;
        if !passages.is_empty() {
            page.push_str(&format!("\n{}\n\n", word(session, "cli-reads")?));
            passages.iter().for_each(|text| page.push_str(&format!("    {text}\n")));
        }
    }
    Ok(page)
}

/// What the rule is, where it comes from, and what to write.
fn head(session: &Session, rule: &LawRule, severity: Option<Severity>) -> Result<String> {
    let language = session.ui.language();
    let texts = rule.texts();
    let severity = severity.map_or("allow", Severity::id);
    let args = Args::new()
        .text("rule", rule.id.as_str())
        .text("severity", word(session, &format!("cli-{severity}"))?)
        .text("kind", word(session, &format!("cli-kind-{}", rule.kind.word()))?);
    let mut page = format!("{}\n\n", session.ui.format("cli-law-rule", None, &args)?);
    page.push_str(&format!("{}\n\n", texts.why.in_language(language)));
    let args = Args::new()
        .text("provision", texts.provision.in_language(language))
        .text("read", if rule.verified { "yes" } else { "no" });
    page.push_str(&format!("{}\n", session.ui.format("cli-law-provision", None, &args)?));
    if let Some(link) = &texts.link {
        page.push_str(&format!("{link}\n"));
    }
    for (id, date) in [("cli-since", rule.since), ("cli-until", rule.until)] {
        if let Some(date) = date {
            let args = Args::new().text("date", session.ui.date(date));
            page.push_str(&format!("{}\n", session.ui.format(id, None, &args)?));
        }
    }
    let args = Args::new()
        .text("message", texts.message.in_language(language).replace("{item}", "…"))
        .text("help", texts.help.in_language(language));
    page.push_str(&format!("\n{}\n", session.ui.format("cli-law-finding", None, &args)?));
    Ok(page)
}

fn word(session: &Session, id: &str) -> Result<String> {
    Ok(session.ui.format(id, None, &Args::new())?)
}

fn push_example(session: &Session, page: &mut String, title: &str, yaml: &str) -> Result<()> {
    if !yaml.trim().is_empty() {
        page.push_str(&format!("\n{}\n\n", word(session, title)?));
        yaml.trim_end().lines().for_each(|line| page.push_str(&format!("    {line}\n")));
    }
    Ok(())
}

/// How many statements of a document are shown at most.
const SAID: usize = 6;

/// How the document of the right example says what the rule asks for.
fn rendered(
    session: &Session,
    profile: &str,
    examples: &Examples,
    example: &Example,
    rule: &str,
) -> Result<Vec<String>> {
    let day = examples.day.unwrap_or_else(|| session.world.today());
    let checked = trial::check(&session.tools, profile, &examples.base, example, day)?;
    let (Some(loaded), Some(outcomes)) = (checked.policies.first(), checked.outcomes.first())
    else {
        return Ok(Vec::new());
    };
    let document = session.document(loaded)?;
    let matrix = Matrix::new(&checked.laws, loaded, outcomes, document.as_ref());
    let said = document.as_ref().map(|own| statements(own, loaded)).unwrap_or_default();
    let rows = matrix.laws.iter().flat_map(|law| &law.rows);
    let mut texts: Vec<String> = Vec::new();
    for place in rows.filter(|row| row.rule == rule).flat_map(|row| &row.places) {
        let near = statements_of(&said, &place.key);
        let near = near.into_iter().map(|statement| statement.text.clone());
        let passage = place.passage.clone();
        let found: Vec<String> = near.filter(|text| !text.is_empty()).collect();
        let found = if found.is_empty() { passage.into_iter().collect() } else { found };
        for text in found {
            if !text.is_empty() && !texts.contains(&text) {
                texts.push(text);
            }
        }
    }
    texts.truncate(SAID);
    Ok(texts)
}
