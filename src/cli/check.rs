//! `policyc check`.

use std::time::Instant;

use anyhow::Result;

use super::args::Check;
use super::report::Matrices;
use super::session::Session;
use super::terminal::Terminal;
use super::{Exit, report};

/// Checks policies and writes nothing.
pub(super) fn run(session: &Session, args: &Check, out: &mut Terminal) -> Result<Exit> {
    let start = Instant::now();
    let paths = session.policies(&args.paths)?;
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
