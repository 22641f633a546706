//! Expressions of rules: parsed, checked against the model's types, made ready to run.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use cel::common::ast::operators::{
    ADD, CONDITIONAL, EQUALS, GREATER, GREATER_EQUALS, IN, LESS, LESS_EQUALS, LOGICAL_AND,
    LOGICAL_NOT, LOGICAL_OR, NOT_EQUALS, NOT_STRICTLY_FALSE,
};
use cel::common::ast::{CallExpr, ComprehensionExpr, Expr, IdedExpr, LiteralValue, SelectExpr};
use cel::parser::PrattParser;

use super::ready::ready;
use super::slip;
use super::types::Ty;
use crate::data;
use crate::model::Vocabularies;
use crate::packed;

/// An expression that fits the model.
#[derive(Debug, Clone)]
pub(super) struct Expression {
    text: String,
    /// Read when first evaluated: many rules do not apply to a policy.
    parsed: OnceLock<IdedExpr>,
}

/// Why a text is no such expression.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Problem {
    /// What is wrong: a word on which the message selects.
    pub what: &'static str,
    /// The name or word concerned.
    pub name: String,
    /// What could stand there.
    pub known: Vec<String>,
}

impl Problem {
    fn new(what: &'static str, name: impl Into<String>) -> Self {
        Self { what, name: name.into(), known: Vec::new() }
    }

    fn known(mut self, known: impl IntoIterator<Item = String>) -> Self {
        self.known = known.into_iter().collect();
        self
    }
}

/// So many signs has the longest expression that is read: each may be one level more, and the stack has
/// an end.
const MAX_STEPS: usize = 300;

/// Whether numbers of that size can be added up as often as an expression has room for.
fn is_small(number: i64) -> bool {
    number.unsigned_abs() < 1 << 32
}

/// So many `all`, `exists` and the like stand one in another, each of which multiplies the time.
const MAX_NESTED: usize = 3;

impl Expression {
    /// Reads an expression that the tests have checked: it belongs to policyc itself.
    pub(super) fn trusted(text: &str) -> Self {
        Self { text: text.to_owned(), parsed: OnceLock::new() }
    }

    /// The expression as the language's interpreter takes it.
    pub(super) fn get(&self) -> &IdedExpr {
        self.parsed.get_or_init(|| {
            let packed = data::expression(&self.text).and_then(packed::expression::read);
            packed.unwrap_or_else(|| {
                let parsed = PrattParser::default().parse(&self.text);
                ready(parsed.expect("the tests check the expressions of policyc's own rules"))
            })
        })
    }

    /// Reads an expression that gives true or false; `variables` are the names that it may use.
    pub(super) fn read(
        text: &str,
        variables: &[(&str, Ty)],
        vocabularies: &Vocabularies,
    ) -> Result<Self, Problem> {
        if slip::steps(text) > MAX_STEPS {
            return Err(Problem::new("too-long", MAX_STEPS.to_string()));
        }
        if let Some(name) = slip::hyphenated(text) {
            return Err(Problem::new("hyphen", name).known([name.replace('-', "_")]));
        }
        let expr = PrattParser::default().parse(text).map_err(|errors| {
            if let Some((what, name)) = slip::foreign_operator(text) {
                return Problem::new(what, name);
            }
            let first = errors.errors.first().map(|error| error.msg.clone());
            Problem::new("syntax", first.unwrap_or_default())
        })?;
        let mut scope: BTreeMap<String, Ty> = BTreeMap::new();
        for (name, ty) in variables {
            scope.insert((*name).to_owned(), ty.clone());
        }
        match (Checker { vocabularies, nested: 0 }).check(&expr, &scope)? {
            Ty::Bool => Ok(Self { text: text.to_owned(), parsed: ready(expr).into() }),
            other => Err(Problem::new("not-boolean", other.shown())),
        }
    }
}

type Scope = BTreeMap<String, Ty>;

struct Checker<'a> {
    vocabularies: &'a Vocabularies,
    /// How many `all`, `exists` and the like are around.
    nested: usize,
}

