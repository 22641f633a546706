//! Hidden characters that a text's Markdown brings as character references: `&#x202E;`.

use super::Cx;
use crate::diag::{Finding, Rule};
use crate::ir::plain_text;
use crate::markdown;
use crate::yaml::rules::HIDDEN_CHARACTER;
use crate::yaml::{Kind, NodeId, hidden};

/// The rule belongs to the files' text.
pub const RULES: &[Rule] = &[];

/// Looks at every value that has a character reference.
pub fn check(cx: &Cx<'_>, sink: &mut Vec<Finding>) {
    walk(cx, cx.policy.node, sink);
}

fn walk(cx: &Cx<'_>, node: NodeId, sink: &mut Vec<Finding>) {
    match cx.loaded.tree.kind(node) {
        Kind::List(items) => items.iter().for_each(|item| walk(cx, *item, sink)),
        Kind::Map(entries) => entries.iter().for_each(|entry| walk(cx, entry.value, sink)),
        // Policies are never packed.
        Kind::Packed(_) => {}
        Kind::Scalar { text, .. } => {
            let references = text.match_indices('&').filter_map(|(at, _)| {
                let mut name = text.as_bytes()[at..].iter().take(LONGEST);
                let end = name.position(|byte| *byte == b';')?;
                // Between letters, because space at the ends would go.
                Some(plain_text(&markdown::inlines(&format!("x{}x", &text[at..=at + end]))))
            });
            let found = references
                .filter_map(|shown| hidden::all(&shown).next().map(|(_, character)| character));
            for character in found.take(1) {
                let finding = Finding::new(HIDDEN_CHARACTER, cx.span(node));
                sink.push(finding.arg("code", hidden::code(character)));
            }
        }
    }
}

/// The length of `&CounterClockwiseContourIntegral;`, the longest name that there is.
const LONGEST: usize = 33;
