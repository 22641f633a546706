//! YAML files that the build script has parsed: their trees as bytes, which every run reads without
//! the parser's work.

pub(crate) mod expression;

use std::fmt;
use std::ops::Range;

/// The text of an embedded file, or of an expression in one, and its tree.
#[derive(Debug, PartialEq, Eq)]
pub struct Packed {
    /// The text.
    pub text: &'static str,
    /// The tree as the build script wrote it; empty if the file is no YAML.
    pub tree: &'static [u8],
}

/// A node that is left as the build script packed it: a text in several languages, or an item of a
/// list that begins with an `id`.
#[derive(Clone, Copy)]
pub struct Part(pub(crate) Reader);

impl Part {
    /// The languages and texts, by language, without white space at their ends; none if it is no text.
    pub fn words<'a>(self) -> impl Iterator<Item = (&'a str, &'a str)>
    where
        Self: 'a,
    {
        let mut reader = self.0;
        let count = match reader.head() {
            Some((Tag::Words, _)) => reader.number().and_then(|_| reader.number()),
            _ => None,
        };
        (0..count.unwrap_or_default()).map_while(move |_| Some((reader.text()?, reader.text()?)))
    }

    /// The `id` of an item; none if it is a text.
    pub fn id(self) -> Option<&'static str> {
        let mut reader = self.0;
        matches!(reader.head()?, (Tag::Item, _)).then(|| reader.text()).flatten()
    }
}

impl PartialEq for Part {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0.packed, other.0.packed) && self.0.at == other.0.at
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

/// What a node is: the byte with which it starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tag {
    Plain,
    Quoted,
    List,
    Map,
    /// A text in several languages.
    Words,
    /// A mapping in a list that begins with an `id`.
    Item,
}

/// Reads a packed tree from some place in it; what is no tree gives none.
#[derive(Clone, Copy)]
pub(crate) struct Reader {
    packed: &'static Packed,
    at: u32,
}

impl Reader {
    pub(crate) fn new(packed: &'static Packed) -> Self {
        Self { packed, at: 0 }
    }

    /// A node's tag, and where it stands in the text.
    pub(crate) fn head(&mut self) -> Option<(Tag, Range<usize>)> {
        let tag = match self.bytes(1)? {
            [0] => Tag::Plain,
            [1] => Tag::Quoted,
            [2] => Tag::List,
            [3] => Tag::Map,
            [4] => Tag::Words,
            [5] => Tag::Item,
            _ => return None,
        };
        Some((tag, self.range()?))
    }

    /// A place in the text.
    pub(crate) fn range(&mut self) -> Option<Range<usize>> {
        let start = self.number()?;
        Some(start..start + self.number()?)
    }

    /// A string that stands at a place in the text, if it reads as the text does there.
    pub(crate) fn string(&mut self, place: Range<usize>) -> Option<&'static str> {
        match self.number()? {
            0 => self.packed.text.get(place),
            length => std::str::from_utf8(self.bytes(length - 1)?).ok(),
        }
    }

    /// A string that says itself where it stands.
    pub(crate) fn text(&mut self) -> Option<&'static str> {
        match self.number()? {
            0 => {
                let place = self.range()?;
                self.packed.text.get(place)
            }
            length => std::str::from_utf8(self.bytes(length - 1)?).ok(),
        }
    }

    /// Passes over what says its length.
    pub(crate) fn pass(&mut self) -> Option<()> {
        let length = self.number()?;
        self.bytes(length).map(|_| ())
    }

    pub(crate) fn number(&mut self) -> Option<usize> {
        let (mut value, mut shift) = (0, 0);
        loop {
            let byte = *self.bytes(1)?.first()?;
            value |= usize::from(byte & 0x7f) << shift;
            shift += 7;
            if byte < 0x80 {
                return Some(value);
            }
        }
    }

    fn bytes(&mut self, count: usize) -> Option<&'static [u8]> {
        let at = self.at as usize;
        let bytes = self.packed.tree.get(at..at + count)?;
        self.at = u32::try_from(at + count).ok()?;
        Some(bytes)
    }
}
