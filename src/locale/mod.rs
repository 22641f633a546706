//! The texts of one language: Fluent messages, lists, dates, durations and country names.
//!
//! Knows nothing of policies.

mod args;
mod error;
mod fill;
mod format;
mod lists;
mod messages;
mod said;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::OnceLock;

use fluent::FluentArgs;
use unic_langid::{CharacterDirection, LanguageIdentifier};

pub use args::Args;
pub use error::LocaleError;

use crate::data::Data;
use crate::duration::Duration;
use crate::ir::Inline;
use crate::markdown;
use messages::Messages;

/// The texts of one language.
pub struct Locale {
    language: String,
    direction: &'static str,
    messages: Messages,
    formats: format::Formats,
    lists: OnceLock<lists::Lists>,
    and: Marks,
    or: Marks,
}

impl Locale {
    /// Loads all `.ftl` files below `locales/<language>`; a language without a folder of its own
    /// takes the texts of a wider one: `en-US` those of `en`.
    ///
    /// # Errors
    /// If there is no such folder, a file is not Fluent, or a message stands twice.
    pub fn load(data: &Data, language: &str) -> Result<Self, LocaleError> {
        let unknown = || LocaleError::NoLanguage(language.to_owned());
        let tag: LanguageIdentifier = language.parse().map_err(|_| unknown())?;
        let folders = Self::languages(data);
        let folder = std::iter::successors(Some(language), |name| Some(name.rsplit_once('-')?.0))
            .find(|name| folders.iter().any(|folder| folder == name))
            .ok_or_else(unknown)?;
        let direction = match tag.character_direction() {
            CharacterDirection::RTL => "rtl",
            _ => "ltr",
        };
        let folder = format!("locales/{folder}");
        let files = data.texts_below(&folder).filter(|(path, _)| path.ends_with(".ftl"));
        let files: Vec<_> = files.map(|(path, text)| (path.to_owned(), text.clone())).collect();
        let messages = Messages::new(&tag, &files)?;
        let formats = format::Formats::new(language);
        let (language, lists) = (language.to_owned(), OnceLock::new());
        let [and, or] = [Marks::default(), Marks::default()];
        let locale = Self { language, direction, messages, formats, lists, and, or };
        if !locale.messages.are_own() {
            // What is wrong with a project's own text is told at once.
            lists::Lists::new(&locale)?;
        }
        Ok(locale)
    }

    fn lists(&self) -> &lists::Lists {
        self.lists.get_or_init(|| {
            lists::Lists::new(self).expect("looked at when loaded, or by the tests")
        })
    }

    /// The languages for which there is a folder, sorted.
    pub fn languages(data: &Data) -> Vec<String> {
        let folder = |path: &str| {
            let (folder, file) = path.strip_prefix("locales/")?.split_once('/')?;
            file.ends_with(".ftl").then(|| folder.to_owned())
        };
        let folders: BTreeSet<_> =
            data.below("locales").filter_map(|(path, _)| folder(path)).collect();
        folders.into_iter().collect()
    }

    /// BCP 47 tag.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// `ltr` or `rtl`.
    pub fn direction(&self) -> &str {
        self.direction
    }

    /// Whether there is a message.
    pub fn has(&self, id: &str) -> bool {
        self.messages.get(id).is_some_and(|(_, message)| message.value().is_some())
    }

    /// Whether a message has an attribute.
    pub fn has_attribute(&self, id: &str, attribute: &str) -> bool {
        self.messages.get(id).is_some_and(|(_, message)| message.get_attribute(attribute).is_some())
    }

    /// Formats a message, or an attribute of it, as plain text.
    ///
    /// # Errors
    /// If there is no such message or it uses something that is not there.
    pub fn format(
        &self,
        id: &str,
        attribute: Option<&str>,
        args: &Args,
    ) -> Result<String, LocaleError> {
        self.resolve(id, attribute, &args.plain())
    }

    /// Formats a message and reads it as inline Markdown; arguments stay what they are.
    ///
    /// # Errors
    /// If there is no such message or it uses something that is not there.
    pub fn say(&self, id: &str, args: &Args) -> Result<Vec<Inline>, LocaleError> {
        let read = || Ok(markdown::inlines(&self.resolve(id, None, &args.marked())?));
        match self.messages.said(id) {
            Some(said) => said.filled(args, read),
            None => Ok(fill::fill(args, &read()?)),
        }
    }

    fn resolve(
        &self,
        id: &str,
        attribute: Option<&str>,
        args: &FluentArgs<'_>,
    ) -> Result<String, LocaleError> {
        let found = self.messages.get(id).and_then(|(bundle, message)| {
            let pattern = match attribute {
                None => message.value(),
                Some(name) => message.get_attribute(name).map(|attribute| attribute.value()),
            };
            Some((bundle, pattern?))
        });
        let (bundle, pattern) = found.ok_or_else(|| LocaleError::Missing {
            language: self.language.clone(),
            id: attribute.map_or(id.to_owned(), |attribute| format!("{id}.{attribute}")),
        })?;
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
        match errors.first() {
            None => Ok(text),
            Some(error) => Err(LocaleError::Format {
                language: self.language.clone(),
                id: id.to_owned(),
                problem: error.to_string(),
            }),
        }
    }

