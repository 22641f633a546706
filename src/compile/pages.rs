//! The pages of one policy: documents through the emitters, with their names and addresses.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::site::SitePages;
use super::{CompileError, Toolchain};
use crate::document;
use crate::emit::{Alternate, Chrome, Emitter, Kept, Page};
use crate::flavour::Flavour;
use crate::ir::{Document, Inline};
use crate::locale::{Args, Locale, LocaleError};
use crate::model::Loaded;
use crate::model::publish::Generator;
use crate::output::Artifact;
use crate::project::{Form, Format, Project};

/// What the pages of one policy are made from.
pub(super) struct Pages<'a> {
    tools: &'a Toolchain,
    project: &'a Project,
    loaded: &'a Loaded,
    documents: &'a [Document],
    chromes: Vec<Chrome>,
    names: Vec<String>,
    base: Option<String>,
    /// The site that Markdown is written for.
    site: Option<SitePages<'a>>,
    /// Blocks that stand on several pages, by format.
    kept: BTreeMap<Format, Kept<'a>>,
}

impl<'a> Pages<'a> {
    /// The words around the pages.
    pub(super) fn new(
        tools: &'a Toolchain,
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
        // Where a site serves them from its folder is the generator's matter.
        let base = base.filter(|_| site.is_none());
        let several = [Form::Pages, Form::Bilingual, Form::Fragments]
            .into_iter()
            .filter(|form| project.forms.contains(form))
            .count()
            > 1;
        let formats = project.formats.iter().filter(|_| several);
        let kept = formats.map(|format| (*format, Kept::default())).collect();
        Ok(Self { tools, project, loaded, documents, chromes, names, base, site, kept })
    }

    /// The kinds of pages that the project wants, in the order in which they are listed.
    pub(super) fn kinds(&self) -> Vec<(Form, Format)> {
        let forms = &self.project.forms;
        let fragments = forms.contains(&Form::Fragments).then_some((Form::Fragments, Format::Html));
        let of_format = self.project.formats.iter().flat_map(|format| {
            let forms = [Form::Pages, Form::Bilingual, Form::Lists].into_iter();
            forms.filter(|form| self.project.forms.contains(form)).map(|form| (form, *format))
        });
        fragments.into_iter().chain(of_format).collect()
    }

    /// The pages of one kind.
    pub(super) fn write(
        &self,
        emitter: &Emitter,
        (form, format): (Form, Format),
    ) -> Result<Vec<Artifact>, CompileError> {
        match form {
            Form::Fragments => self.fragments(emitter),
            Form::Pages => self.each(emitter, self.documents, self.kept.get(&format), "", format),
            Form::Bilingual => self.together(emitter, format),
            Form::Lists => self.lists(emitter, format),
            // They are made of what was found, not of the documents.
            Form::Reports => Ok(Vec::new()),
        }
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

    /// The same page in every language, if there are several; `kind` begins its name.
    fn alternates(&self, kind: &str, extension: &str) -> Vec<Alternate> {
        if self.documents.len() < 2 {
            return Vec::new();
        }
        let all = self.documents.iter().zip(&self.names);
        all.map(|(document, name)| Alternate {
            language: document.language.clone(),
            name: name.clone(),
            url: self.address(&format!("{kind}{}", document.language), extension),
        })
        .collect()
    }

    /// The address of a page: whole if it is HTML of a project that is published somewhere, else beside
    /// this one.
    fn address(&self, name: &str, extension: &str) -> String {
        match &self.base {
            Some(base) if extension == "html" => format!("{base}/{name}.{extension}"),
            _ => format!("{name}.{extension}"),
        }
    }

    /// A page a language; `kind` begins its name.
    fn each<'d>(
        &self,
        emitter: &Emitter,
        documents: &'d [Document],
        kept: Option<&Kept<'d>>,
        kind: &str,
        format: Format,
    ) -> Result<Vec<Artifact>, CompileError> {
        let extension = extension(format);
        let alternates = self.alternates(kind, extension);
        let together = self.together_address(kind, format);
        let page = |(document, chrome): (&'d Document, &Chrome)| {
            if let Some(site) = self.generated(format) {
                let page = Page { kept, ..Page::alone(document, chrome) };
                return self.generated_page(emitter, site, page, kind);
            }
            let name = format!("{kind}{}", document.language);
            let canonical = self.base.as_ref().map(|_| self.address(&name, extension));
            let page = Page {
                document,
                chrome,
                alternates: &alternates,
                original: self.original(),
                canonical: canonical.as_deref(),
                together: together.as_deref(),
                kept,
            };
            let text = match format {
                Format::Html => emitter.html(&page)?,
                Format::Markdown => {
                    let head = self.plain_head(&[document], kind, format);
                    format!("{head}{}", emitter.markdown(&page)?)
                }
                Format::Json => emitter.json(document),
            };
            Ok(named(document, &name, &document.language, format, text))
        };
        documents.par_iter().zip(&self.chromes).map(page).collect()
    }

