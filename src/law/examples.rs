//! The examples of a profile's rules: `profiles/<law>/examples.md`, which a lawyer can read and the
//! tests run.

use std::collections::BTreeMap;

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Parser, Tag, TagEnd};

use crate::data::Data;

/// Marks a line at which a finding is expected.
const MARK: &str = "# <- here";

/// The examples of one profile.
#[derive(Debug, Clone, Default)]
pub struct Examples {
    /// A sound policy under every example.
    pub base: String,
    /// The day of the check; left out: today.
    pub day: Option<jiff::civil::Date>,
    /// Examples by full rule id, in the order of the file.
    pub rules: BTreeMap<String, Vec<Example>>,
    /// Headings and blocks that are no such thing, with their line.
    pub faults: Vec<(usize, String)>,
}

/// An example: YAML that is laid over the base as `extends` does it.
#[derive(Debug, Clone)]
pub struct Example {
    /// Whether the rule is to find something.
    pub fails: bool,
    /// The YAML without marks.
    pub yaml: String,
    /// Lines (from 1) at which findings are expected; none: outside the example.
    pub marks: Vec<usize>,
    /// Line of the file on which it begins.
    pub line: usize,
}

/// Where the examples of a profile stand.
pub fn path(profile: &str) -> String {
    format!("profiles/{profile}/examples.md")
}

impl Examples {
    /// Reads the examples of a profile; there may be none.
    pub fn load(data: &Data, profile: &str) -> Self {
        data.get(&path(profile)).map(Self::read).unwrap_or_default()
    }

    fn read(text: &str) -> Self {
        let mut all = Self::default();
        let (mut rule, mut heading, mut block) = (String::new(), None, None);
        for (event, range) in Parser::new(text).into_offset_iter() {
            let line = text[..range.start].matches('\n').count() + 1;
            match event {
                Event::Start(Tag::Heading { level: HeadingLevel::H2, .. }) => {
                    heading = Some(String::new());
                }
                Event::End(TagEnd::Heading(HeadingLevel::H2)) => {
                    rule = heading.take().unwrap_or_default().trim().to_owned();
                    all.rules.entry(rule.clone()).or_default();
                }
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                    block = Some((info.to_string(), String::new(), line));
                }
                Event::End(TagEnd::CodeBlock) => {
                    if let Some((info, yaml, line)) = block.take() {
                        all.block(&rule, &info, &yaml, line);
                    }
                }
                Event::Text(text) | Event::Code(text) => match (&mut block, &mut heading) {
                    (Some((_, yaml, _)), _) => yaml.push_str(&text),
                    (None, Some(heading)) => heading.push_str(&text),
                    _ => {}
                },
                _ => {}
            }
        }
        all
    }

    fn block(&mut self, rule: &str, info: &str, yaml: &str, line: usize) {
        if let Some(day) = info.strip_prefix("yaml base") {
            yaml.clone_into(&mut self.base);
            self.day = day.trim().parse().ok();
            return;
        }
        match info {
            "yaml fails" | "yaml passes" if !rule.is_empty() => {
                let marked = yaml.lines().enumerate().filter(|(_, line)| line.contains(MARK));
                let example = Example {
                    fails: info == "yaml fails",
                    yaml: unmarked(yaml),
                    marks: marked.map(|(at, _)| at + 1).collect(),
                    line,
                };
                self.rules.entry(rule.to_owned()).or_default().push(example);
            }
            other => self.faults.push((line, other.to_owned())),
        }
    }

    /// The first example of a rule of that outcome.
    pub fn of(&self, rule: &str, fails: bool) -> Option<&Example> {
        self.rules.get(rule)?.iter().find(|example| example.fails == fails)
    }
}

fn unmarked(yaml: &str) -> String {
    let lines = yaml.lines().map(|line| match line.split_once(MARK) {
        Some((text, _)) => text.trim_end(),
        None => line,
    });
    lines.map(|line| format!("{line}\n")).collect()
}
