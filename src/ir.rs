//! The document: what a policy says in one language, before any output format.
//!
//! Text is resolved here; no type of this file refers to the model, a law or a format.

use serde::Serialize;

use crate::yaml::NodeId;

/// A policy in one language.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Document {
    /// BCP 47 tag.
    pub language: String,
    /// `ltr` or `rtl`.
    pub direction: String,
    /// Title.
    pub title: Vec<Inline>,
    /// The policy's id.
    pub policy: String,
    /// The policy's version.
    pub version: String,
    /// What machines read of a policy; nothing for a document that is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<About>,
    /// Lines under the title: version, dates, who publishes it. Label and value.
    pub facts: Vec<Entry>,
    /// Blocks before the first section: the introduction.
    pub lead: Vec<Block>,
    /// The sections in order.
    pub sections: Vec<Section>,
}

/// What machines read of a policy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct About {
    /// The controller's name, in the document's language.
    pub controller: String,
    /// Day of the last change, ISO 8601.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated: Option<String>,
    /// Day from which it applies, ISO 8601.
    pub effective: String,
}

/// A section with a heading.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Section {
    /// Stable anchor, the same in all languages.
    pub anchor: String,
    /// Heading.
    pub title: Vec<Inline>,
    /// What stands before the first subsection.
    pub blocks: Vec<Block>,
    /// Subsections.
    pub sections: Vec<Section>,
    /// The facts it came from, as nodes of the policy's tree.
    #[serde(skip)]
    pub facts: Vec<NodeId>,
}

/// Where a fact stands in the source.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Source {
    /// Path of the file from the project root.
    pub file: String,
    /// Line, counted from 1.
    pub line: usize,
    /// Column in code points, counted from 1.
    pub column: usize,
    /// Key path, for example `use[0].purpose`.
    pub key: String,
}

/// A block with its anchor and the facts it came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Block {
    /// Anchor of a declared thing or of a block that others link to, the same in all languages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub anchor: Option<String>,
    /// What it is.
    #[serde(flatten)]
    pub kind: BlockKind,
    /// The facts it came from, as nodes of the policy's tree.
    #[serde(skip)]
    pub facts: Vec<NodeId>,
}

/// What a block is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "block", rename_all = "kebab-case")]
pub enum BlockKind {
    /// A paragraph.
    Paragraph {
        /// Its text.
        text: Vec<Inline>,
    },
    /// A heading inside a user's own text, below the section's.
    Heading {
        /// 1 is one below the section's heading.
        level: u8,
        /// Its text.
        text: Vec<Inline>,
    },
    /// A list.
    List {
        /// Numbered or not.
        ordered: bool,
        /// Its items.
        items: Vec<Item>,
    },
    /// A table with a header row.
    Table {
        /// What the table shows.
        #[serde(skip_serializing_if = "Option::is_none")]
        caption: Option<Vec<Inline>>,
        /// Column heads.
        columns: Vec<Vec<Inline>>,
        /// Rows; each has as many cells as there are columns.
        rows: Vec<Row>,
    },
    /// Terms and what is said of each.
    Definitions {
        /// The entries.
        entries: Vec<Entry>,
    },
    /// A passage set apart.
    Note {
        /// Its blocks.
        blocks: Vec<Block>,
    },
    /// A quotation from a user's own text.
    Quote {
        /// Its blocks.
        blocks: Vec<Block>,
    },
    /// Preformatted text.
    Code {
        /// The text, shown as it is.
        text: String,
    },
    /// A thematic break.
    Rule,
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Item {
    /// Anchor of a declared thing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub anchor: Option<String>,
    /// Its blocks; the first is mostly a paragraph.
    pub blocks: Vec<Block>,
    /// The facts it came from, as nodes of the policy's tree.
    #[serde(skip)]
    pub facts: Vec<NodeId>,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Row {
    /// Anchor of a declared thing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub anchor: Option<String>,
    /// Its cells.
    pub cells: Vec<Vec<Inline>>,
    /// The facts it came from, as nodes of the policy's tree.
    #[serde(skip)]
    pub facts: Vec<NodeId>,
}

/// A term and what is said of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// Anchor of a declared thing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub anchor: Option<String>,
    /// The term.
    pub term: Vec<Inline>,
    /// What is said of it.
    pub blocks: Vec<Block>,
    /// The facts it came from, as nodes of the policy's tree.
    #[serde(skip)]
    pub facts: Vec<NodeId>,
}

/// A piece of text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "inline", rename_all = "kebab-case")]
pub enum Inline {
    /// Plain text, shown as it is.
    Text {
        /// The text.
        text: String,
    },
    /// Strong emphasis.
    Strong {
        /// What is emphasised.
        content: Vec<Inline>,
    },
    /// Emphasis.
    Emphasis {
        /// What is emphasised.
        content: Vec<Inline>,
    },
    /// Code.
    Code {
        /// The text.
        text: String,
    },
    /// A link. Schemes are checked before: `https`, `http`, `mailto`, `tel`, a `#anchor` or a
    /// relative path.
    Link {
        /// Where to.
        url: String,
        /// What is shown.
        content: Vec<Inline>,
    },
    /// A date, duration or number that machines may read.
    Time {
        /// ISO 8601.
        datetime: String,
        /// What is shown.
        text: String,
    },
    /// A line break.
    Break,
}

impl Inline {
    /// Plain text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text { text: text.into() }
    }

