# The command line.
cli-error = error
cli-warning = warning
cli-note = note
cli-help = help
cli-wrong = Wrong:
cli-right = Right:
cli-summary = { $policies ->
    [one] one policy checked
   *[other] { $policies } policies checked
}: { $clean ->
    [yes] no findings
   *[no] { $errors ->
        [one] one error
       *[other] { $errors } errors
    }, { $warnings ->
        [one] one warning
       *[other] { $warnings } warnings
    }, { $notes ->
        [one] one note
       *[other] { $notes } notes
    }
} ({ $time } s)
cli-nothing-written = Nothing was written: mend the findings first.
cli-written = { $dry ->
    [yes] would write { $written } to { $folder }/, { $unchanged } unchanged, { $removed } to remove
   *[no] wrote { $written } to { $folder }/, { $unchanged } unchanged, { $removed } removed
}
cli-missing = missing: { $path }
cli-changed = differs: { $path }
cli-stale = no longer built: { $path }
cli-kept = kept, because it was changed by hand: { $path }
cli-corrupt-manifest = the manifest of the last run cannot be read; no old output was removed
cli-init = wrote { $path }; next: policyc check
