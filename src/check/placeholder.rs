//! Filler that was left in a text.

use super::Cx;
use crate::diag::{Finding, Rule};
use crate::yaml::{Kind, NodeId};

/// A placeholder, or a text without content.
pub const PLACEHOLDER: Rule = Rule::error("placeholder");

/// The rules of this subject.
pub const RULES: &[Rule] = &[PLACEHOLDER];

/// Looks at every value of the policy, wherever it came from.
pub fn check(cx: &Cx<'_>, sink: &mut Vec<Finding>) {
    walk(cx, cx.policy.node, "", sink);
}

/// `key` is the nearest key above the node that is no language.
fn walk<'a>(cx: &Cx<'a>, node: NodeId, key: &'a str, sink: &mut Vec<Finding>) {
    match cx.loaded.tree.kind(node) {
        Kind::List(items) => items.iter().for_each(|item| walk(cx, *item, key, sink)),
        Kind::Map(entries) => {
            for entry in entries {
                let language = cx.loaded.languages.iter().any(|language| **language == *entry.key);
                walk(cx, entry.value, if language { key } else { &entry.key }, sink);
            }
        }
        // Policies are never packed.
        Kind::Packed(_) => {}
        Kind::Scalar { text, .. } => {
            if let Some(filler) = placeholder(text) {
                let finding = Finding::new(PLACEHOLDER, cx.within(node, filler))
                    .arg("filler", filler.trim())
                    .arg("key", key);
                sink.push(finding);
            }
        }
    }
}

/// The filler in a text, if there is any.
fn placeholder(text: &str) -> Option<&str> {
    let bare = text.trim();
    let dots = |c: char| matches!(c, '.' | '…' | '·' | '-' | '—' | '_' | '＿' | '?' | '？');
    if bare.chars().all(dots) || UNDECIDED.contains(&bare) {
        return Some(bare);
    }
    word(text).or_else(|| if has_mark(text) { marked(text) } else { None })
}

/// Whether a text has the beginning of a mark that [`marked`] looks for; most have none.
fn has_mark(text: &str) -> bool {
    // The last two bytes of 【, ×, ［, ＿ tell them apart from nearly all Chinese text.
    let may_begin = |pair: &[u8]| match pair[0] {
        b'[' | b'<' | b'{' | b'_' => true,
        0xC3 => pair[1] == 0x97,
        0x80 => pair[1] == 0x90,
        0xBC => matches!(pair[1], 0xBB | 0xBF),
        _ => false,
    };
    text.as_bytes().windows(2).any(may_begin)
}

/// Filler that marks set apart.
fn marked(text: &str) -> Option<&str> {
    bracketed(text, '【', '】', chinese_slot)
        .or_else(|| bracketed(text, '［', '］', chinese_slot))
        .or_else(|| bracketed(text, '[', ']', english_slot))
        .or_else(|| bracketed(text, '<', '>', english_slot))
        .or_else(|| template(text))
        .or_else(|| run(text))
}

/// Words that say that a value is still open.
const UNDECIDED: &[&str] =
    &["待定", "待补充", "待填写", "待完善", "待确认", "待更新", "暂定", "占位", "某某公司"];

/// `TODO`, `TBD`, `XXX`, `20XX`, lorem ipsum.
fn word(text: &str) -> Option<&str> {
    if text.contains("orem ")
        && let Some(at) = text.to_ascii_lowercase().find("lorem ipsum")
    {
        return text.get(at..at + "lorem ipsum".len());
    }
    // Most texts have none of the words' beginnings; taking them apart costs more than looking.
    let begins = |pair: &[u8]| matches!(pair, b"XX" | b"xx" | b"TO" | b"TB" | b"FI");
    if !text.as_bytes().windows(2).any(begins) {
        return None;
    }
    let mut words = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| word.len() > 1);
    words.find(|word| {
        let crosses = word.trim_start_matches("20").trim_start_matches("19");
        let crossed = crosses.len() > 1 && crosses.bytes().all(|byte| byte == b'X')
            || word.len() > 2 && word.bytes().all(|byte| byte == b'x');
        crossed || matches!(*word, "TODO" | "TBD" | "TBC" | "FIXME")
    })
}

/// The most characters between the brackets of a placeholder.
const LONGEST_SLOT: usize = 60;

fn bracketed(text: &str, open: char, close: char, slot: fn(&str) -> bool) -> Option<&str> {
    let mut from = 0;
    while let Some(start) = text[from..].find(open).map(|at| from + at) {
        let inner = start + open.len_utf8();
        from = inner;
        let mut slice = text[inner..].char_indices().take(LONGEST_SLOT);
        let Some(end) = slice.find(|(_, c)| *c == close).map(|(at, _)| inner + at) else {
            continue;
        };
        let after = end + close.len_utf8();
        let link = open == '[' && text[after..].starts_with(['(', '[', ':']);
        if !link && slot(text[inner..end].trim()) {
            return text.get(start..after);
        }
    }
    None
}

