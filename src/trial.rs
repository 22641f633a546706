//! A profile's examples run: each must fail or pass as it says, at the places that it marks.

use std::collections::BTreeSet;

use crate::compile::{CheckOptions, Checked, CompileError, Toolchain};
use crate::diag::Severity;
use crate::diag::wording::Wording;
use crate::law::Status;
use crate::law::examples::{self, Example, Examples};
use crate::project::Project;
use crate::world::MemoryWorld;

/// An example that does not do what it says, or a rule without one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The file with the examples.
    pub path: String,
    /// Line in it; 0 if the fault is that something is missing.
    pub line: usize,
    /// The rule.
    pub rule: String,
    /// What is wrong: a word on which the message selects.
    pub what: &'static str,
    /// More about it.
    pub detail: String,
}

/// What the trial of a profile gives.
#[derive(Debug, Default)]
pub struct Trial {
    /// How many rules were tried.
    pub rules: usize,
    /// How many examples were run.
    pub examples: usize,
    /// What is wrong.
    pub faults: Vec<Fault>,
}

const BASE: &str = "base.yaml";
const POLICY: &str = "policies/example.yaml";

/// Runs the examples of a profile; `day` is the day of the check.
///
/// # Errors
/// If a data file or rule is wrong.
pub fn run(
    tools: &Toolchain,
    wording: &dyn Wording,
    profile: &str,
    rules: &[String],
    day: jiff::civil::Date,
) -> Result<Trial, CompileError> {
    let examples = Examples::load(&tools.data, profile);
    let mut bench = Bench {
        tools,
        wording,
        base: examples.base.clone(),
        profile: profile.to_owned(),
        path: examples::path(profile),
        day: examples.day.unwrap_or(day),
        trial: Trial { rules: rules.len(), ..Trial::default() },
    };
    if examples.base.is_empty() && !rules.is_empty() {
        bench.fault(0, "", "no-base", String::new());
        return Ok(bench.trial);
    }
    for (line, info) in &examples.faults {
        bench.fault(*line, "", "no-such-block", info.clone());
    }
    for rule in examples.rules.keys().filter(|rule| !rules.contains(rule)) {
        bench.fault(0, rule, "no-such-rule", String::new());
    }
    for rule in rules {
        for fails in [true, false] {
            if examples.of(rule, fails).is_none() {
                let what = if fails { "no-failing-example" } else { "no-passing-example" };
                bench.fault(0, rule, what, String::new());
            }
        }
        for example in examples.rules.get(rule).into_iter().flatten() {
            bench.example(rule, example)?;
        }
    }
    Ok(bench.trial)
}

struct Bench<'a> {
    tools: &'a Toolchain,
    wording: &'a dyn Wording,
    base: String,
    profile: String,
    path: String,
    day: jiff::civil::Date,
    trial: Trial,
}

impl Bench<'_> {
    fn fault(&mut self, line: usize, rule: &str, what: &'static str, detail: String) {
        let (path, rule) = (self.path.clone(), rule.to_owned());
        self.trial.faults.push(Fault { path, line, rule, what, detail });
    }

    fn example(&mut self, rule: &str, example: &Example) -> Result<(), CompileError> {
        self.trial.examples += 1;
        let checked = self.check(example)?;
        for finding in checked.findings.iter().filter(|f| f.severity == Severity::Error) {
            if finding.rule.starts_with("core/") {
                let file = checked.files.get(finding.primary.file).path();
                let at = checked.files.location(finding.primary);
                let message = self.wording.message(finding);
                let detail =
                    format!("{file}:{}:{}: {} {message}", at.line, at.column, finding.rule);
                self.fault(example.line, rule, "unsound", detail);
                return Ok(());
            }
        }
        let found: BTreeSet<usize> = checked
            .findings
            .iter()
            .filter(|finding| finding.rule == rule)
            .map(|finding| match checked.files.get(finding.primary.file).path() {
                POLICY => checked.files.location(finding.primary).line - 1,
                _ => 0,
            })
            .collect();
        if example.fails {
            let expected: BTreeSet<usize> = match example.marks.as_slice() {
                [] => [0].into(),
                marks => marks.iter().copied().collect(),
            };
            if found.is_empty() {
                self.fault(example.line, rule, "finds-nothing", String::new());
            } else if found != expected {
                let lines: Vec<String> = found.iter().map(usize::to_string).collect();
                let what = if found.contains(&0) { "in-base" } else { "other-place" };
                self.fault(example.line, rule, what, lines.join(", "));
            }
        } else if !found.is_empty() {
            self.fault(example.line, rule, "finds-something", String::new());
        } else {
            let mut outcomes = checked.outcomes.iter().flatten();
            let status =
                outcomes.find(|outcome| outcome.rule == rule).map(|outcome| outcome.status);
            match status {
                Some(Status::Met) => {}
                Some(_) => self.fault(example.line, rule, "does-not-apply", String::new()),
                None => self.fault(example.line, rule, "not-in-force", String::new()),
            }
        }
        Ok(())
    }

    fn check(&self, example: &Example) -> Result<Checked, CompileError> {
        check(self.tools, &self.profile, &self.base, example, self.day)
    }
}

/// Checks an example laid over the base, under a profile.
///
/// # Errors
/// If a data file or rule is wrong.
pub fn check(
    tools: &Toolchain,
    profile: &str,
    base: &str,
    example: &Example,
    day: jiff::civil::Date,
) -> Result<Checked, CompileError> {
    let world = MemoryWorld::new(day)
        .with(BASE, base)
        .with(POLICY, format!("extends: ../{BASE}\n{}", example.yaml));
    let project = Project { profiles: vec![profile.to_owned()], ..Project::default() };
    let options = CheckOptions { deny: Severity::Error, as_of: None, tell: Severity::Note };
    tools.check(&world, &project, &[POLICY.to_owned()], &options)
}
