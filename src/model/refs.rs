//! Ids, references to them, and terms of vocabularies and laws.

use std::marker::PhantomData;
use std::sync::Arc;

use super::fact::{Fact, RecordFact};
use super::lower::{Lower, Lowering, Thing, Use, Vocabulary, refusal, shortened, suggest};
use super::rules;
use super::shape::Shape;
use super::text::Text;
use super::vocabulary::Vocabularies;
use crate::diag::Finding;
use crate::source::Span;
use crate::yaml::{Kind, NodeId};

/// The id under which a thing is declared.
#[derive(Debug, Clone)]
pub struct Id<T> {
    /// The id.
    pub name: String,
    /// Where it stands.
    pub node: NodeId,
    thing: PhantomData<fn() -> T>,
}

impl<T: Thing> Id<T> {
    /// The thing's anchor in every output.
    pub fn anchor(&self) -> String {
        format!("{}-{}", T::ANCHOR, self.name)
    }
}

impl<T: Thing> Lower for Id<T> {
    fn lower(cx: &mut Lowering<'_>, node: NodeId) -> Option<Self> {
        let name = cx.id(node)?;
        cx.declare(T::KIND, name, node, T::MUST_BE_USED);
        Some(Self { name: name.to_owned(), node, thing: PhantomData })
    }

    fn shape() -> Shape {
        Shape::Id(T::KIND)
    }

    fn fact(&self) -> Fact {
        Fact::Text(self.name.clone())
    }

    fn no_fact() -> Fact {
        Fact::no_text()
    }
}

/// The longest id, in bytes.
const MAX_ID: usize = 64;

/// Why a text cannot be an id: `form` if it is not of small letters, digits and single hyphens with a
/// letter first, `long`, or `reserved` if some systems keep the name for a device.
pub fn id_fault(text: &str) -> Option<&'static str> {
    let device =
        ["com", "lpt"].iter().find_map(|port| text.strip_prefix(port)).is_some_and(|number| {
            number.len() == 1 && number.starts_with(|c: char| matches!(c, '1'..='9'))
        });
    let plain = |part: &str| {
        !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    };
    if !text.starts_with(|first: char| first.is_ascii_lowercase()) || !text.split('-').all(plain) {
        Some("form")
    } else if text.len() > MAX_ID {
        Some("long")
    } else if device || matches!(text, "con" | "prn" | "aux" | "nul") {
        Some("reserved")
    } else {
        None
    }
}

/// A reference to a thing by its id.
#[derive(Debug, Clone)]
pub struct Ref<T> {
    /// The id.
    pub name: String,
    /// Where the reference stands.
    pub node: NodeId,
    thing: PhantomData<fn() -> T>,
}

impl<T: Thing> Ref<T> {
    /// The anchor of the thing.
    pub fn anchor(&self) -> String {
        format!("{}-{}", T::ANCHOR, self.name)
    }
}

impl<T: Thing> Lower for Ref<T> {
    fn lower(cx: &mut Lowering<'_>, node: NodeId) -> Option<Self> {
        let name = cx.scalar(node, "id")?.to_owned();
        cx.found.uses.push(Use { kind: T::KIND, name: name.clone(), node, vocabulary: None });
        Some(Self { name, node, thing: PhantomData })
    }

    fn shape() -> Shape {
        Shape::Reference(T::KIND)
    }

    fn fact(&self) -> Fact {
        Fact::Text(self.name.clone())
    }

    fn no_fact() -> Fact {
        Fact::no_text()
    }
}

/// A reference to a thing by its id, or a term of a vocabulary; a thing's id goes first.
#[derive(Debug, Clone)]
pub struct RefOr<T, V> {
    /// The id or term.
    pub name: String,
    /// Where it stands.
    pub node: NodeId,
    kinds: PhantomData<fn() -> (T, V)>,
}

