//! The matrix as plain text for a terminal.

use super::{Matrix, Row};
use crate::diag::print::on_one_line;
use crate::law::Status;
use crate::locale::{Args, Locale, LocaleError};

/// Prints the matrix of a policy, one line a rule and one more a place.
///
/// # Errors
/// If the language lacks a text.
pub fn print(matrix: &Matrix<'_>, policy: &str, locale: &Locale) -> Result<String, LocaleError> {
    let language = locale.language();
    let mut page = String::new();
    for law in &matrix.laws {
        let counts = [Status::Met, Status::Missing, Status::Waived, Status::NotApplicable]
            .map(|status| (status, law.count(status)));
        let mut summary = Vec::new();
        for (status, count) in counts.into_iter().filter(|(_, count)| *count > 0) {
            let word = locale.format(&format!("report-{}", status.word()), None, &Args::new())?;
            summary.push(format!("{word} {count}"));
        }
        let comma = locale.format("report-comma", None, &Args::new())?;
        let args = Args::new()
            .text("policy", policy)
            .text("law", law.profile.title.in_language(language))
            .text("counts", summary.join(&comma));
        page.push_str(&format!("{}\n", locale.format("report-counts", None, &args)?));
        for row in &law.rows {
            page.push_str(&line(row, locale)?);
        }
        page.push('\n');
    }
    Ok(page)
}

fn line(row: &Row, locale: &Locale) -> Result<String, LocaleError> {
    let mark = match row.status {
        Status::Met => "+",
        Status::Missing => "!",
        Status::Waived => "~",
        Status::NotApplicable => "-",
    };
    let word = locale.format(&format!("report-{}", row.status.word()), None, &Args::new())?;
    let provision = row.texts.provision.in_language(locale.language());
    let read = match row.verified {
        true => String::new(),
        false => locale.format("report-unverified", None, &Args::new())?,
    };
    let mut text = format!("  {mark} {word}  {}  {provision}{read}\n", row.rule);
    for place in &row.places {
        text.push_str(&format!(
            "      {}:{}:{}",
            on_one_line(&place.file),
            place.line,
            place.column
        ));
        if !place.key.is_empty() {
            text.push_str(&format!("  {}", place.key));
        }
        if let Some(anchor) = place.anchor.as_ref().filter(|_| row.status == Status::Met) {
            text.push_str(&format!("  #{anchor}"));
        }
        text.push('\n');
    }
    if let Some(waiver) = &row.waiver {
        let args = Args::new()
            .text("reason", waiver.reason.as_str())
            .text("who", waiver.approved_by.as_str());
        text.push_str(&format!("      {}\n", locale.format("report-reason-by", None, &args)?));
    }
    Ok(text)
}
