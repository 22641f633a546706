//! Localized text.

use std::collections::BTreeMap;

use super::fact::Fact;
use super::lower::{Lower, Lowering, full_width};
use super::rules;
use super::shape::Shape;
use crate::diag::Finding;
use crate::yaml::{Kind, NodeId};

/// A text in each of the policy's languages, Markdown inside: `{zh: …, en: …}`. A plain string
/// serves where the text is the same in every language (a name, an e-mail address).
#[derive(Debug, Clone)]
pub struct Text {
    /// Where it stands as a whole.
    pub node: NodeId,
    /// The text by language, and where it stands.
    pub values: BTreeMap<String, (String, NodeId)>,
}

impl Text {
    /// The text in a language.
    pub fn get(&self, language: &str) -> &str {
        self.values.get(language).map_or("", |(text, _)| text)
    }

    /// The text in the language nearest to the one that is asked for; else in any.
    pub fn near(&self, language: &str) -> &str {
        let base = |tag: &str| tag.split('-').next().unwrap_or_default().to_owned();
        let exact = self.values.get(language);
        let same = || self.values.iter().find(|(tag, _)| base(tag) == base(language));
        let near = exact.or_else(|| same().or(self.values.iter().next()).map(|(_, own)| own));
        near.map_or("", |(text, _)| text)
    }

    /// Whether one string serves all languages.
    pub fn is_shared(&self) -> bool {
        self.values.values().all(|(_, node)| *node == self.node)
    }
}

impl Lower for Text {
    fn lower(cx: &mut Lowering<'_>, node: NodeId) -> Option<Self> {
        let values = match cx.tree.kind(node) {
            Kind::Map(_) => translations(cx, node)?,
            Kind::Scalar { .. } => {
                let text = cx.scalar(node, "localized-text")?.to_owned();
                shared(cx, &text, node)
            }
            Kind::List(_) | Kind::Packed(_) => return cx.wrong_type(node, "localized-text"),
        };
        let text = Self { node, values };
        cx.found.texts.push(text.clone());
        Some(text)
    }

    fn shape() -> Shape {
        Shape::Text
    }

    fn fact(&self) -> Fact {
        let first = self.values.values().next();
        Fact::Text(first.map(|(text, _)| text.clone()).unwrap_or_default())
    }

    fn no_fact() -> Fact {
        Fact::no_text()
    }
}

fn shared(cx: &mut Lowering<'_>, text: &str, node: NodeId) -> BTreeMap<String, (String, NodeId)> {
    let chinese = text.chars().any(is_han);
    if let Some(other) = cx.languages.iter().find(|language| !writes_han(language))
        && chinese
    {
        let finding = Finding::new(rules::UNTRANSLATED_TEXT, cx.span(node))
            .arg("language", other.as_str())
            .arg("value", text.chars().take(40).collect::<String>());
        cx.findings.push(finding);
    }
    cx.languages.iter().map(|language| (language.clone(), (text.to_owned(), node))).collect()
}

fn translations(cx: &mut Lowering<'_>, node: NodeId) -> Option<BTreeMap<String, (String, NodeId)>> {
    let tree = cx.tree;
    let Kind::Map(entries) = tree.kind(node) else { return None };
    let mut values = BTreeMap::new();
    let (mut complete, mut slips) = (true, Vec::new());
    for entry in entries {
        let key = &*entry.key;
        if cx.languages.iter().any(|language| language == key) {
            match cx.scalar(entry.value, "text") {
                Some(text) => {
                    values.insert(key.to_owned(), (text.trim().to_owned(), entry.value));
                }
                None => complete = false,
            }
        } else if cx.languages.is_empty() {
            // That no language is stated is a finding of its own.
        } else if is_language_tag(key) {
            let finding = Finding::new(rules::EXTRA_TRANSLATION, entry.key_span)
                .arg("language", key)
                .arg("languages", cx.languages.clone());
            cx.findings.push(finding);
        } else {
            let finding = Finding::new(rules::UNKNOWN_KEY, entry.key_span)
                .arg("key", key)
                .arg("allowed", cx.languages.clone())
                .help(full_width(key).unwrap_or("languages"));
            cx.findings.push(finding);
            complete = false;
            slips.extend(key.split_once('：').map(|(language, _)| language.trim()));
        }
    }
    for language in cx.languages.clone() {
        // What a slip hides is not told as missing, too.
        if tree.get(node, &language).is_none() && !slips.contains(&&*language) {
            let finding = Finding::new(rules::MISSING_TRANSLATION, tree.mark(node))
                .arg("language", language.as_str())
                .arg("key", tree.key(node).unwrap_or_default());
            cx.findings.push(finding);
            complete = false;
        }
    }
    complete.then_some(values)
}

fn is_language_tag(text: &str) -> bool {
    matches!(text.split('-').next().map_or(0, str::len), 2 | 3)
        && text.parse::<unic_langid::LanguageIdentifier>().is_ok()
}

/// Whether a language is written with Chinese characters.
pub fn writes_han(language: &str) -> bool {
    matches!(language.split('-').next(), Some("zh" | "ja" | "yue"))
}

/// Whether a character is a Chinese one.
pub fn is_han(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{20000}'..='\u{3FFFF}')
}
