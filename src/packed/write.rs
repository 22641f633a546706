//! Packs trees and expressions for the build script: the bytes that `packed` reads.

use cel::common::ast::{Expr, IdedExpr, LiteralValue};
use granit_parser::{Event, Parser, ScalarStyle};

/// The bytes with which nodes start; a scalar in quotes is the one after [`SCALAR`].
const SCALAR: u8 = 0;
const LIST: u8 = 2;
const MAP: u8 = 3;
const WORDS: u8 = 4;
const ITEM: u8 = 5;

/// A node in the making.
struct Node {
    scalar: Option<(String, bool)>,
    children: Vec<Node>,
    map: bool,
    start: usize,
    end: usize,
}

/// The packed tree of a file; none if its YAML is not plain, which the parser then reports.
///
/// With `languages`, texts in them and items of lists that begin with an `id` are written so that a
/// reader can pass over them.
pub(super) fn tree(text: &str, languages: Option<&[String]>) -> Option<Vec<u8>> {
    let mut packer = Packer { text, languages, bytes: Vec::new() };
    packer.node(&nodes(text)?)?;
    Some(packer.bytes)
}

/// The expressions of a file's rules: the texts under `when` and `require`.
pub(super) fn expressions(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    if let Some(root) = nodes(text) {
        collect(&root, &mut found);
    }
    found
}

fn collect(node: &Node, found: &mut Vec<String>) {
    let value = |pair: &[Node], wanted: &str| {
        let [key, value] = pair else { return None };
        let is_wanted = key.scalar.as_ref().is_some_and(|(key, _)| key == wanted);
        value.scalar.as_ref().filter(|_| is_wanted).map(|(text, _)| text.clone())
    };
    let named = |name| node.children.chunks(2).find_map(|pair| value(pair, name));
    if let Some(require) = node.map.then(|| named("require")).flatten() {
        found.push(require);
        found.extend(named("when"));
        return;
    }
    node.children.iter().for_each(|child| collect(child, found));
}

/// A packed expression; none if there is something in it that no rule has.
pub(super) fn expression(expr: &IdedExpr) -> Option<Vec<u8>> {
    let mut packer = Packer { text: "", languages: None, bytes: Vec::new() };
    packer.expression(expr)?;
    Some(packer.bytes)
}

/// The nodes of a file.
fn nodes(text: &str) -> Option<Node> {
    let mut stack: Vec<Node> = Vec::new();
    let mut root = None;
    for event in Parser::new_from_str(text) {
        let (event, span) = event.ok()?;
        let range = span.byte_range().unwrap_or(0..0);
        if event.anchor_id().is_some_and(|id| id > 0) || event.tag().is_some() {
            return None;
        }
        let done = match event {
            Event::Scalar(value, style, ..) => {
                let quoted = style != ScalarStyle::Plain;
                let slice = text.get(range.clone())?;
                let cut = quoted && !slice.starts_with(['"', '\'']);
                let slice = if cut { slice.trim_end() } else { slice };
                let end = range.start + slice.len();
                let scalar = Some((value.to_string(), quoted));
                Node { scalar, children: vec![], map: false, start: range.start, end }
            }
            Event::SequenceStart(..) | Event::MappingStart(..) => {
                let map = matches!(event, Event::MappingStart(..));
                let (start, end) = (range.start, range.end);
                stack.push(Node { scalar: None, children: vec![], map, start, end });
                continue;
            }
            Event::SequenceEnd | Event::MappingEnd => {
                let mut node = stack.pop()?;
                let end = range.end.max(node.start);
                node.end = node.start + text.get(node.start..end)?.trim_end().len();
                node
            }
            Event::Alias(_) | Event::UnresolvedAlias(_) => return None,
            _ => continue,
        };
        match stack.last_mut() {
            Some(parent) => parent.children.push(done),
            None if root.is_none() => root = Some(done),
            None => return None,
        }
    }
    root
}

struct Packer<'a> {
    text: &'a str,
    languages: Option<&'a [String]>,
    bytes: Vec<u8>,
}

