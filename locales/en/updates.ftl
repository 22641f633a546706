updates-title = Changes to this policy
updates-frequency = { $frequency ->
    [may-change] This policy may change.
    [yearly] We review this policy at least once every twelve months.
   *[from-time-to-time] We may revise this policy from time to time.
}
updates-part-of-policy = Such changes form part of this policy.
updates-rights-not-reduced = { $consent ->
    [explicit] We will not restrict your rights under this policy without your express consent.
    [separate] We will not restrict your rights under this policy without your separate consent.
   *[required] We will not restrict your rights under this policy without your consent.
}
updates-reconsent = Where processing rests on your consent, we will obtain it again if { $reasons }.
updates-reconsent-reason = { $reason ->
    [purpose] the purpose of processing changes
    [method] the method of processing changes
   *[kinds] the kinds of personal information processed change
}
updates-any-change = We make every change known by { $channels }.
updates-material-change = We also tell you of material changes by { $channels }.
updates-rights-reduced = If a change materially reduces your rights under this policy, we will make that known by { $channels } before it takes effect.
updates-ahead = We do so at least { $period } before the change takes effect.
updates-guardians = Where children’s information is concerned, we tell their parents or other guardians directly of material changes.
updates-continued-use = { $reduced ->
    [yes] In such a case, by continuing to use our services you agree to be bound by the policy as revised.
   *[no] By continuing to use our services, you agree to be bound by the policy as revised.
}
updates-material = { $open ->
    [yes] Material changes include, but are not limited to, cases in which:
   *[no] A change is material where:
}
updates-archive = { $place ->
    [url] Former versions of this policy are [archived for you to read]({ $url }).
   *[website] Former versions of this policy are archived on our website for you to read.
}
updates-history-title = Version history
updates-column-version = Version
updates-column-effective = Effective from
updates-column-summary = Changes
