//! A policy file to a typed policy: read, merge what it extends, lower, resolve.

use std::sync::Arc;

use super::lower::{Found, Lower, Lowering, full_width, id_fault, shortened, suggest};
use super::own_terms::OwnDeclared;
use super::policy::Policy;
use super::vocabulary::Vocabularies;
use super::{head_first, own_terms, rules};
use crate::diag::{Finding, Severity, Value};
use crate::source::{FileId, Files, Span};
use crate::world::World;
use crate::yaml::{self, Kind, NodeId, Tree};

/// What lowering needs besides the files.
#[derive(Clone)]
pub struct Context<'a> {
    /// Where files are read.
    pub world: &'a dyn World,
    /// All terms.
    pub vocabularies: &'a Arc<Vocabularies>,
    /// Languages in which policyc has texts.
    pub languages: &'a [String],
    /// Profiles that the project uses for every policy.
    pub profiles: &'a [String],
}

/// The most files that one policy is read from; a file that is extended twice counts twice.
const MAX_FILES: usize = 100;

/// A policy file after lowering.
pub struct Loaded {
    /// The files that it was read from.
    pub files: Files,
    /// The merged tree.
    pub tree: Tree,
    /// The policy, unless something in it has no value.
    pub policy: Option<Policy>,
    /// What is wrong with it.
    pub findings: Vec<Finding>,
    /// References, texts and other things found on the way.
    pub found: Found,
    /// All terms, the policy's own among them.
    pub vocabularies: Arc<Vocabularies>,
    /// Law profiles in use.
    pub profiles: Vec<String>,
    /// Languages, the first one prevailing.
    pub languages: Vec<String>,
}

/// A policy file with what must be known before it is lowered.
pub struct Parsed {
    files: Files,
    tree: Tree,
    /// None if the file could not be read whole.
    root: Option<NodeId>,
    findings: Vec<Finding>,
    found: Found,
    /// Law profiles in use.
    pub profiles: Vec<String>,
    languages: Vec<String>,
}

/// Loads the policy file at `path`.
///
/// # Errors
/// If the file itself cannot be read. Everything that is wrong with its text is a finding.
pub fn load(cx: &Context<'_>, path: &str) -> std::io::Result<Loaded> {
    Ok(parse(cx, path)?.lower(cx))
}

/// Reads the policy file at `path` and what it extends, up to its languages and law profiles.
///
/// # Errors
/// If the file itself cannot be read. Everything that is wrong with its text is a finding.
pub fn parse(cx: &Context<'_>, path: &str) -> std::io::Result<Parsed> {
    let bytes = cx.world.read(path)?;
    let mut files = Files::default();
    let mut findings = Vec::new();
    let mut tree = Tree::default();
    let root = read(path, bytes, &mut files, &mut tree, &mut findings);
    let root = root.and_then(|root| {
        let mut trail = vec![path.to_owned()];
        extend(cx, root, path, &mut trail, &mut files, &mut tree, &mut findings)
    });
    let mut lowering = Lowering {
        tree: &tree,
        vocabularies: cx.vocabularies,
        profiles: Vec::new(),
        languages: Vec::new(),
        findings,
        found: Found::default(),
    };
    if let Some(root) = root {
        lowering.languages = head_first::languages(&mut lowering, root, cx.languages);
        lowering.profiles = head_first::profiles(&mut lowering, root, cx.vocabularies, cx.profiles);
    }
    let Lowering { profiles, languages, findings, found, .. } = lowering;
    Ok(Parsed { files, tree, root, findings, found, profiles, languages })
}

impl Parsed {
    /// The typed policy, with its references resolved.
    pub fn lower(self, cx: &Context<'_>) -> Loaded {
        let Self { files, tree, root, mut findings, found, profiles, languages } = self;
        let mut vocabularies = Arc::clone(cx.vocabularies);
        let Some(root) = root else {
            mark_fatal(&mut findings);
            let policy = None;
            return Loaded {
                files,
                tree,
                policy,
                findings,
                found,
                vocabularies,
                profiles,
                languages,
            };
        };
        let mut lowering = Lowering {
            tree: &tree,
            vocabularies: cx.vocabularies,
            profiles,
            languages,
            findings,
            found,
        };
        let own = if tree.get(root, "vocabulary").is_some() {
            own_terms::read(&mut lowering, root, Arc::make_mut(&mut vocabularies))
        } else {
            Vec::new()
        };
        let mut lowering = Lowering { vocabularies: &vocabularies, ..lowering };
        let policy = Policy::lower(&mut lowering, root);
        resolve_uses(&mut lowering);
        unused(&mut lowering, &own);
        let Lowering { profiles, languages, mut findings, found, .. } = lowering;
        let sound = !mark_fatal(&mut findings);
        let policy = policy.filter(|_| sound);
        Loaded { files, tree, policy, findings, found, vocabularies, profiles, languages }
    }
}

