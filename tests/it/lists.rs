//! The lists of personal information: tables of the policy with anchors of their own, and pages of
//! their own.

use std::collections::BTreeSet;
use std::fs;

use jiff::civil::date;
use policyc::compile::Toolchain;
use policyc::data::Data;
use policyc::ir::{BlockKind, Document, Row, plain_text};
use policyc::locale::Locale;
use policyc::project::{Form, Format, Project as Settings};
use policyc::world::MemoryWorld;

use crate::harness::{Project, golden, repository};
use crate::support::{MINIMAL, document, loaded, plain_block};

fn sample() -> String {
    fs::read_to_string(repository().join("tests/lists/policy.yaml")).expect("a policy")
}

/// The outputs of a policy: path and text.
fn outputs(
    policy: &str,
    forms: &[Form],
    format: Format,
    base: Option<&str>,
) -> Vec<(String, String)> {
    let world = MemoryWorld::new(date(2026, 11, 23));
    let tools = Toolchain::new(&world).expect("embedded data");
    let settings = Settings {
        forms: forms.to_vec(),
        formats: vec![format],
        base_url: base.map(str::to_owned),
        ..Settings::default()
    };
    let loaded = loaded(&[("policies/a.yaml", policy)]);
    assert!(loaded.policy.is_some() && loaded.findings.is_empty(), "{:?}", loaded.findings);
    let artifacts = tools.emit(&[loaded], &settings).expect("all texts are there");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    artifacts.into_iter().map(|artifact| (artifact.path, text(artifact.bytes))).collect()
}

fn of<'a>(outputs: &'a [(String, String)], path: &str) -> &'a str {
    let found = outputs.iter().find(|(name, _)| name == path);
    found.map_or_else(|| panic!("no {path}"), |(_, text)| text)
}

/// The lists of a policy in a language, without the page of the policy beside them.
fn lists(policy: &str, language: &str) -> Option<Document> {
    let loaded = loaded(&[("policies/a.yaml", policy)]);
    let locale = Locale::load(&Data::embedded(), language).expect("embedded texts");
    let policy = loaded.policy.as_ref().unwrap_or_else(|| panic!("{:?}", loaded.findings));
    policyc::document::build_lists(&loaded, policy, &locale, None).expect("all texts are there")
}

fn rows(document: &Document) -> Vec<&Row> {
    let blocks = document.sections.iter().flat_map(|section| &section.blocks);
    let rows = blocks.filter_map(|block| match &block.kind {
        BlockKind::Table { rows, .. } => Some(rows),
        _ => None,
    });
    rows.flatten().collect()
}

#[test]
fn the_pages_come_out_as_they_did() {
    let outputs = outputs(&sample(), &[Form::Pages, Form::Lists], Format::Markdown, None);
    let faults: Vec<String> = ["lists.zh.md", "lists.en.md", "zh.md", "en.md"]
        .into_iter()
        .filter_map(|name| {
            golden(&format!("tests/lists/{name}"), of(&outputs, &format!("lists/{name}"))).err()
        })
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_link_leads_to_something() {
    let forms = [Form::Pages, Form::Lists];
    let outputs = outputs(&sample(), &forms, Format::Markdown, None);
    let anchors = |text: &str| -> BTreeSet<String> {
        let ids = text.split("id=\"").skip(1);
        ids.map(|rest| rest.split('"').next().unwrap_or_default().to_owned()).collect()
    };
    for (path, text) in &outputs {
        for url in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let Some((page, anchor)) = url.split_once('#') else { continue };
            let there = if page.is_empty() { text } else { of(&outputs, &format!("lists/{page}")) };
            assert!(anchors(there).contains(anchor), "{path}: {url}");
        }
    }
    let page = of(&outputs, "lists/lists.en.md");
    assert!(page.contains("](#list-shared-payment-company)"), "{page}");
    assert!(page.contains("](#list-collected-account)"), "{page}");
    assert!(page.contains("](en.md#use-payment)"), "{page}");
}

#[test]
fn the_policy_has_the_lists_with_the_same_anchors_in_both_languages() {
    let outputs = outputs(&sample(), &[Form::Pages], Format::Html, None);
    for path in ["lists/zh.html", "lists/en.html"] {
        let page = of(&outputs, path);
        for id in ["list-collected", "list-shared", "list-sdks", "list-collected-account"] {
            assert!(
                page.contains(&format!("<section id=\"{id}\""))
                    || page.contains(&format!("<tr id=\"{id}\"")),
                "{path}: {id}"
            );
        }
    }
}

#[test]
fn a_recipient_with_whom_nothing_is_shared_stands_in_no_list() {
    let document = lists(&sample(), "en").expect("lists");
    let anchors: Vec<_> =
        rows(&document).into_iter().filter_map(|row| row.anchor.clone()).collect();
    assert_eq!(
        anchors,
        [
            "list-collected-account",
            "list-collected-device",
            "list-collected-payment",
            "list-shared-payment-company",
            "list-shared-affiliates",
            "list-sdks-statistics-sdk",
            "list-sdks-push-sdk",
        ]
    );
}

