//! The finished HTML page: what it has beside the text, and the fragment for embedding.

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;

use crate::harness::{Project, repository};

fn samples() -> Project {
    let project = Project::new();
    for folder in ["policies", "policies/shared"] {
        for entry in fs::read_dir(repository().join(folder)).expect("samples") {
            let path = entry.expect("an entry").path();
            if path.is_file() {
                let name = path.file_name().expect("a name").to_string_lossy().into_owned();
                let text = fs::read_to_string(&path).expect("a sample");
                project.write(&format!("{folder}/{name}"), text);
            }
        }
    }
    project
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let (_, rest) = text.split_once(start).unwrap_or_else(|| panic!("no {start}"));
    rest.split_once(end).unwrap_or_else(|| panic!("no {end}")).0
}

fn linked_data(page: &str) -> Value {
    let text = between(page, "<script type=\"application/ld+json\">", "</script>");
    serde_json::from_str(text).expect("JSON")
}

#[test]
fn a_page_of_the_website_sample_is_small() {
    let project = samples();
    assert_eq!(project.run(&["build", "-q", "policies/website.yaml"]).code, Some(0));
    for page in ["zh.html", "en.html"] {
        let bytes = project.read(&format!("dist/website/{page}")).len();
        assert!(bytes < 60_000, "{page}: {bytes} bytes");
    }
}

#[test]
fn the_key_points_follow_from_the_facts() {
    let project = Project::with_policy();
    assert_eq!(project.run(&["build", "-q"]).code, Some(0));
    let page = project.read("dist/website/en.html");
    let points = between(&page, "<section id=\"key-points\"", "</section>");
    for said in [
        "<a href=\"#collection\">What we collect</a>",
        "<a href=\"#use\">What we use it for</a>",
        "Answer your enquiries",
        "<a href=\"#disclosure\">Who receives it</a>",
        "<a href=\"#retention\">How long we keep it</a>",
        "<a href=\"#rights\">Your rights</a>",
        "mailto:",
    ] {
        assert!(points.contains(said), "{said} is not in {points}");
    }
    assert!(project.read("dist/website/zh.md").contains("**[保存多久](#retention)**"));

    project.change("policies/website.yaml", "effective:", "key-points: false\neffective:");
    assert_eq!(project.run(&["build", "-q"]).code, Some(0));
    assert!(!project.read("dist/website/en.html").contains("<section id=\"key-points\""));
}

#[test]
fn a_section_leads_to_itself_in_the_other_language() {
    let project = samples();
    assert_eq!(project.run(&["build", "-q"]).code, Some(0));
    for policy in ["app", "global", "platform", "website"] {
        let page = project.read(&format!("dist/{policy}/en.html"));
        let other = project.read(&format!("dist/{policy}/zh.html"));
        let links: Vec<_> = page.match_indices("class=\"other\" href=\"zh.html#").collect();
        assert!(links.len() > 5, "{policy}: {} sections", links.len());
        for (at, start) in links {
            let anchor = page[at + start.len()..].split('"').next().expect("an anchor");
            assert!(other.contains(&format!("<section id=\"{anchor}\"")), "{policy}: {anchor}");
        }
        assert!(page.contains("<a href=\"zh-en.html\">Side by side</a>"));
    }
}

#[test]
fn machines_read_what_the_page_is() {
    let project = Project::with_policy();
    project.write("policyc.yaml", "base-url: https://www.example.com/legal\n");
    let policy = project.read("policies/website.yaml");
    let name = between(&policy, "controller:", "country").to_owned();
    project.change(
        "policies/website.yaml",
        &format!("controller:{name}"),
        "controller:\n  name: {zh: 甲公司, en: \"A </script><b> & B\"}\n  ",
    );
    assert_eq!(project.run(&["build", "-q"]).code, Some(0));
    let page = project.read("dist/website/en.html");
    let data = linked_data(&page);
    assert_eq!(data["@type"], "WebPage");
    assert_eq!(data["inLanguage"][0], "en");
    assert_eq!(data["publisher"]["name"], "A </script><b> & B");
    assert_eq!(data["url"], "https://www.example.com/legal/website/en.html");
    let zh = "https://www.example.com/legal/website/zh.html";
    assert_eq!(data["translationOfWork"]["url"], zh, "the first language is the original");
    assert_eq!(data["workTranslation"], Value::Null);
    let original = linked_data(&project.read("dist/website/zh.html"));
    assert_eq!(original["workTranslation"][0]["inLanguage"], "en");
    assert_eq!(original["translationOfWork"], Value::Null);
    assert!(page.contains("<meta name=\"description\" content=\""));
    let both = linked_data(&project.read("dist/website/zh-en.html"));
    assert_eq!(both["inLanguage"].as_array().map(Vec::len), Some(2));
    assert_eq!(both["workTranslation"], Value::Null);
    assert_eq!(both["translationOfWork"], Value::Null);
}

