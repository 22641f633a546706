rights-title = Your rights
rights-lead = { $based ->
    [yes] { $count ->
        [one] In accordance with { $basis }, you have the following right:
       *[other] In accordance with { $basis }, you have the following rights:
    }
   *[no] { $count ->
        [one] You have the following right:
       *[other] You have the following rights:
    }
}
rights-grant-name = { $named ->
    [yes] **{ $name }.**
   *[no] { "" }
}
rights-grant = { $conditional ->
    [yes] If { $conditions }, you may { $right }.
   *[no] You may { $right }.
}
rights-grant-how = How to do so: { $how }.
rights-grant-url = You can do so at { $url }.
rights-grant-within = We act on it within { $within }.
rights-procedure-title = How to exercise your rights
rights-channel = { $name } ({ $address })
rights-channels = To make a request, please contact us: { $channels }.
rights-verification = So that we can verify your identity, please { $ways }.
rights-fee = { $fee ->
    [free] We do not charge a fee for requests.
    [where-law-allows] We reserve the right to charge a fee for your request where applicable law allows it.
   *[for-excess] Reasonable requests are free of charge; we may charge a fee that reflects our costs for repeated or excessive ones.
}
rights-acknowledge = We confirm receipt of your request within { $within }.
rights-respond = { $clock ->
    [verification] We answer within { $within } of verifying your identity.
    [receipt] We answer within { $within } of receiving your request.
   *[none] We answer within { $within }.
}
rights-by-law = { $extended ->
    [yes] Where { $law } applies, we answer within { $within }, a time that we may extend by { $extension } for complex requests.
   *[no] Where { $law } applies, we answer within { $within }.
}
rights-extension = Where the request is complex, we may extend this time by { $extension }; we will then tell you so, and why.
rights-refused = We may refuse requests that { $refusals }.
rights-reasons-given = If we refuse a request, we tell you the reasons.
rights-may-sue = If we refuse your request, you may bring an action before a court in accordance with the law.
rights-withdrawal = You may withdraw your consent at any time: { $how }.
rights-withdrawal-not-retroactive = Withdrawing consent does not affect the lawfulness of processing carried out before the withdrawal.
rights-account-closing = { $soon ->
    [yes] You may close your account: { $how }. We complete this within { $within }.
   *[no] You may close your account: { $how }.
}
rights-agent = An authorised agent may make a request on your behalf: { $how }.
rights-complaints-title = Complaints to an authority
rights-complain-to = You may lodge a complaint with { $authority }.
rights-complain = You may lodge a complaint with an authority, for example:
rights-authority = { $country ->
    [yes] { $phone ->
        [yes] { $name } ({ $place }, tel. { $number })
       *[no] { $name } ({ $place })
    }
   *[no] { $phone ->
        [yes] { $name } (tel. { $number })
       *[no] { $name }
    }
}
