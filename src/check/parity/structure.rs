//! The blocks of a Markdown text: paragraphs, lists and their items, headings, tables.

use pulldown_cmark::{Event, Options, Parser, Tag};

/// Where two texts stop pairing: what stands there in each, as a word (`end` if nothing does).
pub fn difference(one: &str, other: &str) -> Option<(&'static str, &'static str)> {
    // Without a line break there is one block only.
    if !one.contains('\n') && !other.contains('\n') {
        return None;
    }
    let (ones, others) = (blocks(one), blocks(other));
    let length = ones.len().max(others.len());
    let at = (0..length).find(|&at| ones.get(at) != others.get(at))?;
    let word = |blocks: &[&'static str]| blocks.get(at).copied().unwrap_or("end");
    Some((word(&ones), word(&others)))
}

fn blocks(text: &str) -> Vec<&'static str> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let mut blocks = Vec::new();
    let mut items = 0_usize;
    for event in Parser::new_ext(text, options) {
        match event {
            // A loose list has paragraphs in its items, a tight one has not: that is layout.
            Event::Start(Tag::Paragraph) if items == 0 => blocks.push("paragraph"),
            Event::Start(Tag::Heading { .. }) => blocks.push("heading"),
            Event::Start(Tag::List(Some(_))) => blocks.push("numbered-list"),
            Event::Start(Tag::List(None)) => blocks.push("list"),
            Event::Start(Tag::Item) => {
                items += 1;
                blocks.push("item");
            }
            Event::End(pulldown_cmark::TagEnd::Item) => items -= 1,
            Event::Start(Tag::Table(_)) => blocks.push("table"),
            Event::Start(Tag::TableRow) => blocks.push("row"),
            Event::Start(Tag::BlockQuote(_)) => blocks.push("quote"),
            Event::Start(Tag::CodeBlock(_)) => blocks.push("code"),
            Event::Rule => blocks.push("rule"),
            _ => {}
        }
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::difference;

    #[test]
    fn blocks_pair_by_kind_and_number() {
        assert_eq!(difference("一\n\n二", "one\n\ntwo"), None);
        assert_eq!(difference("- 甲\n- 乙\n", "- a\n- b"), None);
        assert_eq!(difference("- 甲\n- 乙", "- a\n- b\n- c"), Some(("end", "item")));
        assert_eq!(difference("一\n\n二", "one\ntwo"), Some(("paragraph", "end")));
        assert_eq!(difference("- 甲", "1. a\n2. b"), Some(("list", "numbered-list")));
    }
}
