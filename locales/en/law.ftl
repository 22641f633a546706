# The generated page of a law.
law-lead = Law profile `{ $profile }`: { $rules ->
    [one] one rule
   *[other] { $rules } rules
}{ $open ->
    [0] .
    [one] , and one duty that no rule can decide.
   *[other] , and { $open } duties that no rule can decide.
} The article is the authority, not the summary beside it; `policyc explain` shows each rule with an example. This page is generated: `SNAPSHOTS=overwrite cargo test`.
law-rule = Rule
law-duty = Duty
law-provision = Provision
law-kind = Kind
law-since = In force
law-reason = Why no rule decides it
law-open = Not decided by any rule
law-unverified = {" "}(not read word by word)
law-kind-must = must be stated
law-kind-reflect = should be reflected
law-kind-guide = recommended
