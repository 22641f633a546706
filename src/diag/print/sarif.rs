//! The report as SARIF 2.1.0, for code hosts and editors.

mod format;

use std::collections::BTreeMap;
use std::fmt::Write;

use self::format::{
    ArtifactChange, ArtifactLocation, Configuration, Driver, Fix, Location, Log, Message, Physical,
    Region, Replacement, Rule, RuleProperties, Run, SarifResult, Suppression, Tool,
};
use super::fingerprint::fingerprint;
use super::{Report, pretty};
use crate::diag::Finding;
use crate::source::{Files, Span};

/// Longest marked text that is repeated in the report.
const SNIPPET: usize = 2_000;

/// Prints `report` as a SARIF log.
pub fn print(report: &Report<'_>) -> String {
    let rules = rules(report);
    let index: BTreeMap<&str, usize> =
        rules.iter().enumerate().map(|(at, rule)| (rule.id, at)).collect();
    let mut seen = BTreeMap::new();
    let results = report.findings.iter().map(|finding| {
        result(
            report,
            finding,
            index[finding.rule.as_ref()],
            fingerprint(report, finding, &mut seen),
        )
    });
    let run = Run {
        column_kind: "unicodeCodePoints",
        results: results.collect(),
        tool: Tool {
            driver: Driver {
                name: env!("CARGO_PKG_NAME"),
                version: report.version,
                information_uri: option_env!("CARGO_PKG_REPOSITORY").filter(|uri| !uri.is_empty()),
                rules,
            },
        },
    };
    pretty(&Log::new(run))
}

fn rules<'a>(report: &Report<'a>) -> Vec<Rule<'a>> {
    let mut first: BTreeMap<&str, &'a Finding> = BTreeMap::new();
    for finding in report.findings {
        first.entry(&finding.rule).or_insert(finding);
    }
    first.into_iter().map(|(id, finding)| rule(report, id, finding)).collect()
}

/// What a rule is, in words: `policyc explain` says more.
fn rule<'a>(report: &Report<'a>, id: &'a str, finding: &'a Finding) -> Rule<'a> {
    let text = |name: &str| report.wording.attribute(finding, name);
    let (what, why) = (text("what"), text("why"));
    // A rule of law says its duty, and what to write; one of policyc's own what it finds, and why.
    let short = what.clone().or_else(|| why.clone()).unwrap_or_else(|| id.to_owned());
    let full = [what, why.clone()].into_iter().flatten().collect::<Vec<_>>().join(" ");
    // What a finding's help says of its own thing is not of the rule.
    let own = finding.texts.is_some() && !finding.args.contains_key("item");
    let help = if own { text("help") } else { why };
    let message = |text: String| Message { text };
    Rule {
        id,
        short_description: message(short),
        full_description: Some(full).filter(|full| !full.is_empty()).map(message),
        help: help.map(message),
        help_uri: finding.texts.as_ref().and_then(|texts| texts.link.as_deref()),
        properties: text("provision").map(|provision| RuleProperties { provision }),
        default_configuration: Configuration { level: finding.severity.id() },
    }
}

fn result<'a>(
    report: &Report<'a>,
    finding: &'a Finding,
    rule_index: usize,
    fingerprint: String,
) -> SarifResult<'a> {
    let related = finding.related.iter().enumerate().map(|(id, related)| Location {
        id: Some(id),
        physical_location: physical(report, related.span),
        message: report.related(finding, related).map(|text| Message { text }),
    });
    let fix = finding.fix.as_ref().map(|fix| Fix {
        description: Message {
            text: report.help(finding).unwrap_or_else(|| report.wording.word("help")),
        },
        artifact_changes: [ArtifactChange {
            artifact_location: artifact(report, fix.span),
            replacements: [Replacement {
                deleted_region: region(report.files, fix.span),
                inserted_content: Message { text: fix.replacement.clone() },
            }],
        }],
    });
    SarifResult {
        rule_id: &finding.rule,
        rule_index,
        level: finding.severity.id(),
        message: Message { text: report.told(finding) },
        locations: [Location {
            id: None,
            physical_location: physical(report, finding.primary),
            message: report.wording.attribute(finding, "label").map(|text| Message { text }),
        }],
        related_locations: related.collect(),
        fixes: fix.into_iter().collect(),
        suppressions: finding.suppression.as_ref().map(|suppression| {
            [Suppression {
                kind: "inSource",
                status: "accepted",
                justification: format!("{} ({})", suppression.reason, suppression.approved_by),
            }]
        }),
        partial_fingerprints: [("policycFinding/v1", fingerprint)].into(),
    }
}

fn physical(report: &Report<'_>, span: Span) -> Physical {
    let text = report.files.text(span);
    let mut region = region(report.files, span);
    if text.len() <= SNIPPET {
        region.snippet = Some(Message { text: text.to_owned() });
    }
    Physical { artifact_location: artifact(report, span), region }
}

fn region(files: &Files, span: Span) -> Region {
    let (start, end) = (files.location(span), files.end_location(span));
    Region {
        start_line: start.line,
        start_column: start.column,
        end_line: end.line,
        end_column: end.column,
        snippet: None,
    }
}

fn artifact(report: &Report<'_>, span: Span) -> ArtifactLocation {
    ArtifactLocation { uri: encoded(&report.hosted_path(span.file)), uri_base_id: "%SRCROOT%" }
}

/// A path as a relative URI reference.
fn encoded(path: &str) -> String {
    path.bytes().fold(String::with_capacity(path.len()), |mut uri, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            write!(uri, "%{byte:02X}").expect("a String takes all");
        }
        uri
    })
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::sample;

    #[test]
    fn is_a_log_with_rules_and_results() {
        let (files, findings) = sample::sample();
        let text = super::print(&sample::report(&files, &findings));
        let value: Value = serde_json::from_str(&text).expect("JSON");
        let run = &value["runs"][0];
        assert_eq!(run["tool"]["driver"]["rules"][0]["id"], "core/at-end");
        let first = &run["results"][0];
        assert_eq!(first["ruleIndex"], 1);
        let place = &first["locations"][0]["physicalLocation"];
        assert_eq!(
            place["artifactLocation"]["uri"],
            "policies/%E9%9A%90%E7%A7%81%2C%20%E6%94%BF%E7%AD%96.yaml"
        );
        assert_eq!(place["region"]["snippet"], json!({"text": "保存期"}));
        assert_eq!(first["relatedLocations"][0]["message"], json!({"text": "声明在这里"}));
        let change = &first["fixes"][0]["artifactChanges"][0]["replacements"][0];
        assert_eq!(change["insertedContent"], json!({"text": "保留期"}));
        assert!(run["results"][1].get("fixes").is_none());
    }

    #[test]
    fn valid_by_the_published_schema() {
        let schema = include_str!("../../../tests/data/sarif-2.1.0.schema.json");
        // The schema's pattern for language tags has a lone `]`, which not every dialect takes.
        let schema = schema.replace("[a-zA-Z]{2}]?$", "[a-zA-Z]{2}$");
        let schema: Value = serde_json::from_str(&schema).expect("JSON");
        let validator = jsonschema::validator_for(&schema).expect("a schema");
        let (files, findings) = sample::sample();
        for findings in [&findings[..], &[]] {
            let text = super::print(&sample::report(&files, findings));
            let value: Value = serde_json::from_str(&text).expect("JSON");
            let faults: Vec<_> = validator.iter_errors(&value).map(|e| e.to_string()).collect();
            assert!(faults.is_empty(), "{faults:#?}");
        }
    }
}
