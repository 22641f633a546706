//! Trees that the build script packed: what [`super::parse`] gives for an embedded file, without its
//! work.

use std::borrow::Cow;
use std::fmt;

use super::tree::{Entry, Kind, NodeId, Tree};
use crate::source::{FileId, Span};

/// An embedded file's text and its tree.
#[derive(Debug, PartialEq, Eq)]
pub struct Packed {
    /// The text.
    pub text: &'static str,
    /// The tree as the build script wrote it; empty if the file is no YAML.
    pub tree: &'static [u8],
}

/// Adds the packed tree of a file to `tree`; returns its root.
///
/// None if the bytes are no tree of this file's text.
pub fn unpack(tree: &mut Tree, file: FileId, packed: &'static Packed) -> Option<NodeId> {
    Reader { at: 0, packed, file, whole: true }.node(tree)
}

/// As [`unpack`], but the items of lists that begin with an `id` are left packed.
pub fn unpack_outline(tree: &mut Tree, file: FileId, packed: &'static Packed) -> Option<NodeId> {
    Reader { at: 0, packed, file, whole: false }.node(tree)
}

/// A node that is left as the build script packed it: a text in several languages, or an item of a
/// list that begins with an `id`.
#[derive(Clone, Copy)]
pub struct Part {
    packed: &'static Packed,
    /// Where it starts in the packed tree.
    at: u32,
}

impl Part {
    /// The languages and texts, by language, without white space at their ends; none if it is no text.
    pub fn words<'a>(self) -> impl Iterator<Item = (&'a str, &'a str)>
    where
        Self: 'a,
    {
        let mut reader = self.reader();
        let count = match reader.head() {
            Some((WORDS, _)) => reader.number().and_then(|_| reader.number()),
            _ => None,
        };
        (0..count.unwrap_or_default()).map_while(move |_| Some((reader.text()?, reader.text()?)))
    }

    /// The `id` of an item; none if it is a text.
    pub fn id(self) -> Option<&'static str> {
        let mut reader = self.reader();
        matches!(reader.head()?, (ITEM, _)).then(|| reader.text()).flatten()
    }

    /// Adds an item with all that is below it to `tree`.
    pub fn unpack(self, tree: &mut Tree) -> Option<NodeId> {
        self.reader().node(tree)
    }

    fn reader(self) -> Reader {
        let at = self.at as usize;
        Reader { at, packed: self.packed, file: FileId(0), whole: true }
    }
}

impl PartialEq for Part {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.packed, other.packed) && self.at == other.at
    }
}

impl Eq for Part {}

impl fmt::Debug for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.id() {
            Some(id) => f.debug_tuple("Part").field(&id).finish(),
            None => f.debug_map().entries(self.words()).finish(),
        }
    }
}

/// The tags of nodes, as the build script writes them; a scalar in quotes is the one after
/// [`PLAIN`].
const PLAIN: u8 = 0;
const QUOTED: u8 = 1;
const LIST: u8 = 2;
const WORDS: u8 = 4;
const ITEM: u8 = 5;

struct Reader {
    packed: &'static Packed,
    at: usize,
    file: FileId,
    /// Whether items are unpacked too.
    whole: bool,
}

impl Reader {
    fn node(&mut self, tree: &mut Tree) -> Option<NodeId> {
        let part = Part { packed: self.packed, at: u32::try_from(self.at).ok()? };
        let (tag, span) = self.head()?;
        let kind = match tag {
            PLAIN | QUOTED => Kind::Scalar { text: self.string(span)?, quoted: tag == QUOTED },
            LIST => Kind::List(self.several(|reader| reader.node(tree))?),
            WORDS => self.left(part)?,
            ITEM => {
                self.text()?;
                if self.whole {
                    self.number()?;
                    Kind::Map(self.several(|reader| reader.entry(tree))?)
                } else {
                    self.left(part)?
                }
            }
            _ => Kind::Map(self.several(|reader| reader.entry(tree))?),
        };
        Some(tree.add(kind, span))
    }

    /// What is left packed: its length says what to pass over.
    fn left(&mut self, part: Part) -> Option<Kind> {
        let length = self.number()?;
        self.at += length;
        Some(Kind::Packed(part))
    }

    fn head(&mut self) -> Option<(u8, Span)> {
        Some((self.byte()?, self.span()?))
    }

