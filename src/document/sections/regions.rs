//! Additional information for people in particular regions, from the same facts.

use super::{region_california, region_europe, region_law};
use crate::document::cx::Cx;
use crate::ir::Section;

/// Builds the section: one part a region that the policy's `jurisdictions` name.
pub fn build(cx: &Cx<'_>) -> Option<Section> {
    let first = cx.policy.jurisdictions.first()?;
    let mut section = cx.section("regions", first.node);
    let applies = |id: &str| cx.policy.jurisdictions.iter().any(|word| word.value == id);
    if applies("eu") || applies("uk") {
        section.sub(region_europe::build(cx, applies("eu"), applies("uk")));
    }
    if applies("us-ca") {
        section.sub(region_california::build(cx));
    }
    for jurisdiction in &cx.policy.jurisdictions {
        section.sub(region_law::build(cx, jurisdiction));
    }
    section.finish(None, None)
}
