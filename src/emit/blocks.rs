//! Blocks of a document as text of a format: each block through a component of the templates,
//! from the inside out, so that any depth of nesting is the same to a template.

use tera::{Context, Tera, Value};

use super::code;
use super::error::EmitError;
use super::format::Format;
use super::ids::Ids;
use super::inline_markdown::{self, Place};
use super::kept::{Kept, Key};
use super::page::Alternate;
use super::values::{Output, array, context, map, optional, safe, trim};
use crate::ir::{Block, BlockKind, Entry, Inline, Item, Row, Section, is_blank, plain_text};

/// So many bytes a component is expected to take beside its body.
const COMPONENT: usize = 512;

/// Renders blocks of one document in one format.
pub(super) struct Renderer<'a, 'd> {
    pub(super) tera: &'a Tera,
    pub(super) format: Format<'a>,
    pub(super) ids: &'a Ids,
    /// Words of the page around the text, by name.
    pub(super) chrome: &'a Value,
    /// The same page in other languages.
    pub(super) elsewhere: &'a [&'a Alternate],
    /// Blocks of the documents that other pages have too.
    pub(super) kept: Option<&'a Kept<'d>>,
}

impl<'d> Renderer<'_, 'd> {
    /// A component of this format's `blocks` template.
    pub(super) fn component(&self, name: &str, context: &Context) -> Result<String, EmitError> {
        self.component_around(name, context, "")
    }

    /// A component around a body already rendered.
    pub(super) fn component_around(
        &self,
        name: &str,
        context: &Context,
        body: &str,
    ) -> Result<String, EmitError> {
        let name = self.format.component(name);
        let mut out = Output(String::with_capacity(body.len() + COMPONENT));
        self.tera
            .render_component_to(&name, context, Some(body), self.format.escapes(), &mut out)
            .map_err(|error| EmitError::from_tera(&self.format.template("blocks"), &error))?;
        let mut text = out.0;
        trim(&mut text, |c| c == '\n');
        Ok(text)
    }

    /// Sections below a heading of the level above.
    pub(super) fn sections(&self, sections: &'d [Section], level: u8) -> Result<String, EmitError> {
        let all: Result<Vec<_>, _> =
            sections.iter().map(|section| self.section(section, level)).collect();
        Ok(self.join(&all?))
    }

    fn section(&self, section: &'d Section, level: u8) -> Result<String, EmitError> {
        let parts = [
            self.kept_blocks(&mut Marks::default(), &section.blocks, level)?,
            self.sections(&section.sections, deeper(level, 1))?,
        ];
        let id = self.ids.id(&section.anchor);
        let title = self.heading(&section.title, Some(id));
        let mut values = context([("level", level.into()), ("title", safe(&title))]);
        if self.format.flavour().is_none() {
            values.insert_value("id", id.into());
            values.insert_value("chrome", self.chrome.clone());
        }
        if matches!(self.format, Format::Html) && level == 2 {
            values.insert_value("elsewhere", self.elsewhere(id));
        }
        self.component_around("section", &values, &self.join(&parts))
    }

    /// The same section in other languages: anchors are the same in all.
    fn elsewhere(&self, id: &str) -> Value {
        let link = |other: &&Alternate| {
            map([
                ("language", other.language.as_str().into()),
                ("name", other.name.as_str().into()),
                ("url", format!("{}#{id}", other.url).into()),
            ])
        };
        array(self.elsewhere.iter().map(link).collect())
    }

    /// Blocks of a document after others of the same page.
    pub(super) fn kept_blocks(
        &self,
        marks: &mut Marks,
        blocks: &'d [Block],
        level: u8,
    ) -> Result<String, EmitError> {
        let parts = blocks.iter().map(|block| self.kept_block(marks, block, level));
        Ok(self.join(&parts.collect::<Result<Vec<_>, _>>()?))
    }

    /// A block of a document after others of the same page.
    pub(super) fn kept_block(
        &self,
        marks: &mut Marks,
        block: &'d Block,
        level: u8,
    ) -> Result<String, EmitError> {
        let (before, alternate) = self.apart(marks, is_list(&block.kind));
        let render = || self.block(block, level, alternate);
        let text = match self.kept {
            Some(kept) => kept.text(Key { block, level, alternate }, self.ids, render)?,
            None => render()?,
        };
        Ok(after(before, text))
    }

    /// Blocks within another.
    fn blocks(&self, blocks: &[Block], level: u8) -> Result<String, EmitError> {
        let mut marks = Marks::default();
        let parts = blocks.iter().map(|block| {
            let (before, alternate) = self.apart(&mut marks, is_list(&block.kind));
            Ok(after(before, self.block(block, level, alternate)?))
        });
        Ok(self.join(&parts.collect::<Result<Vec<_>, _>>()?))
    }

    /// What keeps the next block, if it is a list, from being read as one with a list before it:
    /// what stands before it, and whether it takes the other mark.
    pub(super) fn apart(&self, marks: &mut Marks, is_list: bool) -> (&'static str, bool) {
        let merges = self.format.flavour().is_some_and(|flavour| flavour.merges_lists);
        let before = if merges && is_list && marks.after_list { "<!-- -->\n\n" } else { "" };
        (before, marks.alternate(is_list) && !merges)
    }

    /// A block in a section whose heading has the given level.
    fn block(&self, block: &Block, level: u8, alternate: bool) -> Result<String, EmitError> {
        let id = block.anchor.as_deref().map(|anchor| self.ids.id(anchor));
        match &block.kind {
            BlockKind::Paragraph { text } => self.component(
                "paragraph",
                &context([
                    ("id", optional(id)),
                    ("text", safe(&self.inline(text, self.line_place(id)))),
                ]),
            ),
            BlockKind::Heading { level: below, text } => {
                let text = safe(&self.heading(text, id));
                let mut values = context([("level", deeper(level, *below).into()), ("text", text)]);
                if self.format.flavour().is_none() {
                    values.insert_value("id", optional(id));
                }
                self.component("heading", &values)
            }
            BlockKind::List { ordered, items } => {
                let parts =
                    items.iter().map(|item| self.item(item, level)).collect::<Result<_, _>>()?;
                let mut values = context([
                    ("id", optional(id)),
                    ("ordered", (*ordered).into()),
                    ("alternate", alternate.into()),
                    ("tight", items.iter().all(|item| is_tight(&item.blocks)).into()),
                    ("items", array(parts)),
                ]);
                self.add_indent(&mut values);
                self.component("list", &values)
            }
            BlockKind::Table { caption, columns, rows } => {
                self.table(id, caption.as_deref(), columns, rows)
            }
            BlockKind::Definitions { entries } => self.definitions(id, entries, level, alternate),
            BlockKind::Note { blocks } => self.note(id, blocks, level),
            BlockKind::Quote { blocks } => self.enclosed("quote", id, blocks, level),
            BlockKind::Code { text } => self.code(id, text),
            BlockKind::Rule => self.component("rule", &context([("id", optional(id))])),
        }
    }

    /// Entries of terms and what is said of each.
    pub(super) fn definitions(
        &self,
        id: Option<&str>,
        entries: &[Entry],
        level: u8,
        alternate: bool,
    ) -> Result<String, EmitError> {
        let parts =
            entries.iter().map(|entry| self.entry(entry, level)).collect::<Result<_, _>>()?;
        let mut values = context([
            ("id", optional(id)),
            ("alternate", alternate.into()),
            ("tight", entries.iter().all(|entry| is_tight(&entry.blocks)).into()),
            ("entries", array(parts)),
            ("chrome", self.chrome.clone()),
        ]);
        self.add_indent(&mut values);
        self.component("definitions", &values)
    }

    /// The width of a list's marks, where a generator wants one.
    fn add_indent(&self, values: &mut Context) {
        if let Some(flavour) = self.format.flavour() {
            values.insert_value("indent", flavour.indent.into());
        }
    }

    /// The text of a heading; for a generator with its id, as the generator wants it.
    fn heading(&self, text: &[Inline], id: Option<&str>) -> String {
        let given = |id: &&str| {
            self.format.flavour().is_some_and(|flavour| flavour.gives(id, &plain_text(text)))
        };
        self.identified(self.inline(text, Place::Heading), id.filter(|id| !given(id)))
    }

    /// The text of a heading with its id, where a generator is to give it one.
    pub(super) fn identified(&self, text: String, id: Option<&str>) -> String {
        match (self.format.flavour(), id) {
            (Some(flavour), Some(id)) => match &flavour.heading {
                Some(pattern) => format!("{text} {}", pattern.replace("{id}", id)),
                None => format!("{}{text}", inline_markdown::anchor(id)),
            },
            _ => text,
        }
    }

    fn code(&self, id: Option<&str>, text: &str) -> Result<String, EmitError> {
        let text = text.replace("\r\n", "\n");
        let text = text.trim_end_matches('\n');
        let values = match self.format.flavour() {
            Some(flavour) => {
                context([("id", optional(id)), ("text", safe(&code::preformatted(text, flavour)))])
            }
            None => context([
                ("id", optional(id)),
                ("fence", safe(&self.format.fence(text))),
                ("text", text.into()),
            ]),
        };
        self.component("code", &values)
    }

    /// A passage set apart; a quotation where a generator has nothing better.
    fn note(&self, id: Option<&str>, blocks: &[Block], level: u8) -> Result<String, EmitError> {
        let Some(flavour) = self.format.flavour() else {
            return self.enclosed("note", id, blocks, level);
        };
        let Some(note) = &flavour.note else { return self.enclosed("quote", id, blocks, level) };
        let word = self.chrome.as_map().and_then(|words| words.get(&"note".into()));
        let word = word.and_then(Value::as_str).unwrap_or_default();
        let values = context([
            ("id", optional(id)),
            ("open", safe(&note.open.replace("{note}", word))),
            ("close", safe(&note.close)),
            ("indent", note.indent.into()),
        ]);
        self.component_around("note", &values, &self.blocks(blocks, level)?)
    }

    fn item(&self, item: &Item, level: u8) -> Result<Value, EmitError> {
        let id = item.anchor.as_deref().map(|anchor| self.ids.id(anchor));
        let (text, body) = self.first_and_rest(&item.blocks, level, self.line_place(id))?;
        Ok(map([
            ("id", optional(id)),
            ("text", safe(&text)),
            ("body", safe(&body)),
            ("single", is_single(&item.blocks).into()),
        ]))
    }

    fn entry(&self, entry: &Entry, level: u8) -> Result<Value, EmitError> {
        let id = entry.anchor.as_deref().map(|anchor| self.ids.id(anchor));
        let (text, body) = self.first_and_rest(&entry.blocks, level, Place::Inside)?;
        Ok(map([
            ("id", optional(id)),
            (
                "term",
                safe(&self.inline(&strong_in_markdown(self.format, &entry.term), Place::Inside)),
            ),
            ("text", safe(&text)),
            ("body", safe(&body)),
            ("single", is_single(&entry.blocks).into()),
        ]))
    }

    /// The text of a first paragraph, which may stand on the line of a list's mark, and the
    /// blocks after it.
    fn first_and_rest(
        &self,
        blocks: &[Block],
        level: u8,
        place: Place,
    ) -> Result<(String, String), EmitError> {
        match blocks.split_first() {
            Some((Block { anchor: None, kind: BlockKind::Paragraph { text }, .. }, rest)) => {
                Ok((self.inline(text, place), self.blocks(rest, level)?))
            }
            _ => Ok((String::new(), self.blocks(blocks, level)?)),
        }
    }

    fn table(
        &self,
        id: Option<&str>,
        caption: Option<&[Inline]>,
        columns: &[Vec<Inline>],
        rows: &[Row],
    ) -> Result<String, EmitError> {
        let heads = columns.iter().map(|head| safe(&self.inline(head, Place::Cell))).collect();
        let labels: Vec<String> = columns.iter().map(|head| plain_text(head)).collect();
        let caption = caption.filter(|caption| !is_blank(caption));
        let caption_text = caption
            .map(|caption| self.inline(&strong_in_markdown(self.format, caption), Place::Inside));
        let table = self.component(
            "table",
            &context([
                ("id", optional(id)),
                ("caption", caption_text.map_or_else(Value::none, |text| safe(&text))),
                ("columns", array(heads)),
                ("labels", labels.into()),
                ("rows", array(rows.iter().map(|row| self.row(row, columns.len())).collect())),
                ("chrome", self.chrome.clone()),
            ]),
        )?;
        let around = self.format.flavour().and_then(|flavour| flavour.table.as_ref());
        Ok(match around {
            Some(around) => around.put(&table),
            None => table,
        })
    }

    fn row(&self, row: &Row, columns: usize) -> Value {
        let id = row.anchor.as_deref().map(|anchor| self.ids.id(anchor));
        let cells = (0..columns).map(|at| match row.cells.get(at) {
            Some(cell) => safe(&self.inline(cell, Place::Cell)),
            None => safe(""),
        });
        map([("id", optional(id)), ("cells", array(cells.collect()))])
    }

    fn enclosed(
        &self,
        name: &str,
        id: Option<&str>,
        blocks: &[Block],
        level: u8,
    ) -> Result<String, EmitError> {
        let body = self.blocks(blocks, level)?;
        self.component_around(name, &context([("id", optional(id))]), &body)
    }

    /// Inlines in this format.
    pub(super) fn inline(&self, inlines: &[Inline], place: Place) -> String {
        self.format.inline(inlines, place, self.ids)
    }

    /// Joins what is not empty.
    pub(super) fn join<T: AsRef<str>>(&self, parts: &[T]) -> String {
        let parts: Vec<&str> =
            parts.iter().map(AsRef::as_ref).filter(|part| !part.is_empty()).collect();
        parts.join(self.format.between_blocks())
    }

    fn line_place(&self, id: Option<&str>) -> Place {
        if id.is_some() { Place::Inside } else { Place::Line }
    }
}

