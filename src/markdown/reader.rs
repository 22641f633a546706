//! Markdown events to blocks and inlines.

use std::iter::Peekable;
use std::vec::IntoIter;

use pulldown_cmark::{Event, HeadingLevel, LinkType, Tag};

use super::{clean, safe_url};
use crate::ir::{Block, BlockKind, Inline, Item, Row, is_blank};

/// Below this nesting, structure is flattened to text.
const MAX_DEPTH: usize = 24;

/// Reads all events.
pub(super) fn read(events: Vec<Event<'_>>) -> Vec<Block> {
    let mut reader = Reader { events: events.into_iter().peekable(), depth: 0, in_link: false };
    reader.blocks()
}

struct Reader<'a> {
    events: Peekable<IntoIter<Event<'a>>>,
    depth: usize,
    in_link: bool,
}

impl<'a> Reader<'a> {
    /// Reads blocks up to the end of what encloses them, and that end with them.
    fn blocks(&mut self) -> Vec<Block> {
        let mut out = Vec::new();
        self.depth += 1;
        while let Some(event) = self.events.peek() {
            match event {
                Event::End(_) => {
                    self.events.next();
                    break;
                }
                Event::Rule => {
                    self.events.next();
                    out.push(Block::new(BlockKind::Rule));
                }
                Event::Start(tag) if !is_inline(tag) => {
                    let tag = tag.clone();
                    self.events.next();
                    self.block(tag, &mut out);
                }
                // A tight list item has inlines without a paragraph.
                _ => {
                    let text = self.loose_inlines();
                    push_paragraph(text, &mut out);
                }
            }
        }
        self.depth -= 1;
        out
    }

    fn block(&mut self, tag: Tag<'a>, out: &mut Vec<Block>) {
        if self.depth > MAX_DEPTH {
            let text = self.plain_to_end();
            return push_paragraph(vec![Inline::text(text.trim())], out);
        }
        let kind = match tag {
            Tag::Paragraph => {
                let text = self.inlines();
                return push_paragraph(text, out);
            }
            Tag::HtmlBlock => {
                let text = self.plain_to_end();
                return push_paragraph(lines(text.trim_end()), out);
            }
            Tag::Heading { level, .. } => {
                BlockKind::Heading { level: rank(level), text: self.inlines() }
            }
            Tag::List(start) => BlockKind::List { ordered: start.is_some(), items: self.items() },
            Tag::BlockQuote(_) => BlockKind::Quote { blocks: self.blocks() },
            Tag::CodeBlock(_) => {
                BlockKind::Code { text: self.plain_to_end().trim_end().to_owned() }
            }
            Tag::Table(_) => self.table(),
            _ => return out.extend(self.blocks()),
        };
        out.push(Block::new(kind));
    }

    fn items(&mut self) -> Vec<Item> {
        let item =
            |reader: &mut Self| Item { anchor: None, blocks: reader.blocks(), facts: Vec::new() };
        self.each(item)
    }

    fn table(&mut self) -> BlockKind {
        let mut rows = self.each(|reader| reader.each(Self::inlines)).into_iter();
        let columns = rows.next().unwrap_or_default();
        let row = |cells| Row { anchor: None, cells, facts: Vec::new() };
        BlockKind::Table { caption: None, columns, rows: rows.map(row).collect() }
    }

    /// Reads what each start begins, up to the end of what encloses them.
    fn each<T>(&mut self, read: impl Fn(&mut Self) -> T) -> Vec<T> {
        let mut out = Vec::new();
        while let Some(event) = self.events.next() {
            match event {
                Event::Start(_) => out.push(read(self)),
                Event::End(_) => break,
                _ => {}
            }
        }
        out
    }