impl Packer<'_> {
    fn node(&mut self, node: &Node) -> Option<()> {
        if let Some((value, quoted)) = &node.scalar {
            self.head(SCALAR + u8::from(*quoted), node);
            self.string(value, self.text.get(node.start..node.end)?);
            return Some(());
        }
        if let Some(words) = self.words(node) {
            self.head(WORDS, node);
            return self.sized(|packer| packer.texts(&words));
        }
        if node.map {
            self.head(MAP, node);
            return self.entries(node);
        }
        self.head(LIST, node);
        self.number(node.children.len());
        node.children.iter().try_for_each(|child| match id(child) {
            Some(id) if self.languages.is_some() => {
                self.head(ITEM, child);
                self.placed(id)?;
                self.sized(|packer| packer.entries(child))
            }
            _ => self.node(child),
        })
    }

    /// What a node is and where it stands.
    fn head(&mut self, tag: u8, node: &Node) {
        self.bytes.push(tag);
        self.place(node);
    }

    fn place(&mut self, node: &Node) {
        self.number(node.start);
        self.number(node.end - node.start);
    }

    fn entries(&mut self, node: &Node) -> Option<()> {
        self.number(node.children.len() / 2);
        for pair in node.children.chunks(2) {
            let [key, value] = pair else { return None };
            let (name, _) = key.scalar.as_ref()?;
            self.place(key);
            self.string(name, self.text.get(key.start..key.end)?);
            self.node(value)?;
        }
        Some(())
    }

    /// What `write` writes, its length before it.
    fn sized(&mut self, write: impl FnOnce(&mut Self) -> Option<()>) -> Option<()> {
        let before = std::mem::take(&mut self.bytes);
        write(self)?;
        let rest = std::mem::replace(&mut self.bytes, before);
        self.number(rest.len());
        self.bytes.extend(rest);
        Some(())
    }

    /// The texts of a mapping from languages to texts, by language.
    fn words<'n>(&self, node: &'n Node) -> Option<Vec<(&'n str, &'n Node)>> {
        let languages = self.languages?;
        let text = |pair: &'n [Node]| {
            let [key, value] = pair else { return None };
            let (language, _) = key.scalar.as_ref()?;
            (languages.contains(language) && value.scalar.is_some()).then_some((&**language, value))
        };
        let mut words: Vec<_> =
            node.children.chunks(2).map(text).collect::<Option<_>>().filter(|_| node.map)?;
        words.sort_by_key(|(language, _)| *language);
        (!words.is_empty()).then_some(words)
    }

    /// The number of texts, and each language and text.
    fn texts(&mut self, words: &[(&str, &Node)]) -> Option<()> {
        self.number(words.len());
        words.iter().try_for_each(|(language, node)| {
            self.string(language, "");
            self.placed(node)
        })
    }

    /// A text without white space at its end, with its place if it reads as the source does there.
    fn placed(&mut self, node: &Node) -> Option<()> {
        let (value, _) = node.scalar.as_ref()?;
        let (value, source) = (value.trim_end(), self.text.get(node.start..node.end)?);
        self.string(value, source);
        if value == source {
            self.place(node);
        }
        Some(())
    }

    fn expression(&mut self, node: &IdedExpr) -> Option<()> {
        match &node.expr {
            Expr::Ident(name) => {
                self.number(0);
                self.word(name);
            }
            Expr::Literal(LiteralValue::Boolean(truth)) => {
                self.number(1);
                self.number(usize::from(*truth.inner()));
            }
            Expr::Literal(LiteralValue::Int(number)) => {
                self.number(2);
                self.number(usize::try_from(*number.inner()).ok()?);
            }
            Expr::Literal(LiteralValue::String(text)) => {
                self.number(3);
                self.word(text.inner());
            }
            Expr::List(list) if list.optional_indices.is_empty() => {
                self.number(4);
                self.expressions(&list.elements)?;
            }
            Expr::Call(call) => {
                self.number(5);
                self.word(&call.func_name);
                self.number(usize::from(call.target.is_some()));
                call.target.iter().try_for_each(|target| self.expression(target))?;
                self.expressions(&call.args)?;
            }
            Expr::Comprehension(parts) if parts.iter_var2.is_none() => {
                self.number(6);
                self.expression(&parts.iter_range)?;
                self.word(&parts.iter_var);
                self.word(&parts.accu_var);
                for part in [&parts.accu_init, &parts.loop_cond, &parts.loop_step, &parts.result] {
                    self.expression(part)?;
                }
            }
            _ => return None,
        }
        Some(())
    }

    fn expressions(&mut self, all: &[IdedExpr]) -> Option<()> {
        self.number(all.len());
        all.iter().try_for_each(|expr| self.expression(expr))
    }

    /// A string that stands nowhere in the text.
    fn word(&mut self, word: &str) {
        self.number(word.len() + 1);
        self.bytes.extend_from_slice(word.as_bytes());
    }

    /// A string: 0 if it reads as the source does at its place, else its length and one, and its bytes.
    fn string(&mut self, value: &str, source: &str) {
        if value == source {
            self.bytes.push(0);
        } else {
            self.word(value);
        }
    }

    /// A number, seven bits a byte, the lowest first.
    fn number(&mut self, mut value: usize) {
        while value >= 0x80 {
            self.bytes.push((value & 0x7f) as u8 | 0x80);
            value >>= 7;
        }
        self.bytes.push(value as u8);
    }
}

/// The value of a mapping's first key, if that is `id`.
fn id(node: &Node) -> Option<&Node> {
    let [key, value, ..] = node.children.as_slice() else { return None };
    let is_id = node.map && key.scalar.as_ref().is_some_and(|(key, _)| key == "id");
    (is_id && value.scalar.is_some()).then_some(value)
}
