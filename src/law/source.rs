//! The source language of law profiles: a profile's head, and its rules.

use std::borrow::Cow;

use crate::model::fact::Fact;
use crate::model::level::LevelWord;
use crate::model::lower::{Lower, Lowering};
use crate::model::macros::{choice, record};
use crate::model::scalar::{Date, Url, Word};
use crate::model::shape::{Keys, Scalar, Shape};
use crate::words::Words;
use crate::yaml::{Kind, NodeId};

choice! {
    /// How a provision binds a policy.
    DutyKind {
        /// The law itself asks that it is told: an error if it is missing.
        Must = "must",
        /// The law asks for conduct that a good policy states: a warning.
        Reflect = "reflect",
        /// A recommended standard or guidance: a note.
        Guide = "guide",
    }
}

record! {
    /// A rule of a law profile.
    RuleItem {
        /// Its id; with the profile's it is `cn-pipl/recipient-named`.
        id: Word,
        /// The duties of the law's table that it checks.
        duty: Vec<Word>,
        /// The law, if it is another than the profile's.
        law: Option<Words>,
        /// Article, paragraph and item.
        provision: Words,
        /// Where the provision can be read.
        link: Option<Url>,
        /// How the provision binds a policy; decides the severity.
        kind: DutyKind,
        /// Whether the text of the provision was read for this rule.
        verified: bool = true,
        /// First day on which it applies; the profile's if left out.
        since: Option<Date>,
        /// First day on which it no longer applies.
        until: Option<Date>,
        /// A list in the policy; the rule looks at each `item` of it.
        each: Option<Word>,
        /// When the duty applies: an expression.
        when: Option<Word>,
        /// What must hold: an expression.
        require: Word,
        /// Key path, below the item or the policy, at which the finding points.
        at: Option<Word>,
        /// What is wrong; `{item}` stands for the item's name.
        message: Words,
        /// The duty in plain words.
        why: Words,
        /// What to write.
        help: Words,
    }
}

record! {
    /// A duty that no rule can decide from a policy.
    NotCheckable {
        /// The duty of the law's table.
        duty: Word,
        /// Why not.
        reason: Words,
    }
}

record! {
    /// A file of rules: `profiles/<law>/rules.yaml`.
    RuleFile {
        /// The rules.
        rules: Vec<RuleItem>,
        /// Duties that no rule can decide.
        not_checkable: Vec<NotCheckable>,
    }
}

record! {
    /// What a profile makes of the findings of a rule, or of a kind of rules.
    ProfileLevel {
        /// A rule's full id, of this profile or one that it extends.
        rule: Option<Word>,
        /// All rules of this kind.
        kind: Option<DutyKind>,
        /// What their findings count as.
        level: LevelWord,
        /// Why.
        reason: Option<Word>,
    }
}

record! {
    /// A law profile: `profiles/<law>.yaml`.
    ProfileFile {
        /// Id of the profile: the name of the file.
        profile: Word,
        /// Title of the law.
        title: Words,
        /// Short title.
        short: Words,
        /// Jurisdictions that choose the profile.
        jurisdictions: Vec<Word>,
        /// Heading of the part of the document for the people whom the law protects, for example
        /// `{zh: 致日本居民, en: For people in Japan}`; left out: there is no such part.
        region: Option<Words>,
        /// The countries of a jurisdiction that is not one country: `{eu: [DE, FR]}`. What goes from one
        /// of them to another goes nowhere abroad.
        territory: Elsewhere,
        /// The law asks for lists of what is collected and of what third parties get: they stand in
        /// the document as tables.
        lists: bool = false,
        /// Profiles whose rules and vocabularies apply as well.
        extends: Vec<Word>,
        /// First day on which the law applies.
        since: Option<Date>,
        /// Where the law can be read.
        link: Option<Url>,
        /// Other severities than those that follow from the kind.
        levels: Vec<ProfileLevel>,
        /// The law's own vocabularies: `basis`, `condition`, `mechanism`, `right`, `sensitive`,
        /// `deadline`, each a list of terms.
        vocabulary: Elsewhere,
        /// Words that people look for in those vocabularies and that the law does not have, by
        /// vocabulary: each with `id`, `message`, `help` and `cite`.
        refuses: Elsewhere,
        /// The rules; those of the files in the folder of the same name come after them.
        rules: Vec<RuleItem>,
        /// Duties that no rule can decide.
        not_checkable: Vec<NotCheckable>,
    }
}

/// A plain string serves for all languages.
impl Lower for Words {
    fn lower(cx: &mut Lowering<'_>, node: NodeId) -> Option<Self> {
        let words = match cx.tree.kind(node) {
            Kind::Packed(part) => return Some(Self::from(*part)),
            Kind::Map(entries) => entries.iter(),
            _ => {
                let text = cx.cow(node, "localized-text")?;
                return Some([(Cow::Borrowed(""), text)].into_iter().collect());
            }
        };
        let words = words.map(|entry| Some((entry.key.clone(), cx.cow(entry.value, "text")?)));
        words.collect()
    }

    fn shape() -> Shape {
        let text = Shape::Scalar(Scalar::String);
        Shape::AnyOf(vec![text.clone(), Shape::Map(Keys::Any, Box::new(text))])
    }

    fn fact(&self) -> Fact {
        Fact::Text(self.in_language("en").to_owned())
    }

    fn no_fact() -> Fact {
        Fact::no_text()
    }
}

/// The vocabularies of a profile: they are read with all others, before any policy.
#[derive(Debug, Clone, Copy)]
pub struct Elsewhere;

impl Lower for Elsewhere {
    fn lower(_: &mut Lowering<'_>, _: NodeId) -> Option<Self> {
        Some(Self)
    }

    fn shape() -> Shape {
        Shape::Map(Keys::Any, Box::new(Shape::List(Box::new(Shape::Scalar(Scalar::String)))))
    }

    fn absent() -> Option<Self> {
        Some(Self)
    }

    fn fact(&self) -> Fact {
        Fact::no_text()
    }

    fn no_fact() -> Fact {
        Fact::no_text()
    }
}
