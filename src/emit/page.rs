//! What the templates of a page are given: one language, or several side by side.

use std::collections::BTreeMap;

use tera::{Context, Map, Tera, Value};

use super::blocks::{Marks, Renderer};
use super::error::EmitError;
use super::format::Format;
use super::ids::Ids;
use super::inline_html;
use super::inline_markdown::Place;
use super::kept::Kept;
use super::linked_data;
use super::style::Style;
use super::values::{array, context, map, optional, safe};
use crate::document::outline::description;
use crate::flavour::{Flavour, Link, Printer};
use crate::ir::{Document, Inline, Section, plain_text};

/// The words of the page around the text, in one language, by name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Chrome(pub BTreeMap<String, String>);

impl Chrome {
    /// The names of the words that the embedded templates use.
    pub const KEYS: [&'static str; 7] = [
        "contents",
        "facts",
        "label-separator",
        "languages",
        "note",
        "skip-to-content",
        "together",
    ];

    /// As templates see it: a hyphen in a name is an underscore there.
    pub(super) fn value(&self) -> Value {
        let mut words = Map::new();
        for (key, word) in &self.0 {
            words.insert(key.replace('-', "_").into(), word.as_str().into());
        }
        Value::from(words)
    }
}

/// The same document in another language or form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alternate {
    /// BCP 47 tag.
    pub language: String,
    /// The language's name in itself.
    pub name: String,
    /// Where it is.
    pub url: String,
}

/// A document and what its page shows around it.
#[derive(Debug, Clone, Copy)]
pub struct Page<'a, 'd> {
    /// The document.
    pub document: &'d Document,
    /// Words of the page.
    pub chrome: &'a Chrome,
    /// The document's languages with their addresses; its own is shown without a link.
    pub alternates: &'a [Alternate],
    /// The language of which the others are translations, if that is known.
    pub original: Option<&'a str>,
    /// The page's own address, if it has one for good.
    pub canonical: Option<&'a str>,
    /// The address of the page with all languages, if there is one.
    pub together: Option<&'a str>,
    /// Blocks that other pages have too, if there are any.
    pub kept: Option<&'a Kept<'d>>,
}

impl<'a, 'd> Page<'a, 'd> {
    /// A document without any other page that it links to.
    pub fn alone(document: &'d Document, chrome: &'a Chrome) -> Self {
        Self {
            document,
            chrome,
            alternates: &[],
            original: None,
            canonical: None,
            together: None,
            kept: None,
        }
    }
}

/// The context of a page in one language.
pub(super) fn single(
    tera: &Tera,
    format: Format<'_>,
    style: &Style,
    page: &Page,
) -> Result<Context, EmitError> {
    let (document, ids, chrome) = (page.document, Ids::default(), page.chrome.value());
    let elsewhere = elsewhere(page);
    let renderer = Renderer {
        tera,
        format,
        ids: &ids,
        chrome: &chrome,
        elsewhere: &elsewhere,
        kept: page.kept,
    };
    let mut marks = Marks::default();
    let facts = facts(&renderer, document, &mut marks)?;
    let lead = renderer.kept_blocks(&mut marks, &document.lead, 1)?;
    let mut context = shared(format, style, page, Some(&document.language));
    context.extend(self::context([
        ("title", safe(&renderer.inline(&document.title, Place::Heading))),
        ("title_text", window_title(document).into()),
        ("facts", safe(&facts)),
        ("lead", safe(&lead)),
        ("sections", safe(&renderer.sections(&document.sections, 2)?)),
        ("contents", contents(&renderer, &document.sections)),
        ("chrome", chrome.clone()),
    ]));
    Ok(context)
}

/// What a tab or a search engine shows: the title, and whose policy it is unless that says so.
pub(super) fn window_title(document: &Document) -> String {
    let title = plain_text(&document.title);
    match &document.about {
        Some(about) if !title.contains(&about.controller) => {
            format!("{title} – {}", about.controller)
        }
        _ => title,
    }
}

/// The pages in other languages, to each section of which a section links.
fn elsewhere<'a>(page: &Page<'a, '_>) -> Vec<&'a Alternate> {
    let own = &page.document.language;
    page.alternates.iter().filter(|other| other.language != *own).collect()
}

