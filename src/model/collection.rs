//! What is collected, and what it is used for.

use super::head::Strength;
use super::lower::{Id, PerLaw, Ref, RefOr, Stated, Term};
use super::macros::{choice, record};
use super::scalar::{Period, Url};
use super::text::Text;
use super::vocab::{
    Audience, Basis, Condition, Data, DataSet, Effect, Event, Means, Measure, Occasion, Operation,
    Permission, PermissionItem, Purpose, PurposeTerm, Retention, SourceKind,
};

choice! {
    /// Where personal information comes from.
    Source {
        /// The person gives it.
        Provided = "provided",
        /// It is recorded automatically.
        Automatic = "automatic",
        /// Somebody else provides it.
        ThirdParty = "third-party",
        /// It is taken from public sources.
        Public = "public",
        /// It is inferred from other information.
        Inferred = "inferred",
    }
}

choice! {
    /// Whether the person has to give the information. GDPR 13(2)(e).
    Requirement {
        /// A law requires it.
        Statutory = "statutory",
        /// A contract requires it, or it is needed to conclude one.
        Contractual = "contractual",
        /// The service cannot work without it.
        Necessary = "necessary",
        /// The registration or form asks for it.
        Requested = "requested",
        /// Giving it is up to the person.
        Optional = "optional",
    }
}

choice! {
    /// The form of a consent.
    Consent {
        /// Consent.
        Required = "required",
        /// Consent obtained beforehand.
        Prior = "prior",
        /// Consent given separately for this processing. PIPL 23, 25, 29, 39.
        Separate = "separate",
        /// Consent in writing.
        Written = "written",
        /// Consent given expressly.
        Explicit = "explicit",
        /// Consent inferred from accepting the policy.
        Deemed = "deemed",
    }
}

record! {
    /// What a policy says of sensitive personal information in a data set. PIPL 28-30, GDPR 9.
    Sensitive {
        /// Why it must be processed. PIPL 30.
        necessity: Text,
        /// How it affects the person's rights and interests. PIPL 30.
        impact: Text,
        /// The consent that is obtained. PIPL 29.
        consent: Option<Consent>,
        /// The condition under which a law allows it. GDPR 9(2).
        condition: Option<PerLaw<Condition>>,
        /// How it is specially protected.
        measures: Vec<Term<Measure>>,
    }
}

record! {
    /// Personal information that is collected together: one kind of source, one occasion.
    CollectionItem {
        /// Id; uses, recipients and transfers refer to it.
        id: Id<DataSet>,
        /// What to call the data set; left out, its information is listed.
        name: Option<Text>,
        /// The kinds of personal information.
        data: Vec<Term<Data>>,
        /// Whether `data` is the whole list.
        exhaustive: bool = true,
        /// Where it comes from.
        source: Source,
        /// Who provides it, for `source: third-party`, or which public sources. One who gets nothing
        /// in return is no recipient but a term, your own under `vocabulary` if need be.
        from: Vec<RefOr<super::vocab::Recipient, SourceKind>>,
        /// Whether the controller asserts that it gets it lawfully.
        lawful: Option<bool>,
        /// By which means it is collected.
        means: Vec<Term<Means>>,
        /// Whether `means` is the whole list.
        means_exhaustive: bool = true,
        /// When it is collected.
        occasion: Vec<Term<Occasion>>,
        /// The function of the product for which it is collected. GB/T 35273 5.5.
        function: Option<Text>,
        /// Whether the person has to give it.
        required: Option<Requirement>,
        /// What happens if it is not given.
        if_refused: Vec<Term<Effect>>,
        /// How firmly it is said: a commitment ("we collect") or a permission ("we may collect").
        strength: Strength = Strength::Commitment,
        /// Whose information it is, if not everybody's.
        subjects: Vec<Term<Audience>>,
        /// How it is processed.
        operations: Vec<Term<Operation>>,
        /// Why and how sensitive information in it is processed.
        sensitive: Option<Sensitive>,
        /// Whether children under the age of the `minors` section are asked for it.
        from_children: Option<bool>,
        /// Whether the person can make it public through the service.
        can_be_made_public: Option<bool>,
        /// Cameras or ID devices in public places: whether it serves public safety only. PIPL 26.
        public_place: Option<bool>,
        /// Whether it was disclosed publicly and may be refused. PIPL 27.
        publicly_available: Option<bool>,
        /// Further remarks.
        note: Option<Text>,
    }
}

record! {
    /// A permission of the device that an app asks for.
    PermissionEntry {
        /// Id.
        id: Id<PermissionItem>,
        /// The permission.
        permission: Term<Permission>,
        /// What it is for.
        for_: Vec<Ref<Purpose>>,
        /// What information it gives access to.
        data: Vec<Ref<DataSet>>,
        /// When it is asked for.
        occasion: Vec<Term<Occasion>>,
        /// Whether the app works without it.
        optional: bool = true,
        /// What happens if it is refused.
        if_refused: Vec<Term<Effect>>,
        /// How to switch it off.
        control: Option<Term<super::vocab::Control>>,
    }
}

