//! The pages of one policy: documents through the emitters, with their names and addresses.

use super::site::SitePages;
use super::{CompileError, Toolchain};
use crate::document;
use crate::document::ir::{Document, Inline};
use crate::emit::{Alternate, Chrome, EmitError, Emitter, Page};
use crate::flavour::Flavour;
use crate::locale::{Args, Locale, LocaleError};
use crate::model::Loaded;
use crate::model::publish::Generator;
use crate::output::Artifact;
use crate::project::{Form, Format, Project};

/// The pages of one policy in the making.
pub(super) struct Pages<'a> {
    documents: &'a [Document],
    chromes: Vec<Chrome>,
    names: Vec<String>,
    base: Option<String>,
    forms: &'a [Form],
    /// The site that Markdown is written for.
    site: Option<SitePages<'a>>,
    pub(super) artifacts: Vec<Artifact>,
}

impl<'a> Pages<'a> {
    /// No page yet; the words around them.
    pub(super) fn new(
        tools: &Toolchain,
        project: &'a Project,
        loaded: &'a Loaded,
        flavour: Option<&'a Flavour>,
        documents: &'a [Document],
    ) -> Result<Self, LocaleError> {
        let mut chromes = Vec::new();
        let mut names = Vec::new();
        for document in documents {
            let locale = tools.locale(&document.language)?;
            chromes.push(chrome(&locale)?);
            names.push(locale.format("language-name", None, &Args::new())?);
        }
        let policy = documents.first().map(|document| document.policy.as_str());
        let base =
            project.base_url.as_ref().zip(policy).map(|(base, policy)| format!("{base}/{policy}"));
        let site = flavour.zip(loaded.policy.as_ref()).and_then(|(flavour, policy)| {
            let languages = documents.iter().map(|document| document.language.clone());
            let languages = languages.zip(names.iter().cloned()).collect();
            SitePages::new(project, flavour, policy, languages)
        });
        Ok(Self {
            documents,
            chromes,
            names,
            base,
            forms: &project.forms,
            site,
            artifacts: Vec::new(),
        })
    }

