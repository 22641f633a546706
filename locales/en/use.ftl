use-title = How we use personal information
use-lead = We use personal information for the following purposes:
use-lead-one = We use personal information for the following purpose:
use-item = { $with ->
    [yes] { $strength ->
        [permission] To { $purpose }, we may use your { $data }{ $agreed }.
        [discretion] To { $purpose }, we may, at our discretion, use your { $data }{ $agreed }.
        [obligation] To { $purpose }, we must use your { $data }{ $agreed }.
        [effort] To { $purpose }, we endeavour to use your { $data }{ $agreed }.
        [prohibition] To { $purpose }, we do not use your { $data }{ $agreed }.
       *[commitment] To { $purpose }, we use your { $data }{ $agreed }.
    }
   *[no] { $strength ->
        [permission] To { $purpose }, we may use your personal information{ $agreed }.
        [discretion] To { $purpose }, we may, at our discretion, use your personal information{ $agreed }.
        [obligation] To { $purpose }, we must use your personal information{ $agreed }.
        [effort] To { $purpose }, we endeavour to use your personal information{ $agreed }.
        [prohibition] To { $purpose }, we do not use your personal information{ $agreed }.
       *[commitment] To { $purpose }, we use your personal information{ $agreed }.
    }
}
use-agreed = { $consent ->
    [none] { "" }
    [prior] , with your prior consent
    [separate] , with your separate consent
    [written] , with your written consent
    [explicit] , with your explicit consent
    [deemed] , with the consent you are deemed to have given
   *[required] , with your consent
}
use-included = to { $purpose }
use-including = { $open ->
    [yes] This includes, without limitation, the following: { $including }.
   *[no] This means the following: { $including }.
}
use-operations = To that end, we { $operations } this information.
use-interests = The legitimate interests we pursue: { $interests }.
use-law = The legal duty concerned: { $law }.
use-ends = { $how ->
    [event] This purpose ends once { $events }.
    [period] This purpose lasts for { $period } at most.
   *[both] This purpose ends once { $events }, and after { $period } at the latest.
}
use-opt-out = You can say no to this: { $how }.
use-sensitive = { $consent ->
    [deemed] By accepting this policy you are deemed to agree that we process your sensitive personal information for the purposes and in the ways described in this policy.
    [separate] We process sensitive personal information for the purposes and in the ways described in this policy, and only with your separate consent.
    [written] We process sensitive personal information for the purposes and in the ways described in this policy, and only with your written consent.
    [explicit] We process sensitive personal information for the purposes and in the ways described in this policy, and only with your explicit consent.
   *[required] We process sensitive personal information for the purposes and in the ways described in this policy, and only with your consent.
}
use-sensitive-beyond = { $stated ->
    [yes] We also use or disclose sensitive personal information for purposes that give you the right to limit its use.
   *[no] We do not use or disclose sensitive personal information for purposes that would give you the right to limit its use.
}
use-new-purpose = { $consent ->
    [separate] Before we use your information for another purpose, we will tell you and obtain your separate consent.
    [explicit] Before we use your information for another purpose, we will tell you and obtain your explicit consent.
   *[required] Before we use your information for another purpose, we will tell you and obtain your consent where it is needed.
}
use-no-refusal-of-service = We do not refuse you a service because you do not consent, or withdraw your consent, unless the information is necessary for that service.
use-marketing-consent = We send advertising messages only to those who have agreed to receive them.
use-impact-assessment = Where the law requires it, we assess the impact on the protection of personal information beforehand.
use-link = [Read more about how we use information]({ $url }).
legal-bases-title = Purposes, legal bases and retention
use-column-purpose = Purpose
use-column-data = Personal information
use-column-basis = Legal basis
use-column-kept = Kept
