//! Rules about the text of a file, before any meaning.

use crate::diag::Rule;

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
