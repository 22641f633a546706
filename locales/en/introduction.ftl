introduction-opening = { $short ->
    [yes] This policy is published by { $name } (“{ $shortname }”, “we”, “us” or “our”).
   *[no] This policy is published by { $name } (“we”, “us” or “our”).
}
introduction-affiliates = “We” includes { $affiliates }.
introduction-commitment = { $commitment }.
introduction-aims = To { $aims }, we use and disclose your personal information as this policy sets out.
introduction-collection-possible = When you use our services, we may collect and use information about you.
introduction-explains = { $parts ->
    [both] This policy explains how we { $ours } your personal information, and how you can { $yours } it.
    [yours] This policy explains how you can { $yours } your personal information.
   *[ours] This policy explains how we { $ours } your personal information.
}
introduction-advice = Please { $advice }.
definitions-title = Definitions
definitions-link = [Read more]({ $url }).
