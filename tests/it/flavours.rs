//! Markdown for site generators: a small policy as each takes it, as files under `tests/flavours`, and
//! text that a generator would run.

use std::fs;
use std::path::Path;

use jiff::civil::date;
use policyc::compile::{CheckOptions, Toolchain};
use policyc::data::Data;
use policyc::diag::Severity;
use policyc::flavour::Flavour;
use policyc::model::Vocabularies;
use policyc::model::publish::Generator;
use policyc::project::{self, KnownRule, Project as Settings};
use policyc::source::Files;
use policyc::world::MemoryWorld;
use pulldown_cmark::{Event, Options, Parser};

use crate::harness::{Project, golden, repository};

fn generators() -> impl Iterator<Item = &'static str> {
    Generator::choice().values.iter().map(|(word, _)| *word)
}

fn settings(text: &str) -> Settings {
    let vocabularies = Vocabularies::load(&Data::embedded()).expect("embedded data");
    let mut findings = Vec::new();
    // Tags of templates in a policy are mostly blanks that nobody filled in.
    let text = format!("{text}levels: [{{rule: core/placeholder, level: allow}}]\n");
    let rules = || vec![KnownRule { id: "core/placeholder".to_owned(), is_fixed: false }];
    let mut files = Files::default();
    let languages = ["en", "zh", "fr", "de", "ja"].map(str::to_owned);
    let settings =
        project::read(&text, &mut files, &vocabularies, &languages, rules, &mut findings);
    assert!(findings.is_empty(), "{findings:?}");
    settings
}

/// What a policy gives under some settings: paths from the project's root, and texts.
fn build(policy: &str, settings: &Settings) -> Vec<(String, String)> {
    let world = MemoryWorld::new(date(2026, 11, 23)).with("policies/website.yaml", policy);
    let tools = Toolchain::new(&world).expect("embedded data");
    let options = CheckOptions { deny: Severity::Error, as_of: None, tell: Severity::Note };
    let paths = ["policies/website.yaml".to_owned()];
    let checked = tools.check(&world, settings, &paths, &options).expect("it is there");
    // What a law would ask for besides is no matter of these small policies.
    let core = checked.findings.iter().filter(|found| found.rule.starts_with("core/"));
    let errors: Vec<_> = core.filter(|found| found.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:?}");
    let folder = tools.folder(settings).expect("embedded data");
    let artifacts = tools.emit(&checked.policies, settings).expect("all texts are there");
    let path = |path: String| format!("{folder}/{path}").trim_start_matches('/').to_owned();
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    artifacts.into_iter().map(|own| (path(own.path), text(own.bytes))).collect()
}

fn sample() -> String {
    fs::read_to_string(repository().join("tests/flavours/policy.yaml")).expect("the sample")
}

/// Front matter and body.
fn split(text: &str) -> (&str, &str) {
    for fence in ["---\n", "+++\n"] {
        if let Some((head, body)) = text.strip_prefix(fence).and_then(|text| text.split_once(fence))
        {
            return (head, body);
        }
    }
    ("", text)
}

#[test]
fn the_sample_comes_out_as_it_did() {
    let mut faults = Vec::new();
    let mut known = vec!["policy.yaml".to_owned()];
    for generator in generators() {
        let settings = settings(&format!("generator: {generator}\n"));
        for (path, text) in build(&sample(), &settings) {
            let path = format!("{generator}/{path}");
            faults.extend(golden(&format!("tests/flavours/{path}"), &text).err());
            known.push(path);
        }
    }
    let root = repository().join("tests/flavours");
    let files = files_below(&root);
    faults.extend(files.into_iter().filter(|file| !known.contains(file)));
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn files_below(root: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(root).expect("inside").display().to_string();
                found.push(name.replace('\\', "/"));
            }
        }
    }
    found
}

/// What some generator would run.
const HOSTILE: &[&str] = &[
    "{{ x }}",
    "{%- y -%}",
    "{% raw %}{{ a }}{% endraw %}",
    "{% endraw %}{{ b }}",
    "{# c #}",
    "<script>alert(1)</script>",
    "</span></div>{{ d }}",
    "{props.z}",
    "{{< rawhtml >}}",
    "{{% include %}}",
    "{{#include /etc/passwd}}",
    "<%= e %>",
    "[[toc]]",
    "[TOC]",
    "::: danger",
    ":tada: :+1:",
    "{: .class}",
    "{#id}",
    "{:toc}",
    "$$x$$",
    "<!--@include: ./x-->",
    "--8<-- \"x\"",
    "<<< @/x",
    "!!! note",
    "??? note",
    "export const f = 1",
    "import x from 'y'",
    "&#123;&#123; g }}",
    "@[code](x)",
    "==h== ^^i^^ ~~j~~",
    "*[k]: l",
    "[^1]: m",
    "+++",
    "---",
];

