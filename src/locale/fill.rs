//! Puts the arguments of a message in the places of their marks.

use super::args::{Args, MARKS_START_WITH};
use crate::ir::{Inline, plain_text};
use crate::markdown;

/// Replaces the marks in text, inside emphasis and links, in code and in addresses.
pub(super) fn fill(args: &Args, inlines: &[Inline]) -> Vec<Inline> {
    let mut out = Vec::with_capacity(inlines.len());
    for inline in inlines {
        match inline {
            Inline::Text { text } => fill_text(text, |mark| args.behind(mark), &mut out),
            Inline::Strong { content } => {
                let content = fill(args, content);
                out.extend((!content.is_empty()).then_some(Inline::Strong { content }));
            }
            Inline::Emphasis { content } => {
                let content = fill(args, content);
                out.extend((!content.is_empty()).then_some(Inline::Emphasis { content }));
            }
            Inline::Code { text } => out.push(Inline::Code { text: fill_plain(args, text) }),
            Inline::Link { url, content } => fill_link(args, url, content, &mut out),
            other => out.push(other.clone()),
        }
    }
    out
}

/// An address is checked once its arguments are in place; a link holds no further links.
fn fill_link(args: &Args, url: &str, content: &[Inline], out: &mut Vec<Inline>) {
    let url = fill_plain(args, url);
    let content = fill(args, content);
    match markdown::safe_url(&url) {
        Some(url) if content.is_empty() => out.push(Inline::link(url, vec![Inline::text(url)])),
        Some(url) => out.push(Inline::link(url, without_links(content))),
        None => out.extend(content),
    }
}

fn without_links(inlines: Vec<Inline>) -> Vec<Inline> {
    let mut out = Vec::with_capacity(inlines.len());
    for inline in inlines {
        match inline {
            Inline::Link { content, .. } => out.extend(without_links(content)),
            Inline::Strong { content } => {
                out.push(Inline::Strong { content: without_links(content) });
            }
            Inline::Emphasis { content } => {
                out.push(Inline::Emphasis { content: without_links(content) });
            }
            other => out.push(other),
        }
    }
    out
}

/// Replaces the marks of a text, each by the inlines that `behind` finds for it.
pub(super) fn fill_text<'a>(
    text: &str,
    mut behind: impl FnMut(char) -> Option<&'a [Inline]>,
    out: &mut Vec<Inline>,
) {
    let mut plain = String::with_capacity(text.len());
    let mut taken = 0;
    for (at, character) in marks(text) {
        let Some(argument) = behind(character) else { continue };
        plain.push_str(&text[taken..at]);
        taken = at + character.len_utf8();
        for inline in argument {
            match inline {
                Inline::Text { text } => plain.push_str(text),
                other => {
                    push(&mut plain, out);
                    out.push(other.clone());
                }
            }
        }
    }
    plain.push_str(&text[taken..]);
    push(&mut plain, out);
}

/// The characters of a text that may be marks, and where they stand.
fn marks(text: &str) -> impl Iterator<Item = (usize, char)> {
    let starts = text.bytes().enumerate().filter(|(_, byte)| *byte == MARKS_START_WITH);
    starts.filter_map(|(at, _)| Some((at, text[at..].chars().next()?)))
}

fn push(plain: &mut String, out: &mut Vec<Inline>) {
    if !plain.is_empty() {
        out.push(Inline::text(std::mem::take(plain)));
    }
}

fn fill_plain(args: &Args, text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut taken = 0;
    for (at, character) in marks(text) {
        if let Some(argument) = args.behind(character) {
            plain.push_str(&text[taken..at]);
            plain.push_str(&plain_text(argument));
            taken = at + character.len_utf8();
        }
    }
    plain.push_str(&text[taken..]);
    plain
}
