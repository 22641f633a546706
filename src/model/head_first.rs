//! What must be known before a policy is lowered: its languages and law profiles.

use super::lower::{Lower, Lowering, suggest};
use super::rules;
use super::scalar::{Language, Word};
use super::vocabulary::Vocabularies;
use crate::diag::Finding;
use crate::yaml::NodeId;

/// Reads `languages`; one in which policyc has no texts is a finding.
pub(super) fn languages(cx: &mut Lowering<'_>, root: NodeId, available: &[String]) -> Vec<String> {
    let Some(node) = cx.tree.get(root, "languages") else { return Vec::new() };
    let before = cx.findings.len();
    let languages = Vec::<Language>::lower(cx, node).unwrap_or_default();
    // `languages` is lowered again as a field, which says the same once more.
    cx.findings.truncate(before);
    let mut known = Vec::new();
    for language in languages {
        let base = language.value.split('-').next().unwrap_or_default();
        if available.iter().any(|folder| *folder == language.value || folder == base) {
            // One that stands twice is a finding where it is read as a field.
            if !known.contains(&language.value) {
                known.push(language.value);
            }
        } else {
            let span = cx.span(language.node);
            let finding = Finding::new(rules::UNKNOWN_LANGUAGE, span)
                .arg("language", language.value.as_str())
                .arg("available", available.to_vec());
            cx.findings.push(finding);
        }
    }
    known
}

/// The profiles that `jurisdictions` and `profiles` choose.
pub(super) fn profiles(
    cx: &mut Lowering<'_>,
    root: NodeId,
    vocabularies: &Vocabularies,
    defaults: &[String],
) -> Vec<String> {
    let mut chosen: Vec<String> = defaults.to_vec();
    for word in words(cx, root, "jurisdictions") {
        let all = || vocabularies.profiles().filter_map(|id| Some((id, vocabularies.profile(id)?)));
        let matching: Vec<String> = all()
            .filter(|(_, profile)| profile.jurisdictions.contains(&word.value))
            .map(|(id, _)| id.to_owned())
            .collect();
        if matching.is_empty() {
            let span = cx.span(word.node);
            let known: Vec<&String> =
                all().flat_map(|(_, profile)| profile.jurisdictions.iter()).collect();
            let finding = Finding::new(rules::UNKNOWN_JURISDICTION, span)
                .arg("value", word.value.as_str())
                .arg("known", unique(&known));
            let finding =
                suggest(finding, span, &word.value, known.iter().map(|known| known.as_str()));
            cx.findings.push(finding);
        }
        chosen.extend(matching);
    }
    for word in words(cx, root, "profiles") {
        let (remove, id) = match word.value.strip_prefix('-') {
            Some(id) => (true, id),
            None => (false, word.value.as_str()),
        };
        if vocabularies.profile(id).is_none() {
            let span = cx.span(word.node);
            let finding = Finding::new(rules::UNKNOWN_PROFILE, span).arg("profile", id);
            let finding = suggest(finding, span, id, vocabularies.profiles());
            cx.findings.push(finding);
        } else if remove {
            chosen.retain(|profile| profile != id);
        } else {
            chosen.push(id.to_owned());
        }
    }
    let mut at = 0;
    while let Some(profile) = chosen.get(at).and_then(|id| vocabularies.profile(id)) {
        let more = profile.extends.iter().filter(|id| !chosen.contains(id));
        let more: Vec<String> = more.cloned().collect();
        chosen.extend(more);
        at += 1;
    }
    chosen.sort();
    chosen.dedup();
    chosen
}

fn unique(words: &[&String]) -> Vec<String> {
    let mut words: Vec<String> = words.iter().map(|word| (*word).clone()).collect();
    words.sort();
    words.dedup();
    words
}

fn words(cx: &mut Lowering<'_>, root: NodeId, key: &str) -> Vec<Word> {
    let Some(node) = cx.tree.get(root, key) else { return Vec::new() };
    let before = cx.findings.len();
    let words = Vec::<Word>::lower(cx, node).unwrap_or_default();
    cx.findings.truncate(before);
    words
}
