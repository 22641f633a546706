use proptest::prelude::*;

use super::*;
use crate::ir::{BlockKind, plain_text};

fn shown(inlines: &[Inline]) -> String {
    inlines
        .iter()
        .map(|inline| match inline {
            Inline::Text { text } | Inline::Time { text, .. } => text.clone(),
            Inline::Strong { content } => format!("<b>{}</b>", shown(content)),
            Inline::Emphasis { content } => format!("<i>{}</i>", shown(content)),
            Inline::Code { text } => format!("<c>{text}</c>"),
            Inline::Link { url, content } => format!("<a {url}>{}</a>", shown(content)),
            Inline::Break => "<br>".to_owned(),
        })
        .collect()
}

fn read(text: &str) -> String {
    shown(&inlines(text))
}

fn kinds(text: &str) -> Vec<BlockKind> {
    blocks(text).into_iter().map(|block| block.kind).collect()
}

#[test]
fn chinese_emphasis_is_read_as_meant() {
    for (text, expected) in [
        ("**重要：**请阅读", "<b>重要：</b>请阅读"),
        ("这是**重要：**请阅读", "这是<b>重要：</b>请阅读"),
        ("前文**“引号”**后文", "前文<b>“引号”</b>后文"),
        ("**中文（注）**后文", "<b>中文（注）</b>后文"),
        ("**中文(note)**后文", "<b>中文(note)</b>后文"),
        ("他说**「你好」**。", "他说<b>「你好」</b>。"),
        ("*斜体。*后", "<i>斜体。</i>后"),
        ("**甲**、**乙**和**丙**", "<b>甲</b>、<b>乙</b>和<b>丙</b>"),
        ("**甲：**乙**丙：**丁", "<b>甲：</b>乙<b>丙：</b>丁"),
        ("***甲。***乙", "<i><b>甲。</b></i>乙"),
        ("**访问、更正或删除**。如果", "<b>访问、更正或删除</b>。如果"),
        ("前文**`代码`**后文", "前文<b><c>代码</c></b>后文"),
        ("前文**[链接](#a)**后文", "前文<b><a #a>链接</a></b>后文"),
        ("请看**<https://a.b>**后文", "请看<b><a https://a.b>https://a.b</a></b>后文"),
        ("**“Foo”**Bar", "<b>“Foo”</b>Bar"),
    ] {
        assert_eq!(read(text), expected, "{text}");
    }
}

