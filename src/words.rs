//! A text of a data file in several languages.

use std::borrow::Cow;
use std::fmt;

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::packed::Part;

/// A text by language, without white space at its end; what stands in an embedded file is neither
/// copied nor taken apart.
#[derive(Clone)]
pub struct Words(Kept);

#[derive(Clone)]
enum Kept {
    /// Read from a file.
    Read(Vec<(Cow<'static, str>, Cow<'static, str>)>),
    /// As the build script packed it.
    Packed(Part),
}

impl Words {
    /// The text in exactly this language.
    pub fn get(&self, language: &str) -> Option<&str> {
        self.iter().find_map(|(own, text)| (own == language).then_some(text))
    }

    /// The text in a language, else in the wider one: `zh` for `zh-CN`.
    pub fn of(&self, language: &str) -> Option<&str> {
        let base = language.split('-').next().unwrap_or_default();
        self.get(language).or_else(|| self.get(base))
    }

    /// The text in a language; else in the wider one; else one that serves for all; else in English;
    /// else in any.
    pub fn in_language(&self, language: &str) -> &str {
        let base = language.split('-').next().unwrap_or_default();
        let found = [language, base, "", "en"].into_iter().find_map(|key| self.get(key));
        found.or_else(|| self.iter().next().map(|(_, text)| text)).unwrap_or_default()
    }

    /// Sets the text in a language.
    pub fn insert(&mut self, language: Cow<'static, str>, text: Cow<'static, str>) {
        if let Kept::Packed(packed) = &self.0 {
            self.0 = Kept::Read(
                packed.words().map(|(language, text)| (language.into(), text.into())).collect(),
            );
        }
        let Kept::Read(texts) = &mut self.0 else { return };
        let text = trimmed(text);
        match texts.binary_search_by(|(own, _)| own.cmp(&language)) {
            Ok(at) => texts[at].1 = text,
            Err(at) => texts.insert(at, (language, text)),
        }
    }

    /// The languages and texts, by language.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        let (read, packed) = match &self.0 {
            Kept::Read(texts) => (texts.as_slice(), None),
            Kept::Packed(packed) => (&[][..], Some(packed.words())),
        };
        let read = read.iter().map(|(language, text)| (&**language, &**text));
        read.chain(packed.into_iter().flatten())
    }

    /// Whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.iter().next().is_none()
    }
}

/// Without white space at the end, as block scalars have it.
fn trimmed(text: Cow<'static, str>) -> Cow<'static, str> {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.trim_end()),
        Cow::Owned(mut text) => {
            text.truncate(text.trim_end().len());
            Cow::Owned(text)
        }
    }
}

impl Default for Words {
    fn default() -> Self {
        Self(Kept::Read(Vec::new()))
    }
}

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl Eq for Words {}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

impl From<Part> for Words {
    fn from(part: Part) -> Self {
        Self(Kept::Packed(part))
    }
}

impl FromIterator<(Cow<'static, str>, Cow<'static, str>)> for Words {
    fn from_iter<T: IntoIterator<Item = (Cow<'static, str>, Cow<'static, str>)>>(iter: T) -> Self {
        let mut words = Self::default();
        iter.into_iter().for_each(|(language, text)| words.insert(language, text));
        words
    }
}

impl Serialize for Words {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (language, text) in self.iter() {
            map.serialize_entry(language, text)?;
        }
        map.end()
    }
}

#[cfg(test)]
mod tests {
    use super::Words;

    #[test]
    fn a_language_falls_back_to_wider_ones() {
        let words: Words = [("zh", "一"), ("en", "one")]
            .map(|(own, text)| (own.into(), text.into()))
            .into_iter()
            .collect();
        assert_eq!(words.in_language("zh-CN"), "一");
        assert_eq!(words.in_language("fr"), "one");
        assert_eq!(words.get("zh-CN"), None);
        let plain: Words = [("".into(), "1".into())].into_iter().collect();
        assert_eq!(plain.in_language("zh"), "1");
        assert_eq!(Words::default().in_language("zh"), "");
    }
}