/// A policy with hostile text wherever a user can put text.
fn hostile() -> String {
    let quoted = |text: &str| serde_json::to_string(text).expect("a string");
    let all = HOSTILE.join(" ");
    let plain = quoted(&escaped(&all));
    let paragraphs: String = HOSTILE
        .iter()
        .map(|line| format!("        {}\n\n        - {}\n\n", escaped(line), escaped(line)))
        .collect();
    let code = HOSTILE.join("\n        ");
    sample()
        .replace("title: {zh: 隐私政策, en: Privacy Policy}", &format!("title: {plain}"))
        .replace(
            "示例公司, en: Example Ltd.",
            &format!("{}, en: {plain}", quoted(&format!("示例{}", escaped(&all)))),
        )
        + &format!("sections:\n  - id: hostile\n    title: {plain}\n    text:\n      zh: &text |\n")
            .replace("&text ", "")
        + &format!(
            "{paragraphs}        ```\n        {code}\n        ```\n\n        `{{{{ code }}}}` `import x`\n"
        )
        + &format!(
            "      en: |\n{paragraphs}        ```\n        {code}\n        ```\n\n        `{{{{ code }}}}` `import x`\n"
        )
}

/// Text as Markdown that shows it.
fn escaped(text: &str) -> String {
    let escape = |c: char| if c.is_ascii_punctuation() { format!("\\{c}") } else { c.to_string() };
    text.chars().map(escape).collect()
}

/// Takes out what policyc itself writes.
fn without_own(body: &str, flavour: &Flavour) -> String {
    let mut out = body.to_owned();
    for own in ["<br>", "<br />", "<!-- -->", "<span>:</span>", "{target=\"_self\"}"] {
        out = out.replace(own, "");
    }
    for tag in ["strong", "em", "code", "pre", "div"] {
        out = out.replace(&format!("<{tag}>"), "");
        out = out.replace(&format!("</{tag}>"), "");
    }
    for (open, close) in [
        ("<a id=\"", "\"></a>"),
        ("{{< relref path=\"", ">}}"),
        ("<a href=\"/", ">"),
        ("<a href=\"tel:", ">"),
        ("<div style=\"", ">"),
        ("<div lang=\"", ">"),
        ("<pre style='", ">"),
        ("<pre v-pre style='", ">"),
    ] {
        out = cut(&out, open, close);
    }
    out = out.replace("</a>", "");
    if let Some((open, close)) = flavour.heading.as_deref().and_then(|own| own.split_once("{id}")) {
        let own = |line: &str| {
            let id =
                line.rsplit_once(open).and_then(|(text, id)| Some((text, id.strip_suffix(close)?)));
            let is_id = |id: &str| {
                id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
            };
            id.filter(|(text, id)| text.starts_with('#') && is_id(id))
                .map(|(text, _)| text.to_owned())
        };
        out = out.lines().map(|line| own(line).unwrap_or_else(|| line.to_owned()) + "\n").collect();
    }
    let note = flavour.note.as_ref();
    let is_note = |line: &&str| {
        let line = line.trim();
        note.is_some_and(|note| {
            line == note.close
                || note.open.replace("{note}", "") == line.replace("请注意", "").replace("Note", "")
        })
    };
    out.lines()
        .filter(|line| line.is_empty() || !is_note(line))
        .map(|line| format!("{line}\n"))
        .collect()
}

fn cut(text: &str, open: &str, close: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(open) {
        out.push_str(before);
        rest = after.split_once(close).expect("it is closed").1;
    }
    out + rest
}

