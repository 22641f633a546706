//! The manifest: what the last run wrote. Knows no disk.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::Artifact;

/// The manifest's file name.
pub(super) const MANIFEST: &str = "policyc-manifest.json";
/// Version of its format.
const FORMAT: u32 = 1;

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Manifest {
    version: u32,
    pub(super) outputs: Vec<Entry>,
}

/// One output.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Entry {
    policy: String,
    version: String,
    language: String,
    format: String,
    pub(super) path: String,
    pub(super) digest: String,
}

impl Entry {
    pub(super) fn of(artifact: &Artifact) -> Self {
        Self {
            policy: artifact.policy.clone(),
            version: artifact.version.clone(),
            language: artifact.language.clone(),
            format: artifact.format.clone(),
            path: artifact.path.clone(),
            digest: digest(&artifact.bytes),
        }
    }
}

impl Default for Manifest {
    fn default() -> Self {
        Self { version: FORMAT, outputs: Vec::new() }
    }
}

impl Manifest {
    /// The manifest of outputs, which are sorted.
    pub(super) fn of(outputs: impl Iterator<Item = Entry>) -> Self {
        Self { version: FORMAT, outputs: outputs.collect() }
    }

    /// Where the outputs of each policy stand.
    pub(super) fn by_policy(&self) -> BTreeMap<String, Vec<usize>> {
        let mut all: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, entry) in self.outputs.iter().enumerate() {
            all.entry(entry.policy.clone()).or_default().push(at);
        }
        all
    }

    /// Takes the entries of policies that this manifest says nothing of out of `old`, and keeps them.
    pub(super) fn keep_other_policies(&mut self, old: &mut Self) {
        let own: BTreeSet<String> = self.outputs.iter().map(|entry| entry.policy.clone()).collect();
        let others = old.outputs.extract_if(.., |entry| !own.contains(&entry.policy));
        self.outputs.extend(others);
        self.outputs.sort_by(|a, b| a.path.cmp(&b.path));
    }

    /// Reads a manifest; none if it is not one of this format.
    pub(super) fn parse(bytes: &[u8]) -> Option<Self> {
        serde_json::from_slice(bytes).ok().filter(|manifest: &Self| manifest.version == FORMAT)
    }

    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec_pretty(self).expect("plain structs");
        bytes.push(b'\n');
        bytes
    }
}

/// The digest of a content, as the manifest writes it.
pub(super) fn digest(bytes: &[u8]) -> String {
    format!("sha256-{:x}", Sha256::digest(bytes))
}
