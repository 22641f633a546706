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
pub(super) struct Manifest<E = Entry> {
    version: u32,
    pub(super) outputs: Vec<E>,
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
    /// Where the outputs of each policy stand.
    pub(super) fn by_policy(&self) -> BTreeMap<String, Vec<usize>> {
        let mut all: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, entry) in self.outputs.iter().enumerate() {
            all.entry(entry.policy.clone()).or_default().push(at);
        }
        all
    }

    /// Takes out the entries of policies that none of `made` belongs to.
    pub(super) fn take_others(&mut self, made: &[&Entry]) -> Vec<Entry> {
        let own: BTreeSet<&str> = made.iter().map(|entry| entry.policy.as_str()).collect();
        self.outputs.extract_if(.., |entry| !own.contains(entry.policy.as_str())).collect()
    }

    /// Reads a manifest; none if it is not one of this format.
    pub(super) fn parse(bytes: &[u8]) -> Option<Self> {
        serde_json::from_slice(bytes).ok().filter(|manifest: &Self| manifest.version == FORMAT)
    }
}

impl<'a> Manifest<&'a Entry> {
    /// The manifest of outputs.
    pub(super) fn of(mut outputs: Vec<&'a Entry>) -> Self {
        outputs.sort_by(|a, b| a.path.cmp(&b.path));
        Self { version: FORMAT, outputs }
    }

    pub(super) fn to_bytes(&self) -> Vec<u8> {
        // An entry takes about 260 bytes: growing by doubling would hold the text twice.
        let mut bytes = Vec::with_capacity(64 + 288 * self.outputs.len());
        serde_json::to_writer_pretty(&mut bytes, self).expect("plain structs");
        bytes.push(b'\n');
        bytes
    }
}

/// The digest of a content, as the manifest writes it.
pub(super) fn digest(bytes: &[u8]) -> String {
    format!("sha256-{:x}", Sha256::digest(bytes))
}
