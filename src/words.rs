//! A text of a data file in several languages.

use std::borrow::Cow;

use serde::ser::{Serialize, SerializeMap, Serializer};

/// A text by language; what stands in an embedded file is not copied.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words(Vec<(Cow<'static, str>, Cow<'static, str>)>);

impl Words {
    /// The text in exactly this language.
    pub fn get(&self, language: &str) -> Option<&str> {
        self.iter().find_map(|(own, text)| (own == language).then_some(text))
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
        match self.0.binary_search_by(|(own, _)| own.cmp(&language)) {
            Ok(at) => self.0[at].1 = text,
            Err(at) => self.0.insert(at, (language, text)),
        }
    }

    /// The languages and texts, by language.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(language, text)| (&**language, &**text))
    }

    /// Whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
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
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
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
