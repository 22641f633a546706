//! A page for each law profile, and the page about what rules can read; as Markdown.

use crate::law::source::{ProfileFile, RuleItem};
use crate::law::{LawProfile, LawRule};
use crate::locale::{Args, Locale, LocaleError};
use crate::model::derived::{DERIVED, DerivedKind};
use crate::model::shape::RecordShape;
use crate::words::Words;

const WRITING: &str = include_str!("write-a-profile.md");

/// The page of a law: what its rules ask for, under which articles, how they bind, from when.
///
/// # Errors
/// If the language lacks a text.
pub fn law_page(profile: &LawProfile, locale: &Locale) -> Result<String, LocaleError> {
    let say = |id: &str| locale.format(id, None, &Args::new());
    let language = locale.language();
    let words = |words: &Words| cell(words.in_language(language));
    let mut page = format!("# {}\n\n", profile.title.in_language(language));
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let args = Args::new()
        .text("profile", profile.id.as_str())
        .num("rules", number(profile.rules.len()))
        .num("open", number(profile.open.len()));
    page.push_str(&format!("{}\n\n", locale.format("law-lead", None, &args)?));
    if let Some(link) = &profile.link {
        page.push_str(&format!("<{link}>\n\n"));
    }
    let heads = ["rule", "duty", "provision", "kind", "since"].map(|id| say(&format!("law-{id}")));
    let heads: Vec<String> = heads.into_iter().collect::<Result<_, _>>()?;
    page.push_str(&format!("| {} |\n|{}\n", heads.join(" | "), " --- |".repeat(heads.len())));
    for rule in &profile.rules {
        let mut provision = words(&rule.texts().provision);
        if !rule.verified {
            provision.push_str(&say("law-unverified")?);
        }
        let kind = say(&format!("law-kind-{}", rule.kind.word()))?;
        page.push_str(&format!(
            "| `{}` | {} | {provision} | {kind} | {} |\n",
            rule.id,
            words(&rule.texts().why),
            dates(rule)
        ));
    }
    if !profile.open.is_empty() {
        page.push_str(&format!("\n## {}\n\n", say("law-open")?));
        page.push_str(&format!(
            "| {} | {} |\n| --- | --- |\n",
            say("law-duty")?,
            say("law-reason")?
        ));
        for open in &profile.open {
            page.push_str(&format!("| `{}` | {} |\n", open.duty, words(&open.reason)));
        }
    }
    Ok(page)
}

fn dates(rule: &LawRule) -> String {
    let day = |date: Option<jiff::civil::Date>| date.map_or(String::new(), |d| d.to_string());
    match rule.until {
        Some(_) => format!("{} – {}", day(rule.since), day(rule.until)),
        None => day(rule.since),
    }
}

fn cell(text: &str) -> String {
    text.replace('\n', " ").replace('|', "\\|")
}

/// How to write a profile, with all that its files and expressions can say.
pub fn writing_page() -> String {
    let mut page = String::from(WRITING);
    page.push_str("\n## Keys of a profile\n");
    keys(ProfileFile::record(), &mut page);
    page.push_str("\n## Keys of a rule\n");
    keys(RuleItem::record(), &mut page);
    page.push_str(
        "\n## Facts that follow\n\nComputed once from the policy, and read like its own keys.\n\n\
         | of | fact | type | meaning |\n| --- | --- | --- | --- |\n",
    );
    for derived in DERIVED {
        let kind = match derived.kind {
            DerivedKind::Bool => "true or false".to_owned(),
            DerivedKind::Int => "number".to_owned(),
            DerivedKind::Texts => "list of words".to_owned(),
            DerivedKind::Terms(name) => format!("list of terms of `{name}`"),
            DerivedKind::Record(shape) => format!("`{}`", shape().name),
            DerivedKind::Records(shape) | DerivedKind::Plain(shape) => {
                format!("list of `{}`", shape().name)
            }
        };
        page.push_str(&format!(
            "| `{}` | `{}` | {kind} | {} |\n",
            derived.record, derived.name, derived.doc
        ));
    }
    page
}

fn keys(shape: &RecordShape, page: &mut String) {
    page.push_str(&format!(
        "\n{}\n\n| key | required | meaning |\n| --- | --- | --- |\n",
        shape.doc
    ));
    for field in &shape.fields {
        let required = if field.required { "yes" } else { "" };
        page.push_str(&format!("| `{}` | {required} | {} |\n", field.key, cell(&field.doc)));
    }
}
