//! policyc compiles privacy policies: YAML facts in, checked documents out.
//!
//! The pipeline, each step with the function that does it:
//!
//! 1. Files are read through a [`world::World`] into [`source::Files`].
//! 2. [`yaml::parse()`] turns a file's text into a [`yaml::Tree`] in which every value knows where
//!    it stands; [`yaml::merge::merge`] lays it over the files that it extends.
//! 3. [`model::load()`] lowers the tree into a typed [`model::Policy`] and resolves its references.
//! 4. [`check::check`] looks for contradictions, gaps and filler.
//! 5. [`document::build`] says the policy in one language: a [`ir::Document`].
//! 6. [`emit::Emitter`] lays documents out as HTML, Markdown or JSON.
//! 7. [`output::plan`] puts the whole set on the disk, or nothing.
//!
//! [`compile::Toolchain`] runs the steps over many policies side by side. Whatever is wrong with a
//! policy's text is a [`diag::Finding`]. The library prints nothing; [`cli`] does.

pub mod check;
pub mod cli;
pub mod compile;
pub mod country;
pub mod data;
pub mod diag;
pub mod document;
pub mod duration;
pub mod emit;
pub mod flavour;
pub mod init;
pub mod ir;
pub mod law;
pub mod locale;
pub mod markdown;
pub mod model;
pub mod output;
pub mod packed;
pub mod project;
pub mod reference;
pub mod report;
pub mod serve;
pub mod source;
pub mod suggest;
pub mod trial;
pub mod wording;
pub mod words;
pub mod world;
pub mod yaml;
