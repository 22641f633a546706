//! The site generators' ways of writing Markdown, one data file each: `templates/flavours/`.
//!
//! Knows where pages go and how they are linked; what stands in them is the emitters' matter.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Map, Value};

use crate::data::Data;
use crate::source::Files;
use crate::yaml::{self, Tree};

/// A generator's way of writing Markdown.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Flavour {
    /// Folder of the pages from the project's root, if the project names none.
    pub out: String,
    /// The site's folder of content, looked for in that path.
    pub content: Option<String>,
    /// Where the paths of pages start.
    pub root: Root,
    /// Pages in the site's own language.
    pub own: Address,
    /// Pages in its other languages.
    pub other: Address,
    /// The file of a page that is in no other language, if that is not the file of [`Self::own`].
    pub alone: Option<String>,
    /// How one page links to the same in another language.
    pub link: Link,
    /// The head of a page; none if the generator has nothing of the kind.
    pub head: Option<Head>,
    /// Who prints the title.
    pub title: Printer,
    /// Who prints the table of contents.
    pub contents: Printer,
    /// What gives a heading its id, with `{id}`; without it an anchor stands before the text.
    pub heading: Option<String>,
    /// Whether the generator gives headings ids of its own, made of their text as GitHub does: where
    /// that is our id, no anchor stands beside it.
    #[serde(default)]
    pub slugs: bool,
    /// What breaks a line outside tables.
    #[serde(default = "line_break")]
    pub line_break: String,
    /// What shows a character that could start something, where a reference to it would not.
    #[serde(default)]
    pub signs: BTreeMap<char, String>,
    /// Attributes of preformatted text.
    #[serde(default)]
    pub pre: String,
    /// Whether HTML in Markdown is kept; where it is not, Markdown's own code and line breaks are
    /// used, unless the generator would run what is in them.
    #[serde(default = "keeps_html")]
    pub keeps_html: bool,
    /// Words that are code at the start of a line.
    #[serde(default)]
    pub keywords: Vec<String>,
    /// Width of a list's mark with the space after it; as wide as it needs if left out.
    #[serde(default)]
    pub indent: usize,
    /// Whether two lists in a row would be read as one, whatever their marks.
    #[serde(default)]
    pub merges_lists: bool,
    /// The part of a link after its text, with `{url}`, for addresses on the same host that are no
    /// page of the generator's, where it would take them for one that is missing.
    pub host_link: Option<String>,
    /// Schemes of addresses that the generator would take out of Markdown's links: these links are HTML.
    #[serde(default)]
    pub html_links: Vec<String>,
    /// How a passage is set apart; as a quotation if left out.
    pub note: Option<Note>,
    /// What stands around a table, where themes let a wide one run out of the page.
    pub table: Option<Around>,
    /// What stands around a page in another language than the site's, with `{lang}`, where the
    /// generator takes every page to be in one language.
    pub foreign: Option<Around>,
}

/// Where the paths of pages start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Root {
    /// At the folder of the pages.
    Out,
    /// At the site's folder of content.
    Content,
    /// At the site's folder.
    Site,
}

/// Where a page is: patterns with `{page}`, `{lang}`, `{section}` and `{content}`.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Address {
    /// Its file.
    pub path: String,
    /// Its address on the site.
    pub url: String,
    /// How another page names it, if that is neither file nor address.
    pub link: Option<String>,
}

/// How one page links to the same in another language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Link {
    /// By the relative path of the file.
    File,
    /// By the relative address on the site.
    Url,
    /// As the address says it.
    Named,
    /// By the address from the site's root, in a tag that the generator leaves alone.
    Tag,
}

/// The head of a page.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// Its notation.
    pub notation: Notation,
    /// Its keys; `{title}` and the like stand for what the document says.
    pub keys: Map<String, Value>,
    /// What is written otherwise in the document's texts, because themes print them as they are.
    #[serde(default)]
    pub replace: BTreeMap<char, String>,
}

/// A notation of front matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Notation {
    /// YAML between `---`.
    Yaml,
    /// TOML between `+++`.
    Toml,
}

/// Who prints a part of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Printer {
    /// The page itself.
    Page,
    /// The generator.
    Generator,
}

/// How a passage is set apart.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// The line before it; `{note}` is the word for it in the page's language.
    pub open: String,
    /// The line after it.
    #[serde(default)]
    pub close: String,
    /// How far it is moved in.
    #[serde(default)]
    pub indent: usize,
}

/// Lines around others.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Around {
    /// The line before them.
    pub open: String,
    /// The line after them.
    pub close: String,
}

impl Around {
    /// The text between the lines, as Markdown of its own.
    pub fn put(&self, text: &str) -> String {
        format!("{}\n\n{text}\n\n{}", self.open, self.close)
    }
}

fn line_break() -> String {
    "<br>".to_owned()
}

fn keeps_html() -> bool {
    true
}

/// A flavour's file cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("{path}: {message}")]
pub struct FlavourError {
    /// The file.
    pub path: String,
    /// What is wrong with it.
    pub message: String,
}

impl Flavour {
    /// Reads the data file of a generator.
    ///
    /// # Errors
    /// If there is none, or it is not of the form that policyc's own have.
    pub fn load(data: &Data, generator: &str) -> Result<Self, FlavourError> {
        let path = format!("templates/flavours/{generator}.yaml");
        Self::read(data, &path).map_err(|message| FlavourError { path, message })
    }

