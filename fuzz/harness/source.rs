//! Target `source`: arbitrary bytes as a policy.

use policyc::world::MemoryWorld;

use super::compile::{DAY, TOOLS, check, emit, everything};

/// Compiles the bytes as a policy file.
pub(crate) fn run(bytes: &[u8]) {
    let world = MemoryWorld::new(DAY).with("policies/a.yaml", bytes);
    let project = everything();
    let checked = check(&TOOLS, &world, &project, "policies/a.yaml");
    emit(&TOOLS, &checked, &project);
}
