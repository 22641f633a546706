//! The document and how a policy becomes one, a section a file.

mod build;
pub mod cx;
mod draft;
mod lists;
pub mod outline;
mod relink;
pub mod sections;
mod things;

/// What a document is made of.
pub use build::build;
pub use lists::build as build_lists;
