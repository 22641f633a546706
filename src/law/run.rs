//! Rules run over a policy: findings, and for each rule what became of it.

use std::sync::Arc;

use cel::ExecutionError;
use jiff::civil::Date;
use rayon::prelude::*;

use super::evaluator::Evaluator;
use super::profile::{LawProfile, Laws};
use super::rule::LawRule;
use super::rules;
use crate::diag::{Finding, Severity, Suppression};
use crate::model::derived;
use crate::model::fact::{Fact, RecordFact};
use crate::model::policy::WaiverItem;
use crate::model::rules::UNKNOWN_RULE;
use crate::model::{Loaded, Policy};
use crate::source::Span;
use crate::yaml::NodeId;

/// The days that decide which rules apply.
#[derive(Debug, Clone, Copy)]
pub struct Days {
    /// The day of the check.
    pub today: Date,
    /// The day on which the law is looked at, if it is another than the policy's `effective`.
    pub as_of: Option<Date>,
}

/// What became of a rule in a policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// The policy says what the rule asks for.
    Met,
    /// It does not.
    Missing,
    /// It does not, and somebody accepted that.
    Waived,
    /// The duty does not apply to the policy.
    NotApplicable,
}

impl Status {
    /// The word in reports.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Missing => "missing",
            Self::Waived => "waived",
            Self::NotApplicable => "not-applicable",
        }
    }
}

/// A rule and what became of it.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// The rule's full id.
    pub rule: String,
    /// What became of it.
    pub status: Status,
    /// Where it is met; or where it is missing.
    pub places: Vec<Place>,
}

/// A place in the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Where.
    pub span: Span,
    /// The value there, or the nearest one above.
    pub node: NodeId,
}

/// An expression that fails on values that its check let pass: a fault of policyc.
#[derive(Debug, thiserror::Error)]
#[error("rule {rule} cannot be evaluated")]
pub struct RunError {
    rule: String,
    source: ExecutionError,
}

/// What a law check gives.
#[derive(Debug, Default)]
pub struct LawReport {
    /// What is missing, and what is wrong with waivers.
    pub findings: Vec<Finding>,
    /// Every rule that is in force, by profile and in the profile's order.
    pub outcomes: Vec<Outcome>,
}

/// Runs the rules of the profiles that a sound policy uses.
///
/// # Errors
/// If an expression cannot be evaluated.
pub fn check(laws: &Laws, loaded: &Loaded, days: Days) -> Result<LawReport, RunError> {
    look(laws, loaded, days, usize::MAX)
}

/// As [`check`], but the rules side by side: for a policy that no other is looked at beside, since what
/// one rule reads of a policy is then not there for all others.
///
/// # Errors
/// If an expression cannot be evaluated.
pub fn check_alone(laws: &Laws, loaded: &Loaded, days: Days) -> Result<LawReport, RunError> {
    look(laws, loaded, days, RULES_AT_ONCE)
}

/// So many rules are worth a thread.
const RULES_AT_ONCE: usize = 32;

fn look(
    laws: &Laws,
    loaded: &Loaded,
    days: Days,
    rules_at_once: usize,
) -> Result<LawReport, RunError> {
    let Some(policy) = &loaded.policy else { return Ok(LawReport::default()) };
    let profiles = laws.closure(&loaded.profiles);
    if profiles.is_empty() {
        return Ok(LawReport::default());
    }
    let facts = derived::facts(policy, &loaded.vocabularies, days.today);
    let day = days.as_of.unwrap_or(policy.effective.value);
    let report = LawReport::default();
    let mut run = Run { laws, loaded, policy, profiles, report };
    let rules = run.profiles.iter().flat_map(|profile| &profile.rules);
    let rules: Vec<&LawRule> = rules.filter(|rule| rule.applies(day)).collect();
    let ran: Vec<Result<Option<Ran>, RunError>> = rules
        .into_par_iter()
        .with_min_len(rules_at_once)
        .map_init(
            || Evaluator::new(&facts, &loaded.vocabularies),
            |evaluator, rule| {
                let ran = run.rule(evaluator, rule);
                ran.map_err(|source| RunError { rule: rule.id.clone(), source })
            },
        )
        .collect();
    for ran in ran {
        let Some(ran) = ran? else { continue };
        run.report.findings.extend(ran.findings);
        run.report.outcomes.push(ran.outcome);
    }
    run.waivers(policy, day.max(days.today));
    if days.as_of.is_none() {
        run.changed(day, days.today);
    }
    Ok(run.report)
}

struct Run<'a> {
    laws: &'a Laws,
    loaded: &'a Loaded,
    policy: &'a Policy,
    profiles: Vec<&'a LawProfile>,
    report: LawReport,
}

/// What a rule came to.
struct Ran {
    findings: Vec<Finding>,
    outcome: Outcome,
}

