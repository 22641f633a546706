//! A policy as plain facts, for rules that read it by key: nothing is ever null, and what is absent
//! reads as empty.
//!
//! Knows no law and no expression language.

use std::collections::BTreeMap;
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

/// A record's fields by name: the YAML key with `_` for `-`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RecordFact {
    /// Where it stands; none if it is absent.
    pub node: Option<NodeId>,
    /// The fields.
    pub fields: BTreeMap<String, Fact>,
    /// The names of the fields that the policy states.
    pub stated: Vec<String>,
    /// The names of the fields that the policy states to be `none`.
    pub none: Vec<String>,
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
    /// Sets a field from the model.
    pub fn field<T: Lower>(&mut self, field: &str, value: &T) {
        let name = name(field);
        match value.said() {
            Said::Stated => self.stated.push(name.clone()),
            Said::None => {
                self.stated.push(name.clone());
                self.none.push(name.clone());
            }
            Said::Nothing => {}
        }
        self.fields.insert(name, value.fact());
    }

    /// Sets a field that is absent.
    pub fn absent<T: Lower>(&mut self, field: &str) {
        self.fields.insert(name(field), T::no_fact());
    }

    /// The field of that name.
    pub fn get(&self, name: &str) -> Option<&Fact> {
        self.fields.get(name)
    }
}

/// The name in expressions of a Rust field: `for_` is `for`.
pub(crate) fn name(field: &str) -> String {
    field.trim_end_matches('_').to_owned()
}
