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
    let Some(text) = starter(&session.tools.data, &args.template, language) else {
        match nearest(&args.template, available.iter().map(String::as_str)) {
            Some(near) if near != args.template => {
                bail!("no template `{}`; did you mean `{near}`?", args.template)
            }
            Some(_) => bail!("template `{}` has no comments in `{language}`", args.template),
            None => bail!("no template `{}`; there are {}", args.template, available.join(", ")),
        }
    };
    let default = format!("{}/{}.yaml", session.project.policies, args.template);
    let (path, shown) = match &args.path {
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
        let line = session.ui.format("cli-init", None, &Args::new().text("path", shown))?;
        out.error(&format!("{line}\n"))?;
    }
    Ok(Exit::Clean)
}
