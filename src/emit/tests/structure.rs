//! Whatever blocks a document nests, a Markdown reader finds the same blocks and the same text.

use std::sync::LazyLock;

use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag};

use super::properties::{inlines, text, visible};
use super::{chrome, emitter};
use crate::emit::{Emitter, Page};
use crate::ir::{Block, BlockKind, Document, Entry, Inline, Item, Row, plain_text};

static EMITTER: LazyLock<Emitter> = LazyLock::new(emitter);

/// Inlines that show something: a block without text leaves nothing to find.
fn words() -> impl Strategy<Value = Vec<Inline>> {
    inlines().prop_map(|mut inlines| {
        inlines.insert(0, Inline::text("t"));
        inlines
    })
}

fn leaf() -> impl Strategy<Value = BlockKind> {
    let cells = prop::collection::vec(inlines(), 2);
    prop_oneof![
        4 => words().prop_map(|text| BlockKind::Paragraph { text }),
        1 => (1..3_u8, words()).prop_map(|(level, text)| BlockKind::Heading { level, text }),
        1 => text().prop_map(|text| BlockKind::Code { text }),
        1 => Just(BlockKind::Rule),
        1 => (prop::option::of(words()), prop::collection::vec(cells, 0..3)).prop_map(table),
    ]
}

fn table((caption, rows): (Option<Vec<Inline>>, Vec<Vec<Vec<Inline>>>)) -> BlockKind {
    let row = |cells| Row { anchor: None, cells, facts: Vec::new() };
    BlockKind::Table {
        caption,
        columns: vec![vec![Inline::text("a")], vec![Inline::text("b")]],
        rows: rows.into_iter().map(row).collect(),
    }
}

fn block() -> impl Strategy<Value = Block> {
    let anchored = |(anchor, kind)| Block { anchor, kind, facts: Vec::new() };
    let anchor = || prop::option::weighted(0.2, "[a-z]{1,3}");
    (anchor(), leaf()).prop_map(anchored).prop_recursive(3, 12, 3, move |inner| {
        let blocks = || prop::collection::vec(inner.clone(), 1..3);
        let item = (anchor(), blocks()).prop_map(|(anchor, blocks)| Item {
            anchor,
            blocks,
            facts: Vec::new(),
        });
        let entry = (anchor(), words(), blocks()).prop_map(|(anchor, term, blocks)| Entry {
            anchor,
            term,
            blocks,
            facts: Vec::new(),
        });
        let kind = prop_oneof![
            blocks().prop_map(|blocks| BlockKind::Note { blocks }),
            blocks().prop_map(|blocks| BlockKind::Quote { blocks }),
            (any::<bool>(), prop::collection::vec(item, 1..4))
                .prop_map(|(ordered, items)| BlockKind::List { ordered, items }),
            prop::collection::vec(entry, 1..3)
                .prop_map(|entries| BlockKind::Definitions { entries }),
        ];
        (anchor(), kind).prop_map(anchored)
    })
}

/// The text of a document and how many blocks of each kind it has.
#[derive(Debug, Default, PartialEq, Eq)]
struct Found {
    text: String,
    headings: usize,
    quotes: usize,
    codes: usize,
    rules: usize,
    tables: usize,
    lists: usize,
    items: usize,
}

impl Found {
    fn add(&mut self, blocks: &[Block]) {
        for block in blocks {
            match &block.kind {
                BlockKind::Paragraph { text } => self.text += &plain_text(text),
                BlockKind::Heading { text, .. } => {
                    self.headings += 1;
                    self.text += &plain_text(text);
                }
                BlockKind::Code { text } => {
                    self.codes += 1;
                    self.text += text;
                }
                BlockKind::Rule => self.rules += 1,
                BlockKind::Table { caption, columns, rows } => {
                    self.tables += 1;
                    let cells = columns.iter().chain(rows.iter().flat_map(|row| &row.cells));
                    for text in caption.iter().chain(cells) {
                        self.text += &plain_text(text);
                    }
                }
                BlockKind::Note { blocks } | BlockKind::Quote { blocks } => {
                    self.quotes += 1;
                    self.add(blocks);
                }
                BlockKind::List { items, .. } => {
                    self.lists += 1;
                    self.items += items.len();
                    items.iter().for_each(|item| self.add(&item.blocks));
                }
                BlockKind::Definitions { entries } => {
                    self.lists += 1;
                    self.items += entries.len();
                    for entry in entries {
                        self.text += &plain_text(&entry.term);
                        self.add(&entry.blocks);
                    }
                }
            }
        }
    }

    fn read(markdown: &str) -> Self {
        let mut found = Self::default();
        for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
            match event {
                Event::Text(text) | Event::Code(text) => found.text += &text,
                Event::Rule => found.rules += 1,
                Event::Start(Tag::Heading { .. }) => found.headings += 1,
                Event::Start(Tag::BlockQuote(_)) => found.quotes += 1,
                Event::Start(Tag::CodeBlock(_)) => found.codes += 1,
                Event::Start(Tag::Table(_)) => found.tables += 1,
                Event::Start(Tag::List(_)) => found.lists += 1,
                Event::Start(Tag::Item) => found.items += 1,
                _ => {}
            }
        }
        found
    }

    /// Without what readers run together, and the colons that join a term to what is said of it.
    fn comparable(mut self) -> Self {
        self.text = visible(&self.text).replace(':', "");
        self
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn blocks_read_back(lead in prop::collection::vec(block(), 1..4)) {
        let document = Document {
            language: "en".into(),
            direction: "ltr".into(),
            title: vec![Inline::text("Title")],
            policy: "p".into(),
            version: "1".into(),
            about: None,
            facts: Vec::new(),
            lead,
            sections: Vec::new(),
        };
        let chrome = chrome("en");
        let page = Page::alone(&document, &chrome);
        let markdown = EMITTER.markdown(&page).expect("renders");
        let mut expected = Found { text: "Title".into(), headings: 1, ..Found::default() };
        expected.add(&document.lead);
        prop_assert_eq!(Found::read(&markdown).comparable(), expected.comparable(), "{}", markdown);
    }
}
