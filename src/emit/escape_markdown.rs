//! Text as Markdown that every CommonMark reader, with or without GitHub's extensions, shows as
//! the same text: a backslash only where a character could start markup.

use std::borrow::Cow;

use super::bytes;

/// Where a stretch of text stands in its line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Around {
    /// What is written before it on the same line; nothing at the start of a block or line.
    pub(super) before: Option<char>,
    /// What is written after it; nothing at the end of the block.
    pub(super) after: Option<char>,
    /// Whether it is the text of a link.
    pub(super) in_link: bool,
}

/// Escapes text that has no line breaks.
pub(super) fn escape(text: &str, around: Around) -> Cow<'_, str> {
    if is_plain(text, around) {
        return Cow::Borrowed(text);
    }
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len() + 8);
    let marker = around.before.is_none().then(|| line_marker(&chars)).flatten();
    for (at, &c) in chars.iter().enumerate() {
        let before = if at == 0 { around.before } else { Some(chars[at - 1]) };
        let rest = &chars[at + 1..];
        let after = rest.first().copied().or(around.after);
        if marker == Some(at) || starts_markup(c, before, after, rest, around.in_link) {
            out.push('\\');
        }
        if starts_autolink(&chars[..at], around.before, c) && !is_clean_address(rest, around.after)
        {
            out.push('\\');
        }
        out.push(if c == '\0' { '\u{FFFD}' } else { c });
    }
    Cow::Owned(out)
}

/// The first character of text as it is written within a line.
pub(super) fn first(text: &str, in_link: bool) -> Option<char> {
    let first = text.chars().next()?;
    if !has_markup(&text[..first.len_utf8()]) {
        return Some(first);
    }
    escape(text, Around { before: Some(' '), after: Some(' '), in_link }).chars().next()
}

/// Whether nothing in the text could be markup where it stands: most of a policy's text.
fn is_plain(text: &str, around: Around) -> bool {
    let starts = text.starts_with(['#', '>', '=', '-', '+', ':'])
        || text.starts_with(|first: char| first.is_ascii_digit());
    !(around.before.is_none() && starts || has_markup(text))
}

/// Whether some byte could be markup wherever the text stood. A stop ends `www` and a colon `http`,
/// `https` and `ftp` only.
fn has_markup(text: &str) -> bool {
    const MARKUP: [bool; 256] = bytes::table(b"\\`*[]~|^_<&!:.\0");
    let bytes = text.as_bytes();
    let is_mark = |(at, byte): (usize, &u8)| {
        MARKUP[usize::from(*byte)]
            && match byte {
                b'.' => at == 0 || matches!(bytes[at - 1], b'w' | b'W'),
                b':' => at == 0 || matches!(bytes[at - 1], b'p' | b'P' | b's' | b'S'),
                _ => true,
            }
    };
    bytes.iter().enumerate().any(is_mark)
}

fn starts_markup(
    c: char,
    before: Option<char>,
    after: Option<char>,
    rest: &[char],
    in_link: bool,
) -> bool {
    match c {
        '\\' | '`' | '*' | '[' | '~' | '|' => true,
        ']' => in_link,
        // At the start of a link's text it would make a footnote.
        '^' => in_link && before == Some('['),
        // Between letters or digits an underscore neither opens nor closes emphasis.
        '_' => {
            !before.is_some_and(char::is_alphanumeric) || !after.is_some_and(char::is_alphanumeric)
        }
        // Tags and addresses in angle brackets start with some ASCII character.
        '<' => after.is_none_or(|c| c.is_ascii() && c != ' '),
        '&' => is_entity(rest),
        // Before a link it would make an image.
        '!' => after == Some('['),
        _ => false,
    }
}

/// Whether the characters after an ampersand make a character reference.
fn is_entity(rest: &[char]) -> bool {
    let name = rest.iter().take_while(|c| c.is_ascii_alphanumeric() || **c == '#').count();
    name > 0 && rest.get(name) == Some(&';')
}

/// The place of the character at a line's start that must be escaped, so that the line is not
/// taken for a heading, a quotation, a list item, a rule or the line under a heading or a
/// table's head.
pub(super) fn line_marker(chars: &[char]) -> Option<usize> {
    let first = *chars.first()?;
    let second = chars.get(1).copied();
    match first {
        '#' | '>' | '=' => Some(0),
        '-' | '+' if !second.is_some_and(char::is_alphanumeric) => Some(0),
        ':' if second == Some('-') => Some(0),
        '0'..='9' => {
            let digits = chars.iter().take_while(|c| c.is_ascii_digit()).count();
            let ends = chars.get(digits + 1).is_none_or(|c| *c == ' ');
            (matches!(chars.get(digits), Some('.' | ')')) && ends).then_some(digits)
        }
        _ => None,
    }
}

/// Whether the character makes what stands before it the start of one of GitHub's bare links.
pub(super) fn starts_autolink(before: &[char], before_all: Option<char>, c: char) -> bool {
    if !matches!(c, ':' | '.') {
        return false;
    }
    // Read backwards, and no further than one letter past the longest that there is.
    let word: String =
        before.iter().rev().take_while(|c| c.is_ascii_alphabetic()).take(6).collect();
    match c {
        ':' => ["ptth", "sptth", "ptf"].contains(&word.to_ascii_lowercase().as_str()),
        '.' => {
            let outer = before.iter().rev().nth(word.len()).copied().or(before_all);
            word.eq_ignore_ascii_case("www") && !outer.is_some_and(char::is_alphanumeric)
        }
        _ => false,
    }
}

