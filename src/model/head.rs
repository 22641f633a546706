//! The head of a policy: who speaks, about what, in which relation to other documents.

use super::lower::{Id, Ref, RefOr, Stated, Term};
use super::macros::{choice, record};
use super::scalar::{Country, Date, Email, Phone, Url, Version, Word};
use super::text::Text;
use super::vocab::{
    Advice, Agreement, Attachment, Audience, Commitment, DataSet, Definition, Exclusion, House,
    Operation, Role, Service,
};

choice! {
    /// How firmly a clause speaks: *will*, *may*, *must*, *will not*, *makes every effort*, *at its
    /// discretion* differ in law.
    Strength {
        /// We will.
        Commitment = "commitment",
        /// We may.
        Permission = "permission",
        /// We must, or you must.
        Obligation = "obligation",
        /// We will not.
        Prohibition = "prohibition",
        /// We make every effort to.
        Effort = "effort",
        /// We may decide to, at our discretion.
        Discretion = "discretion",
    }
}

record! {
    /// Who decides why and how personal information is processed: the *controller* (GDPR), the
    /// *personal information handler* (PIPL). GDPR 13(1)(a), PIPL 17(1)(1).
    Controller {
        /// Full registered name.
        name: Text,
        /// Short name, used where the full name would be clumsy.
        short_name: Option<Text>,
        /// Country of the registered office.
        country: Country,
        /// Address of the registered office.
        address: Option<Text>,
        /// Registration number, for example the unified social credit code.
        registration: Option<Word>,
        /// Name of the person who represents it in law, for example its director.
        represented_by: Option<Text>,
        /// Website.
        website: Option<Url>,
        /// The companies of the group to which this policy also applies.
        affiliates: Option<Text>,
        /// Representatives in places where the controller has no office: GDPR 27, PIPL 53.
        representatives: Vec<Representative>,
        /// Further remarks.
        note: Option<Text>,
    }
}

record! {
    /// A representative of the controller in another jurisdiction. GDPR 27, PIPL 53.
    Representative {
        /// Jurisdiction for which it stands: `eu`, `uk`, `cn`.
        jurisdiction: Word,
        /// What it is, for example `eu-representative`.
        role: Option<Term<Role>>,
        /// Name.
        name: Text,
        /// Address.
        address: Option<Text>,
        /// E-mail address.
        email: Option<Email>,
        /// Telephone number.
        phone: Option<Phone>,
    }
}

record! {
    /// The opening words: what the controller promises, and what it asks of the reader.
    Introduction {
        /// What the controller commits itself to.
        commitments: Vec<Term<Commitment>>,
        /// What the policy explains that the controller does: collect, use, store, share.
        explains: Vec<Term<Operation>>,
        /// What the policy explains that the reader can do: access, update, control, protect.
        explains_choices: Vec<Term<Operation>>,
        /// What the reader is asked to do.
        advice: Vec<Term<Advice>>,
        /// Why personal information is used at all, in general words.
        aims: Vec<Term<super::vocab::PurposeTerm>>,
        /// Whether using the services may lead to information being collected and used.
        collection_possible: Option<bool>,
        /// Replaces the generated prose.
        text: Option<Text>,
        /// Further remarks.
        note: Option<Text>,
    }
}

record! {
    /// A term that the policy uses in a meaning of its own.
    DefinitionItem {
        /// Id.
        id: Id<Definition>,
        /// The term.
        term: Text,
        /// Its meaning.
        meaning: Text,
        /// Where to read more.
        link: Option<Url>,
    }
}

choice! {
    /// What a service is.
    ServiceKind {
        /// A website.
        Website = "website",
        /// A mobile app.
        App = "app",
        /// A mini-program inside another app.
        MiniProgram = "mini-program",
        /// A desktop program.
        Desktop = "desktop",
        /// A device.
        Device = "device",
        /// A platform on which users deal with each other.
        Platform = "platform",
        /// Anything else.
        Other = "other",
    }
}

record! {
    /// A website, app or other service that the policy covers.
    ServiceItem {
        /// Id.
        id: Id<Service>,
        /// Name as the user knows it.
        name: Text,
        /// What it is.
        kind: ServiceKind = ServiceKind::Other,
        /// Address.
        url: Option<Url>,
        /// Type of app under China's rules on necessary personal information (2021).
        app_type: Option<Term<super::vocab::AppType>>,
        /// Developer or publisher, where it is another company of the group.
        publisher: Option<Text>,
    }
}

choice! {
    /// Which websites are covered without naming them.
    Websites {
        /// All websites that link to this policy.
        LinkingHere = "linking-here",
    }
}

record! {
    /// What the policy applies to.
    Covers {
        /// All services of the controller, unless excepted.
        all_services: Option<bool>,
        /// Services by name.
        services: Vec<ServiceItem>,
        /// Websites that are covered without naming them.
        websites: Option<Websites>,
        /// Information to which the policy applies, where the policy says so.
        information: Vec<Ref<DataSet>>,
        /// Whether people outside the controller's country whom its services address are covered.
        abroad: Option<bool>,
    }
}

