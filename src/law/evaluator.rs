//! Expressions of rules evaluated over the facts of one policy.

use std::collections::BTreeMap;
use std::sync::Arc;

use cel::{Context, ExecutionError, Value};

use super::expression::Expression;
use super::functions;
use super::rule::LawRule;
use super::value::Record;
use crate::model::Vocabularies;
use crate::model::fact::{Fact, RecordFact};

/// Evaluates rules one after the other.
pub(super) struct Evaluator<'a> {
    facts: &'a Arc<RecordFact>,
    context: Context<'a, 'a>,
    /// The items of lists that rules look at, by route: what one rule reads of an item is there for
    /// the next.
    items: BTreeMap<Vec<String>, Vec<Item>>,
}

/// An item that rules look at.
struct Item {
    fact: Arc<RecordFact>,
    value: Record,
}

impl<'a> Evaluator<'a> {
    /// For the facts of a policy.
    pub(super) fn new(facts: &'a Arc<RecordFact>, vocabularies: &Arc<Vocabularies>) -> Self {
        let mut context = functions::context(vocabularies);
        context.add_variable_as_val("policy", Box::new(Record::new(facts)));
        Self { facts, context, items: BTreeMap::new() }
    }

    /// The items to which a rule applies, each with whether it is as the rule demands.
    pub(super) fn run(
        &mut self,
        rule: &LawRule,
    ) -> Result<Vec<(Arc<RecordFact>, bool)>, ExecutionError> {
        let route = rule.each.as_deref().unwrap_or_default();
        if !self.items.contains_key(route) {
            self.items.insert(route.to_owned(), items(self.facts, route));
        }
        let items = self.items[route].iter();
        let held = items.map(|Item { fact, value }| {
            Ok(self.holds(rule, value)?.map(|holds| (Arc::clone(fact), holds)))
        });
        held.filter_map(Result::transpose).collect()
    }

    /// Whether an item is as the rule demands; none if the rule does not apply to it.
    fn holds(&self, rule: &LawRule, item: &Record) -> Result<Option<bool>, ExecutionError> {
        let mut of_item;
        let context = if rule.each.is_some() {
            of_item = self.context.new_inner_scope();
            of_item.add_variable_as_val("item", Box::new(item.clone()));
            &of_item
        } else {
            &self.context
        };
        let truth = |expression: &Expression| {
            Value::resolve(expression.get(), context).map(|value| value == Value::Bool(true))
        };
        if let Some(when) = &rule.when
            && !truth(when)?
        {
            return Ok(None);
        }
        truth(&rule.require).map(Some)
    }
}

/// The records of the list at a route; without a route the policy alone.
fn items(facts: &Arc<RecordFact>, route: &[String]) -> Vec<Item> {
    let item = |fact: &Arc<RecordFact>| Item { fact: Arc::clone(fact), value: Record::new(fact) };
    let Some((last, records)) = route.split_last() else { return vec![item(facts)] };
    let mut record = facts;
    for name in records {
        match record.get(name).and_then(Fact::record) {
            Some(next) => record = next,
            None => return Vec::new(),
        }
    }
    let list = record.get(last).map_or(&[][..], Fact::items);
    list.iter().filter_map(Fact::record).map(item).collect()
}
