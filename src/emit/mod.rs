//! Emitters: a document as HTML, Markdown or JSON, alone or beside its other languages.
//!
//! Nothing here knows the model, a law or a locale: all text is resolved before.

mod bilingual;
mod blocks;
mod code;
mod error;
mod escape_flavour;
mod escape_markdown;
mod format;
pub mod front_matter;
mod ids;
mod inline_html;
mod inline_markdown;
mod linked_data;
mod page;
mod style;
#[cfg(test)]
mod tests;
mod values;

use tera::{Context, Tera, Value};

pub use error::EmitError;
pub use escape_markdown::emphasis_is_safe;
pub use page::{Alternate, Chrome, Page};

use crate::data::Data;
use crate::document::ir::{Document, Inline};
use crate::flavour::Flavour;
use format::{FLAVOURED, Format};
use style::Style;

/// The components that a format's `blocks` template must define.
const COMPONENTS: [&str; 12] = [
    "code",
    "definitions",
    "heading",
    "list",
    "note",
    "pair",
    "paired_section",
    "paragraph",
    "quote",
    "rule",
    "section",
    "table",
];

/// All emitters, built once and used for every document.
#[derive(Debug)]
pub struct Emitter {
    tera: Tera,
    style: Style,
}

impl Emitter {
    /// Reads the templates.
    ///
    /// # Errors
    /// If a template is missing or faulty.
    pub fn new(data: &Data) -> Result<Self, EmitError> {
        let mut tera = Tera::new();
        tera.autoescape_on([".html.tera"]);
        tera.register_filter("quoted", quoted);
        tera.register_filter("anchor", anchor);
        tera.register_filter("padded", padded);
        tera.register_filter("moved", moved);
        // The preview's own pages are read by the preview.
        let is_page = |path: &str| path.ends_with(".tera") && !path.starts_with("templates/serve/");
        let templates: Vec<_> = data.below("templates").filter(|(path, _)| is_page(path)).collect();
        tera.add_raw_templates(templates)
            .map_err(|error| EmitError::from_tera("templates", &error))?;
        for format in [Format::Html, Format::Markdown] {
            check(&tera, format.template("blocks"), COMPONENTS.map(|name| format.component(name)))?;
            for name in ["page", "bilingual"].map(|name| format.template(name)) {
                check(&tera, name, [])?;
            }
        }
        check(&tera, Format::Html.template("fragment"), [])?;
        let components = FLAVOURED.map(|name| format!("flavour.{name}"));
        check(&tera, "templates/flavours/blocks.md.tera".to_owned(), components)?;
        Ok(Self { tera, style: Style::new(data)? })
    }

    /// A finished HTML page.
    ///
    /// # Errors
    /// If a template cannot be rendered.
    pub fn html(&self, page: &Page) -> Result<String, EmitError> {
        self.render(Format::Html, "page", &self.single(Format::Html, page)?)
    }

    /// The text of a page with its own style, for embedding in another page.
    ///
    /// # Errors
    /// If a template cannot be rendered.
    pub fn fragment(&self, page: &Page) -> Result<String, EmitError> {
        self.render(Format::Html, "fragment", &self.single(Format::Html, page)?)
    }

    /// A Markdown file.
    ///
    /// # Errors
    /// If a template cannot be rendered.
    pub fn markdown(&self, page: &Page) -> Result<String, EmitError> {
        self.render(Format::Markdown, "page", &self.single(Format::Markdown, page)?)
    }

    /// A Markdown file for a site generator, without its front matter.
    ///
    /// # Errors
    /// If a template cannot be rendered.
    pub fn flavoured(&self, page: &Page, flavour: &Flavour) -> Result<String, EmitError> {
        let format = Format::Flavour(flavour);
        self.render(format, "page", &self.single(format, page)?)
    }

    /// The document itself as JSON.
    pub fn json(&self, document: &Document) -> String {
        let mut text = serde_json::to_string_pretty(document)
            .expect("a document has text keys only and no value that can fail");
        text.push('\n');
        text
    }

