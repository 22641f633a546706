//! A run of the toolchain: files in, pages and findings out; what cannot be built stays as it was.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::sync::Arc;

use super::kept::{Built, Kept};
use super::notes::{Notes, Said};
use super::state::{Content, Note, Shown};
use super::view::View;
use super::{OpenWorld, ServeError};
use crate::compile::{CheckOptions, Checked, CompileError, Toolchain};
use crate::data::Data;
use crate::diag::sink::Sink;
use crate::diag::{Finding, Severity};
use crate::document::outline::passages;
use crate::locale::{Args, Locale};
use crate::model::Loaded;
use crate::project::{self, Form, Format, Project, policies_among};
use crate::source::{FileId, Files};
use crate::world::World;

/// Pages by name.
type Pages = BTreeMap<String, Arc<str>>;

/// Builds the project again and again.
pub(super) struct Builder {
    open: OpenWorld,
    tools: Toolchain,
    locales: Vec<Arc<Locale>>,
    view: Arc<View>,
    last: Content,
    kept: Kept,
    /// What was built without its compliance matrices.
    unreported: Option<Checked>,
    /// The folder with the policies.
    pub(super) policies: String,
    /// The folders of the files that were read.
    pub(super) read: BTreeSet<String>,
}

impl Builder {
    /// Reads the data files; nothing is built yet.
    pub(super) fn new(open: OpenWorld) -> Result<Self, ServeError> {
        let world = open().map_err(ServeError::Project)?;
        let tools = Toolchain::new(world.as_ref())?;
        let locales = locales(&tools)?;
        let view = Arc::new(View::new(&tools.data, locales.clone())?);
        let policies = Project::default().policies;
        let (last, kept, read) = (Content::default(), Kept::default(), BTreeSet::new());
        Ok(Self { open, tools, locales, view, last, kept, unreported: None, policies, read })
    }

    /// Builds what has changed, but for the compliance matrices, which take longest: they are as
    /// they last were. Whatever goes wrong is in what is returned.
    pub(super) fn build(&mut self) -> (Content, Arc<View>) {
        let built = self.try_build();
        self.publish(built)
    }

    /// Builds the compliance matrices of what was built last.
    pub(super) fn build_reports(&mut self) -> (Content, Arc<View>) {
        let built = self.try_build_reports();
        self.publish(built)
    }

    fn publish(&mut self, built: Result<Content, ServeError>) -> (Content, Arc<View>) {
        self.last = match built {
            Ok(content) => content,
            Err(error) => Content { trouble: Some(whole(&error)), ..self.last.clone() },
        };
        (self.last.clone(), Arc::clone(&self.view))
    }

    fn try_build(&mut self) -> Result<Content, ServeError> {
        let world = (self.open)().map_err(ServeError::Project)?;
        let world = world.as_ref();
        self.renew(world)?;
        let text = settings(world)?;
        let (project, files, faults) = self.tools.settings(text.as_deref());
        self.kept.rest_on(text, world.today());
        self.policies.clone_from(&project.policies);
        let listed = world.list(&project.policies).map_err(ServeError::Project)?;
        let paths = policies_among(listed);
        let checked = self.check(world, &project, &paths)?;
        let mut pages = self.pages(&checked, &project)?;
        for loaded in &checked.policies {
            let mut shown = self.shown(loaded, &mut pages)?;
            shown.notes = self.notes(loaded, &shown, &project);
            if !shown.stale {
                self.keep_reports(&mut shown);
            }
            self.kept.keep(shown.path.clone(), Built::new(loaded, shown));
        }
        self.read = self.kept.files().map(folder).collect();
        let mut notes = self.general(&files, faults, &project);
        let laws = self.tools.laws(self.kept.profiles());
        notes.extend(self.general(&laws.files, laws.findings.clone(), &project));
        self.unreported = Some(checked);
        Ok(self.content(notes))
    }

