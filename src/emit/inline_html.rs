//! Inlines as HTML text.

use super::bytes;
use super::ids::Ids;
use crate::ir::{Inline, plain_len};

/// Escapes text for HTML content and for a double-quoted attribute; also for those who put the page through
/// a template engine, whose tags begin with a brace.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    push_escaped(text, &mut out);
    out
}

fn push_escaped(text: &str, out: &mut String) {
    const SPECIAL: [bool; 256] = bytes::table(b"&<>\"'{\0");
    let mut written = 0;
    for (at, byte) in text.bytes().enumerate().filter(|(_, byte)| SPECIAL[usize::from(*byte)]) {
        let reference = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            b'\'' => "&#39;",
            b'{' => "&#123;",
            // HTML forbids the null character.
            b'\0' => "\u{FFFD}",
            _ => continue,
        };
        out.push_str(&text[written..at]);
        out.push_str(reference);
        written = at + 1;
    }
    out.push_str(&text[written..]);
}

/// So many bytes the elements in a text are expected to take.
const MARKUP: usize = 32;

/// Inlines as HTML; fragments are led to the ids that this page gives them.
pub(super) fn render(inlines: &[Inline], ids: &Ids) -> String {
    let mut out = String::with_capacity(plain_len(inlines) + MARKUP);
    push(inlines, ids, false, &mut out);
    out
}

fn push(inlines: &[Inline], ids: &Ids, in_link: bool, out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text { text } => push_text(text, out),
            Inline::Strong { content } => wrap("strong", content, ids, in_link, out),
            Inline::Emphasis { content } => wrap("em", content, ids, in_link, out),
            Inline::Code { text } => {
                out.push_str(&format!("<code>{}</code>", escape(text).replace('/', "/<wbr>")));
            }
            // A link in a link cannot be written in HTML: the outer one stays.
            Inline::Link { content, .. } if in_link => push(content, ids, true, out),
            // What shows its own address needs no address beside it in print.
            Inline::Link { url, content } if shows_itself(url, content) => {
                out.push_str("<a class=\"address\" href=\"");
                push_escaped(url, out);
                out.push_str("\">");
                push_address(url, out);
                out.push_str("</a>");
            }
            Inline::Link { url, content } => {
                out.push_str("<a href=\"");
                push_escaped(&ids.url(url), out);
                out.push_str("\">");
                push(content, ids, true, out);
                out.push_str("</a>");
            }
            Inline::Time { datetime, text } => push_machine_readable(datetime, text, out),
            Inline::Break => out.push_str("<br>"),
        }
    }
}

/// An e-mail address in a text may be broken at its marks: in the narrow columns of a printed table
/// it would push the others over the edge of the sheet.
fn push_text(text: &str, out: &mut String) {
    if !text.contains('@') {
        push_escaped(text, out);
        return;
    }
    let text = escape(text);
    for word in text.split_inclusive(char::is_whitespace) {
        match word.split_once('@') {
            Some((name, domain)) if name.ends_with(is_word) && domain.starts_with(is_word) => {
                out.push_str(name);
                out.push_str("@<wbr>");
                for (at, label) in domain.split('.').enumerate() {
                    match (at, label.starts_with(is_word)) {
                        (0, _) => {}
                        (_, true) => out.push_str("<wbr>."),
                        (_, false) => out.push('.'),
                    }
                    out.push_str(label);
                }
            }
            _ => out.push_str(word),
        }
    }
}

/// Whether a link to a page has the page's address as its text.
fn shows_itself(url: &str, content: &[Inline]) -> bool {
    matches!(content, [Inline::Text { text }] if text == url && url.contains("://"))
}

/// An address of a page, which may be broken before its marks.
fn push_address(url: &str, out: &mut String) {
    let host = url.find("://").map_or(0, |at| at + "://".len());
    let mut written = 0;
    for (at, _) in url.match_indices(['/', '.', '?', '#', '&', '=', '_']) {
        if at > host && at > written {
            push_escaped(&url[written..at], out);
            out.push_str("<wbr>");
            written = at;
        }
    }
    push_escaped(&url[written..], out);
}

fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric()
}

fn wrap(tag: &str, content: &[Inline], ids: &Ids, in_link: bool, out: &mut String) {
    for part in ["<", tag, ">"] {
        out.push_str(part);
    }
    push(content, ids, in_link, out);
    for part in ["</", tag, ">"] {
        out.push_str(part);
    }
}

/// `time` takes dates, and durations whose length is known: no years and months. What else machines
/// may read goes into `data`.
fn push_machine_readable(value: &str, text: &str, out: &mut String) {
    let days = value.split('T').next().unwrap_or_default();
    let fixed = value.starts_with('P') && !days.contains(['Y', 'M', 'W']);
    let is_time = fixed || value.contains('-') || value.contains(':');
    let (open, close) = match is_time {
        true => ("<time datetime=\"", "</time>"),
        false => ("<data value=\"", "</data>"),
    };
    out.push_str(open);
    push_escaped(value, out);
    out.push_str("\">");
    push_escaped(text, out);
    out.push_str(close);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_never_becomes_markup() {
        let inlines = [Inline::text("<script>'&\"</script>")];
        assert_eq!(
            render(&inlines, &Ids::default()),
            "&lt;script&gt;&#39;&amp;&quot;&lt;/script&gt;"
        );
    }

    #[test]
    fn an_address_may_be_broken_at_its_marks() {
        let html = |text: &str| render(&[Inline::text(text)], &Ids::default());
        assert_eq!(
            html("Write to a.b@c.example.com. Or call @ home."),
            "Write to a.b@<wbr>c<wbr>.example<wbr>.com. Or call @ home."
        );
        assert_eq!(html("写信至a@b.cn。"), "写信至a@<wbr>b<wbr>.cn。");
    }

    #[test]
    fn a_link_that_shows_its_address_may_be_broken_at_its_marks() {
        let url = "https://a.example/b-c?d=1&e";
        let html =
            |text: &str| render(&[Inline::link(url, vec![Inline::text(text)])], &Ids::default());
        assert_eq!(
            html(url),
            "<a class=\"address\" href=\"https://a.example/b-c?d=1&amp;e\">\
             https://a<wbr>.example<wbr>/b-c<wbr>?d<wbr>=1<wbr>&amp;e</a>"
        );
        assert_eq!(html("b"), "<a href=\"https://a.example/b-c?d=1&amp;e\">b</a>");
    }

    #[test]
    fn a_path_may_be_broken_behind_a_folder() {
        let path = [Inline::Code { text: "a/b.yaml:1".to_owned() }];
        assert_eq!(render(&path, &Ids::default()), "<code>a/<wbr>b.yaml:1</code>");
    }

    #[test]
    fn an_inner_link_leaves_its_text() {
        let inner = Inline::link("#b", vec![Inline::text("b")]);
        let inlines = [Inline::link("#a", vec![Inline::text("a"), inner])];
        assert_eq!(render(&inlines, &Ids::default()), "<a href=\"#a\">ab</a>");
    }

    #[test]
    fn numbers_are_data_and_dates_are_times() {
        let time = |datetime: &str| {
            render(&[Inline::Time { datetime: datetime.into(), text: "x".into() }], &Ids::default())
        };
        assert_eq!(time("2026-01-02"), "<time datetime=\"2026-01-02\">x</time>");
        assert_eq!(time("P15DT6M"), "<time datetime=\"P15DT6M\">x</time>");
        assert_eq!(time("P6M"), "<data value=\"P6M\">x</data>");
        assert_eq!(time("14"), "<data value=\"14\">x</data>");
    }
}
