//! policyc compiles privacy policies: YAML facts in, checked documents out.
//!
//! This page is completed as the pipeline is.

pub mod data;
pub mod diag;
pub mod document;
pub mod source;
pub mod world;
