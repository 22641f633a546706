# 检查结果的用语。消息本身为标题；`.label`写在所指文字之下，`.help`说明应当怎样写，
# `.what`和`.why`供`policyc explain`使用；其他属性说明相关的位置。

## 文件的文字

core-not-utf8 = 文件自此处起不是UTF-8文本
    .help = 请以UTF-8编码保存该文件
    .what = 文件中含有不符合UTF-8编码的字节，而源文件一律须为UTF-8编码。
    .why = 换用其他编码，中文会变成乱码而无人察觉。
core-syntax = 此处无法按YAML读取
    .label = { $slip ->
        [tabs] 制表符
        [full-colon] 全角冒号
        [no-space] 其后没有空格
        [unclosed] 没有收尾
        [indent] 缩进与同组的各行不一致
       *[none] 解析器提示：{ $detail }
    }
    .help = { $slip ->
        [tabs] 请用空格缩进：YAML不允许使用制表符
        [full-colon] 键与值之间应为半角冒号`:`加一个空格
        [no-space] 冒号与值之间须有一个空格
        [unclosed] 请在本行或者其后补上`{ $closing }`
        [indent] 请使本行与同组的键或者列表项左端对齐
       *[none] 请检查本行和上一行的引号、括号和冒号；写在大括号或者方括号之内的文本，如含有 , : [ ] {"{"} {"}"} 之一，须加引号
    }
    .what = 文件不符合YAML的语法，而政策文件以YAML书写。
    .why = 自此处起，各项内容之间的从属关系无法确定，其后的文字不再读取。
core-duplicate-key = 同一处出现了两个`{ $key }`
    .label = 在此重复
    .first = 首次出现于此
    .help = 请保留其中一个，或者将两者的内容合并
    .what = 同一组键中，一个键出现了两次。
    .why = 其中一个值会被悄然丢弃，无从判断以哪一个为准。
core-too-large = { $what ->
        [depth] 文件的嵌套超过{ $limit }层
        [values] 文件中的值超过{ $limit }个
        [keys] 同一组中的键超过{ $limit }个
        [items] 同一列表中的项超过{ $limit }个
        [files] 该政策引用的文件超过{ $limit }个
       *[bytes] 文件超过{ $limit }字节
    }
    .help = 请将政策拆分为若干文件，以`extends`连接
    .what = 文件的大小、层数或者内容的数量超出了任何真实政策所需。
    .why = 设置上限，是为了防范蓄意耗尽内存或者时间的文件。
core-unsupported-yaml = { $what ->
        [alias] 不支持别名（`*name`）
        [anchor] 不支持锚点（`&name`）
        [tag] 不支持标签（`!name`）
        [merge-key] 不支持合并键（`<<`）
       *[second-document] 不支持在同一文件中写第二份文档
    }
    .help = 请直接写出该值；多份政策共用的内容可用`extends`引入
    .what = 文件使用了政策文件不需要的YAML功能。
    .why = 这类功能会使文字的实际含义与读者在该处所见不同。
core-key-not-text = 此处的键不是普通文字
    .help = 请在冒号前写一个词
    .what = 键本身是一个列表或者一组键。
    .why = 源语言中没有这样的键，只可能是笔误。
core-empty-file = 文件没有内容
    .help = 可用`policyc init`生成一份政策作为起点
    .what = 文件中只有空行或者注释。
    .why = 内容为空的政策会发布成空白页面。
core-hidden-character = 此处有一个看不见的字符（{ $code }）
    .label = 看不见的字符
    .help = 请将其删除；从网页复制文字时常会带入这类字符
    .what = 文字中含有看不见的字符，或者会打乱周围文字顺序的字符。
    .why = 这类字符会使政策看上去与实际存储的内容不同，也会妨碍检索和比对。

## 政策的结构

core-unknown-key = 此处没有`{ $key }`这个键
    .label = 未知的键
    .suggest = 是否想写`{ $suggestion }`？
    .help = 此处可以使用的键：{ $allowed }
    .languages = 一段文字按政策的每种语言各写一个键：{ $allowed }
    .full-colon = 键与值之间应为半角冒号`:`加一个空格，而不是`：`
    .full-quotes = 文本须放在半角引号"…"之内；“和”只是文本的一部分
    .full-comma = 各项之间应为半角逗号`,`加一个空格，而不是`，`或者`、`
    .what = 此处出现了源语言中没有的键。
    .why = 该键之下的内容不会被读取，您想要说明的事项将不会出现在政策中。
core-missing-key = 缺少键`{ $key }`
    .label = 此处应有`{ $key }`
    .help = 请补充`{ $key }: …`
    .what = 缺少一个必须填写的键。
    .why = 缺少该项内容，便无法写成完整的句子。
