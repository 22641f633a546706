//! What the source language takes, for editors and for readers: from the same shapes as the
//! lowering, so that neither can differ from what the compiler accepts.

pub mod laws;
pub mod markdown;
pub mod schema;

use std::collections::BTreeMap;

use crate::model::shape::{ChoiceShape, RecordShape, Shape};

/// All records and choices that a record can contain, by name.
#[derive(Debug, Default)]
struct Shapes {
    records: Vec<&'static RecordShape>,
    choices: BTreeMap<&'static str, &'static ChoiceShape>,
}

impl Shapes {
    /// The record first, then each record before those inside it.
    fn of(record: &'static RecordShape) -> Self {
        let mut shapes = Self::default();
        shapes.add(&Shape::Record(record));
        shapes
    }

    fn add(&mut self, shape: &Shape) {
        match shape {
            Shape::Record(record) if self.records.iter().any(|known| known.name == record.name) => {
            }
            Shape::Record(record) => {
                self.records.push(record);
                record.fields.iter().for_each(|field| self.add(&(field.shape)()));
            }
            Shape::Choice(choice) => {
                self.choices.insert(choice.name, choice);
            }
            Shape::List(inner) | Shape::Map(_, inner) => self.add(inner),
            Shape::AnyOf(shapes) => shapes.iter().for_each(|shape| self.add(shape)),
            _ => {}
        }
    }
}
