//! From the tree to typed values: every structural fault in one run, references noted for later.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::fact::{Fact, Said};
pub use super::refs::{Id, LawRef, LawTerm, PerLaw, Ref, RefOr, Term, TermValue, id_fault};
use super::rules;
use super::shape::{ChoiceShape, RecordShape, Shape};
use super::text::Text;
use super::vocabulary::{Refused, Vocabularies};
use crate::diag::{Finding, Rule, Texts};
use crate::source::Span;
use crate::suggest::nearest;
use crate::yaml::{Entry, Kind, NodeId, Tree};

/// A type that can be read from a node of the tree.
pub trait Lower: Sized {
    /// Reads the node; what is wrong with it becomes findings, and then there is no value.
    fn lower(cx: &mut Lowering<'_>, node: NodeId) -> Option<Self>;

    /// What the value may look like.
    fn shape() -> Shape;

    /// The value of a key that is left out, if it may be.
    fn absent() -> Option<Self> {
        None
    }

    /// The value as rules read it.
    fn fact(&self) -> Fact;

    /// What rules read where there is no value.
    fn no_fact() -> Fact;

    /// Whether the policy states the value.
    fn said(&self) -> Said {
        Said::Stated
    }
}

/// A kind of thing that is declared with an id.
pub trait Thing {
    /// Its name in findings.
    const KIND: &'static str;
    /// First part of its anchors.
    const ANCHOR: &'static str;
    /// Whether something must refer to it.
    const MUST_BE_USED: bool;
}

/// A vocabulary that the model names.
pub trait Vocabulary {
    /// Its name: the data file's, and the key under `vocabulary`.
    const NAME: &'static str;
}

/// A reference found while lowering.
#[derive(Debug, Clone)]
pub struct Use {
    /// Kind of thing referred to.
    pub kind: &'static str,
    /// Id referred to.
    pub name: String,
    /// Where.
    pub node: NodeId,
    /// A vocabulary whose terms may stand there too.
    pub vocabulary: Option<&'static str>,
}

/// A declaration found while lowering.
#[derive(Debug, Clone)]
pub struct Declared {
    /// Where its id stands.
    pub node: NodeId,
    /// Whether something must refer to it.
    pub must_be_used: bool,
}

/// What was come across while lowering, field by field, for checks that look at all of a kind.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// Declared things by kind and id.
    pub declared: BTreeMap<(&'static str, String), Declared>,
    /// References.
    pub uses: Vec<Use>,
    /// Localized texts.
    pub texts: Vec<Text>,
    /// Terms of the policy's own vocabulary that were used, by vocabulary and id.
    pub terms: Vec<(String, String)>,
}

/// The state of lowering one policy.
pub struct Lowering<'a> {
    /// The tree.
    pub tree: &'a Tree,
    /// All terms.
    pub vocabularies: &'a Vocabularies,
    /// Profiles in use.
    pub profiles: Vec<String>,
    /// The policy's languages, the first one prevailing.
    pub languages: Vec<String>,
    /// What is wrong.
    pub findings: Vec<Finding>,
    /// What was found.
    pub found: Found,
}

impl<'a> Lowering<'a> {
    /// Where a value stands.
    pub fn span(&self, node: NodeId) -> Span {
        self.tree.span(node)
    }

    /// Pushes a finding of `rule` at the value of `node` and gives no value.
    pub fn fail<T>(&mut self, rule: Rule, node: NodeId) -> Option<T> {
        let finding = Finding::new(rule, self.span(node)).arg("value", self.shown(node));
        self.findings.push(finding);
        None
    }

