//! The sample policies: each loads from the repository without any finding.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use jiff::civil::date;
use policyc::compile::Toolchain;
use policyc::data::Data;
use policyc::diag::Severity;
use policyc::law::Status;
use policyc::model::{Context, Loaded, Vocabularies, load};
use policyc::world::MemoryWorld;

use crate::support::{checked_samples, samples_world};

const SHARED: &[&str] = &["policies/shared/company.yaml"];

fn sample(path: &str) -> Loaded {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut world = MemoryWorld::new(date(2026, 11, 23));
    for file in SHARED.iter().copied().chain([path]) {
        let text = fs::read_to_string(root.join(file)).expect(file);
        world = world.with(file, text);
    }
    let vocabularies = Arc::new(Vocabularies::load(&Data::embedded()).expect("embedded data"));
    let languages = ["en".to_owned(), "zh".to_owned()];
    let cx = Context {
        world: &world,
        vocabularies: &vocabularies,
        languages: &languages,
        profiles: &[],
    };
    load(&cx, path).expect("the file is there")
}

/// Asserts that a sample loads without findings, and under the name of its file.
pub(crate) fn sound(id: &str) -> Loaded {
    let loaded = sample(&format!("policies/{id}.yaml"));
    let findings: Vec<String> = loaded
        .findings
        .iter()
        .map(|finding| {
            let at = loaded.files.location(finding.primary);
            let file = loaded.files.get(finding.primary.file).path();
            format!("{file}:{}:{} {} {:?}", at.line, at.column, finding.rule, finding.args)
        })
        .collect();
    assert!(findings.is_empty(), "{findings:#?}");
    assert_eq!(loaded.policy.as_ref().map(|policy| policy.id.name.as_str()), Some(id));
    loaded
}

#[test]
fn the_platform_loads() {
    assert_eq!(sound("platform").profiles, sound("website").profiles);
}

#[test]
fn the_app_loads() {
    sound("app");
}

#[test]
fn the_website_loads() {
    sound("website");
}

#[test]
fn the_global_policy_loads_over_the_company_file() {
    let loaded = sound("global");
    let policy = loaded.policy.expect("it is sound");
    assert_eq!(policy.controller.representatives.len(), 1);
    assert_eq!(policy.contact.expect("contact").ways.items().len(), 4);
}

/// What the core checks find in a sample, by rule.
fn weaknesses(id: &str) -> Vec<String> {
    let findings = policyc::check::check(&sound(id));
    let errors: Vec<_> =
        findings.iter().filter(|finding| finding.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    let mut rules: Vec<String> = findings.iter().map(|finding| finding.rule.to_string()).collect();
    rules.sort();
    rules
}

/// One of the seeds is weak where a lawyer would say so; the check says it too.
#[test]
fn the_checks_find_what_is_weak_in_the_seeds() {
    assert_eq!(weaknesses("app"), ["core/deemed-consent-for-sensitive"]);
    for id in ["platform", "website", "global"] {
        assert_eq!(weaknesses(id), [""; 0], "{id}");
    }
}

/// The laws that the samples choose find nothing in them, not even at the level of notes, and no
/// waiver silences anything.
#[test]
fn the_samples_meet_the_laws_that_they_choose() {
    let world = samples_world();
    let tools = Toolchain::new(&world).expect("embedded data");
    let checked = checked_samples(&tools, &world);
    let of_laws: Vec<_> =
        checked.findings.iter().filter(|found| !found.rule.starts_with("core/")).collect();
    assert!(of_laws.is_empty(), "{of_laws:#?}");
    for (loaded, outcomes) in checked.policies.iter().zip(&checked.outcomes) {
        let policy = loaded.policy.as_ref().expect("it is sound");
        assert!(policy.waivers.is_empty());
        assert!(outcomes.iter().any(|outcome| outcome.status == Status::Met));
    }
}