#[test]
fn what_a_generator_would_run_is_text() {
    let policy = hostile();
    for generator in generators().filter(|generator| *generator != "plain") {
        let flavour = Flavour::load(&Data::embedded(), generator).expect("embedded data");
        let text = format!("generator: {generator}\nforms: [pages, bilingual, lists]\n");
        for (path, text) in build(&policy, &settings(&text)) {
            let body = without_own(split(&text).1, &flavour);
            assert!(!body.contains("{{"), "{generator}: {path}");
            let body = if flavour.keeps_html { body } else { cut(&body, "```", "```") };
            for trigger in ["{", "}", "<", "[[", ":::", "$$", "```", "==", "^^", "~~", "![", "[^"] {
                let line = body.lines().find(|line| line.contains(trigger));
                assert!(line.is_none(), "{generator}: {path}: {trigger}: {line:?}");
            }
            for line in body.lines().map(str::trim_start) {
                let starts = ["import ", "export ", "!!!", "???", "+++", "---", "*["];
                let keyword = |start: &&&str| !flavour.keywords.is_empty() || !start.ends_with(' ');
                let found = starts.iter().filter(keyword).find(|start| line.starts_with(**start));
                assert!(found.is_none(), "{generator}: {path}: {line}");
            }
        }
    }
}

#[test]
fn a_reader_sees_the_text_that_was_meant() {
    let policy = hostile();
    for generator in generators() {
        let settings = settings(&format!("generator: {generator}\n"));
        let (path, text) = build(&policy, &settings).remove(0);
        let options = Options::ENABLE_TABLES | Options::ENABLE_HEADING_ATTRIBUTES;
        let mut shown = String::new();
        for event in Parser::new_ext(split(&text).1, options) {
            match event {
                Event::Text(text) | Event::Code(text) => shown.push_str(&text),
                Event::End(_) => shown.push('\n'),
                _ => {}
            }
        }
        for hostile in HOSTILE {
            let line = shown.lines().any(|line| line == *hostile);
            assert!(line, "{generator}: {path} does not show {hostile}:\n{shown}");
        }
    }
}

#[test]
fn front_matter_is_extended_from_settings_and_policy() {
    let text = "generator: hugo\nfront-matter: {type: page, weight: 3, menu: footer, date: null}\n";
    let pages = build(&sample(), &settings(text));
    let (path, zh) = &pages[0];
    assert_eq!(path, "content/legal/website.zh.md");
    let (head, _) = split(zh);
    for line in [
        "title: \"隐私政策\"",
        "type: \"privacy-policy\"",
        "layout: \"list\"",
        "weight: 3",
        "menu: \"footer\"",
        "date: null",
        "lastmod: 2026-02-15",
    ] {
        assert!(head.lines().any(|own| own == line), "{line} is not in\n{head}");
    }
    let pages = build(&sample(), &settings("generator: docusaurus\nout: web/docs/legal\n"));
    let (path, en) = &pages[1];
    assert_eq!(path, "web/i18n/en/docusaurus-plugin-content-docs/current/legal/website.md");
    assert!(en.contains("\nslug: \"/legal/website\"\n"), "{en}");
    assert!(en.contains("\ndescription: \"How we handle personal information.\"\n"), "{en}");
}

#[test]
fn front_matter_holds_any_text_as_text() {
    for generator in generators().filter(|generator| *generator != "mdbook") {
        let settings =
            settings(&format!("generator: {generator}\nfront-matter: {{x: \"{{title}}\"}}\n"));
        for (path, text) in build(&hostile(), &settings) {
            let (head, body) = split(&text);
            let line = head.lines().find(|line| line.starts_with('x')).expect(&path);
            let json = line.trim_start_matches(['x', ' ', ':', '=']);
            let value: String = serde_json::from_str(json).expect("a quoted text");
            // Some themes print a title as it is: then it is written as HTML.
            let is_html = !value.contains("<script>");
            assert!(generator != "eleventy" || !value.contains('{'), "{path}: a template");
            let text = value
                .replace("＜", "<")
                .replace("｛", "{")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"");
            let text = if is_html { text.replace("&amp;", "&") } else { text };
            assert_eq!(text, HOSTILE.join(" "), "{path}");
            assert!(body.starts_with('\n'), "{path}: the head ends early");
        }
    }
}

#[test]
fn the_site_says_which_language_is_its_own_and_what_it_calls_them() {
    let text = "generator: vitepress\nsite-language: en\nsite-languages: {zh: zh-Hans}\n";
    let pages = build(&sample(), &settings(text));
    let paths: Vec<_> = pages.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(paths, ["docs/zh-Hans/legal/website.md", "docs/legal/website.md"]);
    assert!(pages[0].1.contains("[English](../../legal/website.md)"), "{}", pages[0].1);
    assert!(pages[1].1.contains("[中文](../zh-Hans/legal/website.md)"), "{}", pages[1].1);
}