core-wrong-type = { $key ->
        [policy] 本文件
       *[other] `{ $key }`
    }应为{ $expected ->
        [boolean] `true`或者`false`
        [number] 整数
        [list] 列表
        [mapping] 一组键
        [localized-text] 文字
        [path] 文件路径
        [id] 标识
        [term] 词汇表中的用语
        [date] 日期
        [duration] 期限
        [country] 国家或者地区代码
        [email] 电子邮箱地址
        [url] 网址
        [phone] 电话号码
        [version] 版本号
        [language] 语言
        [word] 一个词
       *[text] 文字
    }，而此处{ $found ->
        [nothing] 为空
        [list] 是列表
        [mapping] 是一组键
       *[text] 是`{ $value }`
    }
    .help = 请写{ $expected ->
        [boolean] `true`或者`false`，不加引号
        [number] 阿拉伯数字，例如`14`
        [list] 列表：各项写在方括号内，如`[one, two]`，或者每行一项，以连字符开头
        [mapping] 若干行`key: value`，并缩进
        [localized-text] 各语言的文字，如`{"{"}zh: …, en: …{"}"}`，或者一段各语言通用的文字
        [date] 日期，例如`2026-03-01`
        [duration] 期限，例如`P30D`、`P6M`或者`15 business days`
       *[other] 单个值，放在冒号之后
    }
    .what = 值的种类与该键的要求不符。
    .why = 其含义只能靠猜测。
core-unknown-value = `{ $value }`不是`{ $key }`可以使用的值
    .label = 未知的值
    .suggest = 是否想写`{ $suggestion }`？
    .help = 此处可以使用的值：{ $allowed }
    .what = 该值不在此键允许的几个词之内。
    .why = 规则的判断和政策的语句都取决于这些词。
core-unknown-term = 词汇表`{ $vocabulary }`中没有`{ $value }`
    .label = 未知的用语
    .suggest = 是否想写`{ $suggestion }`？
    .help = `policyc vocabulary { $vocabulary }`可列出全部用语；也可以在`vocabulary`下添加自己的用语
    .full-comma = 各项之间应为半角逗号`,`加一个空格，而不是`，`或者`、`
    .full-colon = 键与值之间应为半角冒号`:`加一个空格，而不是`：`
    .full-quotes = 用语不加引号；“和”会被当作用语的一部分
    .what = 此处的用语不在可以使用的任何词汇表中。
    .why = 用语带有各语言的表述和法律上的属性，未知的用语两者皆无。
core-refused-term = 该法律没有这一概念
    .what = 为某部法律写了该法律的词表中有意不收的词，规则集会说明理由。
    .why = 这个词出自其他法律，照搬过来等于主张本法并未规定的依据。
core-unknown-reference = 没有标识为`{ $value }`的{ $kind ->
        [data-set] 信息集
        [purpose] 处理目的
        [recipient] 接收方
        [cookie] Cookie
        [retention] 保存期限
        [contact] 联系方式
        [transfer] 跨境提供
        [agreement] 协议
        [service] 服务
        [decision] 自动化决策
        [permission] 权限
        [section] 章节
        [definition] 定义
        [attachment] 附件
        [authority] 监管机构
       *[other] 条目
    }
    .label = 没有所指
    .suggest = 是否想写`{ $suggestion }`？
    .help = 请添加一项`id: { $value }`，或者改写为已有的标识
    .no-id = 此处应写标识（小写拉丁字母、数字和连字符）；其具体内容写在该标识所在之处{ $kind ->
        [retention] ，即`storage.retention`之下
       *[other] {""}
    }
    .full-comma = 各项之间应为半角逗号`,`加一个空格，而不是`，`或者`、`
    .full-colon = 键与值之间应为半角冒号`:`加一个空格，而不是`：`
    .full-quotes = 标识不加引号；“和”会被当作标识的一部分
    .other-kind = 标识`{ $value }`属于另一类事项，请改写为相应种类的标识
    .other = 此项的标识是`{ $value }`，但种类不同
    .what = 引用了政策中不存在的标识。
    .why = 政策会提到一个没有任何说明的事项。
core-unknown-profile = 此处不能使用法律配置`{ $profile }`
    .suggest = 是否想写`{ $suggestion }`？
    .help = `policyc rules`可列出全部法律配置
    .not-in-use = 本政策未使用`{ $profile }`：请将其写入`profiles`，或者将其法域写入`jurisdictions`
    .no-vocabulary = `{ $profile }`没有自己的`{ $vocabulary }`词汇表，此处请删去
    .what = 所写的法律配置不存在、本政策没有使用，或者在此处没有内容。
    .why = 法律依据和机制只有在适用于本政策的法律之下才有意义。
core-unknown-jurisdiction = 没有法律配置适用于法域`{ $value }`
    .suggest = 是否想写`{ $suggestion }`？
    .help = 已有法律配置的法域：{ $known }
    .what = 所写的法域没有对应的法律。
    .why = 政策看上去像是按某部法律检查过，实际上并未检查。
core-unknown-vocabulary = 没有名为`{ $vocabulary }`的词汇表
    .suggest = 是否想写`{ $suggestion }`？
    .help = `policyc vocabulary`可列出全部词汇表
    .what = 向不存在的词汇表添加了用语。
    .why = 未知词汇表中的用语在任何地方都无法使用。
core-unknown-language = policyc没有语言`{ $language }`的文字
    .help = 已有的语言：{ $available }；增加语言须在`locales/`下建立相应的文件夹
    .what = 政策写明了一种policyc无法书写的语言。
    .why = 无法生成该语言的页面。
core-duplicate-id = 标识`{ $id }`使用了两次
    .label = 在此重复
    .first = 首次使用于此
    .help = 请为其中一项另取标识
    .term = 词汇表中已有此标识的用语：请直接使用，或者另取标识
    .policy = `{ $other }`中的政策也使用这一标识：请为其中一份另取标识
    .what = 同一类的两个事项使用了同一个标识。
    .why = 引用该标识时，无从判断所指的是哪一项。