    /// One HTML page with all languages side by side; the first page's language leads.
    ///
    /// # Errors
    /// If a template cannot be rendered.
    pub fn bilingual_html(
        &self,
        pages: &[Page],
        prevails: &[(String, Vec<Inline>)],
    ) -> Result<String, EmitError> {
        let context = self.bilingual(Format::Html, pages, prevails)?;
        self.render(Format::Html, "bilingual", &context)
    }

    /// One Markdown file with the languages block by block; the first page's language leads.
    ///
    /// # Errors
    /// If a template cannot be rendered.
    pub fn bilingual_markdown(
        &self,
        pages: &[Page],
        prevails: &[(String, Vec<Inline>)],
    ) -> Result<String, EmitError> {
        let context = self.bilingual(Format::Markdown, pages, prevails)?;
        self.render(Format::Markdown, "bilingual", &context)
    }

    /// One Markdown file with all languages for a site generator, without its front matter.
    ///
    /// # Errors
    /// If a template cannot be rendered.
    pub fn bilingual_flavoured(
        &self,
        pages: &[Page],
        prevails: &[(String, Vec<Inline>)],
        flavour: &Flavour,
    ) -> Result<String, EmitError> {
        let format = Format::Flavour(flavour);
        let context = self.bilingual(format, pages, prevails)?;
        self.render(format, "bilingual", &context)
    }

    fn single(&self, format: Format<'_>, page: &Page) -> Result<Context, EmitError> {
        page::single(&self.tera, format, &self.style, page)
    }

    fn bilingual(
        &self,
        format: Format<'_>,
        pages: &[Page],
        prevails: &[(String, Vec<Inline>)],
    ) -> Result<Context, EmitError> {
        bilingual::context(&self.tera, format, &self.style, pages, prevails)
    }

    fn render(
        &self,
        format: Format<'_>,
        name: &str,
        context: &Context,
    ) -> Result<String, EmitError> {
        let file = format.template(name);
        // The sections and the style make most of a page.
        let long = |key| context.get(key).and_then(Value::as_str).map_or(0, str::len);
        let mut out = Vec::with_capacity(long("sections") + long("style") + long("lead") + 8192);
        let rendered = self.tera.render_to(&file, context, &mut out);
        rendered.map_err(|error| EmitError::from_tera(&file, &error))?;
        let mut text = String::from_utf8(out).expect("templates and values are text");
        values::trim(&mut text, char::is_whitespace);
        text.push('\n');
        Ok(text)
    }
}

/// A template must be there, and the components that it defines.
fn check<const N: usize>(
    tera: &Tera,
    template: String,
    components: [String; N],
) -> Result<(), EmitError> {
    if !tera.contains_template(&template) {
        return Err(EmitError::new(&template, "there is no such file"));
    }
    for name in components {
        if !tera.contains_component(&name) {
            return Err(EmitError::new(&template, format!("the component `{name}` is missing")));
        }
    }
    Ok(())
}

/// Filter: a list's mark with the space after it, of at least the given width.
fn padded(mark: &str, args: tera::Kwargs, _: &tera::State) -> tera::TeraResult<String> {
    let width = args.must_get::<usize>("width")?;
    Ok(format!("{:width$}", format!("{mark} ")))
}

/// Filter: each line moved in, the first one too.
fn moved(text: &str, args: tera::Kwargs, _: &tera::State) -> tera::TeraResult<String> {
    let indent = " ".repeat(args.must_get::<usize>("width")?);
    let lines = text.lines().map(|line| match line {
        "" => String::new(),
        line => format!("{indent}{line}"),
    });
    Ok(lines.collect::<Vec<_>>().join("\n"))
}

/// Filter: a Markdown quotation, a mark before each line.
fn quoted(text: &str, _: tera::Kwargs, _: &tera::State) -> String {
    let lines = text.lines().map(|line| match line {
        "" => ">".to_owned(),
        line => format!("> {line}"),
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Filter: an anchor in Markdown.
fn anchor(id: &str, _: tera::Kwargs, _: &tera::State) -> String {
    inline_markdown::anchor(id)
}
