//! The preview's own pages and the parts that it puts around a policy's: templates filled in.

use std::sync::Arc;

use serde::Serialize;
use tera::{Context, Tera};

use super::ServeError;
use super::dress::{Parts, dress};
use super::state::{Content, Note, Shown};
use crate::data::Data;
use crate::diag::Severity;
use crate::locale::{Args, Locale, LocaleError};

const FOLDER: &str = "templates/serve";

/// The fixed words of the preview.
const WORDS: [&str; 14] = [
    "serve-all",
    "serve-bar",
    "serve-both",
    "serve-empty",
    "serve-error",
    "serve-findings",
    "serve-lists",
    "serve-lost",
    "serve-missing",
    "serve-next",
    "serve-note",
    "serve-report",
    "serve-ui",
    "serve-warning",
];

/// A page as it is sent.
pub(super) struct Sent {
    pub(super) html: String,
    /// The directives for what the page itself loads.
    pub(super) sources: String,
}

/// What differs from answer to answer.
pub(super) struct Answer<'a> {
    pub(super) version: u64,
    /// What allows the script to run.
    pub(super) nonce: &'a str,
    /// Language in which the preview begins.
    pub(super) ui: &'a str,
}

/// Templates, style, script and texts.
pub(super) struct View {
    tera: Tera,
    locales: Vec<Arc<Locale>>,
    pub(super) style: String,
    pub(super) script: String,
}

/// The bar in one language.
#[derive(Serialize)]
struct Side<'a> {
    language: String,
    direction: String,
    name: String,
    shown: bool,
    words: std::collections::BTreeMap<String, String>,
    status: String,
    state: &'static str,
    stale: Option<String>,
    trouble: Option<String>,
    title: String,
    tabs: Vec<Tab>,
    faults: Vec<Fault<'a>>,
}

#[derive(Serialize)]
struct Tab {
    url: String,
    name: String,
    language: Option<String>,
    current: bool,
}

/// A finding in all languages.
#[derive(Serialize)]
struct Card<'a> {
    severity: &'static str,
    rule: &'a str,
    file: &'a str,
    line: usize,
    excerpt: &'a str,
    anchor: Option<&'a str>,
    link: Option<&'a str>,
    sides: Vec<CardSide<'a>>,
}

#[derive(Serialize)]
struct CardSide<'a> {
    language: &'a str,
    direction: &'a str,
    shown: bool,
    severity: String,
    message: Vec<Piece<'a>>,
    help: Vec<Piece<'a>>,
    why: Option<&'a str>,
    provision: Option<&'a str>,
}

/// A piece of a message; what stands between backticks is code.
#[derive(Serialize)]
struct Piece<'a> {
    text: &'a str,
    code: bool,
}

/// An error that keeps a policy from being built, with the way to its card.
#[derive(Serialize)]
struct Fault<'a> {
    place: String,
    anchor: &'a str,
    message: Vec<Piece<'a>>,
}

/// A policy in the list of all.
#[derive(Serialize)]
struct Line<'a> {
    path: &'a str,
    titles: Vec<(&'a str, &'a str)>,
    state: &'static str,
    sides: Vec<LineSide>,
}

#[derive(Serialize)]
struct LineSide {
    language: String,
    shown: bool,
    status: String,
    tabs: Vec<Tab>,
}

impl View {
    /// Reads templates, style and script.
    pub(super) fn new(data: &Data, locales: Vec<Arc<Locale>>) -> Result<Self, ServeError> {
        let mut tera = Tera::new();
        tera.autoescape_on([".html.tera"]);
        let templates: Vec<_> =
            data.below(FOLDER).filter(|(path, _)| path.ends_with(".tera")).collect();
        tera.add_raw_templates(templates).map_err(ServeError::Template)?;
        let text =
            |name: &str| data.get(&format!("{FOLDER}/{name}")).unwrap_or_default().to_owned();
        Ok(Self { tera, locales, style: text("preview.css"), script: text("preview.js") })
    }

    /// A policy's page with the bar and the findings.
    pub(super) fn policy(
        &self,
        content: &Content,
        shown: &Shown,
        page: Option<(String, &str)>,
        answer: &Answer<'_>,
    ) -> Result<Sent, ServeError> {
        let name = page.as_ref().map_or("", |(name, _)| name);
        let mut context = self.shared(content, Some((shown, name)), answer)?;
        let cards: Vec<Card<'_>> = content
            .notes
            .iter()
            .chain(&shown.notes)
            .map(|note| self.card(note, answer.ui))
            .collect::<Result<_, _>>()?;
        context.insert("cards", &cards);
        let Some((_, html)) = page else { return self.own("broken", &context) };
        let render = |part: &str| self.render(part, &context);
        let (head, bar, notes) = (render("head")?, render("bar")?, render("notes")?);
        let (html, sources) = dress(html, &Parts { head: &head, bar: &bar, notes: &notes });
        Ok(Sent { html, sources })
    }

