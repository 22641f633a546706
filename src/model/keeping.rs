//! Cookies, storage, retention, security and breaches.

use super::collection::Consent;
use super::head::{PartyRef, Strength};
use super::lower::{Id, Ref, Stated, Term};
use super::macros::{choice, record};
use super::scalar::{Country, Period, Url, Word};
use super::text::Text;
use super::vocab::{
    BreachContent, BreachStep, Channel, Control, Cookie, CookiePurpose, DataSet, Effect, Event,
    Ground, Limit, Measure, Operation, Party, Recipient, Retention, Signal, Technology, Threat,
    UserDuty,
};

choice! {
    /// Whether cookies are set until one refuses, or only after one agrees.
    CookieDefault {
        /// Set unless refused.
        OptOut = "opt-out",
        /// Set only after consent, save the strictly necessary ones.
        OptIn = "opt-in",
    }
}

choice! {
    /// Whose cookie it is.
    CookieParty {
        /// The controller's.
        First = "first",
        /// Somebody else's.
        Third = "third",
    }
}

choice! {
    /// What a cookie is in law.
    CookieCategory {
        /// Needed for what the person asked for; exempt from consent. ePrivacy 5(3).
        StrictlyNecessary = "strictly-necessary",
        /// Remembers choices.
        Functional = "functional",
        /// Measures use.
        Analytics = "analytics",
        /// Serves advertising.
        Advertising = "advertising",
    }
}

record! {
    /// A kind of technology that reads from or writes to the device.
    #[shorthand("technology")]
    TechnologyUse {
        /// The technology.
        technology: Term<Technology>,
        /// Who uses it.
        parties: Vec<PartyRef>,
    }
}

record! {
    /// How long a cookie stays: a duration, or the session.
    #[shorthand("for")]
    CookieLife {
        /// The duration.
        for_: Option<Period>,
        /// Until the browser closes.
        session: Option<bool>,
    }
}

record! {
    /// One cookie or similar item.
    CookieItem {
        /// Id.
        id: Id<Cookie>,
        /// Its name on the device.
        name: Word,
        /// The technology, if not a cookie.
        technology: Option<Term<Technology>>,
        /// Whose it is.
        party: CookieParty = CookieParty::First,
        /// The recipient that sets a third party's cookie.
        provider: Option<Ref<Recipient>>,
        /// What it is in law.
        category: CookieCategory,
        /// What it is for.
        purpose: Vec<Term<CookiePurpose>>,
        /// How long it stays.
        duration: CookieLife,
        /// The information it reads or writes.
        data: Vec<Ref<DataSet>>,
        /// How to refuse it.
        opt_out: Option<Url>,
    }
}

record! {
    /// How a signal that the browser sends is treated.
    SignalUse {
        /// The signal.
        signal: Term<Signal>,
        /// Whether it is honoured.
        honoured: bool,
        /// How to use it, and what it does.
        how: Option<Text>,
    }
}

record! {
    /// Cookies and similar technologies.
    Cookies {
        /// Technologies in use, and who uses them.
        technologies: Vec<TechnologyUse>,
        /// Whether cookies are set until refused, or only after consent.
        default: Option<CookieDefault>,
        /// What is done with them: set, read.
        operations: Vec<Term<Operation>>,
        /// How firmly it is said: a commitment ("we use") or a permission ("we may use").
        strength: Strength = Strength::Commitment,
        /// What they are for.
        purposes: Vec<Term<CookiePurpose>>,
        /// What they make possible that depends on them.
        enables: Vec<Term<CookiePurpose>>,
        /// Single cookies.
        items: Stated<Vec<CookieItem>>,
        /// Whether the person may accept or refuse them.
        choice: Option<bool>,
        /// How to refuse them.
        control: Vec<Term<Control>>,
        /// What happens if they are refused.
        if_refused: Vec<Term<Effect>>,
        /// The data set that the results are stored as.
        stored_as: Option<Ref<DataSet>>,
        /// Whether the policy applies to what they yield.
        under_this_policy: Option<bool>,
        /// Signals of the browser, for example Global Privacy Control.
        signals: Vec<SignalUse>,
        /// Replaces the generated prose.
        text: Option<Text>,
        /// Further remarks.
        note: Option<Text>,
    }
}

record! {
    /// A place where personal information is stored.
    #[shorthand("country")]
    LocationItem {
        /// Country; left out where the policy names only whose servers they are.
        country: Option<Country>,
        /// Only its mainland, where that differs.
        mainland: Option<bool>,
        /// A region within it, or of a cloud.
        region: Option<Text>,
        /// Whose servers they are.
        operators: Vec<PartyRef>,
    }
}

