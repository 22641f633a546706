//! Arguments of messages, which can never become markup.
//!
//! A text or rich argument goes through Fluent and Markdown as one private-use character, and is
//! put in its place afterwards.

use fluent::{FluentArgs, FluentValue};

use crate::document::ir::{Inline, plain_text};

const FIRST_MARK: u32 = 0xE100;
const LAST_MARK: u32 = 0xF8FF;

/// Arguments of a message.
#[derive(Debug, Clone, Default)]
pub struct Args {
    values: Vec<(&'static str, Value)>,
}

#[derive(Debug, Clone)]
enum Value {
    Number(i64),
    Key(String),
    Rich(Vec<Inline>),
}

impl Args {
    /// No arguments.
    pub fn new() -> Self {
        Self::default()
    }

    /// A number, which may choose a plural.
    #[must_use]
    pub fn num(mut self, name: &'static str, number: i64) -> Self {
        self.values.push((name, Value::Number(number)));
        self
    }

    /// A word on which the message selects.
    #[must_use]
    pub fn key(mut self, name: &'static str, word: &str) -> Self {
        self.values.push((name, Value::Key(word.to_owned())));
        self
    }

    /// A text that is shown exactly as it is.
    #[must_use]
    pub fn text(self, name: &'static str, text: impl Into<String>) -> Self {
        self.rich(name, vec![Inline::text(text)])
    }

    /// Inlines.
    #[must_use]
    pub fn rich(mut self, name: &'static str, inlines: Vec<Inline>) -> Self {
        self.values.push((name, Value::Rich(inlines)));
        self
    }

    pub(super) fn of_list(items: Vec<Vec<Inline>>) -> Self {
        Self { values: items.into_iter().map(|item| ("", Value::Rich(item))).collect() }
    }

    /// One mark an argument, for list formatting.
    pub(super) fn marks(&self) -> Vec<String> {
        (0..self.values.len()).map(|at| mark(at).to_string()).collect()
    }

    /// For plain text: every argument as it is.
    pub(super) fn plain(&self) -> FluentArgs<'_> {
        self.values
            .iter()
            .map(|(name, value)| match value {
                Value::Number(number) => (*name, FluentValue::from(*number)),
                Value::Key(word) => (*name, FluentValue::from(word.as_str())),
                Value::Rich(inlines) => (*name, FluentValue::from(plain_text(inlines))),
            })
            .collect()
    }

    /// For Markdown: a mark in place of every text.
    pub(super) fn placeholders(&self) -> FluentArgs<'_> {
        self.values
            .iter()
            .enumerate()
            .map(|(at, (name, value))| match value {
                Value::Number(number) => (*name, FluentValue::from(*number)),
                Value::Key(word) => (*name, FluentValue::from(word.as_str())),
                Value::Rich(_) => (*name, FluentValue::from(mark(at).to_string())),
            })
            .collect()
    }

    /// Puts the arguments in the places of their marks.
    pub(super) fn fill(&self, inlines: Vec<Inline>) -> Vec<Inline> {
        let mut out = Vec::with_capacity(inlines.len());
        for inline in inlines {
            match inline {
                Inline::Text { text } => self.fill_text(&text, &mut out),
                Inline::Strong { content } => {
                    out.push(Inline::Strong { content: self.fill(content) });
                }
                Inline::Emphasis { content } => {
                    out.push(Inline::Emphasis { content: self.fill(content) });
                }
                Inline::Link { url, content } => {
                    let url = self.fill_plain(&url);
                    out.push(Inline::Link { url, content: self.fill(content) });
                }
                Inline::Code { text } => out.push(Inline::Code { text: self.fill_plain(&text) }),
                other => out.push(other),
            }
        }
        out
    }

    fn fill_text(&self, text: &str, out: &mut Vec<Inline>) {
        let mut plain = String::new();
        for character in text.chars() {
            let Some(argument) = self.argument(character) else {
                plain.push(character);
                continue;
            };
            for inline in argument {
                match inline {
                    Inline::Text { text } => plain.push_str(text),
                    other => {
                        push(&mut plain, out);
                        out.push(other.clone());
                    }
                }
            }
        }
        push(&mut plain, out);
    }

    fn fill_plain(&self, text: &str) -> String {
        let mut plain = String::with_capacity(text.len());
        for character in text.chars() {
            match self.argument(character) {
                Some(argument) => plain.push_str(&plain_text(argument)),
                None => plain.push(character),
            }
        }
        plain
    }

    fn argument(&self, character: char) -> Option<&[Inline]> {
        let code = u32::from(character);
        if !(FIRST_MARK..=LAST_MARK).contains(&code) {
            return None;
        }
        match self.values.get((code - FIRST_MARK) as usize) {
            Some((_, Value::Rich(inlines))) => Some(inlines),
            _ => None,
        }
    }
}

fn push(plain: &mut String, out: &mut Vec<Inline>) {
    if !plain.is_empty() {
        out.push(Inline::text(std::mem::take(plain)));
    }
}

fn mark(at: usize) -> char {
    u32::try_from(at)
        .ok()
        .and_then(|at| char::from_u32(FIRST_MARK + at))
        .filter(|mark| u32::from(*mark) <= LAST_MARK)
        .unwrap_or('\u{FFFD}')
}
