//! Retention beside the purposes that it serves.

use super::Cx;
use crate::diag::{Finding, Rule};
use crate::model::keeping::RetentionItem;

/// Kept longer than the purpose lasts.
pub const RETENTION_OUTLIVES_PURPOSE: Rule = Rule::error("retention-outlives-purpose");
/// Neither a period nor a way to determine it.
pub const RETENTION_OPEN_ENDED: Rule = Rule::warning("retention-open-ended");

/// The rules of this subject.
pub const RULES: &[Rule] = &[RETENTION_OUTLIVES_PURPOSE, RETENTION_OPEN_ENDED];

/// Compares retention periods with purposes, and looks for those that say nothing.
pub fn check(cx: &Cx<'_>, sink: &mut Vec<Finding>) {
    let periods = cx.policy.storage.as_ref().map_or(&[][..], |storage| &storage.retention);
    for period in periods {
        if open_ended(period) {
            let place = match period.necessary {
                Some(_) => cx.key(period.node, "necessary"),
                None => cx.mark(period.node),
            };
            let finding = Finding::new(RETENTION_OPEN_ENDED, place);
            sink.push(finding.arg("retention", period.id.name.as_str()));
        }
    }
    for purpose in cx.policy.purposes() {
        let Some(retention) = &purpose.retention else { continue };
        let Some(end) = purpose.ends.as_ref().and_then(|ends| ends.after.as_ref()) else {
            continue;
        };
        let period = periods.iter().find(|period| period.id.name == retention.name);
        let Some(period) = period.filter(|period| !by_law(period)) else { continue };
        let Some(kept) = &period.for_ else { continue };
        if kept.value.is_longer_than(&end.value) {
            let finding = Finding::new(RETENTION_OUTLIVES_PURPOSE, cx.span(kept.node))
                .arg("retention", period.id.name.as_str())
                .arg("kept", kept.value.to_string())
                .arg("purpose", purpose.id.name.as_str())
                .arg("ends", end.value.to_string())
                .related(cx.span(end.node), "ends");
            sink.push(finding);
        }
    }
}

fn by_law(period: &RetentionItem) -> bool {
    period.legal_period == Some(true) || period.law.is_some()
}

fn open_ended(period: &RetentionItem) -> bool {
    period.for_.is_none() && period.until.is_empty() && period.criteria.is_none() && !by_law(period)
}
