//! A document with every kind of block and awkward text, in every format.

mod properties;
pub(super) mod sample;
mod structure;

use pulldown_cmark::{Event, Options, Parser, Tag};

use super::{Alternate, Chrome, Emitter, Kept, Page};
use crate::data::Data;
use crate::ir::{Block, BlockKind, Inline};
use crate::world::MemoryWorld;

fn emitter() -> Emitter {
    Emitter::new(&Data::embedded()).expect("the embedded templates are sound")
}

fn chrome(language: &str) -> Chrome {
    let words = match language {
        "zh" => ["目录", "文件信息", "：", "语言", "注意", "跳到正文", "双语对照"],
        _ => [
            "Contents",
            "Document details",
            ": ",
            "Languages",
            "Note",
            "Skip to content",
            "Side by side",
        ],
    };
    Chrome(Chrome::KEYS.iter().map(ToString::to_string).zip(words.map(String::from)).collect())
}

fn alternates() -> Vec<Alternate> {
    [("zh", "中文"), ("en", "English")]
        .map(|(language, name)| Alternate {
            language: language.into(),
            name: name.into(),
            url: format!("privacy.{language}.html"),
        })
        .to_vec()
}

fn prevails() -> Vec<(String, Vec<Inline>)> {
    vec![
        ("zh".into(), vec![Inline::text("两种文本不一致时，以中文文本为准。")]),
        ("en".into(), vec![Inline::text("If the two differ, the Chinese text prevails.")]),
    ]
}

/// Calls with the pages of the sample in both languages.
fn with_pages<T>(call: impl FnOnce(&[Page]) -> T) -> T {
    let (zh, en) = (sample::document("zh"), sample::document("en"));
    let (zh_chrome, en_chrome, alternates) = (chrome("zh"), chrome("en"), alternates());
    let page = |document, chrome| Page {
        document,
        chrome,
        alternates: &alternates,
        original: Some("zh"),
        canonical: Some("https://example.com/privacy"),
        together: None,
        kept: None,
    };
    call(&[page(&zh, &zh_chrome), page(&en, &en_chrome)])
}

fn all_html() -> Vec<String> {
    let emitter = emitter();
    with_pages(|pages| {
        vec![
            emitter.html(&pages[0]).expect("renders"),
            emitter.html(&pages[1]).expect("renders"),
            emitter.bilingual_html(pages, &prevails()).expect("renders"),
        ]
    })
}

fn all_markdown() -> Vec<String> {
    let emitter = emitter();
    with_pages(|pages| {
        vec![
            emitter.markdown(&pages[0]).expect("renders"),
            emitter.markdown(&pages[1]).expect("renders"),
            emitter.bilingual_markdown(pages, &prevails()).expect("renders"),
        ]
    })
}

/// The single pages and those with both languages, in HTML and Markdown, with blocks kept.
fn all_with<'d>(
    pages: &[Page<'_, 'd>],
    [html, markdown]: [Option<&Kept<'d>>; 2],
    bilingual_first: bool,
) -> (Vec<String>, Vec<String>) {
    let emitter = emitter();
    let with = |kept| pages.iter().map(|page| Page { kept, ..*page }).collect::<Vec<_>>();
    let (html, markdown) = (with(html), with(markdown));
    let bilingual = || {
        let html = emitter.bilingual_html(&html, &prevails());
        let markdown = emitter.bilingual_markdown(&markdown, &prevails());
        [html, markdown].map(|text| text.expect("renders")).to_vec()
    };
    let early = bilingual_first.then(bilingual);
    let html = html.iter().map(|page| emitter.html(page).expect("renders"));
    let markdown = markdown.iter().map(|page| emitter.markdown(page).expect("renders"));
    (html.chain(markdown).collect(), early.unwrap_or_else(bilingual))
}

#[test]
fn blocks_that_are_kept_for_other_pages_read_as_if_they_were_not() {
    fn look(pages: &[Page<'_, '_>]) {
        let fresh = all_with(pages, [None, None], false);
        for bilingual_first in [false, true] {
            let (html, markdown) = (Kept::default(), Kept::default());
            assert_eq!(all_with(pages, [Some(&html), Some(&markdown)], bilingual_first), fresh);
        }
    }
    with_pages(look);
}

fn ids(html: &str) -> Vec<&str> {
    html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn html_has_no_script_and_no_duplicate_id() {
    for html in all_html() {
        assert!(html.starts_with("<!doctype html>\n<html class=\"policyc\" lang=\""));
        assert!(html.ends_with("</html>\n"));
        assert!(!html.contains("<script"), "{html}");
        let mut ids = ids(&html);
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count);
    }
}

#[test]
fn every_fragment_leads_to_an_id() {
    for html in all_html() {
        let ids = ids(&html);
        for target in html.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(ids.contains(&target), "#{target}");
        }
    }
}

#[test]
fn the_policy_allows_the_style_of_the_page() {
    for html in all_html() {
        let style = html.split("<style>").nth(1).and_then(|rest| rest.split("</style>").next());
        let hash = html.split("style-src '").nth(1).and_then(|rest| rest.split('\'').next());
        let data = Data::embedded();
        let expected = super::style::Style::new(&data).expect("sound");
        assert_eq!(style, expected.page.as_str());
        assert_eq!(hash, expected.hash.as_str());
    }
}

