//! A user's Markdown, and the Markdown inside locale texts, to blocks and inlines.
//!
//! Raw HTML shows as text, links keep only schemes that are safe, and Chinese emphasis is read as
//! its author meant it.

use std::borrow::Cow;
use std::iter::Peekable;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag};

use super::ir::{Block, BlockKind, Inline, Item, Row, plain_text};

/// A letter to Markdown that no text has: it makes a delimiter flank as its author meant.
const FILLER: char = '\u{E000}';
/// Below this nesting, structure is flattened to text.
const MAX_DEPTH: usize = 24;

/// Reads a text as blocks.
pub fn blocks(text: &str) -> Vec<Block> {
    let source = mend_emphasis(text);
    let mut reader = Reader { events: Parser::new_ext(&source, Options::ENABLE_TABLES).peekable() };
    reader.blocks(0)
}

/// Reads a text as one run of inlines; blocks are put one after the other, broken by lines.
pub fn inlines(text: &str) -> Vec<Inline> {
    let mut out = Vec::new();
    for block in blocks(text) {
        if !out.is_empty() {
            out.push(Inline::Break);
        }
        flatten(block, &mut out);
    }
    out
}

fn flatten(block: Block, out: &mut Vec<Inline>) {
    let mut nested = |blocks: Vec<Block>| {
        for (at, block) in blocks.into_iter().enumerate() {
            if at > 0 {
                out.push(Inline::Break);
            }
            flatten(block, out);
        }
    };
    match block.kind {
        BlockKind::Paragraph { text } | BlockKind::Heading { text, .. } => out.extend(text),
        BlockKind::List { items, .. } => {
            nested(items.into_iter().flat_map(|item| item.blocks).collect());
        }
        BlockKind::Note { blocks } | BlockKind::Quote { blocks } => nested(blocks),
        BlockKind::Code { text } => out.push(Inline::Code { text }),
        BlockKind::Definitions { entries } => {
            nested(entries.into_iter().flat_map(|entry| entry.blocks).collect());
        }
        BlockKind::Table { rows, .. } => {
            for cell in rows.into_iter().flat_map(|row| row.cells) {
                out.extend(cell);
                out.push(Inline::text(" "));
            }
        }
        BlockKind::Rule => {}
    }
}

/// CommonMark does not see emphasis where Chinese punctuation meets a delimiter, as in
/// `**重要：**请`: a filler letter between the two makes it do so, and is removed afterwards.
fn mend_emphasis(text: &str) -> Cow<'_, str> {
    if !text.contains('*') || text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let characters: Vec<char> = text.chars().filter(|c| *c != FILLER).collect();
    let mut out = String::with_capacity(text.len() + 8);
    let mut at = 0;
    while at < characters.len() {
        if characters[at] != '*' {
            out.push(characters[at]);
            at += 1;
            continue;
        }
        let end = at + characters[at..].iter().take_while(|c| **c == '*').count();
        let before = at.checked_sub(1).map(|at| characters[at]);
        let after = characters.get(end).copied();
        if before.is_some_and(is_wide_punctuation) && after.is_some_and(is_word) {
            out.push(FILLER);
        }
        out.extend(&characters[at..end]);
        if after.is_some_and(is_wide_punctuation) && before.is_some_and(is_word) {
            out.push(FILLER);
        }
        at = end;
    }
    Cow::Owned(out)
}

fn is_wide_punctuation(character: char) -> bool {
    !character.is_ascii() && !character.is_alphanumeric() && !character.is_whitespace()
}

fn is_word(character: char) -> bool {
    character.is_alphanumeric() || ('\u{E100}'..='\u{F8FF}').contains(&character)
}

struct Reader<'a, I: Iterator<Item = Event<'a>>> {
    events: Peekable<I>,
}

