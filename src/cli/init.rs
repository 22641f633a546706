//! `policyc init`.

use std::io::ErrorKind;

use anyhow::Result;

use super::Exit;
use super::args::Init;
use super::session::Session;
use super::terminal::Terminal;
use super::world::create;
use crate::init::{starter, templates};
use crate::locale::Args;

/// Writes a commented first policy.
pub(super) fn run(session: &Session, args: &Init, out: &mut Terminal) -> Result<Exit> {
    let language = args.lang.as_deref().unwrap_or(session.ui.language());
    let available = templates(&session.tools.data);
    if args.list {
        out.print(&available.iter().map(|name| format!("{name}\n")).collect::<String>())?;
        return Ok(Exit::Clean);
    }
    // A policy is never called `app` alone, so this can only mean the starter.
    let named = args.path.as_ref().filter(|path| available.contains(path));
    let template = match (named, &args.template) {
        (Some(named), Some(other)) if named != other => {
            let args = Args::new().text("one", named.as_str()).text("other", other.as_str());
            return Err(session.refusal("cli-two-starters", &args));
        }
        (named, other) => named.or(other.as_ref()).map_or("website", String::as_str),
    };
    let Some(text) = starter(&session.tools.data, template, language) else {
        let names = available.iter().map(String::as_str);
        if available.iter().any(|name| name == template) {
            let args = Args::new().text("name", template).text("language", language);
            return Err(session.refusal("cli-starter-language", &args));
        }
        return Err(session.unknown("starter", template, names, "policyc init --list"));
    };
    let default = format!("{}/{template}.yaml", session.project.policies);
    let (path, shown) = match args.path.as_ref().filter(|_| named.is_none()) {
        Some(path) if !path.ends_with(".yaml") => {
            let args = Args::new()
                .text("path", path.as_str())
                .text("starters", session.ui.and_text(&available));
            return Err(session.refusal("cli-no-starter", &args));
        }
        Some(path) => (session.here.join(path), path.clone()),
        None => (session.world.target(&default)?, default),
    };
    match create(&path, &text, args.force) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            return Err(session.refusal("cli-is-there", &Args::new().text("path", shown)));
        }
        Err(error) => return Err(session.trouble("cli-cannot-write", &shown, error)),
        Ok(()) => {}
    }
    if !session.global.quiet {
        // A file that stands elsewhere is checked only when it is named.
        let found = shown.starts_with(&format!("{}/", session.project.policies));
        let args = Args::new().key("found", if found { "yes" } else { "no" }).text("path", shown);
        let line = session.ui.format("cli-init", None, &args)?;
        out.error(&format!("{line}\n"))?;
    }
    Ok(Exit::Clean)
}
