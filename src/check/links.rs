//! Links in texts that go nowhere: an address that no link may have is left out of every page, and its
//! text stands there alone.

use super::Cx;
use crate::diag::{Finding, Rule};
use crate::markdown;
use crate::model::lower::shortened;

/// A link in a text with an address that no link may have.
pub const BAD_LINK: Rule = Rule::error("bad-link");

/// The rules of this subject.
pub const RULES: &[Rule] = &[BAD_LINK];

/// Looks at every text in every language.
pub fn check(cx: &Cx<'_>, sink: &mut Vec<Finding>) {
    for text in &cx.loaded.found.texts {
        // One string for all languages is looked at once.
        let looked_at = if text.is_shared() { 1 } else { usize::MAX };
        for (text, node) in text.values.values().take(looked_at) {
            for address in markdown::refused_addresses(text) {
                let reason = match address.split_once(':') {
                    _ if address.is_empty() => "empty",
                    Some((scheme, _)) if !scheme.contains(['/', '?', '#']) => "scheme",
                    _ => "form",
                };
                let finding = Finding::new(BAD_LINK, cx.within(*node, &address));
                let finding = finding.arg("address", shortened(&address));
                sink.push(finding.arg("reason", reason));
            }
        }
    }
}
