//! Emphasis beside Chinese punctuation.
//!
//! CommonMark lets a run of `*` open or close emphasis by the characters around it, and takes
//! every punctuation mark for one that spaces surround, as in English. Chinese has no spaces, so
//! `**重要：**请` shows its asterisks.

use std::borrow::Cow;

use super::FILLER;
use super::spacing::{is_quotation, is_wide};

/// Puts a filler letter between a delimiter run and the punctuation that keeps it from opening or
/// closing, if it stands in Chinese text. Fillers are removed from what is read.
///
/// Fillers inside code, addresses and HTML do no harm for the same reason.
pub(super) fn mend(text: &str) -> Cow<'_, str> {
    if !text.contains('*') || text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    let mut before = None;
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '*' => rest.len() - rest.trim_start_matches('*').len(),
            '\\' if rest[1..].starts_with(|c: char| c.is_ascii_punctuation()) => 2,
            _ => first.len_utf8(),
        };
        let (piece, after) = rest.split_at(length);
        if first == '*' {
            push_run(piece, before, after.chars().next(), &mut out);
        } else {
            out.push_str(piece);
        }
        before = piece.chars().last();
        rest = after;
    }
    Cow::Owned(out)
}

fn push_run(run: &str, before: Option<char>, after: Option<char>, out: &mut String) {
    let (closing, opening) = match (before, after) {
        (Some(before), Some(after)) if in_chinese(before) || in_chinese(after) => {
            (is_punctuation(before) && is_word(after), is_word(before) && is_punctuation(after))
        }
        _ => (false, false),
    };
    out.extend(closing.then_some(FILLER));
    out.push_str(run);
    out.extend(opening.then_some(FILLER));
}

fn in_chinese(character: char) -> bool {
    is_wide(character) || is_quotation(character)
}

fn is_word(character: char) -> bool {
    !character.is_whitespace() && !is_punctuation(character)
}

/// Punctuation and symbols. Marks of arguments are none: they stand for words.
fn is_punctuation(character: char) -> bool {
    if character.is_ascii() {
        return character.is_ascii_punctuation();
    }
    !(character.is_alphanumeric() || character.is_whitespace() || is_private(character))
}

fn is_private(character: char) -> bool {
    matches!(character, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..)
}
