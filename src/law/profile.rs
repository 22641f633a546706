//! Law profiles: their files read, their rules compiled.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use jiff::civil::Date;
use rayon::prelude::*;

use super::expression::{Expression, Problem};
use super::rule::{LawRule, Said, Written};
use super::rules;
use super::source::{DutyKind, NotCheckable, ProfileFile, ProfileLevel, RuleFile, RuleItem};
use super::types::Ty;
use crate::data::Data;
use crate::diag::sink::Level;
use crate::diag::{Finding, Severity};
use crate::model::lower::{Found, Lower, Lowering, id_fault, suggest};
use crate::model::rules as model_rules;
use crate::model::scalar::Word;
use crate::model::{Policy, Vocabularies};
use crate::source::Files;
use crate::words::Words;
use crate::yaml::unpack::unpack;
use crate::yaml::{self, NodeId, Tree};

/// A duty that no rule can decide.
#[derive(Debug, Clone)]
pub struct Open {
    /// The duty.
    pub duty: String,
    /// Why not, by language.
    pub reason: Words,
}

/// A law profile with its rules.
#[derive(Debug, Clone, Default)]
pub struct LawProfile {
    /// Its id.
    pub id: String,
    /// Title of the law by language.
    pub title: Words,
    /// Short title by language.
    pub short: Words,
    /// Profiles that it extends.
    pub extends: Vec<String>,
    /// First day on which the law applies.
    pub since: Option<Date>,
    /// Where the law can be read.
    pub link: Option<String>,
    /// Its own rules in the files' order.
    pub rules: Vec<LawRule>,
    /// Duties that no rule can decide.
    pub open: Vec<Open>,
    levels: Vec<(Selector, Level)>,
}

#[derive(Debug, Clone)]
enum Selector {
    Rule(String),
    Kind(DutyKind),
}

impl Selector {
    /// Whether a rule is meant; kinds are those of the profile's own rules.
    fn means(&self, rule: &str, kind: DutyKind, own: bool) -> bool {
        match self {
            Self::Rule(id) => id == rule,
            Self::Kind(of) => own && *of == kind,
        }
    }
}

/// The law profiles of a run.
#[derive(Debug, Default)]
pub struct Laws {
    /// The profiles by id.
    pub profiles: BTreeMap<String, LawProfile>,
    /// The files that they were read from.
    pub files: Files,
    /// What is wrong with them.
    pub findings: Vec<Finding>,
}

impl Laws {
    /// Reads and compiles profiles, side by side, with those that they extend.
    ///
    /// The expressions of policyc's own profiles are taken as they are; see [`Laws::checked`].
    pub fn load<'p>(
        data: &Data,
        vocabularies: &'p Vocabularies,
        ids: impl IntoIterator<Item = &'p str>,
    ) -> Self {
        Self::read(data, vocabularies, ids, false)
    }

    /// As [`Laws::load`], with every expression checked.
    pub fn checked<'p>(
        data: &Data,
        vocabularies: &'p Vocabularies,
        ids: impl IntoIterator<Item = &'p str>,
    ) -> Self {
        Self::read(data, vocabularies, ids, true)
    }

    fn read<'p>(
        data: &Data,
        vocabularies: &'p Vocabularies,
        ids: impl IntoIterator<Item = &'p str>,
        check: bool,
    ) -> Self {
        let wanted = reached(vocabularies, ids);
        let read: Vec<_> = wanted
            .into_par_iter()
            .filter(|id| vocabularies.profile(id).is_some())
            .map(|id| ProfileReader::read(data, vocabularies, id, check))
            .collect();
        let mut laws = Self::default();
        for (profile, files, findings) in read {
            let ids = laws.files.absorb(files);
            laws.findings.extend(findings.into_iter().map(|finding| finding.remapped(&ids)));
            laws.profiles.insert(profile.id.clone(), profile);
        }
        laws
    }

    /// The profiles in use and those that they extend, each once, in order.
    pub fn closure<'a>(&'a self, ids: &[String]) -> Vec<&'a LawProfile> {
        let mut all: Vec<&LawProfile> = Vec::new();
        let mut wanted: Vec<&str> = ids.iter().map(String::as_str).collect();
        while let Some(id) = wanted.pop() {
            let Some(profile) = self.profiles.get(id) else { continue };
            if !all.iter().any(|known| known.id == profile.id) {
                wanted.extend(profile.extends.iter().map(String::as_str));
                all.push(profile);
            }
        }
        all.sort_by(|a, b| a.id.cmp(&b.id));
        all
    }

    /// The severity of a rule's findings under the profiles in use; none if they are not reported.
    ///
    /// A rule's own profile speaks first, then those that extend it.
    pub fn severity(&self, profiles: &[&LawProfile], rule: &LawRule) -> Option<Severity> {
        let own = rule.id.split('/').next().unwrap_or_default();
        let mut order: Vec<&&LawProfile> = profiles.iter().collect();
        order.sort_by_key(|profile| profile.id != own);
        let mut severity = rule.severity;
        for profile in order {
            for (selector, level) in &profile.levels {
                if selector.means(&rule.id, rule.kind, profile.id == own) {
                    severity = level.severity();
                }
            }
        }
        severity
    }
}

