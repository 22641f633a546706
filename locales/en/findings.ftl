# What findings say. The message is the headline; `.label` stands under the marked text, `.help` says
# what to write, `.what` and `.why` are for `policyc explain`; other attributes mark further places.

## The text of a file

core-not-utf8 = the file is not UTF-8 text from here on
    .help = save the file in the encoding UTF-8
    .what = The file holds bytes that are not UTF-8, the encoding that every source file must have.
    .why = In another encoding Chinese characters would turn into nonsense without anybody noticing.
core-syntax = the text cannot be read as YAML here
    .label = { $slip ->
        [tabs] a tab
        [full-colon] a full-width colon
        [no-space] no space after it
        [unclosed] never closed
        [indent] indented otherwise than the lines that it belongs to
       *[none] the parser says: { $detail }
    }
    .help = { $slip ->
        [tabs] indent with spaces: YAML does not allow tabs
        [full-colon] between a key and its value stands `:` and a space
        [no-space] a space stands between the colon and the value
        [unclosed] close it with `{ $closing }`, on this line or a later one
        [indent] begin the line as far to the right as the keys or items of the same group
       *[none] check the quotes, brackets and colons on this line and on the one before it; between braces or brackets, a text that has one of , : [ ] {"{"} {"}"} in it stands in quotes
    }
    .what = The file breaks the rules of YAML, the notation in which policies are written.
    .why = From such a place on it is uncertain what belongs to what, so nothing after it is read.
core-duplicate-key = `{ $key }` stands twice in the same place
    .label = said again here
    .first = first said here
    .help = keep one of the two, or merge what they say
    .what = A key is given twice in one mapping.
    .why = One of the two values would be lost silently, and nobody could tell which one applies.
core-too-large = the file { $what ->
        [depth] is nested more than { $limit } levels deep
        [values] holds more than { $limit } values
        [keys] has more than { $limit } keys in one group
        [items] has more than { $limit } items in one list
        [files] makes the policy extend more than { $limit } files
       *[bytes] is larger than { $limit } bytes
    }
    .help = split the policy into several files and join them with `extends`
    .what = The file is larger, deeper or fuller than any real policy.
    .why = The limits protect against files that are made to exhaust memory or time.
core-unsupported-yaml = { $what ->
        [alias] aliases (`*name`) are not supported
        [anchor] anchors (`&name`) are not supported
        [tag] tags (`!name`) are not supported
        [merge-key] merge keys (`<<`) are not supported
       *[second-document] a second document in the same file is not supported
    }
    .help = write the value out; `extends` shares what several policies have in common
    .what = The file uses a feature of YAML that policies do without.
    .why = Such features make a text say something else than a reader sees at that place.
core-key-not-text = this key is not plain text
    .help = write a word before the colon
    .what = A key is itself a list or a mapping.
    .why = No key of the source language looks like that, so it can only be a slip.
core-empty-file = the file is empty
    .help = `policyc init` writes a policy to start from
    .what = The file holds nothing but blank lines or comments.
    .why = An empty policy would be published as an empty page.
core-hidden-character = there is an invisible character here ({ $code })
    .label = invisible character
    .help = delete it; it often comes along when text is copied from a web page
    .what = The text holds a character that cannot be seen or that reorders the text around it.
    .why = Such characters let a policy read otherwise than it is stored, and break searching and comparing.

## The structure of a policy

core-unknown-key = there is no key `{ $key }` here
    .label = unknown key
    .suggest = did you mean `{ $suggestion }`?
    .help = the keys that can stand here: { $allowed }
    .languages = a text has one key for each language of the policy: { $allowed }
    .full-colon = between a key and its value stands `:` and a space, not `：`
    .full-quotes = a text stands between "straight" quotation marks; “ and ” are part of it
    .full-comma = items are parted by `,` and a space, not by `，` or `、`
    .what = A key is not part of the source language at this place.
    .why = What stands under it would be ignored, and the policy would be silent where you meant it to speak.
core-missing-key = the key `{ $key }` is missing
    .label = `{ $key }` belongs here
    .help = add `{ $key }: …`
    .what = A key that must be given is left out.
    .why = Without it there is no complete sentence to write.
