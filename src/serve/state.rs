//! What the preview holds between two builds: pages, and what is wrong beside which passage.
//!
//! Knows no file, no template and no connection.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diag::Severity;
use crate::document::outline::Passage;

/// Texts by language.
pub(super) type ByLanguage<T> = BTreeMap<String, T>;

/// Everything that can be shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Content {
    /// The policies in the order of their files.
    pub(super) policies: Vec<Shown>,
    /// What is wrong with the project: its settings and law profiles.
    pub(super) notes: Vec<Note>,
    /// Why the last build could not be made at all.
    pub(super) trouble: Option<String>,
}

/// A policy with its last good pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Shown {
    /// Its file.
    pub(super) path: String,
    /// Its part of an address, of no other policy.
    pub(super) name: String,
    /// Its title in each of its languages.
    pub(super) titles: ByLanguage<String>,
    /// Its languages with their names in themselves.
    pub(super) languages: Vec<(String, String)>,
    /// Finished HTML pages by name: `zh`, `zh-en`, `lists.zh`, `report.zh`.
    pub(super) pages: BTreeMap<String, Arc<str>>,
    /// The passages of the pages.
    pub(super) passages: Arc<Vec<Passage>>,
    /// Whether the file says something else by now that cannot be read whole.
    pub(super) stale: bool,
    /// What is wrong with it.
    pub(super) notes: Vec<Note>,
}

/// A finding with its place in the source and in the pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Note {
    pub(super) severity: Severity,
    pub(super) rule: String,
    pub(super) file: String,
    pub(super) line: usize,
    /// The line of the source.
    pub(super) excerpt: String,
    /// The passage that it concerns.
    pub(super) anchor: Option<String>,
    /// Where the provision can be read.
    pub(super) link: Option<String>,
    pub(super) words: ByLanguage<Words>,
}

/// What is said of a finding in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Words {
    pub(super) message: String,
    pub(super) help: Option<String>,
    pub(super) why: Option<String>,
    pub(super) provision: Option<String>,
}

impl Content {
    /// The policy with a name.
    pub(super) fn policy(&self, name: &str) -> Option<&Shown> {
        self.policies.iter().find(|shown| shown.name == name)
    }
}

impl Shown {
    /// The name of the page with all languages.
    pub(super) fn together(&self) -> String {
        let tags: Vec<&str> = self.languages.iter().map(|(tag, _)| tag.as_str()).collect();
        tags.join("-")
    }

    /// A page by the name in its address, which may end as the built file's does.
    pub(super) fn page(&self, name: &str) -> Option<(String, &str)> {
        let name = name.strip_suffix(".html").unwrap_or(name);
        let name = if name == "both" { self.together() } else { name.to_owned() };
        let page = self.pages.get(&name)?;
        Some((name, page))
    }

    /// How many findings there are of a severity.
    pub(super) fn count(&self, severity: Severity) -> usize {
        self.notes.iter().filter(|note| note.severity == severity).count()
    }
}
