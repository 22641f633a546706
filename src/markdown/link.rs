//! Which addresses a link may have.

/// The address if a policy may link to it: `https`, `http`, `mailto`, `tel`, a `#anchor` or a
/// relative path.
///
/// Anything that a browser might read in another way, such as a control character or a space in a
/// scheme, a backslash or a leading `//`, is refused.
pub fn safe_url(url: &str) -> Option<&str> {
    let hidden = |c: char| c.is_control() || c.is_whitespace() || c == '\\';
    if url.is_empty() || url.starts_with("//") || url.contains(hidden) {
        return None;
    }
    let head = url.split(['/', '?', '#']).next().unwrap_or_default();
    let known = ["https", "http", "mailto", "tel"];
    match head.split_once(':') {
        None => Some(url),
        Some((scheme, _)) => {
            known.iter().any(|name| scheme.eq_ignore_ascii_case(name)).then_some(url)
        }
    }
}
