//! Trees from what the build script packed: what [`super::parse`] gives for an embedded file, without
//! its work.

use std::borrow::Cow;

use super::tree::{Entry, Kind, NodeId, Tree};
use crate::packed::{Packed, Part, Reader, Tag};
use crate::source::{FileId, Span};

/// Adds the packed tree of a file to `tree`; returns its root.
///
/// None if the bytes are no tree of this file's text.
pub fn unpack(tree: &mut Tree, file: FileId, packed: &'static Packed) -> Option<NodeId> {
    Unpacker { reader: Reader::new(packed), tree, file, whole: true }.node()
}

/// As [`unpack`], but the items of lists that begin with an `id` are left packed.
pub fn unpack_outline(tree: &mut Tree, file: FileId, packed: &'static Packed) -> Option<NodeId> {
    Unpacker { reader: Reader::new(packed), tree, file, whole: false }.node()
}

/// Adds an item that was left packed, with all that is below it, to `tree`.
pub fn unpack_item(tree: &mut Tree, file: FileId, part: Part) -> Option<NodeId> {
    Unpacker { reader: part.0, tree, file, whole: true }.node()
}

struct Unpacker<'a> {
    reader: Reader,
    tree: &'a mut Tree,
    file: FileId,
    /// Whether items are unpacked too.
    whole: bool,
}

impl Unpacker<'_> {
    fn node(&mut self) -> Option<NodeId> {
        let part = Part(self.reader);
        let (tag, place) = self.reader.head()?;
        let span = Span::new(self.file, place.clone());
        let kind = match tag {
            Tag::Plain | Tag::Quoted => Kind::Scalar {
                text: Cow::Borrowed(self.reader.string(place)?),
                quoted: tag == Tag::Quoted,
            },
            Tag::List => Kind::List(self.several(Self::node)?),
            Tag::Map => Kind::Map(self.several(Self::entry)?),
            Tag::Item if self.whole => {
                self.reader.text()?;
                self.reader.number()?;
                Kind::Map(self.several(Self::entry)?)
            }
            Tag::Item => {
                self.reader.text()?;
                self.left(part)?
            }
            Tag::Words => self.left(part)?,
        };
        Some(self.tree.add(kind, span))
    }

    fn left(&mut self, part: Part) -> Option<Kind> {
        self.reader.pass()?;
        Some(Kind::Packed(part))
    }

    fn several<T>(&mut self, one: fn(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let count = self.reader.number()?;
        let mut all = Vec::with_capacity(count);
        for _ in 0..count {
            all.push(one(self)?);
        }
        Some(all)
    }

    fn entry(&mut self) -> Option<Entry> {
        let place = self.reader.range()?;
        let key_span = Span::new(self.file, place.clone());
        let key = Cow::Borrowed(self.reader.string(place)?);
        Some(Entry { key, key_span, value: self.node()? })
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