core-duplicate-item = `{ $value }`在列表中出现了两次
    .label = 在此重复
    .first = 首次出现于此
    .help = 请删去其中一项
    .what = 同一项在列表中出现了两次。
    .why = 发布的列表会重复，读来像是差错。
core-unused-declaration = 没有任何内容引用{ $kind ->
        [retention] 保存期限
        [term] 用语
       *[other] 条目
    }`{ $id }`
    .label = 从未使用
    .help = 请在适当之处引用，或者将其删去
    .what = 声明了一个事项，但政策的其他部分没有使用。
    .why = 该事项不会出现在政策中，或者出现时不知适用于什么。
core-bad-id = `{ $value }`不能用作标识{ $reason ->
        [reserved] ：有的系统将其保留为设备名
        [long] ：过长
       *[form] {""}
    }
    .help = { $reason ->
        [reserved] 请换一个词，或者加上一个词，例如`{ $value }-page`
        [long] 请控制在 64 个字母和数字以内
       *[form] 请使用小写拉丁字母、数字和单个连字符，以字母开头，例如`contact-details`
    }
    .what = 标识中含有不允许使用的字符。
    .why = 标识会成为网址和文件名的一部分，须在各种系统中都能使用。
core-bad-date = { $reason ->
        [no-such-day] 日期`{ $value }`并不存在
       *[form] `{ $value }`不是日期
    }
    .help = 请依次写年、月、日，例如`2026-03-01`
    .what = 日期没有按年、月、日书写，或者历法上并无此日。
    .why = 以其他顺序书写的数字日期可能有两种读法。
core-bad-duration = `{ $value }`不是期限
    .help = 30天写作`P30D`，六个月写作`P6M`，一年写作`P1Y`，72小时写作`PT72H`，工作日写作`15 business days`
    .what = 期限的写法无法识别。
    .why = 期限要相互比较，也要与法律的要求比较，因此必须准确。
core-bad-country = { $reason ->
        [unknown] 没有代码为`{ $value }`的国家或者地区
       *[form] `{ $value }`不是国家或者地区代码
    }
    .help = 请写两个大写字母的代码，例如`CN`、`DE`、`US`（英国为`GB`）
    .what = 国家或者地区没有以两个字母的代码（ISO 3166-1）书写。
    .why = 信息是否出境由代码判断，各语言的名称也由代码得出。
core-bad-email = `{ $value }`不是电子邮箱地址
    .help = 请只写地址本身，例如`privacy@example.com`
    .what = 所写的内容不可能是电子邮箱地址。
    .why = 发往该地址的请求无法送达。
core-bad-url = { $reason ->
        [scheme] 不允许使用`{ $value }`这类链接
        [base] `{ $value }`不能用作网站地址
       *[form] `{ $value }`不是网址
    }
    .help = { $reason ->
        [base] 只写输出发布的位置，例如`https://www.example.com/legal`
       *[form] 请写以`https://`、`http://`、`mailto:`或者`tel:`开头的地址，或者以`/`开头的本站路径
    }
    .what = 链接不是网址，或者属于不允许使用的种类。
    .why = 失效的链接对读者没有用处，有些种类的链接还可能运行程序。
core-bad-phone = `{ $value }`不是电话号码
    .help = 请连同国家代码书写，例如`+86 10 5555 0100`
    .what = 电话号码中含有数字、空格和常用符号以外的字符。
    .why = 该号码无法拨打。
core-bad-version = `{ $value }`不是版本号
    .help = 请写以点分隔的数字，例如`2.1.0`、`2.1`或者`2`
    .what = 版本没有以数字书写。
    .why = 版本要排列先后，以便确定最新的一版。
core-bad-language = { $reason ->
        [case] 语言`{ $value }`的大小写有误
       *[form] `{ $value }`不是语言
    }
    .help = 请写语言代码，例如`zh`、`en`、`zh-TW`
    .what = 语言没有以语言代码（BCP 47）书写。
    .why = 代码决定所用的语句，搜索引擎和读屏软件也据此识别页面。
core-missing-translation = `{ $key }`缺少{ $language ->
        [zh] 中文
        [en] 英文
       *[other] 语言`{ $language }`的
    }文本
    .help = 请补充`{ $language }: …`
    .what = 一段文字缺少政策的某种语言。
    .why = 各语言版本的内容将不一致。
core-extra-translation = 本政策没有{ $language ->
        [zh] 中文
        [en] 英文
       *[other] 语言`{ $language }`的
    }版本
    .help = 请删去这段文字，或者将`{ $language }`写入`languages`
    .what = 一段文字带有本政策没有的语言。
    .why = 该文字不会发布。
core-unsupported-format = 当前的policyc无法读取格式`{ $value }`
    .help = 请写`policyc: 1`
    .what = 文件使用的源语言版本不为本程序所知。
    .why = 在该版本中，键的含义可能不同。
core-extends-not-found = 没有文件`{ $path }`
    .suggest = 是否想写`{ $suggestion }`？
    .help = 路径从写有该路径的文件所在的文件夹算起
    .what = `extends`所写的文件不存在。
    .why = 该文件中的内容将不会出现在政策中。
