//! To whom personal information goes: recipients, occasions, exceptions, other countries.

use super::collection::Consent;
use super::head::Strength;
use super::lower::{Id, PerLaw, Ref, RefOr, Stated, Term};
use super::macros::{choice, record};
use super::scalar::{Country, Email, Phone, Url};
use super::text::Text;
use super::vocab::{
    Act, Agreement, CorporateEvent, Data, DataSet, Destination, Ground, Mechanism, Operation,
    Party, Purpose, PurposeTerm, Recipient, Retention, Safeguard, Transfer,
};

choice! {
    /// What a recipient is.
    RecipientKind {
        /// Processes for the controller under its instructions: an entrusted party, a processor.
        Processor = "processor",
        /// Decides for itself.
        Controller = "controller",
        /// Decides together with the controller. PIPL 20, GDPR 26.
        JointController = "joint-controller",
        /// A company of the same group.
        Affiliate = "affiliate",
        /// A business partner.
        Partner = "partner",
        /// A software development kit of somebody else in the app.
        Sdk = "sdk",
        /// An authority.
        Authority = "authority",
    }
}

choice! {
    /// Whether California counts the disclosure as a sale or sharing. CCPA 1798.140(ad), (ah).
    Sale {
        /// Sold for money or other value.
        Sold = "sold",
        /// Shared for cross-context behavioural advertising.
        Shared = "shared",
    }
}

record! {
    /// How a joint controller and the controller divide their duties. PIPL 20, GDPR 26(2).
    JointArrangement {
        /// The essence of the arrangement.
        essence: Text,
        /// Whether rights may be exercised against either.
        rights_against_each: bool = true,
    }
}

record! {
    /// What recipients undertake.
    #[shorthand("duties")]
    Safeguards {
        /// The undertakings.
        duties: Vec<Term<Safeguard>>,
        /// How firmly the controller answers for them: a commitment or an effort.
        strength: Strength = Strength::Commitment,
    }
}

record! {
    /// Somebody who receives personal information, or a category of such.
    RecipientItem {
        /// Id; transfers, cookies and storage refer to it.
        id: Id<Recipient>,
        /// Name. PIPL 23 asks for it where the recipient is another controller.
        name: Option<Text>,
        /// What it is in law.
        kind: RecipientKind,
        /// Which kinds of party it stands for: service providers, contractors, agents.
        category: Vec<Term<Party>>,
        /// Country in which it receives the information.
        country: Option<Country>,
        /// The information.
        data: Vec<RefOr<DataSet, Data>>,
        /// The purposes.
        for_: Vec<Ref<Purpose>>,
        /// A purpose of its own that is none of the controller's: `sale`, `partner-marketing`.
        own_purpose: Option<Term<PurposeTerm>>,
        /// Whether it may use the information for those purposes only.
        only_for: Option<bool>,
        /// How it processes the information. PIPL 23.
        operations: Vec<Term<Operation>>,
        /// How the information reaches it.
        method: Option<Text>,
        /// The consent that is obtained first. PIPL 23.
        consent: Option<Consent>,
        /// How firmly it is said: a commitment ("we share") or a permission ("we may share").
        strength: Strength = Strength::Permission,
        /// Whether it loses access when its service ends.
        access_ends_with_service: Option<bool>,
        /// Whether the disclosure is a sale or sharing under Californian law.
        sale: Option<Sale>,
        /// How long it keeps the information.
        retention: Option<Ref<Retention>>,
        /// The arrangement with a joint controller.
        joint: Option<JointArrangement>,
        /// E-mail address.
        email: Option<Email>,
        /// Telephone number.
        phone: Option<Phone>,
        /// Address.
        address: Option<Text>,
        /// Website.
        url: Option<Url>,
        /// Its privacy policy.
        policy: Option<Url>,
        /// Further remarks.
        note: Option<Text>,
    }
}

record! {
    /// The rule that holds unless something else is said.
    #[shorthand("consent")]
    DefaultRule {
        /// No disclosure without this consent.
        consent: Consent,
        /// To whom the rule applies.
        to: Option<Term<Party>>,
        /// Whether exceptions are only those that the policy names.
        exceptions_named: bool = true,
    }
}

choice! {
    /// Who serves the user together with a third party.
    With {
        /// The third party alone.
        Alone = "alone",
        /// The third party together with the controller.
        Controller = "controller",
        /// The third party together with an affiliate.
        Affiliate = "affiliate",
    }
}

