//! Reads vocabularies and the heads of law profiles from their files.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::{OF_LAWS, Refused, TermInfo, Terms, VocabularyError};
use crate::country;
use crate::data::Data;
use crate::model::provision::provision;
use crate::packed::{Packed, Part};
use crate::source::{FileId, Files};
use crate::words::Words;
use crate::yaml::unpack::{unpack_item, unpack_outline};
use crate::yaml::{self, NodeId, Tree};

/// A file with its tree.
pub(super) struct Reader<'a> {
    pub(super) path: &'a str,
    files: Files,
    pub(super) tree: Tree,
    pub(super) root: NodeId,
}

impl<'a> Reader<'a> {
    pub(super) fn new(data: &Data, path: &'a str, text: &'a str) -> Result<Self, VocabularyError> {
        if let Some(reader) = data.tree(path).and_then(|packed| Self::packed(path, packed)) {
            return Ok(reader);
        }
        let mut files = Files::default();
        let file = files.add(path, text);
        let mut tree = Tree::default();
        let mut findings = Vec::new();
        let root = yaml::parse(&mut tree, &files, file, &mut findings);
        match (root, findings.first()) {
            (Some(root), None) => Ok(Self { path, files, tree, root }),
            (_, finding) => {
                let line = finding.map_or(1, |finding| files.location(finding.primary).line);
                let problem = finding.map_or("the file is empty".into(), yaml::rules::in_words);
                Err(VocabularyError { path: path.to_owned(), line, problem })
            }
        }
    }

    pub(super) fn packed(path: &'a str, packed: &'static Packed) -> Option<Self> {
        let mut files = Files::default();
        let file = files.add_embedded(path, packed.text);
        let mut tree = Tree::default();
        let root = unpack_outline(&mut tree, file, packed)?;
        Some(Self { path, files, tree, root })
    }

    /// An item of one of policyc's own files.
    fn of(part: Part) -> Self {
        let (path, files, mut tree) = ("", Files::default(), Tree::default());
        let root =
            unpack_item(&mut tree, FileId(0), part).expect("the build script packs whole trees");
        Self { path, files, tree, root }
    }

    pub(super) fn error(&self, node: NodeId, problem: String) -> VocabularyError {
        let line = self.files.location(self.tree.mark(node)).line;
        VocabularyError { path: self.path.to_owned(), line, problem }
    }

    pub(super) fn field(&self, node: NodeId, key: &str) -> Result<NodeId, VocabularyError> {
        self.tree.get(node, key).ok_or_else(|| self.error(node, format!("`{key}` is missing")))
    }

    pub(super) fn require(&self, node: NodeId, key: &str) -> Result<&str, VocabularyError> {
        let value = self.field(node, key)?;
        self.tree.text(value).ok_or_else(|| self.error(value, format!("`{key}` is no text")))
    }

    pub(super) fn get(&self, node: NodeId, key: &str) -> Option<&str> {
        self.tree.get(node, key).and_then(|value| self.tree.text(value))
    }

    pub(super) fn entries(
        &self,
        node: NodeId,
    ) -> impl Iterator<Item = (&Cow<'static, str>, NodeId)> {
        match self.tree.kind(node) {
            yaml::Kind::Map(entries) => entries.as_slice(),
            _ => &[],
        }
        .iter()
        .map(|entry| (&entry.key, entry.value))
    }

    /// The entries of a group of the law's vocabularies, each a list.
    pub(super) fn groups(
        &self,
        key: &str,
    ) -> Result<Vec<(&Cow<'static, str>, NodeId)>, VocabularyError> {
        let Some(node) = self.tree.get(self.root, key) else { return Ok(Vec::new()) };
        let names = OF_LAWS.join("`, `");
        if !matches!(self.tree.kind(node), yaml::Kind::Map(_)) {
            let problem = format!(
                "under `{key}` stand groups with these names, each with a list of terms: `{names}`"
            );
            return Err(self.error(node, problem));
        }
        let groups: Vec<_> = self.entries(node).collect();
        for (name, list) in &groups {
            if !OF_LAWS.contains(&&***name) {
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

    /// The countries of the law's jurisdictions that are not one country; with `check`, what does not
    /// fit is an error. Those of policyc's own laws are checked by the tests.
    pub(super) fn territory(
        &self,
        check: bool,
    ) -> Result<BTreeMap<String, Vec<Cow<'static, str>>>, VocabularyError> {
        let Some(node) = self.tree.get(self.root, "territory") else { return Ok(BTreeMap::new()) };
        if self.entries(node).next().is_none() {
            let problem = "under `territory` stand jurisdictions, each with a list of countries";
            return Err(self.error(node, problem.to_owned()));
        }
        let known = self.list(self.root, "jurisdictions");
        let of = |(jurisdiction, list): (&Cow<'static, str>, NodeId)| {
            let countries = self.list(node, jurisdiction);
            let unknown = || countries.iter().find(|code| !country::exists(code));
            let problem = if !check {
                None
            } else if !known.contains(jurisdiction) {
                Some(format!("`{jurisdiction}` is not among the `jurisdictions` of this law"))
            } else if countries.is_empty() {
                Some(format!("`{jurisdiction}` has a list of countries, as `[DE, FR]`"))
            } else {
                unknown().map(|code| format!("`{code}` is no country’s code"))
            };
            match problem {
                Some(problem) => Err(self.error(list, problem)),
                None => Ok((jurisdiction.to_string(), countries)),
            }
        };
        self.entries(node).map(of).collect()
    }

    /// A scalar's text, not copied if it stands in one of policyc's own files.
    pub(super) fn text(&self, node: NodeId) -> Option<Cow<'static, str>> {
        match self.tree.kind(node) {
            yaml::Kind::Scalar { text, .. } => Some(text.clone()),
            _ => None,
        }
    }

    pub(super) fn value(&self, node: NodeId, key: &str) -> Option<Cow<'static, str>> {
        self.tree.get(node, key).and_then(|value| self.text(value))
    }

