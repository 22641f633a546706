//! How the policy changes.

use crate::document::cx::{Cx, Draft, Inlines};
use crate::ir::{Inline, Section};
use crate::locale::Args;
use crate::model::head::Release;
use crate::model::people::{Archive, ChangeNotice, Updates};

/// Builds the section.
pub fn build(cx: &Cx<'_>) -> Option<Section> {
    let updates = cx.policy.updates.as_ref()?;
    let mut section = cx.section("updates", updates.node);
    general(cx, updates, &mut section);
    if let Some(notice) = &updates.notice {
        notices(cx, notice, updates, &mut section);
    }
    if !updates.material_changes.is_empty() {
        let open = if updates.material_exhaustive { "no" } else { "yes" };
        let changes =
            updates.material_changes.iter().map(|change| (cx.term(change), vec![change.node]));
        let lead = [cx.at(updates.node, "material-changes")];
        let args = Args::new().key("open", open);
        section.lead_and_bullets("updates-material", &args, &lead, changes.collect());
    }
    if let Some(archive) = &updates.archive {
        archived(archive, &mut section);
    }
    section.sub(history(cx, updates));
    section.finish(updates.text.as_ref(), updates.note.as_ref())
}

fn general(cx: &Cx<'_>, updates: &Updates, section: &mut Draft<'_, '_>) {
    let mut sentences = Vec::new();
    let mut facts = Vec::new();
    if let Some(frequency) = updates.frequency {
        sentences
            .push(cx.say("updates-frequency", &Args::new().key("frequency", frequency.word())));
        facts.push(cx.at(updates.node, "frequency"));
    }
    if updates.part_of_policy == Some(true) {
        sentences.push(cx.word("updates-part-of-policy"));
        facts.push(cx.at(updates.node, "part-of-policy"));
    }
    if let Some(consent) = updates.rights_not_reduced_without {
        let args = Args::new().key("consent", consent.word());
        sentences.push(cx.say("updates-rights-not-reduced", &args));
        facts.push(cx.at(updates.node, "rights-not-reduced-without"));
    }
    if !updates.reconsent.is_empty() {
        let reasons = updates.reconsent.iter();
        let reasons = reasons.map(|reason| {
            cx.say("updates-reconsent-reason", &Args::new().key("reason", reason.word()))
        });
        let args = Args::new().rich("reasons", cx.or(reasons.collect()));
        sentences.push(cx.say("updates-reconsent", &args));
        facts.push(cx.at(updates.node, "reconsent"));
    }
    section.sentences(sentences, &facts);
}

fn notices(cx: &Cx<'_>, notice: &ChangeNotice, updates: &Updates, section: &mut Draft<'_, '_>) {
    let mut sentences = Vec::new();
    for (key, channels) in [
        ("any-change", &notice.any_change),
        ("material-change", &notice.material_change),
        ("rights-reduced", &notice.rights_reduced),
    ] {
        if !channels.is_empty() {
            let args = Args::new().rich("channels", cx.terms(channels));
            sentences.push(cx.say(&format!("updates-{key}"), &args));
        }
    }
    if let Some(ahead) = &notice.ahead {
        sentences.push(cx.say("updates-ahead", &Args::new().rich("period", cx.period(ahead))));
    }
    if notice.guardians == Some(true) {
        sentences.push(cx.word("updates-guardians"));
    }
    let mut facts = vec![notice.node];
    if updates.continued_use_accepts == Some(true) {
        let reduced = if notice.rights_reduced.is_empty() { "no" } else { "yes" };
        sentences.push(cx.say("updates-continued-use", &Args::new().key("reduced", reduced)));
        facts.push(cx.at(updates.node, "continued-use-accepts"));
    }
    section.sentences(sentences, &facts);
}

fn archived(archive: &Archive, section: &mut Draft<'_, '_>) {
    let place = if archive.url.is_some() { "url" } else { "website" };
    let url = archive.url.as_ref().map(|url| url.value.clone()).unwrap_or_default();
    let args = Args::new().key("place", place).text("url", url);
    section.para("updates-archive", &args, &[archive.node]);
}

fn history(cx: &Cx<'_>, updates: &Updates) -> Option<Section> {
    let mut section = cx.section("updates-history", cx.at(updates.node, "history"));
    let row = |release: &Release| {
        let version: Inlines = vec![Inline::text(release.version.to_string())];
        let cells = vec![
            cx.linked(release.url.as_ref(), version),
            cx.date(&release.effective),
            release.summary.as_ref().map(|summary| cx.inline(summary)).unwrap_or_default(),
        ];
        cx.row(None, cells, &[release.node])
    };
    let rows = updates.history.iter().map(row).collect();
    let columns = ["updates-column-version", "updates-column-effective", "updates-column-summary"];
    section.block(cx.table_of_filled(None, &columns, rows));
    section.finish(None, None)
}
