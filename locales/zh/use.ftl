use-title = 我们如何使用个人信息
use-lead = 我们将个人信息用于下列目的：
use-lead-one = 我们将个人信息用于下列目的：
use-item = { $with ->
    [yes] { $strength ->
        [permission] 为{ $purpose }，我们{ $agreed }可能会使用{ $data }。
        [discretion] 为{ $purpose }，我们{ $agreed }有权自行决定使用{ $data }。
        [obligation] 为{ $purpose }，我们{ $agreed }须使用{ $data }。
        [effort] 为{ $purpose }，我们{ $agreed }将尽力使用{ $data }。
        [prohibition] 为{ $purpose }，我们{ $agreed }不会使用{ $data }。
       *[commitment] 为{ $purpose }，我们{ $agreed }会使用{ $data }。
    }
   *[no] { $strength ->
        [permission] 为{ $purpose }，我们{ $agreed }可能会使用您的个人信息。
        [discretion] 为{ $purpose }，我们{ $agreed }有权自行决定使用您的个人信息。
        [obligation] 为{ $purpose }，我们{ $agreed }须使用您的个人信息。
        [effort] 为{ $purpose }，我们{ $agreed }将尽力使用您的个人信息。
        [prohibition] 为{ $purpose }，我们{ $agreed }不会使用您的个人信息。
       *[commitment] 为{ $purpose }，我们{ $agreed }会使用您的个人信息。
    }
}
use-agreed = { $consent ->
    [none] { "" }
    [prior] 在事先取得您同意的前提下，
    [separate] 在取得您单独同意的前提下，
    [written] 在取得您书面同意的前提下，
    [explicit] 在取得您明示同意的前提下，
    [deemed] 在您被视为已同意的前提下，
   *[required] 在取得您同意的前提下，
}
use-included = { $purpose }
use-including = { $open ->
    [yes] 包括但不限于：{ $including }。
   *[no] 即：{ $including }。
}
use-operations = 为此，我们会对上述信息进行{ $operations }。
use-interests = 我们所追求的正当利益：{ $interests }。
use-law = 所履行的法定义务：{ $law }。
use-ends = { $how ->
    [event] 该目的至{ $events }时终止。
    [period] 该目的最长持续{ $period }。
   *[both] 该目的至{ $events }时终止，最长不超过{ $period }。
}
use-opt-out = 您可以拒绝上述使用：{ $how }。
use-sensitive = { $consent ->
    [deemed] 您接受本政策，即视为同意我们按照本政策所述的目的和方式处理您的敏感个人信息。
    [separate] 我们按照本政策所述的目的和方式处理敏感个人信息，并事先取得您的单独同意。
    [written] 我们按照本政策所述的目的和方式处理敏感个人信息，并事先取得您的书面同意。
    [explicit] 我们按照本政策所述的目的和方式处理敏感个人信息，并事先取得您的明示同意。
   *[required] 我们按照本政策所述的目的和方式处理敏感个人信息，并事先取得您的同意。
}
use-sensitive-beyond = { $stated ->
    [yes] 我们还会为依法应当赋予您限制权的目的使用或披露敏感个人信息，您有权要求我们限制此类使用或披露。
   *[no] 我们使用或披露敏感个人信息，仅限于依法无须赋予您限制权的目的。
}
use-new-purpose = { $consent ->
    [separate] 将您的个人信息用于其他目的前，我们会告知您并取得您的单独同意。
    [explicit] 将您的个人信息用于其他目的前，我们会告知您并取得您的明示同意。
   *[required] 将您的个人信息用于其他目的前，我们会告知您，并在需要时取得您的同意。
}
use-no-refusal-of-service = 我们不会因您不同意或者撤回同意而拒绝提供服务，但处理相关个人信息属于提供该服务所必需的除外。
use-marketing-consent = 我们仅向同意接收的用户发送商业性信息。
use-impact-assessment = 法律要求的，我们会事前进行个人信息保护影响评估。
use-link = [进一步了解我们如何使用信息]({ $url })。
legal-bases-title = 处理目的、合法性基础与保存期限
use-column-purpose = 目的
use-column-data = 个人信息
use-column-basis = 合法性基础
use-column-kept = 保存期限
