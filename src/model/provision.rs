//! How laws and their provisions are named.

use std::borrow::Cow;

use super::text::is_han;
use crate::words::Words;

/// A law's title as it stands in a sentence: a Chinese one in the marks of titles, if it has none of its
/// own and is no mere description.
pub fn titled(title: &str) -> Cow<'_, str> {
    if title.contains(is_han) && !title.contains(['《', '（', ' ']) {
        Cow::Owned(format!("《{title}》"))
    } else {
        Cow::Borrowed(title)
    }
}

/// A provision with the law's title, by language: 《个人信息保护法》第二十三条; PIPL Art. 23.
pub fn provision(law: &Words, article: &Words) -> Words {
    let mut languages: Vec<&str> =
        law.iter().chain(article.iter()).map(|(language, _)| language).collect();
    languages.sort_unstable();
    languages.dedup();
    let say = |language: &str| {
        let title = titled(law.in_language(language));
        let article = article.in_language(language);
        let joined = title.ends_with('》') || article.starts_with(|c| is_han(c) || c == '《');
        let gap = if joined { "" } else { " " };
        (language.to_owned().into(), format!("{title}{gap}{article}").into())
    };
    languages.into_iter().map(say).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chinese_title_stands_in_marks() {
        let named = [
            ("个人信息保护法", "《个人信息保护法》"),
            ("《网络安全法》", "《网络安全法》"),
            ("GDPR", "GDPR"),
            ("GB/T 35273-2020", "GB/T 35273-2020"),
            ("PIPL", "PIPL"),
        ];
        for (title, name) in named {
            assert_eq!(titled(title), name);
        }
    }

    #[test]
    fn a_provision_follows_the_title() {
        let words = |zh: &'static str, en: &'static str| -> Words {
            [("zh", zh), ("en", en)]
                .map(|(own, text)| (own.into(), text.into()))
                .into_iter()
                .collect()
        };
        let of = |law, article| {
            let said = provision(&law, &article);
            (said.in_language("zh").to_owned(), said.in_language("en").to_owned())
        };
        let pipl = of(words("个人信息保护法", "PIPL"), words("第十三条", "Art. 13"));
        assert_eq!(pipl, ("《个人信息保护法》第十三条".to_owned(), "PIPL Art. 13".to_owned()));
        let gdpr = of(words("GDPR", "GDPR"), words("第六条", "Art. 6"));
        assert_eq!(gdpr, ("GDPR第六条".to_owned(), "GDPR Art. 6".to_owned()));
    }
}
