//! The pages of one policy on a generated site: names, links and front matter.

use serde_json::{Map, Value, json};

use crate::document::outline::description;
use crate::emit::{Alternate, front_matter};
use crate::flavour::{Flavour, Link, Place, Spot};
use crate::ir::{Document, plain_text};
use crate::model::Policy;
use crate::project::{Project, Site};

/// A policy's place on a generated site.
pub(super) struct SitePages<'a> {
    pub(super) flavour: &'a Flavour,
    pub(super) site: &'a Site,
    policy: &'a Policy,
    place: Place,
    /// The site's own language.
    own: String,
    /// All languages of the policy, with their names in themselves.
    languages: Vec<(String, String)>,
    /// The path at which the site stands on its host.
    base: String,
    /// The address of the site, if the project names it.
    home: Option<&'a str>,
}

impl<'a> SitePages<'a> {
    pub(super) fn new(
        project: &'a Project,
        flavour: &'a Flavour,
        policy: &'a Policy,
        languages: Vec<(String, String)>,
    ) -> Option<Self> {
        let site = project.site.as_ref()?;
        let first = languages.first().map(|(language, _)| language.clone());
        let prevailing = policy.prevailing.as_ref().map(|language| language.value.clone());
        let own = site.language.clone().or(prevailing).or(first)?;
        let url = project.base_url.as_deref().and_then(|url| url::Url::parse(url).ok());
        let base = url.map_or_else(String::new, |url| url.path().trim_end_matches('/').to_owned());
        let place = flavour.place(site.out.as_deref().unwrap_or(&flavour.out));
        let home = project.base_url.as_deref();
        Some(Self { flavour, site, policy, place, own, languages, base, home })
    }

    /// The name of a page: the policy's id, with what kind of page it is.
    pub(super) fn page(&self, kind: &str) -> String {
        let kind = kind.trim_end_matches('.');
        let id = &self.policy.id.name;
        if kind.is_empty() { id.clone() } else { format!("{id}-{kind}") }
    }

    /// A page in a language; without one, in the site's own.
    pub(super) fn spot(&self, kind: &str, language: Option<&str>) -> Spot {
        let tag = language.unwrap_or(&self.own);
        Spot {
            page: self.page(kind),
            language: self.site.languages.get(tag).map_or(tag, String::as_str).to_owned(),
            own: tag == self.own,
            alone: tag == self.own && self.languages.len() == 1,
        }
    }

    /// The path of a page's file.
    pub(super) fn path(&self, spot: &Spot) -> String {
        self.flavour.path(&self.place, spot)
    }

    /// The text of a page, with its language said where it is not the one that the generator says.
    pub(super) fn text(&self, spot: &Spot, document: &Document, text: String) -> String {
        match self.flavour.foreign.as_ref().filter(|_| !spot.own) {
            Some(around) => {
                let text = around.put(text.trim_end()) + "\n";
                text.replacen("{lang}", &document.language, 1)
            }
            None => text,
        }
    }

    /// A kind of page in every language, as another page links to it.
    pub(super) fn alternates(&self, from: &Spot, kind: &str) -> Vec<Alternate> {
        let alternate = |(language, name): &(String, String)| {
            let to = self.spot(kind, Some(language));
            Alternate {
                language: language.clone(),
                name: name.clone(),
                url: self.flavour.link(&self.place, from, &to, &self.base),
            }
        };
        self.languages.iter().map(alternate).collect()
    }

    /// How a page links to another kind of page in its language.
    pub(super) fn beside(&self, from: &Spot, kind: &str) -> String {
        let to = Spot { page: self.page(kind), ..from.clone() };
        self.flavour.beside(&self.place, from, &to)
    }

    /// The head of a page: the generator's own keys, over them the project's, over them the policy's.
    pub(super) fn front_matter(&self, documents: &[&Document], spot: &Spot) -> String {
        let Some(head) = &self.flavour.head else { return String::new() };
        let known = self.known(documents, spot);
        let own = self.policy.publish.as_ref().and_then(|own| own.of(self.site.generator));
        let mut values = Map::new();
        for (key, value) in head
            .keys
            .iter()
            .chain(&self.site.front_matter)
            .chain(own.iter().flat_map(|own| &own.values))
        {
            let language = documents.first().map_or("", |document| &document.language);
            match (fill(self.in_language(value, language), &known), values.get_mut(key)) {
                // A mapping adds to the one that is there.
                (Some(Value::Object(more)), Some(Value::Object(entries))) => entries.extend(more),
                (Some(value), _) => {
                    values.insert(key.clone(), value);
                }
                (None, _) => {}
            }
        }
        front_matter::write(&values, head.notation)
    }

