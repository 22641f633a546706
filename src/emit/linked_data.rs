//! What search engines and other machines read of a page: JSON-LD in the vocabulary of schema.org.

use serde_json::{Map, Value, json};

use super::page::{Alternate, Page};
use crate::ir::plain_text;

/// The page's linked data as it stands in a `script` element; nothing for a page that is no policy.
pub(super) fn of_page(page: &Page, languages: &[&str]) -> Option<String> {
    let document = page.document;
    let about = document.about.as_ref()?;
    let mut data = Map::new();
    let mut add = |key: &str, value: Value| data.insert(key.to_owned(), value);
    add("@context", "https://schema.org".into());
    add("@type", "WebPage".into());
    // Schema.org has no type of its own for it; the W3C's Data Privacy Vocabulary has.
    add("additionalType", "https://w3id.org/dpv#PrivacyNotice".into());
    add("name", plain_text(&document.title).into());
    add("inLanguage", languages.into());
    add("version", document.version.as_str().into());
    if let Some(updated) = &about.updated {
        add("dateModified", updated.as_str().into());
    }
    add("temporalCoverage", format!("{}/..", about.effective).into());
    add("publisher", json!({"@type": "Organization", "name": about.controller}));
    if let Some(canonical) = page.canonical {
        add("url", canonical.into());
        let others = page.alternates.iter().filter(|other| !languages.contains(&&*other.language));
        let is_original = |language: &str| page.original == Some(language);
        let (originals, translations): (Vec<_>, Vec<_>) =
            others.partition(|other| is_original(&other.language));
        let linked = |other: &&Alternate| json!({"@type": "WebPage", "inLanguage": other.language, "url": other.url});
        if let Some(original) = originals.first() {
            add("translationOfWork", linked(original));
        } else if !translations.is_empty() && languages.iter().all(|own| is_original(own)) {
            add("workTranslation", translations.iter().map(linked).collect());
        }
    }
    Some(escaped(&Value::Object(data).to_string()))
}

/// JSON in which nothing can end the element around it, or begin a tag of a template engine: outside of
/// its texts a brace is not followed by any of these.
fn escaped(json: &str) -> String {
    let json = json.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026");
    json.replace("{{", "\\u007b{").replace("{%", "\\u007b%").replace("{#", "\\u007b#")
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn nothing_ends_the_element() {
        assert_eq!(escaped("\"</script><!--\""), "\"\\u003c/script\\u003e\\u003c!--\"");
        assert_eq!(escaped(r#"{"a":"{{x}} {%"}"#), r#"{"a":"\u007b{x}} \u007b%"}"#);
    }
}
