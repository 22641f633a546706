//! Findings: the one type in which everything wrong with a user's text is said.
//!
//! A finding names its rule and carries facts; the wording lives in `locales/<lang>/findings.ftl`.
//! Knows no rule and nothing of the model.

pub mod print;
pub mod sink;
pub mod wording;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::source::Span;
use crate::words::Words;

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth knowing.
    Note,
    /// Should be mended.
    Warning,
    /// Must be mended: nothing is built.
    Error,
}

/// A rule of policyc's own: its id after `core/`, and its severity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// The name of the fault, for example `unknown-key`. Never reused.
    pub name: &'static str,
    /// Severity unless the project says otherwise.
    pub severity: Severity,
}

impl Rule {
    /// A rule whose findings are errors.
    pub const fn error(name: &'static str) -> Self {
        Self { name, severity: Severity::Error }
    }

    /// A rule whose findings are warnings.
    pub const fn warning(name: &'static str) -> Self {
        Self { name, severity: Severity::Warning }
    }

    /// A rule whose findings are notes.
    pub const fn note(name: &'static str) -> Self {
        Self { name, severity: Severity::Note }
    }

    /// The full id, `core/<name>`.
    pub fn id(self) -> String {
        format!("core/{}", self.name)
    }
}

/// A fact that a finding's message mentions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Text, shown as it is.
    Text(String),
    /// Several texts, joined as a list in the reader's language.
    List(Vec<String>),
    /// A number, which may choose a plural.
    Number(i64),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Vec<String>> for Value {
    fn from(list: Vec<String>) -> Self {
        Self::List(list)
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

/// A further place that explains a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    /// Where.
    pub span: Span,
    /// Attribute of the finding's message that says what stands there, for example `declared`.
    pub label: &'static str,
}

/// A change to the source that mends a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What to replace (empty: insert here).
    pub span: Span,
    /// What to write instead.
    pub replacement: String,
    /// Whether nothing else can be meant, so that it may be written without asking.
    pub is_certain: bool,
}

/// The texts of a rule that is data, by language: such a rule brings its own.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Texts {
    /// What is wrong; `{item}` stands for the thing looked at.
    pub message: Words,
    /// The duty in plain words.
    pub why: Words,
    /// What to write.
    pub help: Words,
    /// The provision, with the law's title.
    pub provision: Words,
    /// Where the provision can be read.
    pub link: Option<String>,
}

/// A finding that somebody looked at and accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suppression {
    /// Why.
    pub reason: String,
    /// Who accepted it.
    pub approved_by: String,
}

/// One thing wrong, at one place.
///
/// Its texts are the Fluent message `core-<name>` (the value is the headline) and that message's
/// attributes: `.label` under the marked text, `.help` for what to write, one for each related place;
/// or the [`Texts`] that it brings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Full rule id, for example `core/unknown-key`.
    pub rule: Cow<'static, str>,
    /// Severity.
    pub severity: Severity,
    /// Where.
    pub primary: Span,
    /// Facts for the message.
    pub args: BTreeMap<&'static str, Value>,
    /// Further places.
    pub related: Vec<Related>,
    /// Attribute that says how to mend it; `help` unless set otherwise, shown if it exists.
    pub help: &'static str,
    /// A mechanical fix.
    pub fix: Option<Fix>,
    /// Texts of its own.
    pub texts: Option<Arc<Texts>>,
    /// Set if somebody accepted it: it is reported to machines and counted apart.
    pub suppression: Option<Arc<Suppression>>,
    /// Whether it kept a policy from being read: no project can make less of it.
    pub is_fatal: bool,
    /// How many more findings of its rule in its file are left out after it.
    pub more: usize,
}

impl Finding {
    /// A finding of `rule` at `primary`.
    pub fn new(rule: Rule, primary: Span) -> Self {
        Self {
            rule: Cow::Owned(rule.id()),
            severity: rule.severity,
            primary,
            args: BTreeMap::new(),
            related: Vec::new(),
            help: "help",
            fix: None,
            texts: None,
            suppression: None,
            is_fatal: false,
            more: 0,
        }
    }

    /// A finding of a rule that is data: its full id, severity and texts.
    pub fn given(rule: String, severity: Severity, primary: Span, texts: Arc<Texts>) -> Self {
        let base = Self::new(Rule { name: "", severity }, primary);
        Self { rule: Cow::Owned(rule), texts: Some(texts), ..base }
    }

    /// Adds a fact for the message.
    #[must_use]
    pub fn arg(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.args.insert(name, value.into());
        self
    }

    /// Adds a further place, explained by attribute `label` of the message.
    #[must_use]
    pub fn related(mut self, span: Span, label: &'static str) -> Self {
        self.related.push(Related { span, label });
        self
    }

    /// Chooses another attribute than `help`.
    #[must_use]
    pub fn help(mut self, attribute: &'static str) -> Self {
        self.help = attribute;
        self
    }

    /// Adds a mechanical fix than which nothing else can be meant.
    #[must_use]
    pub fn fix(mut self, span: Span, replacement: impl Into<String>) -> Self {
        self.fix = Some(Fix { span, replacement: replacement.into(), is_certain: true });
        self
    }

    /// Adds a fix that is probably meant.
    #[must_use]
    pub fn guess(mut self, span: Span, replacement: impl Into<String>) -> Self {
        self.fix = Some(Fix { span, replacement: replacement.into(), is_certain: false });
        self
    }
}
