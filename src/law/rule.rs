//! A rule of a law, ready to be evaluated.

use std::sync::{Arc, OnceLock};

use jiff::civil::Date;

use super::expression::Expression;
use super::source::DutyKind;
use crate::diag::{Severity, Texts};
use crate::model::provision::provision;
use crate::words::Words;

/// A compiled rule.
#[derive(Debug, Clone)]
pub struct LawRule {
    /// Its full id, `cn-pipl/recipient-named`.
    pub id: String,
    /// The duties of the law's table that it checks.
    pub duty: Vec<String>,
    /// How the provision binds a policy.
    pub kind: DutyKind,
    /// Severity that follows from the kind and the profile.
    pub severity: Option<Severity>,
    /// Whether the text of the provision was read.
    pub verified: bool,
    /// First day on which it applies.
    pub since: Option<Date>,
    /// First day on which it no longer applies.
    pub until: Option<Date>,
    /// The expressions as written: `each`, `when`, `require`.
    pub written: Written,
    pub(super) each: Option<Vec<String>>,
    /// The YAML keys that lead from an item to what a finding points at.
    pub(super) at: Vec<String>,
    pub(super) when: Option<Expression>,
    pub(super) require: Expression,
    pub(super) said: Said,
    pub(super) texts: OnceLock<Arc<Texts>>,
}

/// What a rule's file says in words.
#[derive(Debug, Clone)]
pub(super) struct Said {
    pub(super) message: Words,
    pub(super) why: Words,
    pub(super) help: Words,
    /// The law's short title.
    pub(super) law: Words,
    /// Article, paragraph and item.
    pub(super) article: Words,
    pub(super) link: Option<String>,
}

/// What a rule looks at and demands, as its file says it.
#[derive(Debug, Clone, Default)]
pub struct Written {
    /// The list.
    pub each: Option<String>,
    /// The condition.
    pub when: Option<String>,
    /// The demand.
    pub require: String,
    /// Where the finding points.
    pub at: Option<String>,
}

impl LawRule {
    /// Whether it applies on a day.
    pub fn applies(&self, day: Date) -> bool {
        self.since.is_none_or(|since| since <= day) && self.until.is_none_or(|until| day < until)
    }

    /// Message, why, help and provision.
    pub fn texts(&self) -> &Arc<Texts> {
        self.texts.get_or_init(|| {
            let Said { message, why, help, law, article, link } = self.said.clone();
            let provision = provision(&law, &article);
            Arc::new(Texts { message, why, help, provision, link })
        })
    }
}
