//! The Fluent messages of one language.
//!
//! policyc's own are read in parts, each when something in it is first asked for: a check without
//! findings needs few of them.

use std::borrow::Cow;
use std::sync::OnceLock;

use fluent::concurrent::FluentBundle;
use fluent::{FluentMessage, FluentResource};
use unic_langid::LanguageIdentifier;

use super::LocaleError;

pub(super) type Bundle = FluentBundle<FluentResource>;

/// A file's path and text.
type File = (String, Cow<'static, str>);

/// Which files make the parts: the interface, documents, and findings.
const PARTS: [fn(&str) -> bool; 3] = [
    |path| {
        ["/cli.ftl", "/law.ftl", "/report.ftl", "/serve.ftl"].iter().any(|end| path.ends_with(end))
    },
    |path| !path.ends_with("/findings.ftl"),
    |_| true,
];

/// All messages, part by part.
pub(super) struct Messages(Vec<Part>);

struct Part {
    tag: LanguageIdentifier,
    files: Vec<File>,
    bundle: OnceLock<Bundle>,
}

impl Messages {
    /// The messages of some files. If any of them is a project's own, all are read at once, so that
    /// what is wrong with it is told at once.
    pub(super) fn new(tag: &LanguageIdentifier, files: Vec<File>) -> Result<Self, LocaleError> {
        let part = |files| Part { tag: tag.clone(), files, bundle: OnceLock::new() };
        if files.iter().any(|(_, text)| matches!(text, Cow::Owned(_))) {
            let all = part(files);
            let bundle = all.read()?;
            return Ok(Self(vec![Part { bundle: bundle.into(), ..all }]));
        }
        let mut rest = files;
        let parts =
            PARTS.map(|belongs| part(rest.extract_if(.., |(path, _)| belongs(path)).collect()));
        Ok(Self(parts.into()))
    }

    /// Whether all are policyc's own.
    pub(super) fn are_own(&self) -> bool {
        self.0.len() > 1
    }

    /// Reads what documents are made of.
    pub(super) fn prepare(&self) {
        if let Some(part) = self.documents() {
            part.bundle();
        }
    }

    /// Whether there is a message among those that documents are made of.
    pub(super) fn has_in_documents(&self, id: &str) -> bool {
        self.documents().is_some_and(|part| part.bundle().has_message(id))
    }

    fn documents(&self) -> Option<&Part> {
        self.0.get(1).or_else(|| self.0.first())
    }

    /// A message and the bundle that it belongs to.
    pub(super) fn get(&self, id: &str) -> Option<(&Bundle, FluentMessage<'_>)> {
        self.0.iter().filter(|part| part.may_have(id)).find_map(|part| {
            let bundle = part.bundle();
            Some((bundle, bundle.get_message(id)?))
        })
    }
}

impl Part {
    fn bundle(&self) -> &Bundle {
        self.bundle.get_or_init(|| self.read().expect("the tests read policyc's own messages"))
    }

    /// Whether a message can be in this part: one that is not read yet is not read in vain.
    fn may_have(&self, id: &str) -> bool {
        let names = |text: &str| {
            text.match_indices(id).any(|(at, _)| {
                let (before, after) = (&text[..at], &text[at + id.len()..]);
                (before.is_empty() || before.ends_with('\n')) && after.trim_start().starts_with('=')
            })
        };
        self.bundle.get().is_some() || self.files.iter().any(|(_, text)| names(text))
    }

    fn read(&self) -> Result<Bundle, LocaleError> {
        let mut bundle = FluentBundle::new_concurrent(vec![self.tag.clone()]);
        bundle.set_use_isolating(false);
        for (path, text) in &self.files {
            add(&mut bundle, path, text)?;
        }
        Ok(bundle)
    }
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
