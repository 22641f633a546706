//! The `policyc` command.

use std::process::ExitCode;

/// Documents are many small texts: more than a third of a build's time went into the system's allocator.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    policyc::cli::main()
}
