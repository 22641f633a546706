//! The vocabularies that the model names; their terms are in `profiles/vocabulary/`.

use super::macros::{things, vocabularies};

vocabularies! {
    Act = "act"; Advice = "advice"; Announcement = "announcement";
    AnnouncementExample = "announcement-example"; AppType = "app-type"; Audience = "audience";
    Basis = "basis"; BreachContent = "breach-content"; BreachStep = "breach-step";
    Channel = "channel"; ChildMethod = "child-method"; Circumstance = "circumstance";
    Commitment = "commitment";
    Condition = "condition"; ContactStep = "contact-step"; Control = "control";
    CookiePurpose = "cookie-purpose"; CorporateEvent = "corporate-event"; Data = "data";
    Destination = "transfer-destination"; DocumentKind = "document-kind"; Effect = "effect";
    Event = "event"; Exclusion = "exclusion"; Ground = "ground"; GuardianDuty = "guardian-duty";
    Limit = "limit"; MaterialChange = "material-change"; Means = "means"; Measure = "measure";
    Mechanism = "mechanism"; MinorUse = "minor-use"; Occasion = "occasion"; Operation = "operation";
    Party = "party"; Permission = "permission"; PurposeTerm = "purpose"; Refusal = "refusal";
    Right = "right"; RightBasis = "right-basis"; RightCondition = "right-condition"; Role = "role";
    Safeguard = "safeguard"; Signal = "signal"; SourceKind = "source"; Technology = "technology";
    Threat = "threat"; Topic = "topic"; UserDuty = "user-duty"; Verification = "verification";
}

things! {
    /// A set of personal information that is collected together.
    DataSet = "data-set", anchor "collection", used false;
    /// A purpose for which personal information is used.
    Purpose = "purpose", anchor "use", used false;
    /// Somebody who receives personal information.
    Recipient = "recipient", anchor "recipient", used false;
    /// A cookie or similar item.
    Cookie = "cookie", anchor "cookie", used false;
    /// A retention period.
    Retention = "retention", anchor "retention", used true;
    /// A way to reach the controller.
    Contact = "contact", anchor "contact", used false;
    /// A transfer of personal information to another country.
    Transfer = "transfer", anchor "transfer", used false;
    /// Another document to which the policy relates.
    Agreement = "agreement", anchor "agreement", used false;
    /// A service that the policy covers.
    Service = "service", anchor "service", used false;
    /// An automated decision.
    Decision = "decision", anchor "decision", used false;
    /// A permission that an app asks for.
    PermissionItem = "permission", anchor "permission", used false;
    /// A section of the house's own.
    House = "section", anchor "section", used false;
    /// A defined term.
    Definition = "definition", anchor "definition", used false;
    /// A document attached to the policy.
    Attachment = "attachment", anchor "attachment", used false;
    /// An authority to which one may complain.
    Authority = "authority", anchor "authority", used false;
}
