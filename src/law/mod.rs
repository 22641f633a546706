//! Law profiles: what the law requires of a policy, as rules that are data.
//!
//! Knows no language's sentences but those that rules bring, and no output format.

mod evaluator;
pub mod examples;
mod expression;
mod functions;
mod profile;
mod ready;
mod rule;
pub mod rules;
mod run;
mod slip;
pub mod source;
mod types;
mod value;

pub use profile::{LawProfile, Laws, Open};
pub use rule::{LawRule, Written};
pub use run::{Days, LawReport, Outcome, Place, RunError, Status, check, check_alone, worst};
