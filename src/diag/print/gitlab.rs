//! GitLab's code quality report, shown in a merge request.

use std::collections::BTreeMap;

use serde::Serialize;

use super::fingerprint::fingerprint;
use super::{Report, pretty};
use crate::diag::Severity;

#[derive(Serialize)]
struct Issue<'a> {
    description: String,
    check_name: &'a str,
    fingerprint: String,
    severity: &'static str,
    location: Place,
}

#[derive(Serialize)]
struct Place {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
}

/// Prints `report` as a code quality report; what is waived is not in it.
pub fn print(report: &Report<'_>) -> String {
    let mut seen = BTreeMap::new();
    let findings = report.findings.iter().filter(|finding| finding.suppression.is_none());
    let issue = |finding| Issue {
        description: report.told(finding),
        check_name: &finding.rule,
        fingerprint: fingerprint(report, finding, &mut seen),
        severity: match finding.severity {
            Severity::Error => "major",
            Severity::Warning => "minor",
            Severity::Note => "info",
        },
        location: Place {
            path: report.hosted_path(finding.primary.file),
            lines: Lines { begin: report.files.location(finding.primary).line },
        },
    };
    pretty(&findings.map(issue).collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::super::sample;

    #[test]
    fn one_issue_for_each_finding() {
        let (files, findings) = sample::sample();
        let text = super::print(&sample::report(&files, &findings));
        let value: Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!(value[0]["check_name"], "core/unknown-key");
        assert_eq!(value[0]["severity"], "major");
        assert_eq!(value[0]["location"]["path"], "policies/隐私, 政策.yaml");
        assert_eq!(value[0]["location"]["lines"]["begin"], 3);
        assert!(value[0]["description"].as_str().is_some_and(|text| text.contains("保留期")));
        assert_ne!(value[0]["fingerprint"], value[1]["fingerprint"]);
    }
}