#[test]
fn the_heads_of_pages_say_whose_they_are_and_name_each_other() {
    let project = Project::with_policy();
    project.write("policyc.yaml", "base-url: https://www.example.com/legal\n");
    assert_eq!(project.run(&["build", "-q", "--report"]).code, Some(0));
    let page = project.read("dist/website/en.html");
    let publisher = linked_data(&page)["publisher"]["name"].as_str().expect("a name").to_owned();
    assert!(between(&page, "<title>", "</title>").ends_with(&format!(" – {publisher}")));
    // Pages that name each other as translations all do.
    for (name, alternates) in [("zh", 2), ("en", 2), ("zh-en", 0)] {
        let page = project.read(&format!("dist/website/{name}.html"));
        let head = between(&page, "<head>", "</head>");
        assert_eq!(head.matches("rel=\"alternate\"").count(), alternates, "{name}");
        assert!(!head.contains("noindex"), "{name}");
    }
    let report = project.read("dist/website/report.en.html");
    assert!(report.contains("<meta name=\"robots\" content=\"noindex\">"));
    assert!(project.read("dist/website/zh.md").contains("zh-en.md)"));

    // With one language there is none to choose.
    project.change("policies/website.yaml", "languages: [zh, en]", "languages: [en]");
    assert_eq!(project.run(&["build", "-q"]).code, Some(0));
    let page = project.read("dist/website/en.html");
    assert!(!page.contains("class=\"languages\"") && !page.contains("rel=\"alternate\""));
}

#[test]
fn links_of_headings_are_told_apart_by_the_headings() {
    let project = Project::with_policy();
    assert_eq!(project.run(&["build", "-q"]).code, Some(0));
    let page = project.read("dist/website/en.html");
    assert!(page.contains("<a class=\"self\" href=\"#rights\" aria-labelledby=\"rights--title\">"));
    assert!(page.contains("id=\"rights--zh\""));
    assert!(page.contains("aria-labelledby=\"rights--zh rights--title\""));
}

#[test]
fn earlier_versions_are_linked_where_they_can_be_read() {
    let project = samples();
    assert_eq!(project.run(&["build", "-q"]).code, Some(0));
    let page = project.read("dist/global/en.html");
    let facts = between(&page, "<div class=\"facts\"", "</dl>");
    assert!(facts.contains("<dt>Earlier versions</dt>"), "{facts}");
    assert!(facts.contains(">3.0.0</a>") && facts.contains(">archive</a>"), "{facts}");
    assert!(!facts.contains(">3.1.0</a>"), "this version is no earlier one");
    assert!(!project.read("dist/app/en.html").contains("Earlier versions"));
}

#[test]
fn a_fragment_is_the_text_with_a_style_of_its_own() {
    let project = Project::with_policy();
    assert_eq!(project.run(&["build", "-q", "--fragment"]).code, Some(0));
    let fragment = project.read("dist/website/en.fragment.html");
    assert!(fragment.starts_with("<div class=\"policyc\" lang=\"en\""), "{fragment}");
    assert!(fragment.trim_end().ends_with("</div>"));
    for outer in ["<html", "<head", "<body", "<main", "<h1", "<script", "class=\"other\""] {
        assert!(!fragment.contains(outer), "{outer}");
    }
    let section = "<section id=\"collection\"";
    assert!(fragment.contains(section) && project.read("dist/website/en.html").contains(section));

    // Whatever is not inside `.policyc… { … }` names the class, so no rule reaches the page around.
    let style = between(&fragment, "<style>", "</style>");
    let (theme, text) =
        style.split_once("\n.policyc:not(#\\##\\##\\#) {\n/* The style").expect("a scope");
    assert!(text.trim_end().ends_with('}'));
    for line in theme.lines().filter(|line| line.ends_with('{') || line.ends_with("],")) {
        let inside = line.trim_start();
        assert!(inside.starts_with(":where(.policyc") || inside.starts_with("@media"), "{line}");
    }

    project.write("policyc.yaml", "forms: [fragments]\nformats: [html]\n");
    assert_eq!(project.run(&["build", "-q"]).code, Some(0));
    assert!(project.path("dist/website/zh.fragment.html").exists());
    assert!(!project.path("dist/website/zh.html").exists());
}

#[test]
fn the_docs_list_every_property_of_the_look() {
    let theme = fs::read_to_string(repository().join("templates/html/theme.css")).expect("a style");
    let docs = fs::read_to_string(repository().join("docs/output.md")).expect("docs");
    let properties: BTreeSet<&str> = theme
        .lines()
        .filter_map(|line| line.trim().strip_prefix("--")?.split_once(':'))
        .map(|(name, _)| name)
        .collect();
    let listed: BTreeSet<&str> = docs
        .lines()
        .filter(|line| line.starts_with("| `--"))
        .flat_map(|line| line.split('`').skip(1).step_by(2))
        .filter_map(|name| name.strip_prefix("--"))
        .collect();
    assert_eq!(properties, listed);
}
