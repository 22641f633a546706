messages-title = Messages we send you
messages-none = We do not send you any messages.
messages-item = { $necessary ->
    [yes] We may send you { $kind }{ $via } when necessary{ $such }.
   *[no] We may send you { $kind }{ $via }{ $such }.
}
messages-channels = { $channelled ->
    [yes] {" "}by { $channels }
   *[no] { "" }
}
messages-examples = { $exemplified ->
    [yes] , for example about { $examples }
   *[no] { "" }
}
messages-cancel = { $can ->
    [yes] { $promotional ->
        [yes] They are promotional, and you can opt out of them.
        [no] They are not promotional, and you can opt out of them.
       *[unsaid] You can opt out of them.
    }
   *[no] { $promotional ->
        [no] They are not promotional, and you may be unable to opt out of them.
        [yes] They are promotional, and you may be unable to opt out of them.
       *[unsaid] You may be unable to opt out of them.
    }
}
messages-promotional = { $promotional ->
    [yes] They are promotional.
   *[no] They are not promotional.
}
messages-how = To opt out: { $how }.
