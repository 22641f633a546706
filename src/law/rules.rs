//! Rules about law profiles themselves, and about waivers of their findings.

use crate::diag::Rule;

/// An expression that cannot be read, or that does not fit the model.
pub const BAD_EXPRESSION: Rule = Rule::error("bad-expression");
/// A key path that leads nowhere in a policy.
pub const BAD_ROUTE: Rule = Rule::error("bad-route");
/// A waiver whose last day is over.
pub const WAIVER_EXPIRED: Rule = Rule::warning("waiver-expired");
/// A waiver of a rule that finds nothing.
pub const WAIVER_UNUSED: Rule = Rule::warning("waiver-unused");
/// A policy that is older than the law that now applies to it.
pub const LAW_CHANGED: Rule = Rule::note("law-changed");

/// The rules of this module.
pub const RULES: &[Rule] = &[BAD_EXPRESSION, BAD_ROUTE, WAIVER_EXPIRED, WAIVER_UNUSED, LAW_CHANGED];