/// Some profiles and all that they extend, in order.
fn reached<'a>(
    vocabularies: &'a Vocabularies,
    ids: impl IntoIterator<Item = &'a str>,
) -> BTreeSet<&'a str> {
    let (mut open, mut all): (Vec<&str>, _) = (ids.into_iter().collect(), BTreeSet::new());
    while let Some(id) = open.pop() {
        if all.insert(id)
            && let Some(profile) = vocabularies.profile(id)
        {
            open.extend(profile.extends.iter().map(String::as_str));
        }
    }
    all
}

/// Reads one profile.
struct ProfileReader<'a> {
    data: &'a Data,
    vocabularies: &'a Vocabularies,
    check: bool,
    id: String,
    files: Files,
    tree: Tree,
    findings: Vec<Finding>,
    /// Whether the file being read is policyc's own: its expressions are checked by the tests.
    trusted: bool,
}

impl<'a> ProfileReader<'a> {
    fn read(
        data: &'a Data,
        vocabularies: &'a Vocabularies,
        id: &str,
        check: bool,
    ) -> (LawProfile, Files, Vec<Finding>) {
        let mut reader = Self {
            data,
            check,
            vocabularies,
            id: id.to_owned(),
            files: Files::default(),
            tree: Tree::default(),
            findings: Vec::new(),
            trusted: false,
        };
        let mut profile = LawProfile { id: id.to_owned(), ..LawProfile::default() };
        let path = format!("profiles/{id}.yaml");
        if let Some(head) = reader.lower::<ProfileFile>(&path, data.get(&path).unwrap_or_default())
        {
            reader.head(&mut profile, head);
        }
        let folder = format!("profiles/{id}");
        for (path, text) in data.below(&folder).filter(|(path, _)| path.ends_with(".yaml")) {
            if let Some(file) = reader.lower::<RuleFile>(path, text) {
                reader.rules(&mut profile, file.rules, file.not_checkable);
            }
        }
        (profile, reader.files, reader.findings)
    }

    fn lower<T: Lower>(&mut self, path: &str, text: &str) -> Option<T> {
        let packed = self.data.tree(path);
        let packed = packed.and_then(|packed| {
            let file = self.files.add_embedded(path, packed.text);
            unpack(&mut self.tree, file, packed)
        });
        self.trusted = packed.is_some() && !self.check;
        let root = packed.or_else(|| {
            let file = self.files.add(path, text);
            yaml::parse(&mut self.tree, &self.files, file, &mut self.findings)
        })?;
        let mut lowering = Lowering {
            tree: &self.tree,
            vocabularies: self.vocabularies,
            profiles: Vec::new(),
            languages: Vec::new(),
            findings: Vec::new(),
            found: Found::default(),
        };
        let value = T::lower(&mut lowering, root);
        self.findings.append(&mut lowering.findings);
        value
    }

    fn head(&mut self, profile: &mut LawProfile, head: ProfileFile) {
        profile.title = head.title;
        profile.short = head.short;
        profile.since = head.since.map(|date| date.value);
        profile.link = head.link.map(|link| link.value);
        for id in head.extends {
            if self.vocabularies.profile(&id.value).is_none() {
                self.unknown_profile(&id);
            } else if reached(self.vocabularies, [&*id.value]).contains(&*self.id) {
                let trail = format!("{} → … → {}", self.id, self.id);
                let trail = if id.value == self.id { trail.replace("… → ", "") } else { trail };
                let span = self.tree.span(id.node);
                let finding = Finding::new(model_rules::EXTENDS_CYCLE, span).arg("trail", trail);
                self.findings.push(finding);
                continue;
            }
            profile.extends.push(id.value);
        }
        profile.levels = head.levels.into_iter().flat_map(levels).collect();
        self.rules(profile, head.rules, head.not_checkable);
    }

    fn unknown_profile(&mut self, id: &Word) {
        let span = self.tree.span(id.node);
        let finding =
            Finding::new(model_rules::UNKNOWN_PROFILE, span).arg("profile", id.value.as_str());
        let known = self.vocabularies.profiles();
        self.findings.push(suggest(finding, span, &id.value, known));
    }

    fn rules(&mut self, profile: &mut LawProfile, items: Vec<RuleItem>, open: Vec<NotCheckable>) {
        for item in items {
            let (name, node) = (item.id.value.clone(), item.id.node);
            let id = format!("{}/{name}", self.id);
            if let Some(reason) = id_fault(&name) {
                let finding = Finding::new(model_rules::BAD_ID, self.tree.span(node));
                self.findings.push(finding.arg("value", name).arg("reason", reason));
            } else if profile.rules.iter().any(|rule| rule.id == id) {
                let finding = Finding::new(model_rules::DUPLICATE_ID, self.tree.span(node))
                    .arg("id", name)
                    .arg("kind", "rule");
                self.findings.push(finding);
            } else if let Some(rule) = self.rule(profile, id, item) {
                profile.rules.push(rule);
            }
        }
        let open = open.into_iter();
        profile.open.extend(open.map(|item| Open { duty: item.duty.value, reason: item.reason }));
    }