record! {
    /// What the controller does not do with personal information, and when it may after all.
    #[shorthand("acts")]
    Never {
        /// The acts: sale, rental, trade, sharing, provision.
        acts: Vec<Term<Act>>,
        /// Towards whom.
        to: Option<Term<Party>>,
        /// Unless the person agreed.
        unless_consent: Option<Consent>,
        /// Unless the third party serves the person, alone or with these.
        unless_serving: Vec<With>,
        /// Whether that third party loses access to all it could see when the service ends.
        access_ends_with_service: Option<bool>,
    }
}

choice! {
    /// How much is disclosed.
    Extent {
        /// All or part of it.
        AllOrPart = "all-or-part",
        /// Only what is needed.
        Necessary = "necessary",
    }
}

choice! {
    /// How much of a transaction must have been performed.
    Performed {
        /// All.
        Whole = "whole",
        /// All or part.
        WholeOrPart = "whole-or-part",
    }
}

record! {
    /// A case in which personal information is disclosed.
    #[shorthand("ground")]
    Occasion {
        /// The ground.
        ground: Term<Ground>,
        /// To whom.
        to: Vec<Term<Party>>,
        /// Whom it protects.
        protects: Vec<Term<Party>>,
        /// Which information.
        data: Vec<Term<Data>>,
        /// What for.
        purpose: Vec<Term<PurposeTerm>>,
        /// Whether somebody must ask for it.
        on_request: Option<bool>,
        /// How much of the transaction the one who asks must have performed.
        performed: Option<Performed>,
        /// How firmly it is said: `discretion` means that the controller decides.
        strength: Option<Strength>,
        /// The agreement or rules concerned.
        agreement: Option<Ref<Agreement>>,
        /// Further remarks.
        note: Option<Text>,
    }
}

choice! {
    /// When the person is told.
    Timing {
        /// Before.
        Before = "before",
        /// Promptly.
        Prompt = "prompt",
        /// Afterwards.
        After = "after",
        /// On request.
        OnRequest = "on-request",
    }
}

record! {
    /// What others may not do with personal information, and what follows if they do.
    ThirdPartyConduct {
        /// The acts.
        forbidden: Vec<Term<Act>>,
        /// Acts that are forbidden even without payment.
        forbidden_even_free: Vec<Term<Act>>,
        /// Whether the agreement with a user who does so can be ended at once.
        ends_agreement: Option<Ref<Agreement>>,
    }
}

record! {
    /// Mergers and other changes of the business in which personal information moves. PIPL 22.
    BusinessTransfer {
        /// The events.
        events: Vec<Term<CorporateEvent>>,
        /// Whether `events` is the whole list.
        exhaustive: bool = false,
        /// Whose business may change.
        parties: Vec<Term<Party>>,
        /// Whether laws and regulations are complied with.
        lawful: Option<bool>,
        /// When the person is told.
        notice: Option<Timing>,
        /// Whether the person is told the recipient's name and contact details.
        names_recipient: Option<bool>,
        /// Whether the information stays confidential during the transfer.
        confidentiality: Option<bool>,
        /// Whether the duties under the policy continue.
        duties_continue: Option<bool>,
        /// Whether a successor that changes purpose or method asks for consent again.
        reconsent_on_change: Option<bool>,
        /// Further remarks.
        note: Option<Text>,
    }
}

record! {
    /// Rewards for giving personal information. CCPA 1798.125(b).
    Incentive {
        /// What it is and what it costs in information.
        terms: Text,
        /// How to leave it.
        opt_out: Text,
    }
}

record! {
    /// To whom personal information is disclosed, and when.
    Disclosure {
        /// The rule that holds unless something else is said.
        default: Option<DefaultRule>,
        /// What the controller does not do.
        never: Option<Never>,
        /// Recipients. An explicit `none` says that there are none.
        recipients: Stated<Vec<RecipientItem>>,
        /// What recipients undertake.
        safeguards: Option<Safeguards>,
        /// Cases in which information is disclosed.
        occasions: Vec<Occasion>,
        /// Whether `occasions` is the whole list.
        occasions_exhaustive: bool = true,
        /// How much is disclosed in those cases.
        extent: Option<Extent>,
        /// Whether those cases are chosen by the person's wishes or by law.
        by_wish_or_law: Option<bool>,
        /// When the person is told of a disclosure in those cases.
        notice: Option<Timing>,
        /// Mergers and other changes of the business.
        business_transfer: Option<BusinessTransfer>,
        /// What others may not do.
        third_party_conduct: Option<ThirdPartyConduct>,
        /// Whether information is made public: never without this consent. PIPL 25.
        publication: Option<Consent>,
        /// Sale under Californian law: `none` says that nothing was sold or shared in 12 months.
        sale: Stated<SaleStatement>,
        /// Rewards for giving information.
        incentives: Stated<Vec<Incentive>>,
        /// Replaces the generated prose.
        text: Option<Text>,
        /// Further remarks.
        note: Option<Text>,
    }
}