impl<'a, I: Iterator<Item = Event<'a>>> Reader<'a, I> {
    /// Reads blocks up to the end of what encloses them, and that end with them.
    fn blocks(&mut self, depth: usize) -> Vec<Block> {
        let mut out = Vec::new();
        while let Some(event) = self.events.peek() {
            match event {
                Event::End(_) => {
                    self.events.next();
                    break;
                }
                Event::Start(tag) if !is_inline(tag) => {
                    let Some(Event::Start(tag)) = self.events.next() else { break };
                    self.block(tag, depth, &mut out);
                }
                Event::Rule => {
                    self.events.next();
                    out.push(Block::new(BlockKind::Rule));
                }
                Event::Html(_) => {
                    let Some(Event::Html(html)) = self.events.next() else { break };
                    out.push(Block::paragraph(vec![Inline::text(clean(&html).trim_end())]));
                }
                // A tight list item has inlines without a paragraph.
                _ => {
                    let text = self.loose_inlines(depth);
                    out.push(Block::paragraph(text));
                }
            }
        }
        out
    }

    fn block(&mut self, tag: Tag<'a>, depth: usize, out: &mut Vec<Block>) {
        if depth >= MAX_DEPTH {
            let text = self.plain_to_end();
            out.push(Block::paragraph(vec![Inline::text(text)]));
            return;
        }
        match tag {
            Tag::Paragraph => out.push(Block::paragraph(self.inlines(depth))),
            Tag::Heading { level, .. } => {
                let level = match level {
                    HeadingLevel::H1 | HeadingLevel::H2 => 1,
                    HeadingLevel::H3 => 2,
                    _ => 3,
                };
                out.push(Block::new(BlockKind::Heading { level, text: self.inlines(depth) }));
            }
            Tag::List(start) => {
                let items = self.items(depth);
                out.push(Block::new(BlockKind::List { ordered: start.is_some(), items }));
            }
            Tag::BlockQuote(_) => {
                let blocks = self.blocks(depth + 1);
                out.push(Block::new(BlockKind::Quote { blocks }));
            }
            Tag::CodeBlock(_) => {
                let text = self.plain_to_end();
                out.push(Block::new(BlockKind::Code { text: text.trim_end().to_owned() }));
            }
            Tag::Table(_) => {
                let table = self.table(depth);
                out.push(table);
            }
            Tag::HtmlBlock => {
                let text = self.plain_to_end();
                out.push(Block::paragraph(vec![Inline::text(text.trim_end())]));
            }
            _ => out.extend(self.blocks(depth + 1)),
        }
    }

    fn items(&mut self, depth: usize) -> Vec<Item> {
        let mut items = Vec::new();
        while let Some(event) = self.events.next() {
            match event {
                Event::Start(Tag::Item) => {
                    let blocks = self.blocks(depth + 1);
                    items.push(Item { anchor: None, blocks, sources: Vec::new() });
                }
                Event::End(_) => break,
                _ => {}
            }
        }
        items
    }

    fn table(&mut self, depth: usize) -> Block {
        let mut rows: Vec<Vec<Vec<Inline>>> = Vec::new();
        while let Some(event) = self.events.next() {
            match event {
                Event::Start(Tag::TableHead | Tag::TableRow) => rows.push(self.cells(depth)),
                Event::End(_) => break,
                _ => {}
            }
        }
        let mut rows = rows.into_iter();
        let columns = rows.next().unwrap_or_default();
        let row = |cells| Row { anchor: None, cells, sources: Vec::new() };
        let rows = rows.map(row).collect();
        Block::new(BlockKind::Table { caption: None, columns, rows })
    }

    fn cells(&mut self, depth: usize) -> Vec<Vec<Inline>> {
        let mut cells = Vec::new();
        while let Some(event) = self.events.next() {
            match event {
                Event::Start(Tag::TableCell) => cells.push(self.inlines(depth)),
                Event::End(_) => break,
                _ => {}
            }
        }
        cells
    }

    /// Inlines that stand in a block without a paragraph around them.
    fn loose_inlines(&mut self, depth: usize) -> Vec<Inline> {
        let mut out = Vec::new();
        while let Some(event) = self.events.peek() {
            let ends = match event {
                Event::End(_) | Event::Rule | Event::Html(_) => true,
                Event::Start(tag) => !is_inline(tag),
                _ => false,
            };
            if ends {
                break;
            }
            if let Some(event) = self.events.next() {
                self.inline(event, depth, &mut out);
            }
        }
        out
    }

    fn inlines(&mut self, depth: usize) -> Vec<Inline> {
        let mut out = Vec::new();
        while let Some(event) = self.events.next() {
            if matches!(event, Event::End(_)) {
                break;
            }
            self.inline(event, depth, &mut out);
        }
        out
    }

    fn inline(&mut self, event: Event<'a>, depth: usize, out: &mut Vec<Inline>) {
        match event {
            Event::Text(text) => push_text(&clean(&text), out),
            Event::Html(html) | Event::InlineHtml(html) => push_text(&clean(&html), out),
            Event::Code(code) => out.push(Inline::Code { text: clean(&code).into_owned() }),
            Event::SoftBreak => {
                let next = match self.events.peek() {
                    Some(Event::Text(text)) => text.chars().next(),
                    _ => None,
                };
                let last = plain_text(out).chars().last();
                if !(last.is_some_and(is_east_asian) && next.is_some_and(is_east_asian)) {
                    push_text(" ", out);
                }
            }
            Event::HardBreak => out.push(Inline::Break),
            Event::Start(_) if depth >= MAX_DEPTH => {
                let text = self.plain_to_end();
                push_text(&text, out);
            }
            Event::Start(Tag::Strong) => {
                let content = self.inlines(depth + 1);
                out.push(Inline::Strong { content });
            }
            Event::Start(Tag::Emphasis) => {
                let content = self.inlines(depth + 1);
                out.push(Inline::Emphasis { content });
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                let content = self.inlines(depth + 1);
                match safe_url(&clean(&dest_url)) {
                    Some(url) => out.push(Inline::Link { url, content }),
                    None => out.extend(content),
                }
            }
            Event::Start(_) => out.extend(self.inlines(depth + 1)),
            _ => {}
        }
    }

    /// All text up to the end of what encloses it.
    fn plain_to_end(&mut self) -> String {
        let mut text = String::new();
        let mut open = 0usize;
        for event in self.events.by_ref() {
            match event {
                Event::Start(_) => open += 1,
                Event::End(_) if open == 0 => break,
                Event::End(_) => open -= 1,
                Event::Text(part)
                | Event::Code(part)
                | Event::Html(part)
                | Event::InlineHtml(part) => {
                    text.push_str(&clean(&part));
                }
                Event::SoftBreak | Event::HardBreak => text.push(' '),
                _ => {}
            }
        }
        text
    }
}

