//! What a value of the source language may look like: the one description behind the lowering,
//! the JSON Schema and the language reference.

/// The shape of a value.
#[derive(Debug, Clone)]
pub enum Shape {
    /// A mapping with fixed keys.
    Record(&'static RecordShape),
    /// One of a few fixed words.
    Choice(&'static ChoiceShape),
    /// A list.
    List(Box<Shape>),
    /// A mapping whose keys are languages, law profiles or vocabularies.
    Map(Keys, Box<Shape>),
    /// Any of several shapes.
    AnyOf(Vec<Shape>),
    /// A term of a vocabulary.
    Term(&'static str),
    /// A term that varies by law: from the vocabulary of that name in the law's profile.
    LawTerm(&'static str),
    /// The id of a thing declared elsewhere; the text is the kind of thing.
    Reference(&'static str),
    /// The id under which a thing is declared; the text is the kind of thing.
    Id(&'static str),
    /// A single value.
    Scalar(Scalar),
    /// A text in each language of the policy, Markdown inside; or one string for all.
    Text,
    /// The word `none`.
    None,
    /// A law profile.
    Profile,
}

/// What the keys of a [`Shape::Map`] are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keys {
    /// Law profiles.
    Profile,
    /// Vocabularies.
    Vocabulary,
    /// Any words.
    Any,
}

/// Single values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scalar {
    /// Any text.
    String,
    /// `true` or `false`.
    Boolean,
    /// A whole number.
    Integer,
    /// An ISO 8601 date.
    Date,
    /// An ISO 8601 duration, or a number of business days.
    Duration,
    /// An ISO 3166 country code.
    Country,
    /// A BCP 47 language tag.
    Language,
    /// An e-mail address.
    Email,
    /// A web, mail or telephone address.
    Url,
    /// A telephone number.
    Phone,
    /// A version number.
    Version,
    /// A path below the project root.
    Path,
    /// Anything: a text, number, date, list or mapping that is passed on as it is.
    Any,
}

/// A record: its name, meaning and fields.
#[derive(Debug)]
pub struct RecordShape {
    /// Name of the type.
    pub name: &'static str,
    /// What it means.
    pub doc: String,
    /// Fields in order.
    pub fields: Vec<FieldShape>,
    /// The field that a value stands for if it is written without keys.
    pub shorthand: Option<&'static str>,
}

/// A field of a record.
#[derive(Debug)]
pub struct FieldShape {
    /// Key in the YAML.
    pub key: String,
    /// What it means.
    pub doc: String,
    /// Must be there.
    pub required: bool,
    /// Shape of the value.
    pub shape: fn() -> Shape,
}

/// A closed set of words.
#[derive(Debug)]
pub struct ChoiceShape {
    /// Name of the type.
    pub name: &'static str,
    /// What it means.
    pub doc: String,
    /// The words and their meanings.
    pub values: Vec<(&'static str, String)>,
}

/// Joins the lines of a doc comment; a blank line stays a paragraph break.
pub(crate) fn doc(lines: &[&str]) -> String {
    let lines: Vec<&str> = lines.iter().map(|line| line.trim()).collect();
    let paragraphs = lines.split(|line| line.is_empty()).filter(|lines| !lines.is_empty());
    paragraphs.map(|lines| lines.join(" ")).collect::<Vec<_>>().join("\n\n")
}

/// The YAML key of a Rust field: `respond_within` is `respond-within`, `for_` is `for`.
pub(crate) fn key(field: &str) -> String {
    field.trim_end_matches('_').replace('_', "-")
}
