//! Dates and versions of the policy and of those before it.

use super::Cx;
use crate::diag::{Finding, Rule};
use crate::model::head::Release;

/// Changed after the day from which it applies.
pub const UPDATED_AFTER_EFFECTIVE: Rule = Rule::error("updated-after-effective");
/// In force before a former version.
pub const EFFECTIVE_BEFORE_HISTORY: Rule = Rule::error("effective-before-history");
/// A former version with a higher number, or versions whose dates run the other way.
pub const VERSION_ORDER: Rule = Rule::error("version-order");
/// One version with two dates.
pub const VERSION_REPEATED: Rule = Rule::error("version-repeated");

/// The rules of this subject.
pub const RULES: &[Rule] =
    &[UPDATED_AFTER_EFFECTIVE, EFFECTIVE_BEFORE_HISTORY, VERSION_ORDER, VERSION_REPEATED];

/// Compares the policy's dates with each other and with its history.
pub fn check(cx: &Cx<'_>, sink: &mut Vec<Finding>) {
    let policy = cx.policy;
    if let Some(updated) = &policy.updated
        && updated.value > policy.effective.value
    {
        let finding = Finding::new(UPDATED_AFTER_EFFECTIVE, cx.span(updated.node))
            .arg("updated", updated.value.to_string())
            .arg("effective", policy.effective.value.to_string())
            .related(cx.span(policy.effective.node), "effective");
        sink.push(finding);
    }
    let history = policy.updates.as_ref().map_or(&[][..], |updates| &updates.history);
    for (at, release) in history.iter().enumerate() {
        against_current(cx, release, sink);
        for earlier in &history[..at] {
            against_each_other(cx, earlier, release, sink);
        }
    }
}

fn against_current(cx: &Cx<'_>, release: &Release, sink: &mut Vec<Finding>) {
    let policy = cx.policy;
    if release.version.value == policy.version.value {
        if release.effective.value != policy.effective.value {
            let finding = Finding::new(VERSION_REPEATED, cx.span(release.version.node))
                .arg("version", release.version.to_string())
                .related(cx.span(policy.version.node), "first");
            sink.push(finding);
        }
    } else if release.version.value > policy.version.value {
        let finding = Finding::new(VERSION_ORDER, cx.span(release.version.node))
            .arg("version", release.version.to_string())
            .arg("other", policy.version.to_string())
            .related(cx.span(policy.version.node), "other");
        sink.push(finding);
    } else if release.effective.value >= policy.effective.value {
        let finding = Finding::new(EFFECTIVE_BEFORE_HISTORY, cx.span(release.effective.node))
            .arg("version", release.version.to_string())
            .arg("date", release.effective.value.to_string())
            .arg("effective", policy.effective.value.to_string())
            .related(cx.span(policy.effective.node), "effective");
        sink.push(finding);
    }
}

fn against_each_other(cx: &Cx<'_>, one: &Release, other: &Release, sink: &mut Vec<Finding>) {
    let versions = one.version.value.cmp(&other.version.value);
    let dates = one.effective.value.cmp(&other.effective.value);
    let place = cx.span(other.version.node);
    let related = cx.span(one.version.node);
    if versions.is_eq() && dates.is_ne() {
        let finding = Finding::new(VERSION_REPEATED, place)
            .arg("version", other.version.to_string())
            .related(related, "first");
        sink.push(finding);
    } else if versions.is_ne() && dates.is_ne() && versions != dates {
        let finding = Finding::new(VERSION_ORDER, place)
            .arg("version", other.version.to_string())
            .arg("other", one.version.to_string())
            .related(related, "other");
        sink.push(finding);
    }
}
