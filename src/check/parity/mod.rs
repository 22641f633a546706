//! Whether the languages of a text say the same: blocks pair, and numbers, dates, durations,
//! addresses and links stand on both sides.

mod dates;
pub mod facts;
mod numerals;
pub mod structure;
#[cfg(test)]
mod tests;
mod units;

use self::facts::{Fact, Kind};
use super::Cx;
use crate::diag::{Finding, Rule};
use crate::model::Text;
use crate::yaml::NodeId;

/// A number on one side only.
pub const PARITY_NUMBER: Rule = Rule::error("parity-number");
/// A date on one side only.
pub const PARITY_DATE: Rule = Rule::error("parity-date");
/// A length of time on one side only.
pub const PARITY_DURATION: Rule = Rule::error("parity-duration");
/// An e-mail address on one side only.
pub const PARITY_EMAIL: Rule = Rule::error("parity-email");
/// A link on one side only.
pub const PARITY_LINK: Rule = Rule::error("parity-link");
/// Paragraphs, lists or their items that do not pair.
pub const PARITY_STRUCTURE: Rule = Rule::warning("parity-structure");

/// The rules of this subject.
pub const RULES: &[Rule] =
    &[PARITY_NUMBER, PARITY_DATE, PARITY_DURATION, PARITY_EMAIL, PARITY_LINK, PARITY_STRUCTURE];

/// A text in one language.
struct Side<'a> {
    language: &'a str,
    text: &'a str,
    node: NodeId,
}

/// Compares each text of the policy, language by language with the first one.
pub fn check(cx: &Cx<'_>, sink: &mut Vec<Finding>) {
    for text in cx.loaded.found.texts.iter().filter(|text| !text.is_shared()) {
        let sides = sides(cx, text);
        let Some((first, others)) = sides.split_first() else { continue };
        for other in others {
            compare(cx, first, other, sink);
        }
    }
}

fn sides<'a>(cx: &'a Cx<'_>, text: &'a Text) -> Vec<Side<'a>> {
    let languages = cx.loaded.languages.iter();
    let sides = languages.filter_map(|language| {
        let (text, node) = text.values.get(language)?;
        Some(Side { language, text, node: *node })
    });
    sides.collect()
}

fn compare(cx: &Cx<'_>, one: &Side<'_>, other: &Side<'_>, sink: &mut Vec<Finding>) {
    if let Some((here, there)) = structure::difference(one.text, other.text) {
        let finding = Finding::new(PARITY_STRUCTURE, cx.span(one.node))
            .arg("language", one.language)
            .arg("other", other.language)
            .arg("here", here)
            .arg("there", there)
            .related(cx.span(other.node), "there");
        sink.push(finding);
    }
    let (ones, others) = (facts::of(one.text, one.language), facts::of(other.text, other.language));
    // Numbers written as words are known in Chinese and English only.
    let words = facts::knows(one.language) && facts::knows(other.language);
    for (kind, rule) in [
        (Kind::Number, PARITY_NUMBER),
        (Kind::Date, PARITY_DATE),
        (Kind::Duration, PARITY_DURATION),
        (Kind::Email, PARITY_EMAIL),
        (Kind::Link, PARITY_LINK),
    ] {
        if !words && !matches!(kind, Kind::Email | Kind::Link) {
            continue;
        }
        let here = facts::missing(kind, &ones, &others);
        let there = facts::missing(kind, &others, &ones);
        if let Some(finding) = unequal(cx, rule, (one, &here), (other, &there)) {
            sink.push(finding);
        }
    }
}

/// How many facts a message names.
const SHOWN: usize = 5;

/// What stands on one side only, as one finding at the first such place.
fn unequal(
    cx: &Cx<'_>,
    rule: Rule,
    (one, here): (&Side<'_>, &[&Fact]),
    (other, there): (&Side<'_>, &[&Fact]),
) -> Option<Finding> {
    let (side, facts, opposite, opposites) = match (here.first(), there.first()) {
        (Some(_), _) => (one, here, other, there),
        (None, Some(_)) => (other, there, one, here),
        (None, None) => return None,
    };
    let shown =
        |facts: &[&Fact]| facts.iter().take(SHOWN).map(|fact| fact.raw.clone()).collect::<Vec<_>>();
    let place = |side: &Side<'_>, facts: &[&Fact]| {
        cx.within(side.node, facts.first().map_or("", |fact| &fact.raw))
    };
    let finding = Finding::new(rule, place(side, facts))
        .arg("language", side.language)
        .arg("other", opposite.language)
        .arg("here", shown(facts))
        .arg("there", shown(opposites))
        .arg("both", if opposites.is_empty() { "no" } else { "yes" })
        .related(place(opposite, opposites), "there");
    Some(finding)
}