core-extends-cycle = 文件之间循环引入：{ $trail }
    .help = 请删去其中一个`extends`
    .what = 一个文件直接或者通过其他文件引入了自身。
    .why = 无法确定以哪个文件为准。
core-path-outside-project = `{ $path }`超出了项目文件夹
    .help = 请将文件放在项目之内，并写相对路径
    .what = 路径指向项目文件夹之外，或者是绝对路径。
    .why = 政策不应依赖或者发布不属于本项目的文件。
core-untranslated-text = 这段中文也会出现在{ $language ->
        [en] 英文
       *[other] `{ $language }`
    }版本中
    .help = 请写`{"{"}zh: …, { $language }: …{"}"}`
    .what = 一段含有汉字的文字被用于所有语言。
    .why = 其他语言版本的读者会在正文中读到中文。

## 日期和版本

core-updated-after-effective = 更新日期{ $updated }晚于生效日期{ $effective }
    .label = 最近一次更新的日期
    .effective = 自该日起生效
    .help = 请更正其中一个日期；修改后才生效的，`effective`应相应推后
    .what = 最近一次更新的日期晚于政策的生效日期。
    .why = 这等于说政策在尚未形成之时就已经适用。
core-effective-before-history = 历史版本{ $version }自{ $date }起适用，不早于现行版本的生效日期（{ $effective }）
    .label = 历史版本
    .effective = 现行版本自此生效
    .help = 请更正此处的日期或者`effective`
    .what = 历史版本的起始日期不早于现行版本的生效日期。
    .why = 读者无从判断某一天适用的是哪个版本。
core-version-order = 版本{ $version }与{ $other }的先后顺序不符
    .label = 此版本
    .other = 请与此版本比较
    .help = 较新的版本，版本号应较大，日期也应较晚
    .what = 历史版本的版本号大于现行版本，或者版本号与日期的先后相反。
    .why = 政策的版本记录自相矛盾。
core-version-repeated = 版本{ $version }有两个日期
    .label = 在此重复
    .first = 同一版本
    .help = 请更改其中一个版本号，或者删去一项
    .what = 同一版本号对应两个日期。
    .why = 一个版本只能对应一份文本。

## 开头部分

core-no-language = 政策没有写明语言
    .label = 哪些语言？
    .help = 请补充`languages: [zh, en]`；以第一种语言的版本为准
    .what = 政策没有写明以哪些语言发布。
    .why = 没有语言，便没有可以发布的文本。
core-prevailing-language-unknown = 约定为准的语言`{ $language }`不是本政策的语言
    .label = 没有该语言版本
    .languages = 本政策的语言
    .help = 请在{ $languages }中选择，或者将`{ $language }`写入`languages`
    .what = 约定为准的语言不在政策的语言之列。
    .why = 发生争议时，约定为准的文本并不存在。
core-house-section-position = `{ $section }`应排在章节`{ $after }`之后，而没有该章节
    .label = 没有该章节
    .suggest = 是否想写`{ $suggestion }`？
    .help = 可以使用的章节：{ $sections }
    .what = 自设章节被安排在不存在的章节之后。
    .why = 其位置将无从确定。
core-agreement-acceptance-without-document = 以同意协议的方式接受本政策，但没有写明是哪份协议
    .label = 哪份协议？
    .help = 请补充`agreement:`，写明`documents`中一项的标识
    .what = 约定以同意协议的方式接受政策，而没有指明协议。
    .why = 读者须知道何种行为视为接受。

## 收集、使用和提供

core-used-not-collected = 处理目的`{ $by }`使用了从未收集的`{ $data }`
    .label = 没有收集
    .collection = 此处没有收集该信息
    .help = 请将`{ $data }`写入`collection`下的信息集，或者在此处删去
    .what = 处理目的使用了任何信息集都没有收集的个人信息。
    .why = 要么遗漏了一项收集，要么写了一项并不存在的使用，两者都不真实。
core-collected-though-never = 收集了`{ $data }`，而政策又称不收集该信息
    .label = 在此收集
    .never = 在此称不收集
    .help = 请将其从信息集中删除，或者从 `collection.never` 中删除
    .what = 某个信息集包含政策声明不收集的信息。
    .why = 两处表述必有一处不实。
core-collected-not-used = 收集了信息集`{ $set }`，但没有说明用途
    .label = 没有用途
    .help = 请在`use`中某一目的的`data`下写明`{ $set }`，或者不再收集
    .what = 一个信息集没有被任何处理目的、接收方或者自动化决策使用。
    .why = 收集个人信息须有明确的目的；不服务于任何目的的，不应收集。
core-disclosed-not-collected = 接收方`{ $by }`获得了从未收集的`{ $data }`
    .label = 没有收集
    .collection = 此处没有收集该信息
    .help = 请将`{ $data }`写入`collection`下的信息集，或者在此处删去
    .what = 接收方获得的个人信息，任何信息集都没有收集。
    .why = 没有收集便无从提供，两处说明必有一处不完整。
core-transferred-not-collected = 跨境提供`{ $by }`中有从未收集的`{ $data }`
    .label = 没有收集
    .collection = 此处没有收集该信息
    .help = 请将`{ $data }`写入`collection`下的信息集，或者在此处删去
    .what = 向境外提供的个人信息，任何信息集都没有收集。
    .why = 没有收集便无从提供，两处说明必有一处不完整。
