//! The pipeline over many policies: load, check, build documents, emit; side by side.

mod pages;
mod reports;
mod site;

use std::collections::BTreeSet;
use std::collections::btree_map::{BTreeMap, Entry};
use std::io;
use std::sync::{Arc, Mutex, OnceLock};

use pages::Pages;
use rayon::prelude::*;

use crate::check;
use crate::data::Data;
use crate::diag::sink::Sink;
use crate::diag::{Finding, Severity};
use crate::document;
use crate::emit::{EmitError, Emitter, Page};
use crate::flavour::{Flavour, FlavourError};
use crate::ir::Document;
use crate::law::{self, Days, Laws, Outcome};
use crate::locale::{Locale, LocaleError};
use crate::model::rules::DUPLICATE_ID;
use crate::model::vocabulary::VocabularyError;
use crate::model::{Context, Loaded, Vocabularies, parse};
use crate::output::Artifact;
use crate::project::{self, Format, KnownRule, Project};
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
    /// The data file of a site generator is wrong.
    #[error(transparent)]
    Flavour(#[from] FlavourError),
    /// A rule of a law profile fails.
    #[error(transparent)]
    Law(#[from] law::RunError),
}

/// How a check is to be made.
#[derive(Debug, Clone, Copy)]
pub struct CheckOptions {
    /// Severity from which a finding fails the run.
    pub deny: Severity,
    /// Day on which the law is looked at; left out: each policy's `effective`.
    pub as_of: Option<jiff::civil::Date>,
    /// Severity from which a finding is told. What is not told is no reason to look at a policy again.
    pub tell: Severity,
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
    laws: Mutex<BTreeMap<BTreeSet<String>, Arc<Laws>>>,
    emitter: OnceLock<Emitter>,
}

/// What the parts of one run know of each other.
#[derive(Debug, Default)]
pub struct Parts {
    /// The policies' ids and where they stand.
    ids: BTreeMap<String, String>,
    /// Findings in law profiles that were told already.
    told: BTreeSet<(String, u32, String)>,
}

impl Parts {
    /// A policy that is not checked again.
    pub fn known(&mut self, id: &str, path: &str) {
        self.ids.entry(id.to_owned()).or_insert_with(|| path.to_owned());
    }
}

/// The policies of a run after loading and checking.
#[derive(Default)]
pub struct Checked {
    /// Each policy, in the order of the paths.
    pub policies: Vec<Loaded>,
    /// The files in which something was found.
    pub files: Files,
    /// What is wrong, in order.
    pub findings: Vec<Finding>,
    /// Whether anything is at or above the failing severity.
    pub failed: bool,
    /// The law profiles in use.
    pub laws: Arc<Laws>,
    /// What became of each law rule, for each policy.
    pub outcomes: Vec<Vec<Outcome>>,
    /// Day on which the law was looked at; none: each policy's `effective`.
    pub day: Option<jiff::civil::Date>,
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
        let (locales, laws) = (Mutex::default(), Mutex::default());
        let emitter = OnceLock::new();
        Ok(Self { data, vocabularies, languages, locales, laws, emitter })
    }

    /// A project's settings by the text of its `policyc.yaml`, if there is one: the settings, the
    /// file, and what is wrong with it.
    pub fn settings(&self, text: Option<&str>) -> (Project, Files, Vec<Finding>) {
        let (mut files, mut findings) = (Files::default(), Vec::new());
        let project = text.map_or_else(Project::default, |text| {
            let rules = || self.known_rules();
            let languages = &self.languages;
            project::read(text, &mut files, &self.vocabularies, languages, rules, &mut findings)
        });
        let mut sink = Sink::new(project.levels.clone());
        findings.into_iter().for_each(|finding| sink.push(finding));
        let findings = sink.finish(&files);
        (project, files, findings)
    }

    /// All rules that settings may name.
    fn known_rules(&self) -> Vec<KnownRule> {
        let laws = self.laws(self.vocabularies.profiles().map(str::to_owned).collect());
        let of_laws = laws.profiles.values().flat_map(|profile| &profile.rules);
        let fixed = check::fixed_rules();
        let core = check::rules()
            .into_iter()
            .map(|rule| KnownRule { id: rule.id(), is_fixed: fixed.contains(&rule) });
        core.chain(of_laws.map(|rule| KnownRule { id: rule.id.clone(), is_fixed: false })).collect()
    }

    /// The texts of a language, loaded once.
    ///
    /// # Errors
    /// If there are none, or a file is wrong.
    pub fn locale(&self, language: &str) -> Result<Arc<Locale>, LocaleError> {
        let known = || self.locales.lock().expect("no thread panics while it holds the lock");
        if let Some(locale) = known().get(language) {
            return Ok(Arc::clone(locale));
        }
        let locale = Arc::new(Locale::load(&self.data, language)?);
        known().insert(language.to_owned(), Arc::clone(&locale));
        Ok(locale)
    }

    /// Loads what outputs will need, side by side; what is wrong with it is told when it is used.
    pub fn prepare(&self, project: &Project) {
        let templates = |format: &Format| match (self.emitter(), format) {
            (Ok(emitter), Format::Html) => emitter.prepare_html(),
            (Ok(emitter), Format::Markdown) if project.site.is_none() => emitter.prepare_markdown(),
            _ => {}
        };
        rayon::join(
            || project.formats.iter().for_each(templates),
            || self.languages.iter().all(|language| self.locale(language).is_ok()),
        );
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
        options: &CheckOptions,
    ) -> Result<Checked, CompileError> {
        self.check_part(world, project, paths, options, &mut Parts::default())
    }

    /// Loads and checks some of a run's policies.
    ///
    /// # Errors
    /// As [`Toolchain::check`].
    pub fn check_part(
        &self,
        world: &dyn World,
        project: &Project,
        paths: &[String],
        options: &CheckOptions,
        parts: &mut Parts,
    ) -> Result<Checked, CompileError> {
        let cx = Context {
            world,
            vocabularies: &self.vocabularies,
            languages: &self.languages,
            profiles: &project.profiles,
        };
        let parse = || -> Result<Vec<_>, CompileError> {
            let read = |path: &String| {
                parse(&cx, path).map_err(|source| CompileError::Read { path: path.clone(), source })
            };
            paths.par_iter().map(read).collect()
        };
        // Laws are read while policies are; those that a policy names itself, while it is lowered.
        let of_project = || {
            let named: BTreeSet<_> = project.profiles.iter().cloned().collect();
            (!named.is_empty()).then(|| self.laws(named))
        };
        let (parsed, _) = rayon::join(parse, of_project);
        let parsed = parsed?;
        let used = parsed.iter().flat_map(|parsed| parsed.profiles.iter().cloned()).collect();
        let lower = || parsed.into_par_iter().map(|parsed| parsed.lower(&cx)).collect();
        let (mut policies, laws): (Vec<_>, _) = rayon::join(lower, || self.laws(used));
        let outcomes = self.check_rules(world, &laws, &mut policies, options)?;
        duplicates(&mut policies, parts);
        for loaded in &mut policies {
            loaded.findings.retain(|finding| {
                let severity = finding.severity_at(&project.levels);
                finding.suppression.is_some() || severity >= Some(options.tell)
            });
        }
        let mut files = Files::default();
        let mut sink = Sink::new(project.levels.clone());
        let of_laws: Vec<Finding> = laws
            .findings
            .iter()
            .filter(|found| parts.is_new(found, &laws.files))
            .cloned()
            .collect();
        if !of_laws.is_empty() {
            let ids = files.absorb(laws.files.clone());
            sink.absorb(of_laws, &ids);
        }
        for loaded in policies.iter().filter(|loaded| !loaded.findings.is_empty()) {
            let ids = files.absorb(loaded.files.clone());
            sink.absorb(loaded.findings.iter().cloned(), &ids);
        }
        // A policy that could not be read whole fails the run at whatever level its findings count.
        let failed =
            sink.fails(options.deny) || policies.iter().any(|loaded| loaded.policy.is_none());
        let findings = sink.finish(&files);
        let day = options.as_of;
        Ok(Checked { policies, files, findings, failed, laws, outcomes, day })
    }

    /// Law profiles with their rules, compiled once for as long as the toolchain lives.
    pub fn laws(&self, used: BTreeSet<String>) -> Arc<Laws> {
        let known = || self.laws.lock().expect("no thread panics while it holds the lock");
        if let Some(laws) = known().get(&used) {
            return Arc::clone(laws);
        }
        let ids = used.iter().map(String::as_str);
        let laws = Arc::new(Laws::load(&self.data, &self.vocabularies, ids));
        known().insert(used, Arc::clone(&laws));
        laws
    }

    /// Runs the core rules and the law rules over every policy.
    fn check_rules(
        &self,
        world: &dyn World,
        laws: &Laws,
        policies: &mut [Loaded],
        options: &CheckOptions,
    ) -> Result<Vec<Vec<Outcome>>, CompileError> {
        let days = Days { today: world.today(), as_of: options.as_of };
        let alone = policies.len() < rayon::current_num_threads();
        let of_law = if alone { law::check_alone } else { law::check };
        let outcomes = policies.par_iter_mut().map(|loaded| {
            let (found, report) =
                rayon::join(|| check::check(loaded), || of_law(laws, loaded, days));
            let report = report?;
            loaded.findings.extend(found.into_iter().chain(report.findings));
            Ok(report.outcomes)
        });
        outcomes.collect()
    }

    /// A policy's documents, one a language, the prevailing one first.
    ///
    /// # Errors
    /// If a language lacks a text.
    pub fn documents(&self, loaded: &Loaded) -> Result<Vec<Document>, LocaleError> {
        let Some(policy) = &loaded.policy else { return Ok(Vec::new()) };
        let languages = loaded.languages.par_iter();
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
        let emitter = self.emitter()?;
        let flavour = self.flavour(project)?;
        let artifacts: Result<Vec<Vec<Artifact>>, CompileError> = policies
            .par_iter()
            .map(|loaded| self.emit_one(emitter, loaded, project, flavour.as_ref()))
            .collect();
        Ok(artifacts?.into_iter().flatten().collect())
    }

    /// The folder, from the project's root, from which the paths of outputs start.
    ///
    /// # Errors
    /// If the data file of the site generator is wrong.
    pub fn folder(&self, project: &Project) -> Result<String, CompileError> {
        let Some((site, flavour)) = project.site.as_ref().zip(self.flavour(project)?) else {
            return Ok(project.out.clone());
        };
        Ok(flavour.place(site.out.as_deref().unwrap_or(&flavour.out)).folder)
    }

    /// How the project's site generator wants its pages.
    fn flavour(&self, project: &Project) -> Result<Option<Flavour>, FlavourError> {
        let site = project.site.as_ref();
        site.map(|site| Flavour::load(&self.data, site.generator.word())).transpose()
    }

    /// A document as Markdown, with nothing around it.
    ///
    /// # Errors
    /// If a text is missing or a template is wrong.
    pub fn markdown(&self, document: &Document, locale: &Locale) -> Result<String, CompileError> {
        let emitter = self.emitter()?;
        let chrome = pages::chrome(locale)?;
        let page = Page::alone(document, &chrome);
        Ok(emitter.markdown(&page)?)
    }

    /// The emitters, made once.
    fn emitter(&self) -> Result<&Emitter, EmitError> {
        match self.emitter.get() {
            Some(emitter) => Ok(emitter),
            None => {
                let emitter = Emitter::new(&self.data)?;
                Ok(self.emitter.get_or_init(|| emitter))
            }
        }
    }

    fn emit_one(
        &self,
        emitter: &Emitter,
        loaded: &Loaded,
        project: &Project,
        flavour: Option<&Flavour>,
    ) -> Result<Vec<Artifact>, CompileError> {
        let documents = self.documents(loaded)?;
        let pages = Pages::new(self, project, loaded, flavour, &documents)?;
        let artifacts: Result<Vec<Vec<Artifact>>, CompileError> =
            pages.kinds().par_iter().map(|kind| pages.write(emitter, *kind)).collect();
        Ok(artifacts?.into_iter().flatten().collect())
    }
}