core-wrong-type = { $key ->
        [policy] this file
       *[other] `{ $key }`
    } should be { $expected ->
        [boolean] `true` or `false`
        [number] a whole number
        [list] a list
        [mapping] a group of keys
        [localized-text] a text
        [path] the path of a file
        [id] an id
        [term] a term of a vocabulary
        [date] a date
        [duration] a duration
        [country] a country code
        [email] an e-mail address
        [url] a web address
        [phone] a telephone number
        [version] a version number
        [language] a language
        [word] a single word
       *[text] a text
    }, but it is { $found ->
        [nothing] empty
        [list] a list
        [mapping] a group of keys
       *[text] `{ $value }`
    }
    .help = write { $expected ->
        [boolean] `true` or `false` without quotation marks
        [number] a number in figures, for example `14`
        [list] the items in square brackets, `[one, two]`, or one to a line after a hyphen
        [mapping] one `key: value` to a line, indented
        [localized-text] one text for each language, `{"{"}zh: …, en: …{"}"}`, or one text that serves all
        [date] a date such as `2026-03-01`
        [duration] a duration such as `P30D`, `P6M` or `15 business days`
       *[other] a single value after the colon
    }
    .what = A value is of another kind than its key takes.
    .why = Its meaning would have to be guessed.
core-unknown-value = `{ $value }` is not a value of `{ $key }`
    .label = unknown value
    .suggest = did you mean `{ $suggestion }`?
    .help = the values that can stand here: { $allowed }
    .what = A value is none of the few words that its key allows.
    .why = The rules and the sentences of the policy depend on these words.
core-unknown-term = `{ $value }` is not in the vocabulary `{ $vocabulary }`
    .label = unknown term
    .suggest = did you mean `{ $suggestion }`?
    .help = `policyc vocabulary { $vocabulary }` lists the terms; you can add your own under `vocabulary`
    .full-comma = items are parted by `,` and a space, not by `，` or `、`
    .full-colon = between a key and its value stands `:` and a space, not `：`
    .full-quotes = a term stands without quotation marks; “ and ” are part of it
    .what = A term is in none of the vocabularies that can be used at this place.
    .why = Terms carry their wording in every language and what the law attaches to them; an unknown one has neither.
core-refused-term = the law does not have this
    .what = A word is used for a law whose vocabulary, on purpose, does not have it; the law profile says why.
    .why = The word exists in another law, and taking it over would claim a ground that this law does not give.
core-unknown-reference = there is no { $kind ->
        [data-set] data set
        [purpose] purpose
        [recipient] recipient
        [cookie] cookie
        [retention] retention period
        [contact] contact
        [transfer] transfer
        [agreement] agreement
        [service] service
        [decision] automated decision
        [permission] permission
        [section] section
        [definition] definition
        [attachment] attachment
        [authority] authority
       *[other] entry
    } with the id `{ $value }`
    .label = refers to nothing
    .suggest = did you mean `{ $suggestion }`?
    .help = add one with `id: { $value }`, or write the id of one that there is
    .no-id = an id belongs here, in small Latin letters, digits and hyphens; what it stands for is said where the id is given{ $kind ->
        [retention] , under `storage.retention`
       *[other] {""}
    }
    .full-comma = items are parted by `,` and a space, not by `，` or `、`
    .full-colon = between a key and its value stands `:` and a space, not `：`
    .full-quotes = an id stands without quotation marks; “ and ” are part of it
    .other-kind = the id `{ $value }` belongs to something else; write the id of one of the right kind
    .other = this has the id `{ $value }`, but is something else
    .what = An id is used that nothing in the policy has.
    .why = The policy would speak of something that it nowhere describes.
core-unknown-profile = the law profile `{ $profile }` cannot be used here
    .suggest = did you mean `{ $suggestion }`?
    .help = `policyc profile list` lists the law profiles
    .not-in-use = the policy does not use `{ $profile }`: add it to `profiles`, or its jurisdiction to `jurisdictions`
    .no-vocabulary = `{ $profile }` has no list of its own for `{ $vocabulary }`: leave it out here
    .what = A law profile is named that does not exist, that the policy does not use, or that has nothing to say at this place.
    .why = A legal basis or mechanism is meaningful only under a law that applies to the policy.
core-unknown-jurisdiction = no law profile covers the jurisdiction `{ $value }`
    .suggest = did you mean `{ $suggestion }`?
    .help = the jurisdictions that are covered: { $known }
    .what = A jurisdiction is named for which policyc has no law.
    .why = The policy would look as if it had been checked against a law that nobody looked at.
core-unknown-vocabulary = there is no vocabulary `{ $vocabulary }`
    .suggest = did you mean `{ $suggestion }`?
    .help = `policyc vocabulary` lists the vocabularies
    .what = Terms are added to a vocabulary that does not exist.
    .why = Terms in an unknown vocabulary could not be used anywhere.
core-unknown-language = policyc has no texts in the language `{ $language }`
    .help = the languages that there are: { $available }; another one needs a folder of its own under `locales/`
    .what = The policy names a language in which policyc cannot write.
    .why = A page in that language could not be produced.
