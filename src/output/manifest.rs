//! The manifest: what the last run wrote. Knows no disk.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::io::{self, Write};
use std::sync::Arc;

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
    policy: Arc<str>,
    version: Arc<str>,
    language: Arc<str>,
    format: Arc<str>,
    pub(super) path: Arc<str>,
    pub(super) digest: Sum,
}

impl Entry {
    /// The entry of an output, still without its digest.
    pub(super) fn of(artifact: &Artifact, shared: &mut Shared) -> Self {
        Self {
            policy: shared.word(&artifact.policy),
            version: shared.word(&artifact.version),
            language: shared.word(&artifact.language),
            format: shared.word(&artifact.format),
            path: artifact.path.as_str().into(),
            digest: Sum::default(),
        }
    }

    /// The policy that it belongs to.
    pub(super) fn policy(&self) -> &str {
        &self.policy
    }
}

/// The digest of some outputs together: where they are and what they are.
pub(super) fn digest_of<'e>(entries: impl IntoIterator<Item = &'e Entry>) -> Sum {
    let lines = entries.into_iter().map(|entry| format!("{} {}\n", entry.digest, entry.path));
    Sum::of(lines.collect::<String>().as_bytes())
}

/// Words that many entries have, each kept once.
#[derive(Debug, Default)]
pub(super) struct Shared(BTreeSet<Arc<str>>);

impl Shared {
    fn word(&mut self, word: &str) -> Arc<str> {
        if let Some(known) = self.0.get(word) {
            return Arc::clone(known);
        }
        let word: Arc<str> = word.into();
        self.0.insert(Arc::clone(&word));
        word
    }
}

/// A SHA-256 digest; in files as `sha256-` and hexadecimal digits.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Sum([u8; 32]);

impl Sum {
    /// The digest of a content.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }
}

impl fmt::Display for Sum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("sha256-")?;
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl From<Sum> for String {
    fn from(sum: Sum) -> Self {
        sum.to_string()
    }
}

impl TryFrom<String> for Sum {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let digits = text.strip_prefix("sha256-").filter(|digits| digits.len() == 64);
        let digits = digits.filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let digits = digits.ok_or("no SHA-256 digest")?;
        let mut sum = [0; 32];
        for (at, byte) in sum.iter_mut().enumerate() {
            let two = &digits[2 * at..2 * at + 2];
            *byte = u8::from_str_radix(two, 16).map_err(|_| "no SHA-256 digest")?;
        }
        Ok(Self(sum))
    }
}

impl Default for Manifest {
    fn default() -> Self {
        Self { version: FORMAT, outputs: Vec::new() }
    }
}

impl Manifest {
    /// Where the outputs of each policy stand.
    pub(super) fn by_policy(&self) -> BTreeMap<Arc<str>, Vec<usize>> {
        let mut all: BTreeMap<Arc<str>, Vec<usize>> = BTreeMap::new();
        for (at, entry) in self.outputs.iter().enumerate() {
            all.entry(Arc::clone(&entry.policy)).or_default().push(at);
        }
        all
    }

    /// Takes out the entries of policies that none of `made` belongs to.
    pub(super) fn take_others(&mut self, made: &[&Entry]) -> Vec<Entry> {
        let own: BTreeSet<&str> = made.iter().map(|entry| &*entry.policy).collect();
        self.outputs.extract_if(.., |entry| !own.contains(&*entry.policy)).collect()
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

    /// Writes its text.
    pub(super) fn write(&self, file: &mut dyn Write) -> io::Result<()> {
        serde_json::to_writer_pretty(&mut *file, self)?;
        file.write_all(b"\n")
    }
}
