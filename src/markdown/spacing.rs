//! Line ends inside a paragraph: a space between words, nothing in Chinese.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::{FILLER, is_mark};

/// Replaces each soft break by the space it stands for, if any.
pub(super) fn resolve_soft_breaks(events: &mut [Event<'_>], text: &str) {
    if !events.contains(&Event::SoftBreak) {
        return;
    }
    let chinese = text.contains(is_wide);
    let mut before = None;
    for at in 0..events.len() {
        match &events[at] {
            Event::SoftBreak => {
                let after = events[at + 1..].iter().find_map(Visible::first).and_then(|v| v.0);
                let space = if needs_space(before, after, chinese) { " " } else { "" };
                events[at] = Event::Text(space.into());
            }
            event => {
                if let Some(visible) = Visible::last(event) {
                    before = visible.0;
                }
            }
        }
    }
}

/// What an event shows beside a line end; nothing at the edge of a block.
struct Visible(Option<char>);

impl Visible {
    fn first(event: &Event<'_>) -> Option<Self> {
        Self::of(event, |text| text.chars().find(|c| *c != FILLER))
    }

    fn last(event: &Event<'_>) -> Option<Self> {
        Self::of(event, |text| text.chars().rev().find(|c| *c != FILLER))
    }

    fn of(event: &Event<'_>, edge: impl Fn(&str) -> Option<char>) -> Option<Self> {
        match event {
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                edge(text).map(|character| Self(Some(character)))
            }
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Link { .. } | Tag::Image { .. })
            | Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link | TagEnd::Image) => None,
            _ => Some(Self(None)),
        }
    }
}

fn needs_space(before: Option<char>, after: Option<char>, chinese: bool) -> bool {
    let (Some(before), Some(after)) = (before, after) else { return true };
    if is_wide_punctuation(before) || is_wide_punctuation(after) {
        return false;
    }
    let neutral = |c| is_quotation(c) || is_mark(c);
    match (is_wide(before), is_wide(after)) {
        (true, true) => false,
        (true, false) => !neutral(after),
        (false, true) => !neutral(before),
        (false, false) => !(neutral(before) && neutral(after) && chinese),
    }
}

/// Chinese and Japanese characters and full-width punctuation.
pub(super) fn is_wide(character: char) -> bool {
    matches!(character, '\u{2E80}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}'
        | '\u{FE30}'..='\u{FE4F}' | '\u{FF00}'..='\u{FFEF}' | '\u{20000}'..='\u{3FFFF}')
}

/// Punctuation that Chinese and English share.
pub(super) fn is_quotation(character: char) -> bool {
    matches!(character, '“' | '”' | '‘' | '’' | '…' | '—' | '·')
}

fn is_wide_punctuation(character: char) -> bool {
    is_wide(character) && !character.is_alphanumeric()
}
