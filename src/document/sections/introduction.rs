//! The opening words.

use crate::document::cx::Cx;
use crate::document::ir::Block;

/// Builds the blocks before the first section.
pub fn build(_cx: &Cx<'_>) -> Vec<Block> {
    Vec::new()
}
