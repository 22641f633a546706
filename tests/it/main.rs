//! The integration tests: one binary, a file a subject.

mod model;
mod samples;
mod support;
