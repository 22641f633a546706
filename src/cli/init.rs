//! `policyc init`.

use std::io::ErrorKind;

use anyhow::{Context as _, Result, bail};

use super::Exit;
use super::args::Init;
use super::session::Session;
use super::terminal::Terminal;
use super::world::create;
use crate::init::{starter, templates};
use crate::locale::Args;
use crate::suggest::nearest;

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
            bail!("`{named}` and `{other}` are two starters; name a `.yaml` file to write to")
        }
        (named, other) => named.or(other.as_ref()).map_or("website", String::as_str),
    };
    let Some(text) = starter(&session.tools.data, template, language) else {
        match nearest(template, available.iter().map(String::as_str)) {
            Some(near) if near != template => {
                bail!("no template `{template}`; did you mean `{near}`?")
            }
            Some(_) => bail!("template `{template}` has no comments in `{language}`"),
            None => bail!("no template `{template}`; there are {}", available.join(", ")),
        }
    };
    let default = format!("{}/{template}.yaml", session.project.policies);
    let (path, shown) = match args.path.as_ref().filter(|_| named.is_none()) {
        Some(path) if !path.ends_with(".yaml") => {
            let starters = available.join(", ");
            bail!("`{path}` is neither a starter ({starters}) nor the name of a `.yaml` file")
        }
        Some(path) => (session.here.join(path), path.clone()),
        None => (session.world.target(&default)?, default),
    };
    match create(&path, &text, args.force) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            bail!("{shown} is there already; --force overwrites it")
        }
        result => result.with_context(|| format!("cannot write {shown}"))?,
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