    /// A link.
    pub fn link(url: impl Into<String>, content: Vec<Inline>) -> Self {
        Self::Link { url: url.into(), content }
    }
}

impl Block {
    /// A block without anchor or facts.
    pub fn new(kind: BlockKind) -> Self {
        Self { anchor: None, kind, facts: Vec::new() }
    }

    /// A paragraph.
    pub fn paragraph(text: Vec<Inline>) -> Self {
        Self::new(BlockKind::Paragraph { text })
    }

    /// Sets the anchor.
    #[must_use]
    pub fn anchored(mut self, anchor: impl Into<String>) -> Self {
        self.anchor = Some(anchor.into());
        self
    }

    /// Adds the facts that the block came from.
    #[must_use]
    pub fn from_facts(mut self, facts: &[NodeId]) -> Self {
        self.facts.extend_from_slice(facts);
        self
    }
}

/// The visible text of some inlines, without any markup.
pub fn plain_text(inlines: &[Inline]) -> String {
    let mut out = String::with_capacity(plain_len(inlines));
    push_plain(inlines, &mut out);
    out
}

/// The length of the visible text of some inlines, in bytes.
pub fn plain_len(inlines: &[Inline]) -> usize {
    let len = |inline: &Inline| match inline {
        Inline::Text { text } | Inline::Code { text } | Inline::Time { text, .. } => text.len(),
        Inline::Strong { content }
        | Inline::Emphasis { content }
        | Inline::Link { content, .. } => plain_len(content),
        Inline::Break => 1,
    };
    inlines.iter().map(len).sum()
}

/// Whether some inlines have nothing to read.
pub fn is_blank(text: &[Inline]) -> bool {
    text.iter().all(|inline| match inline {
        Inline::Text { text } | Inline::Code { text } | Inline::Time { text, .. } => {
            text.trim().is_empty()
        }
        Inline::Strong { content }
        | Inline::Emphasis { content }
        | Inline::Link { content, .. } => is_blank(content),
        Inline::Break => true,
    })
}

/// Makes the first letter a capital, where the script has them.
pub fn capitalise(inlines: &mut [Inline]) {
    match inlines.first_mut() {
        Some(Inline::Text { text }) => {
            if let Some(first) = text.chars().next()
                && first.is_lowercase()
            {
                let capital: String = first.to_uppercase().collect();
                text.replace_range(..first.len_utf8(), &capital);
            }
        }
        Some(
            Inline::Strong { content }
            | Inline::Emphasis { content }
            | Inline::Link { content, .. },
        ) => capitalise(content),
        _ => {}
    }
}

fn push_plain(inlines: &[Inline], out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text { text } | Inline::Code { text } | Inline::Time { text, .. } => {
                out.push_str(text);
            }
            Inline::Strong { content }
            | Inline::Emphasis { content }
            | Inline::Link { content, .. } => {
                push_plain(content, out);
            }
            Inline::Break => out.push('\n'),
        }
    }
}
