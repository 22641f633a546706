//! The whole policy.

use super::collection::{Collection, CollectionItem, Decisions, Use, UseItem};
use super::disclosure::{ConsentExceptions, Disclosure, RecipientItem, TransferItem, Transfers};
use super::fact::Fact;
use super::head::{
    Agreements, AttachmentItem, Controller, DefinitionItem, HouseSection, Introduction, Scope,
};
use super::keeping::{Cookies, RetentionItem, Storage};
use super::lower::{Lower, Lowering, Stated, Term};
use super::macros::record;
use super::people::{ContactItem, Contacts, MessageItem, Minors, Rights, Updates};
use super::publish::Publish;
use super::rules;
use super::scalar::{Date, Language, Version, Word};
use super::shape::{Keys, Scalar, Shape};
use super::text::Text;
use crate::yaml::NodeId;

record! {
    /// A finding of a law rule that somebody looked at and accepted.
    WaiverItem {
        /// The rule's full id, for example `cn-pipl/recipient-named`.
        rule: Word,
        /// Why the finding is acceptable.
        reason: Word,
        /// Who accepted it.
        approved_by: Word,
        /// Last day on which it holds; left out: for good.
        until: Option<Date>,
    }
}

record! {
    /// A privacy policy: one YAML file. The keys are the sections that a lawyer expects.
    Policy {
        /// Version of the source format: 1.
        policyc: Format,
        /// Id of the policy: the name of its folder in the output.
        id: PolicyId,
        /// Title.
        title: Text,
        /// Version of the policy: `2.1.0`, `2.1` or `2`.
        version: Version,
        /// Day of the last change.
        updated: Option<Date>,
        /// Day from which it applies.
        effective: Date,
        /// Languages; the first one prevails unless `prevailing` names another.
        languages: Vec<Language>,
        /// Language that prevails if the versions differ.
        prevailing: Option<Language>,
        /// Where the policy applies: `cn`, `eu`, `uk`, `us-ca`, `us`. Chooses law profiles.
        jurisdictions: Vec<Word>,
        /// Law profiles: adds to those that `jurisdictions` choose, or, with a leading `-`, takes
        /// one away.
        profiles: Vec<Word>,
        /// Facts about the controller and the service that decide which duties apply; they are not
        /// printed.
        circumstances: Vec<Term<super::vocab::Circumstance>>,
        /// Findings of law rules that were looked at and accepted.
        waivers: Vec<WaiverItem>,
        /// What the pages' front matter has beside its own keys, by site generator.
        publish: Option<Publish>,
        /// Files laid under this one, relative to it.
        extends: Paths,
        /// Terms of the policy's own.
        vocabulary: OwnVocabulary,
        /// Who decides why and how personal information is processed.
        controller: Controller,
        /// Whether an overview of the key points, which follows from the facts, stands on top.
        key_points: bool = true,
        /// The opening words.
        introduction: Option<Introduction>,
        /// Terms used in a meaning of their own.
        definitions: Vec<DefinitionItem>,
        /// What the policy applies to.
        scope: Option<Scope>,
        /// Other documents, and how the policy is accepted.
        agreements: Stated<Agreements>,
        /// What is collected.
        collection: Stated<Collection>,
        /// What it is used for.
        use_: Option<Use>,
        /// Automated decisions. An explicit `none` says that there are none.
        automated_decisions: Stated<Decisions>,
        /// To whom it is disclosed.
        disclosure: Option<Disclosure>,
        /// When it is shared, transferred or published without consent.
        consent_exceptions: Stated<ConsentExceptions>,
        /// Cookies. An explicit `none` says that there are none.
        cookies: Stated<Cookies>,
        /// Where and how long it is kept, and how it is protected.
        storage: Option<Storage>,
        /// What data subjects may ask for.
        rights: Option<Rights>,
        /// Minors.
        minors: Option<Minors>,
        /// Transfers to other countries. An explicit `none` says that there are none.
        transfers: Stated<Transfers>,
        /// Messages that the controller sends.
        messages: Stated<Vec<MessageItem>>,
        /// How the policy changes.
        updates: Option<Updates>,
        /// How to reach the controller.
        contact: Option<Contacts>,
        /// Sections of the house's own.
        sections: Vec<HouseSection>,
        /// Documents printed after the policy.
        attachments: Vec<AttachmentItem>,
    }
}

