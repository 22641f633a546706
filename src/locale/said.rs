//! What messages said before, read as Markdown: the texts of their arguments are put in its places.

use std::sync::OnceLock;

use super::LocaleError;
use super::args::{Args, Shape};
use super::fill;
use crate::document::ir::Inline;

/// So many different things of one message are kept; most say one, those that select some more.
const KEPT: usize = 8;

/// What one message said.
#[derive(Debug, Default)]
pub(super) struct Said([OnceLock<Box<(Shape, Vec<Inline>)>>; KEPT]);

impl Said {
    /// What the message says with some arguments; `read` is what it says but for their texts.
    pub(super) fn filled(
        &self,
        args: &Args,
        read: impl Fn() -> Result<Vec<Inline>, LocaleError>,
    ) -> Result<Vec<Inline>, LocaleError> {
        for place in &self.0 {
            if place.get().is_none() {
                let said = Box::new((args.shape(), read()?));
                // Another thread may have said something else in the meantime, or the same.
                let _ = place.set(said);
            }
            match place.get().map(|said| &**said) {
                Some((shape, inlines)) if shape.fits(args) => return Ok(fill::fill(args, inlines)),
                _ => {}
            }
        }
        Ok(fill::fill(args, &read()?))
    }
}
