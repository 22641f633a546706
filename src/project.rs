//! `policyc.yaml`: the project's outputs, law profiles and levels, checked as strictly as a policy.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::diag::sink::Level;
use crate::diag::{Finding, Severity};
use crate::model::level::LevelWord;
use crate::model::lower::{Found, Lower, Lowering, suggest};
use crate::model::macros::{choice, record};
use crate::model::publish::{FrontMatter, Generator};
use crate::model::scalar::{Language, Word};
use crate::model::{Vocabularies, rules as model_rules};
use crate::source::{Files, Span};
use crate::yaml::{self, Kind, Tree};

/// Name of the file at the project's root.
pub const FILE: &str = "policyc.yaml";

choice! {
    /// A format of the output.
    Format {
        /// A finished HTML page.
        Html = "html",
        /// Markdown.
        Markdown = "markdown",
        /// The document as JSON.
        Json = "json",
    }
}

choice! {
    /// A kind of page.
    Form {
        /// One page a language.
        Pages = "pages",
        /// One page with all languages side by side.
        Bilingual = "bilingual",
        /// Lists of personal information as pages of their own.
        Lists = "lists",
        /// The text alone as HTML with its own style, to put into a page of an app or a CMS.
        Fragments = "fragments",
        /// The compliance matrix in Chinese and English.
        Reports = "reports",
    }
}

choice! {
    /// A severity from which a finding makes the run fail.
    DenyWord {
        /// Errors alone.
        Error = "error",
        /// Warnings, too.
        Warning = "warning",
        /// Notes, too.
        Note = "note",
    }
}

record! {
    /// A rule and what its findings count as.
    LevelItem {
        /// The rule's id, for example `core/duplicate-item`.
        rule: Word,
        /// What its findings count as.
        level: LevelWord,
        /// Why.
        reason: Option<Word>,
    }
}

record! {
    /// A project's settings: `policyc.yaml`.
    Settings {
        /// Folder with the policies; `policies` if left out.
        policies: Option<Word>,
        /// Site generator for which Markdown is written. Then HTML is written only if `formats` says
        /// so, and all languages on one page only if `forms` does.
        generator: Option<Generator>,
        /// What the pages' front matter has beside its own keys.
        front_matter: Option<FrontMatter>,
        /// The site's own language, which stands in no address; the prevailing one if left out.
        site_language: Option<Language>,
        /// What the site calls a language, if not by its tag: `{zh: zh-Hans}`.
        site_languages: Option<FrontMatter>,
        /// Folder for the output; `dist`, or where the generator looks for pages, if left out.
        out: Option<Word>,
        /// Formats of the output; HTML and Markdown if left out.
        formats: Vec<Format>,
        /// Which pages there are; one a language and one with all of them if left out.
        forms: Vec<Form>,
        /// Law profiles for every policy, beside those that its `jurisdictions` choose.
        profiles: Vec<Word>,
        /// Address at which the output is published, for canonical links:
        /// `https://www.example.com/legal`.
        base_url: Option<Word>,
        /// Severity from which a finding makes the run fail; `error` if left out.
        deny: Option<DenyWord>,
        /// Rules whose findings count as something else; one without which a policy cannot be read stays
        /// an error.
        levels: Vec<LevelItem>,
        /// Language of messages, if the command line does not name one.
        ui_language: Option<Language>,
    }
}

/// What a project says of the site that its pages go to.
#[derive(Debug, Clone)]
pub struct Site {
    /// The site generator.
    pub generator: Generator,
    /// Folder of the pages, from the project's root, if it is not where the generator has it.
    pub out: Option<String>,
    /// What front matter has beside its own keys.
    pub front_matter: Map<String, Value>,
    /// The site's own language, if it is not the prevailing one.
    pub language: Option<String>,
    /// What the site calls languages, by their tags.
    pub languages: BTreeMap<String, String>,
}

/// A project's settings with their defaults.
#[derive(Debug, Clone)]
pub struct Project {
    /// Folder with the policies, from the project's root.
    pub policies: String,
    /// The site that Markdown is written for.
    pub site: Option<Site>,
    /// Folder for the output, from the project's root; for a site see
    /// [`crate::compile::Toolchain::folder`].
    pub out: String,
    /// Formats of the output.
    pub formats: Vec<Format>,
    /// Which pages there are.
    pub forms: Vec<Form>,
    /// Law profiles for every policy.
    pub profiles: Vec<String>,
    /// Address at which the output is published.
    pub base_url: Option<String>,
    /// Severity from which a finding makes the run fail.
    pub deny: Severity,
    /// Rules whose findings count as something else.
    pub levels: BTreeMap<String, Level>,
    /// Language of messages.
    pub ui_language: Option<String>,
}

