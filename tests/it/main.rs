//! The integration tests: one binary, a file a subject.

mod clauses;
mod model;
mod rules;
mod samples;
mod support;
