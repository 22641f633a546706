//! Arbitrary text in any text of a policy never breaks a document's structure and never becomes
//! markup; arbitrary bytes never break the compiler.

use std::fs;
use std::sync::LazyLock;

use jiff::civil::date;
use policyc::compile::{CheckOptions, Toolchain};
use policyc::diag::Severity;
use policyc::project::Project;
use policyc::world::MemoryWorld;
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag};

use crate::harness::repository;

/// Words that an attacker or an unlucky author would write.
const AWKWARD: &[&str] = &[
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</section>",
    "]]>",
    "<!--",
    "-->",
    "{{ x }}",
    "{% y %}",
    "{props.z}",
    "**",
    "__",
    "`",
    "```",
    "[a](javascript:alert(1))",
    "| a | b |",
    "# h",
    "- item",
    "1. item",
    "> quote",
    "\\",
    "&lt;",
    "&amp;",
    "重要：**请**",
    "“引号”",
    "مرحبا",
    "\"",
    "'",
    "---",
    "***",
    "![x](http://e.example/x.png)",
    "<a id=\"x\"></a>",
    "$1",
    "%0A",
    "\u{3000}",
];

fn awkward() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        proptest::sample::select(AWKWARD).prop_map(str::to_owned),
        "[ -~]{1,12}",
        "[一-龥，。；：]{1,8}",
    ];
    proptest::collection::vec(piece, 1..6).prop_map(|pieces| pieces.join(" "))
}

/// Puts a text into every place of the application starter where its words stand.
fn policy_with(text: &str) -> String {
    let quoted = serde_json::to_string(text).expect("text");
    let source =
        fs::read_to_string(repository().join("templates/starters/app.en.yaml")).expect("a starter");
    let localized = format!("{{zh: {quoted}, en: {quoted}}}");
    source
        .replace("{zh: 示例科技有限公司, en: \"Example Technology Co., Ltd.\"}", &localized)
        .replace("{zh: 账号信息, en: account information}", &localized)
        .replace("{zh: 注册和登录, en: registration and login}", &localized)
        .replace("{zh: 示例随行, en: Example Companion}", &localized)
        .replace("{zh: 隐私政策, en: Privacy Policy}", &localized)
        .replace(
            "frequency: from-time-to-time",
            &format!("frequency: from-time-to-time\n  note: {localized}"),
        )
}

/// One toolchain for all cases.
static TOOLS: LazyLock<Toolchain> =
    LazyLock::new(|| Toolchain::new(&MemoryWorld::new(date(2026, 11, 23))).expect("embedded data"));

/// All outputs, or nothing if the policy is not sound.
fn outputs(source: &str) -> Option<Vec<(String, String)>> {
    let world = MemoryWorld::new(date(2026, 11, 23)).with("policies/app.yaml", source);
    let tools = &*TOOLS;
    let paths = ["policies/app.yaml".to_owned()];
    let checked = tools
        .check(
            &world,
            &Project::default(),
            &paths,
            &CheckOptions { deny: Severity::Error, as_of: None, tell: Severity::Note },
        )
        .expect("it is read");
    checked.policies[0].policy.as_ref()?;
    let artifacts =
        tools.emit(&checked.policies, &Project::default()).expect("all texts are there");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    Some(artifacts.into_iter().map(|artifact| (artifact.path, text(artifact.bytes))).collect())
}

/// Elements that a page opens and closes must balance, and none may come from a text.
fn assert_balanced(path: &str, page: &str) {
    const EMPTY: [&str; 5] = ["meta", "link", "br", "hr", "wbr"];
    let mut open: Vec<String> = Vec::new();
    let mut rest = page;
    while let Some(at) = rest.find('<') {
        rest = &rest[at..];
        // A style and the linked data are ours, and what is in them is no markup.
        const RAW: [(&str, &str); 2] =
            [("<style>", "</style>"), ("<script type=\"application/ld+json\">", "</script>")];
        if let Some((_, close)) = RAW.iter().find(|(open, _)| rest.starts_with(open)) {
            let end = rest.find(close).expect("it ends");
            rest = &rest[end + close.len()..];
            continue;
        }
        let end = rest.find('>').expect("a tag ends");
        let tag = &rest[1..end];
        rest = &rest[end + 1..];
        if tag.starts_with('!') {
            continue;
        }
        let name: String =
            tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
        assert!(!["script", "img", "iframe", "object"].contains(&name.as_str()), "{path}: <{tag}>");
        // Outside of what stands in quotation marks.
        let names: String = tag.split('"').step_by(2).collect();
        assert!(!names.contains(" on"), "{path}: <{tag}>");
        if tag.starts_with('/') {
            assert_eq!(open.pop().as_deref(), Some(name.as_str()), "{path}: </{name}>");
        } else if !EMPTY.contains(&name.as_str()) && !tag.ends_with('/') {
            open.push(name);
        }
    }
    assert!(open.is_empty(), "{path}: {open:?} stay open");
}

/// The skeleton of a Markdown file: headings and table rows.
fn skeleton(text: &str) -> (usize, usize) {
    let mut headings = 0;
    let mut cells = 0;
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::Heading { .. }) => headings += 1,
            Event::Start(Tag::TableCell) => cells += 1,
            Event::Html(html) | Event::InlineHtml(html) => {
                let own = [
                    "<a id=",
                    "</a>",
                    "<strong>",
                    "</strong>",
                    "<em>",
                    "</em>",
                    "<br>",
                    "<code>",
                    "</code>",
                ];
                assert!(own.iter().any(|own| html.starts_with(own)), "raw HTML: {html}");
            }
            _ => {}
        }
    }
    (headings, cells)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn awkward_text_never_becomes_markup(text in awkward()) {
        let plain = outputs(&policy_with("word")).expect("the starter is sound");
        // Text that reads as filler or hides characters is refused: nothing is written then.
        if let Some(pages) = outputs(&policy_with(&text)) {
            prop_assert_eq!(&pages, &outputs(&policy_with(&text)).expect("it was sound before"));
            for ((path, page), (_, usual)) in pages.iter().zip(&plain) {
                if path.ends_with(".html") {
                    assert_balanced(path, page);
                } else {
                    // The note is Markdown of the author's own and may add structure; the rest may not.
                    let (headings, cells) = skeleton(page);
                    let (usual_headings, usual_cells) = skeleton(usual);
                    prop_assert!(headings >= usual_headings && cells >= usual_cells, "{path}");
                }
            }
        }
    }

    #[test]
    fn arbitrary_bytes_never_break_the_compiler(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let world = MemoryWorld::new(date(2026, 11, 23)).with("policies/a.yaml", bytes);
        let tools = &*TOOLS;
        let paths = ["policies/a.yaml".to_owned()];
        let checked = tools.check(&world, &Project::default(), &paths, &CheckOptions { deny: Severity::Error, as_of: None, tell: Severity::Note }).expect("it is read");
        prop_assert!(checked.failed);
    }

    #[test]
    fn a_damaged_policy_never_breaks_the_compiler(at in 0usize..4000, with in "[ -~\\n]{0,6}", cut in 0usize..12) {
        let mut source = fs::read_to_string(repository().join("policies/website.yaml")).expect("a sample");
        let floor = |source: &str, at: usize| (0..=at.min(source.len())).rev().find(|at| source.is_char_boundary(*at)).unwrap_or(0);
        let start = floor(&source, at);
        let end = floor(&source, start + cut).max(start);
        source.replace_range(start..end, &with);
        outputs(&source);
    }
}