fn after(before: &str, text: String) -> String {
    if before.is_empty() { text } else { format!("{before}{text}") }
}

/// HTML has its own elements for terms and captions; Markdown makes them bold.
fn strong_in_markdown(format: Format<'_>, inlines: &[Inline]) -> Vec<Inline> {
    match format {
        Format::Html => inlines.to_vec(),
        _ => vec![Inline::Strong { content: inlines.to_vec() }],
    }
}

/// A heading's level, at most the sixth.
pub(super) fn deeper(level: u8, by: u8) -> u8 {
    level.saturating_add(by).clamp(1, 6)
}

/// The marks of Markdown lists: two lists in a row are two only if their marks differ.
#[derive(Debug, Default)]
pub(super) struct Marks {
    after_list: bool,
    alternate: bool,
}

impl Marks {
    /// Whether the next block, if it is a list, needs the other mark.
    pub(super) fn alternate(&mut self, is_list: bool) -> bool {
        self.alternate = is_list && self.after_list && !self.alternate;
        self.after_list = is_list;
        self.alternate
    }
}

fn is_list(kind: &BlockKind) -> bool {
    matches!(kind, BlockKind::List { .. } | BlockKind::Definitions { .. })
}

/// Whether there is at most one paragraph, which then needs no element of its own.
fn is_single(blocks: &[Block]) -> bool {
    let paragraphs =
        blocks.iter().filter(|block| matches!(block.kind, BlockKind::Paragraph { .. }));
    paragraphs.count() <= 1
}

/// Whether an item needs no blank lines: one paragraph, perhaps with one such list below it.
fn is_tight(blocks: &[Block]) -> bool {
    let paragraph = |block: &Block| {
        block.anchor.is_none()
            && matches!(&block.kind, BlockKind::Paragraph { text } if !is_blank(text))
    };
    match blocks {
        [first] => paragraph(first),
        [first, Block { anchor: None, kind: BlockKind::List { items, .. }, .. }] => {
            paragraph(first) && !items.is_empty() && items.iter().all(|item| is_tight(&item.blocks))
        }
        _ => false,
    }
}
