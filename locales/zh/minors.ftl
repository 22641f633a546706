minors-title = 未成年人的个人信息
minors-below = 本政策所称未成年人，是指不满{ $age }周岁的个人。
minors-children-below = 不满{ $age }周岁的儿童适用更为严格的规则。
minors-minimum-age = 我们的服务仅供年满{ $age }周岁的个人使用。
minors-directed = { $to ->
    [not-for-children] 我们的服务并非面向儿童。
    [for-children] 我们的服务面向儿童。
   *[general] 我们的服务面向一般公众。
}
minors-guardian-reads = { $need ->
    [required] { $together ->
        [yes] 如您为未成年人，应当由监护人陪同阅读本政策。
       *[no] 如您为未成年人，应当由您的父母或者其他监护人阅读本政策。
    }
   *[recommended] { $together ->
        [yes] 如您为未成年人，建议您在父母或者其他监护人陪同下阅读本政策。
       *[no] 如您为未成年人，建议您请父母或者其他监护人仔细阅读本政策。
    }
}
minors-guardian-accepts = 您接受相关条款，应当取得监护人的同意。
minors-guardian-consents = { $consent ->
    [separate] 请在取得父母或者其他监护人的单独同意后，再向我们提供信息。
    [explicit] 请在取得父母或者其他监护人的明确同意后，再向我们提供信息。
    [written] 请在取得父母或者其他监护人的书面同意后，再向我们提供信息。
    [prior] 请在事先征得父母或者其他监护人的同意后，再向我们提供信息。
   *[required] 请在征得父母或者其他监护人同意的前提下，向我们提供信息。
}
minors-guardian-methods = 我们通过{ $methods }核验该等同意。
minors-guardian-may-refuse = 征求同意时，我们同时提供拒绝的选项。
minors-guardian-duties = 监护人应当{ $duties }。
minors-guardian-liability = 监护人未审慎履行监护职责，致使{ $parties }的利益受到损害的，由监护人承担责任。
minors-guardian-rights = 父母或者其他监护人可以按下列方式查阅、复制、更正、补充或者删除未成年人的个人信息：{ $how }。
minors-guardian-stop = 父母或者其他监护人可以按下列方式停止我们继续收集或者使用该等信息：{ $how }。
minors-used-only = 对于经父母或者其他监护人同意而收集的未成年人个人信息，我们仅在下列情形之一时使用、共享、转让或者披露：
minors-used-only-if = 我们仅在{ $case }时使用、共享、转让或者披露未成年人的个人信息。
minors-collected-without-consent-is-deleted = 如我们发现未经监护人同意收集了儿童个人信息，将尽快予以删除。
minors-staff-access-limited = 我们严格限定工作人员访问未成年人个人信息的权限，访问须经审批并留存记录。
minors-yearly-audit = 我们每年对处理未成年人个人信息的合规情况进行审计。
minors-special-rules = 我们制定了[专门的儿童个人信息处理规则]({ $url })。
minors-contact = 有关儿童个人信息的事宜，请联系{ $name }：{ $address }。
