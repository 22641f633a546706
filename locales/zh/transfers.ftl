transfers-title = 个人信息的跨境提供
transfers-none = 我们不向境外提供个人信息。
transfers-recipients-none = 我们不向境外接收方提供个人信息。
transfers-place = { $mainland ->
    [yes] { $country }大陆
   *[no] { $country }境内
}
transfers-information = { $what ->
    [both] 我们在{ $place }运营中收集和产生的个人信息
    [collected] 我们在{ $place }运营中收集的个人信息
    [generated] 我们在{ $place }运营中产生的个人信息
   *[none] 个人信息
}
transfers-localised = { $excepted ->
    [yes] { $information }，均存储于{ $place }，但下列情形除外：
   *[no] { $information }，均存储于{ $place }。
}
transfers-protection = { $protection ->
    [as-at-origin] 在上述情形下，我们确保其受到来源地法律所要求的保护。
   *[as-this-policy] 在上述情形下，我们确保依照本政策对其提供足够的保护。
}
transfers-destinations = { $strength ->
    [commitment] 我们会将个人信息传输至{ $destinations }。
    [discretion] 我们有权自行决定将个人信息传输至{ $destinations }。
    [prohibition] 我们不会将个人信息传输至{ $destinations }。
   *[permission] 我们可能会将个人信息传输至{ $destinations }。
}
transfers-operations = 我们或者接收方可能会在当地{ $operations }该等信息。
transfers-list-title = 境外接收方
transfers-lead = 我们向收集地境外的下列接收方提供个人信息：
transfers-column-recipient = 接收方
transfers-column-country = 国家或地区
transfers-column-data = 个人信息
transfers-column-purpose = 目的
transfers-column-mechanism = 法律机制
transfers-column-consent = 同意
transfers-column-rights = 行使权利的方式
transfers-column-copy = 保障措施的副本
transfers-cell-consent = { $consent ->
    [separate] 单独同意
    [written] 书面同意
    [explicit] 明示同意
    [prior] 事先同意
    [deemed] 视为同意
   *[required] 同意
}
transfers-beneficiary = 依照与{ $recipients }订立的标准合同，您是第三方受益人，享有合同赋予您的权利，但您在三十日内明确拒绝的除外。
transfers-foreign-authorities-need-approval = 未经中国主管机关批准，我们不会向外国司法或者执法机构提供存储于中国境内的个人信息。
transfers-impact-assessment = 提供前，我们会进行个人信息保护影响评估。