record! {
    /// What California asks of a business that sells or shares personal information.
    SaleStatement {
        /// Address of "Do Not Sell or Share My Personal Information".
        opt_out: Url,
        /// Whether it knows of sales of information of consumers under 16.
        minors_under_16: Option<bool>,
        /// How consumers under 16, or their parents, opt in.
        minors_opt_in: Option<Text>,
    }
}

record! {
    /// Information that cannot be traced back to a person.
    Deidentified {
        /// Whether the recipient must be unable to restore it and identify the person again.
        irreversible: Option<bool>,
        /// Whether the person is told.
        notice: bool = false,
        /// Whether consent is asked.
        consent: bool = false,
    }
}

record! {
    /// A ground on which no consent is needed.
    #[shorthand("ground")]
    ExceptionItem {
        /// The ground.
        ground: Term<Ground>,
        /// Further remarks.
        note: Option<Text>,
    }
}

record! {
    /// When personal information is shared, transferred or published without consent.
    #[shorthand("grounds")]
    ConsentExceptions {
        /// The acts that need no consent.
        acts: Vec<Term<Act>>,
        /// The grounds.
        grounds: Vec<ExceptionItem>,
        /// Information that cannot be traced back to a person.
        deidentified: Option<Deidentified>,
        /// Replaces the generated prose.
        text: Option<Text>,
        /// Further remarks.
        note: Option<Text>,
    }
}

choice! {
    /// Whether what is collected, or also what is generated, is meant.
    Origin {
        /// Collected.
        Collected = "collected",
        /// Generated.
        Generated = "generated",
    }
}

choice! {
    /// How information is protected abroad.
    Protection {
        /// As this policy says.
        AsThisPolicy = "as-this-policy",
        /// As the law of the country of origin says.
        AsAtOrigin = "as-at-origin",
    }
}

record! {
    /// Keeping personal information in one country.
    #[shorthand("country")]
    Localisation {
        /// The country.
        country: Country,
        /// Only its mainland, where that differs.
        mainland: Option<bool>,
        /// What stays there.
        what: Vec<Origin>,
        /// Exceptions.
        except: Vec<Term<Ground>>,
        /// How information is protected in those cases.
        protection: Option<Protection>,
    }
}

record! {
    /// A transfer of personal information to a recipient in another country. PIPL 39, GDPR 13(1)(f).
    TransferItem {
        /// Id.
        id: Id<Transfer>,
        /// The recipient.
        recipient: Ref<Recipient>,
        /// The countries, if other than the recipient's.
        countries: Vec<Country>,
        /// The information; left out: what the recipient gets.
        data: Vec<RefOr<DataSet, Data>>,
        /// The mechanism that allows it, by law. PIPL 38, GDPR 44-49.
        mechanism: Option<PerLaw<Mechanism>>,
        /// The consent that is obtained. PIPL 39.
        consent: Option<Consent>,
        /// How to exercise rights against the recipient. PIPL 39.
        rights: Option<Text>,
        /// Where to get a copy of the safeguards. GDPR 13(1)(f).
        copy: Option<Text>,
        /// Whether the person is a beneficiary of the standard contract. Chinese template 2(4).
        beneficiary: Option<bool>,
        /// Further remarks.
        note: Option<Text>,
    }
}

record! {
    /// Transfers to other countries.
    Transfers {
        /// Keeping information in one country.
        localisation: Option<Localisation>,
        /// Transfers. An explicit `none` says that there are none.
        recipients: Stated<Vec<TransferItem>>,
        /// Places to which information may go, where no single recipient is named.
        destinations: Vec<Term<Destination>>,
        /// What is done there.
        operations: Vec<Term<Operation>>,
        /// How firmly that is said.
        strength: Strength = Strength::Permission,
        /// Whether foreign courts and police get information only with approval. PIPL 41.
        foreign_authorities_need_approval: Option<bool>,
        /// Whether the impact is assessed beforehand. PIPL 55.
        impact_assessment: Option<bool>,
        /// Replaces the generated prose.
        text: Option<Text>,
        /// Further remarks.
        note: Option<Text>,
    }
}
