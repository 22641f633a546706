//! `policyc explain`.

use anyhow::{Result, bail};

use super::Exit;
use super::args::Explain;
use super::session::Session;
use super::terminal::Terminal;
use super::wording::message_id;
use crate::check::{self, examples::Examples};
use crate::locale::Args;
use crate::suggest::nearest;

/// Says what a rule finds, why, and shows a wrong and a right example.
pub(super) fn run(session: &Session, args: &Explain, out: &mut Terminal) -> Result<Exit> {
    let wanted = args.rule.strip_prefix("core/").unwrap_or(&args.rule);
    let rules = check::rules();
    let Some(rule) = rules.iter().find(|rule| rule.name == wanted) else {
        match nearest(wanted, rules.iter().map(|rule| rule.name)) {
            Some(near) => bail!("no rule `{}`; did you mean `core/{near}`?", args.rule),
            None => bail!("no rule `{}`; `policyc rules` lists them", args.rule),
        }
    };
    let ui = &session.ui;
    let id = message_id(&rule.id());
    let text = |attribute: &str| ui.format(&id, Some(attribute), &Args::new());
    let word = |id: &str| ui.format(id, None, &Args::new());
    let mut page = format!("{} ({})\n\n", rule.id(), word(&format!("cli-{}", rule.severity.id()))?);
    page.push_str(&format!("{}\n\n{}\n", text("what")?, text("why")?));
    let examples = Examples::load(&session.tools.data)?;
    if let Some(example) = examples.get(rule.name) {
        for (title, yaml) in [("cli-wrong", &example.wrong), ("cli-right", &example.right)] {
            if yaml.trim().is_empty() {
                continue;
            }
            page.push_str(&format!("\n{}\n\n", word(title)?));
            yaml.trim_end().lines().for_each(|line| page.push_str(&format!("    {line}\n")));
        }
    }
    out.print(&page)?;
    Ok(Exit::Clean)
}
