# 本地预览。
serve-started = { $policies ->
    [0] 尚无政策
   *[other] { $policies } 份政策
}，预览地址：{ $address }（按 Ctrl-C 结束）
serve-port-taken = 端口 { $port } 已被占用；请用 --port 指定其他端口，或以 0 任选空闲端口
serve-heading = 隐私政策预览
serve-bar = 预览
serve-all = 全部政策
serve-both = 双语对照
serve-lists = 清单
serve-report = 合规
serve-ui = 预览界面语言
serve-findings = 检查结果
serve-next = 下一个问题
serve-error = 错误
serve-warning = 警告
serve-note = 提示
serve-clean = 未发现问题
serve-errors = { $n } 个错误
serve-warnings = { $n } 个警告
serve-notes = { $n } 个提示
serve-stale = { $pages ->
    [none] 目前无法生成 { $file }。改正错误后，页面会立即出现。
   *[kept] 目前无法生成 { $file }。此处显示的是上一次成功生成的页面。
}
serve-trouble = 目前无法生成本项目，此处显示的是上一次的状态。{ $problem }
serve-lost = 预览已停止，页面保持最后的状态。
serve-empty = 尚无政策。运行“policyc init”即可写出第一份，并会立即显示在此处。
serve-missing = 没有这个页面。该政策可能已经改名或者删除；一旦恢复，页面也会恢复。