    fn read(data: &Data, path: &str) -> Result<Self, String> {
        let text = data.get(path).ok_or_else(|| "there is no such file".to_owned())?;
        let mut files = Files::default();
        let file = files.add(path, text);
        let mut tree = Tree::default();
        let mut findings = Vec::new();
        let root = yaml::parse(&mut tree, &files, file, &mut findings);
        if let Some(finding) = findings.first() {
            let line = files.location(finding.primary).line;
            return Err(format!("line {line}: {}", yaml::rules::in_words(finding)));
        }
        let root = root.ok_or_else(|| "the file is empty".to_owned())?;
        serde_json::from_value(yaml::value(&tree, root)).map_err(|error| error.to_string())
    }

    /// What the pages' folder is to the site.
    pub fn place(&self, out: &str) -> Place {
        let parts: Vec<&str> = out.split('/').filter(|part| !part.is_empty()).collect();
        let content: Vec<&str> = self.content.iter().flat_map(|path| path.split('/')).collect();
        let found = (!content.is_empty())
            .then(|| parts.windows(content.len()).position(|window| window == content))
            .flatten();
        let (site, section) = match found {
            Some(at) => (parts[..at].join("/"), parts[at + content.len()..].join("/")),
            None => (String::new(), parts.join("/")),
        };
        let content = if found.is_some() { content.join("/") } else { String::new() };
        let folder = match self.root {
            Root::Out => parts.join("/"),
            Root::Content => joined(&site, &content),
            Root::Site => site,
        };
        Place { folder, content, section }
    }

    /// Whether code can be written as Markdown has it.
    pub fn takes_code(&self, text: &str) -> bool {
        !self.keeps_html && !text.contains("{{")
    }

    /// Whether a link to an address must be HTML.
    pub fn takes_out(&self, url: &str) -> bool {
        url.split_once(':')
            .is_some_and(|(scheme, _)| self.html_links.iter().any(|own| own == scheme))
    }

    /// Whether the generator gives a heading this id on its own.
    pub fn gives(&self, id: &str, heading: &str) -> bool {
        let letter = |c: char| match c {
            ' ' => Some('-'),
            c => (c.is_alphanumeric() || c == '-' || c == '_').then_some(c),
        };
        self.slugs && heading.to_lowercase().chars().filter_map(letter).eq(id.chars())
    }

    fn address(&self, own: bool) -> &Address {
        if own { &self.own } else { &self.other }
    }

    /// The path of a page's file from [`Place::folder`].
    pub fn path(&self, place: &Place, page: &Spot) -> String {
        let alone = self.alone.as_ref().filter(|_| page.alone);
        place.fill(alone.unwrap_or(&self.address(page.own).path), page)
    }

    /// The address of a page on its site, without a slash before it.
    pub fn url(&self, place: &Place, page: &Spot) -> String {
        place.fill(&self.address(page.own).url, page)
    }

    /// How a page links to the same in another language; `base` is the path of the site's root.
    pub fn link(&self, place: &Place, from: &Spot, to: &Spot, base: &str) -> String {
        match (self.link, &self.address(to.own).link) {
            (Link::Named, Some(pattern)) => place.fill(pattern, to),
            (Link::Tag, _) => format!("{base}/{}", self.url(place, to)),
            (Link::File, _) => relative(&self.path(place, from), &self.path(place, to)),
            _ => relative(&self.url(place, from), &self.url(place, to)),
        }
    }

    /// How a page links to another in its own language.
    pub fn beside(&self, place: &Place, from: &Spot, to: &Spot) -> String {
        match self.link {
            Link::File | Link::Tag => relative(&self.path(place, from), &self.path(place, to)),
            _ => relative(&self.url(place, from), &self.url(place, to)),
        }
    }
}

/// What the pages' folder is to the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The folder below which all is written, from the project's root.
    pub folder: String,
    /// The site's folder of content, from the site's folder.
    pub content: String,
    /// The pages' folder, from the folder of content.
    pub section: String,
}

/// A page in a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// The page's name.
    pub page: String,
    /// What the site calls the language.
    pub language: String,
    /// Whether it is the site's own language.
    pub own: bool,
    /// Whether it is the only language of the page.
    pub alone: bool,
}

impl Place {
    fn fill(&self, pattern: &str, spot: &Spot) -> String {
        let filled = pattern
            .replace("{content}", &self.content)
            .replace("{section}", &self.section)
            .replace("{page}", &spot.page)
            .replace("{lang}", &spot.language);
        // A folder that is left out leaves no slash behind.
        let mut out = String::with_capacity(filled.len());
        for c in filled.chars() {
            if c != '/' || !(out.is_empty() || out.ends_with('/')) {
                out.push(c);
            }
        }
        out
    }
}

fn joined(a: &str, b: &str) -> String {
    [a, b].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("/")
}

/// The way from one path to another; a path that ends with a slash is a folder.
fn relative(from: &str, to: &str) -> String {
    let folder: Vec<&str> =
        from.rsplit_once('/').map_or("", |(folder, _)| folder).split('/').collect();
    let folder: Vec<&str> = folder.into_iter().filter(|part| !part.is_empty()).collect();
    let target: Vec<&str> = to.split('/').collect();
    let last = target.len() - 1;
    let common = folder.iter().zip(&target[..last]).take_while(|(a, b)| a == b).count();
    let way = format!("{}{}", "../".repeat(folder.len() - common), target[common..].join("/"));
    if way.is_empty() { "./".to_owned() } else { way }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_between_pages() {
        for (from, to, way) in [
            ("legal/a.md", "legal/b.md", "b.md"),
            ("legal/a.md", "en/legal/a.md", "../en/legal/a.md"),
            ("legal/a/", "en/legal/a/", "../../en/legal/a/"),
            ("legal/a/", "legal/a/en/", "en/"),
            ("a/en/", "a/", "../"),
            ("a/", "a/", "./"),
        ] {
            assert_eq!(relative(from, to), way, "{from} → {to}");
        }
    }
}
