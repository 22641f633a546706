updates-title = 本政策如何更新
updates-frequency = { $frequency ->
    [may-change] 本政策可能变更。
    [yearly] 我们至少每十二个月审阅一次本政策。
   *[from-time-to-time] 我们可能会不时修订本政策。
}
updates-part-of-policy = 该等修订构成本政策的一部分。
updates-rights-not-reduced = { $consent ->
    [explicit] 未经您明确同意，我们不会限制您依照本政策享有的权利。
    [separate] 未经您单独同意，我们不会限制您依照本政策享有的权利。
   *[required] 未经您同意，我们不会限制您依照本政策享有的权利。
}
updates-reconsent = 基于您的同意处理个人信息的，如{ $reasons }发生变更，我们会重新取得您的同意。
updates-reconsent-reason = { $reason ->
    [purpose] 处理目的
    [method] 处理方式
   *[kinds] 处理的个人信息种类
}
updates-any-change = 我们会以{ $channels }的方式告知对本政策所做的任何变更。
updates-material-change = 对于重大变更，我们还会以{ $channels }的方式予以通知。
updates-rights-reduced = 如变更导致您依照本政策享有的权利实质减损，我们会在变更生效前以{ $channels }的方式予以提示。
updates-ahead = 我们至少在变更生效前{ $period }予以告知。
updates-guardians = 涉及儿童个人信息的，我们会将重大变更直接告知其父母或者其他监护人。
updates-continued-use = { $reduced ->
    [yes] 在此情形下，您继续使用我们的服务，即表示您同意受修订后的本政策约束。
   *[no] 您继续使用我们的服务，即表示您同意受修订后的本政策约束。
}
updates-material = { $open ->
    [yes] 本政策所称重大变更包括但不限于：
   *[no] 本政策所称重大变更是指：
}
updates-archive = { $place ->
    [url] 本政策的历史版本[存档备查]({ $url })。
   *[website] 本政策的历史版本在我们的网站存档，供您查阅。
}
updates-history-title = 版本历史
updates-column-version = 版本
updates-column-effective = 生效日期
updates-column-summary = 变更内容
