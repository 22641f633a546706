automated-decisions-title = 自动化决策
automated-decisions-none = 我们不对您进行自动化决策。
automated-decisions-lead = 我们通过自动化方式作出下列决策：
automated-decisions-kind = { $kind ->
    [personalisation] 个性化内容
    [advertising] 个性化广告
    [pricing] 价格与交易条件
    [significant] 具有法律效力或者类似重大影响的决定
   *[profiling] 用户画像
}
automated-decisions-basis = { $aimed ->
    [yes] { $based ->
        [yes] 目的：{ $purposes }。所依据的信息：{ $data }。
       *[no] 目的：{ $purposes }。
    }
   *[no] 所依据的信息：{ $data }。
}
automated-decisions-logic = 运行机制：{ $text }。
automated-decisions-effects = 对您的影响：{ $text }。
automated-decisions-opt-out = 关闭方式：{ $text }。
automated-decisions-tag-deletion = 删除用户标签的方式：{ $text }。
automated-decisions-solely = { $stated ->
    [yes] 该决策完全以自动化方式作出。
   *[no] 该决策并非仅以自动化方式作出。
}
automated-decisions-review = { $stated ->
    [yes] 应您的请求，我们会安排人工复核；您可以表达意见并提出异议。
   *[no] 该决策不提供人工复核。
}
automated-decisions-contact = 如需解释说明或者拒绝，请通过{ $address }联系我们。
automated-decisions-fair = 我们保证自动化决策的透明度和结果公平、公正，不对个人在交易价格等交易条件上实行不合理的差别待遇。