impl Default for Project {
    fn default() -> Self {
        Self {
            policies: "policies".to_owned(),
            site: None,
            out: "dist".to_owned(),
            formats: vec![Format::Html, Format::Markdown],
            forms: vec![Form::Pages, Form::Bilingual],
            profiles: Vec::new(),
            base_url: None,
            deny: Severity::Error,
            levels: BTreeMap::new(),
            ui_language: None,
        }
    }
}

/// A rule that settings may name.
#[derive(Debug, Clone)]
pub struct KnownRule {
    /// Its full id.
    pub id: String,
    /// Whether it stays an error, whatever a project says.
    pub is_fixed: bool,
}

/// Reads the text of `policyc.yaml`; what is wrong with it becomes findings. `languages` are those for
/// which there are texts; all rules are asked for only if it names one.
pub fn read(
    text: &str,
    files: &mut Files,
    vocabularies: &Vocabularies,
    languages: &[String],
    known_rules: impl FnOnce() -> Vec<KnownRule>,
    findings: &mut Vec<Finding>,
) -> Project {
    let file = files.add(FILE, text);
    let mut tree = Tree::default();
    if text.lines().all(|line| line.trim().is_empty() || line.trim_start().starts_with('#')) {
        return Project::default();
    }
    let Some(root) = yaml::parse(&mut tree, files, file, findings) else {
        return Project::default();
    };
    let mut cx = Lowering {
        tree: &tree,
        vocabularies,
        profiles: Vec::new(),
        languages: Vec::new(),
        findings: Vec::new(),
        found: Found::default(),
    };
    let mut settings = Settings::lower(&mut cx, root);
    if let Some(settings) = &mut settings {
        let rules = if settings.levels.is_empty() { Vec::new() } else { known_rules() };
        check_levels(&mut cx, &mut settings.levels, &rules);
        check(&mut cx, settings);
        check_languages(&mut cx, settings, languages);
    }
    findings.append(&mut cx.findings);
    settings.map(defaults).unwrap_or_default()
}

/// The files of a listing that are policies: YAML, not in a folder `shared`, no name that begins
/// with `_`, and in a folder with a `policy.yaml` that file alone.
pub fn policies_among(files: Vec<String>) -> Vec<String> {
    let folder = |path: &str| path.rsplit_once('/').map_or(String::new(), |(at, _)| at.to_owned());
    let whole: Vec<String> = files
        .iter()
        .filter(|path| path.ends_with("/policy.yaml"))
        .map(|path| folder(path))
        .collect();
    let is_policy = |path: &String| {
        let own = folder(path);
        let inside = |of: &String| own == *of || own.starts_with(&format!("{of}/"));
        is_yaml(path)
            && !is_part(path)
            && (path.ends_with("/policy.yaml") || !whole.iter().any(inside))
    };
    files.into_iter().filter(is_policy).collect()
}

/// Whether a file is there to be extended by policies, by its place.
pub fn is_part(path: &str) -> bool {
    path.split('/').any(|part| part == "shared" || part.starts_with('_'))
}

/// Whether a file is YAML by its name; a policy must not be passed over for its capitals.
fn is_yaml(path: &str) -> bool {
    let ending = path.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    matches!(ending.as_deref(), Some("yaml" | "yml"))
}

/// Levels must be of rules that there are, each once; one that cannot be kept is taken out.
fn check_levels(cx: &mut Lowering<'_>, levels: &mut Vec<LevelItem>, known: &[KnownRule]) {
    let mut seen: BTreeMap<String, Span> = BTreeMap::new();
    levels.retain(|item| {
        let (name, span) = (item.rule.value.as_str(), cx.span(item.rule.node));
        if let Some(first) = seen.get(name) {
            let finding = Finding::new(model_rules::DUPLICATE_ITEM, span).arg("value", name);
            cx.findings.push(finding.related(*first, "first"));
            return true;
        }
        seen.insert(name.to_owned(), span);
        let rule = known.iter().find(|rule| rule.id == name);
        if rule.is_none() {
            let finding =
                Finding::new(model_rules::UNKNOWN_RULE, span).arg("rule", name).arg("case", "none");
            // The id of a law profile is no slip of a rule's.
            let finding = match cx.vocabularies.profile(name) {
                Some(_) => finding.help("profile"),
                None => suggest(finding, span, name, known.iter().map(|rule| rule.id.as_str())),
            };
            cx.findings.push(finding);
        }
        let lowered = rule.is_some_and(|rule| rule.is_fixed && item.level != LevelWord::Error);
        if lowered {
            cx.findings.push(Finding::new(model_rules::FIXED_LEVEL, span).arg("rule", name));
        }
        !lowered
    });
}