core-duplicate-id = the id `{ $id }` is given twice
    .label = given again here
    .first = first given here
    .help = give one of the two another id
    .term = the vocabulary has a term of this id already: use it, or choose another id
    .policy = the policy in `{ $other }` has it too: give one of the two another id
    .what = Two things of the same kind have one id.
    .why = Whoever refers to the id could mean either.
core-duplicate-item = `{ $value }` stands twice in the list
    .label = again here
    .first = first here
    .help = delete one of the two
    .what = The same item is listed twice.
    .why = The published list would repeat itself, which reads as a mistake.
core-unused-declaration = nothing refers to the { $kind ->
        [retention] retention period
        [term] term
       *[other] entry
    } `{ $id }`
    .label = never used
    .help = refer to it where it belongs, or delete it
    .what = Something is declared that nothing else in the policy uses.
    .why = It would not appear in the policy, or would appear without saying what it applies to.
core-bad-id = `{ $value }` cannot be an id{ $reason ->
        [reserved] : some systems keep this name for a device
        [long] : it is too long
       *[form] {""}
    }
    .help = { $reason ->
        [reserved] choose another word, or add one: `{ $value }-page`
        [long] use at most 64 letters and digits
       *[form] use small Latin letters, digits and single hyphens, beginning with a letter: `contact-details`
    }
    .what = An id holds characters that ids may not have.
    .why = Ids become parts of web addresses and of file names, and must work everywhere.
core-bad-date = `{ $value }` is not a date{ $reason ->
        [no-such-day] {" "}that exists
       *[form] {""}
    }
    .help = write year, month and day: `2026-03-01`
    .what = A date is not written as year, month and day, or does not exist in the calendar.
    .why = A date in figures of another order can be read in two ways.
core-bad-duration = `{ $value }` is not a duration
    .help = write `P30D` for 30 days, `P6M` for six months, `P1Y` for a year, `PT72H` for 72 hours, or `15 business days`
    .what = A length of time is not written in the form that policyc reads.
    .why = Durations are compared with each other and with what laws demand, and so must be exact.
core-bad-country = { $reason ->
        [unknown] there is no country with the code `{ $value }`
       *[form] `{ $value }` is not a country code
    }
    .help = write the two-letter code in capitals: `CN`, `DE`, `US` (the United Kingdom is `GB`)
    .what = A country is not given by its code of two letters (ISO 3166-1).
    .why = The code decides whether information leaves the country, and gives the name in every language.
core-bad-email = `{ $value }` is not an e-mail address
    .help = write the bare address: `privacy@example.com`
    .what = An e-mail address cannot be one.
    .why = Requests sent to it would not arrive.
core-bad-url = { $reason ->
        [scheme] links such as `{ $value }` are not allowed
        [base] `{ $value }` cannot be the address of a site
       *[form] `{ $value }` is not a web address
    }
    .help = { $reason ->
        [base] write where the output is published and nothing more: `https://www.example.com/legal`
       *[form] write an address that begins with `https://`, `http://`, `mailto:` or `tel:`, or a path on your site that begins with `/`
    }
    .what = A link is not a web address, or is of a kind that is not allowed.
    .why = A broken link leads the reader nowhere; some kinds of links can run programs.
core-bad-phone = `{ $value }` is not a telephone number
    .help = write it with the country code: `+86 10 5555 0100`
    .what = A telephone number holds other characters than figures, spaces and the usual signs.
    .why = Nobody could call it.
core-bad-version = `{ $value }` is not a version number
    .help = write figures with dots: `2.1.0`, `2.1` or `2`
    .what = A version is not written in figures.
    .why = Versions are put in order, to tell which one is the latest.
core-bad-language = { $reason ->
        [case] the language `{ $value }` is written with other capitals
       *[form] `{ $value }` is not a language
    }
    .help = write the language’s code: `zh`, `en`, `zh-TW`
    .what = A language is not given by its code (BCP 47).
    .why = The code chooses the wording and marks the page for search engines and screen readers.
core-missing-translation = `{ $key }` has no text in { $language ->
        [zh] Chinese
        [en] English
       *[other] the language `{ $language }`
    }
    .help = add `{ $language }: …`
    .what = A text is missing in one of the policy’s languages.
    .why = The two versions would not say the same.
core-extra-translation = the policy has no version in { $language ->
        [zh] Chinese
        [en] English
       *[other] the language `{ $language }`
    }
    .help = delete this text, or add `{ $language }` to `languages`
    .what = A text is given in a language that the policy does not have.
    .why = It will not be published.
core-unsupported-format = this policyc does not read format `{ $value }`
    .help = write `policyc: 1`
    .what = The file asks for a version of the source language that this program does not know.
    .why = Keys may have another meaning there.
