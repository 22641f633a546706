//! The texts of one language: Fluent messages, lists, dates, durations and country names.
//!
//! Knows nothing of policies.

mod args;
mod format;

use std::sync::Arc;

use fluent::bundle::FluentBundle;
use fluent::{FluentArgs, FluentResource};
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

pub use args::Args;

use crate::data::Data;
use crate::document::ir::Inline;
use crate::document::markdown;
use crate::duration::Duration;

/// The texts of one language.
pub struct Locale {
    language: String,
    bundle: FluentBundle<FluentResource, IntlLangMemoizer>,
    formats: format::Formats,
}

/// A text that is missing or wrong. No such text ever reaches a reader.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LocaleError {
    /// There is no folder for the language.
    #[error("there are no texts for language `{0}`: no folder locales/{0}")]
    NoLanguage(String),
    /// A file is not Fluent.
    #[error("{path}:{line}: {problem}")]
    Syntax {
        /// The file.
        path: String,
        /// The line.
        line: usize,
        /// What is wrong.
        problem: String,
    },
    /// A message stands in two files.
    #[error("{path}: {problem}")]
    Twice {
        /// The second file.
        path: String,
        /// Which message.
        problem: String,
    },
    /// There is no such message.
    #[error("locales/{language}: no message `{id}`")]
    Missing {
        /// Language.
        language: String,
        /// Message, with the attribute if one was asked for.
        id: String,
    },
    /// A message uses something that is not there.
    #[error("locales/{language}: message `{id}`: {problem}")]
    Format {
        /// Language.
        language: String,
        /// Message.
        id: String,
        /// What is wrong.
        problem: String,
    },
}

impl Locale {
    /// Loads all `.ftl` files below `locales/<language>`; `en-US` falls back to `en` for its texts.
    ///
    /// # Errors
    /// If there is no such folder, a file is not Fluent, or a message stands twice.
    pub fn load(data: &Data, language: &str) -> Result<Self, LocaleError> {
        let base = language.split('-').next().unwrap_or_default();
        let folders = Self::languages(data);
        let folder = [language, base].into_iter().find(|name| folders.iter().any(|f| f == name));
        let folder = folder.ok_or_else(|| LocaleError::NoLanguage(language.to_owned()))?;
        let tag: LanguageIdentifier =
            language.parse().map_err(|_| LocaleError::NoLanguage(language.to_owned()))?;
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(false);
        for (path, text) in data.below(&format!("locales/{folder}")) {
            if path.ends_with(".ftl") {
                add(&mut bundle, path, text)?;
            }
        }
        let formats = format::Formats::new(language);
        Ok(Self { language: language.to_owned(), bundle, formats })
    }

    /// The languages for which there is a folder, sorted.
    pub fn languages(data: &Data) -> Vec<String> {
        let mut languages: Vec<String> = data
            .below("locales")
            .filter(|(path, _)| path.ends_with(".ftl"))
            .filter_map(|(path, _)| path.split('/').nth(1))
            .map(str::to_owned)
            .collect();
        languages.dedup();
        languages
    }

    /// BCP 47 tag.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// Whether there is a message.
    pub fn has(&self, id: &str) -> bool {
        self.bundle.get_message(id).is_some_and(|message| message.value().is_some())
    }

    /// Whether a message has an attribute.
    pub fn has_attribute(&self, id: &str, attribute: &str) -> bool {
        self.bundle
            .get_message(id)
            .is_some_and(|message| message.get_attribute(attribute).is_some())
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
        let text = self.resolve(id, None, &args.placeholders())?;
        Ok(args.fill(read_inlines(&text)))
    }

    fn resolve(
        &self,
        id: &str,
        attribute: Option<&str>,
        args: &FluentArgs<'_>,
    ) -> Result<String, LocaleError> {
        let message = self.bundle.get_message(id);
        let pattern = match attribute {
            None => message.and_then(|message| message.value()),
            Some(name) => message
                .and_then(|message| message.get_attribute(name))
                .map(|attribute| attribute.value()),
        };
        let pattern = pattern.ok_or_else(|| LocaleError::Missing {
            language: self.language.clone(),
            id: attribute.map_or(id.to_owned(), |attribute| format!("{id}.{attribute}")),
        })?;
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
        match errors.first() {
            None => Ok(text),
            Some(error) => Err(LocaleError::Format {
                language: self.language.clone(),
                id: id.to_owned(),
                problem: error.to_string(),
            }),
        }
    }

    /// Joins items: "a, b and c".
    pub fn and(&self, items: Vec<Vec<Inline>>) -> Vec<Inline> {
        join(items, |items| self.formats.and(items))
    }

    /// Joins items: "a, b or c".
    pub fn or(&self, items: Vec<Vec<Inline>>) -> Vec<Inline> {
        join(items, |items| self.formats.or(items))
    }

    /// Joins plain texts: "a, b and c".
    pub fn and_text(&self, items: &[String]) -> String {
        self.formats.and(items)
    }

    /// Joins plain texts: "a, b or c".
    pub fn or_text(&self, items: &[String]) -> String {
        self.formats.or(items)
    }

    /// A date as the language writes it.
    pub fn date(&self, date: jiff::civil::Date) -> String {
        self.formats.date(date)
    }

    /// A duration as the language writes it; the units are messages `duration-…`.
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
        let parts: Result<Vec<String>, LocaleError> = units
            .into_iter()
            .filter(|(_, count)| *count > 0)
            .map(|(id, count)| self.format(id, None, &Args::new().num("n", i64::from(count))))
            .collect();
        Ok(self.formats.and(&parts?))
    }

    /// A country's name.
    pub fn country(&self, code: &str) -> String {
        self.formats.country(code)
    }
}

fn add(
    bundle: &mut FluentBundle<FluentResource, IntlLangMemoizer>,
    path: &str,
    text: &str,
) -> Result<(), LocaleError> {
    let resource = FluentResource::try_new(text.to_owned()).map_err(|(_, errors)| {
        let first = errors.first();
        let at = first.map_or(0, |error| error.pos.start).min(text.len());
        let line = text.as_bytes()[..at].iter().filter(|byte| **byte == b'\n').count() + 1;
        let problem = first.map(|error| error.kind.to_string()).unwrap_or_default();
        LocaleError::Syntax { path: path.to_owned(), line, problem }
    })?;
    bundle.add_resource(resource).map_err(|errors| LocaleError::Twice {
        path: path.to_owned(),
        problem: errors.first().map(ToString::to_string).unwrap_or_default(),
    })
}

/// A formatted message as inlines; most have no Markdown at all.
fn read_inlines(text: &str) -> Vec<Inline> {
    if text.contains(['*', '_', '`', '[', ']', '<', '\\', '&', '\n', '#', '+']) {
        markdown::inlines(text)
    } else {
        vec![Inline::text(text)]
    }
}

fn join(items: Vec<Vec<Inline>>, joined: impl FnOnce(&[String]) -> String) -> Vec<Inline> {
    if items.len() == 1 {
        return items.into_iter().next().unwrap_or_default();
    }
    let args = Args::of_list(items);
    let text = joined(&args.marks());
    args.fill(vec![Inline::text(text)])
}

/// Shares a locale between threads.
pub type SharedLocale = Arc<Locale>;
