storage-title = 我们如何存储和保护个人信息
storage-place = { $place ->
    [mainland] { $regional ->
        [yes] { $country }大陆境内（{ $region }）
       *[no] { $country }大陆境内
    }
    [country] { $regional ->
        [yes] { $country }境内（{ $region }）
       *[no] { $country }境内
    }
   *[none] { "" }
}
storage-servers = { $operated ->
    [yes] { $operators }
   *[no] 服务器
}
storage-location = { $place ->
    [none] { $servers }
   *[other] { $operated ->
        [yes] { $where }{ $servers }
       *[no] { $where }的{ $servers }
    }
}
storage-own = 我们自有的服务器
storage-others = { $party }的服务器
storage-kept-at = 个人信息存储于{ $place }。
storage-kept-at-places = 个人信息存储于下列地点：
retention-title = 个人信息的保存期限
retention-lead = 我们仅在下列期限内保存个人信息：
retention-your-information = 您的个人信息
retention-sentence = 对于{ $what }，我们的保存期限为：{ $period }。
retention-for = { $from ->
    [yes] 自{ $event }之日起{ $period }
   *[no] { $period }
}
retention-until = 直至{ $events }
retention-necessary = { $also ->
    [yes] 不超过实现本政策所述目的所必需的期限
   *[no] 实现本政策所述目的所必需的期限
}
retention-legal-period = 法律法规要求的期限
retention-both = { $first }，且{ $second }
retention-or-law = { $first }以及{ $second }
retention-including = { $period }（包含{ $including }）
retention-then-sentence = 期限届满后，{ retention-then }。
retention-then = { $then ->
    [delete] { $soon ->
        [yes] 我们将在{ $within }内予以删除
       *[no] 我们将予以删除
    }
    [anonymise] { $soon ->
        [yes] 我们将在{ $within }内作匿名化处理
       *[no] 我们将作匿名化处理
    }
    [delete-or-anonymise] { $soon ->
        [yes] 我们将在{ $within }内予以删除或者作匿名化处理
       *[no] 我们将予以删除或者作匿名化处理
    }
   *[restrict-to-storage] 从技术上难以删除的，我们停止除存储和采取必要的安全保护措施之外的处理
}
retention-law = 该期限的法律依据：{ $law }。
retention-column-what = 个人信息
retention-column-period = 保存期限
retention-column-then = 到期后的处理
retention-column-law = 法律依据
retention-longer = { $only ->
    [yes] { $part ->
        [yes] 在下列情形下，且仅为与该等情形相关的目的，我们可能需要在较长时间内保留您的全部或部分信息：
       *[no] 在下列情形下，且仅为与该等情形相关的目的，我们可能需要在较长时间内保留您的信息：
    }
   *[no] { $part ->
        [yes] 在下列情形下，我们可能需要在较长时间内保留您的全部或部分信息：
       *[no] 在下列情形下，我们可能需要在较长时间内保留您的信息：
    }
}
retention-longer-protects = 上述情形所保护的安全与合法权益，包括{ $parties }的安全与合法权益。
retention-longer-needs = { $consent ->
    [separate] 超出约定期限保存个人信息的，我们会事先取得您的单独同意。
   *[required] 超出约定期限保存个人信息的，我们会事先取得您的同意。
}
retention-service-end = 如我们停止运营相关服务：{ $what }。
security-title = 我们如何保护个人信息
security-against = { $strength ->
    [effort] 我们努力保障个人信息安全，防止信息的{ $threats }。
    [permission] 我们可能采取措施，防止信息的{ $threats }。
    [obligation] 我们有义务保障个人信息安全，防止信息的{ $threats }。
   *[commitment] 我们保障个人信息安全，防止信息的{ $threats }。
}
security-measures = { $group ->
    [technical] { $open ->
        [yes] 在技术方面，我们采取的措施包括：
       *[no] 在技术方面，我们采取下列措施：
    }
    [organisational] { $open ->
        [yes] 在组织管理方面，我们采取的措施包括：
       *[no] 在组织管理方面，我们采取下列措施：
    }
   *[other] { $open ->
        [yes] 我们的安全措施还包括：
       *[no] 我们还采取下列安全措施：
    }
}
security-measure = { $group ->
    [technical] { $open ->
        [yes] 在技术方面，我们采取{ $measure }等措施。
       *[no] 在技术方面，我们采取下列措施：{ $measure }。
    }
    [organisational] { $open ->
        [yes] 在组织管理方面，我们采取{ $measure }等措施。
       *[no] 在组织管理方面，我们采取下列措施：{ $measure }。
    }
   *[other] { $open ->
        [yes] 我们采取{ $measure }等安全措施。
       *[no] 我们采取下列安全措施：{ $measure }。
    }
}
security-measure-item = { $examples ->
    [yes] { $some ->
        [yes] { $measure }（例如{ $list }，适用于部分服务）
       *[no] { $measure }（例如{ $list }）
    }
   *[no] { $some ->
        [yes] { $measure }（适用于部分服务）
       *[no] { $measure }
    }
}
security-certifications = 我们通过下列认证或者遵循下列标准：{ $certifications }。
security-audit = 我们定期对处理个人信息遵守法律、行政法规的情况进行合规审计。
security-limits = 但请您理解：{ $limits }。
security-user-duties = 请您{ $duties }。
breach-title = 个人信息安全事件
breach-steps = 如发生个人信息泄露等安全事件，我们将{ $steps }。
breach-authority-within = 法律要求的，我们将在{ $within }内向主管机关报告。
breach-tell = { $soon ->
    [yes] { $named ->
        [yes] 我们将在{ $within }内以{ $channels }形式告知受影响的个人。
       *[no] 我们将在{ $within }内告知受影响的个人。
    }
   *[no] { $named ->
        [yes] 我们将及时以{ $channels }形式告知受影响的个人。
       *[no] 我们将及时告知受影响的个人。
    }
}
breach-tell-contents = 告知的内容包括{ $contents }。
breach-tell-guardians = 涉及未成年人的，我们还会告知其父母或者其他监护人。