#[test]
fn other_emphasis_is_as_commonmark_says() {
    for (text, expected) in [
        ("plain **bold** and *it*.", "plain <b>bold</b> and <i>it</i>."),
        ("2*3*4", "2<i>3</i>4"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("a*(b)*c", "a*(b)*c"),
        ("中文 \\*x\\* `a**b：**c`", "中文 *x* <c>a**b：**c</c>"),
        ("\\**重要：*请", "*<i>重要：</i>请"),
        ("** 重要 **", "** 重要 **"),
        ("snake_case_name __b__", "snake_case_name <b>b</b>"),
    ] {
        assert_eq!(read(text), expected, "{text}");
    }
    assert_eq!(
        kinds("```\n前**重要：**请\n```"),
        [BlockKind::Code { text: "前**重要：**请".to_owned() }]
    );
}

#[test]
fn raw_html_is_text() {
    assert_eq!(read("a <script>x</script> b"), "a <script>x</script> b");
    assert_eq!(read("<div>**x**</div>"), "<div><b>x</b></div>");
    assert_eq!(read("<div>\nx\n</div>"), "<div><br>x<br></div>");
    assert_eq!(read("a <!-- b --> &lt;c>"), "a <!-- b --> <c>");
    assert_eq!(plain_text(&inlines("a <b\nc='d'>")), "a <b c='d'>");
}

#[test]
fn links_keep_only_safe_addresses() {
    for bad in [
        "javascript:alert(1)",
        "JaVaScRiPt:x",
        "java\u{200B}script:x",
        "data:text/html,x",
        "vbscript:x",
        "//evil",
        "/\\evil",
        "file:///etc",
        "a b",
    ] {
        assert_eq!(read(&format!("[t](<{bad}>)")), "t", "{bad}");
    }
    assert_eq!(read("[t](&#106;avascript:x) [t](java&#9;script:x)"), "t t");
    assert_eq!(read("<javascript:x>"), "javascript:x");
    for good in
        ["https://a.b/c?d=e:f#g", "http://a", "mailto:a@b.c", "tel:+1", "#a", "a/b.md", "?a:b"]
    {
        assert_eq!(read(&format!("[t]({good})")), format!("<a {good}>t</a>"));
    }
    assert_eq!(read("<a@b.cn>"), "<a mailto:a@b.cn>a@b.cn</a>");
    assert_eq!(read("[](https://a.b)"), "<a https://a.b>https://a.b</a>");
    assert_eq!(read("![cat](c.png) ![](d.png)"), "<a c.png>cat</a> <a d.png>d.png</a>");
    assert_eq!(read("[![cat](c.png)](#d)"), "<a #d>cat</a>");
}

#[test]
fn a_line_end_is_a_space_between_words_only() {
    for (text, expected) in [
        ("中文\n换行，\n英文 a\nb", "中文换行，英文 a b"),
        ("中文\n**粗体**\n换行", "中文<b>粗体</b>换行"),
        ("他说\n“好”\n了", "他说“好”了"),
        ("said “yes”\n“no”", "said “yes” “no”"),
        ("支持，\nWeb", "支持，Web"),
        ("a\n[b](#c)", "a <a #c>b</a>"),
        ("a  \nb\\\nc", "a<br>b<br>c"),
    ] {
        assert_eq!(read(text), expected, "{text}");
    }
}

#[test]
fn a_single_line_is_no_block() {
    for text in [
        "1. x", "2) x", "- x", "+ x", "* x", "# x", "> x", "~~~", "***", "___", "[a]: b", "```",
        "=", "| a |", "1. x * y", "> x_y",
    ] {
        assert_eq!(read(text), text, "{text}");
    }
    assert_eq!(read("1. **x**"), "1. <b>x</b>");
    assert_eq!(read("- a\n- b\n  - c"), "- a<br>- b<br>- c");
    assert_eq!(read("a\n\n2. b\n\n|c|d|\n|-|-|\n|e|f|"), "a<br>1. b<br>c d<br>e f");
}

#[test]
fn reads_blocks() {
    let text = "# a\n\n##### b\n\n- c\n\n> d\n\n---\n\n    e\n\n| f | g |\n|-|-|\n| h |\n";
    let kinds = kinds(text);
    assert!(matches!(&kinds[0], BlockKind::Heading { level: 1, .. }));
    assert!(matches!(&kinds[1], BlockKind::Heading { level: 4, .. }));
    assert!(matches!(&kinds[2], BlockKind::List { ordered: false, items } if items.len() == 1));
    assert!(matches!(&kinds[3], BlockKind::Quote { .. }));
    assert!(matches!(&kinds[4], BlockKind::Rule));
    assert!(matches!(&kinds[5], BlockKind::Code { text } if text == "e"));
    let BlockKind::Table { columns, rows, .. } = &kinds[6] else { panic!("{kinds:?}") };
    assert_eq!(columns.len(), 2);
    assert_eq!(rows[0].cells.len(), 2);
}

#[test]
fn deep_nesting_ends_in_text() {
    let n = 3_000;
    for text in [
        format!("{}deep", "> ".repeat(n)),
        format!("{}deep", "- ".repeat(n)),
        format!("{}deep{}", "*a ".repeat(n), "*".repeat(n)),
        format!("{}deep{}", "[".repeat(n), "](#a)".repeat(n)),
        format!("{}deep{}", "**“".repeat(n), "”**".repeat(n)),
    ] {
        assert!(shown(&inlines(&text)).contains("deep"));
    }
}

fn markdown() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "*",
        "**",
        "_",
        "`",
        "```",
        "[",
        "](",
        ")",
        "<",
        ">",
        "<b>",
        "\\",
        "&amp;",
        "\n",
        "\n\n",
        "- ",
        "1. ",
        "# ",
        "|",
        "|-|",
        "：",
        "“",
        "”",
        "中文",
        "word",
        " ",
        "    ",
        "![",
        "#a",
        "javascript:",
        "https://a.b",
        "\u{10FFFD}",
        "\u{F0000}",
    ]);
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

fn check(inlines: &[Inline], in_link: bool) {
    for inline in inlines {
        match inline {
            Inline::Text { text } | Inline::Code { text } | Inline::Time { text, .. } => {
                assert!(!text.contains([FILLER, '\n']), "{text:?}");
            }
            Inline::Strong { content } | Inline::Emphasis { content } => {
                assert!(!content.is_empty());
                check(content, in_link);
            }
            Inline::Link { url, content } => {
                assert!(!in_link && !content.is_empty());
                assert_eq!(safe_url(url), Some(url.as_str()));
                check(content, true);
            }
            Inline::Break => {}
        }
    }
}

proptest! {
    #[test]
    fn any_markdown_gives_well_formed_inlines(text in markdown()) {
        check(&inlines(&text), false);
        let _ = blocks(&text);
    }

    #[test]
    fn plain_words_stay_as_they_are(text in "[a-z一-龥，。：“”]{1,30}") {
        prop_assert_eq!(inlines(&text), vec![Inline::text(text.clone())]);
        prop_assert_eq!(blocks(&text), vec![Block::paragraph(vec![Inline::text(text.clone())])]);
    }

    #[test]
    fn bold_chinese_is_bold_wherever_it_stands(
        before in "[一-龥，。：“（]{0,3}",
        bold in "[“（]?[一-龥]{1,3}[，。：”）]?",
        after in "[一-龥，。：”）]{0,3}",
    ) {
        let strong = format!("{before}<b>{bold}</b>{after}");
        prop_assert_eq!(read(&format!("{before}**{bold}**{after}")), strong);
    }
}
