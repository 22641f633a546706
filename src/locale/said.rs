//! What messages said before, read as Markdown: the texts of their arguments are put in its places.

use std::sync::OnceLock;

use super::LocaleError;
use super::args::{Args, Shape};
use super::fill;
use crate::ir::Inline;

/// So many different things of one message are kept; most say one, those that select some more.
const KEPT: usize = 8;

/// What one message said, the first thing first.
#[derive(Debug, Default)]
pub(super) struct Said(OnceLock<Box<Thing>>);

#[derive(Debug)]
struct Thing {
    shape: Shape,
    inlines: Vec<Inline>,
    next: Said,
}

impl Said {
    /// What the message says with some arguments; `read` is what it says but for their texts.
    pub(super) fn filled(
        &self,
        args: &Args,
        read: impl Fn() -> Result<Vec<Inline>, LocaleError>,
    ) -> Result<Vec<Inline>, LocaleError> {
        let mut said = self;
        for _ in 0..KEPT {
            if said.0.get().is_none() {
                let thing = Thing { shape: args.shape(), inlines: read()?, next: Self::default() };
                // Another thread may have said something else in the meantime, or the same.
                let _ = said.0.set(Box::new(thing));
            }
            match said.0.get() {
                Some(thing) if thing.shape.fits(args) => {
                    return Ok(fill::fill(args, &thing.inlines));
                }
                Some(thing) => said = &thing.next,
                None => break,
            }
        }
        Ok(fill::fill(args, &read()?))
    }
}
