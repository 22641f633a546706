//! The texts of findings in the reader's language, for the command line and the preview.

use crate::diag::wording::Wording;
use crate::diag::{Finding, Value};
use crate::locale::{Args, Locale};
use crate::words::Words;

/// Findings in words, from `findings.ftl`.
pub struct UiWording<'a> {
    /// The reader's language.
    pub ui: &'a Locale,
}

impl UiWording<'_> {
    /// A text that a rule brings, with the thing that it is about put in.
    fn given(&self, finding: &Finding, words: &Words) -> String {
        let item = match finding.args.get("item") {
            Some(Value::Text(item)) => item.as_str(),
            _ => "",
        };
        words.in_language(self.ui.language()).replace("{item}", item)
    }

    fn args(&self, finding: &Finding) -> Args {
        finding.args.iter().fold(Args::new(), |args, (name, value)| match value {
            Value::Text(text) => args.text(name, text.as_str()),
            Value::List(list) => args.text(name, self.ui.and_text(list)),
            Value::Number(number) => args.num(name, *number),
        })
    }
}

/// The Fluent message of a rule: `core/unknown-key` is `core-unknown-key`.
pub fn message_id(rule: &str) -> String {
    rule.replace('/', "-")
}

impl Wording for UiWording<'_> {
    fn message(&self, finding: &Finding) -> String {
        if let Some(texts) = &finding.texts {
            return self.given(finding, &texts.message);
        }
        let id = message_id(&finding.rule);
        self.ui.format(&id, None, &self.args(finding)).unwrap_or_else(|error| error.to_string())
    }

    fn attribute(&self, finding: &Finding, name: &str) -> Option<String> {
        if let Some(texts) = &finding.texts {
            let words = match name {
                "help" => &texts.help,
                "why" => &texts.why,
                "provision" => &texts.provision,
                _ => return None,
            };
            return Some(self.given(finding, words)).filter(|text| !text.is_empty());
        }
        let id = message_id(&finding.rule);
        if !self.ui.has_attribute(&id, name) {
            return None;
        }
        let text = self.ui.format(&id, Some(name), &self.args(finding));
        Some(text.unwrap_or_else(|error| error.to_string()))
    }

    fn word(&self, id: &str) -> String {
        let text = self.ui.format(&format!("cli-{id}"), None, &Args::new());
        text.unwrap_or_else(|error| error.to_string())
    }
}
