//! The Fluent messages of one language.
//!
//! policyc's own are read one by one, each when it is first asked for: a run needs a part of them, and
//! a message that is read takes many times the memory of its text.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};
use std::iter;
use std::sync::OnceLock;

use fluent::concurrent::FluentBundle;
use fluent::{FluentMessage, FluentResource};
use memchr::memchr_iter;
use unic_langid::LanguageIdentifier;

use super::LocaleError;
use super::said::Said;

pub(super) type Bundle = FluentBundle<FluentResource>;

/// A file's path and text.
type File = (String, Cow<'static, str>);

/// All messages.
pub(super) enum Messages {
    /// policyc's own, which the tests have read.
    Own(Own),
    /// With a project's own among them: all read at once, so that what is wrong is told at once.
    Project(Bundle),
}

/// policyc's own messages by id.
pub(super) struct Own {
    tag: LanguageIdentifier,
    messages: HashMap<&'static str, Message>,
}

/// A message with its attributes.
struct Message {
    text: &'static str,
    read: OnceLock<Box<Read>>,
}

/// A message that was asked for.
struct Read {
    /// The message and those that it names.
    bundle: Bundle,
    said: Said,
}

impl Messages {
    /// The messages of some files.
    pub(super) fn new(tag: &LanguageIdentifier, files: &[File]) -> Result<Self, LocaleError> {
        let own: Option<Vec<&'static str>> = files
            .iter()
            .map(|(_, text)| match text {
                Cow::Borrowed(text) => Some(*text),
                Cow::Owned(_) => None,
            })
            .collect();
        if let Some(texts) = own {
            let entries: Vec<_> = texts.into_iter().flat_map(entries).collect();
            let message = |text| Message { text, read: OnceLock::new() };
            let messages = entries.into_iter().map(|(id, text)| (id, message(text))).collect();
            return Ok(Self::Own(Own { tag: tag.clone(), messages }));
        }
        let mut bundle = empty(tag);
        for (path, text) in files {
            add(&mut bundle, path, text)?;
        }
        Ok(Self::Project(bundle))
    }

    /// Whether all are policyc's own.
    pub(super) fn are_own(&self) -> bool {
        matches!(self, Self::Own(_))
    }

    /// Whether there is a message.
    pub(super) fn has(&self, id: &str) -> bool {
        match self {
            Self::Own(own) => own.messages.contains_key(id),
            Self::Project(bundle) => bundle.has_message(id),
        }
    }

    /// A message and the bundle that it belongs to.
    pub(super) fn get(&self, id: &str) -> Option<(&Bundle, FluentMessage<'_>)> {
        let bundle = match self {
            Self::Own(own) => &own.message(id)?.bundle,
            Self::Project(bundle) => bundle,
        };
        Some((bundle, bundle.get_message(id)?))
    }

    /// What a message said before; nothing is kept of a project's own.
    pub(super) fn said(&self, id: &str) -> Option<&Said> {
        match self {
            Self::Own(own) => Some(&own.message(id)?.said),
            Self::Project(_) => None,
        }
    }
}

impl Own {
    fn message(&self, id: &str) -> Option<&Read> {
        let read = || Box::new(Read { bundle: self.read(id), said: Said::default() });
        Some(self.messages.get(id)?.read.get_or_init(read))
    }

    fn read(&self, id: &str) -> Bundle {
        let mut bundle = empty(&self.tag);
        let (mut wanted, mut added) = (vec![id], BTreeSet::new());
        while let Some(id) = wanted.pop() {
            let Some(message) = self.messages.get(id).filter(|_| added.insert(id)) else {
                continue;
            };
            add(&mut bundle, id, message.text).expect("the tests read policyc's own messages");
            wanted.extend(named(message.text));
        }
        bundle
    }
}

fn empty(tag: &LanguageIdentifier) -> Bundle {
    let mut bundle = FluentBundle::new_concurrent(vec![tag.clone()]);
    bundle.set_use_isolating(false);
    bundle
}

/// The messages and terms of a file: each id, and its text up to the next one or to a comment.
fn entries(file: &'static str) -> Vec<(&'static str, &'static str)> {
    let mut entries = Vec::new();
    let mut open: Option<usize> = None;
    let lines = iter::once(0).chain(memchr_iter(b'\n', file.as_bytes()).map(|end| end + 1));
    for at in lines {
        let first = file.as_bytes().get(at).copied().unwrap_or(b'#');
        let starts = first.is_ascii_alphabetic() || first == b'-';
        if starts || first == b'#' {
            entries.extend(open.take().map(|start| &file[start..at]));
            open = starts.then_some(at);
        }
    }
    entries.extend(open.map(|start| &file[start..]));
    entries.into_iter().map(|entry| (identifier(entry), entry)).collect()
}

/// The messages and terms that a message names in braces, and perhaps other words.
fn named(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split('{').skip(1).map(|braced| identifier(braced.trim_start()));
    words.filter(|word| !word.is_empty())
}

/// The identifier at the start of a text.
fn identifier(text: &str) -> &str {
    let ends = |byte: u8| !byte.is_ascii_alphanumeric() && !matches!(byte, b'-' | b'_');
    &text[..text.bytes().position(ends).unwrap_or(text.len())]
}

fn add(bundle: &mut Bundle, path: &str, text: &str) -> Result<(), LocaleError> {
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

#[cfg(test)]
mod tests {
    use fluent::FluentArgs;
    use fluent_syntax::ast::Entry;

    use super::*;
    use crate::data::Data;

    /// policyc's own files of Fluent texts.
    fn files() -> Vec<(String, &'static str)> {
        let data = Data::embedded();
        let files = data.texts_below("locales").filter(|(path, _)| path.ends_with(".ftl"));
        files
            .map(|(path, text)| match text {
                Cow::Borrowed(text) => (path.to_owned(), *text),
                Cow::Owned(_) => panic!("{path} is embedded"),
            })
            .collect()
    }

    #[test]
    fn messages_read_one_by_one_are_those_that_their_file_has() {
        let mut seen = BTreeSet::new();
        for (path, file) in files() {
            let language = path.split('/').nth(1).unwrap_or_default().to_owned();
            let whole = FluentResource::try_new(file.to_owned()).expect("an embedded file");
            let whole: Vec<_> = whole
                .entries()
                .filter(|entry| matches!(entry, Entry::Message(_) | Entry::Term(_)))
                .map(|entry| format!("{entry:?}"))
                .collect();
            let mut one_by_one = Vec::new();
            for (id, text) in entries(file) {
                assert!(seen.insert((language.clone(), id)), "{path}: {id} stands twice");
                let own = FluentResource::try_new(text.to_owned()).expect(id);
                assert_eq!(own.entries().count(), 1, "{path}: {id}");
                one_by_one.extend(own.entries().map(|entry| format!("{entry:?}")));
            }
            assert_eq!(one_by_one, without_comments(whole), "{path}");
        }
        assert!(seen.len() > 1000, "{}", seen.len());
    }

    /// A comment right above a message is part of the message.
    fn without_comments(entries: Vec<String>) -> Vec<String> {
        let bare = |entry: String| match entry.rfind("comment: Some") {
            Some(at) => format!("{}comment: None }})", &entry[..at]),
            None => entry,
        };
        entries.into_iter().map(bare).collect()
    }

    #[test]
    fn a_message_that_names_others_is_read_with_them() {
        const TEXT: &str = "a = { b } and { -c }\n# a comment\nb = { $n ->\n    [one] { d }\n   *[other] no\n}\n    .e = { \"x\" }\n\n-c = c { 1 }\nd = d\n";
        let tag = "en".parse().expect("a tag");
        let messages = Messages::new(&tag, &[("a.ftl".to_owned(), TEXT.into())]).expect("good");
        assert!(messages.are_own() && messages.has("a") && !messages.has("e"));
        let (bundle, message) = messages.get("a").expect("a message");
        let mut args = FluentArgs::new();
        args.set("n", 1);
        let pattern = message.value().expect("a text");
        let mut errors = Vec::new();
        assert_eq!(bundle.format_pattern(pattern, Some(&args), &mut errors), "d and c 1");
        assert!(errors.is_empty(), "{errors:?}");
        assert!(messages.get("none").is_none());
    }
}
