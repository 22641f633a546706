//! The language reference and the vocabulary reference, as Markdown.

use super::Shapes;
use crate::model::shape::{ChoiceShape, Keys, RecordShape, Scalar, Shape};
use crate::model::vocabulary::Terms;
use crate::model::{Policy, Vocabularies};
use crate::project::Settings;
use crate::words::Words;

const INTRODUCTION: &str = include_str!("introduction.md");

/// The reference of the source language: every record, field and word.
pub fn language_reference() -> String {
    let mut page = String::from(INTRODUCTION);
    push_shapes(&Shapes::of(Policy::record()), &mut page);
    page
}

const SETTINGS: &str = "\
# Settings

A project’s settings are in `policyc.yaml` at its root. All of them may be left out, and so may the file; it is
checked as strictly as a policy. `policyc schema --settings` prints its JSON Schema for editors.
";

/// The reference of `policyc.yaml`.
pub fn settings_reference() -> String {
    let mut page = String::from(SETTINGS);
    push_shapes(&Shapes::of(Settings::record()), &mut page);
    page
}

fn push_shapes(shapes: &Shapes, page: &mut String) {
    page.push_str("\n## Records\n");
    shapes.records.iter().for_each(|shape| record(shape, page));
    page.push_str("\n## Words\n");
    shapes.choices.values().for_each(|shape| choice(shape, page));
}

fn record(shape: &RecordShape, page: &mut String) {
    page.push_str(&format!("\n### {}\n\n{}\n", shape.name, shape.doc));
    if let Some(short) = shape.shorthand {
        page.push_str(&format!("\nShort form: a value without keys stands for `{short}`.\n"));
    }
    page.push_str("\n| key | value | required | meaning |\n| --- | --- | --- | --- |\n");
    for field in &shape.fields {
        let required = if field.required { "yes" } else { "" };
        let meaning = field.doc.replace('\n', " ").replace('|', "\\|");
        let value = value(&(field.shape)());
        page.push_str(&format!("| `{}` | {value} | {required} | {meaning} |\n", field.key));
    }
}

fn choice(shape: &ChoiceShape, page: &mut String) {
    page.push_str(&format!(
        "\n### {}\n\n{}\n\n| word | meaning |\n| --- | --- |\n",
        shape.name, shape.doc
    ));
    for (word, doc) in &shape.values {
        page.push_str(&format!("| `{word}` | {} |\n", doc.replace('\n', " ")));
    }
}

fn link(name: &str) -> String {
    format!("[{name}](#{})", name.to_lowercase())
}

fn value(shape: &Shape) -> String {
    match shape {
        Shape::Record(record) => link(record.name),
        Shape::Choice(choice) => link(choice.name),
        Shape::List(inner) => format!("list of {}", value(inner)),
        Shape::Map(Keys::Profile, inner) => format!("law profile → {}", value(inner)),
        Shape::Map(Keys::Vocabulary, inner) => format!("vocabulary → {}", value(inner)),
        Shape::Map(Keys::Any, inner) => format!("key → {}", value(inner)),
        Shape::AnyOf(shapes) => shapes.iter().map(value).collect::<Vec<_>>().join(" or "),
        Shape::Term(name) => format!("term of [{name}](vocabulary.md#{name})"),
        Shape::LawTerm(name) => format!("term of the law’s `{name}`"),
        Shape::Reference(kind) => format!("id of a {kind}"),
        Shape::Id(_) => "id".to_owned(),
        Shape::Text => "localized text".to_owned(),
        Shape::None => "`none`".to_owned(),
        Shape::Profile => "law profile".to_owned(),
        Shape::Scalar(scalar) => match scalar {
            Scalar::String => "text",
            Scalar::Boolean => "`true` or `false`",
            Scalar::Integer => "number",
            Scalar::Date => "date",
            Scalar::Duration => "duration",
            Scalar::Country => "country code",
            Scalar::Language => "language tag",
            Scalar::Email => "e-mail address",
            Scalar::Url => "address",
            Scalar::Phone => "telephone number",
            Scalar::Version => "version",
            Scalar::Path => "path",
            Scalar::Any => "any value",
        }
        .to_owned(),
    }
}

/// The reference of all vocabularies and of the laws' own terms.
pub fn vocabulary_reference(vocabularies: &Vocabularies) -> String {
    let mut page = String::from(
        "# Vocabularies\n\nThe terms that a policy can use, with their labels and the matching term \
         of the W3C Data Privacy Vocabulary (DPV). This page is generated: `SNAPSHOTS=overwrite \
         cargo test`.\n",
    );
    for (name, terms) in vocabularies.iter() {
        page.push_str(&format!("\n## {name}\n\n"));
        match name.split_once('/') {
            Some((profile, vocabulary)) => {
                let title = vocabularies.profile(profile).map(|own| words(&own.title));
                page.push_str(&format!("`{vocabulary}` under {}.\n\n", title.unwrap_or_default()));
            }
            None => page.push_str(&format!("{}.\n\n", words(&terms.about))),
        }
        table(terms, &mut page);
    }
    page
}

fn words(words: &Words) -> String {
    words.iter().map(|(_, text)| text).collect::<Vec<_>>().join(" · ")
}

fn table(terms: &Terms, page: &mut String) {
    let languages = ["zh", "en"];
    page.push_str("| id | zh | en | more |\n| --- | --- | --- | --- |\n");
    for (id, term) in terms.ids().filter_map(|id| Some((id, terms.get(id)?))) {
        let label = |language: &str| term.label.get(language).unwrap_or_default();
        let mut more: Vec<String> = term.dpv.iter().map(|dpv| format!("DPV {dpv}")).collect();
        more.extend(term.flags.iter().map(|flag| format!("`{flag}`")));
        more.extend(term.cite.get("en").map(str::to_owned));
        let [zh, en] = languages.map(label);
        page.push_str(&format!("| `{id}` | {zh} | {en} | {} |\n", more.join(", ")));
    }
}
