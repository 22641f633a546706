//! What only a compiler can see in a sound policy: contradictions, gaps, filler, and whether its
//! languages say the same.
//!
//! Knows no law and no output format.

pub mod basis;
pub mod contact;
pub mod context;
pub mod cookies;
pub mod data;
pub mod empty;
pub mod examples;
pub mod head;
pub mod hidden;
pub mod links;
pub mod minors;
pub mod parity;
pub mod placeholder;
pub mod recipients;
pub mod retention;
pub mod sale;
pub mod transfers;
pub mod versions;

pub use context::Cx;

use crate::diag::{Finding, Rule, Severity};
use crate::model::Loaded;
use crate::yaml::rules::HIDDEN_CHARACTER;

/// An output on disk that is not what a build makes.
pub const OUTPUT_DIFFERS: Rule = Rule::error("output-differs");

/// One check: it looks at the policy and puts what it finds into the sink.
type Check = fn(&Cx<'_>, &mut Vec<Finding>);

/// Every subject: its check and the rules that it may break.
const CHECKS: &[(Check, &[Rule])] = &[
    (versions::check, versions::RULES),
    (head::check, head::RULES),
    (data::check, data::RULES),
    (basis::check, basis::RULES),
    (recipients::check, recipients::RULES),
    (sale::check, sale::RULES),
    (cookies::check, cookies::RULES),
    (retention::check, retention::RULES),
    (transfers::check, transfers::RULES),
    (minors::check, minors::RULES),
    (contact::check, contact::RULES),
    (empty::check, empty::RULES),
    (hidden::check, hidden::RULES),
    (placeholder::check, placeholder::RULES),
    (links::check, links::RULES),
    (parity::check, parity::RULES),
];

/// Runs every core check; a policy that is not sound is left alone.
pub fn check(loaded: &Loaded) -> Vec<Finding> {
    let mut sink = Vec::new();
    if let Some(policy) = &loaded.policy {
        let cx = Cx { loaded, policy };
        for (check, _) in CHECKS {
            check(&cx, &mut sink);
        }
    }
    sink
}

/// All core rules: those about a file's text, about its structure, those of the checks, and the one
/// about outputs.
pub fn rules() -> Vec<Rule> {
    let checks = CHECKS.iter().flat_map(|(_, rules)| *rules);
    let laws = crate::law::rules::RULES;
    let all = TEXT.iter().chain(STRUCTURE).chain(checks).chain(laws);
    all.chain([&OUTPUT_DIFFERS]).copied().collect()
}

/// The rules that stay errors: all that they find keeps a policy from being read, or is the only thing
/// that was asked for. A hidden character can also stand as `&#8203;`, where a project may want it.
pub fn fixed_rules() -> Vec<Rule> {
    let all = TEXT.iter().chain(STRUCTURE).chain([&OUTPUT_DIFFERS]).copied();
    all.filter(|rule| rule.severity == Severity::Error && *rule != HIDDEN_CHARACTER).collect()
}

/// The rules of [`crate::yaml::rules`].
const TEXT: &[Rule] = {
    use crate::yaml::rules::*;
    &[
        NOT_UTF8,
        SYNTAX,
        DUPLICATE_KEY,
        TOO_LARGE,
        UNSUPPORTED_YAML,
        KEY_NOT_TEXT,
        EMPTY_FILE,
        HIDDEN_CHARACTER,
    ]
};

/// The rules of [`crate::model::rules`].
const STRUCTURE: &[Rule] = {
    use crate::model::rules::*;
    &[
        UNKNOWN_KEY,
        MISSING_KEY,
        WRONG_TYPE,
        UNKNOWN_VALUE,
        UNKNOWN_TERM,
        REFUSED_TERM,
        UNKNOWN_REFERENCE,
        UNKNOWN_PROFILE,
        UNKNOWN_JURISDICTION,
        UNKNOWN_VOCABULARY,
        UNKNOWN_LANGUAGE,
        DUPLICATE_ID,
        DUPLICATE_ITEM,
        UNUSED_DECLARATION,
        BAD_ID,
        BAD_DATE,
        BAD_DURATION,
        BAD_COUNTRY,
        BAD_EMAIL,
        BAD_URL,
        BAD_PHONE,
        BAD_VERSION,
        BAD_LANGUAGE,
        MISSING_TRANSLATION,
        EXTRA_TRANSLATION,
        UNSUPPORTED_FORMAT,
        EXTENDS_NOT_FOUND,
        EXTENDS_CYCLE,
        PATH_OUTSIDE,
        UNTRANSLATED_TEXT,
        UNKNOWN_RULE,
        FIXED_LEVEL,
        NO_GENERATOR,
    ]
};
