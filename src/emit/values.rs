//! Values for templates: text already rendered is marked as safe, all other text is escaped.

use std::collections::BTreeMap;
use std::io::{self, Write};

use tera::{Context, Value};

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
    Value::from(BTreeMap::from(entries))
}

/// An array.
pub(super) fn array(values: Vec<Value>) -> Value {
    Value::from(values)
}

/// What a template writes: whole texts one after the other, however long.
#[derive(Debug)]
pub(super) struct Output(pub(super) String);

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let text = simdutf8::basic::from_utf8(bytes);
        self.0.push_str(text.map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))?);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
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
