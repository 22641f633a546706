//! Inlines as Markdown text.

use std::borrow::Cow;

use super::bytes;
use super::escape_flavour;
use super::escape_markdown::{self, Around, emphasis_is_safe};
use super::ids::Ids;
use super::inline_html;
use crate::flavour::Flavour;
use crate::ir::{Inline, plain_len};

/// Where inlines stand, which decides what a line break is and what must be escaped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// A paragraph, at the start of a line.
    Line,
    /// After other text of the same line.
    Inside,
    /// A heading, which ends with its line.
    Heading,
    /// A cell of a table.
    Cell,
}

/// A piece of output before it is known what stands around it.
enum Piece {
    Text(String),
    Code(String),
    Raw(String),
    Break,
    Emphasis { mark: &'static str, tag: &'static str, content: Vec<Piece> },
    Link { url: String, content: Vec<Piece> },
}

/// So many bytes the marks in a text are expected to take.
const MARKUP: usize = 32;

/// Inlines as Markdown, plain or as a site generator takes it.
pub(super) fn render(
    inlines: &[Inline],
    place: Place,
    ids: &Ids,
    flavour: Option<&Flavour>,
) -> String {
    let mut writer = Writer { out: String::new(), place, flavour, link: false, emphasis: false };
    match inlines {
        // Most of a page's texts are nothing but text.
        [Inline::Text { text }] if is_tidy(text) => writer.text(text.trim_matches(' '), None),
        _ => {
            let mut pieces = pieces(inlines, Setting { place, ids, flavour }, false);
            trim(&mut pieces);
            writer.out.reserve(plain_len(inlines) + MARKUP);
            writer.pieces(&pieces, None);
        }
    }
    let mut out = writer.out;
    // A heading may be closed by number signs: these are text.
    if place == Place::Heading && out.ends_with('#') {
        out.insert(out.len() - 1, '\\');
    }
    out
}

/// The anchor as Markdown: the one thing that only HTML can write.
pub(super) fn anchor(id: &str) -> String {
    let id = inline_html::escape(id);
    let id = if id.contains('|') { id.replace('|', "&#124;") } else { id };
    ["<a id=\"", &id, "\"></a>"].concat()
}

/// What decides how inlines are written.
#[derive(Clone, Copy)]
struct Setting<'a> {
    place: Place,
    ids: &'a Ids,
    flavour: Option<&'a Flavour>,
}

fn pieces(inlines: &[Inline], setting: Setting<'_>, in_link: bool) -> Vec<Piece> {
    let mut out = Vec::new();
    push_pieces(&mut out, inlines, setting, in_link);
    out
}

fn push_pieces(out: &mut Vec<Piece>, inlines: &[Inline], setting: Setting<'_>, in_link: bool) {
    for inline in inlines {
        match inline {
            Inline::Text { text } | Inline::Time { text, .. } => push_text(out, text),
            Inline::Strong { content } | Inline::Emphasis { content } => {
                let content = pieces(content, setting, in_link);
                let strong = matches!(inline, Inline::Strong { .. });
                let (mark, tag) = if strong { ("**", "strong") } else { ("*", "em") };
                push_around(out, content, |content| Piece::Emphasis { mark, tag, content });
            }
            Inline::Code { text } => push_code(out, text, setting, in_link),
            // A link in a link is not Markdown: the outer one stays.
            Inline::Link { content, .. } if in_link => push_pieces(out, content, setting, true),
            Inline::Link { url, content } => {
                let url = destination(&setting.ids.url(url), setting.flavour.is_some());
                let content = pieces(content, setting, true);
                push_around(out, content, |content| Piece::Link { url, content });
            }
            Inline::Break => out.push(Piece::Break),
        }
    }
}