/// Two policies must not have one id: their outputs would have one place.
fn duplicates(policies: &mut [Loaded], parts: &mut Parts) {
    for loaded in policies {
        let Some(policy) = &loaded.policy else { continue };
        let (name, node) = (policy.id.name.clone(), policy.id.node);
        let path = loaded.files.get(crate::source::FileId(0)).path().to_owned();
        match parts.ids.entry(name) {
            Entry::Vacant(free) => {
                free.insert(path);
            }
            Entry::Occupied(taken) => {
                let finding = Finding::new(DUPLICATE_ID, loaded.tree.span(node))
                    .arg("id", taken.key().as_str())
                    .arg("kind", "policy")
                    .arg("other", taken.get().as_str())
                    .help("policy");
                loaded.findings.push(finding);
            }
        }
    }
}

impl Parts {
    /// Whether a finding in a law profile was not told before.
    fn is_new(&mut self, finding: &Finding, files: &Files) -> bool {
        let path = files.get(finding.primary.file).path().to_owned();
        self.told.insert((path, finding.primary.start, finding.rule.to_string()))
    }
}

impl Checked {
    /// Takes in what was found in another part of the run; its policies are let go.
    pub fn absorb(&mut self, part: Self) {
        let ids = self.files.absorb(part.files);
        self.findings.extend(part.findings.into_iter().map(|finding| finding.remapped(&ids)));
        self.failed |= part.failed;
    }

    /// Puts the findings of all parts in order.
    pub fn sort(&mut self) {
        let mut sink = Sink::new(BTreeMap::new());
        sink.extend(std::mem::take(&mut self.findings));
        self.findings = sink.finish(&self.files);
    }
}
