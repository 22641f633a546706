//! What tells findings of one run from those of another, for those who keep them.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::Report;
use crate::diag::Finding;

/// So much of a text tells it apart well enough, in bytes.
const BEGINNING: usize = 2_000;

/// Stays the same while only other lines of the file change; equal lines are numbered.
pub(super) fn fingerprint(
    report: &Report<'_>,
    finding: &Finding,
    seen: &mut BTreeMap<String, u32>,
) -> String {
    let file = report.files.get(finding.primary.file);
    let line = file.line(file.location(finding.primary.start as usize).line).trim();
    let mut hash = Sha256::new();
    // The beginning of a very long text tells it apart well enough.
    let text = report.files.text(finding.primary);
    for part in [&finding.rule, file.path(), beginning(line), beginning(text)] {
        hash.update(part);
        hash.update([0]);
    }
    let digest = format!("{:x}", hash.finalize());
    let count = seen.entry(digest.clone()).or_default();
    *count += 1;
    format!("{}:{count}", &digest[..32])
}

fn beginning(text: &str) -> &str {
    &text[..text.floor_char_boundary(BEGINNING)]
}
