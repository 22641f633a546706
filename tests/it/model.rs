//! Loading a policy: structure, references, vocabularies, `extends`.

use crate::support::{MINIMAL, loaded};

fn findings(text: &str) -> Vec<String> {
    let loaded = loaded(&[("policies/a.yaml", text)]);
    loaded
        .findings
        .iter()
        .map(|finding| {
            let at = loaded.files.location(finding.primary);
            format!("{}:{} {}", at.line, at.column, finding.rule)
        })
        .collect()
}

#[test]
fn a_minimal_policy_is_sound() {
    assert_eq!(findings(MINIMAL), Vec::<String>::new());
    assert!(loaded(&[("a.yaml", MINIMAL)]).policy.is_some());
}

#[test]
fn all_structural_faults_come_in_one_run_at_their_places() {
    let text = MINIMAL.replace("  country: CN\n", "  country: China\n  nmae: x\n")
        + "collection:\n  - {id: a, data: [emial], source: provided, occasion: [form]}\n\
           use:\n  - {id: b, purpose: {zh: 回复您的垂询, en: answer}, data: [aa], basis: consnet}\n";
    assert_eq!(
        findings(&text),
        [
            "11:3 core/unknown-key",
            "10:12 core/bad-country",
            "13:20 core/unknown-term",
            "15:67 core/unknown-term",
            "15:55 core/unknown-reference",
        ]
    );
}

#[test]
fn the_sketch_of_the_language_loads() {
    let text = MINIMAL.to_owned()
        + "\
collection:
  - id: contact-details
    data: [name, employer, email, mobile-number]
    source: provided
    occasion: [{zh: 您在网站填写问卷表单时, en: when you fill in a form on our website}]
    if-refused: [no-reply]
use:
  - id: answer-enquiries
    purpose: answer-enquiries
    data: [contact-details]
    basis: {cn-pipl: consent}
    retention: while-serving
disclosure:
  default: prior
  never: [sale, rental]
  recipients:
    - {id: providers, kind: processor, category: [service-providers], country: CN, data: [contact-details, email], for: [answer-enquiries]}
  occasions: [legal-requirement, court-order]
cookies: none
storage:
  locations: [{country: CN, mainland: true, operators: [self, providers]}]
  retention:
    - {id: while-serving, until: [enquiry-settled], then: delete}
  security: {against: [loss], measures: [multi-server-backup]}
transfers: {localisation: CN, recipients: none}
contact:
  - {id: legal, email: legal@example.com, for: [questions]}
";
    assert_eq!(findings(&text), Vec::<String>::new());
}

#[test]
fn a_policy_extends_others_and_findings_stand_where_the_value_stands() {
    let base = "controller:\n  name: {zh: 示例公司, en: Example Ltd.}\n  country: XX\n\
                contact:\n  - {id: legal, email: legal@example.com}\n";
    let own = "policyc: 1\nid: a\ntitle: {zh: 政策, en: Policy}\nversion: 1\neffective: 2026-03-01\n\
               languages: [zh, en]\nextends: ../shared/base.yaml\n\
               contact:\n  - {id: legal, phone: +86 10 1234}\n  - {id: other, email: o@example.com}\n";
    let loaded = loaded(&[("policies/a.yaml", own), ("shared/base.yaml", base)]);
    assert_eq!(loaded.findings.len(), 1, "{:?}", loaded.findings);
    let place = loaded.findings[0].primary;
    assert_eq!(loaded.files.get(place.file).path(), "shared/base.yaml");
    assert_eq!(loaded.files.location(place).line, 3);
}