    /// The page with all policies and languages.
    pub(super) fn index(&self, content: &Content, answer: &Answer<'_>) -> Result<Sent, ServeError> {
        let mut context = self.shared(content, None, answer)?;
        let lines: Result<Vec<_>, LocaleError> =
            content.policies.iter().map(|shown| self.line(shown, answer.ui)).collect();
        context.insert("lines", &lines?);
        let cards: Result<Vec<_>, LocaleError> =
            content.notes.iter().map(|note| self.card(note, answer.ui)).collect();
        context.insert("cards", &cards?);
        self.own("index", &context)
    }

    /// The page for an address that there is not.
    pub(super) fn missing(
        &self,
        content: &Content,
        answer: &Answer<'_>,
    ) -> Result<Sent, ServeError> {
        let mut context = self.shared(content, None, answer)?;
        context.insert("cards", &Vec::<Card<'_>>::new());
        self.own("missing", &context)
    }

    fn own(&self, name: &str, context: &Context) -> Result<Sent, ServeError> {
        let html = self.render(name, context)?;
        Ok(Sent { html, sources: "style-src 'self'".to_owned() })
    }

    fn render(&self, name: &str, context: &Context) -> Result<String, ServeError> {
        let file = format!("{FOLDER}/{name}.html.tera");
        self.tera.render(&file, context).map_err(ServeError::Template)
    }

    fn shared(
        &self,
        content: &Content,
        page: Option<(&Shown, &str)>,
        answer: &Answer<'_>,
    ) -> Result<Context, ServeError> {
        let sides: Result<Vec<_>, LocaleError> =
            self.locales.iter().map(|ui| side(ui, content, page, answer.ui)).collect();
        let mut context = Context::new();
        context.insert("sides", &sides?);
        context.insert("language", answer.ui);
        context.insert("version", &answer.version);
        context.insert("nonce", answer.nonce);
        Ok(context)
    }

    fn card<'a>(&'a self, note: &'a Note, first: &str) -> Result<Card<'a>, LocaleError> {
        let sides = self.locales.iter().filter_map(|ui| {
            let words = note.words.get(ui.language())?;
            Some(say(ui, &format!("serve-{}", note.severity.id())).map(|severity| CardSide {
                language: ui.language(),
                direction: ui.direction(),
                shown: ui.language() == first,
                severity,
                message: pieces(&words.message),
                help: words.help.as_deref().map(pieces).unwrap_or_default(),
                why: words.why.as_deref(),
                provision: words.provision.as_deref(),
            }))
        });
        Ok(Card {
            severity: note.severity.id(),
            rule: &note.rule,
            file: &note.file,
            line: note.line,
            excerpt: &note.excerpt,
            anchor: note.anchor.as_deref(),
            link: note.link.as_deref(),
            sides: sides.collect::<Result<_, _>>()?,
        })
    }

    fn line<'a>(&self, shown: &'a Shown, first: &str) -> Result<Line<'a>, LocaleError> {
        let sides = self.locales.iter().map(|ui| {
            Ok(LineSide {
                language: ui.language().to_owned(),
                shown: ui.language() == first,
                status: status(ui, &[], std::slice::from_ref(shown))?,
                tabs: tabs(ui, shown, "")?,
            })
        });
        let titles = shown.titles.iter().map(|(tag, title)| (tag.as_str(), title.as_str()));
        Ok(Line {
            path: &shown.path,
            titles: titles.filter(|(_, title)| !title.is_empty()).collect(),
            state: state(&[], std::slice::from_ref(shown)),
            sides: sides.collect::<Result<_, LocaleError>>()?,
        })
    }
}

fn say(ui: &Locale, id: &str) -> Result<String, LocaleError> {
    ui.format(id, None, &Args::new())
}

