//! Target `project`: arbitrary bytes as settings, a policy and a file that it extends.

use policyc::world::MemoryWorld;

use super::compile::{DAY, TOOLS, check, emit, everything};

/// The policy where the input has none, so that the settings have something to act on.
const POLICY: &str = include_str!("../../tests/flavours/policy.yaml");

/// Compiles a project: `policyc.yaml`, `policies/a.yaml`, `policies/shared/b.yaml`.
pub(crate) fn run(bytes: &[u8]) {
    let [settings, policy, shared] = super::files(bytes);
    let policy = if policy.is_empty() { POLICY.as_bytes() } else { policy };
    let world = MemoryWorld::new(DAY)
        .with("policies/a.yaml", policy)
        .with("policies/shared/b.yaml", shared);
    let Ok(settings) = std::str::from_utf8(settings) else { return };
    let (project, files, findings) = TOOLS.settings(Some(settings));
    let mut checked = check(&TOOLS, &world, &project, "policies/a.yaml");
    let folder = TOOLS.folder(&project).expect("embedded data");
    assert!(
        !findings.is_empty()
            || !folder.split('/').any(|part| part == "..") && !folder.starts_with('/'),
        "writes to {folder}"
    );
    let project = if findings.is_empty() { project } else { everything() };
    emit(&TOOLS, &checked, &project);
    checked.files = files;
    checked.findings = findings;
    super::compile::print(&TOOLS, &checked);
}
