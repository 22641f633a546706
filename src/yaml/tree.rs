//! The spanned tree.

use std::borrow::Cow;

use crate::packed::Part;
use crate::source::Span;

/// A node of a [`Tree`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(u32);

/// What a node is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A scalar: its text, and whether it stood in quotes or as a block.
    Scalar {
        /// The text after YAML's escapes; borrowed if it stands in an embedded file.
        text: Cow<'static, str>,
        /// Quoted or a block scalar: never `null`, `true` or a number.
        quoted: bool,
    },
    /// A sequence.
    List(Vec<NodeId>),
    /// A mapping, in source order.
    Map(Vec<Entry>),
    /// A mapping in an embedded file that is read when it is asked for.
    Packed(Part),
}

/// A key and its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The key's text.
    pub key: Cow<'static, str>,
    /// Where the key stands.
    pub key_span: Span,
    /// The value.
    pub value: NodeId,
}

#[derive(Debug, Clone)]
struct Node {
    kind: Kind,
    span: Span,
    parent: Option<NodeId>,
}

/// All nodes of one or more files.
#[derive(Debug, Clone, Default)]
pub struct Tree {
    nodes: Vec<Node>,
}

impl Tree {
    /// How many nodes there are.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Whether there is no node.
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// Adds a node and makes it the parent of the nodes below it.
    pub fn add(&mut self, kind: Kind, span: Span) -> NodeId {
        let id = NodeId(u32::try_from(self.nodes.len()).expect("nodes are limited"));
        match &kind {
            Kind::Scalar { .. } | Kind::Packed(_) => {}
            Kind::List(items) => items.iter().for_each(|item| self.adopt(*item, id)),
            Kind::Map(entries) => entries.iter().for_each(|entry| self.adopt(entry.value, id)),
        }
        self.nodes.push(Node { kind, span, parent: None });
        id
    }

    fn adopt(&mut self, child: NodeId, parent: NodeId) {
        self.nodes[child.0 as usize].parent = Some(parent);
    }

    /// Replaces what a node is, and adopts what is now below it.
    pub fn replace(&mut self, id: NodeId, kind: Kind) {
        match &kind {
            Kind::Scalar { .. } | Kind::Packed(_) => {}
            Kind::List(items) => items.iter().for_each(|item| self.adopt(*item, id)),
            Kind::Map(entries) => entries.iter().for_each(|entry| self.adopt(entry.value, id)),
        }
        self.nodes[id.0 as usize].kind = kind;
    }

    /// The node above.
    pub fn parent(&self, id: NodeId) -> Option<NodeId> {
        self.nodes[id.0 as usize].parent
    }

    /// What a node is.
    pub fn kind(&self, id: NodeId) -> &Kind {
        &self.nodes[id.0 as usize].kind
    }

    /// Where a node's value stands.
    pub fn span(&self, id: NodeId) -> Span {
        self.nodes[id.0 as usize].span
    }

    /// The scalar text of a node, if it is a scalar.
    pub fn text(&self, id: NodeId) -> Option<&str> {
        match self.kind(id) {
            Kind::Scalar { text, .. } => Some(text),
            _ => None,
        }
    }

    /// The entry of a mapping under `key`.
    pub fn entry(&self, id: NodeId, key: &str) -> Option<&Entry> {
        match self.kind(id) {
            Kind::Map(entries) => entries.iter().find(|entry| &*entry.key == key),
            _ => None,
        }
    }

    /// The value of a mapping under `key`.
    pub fn get(&self, id: NodeId, key: &str) -> Option<NodeId> {
        self.entry(id, key).map(|entry| entry.value)
    }

    /// The items of a list; none if it is no list.
    pub fn items(&self, id: NodeId) -> &[NodeId] {
        match self.kind(id) {
            Kind::List(items) => items,
            _ => &[],
        }
    }

    /// Where to point when a node as a whole is meant: its key, an item's `id`, a mapping's first
    /// key, or the value itself.
    pub fn mark(&self, id: NodeId) -> Span {
        if let Some(entry) = self.own_entry(id) {
            return entry.key_span;
        }
        match self.kind(id) {
            Kind::Map(entries) => match (self.get(id, "id"), entries.first()) {
                (Some(value), _) => self.span(value),
                (None, Some(first)) => first.key_span,
                (None, None) => self.span(id),
            },
            _ => self.span(id),
        }
    }

    /// The smallest node that holds a place, by its value or by its key.
    pub fn holding(&self, place: Span) -> Option<NodeId> {
        let size = |id: NodeId| {
            let key = self.own_entry(id).map(|entry| entry.key_span);
            let spans = [Some(self.span(id)), key].into_iter().flatten();
            let around = spans.filter(|span| {
                span.file == place.file && span.start <= place.start && place.end <= span.end
            });
            around.map(|span| span.end - span.start).min()
        };
        let all = (0..self.nodes.len()).filter_map(|at| u32::try_from(at).ok()).map(NodeId);
        all.filter_map(|id| Some((size(id)?, id))).min().map(|(_, id)| id)
    }

    fn own_entry(&self, id: NodeId) -> Option<&Entry> {
        let parent = self.nodes[id.0 as usize].parent?;
        match self.kind(parent) {
            Kind::Map(entries) => entries.iter().find(|entry| entry.value == id),
            _ => None,
        }
    }

    /// The key path of a node, for example `use[0].purpose`.
    pub fn route(&self, id: NodeId) -> String {
        let mut route = String::new();
        self.push_route(id, &mut route);
        route
    }

    fn push_route(&self, id: NodeId, route: &mut String) {
        let Some(parent) = self.nodes[id.0 as usize].parent else { return };
        self.push_route(parent, route);
        match self.kind(parent) {
            Kind::Map(entries) => {
                if let Some(entry) = entries.iter().find(|entry| entry.value == id) {
                    if !route.is_empty() {
                        route.push('.');
                    }
                    route.push_str(&entry.key);
                }
            }
            Kind::List(items) => {
                let at = items.iter().position(|item| *item == id).unwrap_or_default();
                route.push('[');
                route.push_str(&at.to_string());
                route.push(']');
            }
            Kind::Scalar { .. } | Kind::Packed(_) => {}
        }
    }

    /// The key of the node at or above `id` that stands under one.
    pub fn key(&self, id: NodeId) -> Option<&str> {
        match self.own_entry(id) {
            Some(entry) => Some(&entry.key),
            None => self.key(self.nodes[id.0 as usize].parent?),
        }
    }
}
