//! Events of the YAML parser to a [`Tree`].

use std::borrow::Cow;

use granit_parser::{Event, Parser, ScalarStyle, ScanError};

use super::tree::{Entry, Kind, NodeId, Tree};
use super::{hidden, rules, slip};
use crate::diag::Finding;
use crate::source::{FileId, Files, Span};

/// The largest source file, in bytes.
pub const MAX_BYTES: usize = 4 * 1024 * 1024;
/// The deepest nesting.
pub const MAX_DEPTH: usize = 64;
/// The most keys of one mapping.
pub const MAX_KEYS: usize = 1_000;
/// The most items of one list.
pub const MAX_ITEMS: usize = 2_000;
/// The most values in one file and those that extend it.
pub const MAX_NODES: usize = 200_000;

/// Reads a file into `tree`; returns its root, unless it has none.
///
/// Everything wrong with the text becomes a finding; a syntax error ends the file.
pub fn parse(
    tree: &mut Tree,
    files: &Files,
    file: FileId,
    findings: &mut Vec<Finding>,
) -> Option<NodeId> {
    let text = files.get(file).text();
    if !hidden_characters(text, file, findings) {
        return None;
    }
    let mut builder =
        Builder { nodes: tree.len(), tree, file, text, findings, stack: Vec::new(), root: None };
    let options = granit_parser::options! { flow_nesting_limit: 255, block_nesting_limit: 255 };
    for event in Parser::new_from_str_with_options(text, options) {
        match event {
            Ok((event, span)) => {
                let range = span.byte_range().unwrap_or(0..0);
                let range = range.start.min(text.len())..range.end.min(text.len());
                if builder.event(event, Span::new(file, range)).is_err() {
                    return None;
                }
            }
            Err(error) => {
                findings.push(syntax(text, file, &error));
                return None;
            }
        }
    }
    let root = builder.root;
    if root.is_none() {
        findings.push(Finding::new(rules::EMPTY_FILE, Span::new(file, 0..0)));
    }
    root
}

/// Reports characters that hide or reorder text; one in a real text is never meant.
fn hidden_characters(text: &str, file: FileId, findings: &mut Vec<Finding>) -> bool {
    let mut clean = true;
    let start = text.len() - text.strip_prefix('\u{FEFF}').unwrap_or(text).len();
    for (at, character) in hidden::all(&text[start..]) {
        let span = Span::new(file, start + at..start + at + character.len_utf8());
        findings.push(
            Finding::new(rules::HIDDEN_CHARACTER, span)
                .arg("code", hidden::code(character))
                .fix(span, String::new()),
        );
        clean = false;
        if findings.len() > 50 {
            break;
        }
    }
    clean
}

/// What the parser stumbled over, told as the slip behind it if that is a known one.
fn syntax(text: &str, file: FileId, error: &ScanError) -> Finding {
    let span = syntax_span(text, file, error);
    let finding = |span| Finding::new(rules::SYNTAX, span).arg("detail", error.info());
    let Some(slip) = slip::behind(text, span.range().start, &error.info()) else {
        return finding(span).arg("slip", "none");
    };
    let span = Span::new(file, slip.at.clone());
    let finding = finding(span)
        .arg("slip", slip.what)
        .arg("closing", if text[slip.at] == *"[" { "]" } else { "}" });
    match slip.fix {
        Some(fix) => finding.fix(span, fix),
        None => finding,
    }
}

fn syntax_span(text: &str, file: FileId, error: &ScanError) -> Span {
    let start = error.marker().byte_offset().unwrap_or(text.len()).min(text.len());
    let start = (0..=start).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    let end = text[start..].chars().next().map_or(start, |first| start + first.len_utf8());
    Span::new(file, start..end)
}

struct Stop;

enum Frame {
    List {
        start: Span,
        items: Vec<NodeId>,
    },
    Map {
        start: Span,
        entries: Vec<Entry>,
        key: Option<(Cow<'static, str>, Span)>,
        keys: usize,
    },
    /// A key that is itself a collection: read past and reported.
    Skipped {
        start: Span,
    },
}

struct Builder<'a> {
    tree: &'a mut Tree,
    file: FileId,
    text: &'a str,
    findings: &'a mut Vec<Finding>,
    stack: Vec<Frame>,
    root: Option<NodeId>,
    nodes: usize,
}