    fn try_build_reports(&mut self) -> Result<Content, ServeError> {
        let last = self.last.clone();
        let Some(checked) = self.unreported.take() else { return Ok(last) };
        let reports = self.tools.reports(&checked)?;
        for loaded in &checked.policies {
            let path = loaded.files.get(FileId(0)).path();
            let Some(policy) = &loaded.policy else { continue };
            let Some(shown) = self.kept.get_mut(path).filter(|shown| !shown.stale) else {
                continue;
            };
            for artifact in reports.iter().filter(|artifact| artifact.policy == policy.id.name) {
                shown.pages.insert(page_name(&artifact.path), page_text(&artifact.bytes));
            }
        }
        Ok(Content { trouble: last.trouble, ..self.content(last.notes) })
    }

    /// Loads and checks the policies that are not as they were at the last build.
    fn check(
        &mut self,
        world: &dyn World,
        project: &Project,
        paths: &[String],
    ) -> Result<Checked, CompileError> {
        let options = CheckOptions { deny: project.deny, as_of: None, tell: Severity::Note };
        let changed = self.kept.changed(world, paths);
        let mut parts = self.kept.parts();
        let checked = self.tools.check_part(world, project, &changed, &options, &mut parts)?;
        if !checked.policies.iter().any(|loaded| self.kept.is_overtaken(loaded)) {
            return Ok(checked);
        }
        self.kept.clear();
        self.tools.check(world, project, paths, &options)
    }

    /// Everything that is shown, each policy under a name that no other has.
    fn content(&self, notes: Vec<Note>) -> Content {
        let mut policies: Vec<Shown> = Vec::new();
        for shown in self.kept.shown() {
            let mut shown = shown.clone();
            shown.name = unique(shown.name, &policies);
            policies.push(shown);
        }
        Content { policies, notes, trouble: None }
    }

    /// Takes over a policy's matrices as they last were.
    fn keep_reports(&self, shown: &mut Shown) {
        let last = self.last.policies.iter().find(|last| last.path == shown.path);
        let pages = last.into_iter().flat_map(|last| &last.pages);
        for (name, page) in pages.filter(|(name, _)| name.starts_with("report.")) {
            shown.pages.entry(name.clone()).or_insert_with(|| Arc::clone(page));
        }
    }

    /// Reads the data files again if the project's own changed.
    fn renew(&mut self, world: &dyn World) -> Result<(), ServeError> {
        let mut data = Data::embedded();
        data.overlay(world).map_err(ServeError::Project)?;
        if data != self.tools.data {
            let tools = Toolchain::new(world)?;
            let locales = locales(&tools)?;
            self.view = Arc::new(View::new(&tools.data, locales.clone())?);
            (self.tools, self.locales) = (tools, locales);
            self.kept.clear();
        }
        Ok(())
    }

    /// The pages of all policies that can be built, by the policy's id.
    fn pages(
        &self,
        checked: &Checked,
        project: &Project,
    ) -> Result<BTreeMap<String, Pages>, CompileError> {
        let mut forms = vec![Form::Pages, Form::Bilingual];
        forms.extend(project.forms.contains(&Form::Lists).then_some(Form::Lists));
        // Links lead to the preview's own pages, not to where the project is published.
        let own = Project { formats: vec![Format::Html], forms, base_url: None, ..project.clone() };
        let artifacts = self.tools.emit(&checked.policies, &own)?;
        let mut pages: BTreeMap<String, Pages> = BTreeMap::new();
        for artifact in artifacts {
            let (name, text) = (page_name(&artifact.path), page_text(&artifact.bytes));
            pages.entry(artifact.policy).or_default().entry(name).or_insert(text);
        }
        Ok(pages)
    }