impl Checker<'_> {
    /// The type of an expression.
    fn check(&self, node: &IdedExpr, scope: &Scope) -> Result<Ty, Problem> {
        match &node.expr {
            Expr::Ident(name) => scope.get(name.as_str()).cloned().ok_or_else(|| {
                let names = scope.keys().filter(|name| !name.starts_with('@'));
                Problem::new("unknown-name", name.as_str()).known(names.cloned())
            }),
            Expr::Literal(literal) => Ok(match literal {
                LiteralValue::Boolean(_) => Ty::Bool,
                LiteralValue::Int(number) if is_small(*number.inner()) => Ty::Int,
                LiteralValue::String(_) => Ty::Text,
                LiteralValue::Null => return Err(Problem::new("unsupported", "null")),
                LiteralValue::Int(number) => {
                    return Err(Problem::new("unsupported", number.inner().to_string()));
                }
                LiteralValue::UInt(number) => {
                    return Err(Problem::new("unsupported", format!("{}u", number.inner())));
                }
                LiteralValue::Double(number) => {
                    return Err(Problem::new("unsupported", number.inner().to_string()));
                }
                LiteralValue::Bytes(_) => return Err(Problem::new("unsupported", "b\"…\"")),
            }),
            Expr::List(list) => {
                let mut items = Ty::Any;
                for element in &list.elements {
                    items = self.check(element, scope)?;
                }
                Ok(Ty::List(Box::new(items)))
            }
            Expr::Select(select) => {
                let ty = self.select(select, scope)?;
                Ok(if select.test { Ty::Bool } else { ty })
            }
            Expr::Call(call) if call.func_name == "none" => {
                let [IdedExpr { expr: Expr::Select(select), .. }] = call.args.as_slice() else {
                    return Err(Problem::new("wrong-use", "none"));
                };
                self.select(select, scope)?;
                Ok(Ty::Bool)
            }
            Expr::Call(call) => self.call(call, scope),
            Expr::Comprehension(comprehension) => self.comprehension(comprehension, scope),
            Expr::Map(_) | Expr::Struct(_) | Expr::Unspecified => {
                Err(Problem::new("unsupported", "{…}"))
            }
        }
    }

    fn select(&self, select: &SelectExpr, scope: &Scope) -> Result<Ty, Problem> {
        let of = self.check(&select.operand, scope)?;
        if let Ty::PerLaw(vocabulary) = of {
            let name = format!("{}/{vocabulary}", select.field.replace('_', "-"));
            return match self.vocabularies.get(&name) {
                Some(_) => Ok(Ty::Term(name)),
                None => {
                    let suffix = format!("/{vocabulary}");
                    let known = self.vocabularies.iter();
                    let known = known.filter_map(|(name, _)| name.strip_suffix(&suffix));
                    Err(Problem::new("unknown-law", select.field.as_str())
                        .known(known.map(|profile| profile.replace('-', "_"))))
                }
            };
        }
        of.field(&select.field)
            .ok_or_else(|| Problem::new("unknown-field", select.field.as_str()).known(of.fields()))
    }

    fn call(&self, call: &CallExpr, scope: &Scope) -> Result<Ty, Problem> {
        if let Some(target) = &call.target {
            let target = self.check(target, scope)?;
            return self.method(call, &target, scope);
        }
        let types: Vec<Ty> =
            call.args.iter().map(|arg| self.check(arg, scope)).collect::<Result<_, _>>()?;
        match (call.func_name.as_str(), types.as_slice()) {
            (LOGICAL_AND | LOGICAL_OR, [left, right]) => {
                boolean(left)?;
                boolean(right)?;
                Ok(Ty::Bool)
            }
            (LOGICAL_NOT | NOT_STRICTLY_FALSE, [operand]) => {
                boolean(operand)?;
                Ok(Ty::Bool)
            }
            (EQUALS | NOT_EQUALS, [left, right]) => {
                self.compare(left, &call.args[0], right, &call.args[1])?;
                Ok(Ty::Bool)
            }
            (GREATER | GREATER_EQUALS | LESS | LESS_EQUALS, [left, right]) => {
                self.compare(left, &call.args[0], right, &call.args[1])?;
                match left {
                    Ty::Int | Ty::Date | Ty::Any => Ok(Ty::Bool),
                    other => Err(Problem::new("no-order", other.shown())),
                }
            }
            (IN, [item, Ty::List(items)]) => {
                self.compare(item, &call.args[0], items, &call.args[1])?;
                Ok(Ty::Bool)
            }
            (CONDITIONAL, [condition, then, otherwise]) => {
                boolean(condition)?;
                self.compare(then, &call.args[1], otherwise, &call.args[2])?;
                Ok(then.clone())
            }
            (ADD, [Ty::List(left), Ty::List(right)]) => Ok(Ty::List(match **left {
                Ty::Any => right.clone(),
                _ => left.clone(),
            })),
            (ADD, [Ty::Int, Ty::Int]) => Ok(Ty::Int),
            ("size", [Ty::List(_) | Ty::Text]) => Ok(Ty::Int),
            ("longer", [Ty::Period, Ty::Period]) => Ok(Ty::Bool),
            ("deadline", [Ty::Text, Ty::Text]) => {
                let (Some(law), Some(id)) = (literal(&call.args[0]), literal(&call.args[1])) else {
                    return Err(Problem::new("wrong-use", "deadline"));
                };
                self.fits(&Ty::Term(format!("{law}/deadline")), &call.args[1])?;
                match self.vocabularies.get(&format!("{law}/deadline")) {
                    Some(terms) if terms.get(id).is_some_and(|term| term.period.is_some()) => {
                        Ok(Ty::Period)
                    }
                    _ => Err(Problem::new("unknown-word", id)),
                }
            }
            ("terms", [Ty::Text]) => {
                let name = literal(&call.args[0]).unwrap_or_default();
                match (self.vocabularies.get(name), name.split_once('/')) {
                    // A law's rights are terms of the shared vocabulary of rights.
                    (Some(_), Some((_, "right"))) => {
                        Ok(Ty::List(Box::new(Ty::Term("right".to_owned()))))
                    }
                    (Some(_), _) => Ok(Ty::List(Box::new(Ty::Term(name.to_owned())))),
                    (None, _) => {
                        let known = self.vocabularies.names().map(str::to_owned);
                        Err(Problem::new("unknown-vocabulary", name).known(known))
                    }
                }
            }
            ("longer", [Ty::Period, Ty::Text]) => {
                self.fits(&Ty::Period, &call.args[1])?;
                Ok(Ty::Bool)
            }
            ("flagged", [terms, Ty::Text, Ty::Text]) => self.flagged(terms, &call.args),
            ("size" | "longer" | "flagged" | "deadline" | "terms", _) => {
                Err(Problem::new("wrong-use", call.func_name.as_str()))
            }
            (IN, [_, other]) => Err(Problem::new("no-list", other.shown())),
            (name, _) => {
                let known = ["has", "none", "size", "longer", "deadline", "flagged", "terms"]
                    .map(str::to_owned);
                Err(Problem::new("unknown-function", name).known(known))
            }
        }
    }

    fn method(&self, call: &CallExpr, target: &Ty, scope: &Scope) -> Result<Ty, Problem> {
        let textual = matches!(target, Ty::Text | Ty::Term(_) | Ty::Choice(_));
        match (call.func_name.as_str(), target, call.args.as_slice()) {
            ("size", Ty::List(_) | Ty::Text, []) => Ok(Ty::Int),
            ("contains" | "startsWith" | "endsWith", _, [part]) if textual => {
                match self.check(part, scope)? {
                    Ty::Text | Ty::Term(_) | Ty::Choice(_) | Ty::Any => Ok(Ty::Bool),
                    other => Err(Problem::new("not-comparable", other.shown())),
                }
            }
            (name, ..) => {
                let known = ["all", "exists", "exists_one", "filter", "map", "size", "contains"];
                Err(Problem::new("unknown-function", name).known(known.map(str::to_owned)))
            }
        }
    }

    fn comprehension(&self, expr: &ComprehensionExpr, scope: &Scope) -> Result<Ty, Problem> {
        let Ty::List(item) = self.check(&expr.iter_range, scope)? else {
            return Err(Problem::new("no-list", expr.iter_var.as_str()));
        };
        if self.nested == MAX_NESTED {
            return Err(Problem::new("too-nested", MAX_NESTED.to_string()));
        }
        let within = Checker { nested: self.nested + 1, ..*self };
        let mut inner = scope.clone();
        inner.insert(expr.iter_var.clone(), *item);
        let init = self.check(&expr.accu_init, scope)?;
        inner.insert(expr.accu_var.clone(), init);
        within.check(&expr.loop_cond, &inner)?;
        let step = within.check(&expr.loop_step, &inner)?;
        inner.insert(expr.accu_var.clone(), step);
        self.check(&expr.result, &inner)
    }

    fn flagged(&self, terms: &Ty, args: &[IdedExpr]) -> Result<Ty, Problem> {
        let of = match terms {
            Ty::List(item) => item,
            other => other,
        };
        let (Some(vocabulary), Some(flag)) = (literal(&args[1]), literal(&args[2])) else {
            return Err(Problem::new("wrong-use", "flagged"));
        };
        let names = || self.vocabularies.names().map(str::to_owned);
        let Some(known) = self.vocabularies.get(vocabulary) else {
            return Err(Problem::new("unknown-vocabulary", vocabulary).known(names()));
        };
        match of {
            // What refers to things or terms is read as terms where there are any.
            Ty::Text => {}
            Ty::Term(own) if own == vocabulary => {}
            _ => return Err(Problem::new("wrong-use", "flagged")),
        }
        let mut flags: Vec<String> = known
            .ids()
            .filter_map(|id| known.get(id))
            .flat_map(|term| term.flags.iter().map(|flag| flag.to_string()))
            .collect();
        flags.sort();
        flags.dedup();
        if flags.iter().any(|own| own == flag) {
            Ok(Ty::Bool)
        } else {
            Err(Problem::new("unknown-flag", flag).known(flags))
        }
    }

    /// Two sides of a comparison: of one type, and each literal a word that the other can be.
    fn compare(
        &self,
        left: &Ty,
        left_expr: &IdedExpr,
        right: &Ty,
        right_expr: &IdedExpr,
    ) -> Result<(), Problem> {
        if !left.comparable(right) {
            return Err(Problem::new(
                "not-comparable",
                format!("{} / {}", left.shown(), right.shown()),
            ));
        }
        self.fits(left, right_expr)?;
        self.fits(right, left_expr)
    }

    /// Whether each literal of an expression can be a value of a type.
    fn fits(&self, ty: &Ty, expr: &IdedExpr) -> Result<(), Problem> {
        if let Expr::List(list) = &expr.expr {
            return list.elements.iter().try_for_each(|element| self.fits(ty, element));
        }
        let Some(word) = literal(expr) else { return Ok(()) };
        match ty {
            _ if word.is_empty() => Ok(()),
            Ty::Choice(choice) if !choice.values.iter().any(|(own, _)| *own == word) => {
                let known = choice.values.iter().map(|(own, _)| (*own).to_owned());
                Err(Problem::new("unknown-word", word).known(known))
            }
            Ty::Term(name) if word != "own" => {
                let terms = self.vocabularies.get(name);
                if terms.is_some_and(|terms| terms.get(word).is_some()) {
                    return Ok(());
                }
                let known = terms.into_iter().flat_map(|terms| terms.ids()).map(str::to_owned);
                Err(Problem::new("unknown-word", word).known(known))
            }
            Ty::Date if word.parse::<jiff::civil::Date>().is_err() => {
                Err(Problem::new("unknown-word", word))
            }
            Ty::Period if word.parse::<crate::duration::Duration>().is_err() => {
                Err(Problem::new("unknown-word", word))
            }
            _ => Ok(()),
        }
    }
}

