//! Ages, and what is said of children.

use super::Cx;
use crate::diag::{Finding, Rule};
use crate::model::people::{Directed, Minors};

/// Services not meant for children that admit them.
pub const MINIMUM_AGE_CONTRADICTION: Rule = Rule::error("minimum-age-contradiction");
/// Children older than minors.
pub const AGE_ORDER: Rule = Rule::error("age-order");
/// An age at which nobody is a child or minor any more, or not yet.
pub const AGE_OUT_OF_RANGE: Rule = Rule::error("age-out-of-range");
/// Children asked for information by services not meant for them.
pub const CHILDREN_NOT_ADDRESSED: Rule = Rule::error("children-not-addressed");

/// The rules of this subject.
pub const RULES: &[Rule] =
    &[MINIMUM_AGE_CONTRADICTION, AGE_ORDER, AGE_OUT_OF_RANGE, CHILDREN_NOT_ADDRESSED];

/// Majority comes at 21 at the latest.
const AGES: std::ops::RangeInclusive<u32> = 1..=21;

/// Compares the ages with each other and with what is collected.
pub fn check(cx: &Cx<'_>, sink: &mut Vec<Finding>) {
    let Some(minors) = &cx.policy.minors else { return };
    out_of_range(cx, minors, sink);
    if let (Some(below), Some(children)) = (minors.below, minors.children_below)
        && children > below
    {
        let finding = Finding::new(AGE_ORDER, cx.at(minors.node, "children-below"))
            .arg("children", i64::from(children))
            .arg("minors", i64::from(below))
            .related(cx.at(minors.node, "below"), "minors");
        sink.push(finding);
    }
    if minors.directed != Some(Directed::NotForChildren) {
        return;
    }
    let directed = cx.at(minors.node, "directed");
    let child = minors.children_below.or(minors.below);
    if let (Some(minimum), Some(child)) = (minors.minimum_age, child)
        && minimum < child
    {
        let finding = Finding::new(MINIMUM_AGE_CONTRADICTION, cx.at(minors.node, "minimum-age"))
            .arg("minimum", i64::from(minimum))
            .arg("children", i64::from(child))
            .related(directed, "directed");
        sink.push(finding);
    }
    for set in cx.policy.data_sets().iter().filter(|set| set.from_children == Some(true)) {
        let finding = Finding::new(CHILDREN_NOT_ADDRESSED, cx.at(set.node, "from-children"))
            .arg("set", set.id.name.as_str())
            .related(directed, "directed");
        sink.push(finding);
    }
}

fn out_of_range(cx: &Cx<'_>, minors: &Minors, sink: &mut Vec<Finding>) {
    let ages = [
        ("below", minors.below),
        ("children-below", minors.children_below),
        ("minimum-age", minors.minimum_age),
    ];
    for (key, age) in ages {
        if let Some(age) = age.filter(|age| !AGES.contains(age)) {
            let finding = Finding::new(AGE_OUT_OF_RANGE, cx.at(minors.node, key))
                .arg("key", key)
                .arg("age", i64::from(age))
                .arg("least", i64::from(*AGES.start()))
                .arg("most", i64::from(*AGES.end()));
            sink.push(finding);
        }
    }
}