    /// The site, if pages of this format are for a generator that has a layout of its own.
    fn generated(&self, format: Format) -> Option<&SitePages<'a>> {
        let site = self.site.as_ref().filter(|_| format == Format::Markdown)?;
        (site.site.generator != Generator::Plain).then_some(site)
    }

    /// The head of a page in plain Markdown, if policy or project ask for one.
    fn plain_head(&self, documents: &[&Document], kind: &str, format: Format) -> String {
        let site = self.site.as_ref().filter(|_| format == Format::Markdown);
        let language = documents.first().map(|document| document.language.as_str());
        site.map_or_else(String::new, |site| {
            site.front_matter(documents, &site.spot(kind, language))
        })
    }

    /// The same page in every language; `kind` begins its name.
    fn alternates(&self, kind: &str, extension: &str) -> Vec<Alternate> {
        let all = self.documents.iter().zip(&self.names);
        all.map(|(document, name)| Alternate {
            language: document.language.clone(),
            name: name.clone(),
            url: self.address(&format!("{kind}{}", document.language), extension),
        })
        .collect()
    }

    /// The address of a page: whole if the project is published somewhere, else beside this one.
    fn address(&self, name: &str, extension: &str) -> String {
        match &self.base {
            Some(base) => format!("{base}/{name}.{extension}"),
            None => format!("{name}.{extension}"),
        }
    }

    /// The policy, a page a language.
    pub(super) fn each(&mut self, emitter: &Emitter, format: Format) -> Result<(), EmitError> {
        self.write(emitter, self.documents, "", format)
    }

    /// A page a language; `kind` begins its name.
    fn write(
        &mut self,
        emitter: &Emitter,
        documents: &[Document],
        kind: &str,
        format: Format,
    ) -> Result<(), EmitError> {
        if self.generated(format).is_some() {
            return self.write_generated(emitter, documents, kind);
        }
        let extension = extension(format);
        let alternates = self.alternates(kind, extension);
        let together = self.together_address(kind, format);
        let mut texts = Vec::new();
        for (document, chrome) in documents.iter().zip(&self.chromes) {
            let name = format!("{kind}{}", document.language);
            let canonical = self.base.as_ref().map(|_| self.address(&name, extension));
            let page = Page {
                document,
                chrome,
                alternates: &alternates,
                canonical: canonical.as_deref(),
                together: together.as_deref(),
            };
            let text = match format {
                Format::Html => emitter.html(&page)?,
                Format::Markdown => {
                    let head = self.plain_head(&[document], kind, format);
                    format!("{head}{}", emitter.markdown(&page)?)
                }
                Format::Json => emitter.json(document),
            };
            texts.push((name, document.language.clone(), text));
        }
        for (name, language, text) in texts {
            self.put(&name, language, format, text);
        }
        Ok(())
    }

    /// A page a language for a site generator; `kind` begins its name.
    fn write_generated(
        &mut self,
        emitter: &Emitter,
        documents: &[Document],
        kind: &str,
    ) -> Result<(), EmitError> {
        let Some(site) = &self.site else { return Ok(()) };
        let mut texts = Vec::new();
        for (document, chrome) in documents.iter().zip(&self.chromes) {
            let spot = site.spot(kind, Some(&document.language));
            let alternates = site.alternates(&spot, kind);
            let page = Page { alternates: &alternates, ..Page::alone(document, chrome) };
            let head = site.front_matter(&[document], &spot);
            let text = format!("{head}{}", emitter.flavoured(&page, site.flavour)?);
            texts.push((site.path(&spot), document.language.clone(), text));
        }
        for (path, language, text) in texts {
            self.put_at(path, language, Format::Markdown, text);
        }
        Ok(())
    }

    /// The lists of personal information, a page a language.
    pub(super) fn lists(
        &mut self,
        tools: &Toolchain,
        emitter: &Emitter,
        loaded: &Loaded,
        format: Format,
    ) -> Result<(), CompileError> {
        let Some(policy) = &loaded.policy else { return Ok(()) };
        let mut lists = Vec::new();
        for document in self.documents {
            let locale = tools.locale(&document.language)?;
            let whole = self.whole(&document.language, format);
            lists.extend(document::build_lists(loaded, policy, &locale, whole.as_deref())?);
        }
        Ok(self.write(emitter, &lists, "lists.", format)?)
    }

    /// The address of the whole policy in a language, if it is written in this format.
    fn whole(&self, language: &str, format: Format) -> Option<String> {
        if let Some(site) = self.generated(format) {
            let from = site.spot("lists", Some(language));
            return self.forms.contains(&Form::Pages).then(|| site.beside(&from, ""));
        }
        let name = if self.forms.contains(&Form::Pages) {
            language.to_owned()
        } else if self.forms.contains(&Form::Bilingual) && self.is_together(format) {
            self.all_languages().join("-")
        } else {
            return None;
        };
        Some(self.address(&name, extension(format)))
    }

    fn all_languages(&self) -> Vec<&'a str> {
        self.documents.iter().map(|document| document.language.as_str()).collect()
    }

    /// Whether a format has a page with all languages.
    fn is_together(&self, format: Format) -> bool {
        self.documents.len() > 1 && format != Format::Json
    }

    /// The address of the page with all languages, if it is written in this format.
    fn together_address(&self, kind: &str, format: Format) -> Option<String> {
        let stands = kind.is_empty() && self.forms.contains(&Form::Bilingual);
        (stands && self.is_together(format))
            .then(|| self.address(&self.all_languages().join("-"), extension(format)))
    }

    /// The text of the pages alone, with its own style, for other pages to take in.
    pub(super) fn fragments(&mut self, emitter: &Emitter) -> Result<(), EmitError> {
        for (document, chrome) in self.documents.iter().zip(&self.chromes) {
            let text = emitter.fragment(&Page::alone(document, chrome))?;
            let path = format!("{}/{}.fragment.html", document.policy, document.language);
            self.artifacts.push(artifact(
                document,
                path,
                document.language.clone(),
                Format::Html,
                text,
            ));
        }
        Ok(())
    }

    /// The policy in all languages on one page.
    pub(super) fn together(
        &mut self,
        tools: &Toolchain,
        emitter: &Emitter,
        loaded: &Loaded,
        format: Format,
    ) -> Result<(), CompileError> {
        if !self.is_together(format) {
            return Ok(());
        }
        let extension = extension(format);
        let languages = self.all_languages();
        let name = languages.join("-");
        let alternates = match self.generated(format) {
            Some(site) => site.alternates(&site.spot(&name, None), ""),
            None => self.alternates("", extension),
        };
        let canonical = self.base.as_ref().map(|_| self.address(&name, extension));
        let pages: Vec<Page<'_>> = self
            .documents
            .iter()
            .zip(&self.chromes)
            .map(|(document, chrome)| Page {
                document,
                chrome,
                alternates: &alternates,
                canonical: canonical.as_deref(),
                together: None,
            })
            .collect();
        let prevails = prevails(tools, loaded, &languages)?;
        let documents: Vec<&Document> = self.documents.iter().collect();
        if let Some(site) = self.generated(format) {
            let spot = site.spot(&name, None);
            let head = site.front_matter(&documents, &spot);
            let text = emitter.bilingual_flavoured(&pages, &prevails, site.flavour)?;
            let path = site.path(&spot);
            self.put_at(path, languages.join("+"), format, format!("{head}{text}"));
            return Ok(());
        }
        let text = match format {
            Format::Html => emitter.bilingual_html(&pages, &prevails)?,
            _ => {
                let head = self.plain_head(&documents, &name, format);
                format!("{head}{}", emitter.bilingual_markdown(&pages, &prevails)?)
            }
        };
        self.put(&name, languages.join("+"), format, text);
        Ok(())
    }

    fn put(&mut self, name: &str, language: String, format: Format, text: String) {
        let Some(document) = self.documents.first() else { return };
        let path = format!("{}/{name}.{}", document.policy, extension(format));
        self.put_at(path, language, format, text);
    }

    fn put_at(&mut self, path: String, language: String, format: Format, text: String) {
        let Some(document) = self.documents.first() else { return };
        self.artifacts.push(artifact(document, path, language, format, text));
    }
}

