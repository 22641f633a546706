# 命令行。
cli-error = 错误
cli-warning = 警告
cli-note = 提示
cli-help = 帮助
cli-wrong = 错误写法：
cli-right = 正确写法：
cli-summary = 已检查 { $policies } 份政策：{ $clean ->
    [yes] 未发现问题
   *[no] { $errors } 个错误，{ $warnings } 个警告，{ $notes } 个提示
}（{ $time } 秒）
cli-nothing-written = 未写入任何文件：请先修正上述问题。
cli-written = { $dry ->
    [yes] 将写入 { $written } 个文件至 { $folder }/，{ $unchanged } 个未变，{ $removed } 个待删除
   *[no] 已写入 { $written } 个文件至 { $folder }/，{ $unchanged } 个未变，{ $removed } 个已删除
}
cli-missing = 缺少：{ $path }
cli-changed = 不一致：{ $path }
cli-stale = 不再生成：{ $path }
cli-kept = 因曾被手工修改而保留：{ $path }
cli-corrupt-manifest = 无法读取上次运行的清单，未删除任何旧文件
cli-init = 已写入 { $path }；下一步：policyc check