    /// A page for a site generator; `kind` begins its name.
    fn generated_page(
        &self,
        emitter: &Emitter,
        site: &SitePages<'_>,
        page: Page<'_, '_>,
        kind: &str,
    ) -> Result<Artifact, CompileError> {
        let document = page.document;
        let spot = site.spot(kind, Some(&document.language));
        let alternates = site.alternates(&spot, kind);
        let page = Page { alternates: &alternates, ..page };
        let head = site.front_matter(&[document], &spot);
        let text = site.text(&spot, document, emitter.flavoured(&page, site.flavour)?);
        let text = format!("{head}{text}");
        let (path, language) = (site.path(&spot), document.language.clone());
        Ok(artifact(document, path, language, Format::Markdown, text))
    }

    /// The lists of personal information, a page a language.
    fn lists(&self, emitter: &Emitter, format: Format) -> Result<Vec<Artifact>, CompileError> {
        let Some(policy) = &self.loaded.policy else { return Ok(Vec::new()) };
        let mut lists = Vec::new();
        for document in self.documents {
            let locale = self.tools.locale(&document.language)?;
            let whole = self.whole(&document.language, format);
            lists.extend(document::build_lists(self.loaded, policy, &locale, whole.as_deref())?);
        }
        self.each(emitter, &lists, None, "lists.", format)
    }

    /// The address of the whole policy in a language, if it is written in this format.
    fn whole(&self, language: &str, format: Format) -> Option<String> {
        if let Some(site) = self.generated(format) {
            let from = site.spot("lists", Some(language));
            return self.project.forms.contains(&Form::Pages).then(|| site.beside(&from, ""));
        }
        let name = if self.project.forms.contains(&Form::Pages) {
            language.to_owned()
        } else if self.project.forms.contains(&Form::Bilingual) && self.is_together(format) {
            self.all_languages().join("-")
        } else {
            return None;
        };
        Some(self.address(&name, extension(format)))
    }

    /// The language that prevails.
    fn original(&self) -> Option<&'a str> {
        prevailing(self.loaded, &self.all_languages())
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
        let stands = kind.is_empty() && self.project.forms.contains(&Form::Bilingual);
        (stands && self.is_together(format))
            .then(|| self.address(&self.all_languages().join("-"), extension(format)))
    }

    /// The text of the pages alone, with its own style, for other pages to take in.
    fn fragments(&self, emitter: &Emitter) -> Result<Vec<Artifact>, CompileError> {
        let kept = self.kept.get(&Format::Html);
        let fragment = |(document, chrome): (&'a Document, &Chrome)| {
            let text = emitter.fragment(&Page { kept, ..Page::alone(document, chrome) })?;
            let path = format!("{}/{}.fragment.html", document.policy, document.language);
            Ok(artifact(document, path, document.language.clone(), Format::Html, text))
        };
        self.documents.par_iter().zip(&self.chromes).map(fragment).collect()
    }

    /// The policy in all languages on one page; none if it has one language.
    fn together(&self, emitter: &Emitter, format: Format) -> Result<Vec<Artifact>, CompileError> {
        let Some(first) = self.documents.first().filter(|_| self.is_together(format)) else {
            return Ok(Vec::new());
        };
        let extension = extension(format);
        let languages = self.all_languages();
        let name = languages.join("-");
        let alternates = match self.generated(format) {
            Some(site) => site.alternates(&site.spot(&name, None), ""),
            None => self.alternates("", extension),
        };
        let canonical = self.base.as_ref().map(|_| self.address(&name, extension));
        let pages: Vec<Page<'_, '_>> = self
            .documents
            .iter()
            .zip(&self.chromes)
            .map(|(document, chrome)| Page {
                document,
                chrome,
                alternates: &alternates,
                original: self.original(),
                canonical: canonical.as_deref(),
                together: None,
                kept: self.kept.get(&format),
            })
            .collect();
        let prevails = prevails(self.tools, self.loaded, &languages)?;
        let documents: Vec<&Document> = self.documents.iter().collect();
        if let Some(site) = self.generated(format) {
            let spot = site.spot(&name, None);
            let head = site.front_matter(&documents, &spot);
            let text = emitter.bilingual_flavoured(&pages, &prevails, site.flavour)?;
            let (path, text) = (site.path(&spot), format!("{head}{text}"));
            return Ok(vec![artifact(first, path, languages.join("+"), format, text)]);
        }
        let text = match format {
            Format::Html => emitter.bilingual_html(&pages, &prevails)?,
            _ => {
                let head = self.plain_head(&documents, &name, format);
                format!("{head}{}", emitter.bilingual_markdown(&pages, &prevails)?)
            }
        };
        Ok(vec![named(first, &name, &languages.join("+"), format, text)])
    }
}

/// A page under the name that it has where no site generator names it.
fn named(
    document: &Document,
    name: &str,
    language: &str,
    format: Format,
    text: String,
) -> Artifact {
    let path = format!("{}/{name}.{}", document.policy, extension(format));
    artifact(document, path, language.to_owned(), format, text)
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

/// The language that prevails: the one that the policy names, or its first.
fn prevailing<'a>(loaded: &'a Loaded, languages: &[&'a str]) -> Option<&'a str> {
    let named = loaded.policy.as_ref().and_then(|policy| policy.prevailing.as_ref());
    named.map(|language| language.value.as_str()).or_else(|| languages.first().copied())
}

/// The sentence which language prevails, in each language.
fn prevails(
    tools: &Toolchain,
    loaded: &Loaded,
    languages: &[&str],
) -> Result<Vec<(String, Vec<Inline>)>, LocaleError> {
    let prevailing = prevailing(loaded, languages).unwrap_or_default();
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