core-use-without-data = 处理目的`{ $purpose }`没有写明所用的信息
    .label = 使用哪些信息？
    .help = 请补充`data:`，写明信息集的标识
    .what = 写明了处理目的，而没有写明为此使用的信息。
    .why = 读者须能看出哪些信息用于哪些目的。

## 法律依据

core-consent-without-withdrawal = 处理目的`{ $purpose }`以同意为依据，但没有说明如何撤回同意
    .label = 同意
    .rights = 此处既没有撤回同意的权利，也没有撤回的方式
    .help = 请在`rights.grants`中加入`withdraw-consent`，或者在`rights.withdrawal`中说明方式
    .what = 以同意为法律依据，而政策既没有写明撤回同意的权利，也没有写明方式。
    .why = 撤回同意应当与作出同意一样方便，并且须告知个人。
core-interests-missing = 处理目的`{ $purpose }`以合法利益为依据，但没有写明是何种利益
    .label = 何种利益？
    .help = 请在`interests`中写明
    .what = 以合法利益为法律依据，而政策没有说明是何种利益。
    .why = 不写明利益，个人便无从权衡，也无从反对。
core-opt-out-missing = 没有说明如何拒绝处理目的`{ $purpose }`中的营销
    .label = 营销
    .help = 请补充`opt-out`，或者在`rights.grants`中加入`refuse-marketing`
    .what = 将个人信息用于营销，而政策没有提供拒绝的方式。
    .why = 任何人都可以随时拒绝营销，并应能在政策中找到方式。
core-deemed-consent-for-sensitive = 在`{ $name }`中，对敏感个人信息的同意仅属推定
    .label = 推定的同意
    .sensitive = 敏感个人信息
    .help = 请使用`separate`、`explicit`或者`written`
    .what = 处理敏感个人信息所依据的同意，仅由接受政策而推定。
    .why = 对敏感个人信息，法律要求单独、明示的同意。
core-decisions-none-but-profiling = 处理目的`{ $purpose }`涉及个性化，但政策称没有自动化决策
    .label = 涉及个性化
    .none = 此处称没有
    .help = 请在`automated-decisions`下说明该决策，或者删去`none`
    .what = 政策否认有自动化决策，而某一处理目的建立在画像或者个性化之上。
    .why = 依照多部法律，根据个人特征选择内容即属自动化决策。

## 接收方

core-duplicate-recipient = 接收方`{ $first }`与`{ $recipient }`似为同一方
    .label = 在此重复声明
    .first = 首次声明于此
    .help = 请将两者合并，或者在`name`和`data`中写明区别
    .what = 两个接收方的名称相同，或者性质、类别、国家和信息均相同。
    .why = 接收方清单会把同一方列出两次，所述的事实还可能不同。
core-recipient-without-purpose = 没有说明接收方`{ $recipient }`为何获得信息
    .label = 为何目的？
    .help = 请补充`for:`并写明目的的标识，或者补充`own-purpose`
    .what = 写明了接收方，而没有写明目的。
    .why = 须告知个人其信息为何提供给他人。
core-recipient-without-data = 没有说明接收方`{ $recipient }`获得哪些信息
    .label = 哪些信息？
    .help = 请补充`data:`，写明信息集的标识
    .source = 如其仅提供信息，则不是接收方：请删除此项，并在 `from` 中写术语：`policyc vocabulary source` 所列的术语，或者您在 `vocabulary` 中自行声明的术语，例如 `source: [{"{"}id: github, label: GitHub{"}"}]`
    .what = 写明了接收方，而没有写明其获得的信息。
    .why = 须告知个人其哪些信息提供给他人。
core-processor-own-purpose = 受托方`{ $recipient }`有自己的处理目的
    .label = 其自己的目的
    .kind = 受托方只能按照委托处理
    .help = 请改为`kind: controller`，或者以`for`代替`own-purpose`
    .what = 接收方被称为受托方，却为自己的目的处理信息。
    .why = 自行决定目的的一方是个人信息处理者，向其提供信息须履行另外的义务。
core-sdk-outside-app = 接收方`{ $recipient }`是SDK，但本政策只适用于网站
    .label = SDK须在应用之中
    .help = 请在`scope.covers.services`下补充该应用，或者另选`kind`
    .what = 写明了软件开发工具包，而没有一项服务可能包含它。
    .why = 要么适用范围不完整，要么对接收方的说明有误。
core-sale-denied = { $how ->
        [shared] 为广告目的与接收方`{ $recipient }`共享信息
       *[sold] 向接收方`{ $recipient }`出售信息
    }，而政策在别处予以否认
    .label = 出售
    .denied = 在此否认
    .help = 请删去否认的表述，或者更正关于该接收方的说明
    .what = 政策称不出售个人信息，却写明了购买信息的接收方。
    .why = 不实地否认出售构成欺骗，也是监管机构首先追究的事项。

## Cookie

core-cookie-provider-missing = 第三方Cookie`{ $cookie }`没有写明提供方
    .label = 属于谁？
    .help = 请补充`provider:`，写明设置该Cookie的接收方的标识
    .what = 第三方的Cookie没有写明由哪个接收方设置。
    .why = 设置Cookie的一方会获得信息，因而是接收方。
