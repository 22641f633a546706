# Words that every section uses.
language-name = English

list-open = { $items }, among others
    .gap = {", "}
    .and = {" and "}

# How items are joined that have a conjunction or commas within, so that they stay apart: what is
# looked for stands in `within`, words in which it is no conjunction in `except`, set apart by |;
# `open` goes before the last item of a list that is not complete.
list-conjoined =
    .within = {" and | or "}
    .except = {""}
    .gap = {", "}
    .and = {", and "}
    .or = {", or "}
    .open = {", and "}
list-long =
    .within = {", "}
    .gap = {", "}
    .and = {", and "}
    .or = {", or "}
    .open = {", and "}
# Acts, each with an object of its own.
list-acts =
    .gap = {", "}
    .and = {" and "}
    .or = {" or "}

subject-we = we
subject-our = our { $party }
alternative-gap = {" "}or if{" "}
sentence-gap = { " " }
clause-gap = ;{ " " }
term-under-law = { $term } ({ $law })

duration-years = { $n ->
    [one] one year
   *[other] { $n } years
}
duration-months = { $n ->
    [one] one month
   *[other] { $n } months
}
duration-weeks = { $n ->
    [one] one week
   *[other] { $n } weeks
}
duration-days = { $n ->
    [one] one day
   *[other] { $n } days
}
duration-business-days = { $n ->
    [one] one business day
   *[other] { $n } business days
}
duration-hours = { $n ->
    [one] one hour
   *[other] { $n } hours
}
duration-minutes = { $n ->
    [one] one minute
   *[other] { $n } minutes
}
duration-join = { $parts } and { $next }

recipient-kind = { $kind ->
    [processor] processors
    [controller] other controllers
    [joint-controller] joint controllers
    [affiliate] affiliates
    [partner] business partners
    [sdk] third-party SDKs
   *[authority] authorities
}

fact-controller = Published by
fact-version = Version
fact-updated = Last updated
fact-effective = Effective from
fact-earlier = Earlier versions
fact-archive = archive
attachment-updated = Last updated: { $date }

# Names that take an article in running text.
country-ae = the United Arab Emirates
country-gb = the United Kingdom
country-nl = the Netherlands
country-ph = the Philippines
country-us = the United States