/// Whether a bare link ends where the address does. A reader takes everything up to an ASCII space
/// for a part of it, as it is written: Chinese text, backslashes, the marks of emphasis.
pub(super) fn is_clean_address(rest: &[char], after: Option<char>) -> bool {
    let end = rest.iter().position(char::is_ascii_whitespace);
    let address = &rest[..end.unwrap_or(rest.len())];
    let is_clean = |c: &char| c.is_ascii_alphanumeric() || "/.-?=%:@+,#".contains(*c);
    address.iter().all(is_clean)
        && (end.is_some() || after.is_none_or(|c| matches!(c, ' ' | '<' | ']')))
}

/// Whether `*x*` or `**x**` is emphasis for every CommonMark reader, given the characters before
/// the opening mark, at both ends of the content, and after the closing mark.
///
/// Versions of CommonMark differ in whether symbols are punctuation, so a character counts as
/// punctuation only where all agree, and as a letter likewise.
pub(super) fn emphasis_is_safe(
    before: Option<char>,
    first: Option<char>,
    last: Option<char>,
    after: Option<char>,
) -> bool {
    let edge_is_safe = |inner: Option<char>, outer: Option<char>| {
        inner.is_some_and(|inner| {
            !inner.is_whitespace()
                && !inner.is_control()
                && inner != '*'
                && outer != Some('*')
                && (is_letter(inner) || outer.is_none_or(is_boundary))
        })
    };
    edge_is_safe(first, before) && edge_is_safe(last, after)
}

/// A letter or digit in every version; circled letters are symbols as well as alphabetic.
fn is_letter(c: char) -> bool {
    let circled =
        ('\u{24B6}'..='\u{24E9}').contains(&c) || ('\u{1F130}'..='\u{1F189}').contains(&c);
    c.is_alphanumeric() && !circled
}

/// White space or punctuation in every version.
fn is_boundary(c: char) -> bool {
    c == ' '
        || c == '\n'
        || c.is_ascii_punctuation()
        || "，。、；：？！“”‘’（）《》〈〉【】「」『』〔〕…—–·".contains(c)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const START: Around = Around { before: None, after: None, in_link: false };
    const INSIDE: Around = Around { before: Some(' '), after: Some(' '), in_link: false };

    #[test]
    fn only_what_could_be_markup_is_escaped() {
        for plain in
            ["AT&T 与 R&D", "snake_case", "a < b > c", "1.5 倍", "-5", "#1!", "3 + 4 - 5 = 6"]
        {
            assert_eq!(escape(plain, INSIDE), plain);
        }
    }

    #[test]
    fn markup_is_escaped() {
        assert_eq!(escape("A*B <x> &lt; [a]", INSIDE), r"A\*B \<x> \&lt; \[a]");
        let link = Around { before: Some('['), after: Some(']'), in_link: true };
        assert_eq!(escape("^a^", link), r"\^a^");
        assert_eq!(escape("_a_ ~b~ `c` |", INSIDE), r"\_a\_ \~b\~ \`c\` \|");
    }

    #[test]
    fn a_line_does_not_start_a_block() {
        assert_eq!(escape("# a", START), r"\# a");
        assert_eq!(escape("- a", START), r"\- a");
        assert_eq!(escape("12. a", START), r"12\. a");
        assert_eq!(escape("1.5", START), "1.5");
        assert_eq!(escape("> a", START), r"\> a");
        assert_eq!(escape("=====", START), r"\=====");
    }

    #[test]
    fn a_bare_address_does_not_swallow_chinese() {
        assert_eq!(escape("见https://a.cn，请", INSIDE), r"见https\://a.cn，请");
        assert_eq!(escape("见www.a.cn，请", INSIDE), r"见www.a.cn，请");
        assert_eq!(escape("见 www.a.cn，请", INSIDE), r"见 www\.a.cn，请");
        assert_eq!(escape("see https://a.cn now", INSIDE), "see https://a.cn now");
    }

    #[test]
    fn a_bare_address_does_not_swallow_markup() {
        let before_mark = Around { after: Some('*'), ..INSIDE };
        assert_eq!(escape("https://a.cn", before_mark), r"https\://a.cn");
        assert_eq!(escape("https://a.cn\u{a0}b", INSIDE), "https\\://a.cn\u{a0}b");
        assert_eq!(escape("https://a.cn/_b_", INSIDE), r"https\://a.cn/\_b\_");
    }

    #[test]
    fn emphasis_beside_chinese_punctuation() {
        let safe = |before, inner: &str, after| {
            emphasis_is_safe(before, inner.chars().next(), inner.chars().last(), after)
        };
        assert!(safe(None, "重要", Some('请')));
        assert!(!safe(None, "重要：", Some('请')));
        assert!(safe(None, "重要：", None));
        assert!(safe(Some('，'), "“重要”", Some('。')));
        assert!(!safe(Some('请'), "“重要”", Some('。')));
        assert!(!safe(None, " a", None));
        assert!(!safe(Some('*'), "a", None));
        assert!(!safe(None, "", None));
    }

    proptest! {
        #[test]
        fn safe_emphasis_is_emphasis_to_a_reader(
            before in "[a-z一-龥，。：“（+$]?",
            bold in "[a-z一-龥，。：”）+$]{1,3}",
            after in "[a-z一-龥，。：”）+$ ]?",
        ) {
            let edge = |text: &str| text.chars().next();
            if !emphasis_is_safe(edge(&before), edge(&bold), bold.chars().last(), edge(&after)) {
                return Ok(());
            }
            let text = format!("x {before}**{bold}**{after}");
            let mut events = pulldown_cmark::Parser::new(&text);
            let strong = events.any(|event| {
                matches!(event, pulldown_cmark::Event::Start(pulldown_cmark::Tag::Strong))
            });
            prop_assert!(strong, "{}", text);
        }
    }
}
