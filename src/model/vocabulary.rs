//! Vocabularies: the terms that a policy may use, from data files, law profiles and the policy.

mod reader;

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, OnceLock};

use crate::data::Data;
use crate::packed::{Packed, Part};
use crate::suggest::nearest;
use crate::words::Words;
use reader::Reader;

/// A term: what it is called, and what is known of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TermInfo {
    /// Label by language, in the grammatical form that its vocabulary's file states.
    pub label: Words,
    /// Longer form by language, where the vocabulary has one.
    pub text: Words,
    /// Other names under which people look for it.
    pub aka: Vec<Cow<'static, str>>,
    /// The matching W3C Data Privacy Vocabulary term.
    pub dpv: Option<Cow<'static, str>>,
    /// What rules and rendering must know, for example `sensitive-cn-pipl`.
    pub flags: Vec<Cow<'static, str>>,
    /// The provision behind it by language, for terms of a law profile.
    pub cite: Words,
    /// A length of time, for terms that are deadlines.
    pub period: Option<Cow<'static, str>>,
    /// Terms of the vocabulary `data` that a law's sensitive category stands for.
    pub data: Vec<Cow<'static, str>>,
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
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Refused {
    /// That the law does not have it, by language.
    pub message: Words,
    /// What to write in its place, by language.
    pub help: Words,
    /// The provision by language.
    pub cite: Words,
}

/// One vocabulary.
#[derive(Debug, Clone, Default)]
pub struct Terms {
    /// What the vocabulary lists, by language.
    pub about: Words,
    /// Words that the law does not have, with the reason.
    pub refused: BTreeMap<String, Refused>,
    /// The terms in the data file's order.
    terms: Vec<Term>,
    /// Where they stand there, by id.
    by_id: HashMap<Cow<'static, str>, usize>,
}

/// A term by its id; one of policyc's own is read when it is first asked for.
#[derive(Debug, Clone)]
struct Term {
    id: Cow<'static, str>,
    info: OnceLock<Box<TermInfo>>,
    packed: Option<Part>,
}

impl Term {
    fn info(&self) -> &TermInfo {
        self.info.get_or_init(|| self.packed.map(reader::term).unwrap_or_default())
    }
}

impl Terms {
    fn with_capacity(count: usize) -> Self {
        let (terms, by_id) = (Vec::with_capacity(count), HashMap::with_capacity(count));
        Self { terms, by_id, ..Self::default() }
    }

    /// The term with this id.
    pub fn get(&self, id: &str) -> Option<&TermInfo> {
        self.by_id.get(id).map(|at| self.terms[*at].info())
    }

    fn term_mut(&mut self, id: &str) -> Option<&mut TermInfo> {
        let term = &mut self.terms[*self.by_id.get(id)?];
        term.info();
        term.info.get_mut().map(|info| &mut **info)
    }

    /// The terms in the data file's order.
    fn iter(&self) -> impl Iterator<Item = (&Cow<'static, str>, &TermInfo)> {
        self.terms.iter().map(|term| (&term.id, term.info()))
    }

    /// Ids in the data file's order.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.terms.iter().map(|term| &*term.id)
    }

    /// The id of the term that a text most likely means: by its id, other names or labels.
    pub fn nearest(&self, text: &str) -> Option<&str> {
        let of_ids = nearest(text, self.ids()).map(str::to_owned);
        let names = || {
            self.iter().flat_map(|(id, term)| {
                let labels = term.label.iter().map(|(_, label)| label.replace([' ', '’'], "-"));
                let aka = term.aka.iter().map(|name| name.to_string());
                labels.chain(aka).map(move |name| (name, &**id))
            })
        };
        let all: Vec<(String, &str)> = names().collect();
        let exact = all.iter().find(|(name, _)| name.eq_ignore_ascii_case(text));
        if let Some((_, id)) = exact {
            return Some(id);
        }
        if let Some(id) = of_ids {
            return self.ids().find(|own| *own == id);
        }
        let name = nearest(text, all.iter().map(|(name, _)| name.as_str()))?;
        all.iter().find(|(own, _)| own == name).map(|(_, id)| *id)
    }

    /// Adds a term.
    pub fn insert(&mut self, id: Cow<'static, str>, term: TermInfo) {
        self.add(Term { id, info: Box::new(term).into(), packed: None });
    }

    fn add(&mut self, term: Term) {
        match self.by_id.get(&term.id) {
            Some(at) => self.terms[*at] = term,
            None => {
                self.by_id.insert(term.id.clone(), self.terms.len());
                self.terms.push(term);
            }
        }
    }

    /// Adds one of policyc's own terms.
    fn add_packed(&mut self, id: &'static str, packed: Part) {
        self.add(Term { id: id.into(), info: OnceLock::new(), packed: Some(packed) });
    }
}