    /// An id, if the value can be one.
    pub fn id(&mut self, node: NodeId) -> Option<&'a str> {
        let name = self.scalar(node, "id")?;
        let Some(reason) = id_fault(name) else { return Some(name) };
        let finding = Finding::new(rules::BAD_ID, self.span(node))
            .arg("value", self.shown(node))
            .arg("reason", reason);
        self.findings.push(finding);
        None
    }

    /// Pushes a finding that a value is of another type.
    pub fn wrong_type<T>(&mut self, node: NodeId, expected: &str) -> Option<T> {
        let found = match self.tree.kind(node) {
            Kind::Scalar { text, quoted: false } if matches!(&**text, "" | "~") => "nothing",
            Kind::Scalar { .. } => "text",
            Kind::List(_) => "list",
            Kind::Map(_) | Kind::Packed(_) => "mapping",
        };
        let span = match self.tree.kind(node) {
            Kind::Scalar { .. } => self.span(node),
            _ => self.tree.mark(node),
        };
        let key = self.tree.key(node).unwrap_or("policy").to_owned();
        let mut finding = Finding::new(rules::WRONG_TYPE, span)
            .arg("expected", expected)
            .arg("found", found)
            .arg("key", key)
            .arg("value", self.shown(node));
        if expected == "list"
            && found == "text"
            && let Some(text) = self.tree.text(node).filter(|text| are_plain(text))
        {
            finding = finding.fix(self.span(node), format!("[{text}]"));
        }
        if expected == "boolean"
            && let Some(truth) = self.tree.text(node).and_then(truth)
        {
            finding = finding.fix(self.span(node), truth);
        }
        self.findings.push(finding);
        None
    }

    fn shown(&self, node: NodeId) -> String {
        shortened(self.tree.text(node).unwrap_or_default())
    }

    /// The text of a scalar that is not empty.
    pub fn scalar(&mut self, node: NodeId, expected: &str) -> Option<&'a str> {
        let tree = self.tree;
        match tree.kind(node) {
            Kind::Scalar { text, quoted } if *quoted || !matches!(&**text, "" | "~" | "null") => {
                Some(text)
            }
            _ => self.wrong_type(node, expected),
        }
    }

    /// As [`Lowering::scalar`], without copying what stands in an embedded file.
    pub fn cow(&mut self, node: NodeId, expected: &str) -> Option<Cow<'static, str>> {
        self.scalar(node, expected)?;
        match self.tree.kind(node) {
            Kind::Scalar { text, .. } => Some(text.clone()),
            _ => None,
        }
    }

    /// One of a few fixed words.
    pub fn word(&mut self, node: NodeId, choice: &'static ChoiceShape) -> Option<&'static str> {
        let text = self.scalar(node, "word")?;
        let words = choice.values.iter().map(|(word, _)| *word);
        if let Some(word) = words.clone().find(|word| *word == text) {
            return Some(word);
        }
        let finding = Finding::new(rules::UNKNOWN_VALUE, self.span(node))
            .arg("value", shortened(text))
            .arg("key", self.tree.key(node).unwrap_or_default())
            .arg("allowed", words.clone().map(str::to_owned).collect::<Vec<_>>());
        let finding = suggest(finding, self.span(node), text, words);
        self.findings.push(finding);
        None
    }

    /// The entries of a mapping, matched with the fields of a record.
    pub fn fields(&mut self, node: NodeId, record: &'static RecordShape) -> Option<Fields> {
        let (mut values, mut misspelt) = (vec![None; record.fields.len()], Vec::new());
        let Kind::Map(entries) = self.tree.kind(node) else {
            let Some(short) = record.shorthand else { return self.wrong_type(node, "mapping") };
            let at = record.fields.iter().position(|field| field.key == short);
            values[at.expect("the shorthand names a field")] = Some(node);
            return Some(Fields { node, record, values, misspelt, next: 0 });
        };
        for entry in entries {
            match record.fields.iter().position(|field| field.key == *entry.key) {
                Some(at) => values[at] = Some(entry.value),
                None => misspelt.extend(self.unknown_key(entry, record)),
            }
        }
        Some(Fields { node, record, values, misspelt, next: 0 })
    }

    /// Pushes a finding that there is no such key; returns the one that is probably meant.
    fn unknown_key(&mut self, entry: &Entry, record: &RecordShape) -> Option<String> {
        let (key, span) = (&*entry.key, entry.key_span);
        let keys = || record.fields.iter().map(|field| field.key.as_str());
        let near = self.suggests();
        let finding = Finding::new(rules::UNKNOWN_KEY, span)
            .arg("key", shortened(key))
            .arg("allowed", keys().map(str::to_owned).collect::<Vec<_>>());
        // `{country：CN}` is a key without a value to YAML.
        let glued = key.split_once('：').map(|(name, value)| (name.trim(), value.trim()));
        let glued = glued.filter(|(name, _)| keys().any(|key| key == *name));
        if let Some((name, value)) = glued {
            let finding = finding.help("full-colon");
            let is_alone = self.tree.text(entry.value).is_some_and(|text| matches!(text, "" | "~"));
            self.findings.push(match is_alone {
                true => finding.fix(span, format!("{name}: {value}")),
                false => finding,
            });
            return Some(name.to_owned());
        }
        let finding = match full_width(key) {
            Some(attribute) => finding.help(attribute),
            None => suggest(finding, span, key, keys().filter(|_| near)),
        };
        let meant = finding.fix.as_ref().map(|fix| fix.replacement.clone());
        self.findings.push(finding);
        meant
    }

    /// Whether suggestions are still worth their time: a file with this many faults is no slip.
    fn suggests(&self) -> bool {
        self.findings.len() < 200
    }

    /// Notes a declaration; a second one of the same kind and id is a finding.
    pub fn declare(&mut self, kind: &'static str, name: &str, node: NodeId, must_be_used: bool) {
        if let Some(first) = self.found.declared.get(&(kind, name.to_owned())) {
            let finding = Finding::new(rules::DUPLICATE_ID, self.span(node))
                .arg("id", name)
                .arg("kind", kind)
                .related(self.span(first.node), "first");
            self.findings.push(finding);
            return;
        }
        self.found.declared.insert((kind, name.to_owned()), Declared { node, must_be_used });
    }

    /// Looks a term up in a vocabulary; `name` may be `profile/vocabulary`.
    pub fn term(&mut self, node: NodeId, name: &str) -> Option<String> {
        let text = self.scalar(node, "term")?;
        let vocabulary =
            self.vocabularies.get(name).expect("a test compares the names with the data");
        if vocabulary.get(text).is_some() {
            self.found.terms.push((name.to_owned(), text.to_owned()));
            return Some(text.to_owned());
        }
        if let Some(refused) = vocabulary.refused.get(text) {
            let finding = refusal(refused, self.span(node));
            self.findings.push(finding);
            return None;
        }
        let finding = Finding::new(rules::UNKNOWN_TERM, self.span(node))
            .arg("value", shortened(text))
            .arg("vocabulary", name);
        let near = if self.suggests() { vocabulary.nearest(text) } else { None };
        let span = self.span(node);
        self.findings.push(match full_width(text) {
            Some(attribute) => finding.help(attribute),
            None => suggest(finding, span, near.unwrap_or_default(), near.into_iter()),
        });
        None
    }
}

