//! The pipeline over many policies: load, check, build documents, emit; side by side.

use std::collections::BTreeMap;
use std::io;
use std::sync::{Arc, Mutex};

use rayon::prelude::*;

use crate::check;
use crate::data::Data;
use crate::diag::sink::Sink;
use crate::diag::{Finding, Rule};
use crate::document::ir::{Document, Inline};
use crate::document::{self};
use crate::emit::{Alternate, Chrome, EmitError, Emitter, Page};
use crate::locale::{Args, Locale, LocaleError};
use crate::model::rules::DUPLICATE_ID;
use crate::model::vocabulary::VocabularyError;
use crate::model::{Context, Loaded, Vocabularies, load};
use crate::output::Artifact;
use crate::project::{Form, Format, Project};
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

/// The pages of one policy in the making.
struct Pages<'a> {
    documents: &'a [Document],
    chromes: Vec<Chrome>,
    names: Vec<String>,
    base: Option<String>,
    artifacts: Vec<Artifact>,
}

impl<'a> Pages<'a> {
    fn new(
        tools: &Toolchain,
        project: &Project,
        documents: &'a [Document],
    ) -> Result<Self, LocaleError> {
        let mut chromes = Vec::new();
        let mut names = Vec::new();
        for document in documents {
            let locale = tools.locale(&document.language)?;
            let words: Result<_, LocaleError> = Chrome::KEYS
                .iter()
                .map(|key| {
                    let word = locale.format(&format!("page-{key}"), None, &Args::new())?;
                    Ok(((*key).to_owned(), word))
                })
                .collect();
            chromes.push(Chrome(words?));
            names.push(locale.format("language-name", None, &Args::new())?);
        }
        let policy = documents.first().map(|document| document.policy.as_str());
        let base =
            project.base_url.as_ref().zip(policy).map(|(base, policy)| format!("{base}/{policy}"));
        Ok(Self { documents, chromes, names, base, artifacts: Vec::new() })
    }

    /// The same page in every language; `kind` begins its name.
    fn alternates(&self, kind: &str, extension: &str) -> Vec<Alternate> {
        let all = self.documents.iter().zip(&self.names);
        all.map(|(document, name)| Alternate {
            language: document.language.clone(),
            name: name.clone(),
            url: self.address(&format!("{kind}{}", document.language), extension),
        })
        .collect()
    }

    /// The address of a page: whole if the project is published somewhere, else beside this one.
    fn address(&self, name: &str, extension: &str) -> String {
        match &self.base {
            Some(base) => format!("{base}/{name}.{extension}"),
            None => format!("{name}.{extension}"),
        }
    }

    fn each(&mut self, emitter: &Emitter, format: Format) -> Result<(), EmitError> {
        self.write(emitter, self.documents, "", format)
    }

    /// A page a language; `kind` begins its name.
    fn write(
        &mut self,
        emitter: &Emitter,
        documents: &[Document],
        kind: &str,
        format: Format,
    ) -> Result<(), EmitError> {
        let extension = extension(format);
        let alternates = self.alternates(kind, extension);
        let mut texts = Vec::new();
        for (document, chrome) in documents.iter().zip(&self.chromes) {
            let name = format!("{kind}{}", document.language);
            let canonical = self.base.as_ref().map(|_| self.address(&name, extension));
            let page =
                Page { document, chrome, alternates: &alternates, canonical: canonical.as_deref() };
            let text = match format {
                Format::Html => emitter.html(&page)?,
                Format::Markdown => emitter.markdown(&page)?,
                Format::Json => emitter.json(document),
            };
            texts.push((name, document.language.clone(), text));
        }
        for (name, language, text) in texts {
            self.put(&name, language, format, text);
        }
        Ok(())
    }

    /// The lists of personal information, a page a language.
    fn lists(
        &mut self,
        tools: &Toolchain,
        emitter: &Emitter,
        loaded: &Loaded,
        forms: &[Form],
        format: Format,
    ) -> Result<(), CompileError> {
        let Some(policy) = &loaded.policy else { return Ok(()) };
        let mut lists = Vec::new();
        for document in self.documents {
            let locale = tools.locale(&document.language)?;
            let whole = self.whole(&document.language, forms, format);
            lists.extend(document::build_lists(loaded, policy, &locale, whole.as_deref())?);
        }
        Ok(self.write(emitter, &lists, "lists.", format)?)
    }

    /// The address of the whole policy in a language, if it is written in this format.
    fn whole(&self, language: &str, forms: &[Form], format: Format) -> Option<String> {
        let name = if forms.contains(&Form::Pages) {
            language.to_owned()
        } else if forms.contains(&Form::Bilingual) && self.is_together(format) {
            self.all_languages().join("-")
        } else {
            return None;
        };
        Some(self.address(&name, extension(format)))
    }

    fn all_languages(&self) -> Vec<&'a str> {
        self.documents.iter().map(|document| document.language.as_str()).collect()
    }

    /// Whether a format has a page with all languages.
    fn is_together(&self, format: Format) -> bool {
        self.documents.len() > 1 && format != Format::Json
    }

    fn together(
        &mut self,
        tools: &Toolchain,
        emitter: &Emitter,
        loaded: &Loaded,
        format: Format,
    ) -> Result<(), CompileError> {
        if !self.is_together(format) {
            return Ok(());
        }
        let extension = extension(format);
        let alternates = self.alternates("", extension);
        let languages = self.all_languages();
        let name = languages.join("-");
        let canonical = self.base.as_ref().map(|_| self.address(&name, extension));
        let pages: Vec<Page<'_>> = self
            .documents
            .iter()
            .zip(&self.chromes)
            .map(|(document, chrome)| Page {
                document,
                chrome,
                alternates: &alternates,
                canonical: canonical.as_deref(),
            })
            .collect();
        let prevails = prevails(tools, loaded, &languages)?;
        let text = match format {
            Format::Html => emitter.bilingual_html(&pages, &prevails)?,
            _ => emitter.bilingual_markdown(&pages, &prevails)?,
        };
        self.put(&name, languages.join("+"), format, text);
        Ok(())
    }

    fn put(&mut self, name: &str, language: String, format: Format, text: String) {
        let Some(document) = self.documents.first() else { return };
        self.artifacts.push(Artifact {
            path: format!("{}/{name}.{}", document.policy, extension(format)),
            bytes: text.into_bytes(),
            policy: document.policy.clone(),
            version: document.version.clone(),
            language,
            format: format.word().to_owned(),
        });
    }
}

fn extension(format: Format) -> &'static str {
    match format {
        Format::Html => "html",
        Format::Markdown => "md",
        Format::Json => "json",
    }
}

/// The sentence which language prevails, in each language.
fn prevails(
    tools: &Toolchain,
    loaded: &Loaded,
    languages: &[&str],
) -> Result<Vec<(String, Vec<Inline>)>, LocaleError> {
    let named = loaded.policy.as_ref().and_then(|policy| policy.prevailing.as_ref());
    let first = languages.first().copied().unwrap_or_default();
    let prevailing = named.map_or(first, |language| language.value.as_str());
    languages
        .iter()
        .map(|language| {
            let locale = tools.locale(language)?;
            let names =
                languages.iter().map(|other| vec![Inline::text(locale.language_name(other))]);
            let args = Args::new()
                .rich("languages", locale.and(names.collect()))
                .text("prevailing", locale.language_name(prevailing));
            Ok(((*language).to_owned(), locale.say("page-prevails", &args)?))
        })
        .collect()
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
