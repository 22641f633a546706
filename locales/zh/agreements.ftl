agreements-title = 与其他文件的关系及接受
agreements-none = 本政策不构成任何其他协议的组成部分。
agreements-document = { $relation ->
    [policy-is-part] 本政策是{ $name }不可分割的组成部分。
    [part-of-policy] { $name }构成本政策的组成部分。
   *[beside] 本政策与{ $name }一并适用。
}
agreements-bound-to-services = 本政策与您所使用的服务密切相关。
agreements-act = { $act ->
    [agreement] 同意{ $document }
    [use] 使用我们的服务
    [continued-use] 继续使用我们的服务
    [registration] 注册账号
   *[express-act] 以明示方式确认本政策
}
agreements-accepted = { $kind ->
    [deemed] { $read ->
        [yes] { $whole ->
            [yes] 您{ $acts }，即视为您已阅读并同意本政策的全部内容。
           *[no] 您{ $acts }，即视为您已阅读并同意本政策。
        }
       *[no] { $whole ->
            [yes] 您{ $acts }，即视为您同意本政策的全部内容。
           *[no] 您{ $acts }，即视为您同意本政策。
        }
    }
   *[express] { $read ->
        [yes] 您{ $acts }，即确认您已阅读并同意本政策。
       *[no] 您{ $acts }，即表示您同意本政策。
    }
}
agreements-consents-to = 您据此同意我们依照本政策{ $operations }您的相关信息。
agreements-refused = { $refusal ->
    [do-not-use] 如您不同意其中任何条款，请勿使用我们的服务。
   *[limited-use] 如您不同意，仍可使用无需个人信息的功能。
}
