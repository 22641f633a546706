collection-title = Personal information we collect
collection-none = We do not collect any personal information.
collection-lead = We collect personal information as follows:
collection-lead-one = We collect personal information as follows:
collection-name = **{ $name }.**
collection-when = { $timed ->
    [yes] { $occasion }, { "" }
   *[no] { "" }
}
collection-item = { $source ->
    [provided] { $strength ->
        [permission] { $when }we may { $verb } the following information that you give us: { $data }{ $more }.
       *[commitment] { $when }we { $verb } the following information that you give us: { $data }{ $more }.
    }
    [automatic] { $strength ->
        [permission] { $when }we may automatically { $verb } the following information: { $data }{ $more }.
       *[commitment] { $when }we automatically { $verb } the following information: { $data }{ $more }.
    }
    [third-party] { $strength ->
        [permission] { $when }we may { $lawfully }obtain the following information { $how }: { $data }{ $more }.
       *[commitment] { $when }we { $lawfully }obtain the following information { $how }: { $data }{ $more }.
    }
    [public] { $strength ->
        [permission] { $when }we may { $lawfully }obtain the following information { $how }: { $data }{ $more }.
       *[commitment] { $when }we { $lawfully }obtain the following information { $how }: { $data }{ $more }.
    }
   *[inferred] { $strength ->
        [permission] { $when }we may infer the following from other information: { $data }{ $more }.
       *[commitment] { $when }we infer the following from other information: { $data }{ $more }.
    }
}
collection-more = { $open ->
    [yes] {" "}(this list is not exhaustive)
   *[no] { "" }
}
collection-lawfully = { $lawful ->
    [yes] lawfully { "" }
   *[no] { "" }
}
collection-source = { $somebody ->
    [yes] from { $from }
   *[no] { $source ->
        [public] from public sources
       *[third-party] from third parties
    }
}
collection-means = We collect it through { $means }.
collection-function = It serves the function “{ $function }”.
collection-subjects = This concerns { $subjects }.
collection-verb = { $source ->
    [automatic] receive and record
   *[provided] collect
}
collection-required = { $required ->
    [statutory] You are required by law to provide it.
    [contractual] You need to provide it so that we can enter into or perform a contract with you.
    [requested] You must provide it as we require.
    [necessary] The service cannot be provided without it.
   *[optional] It is up to you whether you provide it.
}
collection-item-if-refused = If you do not provide it, { $effects }.
collection-never = We do not collect { $data }.
collection-if-refused = If you do not provide the information concerned, { $effects }.
collection-minimal = We collect only what our services need.
collection-basic-functions-stay = If you refuse to give information that a basic function does not need, you can still use that function.
collection-from-children = { $stated ->
    [yes] We also collect this information from children.
   *[no] We do not collect this information from children.
}
collection-can-be-made-public = { $stated ->
    [yes] Our service lets you make this information public.
   *[no] Our service does not let you make this information public.
}
collection-public-place = { $stated ->
    [yes] Images and identity features captured in public places are used for public safety only, and conspicuous signs tell you of it.
   *[no] We do not capture images or identity features in public places.
}
collection-publicly-available = { $stated ->
    [yes] Where this information has lawfully been made public, we use it within a reasonable scope; you may refuse.
   *[no] We do not use information that has been made public.
}
collection-sensitive = { $named ->
    [yes] This includes sensitive personal information: { $data }.
   *[no] This is sensitive personal information.
}
collection-sensitive-necessity = Why we need it: { $necessity }.
collection-sensitive-impact = How it affects you: { $impact }.
collection-sensitive-consent = { $consent ->
    [separate] We process it only with your separate consent.
    [written] We process it only with your written consent.
    [explicit] We process it only with your explicit consent.
    [prior] We process it only with your prior consent.
    [deemed] By accepting this policy you are deemed to agree to this processing.
   *[required] We process it only with your consent.
}
collection-sensitive-condition = The law permits this on the basis of { $condition }.
collection-sensitive-measures = We protect it specially by { $measures }.
collection-cell-source = { $source ->
    [provided] You
    [automatic] Recorded automatically
    [third-party] Third parties
    [public] Public sources
   *[inferred] Inferred
}
permissions-title = Device permissions
permissions-none = Our app does not ask for any device permission.
permissions-column-permission = Permission
permissions-column-why = What for
permissions-column-data = Personal information
permissions-column-when = When we ask
permissions-column-needed = Needed
permissions-column-refused = If refused
permissions-column-control = How to switch it off
permissions-needed = { $optional ->
    [yes] Optional
   *[no] Required
}
