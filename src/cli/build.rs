//! `policyc build`.

use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::Result;

use super::args::Build;
use super::session::Session;
use super::terminal::Terminal;
use super::{Exit, report};
use crate::locale::Args;
use crate::output::{self, Changes, Difference, Extent, Lock, Plan};
use crate::project::Form;

/// Checks policies and, if nothing is wrong with any of them, writes their documents.
pub(super) fn run(session: &Session, args: &Build, out: &mut Terminal) -> Result<Exit> {
    let start = Instant::now();
    let paths = session.policies(&args.paths)?;
    let checked = session.check(&paths, &args.wanted)?;
    report::findings(session, out, &checked, args.format)?;
    if checked.failed {
        report::summary(session, out, paths.len(), &checked, start.elapsed())?;
        if !session.global.quiet {
            let line = session.ui.format("cli-nothing-written", None, &Args::new())?;
            out.error(&format!("{line}\n"))?;
        }
        return Ok(Exit::Findings);
    }
    let mut project = session.project.clone();
    if args.fragment && !project.forms.contains(&Form::Fragments) {
        project.forms.push(Form::Fragments);
    }
    let mut artifacts = session.tools.emit(&checked.policies, &project)?;
    if args.report {
        artifacts.extend(session.tools.reports(&checked)?);
    }
    let folder = match &args.out {
        Some(folder) => session.here.join(folder),
        None => session.world.target(&session.tools.folder(&session.project)?)?,
    };
    let writes = !args.check && !args.dry_run;
    // Held to the end: what another run writes meanwhile would make this one's comparison false.
    let _lock = writes.then(|| lock(session, &folder, out)).transpose()?;
    // Policies named on the command line are a part of the set: the others' outputs stay.
    let extent = if args.paths.is_empty() { Extent::Whole } else { Extent::Part };
    let plan = output::plan(&folder, artifacts, extent)?;
    report::summary(session, out, paths.len(), &checked, start.elapsed())?;
    if args.check {
        return differences(session, &plan, out);
    }
    if writes {
        plan.write()?;
    }
    written(session, plan.changes(), folder, args.dry_run, out)?;
    Ok(Exit::Clean)
}

/// Waits until no other run writes to the folder.
fn lock(session: &Session, folder: &Path, out: &mut Terminal) -> Result<Lock> {
    let line = session.ui.format("cli-waiting", None, &Args::new())?;
    let mut told = Ok(());
    let lock = Lock::take(folder, || {
        if !session.global.quiet {
            told = out.error(&format!("{line}\n"));
        }
    })?;
    told.map(|()| lock)
}

fn differences(session: &Session, plan: &Plan, out: &mut Terminal) -> Result<Exit> {
    let differences = plan.differences();
    for difference in &differences {
        let (id, path) = match difference {
            Difference::Missing(path) => ("cli-missing", path),
            Difference::Changed(path) => ("cli-changed", path),
            Difference::Stale(path) => ("cli-stale", path),
        };
        let line = session.ui.format(id, None, &Args::new().text("path", path.as_str()))?;
        out.error(&format!("{line}\n"))?;
    }
    Ok(if differences.is_empty() { Exit::Clean } else { Exit::Findings })
}

fn written(
    session: &Session,
    changes: &Changes,
    folder: PathBuf,
    dry: bool,
    out: &mut Terminal,
) -> Result<()> {
    if session.global.verbose || dry {
        for path in &changes.written {
            out.error(&format!("+ {path}\n"))?;
        }
        for path in &changes.removed {
            out.error(&format!("- {path}\n"))?;
        }
    }
    if changes.corrupt_manifest {
        let line = session.ui.format("cli-corrupt-manifest", None, &Args::new())?;
        out.error(&format!("{line}\n"))?;
    }
    for path in &changes.kept {
        let line = session.ui.format("cli-kept", None, &Args::new().text("path", path.as_str()))?;
        out.error(&format!("{line}\n"))?;
    }
    if session.global.quiet {
        return Ok(());
    }
    let number = |list: &Vec<String>| i64::try_from(list.len()).unwrap_or(i64::MAX);
    let shown = folder.strip_prefix(session.world.root()).unwrap_or(&folder).display().to_string();
    let shown = if shown.is_empty() { ".".to_owned() } else { shown };
    let args = Args::new()
        .num("written", number(&changes.written))
        .num("unchanged", number(&changes.unchanged))
        .num("removed", number(&changes.removed))
        .key("dry", if dry { "yes" } else { "no" })
        .text("folder", shown);
    let line = session.ui.format("cli-written", None, &args)?;
    out.error(&format!("{line}\n"))
}