#[test]
fn the_names_and_the_bare_table_are_those_of_chinese_law() {
    let anchors_and_titles = |jurisdictions: &str| -> Vec<(String, String)> {
        let policy = format!(
            "{}collection:\n  sets:\n    - {{id: logs, data: [log-information], source: automatic}}\n\
             disclosure:\n  recipients:\n    - {{id: hosts, kind: processor}}\n",
            MINIMAL.replace("[cn]", jurisdictions)
        );
        let document = document(&loaded(&[("policies/a.yaml", &policy)]), "en");
        let below = document.sections.iter().flat_map(|section| &section.sections);
        let lists = below.filter(|section| section.anchor.starts_with("list-"));
        lists.map(|section| (section.anchor.clone(), plain_text(&section.title))).collect()
    };
    let named = |anchor: &str, title: &str| (anchor.to_owned(), title.to_owned());
    assert_eq!(
        anchors_and_titles("[cn]"),
        [
            named("list-collected", "List of personal information collected"),
            named("list-shared", "List of personal information shared with third parties"),
        ]
    );
    assert_eq!(
        anchors_and_titles("[eu]"),
        [named("list-shared", "List of recipients of personal information")]
    );
}

#[test]
fn every_row_carries_its_facts() {
    let sample = sample();
    let document = lists(&sample, "zh").expect("lists");
    // The same source gives the same tree.
    let loaded = loaded(&[("policies/a.yaml", &sample)]);
    let keys = |anchor: &str| -> Vec<String> {
        let rows = rows(&document);
        let row = rows.into_iter().find(|row| row.anchor.as_deref() == Some(anchor));
        row.expect(anchor).facts.iter().map(|node| loaded.tree.route(*node)).collect()
    };
    let account = keys("list-collected-account");
    for key in ["collection.sets[0]", "collection.sets[0].data[1]", "use.purposes[3]"] {
        assert!(account.contains(&key.to_owned()), "{key}: {account:?}");
    }
    let sdk = keys("list-sdks-statistics-sdk");
    for key in ["disclosure.recipients[3]", "disclosure.recipients[3].for[0]"] {
        assert!(sdk.contains(&key.to_owned()), "{key}: {sdk:?}");
    }
}

#[test]
fn what_there_is_none_of_is_said_and_what_is_not_said_is_no_list() {
    let none = format!("{MINIMAL}collection: none\ndisclosure:\n  recipients: none\n");
    let text = |language: &str| {
        let document = lists(&none, language).expect("lists");
        let mut out = String::new();
        document.lead.iter().for_each(|block| plain_block(block, &mut out));
        for section in &document.sections {
            out.push_str(&format!("{}\n", plain_text(&section.title)));
            section.blocks.iter().for_each(|block| plain_block(block, &mut out));
        }
        out
    };
    assert_eq!(
        text("zh"),
        "如《隐私政策》所述，没有需要在此列明的个人信息。有关我们处理个人信息的完整规则，请查阅该政策。\n\
         已收集个人信息清单\n我们不收集任何个人信息。\n与第三方共享个人信息清单\n我们不与任何其他方共享个人信息。\n"
    );
    assert_eq!(
        text("en"),
        "As our Privacy Policy says, there is no personal information to list here. For a full account of how \
         we handle personal information, please read that document.\n\
         List of personal information collected\nWe do not collect any personal information.\n\
         List of personal information shared with third parties\n\
         We do not share personal information with any other party.\n"
    );
    assert_eq!(lists(MINIMAL, "zh"), None);
    assert!(outputs(MINIMAL, &[Form::Lists], Format::Html, None).is_empty());
}

#[test]
fn without_the_policy_beside_them_the_lists_do_not_lead_to_it() {
    let alone = outputs(&sample(), &[Form::Lists], Format::Markdown, None);
    let page = of(&alone, "lists/lists.zh.md");
    assert!(!page.contains("](zh.md"), "{page}");
    assert!(page.contains("中文 · [English](lists.en.md)"), "{page}");
    let beside = outputs(&sample(), &[Form::Bilingual, Form::Lists], Format::Markdown, None);
    let page = of(&beside, "lists/lists.zh.md");
    assert!(page.contains("《[示例阅读隐私政策](zh-en.md)》"), "{page}");
    let based =
        outputs(&sample(), &[Form::Pages, Form::Lists], Format::Html, Some("https://a.example"));
    let page = of(&based, "lists/lists.en.html");
    assert!(
        page.contains("<link rel=\"canonical\" href=\"https://a.example/lists/lists.en.html\">"),
        "{page}"
    );
    assert!(page.contains("href=\"https://a.example/lists/en.html#use-payment\""), "{page}");
    assert!(page.contains("href=\"https://a.example/lists/lists.zh.html\""), "{page}");
}

#[test]
fn the_form_lists_writes_a_page_a_language_and_format() {
    let project = Project::with_policy();
    project.write("policyc.yaml", "forms: [pages, lists]\nformats: [html, markdown, json]\n");
    let ran = project.run(&["build"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    for extension in ["html", "md", "json"] {
        for language in ["zh", "en"] {
            let file = format!("dist/website/lists.{language}.{extension}");
            assert!(project.path(&file).is_file(), "{file}");
        }
    }
    assert!(!project.path("dist/website/zh-en.html").exists());
    let page = project.read("dist/website/lists.zh.md");
    let policy = project.read("dist/website/zh.md");
    let title = policy.lines().next().expect("a title");
    assert!(page.starts_with(&format!("{title}：个人信息清单\n")), "{page}");
    assert!(page.contains("**发布者**") && page.contains("**生效日期**"), "{page}");
    assert_eq!(project.run(&["build", "--check"]).code, Some(0));
    project.write("policyc.yaml", "forms: [list]\n");
    let wrong = project.run(&["check"]);
    assert!(wrong.err.contains("did you mean `lists`?"), "{wrong:?}");
}
