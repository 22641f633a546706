//! What blocks come to in a format, kept: the policies of a set say most things in the same words.

use std::collections::BTreeMap;
use std::mem;
use std::sync::{Arc, Mutex, MutexGuard};

use foldhash::HashMap;

use super::page::Chrome;
use crate::document::ir::Block;

/// So much text is kept for each setting, twice over: flat in memory, however many policies there are.
const BYTES: usize = 384 * 1024;

/// What else than the block itself decides how it is written.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Setting {
    /// The format, a site generator's by its name.
    pub(super) format: String,
    /// The words of the page around the text.
    pub(super) chrome: Chrome,
}

/// The blocks of all pages that an emitter wrote, by setting.
#[derive(Debug, Default)]
pub(super) struct Memos(Mutex<BTreeMap<Setting, Arc<Memo>>>);

impl Memos {
    /// The blocks of one setting.
    pub(super) fn of(&self, setting: Setting) -> Arc<Memo> {
        Arc::clone(lock(&self.0).entry(setting).or_default())
    }
}

/// The blocks of one setting, by what stands around them.
#[derive(Debug, Default)]
pub(super) struct Memo(Mutex<BTreeMap<Around, Generations>>);

/// The level of the heading above a block, and whether its list takes the other mark.
type Around = (u8, bool);

/// Blocks asked for of late, and those before them, which go when the former are too many.
#[derive(Debug, Default)]
struct Generations {
    young: HashMap<Block, Arc<str>>,
    old: HashMap<Block, Arc<str>>,
    bytes: usize,
}

impl Memo {
    /// The text of a block, made by `make` if it is not known.
    pub(super) fn text<E>(
        &self,
        block: &Block,
        around: Around,
        make: impl FnOnce() -> Result<String, E>,
    ) -> Result<Arc<str>, E> {
        if let Some(text) = lock(&self.0).entry(around).or_default().get(block) {
            return Ok(text);
        }
        let text: Arc<str> = make()?.into();
        let mut kept = lock(&self.0);
        kept.entry(around).or_default().add(block.clone(), Arc::clone(&text));
        Ok(text)
    }
}

impl Generations {
    fn get(&mut self, block: &Block) -> Option<Arc<str>> {
        if let Some(text) = self.young.get(block) {
            return Some(Arc::clone(text));
        }
        let (block, text) = self.old.remove_entry(block)?;
        self.add(block, Arc::clone(&text));
        Some(text)
    }

    fn add(&mut self, block: Block, text: Arc<str>) {
        if self.bytes > BYTES {
            self.old = mem::take(&mut self.young);
            self.bytes = 0;
        }
        // A block with its text takes about three times the text.
        self.bytes += 3 * text.len();
        self.young.insert(block, text);
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().expect("no thread panics while it holds the lock")
}
