//! The JSON Schema of a policy (draft-07, which every YAML language server understands).

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::Shapes;
use crate::model::shape::{ChoiceShape, Keys, RecordShape, Scalar, Shape};
use crate::model::{Policy, Vocabularies};
use crate::project::Settings;

/// The schema of a policy: the source language's shapes with the terms of all vocabularies.
pub fn policy_schema(vocabularies: &Vocabularies, languages: &[String]) -> Value {
    let mut definitions = definitions(&Shapes::of(Policy::record()), vocabularies);
    definitions.insert("text".to_owned(), text(languages));
    for (name, terms) in vocabularies.iter() {
        let ids: Vec<&str> = terms.ids().collect();
        let labels: Vec<String> = ids
            .iter()
            .filter_map(|id| terms.get(id))
            .map(|term| term.label.iter().map(|(_, label)| label).collect::<Vec<_>>().join(" · "))
            .collect();
        let definition = json!({
            "type": "string", "enum": ids, "markdownEnumDescriptions": labels,
            "description": terms.about.get("en").unwrap_or(name),
        });
        definitions.insert(term_definition(name), definition);
    }
    let mut policy = definitions.remove("Policy").unwrap_or_default();
    // What must be there may come from a file that the policy extends.
    if let Some(required) = policy.as_object_mut().and_then(|policy| policy.remove("required")) {
        policy["if"] = json!({"not": {"required": ["extends"]}});
        policy["then"] = json!({ "required": required });
    }
    whole("A policyc privacy policy", policy, definitions)
}

/// The schema of `policyc.yaml`.
pub fn settings_schema(vocabularies: &Vocabularies) -> Value {
    let mut definitions = definitions(&Shapes::of(Settings::record()), vocabularies);
    let settings = definitions.remove("Settings").unwrap_or_default();
    whole("The settings of a policyc project", settings, definitions)
}

/// The records and choices of a schema.
fn definitions(shapes: &Shapes, vocabularies: &Vocabularies) -> Map<String, Value> {
    let writer = Writer { vocabularies };
    let records = shapes.records.iter();
    let records = records.map(|record| (record.name.to_owned(), writer.record(record)));
    let choices = shapes.choices.values();
    records.chain(choices.map(|own| (own.name.to_owned(), choice(own)))).collect()
}

fn whole(title: &str, root: Value, definitions: Map<String, Value>) -> Value {
    let mut schema = json!({"$schema": "http://json-schema.org/draft-07/schema#", "title": title});
    if let (Value::Object(schema), Value::Object(root)) = (&mut schema, root) {
        schema.extend(root);
        schema.insert("definitions".to_owned(), Value::Object(definitions));
    }
    schema
}

fn text(languages: &[String]) -> Value {
    let properties: Map<String, Value> =
        languages.iter().map(|language| (language.clone(), json!({"type": "string"}))).collect();
    json!({
        "description": "A text in each language of the policy, Markdown inside; or one string where \
                        it is the same in all.",
        "anyOf": [
            {"type": "string", "minLength": 1},
            {
                "type": "object",
                "properties": properties,
                "patternProperties": {"^[a-z]{2,3}(-[A-Za-z0-9]+)+$": {"type": "string"}},
                "additionalProperties": false,
                "minProperties": 1,
            },
        ],
    })
}

fn choice(choice: &ChoiceShape) -> Value {
    let words: Vec<&str> = choice.values.iter().map(|(word, _)| *word).collect();
    let docs: Vec<&str> = choice.values.iter().map(|(_, doc)| doc.as_str()).collect();
    json!({
        "description": choice.doc, "type": "string", "enum": words,
        "markdownEnumDescriptions": docs,
    })
}

fn reference(name: &str) -> Value {
    json!({"$ref": format!("#/definitions/{name}")})
}

/// The name of a vocabulary's definition; a slash would be a path in a reference.
fn term_definition(vocabulary: &str) -> String {
    format!("term:{}", vocabulary.replace('/', "."))
}

struct Writer<'a> {
    vocabularies: &'a Vocabularies,
}

