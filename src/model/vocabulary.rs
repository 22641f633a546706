//! Vocabularies: the terms that a policy may use, from data files, law profiles and the policy.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::data::Data;
use crate::source::Files;
use crate::suggest::nearest;
use crate::yaml::packed::{Packed, unpack};
use crate::yaml::{self, NodeId, Tree};

/// A term: what it is called, and what is known of it.
#[derive(Debug, Clone, Default)]
pub struct TermInfo {
    /// Label by language, in the grammatical form that its vocabulary's file states.
    pub label: BTreeMap<String, String>,
    /// Longer form by language, where the vocabulary has one.
    pub text: BTreeMap<String, String>,
    /// Other names under which people look for it.
    pub aka: Vec<String>,
    /// The matching W3C Data Privacy Vocabulary term.
    pub dpv: Option<String>,
    /// What rules and rendering must know, for example `sensitive-cn-pipl`.
    pub flags: Vec<String>,
    /// The provision behind it by language, for terms of a law profile.
    pub cite: BTreeMap<String, String>,
    /// A length of time, for terms that are deadlines.
    pub period: Option<String>,
    /// Terms of the vocabulary `data` that a law's sensitive category stands for.
    pub data: Vec<String>,
    /// The policy added it.
    pub own: bool,
}

impl TermInfo {
    /// Whether the term has a flag.
    pub fn has(&self, flag: &str) -> bool {
        self.flags.iter().any(|own| own == flag)
    }
}

/// A word that people look for in a law's vocabulary and that the law does not have.
#[derive(Debug, Clone, Default)]
pub struct Refused {
    /// That the law does not have it, by language.
    pub message: BTreeMap<String, String>,
    /// What to write in its place, by language.
    pub help: BTreeMap<String, String>,
    /// The provision by language.
    pub cite: BTreeMap<String, String>,
}

/// One vocabulary.
#[derive(Debug, Clone, Default)]
pub struct Terms {
    /// What the vocabulary lists, by language.
    pub about: BTreeMap<String, String>,
    /// Words that the law does not have, with the reason.
    pub refused: BTreeMap<String, Refused>,
    order: Vec<String>,
    terms: BTreeMap<String, TermInfo>,
}

impl Terms {
    /// The term with this id.
    pub fn get(&self, id: &str) -> Option<&TermInfo> {
        self.terms.get(id)
    }

    /// Ids in the data file's order.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.order.iter().map(String::as_str)
    }

    /// The id of the term that a text most likely means: by its id, other names or labels.
    pub fn nearest(&self, text: &str) -> Option<&str> {
        let of_ids = nearest(text, self.ids()).map(str::to_owned);
        let names = || {
            self.terms.iter().flat_map(|(id, term)| {
                let labels = term.label.values().map(|label| label.replace([' ', '’'], "-"));
                labels.chain(term.aka.iter().cloned()).map(move |name| (name, id.as_str()))
            })
        };
        let all: Vec<(String, &str)> = names().collect();
        let exact = all.iter().find(|(name, _)| name.eq_ignore_ascii_case(text));
        if let Some((_, id)) = exact {
            return Some(id);
        }
        if let Some(id) = of_ids {
            return self.terms.get_key_value(&id).map(|(id, _)| id.as_str());
        }
        let name = nearest(text, all.iter().map(|(name, _)| name.as_str()))?;
        all.iter().find(|(own, _)| own == name).map(|(_, id)| *id)
    }

    /// Adds a term.
    pub fn insert(&mut self, id: String, term: TermInfo) {
        if self.terms.insert(id.clone(), term).is_none() {
            self.order.push(id);
        }
    }
}

/// The text in a language; else in English; else in any.
pub fn in_language<'a>(words: &'a BTreeMap<String, String>, language: &str) -> &'a str {
    let base = language.split('-').next().unwrap_or_default();
    let found = [language, base, "", "en"].into_iter().find_map(|key| words.get(key));
    found.or_else(|| words.values().next()).map_or("", String::as_str)
}

/// What a law profile says of itself.
#[derive(Debug, Clone, Default)]
pub struct Profile {
    /// The law's title by language.
    pub title: BTreeMap<String, String>,
    /// Its short title by language.
    pub short: BTreeMap<String, String>,
    /// Jurisdictions that choose it.
    pub jurisdictions: Vec<String>,
    /// Profiles whose rules and vocabularies apply as well.
    pub extends: Vec<String>,
    /// Heading of the part of the document for the people whom the law protects, by language.
    pub region: BTreeMap<String, String>,
}

/// The vocabularies that a law can have.
const OF_LAWS: &[&str] = &["basis", "condition", "mechanism", "right", "sensitive", "deadline"];