core-extends-not-found = there is no file `{ $path }`
    .suggest = did you mean `{ $suggestion }`?
    .help = the path counts from the folder of the file that names it
    .what = `extends` names a file that does not exist.
    .why = What stands in it would be missing from the policy.
core-extends-cycle = files extend each other in a circle: { $trail }
    .help = take one `extends` out of the circle
    .what = A file extends itself, directly or through others.
    .why = It could not be decided which file lies over which.
core-path-outside-project = `{ $path }` leads out of the project
    .help = keep the file inside the project and write a relative path
    .what = A path leaves the project’s folder or is absolute.
    .why = A policy must not depend on, or publish, files that are not part of the project.
core-untranslated-text = this Chinese text would also stand in the { $language ->
        [en] English
       *[other] `{ $language }`
    } version
    .help = write `{"{"}zh: …, { $language }: …{"}"}`
    .what = A text with Chinese characters is given once for all languages.
    .why = Readers of the other version would meet Chinese in the middle of their text.

## Dates and versions

core-updated-after-effective = the policy was updated on { $updated }, after it took effect on { $effective }
    .label = day of the last change
    .effective = applies from this day
    .help = correct one of the two dates; a change that applies later needs a later `effective`
    .what = The day of the last change lies after the day from which the policy applies.
    .why = The policy would claim to have applied in a form that did not exist yet.
core-effective-before-history = the former version { $version } applied from { $date }, not before the present one ({ $effective })
    .label = former version
    .effective = the present version applies from here
    .help = correct the date here or `effective`
    .what = A former version is said to have begun on or after the day from which the present one applies.
    .why = Readers could not tell which version applied on a given day.
core-version-order = the order of the versions { $version } and { $other } does not fit
    .label = this version
    .other = compare this one
    .help = a later version has a higher number and a later date
    .what = A former version has a higher number than the present one, or numbers and dates run in opposite directions.
    .why = The history of the policy would contradict itself.
core-version-repeated = the version { $version } has two dates
    .label = again here
    .first = the same version
    .help = give one of the two another number, or delete it
    .what = One version number appears with two dates.
    .why = A version must stand for one text only.

## Head

core-no-language = the policy has no language
    .label = which languages?
    .help = add `languages: [zh, en]`; the first one prevails
    .what = The policy does not say in which languages it is published.
    .why = Without a language nothing is published.
core-prevailing-language-unknown = the prevailing language `{ $language }` is none of the policy’s languages
    .label = no such version
    .languages = the policy’s languages
    .help = choose one of { $languages }, or add `{ $language }` to `languages`
    .what = The language that is to prevail is not a language of the policy.
    .why = In a dispute the prevailing text would not exist.
core-house-section-position = there is no section `{ $after }` after which `{ $section }` could stand
    .label = no such section
    .suggest = did you mean `{ $suggestion }`?
    .help = the sections: { $sections }
    .what = A house section is to stand after a section that policies do not have.
    .why = Its place would be left to chance.
core-agreement-acceptance-without-document = the policy is accepted by agreeing to a document, but not said to which
    .label = by which agreement?
    .help = add `agreement:` with the id of one of the `documents`
    .what = Acceptance by agreement is stated without naming the agreement.
    .why = The reader must know which act counts as acceptance.

## Collection, use and disclosure

core-used-not-collected = the purpose `{ $by }` uses `{ $data }`, which is never collected
    .label = not collected
    .collection = nothing here collects it
    .help = add `{ $data }` to a data set under `collection`, or take it out here
    .what = A purpose uses personal information that no data set collects.
    .why = Either the policy hides a collection or it describes a use that does not happen; both are wrong.
core-collected-though-never = `{ $data }` is collected, but the policy says that it is not
    .label = collected here
    .never = said not to be collected here
    .help = take it out of the data set, or out of `collection.never`
    .what = A data set has information that the policy says it does not collect.
    .why = One of the two statements is false.
core-collected-not-used = the data set `{ $set }` is collected, but nothing says what for
    .label = used for nothing
    .help = name `{ $set }` under the `data` of a purpose in `use`, or stop collecting it
    .what = A data set is collected that no purpose, recipient or decision uses.
    .why = Information may be collected for stated purposes only; what serves none should not be collected.
core-disclosed-not-collected = the recipient `{ $by }` gets `{ $data }`, which is never collected
    .label = not collected
    .collection = nothing here collects it
    .help = add `{ $data }` to a data set under `collection`, or take it out here
    .what = A recipient gets personal information that no data set collects.
    .why = One cannot disclose what one does not have: one of the two statements is incomplete.
