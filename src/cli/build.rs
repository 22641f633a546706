//! `policyc build`.

use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::Result;

use super::args::Build;
use super::remembered::Remembered;
use super::report::Matrices;
use super::session::Session;
use super::terminal::{Progress, Terminal};
use super::{Exit, report};
use crate::compile::{Checked, Parts};
use crate::diag::Severity;
use crate::locale::Args;
use crate::output::{Changes, Difference, Extent, Lock, Mode, Plan};
use crate::project::{Form, Project};

/// So many policies are in memory at once for each processor: enough that none of them waits.
const PER_PROCESSOR: usize = 8;

/// Checks policies and, if nothing is wrong with any of them, writes their documents.
pub(super) fn run(session: &Session, args: &Build, out: &mut Terminal) -> Result<Exit> {
    let start = Instant::now();
    let paths = session.policies(&args.paths)?;
    let folder = match &args.out {
        Some(folder) => session.here.join(folder),
        None => session.world.target(&session.tools.folder(&session.project)?)?,
    };
    let mode = if args.check || args.dry_run { Mode::Compare } else { Mode::Write };
    // Held to the end: what another run writes meanwhile would make this one's comparison false.
    let _lock = (mode == Mode::Write).then(|| lock(session, &folder, out)).transpose()?;
    let mut cache = Remembered::open(session, args, paths.len())?;
    let mut built = build(session, args, &paths, Plan::open(&folder, mode)?, &mut cache, out)?;
    if built.checked.failed && cache.used() {
        // What was not looked at again may stand before what is wrong: the findings of a whole run.
        drop(built.plan);
        cache = Remembered::default();
        built = build(session, args, &paths, Plan::open(&folder, mode)?, &mut cache, out)?;
    }
    let Built { checked, matrices, mut plan, trouble } = built;
    report::findings(session, out, &checked, &matrices, args.format)?;
    if checked.failed {
        report::summary(session, out, paths.len(), &checked, start.elapsed())?;
        if !session.global.quiet {
            let line = session.ui.format("cli-nothing-written", None, &Args::new())?;
            out.error(&format!("{line}\n"))?;
        }
        return Ok(Exit::Findings);
    }
    if let Some(trouble) = trouble {
        return Err(trouble);
    }
    // Policies named on the command line are a part of the set: the others' outputs stay.
    plan.finish(if args.paths.is_empty() { Extent::Whole } else { Extent::Part })?;
    report::summary(session, out, paths.len(), &checked, start.elapsed())?;
    if args.check {
        return differences(session, &plan, out);
    }
    if mode == Mode::Write {
        plan.write()?;
        cache.write(&plan);
    }
    written(session, &plan.changes(), folder, args.dry_run, out)?;
    Ok(Exit::Clean)
}

/// What a build comes to, before anything is put in its place.
struct Built {
    checked: Checked,
    matrices: Matrices,
    plan: Plan,
    /// Why no further outputs were made, though nothing is wrong with a policy.
    trouble: Option<anyhow::Error>,
}

/// Checks the policies part by part, and plans their outputs for as long as nothing is wrong.
fn build(
    session: &Session,
    args: &Build,
    paths: &[String],
    mut plan: Plan,
    cache: &mut Remembered,
    out: &mut Terminal,
) -> Result<Built> {
    let mut project = session.project.clone();
    if args.fragment && !project.forms.contains(&Form::Fragments) {
        project.forms.push(Form::Fragments);
    }
    let (mut parts, mut matrices, mut trouble) = (Parts::default(), Matrices::default(), None);
    // Notes are for who looks at a policy, with `check`, unless they fail the run.
    let tell = session.deny(&args.wanted).min(Severity::Warning);
    let mut all = Checked { day: args.wanted.as_of, ..Checked::default() };
    session.add_settings(&mut all, &args.wanted);
    let mut progress = Progress::new(session, paths.len());
    let at_once = PER_PROCESSOR * rayon::current_num_threads();
    for part in paths.chunks(at_once) {
        let part = cache.without_known(session, part, &mut plan, &mut parts)?;
        let check = || session.check_part(&part, &args.wanted, tell, &mut parts);
        let prepare = || {
            if !part.is_empty() {
                session.tools.prepare(&project);
            }
        };
        let (checked, ()) = rayon::join(check, prepare);
        let mut checked = checked?;
        matrices.add(session, &checked, args.format)?;
        all.failed |= checked.failed;
        if !all.failed && trouble.is_none() {
            trouble = outputs(session, args, &project, &checked, &mut plan).err();
        }
        cache.remember(&checked);
        checked.policies.clear();
        all.absorb(checked);
        progress.step(out, at_once)?;
    }
    progress.end(out)?;
    all.sort();
    Ok(Built { checked: all, matrices, plan, trouble })
}

/// The outputs of some policies.
fn outputs(
    session: &Session,
    args: &Build,
    project: &Project,
    checked: &Checked,
    plan: &mut Plan,
) -> Result<()> {
    let mut artifacts = session.tools.emit(&checked.policies, project)?;
    if args.report {
        artifacts.extend(session.tools.reports(checked)?);
    }
    Ok(plan.add(artifacts)?)
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
    let number = |list: &Vec<String>| i64::try_from(list.len()).unwrap_or(i64::MAX);
    let dry_word = if dry { "yes" } else { "no" };
    if let Some(first) = changes.replaced.first() {
        let args = Args::new()
            .num("count", number(&changes.replaced))
            .text("path", first.as_str())
            .key("dry", dry_word);
        let line = session.ui.format("cli-replaced", None, &args)?;
        out.error(&format!("{line}\n"))?;
    }
    for path in &changes.kept {
        let line = session.ui.format("cli-kept", None, &Args::new().text("path", path.as_str()))?;
        out.error(&format!("{line}\n"))?;
    }
    if session.global.quiet {
        return Ok(());
    }
    let shown = folder.strip_prefix(session.world.root()).unwrap_or(&folder).display().to_string();
    let shown = if shown.is_empty() { ".".to_owned() } else { shown };
    let args = Args::new()
        .num("written", number(&changes.written))
        .num("unchanged", number(&changes.unchanged))
        .num("removed", number(&changes.removed))
        .key("dry", dry_word)
        .text("folder", shown);
    let line = session.ui.format("cli-written", None, &args)?;
    out.error(&format!("{line}\n"))
}