/// Adds emphasis or a link; white space and line breaks at the edges of its content go outside,
/// where every reader takes them for what they are.
fn push_around(
    out: &mut Vec<Piece>,
    mut content: Vec<Piece>,
    make: impl FnOnce(Vec<Piece>) -> Piece,
) {
    let mut after = Vec::new();
    while let Some(blank) = take_blank(&mut content, Edge::Start) {
        push_blank(out, blank);
    }
    while let Some(blank) = take_blank(&mut content, Edge::End) {
        after.push(blank);
    }
    if !content.is_empty() {
        out.push(make(content));
    }
    for blank in after.into_iter().rev() {
        push_blank(out, blank);
    }
}

fn push_blank(out: &mut Vec<Piece>, blank: Piece) {
    match blank {
        Piece::Text(text) => push_text(out, &text),
        blank => out.push(blank),
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Edge {
    Start,
    End,
}

/// Takes a line break or white space from one edge, if there is any.
fn take_blank(content: &mut Vec<Piece>, edge: Edge) -> Option<Piece> {
    let at = if edge == Edge::Start { 0 } else { content.len().checked_sub(1)? };
    let text = match content.get_mut(at)? {
        Piece::Break => return Some(content.remove(at)),
        Piece::Text(text) => text,
        _ => return None,
    };
    let trimmed = match edge {
        Edge::Start => text.trim_start_matches(' '),
        Edge::End => text.trim_end_matches(' '),
    };
    if trimmed.len() == text.len() {
        return None;
    }
    *text = trimmed.to_owned();
    if text.is_empty() {
        content.remove(at);
    }
    Some(Piece::Text(" ".to_owned()))
}

/// Adds text to the text before it, white space run together as HTML shows it.
fn push_text(out: &mut Vec<Piece>, text: &str) {
    if !matches!(out.last(), Some(Piece::Text(_))) {
        out.push(Piece::Text(String::with_capacity(text.len())));
    }
    if let Some(Piece::Text(all)) = out.last_mut() {
        if is_tidy(text) && !(text.starts_with(' ') && all.ends_with(' ')) {
            all.push_str(text);
            return;
        }
        let mut kept = 0;
        for (at, c) in text.char_indices().filter(|(_, c)| is_blank(*c)) {
            all.push_str(&text[kept..at]);
            kept = at + c.len_utf8();
            if !all.ends_with(' ') {
                all.push(' ');
            }
        }
        all.push_str(&text[kept..]);
        if all.is_empty() {
            out.pop();
        }
    }
}

/// Whether a text that is not empty has nothing to run together: told by bytes, which is quick.
fn is_tidy(text: &str) -> bool {
    let may_be_blank = |byte| (byte < 0x20) | (byte == 0x7F) | (byte == 0xC2) | (byte == 0xE2);
    let are_spaces = |first, second| (first == b' ') & (second == b' ');
    !text.is_empty()
        && !bytes::any_pair(text, are_spaces)
        && (!bytes::any(text, may_be_blank) || has_no_blank(text))
}

/// Whether there is no control, and no separator of lines or paragraphs.
fn has_no_blank(text: &str) -> bool {
    let bytes = text.as_bytes();
    let tidy = |(at, byte): (usize, &u8)| match byte {
        0..0x20 | 0x7F => false,
        // The beginnings of further controls, and of the separators of lines and paragraphs.
        0xC2 => bytes.get(at + 1).is_none_or(|next| *next >= 0xA0),
        0xE2 => {
            !(bytes[at..].starts_with(&[0xE2, 0x80, 0xA8])
                || bytes[at..].starts_with(&[0xE2, 0x80, 0xA9]))
        }
        _ => true,
    };
    bytes.iter().enumerate().all(tidy)
}

/// White space that HTML runs together, and other controls, which no reader shows.
fn is_blank(c: char) -> bool {
    c == ' ' || (c.is_control() && c != '\0') || matches!(c, '\u{2028}' | '\u{2029}')
}

/// Adds code to the code before it: spans cannot touch. What a span cannot hold stands between
/// tags: blank text, and what needs an escape, which spans do not have: a bar in a cell, and in a
/// link a bracket, which could make the line define a reference. A generator may run what stands in
/// a span, so its code stands between tags too.
fn push_code(out: &mut Vec<Piece>, text: &str, setting: Setting<'_>, in_link: bool) {
    let text: String = text.chars().map(|c| if is_blank(c) { ' ' } else { c }).collect();
    let needs_escape =
        |c| (c == '|' && setting.place == Place::Cell) || (in_link && "[]".contains(c));
    let in_tags =
        setting.flavour.is_some_and(|own| !own.takes_code(&text)) || text.trim().is_empty();
    if in_tags || text.contains(needs_escape) {
        out.push(Piece::Raw("<code>".to_owned()));
        out.push(Piece::Text(text));
        out.push(Piece::Raw("</code>".to_owned()));
    } else if let Some(Piece::Code(before)) = out.last_mut() {
        before.push_str(&text);
    } else {
        out.push(Piece::Code(text));
    }
}

/// Code between more backticks than any run in it.
fn code(text: &str) -> String {
    let mut fence = String::from("`");
    while text.contains(&fence) {
        fence.push('`');
    }
    let at_edge = |c| text.starts_with(c) || text.ends_with(c);
    let pad = if at_edge('`') || at_edge(' ') { " " } else { "" };
    format!("{fence}{pad}{text}{pad}{fence}")
}

/// A link's target without any character that ends it early; `strict` also without what a site
/// generator could run.
fn destination(url: &str, strict: bool) -> String {
    let mut out = String::with_capacity(url.len());
    for c in url.chars() {
        let taken = "<>()\\`|*".contains(c) || (strict && "{}[]\"^$~".contains(c));
        if c.is_whitespace() || c.is_control() || taken {
            let mut bytes = [0; 4];
            for byte in c.encode_utf8(&mut bytes).bytes() {
                out.push_str(&format!("%{byte:02X}"));
            }
        } else if c == '&' {
            out.push_str("&amp;");
        } else {
            out.push(c);
        }
    }
    out
}

/// Takes white space and line breaks from both ends: readers drop or misread them there.
fn trim(pieces: &mut Vec<Piece>) {
    while take_blank(pieces, Edge::Start).is_some() {}
    while take_blank(pieces, Edge::End).is_some() {}
}

/// Writes pieces one after the other, each knowing what stands before and after it.
struct Writer<'a> {
    out: String,
    place: Place,
    flavour: Option<&'a Flavour>,
    link: bool,
    emphasis: bool,
}

impl Writer<'_> {
    fn escape<'t>(&self, text: &'t str, around: Around) -> Cow<'t, str> {
        match self.flavour {
            Some(flavour) => Cow::Owned(escape_flavour::escape(text, around, flavour)),
            None => escape_markdown::escape(text, around),
        }
    }

    fn pieces(&mut self, pieces: &[Piece], after: Option<char>) {
        for (at, piece) in pieces.iter().enumerate() {
            let next = pieces[at + 1..].iter().find_map(|next| self.first(next)).or(after);
            self.piece(piece, next);
        }
    }

    fn piece(&mut self, piece: &Piece, after: Option<char>) {
        match piece {
            Piece::Text(text) => self.text(text, after),
            Piece::Raw(raw) => self.out.push_str(raw),
            Piece::Code(text) => self.out.push_str(&code(text)),
            Piece::Break => self.line_break(),
            Piece::Emphasis { mark, tag, content } => self.emphasis(mark, tag, content, after),
            Piece::Link { url, content } if self.flavour.is_some_and(|own| own.takes_out(url)) => {
                self.push_all(&["<a href=\"", url, "\">"]);
                self.link = true;
                self.pieces(content, Some('<'));
                self.link = false;
                self.out.push_str("</a>");
            }
            Piece::Link { url, content } => {
                self.out.push('[');
                self.link = true;
                self.pieces(content, Some(']'));
                self.link = false;
                self.out.push(']');
                let pattern = self.flavour.and_then(|own| own.host_link.as_ref());
                match pattern.filter(|_| url.starts_with('/')) {
                    Some(pattern) => self.out.push_str(&pattern.replace("{url}", url)),
                    None => self.push_all(&["(", url, ")"]),
                }
            }
        }
    }

    fn text(&mut self, text: &str, after: Option<char>) {
        let before = self.before();
        let at_start = before.is_none() && self.place != Place::Cell;
        let text = if at_start { text.trim_start_matches(' ') } else { text };
        let text = if after == Some('\n') { text.trim_end_matches(' ') } else { text };
        let around = Around { before, after, in_link: self.link };
        let text = self.escape(text, around);
        self.out.push_str(&text);
    }

    fn push_all(&mut self, parts: &[&str]) {
        parts.iter().for_each(|part| self.out.push_str(part));
    }

    /// The character before what comes next; none where a line starts.
    fn before(&self) -> Option<char> {
        match self.out.chars().next_back() {
            Some('\n') => None,
            None if self.place != Place::Line => Some(' '),
            before => before,
        }
    }

    fn line_break(&mut self) {
        match (self.place, self.flavour) {
            (Place::Heading, _) => self.out.push(' '),
            (Place::Cell, Some(own)) if own.line_break.contains('\n') => self.out.push_str("<br>"),
            (_, Some(flavour)) => self.out.push_str(&flavour.line_break),
            (Place::Line | Place::Inside, None) => self.out.push_str("\\\n"),
            (Place::Cell, None) => self.out.push_str("<br>"),
        }
    }

    /// Emphasis in emphasis is always written with tags, so that marks never nest or touch.
    fn emphasis(&mut self, mark: &str, tag: &str, content: &[Piece], after: Option<char>) {
        let outer = self.emphasis;
        let first = content.iter().find_map(|piece| self.first(piece));
        let last = content.iter().rev().find_map(|piece| self.last(piece));
        let safe = !outer && emphasis_is_safe(self.before(), first, last, after);
        self.emphasis = true;
        if safe {
            self.out.push_str(mark);
            self.pieces(content, Some('*'));
            self.out.push_str(mark);
        } else {
            self.push_all(&["<", tag, ">"]);
            self.pieces(content, Some('<'));
            self.push_all(&["</", tag, ">"]);
        }
        self.emphasis = outer;
    }

    /// The first character that a piece will write; emphasis counts as its mark, the stricter
    /// of its two forms.
    fn first(&self, piece: &Piece) -> Option<char> {
        match piece {
            Piece::Text(text) if self.flavour.is_none() => escape_markdown::first(text, self.link),
            Piece::Text(text) => self.escape(text, self.within()).chars().next(),
            Piece::Raw(raw) => raw.chars().next(),
            Piece::Code(_) => Some('`'),
            Piece::Break if self.place == Place::Heading => Some(' '),
            Piece::Break if self.breaks_with_tag() => Some('<'),
            Piece::Break => Some('\n'),
            Piece::Emphasis { .. } => Some('*'),
            Piece::Link { .. } => Some('['),
        }
    }

    fn last(&self, piece: &Piece) -> Option<char> {
        match piece {
            Piece::Text(text) => self.escape(text, self.within()).chars().next_back(),
            Piece::Raw(raw) => raw.chars().next_back(),
            Piece::Code(_) => Some('`'),
            Piece::Break if self.breaks_with_tag() => Some('>'),
            Piece::Break => Some('\n'),
            Piece::Emphasis { .. } => Some('*'),
            Piece::Link { .. } => Some(')'),
        }
    }

    fn breaks_with_tag(&self) -> bool {
        self.place == Place::Cell || self.flavour.is_some_and(|own| own.line_break.starts_with('<'))
    }

    fn within(&self) -> Around {
        Around { before: Some(' '), after: Some(' '), in_link: self.link }
    }
}
