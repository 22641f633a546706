//! Rights, minors, messages, updates and contact.

use super::collection::Consent;
use super::head::Release;
use super::lower::{Id, LawRef, Ref, Stated, Term};
use super::macros::{choice, record};
use super::scalar::{Country, Email, Period, Phone, Url};
use super::text::Text;
use super::vocab::{
    Announcement, AnnouncementExample, Authority, Channel, ChildMethod, Contact, ContactStep,
    GuardianDuty, MaterialChange, MinorUse, Party, Refusal, Right, RightBasis, RightCondition,
    Role, Topic, Verification,
};

record! {
    /// A right of the data subject.
    #[shorthand("right")]
    Grant {
        /// The right.
        right: Term<Right>,
        /// When it exists; left out: always.
        when: Vec<Term<RightCondition>>,
        /// How to exercise it.
        how: Option<Text>,
        /// Address at which to exercise it.
        url: Option<Url>,
        /// How soon it is acted on, if that differs.
        within: Option<Period>,
    }
}

choice! {
    /// Whether a fee is charged for requests.
    Fee {
        /// No fee.
        None = "free",
        /// A fee where the law allows one.
        WhereLawAllows = "where-law-allows",
        /// A fee for repeated or excessive requests.
        ForExcess = "for-excess",
    }
}

choice! {
    /// From when a time runs.
    Clock {
        /// From receipt.
        Receipt = "receipt",
        /// From the verification of identity.
        Verification = "verification",
    }
}

record! {
    /// How closing an account works. NDSR 21(1)(4), GB/T 35273 8.5.
    AccountClosing {
        /// How to close it.
        how: Text,
        /// How soon it is done.
        within: Option<Period>,
    }
}

record! {
    /// An agent who acts for the data subject.
    Agent {
        /// How an agent makes a request.
        how: Text,
    }
}

record! {
    /// An authority or body outside to which one may complain. GDPR 13(2)(d), PIPL 65.
    AuthorityItem {
        /// Id.
        id: Id<Authority>,
        /// Name.
        name: Text,
        /// Website.
        url: Option<Url>,
        /// Telephone number.
        phone: Option<Phone>,
        /// For whom it is competent.
        country: Option<Country>,
    }
}

record! {
    /// How soon requests under one law are answered, where that differs.
    LawDeadline {
        /// The law's profile.
        law: LawRef,
        /// How soon requests are answered.
        respond_within: Period,
        /// By how much that time can be extended.
        extension: Option<Period>,
    }
}

record! {
    /// What data subjects may ask for, and how.
    Rights {
        /// On what the rights rest.
        basis: Vec<Term<RightBasis>>,
        /// The rights.
        grants: Vec<Grant>,
        /// Where to send requests.
        channels: Vec<Ref<Contact>>,
        /// How identity is verified.
        verification: Vec<Term<Verification>>,
        /// How soon requests are answered.
        respond_within: Option<Period>,
        /// From when that time runs.
        clock: Option<Clock>,
        /// By how much it can be extended.
        extension: Option<Period>,
        /// Other times under single laws.
        by_law: Vec<LawDeadline>,
        /// How soon receipt is confirmed.
        acknowledge_within: Option<Period>,
        /// Whether a fee is charged.
        fee: Option<Fee>,
        /// Requests that can be refused: those that are …
        refused_when: Vec<Term<Refusal>>,
        /// Whether reasons are given for a refusal. PIPL 50.
        reasons_given: Option<bool>,
        /// Whether one may sue after a refusal. PIPL 50(2).
        may_sue: Option<bool>,
        /// How to withdraw consent. PIPL 15, GDPR 7(3).
        withdrawal: Option<Text>,
        /// Whether withdrawal leaves earlier processing lawful.
        withdrawal_not_retroactive: Option<bool>,
        /// How to close an account.
        account_closing: Option<AccountClosing>,
        /// Agents who act for the data subject. CCPA.
        agent: Option<Agent>,
        /// Authorities to which one may complain.
        authorities: Vec<AuthorityItem>,
        /// Replaces the generated prose.
        text: Option<Text>,
        /// Further remarks.
        note: Option<Text>,
    }
}

choice! {
    /// Whether something is required or only recommended.
    Need {
        /// Required.
        Required = "required",
        /// Recommended.
        Recommended = "recommended",
    }
}

record! {
    /// Whose damage a careless guardian answers for.
    Liability {
        /// Whose.
        to: Vec<Term<Party>>,
    }
}

record! {
    /// The part of parents and other guardians. PIPL 31.
    Guardian {
        /// Whether they read the policy, or read it together with the minor.
        reads: Option<Need>,
        /// Whether they read together with the minor.
        together: Option<bool>,
        /// Whether they consent before a minor gives information.
        consents: Option<Consent>,
        /// Whether they consent to the minor's accepting the terms.
        accepts: Option<bool>,
        /// How consent is verified. COPPA 312.5(b).
        methods: Vec<Term<ChildMethod>>,
        /// Whether a way to refuse is offered together with the request.
        may_refuse: Option<bool>,
        /// What they are asked to do.
        duties: Vec<Term<GuardianDuty>>,
        /// Whose damage they answer for if they neglect their duty.
        liability: Option<Liability>,
        /// How they review, correct or delete the minor's information.
        rights: Option<Text>,
        /// How they stop further collection. COPPA 312.6.
        stop: Option<Text>,
    }
}

choice! {
    /// Whether the services are for children.
    Directed {
        /// Not meant for them.
        NotForChildren = "not-for-children",
        /// For a general audience.
        General = "general",
        /// Meant for them.
        ForChildren = "for-children",
    }
}

