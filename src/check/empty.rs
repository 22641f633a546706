//! Lists that are opened and left empty where their record is about nothing else.

use super::Cx;
use crate::diag::{Finding, Rule};
use crate::model::Policy;
use crate::model::shape::{RecordShape, Shape};
use crate::yaml::{Kind, NodeId};

/// A statement without its content.
pub const ANNOUNCED_BUT_EMPTY: Rule = Rule::warning("announced-but-empty");

/// The rules of this subject.
pub const RULES: &[Rule] = &[ANNOUNCED_BUT_EMPTY];

/// Walks the tree beside the shape of the source language.
pub fn check(cx: &Cx<'_>, sink: &mut Vec<Finding>) {
    record(cx, cx.policy.node, Policy::record(), sink);
    if let Some(never) = cx.policy.disclosure.as_ref().and_then(|section| section.never.as_ref())
        && cx.loaded.tree.entry(never.node, "acts").is_none()
        && matches!(cx.loaded.tree.kind(never.node), Kind::Map(_))
    {
        let finding = Finding::new(ANNOUNCED_BUT_EMPTY, cx.mark(never.node));
        sink.push(finding.arg("key", "never").arg("list", "acts"));
    }
}

fn record(cx: &Cx<'_>, node: NodeId, shape: &RecordShape, sink: &mut Vec<Finding>) {
    let tree = &cx.loaded.tree;
    let main = shape.fields.iter().find(|field| Some(field.key.as_str()) == shape.shorthand);
    let main = main.filter(|field| matches!((field.shape)(), Shape::List(_)));
    match (tree.kind(node), main) {
        (Kind::Map(entries), _) => {
            for entry in entries {
                let Some(field) = shape.fields.iter().find(|field| field.key == *entry.key) else {
                    continue;
                };
                if main.is_some_and(|main| main.key == field.key) && is_empty(cx, entry.value) {
                    let finding = Finding::new(ANNOUNCED_BUT_EMPTY, entry.key_span);
                    let key = tree.key(node).unwrap_or_default();
                    sink.push(finding.arg("key", key).arg("list", field.key.as_str()));
                }
                value(cx, entry.value, &(field.shape)(), sink);
            }
        }
        (Kind::List(items), Some(main)) if items.is_empty() => {
            let finding = Finding::new(ANNOUNCED_BUT_EMPTY, cx.mark(node));
            let key = tree.key(node).unwrap_or_default();
            sink.push(finding.arg("key", key).arg("list", main.key.as_str()));
        }
        (Kind::List(_), Some(main)) => value(cx, node, &(main.shape)(), sink),
        _ => {}
    }
}

fn value(cx: &Cx<'_>, node: NodeId, shape: &Shape, sink: &mut Vec<Finding>) {
    match shape {
        Shape::Record(shape) => record(cx, node, shape, sink),
        Shape::List(shape) => {
            for item in cx.loaded.tree.items(node) {
                value(cx, *item, shape, sink);
            }
        }
        Shape::AnyOf(shapes) => {
            // An empty list where `none` may stand says `none`.
            let none = shapes.iter().any(|shape| matches!(shape, Shape::None));
            if !(none && is_empty(cx, node)) {
                shapes.iter().for_each(|shape| value(cx, node, shape, sink));
            }
        }
        _ => {}
    }
}

fn is_empty(cx: &Cx<'_>, node: NodeId) -> bool {
    matches!(cx.loaded.tree.kind(node), Kind::List(items) if items.is_empty())
}
