//! The wrong and right examples of the core rules, from `profiles/core.yaml`: for `policyc explain`
//! and for the tests.

use crate::data::Data;
use crate::source::Files;
use crate::yaml::rules::HIDDEN_CHARACTER;
use crate::yaml::{self, NodeId, Tree};

/// Where the examples stand.
pub const PATH: &str = "profiles/core.yaml";

/// The examples of all core rules.
#[derive(Debug, Clone)]
pub struct Examples {
    /// A small complete policy under every example: an example holds only the keys that matter.
    pub base: String,
    /// One a rule, in the file's order.
    pub rules: Vec<Example>,
}

/// A rule's examples: YAML that is laid over [`Examples::base`] as `extends` does it.
#[derive(Debug, Clone)]
pub struct Example {
    /// The rule's name after `core/`.
    pub rule: String,
    /// What the rule finds fault with.
    pub wrong: String,
    /// The same without the fault.
    pub right: String,
    /// Other rules that the wrong example cannot but break, too.
    pub also: Vec<String>,
    /// Whether the examples are whole files, which are not laid over the base.
    pub whole: bool,
}

/// The examples' file cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("{PATH}: {0}")]
pub struct ExamplesError(String);

impl Examples {
    /// Reads the examples.
    ///
    /// # Errors
    /// If the file is missing or not of the form that it has in policyc itself.
    pub fn load(data: &Data) -> Result<Self, ExamplesError> {
        let text = data.get(PATH).ok_or_else(|| ExamplesError("missing".into()))?;
        let mut files = Files::default();
        let file = files.add(PATH, text);
        let mut tree = Tree::default();
        let mut findings = Vec::new();
        let root = yaml::parse(&mut tree, &files, file, &mut findings);
        // The example of a hidden character has one, as an escape.
        let wrong = findings.iter().find(|finding| finding.rule != HIDDEN_CHARACTER.id());
        if let Some(finding) = wrong {
            let line = files.location(finding.primary).line;
            return Err(ExamplesError(format!("line {line}: {}", finding.rule)));
        }
        let root = root.ok_or_else(|| ExamplesError("empty".into()))?;
        let rules = tree.get(root, "rules").map_or(&[][..], |rules| tree.items(rules));
        Ok(Self {
            base: field(&tree, root, "base")?,
            rules: rules.iter().map(|item| example(&tree, *item)).collect::<Result<_, _>>()?,
        })
    }

    /// The example of a rule by its name after `core/`.
    pub fn get(&self, rule: &str) -> Option<&Example> {
        self.rules.iter().find(|example| example.rule == rule)
    }
}

fn example(tree: &Tree, item: NodeId) -> Result<Example, ExamplesError> {
    let also = tree.get(item, "also").map_or(&[][..], |also| tree.items(also));
    Ok(Example {
        rule: field(tree, item, "rule")?,
        wrong: field(tree, item, "wrong")?,
        right: field(tree, item, "right")?,
        also: also.iter().filter_map(|also| tree.text(*also)).map(str::to_owned).collect(),
        whole: tree.get(item, "whole").and_then(|whole| tree.text(whole)) == Some("true"),
    })
}

fn field(tree: &Tree, node: NodeId, key: &str) -> Result<String, ExamplesError> {
    let value = tree.get(node, key).and_then(|value| tree.text(value));
    let rule = tree.get(node, "rule").and_then(|rule| tree.text(rule)).unwrap_or("the file");
    value.map(str::to_owned).ok_or_else(|| ExamplesError(format!("{rule} has no `{key}`")))
}