    pub(super) fn list(&self, node: NodeId, key: &str) -> Vec<Cow<'static, str>> {
        let items = self.tree.get(node, key).map(|list| self.tree.items(list));
        items.into_iter().flatten().filter_map(|item| self.text(*item)).collect()
    }

    /// A text by language; a plain string serves for all.
    pub(super) fn words(&self, node: NodeId, key: &str) -> Words {
        if let Some(text) = self.value(node, key) {
            return [(Cow::Borrowed(""), text)].into_iter().collect();
        }
        let map = self.tree.get(node, key);
        if let Some(yaml::Kind::Packed(part)) = map.map(|map| self.tree.kind(map)) {
            return Words::from(*part);
        }
        let entries = map.into_iter().flat_map(|map| self.entries(map));
        entries.filter_map(|(key, node)| Some((key.clone(), self.text(node)?))).collect()
    }

    /// The vocabulary that the file is.
    pub(super) fn vocabulary(&self) -> Result<Terms, VocabularyError> {
        let mut terms = self.terms(self.field(self.root, "terms")?)?;
        terms.about = self.words(self.root, "about");
        Ok(terms)
    }

    /// A vocabulary of the law that the file is about.
    pub(super) fn of_law(&self, name: &str) -> Result<Terms, VocabularyError> {
        let mut terms = self.terms(self.field(self.field(self.root, "vocabulary")?, name)?)?;
        let refuses = self.tree.get(self.root, "refuses");
        if let Some(list) = refuses.and_then(|refuses| self.tree.get(refuses, name)) {
            terms.refused = self.refused(list, &self.words(self.root, "short"))?;
        }
        Ok(terms)
    }

    pub(super) fn refused(
        &self,
        list: NodeId,
        law: &Words,
    ) -> Result<BTreeMap<String, Refused>, VocabularyError> {
        let refused = self.tree.items(list).iter().map(|node| match self.tree.kind(*node) {
            yaml::Kind::Packed(part) => {
                let reader = Reader::of(*part);
                reader.refusal(reader.root, law)
            }
            _ => self.refusal(*node, law),
        });
        refused.collect()
    }

    fn refusal(&self, node: NodeId, law: &Words) -> Result<(String, Refused), VocabularyError> {
        let article = self.words(node, "cite");
        let cite = if article.is_empty() { article } else { provision(law, &article) };
        let refused =
            Refused { cite, message: self.words(node, "message"), help: self.words(node, "help") };
        Ok((self.require(node, "id")?.to_owned(), refused))
    }

    pub(super) fn terms(&self, list: NodeId) -> Result<Terms, VocabularyError> {
        let items = self.tree.items(list);
        let mut terms = Terms::with_capacity(items.len());
        for &node in items {
            if let yaml::Kind::Packed(part) = self.tree.kind(node)
                && let Some(id) = part.id()
            {
                terms.add_packed(id, *part);
                continue;
            }
            self.require(node, "id")?;
            let id = self.value(node, "id").unwrap_or_default();
            let term = self.term(node)?;
            if terms.get(&id).is_some() {
                return Err(self.error(node, format!("`{id}` stands twice")));
            }
            terms.insert(id, term);
        }
        Ok(terms)
    }

    fn term(&self, node: NodeId) -> Result<TermInfo, VocabularyError> {
        let fixed = ["id", "text", "aka", "dpv", "flags", "cite", "period", "data"];
        let labels = || self.entries(node).filter(|(key, _)| !fixed.contains(&&***key));
        if let Some((key, node)) = labels().find(|(key, _)| !is_language(key)) {
            let keys = fixed.join("`, `");
            let problem = format!(
                "a term has no key `{key}`: there are `{keys}` and a label by language, as `en`"
            );
            return Err(self.error(node, problem));
        }
        let label = labels().filter_map(|(key, node)| Some((key.clone(), self.text(node)?)));
        Ok(TermInfo {
            label: label.collect(),
            text: self.words(node, "text"),
            dpv: self.value(node, "dpv"),
            aka: self.list(node, "aka"),
            flags: self.list(node, "flags"),
            cite: self.words(node, "cite"),
            period: self.value(node, "period"),
            data: self.list(node, "data"),
            own: false,
        })
    }
}

/// One of policyc's own terms.
pub(super) fn term(part: Part) -> Box<TermInfo> {
    let reader = Reader::of(part);
    Box::new(reader.term(reader.root).expect("a test reads every embedded term"))
}

/// Whether a key is a language's: `zh`, `en-US`.
fn is_language(key: &str) -> bool {
    let base = key.split('-').next().unwrap_or_default();
    matches!(base.len(), 2 | 3) && base.bytes().all(|byte| byte.is_ascii_lowercase())
}
