consent-exceptions-title = Exceptions to prior consent
consent-exceptions-none = We process personal information only with consent; there are no exceptions.
consent-exceptions-lead = We may { $acts } your personal information without your prior consent where:
consent-exceptions-deidentified = { $irreversible ->
    [yes] To the extent the law so provides, sharing or transferring personal information that has been de-identified, so that the recipient can neither restore it nor identify the person concerned again, is not regarded as sharing, transferring or publicly disclosing personal information.
   *[no] To the extent the law so provides, sharing or transferring personal information that has been de-identified is not regarded as sharing, transferring or publicly disclosing personal information.
}
consent-exceptions-deidentified-needs = { $needs ->
    [neither] We may store and process such data without further notice to you and without your consent.
    [notice] We may store and process such data without your consent, but will notify you.
    [consent] We may store and process such data without further notice to you, but with your consent.
   *[both] We store and process such data only after notifying you and with your consent.
}
