//! What the templated formats differ in below the level of templates.

use super::code;
use super::ids::Ids;
use super::inline_html;
use super::inline_markdown::{self, Place};
use crate::flavour::Flavour;
use crate::ir::Inline;

/// A format that templates lay out.
#[derive(Debug, Clone, Copy)]
pub(super) enum Format<'a> {
    Html,
    Markdown,
    /// Markdown as a site generator takes it.
    Flavour(&'a Flavour),
}

/// The components that generators write otherwise than plain Markdown.
pub(super) const FLAVOURED: [&str; 7] =
    ["code", "definitions", "heading", "list", "note", "paired_section", "section"];

impl<'a> Format<'a> {
    /// The generator's way of writing, if it is one's.
    pub(super) fn flavour(self) -> Option<&'a Flavour> {
        match self {
            Self::Flavour(flavour) => Some(flavour),
            _ => None,
        }
    }

    /// The name of one of its components.
    pub(super) fn component(self, name: &str) -> String {
        let family = match self {
            Self::Html => "html",
            Self::Flavour(_) if FLAVOURED.contains(&name) => "flavour",
            _ => "markdown",
        };
        [family, ".", name].concat()
    }

    /// The path of one of its templates.
    pub(super) fn template(self, name: &str) -> String {
        let (folder, extension) = match self {
            Self::Html => ("html", "html"),
            Self::Markdown => ("markdown", "md"),
            Self::Flavour(_) => ("flavours", "md"),
        };
        format!("templates/{folder}/{name}.{extension}.tera")
    }

    /// Whether Tera escapes what is not marked as safe.
    pub(super) fn escapes(self) -> bool {
        matches!(self, Self::Html)
    }

    pub(super) fn between_blocks(self) -> &'static str {
        match self {
            Self::Html => "\n",
            _ => "\n\n",
        }
    }

    pub(super) fn inline(self, inlines: &[Inline], place: Place, ids: &Ids) -> String {
        match self {
            Self::Html => inline_html::render(inlines, ids),
            _ => inline_markdown::render(inlines, place, ids, self.flavour()),
        }
    }

    /// The line around preformatted text: more backticks than any run in it.
    pub(super) fn fence(self, text: &str) -> String {
        match self {
            Self::Html => String::new(),
            _ => code::fence(text),
        }
    }
}