/// Marks what keeps a policy from being read; says whether there is any.
fn mark_fatal(findings: &mut [Finding]) -> bool {
    let errors = findings.iter_mut().filter(|finding| finding.severity == Severity::Error);
    errors.map(|finding| finding.is_fatal = true).count() > 0
}

fn read(
    path: &str,
    bytes: Vec<u8>,
    files: &mut Files,
    tree: &mut Tree,
    findings: &mut Vec<Finding>,
) -> Option<NodeId> {
    if bytes.len() > yaml::parse::MAX_BYTES {
        let limit = i64::try_from(yaml::parse::MAX_BYTES).unwrap_or(i64::MAX);
        let file = files.add(path, "");
        let at = Span::new(file, 0..0);
        findings.push(
            Finding::new(yaml::rules::TOO_LARGE, at).arg("what", "bytes").arg("limit", limit),
        );
        return None;
    }
    let (file, bad) = decode(path, bytes, files);
    if let Some(at) = bad {
        findings.push(Finding::new(yaml::rules::NOT_UTF8, Span::new(file, at..at)));
        return None;
    }
    yaml::parse(tree, files, file, findings)
}

/// Adds a file; one that is not UTF-8 is kept up to the first bad byte.
fn decode(path: &str, bytes: Vec<u8>, files: &mut Files) -> (FileId, Option<usize>) {
    match String::from_utf8(bytes) {
        Ok(text) => (files.add(path, text), None),
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let text = String::from_utf8_lossy(&error.as_bytes()[..at]).into_owned();
            (files.add(path, text), Some(at))
        }
    }
}

/// Lays the tree at `root` over the files that it extends, in order: a later file over an earlier.
fn extend(
    cx: &Context<'_>,
    root: NodeId,
    path: &str,
    trail: &mut Vec<String>,
    files: &mut Files,
    tree: &mut Tree,
    findings: &mut Vec<Finding>,
) -> Option<NodeId> {
    let Some(node) = tree.get(root, "extends") else { return Some(root) };
    let nodes = match tree.kind(node) {
        Kind::List(items) => items.clone(),
        _ => vec![node],
    };
    let mut complete = true;
    let mut merged = root;
    for node in nodes.into_iter().rev() {
        let span = tree.span(node);
        let Some(target) = tree.text(node).map(str::to_owned) else {
            let finding = Finding::new(rules::WRONG_TYPE, span)
                .arg("expected", "path")
                .arg("found", "mapping")
                .arg("key", "extends")
                .arg("value", "");
            findings.push(finding);
            complete = false;
            continue;
        };
        let base = base(cx, &target, span, path, trail, files, tree, findings);
        match base {
            Some(base) => merged = yaml::merge::merge(tree, merged, base),
            None => complete = false,
        }
    }
    complete.then_some(merged)
}

#[expect(clippy::too_many_arguments, reason = "the state of one recursive walk over files")]
fn base(
    cx: &Context<'_>,
    target: &str,
    span: Span,
    path: &str,
    trail: &mut Vec<String>,
    files: &mut Files,
    tree: &mut Tree,
    findings: &mut Vec<Finding>,
) -> Option<NodeId> {
    let Some(target_path) = resolve(path, target) else {
        findings.push(Finding::new(rules::PATH_OUTSIDE, span).arg("path", target));
        return None;
    };
    if trail.contains(&target_path) {
        trail.push(target_path);
        let finding = Finding::new(rules::EXTENDS_CYCLE, span).arg("trail", trail.join(" → "));
        trail.pop();
        findings.push(finding);
        return None;
    }
    let Ok(bytes) = cx.world.read(&target_path) else {
        let finding =
            Finding::new(rules::EXTENDS_NOT_FOUND, span).arg("path", target_path.as_str());
        let folder = target_path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let near = cx.world.list(folder).unwrap_or_default();
        let near: Vec<String> = near
            .iter()
            .filter(|file| file.ends_with(".yaml"))
            .map(|file| relative(path, file))
            .collect();
        findings.push(suggest(finding, span, target, near.iter().map(String::as_str)));
        return None;
    };
    if files.paths().count() >= MAX_FILES {
        let limit = i64::try_from(MAX_FILES).unwrap_or(i64::MAX);
        // Once is enough: each of the files may name many more.
        if !findings.iter().any(|finding| finding.rule == yaml::rules::TOO_LARGE.id()) {
            let finding = Finding::new(yaml::rules::TOO_LARGE, span).arg("what", "files");
            findings.push(finding.arg("limit", limit));
        }
        return None;
    }
    let root = read(&target_path, bytes, files, tree, findings)?;
    trail.push(target_path.clone());
    let root = extend(cx, root, &target_path, trail, files, tree, findings);
    trail.pop();
    root
}

