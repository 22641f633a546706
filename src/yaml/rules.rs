//! Rules about the text of a file, before any meaning.

use crate::diag::{Finding, Rule};

/// The file is not UTF-8.
pub const NOT_UTF8: Rule = Rule::error("not-utf8");
/// The text is not YAML.
pub const SYNTAX: Rule = Rule::error("syntax");
/// A key stands twice in one mapping.
pub const DUPLICATE_KEY: Rule = Rule::error("duplicate-key");
/// The file is too large, too deep or has too many values.
pub const TOO_LARGE: Rule = Rule::error("too-large");
/// An anchor, alias, tag or merge key.
pub const UNSUPPORTED_YAML: Rule = Rule::error("unsupported-yaml");
/// A key that is not plain text.
pub const KEY_NOT_TEXT: Rule = Rule::error("key-not-text");
/// The file has no content.
pub const EMPTY_FILE: Rule = Rule::error("empty-file");
/// Characters that hide or reorder text.
pub const HIDDEN_CHARACTER: Rule = Rule::error("hidden-character");

/// What is wrong with a data file, where there are no texts of a language yet.
pub(crate) fn in_words(finding: &Finding) -> String {
    let words = [
        (NOT_UTF8, "the file is not UTF-8"),
        (SYNTAX, "this is not YAML; check the indentation, the quotes, brackets and colons"),
        (DUPLICATE_KEY, "a key stands twice"),
        (TOO_LARGE, "the file is too large, or nested too deep"),
        (UNSUPPORTED_YAML, "anchors, aliases, tags and merge keys are not read"),
        (KEY_NOT_TEXT, "a key is not plain text"),
        (EMPTY_FILE, "the file is empty"),
        (HIDDEN_CHARACTER, "a character hides or reorders text"),
    ];
    let known = words.into_iter().find(|(rule, _)| rule.id() == finding.rule);
    known.map_or_else(|| finding.rule.to_string(), |(_, words)| words.to_owned())
}
