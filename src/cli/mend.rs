//! Writes the fixes of findings into the policies: only those that can be meant in one way.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;

use super::args::Wanted;
use super::session::Session;
use crate::diag::Fix;
use crate::project;

/// What was mended.
#[derive(Debug, Default)]
pub(super) struct Mended {
    /// How many places.
    pub places: i64,
    /// In how many files.
    pub files: i64,
}

/// A fix can bring to light what stood behind it; so often at most.
const PASSES: usize = 20;

/// Mends the policies and the files that they extend.
pub(super) fn run(session: &Session, paths: &[String], wanted: &Wanted) -> Result<Mended> {
    let (mut places, mut touched) = (0, BTreeSet::new());
    for _ in 0..PASSES {
        let checked = session.check(paths, wanted)?;
        let mut by_file: BTreeMap<&str, (&str, Vec<&Fix>)> = BTreeMap::new();
        for fix in checked.findings.iter().filter_map(|finding| finding.fix.as_ref()) {
            let file = checked.files.get(fix.span.file);
            // The settings are read before any policy; a new run would have to begin.
            if fix.is_certain && file.path() != project::FILE {
                by_file.entry(file.path()).or_insert((file.text(), Vec::new())).1.push(fix);
            }
        }
        let before = places;
        for (path, (text, mut fixes)) in by_file {
            fixes.sort_by_key(|fix| fix.span.range().start);
            let (mended, count) = apply(text, &fixes);
            let write = session.world.rewrite(path, text, &mended);
            if write.map_err(|error| session.trouble("cli-cannot-write", path, error))? {
                places += count;
                touched.insert(path.to_owned());
            }
        }
        if places == before {
            break;
        }
    }
    Ok(Mended { places, files: i64::try_from(touched.len()).unwrap_or(i64::MAX) })
}

/// A text with fixes written into it, in order; one that overlaps another waits for the next pass.
fn apply(text: &str, fixes: &[&Fix]) -> (String, i64) {
    let (mut out, mut end, mut count) = (String::with_capacity(text.len()), 0, 0);
    for fix in fixes {
        let range = fix.span.range();
        if range.start < end {
            continue;
        }
        out.push_str(&text[end..range.start]);
        out.push_str(&fix.replacement);
        end = range.end;
        count += 1;
    }
    out.push_str(&text[end..]);
    (out, count)
}
