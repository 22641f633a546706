//! What earlier builds made of policies: a save builds anew only what it changes.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::state::Shown;
use crate::compile::Parts;
use crate::diag::Finding;
use crate::model::Loaded;
use crate::model::rules::{DUPLICATE_ID, EXTENDS_NOT_FOUND};
use crate::source::{FileId, Files};
use crate::world::World;

/// Policies by their paths, as they were last built.
#[derive(Default)]
pub(super) struct Kept {
    policies: BTreeMap<String, Built>,
    /// What every policy depends on: the settings and the day.
    basis: Option<(Option<String>, Date)>,
}

/// A policy that was built.
pub(super) struct Built {
    /// The files that it was read from.
    files: Files,
    /// The law profiles that it uses.
    profiles: Vec<String>,
    /// Its id in its file, if it could be read whole.
    id: Option<String>,
    /// Whether the files alone say whether it has to be built again.
    settled: bool,
    /// What is shown.
    pub(super) shown: Shown,
}

impl Built {
    pub(super) fn new(loaded: &Loaded, shown: Shown) -> Self {
        // What these say depends on files that were not read.
        let elsewhere = [DUPLICATE_ID.id(), EXTENDS_NOT_FOUND.id()];
        let is_own = |finding: &Finding| elsewhere.iter().all(|rule| finding.rule != rule.as_str());
        let settled = !shown.stale && loaded.findings.iter().all(is_own);
        Self {
            files: loaded.files.clone(),
            profiles: loaded.profiles.clone(),
            id: loaded.policy.as_ref().map(|policy| policy.id.name.clone()),
            settled,
            shown,
        }
    }
}

impl Kept {
    /// Lets everything go.
    pub(super) fn clear(&mut self) {
        self.policies.clear();
    }

    /// Lets everything go if what every policy depends on is something else now.
    pub(super) fn rest_on(&mut self, settings: Option<String>, day: Date) {
        let basis = Some((settings, day));
        if self.basis != basis {
            self.clear();
            self.basis = basis;
        }
    }

    /// Lets go what is gone or has changed on the disk; returns the paths of what has to be built.
    pub(super) fn changed(&mut self, world: &dyn World, paths: &[String]) -> Vec<String> {
        let mut read: BTreeMap<String, Option<Vec<u8>>> = BTreeMap::new();
        let there: BTreeSet<&String> = paths.iter().collect();
        self.policies.retain(|path, built| {
            let same = |file: &crate::source::File| {
                let path = file.path();
                let now = read.entry(path.to_owned()).or_insert_with(|| world.read(path).ok());
                now.as_deref() == Some(file.text().as_bytes())
            };
            built.settled && there.contains(path) && built.files.iter().all(same)
        });
        paths.iter().filter(|path| !self.policies.contains_key(*path)).cloned().collect()
    }

    /// What the policies that are built need to know of those that are not.
    pub(super) fn parts(&self) -> Parts {
        let mut parts = Parts::default();
        for (path, built) in &self.policies {
            if let Some(id) = &built.id {
                parts.known(id, path);
            }
        }
        parts
    }

    /// Whether a policy with this id is kept.
    pub(super) fn has_id(&self, id: &str) -> bool {
        self.policies.values().any(|built| built.id.as_deref() == Some(id))
    }

    /// Whether a policy took the id of one that stands behind it, so that the other is at fault now.
    pub(super) fn is_overtaken(&self, loaded: &Loaded) -> bool {
        let path = loaded.files.get(FileId(0)).path();
        loaded.policy.as_ref().is_some_and(|policy| {
            let behind = self.policies.iter().filter(|(own, _)| own.as_str() > path);
            behind.map(|(_, built)| built).any(|built| built.id.as_ref() == Some(&policy.id.name))
        })
    }

    /// Keeps a policy.
    pub(super) fn keep(&mut self, path: String, built: Built) {
        self.policies.insert(path, built);
    }

    /// A policy's pages, for adding to them.
    pub(super) fn get_mut(&mut self, path: &str) -> Option<&mut Shown> {
        self.policies.get_mut(path).map(|built| &mut built.shown)
    }

    /// What is shown of all policies, in the order of their paths.
    pub(super) fn shown(&self) -> impl Iterator<Item = &Shown> {
        self.policies.values().map(|built| &built.shown)
    }

    /// The paths of all files that were read.
    pub(super) fn files(&self) -> impl Iterator<Item = &str> {
        self.policies.values().flat_map(|built| built.files.paths())
    }

    /// The law profiles of all policies that could be read.
    pub(super) fn profiles(&self) -> BTreeSet<String> {
        let whole = self.policies.values().filter(|built| built.id.is_some());
        whole.flat_map(|built| built.profiles.iter().cloned()).collect()
    }
}
