messages-title = 我们向您发送的信息
messages-none = 我们不向您发送任何信息。
messages-item = { $necessary ->
    [yes] 必要时，我们可能会{ $via }向您发送{ $kind }{ $such }。
   *[no] 我们可能会{ $via }向您发送{ $kind }{ $such }。
}
messages-channels = { $channelled ->
    [yes] 通过{ $channels }
   *[no] { "" }
}
messages-examples = { $exemplified ->
    [yes] ，例如{ $examples }
   *[no] { "" }
}
messages-cancel = { $can ->
    [yes] { $promotional ->
        [yes] 该等信息属于推广性质，您可以取消接收。
        [no] 该等信息不属于推广性质，您可以取消接收。
       *[unsaid] 您可以取消接收该等信息。
    }
   *[no] { $promotional ->
        [no] 该等信息不属于推广性质，您可能无法取消接收。
        [yes] 该等信息属于推广性质，您可能无法取消接收。
       *[unsaid] 您可能无法取消接收该等信息。
    }
}
messages-promotional = { $promotional ->
    [yes] 该等信息属于推广性质。
   *[no] 该等信息不属于推广性质。
}
messages-how = 取消接收的方式：{ $how }。
