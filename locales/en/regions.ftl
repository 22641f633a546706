regions-title = Additional information for certain regions
region-eu-title = For people in the European Economic Area
region-uk-title = For people in the United Kingdom
region-eu-controller = { $region ->
    [both] For people in the European Economic Area and the United Kingdom, { $name } is the controller of your personal data.
    [uk] For people in the United Kingdom, { $name } is the controller of your personal data.
   *[eea] For people in the European Economic Area, { $name } is the controller of your personal data.
}
region-eu-representative = { $place ->
    [uk] Our representative in the United Kingdom is { $name }.
   *[eu] Our representative in the European Union is { $name }.
}
region-eu-officer = You can reach our data protection officer at { $address }.
region-eu-bases = Our legal bases under Article 6(1) of the GDPR are:
region-eu-basis = **{ $basis }**: to { $purposes }.
region-eu-adequacy = The transfers to { $recipients } are covered by an adequacy decision.
region-eu-no-adequacy = The transfers to { $recipients } do not rest on an adequacy decision, but on the mechanism stated for each of them in the section on cross-border transfers.
region-eu-rights = Subject to the conditions of the GDPR, you have the rights of { $rights }.
region-eu-objection = **You may object at any time, on grounds relating to your particular situation, to processing that rests on legitimate interests, and at any time and without giving reasons to direct marketing.**
region-eu-withdrawal = Where processing rests on your consent, you may withdraw it at any time; this does not affect the lawfulness of processing before the withdrawal.
region-eu-complaint = You may lodge a complaint with the supervisory authority of the place where you live or work, or where you think your rights were infringed.
region-us-ca-title = For residents of California
region-us-ca-categories = In the preceding twelve months we have collected the following categories of personal information, as the California Consumer Privacy Act defines them:
region-us-ca-column-category = Category
region-us-ca-column-data = Personal information
region-us-ca-column-source = Sources
region-us-ca-column-purpose = Purposes
region-us-ca-column-recipients = Disclosed for a business purpose to
region-us-ca-not-disclosed = **In the preceding twelve months we have not disclosed personal information for a business purpose.**
region-us-ca-not-sold = **In the preceding twelve months we have neither sold nor shared personal information, as the California Consumer Privacy Act defines these terms.**
region-us-ca-sold = We sell or share personal information as the California Consumer Privacy Act defines these terms. You may opt out at { $url }.
region-us-ca-sold-list = In the preceding twelve months we have sold or shared the following categories of personal information:
region-us-ca-column-sold-to = Sold to or shared with
region-us-ca-rights = As a resident of California you may:
region-us-ca-right = { $right }
region-us-ca-requests = To make a request, use the contact details given in the section on how to exercise your rights; we verify requests as described there.
region-us-ca-agent = An authorised agent may make a request on your behalf.
region-law-controller = { $name } is responsible for your personal information under the { $law }.
region-law-representative = Our representative there is { $name }.
region-law-bases = Our legal bases under the { $law } are:
region-law-basis = **{ $basis }**: to { $purposes }.
region-law-rights = Under the { $law }, subject to its conditions, you have the following rights:
region-law-right = { $cited ->
    [yes] { $right } ({ $provision })
   *[no] { $right }
}
