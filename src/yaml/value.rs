//! A node as plain data, for what is passed on and never looked into.

use serde_json::{Number, Value};

use super::tree::{Kind, NodeId, Tree};

/// The node with all that is below it; scalars without quotes are what YAML 1.2 takes them for,
/// but for numbers that would not read back the same.
pub fn value(tree: &Tree, node: NodeId) -> Value {
    match tree.kind(node) {
        Kind::Scalar { text, quoted: true } => Value::String(text.to_string()),
        Kind::Scalar { text, quoted: false } => plain(text),
        Kind::List(items) => items.iter().map(|item| value(tree, *item)).collect(),
        Kind::Map(entries) => {
            let values =
                entries.iter().map(|entry| (entry.key.to_string(), value(tree, entry.value)));
            Value::Object(values.collect())
        }
        Kind::Packed(part) => {
            Value::Object(part.words().map(|(key, text)| (key.to_owned(), text.into())).collect())
        }
    }
}

fn plain(text: &str) -> Value {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => return Value::Null,
        "true" | "True" | "TRUE" => return Value::Bool(true),
        "false" | "False" | "FALSE" => return Value::Bool(false),
        _ => {}
    }
    // `1.0` and `007` are versions and codes as often as numbers: only what reads back the same
    // is a number.
    let number = text.parse::<i64>().map(Number::from).ok();
    let number = number.or_else(|| text.parse().ok().and_then(Number::from_f64));
    match number.filter(|number| number.to_string() == text) {
        Some(number) => Value::Number(number),
        None => Value::String(text.to_owned()),
    }
}
