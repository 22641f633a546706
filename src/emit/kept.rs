//! Blocks that stand on several pages of one format, each rendered once.

use std::collections::HashMap;
use std::hash::{Hash, Hasher};
use std::ptr;
use std::sync::Mutex;

use super::error::EmitError;
use super::ids::Ids;
use crate::ir::Block;

/// The blocks of some documents in one format, as rendered for the page that had them first.
#[derive(Debug, Default)]
pub struct Kept<'d>(Mutex<HashMap<Key<'d>, Rendered>>);

/// A block, which is itself and no other that reads the same, and what its text depends on beside it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Key<'d> {
    pub(super) block: &'d Block,
    pub(super) level: u8,
    pub(super) alternate: bool,
}

#[derive(Debug, Clone)]
struct Rendered {
    text: String,
    /// Whether an id stands in it, which another page may give otherwise.
    has_ids: bool,
}

impl<'d> Kept<'d> {
    /// The text of a block on a page with these ids.
    pub(super) fn text(
        &self,
        key: Key<'d>,
        ids: &Ids,
        render: impl FnOnce() -> Result<String, EmitError>,
    ) -> Result<String, EmitError> {
        let blocks = || self.0.lock().expect("no thread panics while it holds the lock");
        let fits = |rendered: &Rendered| !rendered.has_ids || ids.are_anchors();
        if let Some(text) = blocks().get(&key).filter(|own| fits(own)).map(|own| own.text.clone()) {
            return Ok(text);
        }
        ids.forget();
        let text = render()?;
        let rendered = Rendered { text, has_ids: ids.were_asked() };
        if fits(&rendered) {
            blocks().insert(key, rendered.clone());
        }
        Ok(rendered.text)
    }
}

impl PartialEq for Key<'_> {
    fn eq(&self, other: &Self) -> bool {
        ptr::eq(self.block, other.block)
            && (self.level, self.alternate) == (other.level, other.alternate)
    }
}

impl Eq for Key<'_> {}

impl Hash for Key<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        ptr::hash(self.block, state);
        (self.level, self.alternate).hash(state);
    }
}
