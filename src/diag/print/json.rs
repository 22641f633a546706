//! The report as JSON for programs; the format is versioned and part of what policyc promises.

use serde::Serialize;

use super::{Report, pretty};
use crate::diag::sink::Counts;
use crate::diag::{Finding, Severity};
use crate::source::{Files, Span};

/// Version of the JSON format.
const FORMAT: u32 = 1;

#[derive(Serialize)]
struct Root<'a> {
    version: u32,
    policyc: &'a str,
    findings: Vec<Entry<'a>>,
    laws: &'a [serde_json::Value],
    summary: Counts,
}

#[derive(Serialize)]
struct Entry<'a> {
    rule: &'a str,
    severity: Severity,
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<String>,
    #[serde(flatten)]
    place: Place<'a>,
    offset: u32,
    length: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    provision: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    link: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    waived: Option<Waived<'a>>,
    related: Vec<Elsewhere<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fix: Option<Change<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Waived<'a> {
    reason: &'a str,
    approved_by: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Place<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
}

#[derive(Serialize)]
struct Elsewhere<'a> {
    #[serde(flatten)]
    place: Place<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<String>,
}

#[derive(Serialize)]
struct Change<'a> {
    #[serde(flatten)]
    place: Place<'a>,
    offset: u32,
    length: u32,
    replacement: &'a str,
    certain: bool,
}

/// Prints `report` as pretty JSON.
///
/// Lines and columns count from 1, columns in Unicode code points; offsets and lengths are bytes.
///
/// `laws` are the compliance matrices of the policies, which this module does not look into.
pub fn print(report: &Report<'_>, laws: &[serde_json::Value]) -> String {
    pretty(&Root {
        version: FORMAT,
        policyc: report.version,
        findings: report.findings.iter().map(|finding| entry(report, finding)).collect(),
        laws,
        summary: Counts::of(report.findings),
    })
}

fn entry<'a>(report: &Report<'a>, finding: &'a Finding) -> Entry<'a> {
    let related = finding.related.iter().map(|related| Elsewhere {
        place: place(report.files, related.span),
        message: report.related(finding, related),
    });
    Entry {
        rule: &finding.rule,
        severity: finding.severity,
        message: report.wording.message(finding),
        help: report.help(finding),
        place: place(report.files, finding.primary),
        offset: finding.primary.start,
        length: length(finding.primary),
        provision: report.wording.attribute(finding, "provision"),
        link: finding.texts.as_ref().and_then(|texts| texts.link.as_deref()),
        waived: finding.suppression.as_ref().map(|suppression| Waived {
            reason: &suppression.reason,
            approved_by: &suppression.approved_by,
        }),
        related: related.collect(),
        fix: finding.fix.as_ref().map(|fix| Change {
            place: place(report.files, fix.span),
            offset: fix.span.start,
            length: length(fix.span),
            replacement: &fix.replacement,
            certain: fix.is_certain,
        }),
    }
}

fn place(files: &Files, span: Span) -> Place<'_> {
    let (start, end) = (files.location(span), files.end_location(span));
    Place {
        file: files.get(span.file).path(),
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
    }
}

fn length(span: Span) -> u32 {
    span.end.saturating_sub(span.start)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::sample;

    #[test]
    fn has_places_help_fix_and_summary() {
        let (files, findings) = sample::sample();
        let text = super::print(&sample::report(&files, &findings), &[]);
        let value: Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!(value["version"], 1);
        assert_eq!(value["policyc"], "1.2.3");
        assert_eq!(
            value["summary"],
            json!({"errors": 1, "warnings": 1, "notes": 0, "waived": 0, "unlisted": 0})
        );
        let first = &value["findings"][0];
        assert_eq!(first["severity"], "error");
        assert_eq!([&first["line"], &first["column"], &first["endColumn"]], [3, 2, 5]);
        assert_eq!(first["related"][0]["file"], "base.yaml");
        assert_eq!(first["related"][0]["message"], "声明在这里");
        assert_eq!(first["fix"]["replacement"], "保留期");
        assert_eq!(first["length"], 9);
        assert_eq!(value["findings"][1]["line"], 4);
    }
}
