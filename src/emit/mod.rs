//! Emitters: a document as HTML, Markdown or JSON, alone or beside its other languages.
//!
//! Nothing here knows the model, a law or a locale: all text is resolved before.

mod bilingual;
mod blocks;
mod bytes;
mod code;
mod error;
mod escape_flavour;
mod escape_markdown;
mod format;
pub mod front_matter;
mod ids;
mod inline_html;
mod inline_markdown;
mod kept;
mod linked_data;
mod page;
mod style;
mod templates;
#[cfg(test)]
mod tests;
mod values;

use tera::{Context, Value};

pub use error::EmitError;
pub use kept::Kept;
pub use page::{Alternate, Chrome, Page};

use crate::data::Data;
use crate::flavour::Flavour;
use crate::ir::{Document, Inline};
use format::Format;
use style::Style;
use templates::Templates;

/// All emitters, built once and used for every document.
#[derive(Debug)]
pub struct Emitter {
    templates: Templates,
    style: Style,
}

impl Emitter {
    /// Reads the templates.
    ///
    /// # Errors
    /// If a template is missing or faulty.
    pub fn new(data: &Data) -> Result<Self, EmitError> {
        Ok(Self { templates: Templates::new(data)?, style: Style::new(data)? })
    }

    /// Reads the templates of HTML, which are otherwise read with the first page.
    pub fn prepare_html(&self) {
        self.templates.of(Format::Html);
    }

    /// Reads the templates of Markdown, which are otherwise read with the first page.
    pub fn prepare_markdown(&self) {
        self.templates.of(Format::Markdown);
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
        page::single(self.templates.of(format), format, &self.style, page)
    }

    fn bilingual(
        &self,
        format: Format<'_>,
        pages: &[Page],
        prevails: &[(String, Vec<Inline>)],
    ) -> Result<Context, EmitError> {
        bilingual::context(self.templates.of(format), format, &self.style, pages, prevails)
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
        let expected = long("sections") + long("style") + long("lead") + 8192;
        let mut out = values::Output(String::with_capacity(expected));
        let rendered = self.templates.of(format).render_to(&file, context, &mut out);
        rendered.map_err(|error| EmitError::from_tera(&file, &error))?;
        let mut text = out.0;
        values::trim(&mut text, char::is_whitespace);
        text.push('\n');
        Ok(text)
    }
}
