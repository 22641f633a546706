//! The style sheets of a page and of a fragment, and the hash by which a page's security policy
//! allows its own.

use sha2::{Digest, Sha256};
use tera::Value;

use super::error::EmitError;
use super::values::safe;
use crate::data::Data;

/// The properties that make the look, on the element of the class `policyc`.
const THEME: &str = "templates/html/theme.css";
/// How the text looks, on a page or in a fragment.
const TEXT: &str = "templates/html/text.css";
/// What keeps the style of the page around a fragment out of it.
const FRAGMENT: &str = "templates/html/fragment.css";
/// How a page around the text looks.
const PAGE: &str = "templates/html/page.css";

/// What is inside a fragment, for rules stronger than those of the page around it: what is excluded,
/// three ids, is there nowhere and counts as three ids all the same.
const INSIDE: &str = r".policyc:not(#\##\##\#)";

/// The style sheets.
#[derive(Debug, Clone)]
pub(super) struct Style {
    /// Of a page.
    pub(super) page: Value,
    /// As in `style-src 'sha256-…'`, without the quotes: of [`Self::page`].
    pub(super) hash: Value,
    /// Of a fragment: no rule matches anything outside it.
    pub(super) fragment: Value,
}

impl Style {
    pub(super) fn new(data: &Data) -> Result<Self, EmitError> {
        let [theme, text, page] = [read(data, THEME)?, read(data, TEXT)?, read(data, PAGE)?];
        let page = format!("\n{theme}\n{text}\n{page}\n");
        let hash = format!("sha256-{}", base64(&Sha256::digest(page.as_bytes())));
        let fragment = read(data, FRAGMENT)?;
        let fragment = format!("\n{theme}\n{INSIDE} {{\n{fragment}\n{text}\n}}\n");
        Ok(Self { page: safe(&page), hash: safe(&hash), fragment: safe(&fragment) })
    }
}

/// A style sheet; browsers hash what stands between the tags after line ends are made one kind.
fn read(data: &Data, file: &str) -> Result<String, EmitError> {
    let text = data.get(file).ok_or_else(|| EmitError::new(file, "there is no such file"))?;
    if text.to_ascii_lowercase().contains("</style") {
        return Err(EmitError::new(file, "a style sheet cannot contain `</style`"));
    }
    Ok(text.replace("\r\n", "\n").trim().to_owned())
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for three in bytes.chunks(3) {
        let bits = (0..3).fold(0_usize, |bits, at| {
            bits << 8 | usize::from(three.get(at).copied().unwrap_or_default())
        });
        for at in 0..4 {
            let letter = LETTERS[bits >> (18 - 6 * at) & 63];
            out.push(if at > three.len() { '=' } else { letter.into() });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::base64;

    #[test]
    fn base64_pads() {
        let cases =
            [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg==")];
        for (bytes, text) in cases {
            assert_eq!(base64(bytes.as_bytes()), text);
        }
    }
}
