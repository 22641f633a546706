//! The style sheet inside a page and the hash by which the page's security policy allows it.

use sha2::{Digest, Sha256};

use super::error::EmitError;
use crate::data::Data;

const FILE: &str = "templates/html/style.css";

/// A style sheet and its hash.
#[derive(Debug, Clone)]
pub(super) struct Style {
    pub(super) text: String,
    /// As in `style-src 'sha256-…'`, without the quotes.
    pub(super) hash: String,
}

impl Style {
    pub(super) fn new(data: &Data) -> Result<Self, EmitError> {
        let text = data.get(FILE).ok_or_else(|| EmitError::new(FILE, "there is no such file"))?;
        if text.to_ascii_lowercase().contains("</style") {
            return Err(EmitError::new(FILE, "a style sheet cannot contain `</style`"));
        }
        // Browsers hash what stands between the tags after line ends are made one kind.
        let text = format!("\n{}\n", text.replace("\r\n", "\n").trim());
        let hash = format!("sha256-{}", base64(&Sha256::digest(text.as_bytes())));
        Ok(Self { text, hash })
    }
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
