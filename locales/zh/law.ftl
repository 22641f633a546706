# 每部法律的说明页。
law-lead = 规则集`{ $profile }`：{ $rules }条规则{ $open ->
    [0] 。
   *[other] ，另有{ $open }项义务无法由规则判定。
}应以条文为准，表中的说明仅供参考；`policyc explain` 可查看每条规则及其示例。本页自动生成：`SNAPSHOTS=overwrite cargo test`。
law-rule = 规则
law-duty = 义务
law-provision = 依据
law-kind = 性质
law-since = 施行日期
law-reason = 无法由规则判定的理由
law-open = 未由规则判定的事项
law-unverified = （未逐字核对）
law-kind-must = 必须写明
law-kind-reflect = 应予体现
law-kind-guide = 建议
