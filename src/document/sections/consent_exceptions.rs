//! When personal information is shared, transferred or published without consent.

use crate::document::cx::Cx;
use crate::ir::Section;
use crate::locale::Args;
use crate::model::Stated;
use crate::model::disclosure::{ConsentExceptions, Deidentified, ExceptionItem};

/// Builds the section.
pub fn build(cx: &Cx<'_>) -> Option<Section> {
    match &cx.policy.consent_exceptions {
        Stated::Silent => None,
        Stated::None(node) => {
            let mut section = cx.section("consent-exceptions", *node);
            section.para("consent-exceptions-none", &Args::new(), &[*node]);
            section.finish(None, None)
        }
        Stated::Some(exceptions) => stated(cx, exceptions),
    }
}

fn stated(cx: &Cx<'_>, exceptions: &ConsentExceptions) -> Option<Section> {
    let mut section = cx.section("consent-exceptions", exceptions.node);
    let acts = if exceptions.acts.is_empty() {
        cx.label("act", "disclosure")
    } else {
        cx.terms_or(&exceptions.acts)
    };
    let args = Args::new().rich("acts", acts);
    let item = |item: &ExceptionItem| {
        let ground = cx.term(&item.ground);
        match &item.note {
            None => ground,
            Some(note) => {
                let args = Args::new().rich("ground", ground).rich("details", cx.inline(note));
                cx.say("occasions-item", &args)
            }
        }
    };
    let items = exceptions.grounds.iter().map(|ground| (item(ground), vec![ground.ground.node]));
    let mut facts = vec![exceptions.node];
    facts.extend(cx.nodes(&exceptions.acts));
    section.lead_and_bullets("consent-exceptions-lead", &args, &facts, items.collect());
    if let Some(deidentified) = &exceptions.deidentified {
        let said = deidentified_sentences(cx, deidentified, &args);
        section.sentences(said, &[deidentified.node]);
    }
    section.finish(exceptions.text.as_ref(), exceptions.note.as_ref())
}

fn deidentified_sentences(
    cx: &Cx<'_>,
    item: &Deidentified,
    acts: &Args,
) -> Vec<crate::document::cx::Inlines> {
    let args = acts
        .clone()
        .key("irreversible", if item.irreversible == Some(true) { "yes" } else { "no" });
    let mut sentences = vec![cx.say("consent-exceptions-deidentified", &args)];
    let needs = match (item.notice, item.consent) {
        (false, false) => "neither",
        (true, false) => "notice",
        (false, true) => "consent",
        (true, true) => "both",
    };
    sentences
        .push(cx.say("consent-exceptions-deidentified-needs", &Args::new().key("needs", needs)));
    sentences
}