core-transferred-not-collected = the transfer `{ $by }` sends `{ $data }`, which is never collected
    .label = not collected
    .collection = nothing here collects it
    .help = add `{ $data }` to a data set under `collection`, or take it out here
    .what = A transfer abroad sends personal information that no data set collects.
    .why = One cannot send what one does not have: one of the two statements is incomplete.
core-use-without-data = the purpose `{ $purpose }` uses no information
    .label = which information?
    .help = add `data:` with the ids of data sets
    .what = A purpose is stated without the information that is used for it.
    .why = The reader must be able to see which information serves which purpose.

## Legal bases

core-consent-without-withdrawal = the purpose `{ $purpose }` rests on consent, but nothing says how to withdraw it
    .label = consent
    .rights = neither a right nor a way to withdraw stands here
    .help = add `withdraw-consent` to `rights.grants`, or describe the way under `rights.withdrawal`
    .what = Consent is a legal basis, and the policy states neither a right nor a way to withdraw it.
    .why = Consent must be as easy to withdraw as to give, and people must be told so.
core-interests-missing = the purpose `{ $purpose }` rests on legitimate interests that are not named
    .label = which interests?
    .help = name them under `interests`
    .what = Legitimate interests are a legal basis, and the policy does not say which they are.
    .why = Without them nobody can weigh them against the person’s own interests, or object.
core-opt-out-missing = nothing says how to refuse the marketing of the purpose `{ $purpose }`
    .label = marketing
    .help = add `opt-out`, or grant the right `refuse-marketing` under `rights.grants`
    .what = Information is used for marketing, and the policy gives no way to say no.
    .why = Everybody may refuse marketing at any time, and should find the way in the policy.
core-deemed-consent-for-sensitive = consent to sensitive information is only inferred in `{ $name }`
    .label = inferred consent
    .sensitive = sensitive information
    .help = use `separate`, `explicit` or `written`
    .what = Sensitive information is processed on a consent that is inferred from accepting the policy.
    .why = For sensitive information laws ask for a consent that is given separately and expressly.
core-decisions-none-but-profiling = the purpose `{ $purpose }` personalises, but the policy says that there are no automated decisions
    .label = personalises
    .none = there are none, says this
    .help = describe the decision under `automated-decisions`, or leave the `none` out
    .what = Automated decisions are denied beside a purpose that builds on profiling or personalisation.
    .why = Choosing content by a person’s features is an automated decision under several laws.

## Recipients

core-duplicate-recipient = the recipients `{ $first }` and `{ $recipient }` seem to be the same
    .label = declared again here
    .first = first declared here
    .help = merge the two, or say in `name` and `data` how they differ
    .what = Two recipients have the same name, or the same kind, category, country and information.
    .why = The list of recipients would name one party twice, perhaps with different facts.
core-recipient-without-purpose = nothing says what the recipient `{ $recipient }` gets information for
    .label = what for?
    .help = add `for:` with the ids of purposes, or `own-purpose`
    .what = A recipient is named without a purpose.
    .why = People must be told why their information is handed on.
core-recipient-without-data = nothing says which information the recipient `{ $recipient }` gets
    .label = which information?
    .help = add `data:` with the ids of data sets
    .source = if it only provides information, it is no recipient: delete it here, and put a term under `from`: one that `policyc vocabulary source` lists, or your own under `vocabulary`, for example `source: [{"{"}id: github, label: GitHub{"}"}]`
    .what = A recipient is named without the information that it gets.
    .why = People must be told which of their information is handed on.
core-processor-own-purpose = the processor `{ $recipient }` has a purpose of its own
    .label = its own purpose
    .kind = a processor acts on instructions only
    .help = make it `kind: controller`, or replace `own-purpose` with `for`
    .what = A recipient is called a processor and yet pursues a purpose of its own.
    .why = Whoever decides on a purpose is a controller, and other duties apply to disclosing to it.
core-sdk-outside-app = the recipient `{ $recipient }` is an SDK, but the policy covers websites only
    .label = an SDK needs an app
    .help = add the app under `scope.covers.services`, or choose another `kind`
    .what = A software development kit is named although none of the services could contain one.
    .why = Either the scope is incomplete or the recipient is described wrongly.
core-sale-denied = information is { $how ->
        [shared] shared for advertising with
       *[sold] sold to
    } the recipient `{ $recipient }`, which the policy denies elsewhere
    .label = sale
    .denied = denied here
    .help = take the denial back, or correct what is said of the recipient
    .what = The policy says that information is not sold, and names a recipient to whom it is.
    .why = A false denial of sale is deceptive and among the first things that authorities pursue.

## Cookies

core-cookie-provider-missing = the third-party cookie `{ $cookie }` has no provider
    .label = whose?
    .help = add `provider:` with the id of the recipient that sets it
    .what = A third party’s cookie does not say which recipient sets it.
    .why = Whoever sets a cookie gets information, and so is a recipient.