fn boolean(ty: &Ty) -> Result<(), Problem> {
    match ty {
        Ty::Bool | Ty::Any => Ok(()),
        other => Err(Problem::new("not-boolean", other.shown())),
    }
}

fn literal(expr: &IdedExpr) -> Option<&str> {
    match &expr.expr {
        Expr::Literal(LiteralValue::String(text)) => Some(text.inner()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Data;
    use crate::law::Laws;

    /// The numbers that the parser gives to nodes; nothing reads them.
    fn without_ids(node: IdedExpr) -> String {
        let shown = format!("{node:?}");
        let ids = shown.split("id: ").map(|part| part.trim_start_matches(char::is_numeric));
        ids.collect()
    }

    #[test]
    fn an_expression_is_packed_as_it_reads() {
        let data = Data::embedded();
        let vocabularies = Vocabularies::load(&data).expect("embedded");
        let laws = Laws::load(&data, &vocabularies, vocabularies.profiles());
        let rules = laws.profiles.values().flat_map(|profile| &profile.rules);
        let expressions = rules.flat_map(|rule| rule.when.iter().chain([&rule.require]));
        let mut count = 0;
        for Expression { text, .. } in expressions {
            let packed = data::expression(text).unwrap_or_else(|| panic!("not packed: {text}"));
            let packed = packed::expression::read(packed).expect(text);
            let parsed = PrattParser::default().parse(text).expect(text);
            assert_eq!(without_ids(packed), without_ids(ready(parsed)), "{text}");
            count += 1;
        }
        assert!(count > 500, "{count}");
    }
}
