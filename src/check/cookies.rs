//! Cookies: who sets them, and whether there are any.

use super::Cx;
use crate::diag::{Finding, Rule};
use crate::model::keeping::CookieParty;

/// A third party's cookie without that party.
pub const COOKIE_PROVIDER_MISSING: Rule = Rule::error("cookie-provider-missing");
/// No cookies, and yet information is collected by means of them.
pub const COOKIES_NONE_BUT_USED: Rule = Rule::error("cookies-none-but-used");

/// The rules of this subject.
pub const RULES: &[Rule] = &[COOKIE_PROVIDER_MISSING, COOKIES_NONE_BUT_USED];

/// Means of collection that read from or write to the device as cookies do.
const COOKIE_MEANS: &[&str] = &["cookies", "web-beacons", "pixel-tags", "local-storage"];

/// Compares the cookies with the recipients and with the means of collection.
pub fn check(cx: &Cx<'_>, sink: &mut Vec<Finding>) {
    let cookies = cx.policy.cookies.some().map_or(&[][..], |section| section.items.items());
    for cookie in cookies {
        if cookie.party == CookieParty::Third && cookie.provider.is_none() {
            let finding = Finding::new(COOKIE_PROVIDER_MISSING, cx.at(cookie.node, "party"));
            sink.push(finding.arg("cookie", cookie.id.name.as_str()));
        }
    }
    let Some(none) = cx.policy.cookies.none() else { return };
    for set in cx.policy.data_sets() {
        let mut means = set.means.iter();
        if let Some(used) = means.find(|term| COOKIE_MEANS.iter().any(|id| term.is(id))) {
            let finding = Finding::new(COOKIES_NONE_BUT_USED, cx.span(used.node))
                .arg("means", used.id().unwrap_or_default())
                .arg("set", set.id.name.as_str())
                .related(cx.span(none), "none");
            sink.push(finding);
        }
    }
}