core-cookies-none-but-used = 信息集`{ $set }`通过`{ $means }`收集，但政策称没有Cookie
    .label = 以此方式收集
    .none = 此处称没有
    .help = 请在`cookies`下说明，或者删去该收集方式
    .what = 政策否认使用Cookie和类似技术，却以此收集信息。
    .why = 两处说明必有一处不真实。

## 保存期限

core-retention-outlives-purpose = `{ $retention }`保存信息`{ $kept }`，长于处理目的`{ $purpose }`的存续期间（`{ $ends }`）
    .label = 保存如此之久
    .ends = 目的届时终止
    .help = 请缩短期限，或者以`law`或`legal-period`写明要求该期限的法律
    .what = 信息的保存时间长于其所服务的目的。
    .why = 除法律另有要求外，保存时间应限于实现目的所必需。
core-retention-open-ended = `{ $retention }`既没有写明保存多久，也没有写明如何确定
    .label = 到何时为止？
    .help = 请补充`for: P1Y`、`until: […]`或者`criteria`
    .what = 保存期限既没有时间，也没有事件或者标准。
    .why = 仅写“必要的期限”等于没有告知；法律要求写明期限或者确定期限的方法。

## 其他国家和地区

core-transfer-missing = 接收方`{ $recipient }`位于`{ $country }`，但没有相应的跨境提供
    .label = 位于境外
    .home = 信息由`{ $home }`出境
    .help = 请在`transfers.recipients`下补充一项`recipient: { $recipient }`
    .what = 接收方位于其他国家或者地区，而没有说明向其提供信息的情况。
    .why = 向境外提供信息须有法定的机制，并须告知个人。
core-transfer-not-abroad = 跨境提供`{ $transfer }`并未离开`{ $country }`
    .label = 并非跨境
    .home = 信息没有离开该国家或者地区
    .help = 请删去该项跨境提供，或者更正`{ $recipient }`的国家或者地区
    .what = 一项跨境提供的接收方与信息来源在同一国家或者地区。
    .why = 跨境提供一节只涉及其他国家和地区，该项会造成误解。
core-transfers-none-contradicted = 政策称不向境外提供信息，但{ $what ->
        [recipient] 接收方`{ $name }`位于`{ $country }`
        [storage] 信息存储于`{ $country }`
       *[destination] 写明了目的地`{ $name }`
    }
    .label = 位于境外
    .none = 此处称没有
    .help = 请在`transfers`下说明该项跨境提供，或者更正国家或者地区
    .what = 政策否认向境外提供信息，而接收方、服务器或者目的地位于其他国家或者地区。
    .why = 信息出境之前须告知个人，不实的否认剥夺了这一知情权。
core-localised-but-elsewhere = 信息存储于`{ $country }`，而政策称保留在`{ $home }`
    .label = 在别处
    .localised = 保留于此
    .help = 请更正存储地点，或者在`transfers.recipients`下说明跨境提供
    .what = 政策称信息保留在一个国家或者地区，而存储地点在另一处。
    .why = 两处说明必有一处不真实，而境内存储可能是法定义务。

## 未成年人

core-minimum-age-contradiction = 用户最低{ $minimum }岁，而服务不面向未满{ $children }岁的儿童
    .label = 最低年龄
    .directed = 不面向儿童
    .help = 请将`minimum-age`提高到{ $children }，或者更改`directed`
    .what = 政策称服务不面向儿童，却允许儿童成为用户。
    .why = 允许儿童使用，便须履行对儿童的义务。
core-age-order = 儿童为未满{ $children }岁，而未成年人为未满{ $minors }岁
    .label = 儿童
    .minors = 未成年人
    .help = `children-below`不得高于`below`
    .what = 儿童的年龄界限高于未成年人的年龄界限。
    .why = 儿童都是未成年人。
core-age-out-of-range = `{ $key }`不可能是{ $age }岁
    .label = 此年龄
    .help = 请写{ $least }至{ $most }之间的年龄
    .what = 儿童、未成年人或者用户的年龄界限不合常理。
    .why = 这多半是笔误，而且会随政策发布。
core-children-not-addressed = 向儿童收集`{ $set }`，而服务不面向儿童
    .label = 向儿童收集
    .directed = 不面向儿童
    .help = 请删去`from-children`，或者更改`directed`
    .what = 政策称服务不面向儿童，却向儿童收集信息。
    .why = 两处说明必有一处不真实，而且收集儿童的信息须经监护人同意。

## 权利和联系方式

core-response-time-twice = { $key ->
        [clock] 答复时间有两个起算点：此处为`{ $here }`，`rights`下为`{ $there }`
       *[other] 承诺了两个答复时间：此处为`{ $here }`，`rights`下为`{ $there }`
    }
    .label = `{ $contact }`的时间
    .rights = `rights`下的时间
    .help = 请统一为一个，另一处可以不写
    .what = 答复请求的时间写了两次，而且不一致。
    .why = 读者会相信较短的承诺，工作人员却可能按较长的办理。
core-contact-without-channel = 无法联系到`{ $contact }`
    .label = 如何联系？
    .help = 请补充`email`、`phone`、`url`、`address`或者`path`
    .what = 联系方式没有任何一种地址。
    .why = 没有地址便无从联系。
