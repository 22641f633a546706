storage-title = Storage and protection of personal information
storage-place = { $place ->
    [mainland] { $regional ->
        [yes] in the mainland of { $country } ({ $region })
       *[no] in the mainland of { $country }
    }
    [country] { $regional ->
        [yes] in { $country } ({ $region })
       *[no] in { $country }
    }
   *[none] { "" }
}
storage-servers = { $operated ->
    [yes] on { $operators }
   *[no] on servers
}
storage-location = { $place ->
    [none] { $servers }
   *[other] { $servers } { $where }
}
storage-own = our own servers
storage-others = the servers of { $party }
storage-kept-at = We store personal information { $place }.
storage-kept-at-places = We store personal information in the following places:
retention-title = How long we keep personal information
retention-lead = We keep personal information only for the periods below:
retention-your-information = personal information
retention-sentence = We keep your { $what } only { $period }.
retention-for = { $from ->
    [yes] for { $period } after { $event }
   *[no] for { $period }
}
retention-until = until { $events }
retention-necessary = { $also ->
    [yes] no longer than the purposes described in this policy require
   *[no] for as long as the purposes described in this policy require
}
retention-legal-period = for the time that laws and regulations require
retention-both = { $first }, and { $second }
retention-or-law = { $first } and { $second }
retention-including = { $period }, including { $including }
retention-then-sentence = After that, { retention-then }.
retention-then = { $then ->
    [delete] { $soon ->
        [yes] we delete it within { $within }
       *[no] we delete it
    }
    [anonymise] { $soon ->
        [yes] we anonymise it within { $within }
       *[no] we anonymise it
    }
    [delete-or-anonymise] { $soon ->
        [yes] we delete or anonymise it within { $within }
       *[no] we delete or anonymise it
    }
   *[restrict-to-storage] we do nothing with it beyond storing it and keeping it secure, where deletion is technically hard to achieve
}
retention-law = The law behind this period: { $law }.
retention-column-what = Personal information
retention-column-period = Kept
retention-column-then = What happens then
retention-column-law = Required by
retention-longer = { $only ->
    [yes] { $part ->
        [yes] We may need to keep all or part of your information for longer in the following cases, and then only for the purposes connected with them:
       *[no] We may need to keep your information for longer in the following cases, and then only for the purposes connected with them:
    }
   *[no] { $part ->
        [yes] We may need to keep all or part of your information for longer in the following cases:
       *[no] We may need to keep your information for longer in the following cases:
    }
}
retention-longer-protects = The safety, rights and interests protected in this way are those of { $parties }.
retention-longer-needs = { $consent ->
    [separate] If we wish to keep information longer than agreed, we first obtain your separate consent.
   *[required] If we wish to keep information longer than agreed, we first obtain your consent.
}
retention-service-end = If we cease to operate a service: { $what }.
security-title = How we protect personal information
security-against = { $strength ->
    [effort] We make every effort to protect personal information against { $threats }.
    [permission] We may take measures to protect personal information against { $threats }.
    [obligation] We must protect personal information against { $threats }.
   *[commitment] We protect personal information against { $threats }.
}
security-measures = { $group ->
    [technical] { $open ->
        [yes] Our technical measures include:
       *[no] We take the following technical measures:
    }
    [organisational] { $open ->
        [yes] Our organisational measures include:
       *[no] We take the following organisational measures:
    }
   *[other] { $open ->
        [yes] Our security measures also include:
       *[no] We also take the following security measures:
    }
}
security-measure = { $group ->
    [technical] { $open ->
        [yes] Our technical measures include { $measure }.
       *[no] We take the following technical measure: { $measure }.
    }
    [organisational] { $open ->
        [yes] Our organisational measures include { $measure }.
       *[no] We take the following organisational measure: { $measure }.
    }
   *[other] { $open ->
        [yes] Our security measures include { $measure }.
       *[no] We take the following security measure: { $measure }.
    }
}
security-measure-item = { $examples ->
    [yes] { $some ->
        [yes] { $measure } (such as { $list }) in some of our services
       *[no] { $measure } (such as { $list })
    }
   *[no] { $some ->
        [yes] { $measure } in some of our services
       *[no] { $measure }
    }
}
security-certifications = We hold or comply with { $certifications }.
security-audit = We regularly audit whether our processing of personal information complies with the law.
security-limits = Please note, however, that { $limits }.
security-user-duties = Please { $duties }.
breach-title = Security incidents
breach-steps = If a security incident such as a leak of personal information occurs, we will { $steps }.
breach-authority-within = We notify the competent authority within { $within }, where the law requires it.
breach-tell = { $soon ->
    [yes] { $named ->
        [yes] We will tell those affected within { $within }, by { $channels }.
       *[no] We will tell those affected within { $within }.
    }
   *[no] { $named ->
        [yes] We will promptly tell those affected by { $channels }.
       *[no] We will promptly tell those affected.
    }
}
breach-tell-contents = We will inform you of { $contents }.
breach-tell-guardians = Where minors are affected, we also tell their parents or other guardians.