    /// A policy as it is, or as it last was.
    fn shown(
        &self,
        loaded: &Loaded,
        pages: &mut BTreeMap<String, Pages>,
    ) -> Result<Shown, CompileError> {
        let path = loaded.files.get(FileId(0)).path().to_owned();
        let Some(policy) = &loaded.policy else {
            let last = self.last.policies.iter().find(|shown| shown.path == path).cloned();
            return Ok(Shown { stale: true, ..last.unwrap_or_else(|| never_shown(path)) });
        };
        let documents = self.tools.documents(loaded)?;
        let mut languages = Vec::new();
        for document in &documents {
            let locale = self.tools.locale(&document.language)?;
            let name = locale.format("language-name", None, &Args::new())?;
            languages.push((document.language.clone(), name));
        }
        // A second policy with the same id has no pages of its own.
        let pages = pages.remove(&policy.id.name).filter(|_| !self.kept.has_id(&policy.id.name));
        let pages = pages.unwrap_or_default();
        let title = |(tag, _): &(String, String)| (tag.clone(), policy.title.get(tag).to_owned());
        Ok(Shown {
            name: policy.id.name.clone(),
            titles: languages.iter().map(title).collect(),
            languages,
            stale: pages.is_empty(),
            pages,
            passages: Arc::new(
                documents.first().map(|first| passages(first, loaded)).unwrap_or_default(),
            ),
            ..never_shown(path)
        })
    }

    fn notes(&self, loaded: &Loaded, shown: &Shown, project: &Project) -> Vec<Note> {
        // Whatever could be read as YAML has a language at least.
        let tree = (!loaded.languages.is_empty()).then_some(&loaded.tree);
        let said = Said { tree, passages: &shown.passages };
        let notes = Notes { files: &loaded.files, locales: &self.locales, policy: Some(said) };
        notes.of(&levelled(loaded.findings.clone(), &loaded.files, project))
    }

    fn general(&self, files: &Files, findings: Vec<Finding>, project: &Project) -> Vec<Note> {
        let notes = Notes { files, locales: &self.locales, policy: None };
        notes.of(&levelled(findings, files, project))
    }
}

fn page_name(path: &str) -> String {
    path.rsplit('/').next().unwrap_or_default().trim_end_matches(".html").to_owned()
}

fn page_text(bytes: &[u8]) -> Arc<str> {
    String::from_utf8_lossy(bytes).into()
}

/// Findings in order, as grave as the project takes them.
fn levelled(findings: Vec<Finding>, files: &Files, project: &Project) -> Vec<Finding> {
    let mut sink = Sink::new(project.levels.clone());
    sink.extend(findings);
    sink.finish(files)
}

/// A policy that has not been built yet.
fn never_shown(path: String) -> Shown {
    let stem = path.rsplit('/').next().unwrap_or_default();
    let stem = stem.rsplit_once('.').map_or(stem, |(stem, _)| stem);
    let plain = |c: char| if c.is_ascii_alphanumeric() || "-_".contains(c) { c } else { '-' };
    Shown {
        name: stem.chars().map(plain).collect(),
        path,
        titles: BTreeMap::new(),
        languages: Vec::new(),
        pages: Pages::new(),
        passages: Arc::default(),
        stale: false,
        notes: Vec::new(),
    }
}

/// A name that no other policy has.
fn unique(mut name: String, others: &[Shown]) -> String {
    while others.iter().any(|other| other.name == name) {
        name.push('_');
    }
    name
}

fn folder(path: &str) -> String {
    path.rsplit_once('/').map_or(String::new(), |(folder, _)| folder.to_owned())
}

fn locales(tools: &Toolchain) -> Result<Vec<Arc<Locale>>, CompileError> {
    let all = tools.languages.iter().map(|language| tools.locale(language));
    Ok(all.collect::<Result<_, _>>()?)
}

fn settings(world: &dyn World) -> Result<Option<String>, ServeError> {
    match world.read(project::FILE) {
        Ok(bytes) => {
            let text = crate::world::text(bytes);
            let path = || project::FILE.to_owned();
            text.map(Some).map_err(|source| CompileError::Read { path: path(), source }.into())
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(source) => Err(CompileError::Read { path: project::FILE.to_owned(), source }.into()),
    }
}

/// An error with all its causes.
fn whole(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        let own = error.to_string();
        if !text.ends_with(&own) {
            text.push_str(&format!(": {own}"));
        }
        cause = error.source();
    }
    text
}