core-cookies-none-but-used = the data set `{ $set }` is collected with `{ $means }`, but the policy says that there are no cookies
    .label = collected by this means
    .none = there are none, says this
    .help = describe the cookies under `cookies`, or take the means out
    .what = Cookies and similar technologies are denied, and yet information is collected by them.
    .why = One of the two statements is untrue.

## Retention

core-retention-outlives-purpose = `{ $retention }` keeps information for `{ $kept }`, longer than the purpose `{ $purpose }` lasts (`{ $ends }`)
    .label = kept so long
    .ends = the purpose ends then
    .help = shorten the period, or name the `law` or the `legal-period` that demands it
    .what = Information is kept longer than the purpose that it serves.
    .why = Information may be kept only as long as its purpose needs, unless a law demands more.
core-retention-open-ended = `{ $retention }` says neither how long information is kept nor how that is determined
    .label = until when?
    .help = add `for: P1Y`, `until: […]` or `criteria`
    .what = A retention period gives neither a period nor an event nor criteria.
    .why = “As long as needed” alone tells the reader nothing; laws ask for the period or how it is determined.

## Other countries

core-transfer-missing = the recipient `{ $recipient }` is in `{ $country }`, but no transfer covers it
    .label = abroad
    .home = information leaves `{ $home }`
    .help = add an entry with `recipient: { $recipient }` under `transfers.recipients`
    .what = A recipient is in another country, and the transfer to it is not described.
    .why = Transfers abroad need a mechanism, and people must be told of them.
core-transfer-not-abroad = the transfer `{ $transfer }` stays in `{ $country }`
    .label = no transfer abroad
    .home = information does not leave this country
    .help = delete the transfer, or correct the country of `{ $recipient }`
    .what = A transfer is described whose recipient is in the country that information comes from.
    .why = The section on transfers is about other countries; this entry would mislead.
core-transfers-none-contradicted = the policy says that nothing is transferred abroad, but { $what ->
        [recipient] the recipient `{ $name }` is in `{ $country }`
        [storage] information is stored in `{ $country }`
       *[destination] `{ $name }` is named as a destination
    }
    .label = abroad
    .none = there are none, says this
    .help = describe the transfer under `transfers`, or correct the country
    .what = Transfers are denied although a recipient, a server or a destination is in another country.
    .why = A false denial deprives people of what they must be told before their information leaves the country.
core-localised-but-elsewhere = information is stored in `{ $country }`, but the policy says that it stays in `{ $home }`
    .label = elsewhere
    .localised = it stays here
    .help = correct the location, or describe the transfer under `transfers.recipients`
    .what = Information is said to be kept in one country, and a place of storage is in another.
    .why = One of the two statements is untrue, and local storage may be a legal duty.

## Minors

core-minimum-age-contradiction = users may be { $minimum } years old, but the services are not meant for children under { $children }
    .label = youngest user
    .directed = not meant for children
    .help = raise `minimum-age` to { $children }, or change `directed`
    .what = The services are said not to be for children, and yet admit users who are children.
    .why = Whoever admits children must meet the duties towards children.
core-age-order = children are under { $children }, but minors only under { $minors }
    .label = children
    .minors = minors
    .help = `children-below` cannot be higher than `below`
    .what = The age under which someone is a child is higher than the age under which someone is a minor.
    .why = Every child is a minor.
core-age-out-of-range = `{ $key }` cannot be { $age }
    .label = this age
    .help = write an age from { $least } to { $most }
    .what = An age at which childhood, minority or use of the services begins or ends is not plausible.
    .why = It most likely is a slip that would be published.
core-children-not-addressed = children are asked for `{ $set }`, but the services are not meant for them
    .label = asked of children
    .directed = not meant for children
    .help = take `from-children` out, or change `directed`
    .what = Information is collected from children by services that are said not to be for children.
    .why = One of the two statements is untrue, and collecting from children needs a parent’s consent.

## Rights and contact

core-response-time-twice = { $key ->
        [clock] the time to answer runs from two points: `{ $here }` here, `{ $there }` under `rights`
       *[other] two times to answer are promised: `{ $here }` here, `{ $there }` under `rights`
    }
    .label = of `{ $contact }`
    .rights = under `rights`
    .help = keep one of the two: the other may be left out
    .what = The time in which requests are answered is stated twice with different values.
    .why = Readers may rely on the better promise, and staff may follow the worse one.
core-contact-without-channel = nobody can reach the contact `{ $contact }`
    .label = how?
    .help = add `email`, `phone`, `url`, `address` or `path`
    .what = A contact has no address of any kind.
    .why = A contact without an address is none.
