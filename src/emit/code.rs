//! Preformatted text in Markdown, where a generator may run what stands in a fence.

use super::escape_flavour::escape;
use super::escape_markdown::Around;
use crate::flavour::Flavour;

/// The line around preformatted text: more backticks than any run in it.
pub(super) fn fence(text: &str) -> String {
    let mut fence = String::from("```");
    while text.contains(&fence) {
        fence.push('`');
    }
    fence
}

/// Preformatted text for a generator: in one line, so that it stands in lists and cells too, with
/// no character that means anything to whoever reads it on the way.
pub(super) fn preformatted(text: &str, flavour: &Flavour) -> String {
    if flavour.takes_code(text) {
        let fence = fence(text);
        return format!("{fence}\n{text}\n{fence}");
    }
    if !flavour.keeps_html {
        return lines(text, flavour);
    }
    let mut out = format!("<pre{}><code>", flavour.pre);
    for c in text.chars() {
        match flavour.signs.get(&c) {
            Some(sign) => out.push_str(sign),
            None if c == '\n' || c.is_ascii_punctuation() => {
                out.push_str(&format!("&#{};", u32::from(c)));
            }
            None => out.push(c),
        }
    }
    out.push_str("</code></pre>");
    out
}

/// Preformatted text as a paragraph, where neither code nor HTML can be used.
fn lines(text: &str, flavour: &Flavour) -> String {
    const SPACE: &str = "&#160;";
    let line = |line: &str| {
        let words = line.trim_start();
        let indent = SPACE.repeat(line.chars().count() - words.chars().count());
        let around = Around { before: None, after: None, in_link: false };
        let shown = format!("{indent}{}", escape(words, around, flavour));
        if shown.is_empty() { SPACE.to_owned() } else { shown }
    };
    text.lines().map(line).collect::<Vec<_>>().join(&flavour.line_break)
}
