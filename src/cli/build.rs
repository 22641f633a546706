//! `policyc build`.

use std::path::Path;
use std::time::Instant;

use anyhow::Result;

use super::args::{Build, Findings};
use super::remembered::Remembered;
use super::report::Matrices;
use super::session::Session;
use super::terminal::{Progress, Terminal};
use super::{Exit, report};
use crate::check::OUTPUT_DIFFERS;
use crate::compile::{Checked, Parts};
use crate::diag::print::on_one_line;
use crate::diag::{Finding, Severity};
use crate::locale::Args;
use crate::output::{Changes, Extent, Lock, Mode, Plan};
use crate::project::{Form, Project};
use crate::source::Span;

/// So many policies are in memory at once for each processor: enough that none of them waits.
const PER_PROCESSOR: usize = 8;

/// Checks policies and, if nothing is wrong with any of them, writes their documents.
pub(super) fn run(session: &Session, args: &Build, out: &mut Terminal) -> Result<Exit> {
    let start = Instant::now();
    let paths = session.policies(&args.paths)?;
    if session.global.verbose {
        out.error(&report::policies(&paths))?;
    }
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
    let Built { mut checked, matrices, mut plan, trouble } = built;
    // Policies named on the command line are a part of the set: the others' outputs stay.
    let extent = if args.paths.is_empty() { Extent::Whole } else { Extent::Part };
    let sound = !checked.failed && trouble.is_none();
    let finished = if sound { plan.finish(extent) } else { Ok(()) };
    let shown = session.world.shown(&folder);
    if sound && args.check && args.format.is_for_programs() {
        report_differences(&plan, &shown, &mut checked);
    }
    report::findings(session, out, &checked, &matrices, args.format)?;
    if let Some(trouble) = trouble.filter(|_| !checked.failed) {
        return Err(trouble);
    }
    finished?;
    report::summary(session, out, paths.len(), &checked, start.elapsed())?;
    if !sound {
        if mode == Mode::Write {
            remark(session, out, "cli-nothing-written", &Args::new())?;
        }
        return Ok(Exit::Findings);
    }
    if args.check {
        return differences(session, &plan, &shown, args.format, out);
    }
    let changes = plan.changes();
    if mode == Mode::Write {
        plan.write()?;
        cache.write(&plan);
    }
    written(session, &changes, &shown, args.dry_run, out)?;
    Ok(Exit::Clean)
}

/// A line about the run, unless the run is to be quiet.
fn remark(session: &Session, out: &mut Terminal, id: &str, args: &Args) -> Result<()> {
    if session.global.quiet {
        return Ok(());
    }
    out.error(&format!("{}\n", session.ui.format(id, None, args)?))
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
    for (wanted, form) in [(args.fragment, Form::Fragments), (args.report, Form::Reports)] {
        if wanted && !project.forms.contains(&form) {
            project.forms.push(form);
        }
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
            trouble = outputs(session, &project, &checked, &mut plan).err();
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
fn outputs(session: &Session, project: &Project, checked: &Checked, plan: &mut Plan) -> Result<()> {
    let mut artifacts = session.tools.emit(&checked.policies, project)?;
    if project.forms.contains(&Form::Reports) {
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

/// A path of the output folder, as seen from the project's root.
fn below(folder: &str, path: &str) -> String {
    if folder == "." { path.to_owned() } else { format!("{folder}/{path}") }
}

/// Says to programs how the disk differs: findings at the files that do.
fn report_differences(plan: &Plan, folder: &str, checked: &mut Checked) {
    for difference in plan.differences() {
        let path = below(folder, difference.path());
        let file = checked.files.add(path.as_str(), "");
        let finding = Finding::new(OUTPUT_DIFFERS, Span::new(file, 0..0));
        checked.findings.push(finding.arg("how", difference.word()).arg("path", path));
    }
}

/// Says to people how the disk differs.
fn differences(
    session: &Session,
    plan: &Plan,
    folder: &str,
    format: Findings,
    out: &mut Terminal,
) -> Result<Exit> {
    let differences = plan.differences();
    if differences.is_empty() {
        return Ok(Exit::Clean);
    }
    if !format.is_for_programs() {
        for difference in &differences {
            let id = format!("cli-{}", difference.word());
            let path = on_one_line(&below(folder, difference.path()));
            let line = session.ui.format(&id, None, &Args::new().text("path", path))?;
            out.error(&format!("{line}\n"))?;
        }
    }
    let count = i64::try_from(differences.len()).unwrap_or(i64::MAX);
    remark(session, out, "cli-differs", &Args::new().num("count", count))?;
    Ok(Exit::Findings)
}

fn written(
    session: &Session,
    changes: &Changes,
    folder: &str,
    dry: bool,
    out: &mut Terminal,
) -> Result<()> {
    if session.global.verbose || dry {
        let lines = |mark: char, paths: &[String]| -> String {
            let line = |path: &String| format!("{mark} {}\n", on_one_line(&below(folder, path)));
            paths.iter().map(line).collect()
        };
        let (created, changed): (Vec<String>, Vec<String>) = changes
            .written
            .iter()
            .cloned()
            .partition(|path| changes.created.binary_search(path).is_ok());
        out.error(&lines('+', &created))?;
        out.error(&lines('~', &changed))?;
        out.error(&lines('-', &changes.removed))?;
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
            .text("path", on_one_line(&below(folder, first)))
            .key("dry", dry_word);
        let line = session.ui.format("cli-replaced", None, &args)?;
        out.error(&format!("{line}\n"))?;
    }
    for path in &changes.kept {
        let args = Args::new().text("path", on_one_line(&below(folder, path)));
        let line = session.ui.format("cli-kept", None, &args)?;
        out.error(&format!("{line}\n"))?;
    }
    let args = Args::new()
        .num("written", number(&changes.written))
        .num("unchanged", number(&changes.unchanged))
        .num("removed", number(&changes.removed))
        .key("dry", dry_word)
        .text("folder", folder);
    remark(session, out, "cli-written", &args)
}