core-rights-without-channel = rights are granted, but nothing says where to exercise them
    .label = where?
    .help = name a contact under `rights.channels`, or give a contact `for: [rights]`
    .what = The policy grants rights and names no contact for requests.
    .why = A right that nobody knows where to exercise is worth nothing.

## Filler and empty statements

core-announced-but-empty = `{ $key }` says nothing: the list `{ $list }` is empty
    .label = empty
    .help = fill `{ $list }`, or delete `{ $key }`
    .what = A statement is opened without its content.
    .why = It reads as if something were said, but nothing will appear in the policy.
core-placeholder = a placeholder is left in `{ $key }`
    .label = still open
    .help = replace it with the real text
    .what = A text still holds a placeholder or filler, or is blank.
    .why = Placeholders in a published policy show that nobody read it, and leave a gap in what must be said.
core-bad-link = { $reason ->
        [empty] a link has no address
        [scheme] links such as `{ $address }` are not allowed
       *[form] a link cannot lead to `{ $address }`
    }: its text would stand there without the link
    .label = no link
    .help = write an address that begins with `https://`, `http://`, `mailto:` or `tel:`, a path on your site that begins with `/`, or an anchor that begins with `#`
    .what = A link in a text has an address that no link may have; every page shows its text alone.
    .why = The reader finds nothing to follow; some kinds of links can run programs.

## Both languages say the same

core-parity-number = the { $language ->
        [zh] Chinese
        [en] English
       *[other] `{ $language }`
    } text says “{ $here }”, but the { $other ->
        [zh] Chinese
        [en] English
       *[other] `{ $other }`
    } text { $both ->
        [yes] says “{ $there }”
       *[no] does not
    }
    .label = stands here
    .there = compare this text
    .help = make both texts say the same number
    .what = A number stands in the text of one language only.
    .why = A reader of one version would be told another number, and both versions bind.
core-parity-date = the { $language ->
        [zh] Chinese
        [en] English
       *[other] `{ $language }`
    } text says “{ $here }”, but the { $other ->
        [zh] Chinese
        [en] English
       *[other] `{ $other }`
    } text { $both ->
        [yes] says “{ $there }”
       *[no] does not
    }
    .label = stands here
    .there = compare this text
    .help = make both texts say the same date
    .what = A date stands in the text of one language only.
    .why = A reader of one version would be told another date, and both versions bind.
core-parity-duration = the { $language ->
        [zh] Chinese
        [en] English
       *[other] `{ $language }`
    } text says “{ $here }”, but the { $other ->
        [zh] Chinese
        [en] English
       *[other] `{ $other }`
    } text { $both ->
        [yes] says “{ $there }”
       *[no] does not
    }
    .label = stands here
    .there = compare this text
    .help = make both texts say the same length of time
    .what = A length of time stands in the text of one language only.
    .why = A reader of one version would be promised another time, and both versions bind.
core-parity-email = the { $language ->
        [zh] Chinese
        [en] English
       *[other] `{ $language }`
    } text says “{ $here }”, but the { $other ->
        [zh] Chinese
        [en] English
       *[other] `{ $other }`
    } text { $both ->
        [yes] says “{ $there }”
       *[no] does not
    }
    .label = stands here
    .there = compare this text
    .help = make both texts say the same e-mail address
    .what = An e-mail address stands in the text of one language only.
    .why = A reader of one version would write to another address, or find none.
core-parity-link = the { $language ->
        [zh] Chinese
        [en] English
       *[other] `{ $language }`
    } text says “{ $here }”, but the { $other ->
        [zh] Chinese
        [en] English
       *[other] `{ $other }`
    } text { $both ->
        [yes] says “{ $there }”
       *[no] does not
    }
    .label = stands here
    .there = compare this text
    .help = make both texts say the same link
    .what = A link stands in the text of one language only.
    .why = A reader of one version would be led elsewhere, or nowhere.
core-parity-structure = where the { $language ->
        [zh] Chinese
        [en] English
       *[other] `{ $language }`
    } text has { $here ->
        [paragraph] a paragraph
        [heading] a heading
        [list] a list
        [numbered-list] a numbered list
        [item] a list item
        [table] a table
        [row] a table row
        [quote] a quotation
        [code] a block of code
        [rule] a dividing line
       *[end] nothing more
    }, the { $other ->
        [zh] Chinese
        [en] English
       *[other] `{ $other }`
    } text has { $there ->
        [paragraph] a paragraph
        [heading] a heading
        [list] a list
        [numbered-list] a numbered list
        [item] a list item
        [table] a table
        [row] a table row
        [quote] a quotation
        [code] a block of code
        [rule] a dividing line
       *[end] nothing more
    }
    .label = this text
    .there = and this one
    .help = give both texts the same paragraphs and list items
    .what = The paragraphs, lists or list items of a text do not pair in two languages.
    .why = The bilingual page sets them side by side, and a missing item is a missing statement.

