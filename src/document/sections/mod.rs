//! The sections, in the order in which a policy shows them: one file each.

pub mod agreements;
pub mod automated_decisions;
pub mod collection;
pub mod consent_exceptions;
pub mod contact;
pub mod cookies;
pub mod definitions;
pub mod disclosure;
mod disclosure_occasions;
mod disclosure_recipients;
pub mod introduction;
pub(super) mod key_points;
pub(super) mod lists;
pub mod messages;
pub mod minors;
mod region_california;
mod region_europe;
mod region_law;
pub mod regions;
pub mod rights;
pub mod scope;
pub mod storage;
mod storage_breach;
mod storage_security;
pub mod transfers;
pub mod updates;
pub mod uses;

use super::cx::Cx;
use crate::ir::Section;

/// Builds one section; nothing if the policy says nothing of it.
pub type Build = fn(&Cx<'_>) -> Option<Section>;

/// Every section's key and builder.
pub const SECTIONS: &[(&str, Build)] = &[
    ("definitions", definitions::build),
    ("scope", scope::build),
    ("agreements", agreements::build),
    ("collection", collection::build),
    ("use", uses::build),
    ("automated-decisions", automated_decisions::build),
    ("disclosure", disclosure::build),
    ("consent-exceptions", consent_exceptions::build),
    ("cookies", cookies::build),
    ("storage", storage::build),
    ("rights", rights::build),
    ("minors", minors::build),
    ("transfers", transfers::build),
    ("messages", messages::build),
    ("updates", updates::build),
    ("regions", regions::build),
    ("contact", contact::build),
];
