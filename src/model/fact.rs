//! A policy as plain facts, for rules that read it by key: nothing is ever null, and what is absent
//! reads as empty.
//!
//! Knows no law and no expression language.

use std::borrow::Cow;
use std::sync::Arc;

use super::lower::Lower;
use crate::yaml::NodeId;

/// A fact of a policy.
#[derive(Debug, Clone, PartialEq)]
pub enum Fact {
    /// True or false; absent: false.
    Bool(bool),
    /// A number; absent: 0.
    Int(i64),
    /// A text, word, term, reference, date, duration or address; absent: empty.
    Text(String),
    /// A list; absent: empty.
    List(Vec<Fact>),
    /// A record; absent: all its fields are absent.
    Record(Arc<RecordFact>),
}

/// A name in expressions: the YAML key with `_` for `-`. Those of the model are not copied.
pub type Name = Cow<'static, str>;

/// A record's fields by name.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RecordFact {
    /// Where it stands; none if it is absent.
    pub node: Option<NodeId>,
    /// The names of the fields that the policy states.
    pub stated: Vec<Name>,
    /// The names of the fields that the policy states to be `none`.
    pub none: Vec<Name>,
    /// The fields, by name.
    fields: Vec<(Name, Fact)>,
}

/// Whether a policy states a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// It does.
    Stated,
    /// It states that there is none.
    None,
    /// It is silent.
    Nothing,
}

impl Fact {
    /// An absent text.
    pub fn no_text() -> Self {
        Self::Text(String::new())
    }

    /// A list of texts.
    pub fn texts<T: Into<String>>(texts: impl IntoIterator<Item = T>) -> Self {
        Self::List(texts.into_iter().map(|text| Self::Text(text.into())).collect())
    }

    /// The record, if it is one.
    pub fn record(&self) -> Option<&Arc<RecordFact>> {
        match self {
            Self::Record(record) => Some(record),
            _ => None,
        }
    }

    /// The items of a list; none if it is no list.
    pub fn items(&self) -> &[Self] {
        match self {
            Self::List(items) => items,
            _ => &[],
        }
    }

    /// The text; empty if it is no text.
    pub fn text(&self) -> &str {
        match self {
            Self::Text(text) => text,
            _ => "",
        }
    }
}

impl RecordFact {
    /// A record without fields.
    pub fn at(node: NodeId) -> Self {
        Self { node: Some(node), ..Self::default() }
    }

    /// Sets a field from the model.
    pub fn field<T: Lower>(&mut self, field: &'static str, value: &T) {
        let name = Name::Borrowed(name(field));
        match value.said() {
            Said::Stated => self.stated.push(name.clone()),
            Said::None => {
                self.stated.push(name.clone());
                self.none.push(name.clone());
            }
            Said::Nothing => {}
        }
        self.insert(name, value.fact());
    }

    /// Sets a field that is absent.
    pub fn absent<T: Lower>(&mut self, field: &'static str) {
        self.insert(name(field).into(), T::no_fact());
    }

    /// Sets a field.
    pub fn insert(&mut self, name: Name, fact: Fact) {
        match self.place(&name) {
            Ok(at) => self.fields[at].1 = fact,
            Err(at) => self.fields.insert(at, (name, fact)),
        }
    }

    /// The field of that name.
    pub fn get(&self, name: &str) -> Option<&Fact> {
        self.nth(name).map(|(_, fact)| fact)
    }

    /// The field of that name, to be changed.
    pub fn get_mut(&mut self, name: &str) -> Option<&mut Fact> {
        let at = self.place(name).ok()?;
        Some(&mut self.fields[at].1)
    }

    /// The field of that name, and its number among all.
    pub fn nth(&self, name: &str) -> Option<(usize, &Fact)> {
        let at = self.fields.iter().position(|(own, _)| own == name)?;
        Some((at, &self.fields[at].1))
    }

    /// The number of fields.
    pub fn count(&self) -> usize {
        self.fields.len()
    }

    fn place(&self, name: &str) -> Result<usize, usize> {
        self.fields.binary_search_by(|(own, _)| (**own).cmp(name))
    }
}

/// The name in expressions of a Rust field: `for_` is `for`.
pub(crate) fn name(field: &str) -> &str {
    field.trim_end_matches('_')
}