    fn several<T>(&mut self, mut one: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let count = self.number()?;
        let mut all = Vec::with_capacity(count.min(self.packed.tree.len()));
        for _ in 0..count {
            all.push(one(self)?);
        }
        Some(all)
    }

    fn entry(&mut self, tree: &mut Tree) -> Option<Entry> {
        let key_span = self.span()?;
        let key = self.string(key_span)?;
        Some(Entry { key, key_span, value: self.node(tree)? })
    }

    fn span(&mut self) -> Option<Span> {
        let start = self.number()?;
        let length = self.number()?;
        Some(Span::new(self.file, start..start + length))
    }

    fn string(&mut self, span: Span) -> Option<Cow<'static, str>> {
        let length = self.number()?;
        if length == 0 {
            return self.packed.text.get(span.range()).map(Cow::Borrowed);
        }
        self.bytes_of_text(length - 1).map(Cow::Borrowed)
    }

    /// A text that says itself where it stands.
    fn text(&mut self) -> Option<&'static str> {
        match self.number()? {
            0 => {
                let span = self.span()?;
                self.packed.text.get(span.range())
            }
            length => self.bytes_of_text(length - 1),
        }
    }

    fn bytes_of_text(&mut self, length: usize) -> Option<&'static str> {
        let text = self.packed.tree.get(self.at..self.at + length)?;
        self.at += length;
        std::str::from_utf8(text).ok()
    }

    fn byte(&mut self) -> Option<u8> {
        let byte = self.packed.tree.get(self.at)?;
        self.at += 1;
        Some(*byte)
    }

    fn number(&mut self) -> Option<usize> {
        let (mut value, mut shift) = (0, 0);
        loop {
            let byte = self.byte()?;
            value |= usize::from(byte & 0x7f) << shift;
            shift += 7;
            if byte < 0x80 {
                return Some(value);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Data;
    use crate::source::Files;
    use crate::words::Words;
    use crate::yaml;

    #[test]
    fn every_embedded_tree_is_what_parsing_gives() {
        let data = Data::embedded();
        let (mut packed, mut texts) = (0, 0);
        for folder in ["locales", "profiles", "templates"] {
            for (path, text) in data.below(folder).filter(|(path, _)| path.ends_with(".yaml")) {
                let mut files = Files::default();
                let file = files.add(path, text);
                let (mut parsed, mut unpacked) = (Tree::default(), Tree::default());
                let root = yaml::parse(&mut parsed, &files, file, &mut Vec::new());
                let Some(tree) = data.tree(path) else { continue };
                packed += 1;
                let read = unpack(&mut unpacked, file, tree).expect(path);
                same((&unpacked, read), (&parsed, root.expect(path)), &mut texts);
            }
        }
        assert!(packed > 50 && texts > 1000, "{packed} files, {texts} texts");
    }

    /// Two trees are the same, but for texts in several languages, which are not taken apart.
    fn same((unpacked, one): (&Tree, NodeId), (parsed, other): (&Tree, NodeId), texts: &mut usize) {
        let place = parsed.route(other);
        assert_eq!(unpacked.span(one), parsed.span(other), "{place}");
        match (unpacked.kind(one), parsed.kind(other)) {
            (Kind::Packed(part), Kind::Map(entries)) => {
                let text = |node| parsed.text(node).expect("a text").to_owned();
                let read =
                    entries.iter().map(|entry| (entry.key.clone(), text(entry.value).into()));
                assert_eq!(Words::from(*part), read.collect(), "{place}");
                *texts += 1;
            }
            (Kind::List(ones), Kind::List(others)) => {
                assert_eq!(ones.len(), others.len(), "{place}");
                for (one, other) in ones.iter().zip(others) {
                    same((unpacked, *one), (parsed, *other), texts);
                }
            }
            (Kind::Map(ones), Kind::Map(others)) => {
                assert_eq!(ones.len(), others.len(), "{place}");
                for (one, other) in ones.iter().zip(others) {
                    assert_eq!((&one.key, one.key_span), (&other.key, other.key_span), "{place}");
                    same((unpacked, one.value), (parsed, other.value), texts);
                }
            }
            (one, other) => assert_eq!(one, other, "{place}"),
        }
    }
}
