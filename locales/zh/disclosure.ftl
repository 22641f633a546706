disclosure-title = 我们如何披露个人信息
disclosure-consent = { $consent ->
    [prior] 未经您事先许可
    [separate] 未经您单独同意
    [written] 未经您书面同意
    [explicit] 未经您明示同意
   *[required] 未经您同意
}
disclosure-default = { $named ->
    [yes] 除本政策另有规定外，{ $agreed }，我们不会向{ $to }披露或者提供您的个人信息。
   *[no] { $agreed }，我们不会向{ $to }披露或者提供您的个人信息。
}
disclosure-never = { $excepted ->
    [yes] { $towards ->
        [yes] 我们不会向{ $to }{ $acts }您的个人信息，除非{ $exceptions }。
       *[no] 我们不会{ $acts }您的个人信息，除非{ $exceptions }。
    }
   *[no] { $towards ->
        [yes] 我们不会向{ $to }{ $acts }您的个人信息。
       *[no] 我们不会{ $acts }您的个人信息。
    }
}
disclosure-never-unless-consent = { $consent ->
    [prior] 事先获得您的许可
    [separate] 获得您的单独同意
    [written] 获得您的书面同意
    [explicit] 获得您的明示同意
   *[required] 获得您的同意
}
disclosure-never-jointly = { $partner ->
    [both] 与我们（包括我们的关联公司）
    [affiliate] 与我们的关联公司
   *[controller] 与我们
}
disclosure-never-unless-serving = { $serving ->
    [alone-or-jointly] 该第三方单独或者{ $jointly }共同为您提供服务
    [alone] 该第三方单独为您提供服务
   *[jointly] 该第三方{ $jointly }共同为您提供服务
}
disclosure-never-access-ends = 该等服务结束后，该第三方不得再访问其此前能够访问的任何资料。
disclosure-publication = { $consent ->
    [separate] 未经您单独同意，我们不会公开您的个人信息。
    [explicit] 未经您明示同意，我们不会公开您的个人信息。
    [written] 未经您书面同意，我们不会公开您的个人信息。
   *[required] 未经您同意，我们不会公开您的个人信息。
}
disclosure-recipients-title = 个人信息的接收方
recipients-none = 我们不与任何其他方共享个人信息。
recipients-agreed = { $consent ->
    [none] { "" }
    [prior] ，但须事先取得您的同意
    [separate] ，但须取得您的单独同意
    [written] ，但须取得您的书面同意
    [explicit] ，但须取得您的明示同意
   *[required] ，但须取得您的同意
}
recipients-entrusted = { $entrusted ->
    [yes] 并委托其处理
   *[no] { "" }
}
recipients-purpose = { $whose ->
    [ours] { $only ->
        [yes] ，仅用于{ $purposes }
       *[no] ，用于{ $purposes }
    }
    [own] ，用于{ $own }
   *[none] { "" }
}
recipients-shared = { $strength ->
    [commitment] 我们会与{ $names }共享个人信息{ $entrusting }{ $purpose }{ $agreed }。
    [discretion] 我们有权自行决定与{ $names }共享个人信息{ $entrusting }{ $purpose }{ $agreed }。
    [obligation] 我们须与{ $names }共享个人信息{ $entrusting }{ $purpose }{ $agreed }。
    [prohibition] 我们不会与{ $names }共享个人信息{ $entrusting }{ $purpose }{ $agreed }。
   *[permission] 我们可能会与{ $names }共享个人信息{ $entrusting }{ $purpose }{ $agreed }。
}
recipients-access-ends = 其服务结束后，即不得再访问该等信息。
recipients-sale = { $sale ->
    [sold] 依加利福尼亚州法律，该等披露构成出售。
   *[shared] 依加利福尼亚州法律，该等披露构成以跨场景行为广告为目的的共享。
}
recipients-joint = 我们作为共同处理者的约定要点：{ $essence }。
recipients-joint-rights = { $each ->
    [yes] 您可以向其中任何一方行使您的权利。
   *[no] 请您向我们行使您的权利。
}
recipients-safeguards = { $strength ->
    [effort] 如我们与上述各方共享您的信息，我们将努力确保其{ $duties }。
    [obligation] 如我们与上述各方共享您的信息，其须{ $duties }。
    [permission] 如我们与上述各方共享您的信息，我们可以要求其{ $duties }。
   *[commitment] 如我们与上述各方共享您的信息，我们要求其{ $duties }。
}
disclosure-occasions-title = 我们披露个人信息的情形
occasions-what = { $extent ->
    [all-or-part] 您的全部或部分个人信息
    [necessary] 必要的个人信息
   *[none] 您的个人信息
}
occasions-how = { $wish ->
    [yes] 依照您的意愿或者法律规定
   *[no] { "" }
}
occasions-lead = { $open ->
    [yes] 在下列情形（包括但不限于）下，我们可能会{ $how }披露{ $what }：
   *[no] 在下列情形下，我们可能会{ $how }披露{ $what }：
}
occasions-item = { $ground }（{ $details }）
occasions-on-request = { $strength ->
    [discretion] 应请求，并由我们自行决定
   *[none] 应请求
}
occasions-strength = { $strength ->
    [discretion] 由我们自行决定
    [commitment] 我们会予以披露
    [obligation] 我们须予以披露
    [effort] 我们将尽力为之
    [prohibition] 我们不会予以披露
   *[permission] 我们可以予以披露
}
occasions-performed = { $performed ->
    [whole] 请求方已全部履行其交易义务
   *[whole-or-part] 请求方已全部或部分履行其交易义务
}
occasions-data = 所涉信息：{ $data }
occasions-to = 披露对象：{ $to }
occasions-purpose = 以便{ $purposes }
occasions-protects = 保护对象：{ $parties }
occasions-agreement = 所涉协议：{ $agreement }
occasions-notice = { $timing ->
    [before] 如我们因上述原因披露您的信息，我们将在遵守法律法规及本政策的基础上事先告知您。
    [after] 如我们因上述原因披露您的信息，我们将在遵守法律法规及本政策的基础上事后告知您。
    [on-request] 如我们因上述原因披露您的信息，我们将在遵守法律法规及本政策的基础上应您的请求告知您。
   *[prompt] 如我们因上述原因披露您的信息，我们将在遵守法律法规及本政策的基础上及时告知您。
}
disclosure-business-transfer-title = 合并、收购等业务变更
business-transfer-who = { $parties }
business-transfer-event = { $open ->
    [yes] { $who }可能进行{ $events }等变更，您的信息可能作为其中的一部分而被转移。
   *[no] { $who }可能进行{ $events }，您的信息可能作为其中的一部分而被转移。
}
business-transfer-duties = 在此情形下，我们将{ $duties }。
business-transfer-lawful = 遵守相关法律法规的要求
business-transfer-notice = { $timing ->
    [before] 在转移前告知您
    [after] 在转移后告知您
    [on-request] 应您的请求告知您
   *[prompt] 及时告知您
}
business-transfer-names-recipient = 向您告知接收方的名称和联系方式
business-transfer-confidentiality = 在转移过程中对信息保密
business-transfer-duties-continue = 确保变更后继续履行相应的责任和义务
business-transfer-reconsent = 承接方变更原先的处理目的、处理方式的，应当重新取得您的同意。
disclosure-third-parties-title = 对第三方行为的禁止
third-parties-forbidden = 我们不允许任何第三方{ $acts }您的个人信息。
third-parties-forbidden-free = 即使是无偿的，我们亦不允许任何第三方{ $acts }您的个人信息。
third-parties-sanction = 用户从事上述行为的，一经发现，我们有权立即终止与该用户之间的{ $agreement }。
disclosure-sale-title = 出售、共享与经济激励
disclosure-sale-none = **在过去十二个月内，我们既未出售个人信息，也未为跨场景行为广告的目的共享个人信息。**
disclosure-sale-sold = 您可以通过{ $url }拒绝出售和共享您的个人信息（“不要出售或共享我的个人信息”）。
disclosure-sale-minors = { $known ->
    [yes] 我们实际知晓自己出售或者共享未满16周岁消费者的个人信息。
   *[no] 我们并不实际知晓自己出售或者共享未满16周岁消费者的个人信息。
}
disclosure-sale-minors-opt-in = 未满16周岁的消费者或者其父母可以按下列方式选择同意：{ $how }。
disclosure-incentives-none = 我们不为取得个人信息而提供经济激励。
disclosure-incentive = 经济激励：{ $terms }。退出方式：{ $how }。
