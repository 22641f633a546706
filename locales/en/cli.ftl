# The command line.
cli-error = error
cli-warning = warning
cli-note = note
cli-allow = not reported
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
}{ $waived ->
    [0] {""}
    [one] , one finding waived
   *[other] , { $waived } findings waived
} ({ $time } s)
cli-unlisted = { $count ->
    [one] one more finding is not listed
   *[other] { $count } more findings are not listed
}: of each rule, only the first { $listed } in a file are
cli-nothing-written = Nothing was written: mend the findings first.
cli-waiting = Another policyc is writing to this folder; waiting for it.
cli-written = { $dry ->
    [yes] would write { $written } to { $folder }/, { $unchanged } unchanged, { $removed } to remove
   *[no] wrote { $written } to { $folder }/, { $unchanged } unchanged, { $removed } removed
}
cli-missing = missing: { $path }
cli-changed = differs: { $path }
cli-stale = no longer built: { $path }
cli-mended = { $places ->
    [0] nothing could be mended with certainty
    [one] mended one place
   *[other] mended { $places } places in { $files ->
        [one] one file
       *[other] { $files } files
    }
}
cli-differs = { $count ->
    [one] One output is
   *[other] { $count } outputs are
} not as a build makes them: run `policyc build` and commit what it writes.
cli-replaced = { $dry ->
    [yes] would replace
   *[no] replaced
} { $count ->
    [one] a file that was not as policyc writes it: { $path }
   *[other] { $count } files that were not as policyc writes them, the first { $path }
}
cli-kept = kept, because it was changed by hand: { $path }
cli-corrupt-manifest = the manifest of the last run cannot be read; no old output was removed
cli-init = wrote { $path }; next: policyc check{ $found ->
    [yes] {""}
   *[no] {" "}{ $path }
}
cli-provision = provision
cli-core-rule = { $rule } ({ $severity })
cli-law-rule = { $rule } ({ $severity }; { $kind })
cli-law-provision = { $read ->
    [no] Provision: { $provision }{ cli-unverified }
   *[yes] Provision: { $provision }
}
cli-law-finding =
    Finding: { $message }
    What to write: { $help }
cli-profile-rules = { $rules ->
    [0] no rules
    [one] one rule
   *[other] { $rules } rules
}
cli-profile-chosen = chosen by `jurisdictions: [{ $jurisdictions }]`
cli-kind-must = must be stated
cli-kind-reflect = should be reflected
cli-kind-guide = recommended
cli-unverified = {" "}(provision not read word by word)
cli-trial = { $profile }: { $rules ->
    [one] one rule
   *[other] { $rules } rules
}, { $examples ->
    [one] one example
   *[other] { $examples } examples
}, { $faults ->
    [0] all as they should be
    [one] one fault
   *[other] { $faults } faults
}
cli-trial-fault = { $what ->
    [no-such-block] a code block `{ $detail }` belongs to no rule: use `yaml base`, `yaml fails` or `yaml passes`
    [no-base] there is no base: write a whole policy in a code block `yaml base` on top, and lay the examples over it
    [no-such-rule] there is no rule of this id: a heading is the rule’s full id, as `acme/vendors-have-policy`
    [no-failing-example] there is no example that fails
    [no-passing-example] there is no example that passes
    [unsound] the example has a fault of its own: { $detail }
    [finds-nothing] the rule finds nothing in an example that is to fail
    [finds-something] the rule finds something in an example that is to pass
    [in-base] the finding stands in the base, where nothing can be marked: let the example state the key at which it stands, or take the marks away
    [other-place] the finding stands on line { $detail } of the example: end that line, and no other, with `# <- here`
    [does-not-apply] the rule does not apply to an example that is to pass
   *[not-in-force] the rule is not in force on the day from which the example applies
}
cli-reads = In the document:
cli-since = In force since { $date }
cli-until = In force until before { $date }
cli-meets = Meets:

## Why a command cannot run

cli-unknown = no { $kind ->
    [rule] rule
    [profile] profile
    [starter] template
    [vocabulary] vocabulary
   *[passage] passage
} `{ $name }`{ $near ->
    [yes] ; did you mean `{ $suggestion }`?
   *[no] { $kind ->
        [passage] {" "}in any policy
       *[other] ; `{ $command }` lists them
    }
}
cli-profile-no-rule = `{ $profile }` is a law profile; `policyc profile show { $profile }` lists its rules
cli-no-policies = there are no policies in { $folder }{ $first ->
    [yes] {" "}(run `policyc init` to write a first one)
   *[no] {""}
}
cli-no-policy = no policy `{ $name }`; there are { $known }
cli-empty-path = a path is empty; without any path, all policies are meant
cli-outside = { $path } is outside the project at { $root }
cli-part = { $path } is a part that policies extend, no policy: check those, or all
cli-cannot-read = cannot read { $path }
cli-cannot-write = cannot write { $path }
cli-two-starters = `{ $one }` and `{ $other }` are two starters; name a `.yaml` file to write to
cli-starter-language = template `{ $name }` has no comments in `{ $language }`
cli-no-starter = `{ $path }` is neither a starter ({ $starters }) nor the name of a `.yaml` file
cli-is-there = { $path } is there already; --force overwrites it
