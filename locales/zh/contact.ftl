contact-title = 如何联系我们
contact-none = 我们未就隐私事宜设置单独的联系方式。
contact-way = 联系方式
contact-name = { $name }。
contact-role = { $role }。
contact-address = 地址：{ $address }。
contact-represented-by = 代表人：{ $name }。
contact-registration = 登记号码：{ $number }。
contact-country = 注册地：{ $country }。
contact-email = 电子邮箱：{ $email }。
contact-phone = { $free ->
    [yes] 电话（免费）：{ $phone }。
   *[no] 电话：{ $phone }。
}
contact-url = 网址：{ $url }。
contact-path = 产品内路径：{ $path }。
contact-for = 受理事项：{ $topics }。
contact-steps = 请您{ $steps }。
contact-prompt-review = 我们将尽快审核所涉事宜。
contact-verification = 我们会先验证您的身份。
contact-respond = { $clock ->
    [verification] 我们将在验证您的身份后{ $within }内予以回复。
    [receipt] 我们将在收到来信后{ $within }内予以回复。
   *[none] 我们将在{ $within }内予以回复。
}
contact-representative = 代表（{ $jurisdiction }）