    /// The address of a page in another language for the head of a page: whole if that can be known,
    /// as search engines want it.
    fn translation(&self, from: &Spot, to: &Spot) -> String {
        match self.home.filter(|_| self.flavour.link == Link::Url) {
            Some(home) => format!("{home}/{}", self.flavour.url(&self.place, to)),
            None => self.flavour.link(&self.place, from, to, &self.base),
        }
    }

    /// Of a mapping from the policy's languages the value for one; any other value as it is.
    fn in_language<'v>(&self, value: &'v Value, language: &str) -> &'v Value {
        let Value::Object(entries) = value else { return value };
        let is_language = |key: &String| self.languages.iter().any(|(tag, _)| tag == key);
        if entries.is_empty() || !entries.keys().all(is_language) {
            return value;
        }
        entries.get(language).or_else(|| entries.values().next()).unwrap_or(value)
    }

    /// What front matter can say of a page; null where there is nothing to say.
    fn known(&self, documents: &[&Document], spot: &Spot) -> Map<String, Value> {
        let day = |date: &Option<jiff::civil::Date>| date.map(|date| date.to_string());
        let titles: Vec<_> = documents.iter().map(|own| plain_text(&own.title)).collect();
        let others = self.languages.iter();
        let others = others.filter(|(tag, _)| documents.iter().all(|own| own.language != *tag));
        let translations: Vec<Value> = others
            .map(|(tag, name)| {
                let to = Spot { page: spot.page.clone(), ..self.spot("", Some(tag)) };
                json!({"lang": to.language, "name": name, "url": self.translation(spot, &to)})
            })
            .collect();
        let shown = |text: String| -> Value {
            let replace = self.flavour.head.as_ref().map(|head| &head.replace);
            let other = |c: char| replace.and_then(|replace| replace.get(&c).cloned());
            text.chars()
                .map(|c| other(c).unwrap_or_else(|| c.to_string()))
                .collect::<String>()
                .into()
        };
        let description = documents.first().and_then(|own| description(own));
        let mut known = Map::new();
        let mut add = |key: &str, value: Value| known.insert(key.to_owned(), value);
        add("title", shown(titles.join(" / ")));
        add("description", description.map_or(Value::Null, shown));
        add("version", self.policy.version.to_string().into());
        add("updated", day(&self.policy.updated.as_ref().map(|date| date.value)).into());
        add("effective", self.policy.effective.value.to_string().into());
        add("policy", self.policy.id.name.as_str().into());
        add("page", spot.page.as_str().into());
        add("lang", spot.language.as_str().into());
        add(
            "translations",
            if translations.is_empty() { Value::Null } else { translations.into() },
        );
        known
    }
}

/// A value with what stands for something known filled in; none if that is not there.
fn fill(value: &Value, known: &Map<String, Value>) -> Option<Value> {
    match value {
        Value::String(text) => fill_text(text, known),
        Value::Array(items) => Some(items.iter().filter_map(|item| fill(item, known)).collect()),
        Value::Object(entries) => {
            let filled: Map<String, Value> = entries
                .iter()
                .filter_map(|(key, value)| Some((key.clone(), fill(value, known)?)))
                .collect();
            (!filled.is_empty() || entries.is_empty()).then_some(Value::Object(filled))
        }
        other => Some(other.clone()),
    }
}

fn fill_text(text: &str, known: &Map<String, Value>) -> Option<Value> {
    let whole = text.strip_prefix('{').and_then(|text| text.strip_suffix('}'));
    if let Some(value) = whole.and_then(|name| known.get(name)) {
        return (!value.is_null()).then(|| value.clone());
    }
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('{') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let word = rest.find('}').and_then(|end| Some((end, known.get(&rest[1..end])?.as_str()?)));
        match word {
            Some((end, word)) => {
                out.push_str(word);
                rest = &rest[end + 1..];
            }
            None => {
                out.push('{');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    Some(out.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_known_is_filled_in() {
        let mut known = Map::new();
        known.insert("lang".to_owned(), "zh".into());
        known.insert("updated".to_owned(), Value::Null);
        let filled = |value: Value| fill(&value, &known);
        assert_eq!(filled(json!("/{lang}/{x}/{{lang}}")), Some(json!("/zh/{x}/{zh}")));
        assert_eq!(filled(json!("{updated}")), None);
        assert_eq!(filled(json!({"date": "{updated}"})), None);
        assert_eq!(filled(json!(["{lang}", 1, null])), Some(json!(["zh", 1, null])));
    }
}