#[test]
fn a_policy_in_one_language_names_none() {
    let policy = sample().replace("languages: [zh, en]", "languages: [zh]");
    let world = MemoryWorld::new(date(2026, 11, 23)).with("policies/website.yaml", policy.as_str());
    let tools = Toolchain::new(&world).expect("embedded data");
    for (generator, path) in
        [("hugo", "website.md"), ("zola", "website.md"), ("jekyll", "legal/website/index.md")]
    {
        let settings = settings(&format!("generator: {generator}\n"));
        let options = CheckOptions { deny: Severity::Error, as_of: None, tell: Severity::Note };
        let paths = ["policies/website.yaml".to_owned()];
        let checked = tools.check(&world, &settings, &paths, &options).expect("it is there");
        let artifacts = tools.emit(&checked.policies, &settings).expect("all texts are there");
        let paths: Vec<_> = artifacts.iter().map(|own| own.path.as_str()).collect();
        assert_eq!(paths, [path], "{:?}", checked.findings);
        let text = String::from_utf8(artifacts[0].bytes.clone()).expect("UTF-8");
        assert!(!text.contains("relref") && !text.contains("translations"), "{text}");
    }
}

#[test]
fn lists_and_all_languages_on_one_page_are_pages_of_the_site() {
    let text = "generator: hexo\nforms: [pages, bilingual, lists]\nformats: [markdown, html]\n";
    let pages = build(&sample(), &settings(text));
    let paths: Vec<_> = pages.iter().map(|(path, _)| path.as_str()).collect();
    for path in [
        "source/legal/website/index.md",
        "source/en/legal/website/index.md",
        "source/legal/website-zh-en/index.md",
        "source/en/legal/website-lists/index.md",
        "source/website/zh.html",
    ] {
        assert!(paths.contains(&path), "{path} is not among {paths:?}");
    }
    let lists = pages.iter().find(|(path, _)| path == "source/legal/website-lists/index.md");
    assert!(lists.expect("the lists").1.contains("](../website/"), "{lists:?}");
}

#[test]
fn html_beside_a_generators_pages_is_inert_and_claims_no_address() {
    let title =
        r#"title: {zh: "{{ page.title }}{% include x %}政策", en: "{{ x }} Policy {% y %}"}"#;
    let hostile = sample().replacen("title: {zh: 隐私政策, en: Privacy Policy}", title, 1);
    let text = "generator: eleventy\nformats: [html]\nforms: [pages, fragments]\n\
                base-url: https://www.example.cn/legal\n";
    let pages = build(&hostile, &settings(text));
    let html: Vec<_> = pages.iter().filter(|(path, _)| path.ends_with(".html")).collect();
    assert_eq!(html.len(), 4);
    for (path, text) in html {
        assert!(!text.contains("{{") && !text.contains("{%"), "{path}: {text}");
        assert!(path.contains("fragment") || text.contains("&#123;&#123; "), "{path}: {text}");
        assert!(!text.contains("rel=\"canonical\""), "{path}");
    }
}

#[test]
fn tables_of_contents_get_no_anchors_of_other_languages() {
    for generator in generators().filter(|generator| *generator != "plain") {
        let text = format!("generator: {generator}\nforms: [bilingual]\n");
        let (path, page) = build(&sample(), &settings(&text)).remove(0);
        let flavour = Flavour::load(&Data::embedded(), generator).expect("embedded data");
        let line = page.lines().find(|line| line.contains("如何联系我们 / How to contact us"));
        let heading = line.unwrap_or_else(|| panic!("{path}: no heading"));
        assert!(heading.starts_with("## ") && !heading.contains("contact-en"), "{path}: {heading}");
        assert!(page.contains("<a id=\"contact-en\"></a>\n\n## "), "{path}: {heading}");
        if let Some(pattern) = flavour.heading {
            assert!(heading.ends_with(&pattern.replace("{id}", "contact")), "{path}: {heading}");
        }
    }
}

