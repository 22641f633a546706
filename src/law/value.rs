//! Facts as values of the expression language.

use std::any::Any;
use std::collections::BTreeMap;
use std::sync::Arc;

use cel::ExecutionError;
use cel::common::traits::Indexer;
use cel::common::types::{CelBool, CelInt, CelList, CelString, Type};
use cel::common::value::{CowVal, StaticVal, Val};

use crate::model::fact::{Fact, RecordFact};

/// Under this key stand the names of the fields that a record states. No expression can name it.
pub(super) const STATED: &str = "?stated";
/// Under this key stand the names of the fields that a record states to be `none`.
pub(super) const NONE: &str = "?none";

/// Makes values of facts; a record that several facts share becomes one value.
#[derive(Default)]
pub(super) struct Values {
    records: BTreeMap<*const RecordFact, Record>,
}

impl Values {
    fn value(&mut self, fact: &Fact) -> Box<dyn Val> {
        match fact {
            Fact::Bool(truth) => Box::new(CelBool::from(*truth)),
            Fact::Int(number) => Box::new(CelInt::from(*number)),
            Fact::Text(text) => Box::new(CelString::from(text.clone())),
            Fact::List(items) => {
                let items: Vec<Box<dyn Val>> = items.iter().map(|item| self.value(item)).collect();
                Box::new(CelList::from(items))
            }
            Fact::Record(record) => Box::new(self.record(record)),
        }
    }

    /// The record as a value.
    pub(super) fn record(&mut self, record: &Arc<RecordFact>) -> Record {
        if let Some(known) = self.records.get(&Arc::as_ptr(record)) {
            return known.clone();
        }
        let fields = record.fields.iter().map(|(name, fact)| (name.clone(), self.value(fact)));
        let mut fields: BTreeMap<String, Box<dyn Val>> = fields.collect();
        let names = |names: &[String]| -> Box<dyn Val> {
            let names = names
                .iter()
                .map(|name| -> Box<dyn Val> { Box::new(CelString::from(name.clone())) });
            Box::new(CelList::from(names.collect::<Vec<_>>()))
        };
        fields.insert(STATED.to_owned(), names(&record.stated));
        fields.insert(NONE.to_owned(), names(&record.none));
        let value = Record(Arc::new(fields));
        self.records.insert(Arc::as_ptr(record), value.clone());
        value
    }
}

/// A record of facts.
#[derive(Debug, Clone)]
pub(super) struct Record(Arc<BTreeMap<String, Box<dyn Val>>>);

static RECORD: Type = Type::new_unspecified_type("record");

impl Val for Record {
    fn get_type(&self) -> &Type {
        &RECORD
    }

    fn cel_type() -> &'static Type {
        &RECORD
    }

    fn as_indexer<'b, 'v>(&'b self) -> Option<&'b (dyn Indexer + 'v)>
    where
        Self: 'v,
    {
        Some(self)
    }

    fn clone_as_boxed<'v>(&self) -> Box<dyn Val + 'v>
    where
        Self: 'v,
    {
        Box::new(self.clone())
    }

    fn as_any(&self) -> Option<&dyn Any> {
        Some(self)
    }
}

impl StaticVal for Record {}

impl Indexer for Record {
    fn get<'b, 'v>(&'b self, key: &dyn Val) -> Result<CowVal<'b, 'v>, ExecutionError>
    where
        Self: 'v,
    {
        let name = key.downcast_ref::<CelString>().map(|name| name.inner()).unwrap_or_default();
        match self.0.get(name) {
            Some(field) => Ok(CowVal::Borrowed(field.as_ref())),
            // Laws for which a policy states nothing are the only fields that can be missing.
            None => Ok(CowVal::owned(CelString::from(""))),
        }
    }

    fn steal<'v>(self: Box<Self>, key: &dyn Val) -> Result<Box<dyn Val + 'v>, ExecutionError>
    where
        Self: 'v,
    {
        Ok(self.get(key)?.into_owned())
    }
}
