//! The report for people: the marked source with the message, as rustc shows it.

use std::ops::Range;

use annotate_snippets::{
    Annotation, AnnotationKind, Element, Group, Level, Origin, Patch, Renderer, Snippet,
};
use anstream::adapter::strip_str;

use super::Report;
use super::excerpt::{excerpt, head, on_one_line, tail, visible};
use crate::diag::{Finding, Fix, Severity};
use crate::source::{FileId, Span};

/// Longest text, in bytes, whose replacement is shown line by line.
const PATCH: usize = 1_000;

/// Prints `report` with a blank line after each finding, in colours if asked.
pub fn print(report: &Report<'_>, colours: bool) -> String {
    let renderer = if colours { Renderer::styled() } else { Renderer::plain() };
    let mut text = String::new();
    for finding in report.findings.iter().filter(|finding| finding.suppression.is_none()) {
        push_report(&mut text, &renderer.render(&groups(report, finding)));
        text.push('\n');
    }
    text
}

/// Appends `shown` without arrows that point at nothing: the library draws one above an excerpt
/// whose place was given apart from it (see [`origin`]).
fn push_report(text: &mut String, shown: &str) {
    let bare = |line: &str| line.contains(":::") && strip_str(line).to_string().trim() == ":::";
    for line in shown.lines().filter(|line| !bare(line)) {
        text.push_str(line);
        text.push('\n');
    }
}

fn groups<'a>(report: &Report<'_>, finding: &Finding) -> Vec<Group<'a>> {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let title = level
        .with_name(report.wording.word(finding.severity.id()))
        .primary_title(visible(&report.wording.message(finding)))
        .id(visible(&finding.rule));
    let mut main = Group::with_title(title).elements(places(report, finding));
    let help = report.help(finding).map(|help| visible(&help));
    let patch = finding.fix.as_ref().and_then(|fix| Some((fix, patch(report, fix)?)));
    if let Some(provision) = report.wording.attribute(finding, "provision") {
        let level = Level::NOTE.with_name(report.wording.word("provision"));
        main = main.element(level.message(visible(&provision)));
    }
    let level = Level::HELP.with_name(report.wording.word("help"));
    let Some((fix, patch)) = patch else {
        if let Some(help) = help {
            main = main.element(level.message(help));
        }
        return vec![main];
    };
    let title = help.unwrap_or_else(|| format!("`{}`", head(fix.replacement.trim())));
    vec![main, level.secondary_title(title).element(patch)]
}

/// One excerpt for each file that the finding mentions, its own file first.
fn places<'a>(report: &Report<'_>, finding: &Finding) -> Vec<Element<'a>> {
    let label = report.wording.attribute(finding, "label");
    let related = finding
        .related
        .iter()
        .map(|related| (related.span, AnnotationKind::Context, report.related(finding, related)));
    let mut all = vec![(finding.primary, AnnotationKind::Primary, label)];
    all.extend(related);
    let mut files: Vec<FileId> = Vec::new();
    for (span, ..) in &all {
        if !files.contains(&span.file) {
            files.push(span.file);
        }
    }
    let mut elements = Vec::new();
    for file in files {
        let here: Vec<_> = all.iter().filter(|(span, ..)| span.file == file).collect();
        let ranges: Vec<Range<usize>> = here.iter().map(|(span, ..)| span.range()).collect();
        let cut = excerpt(report.files.get(file), &ranges);
        let marks = here.iter().zip(cut.marks).map(|((_, kind, label), mark)| -> Annotation<'_> {
            kind.span(mark).label(label.as_deref().map(visible))
        });
        let snippet = Snippet::source(cut.text).line_start(cut.first_line).annotations(marks);
        if cut.shifted {
            elements.push(origin(report, here[0].0).into());
            elements.push(snippet.into());
        } else {
            elements.push(snippet.path(on_one_line(report.files.get(file).path())).into());
        }
    }
    elements
}

/// The true line and column of a place whose excerpt begins in the middle of a line.
fn origin<'a>(report: &Report<'_>, span: Span) -> Origin<'a> {
    let at = report.files.location(span);
    let path = on_one_line(report.files.get(span.file).path());
    Origin::path(path).line(at.line).char_column(at.column)
}