impl Builder<'_> {
    fn event(&mut self, event: Event<'_>, span: Span) -> Result<(), Stop> {
        self.refuse_unsupported(&event, span);
        match event {
            Event::Scalar(text, style, ..) => {
                let quoted = style != ScalarStyle::Plain;
                let span = self.trim(span, quoted);
                self.scalar(&text, quoted, span)
            }
            Event::Alias(_) | Event::UnresolvedAlias(_) => self.scalar("", true, span),
            Event::SequenceStart(..) => {
                self.open(span, |start| Frame::List { start, items: Vec::new() })
            }
            Event::MappingStart(..) => self.open(span, |start| Frame::Map {
                start,
                entries: Vec::new(),
                key: None,
                keys: 0,
            }),
            Event::SequenceEnd | Event::MappingEnd => self.close(span),
            _ => Ok(()),
        }
    }

    fn refuse_unsupported(&mut self, event: &Event<'_>, span: Span) {
        let what = match event {
            Event::Alias(_) | Event::UnresolvedAlias(_) => "alias",
            _ if event.anchor_id().is_some_and(|id| id > 0) => "anchor",
            _ if event.tag().is_some() => "tag",
            Event::DocumentStart(..) if self.root.is_some() => "second-document",
            _ => return,
        };
        let span = if span.start == span.end { self.widen(span) } else { span };
        self.findings.push(Finding::new(rules::UNSUPPORTED_YAML, span).arg("what", what));
    }

    fn widen(&self, span: Span) -> Span {
        let start = span.range().start;
        let end = self.text[start..].chars().next().map_or(start, |first| start + first.len_utf8());
        Span::new(self.file, start..end)
    }

    /// A plain or block scalar's span ends with its last visible character.
    fn trim(&self, span: Span, quoted: bool) -> Span {
        let range = span.range();
        let Some(slice) = self.text.get(range.clone()) else { return span };
        let cut = if quoted && !slice.starts_with(['"', '\'']) { slice.trim_end() } else { slice };
        Span::new(self.file, range.start..range.start + cut.len())
    }

    fn scalar(&mut self, text: &str, quoted: bool, span: Span) -> Result<(), Stop> {
        self.unescaped(text, quoted, span);
        if let Some(Frame::Map { key: key @ None, entries, .. }) = self.stack.last_mut() {
            if let Some(first) = entries.iter().find(|entry| &*entry.key == text) {
                self.findings.push(
                    Finding::new(rules::DUPLICATE_KEY, span)
                        .arg("key", text)
                        .related(first.key_span, "first"),
                );
            }
            if text == "<<" && !quoted {
                self.findings
                    .push(Finding::new(rules::UNSUPPORTED_YAML, span).arg("what", "merge-key"));
            }
            *key = Some((Cow::Owned(text.to_owned()), span));
            return self.limit_keys(span);
        }
        let node = self.node(Kind::Scalar { text: Cow::Owned(text.to_owned()), quoted }, span)?;
        self.put(node)
    }

    /// Hidden characters that escapes stand for; what stands in the file is looked at already.
    fn unescaped(&mut self, text: &str, quoted: bool, span: Span) {
        let source = self.text.get(span.range()).unwrap_or_default();
        if !quoted || !source.contains('\\') {
            return;
        }
        if let Some((_, character)) = hidden::all(text).next() {
            let finding = Finding::new(rules::HIDDEN_CHARACTER, span);
            self.findings.push(finding.arg("code", hidden::code(character)));
        }
    }

    /// Counts the keys of a mapping, those that stand twice among them.
    fn limit_keys(&mut self, span: Span) -> Result<(), Stop> {
        let Some(Frame::Map { keys, .. }) = self.stack.last_mut() else { return Ok(()) };
        *keys += 1;
        if *keys > MAX_KEYS { Err(self.too_large(span, "keys", MAX_KEYS)) } else { Ok(()) }
    }

    fn node(&mut self, kind: Kind, span: Span) -> Result<NodeId, Stop> {
        self.nodes += 1;
        if self.nodes > MAX_NODES {
            return Err(self.too_large(span, "values", MAX_NODES));
        }
        Ok(self.tree.add(kind, span))
    }

    fn too_large(&mut self, span: Span, what: &str, limit: usize) -> Stop {
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        self.findings
            .push(Finding::new(rules::TOO_LARGE, span).arg("what", what).arg("limit", limit));
        Stop
    }

    fn open(&mut self, span: Span, frame: impl FnOnce(Span) -> Frame) -> Result<(), Stop> {
        if self.stack.len() >= MAX_DEPTH {
            return Err(self.too_large(span, "depth", MAX_DEPTH));
        }
        let is_key = matches!(self.stack.last(), Some(Frame::Map { key: None, .. }));
        let skipped = matches!(self.stack.last(), Some(Frame::Skipped { .. }));
        self.stack.push(if is_key || skipped {
            Frame::Skipped { start: span }
        } else {
            frame(span)
        });
        Ok(())
    }

    fn close(&mut self, end: Span) -> Result<(), Stop> {
        match self.stack.pop() {
            Some(Frame::List { start, items }) => {
                let span = self.join(start, end);
                let node = self.node(Kind::List(items), span)?;
                self.put(node)?;
            }
            Some(Frame::Map { start, mut entries, key, .. }) => {
                if let Some((key, key_span)) = key {
                    let empty = Kind::Scalar { text: "".into(), quoted: false };
                    let value = self.node(empty, key_span)?;
                    entries.push(Entry { key, key_span, value });
                }
                let span = self.join(start, end);
                let node = self.node(Kind::Map(entries), span)?;
                self.put(node)?;
            }
            Some(Frame::Skipped { start }) => {
                if let Some(Frame::Map { key, .. }) = self.stack.last_mut() {
                    let span = Span { end: end.end.max(start.end), ..start };
                    self.findings.push(Finding::new(rules::KEY_NOT_TEXT, span));
                    *key = Some(("".into(), span));
                }
            }
            None => {}
        }
        Ok(())
    }

    fn join(&self, start: Span, end: Span) -> Span {
        let range = start.range().start..end.range().end.max(start.range().start);
        let text = self.text.get(range.clone()).unwrap_or_default();
        Span::new(self.file, range.start..range.start + text.trim_end().len())
    }

    fn put(&mut self, node: NodeId) -> Result<(), Stop> {
        match self.stack.last_mut() {
            None => {
                self.root.get_or_insert(node);
            }
            Some(Frame::List { items, .. }) if items.len() < MAX_ITEMS => items.push(node),
            Some(Frame::List { .. }) => {
                let span = self.tree.span(node);
                return Err(self.too_large(span, "items", MAX_ITEMS));
            }
            Some(Frame::Map { entries, key, .. }) => {
                // A key that is no text, and a merge key, are reported already.
                if let Some((key, key_span)) = key.take()
                    && !matches!(&*key, "" | "<<")
                    && entries.iter().all(|entry| entry.key != key)
                {
                    entries.push(Entry { key, key_span, value: node });
                }
            }
            Some(Frame::Skipped { .. }) => {}
        }
        Ok(())
    }
}