core-rights-without-channel = 写明了权利，但没有说明向何处行使
    .label = 向何处行使？
    .help = 请在`rights.channels`中写明联系方式，或者为某一联系方式写明`for: [rights]`
    .what = 政策写明了权利，而没有写明接收请求的联系方式。
    .why = 不知向何处行使的权利形同虚设。

## 占位文字和空的表述

core-announced-but-empty = `{ $key }`没有内容：列表`{ $list }`为空
    .label = 空的
    .help = 请填写`{ $list }`，或者删去`{ $key }`
    .what = 写了一项表述的开头，而没有内容。
    .why = 看上去有所说明，政策中却不会出现任何内容。
core-placeholder = `{ $key }`中留有占位文字
    .label = 尚待填写
    .help = 请换成正式的文字
    .what = 文字中留有占位或者填充的内容，或者是空白。
    .why = 发布的政策中留有占位文字，表明无人审读，应当告知的内容也有缺漏。
core-bad-link = { $reason ->
        [empty] 链接没有地址
        [scheme] 不允许使用`{ $address }`这类链接
       *[form] 链接不能指向`{ $address }`
    }：页面上将只有文字而没有链接
    .label = 无效链接
    .help = 请写以`https://`、`http://`、`mailto:`或者`tel:`开头的地址、以`/`开头的本站路径，或者以`#`开头的锚点
    .what = 文本中的链接使用了不允许的地址，页面上只显示其文字。
    .why = 读者没有链接可点；有些种类的链接还可能运行程序。

## 各语言的内容一致

core-parity-number = { $language ->
        [zh] 中文
        [en] 英文
       *[other] `{ $language }`
    }文本写的是“{ $here }”，而{ $other ->
        [zh] 中文
        [en] 英文
       *[other] `{ $other }`
    }文本{ $both ->
        [yes] 写的是“{ $there }”
       *[no] 没有写
    }
    .label = 写在此处
    .there = 请与此处比较
    .help = 请使两种语言的数字一致
    .what = 数字只出现在一种语言的文字中。
    .why = 两个版本的读者会得到不同的数字，而两个版本都有约束力。
core-parity-date = { $language ->
        [zh] 中文
        [en] 英文
       *[other] `{ $language }`
    }文本写的是“{ $here }”，而{ $other ->
        [zh] 中文
        [en] 英文
       *[other] `{ $other }`
    }文本{ $both ->
        [yes] 写的是“{ $there }”
       *[no] 没有写
    }
    .label = 写在此处
    .there = 请与此处比较
    .help = 请使两种语言的日期一致
    .what = 日期只出现在一种语言的文字中。
    .why = 两个版本的读者会得到不同的日期，而两个版本都有约束力。
core-parity-duration = { $language ->
        [zh] 中文
        [en] 英文
       *[other] `{ $language }`
    }文本写的是“{ $here }”，而{ $other ->
        [zh] 中文
        [en] 英文
       *[other] `{ $other }`
    }文本{ $both ->
        [yes] 写的是“{ $there }”
       *[no] 没有写
    }
    .label = 写在此处
    .there = 请与此处比较
    .help = 请使两种语言的期限一致
    .what = 期限只出现在一种语言的文字中。
    .why = 两个版本的读者会得到不同的期限承诺，而两个版本都有约束力。
core-parity-email = { $language ->
        [zh] 中文
        [en] 英文
       *[other] `{ $language }`
    }文本写的是“{ $here }”，而{ $other ->
        [zh] 中文
        [en] 英文
       *[other] `{ $other }`
    }文本{ $both ->
        [yes] 写的是“{ $there }”
       *[no] 没有写
    }
    .label = 写在此处
    .there = 请与此处比较
    .help = 请使两种语言的电子邮箱地址一致
    .what = 电子邮箱地址只出现在一种语言的文字中。
    .why = 其中一个版本的读者会写信到别的地址，或者找不到地址。
core-parity-link = { $language ->
        [zh] 中文
        [en] 英文
       *[other] `{ $language }`
    }文本写的是“{ $here }”，而{ $other ->
        [zh] 中文
        [en] 英文
       *[other] `{ $other }`
    }文本{ $both ->
        [yes] 写的是“{ $there }”
       *[no] 没有写
    }
    .label = 写在此处
    .there = 请与此处比较
    .help = 请使两种语言的链接一致
    .what = 链接只出现在一种语言的文字中。
    .why = 其中一个版本的读者会被引向别处，或者无处可去。
core-parity-structure = { $language ->
        [zh] 中文
        [en] 英文
       *[other] `{ $language }`
    }文本此处{ $here ->
        [paragraph] 是段落
        [heading] 是标题
        [list] 是列表
        [numbered-list] 是编号列表
        [item] 是列表项
        [table] 是表格
        [row] 是表格的一行
        [quote] 是引文
        [code] 是代码
        [rule] 是分隔线
       *[end] 已经结束
    }，而{ $other ->
        [zh] 中文
        [en] 英文
       *[other] `{ $other }`
    }文本{ $there ->
        [paragraph] 是段落
        [heading] 是标题
        [list] 是列表
        [numbered-list] 是编号列表
        [item] 是列表项
        [table] 是表格
        [row] 是表格的一行
        [quote] 是引文
        [code] 是代码
        [rule] 是分隔线
       *[end] 已经结束
    }
    .label = 此处的文字
    .there = 与此处的文字
    .help = 请使两种语言的段落和列表项一一对应
    .what = 一段文字的段落、列表或者列表项在两种语言中不对应。
    .why = 双语页面将两者并排，缺少一项就是少说一件事。