/// What a law profile says of itself.
#[derive(Debug, Clone, Default)]
pub struct Profile {
    /// The law's title by language.
    pub title: Words,
    /// Its short title by language.
    pub short: Words,
    /// Jurisdictions that choose it.
    pub jurisdictions: Vec<String>,
    /// Profiles whose rules and vocabularies apply as well.
    pub extends: Vec<String>,
    /// Heading of the part of the document for the people whom the law protects, by language.
    pub region: Words,
    /// The countries of those jurisdictions that are not one country.
    pub territory: BTreeMap<String, Vec<Cow<'static, str>>>,
    /// Whether the law asks for lists of what is collected and of what third parties get.
    pub lists: bool,
}

/// The vocabularies that a law can have.
const OF_LAWS: &[&str] = &["basis", "condition", "mechanism", "right", "sensitive", "deadline"];

/// All vocabularies by name; those of a law profile are named `profile/vocabulary`.
///
/// A clone shares what is not changed in it: a policy with own terms has only these for itself.
#[derive(Debug, Clone, Default)]
pub struct Vocabularies {
    by_name: BTreeMap<Arc<str>, Arc<Slot>>,
    profiles: Arc<BTreeMap<String, Profile>>,
}

/// A vocabulary; one of policyc's own is read when it is first asked for.
#[derive(Debug, Clone)]
struct Slot {
    terms: OnceLock<Terms>,
    own: Option<Own>,
}

/// Where one of policyc's own vocabularies stands.
#[derive(Debug, Clone, Copy)]
struct Own {
    file: &'static Packed,
    /// Its name in a law profile's file; none if the file is the vocabulary's.
    of_law: Option<&'static str>,
}

impl Slot {
    fn read(terms: Terms) -> Arc<Self> {
        Arc::new(Self { terms: terms.into(), own: None })
    }

    fn unread(file: &'static Packed, of_law: Option<&'static str>) -> Arc<Self> {
        Arc::new(Self { terms: OnceLock::new(), own: Some(Own { file, of_law }) })
    }

    fn get(&self) -> &Terms {
        self.terms.get_or_init(|| self.own.map(Own::terms).unwrap_or_default())
    }
}

impl Own {
    fn terms(self) -> Terms {
        let reader = Reader::packed("", self.file).expect("the build script packs whole trees");
        let terms = match self.of_law {
            None => reader.vocabulary(),
            Some(name) => reader.of_law(name),
        };
        terms.expect("a test reads every embedded vocabulary")
    }
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
        let mut all = Self::default();
        for (path, text) in data.below("profiles").filter(|(path, _)| is_law(path)) {
            all.add_file(data, path, text)?;
        }
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
    fn add_file(&mut self, data: &Data, path: &str, text: &str) -> Result<(), VocabularyError> {
        let stem = path.strip_prefix("profiles/vocabulary/");
        // The name of one of policyc's own vocabularies is that of its file.
        if let Some((name, file)) =
            stem.and_then(|stem| stem.strip_suffix(".yaml")).zip(data.tree(path))
        {
            self.by_name.insert(name.into(), Slot::unread(file, None));
            return Ok(());
        }
        let reader = Reader::new(data, path, text)?;
        if let Some(stem) = stem {
            let name = reader.require(reader.root, "vocabulary")?;
            let file = stem.trim_end_matches(".yaml");
            if name != file {
                let node = reader.field(reader.root, "vocabulary")?;
                let problem = format!(
                    "the vocabulary is called `{name}` and its file `{stem}`: give both one name"
                );
                return Err(reader.error(node, problem));
            }
            self.by_name.insert(name.into(), Slot::read(reader.vocabulary()?));
        } else if reader.tree.get(reader.root, "profile").is_some() {
            self.add_profile(data, &reader)?;
        }
        Ok(())
    }

