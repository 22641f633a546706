//! What every check looks at: the policy, its parts by name, and the places to point at.

use crate::model::collection::CollectionItem;
use crate::model::disclosure::RecipientItem;
use crate::model::lower::{Term, Vocabulary};
use crate::model::{Loaded, Policy};
use crate::source::Span;
use crate::yaml::NodeId;

/// A sound policy under check.
pub struct Cx<'a> {
    /// The policy with its tree, terms and texts.
    pub loaded: &'a Loaded,
    /// The policy itself.
    pub policy: &'a Policy,
}

impl<'a> Cx<'a> {
    /// The data set of that id.
    pub fn set(&self, name: &str) -> Option<&'a CollectionItem> {
        self.policy.data_sets().iter().find(|set| set.id.name == name)
    }

    /// The recipient of that id.
    pub fn recipient(&self, name: &str) -> Option<&'a RecipientItem> {
        self.policy.recipients().iter().find(|recipient| recipient.id.name == name)
    }

    /// Whether the policy grants a right with a flag.
    pub fn grants(&self, flag: &str) -> bool {
        let mut granted = self.policy.rights.iter().flat_map(|section| &section.grants);
        granted.any(|grant| self.flagged(&grant.right, flag))
    }

    /// Whether a term of a vocabulary has a flag.
    pub fn flagged<V: Vocabulary>(&self, term: &Term<V>, flag: &str) -> bool {
        term.id().is_some_and(|id| self.has_flag(V::NAME, id, flag))
    }

    /// Whether the term `id` of a vocabulary has a flag.
    pub fn has_flag(&self, vocabulary: &str, id: &str, flag: &str) -> bool {
        self.loaded.vocabularies.has_flag(vocabulary, id, flag)
    }

    /// The place of a value.
    pub fn span(&self, node: NodeId) -> Span {
        self.loaded.tree.span(node)
    }

    /// A part of a value if it stands there as written, else the whole value.
    pub fn within(&self, node: NodeId, part: &str) -> Span {
        let span = self.span(node);
        match self.loaded.files.text(span).find(part) {
            Some(at) if !part.is_empty() => {
                let start = span.range().start + at;
                Span::new(span.file, start..start + part.len())
            }
            _ => span,
        }
    }

    /// The place that stands for a whole record.
    pub fn mark(&self, node: NodeId) -> Span {
        self.loaded.tree.mark(node)
    }

    /// The value under a key if it is a scalar, else the key; the record's mark if there is no key.
    pub fn at(&self, node: NodeId, key: &str) -> Span {
        let tree = &self.loaded.tree;
        match tree.entry(node, key) {
            Some(entry) if tree.text(entry.value).is_some() => tree.span(entry.value),
            Some(entry) => entry.key_span,
            None => tree.mark(node),
        }
    }

    /// The key itself; the record's mark if there is none.
    pub fn key(&self, node: NodeId, key: &str) -> Span {
        let tree = &self.loaded.tree;
        tree.entry(node, key).map_or_else(|| tree.mark(node), |entry| entry.key_span)
    }

    /// The key of a section at the top of the policy.
    pub fn section(&self, key: &str) -> Span {
        self.key(self.policy.node, key)
    }
}
