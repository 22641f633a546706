//! Other documents to which the policy relates, and how it is accepted.

use crate::document::cx::{Cx, Draft};
use crate::ir::Section;
use crate::locale::Args;
use crate::model::Stated;
use crate::model::head::{Acceptance, AcceptanceAct, Agreements};

/// Builds the section.
pub fn build(cx: &Cx<'_>) -> Option<Section> {
    match &cx.policy.agreements {
        Stated::Silent => None,
        Stated::None(node) => {
            let mut section = cx.section("agreements", *node);
            section.para("agreements-none", &Args::new(), &[*node]);
            section.finish(None, None)
        }
        Stated::Some(agreements) => stated(cx, agreements),
    }
}

fn stated(cx: &Cx<'_>, agreements: &Agreements) -> Option<Section> {
    let mut section = cx.section("agreements", agreements.node);
    let mut sentences = Vec::new();
    let mut facts = Vec::new();
    for document in &agreements.documents {
        let args = Args::new()
            .rich("name", cx.linked(document.url.as_ref(), cx.inline(&document.name)))
            .key("relation", document.relation.word());
        sentences.push(cx.say("agreements-document", &args));
        facts.push(document.node);
    }
    if agreements.bound_to_services == Some(true) {
        sentences.push(cx.word("agreements-bound-to-services"));
        facts.push(cx.at(agreements.node, "bound-to-services"));
    }
    section.sentences(sentences, &facts);
    if let Some(acceptance) = &agreements.acceptance {
        accepted(cx, acceptance, &mut section);
    }
    section.finish(agreements.text.as_ref(), agreements.note.as_ref())
}

fn accepted(cx: &Cx<'_>, acceptance: &Acceptance, section: &mut Draft<'_, '_>) {
    let act = |act: &AcceptanceAct| {
        let reference = acceptance.agreement.as_ref();
        let document = reference.map(|reference| cx.agreement(reference)).unwrap_or_default();
        let args = Args::new().key("act", act.word()).rich("document", document);
        cx.say("agreements-act", &args)
    };
    let mut sentences = Vec::new();
    if !acceptance.by.is_empty() {
        let acts = cx.or(acceptance.by.iter().map(act).collect());
        let args = Args::new()
            .rich("acts", acts)
            .key("kind", acceptance.kind.word())
            .key("whole", if acceptance.whole == Some(true) { "yes" } else { "no" })
            .key("read", if acceptance.means_read == Some(true) { "yes" } else { "no" });
        sentences.push(cx.say("agreements-accepted", &args));
    }
    if !acceptance.consents_to.is_empty() {
        let args = Args::new().rich("operations", cx.terms(&acceptance.consents_to));
        sentences.push(cx.say("agreements-consents-to", &args));
    }
    if let Some(refusal) = acceptance.if_refused {
        let args = Args::new().key("refusal", refusal.word());
        sentences.push(cx.say("agreements-refused", &args));
    }
    section.sentences(sentences, &[acceptance.node]);
}
