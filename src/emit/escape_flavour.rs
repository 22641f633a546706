//! Text for site generators: character references wherever a character could start markup, a
//! template's tag, a component or code, in any of the readers that a page passes through.
//!
//! References hold where backslashes do not: templates run before Markdown is read, and kramdown and
//! Python-Markdown know fewer escapes than CommonMark. Nothing is wrapped in a raw block, which a
//! text could close from inside.

use super::escape_markdown::{Around, is_clean_address, line_marker, starts_autolink};
use crate::flavour::Flavour;

/// Escapes text that has no line breaks.
pub(super) fn escape(text: &str, around: Around, flavour: &Flavour) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len() + 16);
    let starts_line = around.before.is_none();
    let marker = starts_line.then(|| line_marker(&chars)).flatten();
    let keyword = starts_line && starts_with_keyword(text, flavour);
    for (at, &c) in chars.iter().enumerate() {
        let before = if at == 0 { around.before } else { Some(chars[at - 1]) };
        let rest = &chars[at + 1..];
        let after = rest.first().copied().or(around.after);
        let links = starts_autolink(&chars[..at], around.before, c)
            && !is_clean_address(rest, around.after);
        let opens = at == 0 && (keyword || (starts_line && "!?:=+".contains(c)));
        match c {
            '\0' => out.push('\u{FFFD}'),
            c if marker == Some(at) || opens || links || is_special(c, before, after) => {
                match flavour.signs.get(&c) {
                    Some(sign) => out.push_str(sign),
                    None => out.push_str(&format!("&#{};", u32::from(c))),
                }
            }
            c => out.push(c),
        }
    }
    out
}

/// Whether some reader could take a character for more than itself.
fn is_special(c: char, before: Option<char>, after: Option<char>) -> bool {
    let doubled = before == Some(c) || after == Some(c);
    match c {
        '&' | '<' | '>' | '{' | '}' | '[' | ']' | '\\' | '`' | '*' | '~' | '|' | '^' | '#'
        | '$' => true,
        // Between letters or digits an underscore neither opens nor closes emphasis.
        '_' => {
            !before.is_some_and(char::is_alphanumeric) || !after.is_some_and(char::is_alphanumeric)
        }
        '=' | '+' | '-' | '%' => doubled,
        // Before a link it would make an image.
        '!' => after == Some('['),
        // `:name` is a directive, `:name:` an emoji, `:::` a container; `https:` is none of them.
        ':' => doubled || after.is_some_and(|c| c.is_ascii_alphabetic() || "_+-".contains(c)),
        _ => false,
    }
}

fn starts_with_keyword(text: &str, flavour: &Flavour) -> bool {
    flavour.keywords.iter().any(|word| {
        text.strip_prefix(word.as_str())
            .is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()))
    })
}
