//! What people who do not write YAML every day get wrong, told from what the parser stumbled over.

use std::ops::Range;

/// A slip: what it is, where, and what to write there instead.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Slip {
    /// Its name in the texts of the rule `syntax`.
    pub what: &'static str,
    /// Where.
    pub at: Range<usize>,
    /// What to write there, where that is certain.
    pub fix: Option<&'static str>,
}

/// The slip behind an error of the parser at byte `at`, if it is a known one.
pub(super) fn behind(text: &str, at: usize, detail: &str) -> Option<Slip> {
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let before = text[..start.saturating_sub(1)].rfind('\n').map_or(0, |end| end + 1);
    let lines = [start, before]
        .map(|from| from..text[from..].find('\n').map_or(text.len(), |end| from + end));
    tab(text, &lines[0])
        .or_else(|| lines.iter().find_map(|line| colon(text, line)))
        .or_else(|| {
            let inside = ["flow", "illegal placement"].iter().any(|word| detail.contains(word));
            inside.then(|| unclosed(text, at)).flatten()
        })
        .or_else(|| {
            let indented = ["block collection", "block mapping", "indentation"];
            let is_indent = indented.iter().any(|word| detail.contains(word));
            let line = &text[lines[0].clone()];
            let blank = line.len() - line.trim_start().len();
            let marked = blank.max(line.chars().next().map_or(0, char::len_utf8));
            is_indent.then(|| slip("indent", start..start + marked))
        })
}

fn slip(what: &'static str, at: Range<usize>) -> Slip {
    Slip { what, at, fix: None }
}

/// A tab before the first word of a line.
fn tab(text: &str, line: &Range<usize>) -> Option<Slip> {
    let own = &text[line.clone()];
    let blank = &own[..own.len() - own.trim_start().len()];
    let at = line.start + blank.find('\t')?;
    Some(slip("tabs", at..at + 1))
}

/// A colon after a key that is full-width, or that no space follows.
fn colon(text: &str, line: &Range<usize>) -> Option<Slip> {
    let own = &text[line.clone()];
    let content = own.trim_start().trim_start_matches("- ").trim_start();
    let key =
        content.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'-').count();
    let rest = &content[key..];
    let at = line.end - rest.len();
    if key == 0 {
        None
    } else if let Some(after) = rest.strip_prefix('：') {
        let end = line.end - after.trim_start().len();
        Some(Slip { what: "full-colon", at: at..end, fix: Some(": ") })
    } else {
        let after = rest.strip_prefix(':')?;
        let glued = !after.is_empty() && !after.starts_with([' ', '/', '\r']);
        glued.then(|| Slip { what: "no-space", at: at..at + 1, fix: Some(": ") })
    }
}

/// The bracket or brace before `at` that nothing closes.
fn unclosed(text: &str, at: usize) -> Option<Slip> {
    let mut closed = 0_usize;
    for (place, c) in text[..at].char_indices().rev() {
        match c {
            ']' | '}' => closed += 1,
            '[' | '{' if closed == 0 => {
                let line = text[place..].lines().next().unwrap_or_default();
                let ends = line.matches([']', '}']).count() >= line.matches(['[', '{']).count();
                return (!ends).then(|| slip("unclosed", place..place + 1));
            }
            '[' | '{' => closed -= 1,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str, at: &str, detail: &str) -> Option<(&'static str, String)> {
        let slip = behind(text, text.find(at).expect(at), detail)?;
        Some((slip.what, text[slip.at].to_owned()))
    }

    #[test]
    fn slips_are_told_from_each_other() {
        let told = |what, at: &str| Some((what, at.to_owned()));
        assert_eq!(of("a:\n  country：CN\n", "country", ""), told("full-colon", "："));
        assert_eq!(of("a:\n  - id： x\n", "id", ""), told("full-colon", "： "));
        assert_eq!(of("a:\n  country:CN\n", "country", ""), told("no-space", ":"));
        assert_eq!(of("a:\n\tb: c\n", "b", ""), told("tabs", "\t"));
        let detail = "while parsing a flow mapping, did not find expected ',' or '}'";
        assert_eq!(of("a: {b: [c], d: e\nf: g\n", "f", detail), told("unclosed", "{"));
        assert_eq!(of("a: {b: c: d}\n", ": d", detail), None);
        let detail = "while parsing a block collection, did not find expected '-' indicator";
        assert_eq!(of("a:\n  - b: c\n   d: e\n", "d", detail), told("indent", "   "));
        assert_eq!(of("a:\n  - b: c\n国: e\n", "国", detail), told("indent", "国"));
        assert_eq!(of("a: https://x\nb\n", "b", "simple key expected ':'"), None);
    }
}
