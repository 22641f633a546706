//! The policy's own terms: read before all else, so that the rest can use them.

use super::fact::Fact;
use super::lower::{Lower, Lowering, suggest};
use super::macros::record;
use super::rules;
use super::scalar::Word;
use super::text::Text;
use super::vocabulary::{TermInfo, Vocabularies};
use crate::diag::Finding;
use crate::words::Words;
use crate::yaml::{Kind, NodeId};

record! {
    /// A term that the policy adds to a vocabulary.
    OwnTerm {
        /// Id.
        id: TermId,
        /// Label, in the grammatical form that `policyc vocabulary` states.
        label: Text,
        /// Longer form, where the vocabulary has one.
        text: Option<Text>,
        /// The matching W3C Data Privacy Vocabulary term.
        dpv: Option<Word>,
        /// What rules must know, for example `sensitive-cn-pipl`.
        flags: Vec<Word>,
    }
}

/// The id of an own term.
#[derive(Debug, Clone)]
pub struct TermId {
    /// The id.
    pub name: String,
    /// Where it stands.
    pub node: NodeId,
}

impl Lower for TermId {
    fn lower(cx: &mut Lowering<'_>, node: NodeId) -> Option<Self> {
        let name = cx.id(node)?;
        Some(Self { name: name.to_owned(), node })
    }

    fn shape() -> super::shape::Shape {
        super::shape::Shape::Id("term")
    }

    fn fact(&self) -> Fact {
        Fact::Text(self.name.clone())
    }

    fn no_fact() -> Fact {
        Fact::no_text()
    }
}

/// Where an own term was declared: vocabulary, id and node.
pub type OwnDeclared = Vec<(String, String, NodeId)>;

/// Reads the terms under the root's `vocabulary` key and adds them to `vocabularies`.
pub fn read(cx: &mut Lowering<'_>, root: NodeId, vocabularies: &mut Vocabularies) -> OwnDeclared {
    let mut declared = Vec::new();
    let Some(node) = cx.tree.get(root, "vocabulary") else { return declared };
    let tree = cx.tree;
    let Kind::Map(entries) = tree.kind(node) else {
        cx.wrong_type::<()>(node, "mapping");
        return declared;
    };
    for entry in entries {
        if vocabularies.get(&entry.key).is_none() {
            let finding = Finding::new(rules::UNKNOWN_VOCABULARY, entry.key_span)
                .arg("vocabulary", &*entry.key);
            let names = vocabularies.names();
            let finding = suggest(finding, entry.key_span, &entry.key, names);
            cx.findings.push(finding);
            continue;
        }
        for term in Vec::<OwnTerm>::lower(cx, entry.value).unwrap_or_default() {
            add(cx, &entry.key, term, vocabularies, &mut declared);
        }
    }
    declared
}

fn add(
    cx: &mut Lowering<'_>,
    name: &str,
    term: OwnTerm,
    vocabularies: &mut Vocabularies,
    declared: &mut OwnDeclared,
) {
    let words = |text: &Text| {
        let words = text.values.iter();
        words.map(|(language, (text, _))| (language.clone().into(), text.clone().into())).collect()
    };
    let Some(vocabulary) = vocabularies.get_mut(name) else { return };
    if vocabulary.get(&term.id.name).is_some() {
        let finding = Finding::new(rules::DUPLICATE_ID, cx.span(term.id.node))
            .arg("id", term.id.name.as_str())
            .arg("kind", "term")
            .help("term");
        cx.findings.push(finding);
        return;
    }
    let info = TermInfo {
        label: words(&term.label),
        text: term.text.as_ref().map(words).unwrap_or_default(),
        aka: Vec::new(),
        dpv: term.dpv.map(|dpv| dpv.value.into()),
        flags: term.flags.into_iter().map(|flag| flag.value.into()).collect(),
        cite: Words::default(),
        period: None,
        data: Vec::new(),
        own: true,
    };
    vocabulary.insert(term.id.name.clone().into(), info);
    declared.push((name.to_owned(), term.id.name, term.id.node));
}