/// A word that a law does not have, said in the law profile's own words.
pub(super) fn refusal(refused: &Refused, span: Span) -> Finding {
    let texts = Texts {
        message: refused.message.clone(),
        help: refused.help.clone(),
        provision: refused.cite.clone(),
        ..Texts::default()
    };
    let rule = rules::REFUSED_TERM;
    Finding::given(rule.id(), rule.severity, span, Arc::new(texts))
}

/// A value as a message shows it: not longer than a line.
pub fn shortened(text: &str) -> String {
    let mut shown: String = text.chars().take(60).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    shown
}

/// Whether a text can be nothing but items without their brackets: no mark stands in it that might be
/// meant as one.
fn are_plain(text: &str) -> bool {
    let mut items = text.split(',').map(str::trim);
    items.all(|item| {
        item.starts_with(char::is_alphanumeric)
            && item.chars().all(|c| c.is_alphanumeric() || " -_./@".contains(c))
    })
}

/// What stands for `true` and `false` elsewhere.
fn truth(text: &str) -> Option<&'static str> {
    match text.to_lowercase().as_str() {
        "yes" | "on" | "y" | "true" | "是" | "有" | "对" => Some("true"),
        "no" | "off" | "n" | "false" | "否" | "无" | "没有" | "不" => Some("false"),
        _ => None,
    }
}

/// The attribute that tells of punctuation marks of a Chinese keyboard where YAML's own belong.
pub(super) fn full_width(text: &str) -> Option<&'static str> {
    if text.contains('：') {
        Some("full-colon")
    } else if text.contains(['“', '”']) {
        Some("full-quotes")
    } else if text.contains(['，', '、']) {
        Some("full-comma")
    } else {
        None
    }
}

/// Adds "did you mean" to a finding if a candidate is near.
pub fn suggest<'c>(
    finding: Finding,
    span: Span,
    text: &str,
    candidates: impl Iterator<Item = &'c str>,
) -> Finding {
    match nearest(text, candidates) {
        Some(near) => finding.arg("suggestion", near).help("suggest").guess(span, near),
        None => finding,
    }
}

/// The entries of a mapping, taken field by field.
pub struct Fields {
    node: NodeId,
    record: &'static RecordShape,
    values: Vec<Option<NodeId>>,
    /// Keys that are there under a name that does not exist: they are not told as missing, too.
    misspelt: Vec<String>,
    next: usize,
}

impl Fields {
    /// Lowers the next field of the record.
    pub fn next<T: Lower>(
        &mut self,
        cx: &mut Lowering<'_>,
        absent: impl FnOnce() -> Option<T>,
    ) -> Option<T> {
        let at = self.next;
        self.next += 1;
        if let Some(node) = self.values[at] {
            return T::lower(cx, node);
        }
        let value = absent();
        let field = &self.record.fields[at];
        if value.is_none() && !self.misspelt.contains(&field.key) {
            let finding = Finding::new(rules::MISSING_KEY, cx.tree.mark(self.node))
                .arg("key", field.key.as_str())
                .arg("in", cx.tree.key(self.node).unwrap_or_default());
            cx.findings.push(finding);
        }
        value
    }
}

