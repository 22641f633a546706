//! Findings with the passages that they concern.

use std::sync::Arc;

use super::state::{Note, Words};
use crate::diag::Finding;
use crate::diag::wording::Wording as _;
use crate::document::outline::Passage;
use crate::locale::Locale;
use crate::report::of_place;
use crate::source::{Files, Span};
use crate::wording::UiWording;
use crate::yaml::Tree;

/// Where findings point, and in which languages they are said.
pub(super) struct Notes<'a> {
    pub(super) files: &'a Files,
    pub(super) locales: &'a [Arc<Locale>],
    /// The policy whose findings they are.
    pub(super) policy: Option<Said<'a>>,
}

/// A policy's source and the passages of its last good document.
pub(super) struct Said<'a> {
    /// None if the source is no YAML at all.
    pub(super) tree: Option<&'a Tree>,
    pub(super) passages: &'a [Passage],
}

impl Notes<'_> {
    /// Findings as the preview shows them; what somebody accepted is for the compliance matrix.
    pub(super) fn of(&self, findings: &[Finding]) -> Vec<Note> {
        let open = findings.iter().filter(|finding| finding.suppression.is_none());
        let mut notes: Vec<Note> = open.map(|finding| self.note(finding)).collect();
        notes.sort_by_key(|note| std::cmp::Reverse(note.severity));
        notes
    }

    fn note(&self, finding: &Finding) -> Note {
        let file = self.files.get(finding.primary.file);
        let line = self.files.location(finding.primary).line;
        let words = self.locales.iter().map(|ui| (ui.language().to_owned(), words(ui, finding)));
        Note {
            severity: finding.severity,
            rule: finding.rule.to_string(),
            file: file.path().to_owned(),
            line,
            excerpt: file.line(line).trim().chars().take(200).collect(),
            anchor: self.anchor(finding.primary),
            link: finding.texts.as_ref().and_then(|texts| texts.link.clone()),
            words: words.collect(),
        }
    }

    /// The passage that says what stands at a place: by its key path; where there are no keys, by
    /// the nearest line above.
    fn anchor(&self, place: Span) -> Option<String> {
        let Said { tree, passages } = self.policy.as_ref()?;
        let passage = match tree {
            Some(tree) => of_place(passages, &tree.route(tree.holding(place)?)),
            None => self.above(place, passages),
        };
        passage.map(|passage| passage.anchor.clone())
    }

    fn above<'p>(&self, place: Span, passages: &'p [Passage]) -> Option<&'p Passage> {
        let (path, line) = (self.files.get(place.file).path(), self.files.location(place).line);
        let nearest = |passage: &Passage| {
            let own = passage.sources.iter().filter(|source| source.file == path);
            own.map(|source| source.line).filter(|own| *own <= line).max()
        };
        let near = passages.iter().filter_map(|passage| Some((nearest(passage)?, passage)));
        near.max_by_key(|(line, passage)| (*line, std::cmp::Reverse(passage.sources.len())))
            .map(|(_, passage)| passage)
    }
}

fn words(ui: &Locale, finding: &Finding) -> Words {
    let wording = UiWording { ui };
    let text = |name| wording.attribute(finding, name);
    Words {
        message: wording.message(finding),
        help: text(finding.help),
        why: text("why").filter(|_| finding.texts.is_some()),
        provision: text("provision"),
    }
}
