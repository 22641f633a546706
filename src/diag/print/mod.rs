//! Printers: one report in, one text out; for people, for programs and for code hosts.
//!
//! They know no rule and no language: every text comes from the report's [`Wording`].

mod excerpt;
mod fingerprint;
pub mod github;
pub mod gitlab;
pub mod json;
pub mod sarif;
pub mod terminal;

pub use excerpt::{on_one_line, visible};

use super::wording::Wording;
use super::{Finding, Related};
use crate::source::{FileId, Files};

/// All that a printer needs.
pub struct Report<'a> {
    /// The files that the findings point into.
    pub files: &'a Files,
    /// The findings, in the order in which they are to be printed.
    pub findings: &'a [Finding],
    /// Their texts.
    pub wording: &'a dyn Wording,
    /// The version of policyc.
    pub version: &'a str,
    /// A file's path as code hosts know it, by its path in `files`.
    pub hosted: &'a dyn Fn(&str) -> String,
}

impl Report<'_> {
    fn help(&self, finding: &Finding) -> Option<String> {
        self.wording.attribute(finding, finding.help)
    }

    /// Message, provision and help of a finding as one text.
    fn told(&self, finding: &Finding) -> String {
        let mut text = self.wording.message(finding);
        if let Some(provision) = self.wording.attribute(finding, "provision") {
            text.push_str(&format!(" ({provision})"));
        }
        if let Some(help) = self.help(finding) {
            text.push('\n');
            text.push_str(&help);
        }
        text
    }

    fn hosted_path(&self, file: FileId) -> String {
        (self.hosted)(self.files.get(file).path())
    }

    fn related(&self, finding: &Finding, related: &Related) -> Option<String> {
        self.wording.attribute(finding, related.label)
    }
}

/// Pretty JSON with a line end.
fn pretty(value: &impl serde::Serialize) -> String {
    let mut text = serde_json::to_string_pretty(value).expect("plain structs with string keys");
    text.push('\n');
    text
}

#[cfg(test)]
pub(super) mod sample {
    //! A report to print in tests.

    use super::Report;
    use crate::diag::wording::Wording;
    use crate::diag::{Finding, Rule};
    use crate::source::{Files, Span};

    pub(crate) struct Chinese;

    impl Wording for Chinese {
        fn message(&self, finding: &Finding) -> String {
            format!("没有“{}”这个键", finding.rule.trim_start_matches("core/"))
        }

        fn attribute(&self, _: &Finding, name: &str) -> Option<String> {
            let text = match name {
                "label" => "不认识的键",
                "help" => "是否想写 `保留期`？\n其余的键见手册。",
                "declared" => "声明在这里",
                _ => return None,
            };
            Some(text.to_owned())
        }

        fn word(&self, id: &str) -> String {
            match id {
                "error" => "错误",
                "warning" => "警告",
                "note" => "提示",
                _ => "帮助",
            }
            .to_owned()
        }
    }

    /// A finding with a place elsewhere and a fix, and a second one at the end of a file.
    pub(crate) fn sample() -> (Files, Vec<Finding>) {
        let mut files = Files::default();
        let text = "名称: 某公司\r\n数据:\r\n\t保存期: 一年，可续\r\n";
        let a = files.add("policies/隐私, 政策.yaml", text);
        let b = files.add("base.yaml", "retention: 1y\n");
        let at = text.find("保存期").expect("it is there");
        let key = Span::new(a, at..at + "保存期".len());
        let first = Finding::new(Rule::error("unknown-key"), key)
            .related(Span::new(b, 0..9), "declared")
            .related(Span::new(a, 0..6), "declared")
            .fix(key, "保留期");
        let end = Span::new(a, text.len()..text.len());
        (files, vec![first, Finding::new(Rule::warning("at-end"), end)])
    }

    pub(crate) fn report<'a>(files: &'a Files, findings: &'a [Finding]) -> Report<'a> {
        Report { files, findings, wording: &Chinese, version: "1.2.3", hosted: &str::to_owned }
    }
}