impl Run<'_> {
    /// None if the rule's findings are not reported.
    fn rule(
        &self,
        evaluator: &mut Evaluator,
        rule: &LawRule,
    ) -> Result<Option<Ran>, ExecutionError> {
        let Some(severity) = self.laws.severity(&self.profiles, rule) else { return Ok(None) };
        let (mut met, mut missing, mut findings) = (Vec::new(), Vec::new(), Vec::new());
        for (item, holds) in evaluator.run(rule)? {
            let place = self.place(item.node.unwrap_or(self.policy.node), &rule.at);
            if holds {
                met.push(place);
            } else {
                let finding =
                    Finding::given(rule.id.clone(), severity, place.span, Arc::clone(rule.texts()));
                findings.push(finding.arg("item", label(&item)));
                missing.push(place);
            }
        }
        let (status, places) = match (met.is_empty(), missing.is_empty()) {
            (_, false) => (Status::Missing, missing),
            (false, true) => (Status::Met, met),
            (true, true) => (Status::NotApplicable, Vec::new()),
        };
        let outcome = Outcome { rule: rule.id.clone(), status, places };
        Ok(Some(Ran { findings, outcome }))
    }

    /// The place at a key path below a record: the value if it is a scalar, else its key; where a
    /// key is missing, the record above.
    fn place(&self, node: NodeId, route: &[String]) -> Place {
        let tree = &self.loaded.tree;
        let mut node = node;
        let mut span = tree.mark(node);
        for name in route {
            let Some(entry) = tree.entry(node, name) else { break };
            node = entry.value;
            span = if tree.text(node).is_some() { tree.span(node) } else { entry.key_span };
        }
        Place { span, node }
    }

    /// Law that has changed between the day from which the policy applies and today: the policy
    /// answers to it, but is looked at under the law of its own day.
    fn changed(&mut self, effective: Date, today: Date) {
        let passed = |day: &Option<Date>| day.filter(|day| *day > effective && *day <= today);
        let rules = self.profiles.iter().flat_map(|profile| &profile.rules);
        let changed: Vec<Date> =
            rules.filter_map(|rule| passed(&rule.since).max(passed(&rule.until))).collect();
        let Some(last) = changed.iter().max() else { return };
        let finding =
            Finding::new(rules::LAW_CHANGED, self.loaded.tree.span(self.policy.effective.node))
                .arg("rules", i64::try_from(changed.len()).unwrap_or(i64::MAX))
                .arg("last", last.to_string());
        self.report.findings.push(finding);
    }

    fn waivers(&mut self, policy: &Policy, day: Date) {
        for waiver in &policy.waivers {
            let findings = self.waiver(waiver, day);
            self.report.findings.extend(findings);
        }
    }

    fn waiver(&mut self, waiver: &WaiverItem, day: Date) -> Option<Finding> {
        let rule = waiver.rule.value.as_str();
        let span = self.loaded.tree.span(waiver.rule.node);
        let known = || self.profiles.iter().flat_map(|profile| &profile.rules);
        if !known().any(|own| own.id == rule) {
            let finding = Finding::new(UNKNOWN_RULE, span).arg("rule", rule);
            let profile = rule.split('/').next().unwrap_or_default();
            // It may well be there, but no waiver can cover it here.
            if profile == "core" {
                return Some(finding.arg("case", "core").help("core"));
            }
            if self.loaded.vocabularies.profile(profile).is_some()
                && !self.profiles.iter().any(|used| used.id == profile)
            {
                return Some(finding.arg("case", "law").help("law"));
            }
            let finding = finding.arg("case", "none");
            let names = known().map(|own| own.id.as_str());
            return Some(crate::model::lower::suggest(finding, span, rule, names));
        }
        let found = self.report.findings.iter().any(|finding| finding.rule == rule);
        if !found {
            return Some(Finding::new(rules::WAIVER_UNUSED, span).arg("rule", rule));
        }
        if let Some(until) = waiver.until.as_ref().filter(|until| until.value < day) {
            let span = self.loaded.tree.span(until.node);
            let finding = Finding::new(rules::WAIVER_EXPIRED, span)
                .arg("rule", rule)
                .arg("until", until.value.to_string());
            return Some(finding);
        }
        let suppression = Arc::new(Suppression {
            reason: waiver.reason.value.clone(),
            approved_by: waiver.approved_by.value.clone(),
        });
        for finding in self.report.findings.iter_mut().filter(|finding| finding.rule == rule) {
            finding.suppression = Some(Arc::clone(&suppression));
        }
        for outcome in self.report.outcomes.iter_mut().filter(|outcome| outcome.rule == rule) {
            outcome.status = Status::Waived;
        }
        None
    }
}

/// What to call an item: its name, its id, or the term that it is about.
fn label(item: &RecordFact) -> String {
    let text = |name: &str| item.get(name).map(Fact::text).filter(|text| !text.is_empty());
    let keys = ["name", "id", "right", "permission", "kind", "measure", "ground"];
    keys.into_iter().find_map(text).unwrap_or_default().to_owned()
}

/// The worst severity of some findings that nobody accepted.
pub fn worst(findings: &[Finding]) -> Option<Severity> {
    findings.iter().filter(|f| f.suppression.is_none()).map(|f| f.severity).max()
}