fn is_inline(tag: &Tag<'_>) -> bool {
    matches!(
        tag,
        Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }
    )
}

fn clean(text: &str) -> Cow<'_, str> {
    if text.contains(FILLER) { Cow::Owned(text.replace(FILLER, "")) } else { Cow::Borrowed(text) }
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

fn is_east_asian(character: char) -> bool {
    matches!(character, '\u{2E80}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FE30}'..='\u{FE4F}'
        | '\u{FF00}'..='\u{FFEF}' | '\u{20000}'..='\u{3FFFF}' | '“' | '”' | '‘' | '’' | '…' | '—')
}

/// The address of a link if its scheme is one that a policy may use, or if it has none.
pub fn safe_url(url: &str) -> Option<String> {
    let plain: String = url.chars().filter(|c| !c.is_control() && !c.is_whitespace()).collect();
    if plain != url || plain.is_empty() || plain.starts_with("//") || plain.contains('\\') {
        return None;
    }
    let scheme = plain.split(['/', '?', '#']).next().unwrap_or_default();
    match scheme.split_once(':') {
        None => Some(plain),
        Some((scheme, _)) => {
            let scheme = scheme.to_ascii_lowercase();
            matches!(scheme.as_str(), "https" | "http" | "mailto" | "tel").then_some(plain)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(inlines: &[Inline]) -> String {
        inlines
            .iter()
            .map(|inline| match inline {
                Inline::Text { text } | Inline::Time { text, .. } => text.clone(),
                Inline::Strong { content } => format!("<b>{}</b>", shown(content)),
                Inline::Emphasis { content } => format!("<i>{}</i>", shown(content)),
                Inline::Code { text } => format!("<c>{text}</c>"),
                Inline::Link { url, content } => format!("<a {url}>{}</a>", shown(content)),
                Inline::Break => "<br>".to_owned(),
            })
            .collect()
    }

    #[test]
    fn chinese_emphasis_is_read_as_meant() {
        for (text, expected) in [
            ("**重要：**请阅读", "<b>重要：</b>请阅读"),
            ("这是**重要：**请阅读", "这是<b>重要：</b>请阅读"),
            ("前文**“引号”**后文", "前文<b>“引号”</b>后文"),
            ("**中文（注）**后文", "<b>中文（注）</b>后文"),
            ("他说**「你好」**。", "他说<b>「你好」</b>。"),
            ("*斜体。*后", "<i>斜体。</i>后"),
            ("**访问、更正或删除**。如果", "<b>访问、更正或删除</b>。如果"),
            (
                "plain **bold** and *it*, `a**b：**c`",
                "plain <b>bold</b> and <i>it</i>, <c>a**b：**c</c>",
            ),
            ("2*3*4 与 \\*x\\*", "2<i>3</i>4 与 *x*"),
        ] {
            assert_eq!(shown(&inlines(text)), expected, "{text}");
        }
    }

    #[test]
    fn raw_html_is_text_and_bad_links_lose_their_address() {
        assert_eq!(shown(&inlines("a <script>x</script> b")), "a <script>x</script> b");
        assert_eq!(shown(&inlines("<div>\nx\n</div>")), "<div>\nx\n</div>");
        for bad in
            ["javascript:alert(1)", "JaVaScRiPt:x", "data:text/html,x", "//evil", "vbscript:x"]
        {
            assert_eq!(shown(&inlines(&format!("[t](<{bad}>)"))), "t", "{bad}");
        }
        assert_eq!(shown(&inlines("[t](&#106;avascript:x)")), "t");
        assert_eq!(shown(&inlines("[t](mailto:a@b.c)")), "<a mailto:a@b.c>t</a>");
    }

    #[test]
    fn a_line_break_in_chinese_is_no_space() {
        assert_eq!(shown(&inlines("中文\n换行，\n英文 a\nb")), "中文换行，英文 a b");
    }

    #[test]
    fn deep_nesting_ends_in_text() {
        let text = format!("{}deep", "> ".repeat(5_000));
        assert!(!blocks(&text).is_empty());
        let text = format!("{}deep{}", "*a ".repeat(5_000), "*".repeat(5_000));
        assert!(!blocks(&text).is_empty());
    }
}