/// All vocabularies by name; those of a law profile are named `profile/vocabulary`.
///
/// A clone shares what is not changed in it: a policy with own terms has only these for itself.
#[derive(Debug, Clone, Default)]
pub struct Vocabularies {
    by_name: BTreeMap<Arc<str>, Arc<Terms>>,
    profiles: Arc<BTreeMap<String, Profile>>,
}

/// A data file of vocabularies or profiles that cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("{path}:{line}: {problem}")]
pub struct VocabularyError {
    path: String,
    line: usize,
    problem: String,
}

impl Vocabularies {
    /// Reads `profiles/vocabulary/*.yaml`, `profiles/*.yaml` and each `locales/*/vocabulary.yaml`.
    ///
    /// # Errors
    /// If a data file is not of the form that `profiles/vocabulary/` shows.
    pub fn load(data: &Data) -> Result<Self, VocabularyError> {
        // A law's rules stand in a folder of its own, and are read when the law is in use.
        let is_rules =
            |path: &str| path.matches('/').count() > 1 && !path.starts_with("profiles/vocabulary/");
        let is_law = |path: &str| is_yaml(path) && path != "profiles/core.yaml" && !is_rules(path);
        let files: Vec<_> = data.below("profiles").filter(|(path, _)| is_law(path)).collect();
        let parts: Result<Vec<Self>, VocabularyError> =
            files.par_iter().map(|(path, text)| Self::of_file(data, path, text)).collect();
        let mut all = Self::default();
        let mut profiles = BTreeMap::new();
        for part in parts? {
            all.by_name.extend(part.by_name);
            profiles.extend(Arc::unwrap_or_clone(part.profiles));
        }
        all.profiles = Arc::new(profiles);
        all.share()?;
        for (path, text) in
            data.below("locales").filter(|(path, _)| path.ends_with("/vocabulary.yaml"))
        {
            let language = path.split('/').nth(1).unwrap_or_default();
            all.translate(language, &Reader::new(data, path, text)?)?;
        }
        Ok(all)
    }

    /// What one file has: a vocabulary, or a law profile with its own.
    fn of_file(data: &Data, path: &str, text: &str) -> Result<Self, VocabularyError> {
        let mut part = Self::default();
        let reader = Reader::new(data, path, text)?;
        if path.starts_with("profiles/vocabulary/") {
            let name = reader.require(reader.root, "vocabulary")?;
            let mut terms = reader.terms(reader.field(reader.root, "terms")?)?;
            terms.about = reader.words(reader.root, "about");
            part.by_name.insert(name.into(), Arc::new(terms));
        } else if reader.tree.get(reader.root, "profile").is_some() {
            part.add_profile(&reader)?;
        }
        Ok(part)
    }

