//! Section `automated-decisions`.

use crate::document::cx::Cx;
use crate::document::ir::Section;

/// Builds the section.
pub fn build(_cx: &Cx<'_>) -> Option<Section> {
    None
}
