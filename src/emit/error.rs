//! What can go wrong when a document is emitted: only a template can be at fault.

use tera::ErrorKind;

/// A template that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}{}: {message}", line.map(|line| format!(":{line}")).unwrap_or_default())]
pub struct EmitError {
    /// The template's path.
    pub file: String,
    /// Line in the template, counted from 1, where it is known.
    pub line: Option<usize>,
    /// What is wrong.
    pub message: String,
}

impl EmitError {
    pub(super) fn new(file: &str, message: impl Into<String>) -> Self {
        Self { file: file.to_owned(), line: None, message: message.into() }
    }

    /// Takes file and line from Tera's report, or `file` where Tera names none.
    pub(super) fn from_tera(file: &str, error: &tera::Error) -> Self {
        match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => Self {
                file: report.filename().to_owned(),
                line: Some(report.span().start_line),
                message: report.message().to_owned(),
            },
            kind => Self::new(file, kind.to_string()),
        }
    }
}