/// The lines that `fix` changes, before and after; none if that would be long.
fn patch<'a>(report: &Report<'_>, fix: &Fix) -> Option<Snippet<'a, Patch<'a>>> {
    let old = report.files.text(fix.span);
    if old.len().max(fix.replacement.len()) > PATCH {
        return None;
    }
    let file = report.files.get(fix.span.file);
    let (first, last) = (report.files.location(fix.span), report.files.end_location(fix.span));
    let Range { start, end } = fix.span.range();
    let line_end = file.line_start(last.line) + file.line(last.line).len();
    let before = tail(file.text().get(file.line_start(first.line)..start)?);
    // A span that ends at a line break ends after the text of its line.
    let after = head(file.text().get(end..line_end.max(end))?);
    let old = visible(&old.replace("\r\n", "\n"));
    let marked = before.len()..before.len() + old.len();
    let new = visible(&fix.replacement.replace("\r\n", "\n"));
    let snippet = Snippet::source(format!("{before}{old}{after}\n")).line_start(first.line);
    Some(snippet.patch(Patch::new(marked, new)))
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::{print, strip_str};
    use crate::diag::{Finding, Rule};
    use crate::source::{Files, Span};

    fn show(text: &str, range: std::ops::Range<usize>) -> String {
        let mut files = Files::default();
        let file = files.add("a.yaml", text);
        let finding = Finding::new(Rule::error("odd"), Span::new(file, range));
        print(&sample::report(&files, &[finding]), false)
    }

    #[test]
    fn marks_chinese_text_after_a_tab_and_shows_the_fix() {
        let (files, findings) = sample::sample();
        let text = print(&sample::report(&files, &findings), false);
        let expected = include_str!("../../../tests/data/terminal.txt");
        assert_eq!(text, expected);
        assert!(print(&sample::report(&files, &findings), true).contains("\u{1b}["));
    }

    #[test]
    fn shows_every_place_of_odd_files() {
        for text in ["", "\n", "a", "a\n", "a\r\n", "\u{feff}a: 1\n", "键", "a\rb", "a\n\n\n"] {
            for start in 0..=text.len() {
                for end in start..=text.len() {
                    if text.is_char_boundary(start) && text.is_char_boundary(end) {
                        let shown = show(text, start..end);
                        assert!(shown.contains("--> a.yaml:"), "{text:?} {start} {end}: {shown}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_huge_line_is_cut_around_the_mark() {
        let text = format!("a: {}键{}", "长".repeat(700_000), "x".repeat(2_000_000));
        let at = text.find('键').expect("it is there");
        let shown = show(&text, at..at + 3);
        assert!(shown.len() < 2_000, "{}", shown.len());
        assert!(shown.contains("--> a.yaml:1:700004"), "{shown}");
        let whole = show(&text, 0..text.len());
        assert!(whole.len() < 3_000, "{}", whole.len());
    }

    #[test]
    fn an_excerpt_from_within_a_line_has_one_arrow() {
        let (mut files, text) = (Files::default(), format!("{}键: 值", "长".repeat(500)));
        let at = text.find('键').expect("it is there");
        let (a, b) = (files.add("a.yaml", text.clone()), files.add("b.yaml", text));
        let finding = Finding::new(Rule::error("odd"), Span::new(a, at..at + 3))
            .related(Span::new(b, at..at + 3), "declared");
        for colours in [false, true] {
            let shown = print(&sample::report(&files, std::slice::from_ref(&finding)), colours);
            let shown = strip_str(&shown).to_string();
            assert_eq!(shown.matches("--> a.yaml:1:501").count(), 1, "{shown}");
            assert_eq!(shown.matches("::: b.yaml:1:501").count(), 1, "{shown}");
            assert_eq!(shown.matches(":::").count(), 1, "{shown}");
        }
    }

    #[test]
    fn columns_count_characters_and_distant_lines_are_left_out() {
        let text = format!("键键: 值\r\n{}末: 尾", "x: y\r\n".repeat(1_000));
        let (mut files, at) = (Files::default(), |part| text.find(part).expect("it is there"));
        let file = files.add("a.yaml", text.clone());
        let span = |part| Span::new(file, at(part)..at(part) + 3);
        let finding = Finding::new(Rule::error("odd"), span("值"))
            .related(span("尾"), "declared")
            .fix(span("值"), "值\r\n新: 1");
        let shown = print(&sample::report(&files, &[finding]), false);
        assert!(shown.contains("--> a.yaml:1:5\n"), "{shown}");
        assert!(shown.contains("1002 | 末: 尾"), "{shown}");
        assert!(shown.lines().count() < 20, "{shown}");
        assert!(shown.contains("新: 1") && !shown.contains('␍'), "{shown}");
    }

    #[test]
    fn fixes_over_lines_and_without_end() {
        let mut files = Files::default();
        let file = files.add("a.yaml", "a:\r\n  b: 1\r\nc: 2");
        let span = |start, end| Span::new(file, start..end);
        let odd = || Finding::new(Rule::error("odd"), span(0, 1));
        let shown = |fix: Finding| print(&sample::report(&files, &[fix]), false);
        let two = shown(odd().fix(span(4, 10), "  d: 3\n  e: 4"));
        assert!(two.contains("+   d: 3") && two.contains("+   e: 4"), "{two}");
        let end = shown(odd().fix(span(16, 16), "\nd: 3\n"));
        assert!(end.contains("d: 3"), "{end}");
        let both = shown(odd().fix(span(0, 16), "x"));
        assert!(both.contains("- c: 2") && both.contains("+ x"), "{both}");
        let long = shown(odd().fix(span(0, 0), "x".repeat(5_000)));
        assert!(long.len() < 500 && long.contains("= 帮助"), "{long}");
    }

    #[test]
    fn control_and_direction_characters_are_visible() {
        let shown = show("a: \u{1b}[31m\u{9b}\u{202e}\u{200f}b\n", 0..1);
        assert!(!shown.contains(['\u{1b}', '\u{9b}', '\u{202e}', '\u{200f}']), "{shown:?}");
        assert!(shown.contains("␛[31m"), "{shown}");
        let shown = show("a: \u{ad}\u{180e}\u{fff9}\u{e0041}b\n", 0..1);
        assert!(shown.contains("a: \u{fffd}\u{fffd}\u{fffd}\u{fffd}b"), "{shown:?}");
    }
}