    /// Gives the shared vocabularies what a project's own laws add to them: rights that no other law
    /// has, and which kinds of information a law calls sensitive. Those of policyc's own laws stand
    /// there already.
    fn share(&mut self) -> Result<(), VocabularyError> {
        let added = self.by_name.iter().filter(|(_, slot)| slot.own.is_none());
        let laws: Vec<_> = added
            .filter_map(|(name, slot)| Some((name.split_once('/')?, Arc::clone(slot))))
            .map(|((law, kind), slot)| (law.to_owned(), kind.to_owned(), slot))
            .collect();
        for (law, kind, slot) in laws {
            match kind.as_str() {
                "right" => {
                    let Some(rights) = self.get_mut("right") else { continue };
                    for (id, term) in slot.get().iter() {
                        if rights.get(id).is_none() {
                            rights.insert(id.clone(), term.clone());
                        }
                    }
                }
                "sensitive" => {
                    let Some(data) = self.get_mut("data") else { continue };
                    let flag = format!("sensitive-{law}");
                    for id in slot.get().iter().flat_map(|(_, term)| &term.data) {
                        match data.term_mut(id) {
                            Some(term) if term.has(&flag) => {}
                            Some(term) => term.flags.push(flag.clone().into()),
                            None => return Err(no_data(&law, id, data)),
                        }
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn add_profile(&mut self, data: &Data, reader: &Reader<'_>) -> Result<(), VocabularyError> {
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
        let list = |key: &str| reader.list(root, key).into_iter().map(Cow::into_owned).collect();
        let profile = Profile {
            title: reader.words(root, "title"),
            short: reader.words(root, "short"),
            jurisdictions: list("jurisdictions"),
            extends: list("extends"),
            region: reader.words(root, "region"),
            territory: reader.territory(data.tree(reader.path).is_none())?,
            lists: reader.get(root, "lists") == Some("true"),
        };
        for (name, _) in reader.groups("vocabulary")? {
            let slot = match (data.tree(reader.path), name) {
                (Some(file), Cow::Borrowed(name)) => Slot::unread(file, Some(name)),
                _ => Slot::read(reader.of_law(name)?),
            };
            self.by_name.insert(format!("{id}/{name}").into(), slot);
        }
        for (name, node) in reader.groups("refuses")? {
            if !self.by_name.contains_key(&*format!("{id}/{name}")) {
                let problem = format!(
                    "`refuses` names the vocabulary `{name}`, which this law does not have"
                );
                return Err(reader.error(node, problem));
            }
        }
        Arc::make_mut(&mut self.profiles).insert(id, profile);
        Ok(())
    }

    /// Adds a language's labels: `vocabulary: {term: label}` or `{label, text}`.
    fn translate(&mut self, language: &str, reader: &Reader<'_>) -> Result<(), VocabularyError> {
        for (name, node) in reader.entries(reader.root) {
            let Some(vocabulary) = self.get_mut(name) else {
                return Err(reader.error(node, format!("no vocabulary `{name}`")));
            };
            for (id, node) in reader.entries(node) {
                let Some(term) = vocabulary.term_mut(id) else {
                    return Err(reader.error(node, format!("no term `{id}` in `{name}`")));
                };
                let label = reader.tree.text(node).or_else(|| reader.get(node, "label"));
                if let Some(label) = label {
                    term.label.insert(language.to_owned().into(), label.to_owned().into());
                }
                if let Some(text) = reader.get(node, "text") {
                    term.text.insert(language.to_owned().into(), text.to_owned().into());
                }
            }
        }
        Ok(())
    }

    /// The vocabulary of that name.
    pub fn get(&self, name: &str) -> Option<&Terms> {
        self.by_name.get(name).map(|slot| slot.get())
    }

    /// The vocabulary of that name, to add a policy's own terms.
    pub fn get_mut(&mut self, name: &str) -> Option<&mut Terms> {
        let slot = Arc::make_mut(self.by_name.get_mut(name)?);
        slot.get();
        slot.terms.get_mut()
    }

    /// Whether the term `id` of a vocabulary has a flag.
    pub fn has_flag(&self, vocabulary: &str, id: &str, flag: &str) -> bool {
        self.get(vocabulary).and_then(|terms| terms.get(id)).is_some_and(|term| term.has(flag))
    }

    /// All vocabularies by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Terms)> {
        self.by_name.iter().map(|(name, slot)| (&**name, slot.get()))
    }

    /// The names of all vocabularies.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.by_name.keys().map(|name| &**name)
    }

    /// Ids of all law profiles.
    pub fn profiles(&self) -> impl Iterator<Item = &str> {
        self.profiles.keys().map(String::as_str)
    }

    /// Whether a country is in a jurisdiction: in one of the countries that a profile names for it, else
    /// in the country that begins its name, as `us-ca` does.
    pub fn lies_in(&self, country: &str, jurisdiction: &str) -> bool {
        let mut named = self.profiles.values().filter_map(|law| law.territory.get(jurisdiction));
        match named.next() {
            Some(first) => first.iter().chain(named.flatten()).any(|member| member == country),
            None => {
                jurisdiction.split('-').next().is_some_and(|own| own.eq_ignore_ascii_case(country))
            }
        }
    }

    /// Whether two countries are in one jurisdiction, between whose countries its law knows no transfer.
    pub fn in_one_territory(&self, one: &str, other: &str) -> bool {
        let territories = self.profiles.values().flat_map(|law| law.territory.values());
        let has = |members: &[Cow<'_, str>], country| members.iter().any(|own| own == country);
        one == other
            || territories.into_iter().any(|members| has(members, one) && has(members, other))
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

fn is_yaml(path: &str) -> bool {
    path.ends_with(".yaml")
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::world::MemoryWorld;

    #[test]
    fn what_policycs_own_laws_name_stands_in_the_shared_vocabularies() {
        let all = Vocabularies::load(&Data::embedded()).expect("embedded data");
        let [rights, data] = ["right", "data"].map(|name| all.get(name).expect("a vocabulary"));
        let mut looked_at = 0;
        for (name, terms) in all.iter() {
            let Some((law, kind)) = name.split_once('/') else { continue };
            for id in terms.ids().filter(|_| kind == "right") {
                looked_at += 1;
                assert!(rights.get(id).is_some(), "{name}: {id}");
            }
            for id in terms.iter().flat_map(|(_, term)| &term.data) {
                assert!(
                    data.get(id).is_some_and(|own| own.has(&format!("sensitive-{law}"))),
                    "{id}"
                );
            }
        }
        assert!(looked_at > 20, "{looked_at}");
    }

    #[test]
    fn policycs_own_vocabularies_are_what_parsing_their_files_gives() {
        let packed = Data::embedded();
        let mut world = MemoryWorld::new(date(2026, 1, 1));
        for (path, text) in packed.below("profiles") {
            world = world.with(path, text);
        }
        let mut parsed = packed.clone();
        parsed.overlay(&world).expect("memory can be read");
        let [packed, parsed] =
            [packed, parsed].map(|data| Vocabularies::load(&data).expect("embedded data"));
        assert!(packed.names().eq(parsed.names()));
        let mut looked_at = 0;
        for ((name, one), (_, other)) in packed.iter().zip(parsed.iter()) {
            assert!(one.ids().eq(other.ids()), "{name}");
            for (id, term) in other.iter() {
                looked_at += 1;
                assert_eq!(one.get(id), Some(term), "{name}: {id}");
            }
            assert_eq!((&one.about, &one.refused), (&other.about, &other.refused), "{name}");
        }
        assert!(looked_at > 500, "{looked_at}");
    }
}
