//! Cuts the lines worth showing out of a source file, harmless to print and never long.
//!
//! Knows nothing of findings.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::source::File;

/// Characters shown before the first mark of a line that is too long.
const BEFORE: usize = 40;
/// Characters shown of one line at most.
const WIDTH: usize = 120;

/// Some lines of a file, and where the marked places are in them.
pub(super) struct Excerpt {
    /// The lines; those far from every mark are empty.
    pub(super) text: String,
    /// Number of the first line.
    pub(super) first_line: usize,
    /// The marked ranges in `text`, in the order in which they were asked for.
    pub(super) marks: Vec<Range<usize>>,
    /// Whether the beginning of a marked line is missing, so that columns cannot be counted in it.
    pub(super) shifted: bool,
}

/// Shows `spans` of `file`; a span over several lines is marked on its first.
pub(super) fn excerpt(file: &File, spans: &[Range<usize>]) -> Excerpt {
    let mut lines: BTreeMap<usize, Vec<(usize, Range<usize>)>> = BTreeMap::new();
    for (index, span) in spans.iter().enumerate() {
        let line = file.location(span.start).line;
        let (start, len) = (file.line_start(line), file.line(line).len());
        let within = |at: usize| at.saturating_sub(start).min(len);
        lines.entry(line).or_default().push((index, within(span.start)..within(span.end)));
    }
    let first_line = lines.keys().next().copied().unwrap_or(1);
    let last_line = lines.keys().next_back().copied().unwrap_or(1);
    let marks = vec![0..0; spans.len()];
    let mut cut = Excerpt { text: String::new(), first_line, marks, shifted: false };
    for line in first_line..=last_line {
        match lines.get(&line) {
            Some(marks) => cut.marked_line(file.line(line), marks),
            None if lines.contains_key(&(line - 1)) || lines.contains_key(&(line + 1)) => {
                cut.marked_line(file.line(line), &[]);
            }
            None => {}
        }
        cut.text.push('\n');
    }
    cut
}

impl Excerpt {
    fn marked_line(&mut self, line: &str, marks: &[(usize, Range<usize>)]) {
        let window = window(line, marks.first().map_or(0, |(_, mark)| mark.start));
        if window.start > 0 {
            self.shifted = true;
            self.text.push('…');
        }
        let base = self.text.len();
        // Harmless characters may be longer or shorter than those that they stand for.
        let place = |at: usize| {
            let at = at.clamp(window.start, window.end);
            base + line.get(window.start..at).map_or(0, |before| visible(before).len())
        };
        for (index, mark) in marks {
            self.marks[*index] = place(mark.start)..place(mark.end);
        }
        self.text.push_str(&visible(&line[window.clone()]));
        if window.end < line.len() {
            self.text.push('…');
        }
    }
}

/// The part of `line` to show so that byte `at` is seen.
fn window(line: &str, at: usize) -> Range<usize> {
    let head = line.get(..at).unwrap_or(line);
    let start = match line.char_indices().nth(WIDTH) {
        None => return 0..line.len(),
        Some(_) => head.char_indices().rev().nth(BEFORE).map_or(0, |(start, _)| start),
    };
    let end = line[start..].char_indices().nth(WIDTH).map_or(line.len(), |(end, _)| start + end);
    start..end
}

/// The end of `text` that is short enough to show.
pub(super) fn tail(text: &str) -> String {
    match text.char_indices().rev().nth(BEFORE) {
        Some((start, _)) if text.len() > WIDTH => format!("…{}", visible(&text[start..])),
        _ => visible(text),
    }
}

/// The beginning of `text` that is short enough to show.
pub(super) fn head(text: &str) -> String {
    match text.char_indices().nth(BEFORE) {
        Some((end, _)) if text.len() > WIDTH => format!("{}…", visible(&text[..end])),
        _ => visible(text),
    }
}

/// `text` with characters that could steer or mislead a terminal made visible.
pub fn visible(text: &str) -> String {
    text.chars().map(harmless).collect()
}

/// As [`visible`], on one line: a file's name may have line breaks.
pub fn on_one_line(text: &str) -> String {
    visible(text).replace('\n', "\u{240a}")
}

fn harmless(c: char) -> char {
    match c {
        '\n' | '\t' => c,
        // Unicode has a picture for each of these.
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}'),
        '\u{7f}' => '\u{2421}',
        // C1 controls, direction marks, line separators, and characters without width.
        '\u{80}'..='\u{9f}'
        | '\u{ad}'
        | '\u{61c}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}'
        | '\u{180e}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}' => '\u{fffd}',
        _ => c,
    }
}
