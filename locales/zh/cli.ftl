# 命令行。
cli-error = 错误
cli-warning = 警告
cli-note = 提示
cli-allow = 不报告
cli-help = 帮助
cli-wrong = 错误写法：
cli-right = 正确写法：
cli-summary = 已检查 { $policies } 份政策：{ $clean ->
    [yes] 未发现问题
   *[no] { $errors } 个错误，{ $warnings } 个警告，{ $notes } 个提示
}{ $waived ->
    [0] {""}
   *[other] ，{ $waived } 个已豁免
}（{ $time } 秒）
cli-unlisted = 另有 { $count } 项问题未列出：同一文件中的同一规则只列出前 { $listed } 项
cli-nothing-written = 未写入任何文件：请先修正上述问题。
cli-waiting = 另一个 policyc 正在写入该文件夹，等待其完成。
cli-written = { $dry ->
    [yes] 将写入 { $written } 个文件至 { $folder }/，{ $unchanged } 个未变，{ $removed } 个待删除
   *[no] 已写入 { $written } 个文件至 { $folder }/，{ $unchanged } 个未变，{ $removed } 个已删除
}
cli-missing = 缺少：{ $path }
cli-changed = 不一致：{ $path }
cli-stale = 不再生成：{ $path }
cli-mended = { $places ->
    [0] 没有可以确定地改正之处
   *[other] 已改正 { $files } 个文件中的 { $places } 处
}
cli-differs = { $count } 个文件与生成的结果不一致：请运行 `policyc build` 并提交所写的文件。
cli-replaced = { $dry ->
    [yes] 将替换
   *[no] 已替换
} { $count } 个与 policyc 写入时不同的文件{ $count ->
    [one] ：{ $path }
   *[other] ，第一个是 { $path }
}
cli-kept = 因曾被手工修改而保留：{ $path }
cli-corrupt-manifest = 无法读取上次运行的清单，未删除任何旧文件
cli-init = 已写入 { $path }；下一步：policyc check{ $found ->
    [yes] {""}
   *[no] {" "}{ $path }
}
cli-provision = 依据
cli-core-rule = { $rule }（{ $severity }）
cli-law-rule = { $rule }（{ $severity }；{ $kind }）
cli-law-provision = { $read ->
    [no] 依据：{ $provision }{ cli-unverified }
   *[yes] 依据：{ $provision }
}
cli-law-finding =
    发现的问题：{ $message }
    应当怎样写：{ $help }
cli-profile-rules = { $rules } 条规则
cli-profile-chosen = 由 `jurisdictions: [{ $jurisdictions }]` 选用
cli-kind-must = 必须写明
cli-kind-reflect = 应予体现
cli-kind-guide = 建议
cli-unverified = （条文未逐字核对）
cli-trial = { $profile }：{ $rules } 条规则，{ $examples } 个示例，{ $faults ->
    [0] 全部符合预期
   *[other] { $faults } 处不符
}
cli-trial-fault = { $what ->
    [no-such-block] 代码块 `{ $detail }` 不属于任何规则：请使用 `yaml base`、`yaml fails` 或者 `yaml passes`
    [no-base] 缺少底稿：请在文件开头的 `yaml base` 代码块中写一份完整的政策，各示例叠加在它之上
    [no-such-rule] 没有这个编号的规则：标题应为规则的完整编号，例如 `acme/vendors-have-policy`
    [no-failing-example] 缺少应当不通过的示例
    [no-passing-example] 缺少应当通过的示例
    [unsound] 示例本身有误：{ $detail }
    [finds-nothing] 应当不通过的示例没有发现问题
    [finds-something] 应当通过的示例发现了问题
    [in-base] 问题出现在底稿中，无法标记：请在示例中写明问题所在的键，或者删除标记
    [other-place] 问题出现在示例的第 { $detail } 行：请仅在该行末尾写 `# <- here`
    [does-not-apply] 规则不适用于应当通过的示例
   *[not-in-force] 在示例生效之日该规则尚未施行或者已经失效
}
cli-reads = 文本表述：
cli-since = 自{ $date }起施行
cli-until = 至{ $date }前有效
cli-meets = 满足：

## 命令无法运行的原因

cli-unknown = 没有名为 `{ $name }` 的{ $kind ->
    [rule] 规则
    [profile] 法律规则集
    [starter] 模板
    [vocabulary] 词汇表
   *[passage] 段落
}{ $near ->
    [yes] ，是否想写 `{ $suggestion }`？
   *[no] { $kind ->
        [passage] {""}
       *[other] ，运行 `{ $command }` 可列出全部
    }
}
cli-profile-no-rule = `{ $profile }` 是法律规则集，运行 `policyc profile show { $profile }` 可列出其中的规则
cli-no-policies = { $folder } 中没有政策{ $first ->
    [yes] （运行 `policyc init` 可写出第一份）
   *[no] {""}
}
cli-no-policy = 没有名为 `{ $name }` 的政策，现有 { $known }
cli-empty-path = 有一个路径为空；不写路径，即为全部政策
cli-outside = { $path } 不在项目 { $root } 之内
cli-part = { $path } 供政策引用，本身不是政策：请检查引用它的政策，或者全部政策
cli-cannot-read = 无法读取 { $path }
cli-cannot-write = 无法写入 { $path }
cli-two-starters = `{ $one }` 和 `{ $other }` 是两个模板；请写明要写入的 `.yaml` 文件
cli-starter-language = 模板 `{ $name }` 没有 `{ $language }` 语言的注释
cli-no-starter = `{ $path }` 既不是模板（{ $starters }），也不是 `.yaml` 文件的名称
cli-is-there = { $path } 已经存在；加上 --force 可覆盖
