//! Legal bases and what must stand beside them: which basis asks for what, its law's profile says with
//! the flags `withdrawable` and `interests`.

use super::Cx;
use crate::diag::{Finding, Rule};
use crate::model::collection::{Consent, UseItem};
use crate::model::lower::LawTerm;

/// Consent without a way to withdraw it.
pub const CONSENT_WITHOUT_WITHDRAWAL: Rule = Rule::error("consent-without-withdrawal");
/// Legitimate interests that are not named.
pub const INTERESTS_MISSING: Rule = Rule::warning("interests-missing");
/// Marketing that one cannot refuse.
pub const OPT_OUT_MISSING: Rule = Rule::warning("opt-out-missing");
/// Sensitive information on a consent that is only inferred.
pub const DEEMED_CONSENT_FOR_SENSITIVE: Rule = Rule::warning("deemed-consent-for-sensitive");
/// No automated decisions, and yet a purpose that personalises.
pub const DECISIONS_NONE_BUT_PROFILING: Rule = Rule::warning("decisions-none-but-profiling");

/// The rules of this subject.
pub const RULES: &[Rule] = &[
    CONSENT_WITHOUT_WITHDRAWAL,
    INTERESTS_MISSING,
    OPT_OUT_MISSING,
    DEEMED_CONSENT_FOR_SENSITIVE,
    DECISIONS_NONE_BUT_PROFILING,
];

/// Looks at each purpose's basis and at the consent for sensitive information.
pub fn check(cx: &Cx<'_>, sink: &mut Vec<Finding>) {
    withdrawal(cx, sink);
    for purpose in cx.policy.purposes() {
        interests(cx, purpose, sink);
        opt_out(cx, purpose, sink);
        profiling(cx, purpose, sink);
    }
    deemed(cx, sink);
}

/// The first legal basis of a purpose that its law gives a flag.
fn basis_flagged<'p>(cx: &Cx<'_>, purpose: &'p UseItem, flag: &str) -> Option<&'p LawTerm> {
    purpose.basis.as_ref()?.flagged(&cx.loaded.vocabularies, flag)
}

/// One finding for the whole policy: one sentence on withdrawal serves all purposes.
fn withdrawal(cx: &Cx<'_>, sink: &mut Vec<Finding>) {
    let stated = cx.policy.rights.as_ref().is_some_and(|rights| rights.withdrawal.is_some());
    if stated || cx.grants("withdraws-consent") {
        return;
    }
    let mut consents = cx
        .policy
        .purposes()
        .iter()
        .filter_map(|purpose| Some((purpose, basis_flagged(cx, purpose, "withdrawable")?)));
    let Some((purpose, basis)) = consents.next() else { return };
    let finding = Finding::new(CONSENT_WITHOUT_WITHDRAWAL, cx.span(basis.node))
        .arg("purpose", purpose.id.name.as_str());
    let rights = cx.loaded.tree.entry(cx.policy.node, "rights");
    sink.push(match rights {
        Some(entry) => finding.related(entry.key_span, "rights"),
        None => finding,
    });
}

fn interests(cx: &Cx<'_>, purpose: &UseItem, sink: &mut Vec<Finding>) {
    if let Some(basis) = basis_flagged(cx, purpose, "interests")
        && purpose.interests.is_none()
    {
        let finding = Finding::new(INTERESTS_MISSING, cx.span(basis.node));
        sink.push(finding.arg("purpose", purpose.id.name.as_str()));
    }
}

fn opt_out(cx: &Cx<'_>, purpose: &UseItem, sink: &mut Vec<Finding>) {
    let terms = std::iter::once(&purpose.purpose).chain(&purpose.including);
    let Some(term) = terms.into_iter().find(|term| cx.flagged(term, "marketing")) else { return };
    if purpose.opt_out.is_none() && !cx.grants("refuses-marketing") {
        let finding = Finding::new(OPT_OUT_MISSING, cx.span(term.node));
        sink.push(finding.arg("purpose", purpose.id.name.as_str()));
    }
}

fn profiling(cx: &Cx<'_>, purpose: &UseItem, sink: &mut Vec<Finding>) {
    let Some(none) = cx.policy.automated_decisions.none() else { return };
    let terms = std::iter::once(&purpose.purpose).chain(&purpose.including);
    let personal = ["profiling", "personalisation"];
    let term = terms.into_iter().find(|term| personal.iter().any(|flag| cx.flagged(term, flag)));
    if let Some(term) = term {
        let finding = Finding::new(DECISIONS_NONE_BUT_PROFILING, cx.span(term.node))
            .arg("purpose", purpose.id.name.as_str())
            .related(cx.span(none), "none");
        sink.push(finding);
    }
}

fn deemed(cx: &Cx<'_>, sink: &mut Vec<Finding>) {
    for set in cx.policy.data_sets() {
        if let Some(sensitive) = &set.sensitive
            && sensitive.consent == Some(Consent::Deemed)
        {
            let place = cx.at(sensitive.node, "consent");
            let finding = Finding::new(DEEMED_CONSENT_FOR_SENSITIVE, place);
            sink.push(finding.arg("name", set.id.name.as_str()));
        }
    }
    for purpose in cx.policy.purposes() {
        if purpose.consent == Some(Consent::Deemed)
            && let Some(data) = purpose.data.iter().find(|data| sensitive(cx, &data.name))
        {
            let finding =
                Finding::new(DEEMED_CONSENT_FOR_SENSITIVE, cx.at(purpose.node, "consent"))
                    .arg("name", purpose.id.name.as_str())
                    .related(cx.span(data.node), "sensitive");
            sink.push(finding);
        }
    }
    let general = cx.policy.use_.as_ref().and_then(|section| section.sensitive.as_ref());
    if let Some(general) = general.filter(|general| general.consent == Some(Consent::Deemed)) {
        let place = cx.at(general.node, "consent");
        sink.push(Finding::new(DEEMED_CONSENT_FOR_SENSITIVE, place).arg("name", "use"));
    }
}

/// Whether a data set or kind of information is sensitive under a law in use.
fn sensitive(cx: &Cx<'_>, name: &str) -> bool {
    let by_law = |id: &str| {
        let mut profiles = cx.loaded.profiles.iter();
        profiles.any(|profile| cx.has_flag("data", id, &format!("sensitive-{profile}")))
    };
    match cx.set(name) {
        Some(set) => {
            set.sensitive.is_some() || set.data.iter().filter_map(|term| term.id()).any(by_law)
        }
        None => by_law(name),
    }
}
