//! How lists are joined where CLDR's way leaves unclear where an item ends.
//!
//! The ways are messages: `list-conjoined` for items with a conjunction within, `list-long` for
//! items with the language's commas within, `list-acts` for acts and `list-open` for lists that are
//! not complete. A language without such a message has CLDR's way alone.

use memchr::memmem::Finder;

use super::{Args, Locale, LocaleError};
use crate::ir::{Inline, plain_text};

/// A way to join.
#[derive(Debug)]
pub(super) struct Way {
    /// What an item has within that asks for this way.
    within: Vec<Finder<'static>>,
    /// Words in which that is only a part of the word.
    except: Vec<String>,
    /// Between two items.
    pub(super) gap: String,
    /// Before the last of items that all apply.
    pub(super) and: String,
    /// Before the last of items of which one applies.
    pub(super) or: String,
    /// Before the last item of a list that is not complete.
    pub(super) open: String,
}

/// The ways of a language.
#[derive(Debug, Default)]
pub(super) struct Lists {
    conjoined: Option<Way>,
    long: Option<Way>,
    pub(super) acts: Option<Way>,
    pub(super) open: Option<Way>,
}

impl Lists {
    pub(super) fn new(locale: &Locale) -> Result<Self, LocaleError> {
        let way = |id: &str| Way::new(locale, id);
        Ok(Self {
            conjoined: way("list-conjoined")?,
            long: way("list-long")?,
            acts: way("list-acts")?,
            open: way("list-open")?,
        })
    }

    /// The way for items that CLDR's would not keep apart.
    pub(super) fn way(&self, items: &[Vec<Inline>]) -> Option<&Way> {
        let conjoined = || self.conjoined.as_ref().filter(|way| way.fits(items));
        self.long(items).or_else(conjoined)
    }

    /// The way for three items or more with commas within; two are told apart by the conjunction.
    fn long(&self, items: &[Vec<Inline>]) -> Option<&Way> {
        self.long.as_ref().filter(|way| items.len() > 2 && way.fits(items))
    }
}

impl Way {
    fn new(locale: &Locale, id: &str) -> Result<Option<Self>, LocaleError> {
        if !locale.has_attribute(id, "gap") {
            return Ok(None);
        }
        let part = |name: &str| {
            let there = locale.has_attribute(id, name);
            if there { locale.format(id, Some(name), &Args::new()) } else { Ok(String::new()) }
        };
        let words = |name: &str| -> Result<Vec<String>, LocaleError> {
            let words = part(name)?;
            Ok(words.split('|').filter(|word| !word.is_empty()).map(str::to_owned).collect())
        };
        let within = words("within")?;
        let within = within.iter().map(|word| Finder::new(word).into_owned()).collect();
        let except = words("except")?;
        let [gap, and, or, open] = [part("gap")?, part("and")?, part("or")?, part("open")?];
        Ok(Some(Self { within, except, gap, and, or, open }))
    }

    /// Whether an item has within what asks for this way.
    fn fits(&self, items: &[Vec<Inline>]) -> bool {
        let marked =
            |text: &str| self.within.iter().any(|mark| mark.find(text.as_bytes()).is_some());
        let has = |text: &str| {
            let bare = |text: String, word: &String| text.replace(word, "");
            marked(text) && marked(&self.except.iter().fold(text.to_owned(), bare))
        };
        items.len() > 1
            && items.iter().any(|item| match item.as_slice() {
                [Inline::Text { text }] => has(text),
                inlines => has(&plain_text(inlines)),
            })
    }

    pub(super) fn joined(&self, items: &[String], last: &str) -> String {
        match items {
            [before @ .., end] if !before.is_empty() => {
                format!("{}{last}{end}", before.join(&self.gap))
            }
            _ => items.concat(),
        }
    }
}