/// The lines under the title; empty if there are none.
pub(super) fn facts(
    renderer: &Renderer,
    document: &Document,
    marks: &mut Marks,
) -> Result<String, EmitError> {
    if document.facts.is_empty() {
        return Ok(String::new());
    }
    let (before, alternate) = renderer.apart(marks, true);
    Ok(format!("{before}{}", renderer.definitions(None, &document.facts, 1, alternate)?))
}

/// What every page has, whatever its languages; `own` is the language that it is in, if it is one.
pub(super) fn shared(format: Format<'_>, style: &Style, page: &Page, own: Option<&str>) -> Context {
    let document = page.document;
    let alternates = page.alternates.iter().map(|alternate| {
        map([
            ("language", alternate.language.as_str().into()),
            ("name", alternate.name.as_str().into()),
            ("url", alternate.url.as_str().into()),
            ("link", safe(&link(format, alternate))),
            ("link_text", safe(&text(format, &alternate.name))),
            ("current", (own == Some(alternate.language.as_str())).into()),
        ])
    });
    let languages: Vec<&str> = match own {
        Some(own) => vec![own],
        None => page.alternates.iter().map(|alternate| alternate.language.as_str()).collect(),
    };
    let linked_data = linked_data::of_page(page, &languages);
    let word = page.chrome.0.get("together").map_or("", String::as_str);
    let together = page.together.map(|url| plain_link(format, url, word));
    let prints = |part: fn(&Flavour) -> Printer| {
        format.flavour().is_none_or(|flavour| part(flavour) == Printer::Page)
    };
    context([
        ("prints_title", prints(|flavour| flavour.title).into()),
        ("prints_contents", prints(|flavour| flavour.contents).into()),
        ("language", document.language.as_str().into()),
        ("direction", document.direction.as_str().into()),
        ("policy", document.policy.as_str().into()),
        ("version", document.version.as_str().into()),
        ("alternates", array(alternates.collect())),
        ("canonical", optional(page.canonical)),
        ("together", optional(page.together)),
        ("together_link", together.map_or_else(Value::none, |link| safe(&link))),
        ("is_together", own.is_none().into()),
        ("description", optional(description(document).as_deref())),
        ("indexed", document.about.is_some().into()),
        ("linked_data", linked_data.map_or_else(Value::none, |data| safe(&data))),
        ("style", style.page.clone()),
        ("fragment_style", style.fragment.clone()),
        ("style_hash", style.hash.clone()),
    ])
}

/// The link to a page in another language. A generator's own way of naming pages is written as it
/// is: no text of a policy is in it.
fn link(format: Format<'_>, alternate: &Alternate) -> String {
    let text = text(format, &alternate.name);
    match format.flavour().map(|flavour| flavour.link) {
        Some(Link::Tag) => {
            let url = inline_html::escape(&alternate.url);
            format!("<a href=\"{url}\" hrefLang=\"{}\">{text}</a>", alternate.language)
        }
        Some(Link::Named) => format!("[{text}]({})", alternate.url),
        _ => plain_link(format, &alternate.url, &alternate.name),
    }
}

fn plain_link(format: Format<'_>, url: &str, text: &str) -> String {
    let link = Inline::link(url, vec![Inline::text(text)]);
    format.inline(&[link], Place::Inside, &Ids::default())
}

fn text(format: Format<'_>, text: &str) -> String {
    format.inline(&[Inline::text(text)], Place::Inside, &Ids::default())
}

/// The table of contents: two levels of headings; in Markdown each as a link, too.
fn contents(renderer: &Renderer, sections: &[Section]) -> Value {
    let entry = |section: &Section, children: Value| {
        let id = renderer.ids.id(&section.anchor);
        let title = plain_text(&section.title);
        let link = match renderer.format {
            Format::Html => Value::none(),
            _ => {
                let link = Inline::link(format!("#{id}"), vec![Inline::text(title.as_str())]);
                safe(&renderer.inline(&[link], Place::Inside))
            }
        };
        map([("id", id.into()), ("title", title.into()), ("link", link), ("children", children)])
    };
    let entries = sections.iter().map(|section| {
        let children = section.sections.iter().map(|below| entry(below, array(Vec::new())));
        entry(section, array(children.collect()))
    });
    array(entries.collect())
}