    fn rule(&mut self, profile: &LawProfile, id: String, item: RuleItem) -> Option<LawRule> {
        let policy = Ty::record(Policy::record());
        let mut variables = vec![("policy", policy.clone())];
        let mut below = policy.clone();
        let each = match &item.each {
            Some(word) if self.trusted => Some(route(&word.value)),
            Some(word) => {
                let route = route(&word.value);
                match self.follow(&policy, &route, word)? {
                    Ty::List(of) if matches!(*of, Ty::Record { .. }) => {
                        variables.push(("item", (*of).clone()));
                        below = *of;
                    }
                    _ => return self.bad_route(word, word.value.as_str(), Vec::new()),
                }
                Some(route)
            }
            None => None,
        };
        let at = match &item.at {
            Some(word) => {
                let route = route(&word.value);
                if !self.trusted {
                    self.follow(&below, &route, word)?;
                }
                route.iter().map(|name| name.replace('_', "-")).collect()
            }
            None => Vec::new(),
        };
        let when = match &item.when {
            Some(word) => Some(self.expression(word, &variables)?),
            None => None,
        };
        let require = self.expression(&item.require, &variables)?;
        // The profile's link leads to its own law, not to another that a rule names.
        let link = profile.link.clone().filter(|_| item.law.is_none());
        let mut severity = Some(match item.kind {
            DutyKind::Must => Severity::Error,
            DutyKind::Reflect => Severity::Warning,
            DutyKind::Guide => Severity::Note,
        });
        for (selector, level) in &profile.levels {
            if selector.means(&id, item.kind, true) {
                severity = level.severity();
            }
        }
        let value = |word: Option<Word>| word.map(|word| word.value);
        Some(LawRule {
            id,
            duty: item.duty.into_iter().map(|duty| duty.value).collect(),
            kind: item.kind,
            severity,
            verified: item.verified,
            since: item.since.map(|date| date.value).or(profile.since),
            until: item.until.map(|date| date.value),
            written: Written {
                each: value(item.each),
                when: value(item.when),
                require: item.require.value,
                at: value(item.at),
            },
            each,
            at,
            when,
            require,
            said: Said {
                message: item.message,
                why: item.why,
                help: item.help,
                law: item.law.unwrap_or_else(|| profile.short.clone()),
                article: item.provision,
                link: item.link.map(|link| link.value).or(link),
            },
            texts: OnceLock::new(),
        })
    }

    fn expression(&mut self, word: &Word, variables: &[(&str, Ty)]) -> Option<Expression> {
        if self.trusted {
            return Some(Expression::trusted(&word.value));
        }
        match Expression::read(&word.value, variables, self.vocabularies) {
            Ok(expression) => Some(expression),
            Err(problem) => {
                self.bad_expression(word.node, &problem);
                None
            }
        }
    }

    fn bad_expression(&mut self, node: NodeId, problem: &Problem) {
        let whole = self.tree.span(node);
        let span = whole.narrowed(&self.files, &problem.name);
        let finding = Finding::new(rules::BAD_EXPRESSION, span)
            .arg("problem", problem.what)
            .arg("name", problem.name.as_str());
        let known = problem.known.iter().map(String::as_str);
        let finding = match span == whole {
            // A fix replaces what is marked, which must be the name alone.
            true => finding,
            false => suggest(finding, span, &problem.name, known),
        };
        self.findings.push(finding);
    }

    /// The type at a route, every step of which must be a field.
    fn follow(&mut self, from: &Ty, route: &[String], word: &Word) -> Option<Ty> {
        let mut ty = from.clone();
        for name in route {
            match ty.field(name) {
                Some(next) => ty = next,
                None => return self.bad_route(word, name, ty.fields()),
            }
        }
        Some(ty)
    }

    fn bad_route<T>(&mut self, word: &Word, name: &str, known: Vec<String>) -> Option<T> {
        let span = self.tree.span(word.node).narrowed(&self.files, name);
        let finding =
            Finding::new(rules::BAD_ROUTE, span).arg("name", name).arg("route", &*word.value);
        self.findings.push(suggest(finding, span, name, known.iter().map(String::as_str)));
        None
    }
}

fn levels(item: ProfileLevel) -> Vec<(Selector, Level)> {
    let level = item.level.into();
    let rule = item.rule.map(|rule| (Selector::Rule(rule.value), level));
    let kind = item.kind.map(|kind| (Selector::Kind(kind), level));
    rule.into_iter().chain(kind).collect()
}

/// The names of a key path, as expressions write them.
fn route(text: &str) -> Vec<String> {
    text.replace('-', "_").split('.').map(str::to_owned).collect()
}