core-unknown-rule = { $case ->
        [core] 豁免只适用于法律规则，而 `{ $rule }` 不是
        [law] 本政策不按 `{ $rule }` 所属的法律检查
       *[none] 没有名为 `{ $rule }` 的规则
    }
    .core = 请改正所发现的内容；如整个项目都不应计入，请在 `policyc.yaml` 的 `levels` 中为该规则设定级别
    .law = 请删去该豁免，或者在 `jurisdictions` 或 `profiles` 中写明该法律
    .suggest = 是否想写 `{ $suggestion }`？
    .help = 运行 `policyc rules` 可列出全部规则
    .what = 设置中提到了不存在的规则。
    .why = 为不存在的规则设定级别不起任何作用，多半并非本意。
    .profile = 这是法律规则集，而不是规则；运行 `policyc profile show { $rule }` 可列出其中的规则
core-fixed-level = `{ $rule }` 只能是错误
    .help = 请删去这一级别
    .what = 设置降低了只能是错误的规则的级别，例如不满足就无法读取政策的规则。
    .why = 此类规则所发现的内容没有可供生成的含义；隐去发现只会隐去没有写出文件的原因。
core-output-differs = { $how ->
        [missing] 缺少 `{ $path }`
        [stale] `{ $path }` 不再生成
       *[changed] `{ $path }` 与 policyc 生成的内容不一致
    }
    .help = 请运行 `policyc build` 并提交所写的文件；需要改动的应是政策，而不是生成的文件
    .what = `policyc build --check` 发现有文件缺失、不一致或者不再生成。
    .why = 否则读者看到的政策与经过检查的政策并不相同。
core-no-generator = `{ $key }`不起作用：没有指定`generator`
    .help = 指定站点生成器，例如`generator: hugo`，或者删去`{ $key }`
    .what = 设置中有针对站点生成器的内容，却没有指定站点生成器。
    .why = 此时写出的页面没有前置数据，也不在站点之内，多半并非本意。

## 法律规则集与豁免

core-bad-expression = { $problem ->
        [syntax] 这不是有效的表达式：{ $name }
        [too-long] 一条表达式最多有 { $name } 个点号、括号和运算符，请拆成几条规则
        [too-nested] `all`、`exists` 等最多嵌套 { $name } 层
        [hyphen] 表达式中的键 `{ $name }` 应以 `_` 代替 `-`
        [single-equals] 比较两个值应使用 `==`，而不是 `=`
        [word-operator] 表达式中的 `{ $name }` 应写作 { $name ->
            [and] `&&`
            [or] `||`
           *[not] `!`
        }
        [unknown-name] 此处没有 `{ $name }`
        [unknown-field] 政策的这一位置没有 `{ $name }`
        [unknown-word] 此处不可能出现 `{ $name }`
        [unknown-law] 规则集 `{ $name }` 没有这类术语
        [unknown-vocabulary] 没有词表 `{ $name }`
        [unknown-flag] 该词表中没有术语带有标记 `{ $name }`
        [unknown-function] 此处没有函数 `{ $name }`
        [wrong-use] `{ $name }` 的用法不正确
        [not-boolean] 表达式的结果是 { $name }，而不是真或者假
        [not-comparable] 两种不同的值无法比较：{ $name }
        [no-order] { $name } 无法比较大小
        [no-list] 此处需要列表，而不是 { $name }
       *[unsupported] 规则中不支持 `{ $name }`
    }
    .suggest = 是否想写 `{ $suggestion }`？
    .help = “编写自己的规则集”一页列出了表达式的写法；键名与政策相同，用 `_` 代替 `-`
    .what = 规则集中某条规则的表达式与政策的结构不符。
    .why = 规则如果引用政策中不存在的内容，就会一直查不出问题而无人察觉。
core-bad-route = `{ $route }` 中没有 `{ $name }`
    .suggest = 是否想写 `{ $suggestion }`？
    .help = `each` 应指向政策中的一个列表，`at` 应指向列表项或者政策之下的键
    .what = 规则集中某条规则引用了政策中不存在的键路径。
    .why = 规则会因此什么也不检查，或者把问题标在错误的位置。
core-law-changed = 政策生效后，有 { $rules } 条法律规则施行或者失效，最近一次在 { $last }，此次检查未包括这些变化
    .help = 仍在适用的政策应当符合现行法律：请用 `policyc check --as-of { $last }` 按现行法律检查
    .what = 政策生效后，法律发生了变化。
    .why = 检查以政策 `effective` 之日的法律为准，其后的变化容易被忽略。
core-waiver-expired = 对 { $rule } 的豁免已于 { $until } 到期
    .help = 请重新审视该问题，予以修正，或者为豁免设定新的截止日期
    .what = 豁免的最后有效日已过。
    .why = 豁免只在一段时间内有效，到期后所涉问题重新计入。
core-waiver-unused = 对 { $rule } 的豁免没有涉及任何问题
    .help = 请删除该豁免
    .what = 豁免所指的规则在本政策中没有发现问题。
    .why = 没有涉及任何问题的豁免，日后可能掩盖无人审视过的问题。
