//! policyc compiles privacy policies: YAML facts in, checked documents out.
//!
//! This page is completed as the pipeline is.

pub mod check;
pub mod country;
pub mod data;
pub mod diag;
pub mod document;
pub mod duration;
pub mod locale;
pub mod model;
pub mod source;
pub mod suggest;
pub mod world;
pub mod yaml;
