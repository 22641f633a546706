//! Collects the findings of a run: levels applied, in order, each one once.
//!
//! Knows no wording and no printer.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};

use super::{Finding, Severity};
use crate::source::{FileId, Files, Span};

/// What a project makes of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Not reported.
    Allow,
    /// Reported as a note.
    Note,
    /// Reported as a warning.
    Warning,
    /// Reported as an error.
    Error,
}

impl Level {
    /// The severity of findings at this level; none if they are not reported.
    pub const fn severity(self) -> Option<Severity> {
        match self {
            Self::Allow => None,
            Self::Note => Some(Severity::Note),
            Self::Warning => Some(Severity::Warning),
            Self::Error => Some(Severity::Error),
        }
    }
}

/// How many findings there are of each severity.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Notes.
    pub notes: usize,
    /// Findings of any severity that somebody accepted.
    pub waived: usize,
    /// Findings that are left out, because so many of their rule stand in one file.
    pub unlisted: usize,
}

impl Counts {
    /// Counts `findings`.
    pub fn of(findings: &[Finding]) -> Self {
        findings.iter().fold(Self::default(), |mut counts, finding| {
            counts.unlisted += finding.more;
            match finding.severity {
                _ if finding.suppression.is_some() => counts.waived += 1,
                Severity::Error => counts.errors += 1,
                Severity::Warning => counts.warnings += 1,
                Severity::Note => counts.notes += 1,
            }
            counts
        })
    }
}

/// The most findings of one rule that are reported for one file.
pub const MAX_OF_ONE_RULE: usize = 100;

/// The findings of a run over any number of policies.
#[derive(Debug, Default)]
pub struct Sink {
    levels: BTreeMap<String, Level>,
    findings: Vec<Finding>,
}

impl Sink {
    /// An empty sink with the project's levels, by full rule id.
    pub fn new(levels: BTreeMap<String, Level>) -> Self {
        Self { levels, findings: Vec::new() }
    }

    /// Adds a finding, at the project's level for its rule.
    pub fn push(&mut self, mut finding: Finding) {
        if let Some(severity) = finding.severity_at(&self.levels) {
            finding.severity = severity;
            self.findings.push(finding);
        }
    }

    /// Adds findings whose spans belong to other `Files`, absorbed here as `ids`.
    pub fn absorb(&mut self, findings: impl IntoIterator<Item = Finding>, ids: &[FileId]) {
        self.extend(findings.into_iter().map(|finding| finding.remapped(ids)));
    }

    /// Whether anything is at or above `deny`.
    pub fn fails(&self, deny: Severity) -> bool {
        self.findings
            .iter()
            .any(|finding| finding.severity >= deny && finding.suppression.is_none())
    }

    /// All findings by path, place and rule, without exact duplicates; of one rule in one file, the
    /// first hundred, of which the last knows how many [`more`](Finding::more) there are.
    pub fn finish(self, files: &Files) -> Vec<Finding> {
        let mut findings = self.findings;
        findings.sort_by(|a, b| key(a, files).cmp(&key(b, files)));
        // Duplicates may stand apart among findings of one rule at one place.
        let mut unique: Vec<Finding> = Vec::with_capacity(findings.len());
        for finding in findings {
            let place = key(&finding, files);
            let mut near = unique.iter().rev().take_while(|seen| key(seen, files) == place);
            if !near.any(|seen| *seen == finding) {
                unique.push(finding);
            }
        }
        first_of_each(unique)
    }
}

/// The first findings of each rule in each file.
fn first_of_each(findings: Vec<Finding>) -> Vec<Finding> {
    let mut told: Vec<Finding> = Vec::with_capacity(findings.len());
    // Of each rule in each file: how many are told, and where the last of them is.
    let mut counts: HashMap<(FileId, Cow<'static, str>), (usize, usize)> = HashMap::new();
    for finding in findings {
        let of = (finding.primary.file, finding.rule.clone());
        let (count, last) = counts.entry(of).or_default();
        if *count < MAX_OF_ONE_RULE {
            (*count, *last) = (*count + 1, told.len());
            told.push(finding);
        } else {
            told[*last].more += 1 + finding.more;
        }
    }
    told
}

impl Extend<Finding> for Sink {
    fn extend<I: IntoIterator<Item = Finding>>(&mut self, findings: I) {
        findings.into_iter().for_each(|finding| self.push(finding));
    }
}

fn key<'a>(finding: &'a Finding, files: &'a Files) -> (&'a str, u32, &'a str) {
    let Span { file, start, .. } = finding.primary;
    (files.get(file).path(), start, &finding.rule)
}

impl Span {
    /// The same range in the files that absorbed this span's file (see [`Files::absorb`]).
    #[must_use]
    pub fn remapped(self, ids: &[FileId]) -> Self {
        Self { file: ids[self.file.0 as usize], ..self }
    }
}