choice! {
    /// What happens when a retention period ends.
    Expiry {
        /// Deletion.
        Delete = "delete",
        /// Anonymisation.
        Anonymise = "anonymise",
        /// Deletion or anonymisation.
        DeleteOrAnonymise = "delete-or-anonymise",
        /// Only storage and protection, where deletion is technically hard. PIPL 47(2).
        RestrictToStorage = "restrict-to-storage",
    }
}

record! {
    /// How long personal information is kept, and what happens then. PIPL 19, NDSR 21(1)(3).
    RetentionItem {
        /// Id.
        id: Id<Retention>,
        /// A period, from the event in `from` or from collection.
        for_: Option<Period>,
        /// The event from which the period runs.
        from: Option<Term<Event>>,
        /// Events until which it is kept.
        until: Vec<Term<Event>>,
        /// How the period is determined, if it cannot be fixed.
        criteria: Option<Text>,
        /// Only as long as the purposes need.
        necessary: Option<bool>,
        /// And as long as a law demands.
        legal_period: Option<bool>,
        /// What that time includes, for example a follow-up.
        including: Option<Text>,
        /// The data sets to which it applies; left out: those of the uses that refer to it.
        data: Vec<Ref<DataSet>>,
        /// What happens at the end.
        then: Option<Expiry>,
        /// How soon after the end.
        within: Option<Period>,
        /// The law behind the period.
        law: Option<Text>,
    }
}

record! {
    /// When personal information is kept longer.
    #[shorthand("grounds")]
    KeptLonger {
        /// The grounds.
        grounds: Vec<Term<Ground>>,
        /// Whom the protection of rights and safety protects.
        protects: Vec<Term<Party>>,
        /// Whether all or part of it may be kept.
        all_or_part: Option<bool>,
        /// Whether it is then used for those grounds only.
        only_for_these: Option<bool>,
    }
}

record! {
    /// A security measure.
    #[shorthand("measure")]
    MeasureItem {
        /// The measure.
        measure: Term<Measure>,
        /// Examples, for example TLS.
        examples: Vec<Text>,
        /// Whether it applies to some of the services only.
        some_services: Option<bool>,
    }
}

record! {
    /// How personal information is protected. PIPL 51, GDPR 32.
    Security {
        /// Against what.
        against: Vec<Term<Threat>>,
        /// How firmly it is said: a commitment or an effort.
        strength: Strength = Strength::Commitment,
        /// The measures.
        measures: Vec<MeasureItem>,
        /// Whether `measures` is the whole list.
        measures_exhaustive: bool = false,
        /// Standards and certificates.
        certifications: Vec<Text>,
        /// What cannot be promised.
        limits: Vec<Term<Limit>>,
        /// What the person must do.
        user_duties: Vec<Term<UserDuty>>,
        /// Whether regular audits are held. NDSR 27, PIPL 54.
        audit: Option<bool>,
        /// Further remarks.
        note: Option<Text>,
    }
}

record! {
    /// How those affected are told of an incident.
    Tell {
        /// By which channels.
        by: Vec<Term<Channel>>,
        /// Whether `by` is the whole list.
        exhaustive: bool = false,
        /// What they are told.
        with: Vec<Term<BreachContent>>,
        /// How soon.
        within: Option<Period>,
        /// Whether guardians are told too.
        guardians: Option<bool>,
    }
}

record! {
    /// What happens after a leak or another incident. PIPL 57, GDPR 33-34.
    Breach {
        /// The steps.
        steps: Vec<Term<BreachStep>>,
        /// How those affected are told.
        tell: Option<Tell>,
        /// How soon the authority is told.
        authority_within: Option<Period>,
        /// Further remarks.
        note: Option<Text>,
    }
}

record! {
    /// Where and how long personal information is kept, and how it is protected.
    Storage {
        /// Places.
        locations: Vec<LocationItem>,
        /// Retention periods.
        retention: Vec<RetentionItem>,
        /// When it is kept longer.
        kept_longer_for: Option<KeptLonger>,
        /// What happens to information when the service closes. GB/T 35273 6.4.
        service_end: Option<Text>,
        /// How it is protected.
        security: Option<Security>,
        /// What happens after an incident.
        breach: Option<Breach>,
        /// Whether consent is asked before keeping it longer than agreed. NDSR 22(1)(4).
        longer_needs: Option<Consent>,
        /// Replaces the generated prose.
        text: Option<Text>,
        /// Further remarks.
        note: Option<Text>,
    }
}
