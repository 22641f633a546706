//! Facts as values of the expression language.

use std::any::Any;
use std::sync::{Arc, OnceLock};

use cel::ExecutionError;
use cel::common::traits::Indexer;
use cel::common::types::{CelBool, CelInt, CelList, CelString, Type};
use cel::common::value::{CowVal, StaticVal, Val};

use super::ready::{NONE, STATED};
use crate::model::fact::{Fact, Name, RecordFact};

/// A record of facts, each of which becomes a value when an expression first asks for it.
#[derive(Debug, Clone)]
pub(super) struct Record(Arc<Fields>);

#[derive(Debug)]
struct Fields {
    fact: Arc<RecordFact>,
    /// The values in the order of the fields; behind them the names of [`STATED`] and [`NONE`].
    values: Vec<OnceLock<Box<dyn Val>>>,
}

impl Record {
    pub(super) fn new(fact: &Arc<RecordFact>) -> Self {
        let values = (0..fact.count() + 2).map(|_| OnceLock::new()).collect();
        Self(Arc::new(Fields { fact: Arc::clone(fact), values }))
    }

    fn field(&self, name: &str) -> Option<&(dyn Val + 'static)> {
        let Fields { fact, values } = &*self.0;
        let count = fact.count();
        let value = match name {
            STATED => values[count].get_or_init(|| texts(&fact.stated)),
            NONE => values[count + 1].get_or_init(|| texts(&fact.none)),
            _ => {
                let (at, fact) = fact.nth(name)?;
                values[at].get_or_init(|| value(fact))
            }
        };
        Some(value.as_ref())
    }
}

fn value(fact: &Fact) -> Box<dyn Val> {
    match fact {
        Fact::Bool(truth) => Box::new(CelBool::from(*truth)),
        Fact::Int(number) => Box::new(CelInt::from(*number)),
        Fact::Text(text) => Box::new(CelString::from(text.clone())),
        Fact::List(items) => list(items.iter().map(value)),
        Fact::Record(record) => Box::new(Record::new(record)),
    }
}

fn texts(texts: &[Name]) -> Box<dyn Val> {
    list(texts.iter().map(|text| -> Box<dyn Val> { Box::new(CelString::from(text.clone())) }))
}

fn list(values: impl Iterator<Item = Box<dyn Val>>) -> Box<dyn Val> {
    Box::new(CelList::from(values.collect::<Vec<_>>()))
}

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
        match self.field(name) {
            Some(field) => Ok(CowVal::Borrowed(field)),
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
