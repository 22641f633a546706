agreements-title = Relation to other documents, and acceptance
agreements-none = This policy is not part of any other agreement.
agreements-document = { $relation ->
    [policy-is-part] This policy is an integral part of the { $name }.
    [part-of-policy] The { $name } forms part of this policy.
   *[beside] This policy applies alongside the { $name }.
}
agreements-bound-to-services = This policy is closely connected with the services you use.
agreements-act = { $act ->
    [agreement] agreeing to the { $document }
    [use] using our services
    [continued-use] continuing to use our services
    [registration] registering an account
   *[express-act] expressly confirming it
}
agreements-accepted = { $kind ->
    [deemed] { $read ->
        [yes] { $whole ->
            [yes] By { $acts }, you are deemed to have read this policy and agreed to it in full.
           *[no] By { $acts }, you are deemed to have read this policy and agreed to it.
        }
       *[no] { $whole ->
            [yes] By { $acts }, you are deemed to have agreed to the whole of this policy.
           *[no] By { $acts }, you are deemed to have agreed to this policy.
        }
    }
   *[express] { $read ->
        [yes] By { $acts }, you confirm that you have read this policy and agree to it.
       *[no] By { $acts }, you agree to this policy.
    }
}
agreements-consents-to = You thereby agree that we { $operations } your information in accordance with this policy.
agreements-refused = { $refusal ->
    [do-not-use] If you do not agree to any of these terms, please do not use our services.
   *[limited-use] If you do not agree, you can still use the functions that need no personal information.
}
