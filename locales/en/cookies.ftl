cookies-title = Cookies and similar technologies
cookies-none = We do not use cookies or similar technologies.
cookies-use = use
cookies-used = { $default ->
    [opt-out] { $strength ->
        [permission] Unless you refuse, { $users } may { $verb } { $names } on your device.
       *[commitment] Unless you refuse, { $users } will { $verb } { $names } on your device.
    }
    [opt-in] { $strength ->
        [permission] With your consent, { $users } may { $verb } { $names } on your device; those that are strictly necessary need no consent.
       *[commitment] With your consent, { $users } will { $verb } { $names } on your device; those that are strictly necessary need no consent.
    }
   *[none] { $strength ->
        [permission] { $users } may { $verb } { $names } to collect and use your information.
       *[commitment] { $users } will { $verb } { $names } to collect and use your information.
    }
}
cookies-stored-as = What is collected in this way is stored as { $set }.
cookies-under-this-policy = This policy applies to the information obtained through them.
cookies-purpose = They are used to { $purpose }.
cookies-purposes = They are used to:
cookies-choice = You may accept or refuse them.
cookies-control = You can refuse them through { $controls }.
cookies-if-refused = If you refuse them, { $effects }.
cookies-signal = { $honoured ->
    [yes] We honour the signal { $signal } that your browser may send.
   *[no] We do not respond to the signal { $signal } that your browser may send.
}
cookies-signal-how = How to use it: { $how }.
cookies-list-title = List of cookies
cookies-list-none = We set no single cookies of our own beyond those described above.
cookies-column-name = Name
cookies-column-provider = Provider
cookies-column-category = Category
cookies-column-purpose = Purpose
cookies-column-data = Personal information
cookies-column-duration = Duration
cookies-column-opt-out = Refuse
cookies-cell-name = { $name } ({ $technology })
cookies-cell-party = { $party ->
    [third] Third party
   *[first] We ourselves
}
cookies-cell-category = { $category ->
    [strictly-necessary] Strictly necessary
    [functional] Functional
    [analytics] Analytics
   *[advertising] Advertising
}
cookies-session = until the browser is closed
cookies-opt-out = refuse
