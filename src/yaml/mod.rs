//! YAML text to a tree in which every key and value knows where it stands.
//!
//! Knows no section and no law.

pub mod hidden;
pub mod merge;
pub mod parse;
pub mod rules;
mod slip;
pub mod tree;
pub mod unpack;
mod value;

pub use parse::parse;
pub use tree::{Entry, Kind, NodeId, Tree};
pub use value::value;
