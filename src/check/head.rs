//! The prevailing language, the place of house sections, acceptance by agreement.

use super::Cx;
use crate::diag::{Finding, Rule};
use crate::document::sections::SECTIONS;
use crate::model::Policy;
use crate::model::head::AcceptanceAct;
use crate::model::lower::suggest;

/// A policy in no language.
pub const NO_LANGUAGE: Rule = Rule::error("no-language");
/// A prevailing language that the policy does not have.
pub const PREVAILING_LANGUAGE_UNKNOWN: Rule = Rule::error("prevailing-language-unknown");
/// A house section after a section that there is not.
pub const HOUSE_SECTION_POSITION: Rule = Rule::error("house-section-position");
/// Acceptance by agreeing to a document that is not named.
pub const ACCEPTANCE_WITHOUT_DOCUMENT: Rule = Rule::error("agreement-acceptance-without-document");

/// The rules of this subject.
pub const RULES: &[Rule] = &[
    NO_LANGUAGE,
    PREVAILING_LANGUAGE_UNKNOWN,
    HOUSE_SECTION_POSITION,
    ACCEPTANCE_WITHOUT_DOCUMENT,
];

/// The keys of a policy that become sections with a heading, and so have a place after them.
fn sections() -> impl Iterator<Item = &'static str> {
    let keys = &Policy::record().fields;
    let sections = SECTIONS.iter().map(|(key, _)| *key);
    sections.filter(|section| keys.iter().any(|field| field.key == *section))
}

/// Looks at the head of the policy and at what frames it.
pub fn check(cx: &Cx<'_>, sink: &mut Vec<Finding>) {
    let policy = cx.policy;
    if policy.languages.is_empty() {
        sink.push(Finding::new(NO_LANGUAGE, cx.section("languages")));
    }
    if let Some(prevailing) = &policy.prevailing
        && !policy.languages.is_empty()
        && !cx.loaded.languages.contains(&prevailing.value)
    {
        let finding = Finding::new(PREVAILING_LANGUAGE_UNKNOWN, cx.span(prevailing.node))
            .arg("language", prevailing.value.as_str())
            .arg("languages", cx.loaded.languages.clone())
            .related(cx.section("languages"), "languages");
        sink.push(finding);
    }
    for section in &policy.sections {
        let Some(after) = &section.after else { continue };
        if !sections().any(|section| section == after.value) {
            let span = cx.span(after.node);
            let finding = Finding::new(HOUSE_SECTION_POSITION, span)
                .arg("section", section.id.name.as_str())
                .arg("after", after.value.as_str())
                .arg("sections", sections().map(str::to_owned).collect::<Vec<_>>());
            sink.push(suggest(finding, span, &after.value, sections()));
        }
    }
    let agreements = policy.agreements.some();
    if let Some(acceptance) = agreements.and_then(|agreements| agreements.acceptance.as_ref())
        && acceptance.by.contains(&AcceptanceAct::Agreement)
        && acceptance.agreement.is_none()
    {
        sink.push(Finding::new(ACCEPTANCE_WITHOUT_DOCUMENT, cx.key(acceptance.node, "by")));
    }
}
