//! What the two templated formats differ in below the level of templates.

use super::ids::Ids;
use super::inline_html;
use super::inline_markdown::{self, Place};
use crate::document::ir::Inline;

/// A format that templates lay out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    Html,
    Markdown,
}

impl Format {
    /// The folder of its templates, which is the first part of its components' names too.
    pub(super) fn folder(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Markdown => "markdown",
        }
    }

    /// The path of one of its templates.
    pub(super) fn template(self, name: &str) -> String {
        let extension = match self {
            Self::Html => "html",
            Self::Markdown => "md",
        };
        format!("templates/{}/{name}.{extension}.tera", self.folder())
    }

    /// Whether Tera escapes what is not marked as safe.
    pub(super) fn escapes(self) -> bool {
        self == Self::Html
    }

    pub(super) fn between_blocks(self) -> &'static str {
        match self {
            Self::Html => "\n",
            Self::Markdown => "\n\n",
        }
    }

    pub(super) fn inline(self, inlines: &[Inline], place: Place, ids: &Ids) -> String {
        match self {
            Self::Html => inline_html::render(inlines, ids),
            Self::Markdown => inline_markdown::render(inlines, place, ids),
        }
    }

    /// The line around preformatted text: more backticks than any run in it.
    pub(super) fn fence(self, text: &str) -> String {
        match self {
            Self::Html => String::new(),
            Self::Markdown => {
                let mut fence = String::from("```");
                while text.contains(&fence) {
                    fence.push('`');
                }
                fence
            }
        }
    }
}