#[test]
fn second_language_has_its_own_ids() {
    let html = &all_html()[2];
    assert!(html.contains(" id=\"collection\""));
    assert!(html.contains(" id=\"collection-en\""));
    assert!(html.contains("href=\"#collection-en\""));
    assert!(html.contains(" id=\"only-en\""), "an anchor of one language keeps its name");
}

#[test]
fn text_stays_text() {
    for html in all_html() {
        assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
        assert!(html.contains("&#123;&#123; x }}"), "{html}");
        assert!(html.contains("&#123;% y %}") && !html.contains("{{ x"), "{html}");
    }
}

#[test]
fn markdown_reads_back() {
    for markdown in all_markdown() {
        assert!(markdown.ends_with('\n') && !markdown.ends_with("\n\n"));
        assert!(!markdown.contains("\n\n\n"), "{markdown}");
        let (mut titles, mut tables, mut text) = (0, 0, String::new());
        for event in Parser::new_ext(&markdown, Options::ENABLE_TABLES) {
            match event {
                Event::Start(Tag::Heading { level, .. }) => titles += usize::from(level as u8 == 1),
                Event::Start(Tag::Table(_)) => tables += 1,
                Event::Start(Tag::HtmlBlock) | Event::Html(_) => panic!("{markdown}"),
                Event::InlineHtml(html) => assert!(own_html(&html), "{html}"),
                Event::Text(part) => text.push_str(&part),
                _ => {}
            }
        }
        assert_eq!(titles, 1);
        assert!(tables >= 1);
        assert!(text.contains("<script>alert(1)</script>") && text.contains("A*B <x>"));
        assert!(text.contains("{{ x }}") && text.contains("**不是强调**"));
    }
}

fn own_html(html: &str) -> bool {
    [
        "<a id=",
        "</a>",
        "<strong>",
        "</strong>",
        "<em>",
        "</em>",
        "<code>",
        "</code>",
        "<br",
        "<span>",
        "</span>",
    ]
    .iter()
    .any(|own| html.starts_with(own))
}

#[test]
fn lists_in_a_row_stay_apart() {
    for markdown in all_markdown() {
        let lists = Parser::new(&markdown).filter(|e| matches!(e, Event::Start(Tag::List(_))));
        let expected = if markdown.contains(" / ") { 12 } else { 6 };
        assert_eq!(lists.count(), expected, "{markdown}");
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    assert_eq!(all_html(), all_html());
    assert_eq!(all_markdown(), all_markdown());
}

#[test]
fn json_is_the_document() {
    let json = emitter().json(&sample::document("zh"));
    let value: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(value["sections"][0]["anchor"], "collection");
}

#[test]
fn depth_does_not_matter() {
    let mut block = Block::paragraph(vec![Inline::text("deep")]);
    for _ in 0..60 {
        block = Block::new(BlockKind::Quote { blocks: vec![block] });
    }
    let mut document = sample::document("en");
    document.lead = vec![block];
    let chrome = chrome("en");
    let page = Page::alone(&document, &chrome);
    let html = emitter().html(&page).expect("renders");
    assert_eq!(html.matches("<blockquote>").count(), 61);
    let markdown = emitter().markdown(&page).expect("renders");
    assert!(markdown.contains(&format!("{}deep", "> ".repeat(60))));
}

#[test]
fn one_emitter_serves_all_threads() {
    fn shared<T: Send + Sync>(_: &T) {}
    shared(&emitter());
}

fn with_template(path: &str, text: &str) -> Result<Emitter, super::EmitError> {
    let mut data = Data::embedded();
    let world = MemoryWorld::new(jiff::civil::date(2026, 1, 1)).with(path, text);
    data.overlay(&world).expect("memory reads");
    Emitter::new(&data)
}

#[test]
fn a_project_lays_its_template_over() {
    let emitter = with_template("templates/markdown/page.md.tera", "{{ title }}!").expect("sound");
    let text = with_pages(|pages| emitter.markdown(&pages[1]).expect("renders"));
    assert_eq!(text, "Privacy Policy!\n");
}

#[test]
fn a_faulty_template_is_named() {
    let path = "templates/markdown/page.md.tera";
    let error = with_template(path, "a\n{{ title").expect_err("syntax");
    assert_eq!(error.file, path);
    assert!(error.line.is_some(), "{error}");
    let emitter = with_template(path, "a\n{{ nothing }}").expect("syntax is sound");
    let error = with_pages(|pages| emitter.markdown(&pages[0]).expect_err("unknown variable"));
    assert_eq!((error.file.as_str(), error.line), (path, Some(2)), "{error}");
    let blocks = "templates/html/blocks.html.tera";
    let error = with_template(blocks, "").expect_err("no components");
    assert!(error.to_string().contains("html."), "{error}");
    let error = with_template("templates/html/text.css", "</style>").expect_err("closes");
    assert_eq!(error.file, "templates/html/text.css");
}