#[test]
fn lists_in_a_row_stay_two_where_a_reader_would_take_them_for_one() {
    for generator in ["jekyll", "mkdocs"] {
        let text = format!("generator: {generator}\nforms: [bilingual]\n");
        let (path, page) = build(&sample(), &settings(&text)).remove(0);
        let facts = page.split("**Published by**").next().expect("the facts in Chinese");
        assert!(
            facts.contains("生效日期") && facts.contains("\n\n<!-- -->\n\n-"),
            "{path}: {facts}"
        );
    }
}

#[test]
fn no_id_stands_twice_where_the_generator_gives_it_too() {
    let pages = build(&sample(), &settings("generator: astro\n"));
    assert!(pages[1].1.contains("\n## Key points\n"), "{}", pages[1].1);
    assert!(pages[0].1.contains("\n## <a id=\"key-points\"></a>要点提示\n"), "{}", pages[0].1);
}

#[test]
fn a_telephone_number_is_a_link_that_hugo_keeps() {
    let policy = sample().replace("email: privacy@example.com", "phone: +86 10 5550 0100");
    for (_, page) in build(&policy, &settings("generator: hugo\n")) {
        assert!(page.contains("<a href=\"tel:+861055500100\">+86 10 5550 0100</a>"), "{page}");
    }
}

#[test]
fn a_book_says_which_pages_are_in_another_language() {
    let pages = build(&sample(), &settings("generator: mdbook\n"));
    assert!(pages[0].1.starts_with("# 隐私政策\n"), "{}", pages[0].1);
    assert!(pages[1].1.starts_with("<div lang=\"en\">\n\n# Privacy Policy\n"), "{}", pages[1].1);
    assert!(pages[1].1.ends_with("\n\n</div>\n"), "{}", pages[1].1);
}

#[test]
fn addresses_of_translations_are_whole_where_the_site_has_one() {
    let own = "generator: jekyll\n";
    let based = "generator: jekyll\nbase-url: https://www.example.com/site/\n";
    for (text, address) in [
        (own, "../../en/legal/website/"),
        (based, "https://www.example.com/site/en/legal/website/"),
    ] {
        let (path, page) = build(&sample(), &settings(text)).remove(0);
        let line = split(&page).0.lines().find(|line| line.starts_with("translations"));
        assert!(
            line.is_some_and(|line| line.contains(&format!("\"{address}\""))),
            "{path}: {line:?}"
        );
        assert!(page.contains("[English](../../en/legal/website/)"), "{path}");
    }
}

#[test]
fn build_writes_for_a_generator() {
    let project = Project::with_policy();
    project.write("policyc.yaml", "generator: hugo\n");
    let ran = project.run(&["build"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(ran.err.contains("wrote 2 to content/legal/, 0 unchanged, 0 removed"), "{ran:?}");
    assert!(project.read("content/legal/website.en.md").starts_with("---\ntitle: \""));
    assert_eq!(project.run(&["build", "--check"]).code, Some(0));
    project.write("policyc.yaml", "generator: jekyll\nout: docs/legal\n");
    let ran = project.run(&["build"]);
    assert!(ran.err.contains("wrote 2 to docs/,"), "{ran:?}");
    assert!(project.path("docs/en/legal/website/index.md").is_file());
}

#[test]
fn settings_of_a_site_are_checked() {
    let project = Project::with_policy();
    project.write("policyc.yaml", "front-matter: {a: 1}\nsite-languages: {zh: ../x, 1: y}\n");
    let ran = project.run(&["check"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(ran.err.contains("warning[core/no-generator]"), "{ran:?}");
    assert_eq!(ran.err.matches("error[core/bad-language]").count(), 2, "{ran:?}");
}

#[test]
fn an_unknown_generator_is_a_finding() {
    let project = Project::with_policy();
    project.write("policyc.yaml", "generator: hugoo\n");
    let ran = project.run(&["check"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(ran.err.contains("error[core/unknown-value]"), "{ran:?}");
    assert!(ran.err.contains("did you mean `hugo`?"), "{ran:?}");
    project.write("policyc.yaml", "generator: hugo\n");
    project.change(
        "policies/website.yaml",
        "id: website\n",
        "id: website\npublish: {hexxo: {a: 1}}\n",
    );
    let ran = project.run(&["check"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(ran.err.contains("error[core/unknown-key]"), "{ran:?}");
    assert!(ran.err.contains("did you mean `hexo`?"), "{ran:?}");
}
