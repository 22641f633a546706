//! A user's Markdown, and the Markdown inside locale texts, to blocks and inlines.
//!
//! Raw HTML shows as text, links keep only schemes that are safe, and Chinese emphasis is read as
//! its author meant it. Nothing here knows what a text is about.

mod emphasis;
mod flatten;
mod link;
mod reader;
mod spacing;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

use pulldown_cmark::{Options, Parser};

use crate::ir::{Block, Inline};

pub use link::safe_url;

/// To Markdown a letter, which no text has: it makes a delimiter flank as its author meant.
const FILLER: char = '\u{10FFFD}';

/// Whether a character stands for something that is put in its place after reading.
pub(crate) fn is_mark(character: char) -> bool {
    ('\u{F0000}'..='\u{FFFFD}').contains(&character)
}

/// Reads a text as blocks: paragraphs, headings, lists, quotations, tables, code and rules.
pub fn blocks(text: &str) -> Vec<Block> {
    let source = emphasis::mend(text);
    let mut events: Vec<_> = Parser::new_ext(&source, Options::ENABLE_TABLES).collect();
    spacing::resolve_soft_breaks(&mut events, text);
    reader::read(events)
}

/// Reads a text as one run of inlines.
///
/// A single line is never a list, a heading or another block: `1. x` stays as typed. Blocks of a
/// longer text are put one after the other, each on its own line.
pub fn inlines(text: &str) -> Vec<Inline> {
    const SPECIAL: [char; 9] = ['*', '_', '`', '[', '<', '\\', '&', '\n', '\r'];
    if text.is_empty() {
        return Vec::new();
    }
    // Spaces at the ends stay: a message may be nothing but the space between two sentences.
    if !text.contains(SPECIAL) {
        return vec![Inline::text(clean(text))];
    }
    let text = text.trim();
    let line = if text.contains(['\n', '\r']) { Cow::Borrowed(text) } else { as_line(text) };
    flatten::flatten(blocks(&line))
}

/// The addresses of a text's links that no link may have: their text stands without a link.
pub fn refused_addresses(text: &str) -> Vec<String> {
    // Without one of these, Markdown has no link.
    if !["](", "]:", "<"].iter().any(|mark| text.contains(mark)) {
        return Vec::new();
    }
    let source = emphasis::mend(text);
    let addresses = Parser::new_ext(&source, Options::ENABLE_TABLES).filter_map(reader::address);
    addresses.filter(|address| safe_url(address).is_none()).collect()
}

/// Escapes what would make a single line a block.
fn as_line(line: &str) -> Cow<'_, str> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let only = |mark: char| line.chars().all(|c| c == mark || c.is_whitespace());
    let at = match line.chars().next() {
        Some('#' | '>' | '+' | '-' | '=' | '~' | '|') => 0,
        Some('*') if line[1..].starts_with(char::is_whitespace) || only('*') => 0,
        Some('_') if only('_') => 0,
        Some('`') if line.starts_with("```") && !line.trim_start_matches('`').contains('`') => 0,
        Some('<') if !starts_with_address(line) => 0,
        Some('[') if line.contains("]:") => 0,
        Some('0'..='9') if line[digits..].starts_with(['.', ')']) => digits,
        _ => return Cow::Borrowed(line),
    };
    Cow::Owned(format!("{}\\{}", &line[..at], &line[at..]))
}

/// Whether a line starts with `<https://…>` or `<name@example.com>`, which are links, not HTML.
fn starts_with_address(line: &str) -> bool {
    let inside = line[1..].split(['>', ' ', '"']).next().unwrap_or_default();
    inside.contains([':', '@'])
}

fn clean(text: &str) -> Cow<'_, str> {
    if text.contains(FILLER) { Cow::Owned(text.replace(FILLER, "")) } else { Cow::Borrowed(text) }
}
