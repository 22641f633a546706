//! Source files, byte spans and line/column positions.
//!
//! Knows nothing of YAML or of policies.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

/// A source file of this run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u32);

/// A range of bytes in one source file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// Makes a span of `range` in `file`.
    pub fn new(file: FileId, range: Range<usize>) -> Self {
        let clamp = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Self { file, start: clamp(range.start), end: clamp(range.end) }
    }

    /// The byte range within the file.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The part of this span that reads `word`, if there is exactly one; else the whole span.
    #[must_use]
    pub fn narrowed(self, files: &Files, word: &str) -> Self {
        let text = files.text(self);
        match text.match_indices(word).collect::<Vec<_>>()[..] {
            [(at, _)] if !word.is_empty() => {
                let start = self.start as usize + at;
                Self::new(self.file, start..start + word.len())
            }
            _ => self,
        }
    }
}

/// A position as an editor shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Location {
    /// Line, counted from 1.
    pub line: usize,
    /// Column in Unicode code points, counted from 1.
    pub column: usize,
}

/// A file's text: read, or part of policyc.
#[derive(Debug, Clone)]
enum Text {
    Read(Arc<str>),
    Embedded(&'static str),
}

/// One source file: where it is, and its text.
#[derive(Debug, Clone)]
pub struct File {
    path: String,
    text: Text,
    /// Counted when first asked for: most files are never pointed into.
    line_starts: OnceLock<Vec<u32>>,
}

impl File {
    /// Path from the project root, with `/` between its parts.
    pub fn path(&self) -> &str {
        &self.path
    }

    fn line_starts(&self) -> &[u32] {
        self.line_starts.get_or_init(|| {
            let ends = self.text().bytes().enumerate().filter(|&(_, byte)| byte == b'\n');
            let next = ends.map(|(at, _)| u32::try_from(at + 1).unwrap_or(u32::MAX));
            std::iter::once(0).chain(next).collect()
        })
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        match &self.text {
            Text::Read(text) => text,
            Text::Embedded(text) => text,
        }
    }

    /// The position of byte `offset`.
    pub fn location(&self, offset: usize) -> Location {
        let offset = offset.min(self.text().len());
        let line = self.line_starts().partition_point(|&start| start as usize <= offset);
        let start = self.line_starts()[line - 1] as usize;
        let column = self.text().get(start..offset).map_or(1, |before| before.chars().count() + 1);
        Location { line, column }
    }

    /// The first byte of line `line` (counted from 1).
    pub fn line_start(&self, line: usize) -> usize {
        self.line_starts()[line - 1] as usize
    }

    /// The text of line `line` (counted from 1) without its line end.
    pub fn line(&self, line: usize) -> &str {
        let start = self.line_start(line);
        let end = self.line_starts().get(line).map_or(self.text().len(), |&next| next as usize);
        self.text()[start..end].trim_end_matches(['\n', '\r'])
    }
}

/// All source files of a run.
#[derive(Debug, Clone, Default)]
pub struct Files {
    files: Vec<File>,
    by_path: BTreeMap<String, Vec<FileId>>,
}

impl Files {
    /// Adds a file and returns its handle.
    pub fn add(&mut self, path: impl Into<String>, text: impl Into<Arc<str>>) -> FileId {
        let text = Text::Read(text.into());
        self.push(File { path: path.into(), text, line_starts: OnceLock::new() })
    }

    /// Adds a file that is part of policyc and returns its handle.
    pub fn add_embedded(&mut self, path: impl Into<String>, text: &'static str) -> FileId {
        let text = Text::Embedded(text);
        self.push(File { path: path.into(), text, line_starts: OnceLock::new() })
    }

    /// Takes over the files of `other`, and returns for each of its handles the handle here.
    ///
    /// A file that is already here (same path, same text) keeps its handle.
    pub fn absorb(&mut self, other: Files) -> Vec<FileId> {
        other.files.into_iter().map(|file| self.intern(file)).collect()
    }

    fn intern(&mut self, file: File) -> FileId {
        let mut known = self.by_path.get(&file.path).into_iter().flatten().copied();
        let same = |id: &FileId| {
            let (here, there) = (self.get(*id).text(), file.text());
            std::ptr::eq(here, there) || here == there
        };
        known.find(same).unwrap_or_else(|| self.push(file))
    }

    fn push(&mut self, file: File) -> FileId {
        let id = FileId(u32::try_from(self.files.len()).expect("fewer than 2^32 files"));
        self.by_path.entry(file.path.clone()).or_default().push(id);
        self.files.push(file);
        id
    }

    /// The paths of all files.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(File::path)
    }

    /// All files, in the order in which they were added.
    pub fn iter(&self) -> impl Iterator<Item = &File> {
        self.files.iter()
    }

    /// The file behind a handle.
    pub fn get(&self, id: FileId) -> &File {
        &self.files[id.0 as usize]
    }

    /// The text that a span covers.
    pub fn text(&self, span: Span) -> &str {
        self.get(span.file).text().get(span.range()).unwrap_or_default()
    }

    /// The position where a span starts.
    pub fn location(&self, span: Span) -> Location {
        self.get(span.file).location(span.start as usize)
    }

    /// The position just after a span's end.
    pub fn end_location(&self, span: Span) -> Location {
        self.get(span.file).location(span.end as usize)
    }
}