fn artifact(
    document: &Document,
    path: String,
    language: String,
    format: Format,
    text: String,
) -> Artifact {
    Artifact {
        path,
        bytes: text.into_bytes(),
        policy: document.policy.clone(),
        version: document.version.clone(),
        language,
        format: format.word().to_owned(),
    }
}

/// The words of the page around a text.
pub(super) fn chrome(locale: &Locale) -> Result<Chrome, LocaleError> {
    let word = |key: &&str| {
        let word = locale.format(&format!("page-{key}"), None, &Args::new())?;
        Ok(((*key).to_owned(), word))
    };
    Ok(Chrome(Chrome::KEYS.iter().map(word).collect::<Result<_, LocaleError>>()?))
}

fn extension(format: Format) -> &'static str {
    match format {
        Format::Html => "html",
        Format::Markdown => "md",
        Format::Json => "json",
    }
}

/// The sentence which language prevails, in each language.
fn prevails(
    tools: &Toolchain,
    loaded: &Loaded,
    languages: &[&str],
) -> Result<Vec<(String, Vec<Inline>)>, LocaleError> {
    let named = loaded.policy.as_ref().and_then(|policy| policy.prevailing.as_ref());
    let first = languages.first().copied().unwrap_or_default();
    let prevailing = named.map_or(first, |language| language.value.as_str());
    languages
        .iter()
        .map(|language| {
            let locale = tools.locale(language)?;
            let names =
                languages.iter().map(|other| vec![Inline::text(locale.language_name(other))]);
            let args = Args::new()
                .rich("languages", locale.and(names.collect()))
                .text("prevailing", locale.language_name(prevailing));
            Ok(((*language).to_owned(), locale.say("page-prevails", &args)?))
        })
        .collect()
}
