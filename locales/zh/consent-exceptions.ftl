consent-exceptions-title = 事先征得同意的例外
consent-exceptions-none = 我们仅在取得同意后处理个人信息，无例外情形。
consent-exceptions-lead = 在下列情形中，我们{ $acts }您的个人信息无需事先征得您的同意：
consent-exceptions-deidentified = { $irreversible ->
    [yes] 在法律规定的范围内，共享、转让经去标识化处理的个人信息，且确保接收方无法复原并重新识别个人信息主体的，不属于个人信息的对外共享、转让及公开披露。
   *[no] 在法律规定的范围内，共享、转让经去标识化处理的个人信息，不属于个人信息的对外共享、转让及公开披露。
}
consent-exceptions-deidentified-needs = { $needs ->
    [neither] 我们保存和处理此类数据，无需另行通知您，亦无需征得您的同意。
    [notice] 我们保存和处理此类数据无需征得您的同意，但会通知您。
    [consent] 我们保存和处理此类数据无需另行通知您，但会征得您的同意。
   *[both] 我们保存和处理此类数据，会通知您并征得您的同意。
}
