//! Which paths outputs may have: safe ones on every system, and no two in one place.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::manifest::MANIFEST;
use super::{OutputError, disk};

/// The paths of a plan's outputs, where upper and lower case count as the same.
#[derive(Debug, Default)]
pub(super) struct Seen {
    files: BTreeSet<Arc<str>>,
    folders: BTreeSet<String>,
}

impl Seen {
    /// Adds a path: safe, not there yet, and neither a file where a folder must be nor a folder where
    /// a file must be.
    pub(super) fn add(&mut self, path: &Arc<str>) -> Result<(), OutputError> {
        if let Some(reason) = path_fault(path) {
            return Err(OutputError::Path { path: path.to_string(), reason });
        }
        let lower = path.to_lowercase();
        let taken = self.files.contains(lower.as_str())
            || self.folders.contains(&lower)
            || parents(&lower).any(|parent| self.files.contains(parent));
        if taken {
            return Err(OutputError::Duplicate { path: path.to_string() });
        }
        self.folders.extend(parents(&lower).map(str::to_owned));
        self.files.insert(if *lower == **path { Arc::clone(path) } else { lower.into() });
        Ok(())
    }
}

/// The folders of `path` below the output folder.
pub(super) fn parents(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(at, _)| &path[..at])
}

/// What keeps `path` from being a plain file below the output folder on every system.
pub(super) fn path_fault(path: &str) -> Option<&'static str> {
    if path.is_empty() {
        return Some("it is empty");
    }
    if path.starts_with('/') {
        return Some("it is absolute");
    }
    if path.contains(|c: char| c.is_control() || "\\:*?\"<>|".contains(c)) {
        return Some("it has a character that not every system allows in a name");
    }
    if path.split('/').next().is_some_and(|first| first.to_lowercase() == MANIFEST) {
        return Some("that is the manifest's name");
    }
    path.split('/').find_map(part_fault)
}

fn part_fault(part: &str) -> Option<&'static str> {
    let stem = part.split('.').next().unwrap_or_default().trim_end().to_ascii_uppercase();
    let numbered = ["COM", "LPT"].iter().find_map(|port| stem.strip_prefix(port));
    let device = matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL")
        || numbered
            .is_some_and(|n| n.len() == 1 && !matches!(n, "0") && n.as_bytes()[0].is_ascii_digit());
    match part {
        "" => Some("it has an empty part"),
        "." | ".." => Some("it has a `.` or `..` part"),
        _ if device => Some("it has the name of a Windows device"),
        _ if part.ends_with(['.', ' ']) => Some("it has a part that ends with a dot or a space"),
        _ if disk::is_temporary(part) => Some("it has the name of a temporary file"),
        _ => None,
    }
}