    /// Gives the shared vocabularies what laws add to them: rights that no other law has, and
    /// which kinds of information a law calls sensitive.
    fn share(&mut self) -> Result<(), VocabularyError> {
        let laws: Vec<_> = self
            .by_name
            .iter()
            .filter_map(|(name, terms)| Some((name.split_once('/')?, Arc::clone(terms))))
            .map(|((law, kind), terms)| (law.to_owned(), kind.to_owned(), terms))
            .collect();
        for (law, kind, terms) in laws {
            match kind.as_str() {
                "right" => {
                    let Some(rights) = self.get_mut("right") else { continue };
                    for (id, term) in &terms.terms {
                        if rights.get(id).is_none() {
                            rights.insert(id.clone(), term.clone());
                        }
                    }
                }
                "sensitive" => {
                    let Some(data) = self.get_mut("data") else { continue };
                    let flag = format!("sensitive-{law}");
                    for id in terms.terms.values().flat_map(|term| &term.data) {
                        match data.terms.get_mut(id) {
                            Some(term) if term.has(&flag) => {}
                            Some(term) => term.flags.push(flag.clone()),
                            None => return Err(no_data(&law, id, data)),
                        }
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn add_profile(&mut self, reader: &Reader<'_>) -> Result<(), VocabularyError> {
        let root = reader.root;
        let id = reader.require(root, "profile")?.to_owned();
        let file = reader.path.trim_start_matches("profiles/").trim_end_matches(".yaml");
        if id != file {
            let node = reader.field(root, "profile")?;
            let problem = format!(
                "the profile is called `{id}` and its file `{file}.yaml`: give both one name"
            );
            return Err(reader.error(node, problem));
        }
        let list = |key: &str| {
            let node = reader.tree.get(root, key);
            node.map(|node| reader.strings(node)).unwrap_or_default()
        };
        let profile = Profile {
            title: reader.words(root, "title"),
            short: reader.words(root, "short"),
            jurisdictions: list("jurisdictions"),
            extends: list("extends"),
            region: reader.words(root, "region"),
        };
        Arc::make_mut(&mut self.profiles).insert(id.clone(), profile);
        if let Some(vocabularies) = reader.tree.get(root, "vocabulary") {
            for (name, node) in reader.groups(vocabularies, "vocabulary", OF_LAWS)? {
                let terms = reader.terms(node)?;
                self.by_name.insert(format!("{id}/{name}").into(), Arc::new(terms));
            }
        }
        let short = reader.words(root, "short");
        if let Some(refuses) = reader.tree.get(root, "refuses") {
            for (name, node) in reader.groups(refuses, "refuses", OF_LAWS)? {
                let Some(terms) = self.get_mut(&format!("{id}/{name}")) else {
                    let problem = format!(
                        "`refuses` names the vocabulary `{name}`, which this law does not have"
                    );
                    return Err(reader.error(node, problem));
                };
                terms.refused = reader.refused(node, &short)?;
            }
        }
        Ok(())
    }

    /// Adds a language's labels: `vocabulary: {term: label}` or `{label, text}`.
    fn translate(&mut self, language: &str, reader: &Reader<'_>) -> Result<(), VocabularyError> {
        for (name, node) in reader.entries(reader.root) {
            let Some(vocabulary) = self.get_mut(name) else {
                return Err(reader.error(node, format!("no vocabulary `{name}`")));
            };
            for (id, node) in reader.entries(node) {
                let Some(term) = vocabulary.terms.get_mut(id) else {
                    return Err(reader.error(node, format!("no term `{id}` in `{name}`")));
                };
                let label = reader.tree.text(node).or_else(|| reader.get(node, "label"));
                if let Some(label) = label {
                    term.label.insert(language.to_owned(), label.to_owned());
                }
                if let Some(text) = reader.get(node, "text") {
                    term.text.insert(language.to_owned(), text.to_owned());
                }
            }
        }
        Ok(())
    }

    /// The vocabulary of that name.
    pub fn get(&self, name: &str) -> Option<&Terms> {
        self.by_name.get(name).map(Arc::as_ref)
    }

    /// The vocabulary of that name, to add a policy's own terms.
    pub fn get_mut(&mut self, name: &str) -> Option<&mut Terms> {
        self.by_name.get_mut(name).map(Arc::make_mut)
    }

    /// All vocabularies by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Terms)> {
        self.by_name.iter().map(|(name, terms)| (&**name, &**terms))
    }

    /// Ids of all law profiles.
    pub fn profiles(&self) -> impl Iterator<Item = &str> {
        self.profiles.keys().map(String::as_str)
    }

    /// A law profile.
    pub fn profile(&self, id: &str) -> Option<&Profile> {
        self.profiles.get(id)
    }
}

fn no_data(law: &str, id: &str, data: &Terms) -> VocabularyError {
    let near = data.nearest(id).map(|near| format!("; did you mean `{near}`?"));
    VocabularyError {
        path: format!("profiles/{law}.yaml"),
        line: 1,
        problem: format!(
            "`sensitive` names `{id}`, which is no term of the vocabulary `data`{}",
            near.unwrap_or_default()
        ),
    }
}

/// Whether a key is a language's: `zh`, `en-US`.
fn is_language(key: &str) -> bool {
    let base = key.split('-').next().unwrap_or_default();
    matches!(base.len(), 2 | 3) && base.bytes().all(|byte| byte.is_ascii_lowercase())
}

fn is_yaml(path: &str) -> bool {
    path.ends_with(".yaml")
}

struct Reader<'a> {
    path: &'a str,
    files: Files,
    tree: Tree,
    root: NodeId,
}

impl<'a> Reader<'a> {
    fn new(data: &Data, path: &'a str, text: &'a str) -> Result<Self, VocabularyError> {
        let mut files = Files::default();
        let file = files.add(path, text);
        let mut tree = Tree::default();
        let mut findings = Vec::new();
        let packed = data.tree(path);
        let packed = packed
            .and_then(|(text, packed)| unpack(&mut tree, file, Packed { text, tree: packed }));
        let root = packed.or_else(|| yaml::parse(&mut tree, &files, file, &mut findings));
        match (root, findings.first()) {
            (Some(root), None) => Ok(Self { path, files, tree, root }),
            (_, finding) => {
                let line = finding.map_or(1, |finding| files.location(finding.primary).line);
                let problem =
                    finding.map_or("empty file".into(), |finding| finding.rule.to_string());
                Err(VocabularyError { path: path.to_owned(), line, problem })
            }
        }
    }

    fn error(&self, node: NodeId, problem: String) -> VocabularyError {
        let line = self.files.location(self.tree.mark(node)).line;
        VocabularyError { path: self.path.to_owned(), line, problem }
    }

    fn field(&self, node: NodeId, key: &str) -> Result<NodeId, VocabularyError> {
        self.tree.get(node, key).ok_or_else(|| self.error(node, format!("`{key}` is missing")))
    }

    fn require(&self, node: NodeId, key: &str) -> Result<&str, VocabularyError> {
        let value = self.field(node, key)?;
        self.tree.text(value).ok_or_else(|| self.error(value, format!("`{key}` is no text")))
    }

    fn get(&self, node: NodeId, key: &str) -> Option<&str> {
        self.tree.get(node, key).and_then(|value| self.tree.text(value))
    }

    fn entries(&self, node: NodeId) -> impl Iterator<Item = (&str, NodeId)> {
        match self.tree.kind(node) {
            yaml::Kind::Map(entries) => entries.as_slice(),
            _ => &[],
        }
        .iter()
        .map(|entry| (&*entry.key, entry.value))
    }

    /// The entries of a group whose keys are these and whose values are lists.
    fn groups(
        &self,
        node: NodeId,
        key: &str,
        known: &[&str],
    ) -> Result<Vec<(&str, NodeId)>, VocabularyError> {
        let names = known.join("`, `");
        if !matches!(self.tree.kind(node), yaml::Kind::Map(_)) {
            let problem = format!(
                "under `{key}` stand groups with these names, each with a list of terms: `{names}`"
            );
            return Err(self.error(node, problem));
        }
        let groups: Vec<(&str, NodeId)> = self.entries(node).collect();
        for (name, list) in &groups {
            if !known.contains(name) {
                let problem = format!("`{key}` has no group `{name}`; there are `{names}`");
                return Err(self.error(*list, problem));
            }
            if !matches!(self.tree.kind(*list), yaml::Kind::List(_)) {
                return Err(
                    self.error(*list, format!("`{name}` is a list of terms, each `- {{id: …}}`"))
                );
            }
        }
        Ok(groups)
    }

    fn strings(&self, node: NodeId) -> Vec<String> {
        let items = self.tree.items(node).iter();
        items.filter_map(|item| self.tree.text(*item)).map(str::to_owned).collect()
    }

    /// A text by language; a plain string serves for all.
    fn words(&self, node: NodeId, key: &str) -> BTreeMap<String, String> {
        let Some(map) = self.tree.get(node, key) else { return BTreeMap::new() };
        if let Some(text) = self.tree.text(map) {
            return [(String::new(), text.to_owned())].into();
        }
        let words = self.entries(map);
        words
            .filter_map(|(key, node)| Some((key.to_owned(), self.tree.text(node)?.to_owned())))
            .collect()
    }

    fn refused(
        &self,
        list: NodeId,
        law: &BTreeMap<String, String>,
    ) -> Result<BTreeMap<String, Refused>, VocabularyError> {
        let mut all = BTreeMap::new();
        for &node in self.tree.items(list) {
            let article = self.words(node, "cite");
            let languages = law.keys().filter(|_| !article.is_empty());
            let cite = languages.map(|language| {
                let article = article.get(language).or_else(|| article.get(""));
                let article = article.map_or("", String::as_str);
                let text = match (language.as_str(), &law[language]) {
                    ("zh", law) => format!("《{law}》{article}"),
                    (_, law) => format!("{law} {article}"),
                };
                (language.clone(), text)
            });
            let refused = Refused {
                cite: cite.collect(),
                message: self.words(node, "message"),
                help: self.words(node, "help"),
            };
            all.insert(self.require(node, "id")?.to_owned(), refused);
        }
        Ok(all)
    }

    fn terms(&self, list: NodeId) -> Result<Terms, VocabularyError> {
        let mut terms = Terms::default();
        for &node in self.tree.items(list) {
            let id = self.require(node, "id")?.to_owned();
            let fixed = ["id", "text", "aka", "dpv", "flags", "cite", "period", "data"];
            let labels = || self.entries(node).filter(|(key, _)| !fixed.contains(key));
            if let Some((key, node)) = labels().find(|(key, _)| !is_language(key)) {
                let keys = fixed.join("`, `");
                let problem = format!(
                    "a term has no key `{key}`: there are `{keys}` and a label by language, as `en`"
                );
                return Err(self.error(node, problem));
            }
            let label = labels()
                .filter_map(|(key, node)| Some((key.to_owned(), self.tree.text(node)?.to_owned())))
                .collect();
            let list = |key: &str| {
                self.tree.get(node, key).map(|list| self.strings(list)).unwrap_or_default()
            };
            let term = TermInfo {
                label,
                text: self.words(node, "text"),
                dpv: self.get(node, "dpv").map(str::to_owned),
                aka: list("aka"),
                flags: list("flags"),
                cite: self.words(node, "cite"),
                period: self.get(node, "period").map(str::to_owned),
                data: list("data"),
                own: false,
            };
            if terms.get(&id).is_some() {
                return Err(self.error(node, format!("`{id}` stands twice")));
            }
            terms.insert(id, term);
        }
        Ok(terms)
    }
}