/// Profiles and folders must be ones that there can be.
fn check(cx: &mut Lowering<'_>, settings: &Settings) {
    for word in &settings.profiles {
        if cx.vocabularies.profile(&word.value).is_none() {
            let span = cx.span(word.node);
            let finding = Finding::new(model_rules::UNKNOWN_PROFILE, span)
                .arg("profile", word.value.as_str());
            cx.findings.push(suggest(finding, span, &word.value, cx.vocabularies.profiles()));
        }
    }
    check_site(cx, settings);
    for key in ["formats", "forms"] {
        let node = cx.tree.get(settings.node, key);
        if let Some(node) =
            node.filter(|node| matches!(cx.tree.kind(*node), Kind::List(items) if items.is_empty()))
        {
            let finding = Finding::new(model_rules::WRONG_TYPE, cx.tree.mark(node))
                .arg("expected", "list")
                .arg("found", "nothing")
                .arg("key", key)
                .arg("value", "");
            cx.findings.push(finding);
        }
    }
    for folder in [&settings.policies, &settings.out].into_iter().flatten() {
        if leaves(folder) {
            let span: Span = cx.span(folder.node);
            let finding = Finding::new(model_rules::PATH_OUTSIDE, span);
            cx.findings.push(finding.arg("path", folder.value.trim_end_matches('/')));
        }
    }
    if let Some(url) = settings.base_url.as_ref().filter(|url| !is_base(&url.value)) {
        let finding = Finding::new(model_rules::BAD_URL, cx.span(url.node));
        cx.findings.push(finding.arg("value", url.value.as_str()).arg("reason", "base"));
    }
}

/// Whether a folder is not plainly below the project's root.
fn leaves(folder: &Word) -> bool {
    let path = folder.value.trim_end_matches('/');
    path.is_empty()
        || path.starts_with('/')
        || path.contains(['\\', ':', '\0'])
        || path.split('/').any(|part| part == "..")
}

/// Whether the address of a page can be made by adding its path.
fn is_base(address: &str) -> bool {
    url::Url::parse(address).is_ok_and(|url| {
        matches!(url.scheme(), "https" | "http")
            && url.query().is_none()
            && url.fragment().is_none()
            && url.username().is_empty()
            && url.password().is_none()
    })
}

/// What is said of the site must have a generator that it is for, and names that addresses can hold.
fn check_site(cx: &mut Lowering<'_>, settings: &Settings) {
    let front_matter = settings.front_matter.as_ref().map(|own| own.node);
    let language = settings.site_language.as_ref().map(|own| own.node);
    let languages = settings.site_languages.as_ref().map(|own| own.node);
    if settings.generator.is_none() {
        for node in [front_matter, language, languages].into_iter().flatten() {
            let key = cx.tree.key(node).unwrap_or_default();
            let finding =
                Finding::new(model_rules::NO_GENERATOR, cx.tree.mark(node)).arg("key", key);
            cx.findings.push(finding);
        }
    }
    let Some(Kind::Map(entries)) = languages.map(|node| cx.tree.kind(node)) else { return };
    for entry in entries {
        let is_tag = entry.key.parse::<unic_langid::LanguageIdentifier>().is_ok();
        let name = cx.tree.text(entry.value).unwrap_or_default();
        let fits = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        let is_name = !name.is_empty() && name.chars().all(fits);
        let wrong = match (is_tag, is_name) {
            (true, true) => continue,
            (false, _) => (&*entry.key, entry.key_span),
            (true, false) => (name, cx.tree.span(entry.value)),
        };
        let finding = Finding::new(model_rules::BAD_LANGUAGE, wrong.1);
        cx.findings.push(finding.arg("value", wrong.0).arg("reason", "form"));
    }
}

