//! The integration tests: one binary, a file a subject.

#![allow(clippy::disallowed_methods, reason = "tests look at the disk")]
#![allow(clippy::print_stdout, reason = "a test says what it skipped")]
#![allow(clippy::unwrap_used, reason = "a test that fails there has failed")]

mod architecture;
mod clauses;
mod cli;
mod corpus;
mod dependencies;
mod disk;
mod findings;
mod flavours;
mod golden;
mod harness;
mod hostile;
mod kill;
mod laws;
mod lists;
mod locales;
mod model;
mod page;
mod profiles;
mod property;
mod readme;
mod reference;
mod remembered;
mod reproducible;
mod rules;
mod samples;
mod serve;
mod support;