/// The bar in one language; `first` is the language in which the preview begins.
fn side<'a>(
    ui: &Locale,
    content: &'a Content,
    page: Option<(&'a Shown, &str)>,
    first: &str,
) -> Result<Side<'a>, LocaleError> {
    let words = WORDS.iter().map(|id| {
        let key = id.trim_start_matches("serve-").to_owned();
        Ok((key, say(ui, id)?))
    });
    let shown = page.map(|(shown, _)| shown);
    // What is no policy's own page tells of all.
    let told = shown.map_or(content.policies.as_slice(), std::slice::from_ref);
    let stale = shown.filter(|shown| shown.stale).map(|shown| {
        let args = Args::new()
            .text("file", shown.path.as_str())
            .key("pages", if shown.pages.is_empty() { "none" } else { "kept" });
        ui.format("serve-stale", None, &args)
    });
    let trouble = content.trouble.as_ref().map(|problem| {
        ui.format("serve-trouble", None, &Args::new().text("problem", problem.as_str()))
    });
    let title = shown.map(|shown| shown.titles.get(ui.language()).or(shown.titles.values().next()));
    Ok(Side {
        language: ui.language().to_owned(),
        direction: ui.direction().to_owned(),
        name: say(ui, "language-name")?,
        shown: ui.language() == first,
        words: words.collect::<Result<_, LocaleError>>()?,
        status: status(ui, &content.notes, told)?,
        state: if content.trouble.is_some() { "error" } else { state(&content.notes, told) },
        stale: stale.transpose()?,
        trouble: trouble.transpose()?,
        title: match title {
            Some(Some(title)) => title.clone(),
            _ => say(ui, "serve-heading")?,
        },
        tabs: page.map_or(Ok(Vec::new()), |(shown, name)| tabs(ui, shown, name))?,
        faults: page.map_or(Vec::new(), |(shown, name)| faults(ui, shown, name)),
    })
}

/// The errors of a policy that cannot be built whose cards stand beside its passages.
fn faults<'a>(ui: &Locale, shown: &'a Shown, page: &str) -> Vec<Fault<'a>> {
    let is_policy = page == shown.together() || shown.languages.iter().any(|(tag, _)| tag == page);
    if !shown.stale || !is_policy {
        return Vec::new();
    }
    let errors = shown.notes.iter().filter(|note| note.severity == Severity::Error);
    let fault = |note: &'a Note| {
        Some(Fault {
            place: format!("{}:{}", note.file, note.line),
            anchor: note.anchor.as_deref()?,
            message: pieces(&note.words.get(ui.language())?.message),
        })
    };
    errors.filter_map(fault).collect()
}

/// A message in pieces.
fn pieces(message: &str) -> Vec<Piece<'_>> {
    let parts = message.split('`').enumerate();
    let pieces = parts.map(|(at, text)| Piece { text, code: at % 2 == 1 });
    pieces.filter(|piece| !piece.text.is_empty()).collect()
}

/// The pages of a policy: its languages, all of them together, the lists, the compliance matrix.
fn tabs(ui: &Locale, shown: &Shown, current: &str) -> Result<Vec<Tab>, LocaleError> {
    let together = shown.together();
    let tab = |page: &str, name: String, language: Option<&str>| Tab {
        url: format!("/p/{}/{page}", shown.name),
        name,
        language: language.map(str::to_owned),
        current: page == current || (page == "both" && current == together),
    };
    let mut tabs: Vec<Tab> =
        shown.languages.iter().map(|(tag, name)| tab(tag, name.clone(), Some(tag))).collect();
    if shown.languages.len() > 1 && shown.pages.contains_key(&together) {
        tabs.push(tab("both", say(ui, "serve-both")?, None));
    }
    let own = |kind: &str| {
        let all = [format!("{kind}.{}", ui.language())];
        let first = shown.languages.iter().map(|(tag, _)| format!("{kind}.{tag}"));
        all.into_iter().chain(first).find(|page| shown.pages.contains_key(page))
    };
    for (kind, id) in [("lists", "serve-lists"), ("report", "serve-report")] {
        if let Some(page) = own(kind) {
            let current = current.starts_with(kind);
            tabs.push(Tab { current, ..tab(&page, say(ui, id)?, None) });
        }
    }
    Ok(tabs)
}

fn count(general: &[Note], policies: &[Shown], severity: Severity) -> usize {
    general.iter().filter(|note| note.severity == severity).count()
        + policies.iter().map(|shown| shown.count(severity)).sum::<usize>()
}

/// How many findings there are of each severity that there is.
fn status(ui: &Locale, general: &[Note], policies: &[Shown]) -> Result<String, LocaleError> {
    let kinds = [
        ("serve-errors", Severity::Error),
        ("serve-warnings", Severity::Warning),
        ("serve-notes", Severity::Note),
    ];
    let mut counts = Vec::new();
    for (id, severity) in kinds {
        let count = i64::try_from(count(general, policies, severity)).unwrap_or(i64::MAX);
        if count > 0 {
            counts.push(ui.format(id, None, &Args::new().num("n", count))?);
        }
    }
    if counts.is_empty() { say(ui, "serve-clean") } else { Ok(ui.and_text(&counts)) }
}

/// The gravest severity of the findings.
fn state(general: &[Note], policies: &[Shown]) -> &'static str {
    if policies.iter().any(|shown| shown.stale) {
        return "error";
    }
    [Severity::Error, Severity::Warning, Severity::Note]
        .into_iter()
        .find(|severity| count(general, policies, *severity) > 0)
        .map_or("clean", Severity::id)
}