impl<T: Lower> Lower for Option<T> {
    fn lower(cx: &mut Lowering<'_>, node: NodeId) -> Option<Self> {
        T::lower(cx, node).map(Some)
    }

    fn shape() -> Shape {
        T::shape()
    }

    fn absent() -> Option<Self> {
        Some(None)
    }

    fn fact(&self) -> Fact {
        self.as_ref().map_or_else(T::no_fact, T::fact)
    }

    fn no_fact() -> Fact {
        T::no_fact()
    }

    fn said(&self) -> Said {
        self.as_ref().map_or(Said::Nothing, T::said)
    }
}

impl<T: Lower> Lower for Box<T> {
    fn lower(cx: &mut Lowering<'_>, node: NodeId) -> Option<Self> {
        T::lower(cx, node).map(Box::new)
    }

    fn shape() -> Shape {
        T::shape()
    }

    fn fact(&self) -> Fact {
        T::fact(self)
    }

    fn no_fact() -> Fact {
        T::no_fact()
    }

    fn said(&self) -> Said {
        T::said(self)
    }
}

/// An absent list is an empty one; whoever must tell silence from "none" uses [`Stated`].
impl<T: Lower> Lower for Vec<T> {
    fn lower(cx: &mut Lowering<'_>, node: NodeId) -> Option<Self> {
        let Kind::List(items) = cx.tree.kind(node) else { return cx.wrong_type(node, "list") };
        let before = cx.findings.len();
        duplicates(cx, items);
        let values: Vec<T> = items.iter().filter_map(|item| T::lower(cx, *item)).collect();
        // A list that lost an item is no value: what reads it would draw wrong conclusions.
        (values.len() == items.len() || cx.findings.len() == before).then_some(values)
    }

    fn shape() -> Shape {
        Shape::List(Box::new(T::shape()))
    }

    fn absent() -> Option<Self> {
        Some(Self::new())
    }

    fn fact(&self) -> Fact {
        Fact::List(self.iter().map(T::fact).collect())
    }

    fn no_fact() -> Fact {
        Fact::List(Vec::new())
    }

    fn said(&self) -> Said {
        if self.is_empty() { Said::Nothing } else { Said::Stated }
    }
}

fn duplicates(cx: &mut Lowering<'_>, items: &[NodeId]) {
    for (at, item) in items.iter().enumerate() {
        let Some(text) = cx.tree.text(*item) else { continue };
        if let Some(first) = items[..at].iter().find(|other| cx.tree.text(**other) == Some(text)) {
            let finding = Finding::new(rules::DUPLICATE_ITEM, cx.span(*item))
                .arg("value", text)
                .related(cx.span(*first), "first");
            cx.findings.push(finding);
        }
    }
}

/// A fact about which a policy may be silent, say that there is none, or say what there is.
#[derive(Debug, Clone)]
pub enum Stated<T> {
    /// The key is left out.
    Silent,
    /// `none`, or an empty list.
    None(NodeId),
    /// What there is.
    Some(T),
}

impl<T> Stated<T> {
    /// What there is.
    pub fn some(&self) -> Option<&T> {
        match self {
            Self::Some(value) => Some(value),
            _ => None,
        }
    }

    /// Whether the policy says that there is none; and where.
    pub fn none(&self) -> Option<NodeId> {
        match self {
            Self::None(node) => Some(*node),
            _ => None,
        }
    }

    /// Whether the policy says nothing about it.
    pub fn is_silent(&self) -> bool {
        matches!(self, Self::Silent)
    }
}

impl<T> Stated<Vec<T>> {
    /// What there is; empty if nothing is said or there is none.
    pub fn items(&self) -> &[T] {
        self.some().map_or(&[], Vec::as_slice)
    }
}

impl<T: Lower> Lower for Stated<T> {
    fn lower(cx: &mut Lowering<'_>, node: NodeId) -> Option<Self> {
        match cx.tree.kind(node) {
            Kind::Scalar { text, quoted: false } if &**text == "none" => Some(Self::None(node)),
            Kind::List(items) if items.is_empty() => Some(Self::None(node)),
            _ => T::lower(cx, node).map(Self::Some),
        }
    }

    fn shape() -> Shape {
        Shape::AnyOf(vec![Shape::None, T::shape()])
    }

    fn absent() -> Option<Self> {
        Some(Self::Silent)
    }

    fn fact(&self) -> Fact {
        self.some().map_or_else(T::no_fact, T::fact)
    }

    fn no_fact() -> Fact {
        T::no_fact()
    }

    fn said(&self) -> Said {
        match self {
            Self::Silent => Said::Nothing,
            Self::None(_) => Said::None,
            Self::Some(_) => Said::Stated,
        }
    }
}
