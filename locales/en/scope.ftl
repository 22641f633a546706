scope-title = Scope of this policy
scope-all-services = { $except ->
    [special] This policy applies to all our services, except those that have a policy of their own.
   *[none] This policy applies to all our services.
}
scope-websites = { $also ->
    [yes] It also applies to the websites that link to it.
   *[no] This policy applies to the websites that link to it.
}
scope-abroad = This policy also applies to people in other countries or regions to whom we offer our services.
scope-service = This policy applies to { $service }.
scope-services = This policy applies to the following services:
scope-service-kind = { $kind ->
    [website] { $name } (website)
    [app] { $name } (mobile app)
    [mini-program] { $name } (mini-program)
    [desktop] { $name } (desktop software)
    [device] { $name } (device)
    [platform] { $name } (platform)
   *[other] { $name }
}
scope-service-publisher = , published by { $publisher }
scope-service-app-type = , an app of the type “{ $type }”
scope-information = This policy applies to the following information:
scope-information-item = { $source ->
    [provided] { $timed ->
        [yes] information that you give us { $occasion }: { $data }
       *[no] information that you give us: { $data }
    }
    [automatic] { $timed ->
        [yes] information that we receive and record automatically { $occasion }: { $data }
       *[no] information that we receive and record automatically: { $data }
    }
    [third-party] { $lawful ->
        [yes] information that we lawfully obtain from { $from }: { $data }
       *[no] information that we obtain from { $from }: { $data }
    }
    [public] information that we obtain from public sources: { $data }
   *[inferred] information that we infer: { $data }
}
scope-audience = It concerns the personal information of { $audience }.
scope-special-some = Certain specific services have privacy policies of their own.
scope-special-named = The following services have privacy policies of their own: { $services }.
scope-special-more-specific = { $stated ->
    [yes] Those policies describe more specifically how we use your information in the services concerned.
   *[no] Those policies do not describe our use of information more specifically than this policy does.
}
scope-special-part-of-this = { $stated ->
    [yes] They form part of this policy.
   *[no] They do not form part of this policy.
}
scope-special-prevail = { $stated ->
    [yes] If such a policy and this policy are inconsistent, that policy prevails for the service concerned.
   *[no] If such a policy and this policy are inconsistent, this policy prevails.
}
scope-excludes = This policy does not apply to:
scope-excludes-one = This policy does not apply to { $excluded }.
scope-excludes-nothing = No information that we process in our services is excluded from this policy.
scope-shown-at = You can read this policy at any time at { $place }.
