//! The document and how a policy becomes one, a section a file.

mod build;
pub mod cx;
mod draft;
pub mod ir;
mod lists;
pub mod markdown;
pub mod outline;
mod relink;
pub mod sections;
mod things;

pub use build::build;
pub use lists::build as build_lists;
