//! Arguments of messages, which can never become markup.
//!
//! A text or rich argument goes through Fluent and Markdown as one private-use character, its
//! mark, and is put in its place afterwards (see `fill`), so nothing ever reads it as Markdown.

use fluent::{FluentArgs, FluentValue};

use crate::ir::{Inline, plain_text};

/// The first mark; an argument's mark is this many code points and its position. Markdown counts
/// marks as letters: `document::markdown` knows the range.
const FIRST_MARK: u32 = 0xF_0000;

/// The byte of UTF-8 with which every mark starts.
pub(super) const MARKS_START_WITH: u8 = 0xF3;

/// Arguments of a message.
///
/// Texts are shown exactly as they are; keys and numbers choose variants.
#[derive(Debug, Clone, Default)]
pub struct Args {
    values: Vec<(&'static str, Value)>,
}

#[derive(Debug, Clone, PartialEq)]
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

    /// A number, which may choose a plural. It is written without grouping.
    #[must_use]
    pub fn num(mut self, name: &'static str, number: i64) -> Self {
        self.values.push((name, Value::Number(number)));
        self
    }

    /// A word on which the message selects; not for showing, so only what a variant's name can
    /// have is kept.
    #[must_use]
    pub fn key(mut self, name: &'static str, word: &str) -> Self {
        let word = word.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
        self.values.push((name, Value::Key(word)));
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

    /// For plain text: every argument as it is.
    pub(super) fn plain(&self) -> FluentArgs<'_> {
        self.fluent(|_, inlines| plain_text(inlines))
    }

    /// For Markdown: a mark in place of every text.
    pub(super) fn marked(&self) -> FluentArgs<'_> {
        self.fluent(|at, _| mark(at).to_string())
    }

    fn fluent(&self, text: impl Fn(usize, &[Inline]) -> String) -> FluentArgs<'_> {
        let value = |at, value: &'_ Value| match value {
            Value::Number(number) => FluentValue::from(*number),
            Value::Key(word) => FluentValue::from(word.clone()),
            Value::Rich(inlines) => FluentValue::from(text(at, inlines)),
        };
        self.values.iter().enumerate().map(|(at, (name, of))| (*name, value(at, of))).collect()
    }

    /// What decides over the words of a message: all but the texts, which only take their places in it.
    pub(super) fn shape(&self) -> Shape {
        let shape = |value: &Value| match value {
            Value::Rich(_) => Value::Rich(Vec::new()),
            other => other.clone(),
        };
        Shape(self.values.iter().map(|(name, value)| (*name, shape(value))).collect())
    }

    /// The argument that a mark stands for.
    pub(super) fn behind(&self, character: char) -> Option<&[Inline]> {
        let at = u32::from(character).checked_sub(FIRST_MARK)?;
        match self.values.get(usize::try_from(at).ok()?) {
            Some((_, Value::Rich(inlines))) => Some(inlines),
            _ => None,
        }
    }
}

/// The names of arguments in their order, with the keys and numbers among them.
#[derive(Debug)]
pub(super) struct Shape(Vec<(&'static str, Value)>);

impl Shape {
    /// Whether a message says the same with these arguments, but for their texts.
    pub(super) fn fits(&self, args: &Args) -> bool {
        let same = |((name, own), (other_name, other)): (&(_, Value), &(_, Value))| {
            let both_rich = matches!((own, other), (Value::Rich(_), Value::Rich(_)));
            name == other_name && (both_rich || own == other)
        };
        self.0.len() == args.values.len() && self.0.iter().zip(&args.values).all(same)
    }
}

/// The mark of the argument at a position.
pub(super) fn mark(at: usize) -> char {
    let code = u32::try_from(at).ok().and_then(|at| char::from_u32(FIRST_MARK + at));
    code.expect("a message has fewer arguments than there are private-use characters")
}
