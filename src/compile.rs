//! The pipeline over many policies: load, check, build documents, emit; side by side.

mod pages;

use std::collections::BTreeMap;
use std::io;
use std::sync::{Arc, Mutex};

use pages::Pages;
use rayon::prelude::*;

use crate::check;
use crate::data::Data;
use crate::diag::sink::Sink;
use crate::diag::{Finding, Rule};
use crate::document;
use crate::document::ir::Document;
use crate::emit::{EmitError, Emitter};
use crate::locale::{Locale, LocaleError};
use crate::model::rules::DUPLICATE_ID;
use crate::model::vocabulary::VocabularyError;
use crate::model::{Context, Loaded, Vocabularies, load};
use crate::output::Artifact;
use crate::project::{Form, Project};
use crate::source::Files;
use crate::world::World;

/// Why a run cannot go on; nothing to do with any policy's text.
#[derive(Debug, thiserror::Error)]
pub enum CompileError {
    /// A file cannot be read.
    #[error("cannot read {path}")]
    Read {
        /// The file.
        path: String,
        /// Why.
        source: io::Error,
    },
    /// A data file is wrong.
    #[error(transparent)]
    Vocabulary(#[from] VocabularyError),
    /// A text is missing or wrong.
    #[error(transparent)]
    Locale(#[from] LocaleError),
    /// A template is wrong.
    #[error(transparent)]
    Emit(#[from] EmitError),
}

/// What every run needs: data files, vocabularies and locales.
pub struct Toolchain {
    /// The data files.
    pub data: Data,
    /// All terms.
    pub vocabularies: Arc<Vocabularies>,
    /// Languages for which there are texts.
    pub languages: Vec<String>,
    locales: Mutex<BTreeMap<String, Arc<Locale>>>,
}

/// The policies of a run after loading and checking.
pub struct Checked {
    /// Each policy, in the order of the paths.
    pub policies: Vec<Loaded>,
    /// All files that were read.
    pub files: Files,
    /// What is wrong, in order.
    pub findings: Vec<Finding>,
    /// Whether anything is at or above the failing severity.
    pub failed: bool,
}

impl Toolchain {
    /// Reads the data files, a project's own laid over the embedded ones.
    ///
    /// # Errors
    /// If one of them cannot be read or is wrong.
    pub fn new(world: &dyn World) -> Result<Self, CompileError> {
        let mut data = Data::embedded();
        data.overlay(world)
            .map_err(|source| CompileError::Read { path: "data files".to_owned(), source })?;
        let vocabularies = Arc::new(Vocabularies::load(&data)?);
        let languages = Locale::languages(&data);
        Ok(Self { data, vocabularies, languages, locales: Mutex::default() })
    }

    /// The texts of a language, loaded once.
    ///
    /// # Errors
    /// If there are none, or a file is wrong.
    pub fn locale(&self, language: &str) -> Result<Arc<Locale>, LocaleError> {
        let mut locales = self.locales.lock().expect("no thread panics while it holds the lock");
        if let Some(locale) = locales.get(language) {
            return Ok(Arc::clone(locale));
        }
        let locale = Arc::new(Locale::load(&self.data, language)?);
        locales.insert(language.to_owned(), Arc::clone(&locale));
        Ok(locale)
    }

    /// Loads and checks policies.
    ///
    /// # Errors
    /// If a file cannot be read. What is wrong with its text is a finding.
    pub fn check(
        &self,
        world: &dyn World,
        project: &Project,
        paths: &[String],
        deny: crate::diag::Severity,
    ) -> Result<Checked, CompileError> {
        let cx = Context {
            world,
            vocabularies: &self.vocabularies,
            languages: &self.languages,
            profiles: &project.profiles,
        };
        let loaded: Result<Vec<_>, CompileError> = paths
            .par_iter()
            .map(|path| {
                let mut loaded = load(&cx, path)
                    .map_err(|source| CompileError::Read { path: path.clone(), source })?;
                let mut found = check::check(&loaded);
                loaded.findings.append(&mut found);
                Ok(loaded)
            })
            .collect();
        let mut policies = loaded?;
        duplicates(&mut policies);
        let mut files = Files::default();
        let mut sink = Sink::new(project.levels.clone());
        for loaded in &policies {
            let ids = files.absorb(loaded.files.clone());
            sink.absorb(loaded.findings.iter().cloned(), &ids);
        }
        // A policy that could not be read whole fails the run at whatever level its findings count.
        let failed = sink.fails(deny) || policies.iter().any(|loaded| loaded.policy.is_none());
        let findings = sink.finish(&files);
        Ok(Checked { policies, files, findings, failed })
    }

    /// A policy's documents, one a language, the prevailing one first.
    ///
    /// # Errors
    /// If a language lacks a text.
    pub fn documents(&self, loaded: &Loaded) -> Result<Vec<Document>, LocaleError> {
        let Some(policy) = &loaded.policy else { return Ok(Vec::new()) };
        let languages = loaded.languages.iter();
        languages
            .map(|language| document::build(loaded, policy, self.locale(language)?.as_ref()))
            .collect()
    }

    /// Everything that the policies give, in memory.
    ///
    /// # Errors
    /// If a text is missing or a template is wrong.
    pub fn emit(
        &self,
        policies: &[Loaded],
        project: &Project,
    ) -> Result<Vec<Artifact>, CompileError> {
        let emitter = Emitter::new(&self.data)?;
        let artifacts: Result<Vec<Vec<Artifact>>, CompileError> =
            policies.par_iter().map(|loaded| self.emit_one(&emitter, loaded, project)).collect();
        Ok(artifacts?.into_iter().flatten().collect())
    }

    fn emit_one(
        &self,
        emitter: &Emitter,
        loaded: &Loaded,
        project: &Project,
    ) -> Result<Vec<Artifact>, CompileError> {
        let documents = self.documents(loaded)?;
        let mut pages = Pages::new(self, project, &documents)?;
        for format in &project.formats {
            if project.forms.contains(&Form::Pages) {
                pages.each(emitter, *format)?;
            }
            if project.forms.contains(&Form::Bilingual) {
                pages.together(self, emitter, loaded, *format)?;
            }
            if project.forms.contains(&Form::Lists) {
                pages.lists(self, emitter, loaded, &project.forms, *format)?;
            }
        }
        Ok(pages.artifacts)
    }
}

/// Two policies must not have one id: their outputs would have one place.
fn duplicates(policies: &mut [Loaded]) {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for at in 0..policies.len() {
        let Some(policy) = &policies[at].policy else { continue };
        let (name, node) = (policy.id.name.clone(), policy.id.node);
        if let Some(first) = seen.get(&name) {
            let other = policies[*first].files.get(crate::source::FileId(0)).path().to_owned();
            let span = policies[at].tree.span(node);
            let rule: Rule = DUPLICATE_ID;
            let finding = Finding::new(rule, span)
                .arg("id", name)
                .arg("kind", "policy")
                .arg("other", other)
                .help("policy");
            policies[at].findings.push(finding);
        } else {
            seen.insert(name, at);
        }
    }
}
