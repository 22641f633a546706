//! The typed policy: what a source file may say, each field written once.
//!
//! Knows no law's requirements, no language's sentences and no output format.

pub(crate) mod macros;

pub mod collection;
pub mod derived;
pub mod disclosure;
pub mod fact;
pub mod head;
mod head_first;
pub mod keeping;
pub mod level;
pub mod load;
pub mod lower;
pub mod own_terms;
pub mod people;
pub mod policy;
pub mod provision;
pub mod publish;
mod refs;
pub mod rules;
pub mod scalar;
pub mod shape;
pub mod text;
pub mod vocab;
pub mod vocabulary;

pub use load::{Context, Loaded, Parsed, load, parse};
pub use lower::{PerLaw, Ref, RefOr, Stated, Term, TermValue};
pub use policy::Policy;
pub use text::Text;
pub use vocabulary::Vocabularies;
