# 各章节共用的词语。
language-name = 中文

list-open = { $items }等
    .gap = 、
    .and = 、

# 条目自身含有连接词或者顿号时，为使各条目分明而采用的连接方式；within为所查找的字，except为其中并非
# 连接词的，均以“|”分隔；open用于未列举完毕时的最后一项之前。
list-conjoined =
    .within = 和|与|或|并|、
    .except = 共和国|和平|参与|与您|与我们|合并|并购|一并
    .gap = 、
    .and = ，以及
    .or = ，或者
    .open = 、
list-long =
    .within = 、|，
    .gap = ，
    .and = ，以及
    .or = ，或者
    .open = ，
# 各有宾语的动作。
list-acts =
    .gap = ，
    .and = ，并
    .or = ，或者

subject-we = 我们
subject-our = 我们的{ $party }
alternative-gap = ，或者
sentence-gap = { "" }
clause-gap = ；
term-under-law = { $term }（{ $law }）

duration-years = { $n }年
duration-months = { $n }个月
duration-weeks = { $n }周
duration-days = { $n }天
duration-business-days = { $n }个工作日
duration-hours = { $n }小时
duration-minutes = { $n }分钟
duration-join = { $parts }{ $next }

recipient-kind = { $kind ->
    [processor] 受托处理者
    [controller] 其他个人信息处理者
    [joint-controller] 共同处理者
    [affiliate] 关联公司
    [partner] 业务合作伙伴
    [sdk] 第三方SDK
   *[authority] 有权机关
}

fact-controller = 发布者
fact-version = 版本
fact-updated = 最近更新
fact-effective = 生效日期
fact-earlier = 历史版本
fact-archive = 存档
attachment-updated = 最近更新：{ $date }

# 与英文对应的国家名称。
country-ae = 阿联酋
country-gb = 英国
country-nl = 荷兰
country-ph = 菲律宾
country-us = 美国
