//! What can be wrong with the texts of a language.

/// A text that is missing or wrong. No such text ever reaches a reader.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LocaleError {
    /// There is no folder for the language, or its name is no BCP 47 tag.
    #[error("there are no texts for language `{0}`: no folder locales/{0}")]
    NoLanguage(String),
    /// A file is not Fluent.
    #[error("{path}:{line}: {problem}")]
    Syntax {
        /// The file.
        path: String,
        /// The line.
        line: usize,
        /// What is wrong.
        problem: String,
    },
    /// A message stands twice, in one file or in two.
    #[error("{path}: {problem}")]
    Twice {
        /// The second file.
        path: String,
        /// Which message.
        problem: String,
    },
    /// There is no such message.
    #[error("locales/{language}: no message `{id}`")]
    Missing {
        /// Language.
        language: String,
        /// Message, with the attribute if one was asked for.
        id: String,
    },
    /// A message uses something that is not there.
    #[error("locales/{language}: message `{id}`: {problem}")]
    Format {
        /// Language.
        language: String,
        /// Message.
        id: String,
        /// What is wrong.
        problem: String,
    },
}
