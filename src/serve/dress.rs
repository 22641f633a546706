//! Puts the preview's own parts into a finished page, which otherwise stays as it was built.

/// What is put into a page.
pub(super) struct Parts<'a> {
    /// At the end of the head.
    pub(super) head: &'a str,
    /// At the beginning of the body, behind the page's skip link.
    pub(super) bar: &'a str,
    /// At the end of the body.
    pub(super) notes: &'a str,
}

/// A page with the preview's parts, and what its own security policy lets it load.
pub(super) fn dress(page: &str, parts: &Parts<'_>) -> (String, String) {
    let (page, sources) = without_policy(page);
    let head = find(&page, "</head>").unwrap_or_default();
    let body = find(&page[head..], "<body")
        .and_then(|at| Some(head + at + page[head + at..].find('>')? + 1))
        .unwrap_or(head);
    let body = body + skip_link(&page[body..]);
    let end = find(&page[body..], "</body>").map_or(page.len(), |at| body + at);
    let dressed = [
        &page[..head],
        parts.head,
        &page[head..body],
        parts.bar,
        &page[body..end],
        parts.notes,
        &page[end..],
    ];
    (dressed.concat(), sources)
}

/// The length of a skip link with what stands before it; it has to stay the first link.
fn skip_link(body: &str) -> usize {
    let blank = body.len() - body.trim_start().len();
    if !body[blank..].starts_with("<a class=\"skip\"") {
        return 0;
    }
    body.find("</a>").map_or(0, |at| at + "</a>".len())
}

/// Takes out the policy that a page brings, which allows no script, and keeps its sources of
/// styles, pictures and fonts.
fn without_policy(page: &str) -> (String, String) {
    let Some(start) = find(page, "<meta http-equiv=\"content-security-policy\"") else {
        return (page.to_owned(), "style-src 'self' 'unsafe-inline'; img-src data:".to_owned());
    };
    let end = page[start..].find('>').map_or(page.len(), |at| start + at + 1);
    let content = page[start..end].split_once("content=\"").map_or("", |(_, rest)| rest);
    let content = content.split('"').next().unwrap_or_default();
    let kept = content.split(';').map(str::trim).filter_map(|directive| {
        let (name, sources) = directive.split_once(' ')?;
        let plain = !sources.contains(['\r', '\n', ',']) && sources.is_ascii();
        match name {
            "style-src" if plain => Some(format!("style-src 'self' {sources}")),
            "img-src" | "font-src" if plain => Some(directive.to_owned()),
            _ => None,
        }
    });
    let kept: Vec<String> = kept.collect();
    (format!("{}{}", &page[..start], &page[end..]), kept.join("; "))
}

/// Where a tag begins, in whatever case it is written.
fn find(text: &str, tag: &str) -> Option<usize> {
    text.to_ascii_lowercase().find(tag)
}

#[cfg(test)]
mod tests {
    use super::{Parts, dress};

    const PARTS: Parts<'static> = Parts { head: "[head]", bar: "[bar]", notes: "[notes]" };

    #[test]
    fn a_built_page_keeps_everything_but_its_policy() {
        let page = "<html><head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-x='\"></head>\
            <body class=\"a\">\n<a class=\"skip\" href=\"#m\">skip</a><main>text</main></body></html>";
        let (dressed, sources) = dress(page, &PARTS);
        assert_eq!(
            dressed,
            "<html><head>[head]</head><body class=\"a\">\n<a class=\"skip\" href=\"#m\">skip</a>[bar]\
             <main>text</main>[notes]</body></html>"
        );
        assert_eq!(sources, "style-src 'self' 'sha256-x='");
    }

    #[test]
    fn a_page_of_any_shape_is_shown() {
        assert_eq!(dress("text", &PARTS).0, "[head][bar]text[notes]");
        assert_eq!(dress("<BODY>text", &PARTS).0, "[head]<BODY>[bar]text[notes]");
    }
}
