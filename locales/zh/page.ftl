# 正文之外的页面用语。
page-contents = 目录
page-facts = 关于本政策
page-label-separator = ：
page-languages = 语言
page-note = 请注意
page-skip-to-content = 跳至正文
page-prevails = 本政策以{ $languages }发布。各语言版本如有不一致，以{ $prevailing }版本为准。
page-together = 双语对照
