rights-title = 您的权利
rights-lead = { $based ->
    [yes] 依照{ $basis }，您享有下列权利：
   *[no] 您享有下列权利：
}
rights-grant-name = { $named ->
    [yes] **{ $name }**：
   *[no] { "" }
}
rights-grant = { $conditional ->
    [yes] 如{ $conditions }，您有权{ $right }。
   *[no] 您有权{ $right }。
}
rights-grant-how = 行使方式：{ $how }。
rights-grant-url = 您可以访问{ $url }行使该权利。
rights-grant-within = 我们将在{ $within }内办理。
rights-procedure-title = 行使权利的方式和程序
rights-channel = { $name }（{ $address }）
rights-channels = 如需提出请求，请通过{ $channels }与我们联系。
rights-verification = 为核验您的身份，请您{ $ways }。
rights-fee = { $fee ->
    [free] 我们不就您的请求收取费用。
    [where-law-allows] 在适用法律允许的情况下，我们保留就您的请求收取费用的权利。
   *[for-excess] 对于合理的请求，我们原则上不收取费用；对于多次重复或者超出合理限度的请求，我们可酌情收取成本费用。
}
rights-acknowledge = 我们将在{ $within }内确认收到您的请求。
rights-respond = { $clock ->
    [verification] 我们将在验证您的身份后{ $within }内予以答复。
    [receipt] 我们将在收到您的请求后{ $within }内予以答复。
   *[none] 我们将在{ $within }内予以答复。
}
rights-by-law = { $extended ->
    [yes] 适用{ $law }的，我们将在{ $within }内予以答复；请求较为复杂的，可再延长{ $extension }。
   *[no] 适用{ $law }的，我们将在{ $within }内予以答复。
}
rights-extension = 请求较为复杂的，答复期限可延长{ $extension }，我们会告知您延期及其理由。
rights-refused = 对于{ $refusals }的请求，我们可能会予以拒绝。
rights-reasons-given = 拒绝您的请求的，我们会说明理由。
rights-may-sue = 我们拒绝您的请求的，您可以依法向人民法院提起诉讼。
rights-withdrawal = 您可以随时撤回同意：{ $how }。
rights-withdrawal-not-retroactive = 撤回同意不影响撤回前基于您的同意已进行的个人信息处理活动的效力。
rights-account-closing = { $soon ->
    [yes] 您可以注销账号：{ $how }。我们将在{ $within }内完成注销。
   *[no] 您可以注销账号：{ $how }。
}
rights-agent = 您可以委托代理人代您提出请求：{ $how }。
rights-complaints-title = 向监管机构投诉
rights-complain-to = 您可以向{ $authority }投诉、举报。
rights-complain = 您可以向下列机构投诉、举报：
rights-authority = { $country ->
    [yes] { $phone ->
        [yes] { $name }（{ $place }，电话：{ $number }）
       *[no] { $name }（{ $place }）
    }
   *[no] { $phone ->
        [yes] { $name }（电话：{ $number }）
       *[no] { $name }
    }
}