impl Finding {
    /// What it counts as at the project's levels; none if it is not reported.
    pub fn severity_at(&self, levels: &BTreeMap<String, Level>) -> Option<Severity> {
        match levels.get(self.rule.as_ref()) {
            Some(level) if !self.is_fatal => level.severity(),
            _ => Some(self.severity),
        }
    }

    /// This finding with all its spans in the files that absorbed its own (see [`Files::absorb`]).
    #[must_use]
    pub fn remapped(mut self, ids: &[FileId]) -> Self {
        self.primary = self.primary.remapped(ids);
        for related in &mut self.related {
            related.span = related.span.remapped(ids);
        }
        if let Some(fix) = &mut self.fix {
            fix.span = fix.span.remapped(ids);
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Rule;

    const ODD: Rule = Rule::error("odd");
    const EVEN: Rule = Rule::warning("even");

    fn one(base_first: bool) -> (Files, Vec<Finding>) {
        let mut files = Files::default();
        if !base_first {
            files.add("p.yaml", "own: 1\n");
        }
        let base = files.add("base.yaml", "a: 1\nb: 2\n");
        (files, vec![Finding::new(ODD, Span::new(base, 5..6))])
    }

    #[test]
    fn a_finding_in_a_shared_base_is_reported_once() {
        let mut all = Files::default();
        let mut sink = Sink::default();
        for (files, findings) in [one(true), one(false)] {
            let ids = all.absorb(files);
            sink.absorb(findings, &ids);
        }
        let findings = sink.finish(&all);
        assert_eq!(findings.len(), 1);
        assert_eq!(all.text(findings[0].primary), "b");
    }

    #[test]
    fn same_path_with_other_text_stays_apart() {
        let mut all = Files::default();
        let first = all.add("a.yaml", "x");
        let mut other = Files::default();
        other.add("a.yaml", "y");
        other.add("a.yaml", "x");
        let ids = all.absorb(other);
        assert_ne!(ids[0], first);
        assert_eq!(ids[1], first);
    }

    #[test]
    fn levels_silence_raise_and_lower() {
        let mut files = Files::default();
        let span = Span::new(files.add("a", "x"), 0..1);
        let levels = [("core/odd".into(), Level::Allow), ("core/even".into(), Level::Error)];
        let mut sink = Sink::new(levels.into());
        sink.extend([Finding::new(ODD, span), Finding::new(EVEN, span)]);
        assert!(sink.fails(Severity::Error));
        let findings = sink.finish(&files);
        assert_eq!(Counts::of(&findings), Counts { errors: 1, ..Counts::default() });
    }

    #[test]
    fn what_is_left_out_is_counted() {
        let mut files = Files::default();
        let (a, b) = (files.add("a", "x".repeat(300)), files.add("b", "y"));
        let all = |count| (0..count).map(|at| Finding::new(ODD, Span::new(a, at..at + 1)));
        let counts = |sink: Sink| Counts::of(&sink.finish(&files));
        let mut sink = Sink::default();
        sink.extend(all(100).chain([Finding::new(ODD, Span::new(b, 0..1))]));
        assert_eq!(counts(sink), Counts { errors: 101, ..Counts::default() });
        // Also if findings are put in order again, with those of another part of the run.
        let mut sink = Sink::default();
        sink.extend(all(250).chain([Finding::new(EVEN, Span::new(a, 0..1))]));
        let once = sink.finish(&files);
        let mut sink = Sink::default();
        sink.extend(once.into_iter().chain([Finding::new(ODD, Span::new(a, 299..300))]));
        let expected = Counts { errors: 100, warnings: 1, unlisted: 151, ..Counts::default() };
        assert_eq!(counts(sink), expected);
    }

    #[test]
    fn order_is_path_then_place_then_rule_and_duplicates_go() {
        let mut files = Files::default();
        let (z, a) = (files.add("z", "xyz"), files.add("a", "xyz"));
        let at = |file, start| Span::new(file, start..start + 1);
        let mut sink = Sink::default();
        sink.push(Finding::new(ODD, at(z, 0)));
        sink.push(Finding::new(ODD, at(a, 1)).arg("n", 1));
        sink.push(Finding::new(ODD, at(a, 1)).arg("n", 2));
        sink.push(Finding::new(ODD, at(a, 1)).arg("n", 1));
        sink.push(Finding::new(EVEN, at(a, 1)));
        assert!(sink.fails(Severity::Warning));
        let findings = sink.finish(&files);
        let seen: Vec<_> = findings.iter().map(|f| (f.primary.file, f.rule.as_ref())).collect();
        assert_eq!(seen, [(a, "core/even"), (a, "core/odd"), (a, "core/odd"), (z, "core/odd")]);
    }
}
