//! GitHub's workflow commands: one line a finding, shown beside the changed code.

use super::{Report, visible};
use crate::diag::{Finding, Severity};

/// Prints `report` as workflow commands.
pub fn print(report: &Report<'_>) -> String {
    let findings = report.findings.iter().filter(|finding| finding.suppression.is_none());
    findings.map(|finding| command(report, finding)).collect()
}

fn command(report: &Report<'_>, finding: &Finding) -> String {
    let name = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let start = report.files.location(finding.primary);
    let end = report.files.end_location(finding.primary);
    // GitHub takes columns only where a finding stays on one line.
    let place = if start.line == end.line {
        format!(
            "line={},col={},endLine={},endColumn={}",
            start.line, start.column, end.line, end.column
        )
    } else {
        format!("line={},endLine={}", start.line, end.line)
    };
    format!(
        "::{name} file={},{place},title={}::{}\n",
        property(&visible(&report.hosted_path(finding.primary.file))),
        property(&finding.rule),
        data(&report.told(finding))
    )
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::super::sample;

    #[test]
    fn one_escaped_line_for_each_finding() {
        let (files, findings) = sample::sample();
        let text = super::print(&sample::report(&files, &findings));
        let lines: Vec<_> = text.lines().collect();
        assert_eq!(
            lines[0],
            "::error file=policies/隐私%2C 政策.yaml,line=3,col=2,endLine=3,endColumn=5,\
             title=core/unknown-key::没有“unknown-key”这个键%0A是否想写 `保留期`？%0A其余的键见手册。"
        );
        assert!(lines[1].starts_with("::warning file="), "{}", lines[1]);
        assert_eq!(lines.len(), 2);
        assert_eq!(super::property("a:b,c%\r\n"), "a%3Ab%2Cc%25%0D%0A");
    }
}
