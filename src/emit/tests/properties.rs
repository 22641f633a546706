//! Whatever the text, a Markdown reader shows it as it was and finds no markup but ours.

use std::sync::LazyLock;

use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag};

use super::own_html;
use crate::data::Data;
use crate::emit::ids::Ids;
use crate::emit::inline_markdown::{Place, render};
use crate::flavour::Flavour;
use crate::ir::{Inline, plain_text};

/// Text made of what could be markup, with a few letters between.
pub(super) fn text() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        4 => "[a-c中文。，：“”（）①Ⓐ￥＋～ ]{1,3}",
        4 => r"[*_`~\[\]()<>|\\!#&;:.=+/'0-9{}%$@^\n -]{1,3}",
        1 => prop::sample::select(vec![
            "&amp;", "&#35;", "<b>", "</a>", "<!--", "https://a.cn", "www.a.cn", "a@b.cn",
            "```", "---", "===", "1. ", "- ", "+ ", "# ", "> ", "|---|", "[x]: /u", "![", ":--",
            "\u{a0}", "\u{3000}", "\u{200b}", "\t",
        ])
        .prop_map(String::from),
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(part, 0..6).prop_map(|parts| parts.concat())
}

pub(super) fn inlines() -> impl Strategy<Value = Vec<Inline>> {
    let leaf = prop_oneof![
        6 => text().prop_map(Inline::text),
        2 => text().prop_map(|text| Inline::Code { text }),
        1 => Just(Inline::Break),
    ];
    let inline = leaf.prop_recursive(3, 12, 3, |inner| {
        let content = prop::collection::vec(inner, 0..3);
        prop_oneof![
            content.clone().prop_map(|content| Inline::Strong { content }),
            content.clone().prop_map(|content| Inline::Emphasis { content }),
            (text(), content).prop_map(|(url, content)| Inline::link(format!("/{url}"), content)),
        ]
    });
    prop::collection::vec(inline, 0..5)
}

/// Text without white space and controls, which formats are free to run together.
pub(super) fn visible(text: &str) -> String {
    let shown = |c: &char| !c.is_whitespace() && (!c.is_control() || *c == '\0');
    text.chars().filter(shown).map(|c| if c == '\0' { '\u{FFFD}' } else { c }).collect()
}

/// What a reader shows, and whether it found nothing but inlines.
fn read(markdown: &str) -> (String, bool) {
    let (mut shown, mut sound) = (String::new(), true);
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TASKLISTS;
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Text(text) | Event::Code(text) => shown.push_str(&text),
            Event::InlineHtml(html) => sound &= own_html(&html),
            Event::Start(tag) => {
                sound &= matches!(
                    tag,
                    Tag::Paragraph
                        | Tag::Emphasis
                        | Tag::Strong
                        | Tag::Link { .. }
                        | Tag::Heading { .. }
                        | Tag::Table(_)
                        | Tag::TableHead
                        | Tag::TableRow
                        | Tag::TableCell
                );
            }
            Event::End(_) | Event::HardBreak => {}
            _ => sound = false,
        }
    }
    (visible(&shown), sound)
}

fn reads_back(inlines: &[Inline], place: Place, around: (&str, &str)) -> Result<(), TestCaseError> {
    reads_back_from(inlines, place, around, None)?;
    FLAVOURS.iter().try_for_each(|own| reads_back_from(inlines, place, around, Some(own)))
}

/// One that has words which are code, one that does without HTML.
static FLAVOURS: LazyLock<[Flavour; 2]> = LazyLock::new(|| {
    let data = Data::embedded();
    ["docusaurus", "hugo"].map(|name| Flavour::load(&data, name).expect("embedded data"))
});

fn reads_back_from(
    inlines: &[Inline],
    place: Place,
    around: (&str, &str),
    flavour: Option<&Flavour>,
) -> Result<(), TestCaseError> {
    let markdown = render(inlines, place, &Ids::default(), flavour);
    let (shown, sound) = read(&format!("{}{markdown}{}\n", around.0, around.1));
    prop_assert!(sound, "{markdown:?}");
    prop_assert_eq!(shown, visible(&plain_text(inlines)), "{:?}", markdown);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_paragraph_reads_back(inlines in inlines()) {
        reads_back(&inlines, Place::Line, ("", ""))?;
    }

    #[test]
    fn an_anchored_paragraph_reads_back(inlines in inlines()) {
        reads_back(&inlines, Place::Inside, ("<a id=\"x\"></a>", ""))?;
    }

    #[test]
    fn a_heading_reads_back(inlines in inlines()) {
        reads_back(&inlines, Place::Heading, ("## ", ""))?;
    }

    #[test]
    fn a_cell_reads_back(inlines in inlines()) {
        reads_back(&inlines, Place::Cell, ("| ", " |  |\n| --- | --- |\n|  |  |"))?;
    }
}
