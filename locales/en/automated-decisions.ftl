automated-decisions-title = Automated decisions
automated-decisions-none = We do not make automated decisions about you.
automated-decisions-lead = We make the following decisions by automated means:
automated-decisions-kind = { $kind ->
    [personalisation] Personalised content
    [advertising] Personalised advertising
    [pricing] Prices and terms
    [significant] Decisions with legal or similarly significant effects
   *[profiling] Profiling
}
automated-decisions-basis = { $aimed ->
    [yes] { $based ->
        [yes] Purpose: to { $purposes }. Based on: { $data }.
       *[no] Purpose: to { $purposes }.
    }
   *[no] Based on: { $data }.
}
automated-decisions-logic = How it works: { $text }.
automated-decisions-effects = What it means for you: { $text }.
automated-decisions-opt-out = How to switch it off: { $text }.
automated-decisions-tag-deletion = How to delete the tags that describe you: { $text }.
automated-decisions-solely = { $stated ->
    [yes] No person takes part in the decision.
   *[no] The decision is not made by automated means alone.
}
automated-decisions-review = { $stated ->
    [yes] On request, a person reviews the decision; you may state your view and contest it.
   *[no] The decision is not reviewed by a person.
}
automated-decisions-contact = To ask for an explanation or to object, contact us at { $address }.
automated-decisions-fair = We keep automated decisions transparent and their results fair, and do not treat individuals unreasonably differently in price or other terms of a transaction.
