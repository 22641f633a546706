//! Rules about the structure of a policy, of settings and of profiles: what keys and values they may have.

use crate::diag::Rule;

/// A key that the record does not have.
pub const UNKNOWN_KEY: Rule = Rule::error("unknown-key");
/// A key that must be there.
pub const MISSING_KEY: Rule = Rule::error("missing-key");
/// A value of another kind than the key takes.
pub const WRONG_TYPE: Rule = Rule::error("wrong-type");
/// A word that is none of the few allowed.
pub const UNKNOWN_VALUE: Rule = Rule::error("unknown-value");
/// A term that the vocabulary does not have.
pub const UNKNOWN_TERM: Rule = Rule::error("unknown-term");
/// A word that people look for in a law's vocabulary and that the law does not have.
pub const REFUSED_TERM: Rule = Rule::error("refused-term");
/// A reference to nothing.
pub const UNKNOWN_REFERENCE: Rule = Rule::error("unknown-reference");
/// A law profile that there is not, or that the policy does not use.
pub const UNKNOWN_PROFILE: Rule = Rule::error("unknown-profile");
/// A jurisdiction that no law profile knows.
pub const UNKNOWN_JURISDICTION: Rule = Rule::error("unknown-jurisdiction");
/// A vocabulary that there is not.
pub const UNKNOWN_VOCABULARY: Rule = Rule::error("unknown-vocabulary");
/// A language in which policyc has no texts.
pub const UNKNOWN_LANGUAGE: Rule = Rule::error("unknown-language");
/// One id for two things.
pub const DUPLICATE_ID: Rule = Rule::error("duplicate-id");
/// The same item twice in one list.
pub const DUPLICATE_ITEM: Rule = Rule::warning("duplicate-item");
/// A thing declared that nothing refers to.
pub const UNUSED_DECLARATION: Rule = Rule::warning("unused-declaration");
/// An id with other characters than small letters, digits and hyphens.
pub const BAD_ID: Rule = Rule::error("bad-id");
/// Not a date.
pub const BAD_DATE: Rule = Rule::error("bad-date");
/// Not a duration.
pub const BAD_DURATION: Rule = Rule::error("bad-duration");
/// Not a country code.
pub const BAD_COUNTRY: Rule = Rule::error("bad-country");
/// Not an e-mail address.
pub const BAD_EMAIL: Rule = Rule::error("bad-email");
/// Not a web address, or one of a scheme that is not allowed.
pub const BAD_URL: Rule = Rule::error("bad-url");
/// Not a telephone number.
pub const BAD_PHONE: Rule = Rule::error("bad-phone");
/// Not a version.
pub const BAD_VERSION: Rule = Rule::error("bad-version");
/// Not a language tag.
pub const BAD_LANGUAGE: Rule = Rule::error("bad-language");
/// A text lacks one of the policy's languages.
pub const MISSING_TRANSLATION: Rule = Rule::error("missing-translation");
/// A text in a language that the policy does not have.
pub const EXTRA_TRANSLATION: Rule = Rule::warning("extra-translation");
/// A format version that this policyc does not read.
pub const UNSUPPORTED_FORMAT: Rule = Rule::error("unsupported-format");
/// `extends` names a file that is not there or cannot be read.
pub const EXTENDS_NOT_FOUND: Rule = Rule::error("extends-not-found");
/// `extends` leads back to where it began.
pub const EXTENDS_CYCLE: Rule = Rule::error("extends-cycle");
/// A path that leaves the project.
pub const PATH_OUTSIDE: Rule = Rule::error("path-outside-project");
/// Text with Chinese characters given once for all languages.
pub const UNTRANSLATED_TEXT: Rule = Rule::warning("untranslated-text");
/// A rule that there is not, in settings or a waiver.
pub const UNKNOWN_RULE: Rule = Rule::error("unknown-rule");
/// A level for a rule that stays an error.
pub const FIXED_LEVEL: Rule = Rule::error("fixed-level");
/// A setting for generated sites, and no generator.
pub const NO_GENERATOR: Rule = Rule::warning("no-generator");
