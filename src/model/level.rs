//! What findings count as, in the words of settings and profiles.

use super::macros::choice;
use crate::diag::sink::Level;

choice! {
    /// What a rule's findings count as.
    LevelWord {
        /// Not reported.
        Allow = "allow",
        /// A note.
        Note = "note",
        /// A warning.
        Warning = "warning",
        /// An error.
        Error = "error",
    }
}

impl From<LevelWord> for Level {
    fn from(word: LevelWord) -> Self {
        match word {
            LevelWord::Allow => Self::Allow,
            LevelWord::Note => Self::Note,
            LevelWord::Warning => Self::Warning,
            LevelWord::Error => Self::Error,
        }
    }
}
