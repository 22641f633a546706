//! Preformatted text in Markdown, where a generator may run what stands in a fence.

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
    if flavour.fences && !text.contains("{{") {
        let fence = fence(text);
        return format!("{fence}\n{text}\n{fence}");
    }
    let mut out = format!("<pre{}><code>", flavour.pre);
    for c in text.chars() {
        if c == '\n' || c.is_ascii_punctuation() {
            out.push_str(&format!("&#{};", u32::from(c)));
        } else {
            out.push(c);
        }
    }
    out.push_str("</code></pre>");
    out
}
