cookies-title = Cookie与同类技术
cookies-none = 我们不使用Cookie或同类技术。
cookies-use = 使用
cookies-used = { $default ->
    [opt-out] { $strength ->
        [permission] 除非您拒绝，{ $users }可能会在您的设备上{ $verb }{ $names }。
       *[commitment] 除非您拒绝，{ $users }会在您的设备上{ $verb }{ $names }。
    }
    [opt-in] { $strength ->
        [permission] 经您同意，{ $users }可能会在您的设备上{ $verb }{ $names }；其中严格必要的，无需您同意。
       *[commitment] 经您同意，{ $users }会在您的设备上{ $verb }{ $names }；其中严格必要的，无需您同意。
    }
   *[none] { $strength ->
        [permission] { $users }可能会通过{ $names }收集和使用您的信息。
       *[commitment] { $users }通过{ $names }收集和使用您的信息。
    }
}
cookies-stored-as = 由此收集的信息存储为{ $set }。
cookies-under-this-policy = 通过上述技术取得的信息，适用本政策。
cookies-purpose = 其用途为：{ $purpose }。
cookies-purposes = 其用途为：
cookies-choice = 您有权接受或者拒绝。
cookies-control = 您可以通过{ $controls }予以拒绝。
cookies-if-refused = 如您拒绝，{ $effects }。
cookies-signal = { $honoured ->
    [yes] 我们响应您的浏览器发送的{ $signal }信号。
   *[no] 我们不响应您的浏览器发送的{ $signal }信号。
}
cookies-signal-how = 使用方法：{ $how }。
cookies-list-title = Cookie清单
cookies-list-none = 除上文所述外，我们不设置其他Cookie。
cookies-column-name = 名称
cookies-column-provider = 提供方
cookies-column-category = 类别
cookies-column-purpose = 用途
cookies-column-data = 个人信息
cookies-column-duration = 有效期
cookies-column-opt-out = 拒绝方式
cookies-cell-name = { $name }（{ $technology }）
cookies-cell-party = { $party ->
    [third] 第三方
   *[first] 我们
}
cookies-cell-category = { $category ->
    [strictly-necessary] 严格必要
    [functional] 功能
    [analytics] 分析
   *[advertising] 广告
}
cookies-session = 直至浏览器关闭
cookies-opt-out = 拒绝
