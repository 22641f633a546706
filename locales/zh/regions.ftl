regions-title = 针对特定地区的补充信息
region-eu-title = 致位于欧洲经济区的个人
region-uk-title = 致位于英国的个人
region-eu-controller = { $region ->
    [both] 就位于欧洲经济区和英国的个人而言，{ $name }是您个人数据的控制者。
    [uk] 就位于英国的个人而言，{ $name }是您个人数据的控制者。
   *[eea] 就位于欧洲经济区的个人而言，{ $name }是您个人数据的控制者。
}
region-eu-representative = { $place ->
    [uk] 我们在英国的代表为{ $name }。
   *[eu] 我们在欧盟的代表为{ $name }。
}
region-eu-officer = 您可以通过{ $address }联系我们的数据保护官。
region-eu-bases = 我们依据《通用数据保护条例》第六条第一款处理个人数据的法律依据如下：
region-eu-basis = **{ $basis }**：用于{ $purposes }。
region-eu-adequacy = 向{ $recipients }的传输以充分性认定为依据。
region-eu-no-adequacy = 向{ $recipients }的传输不以充分性认定为依据，而以“个人信息的跨境提供”部分逐项载明的机制为依据。
region-eu-rights = 在符合《通用数据保护条例》规定条件的情况下，您享有{ $rights }等权利。
region-eu-objection = **对于基于正当利益的处理，您有权随时以与您特定情况有关的理由提出反对；对于直接营销，您有权随时提出反对，且无需说明理由。**
region-eu-withdrawal = 处理基于您的同意的，您可以随时撤回同意；撤回同意不影响撤回前处理的合法性。
region-eu-complaint = 您有权向您居住地、工作地或者您认为侵权行为发生地的监管机构投诉。
region-us-ca-title = 致加利福尼亚州居民
region-us-ca-categories = 在过去十二个月内，我们收集了《加利福尼亚州消费者隐私法》所定义的下列类别的个人信息：
region-us-ca-column-category = 类别
region-us-ca-column-data = 个人信息
region-us-ca-column-source = 来源
region-us-ca-column-purpose = 目的
region-us-ca-column-recipients = 为业务目的披露的对象
region-us-ca-not-disclosed = **在过去十二个月内，我们未曾为业务目的披露个人信息。**
region-us-ca-not-sold = **在过去十二个月内，我们未曾出售或共享个人信息（以《加利福尼亚州消费者隐私法》的定义为准）。**
region-us-ca-sold = 我们会出售或共享个人信息（以《加利福尼亚州消费者隐私法》的定义为准）。您可以通过{ $url }拒绝出售和共享。
region-us-ca-sold-list = 在过去十二个月内，我们出售或共享了下列类别的个人信息：
region-us-ca-column-sold-to = 出售或共享的对象
region-us-ca-rights = 作为加利福尼亚州居民，您有权：
region-us-ca-right = { $right }
region-us-ca-requests = 如需提出请求，请使用“行使权利的方式和程序”部分载明的联系方式；我们按照该部分所述的方式核验请求。
region-us-ca-agent = 您可以委托授权代理人代您提出请求。
region-law-controller = 适用{ $law }的，由{ $name }对您的个人信息的处理负责。
region-law-representative = 我们在当地的代表为{ $name }。
region-law-bases = 按照{ $law }，我们处理个人信息的法律依据如下：
region-law-basis = **{ $basis }**：用于{ $purposes }。
region-law-rights = 在符合{ $law }规定条件的情况下，您享有下列权利：
region-law-right = { $cited ->
    [yes] { $right }（{ $provision }）
   *[no] { $right }
}
