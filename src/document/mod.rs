//! The document and how a policy becomes one, a section a file.

mod build;
pub mod cx;
mod draft;
pub mod ir;
pub mod markdown;
pub mod outline;
pub mod sections;
mod things;

pub use build::build;
