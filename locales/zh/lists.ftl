# 个人信息清单：政策之内的表格，以及单独成页的清单。
lists-title = { $policy }：个人信息清单
lists-lead = { $tables ->
    [yes] 下列清单以表格形式列明《{ $policy }》所述的个人信息收集和共享情况。
   *[no] 如《{ $policy }》所述，没有需要在此列明的个人信息。
}有关我们处理个人信息的完整规则，请查阅该政策。
list-collected-title = 已收集个人信息清单
list-shared-title = 与第三方共享个人信息清单
list-recipients-title = 个人信息接收方清单
list-sdks-title = 第三方SDK目录

list-column-data = 个人信息种类
list-column-purposes = 使用目的
list-column-occasion = 使用场景
list-column-source = 来源
list-column-means = 收集方式
list-column-recipient = 接收方
list-column-role = 角色
list-column-contact = 联系方式
list-column-method = 共享方式
list-column-operations = 处理方式
list-column-country = 国家或地区
list-column-retention = 保存期限
list-column-sdk = SDK名称
list-column-provider = 提供方联系方式
list-column-sdk-method = 获取方式
list-column-policy = 隐私政策

list-cell-data = **{ $name }**：{ $data }
list-cell-occasion = { $timed ->
    [yes] { $occasion }（“{ $function }”功能）
   *[no] “{ $function }”功能
}
list-cell-recipient = **{ $name }**（{ $category }）
list-cell-role = { $kind ->
    [processor] 受托处理者
    [controller] 独立的个人信息处理者
    [joint-controller] 共同处理者
    [affiliate] 关联公司
    [partner] 合作伙伴
   *[authority] 有权机关
}
list-cell-website = 网站
list-cell-policy = 隐私政策