/// Languages must be ones that there are texts for; and on a site no two may have one name.
fn check_languages(cx: &mut Lowering<'_>, settings: &Settings, available: &[String]) {
    let known = |tag: &str| {
        let base = tag.split('-').next().unwrap_or_default();
        available.iter().any(|language| language == tag || language == base)
    };
    let names = settings.site_languages.as_ref().map(|own| cx.tree.kind(own.node));
    let names = if let Some(Kind::Map(entries)) = names { entries.as_slice() } else { &[] };
    let of_settings = [&settings.ui_language, &settings.site_language].into_iter().flatten();
    let named = of_settings.map(|language| (language.value.as_str(), cx.span(language.node)));
    let named = named.chain(names.iter().map(|entry| (&*entry.key, entry.key_span)));
    let unknown: Vec<Finding> = named
        .filter(|(tag, _)| !known(tag))
        .map(|(tag, span)| {
            Finding::new(model_rules::UNKNOWN_LANGUAGE, span)
                .arg("language", tag)
                .arg("available", available.to_vec())
        })
        .collect();
    cx.findings.extend(unknown);
    for entry in names {
        let name = cx.tree.text(entry.value).unwrap_or_default();
        let other = |tag: &str| {
            let renamed = names.iter().find(|other| *other.key == *tag);
            renamed.map_or(tag, |other| cx.tree.text(other.value).unwrap_or_default()) == name
        };
        let taken = available.iter().any(|tag| **tag != *entry.key && other(tag));
        if taken {
            let finding = Finding::new(model_rules::DUPLICATE_ID, cx.tree.span(entry.value));
            cx.findings.push(finding.arg("id", name).arg("kind", "language"));
        }
    }
}

/// A folder that is below the project's root; another one is a finding.
fn inside(folder: &Option<Word>) -> Option<&Word> {
    folder.as_ref().filter(|folder| !leaves(folder))
}

/// A folder without what says nothing.
fn folder(word: &Word) -> String {
    let parts = word.value.split('/').filter(|part| !part.is_empty() && *part != ".");
    parts.collect::<Vec<_>>().join("/")
}

/// The site, if there is a generator.
fn site(settings: &Settings) -> Option<Site> {
    let front_matter = settings.front_matter.as_ref().map(|own| own.values.clone());
    let names = settings.site_languages.iter().flat_map(|own| &own.values);
    let names = names.filter_map(|(tag, name)| Some((tag.clone(), name.as_str()?.to_owned())));
    Some(Site {
        generator: settings.generator?,
        out: inside(&settings.out).map(folder),
        front_matter: front_matter.unwrap_or_default(),
        language: settings.site_language.as_ref().map(|language| language.value.clone()),
        languages: names.collect(),
    })
}

/// A list without what stands in it twice, which is a finding of its own.
fn once<T: PartialEq>(list: Vec<T>) -> Vec<T> {
    list.into_iter().fold(Vec::new(), |mut known, item| {
        if !known.contains(&item) {
            known.push(item);
        }
        known
    })
}

fn defaults(settings: Settings) -> Project {
    let default = Project::default();
    let site = site(&settings);
    let formats = match (settings.formats.is_empty(), &site) {
        (false, _) => once(settings.formats),
        (true, Some(_)) => vec![Format::Markdown],
        (true, None) => default.formats,
    };
    let forms = match (settings.forms.is_empty(), &site) {
        (false, _) => once(settings.forms),
        (true, Some(_)) => vec![Form::Pages],
        (true, None) => default.forms,
    };
    Project {
        policies: inside(&settings.policies).map_or(default.policies, folder),
        out: inside(&settings.out).map_or(default.out, folder),
        site,
        formats,
        forms,
        profiles: settings.profiles.into_iter().map(|word| word.value).collect(),
        base_url: settings.base_url.map(|url| url.value.trim_end_matches('/').to_owned()),
        deny: match settings.deny {
            Some(DenyWord::Note) => Severity::Note,
            Some(DenyWord::Warning) => Severity::Warning,
            Some(DenyWord::Error) | None => Severity::Error,
        },
        levels: settings
            .levels
            .into_iter()
            .map(|item| (item.rule.value, item.level.into()))
            .collect(),
        ui_language: settings.ui_language.map(|language| language.value),
    }
}