core-unknown-rule = { $case ->
        [core] a waiver is for a rule of law, and `{ $rule }` is none
        [law] this policy is not held against the law of `{ $rule }`
       *[none] there is no rule `{ $rule }`
    }
    .core = mend what it finds; where it must not count in the whole project, give the rule a level in `policyc.yaml`
    .law = take the waiver out, or name the law under `jurisdictions` or `profiles`
    .suggest = did you mean `{ $suggestion }`?
    .help = `policyc rules` lists all rules
    .what = A setting names a rule that does not exist.
    .why = A level for a rule that does not exist changes nothing, which is hardly meant.
    .profile = this is a law profile, not a rule; `policyc profile show { $rule }` lists its rules
core-fixed-level = `{ $rule }` stays an error
    .help = take this level out
    .what = A setting lowers a rule that stays an error, such as one without which a policy cannot be read.
    .why = What such a rule finds has no meaning that could be built; hiding it would only hide why nothing is written.
core-output-differs = { $how ->
        [missing] `{ $path }` is not there
        [stale] `{ $path }` is no longer built
       *[changed] `{ $path }` is not as policyc builds it
    }
    .help = run `policyc build` and commit what it writes; a change belongs into the policy, not into its output
    .what = `policyc build --check` found an output that is missing, differs or is no longer built.
    .why = Readers would see another policy than the one that was checked.
core-no-generator = `{ $key }` has no effect: no `generator` is named
    .help = name the site generator, for example `generator: hugo`, or take `{ $key }` out
    .what = A setting for a generated site is given, but no site generator.
    .why = Pages are then written without front matter and outside the site, which is hardly meant.

## Law profiles and waivers

core-bad-expression = { $problem ->
        [syntax] this is no expression: { $name }
        [too-long] an expression has at most { $name } dots, brackets and operators; make several rules of it
        [too-nested] at most { $name } of `all`, `exists` and the like stand one in another
        [hyphen] in an expression the key `{ $name }` is written with `_` for `-`
        [single-equals] two values are compared with `==`, not with `=`
        [word-operator] `{ $name }` is written { $name ->
            [and] `&&`
            [or] `||`
           *[not] `!`
        } in an expression
        [unknown-name] there is no `{ $name }` here
        [unknown-field] there is no `{ $name }` at this point of a policy
        [unknown-word] `{ $name }` can never stand there
        [unknown-law] no law profile `{ $name }` has such terms
        [unknown-vocabulary] there is no vocabulary `{ $name }`
        [unknown-flag] no term of that vocabulary has the flag `{ $name }`
        [unknown-function] there is no function `{ $name }` for this
        [wrong-use] `{ $name }` is not used in the right way
        [not-boolean] this gives a { $name }, not true or false
        [not-comparable] values of two kinds cannot be compared: { $name }
        [no-order] a { $name } cannot be smaller or greater
        [no-list] a list is needed here, not a { $name }
       *[unsupported] `{ $name }` is not supported in rules
    }
    .suggest = did you mean `{ $suggestion }`?
    .help = the page “write your own profile” lists what expressions can say; the keys are those of a policy, with `_` for `-`
    .what = A rule of a law profile has an expression that does not fit the form of a policy.
    .why = A rule that names what no policy has would silently never find anything.
core-bad-route = there is no `{ $name }` in `{ $route }`
    .suggest = did you mean `{ $suggestion }`?
    .help = `each` names a list of records of a policy, `at` a key below its items or below the policy
    .what = A rule of a law profile names a key path that no policy has.
    .why = The rule would look at nothing, or its findings would stand at the wrong place.
core-law-changed = { $rules ->
        [one] one rule of the law has
       *[other] { $rules } rules of the law have
    } begun or ended since the policy took effect, the last on { $last }, and were not looked at
    .help = a policy that still applies answers to the law of today: `policyc check --as-of { $last }` holds it against that
    .what = The law has changed since the policy took effect.
    .why = A policy is held against the law of its `effective` day; what came later would go unnoticed.
core-waiver-expired = the waiver of { $rule } ended on { $until }
    .help = look at the finding again, then mend it, or give the waiver a new last day
    .what = A waiver’s last day is over.
    .why = A waiver is a decision for a time; what it covered counts again.
core-waiver-unused = the waiver of { $rule } covers nothing
    .help = take the waiver away
    .what = A waiver names a rule that finds nothing in this policy.
    .why = A waiver that covers nothing would hide a later finding that nobody has looked at.