    /// Joins items: "a, b and c"; so that they stay apart if one of them has "and" or commas within.
    pub fn and(&self, items: Vec<Vec<Inline>>) -> Vec<Inline> {
        match self.lists().way(&items) {
            Some(way) => join(&items, |marks| way.joined(marks, &way.and)),
            None => self.join_and(&items),
        }
    }

    /// Joins items: "a, b or c"; so that they stay apart if one of them has "or" or commas within.
    pub fn or(&self, items: Vec<Vec<Inline>>) -> Vec<Inline> {
        match self.lists().way(&items) {
            Some(way) => join(&items, |marks| way.joined(marks, &way.or)),
            None => put(&items, &self.or.joined(items.len(), |marks| self.formats.or(marks))),
        }
    }

    /// Joins what somebody does, each with its own object: "do this, have that and send those".
    pub fn acts(&self, items: Vec<Vec<Inline>>) -> Vec<Inline> {
        match &self.lists().acts {
            Some(way) => join(&items, |marks| way.joined(marks, &way.and)),
            None => self.and(items),
        }
    }

    /// Joins what somebody may do, any of which suffices: "do this, have that or send those".
    pub fn acts_or(&self, items: Vec<Vec<Inline>>) -> Vec<Inline> {
        match &self.lists().acts {
            Some(way) => join(&items, |marks| way.joined(marks, &way.or)),
            None => self.or(items),
        }
    }

    /// Joins the items of a list that is not complete, before the words that say so.
    pub fn open(&self, items: Vec<Vec<Inline>>) -> Vec<Inline> {
        match (self.lists().way(&items), &self.lists().open) {
            (Some(way), _) => join(&items, |marks| way.joined(marks, &way.open)),
            (None, Some(way)) => join(&items, |marks| way.joined(marks, &way.and)),
            (None, None) => self.join_and(&items),
        }
    }

    fn join_and(&self, items: &[Vec<Inline>]) -> Vec<Inline> {
        put(items, &self.and.joined(items.len(), |marks| self.formats.and(marks)))
    }

    /// Joins plain texts: "a, b and c".
    pub fn and_text(&self, items: &[String]) -> String {
        self.formats.and(items)
    }

    /// A date as the language writes it.
    pub fn date(&self, date: jiff::civil::Date) -> String {
        self.formats.date(date)
    }

    /// A duration as the language writes it: the units are messages `duration-…`, and
    /// `duration-join` puts the next part (`$next`) after what stands before it (`$parts`).
    ///
    /// # Errors
    /// If such a message is missing.
    pub fn duration(&self, duration: &Duration) -> Result<String, LocaleError> {
        let units = [
            ("duration-years", duration.years),
            ("duration-months", duration.months),
            ("duration-weeks", duration.weeks),
            ("duration-days", duration.days),
            ("duration-business-days", duration.business_days),
            ("duration-hours", duration.hours),
            ("duration-minutes", duration.minutes),
        ];
        let mut parts = String::new();
        for (id, count) in units.into_iter().filter(|(_, count)| *count > 0) {
            let next = self.format(id, None, &Args::new().num("n", i64::from(count)))?;
            parts = if parts.is_empty() {
                next
            } else {
                let args = Args::new().text("parts", parts).text("next", next);
                self.format("duration-join", None, &args)?
            };
        }
        Ok(parts)
    }

    /// A language's name.
    pub fn language_name(&self, tag: &str) -> String {
        self.formats.language(tag)
    }

    /// A country's name: the message `country-<code in small letters>` if there is one, else what
    /// CLDR says, else the code.
    pub fn country(&self, code: &str) -> String {
        let own = format!("country-{}", code.to_ascii_lowercase());
        if self.messages.has(&own)
            && let Ok(name) = self.format(&own, None, &Args::new())
        {
            return name;
        }
        self.formats.country(code)
    }
}

/// Joins as many marks as there are items, then puts the items in their places one after the other.
fn join(items: &[Vec<Inline>], joined: impl FnOnce(&[String]) -> String) -> Vec<Inline> {
    put(items, &joined(&marks(items.len())))
}

fn marks(count: usize) -> Vec<String> {
    vec![args::mark(0).to_string(); count]
}

/// Puts items in the places of marks, one after the other.
fn put(items: &[Vec<Inline>], marks: &str) -> Vec<Inline> {
    let mut items = items.iter();
    let mut out = Vec::new();
    let next = |character| match character == args::mark(0) {
        true => items.next().map(Vec::as_slice),
        false => None,
    };
    fill::fill_text(marks, next, &mut out);
    out
}

/// Joined marks by their number, up to the longest of most lists.
#[derive(Default)]
struct Marks([OnceLock<String>; 16]);

impl Marks {
    fn joined(&self, count: usize, join: impl FnOnce(&[String]) -> String) -> Cow<'_, str> {
        match self.0.get(count) {
            Some(kept) => Cow::Borrowed(kept.get_or_init(|| join(&marks(count)))),
            None => Cow::Owned(join(&marks(count))),
        }
    }
}