fn chinese_slot(inner: &str) -> bool {
    const SLOTS: &[&str] = &[
        "公司名称",
        "公司全称",
        "公司",
        "名称",
        "产品名称",
        "平台名称",
        "地址",
        "日期",
        "邮箱",
        "电话",
        "联系方式",
        "网址",
        "姓名",
        "年",
        "月",
        "日",
        "版本号",
        "链接",
    ];
    inner.is_empty()
        || SLOTS.contains(&inner)
        || UNDECIDED.contains(&inner)
        || ["请填写", "填写", "请输入", "插入", "此处", "待"].iter().any(|at| inner.starts_with(at))
        || inner.chars().all(|c| matches!(c, 'x' | 'X' | '×' | '*' | '_' | '.' | '…' | '●' | ' '))
}

fn english_slot(inner: &str) -> bool {
    const SLOTS: &[&str] = &[
        "company",
        "name",
        "date",
        "address",
        "email",
        "e-mail",
        "phone",
        "website",
        "url",
        "organisation",
        "organization",
        "business",
        "product",
        "app",
        "service",
        "country",
        "city",
        "contact",
        "number",
        "link",
        "version",
        "placeholder",
        "details",
    ];
    let lower = inner.to_ascii_lowercase();
    let mut words = lower.split_whitespace();
    let instructs = ["insert", "your", "enter", "add", "fill"];
    let slots = |word: &str| SLOTS.contains(&word) || instructs.contains(&word) || word == "the";
    !inner.is_empty() && words.clone().count() <= 4 && words.all(slots)
        || lower.starts_with("insert ")
        || lower.starts_with("your ")
}

/// `{{ name }}`, left by another tool.
fn template(text: &str) -> Option<&str> {
    let start = text.find("{{")?;
    let end = start + text[start..].find("}}")?;
    text.get(start..end + 2)
}

/// A line to write on: three or more low lines or crosses between words.
fn run(text: &str) -> Option<&str> {
    let line = |c: char| matches!(c, '×' | '＿');
    let crosses = |cross: char| {
        text.match_indices(cross).find_map(|(at, _)| {
            let rest = &text[at..];
            let end = rest.find(|c| !line(c)).unwrap_or(rest.len());
            (rest[..end].chars().count() >= 2).then_some((at, at + end))
        })
    };
    let start = crosses('×').or_else(|| crosses('＿'));
    let low = || {
        let at = text.find("____")?;
        let end = text[at..].find(|c| c != '_').map_or(text.len(), |end| at + end);
        // Four or more alone on a line are a thematic break in Markdown.
        let alone = text[..at].ends_with('\n') && text[end..].starts_with('\n');
        (!alone).then_some((at, end))
    };
    let (start, end) = start.or_else(low)?;
    text.get(start..end)
}

#[cfg(test)]
mod tests {
    use super::placeholder;

    proptest::proptest! {
        #[test]
        fn any_text_can_be_read(text in "\\PC*") {
            placeholder(&text);
        }
    }

    #[test]
    fn filler_is_found() {
        for (text, filler) in [
            ("", ""),
            ("  ", ""),
            ("…", "…"),
            ("......", "......"),
            ("待定", "待定"),
            ("TODO: ask legal", "TODO"),
            ("example 20XX year", "20XX"),
            ("20XX年", "20XX"),
            ("XX公司", "XX"),
            ("xxx@example.com", "xxx"),
            ("【】", "【】"),
            ("【公司名称】", "【公司名称】"),
            ("【xxx】", "xxx"),
            ("【请填写】科技", "【请填写】"),
            ("Contact [company name] now", "[company name]"),
            ("[Your Company]", "[Your Company]"),
            ("[insert the date here]", "[insert the date here]"),
            ("<company name>", "<company name>"),
            ("Lorem ipsum dolor", "Lorem ipsum"),
            ("{{ company }}", "{{ company }}"),
            ("××公司", "××"),
            ("Name: ____", "____"),
        ] {
            assert_eq!(placeholder(text), Some(filler), "{text}");
        }
    }

    #[test]
    fn plain_text_is_not() {
        for text in [
            "隐私政策",
            "【重要】请仔细阅读",
            "【特别提示】",
            "[link](https://example.com)",
            "[name](/profile) and [1]",
            "a\n\n____\n\nb",
            "1 × 2",
            "1920×1080",
            "TLS 1.3",
            "https://example.com/legal?x=1",
            "todo lists that you make",
            "Maximum",
            "5",
            "a - b",
            "_ga",
        ] {
            assert_eq!(placeholder(text), None, "{text}");
        }
    }
}
