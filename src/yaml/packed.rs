//! Trees that the build script packed: what [`super::parse`] gives for an embedded file, without its
//! work.

use std::borrow::Cow;

use super::tree::{Entry, Kind, NodeId, Tree};
use crate::source::{FileId, Span};

/// An embedded file's text and its tree.
#[derive(Debug, Clone, Copy)]
pub struct Packed {
    /// The text.
    pub text: &'static str,
    /// The tree as the build script wrote it.
    pub tree: &'static [u8],
}

/// Adds the packed tree of a file to `tree`; returns its root.
///
/// None if the bytes are no tree of this file's text.
pub fn unpack(tree: &mut Tree, file: FileId, packed: Packed) -> Option<NodeId> {
    let mut reader = Reader { bytes: packed.tree, text: packed.text, file };
    reader.node(tree)
}

struct Reader {
    bytes: &'static [u8],
    text: &'static str,
    file: FileId,
}

impl Reader {
    fn node(&mut self, tree: &mut Tree) -> Option<NodeId> {
        let tag = self.byte()?;
        let span = self.span()?;
        let kind = match tag {
            0 | 1 => Kind::Scalar { text: self.string(span)?, quoted: tag == 1 },
            2 => Kind::List(self.several(|reader| reader.node(tree))?),
            _ => Kind::Map(self.several(|reader| reader.entry(tree))?),
        };
        Some(tree.add(kind, span))
    }

    fn several<T>(&mut self, mut one: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let count = self.number()?;
        let mut all = Vec::with_capacity(count.min(self.bytes.len()));
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
            return self.text.get(span.range()).map(Cow::Borrowed);
        }
        let (text, rest) = self.bytes.split_at_checked(length - 1)?;
        self.bytes = rest;
        std::str::from_utf8(text).ok().map(Cow::Borrowed)
    }

    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.bytes.split_first()?;
        self.bytes = rest;
        Some(*first)
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
    use crate::yaml;

    #[test]
    fn every_embedded_tree_is_what_parsing_gives() {
        let data = Data::embedded();
        let mut packed = 0;
        for folder in ["locales", "profiles", "templates"] {
            for (path, text) in data.below(folder).filter(|(path, _)| path.ends_with(".yaml")) {
                let mut files = Files::default();
                let file = files.add(path, text);
                let (mut parsed, mut unpacked) = (Tree::default(), Tree::default());
                let root = yaml::parse(&mut parsed, &files, file, &mut Vec::new());
                let Some((text, tree)) = data.tree(path) else { continue };
                packed += 1;
                assert_eq!(unpack(&mut unpacked, file, Packed { text, tree }), root, "{path}");
                assert_eq!(format!("{unpacked:?}"), format!("{parsed:?}"), "{path}");
            }
        }
        assert!(packed > 50, "{packed}");
    }
}