impl<T: Thing, V: Vocabulary> Lower for RefOr<T, V> {
    fn lower(cx: &mut Lowering<'_>, node: NodeId) -> Option<Self> {
        let name = cx.scalar(node, "id")?.to_owned();
        let vocabulary = Some(V::NAME);
        cx.found.terms.push((V::NAME.to_owned(), name.clone()));
        cx.found.uses.push(Use { kind: T::KIND, name: name.clone(), node, vocabulary });
        Some(Self { name, node, kinds: PhantomData })
    }

    fn shape() -> Shape {
        Shape::AnyOf(vec![Shape::Reference(T::KIND), Shape::Term(V::NAME)])
    }

    fn fact(&self) -> Fact {
        Fact::Text(self.name.clone())
    }

    fn no_fact() -> Fact {
        Fact::no_text()
    }
}

/// A term of a vocabulary, or a text of one's own that fits in its place.
#[derive(Debug, Clone)]
pub struct Term<V> {
    /// The term or text.
    pub value: TermValue,
    /// Where it stands.
    pub node: NodeId,
    vocabulary: PhantomData<fn() -> V>,
}

/// What a [`Term`] is.
#[derive(Debug, Clone)]
pub enum TermValue {
    /// A term by its id.
    Named(String),
    /// A text of one's own.
    Own(Text),
}

impl<V: Vocabulary> Term<V> {
    /// Whether it is the term `id`.
    pub fn is(&self, id: &str) -> bool {
        self.id() == Some(id)
    }

    /// The term's id, if it has one.
    pub fn id(&self) -> Option<&str> {
        match &self.value {
            TermValue::Named(id) => Some(id),
            TermValue::Own(_) => None,
        }
    }
}

impl<V: Vocabulary> Lower for Term<V> {
    fn lower(cx: &mut Lowering<'_>, node: NodeId) -> Option<Self> {
        let value = match cx.tree.kind(node) {
            Kind::Map(_) => TermValue::Own(Text::lower(cx, node)?),
            _ => TermValue::Named(cx.term(node, V::NAME)?),
        };
        Some(Self { value, node, vocabulary: PhantomData })
    }

    fn shape() -> Shape {
        Shape::AnyOf(vec![Shape::Term(V::NAME), Shape::Text])
    }

    fn fact(&self) -> Fact {
        Fact::Text(self.id().unwrap_or("own").to_owned())
    }

    fn no_fact() -> Fact {
        Fact::no_text()
    }
}

/// A term for each law: `{cn-pipl: consent, eu-gdpr: contract}`, or one word for all laws in use
/// whose profile has it.
#[derive(Debug, Clone)]
pub struct PerLaw<V> {
    /// Profile, term, and where it stands.
    pub terms: Vec<LawTerm>,
    /// Where it stands as a whole.
    pub node: NodeId,
    vocabulary: PhantomData<fn() -> V>,
}

/// A term of a law profile's vocabulary.
#[derive(Debug, Clone)]
pub struct LawTerm {
    /// The profile's id.
    pub profile: String,
    /// The term's id.
    pub term: String,
    /// Where it stands.
    pub node: NodeId,
}

impl<V: Vocabulary> PerLaw<V> {
    /// The first term to which its law gives a flag.
    pub fn flagged(&self, vocabularies: &Vocabularies, flag: &str) -> Option<&LawTerm> {
        self.terms.iter().find(|term| {
            vocabularies.has_flag(&format!("{}/{}", term.profile, V::NAME), &term.term, flag)
        })
    }
}