/// The source format: 1.
#[derive(Debug, Clone, Copy)]
pub struct Format(pub u32);

impl Lower for Format {
    fn lower(cx: &mut Lowering<'_>, node: NodeId) -> Option<Self> {
        match u32::lower(cx, node)? {
            1 => Some(Self(1)),
            _ => cx.fail(rules::UNSUPPORTED_FORMAT, node),
        }
    }

    fn shape() -> Shape {
        Shape::Scalar(Scalar::Integer)
    }

    fn fact(&self) -> Fact {
        Fact::Int(i64::from(self.0))
    }

    fn no_fact() -> Fact {
        Fact::Int(0)
    }
}

/// The id of a policy.
#[derive(Debug, Clone)]
pub struct PolicyId {
    /// The id.
    pub name: String,
    /// Where it stands.
    pub node: NodeId,
}

impl Lower for PolicyId {
    fn lower(cx: &mut Lowering<'_>, node: NodeId) -> Option<Self> {
        let name = cx.id(node)?;
        Some(Self { name: name.to_owned(), node })
    }

    fn shape() -> Shape {
        Shape::Id("policy")
    }

    fn fact(&self) -> Fact {
        Fact::Text(self.name.clone())
    }

    fn no_fact() -> Fact {
        Fact::no_text()
    }
}

impl Policy {
    /// All data sets.
    pub fn data_sets(&self) -> &[CollectionItem] {
        self.collection.some().map_or(&[], |collection| &collection.sets)
    }

    /// All purposes.
    pub fn purposes(&self) -> &[UseItem] {
        self.use_.as_ref().map_or(&[], |section| &section.purposes)
    }

    /// All recipients.
    pub fn recipients(&self) -> &[RecipientItem] {
        self.disclosure.as_ref().map_or(&[], |section| section.recipients.items())
    }

    /// All transfers to other countries.
    pub fn transfers(&self) -> &[TransferItem] {
        self.transfers.some().map_or(&[], |section| section.recipients.items())
    }

    /// All retention periods.
    pub fn retentions(&self) -> &[RetentionItem] {
        self.storage.as_ref().map_or(&[], |section| &section.retention)
    }

    /// All ways to reach the controller.
    pub fn contacts(&self) -> &[ContactItem] {
        self.contact.as_ref().map_or(&[], |section| section.ways.items())
    }
}

/// The files that a policy extends; they are merged before lowering.
#[derive(Debug, Clone, Copy)]
pub struct Paths;

impl Lower for Paths {
    fn lower(_: &mut Lowering<'_>, _: NodeId) -> Option<Self> {
        Some(Self)
    }

    fn shape() -> Shape {
        let path = Shape::Scalar(Scalar::Path);
        Shape::AnyOf(vec![path.clone(), Shape::List(Box::new(path))])
    }

    fn fact(&self) -> Fact {
        Fact::no_text()
    }

    fn no_fact() -> Fact {
        Fact::no_text()
    }

    fn absent() -> Option<Self> {
        Some(Self)
    }
}

/// The policy's own terms; they are read before everything else.
#[derive(Debug, Clone, Copy)]
pub struct OwnVocabulary;

impl Lower for OwnVocabulary {
    fn lower(_: &mut Lowering<'_>, _: NodeId) -> Option<Self> {
        Some(Self)
    }

    fn shape() -> Shape {
        let terms = Shape::List(Box::new(Shape::Record(super::own_terms::OwnTerm::record())));
        Shape::Map(Keys::Vocabulary, Box::new(terms))
    }

    fn fact(&self) -> Fact {
        Fact::no_text()
    }

    fn no_fact() -> Fact {
        Fact::no_text()
    }

    fn absent() -> Option<Self> {
        Some(Self)
    }
}