/// The path of `target` seen from the folder of `from`; none if it leaves the project.
fn resolve(from: &str, target: &str) -> Option<String> {
    if target.starts_with('/') || target.contains(['\\', ':', '\0']) {
        return None;
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// How `file` is written in an `extends` of `from`.
fn relative(from: &str, file: &str) -> String {
    let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
    let common =
        folder.split('/').zip(file.split('/')).take_while(|(a, b)| a == b && !a.is_empty()).count();
    let up = folder.split('/').filter(|part| !part.is_empty()).count() - common;
    let rest: Vec<&str> = file.split('/').skip(common).collect();
    format!("{}{}", "../".repeat(up), rest.join("/"))
}

/// Every reference must name a declared thing, or a term where one may stand too.
fn resolve_uses(cx: &mut Lowering<'_>) {
    for used in cx.found.uses.clone() {
        if cx.found.declared.contains_key(&(used.kind, used.name.clone())) {
            continue;
        }
        let vocabulary = used.vocabulary.and_then(|name| cx.vocabularies.get(name));
        if vocabulary.is_some_and(|terms| terms.get(&used.name).is_some()) {
            continue;
        }
        let span = cx.tree.span(used.node);
        if cx.findings.len() > 200 {
            let finding = Finding::new(rules::UNKNOWN_REFERENCE, cx.tree.span(used.node));
            let finding = finding.arg("value", shortened(&used.name)).arg("kind", used.kind);
            cx.findings.push(finding.arg("declared", Vec::new()));
            continue;
        }
        let same_kind = cx.found.declared.keys().filter(|(kind, _)| *kind == used.kind);
        let candidates: Vec<String> = same_kind.map(|(_, name)| name.clone()).collect();
        let finding = Finding::new(rules::UNKNOWN_REFERENCE, span)
            .arg("value", shortened(&used.name))
            .arg("kind", used.kind)
            .arg("declared", candidates.clone());
        let terms = vocabulary.into_iter().flat_map(|terms| terms.ids());
        let all = candidates.iter().map(String::as_str).chain(terms);
        let finding = suggest(finding, span, &used.name, all);
        let finding = match full_width(&used.name) {
            Some(attribute) => Finding { fix: None, ..finding.help(attribute) },
            None if finding.fix.is_none() && id_fault(&used.name).is_some() => {
                finding.help("no-id")
            }
            None => finding,
        };
        let elsewhere = cx.found.declared.iter().find(|((_, name), _)| *name == used.name);
        let finding = match elsewhere {
            Some(((kind, _), other)) => finding
                .arg("other", *kind)
                .help("other-kind")
                .related(cx.tree.span(other.node), "other"),
            None => finding,
        };
        cx.findings.push(finding);
    }
}

/// What must be used and is not: a retention period beside others that are, a term of the policy's
/// own. A thing that names its `data`, or the only one of its kind, speaks for itself.
fn unused(cx: &mut Lowering<'_>, own: &OwnDeclared) {
    let mut findings = Vec::new();
    for ((kind, name), declared) in &cx.found.declared {
        if !declared.must_be_used {
            continue;
        }
        let mut uses = cx.found.uses.iter().filter(|used| used.kind == *kind).peekable();
        let others_are_used = uses.peek().is_some();
        let used = uses.any(|used| used.name == *name);
        let record = cx.tree.parent(declared.node);
        let names_data = record.is_some_and(|record| cx.tree.get(record, "data").is_some());
        if others_are_used && !used && !names_data {
            let finding = Finding::new(rules::UNUSED_DECLARATION, cx.tree.span(declared.node))
                .arg("id", name.as_str())
                .arg("kind", *kind);
            findings.push(finding);
        }
    }
    // What a wrong reference means may be what nothing seems to use.
    let wrong = rules::UNKNOWN_REFERENCE.id();
    let wrong: Vec<&Value> = cx
        .findings
        .iter()
        .filter(|finding| finding.rule == wrong)
        .filter_map(|finding| finding.args.get("kind"))
        .collect();
    findings.retain(|finding: &Finding| {
        !wrong.iter().any(|kind| finding.args.get("kind") == Some(*kind))
    });
    for (vocabulary, id, node) in own {
        if !cx.found.terms.iter().any(|(name, term)| name == vocabulary && term == id) {
            let finding = Finding::new(rules::UNUSED_DECLARATION, cx.tree.span(*node))
                .arg("id", id.as_str())
                .arg("kind", "term");
            findings.push(finding);
        }
    }
    cx.findings.append(&mut findings);
}