impl<V: Vocabulary> Lower for PerLaw<V> {
    fn lower(cx: &mut Lowering<'_>, node: NodeId) -> Option<Self> {
        let terms = match cx.tree.kind(node) {
            Kind::Map(entries) => {
                let terms: Vec<_> = entries
                    .iter()
                    .filter_map(|entry| {
                        let profile = known_profile(cx, &entry.key, entry.key_span)?;
                        let name = format!("{profile}/{}", V::NAME);
                        if cx.vocabularies.get(&name).is_none() {
                            let finding = Finding::new(rules::UNKNOWN_PROFILE, entry.key_span)
                                .arg("profile", profile)
                                .arg("vocabulary", V::NAME)
                                .help("no-vocabulary");
                            cx.findings.push(finding);
                            return None;
                        }
                        let term = cx.term(entry.value, &name)?;
                        Some(LawTerm { profile, term, node: entry.value })
                    })
                    .collect();
                (terms.len() == entries.len()).then_some(terms)?
            }
            _ => for_all_laws(cx, node, V::NAME)?,
        };
        Some(Self { terms, node, vocabulary: PhantomData })
    }

    fn shape() -> Shape {
        let map = Shape::Map(super::shape::Keys::Profile, Box::new(Shape::LawTerm(V::NAME)));
        Shape::AnyOf(vec![Shape::LawTerm(V::NAME), map])
    }

    fn fact(&self) -> Fact {
        let mut record = RecordFact::at(self.node);
        for term in &self.terms {
            let name = term.profile.replace('-', "_");
            record.stated.push(name.clone().into());
            record.insert(name.into(), Fact::Text(term.term.clone()));
        }
        Fact::Record(Arc::new(record))
    }

    fn no_fact() -> Fact {
        Fact::Record(Arc::default())
    }
}

/// A law profile that the policy uses.
#[derive(Debug, Clone)]
pub struct LawRef {
    /// The profile's id.
    pub profile: String,
    /// Where it stands.
    pub node: NodeId,
}

impl Lower for LawRef {
    fn lower(cx: &mut Lowering<'_>, node: NodeId) -> Option<Self> {
        let text = cx.scalar(node, "id")?.to_owned();
        let profile = known_profile(cx, &text, cx.span(node))?;
        Some(Self { profile, node })
    }

    fn shape() -> Shape {
        Shape::Profile
    }

    fn fact(&self) -> Fact {
        Fact::Text(self.profile.clone())
    }

    fn no_fact() -> Fact {
        Fact::no_text()
    }
}

/// A profile's id, if the policy uses that profile.
fn known_profile(cx: &mut Lowering<'_>, key: &str, span: Span) -> Option<String> {
    if cx.profiles.iter().any(|profile| profile == key) {
        return Some(key.to_owned());
    }
    let exists = cx.vocabularies.profiles().any(|profile| profile == key);
    let finding = Finding::new(rules::UNKNOWN_PROFILE, span).arg("profile", key);
    let finding = if exists {
        finding.help("not-in-use")
    } else {
        let profiles: Vec<&str> = cx.profiles.iter().map(String::as_str).collect();
        suggest(finding, span, key, profiles.into_iter())
    };
    cx.findings.push(finding);
    None
}

fn for_all_laws(cx: &mut Lowering<'_>, node: NodeId, vocabulary: &str) -> Option<Vec<LawTerm>> {
    let text = cx.scalar(node, "term")?.to_owned();
    let mut known = Vec::new();
    let mut terms = Vec::new();
    let mut shown = vocabulary.to_owned();
    for profile in cx.profiles.clone() {
        let name = format!("{profile}/{vocabulary}");
        let Some(vocabulary) = cx.vocabularies.get(&name) else { continue };
        shown = name;
        known.extend(vocabulary.ids());
        if vocabulary.get(&text).is_some() {
            terms.push(LawTerm { profile, term: text.clone(), node });
        } else if let Some(refused) = vocabulary.refused.get(&text) {
            // One word for all laws says it for this one too.
            let finding = refusal(refused, cx.span(node));
            cx.findings.push(finding);
            return None;
        }
    }
    if terms.is_empty() {
        let finding = Finding::new(rules::UNKNOWN_TERM, cx.span(node))
            .arg("value", shortened(&text))
            .arg("vocabulary", shown);
        let finding = suggest(finding, cx.span(node), &text, known.into_iter());
        cx.findings.push(finding);
        return None;
    }
    Some(terms)
}
