//! `extends`: one tree laid over another.

use super::tree::{Entry, Kind, NodeId, Tree};

/// Lays `over` on `base` and returns the merged node.
///
/// Maps merge key by key. Lists of things with ids merge by id, the base's things first. Anything
/// else is replaced by what stands in `over`. Every node keeps the place where it was written.
pub fn merge(tree: &mut Tree, over: NodeId, base: NodeId) -> NodeId {
    match (tree.kind(over).clone(), tree.kind(base).clone()) {
        (Kind::Map(over_entries), Kind::Map(base_entries)) => {
            let entries = merge_maps(tree, over_entries, base_entries);
            tree.replace(over, Kind::Map(entries));
        }
        (Kind::List(over_items), Kind::List(base_items))
            if has_ids(tree, &over_items) && has_ids(tree, &base_items) =>
        {
            let items = merge_lists(tree, over_items, base_items);
            tree.replace(over, Kind::List(items));
        }
        _ => {}
    }
    over
}

fn merge_maps(tree: &mut Tree, mut over: Vec<Entry>, base: Vec<Entry>) -> Vec<Entry> {
    for entry in base {
        match over.iter().find(|candidate| candidate.key == entry.key) {
            Some(own) => {
                merge(tree, own.value, entry.value);
            }
            None => over.push(entry),
        }
    }
    over
}

fn merge_lists(tree: &mut Tree, mut over: Vec<NodeId>, base: Vec<NodeId>) -> Vec<NodeId> {
    let mut merged = Vec::with_capacity(base.len() + over.len());
    for item in base {
        let same = over.iter().position(|candidate| id_of(tree, *candidate) == id_of(tree, item));
        merged.push(match same {
            Some(at) => {
                let own = over.remove(at);
                merge(tree, own, item)
            }
            None => item,
        });
    }
    merged.append(&mut over);
    merged
}

fn has_ids(tree: &Tree, items: &[NodeId]) -> bool {
    !items.is_empty() && items.iter().all(|item| id_of(tree, *item).is_some())
}

fn id_of(tree: &Tree, item: NodeId) -> Option<&str> {
    tree.get(item, "id").and_then(|id| tree.text(id))
}
