transfers-title = Cross-border transfers
transfers-none = We do not transfer personal information to other countries or regions.
transfers-recipients-none = We do not transfer personal information to recipients in other countries or regions.
transfers-place = { $mainland ->
    [yes] the mainland of { $country }
   *[no] { $country }
}
transfers-information = { $what ->
    [both] Personal information that we collect and generate in the course of our operations in { $place }
    [collected] Personal information that we collect in the course of our operations in { $place }
    [generated] Personal information that we generate in the course of our operations in { $place }
   *[none] Personal information
}
transfers-localised = { $excepted ->
    [yes] { $information } is stored within { $place }, except where:
   *[no] { $information } is stored within { $place }.
}
transfers-protection = { $protection ->
    [as-at-origin] In those cases we ensure that it is protected as the law of its place of origin requires.
   *[as-this-policy] In those cases we ensure that it is given adequate protection in accordance with this policy.
}
transfers-destinations = { $strength ->
    [commitment] We transfer personal information to { $destinations }.
    [discretion] We may, at our discretion, transfer personal information to { $destinations }.
    [prohibition] We do not transfer personal information to { $destinations }.
   *[permission] We may transfer personal information to { $destinations }.
}
transfers-operations = We or the recipients may { $operations } it there.
transfers-list-title = Recipients in other countries or regions
transfers-lead = We transfer personal information to the following recipients outside the country or region in which it was collected:
transfers-column-recipient = Recipient
transfers-column-country = Country or region
transfers-column-data = Personal information
transfers-column-purpose = Purpose
transfers-column-mechanism = Legal mechanism
transfers-column-consent = Consent
transfers-column-rights = How to exercise your rights
transfers-column-copy = Copy of the safeguards
transfers-cell-consent = { $consent ->
    [separate] Separate consent
    [written] Written consent
    [explicit] Explicit consent
    [prior] Prior consent
    [deemed] Deemed consent
   *[required] Consent
}
transfers-beneficiary = Under the standard contracts with { $recipients }, you are a third-party beneficiary and have the rights they give you, unless you expressly refuse within thirty days.
transfers-foreign-authorities-need-approval = We do not provide personal information stored in China to foreign judicial or law enforcement authorities without the approval of the competent Chinese authorities.
transfers-impact-assessment = We assess the impact on the protection of personal information before any such transfer.
