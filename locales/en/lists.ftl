# The lists of personal information: tables in the policy, and pages of their own.
lists-title = { $policy }: Lists of personal information
lists-lead = { $tables ->
    [yes] These lists set out, in tables, what our { $policy } says about the personal information we collect and share.
   *[no] As our { $policy } says, there is no personal information to list here.
} For a full account of how we handle personal information, please read that document.
list-collected-title = List of personal information collected
list-shared-title = List of personal information shared with third parties
list-recipients-title = List of recipients of personal information
list-sdks-title = List of third-party SDKs

list-column-data = Personal information
list-column-purposes = Purposes
list-column-occasion = When
list-column-source = Source
list-column-means = Means of collection
list-column-recipient = Recipient
list-column-role = Role
list-column-contact = Contact
list-column-method = How it is shared
list-column-operations = Processing operations
list-column-country = Country or region
list-column-retention = Retention period
list-column-sdk = SDK
list-column-provider = Provider’s contact details
list-column-sdk-method = How it is obtained
list-column-policy = Privacy policy

list-cell-data = **{ $name }**: { $data }
list-cell-occasion = { $timed ->
    [yes] { $occasion } (function: { $function })
   *[no] function: { $function }
}
list-cell-recipient = **{ $name }** (category: { $category })
list-cell-role = { $kind ->
    [processor] Processor
    [controller] Separate controller
    [joint-controller] Joint controller
    [affiliate] Affiliate
    [partner] Partner
   *[authority] Authority
}
list-cell-website = website
list-cell-policy = privacy policy
