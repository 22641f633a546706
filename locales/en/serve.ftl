# The local preview.
serve-started = { $policies ->
    [0] No policy yet
    [one] One policy
   *[other] { $policies } policies
} at { $address } (Ctrl-C to stop)
serve-port-taken = port { $port } is in use; choose another with --port, or 0 for any that is free
serve-heading = Preview of privacy policies
serve-bar = Preview
serve-all = All policies
serve-both = Side by side
serve-lists = Lists
serve-report = Compliance
serve-ui = Language of the preview
serve-findings = Findings
serve-next = Next finding
serve-error = Error
serve-warning = Warning
serve-note = Note
serve-clean = No findings
serve-errors = { $n ->
    [one] 1 error
   *[other] { $n } errors
}
serve-warnings = { $n ->
    [one] 1 warning
   *[other] { $n } warnings
}
serve-notes = { $n ->
    [one] 1 note
   *[other] { $n } notes
}
serve-stale = { $pages ->
    [none] { $file } cannot be built yet. The page appears as soon as the errors are mended.
   *[kept] { $file } cannot be built as it stands. This is the last page that could be.
}
serve-trouble = The project cannot be built; what you see is its last state. { $problem }
serve-lost = The preview has stopped. The page is as it last was.
serve-empty = There are no policies yet. “policyc init” writes a first one; it appears here at once.
serve-missing = There is no such page. The policy may have been renamed or deleted; if it comes back, so does the page.
