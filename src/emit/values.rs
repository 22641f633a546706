//! Values for templates: text already rendered is marked as safe, all other text is escaped.

use tera::{Context, Map, Value};

/// Text already rendered in the format of the template.
pub(super) fn safe(text: &str) -> Value {
    Value::safe_string(text)
}

/// Text that may be missing.
pub(super) fn optional(text: Option<&str>) -> Value {
    text.map_or_else(Value::none, Value::from)
}

/// A map with fixed keys.
pub(super) fn map<const N: usize>(entries: [(&'static str, Value); N]) -> Value {
    let mut map = Map::new();
    for (key, value) in entries {
        map.insert(key.into(), value);
    }
    Value::from(map)
}

/// An array.
pub(super) fn array(values: Vec<Value>) -> Value {
    Value::from(values)
}

/// Takes characters off both ends of a text, where it stands.
pub(super) fn trim(text: &mut String, surplus: fn(char) -> bool) {
    text.truncate(text.trim_end_matches(surplus).len());
    text.drain(..text.len() - text.trim_start_matches(surplus).len());
}

/// The context of a template or a component.
pub(super) fn context<const N: usize>(entries: [(&'static str, Value); N]) -> Context {
    let mut context = Context::new();
    for (key, value) in entries {
        context.insert_value(key, value);
    }
    context
}