impl Writer<'_> {
    fn record(&self, record: &RecordShape) -> Value {
        let mut properties = Map::new();
        let mut required = Vec::new();
        for field in &record.fields {
            let mut schema = self.shape(&(field.shape)());
            // A description beside `$ref` is ignored in draft-07, so the reference is wrapped.
            if schema.get("$ref").is_some() {
                schema = json!({"allOf": [schema]});
            }
            if let Value::Object(schema) = &mut schema {
                schema.insert("description".to_owned(), json!(field.doc));
            }
            properties.insert(field.key.clone(), schema);
            if field.required {
                required.push(field.key.as_str());
            }
        }
        let object = json!({
            "type": "object", "description": record.doc, "properties": properties,
            "required": required, "additionalProperties": false,
        });
        let Some(short) = record.shorthand else { return object };
        let field = record.fields.iter().find(|field| field.key == short);
        let short = field.map(|field| self.shape(&(field.shape)())).unwrap_or_default();
        json!({"description": record.doc, "anyOf": [object, short]})
    }

    fn shape(&self, shape: &Shape) -> Value {
        match shape {
            Shape::Record(record) => reference(record.name),
            Shape::Choice(choice) => reference(choice.name),
            Shape::List(inner) => json!({"type": "array", "items": self.shape(inner)}),
            Shape::Map(keys, inner) => self.map(*keys, inner),
            Shape::AnyOf(shapes) => {
                let shapes: Vec<Value> = shapes.iter().map(|shape| self.shape(shape)).collect();
                json!({ "anyOf": shapes })
            }
            Shape::Term(name) => {
                // A policy may add terms of its own, so other ids are words of the right form.
                json!({"anyOf": [reference(&term_definition(name)), {"type": "string", "pattern": ID}]})
            }
            Shape::LawTerm(name) => {
                let suffix = format!("/{name}");
                let laws = self.vocabularies.iter().filter(|(own, _)| own.ends_with(&suffix));
                let terms: Vec<Value> =
                    laws.map(|(own, _)| reference(&term_definition(own))).collect();
                json!({ "anyOf": terms })
            }
            Shape::Reference(kind) => {
                json!({"type": "string", "pattern": ID, "description": format!("id of a {kind}")})
            }
            Shape::Id(_) => json!({"type": "string", "pattern": ID}),
            Shape::Scalar(scalar) => self::scalar(*scalar),
            Shape::Text => reference("text"),
            Shape::None => json!({"anyOf": [{"const": "none"}, {"type": "array", "maxItems": 0}]}),
            Shape::Profile => json!({"type": "string"}),
        }
    }

    fn map(&self, keys: Keys, inner: &Shape) -> Value {
        let names: BTreeSet<String> = match keys {
            Keys::Profile => self.vocabularies.profiles().map(str::to_owned).collect(),
            Keys::Vocabulary => {
                let all = self.vocabularies.iter().map(|(name, _)| name);
                all.filter(|name| !name.contains('/')).map(str::to_owned).collect()
            }
            Keys::Any => BTreeSet::new(),
        };
        let inner = self.shape(inner);
        if names.is_empty() {
            return json!({"type": "object", "additionalProperties": inner});
        }
        let properties: Map<String, Value> =
            names.into_iter().map(|name| (name, inner.clone())).collect();
        json!({"type": "object", "properties": properties, "additionalProperties": false})
    }
}

const ID: &str = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$";

fn scalar(scalar: Scalar) -> Value {
    match scalar {
        Scalar::String => json!({"type": ["string", "number"]}),
        Scalar::Boolean => json!({"type": "boolean"}),
        Scalar::Integer => json!({"type": "integer", "minimum": 0}),
        Scalar::Date => json!({"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}),
        Scalar::Duration => json!({
            "type": "string",
            "pattern": "^(P([0-9]+Y)?([0-9]+M)?([0-9]+W)?([0-9]+D)?(T([0-9]+H)?([0-9]+M)?)?|[0-9]+ business days?)$",
            "description": "ISO 8601 (P30D, P6M, P1Y, PT72H) or a number of business days",
        }),
        Scalar::Country => json!({"type": "string", "pattern": "^[A-Z]{2}$"}),
        Scalar::Language => json!({"type": "string", "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]+)*$"}),
        Scalar::Email => json!({"type": "string", "pattern": "^[^@ ]+@[^@ ]+[.][^@ ]+$"}),
        Scalar::Url => json!({"type": "string", "pattern": "^(https?://|mailto:|tel:|/)"}),
        Scalar::Phone => json!({"type": ["string", "integer"]}),
        Scalar::Version => json!({"type": ["string", "number"]}),
        Scalar::Path => json!({"type": "string"}),
        Scalar::Any => json!({}),
    }
}
