collection-title = 我们收集的个人信息
collection-none = 我们不收集任何个人信息。
collection-lead = 我们按下列方式收集个人信息：
collection-lead-one = 我们按下列方式收集个人信息：
collection-name = **{ $name }**：
collection-when = { $timed ->
    [yes] { $occasion }，
   *[no] { "" }
}
collection-item = { $source ->
    [provided] { $strength ->
        [permission] { $when }我们可能会{ $verb }您提供的下列信息：{ $data }{ $more }。
       *[commitment] { $when }我们会{ $verb }您提供的下列信息：{ $data }{ $more }。
    }
    [automatic] { $strength ->
        [permission] { $when }我们可能会自动{ $verb }下列信息：{ $data }{ $more }。
       *[commitment] { $when }我们会自动{ $verb }下列信息：{ $data }{ $more }。
    }
    [third-party] { $strength ->
        [permission] { $when }我们可能会{ $lawfully }{ $how }取得下列信息：{ $data }{ $more }。
       *[commitment] { $when }我们会{ $lawfully }{ $how }取得下列信息：{ $data }{ $more }。
    }
    [public] { $strength ->
        [permission] { $when }我们可能会{ $lawfully }{ $how }取得下列信息：{ $data }{ $more }。
       *[commitment] { $when }我们会{ $lawfully }{ $how }取得下列信息：{ $data }{ $more }。
    }
   *[inferred] { $strength ->
        [permission] { $when }我们可能会根据其他信息推断得出：{ $data }{ $more }。
       *[commitment] { $when }我们会根据其他信息推断得出：{ $data }{ $more }。
    }
}
collection-more = { $open ->
    [yes] 等（包括但不限于上述各项）
   *[no] { "" }
}
collection-lawfully = { $lawful ->
    [yes] 通过合法途径
   *[no] { "" }
}
collection-source = { $somebody ->
    [yes] 从{ $from }处
   *[no] { $source ->
        [public] 从公开渠道
       *[third-party] 从第三方处
    }
}
collection-means = 上述信息通过{ $means }收集。
collection-function = 上述信息用于实现“{ $function }”功能。
collection-subjects = 上述信息涉及{ $subjects }。
collection-verb = { $source ->
    [automatic] 接收并记录
   *[provided] 收集
}
collection-required = { $required ->
    [statutory] 提供上述信息是法律规定的要求。
    [contractual] 上述信息是与您订立或者履行合同所必需的。
    [requested] 您应当按照我们的要求提供上述信息。
    [necessary] 缺少上述信息，相应服务将无法提供。
   *[optional] 您可以自主决定是否提供上述信息。
}
collection-item-if-refused = 如您不提供上述信息，{ $effects }。
collection-never = 我们不收集{ $data }。
collection-if-refused = 如您不提供相关信息，{ $effects }。
collection-minimal = 我们仅收集提供服务所必需的个人信息。
collection-basic-functions-stay = 您拒绝提供基本功能所必需之外的个人信息，不影响您使用该基本功能。
collection-from-children = { $stated ->
    [yes] 我们亦会收集儿童的上述信息。
   *[no] 我们不收集儿童的上述信息。
}
collection-can-be-made-public = { $stated ->
    [yes] 您可以通过我们的服务公开上述信息。
   *[no] 您无法通过我们的服务公开上述信息。
}
collection-public-place = { $stated ->
    [yes] 在公共场所采集的个人图像、身份识别信息仅用于维护公共安全的目的，并设有显著的提示标识。
   *[no] 我们不在公共场所采集个人图像或身份识别信息。
}
collection-publicly-available = { $stated ->
    [yes] 对于已合法公开的上述信息，我们仅在合理范围内处理，您可以明确拒绝。
   *[no] 我们不使用已公开的个人信息。
}
collection-sensitive = { $named ->
    [yes] 其中包括敏感个人信息：{ $data }。
   *[no] 上述信息属于敏感个人信息。
}
collection-sensitive-necessity = 处理的必要性：{ $necessity }。
collection-sensitive-impact = 对您个人权益的影响：{ $impact }。
collection-sensitive-consent = { $consent ->
    [separate] 我们仅在取得您的单独同意后处理上述信息。
    [written] 我们仅在取得您的书面同意后处理上述信息。
    [explicit] 我们仅在取得您的明示同意后处理上述信息。
    [prior] 我们仅在事先取得您的同意后处理上述信息。
    [deemed] 您接受本政策即视为同意我们处理上述信息。
   *[required] 我们仅在取得您的同意后处理上述信息。
}
collection-sensitive-condition = 该等处理的法律依据为{ $condition }。
collection-sensitive-measures = 我们对上述信息采取下列特别保护措施：{ $measures }。
collection-cell-source = { $source ->
    [provided] 您主动提供
    [automatic] 自动收集
    [third-party] 第三方提供
    [public] 公开渠道
   *[inferred] 推断得出
}
permissions-title = 设备权限
permissions-none = 我们的应用不申请任何设备权限。
permissions-column-permission = 权限
permissions-column-why = 用途
permissions-column-data = 涉及的个人信息
permissions-column-when = 申请时机
permissions-column-needed = 是否必需
permissions-column-refused = 拒绝的后果
permissions-column-control = 关闭方式
permissions-needed = { $optional ->
    [yes] 非必需
   *[no] 必需
}
