//! Messages that the controller sends.

use crate::document::cx::{Cx, Inlines};
use crate::ir::Section;
use crate::locale::Args;
use crate::model::Stated;
use crate::model::people::MessageItem;

/// Builds the section.
pub fn build(cx: &Cx<'_>) -> Option<Section> {
    match &cx.policy.messages {
        Stated::Silent => None,
        Stated::None(node) => {
            let mut section = cx.section("messages", *node);
            section.para("messages-none", &Args::new(), &[*node]);
            section.finish(None, None)
        }
        Stated::Some(messages) => {
            let mut section = cx.section("messages", messages.first()?.node);
            for item in messages {
                section.sentences(sentences(cx, item), &[item.node]);
            }
            section.finish(None, None)
        }
    }
}

fn sentences(cx: &Cx<'_>, item: &MessageItem) -> Vec<Inlines> {
    let args = Args::new()
        .rich("kind", cx.term(&item.kind))
        .key("necessary", if item.when_necessary == Some(true) { "yes" } else { "no" })
        .key("channelled", if item.by.is_empty() { "no" } else { "yes" })
        .rich("channels", cx.terms_or(&item.by))
        .key("exemplified", if item.examples.is_empty() { "no" } else { "yes" })
        .rich("examples", cx.terms_or(&item.examples));
    let channels = cx.say("messages-channels", &args);
    let examples = cx.say("messages-examples", &args);
    let args = args.rich("via", channels).rich("such", examples);
    let mut sentences = vec![cx.say("messages-item", &args)];
    if let Some(can_cancel) = item.can_cancel {
        let promotional = match item.promotional {
            Some(true) => "yes",
            Some(false) => "no",
            None => "unsaid",
        };
        let args = Args::new()
            .key("can", if can_cancel { "yes" } else { "no" })
            .key("promotional", promotional);
        sentences.push(cx.say("messages-cancel", &args));
    } else if let Some(promotional) = item.promotional {
        let args = Args::new().key("promotional", if promotional { "yes" } else { "no" });
        sentences.push(cx.say("messages-promotional", &args));
    }
    if let Some(how) = &item.how {
        sentences.push(cx.say("messages-how", &Args::new().rich("how", cx.inline(how))));
    }
    sentences
}
