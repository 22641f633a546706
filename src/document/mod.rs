//! The document and how a policy becomes one.

pub mod ir;
