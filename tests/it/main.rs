//! The integration tests: one binary, a file a subject.

mod clauses;
mod model;
mod samples;
mod support;