record! {
    /// A service with a policy of its own.
    SpecialPolicy {
        /// The service, or the kind of service.
        service: Text,
        /// Address of its policy.
        url: Option<Url>,
    }
}

record! {
    /// Services with policies of their own, and how those relate to this one.
    SpecialPolicies {
        /// The services; leave out to speak of "certain services".
        services: Vec<SpecialPolicy>,
        /// Whether those policies say more exactly how information is used there.
        more_specific: Option<bool>,
        /// Whether those policies are part of this policy.
        part_of_this: Option<bool>,
        /// Whether those policies prevail over this one in a conflict.
        prevail: Option<bool>,
    }
}

record! {
    /// What the policy applies to, to whom, and what it does not apply to.
    Scope {
        /// What it covers.
        covers: Option<Covers>,
        /// Whose information it is about.
        audience: Vec<Term<Audience>>,
        /// What it does not apply to. An explicit `none` says that nothing is excluded.
        excludes: Stated<Vec<Term<Exclusion>>>,
        /// Services with policies of their own.
        special_policies: Option<SpecialPolicies>,
        /// Where the policy is shown, so that it is easy to find.
        shown_at: Option<Text>,
        /// Replaces the generated prose.
        text: Option<Text>,
        /// Further remarks.
        note: Option<Text>,
    }
}

choice! {
    /// How a document relates to the policy.
    Relation {
        /// The policy is an inseparable part of the document.
        PolicyIsPart = "policy-is-part",
        /// The document is part of the policy.
        PartOfPolicy = "part-of-policy",
        /// The document stands beside the policy.
        Beside = "beside",
    }
}

record! {
    /// Another document: the service agreement, the platform's rules.
    AgreementItem {
        /// Id.
        id: Id<Agreement>,
        /// Name.
        name: Text,
        /// Address.
        url: Option<Url>,
        /// How it relates to the policy.
        relation: Relation = Relation::Beside,
    }
}

choice! {
    /// An act by which the policy is accepted.
    AcceptanceAct {
        /// Agreeing to another document.
        Agreement = "agreement",
        /// Using the services.
        Use = "use",
        /// Continuing to use the services.
        ContinuedUse = "continued-use",
        /// Registering.
        Registration = "registration",
        /// Ticking a box or pressing a button for this policy.
        ExpressAct = "express-act",
    }
}

choice! {
    /// Whether acceptance is declared or inferred.
    AcceptanceKind {
        /// Inferred from the act.
        Deemed = "deemed",
        /// Declared.
        Express = "express",
    }
}

choice! {
    /// What one who disagrees is asked to do.
    AcceptanceRefusal {
        /// Not to use the services.
        DoNotUse = "do-not-use",
        /// To use only what needs no personal information.
        LimitedUse = "limited-use",
    }
}

record! {
    /// How the policy is accepted, and what that means.
    Acceptance {
        /// The acts by which it is accepted.
        by: Vec<AcceptanceAct>,
        /// The document, for `by: [agreement]`.
        agreement: Option<Ref<Agreement>>,
        /// Whether acceptance is declared or inferred.
        kind: AcceptanceKind = AcceptanceKind::Deemed,
        /// Whether it extends to the whole policy.
        whole: Option<bool>,
        /// Whether acceptance means having read the policy.
        means_read: Option<bool>,
        /// What the reader consents to by it.
        consents_to: Vec<Term<Operation>>,
        /// What one who disagrees is asked to do.
        if_refused: Option<AcceptanceRefusal>,
    }
}

record! {
    /// Other documents to which the policy relates, and how the policy is accepted.
    Agreements {
        /// The documents.
        documents: Vec<AgreementItem>,
        /// Whether the policy is closely tied to the services used.
        bound_to_services: Option<bool>,
        /// How the policy is accepted.
        acceptance: Option<Acceptance>,
        /// Replaces the generated prose.
        text: Option<Text>,
        /// Further remarks.
        note: Option<Text>,
    }
}

record! {
    /// A document printed after the policy, for example a user agreement. It is no privacy clause
    /// and stays free text.
    AttachmentItem {
        /// Id.
        id: Id<Attachment>,
        /// Title.
        title: Text,
        /// Date of its last change.
        updated: Option<Date>,
        /// Its text.
        text: Text,
    }
}

record! {
    /// A section of the house's own.
    HouseSection {
        /// Id.
        id: Id<House>,
        /// Heading.
        title: Text,
        /// Section after which it stands: the key of that section. Left out: before `contact`.
        after: Option<Word>,
        /// Its text.
        text: Text,
    }
}

record! {
    /// A change of the policy, for the version history.
    Release {
        /// Version.
        version: Version,
        /// Day from which it applied.
        effective: Date,
        /// Where to read it.
        url: Option<Url>,
        /// What it changed.
        summary: Option<Text>,
    }
}

/// The controller itself, a recipient by id, or a kind of party.
pub type PartyRef = RefOr<super::vocab::Recipient, super::vocab::Party>;