record! {
    /// What personal information is collected, from where and when.
    #[shorthand("sets")]
    Collection {
        /// The data sets.
        sets: Vec<CollectionItem>,
        /// What is not collected, where the policy says so.
        never: Vec<Term<Data>>,
        /// What happens in general if information is not given.
        if_refused: Vec<Term<Effect>>,
        /// Whether only what the service needs is collected.
        minimal: Option<bool>,
        /// Whether refusing what is not needed leaves the basic functions usable.
        basic_functions_stay: Option<bool>,
        /// Permissions of the device.
        permissions: Stated<Vec<PermissionEntry>>,
        /// Replaces the generated prose.
        text: Option<Text>,
        /// Further remarks.
        note: Option<Text>,
    }
}

record! {
    /// When a purpose ends.
    #[shorthand("when")]
    End {
        /// The event with which it ends.
        when: Vec<Term<Event>>,
        /// How long it lasts at most.
        after: Option<Period>,
    }
}

record! {
    /// A purpose for which personal information is used.
    UseItem {
        /// Id; recipients and permissions refer to it.
        id: Id<Purpose>,
        /// The purpose.
        purpose: Term<PurposeTerm>,
        /// What it includes, for example: product messages as part of relevant information.
        including: Vec<Term<PurposeTerm>>,
        /// Whether `including` is the whole list.
        including_exhaustive: bool = false,
        /// Data sets by id, or single kinds of information out of them.
        data: Vec<RefOr<DataSet, Data>>,
        /// The legal basis, by law. GDPR 13(1)(c), PIPL 13.
        basis: Option<PerLaw<Basis>>,
        /// The legitimate interests, if they are the basis. GDPR 13(1)(d).
        interests: Option<Text>,
        /// The law, if a legal duty is the basis.
        law: Option<Text>,
        /// The consent on which it rests, where the policy speaks of it.
        consent: Option<Consent>,
        /// How the information is processed. PIPL 17(1)(2).
        operations: Vec<Term<Operation>>,
        /// How long the information is kept for it.
        retention: Option<Ref<Retention>>,
        /// When the purpose ends.
        ends: Option<End>,
        /// How firmly it is said.
        strength: Strength = Strength::Commitment,
        /// How to say no to it, for example to marketing.
        opt_out: Option<Text>,
        /// Further remarks.
        note: Option<Text>,
    }
}

record! {
    /// What a policy says of sensitive personal information in general.
    SensitiveUse {
        /// The consent on which it rests, where it does.
        consent: Option<Consent>,
        /// Whether it is used for purposes beyond those that California permits. CCPA 1798.121.
        beyond_permitted: Option<bool>,
    }
}

record! {
    /// What personal information is used for.
    #[shorthand("purposes")]
    Use {
        /// The purposes.
        purposes: Vec<UseItem>,
        /// Sensitive personal information in general.
        sensitive: Option<SensitiveUse>,
        /// Whether information is used beyond these purposes only after asking again.
        new_purpose: Option<Consent>,
        /// Whether refusing consent leaves the rest of the service usable. PIPL 16.
        no_refusal_of_service: Option<bool>,
        /// Whether advertising messages are sent only to those who agreed.
        marketing_consent: Option<bool>,
        /// Whether the impact is assessed beforehand where a law asks for it. PIPL 55, GDPR 35.
        impact_assessment: Option<bool>,
        /// Address of further explanations.
        link: Option<Url>,
        /// Replaces the generated prose.
        text: Option<Text>,
        /// Further remarks.
        note: Option<Text>,
    }
}

choice! {
    /// What an automated decision does.
    DecisionKind {
        /// Chooses contents or messages for a person.
        Personalisation = "personalisation",
        /// Chooses advertising for a person.
        Advertising = "advertising",
        /// Sets prices or terms.
        Pricing = "pricing",
        /// Decides with legal or similarly significant effect. GDPR 22, PIPL 24(3).
        Significant = "significant",
        /// Evaluates a person's features or behaviour.
        Profiling = "profiling",
    }
}

record! {
    /// A decision that is made by automated means. PIPL 24, GDPR 22 and 13(2)(f).
    DecisionItem {
        /// Id.
        id: Id<super::vocab::Decision>,
        /// What it does.
        kind: DecisionKind,
        /// The purpose.
        for_: Vec<Ref<Purpose>>,
        /// The information it uses.
        data: Vec<Ref<DataSet>>,
        /// How it comes about: the main factors and mechanism.
        logic: Text,
        /// What it means for the person.
        effects: Option<Text>,
        /// Whether it is made without any human part.
        solely_automated: Option<bool>,
        /// Whether a person reviews it on request.
        human_review: Option<bool>,
        /// How to switch it off or choose an option that is not based on personal features.
        opt_out: Option<Text>,
        /// How to delete the tags that describe the person.
        tag_deletion: Option<Text>,
        /// Where to ask for an explanation or object.
        contact: Option<Ref<super::vocab::Contact>>,
    }
}

record! {
    /// Automated decisions.
    #[shorthand("decisions")]
    Decisions {
        /// The decisions.
        decisions: Vec<DecisionItem>,
        /// Whether results are fair and prices do not differ unreasonably. PIPL 24(1).
        fair: Option<bool>,
        /// Replaces the generated prose.
        text: Option<Text>,
        /// Further remarks.
        note: Option<Text>,
    }
}
