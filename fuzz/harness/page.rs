//! What must hold of every page, whatever the texts on it: elements balance, none and no attribute
//! but the templates' own, no address that runs anything, and a reader sees the document's words.

use policyc::ir::{Block, BlockKind, Document, Section, plain_text};
use pulldown_cmark::{Event, Options, Parser, Tag};

/// Elements of the templates; a text can bring none but these, and only from its Markdown.
const ELEMENTS: &[&str] = &[
    "a",
    "article",
    "blockquote",
    "body",
    "br",
    "caption",
    "code",
    "col",
    "colgroup",
    "data",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "em",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "li",
    "link",
    "main",
    "meta",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "span",
    "strong",
    "style",
    "summary",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "time",
    "title",
    "tr",
    "ul",
    "wbr",
];
const ATTRIBUTES: &[&str] = &[
    "charset",
    "class",
    "content",
    "datetime",
    "dir",
    "href",
    "hreflang",
    "http-equiv",
    "id",
    "lang",
    "name",
    "open",
    "rel",
    "role",
    "scope",
    "start",
    "tabindex",
    "value",
];
const LINKED_DATA: &str = "script type=\"application/ld+json\">";
const VOID: &[&str] = &["br", "col", "hr", "link", "meta", "wbr"];

/// Looks at an HTML page as strictly as we write it: lower case, attributes in double quotes.
pub(crate) fn html(path: &str, page: &str) {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = page.strip_prefix("<!doctype html>").unwrap_or(page);
    assert!(
        rest.len() < page.len() || page.starts_with("<div class=\"policyc\""),
        "{path}: no doctype"
    );
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        // The only script is data, and nothing in it can end it.
        if let Some(data) = rest.strip_prefix(LINKED_DATA) {
            let (data, after) = data.split_once('<').expect("linked data ends");
            assert!(after.starts_with("/script>"), "{path}: {data}");
            serde_json::from_str::<serde_json::Value>(data).expect("JSON");
            rest = after;
            continue;
        }
        let closes = rest.starts_with('/');
        let name_start = usize::from(closes);
        let name_end = rest[name_start..].find([' ', '>']).expect("a tag ends") + name_start;
        let name = &rest[name_start..name_end];
        assert!(ELEMENTS.contains(&name), "{path}: <{name}>");
        rest = attributes(path, &rest[name_end..]);
        if closes {
            assert_eq!(open.pop(), Some(name), "{path}");
        } else if name == "style" {
            rest = rest.split_once("</style>").expect("a style ends").1;
        } else if !VOID.contains(&name) {
            open.push(name);
        }
    }
    assert!(open.is_empty(), "{path}: {open:?} stay open");
}

/// Looks at a tag's attributes; returns what follows the tag.
fn attributes<'a>(path: &str, mut rest: &'a str) -> &'a str {
    loop {
        if let Some(after) = rest.strip_prefix('>') {
            return after;
        }
        rest = rest.strip_prefix(' ').expect("a space before an attribute");
        let end = rest.find(['=', ' ', '>']).expect("an attribute ends");
        let name = &rest[..end];
        let known =
            ATTRIBUTES.contains(&name) || name.starts_with("data-") || name.starts_with("aria-");
        assert!(known, "{path}: attribute {name}");
        rest = &rest[end..];
        if let Some(value) = rest.strip_prefix("=\"") {
            let (value, after) = value.split_once('"').expect("a value ends");
            if name == "href" {
                assert!(is_harmless(&unescaped(value)), "{path}: {value}");
            }
            rest = after;
        }
    }
}

/// Whether a browser can do no more with an address than go there.
fn is_harmless(url: &str) -> bool {
    let url: String = url.chars().filter(|c| !c.is_control() && !c.is_whitespace()).collect();
    let head = url.split(['/', '?', '#']).next().unwrap_or_default().to_ascii_lowercase();
    match head.split_once(':') {
        None => !url.starts_with("//"),
        Some((scheme, _)) => ["http", "https", "mailto", "tel"].contains(&scheme),
    }
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&#123;", "{")
        .replace("&amp;", "&")
}

/// The words of an HTML page.
pub(crate) fn html_shows(page: &str) -> String {
    let body = page.split_once("</style>").expect("a style").1;
    let pieces = body.split('<').filter_map(|piece| piece.split_once('>'));
    visible(&unescaped(&pieces.map(|(_, text)| text).collect::<String>()))
}

/// The words that a reader of Markdown sees; markup of our own is the only HTML.
pub(crate) fn markdown_shows(path: &str, markdown: &str) -> String {
    const OWN: [&str; 9] =
        ["<a id=\"", "</a>", "<strong>", "</strong>", "<em>", "</em>", "<code>", "</code>", "<br"];
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let mut shown = String::new();
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Text(text) | Event::Code(text) => shown.push_str(&text),
            Event::Html(html) | Event::InlineHtml(html) => {
                assert!(OWN.iter().any(|own| html.starts_with(own)), "{path}: {html}");
            }
            Event::Start(Tag::Link { dest_url: url, .. } | Tag::Image { dest_url: url, .. }) => {
                assert!(is_harmless(&url), "{path}: {url}");
            }
            _ => {}
        }
    }
    visible(&shown)
}

/// Text without white space and controls, which formats are free to run together.
fn visible(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect()
}

/// What a document says, in order.
pub(crate) fn said(document: &Document) -> Vec<String> {
    let mut all = vec![plain_text(&document.title)];
    for fact in &document.facts {
        all.push(plain_text(&fact.term));
        blocks(&fact.blocks, &mut all);
    }
    blocks(&document.lead, &mut all);
    document.sections.iter().for_each(|section| self::section(section, &mut all));
    all.iter().map(|text| visible(text)).collect()
}

fn section(section: &Section, all: &mut Vec<String>) {
    all.push(plain_text(&section.title));
    blocks(&section.blocks, all);
    section.sections.iter().for_each(|inner| self::section(inner, all));
}

fn blocks(these: &[Block], all: &mut Vec<String>) {
    for block in these {
        match &block.kind {
            BlockKind::Paragraph { text } | BlockKind::Heading { text, .. } => {
                all.push(plain_text(text));
            }
            BlockKind::List { items, .. } => {
                items.iter().for_each(|item| blocks(&item.blocks, all));
            }
            BlockKind::Table { caption, columns, rows } => {
                let cells = rows.iter().flat_map(|row| &row.cells);
                all.extend(caption.iter().chain(columns).chain(cells).map(|text| plain_text(text)));
            }
            BlockKind::Definitions { entries } => {
                for entry in entries {
                    all.push(plain_text(&entry.term));
                    blocks(&entry.blocks, all);
                }
            }
            BlockKind::Note { blocks: inner } | BlockKind::Quote { blocks: inner } => {
                blocks(inner, all);
            }
            BlockKind::Code { text } => all.push(text.clone()),
            BlockKind::Rule => {}
        }
    }
}

/// Every text must be shown, each after the one before.
pub(crate) fn assert_shown(path: &str, said: &[String], shown: &str) {
    let mut rest = shown;
    for text in said {
        let at = rest.find(text.as_str());
        let at = at.unwrap_or_else(|| panic!("{path} does not show {text:?} in {rest:?}"));
        rest = &rest[at + text.len()..];
    }
}
