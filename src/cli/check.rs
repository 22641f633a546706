//! `policyc check`.

use std::time::Instant;

use anyhow::Result;

use super::args::Check;
use super::report::Matrices;
use super::session::Session;
use super::terminal::Terminal;
use super::{Exit, mend, report};
use crate::locale::Args;

/// Checks policies; writes nothing but what it is told to mend.
pub(super) fn run(session: &Session, args: &Check, out: &mut Terminal) -> Result<Exit> {
    let start = Instant::now();
    let paths = session.policies(&args.paths)?;
    if args.fix {
        let mended = mend::run(session, &paths, &args.wanted)?;
        if !session.global.quiet {
            let args = Args::new().num("places", mended.places).num("files", mended.files);
            out.error(&format!("{}\n", session.ui.format("cli-mended", None, &args)?))?;
        }
    }
    let checked = session.check(&paths, &args.wanted)?;
    if session.global.verbose {
        out.error(&report::policies(&paths))?;
    }
    let mut matrices = Matrices::default();
    matrices.add(session, &checked, args.format)?;
    report::findings(session, out, &checked, &matrices, args.format)?;
    report::summary(session, out, paths.len(), &checked, start.elapsed())?;
    Ok(if checked.failed { Exit::Findings } else { Exit::Clean })
}
