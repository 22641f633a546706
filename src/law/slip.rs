//! Slips of those who write an expression for the first time: a key as YAML has it, an operator of
//! another language.

/// A key after a dot that is written with hyphens, as in a policy; the language reads a subtraction.
pub(super) fn hyphenated(text: &str) -> Option<&str> {
    let letter = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    outside_quotes(text).filter(|(_, byte)| *byte == b'.').find_map(|(at, _)| {
        let rest = &text[at + 1..];
        let end = rest.bytes().position(|byte| !letter(byte) && byte != b'-');
        let name = rest[..end.unwrap_or(rest.len())].trim_end_matches('-');
        let key = name.bytes().next().is_some_and(|byte| byte.is_ascii_alphabetic());
        (key && name.contains('-')).then_some(name)
    })
}

/// An operator that the language does not have, in an expression that cannot be read.
pub(super) fn foreign_operator(text: &str) -> Option<(&'static str, &str)> {
    let bytes = text.as_bytes();
    let single = outside_quotes(text).find(|(at, byte)| {
        let near = |at: Option<usize>| at.and_then(|at| bytes.get(at)).copied();
        *byte == b'='
            && !matches!(near(at.checked_sub(1)), Some(b'=' | b'!' | b'<' | b'>'))
            && near(at.checked_add(1)) != Some(b'=')
    });
    if let Some((at, _)) = single {
        // With its spaces it is told from `==`.
        let spaced = text.get(at.saturating_sub(1)..at + 2).filter(|own| *own == " = ");
        return Some(("single-equals", spaced.unwrap_or("=")));
    }
    ["and", "or", "not"].into_iter().find_map(|word| {
        let mut found = outside_quotes(text).filter(|(at, _)| text[*at..].starts_with(word));
        let (at, _) = found.find(|(at, _)| {
            let edge =
                |byte: Option<&u8>| byte.is_none_or(|byte| matches!(byte, b' ' | b'(' | b')'));
            edge(at.checked_sub(1).and_then(|at| bytes.get(at))) && edge(bytes.get(at + word.len()))
        })?;
        Some(("word-operator", &text[at..at + word.len()]))
    })
}

/// How many signs an expression has that lead one level deeper, at most: dots, brackets, operators.
pub(super) fn steps(text: &str) -> usize {
    outside_quotes(text).filter(|(_, byte)| b".([{?:!<>=&|+-*/%".contains(byte)).count()
}

/// The bytes of a text that stand in no quotes, with their places.
fn outside_quotes(text: &str) -> impl Iterator<Item = (usize, u8)> {
    let mut open: Option<u8> = None;
    text.bytes().enumerate().filter(move |(_, byte)| match open {
        Some(quote) if quote == *byte => {
            open = None;
            false
        }
        Some(_) => false,
        None if matches!(byte, b'"' | b'\'') => {
            open = Some(*byte);
            false
        }
        None => byte.is_ascii(),
    })
}

#[cfg(test)]
mod tests {
    use super::{foreign_operator, hyphenated};

    #[test]
    fn a_key_of_yaml_is_told_from_a_text_and_from_a_subtraction() {
        assert_eq!(hyphenated("has(policy.use.new-purpose)"), Some("new-purpose"));
        assert_eq!(hyphenated("item.kind == \"joint-controller\""), None);
        assert_eq!(hyphenated("policy.youngest - 1 > 2"), None);
        assert_eq!(hyphenated("\"a.b-c\" in policy.bases"), None);
    }

    #[test]
    fn operators_of_other_languages_are_known() {
        assert_eq!(foreign_operator("r.kind = \"x\""), Some(("single-equals", " = ")));
        assert_eq!(foreign_operator("r.kind==\"x\" && a=b"), Some(("single-equals", "=")));
        assert_eq!(foreign_operator("a <= b and c"), Some(("word-operator", "and")));
        assert_eq!(foreign_operator("not has(a.b)"), Some(("word-operator", "not")));
        assert_eq!(foreign_operator("has(policy.origin"), None);
        assert_eq!(foreign_operator("x == \"a = b or c"), None);
    }
}