record! {
    /// Personal information of minors.
    Minors {
        /// Age below which a person counts as a minor.
        below: Option<u32>,
        /// Age below which the stricter rules for children apply.
        children_below: Option<u32>,
        /// Whether the services are for children.
        directed: Option<Directed>,
        /// Youngest age of a user.
        minimum_age: Option<u32>,
        /// Parents and other guardians.
        guardian: Option<Guardian>,
        /// When a minor's information is used, shared, transferred or disclosed; alternatives.
        used_only: Vec<Term<MinorUse>>,
        /// What happens to information collected without consent.
        collected_without_consent_is_deleted: Option<bool>,
        /// Rules of their own for children's information. PIPL 31(2).
        special_rules: Option<Url>,
        /// Where to turn about children's information.
        contact: Option<Ref<Contact>>,
        /// Staff access is restricted and recorded. Minors regulations 36.
        staff_access_limited: Option<bool>,
        /// Audited every year. Minors regulations 37.
        yearly_audit: Option<bool>,
        /// Replaces the generated prose.
        text: Option<Text>,
        /// Further remarks.
        note: Option<Text>,
    }
}

record! {
    /// Messages that the controller sends.
    MessageItem {
        /// What they are.
        kind: Term<Announcement>,
        /// Whether they are sent only when needed.
        when_necessary: Option<bool>,
        /// Examples.
        examples: Vec<Term<AnnouncementExample>>,
        /// Whether they advertise.
        promotional: Option<bool>,
        /// Whether one can cancel them.
        can_cancel: Option<bool>,
        /// How to cancel them.
        how: Option<Text>,
        /// By which channels.
        by: Vec<Term<Channel>>,
    }
}

choice! {
    /// How often the policy changes.
    Frequency {
        /// It may change.
        MayChange = "may-change",
        /// From time to time.
        FromTimeToTime = "from-time-to-time",
        /// It is reviewed at least once a year. CCPA 1798.130(a)(5).
        Yearly = "yearly",
    }
}

record! {
    /// How changes are made known.
    ChangeNotice {
        /// Every change.
        any_change: Vec<Term<Channel>>,
        /// Material changes.
        material_change: Vec<Term<Channel>>,
        /// Changes that reduce the reader's rights, before they take effect.
        rights_reduced: Vec<Term<Channel>>,
        /// How long before they take effect.
        ahead: Option<Period>,
        /// Whether guardians are told directly of material changes. COPPA 312.4(b).
        guardians: Option<bool>,
    }
}

choice! {
    /// What leads to asking for consent again. PIPL 14(2).
    Reconsent {
        /// Another purpose.
        Purpose = "purpose",
        /// Another way of processing.
        Method = "method",
        /// Other kinds of information.
        Kinds = "kinds",
    }
}

record! {
    /// Where former versions can be read.
    #[shorthand("url")]
    Archive {
        /// Address.
        url: Option<Url>,
        /// Whether they are archived on the website, where no address is given.
        on_website: Option<bool>,
    }
}

record! {
    /// How the policy changes.
    Updates {
        /// How often.
        frequency: Option<Frequency>,
        /// Whether changes become part of the policy.
        part_of_policy: Option<bool>,
        /// Whether rights are not reduced without this consent.
        rights_not_reduced_without: Option<Consent>,
        /// How changes are made known.
        notice: Option<ChangeNotice>,
        /// What counts as a material change.
        material_changes: Vec<Term<MaterialChange>>,
        /// Whether `material_changes` is the whole list.
        material_exhaustive: bool = false,
        /// What leads to asking for consent again.
        reconsent: Vec<Reconsent>,
        /// Whether continued use after a change means acceptance.
        continued_use_accepts: Option<bool>,
        /// Where former versions can be read.
        archive: Option<Archive>,
        /// Former versions.
        history: Vec<Release>,
        /// Replaces the generated prose.
        text: Option<Text>,
        /// Further remarks.
        note: Option<Text>,
    }
}

record! {
    /// A way to reach the controller.
    ContactItem {
        /// Id; rights and minors refer to it.
        id: Id<Contact>,
        /// Name of the department or person.
        name: Option<Text>,
        /// What it is, for example `data-protection-officer`. GDPR 37, PIPL 52.
        role: Option<Term<Role>>,
        /// E-mail address.
        email: Option<Email>,
        /// Telephone number.
        phone: Option<Phone>,
        /// Whether calls are free of charge. CCPA 1798.130(a)(1)(A).
        toll_free: Option<bool>,
        /// Address of a form or page.
        url: Option<Url>,
        /// Postal address.
        address: Option<Text>,
        /// A way inside the product: "Me > Settings > Help".
        path: Option<Text>,
        /// What it is for.
        for_: Vec<Term<Topic>>,
        /// What to do to be heard.
        steps: Vec<Term<ContactStep>>,
        /// Whether matters are looked into as soon as possible.
        prompt_review: Option<bool>,
        /// Whether identity is verified first.
        verification: Option<bool>,
        /// How soon it answers.
        respond_within: Option<Period>,
        /// From when that time runs.
        clock: Option<Clock>,
    }
}

record! {
    /// How to reach the controller.
    #[shorthand("ways")]
    Contacts {
        /// The ways.
        ways: Stated<Vec<ContactItem>>,
        /// Replaces the generated prose.
        text: Option<Text>,
        /// Further remarks.
        note: Option<Text>,
    }
}
