//! What every command works with: the project, the toolchain and the reader's language.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context as _, Result, bail};

use super::args::{Global, Wanted};
use super::wording::UiWording;
use super::world::{DiskWorld, find_root, read_if_there, variable};
use crate::check;
use crate::compile::{CheckOptions, Checked, Toolchain};
use crate::diag::Finding;
use crate::document::ir::Document;
use crate::law::Laws;
use crate::locale::Locale;
use crate::model::Loaded;
use crate::project::{self, Project};
use crate::source::Files;
use crate::world::World as _;

/// A run of the command line.
pub(super) struct Session {
    /// Options for every command.
    pub global: Global,
    /// The project on the disk.
    pub world: DiskWorld,
    /// Data files, vocabularies and locales.
    pub tools: Toolchain,
    /// The project's settings.
    pub project: Project,
    /// What is wrong with the settings, and the file.
    pub settings: (Files, Vec<Finding>),
    /// Texts in the reader's language.
    pub ui: Arc<Locale>,
    /// The folder that the command runs in.
    pub here: PathBuf,
}

impl Session {
    /// Finds the project, reads its settings and loads the texts.
    pub(super) fn open(global: &Global) -> Result<Self> {
        let here = global.directory.clone().unwrap_or_else(|| PathBuf::from("."));
        let root = find_root(&here).unwrap_or_else(|| here.clone());
        let world = DiskWorld::new(&root)
            .with_context(|| format!("cannot open the folder {}", root.display()))?;
        let tools = Toolchain::new(&world)?;
        let mut files = Files::default();
        let mut findings = Vec::new();
        let path = world.root().join(project::FILE);
        let text =
            read_if_there(&path).with_context(|| format!("cannot read {}", project::FILE))?;
        let project = text.map_or_else(Project::default, |text| {
            let rules = known_rules(&text, &tools);
            project::read(&text, &mut files, &tools.vocabularies, &rules, &mut findings)
        });
        let language = ui_language(global, &project, &tools.languages)?;
        let ui = tools.locale(&language)?;
        let settings = (files, findings);
        Ok(Self { global: global.clone(), world, tools, project, settings, ui, here })
    }

    /// A policy's document in the reader's language, or in its first one; none if it is not sound.
    pub(super) fn document(&self, loaded: &Loaded) -> Result<Option<Document>> {
        let documents = self.tools.documents(loaded)?;
        let own = documents.iter().position(|d| d.language == self.ui.language());
        Ok(documents.into_iter().nth(own.unwrap_or_default()))
    }

    /// The texts of findings.
    pub(super) fn wording(&self) -> UiWording<'_> {
        UiWording { ui: &self.ui }
    }

    /// The policy files that some paths name; without any, those of the project.
    pub(super) fn policies(&self, paths: &[String]) -> Result<Vec<String>> {
        let mut found = Vec::new();
        if paths.is_empty() {
            found = policy_files(self.world.list(&self.project.policies)?);
            if found.is_empty() {
                bail!(
                    "there are no policies in {}/ (run `policyc init` to write a first one)",
                    self.project.policies
                );
            }
        }
        for path in paths {
            let full = self.here.join(path);
            let full = std::path::absolute(&full).unwrap_or(full);
            let full = full.canonicalize().with_context(|| format!("cannot read {path}"))?;
            let Ok(inside) = full.strip_prefix(self.world.root()) else {
                bail!("{path} is outside the project at {}", self.world.root().display());
            };
            let inside = slashes(inside);
            if full.is_dir() {
                let files = policy_files(self.world.list(&inside)?);
                if files.is_empty() {
                    bail!("there are no policies in {path}");
                }
                found.extend(files);
            } else {
                found.push(inside);
            }
        }
        found.dedup();
        Ok(found)
    }

    /// Loads and checks policies; what is wrong with the settings comes first.
    pub(super) fn check(&self, paths: &[String], wanted: &Wanted) -> Result<Checked> {
        let deny = wanted.deny.map_or(self.project.deny, Into::into);
        let options = CheckOptions { deny, as_of: wanted.as_of };
        let mut checked = self.tools.check(&self.world, &self.project, paths, &options)?;
        let (files, findings) = &self.settings;
        if !findings.is_empty() {
            let ids = checked.files.absorb(files.clone());
            let own = findings.iter().cloned().map(|finding| finding.remapped(&ids));
            checked.failed |= findings.iter().any(|finding| finding.severity >= deny);
            checked.findings.splice(0..0, own);
        }
        Ok(checked)
    }
}

/// The ids of all rules that settings may name; law profiles are read only if a level needs them.
fn known_rules(settings: &str, tools: &Toolchain) -> Vec<String> {
    let mut rules: Vec<String> = check::rules().into_iter().map(|rule| rule.id()).collect();
    if settings.contains("levels:") {
        let laws = Laws::load(&tools.data, &tools.vocabularies, tools.vocabularies.profiles());
        let of_laws = laws.profiles.values().flat_map(|profile| &profile.rules);
        rules.extend(of_laws.map(|rule| rule.id.clone()));
    }
    rules
}

fn slashes(path: &Path) -> String {
    let parts = path.components().map(|part| part.as_os_str().to_string_lossy().into_owned());
    parts.collect::<Vec<_>>().join("/")
}

/// The files of a listing that are policies: YAML, not in a folder `shared`, no name that begins
/// with `_`, and in a folder with a `policy.yaml` that file alone.
fn policy_files(files: Vec<String>) -> Vec<String> {
    let folder = |path: &str| path.rsplit_once('/').map_or(String::new(), |(at, _)| at.to_owned());
    let whole: Vec<String> = files
        .iter()
        .filter(|path| path.ends_with("/policy.yaml"))
        .map(|path| folder(path))
        .collect();
    let is_policy = |path: &String| {
        let own = folder(path);
        let inside = |of: &String| own == *of || own.starts_with(&format!("{of}/"));
        (path.ends_with(".yaml") || path.ends_with(".yml"))
            && path.split('/').all(|part| part != "shared" && !part.starts_with('_'))
            && (path.ends_with("/policy.yaml") || !whole.iter().any(inside))
    };
    files.into_iter().filter(is_policy).collect()
}

/// The language of messages: the option, the project's, or the environment's.
fn ui_language(global: &Global, project: &Project, languages: &[String]) -> Result<String> {
    let known = |language: &str| {
        let base = language.split('-').next().unwrap_or_default();
        languages.iter().find(|own| *own == language || *own == base).cloned()
    };
    if let Some(wanted) = &global.ui_lang {
        return known(wanted).with_context(|| {
            format!("no messages in `{wanted}`: there are {}", languages.join(", "))
        });
    }
    if let Some(language) = project.ui_language.as_deref().and_then(known) {
        return Ok(language);
    }
    let environment = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(variable);
    let language = environment.unwrap_or_default().replace('_', "-");
    let language = language.split('.').next().unwrap_or_default();
    Ok(known(language).unwrap_or_else(|| "en".to_owned()))
}
