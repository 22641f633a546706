//! Front matter: a page's head in YAML or TOML, whatever text its values hold.

use serde_json::{Map, Value};

use crate::flavour::Notation;

/// The head with the lines around it; empty if there is nothing in it.
pub fn write(values: &Map<String, Value>, notation: Notation) -> String {
    let (fence, between) = match notation {
        Notation::Yaml => ("---", ": "),
        Notation::Toml => ("+++", " = "),
    };
    let lines: String = values
        .iter()
        .filter(|(_, value)| is_said(value, notation))
        .map(|(key, value)| {
            format!("{}{between}{}\n", self::key(key), self::value(value, notation))
        })
        .collect();
    if lines.is_empty() { lines } else { format!("{fence}\n{lines}{fence}\n\n") }
}

/// A key: bare if every notation takes it so.
fn key(key: &str) -> String {
    const WORDS: [&str; 9] = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"];
    let letters = key.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-');
    let first = key.starts_with(|c: char| c.is_ascii_alphabetic());
    if first && letters && !WORDS.contains(&key.to_ascii_lowercase().as_str()) {
        key.to_owned()
    } else {
        text(key)
    }
}

/// Whether a value is written: TOML has no null, and says the same by leaving it out.
fn is_said(value: &Value, notation: Notation) -> bool {
    notation == Notation::Yaml || !value.is_null()
}

/// A value on one line: what JSON, YAML and TOML write alike, but for mappings and dates.
fn value(value: &Value, notation: Notation) -> String {
    match value {
        Value::String(word) if is_date(word) => word.clone(),
        Value::String(word) => text(word),
        Value::Array(items) => {
            let items = items
                .iter()
                .filter(|item| is_said(item, notation))
                .map(|item| self::value(item, notation));
            format!("[{}]", items.collect::<Vec<_>>().join(", "))
        }
        Value::Object(entries) => {
            let between = if notation == Notation::Yaml { ": " } else { " = " };
            let entries =
                entries.iter().filter(|(_, value)| is_said(value, notation)).map(|(key, value)| {
                    format!("{}{between}{}", self::key(key), self::value(value, notation))
                });
            format!("{{{}}}", entries.collect::<Vec<_>>().join(", "))
        }
        other => other.to_string(),
    }
}

/// A day, which both notations know as a value of its own.
fn is_date(word: &str) -> bool {
    word.len() == 10 && word.is_ascii() && word.parse::<jiff::civil::Date>().is_ok()
}

/// A text between quotation marks: as JSON has it, with everything escaped that does not print.
fn text(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    for c in Value::from(text).to_string().chars() {
        match c {
            '\u{7F}'..='\u{9F}'
            | '\u{2028}'
            | '\u{2029}'
            | '\u{FEFF}'
            | '\u{FFFE}'
            | '\u{FFFF}' => {
                out.push_str(&format!("\\u{:04X}", u32::from(c)));
            }
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn of(values: Value, notation: Notation) -> String {
        match values {
            Value::Object(values) => write(&values, notation),
            _ => String::new(),
        }
    }

    #[test]
    fn yaml_is_quoted() {
        let head = of(
            json!({"title": "a: \"b\" # c\n---", "date": "2026-03-01", "yes": 1, "list": ["x", {"k": null}]}),
            Notation::Yaml,
        );
        assert_eq!(
            head,
            "---\ntitle: \"a: \\\"b\\\" # c\\n---\"\ndate: 2026-03-01\n\"yes\": 1\nlist: [\"x\", {k: null}]\n---\n\n"
        );
    }

    #[test]
    fn toml_has_tables_on_one_line_and_no_null() {
        let head = of(
            json!({"title": "t\u{7F}", "none": null, "extra": {"n": null, "a b": [1, null, true]}}),
            Notation::Toml,
        );
        assert_eq!(head, "+++\ntitle = \"t\\u007F\"\nextra = {\"a b\" = [1, true]}\n+++\n\n");
    }

    #[test]
    fn nothing_has_no_fences() {
        assert_eq!(of(json!({}), Notation::Yaml), "");
    }
}
