scope-title = 适用范围
scope-all-services = { $except ->
    [special] 除另有专门隐私政策的服务外，本政策适用于我们的所有服务。
   *[none] 本政策适用于我们的所有服务。
}
scope-websites = { $also ->
    [yes] 本政策同时适用于链接至本政策的网站。
   *[no] 本政策适用于链接至本政策的网站。
}
scope-abroad = 我们向其他国家或地区的个人提供服务的，本政策同样适用。
scope-service = 本政策适用于{ $service }。
scope-services = 本政策适用于下列服务：
scope-service-kind = { $kind ->
    [website] { $name }（网站）
    [app] { $name }（移动应用）
    [mini-program] { $name }（小程序）
    [desktop] { $name }（桌面软件）
    [device] { $name }（设备）
    [platform] { $name }（平台）
   *[other] { $name }
}
scope-service-publisher = ，由{ $publisher }发布
scope-service-app-type = ，应用类型为“{ $type }”
scope-information = 本政策适用于下列信息：
scope-information-item = { $source ->
    [provided] { $timed ->
        [yes] { $occasion }，您向我们提供的信息：{ $data }
       *[no] 您向我们提供的信息：{ $data }
    }
    [automatic] { $timed ->
        [yes] { $occasion }，我们自动接收并记录的信息：{ $data }
       *[no] 我们自动接收并记录的信息：{ $data }
    }
    [third-party] { $lawful ->
        [yes] 我们通过合法途径从{ $from }处取得的信息：{ $data }
       *[no] 我们从{ $from }处取得的信息：{ $data }
    }
    [public] 我们从公开渠道取得的信息：{ $data }
   *[inferred] 我们推断得出的信息：{ $data }
}
scope-audience = 本政策涉及{ $audience }的个人信息。
scope-special-some = 某些特定服务另有专门的隐私政策。
scope-special-named = 下列服务另有专门的隐私政策：{ $services }。
scope-special-more-specific = { $stated ->
    [yes] 该等政策更具体地说明我们在相应服务中如何使用您的信息。
   *[no] 该等政策对信息使用的说明并不比本政策更为具体。
}
scope-special-part-of-this = { $stated ->
    [yes] 该等政策构成本政策的一部分。
   *[no] 该等政策不构成本政策的一部分。
}
scope-special-prevail = { $stated ->
    [yes] 该等政策与本政策不一致的，就相应服务以该等政策为准。
   *[no] 该等政策与本政策不一致的，以本政策为准。
}
scope-excludes = 本政策不适用于：
scope-excludes-one = 本政策不适用于{ $excluded }。
scope-excludes-nothing = 我们在服务中处理的信息均适用本政策，无例外情形。
scope-shown-at = 您可以随时在{ $place }查阅本政策。
