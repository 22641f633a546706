//! What every command works with: the project, the toolchain and the reader's language.

use std::collections::BTreeSet;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context as _, Error, Result};

use super::args::{Global, Wanted};
use super::world::{DiskWorld, find_root, slashes, variable};
use crate::compile::{CheckOptions, Checked, Parts, Toolchain};
use crate::diag::print::on_one_line;
use crate::diag::{Finding, Severity};
use crate::ir::Document;
use crate::locale::{Args, Locale};
use crate::model::Loaded;
use crate::project::{self, Project, is_part, policies_among};
use crate::source::Files;
use crate::suggest::nearest;
use crate::wording::UiWording;

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
        let text = world
            .text_if_there(project::FILE)
            .with_context(|| format!("cannot read {}", project::FILE))?;
        let (project, files, findings) = tools.settings(text.as_deref());
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

    /// Why a command cannot run, in the reader's language.
    pub(super) fn refusal(&self, id: &str, args: &Args) -> Error {
        self.ui.format(id, None, args).map_or_else(Error::from, Error::msg)
    }

    /// As [`Session::refusal`], for what the system says of a file.
    pub(super) fn trouble(&self, id: &str, path: &str, error: io::Error) -> Error {
        let args = Args::new().text("path", on_one_line(path));
        Error::from(error).context(self.refusal(id, &args))
    }

    /// That there is nothing of this kind and name; with the nearest one, or else the command that lists
    /// what there is.
    pub(super) fn unknown<'c>(
        &self,
        kind: &str,
        name: &str,
        candidates: impl Iterator<Item = &'c str>,
        command: &str,
    ) -> Error {
        let near = nearest(name, candidates);
        let args = Args::new()
            .key("kind", kind)
            .text("name", name)
            .key("near", if near.is_some() { "yes" } else { "no" })
            .text("suggestion", near.unwrap_or_default())
            .text("command", command);
        self.refusal("cli-unknown", &args)
    }

    /// The policy files that some paths name; without any, those of the project.
    pub(super) fn policies(&self, paths: &[String]) -> Result<Vec<String>> {
        let mut found = Vec::new();
        if paths.is_empty() {
            found = policies_among(self.world.list_all(&self.project.policies)?);
            if found.is_empty() {
                let folder = format!("{}/", self.project.policies);
                let args = Args::new().text("folder", folder).key("first", "yes");
                return Err(self.refusal("cli-no-policies", &args));
            }
        }
        for path in paths {
            if path.is_empty() {
                return Err(self.refusal("cli-empty-path", &Args::new()));
            }
            let full = self.here.join(path);
            let full = std::path::absolute(&full).unwrap_or(full);
            let of_path = || Args::new().text("path", on_one_line(path));
            let full = full.canonicalize();
            let full = full.map_err(|error| self.trouble("cli-cannot-read", path, error))?;
            let Ok(inside) = full.strip_prefix(self.world.root()) else {
                let args = of_path().text("root", self.world.root().display().to_string());
                return Err(self.refusal("cli-outside", &args));
            };
            let inside = slashes(inside);
            if full.is_dir() {
                let files = policies_among(self.world.list_all(&inside)?);
                if files.is_empty() {
                    let args = Args::new().text("folder", on_one_line(path)).key("first", "no");
                    return Err(self.refusal("cli-no-policies", &args));
                }
                found.extend(files);
            } else if is_part(&inside) {
                return Err(self.refusal("cli-part", &of_path()));
            } else {
                found.push(inside);
            }
        }
        let mut seen = BTreeSet::new();
        found.retain(|path| seen.insert(path.clone()));
        Ok(found)
    }

    /// Loads and checks policies; what is wrong with the settings comes first.
    pub(super) fn check(&self, paths: &[String], wanted: &Wanted) -> Result<Checked> {
        let mut checked = self.check_part(paths, wanted, Severity::Note, &mut Parts::default())?;
        self.add_settings(&mut checked, wanted);
        Ok(checked)
    }

    /// Checks some of a run's policies; findings are told from the severity `tell`.
    pub(super) fn check_part(
        &self,
        paths: &[String],
        wanted: &Wanted,
        tell: Severity,
        parts: &mut Parts,
    ) -> Result<Checked> {
        let options = CheckOptions { deny: self.deny(wanted), as_of: wanted.as_of, tell };
        Ok(self.tools.check_part(&self.world, &self.project, paths, &options, parts)?)
    }

    /// Severity from which a finding fails the run.
    pub(super) fn deny(&self, wanted: &Wanted) -> Severity {
        wanted.deny.map_or(self.project.deny, Into::into)
    }

    /// Puts what is wrong with the settings before the findings in policies.
    pub(super) fn add_settings(&self, checked: &mut Checked, wanted: &Wanted) {
        let (files, findings) = &self.settings;
        if !findings.is_empty() {
            let ids = checked.files.absorb(files.clone());
            let own = findings.iter().cloned().map(|finding| finding.remapped(&ids));
            let deny = self.deny(wanted);
            checked.failed |= findings.iter().any(|finding| finding.severity >= deny);
            checked.findings.splice(0..0, own);
        }
    }
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
