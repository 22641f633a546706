disclosure-title = How we disclose personal information
disclosure-consent = { $consent ->
    [prior] without your prior consent
    [separate] without your separate consent
    [written] without your written consent
    [explicit] without your explicit consent
   *[required] without your consent
}
disclosure-default = { $named ->
    [yes] Except as this policy otherwise provides, we will not disclose your personal information, or provide it, to { $to } { $agreed }.
   *[no] We will not disclose your personal information, or provide it, to { $to } { $agreed }.
}
disclosure-never = { $excepted ->
    [yes] { $towards ->
        [yes] We will not { $acts } your personal information to or with { $to }, unless { $exceptions }.
       *[no] We will not { $acts } your personal information, unless { $exceptions }.
    }
   *[no] { $towards ->
        [yes] We will not { $acts } your personal information to or with { $to }.
       *[no] We will not { $acts } your personal information.
    }
}
disclosure-never-unless-consent = { $consent ->
    [prior] you have given us your permission beforehand
    [separate] you have separately consented
    [written] you have consented in writing
    [explicit] you have expressly consented
   *[required] you have consented
}
disclosure-never-jointly = { $partner ->
    [both] jointly with us (including our affiliates)
    [affiliate] jointly with our affiliates
   *[controller] jointly with us
}
disclosure-never-unless-serving = { $serving ->
    [alone-or-jointly] that third party provides services to you, alone or { $jointly }
    [alone] that third party alone provides services to you
   *[jointly] that third party provides services to you { $jointly }
}
disclosure-never-access-ends = Once those services end, that third party may no longer access any of the information it was able to access before.
disclosure-publication = { $consent ->
    [separate] We do not make personal information public without your separate consent.
    [explicit] We do not make personal information public without your explicit consent.
    [written] We do not make personal information public without your written consent.
   *[required] We do not make personal information public without your consent.
}
disclosure-recipients-title = Recipients of personal information
recipients-none = We do not share personal information with any other party.
recipients-agreed = { $consent ->
    [none] { "" }
    [prior] , but only with your prior consent
    [separate] , but only with your separate consent
    [written] , but only with your written consent
    [explicit] , but only with your explicit consent
   *[required] , but only with your consent
}
recipients-entrusted = { $entrusted ->
    [yes] , for processing on our behalf
   *[no] { "" }
}
recipients-purpose = { $whose ->
    [ours] { $only ->
        [yes] , solely to { $purposes }
       *[no] , to { $purposes }
    }
    [own] , to { $own }
   *[none] { "" }
}
recipients-shared = { $strength ->
    [commitment] We share personal information with { $names }{ $entrusting }{ $purpose }{ $agreed }.
    [discretion] We may, at our discretion, share personal information with { $names }{ $entrusting }{ $purpose }{ $agreed }.
    [obligation] We must share personal information with { $names }{ $entrusting }{ $purpose }{ $agreed }.
    [prohibition] We do not share personal information with { $names }{ $entrusting }{ $purpose }{ $agreed }.
   *[permission] We may share personal information with { $names }{ $entrusting }{ $purpose }{ $agreed }.
}
recipients-access-ends = They lose access to the information when their service ends.
recipients-sale = { $sale ->
    [sold] This disclosure is a sale under Californian law.
   *[shared] This disclosure is sharing for cross-context behavioural advertising under Californian law.
}
recipients-joint = The essence of our arrangement as joint controllers: { $essence }.
recipients-joint-rights = { $each ->
    [yes] You may exercise your rights against each of us.
   *[no] Please exercise your rights against us.
}
recipients-safeguards = { $strength ->
    [effort] Where we share your information with them, we make every effort to ensure that they { $duties }.
    [obligation] Where we share your information with them, they must { $duties }.
    [permission] Where we share your information with them, we may require that they { $duties }.
   *[commitment] Where we share your information with them, we require that they { $duties }.
}
disclosure-occasions-title = When we disclose personal information
occasions-what = { $extent ->
    [all-or-part] all or part of your personal information
    [necessary] such of your personal information as is necessary
   *[none] your personal information
}
occasions-how = { $wish ->
    [yes] {" "}in accordance with your wishes or as the law provides
   *[no] { "" }
}
occasions-lead = { $open ->
    [yes] We may disclose { $what }{ $how }, among other cases, where:
   *[no] We may disclose { $what }{ $how } where:
}
occasions-item = { $ground } ({ $details })
occasions-on-request = { $strength ->
    [discretion] on request, and at our discretion
   *[none] on request
}
occasions-strength = { $strength ->
    [discretion] at our discretion
    [commitment] we will do so
    [obligation] we must do so
    [effort] we endeavour to do so
    [prohibition] we will not do so
   *[permission] we may do so
}
occasions-performed = { $performed ->
    [whole] the party that asks has performed its obligations in full
   *[whole-or-part] the party that asks has performed all or part of its obligations
}
occasions-data = the information concerned: { $data }
occasions-to = disclosed to { $to }
occasions-purpose = in order to { $purposes }
occasions-protects = protecting { $parties }
occasions-agreement = the agreement concerned: { $agreement }
occasions-notice = { $timing ->
    [before] If we disclose your information for one of these reasons, we will tell you beforehand, within the limits of the law and this policy.
    [after] If we disclose your information for one of these reasons, we will tell you afterwards, within the limits of the law and this policy.
    [on-request] If we disclose your information for one of these reasons, we will tell you on request, within the limits of the law and this policy.
   *[prompt] If we disclose your information for one of these reasons, we will tell you promptly, within the limits of the law and this policy.
}
disclosure-business-transfer-title = Mergers, acquisitions and other changes of our business
business-transfer-who = { $parties }
business-transfer-event = { $open ->
    [yes] { $who } may go through changes such as { $events }, and your information may be transferred as part of them.
   *[no] { $who } may go through { $events }, and your information may be transferred as part of it.
}
business-transfer-duties = In that case we will { $duties }.
business-transfer-lawful = comply with the applicable laws and regulations
business-transfer-notice = { $timing ->
    [before] tell you before the transfer
    [after] tell you after the transfer
    [on-request] tell you on request
   *[prompt] tell you promptly
}
business-transfer-names-recipient = give you the name and contact details of the recipient
business-transfer-confidentiality = keep the information confidential during the transfer
business-transfer-duties-continue = ensure that the corresponding duties and responsibilities continue to be performed afterwards
business-transfer-reconsent = A successor that changes the purposes or methods of processing must obtain your consent again.
disclosure-third-parties-title = What third parties may not do
third-parties-forbidden = We do not allow any third party to { $acts } your personal information.
third-parties-forbidden-free = Nor do we allow any third party to { $acts } your personal information, even free of charge.
third-parties-sanction = If a user is found to do so, we may terminate the { $agreement } with that user immediately.
disclosure-sale-title = Sale, sharing and financial incentives
disclosure-sale-none = **We have neither sold personal information nor shared it for cross-context behavioural advertising in the preceding twelve months.**
disclosure-sale-sold = You may opt out of the sale and sharing of your personal information (“Do Not Sell or Share My Personal Information”) at { $url }.
disclosure-sale-minors = { $known ->
    [yes] We have actual knowledge that we sell or share personal information of consumers under the age of 16.
   *[no] We have no actual knowledge that we sell or share personal information of consumers under the age of 16.
}
disclosure-sale-minors-opt-in = Consumers under the age of 16, or their parents, opt in as follows: { $how }.
disclosure-incentives-none = We do not offer financial incentives for personal information.
disclosure-incentive = Financial incentive: { $terms }. To leave it: { $how }.
