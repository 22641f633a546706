minors-title = Personal information of minors
minors-below = In this policy, a minor is a person under the age of { $age }.
minors-children-below = Stricter rules apply to children under the age of { $age }.
minors-minimum-age = Our services may be used only by persons aged { $age } or over.
minors-directed = { $to ->
    [not-for-children] Our services are not intended for children.
    [for-children] Our services are intended for children.
   *[general] Our services are intended for a general audience.
}
minors-guardian-reads = { $need ->
    [required] { $together ->
        [yes] If you are a minor, you must read this policy together with your parent or other guardian.
       *[no] If you are a minor, your parent or other guardian must read this policy.
    }
   *[recommended] { $together ->
        [yes] If you are a minor, we recommend that you read this policy together with your parent or other guardian.
       *[no] If you are a minor, we recommend that you ask your parent or other guardian to read this policy carefully.
    }
}
minors-guardian-accepts = Your guardian must consent to your accepting these terms.
minors-guardian-consents = { $consent ->
    [separate] Please give us information only after your parent or other guardian has separately consented.
    [explicit] Please give us information only with the express consent of your parent or other guardian.
    [written] Please give us information only with the written consent of your parent or other guardian.
    [prior] Please give us information only with the prior consent of your parent or other guardian.
   *[required] Please give us information only with the consent of your parent or other guardian.
}
minors-guardian-methods = We verify that consent by { $methods }.
minors-guardian-may-refuse = When we ask for that consent, we also offer a way to refuse it.
minors-guardian-duties = Guardians are asked to { $duties }.
minors-guardian-liability = A guardian who fails to perform the duty of guardianship with care is liable for any resulting damage to the interests of { $parties }.
minors-guardian-rights = Parents and other guardians can review, copy, correct, complete or delete a minor’s information as follows: { $how }.
minors-guardian-stop = They can stop any further collection or use as follows: { $how }.
minors-used-only = Where we hold a minor’s personal information collected with the consent of a parent or other guardian, we use, share, transfer or disclose it only in one of the following cases:
minors-used-only-if = We use, share, transfer or disclose a minor’s personal information only where { $case }.
minors-collected-without-consent-is-deleted = If we learn that we have collected a child’s personal information without a guardian’s consent, we delete it as soon as possible.
minors-staff-access-limited = Our staff’s access to minors’ personal information is kept to the minimum, approved and recorded.
minors-yearly-audit = Every year we audit whether our processing of minors’ personal information complies with the law.
minors-special-rules = We have [separate rules for children’s personal information]({ $url }).
minors-contact = For matters concerning children’s personal information, please contact us: { $name } ({ $address }).
