//! What the printers ask of the side that knows languages; they know no language themselves.

use super::{Finding, Severity};

/// The texts of findings in the reader's language.
pub trait Wording {
    /// The headline of a finding.
    fn message(&self, finding: &Finding) -> String;

    /// Attribute `name` of a finding's message, if it has one.
    ///
    /// Printers ask for `label` (under the marked text), the finding's own help and related labels,
    /// `what` (what the rule finds) and `why`, which are without facts, and for rules that are law
    /// `provision`.
    fn attribute(&self, finding: &Finding, name: &str) -> Option<String>;

    /// A fixed word of the report: `error`, `warning`, `note` or `help`.
    fn word(&self, id: &str) -> String;
}

impl Severity {
    /// The id of this severity, as in `error`; also the one that reports for machines carry.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}