    /// Inlines that stand in a block without a paragraph around them.
    fn loose_inlines(&mut self) -> Vec<Inline> {
        let mut out = Vec::new();
        let inside = |event: &Event<'_>| match event {
            Event::End(_) | Event::Rule => false,
            Event::Start(tag) => is_inline(tag),
            _ => true,
        };
        while let Some(event) = self.events.next_if(inside) {
            self.inline(event, &mut out);
        }
        out
    }

    /// Inlines up to the end of what encloses them.
    fn inlines(&mut self) -> Vec<Inline> {
        let mut out = Vec::new();
        self.depth += 1;
        while let Some(event) = self.events.next() {
            if matches!(event, Event::End(_)) {
                break;
            }
            self.inline(event, &mut out);
        }
        self.depth -= 1;
        out
    }

    fn inline(&mut self, event: Event<'a>, out: &mut Vec<Inline>) {
        match event {
            Event::Text(text) => push_text(&clean(&text), out),
            Event::Html(html) | Event::InlineHtml(html) => {
                push_text(&clean(&html).replace(['\n', '\r'], " "), out);
            }
            Event::Code(code) => out.push(Inline::Code { text: clean(&code).into_owned() }),
            Event::HardBreak => out.push(Inline::Break),
            Event::Start(_) if self.depth > MAX_DEPTH => {
                let text = self.plain_to_end();
                push_text(&text, out);
            }
            Event::Start(Tag::Strong) => {
                let content = self.inlines();
                push_filled(content, |content| Inline::Strong { content }, out);
            }
            Event::Start(Tag::Emphasis) => {
                let content = self.inlines();
                push_filled(content, |content| Inline::Emphasis { content }, out);
            }
            Event::Start(_) => match address(event) {
                Some(address) => self.link(&address, out),
                None => out.extend(self.inlines()),
            },
            _ => {}
        }
    }

    fn link(&mut self, url: &str, out: &mut Vec<Inline>) {
        let nested = std::mem::replace(&mut self.in_link, true);
        let content = self.inlines();
        self.in_link = nested;
        match safe_url(url) {
            Some(url) if !nested => {
                let content = if is_blank(&content) { vec![Inline::text(url)] } else { content };
                out.push(Inline::link(url, content));
            }
            _ => out.extend(content),
        }
    }

    /// All text up to the end of what encloses it.
    fn plain_to_end(&mut self) -> String {
        let mut text = String::new();
        let mut open = 0usize;
        for event in self.events.by_ref() {
            match event {
                Event::Start(tag) => {
                    open += 1;
                    if !is_inline(&tag) && !text.is_empty() {
                        text.push(' ');
                    }
                }
                Event::End(_) if open == 0 => break,
                Event::End(_) => open -= 1,
                Event::Text(part)
                | Event::Code(part)
                | Event::Html(part)
                | Event::InlineHtml(part) => text.push_str(&clean(&part)),
                Event::HardBreak => text.push(' '),
                _ => {}
            }
        }
        text
    }
}

/// The address to which what an event begins leads.
pub(super) fn address(event: Event<'_>) -> Option<String> {
    match event {
        Event::Start(Tag::Link { link_type, dest_url, .. }) => {
            let scheme = if link_type == LinkType::Email { "mailto:" } else { "" };
            Some(format!("{scheme}{}", clean(&dest_url)))
        }
        // A policy shows no pictures: their text leads to them.
        Event::Start(Tag::Image { dest_url, .. }) => Some(clean(&dest_url).into_owned()),
        _ => None,
    }
}

fn rank(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        _ => 4,
    }
}

fn is_inline(tag: &Tag<'_>) -> bool {
    matches!(
        tag,
        Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }
    )
}

fn lines(text: &str) -> Vec<Inline> {
    let mut out = Vec::new();
    for (at, line) in text.lines().enumerate() {
        if at > 0 {
            out.push(Inline::Break);
        }
        push_text(line, &mut out);
    }
    out
}

fn push_paragraph(text: Vec<Inline>, out: &mut Vec<Block>) {
    if !is_blank(&text) {
        out.push(Block::paragraph(text));
    }
}

fn push_filled(content: Vec<Inline>, wrap: fn(Vec<Inline>) -> Inline, out: &mut Vec<Inline>) {
    if !content.is_empty() {
        out.push(wrap(content));
    }
}

fn push_text(text: &str, out: &mut Vec<Inline>) {
    if text.is_empty() {
        return;
    }
    match out.last_mut() {
        Some(Inline::Text { text: last }) => last.push_str(text),
        _ => out.push(Inline::text(text)),
    }
}
