//! Runs as a user types them: what is printed, what is written, and the exit code.

use std::fs;
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::harness::Project;

#[test]
fn build_writes_every_form_and_then_finds_nothing_to_do() {
    let project = Project::with_policy();
    let ran = project.run(&["build"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert_eq!(ran.out, "");
    assert_eq!(
        ran.err,
        "one policy checked: no findings [TIME]\nwrote 6 to dist/, 0 unchanged, 0 removed\n"
    );
    for file in ["zh.html", "en.html", "zh-en.html", "zh.md", "en.md", "zh-en.md"] {
        assert!(project.path(&format!("dist/website/{file}")).is_file(), "{file}");
    }
    assert!(project.read("dist/policyc-manifest.json").contains("\"website/zh-en.html\""));
    let again = project.run(&["build"]);
    assert!(again.err.contains("wrote 0 to dist/, 6 unchanged, 0 removed"), "{again:?}");
}

#[test]
fn build_check_tells_a_difference_and_writes_nothing() {
    let project = Project::with_policy();
    let before = project.run(&["build", "--check"]);
    assert_eq!(before.code, Some(1));
    assert!(before.err.contains("missing: dist/website/zh.html"), "{before:?}");
    assert!(!project.path("dist").exists());
    assert_eq!(project.run(&["build", "-q"]).code, Some(0));
    assert_eq!(project.run(&["build", "--check"]).code, Some(0));
    project.change("policies/website.yaml", "version: 2.0.0", "version: 2.0.1");
    let after = project.run(&["build", "--check"]);
    assert_eq!(after.code, Some(1));
    assert!(after.err.contains("differs: dist/website/en.md"), "{after:?}");
    assert!(after.err.contains("outputs are not as a build makes them: run `policyc build`"));
    assert!(!after.err.contains("Nothing was written"), "{after:?}");
    assert!(project.read("dist/website/en.md").contains("2.0.0"));
    let told = project.run(&["build", "--dry-run"]);
    assert!(told.err.contains("~ dist/website/en.md\n"), "{told:?}");
}

#[test]
fn build_check_tells_programs_what_differs() {
    let project = Project::with_policy();
    assert_eq!(project.run(&["build", "-q"]).code, Some(0));
    let path = project.path("dist/website/en.md");
    fs::write(&path, "edited\n").expect("a file");
    let check = |format| project.run(&["build", "--check", "-q", "--format", format]);
    let github = check("github");
    assert_eq!((github.code, github.err.as_str()), (Some(1), ""));
    assert_eq!(
        github.out.lines().next().map(|line| line.split("::").collect::<Vec<_>>()[2].to_owned()),
        Some(
            "`dist/website/en.md` is not as policyc builds it%0Arun `policyc build` and commit what it \
             writes; a change belongs into the policy, not into its output"
                .to_owned()
        )
    );
    assert!(github.out.starts_with("::error file=dist/website/en.md,line=1"), "{github:?}");
    for format in ["json", "sarif"] {
        let ran = check(format);
        assert_eq!(ran.code, Some(1));
        let value: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
        let rule = match format {
            "json" => &value["findings"][0]["rule"],
            _ => &value["runs"][0]["results"][0]["ruleId"],
        };
        assert_eq!(rule, "core/output-differs");
    }
    fs::remove_file(path).expect("a file");
    assert!(check("github").out.contains("`dist/website/en.md` is not there"));
    assert_eq!(project.run(&["build", "-q"]).code, Some(0));
    assert_eq!(check("github").out, "");
}

#[test]
fn code_hosts_get_paths_from_the_repository() {
    let repository = Project::new();
    let policy = Project::with_policy();
    repository.write("site/legal/policies/website.yaml", policy.read("policies/website.yaml"));
    repository.change(
        "site/legal/policies/website.yaml",
        "id: website\n",
        "id: website\nverzion: 3\n",
    );
    let run = |format| repository.run(&["-C", "site/legal", "check", "-q", "--format", format]);
    assert!(run("github").out.starts_with("::error file=policies/website.yaml,"));
    fs::create_dir(repository.path(".git")).expect("a folder");
    assert!(run("github").out.starts_with("::error file=site/legal/policies/website.yaml,"));
    assert!(run("gitlab").out.contains("\"path\": \"site/legal/policies/website.yaml\""));
    assert!(run("sarif").out.contains("\"uri\": \"site/legal/policies/website.yaml\""));
    assert!(run("terminal").err.contains("--> policies/website.yaml:"));
    assert!(run("json").out.contains("\"file\": \"policies/website.yaml\""));
}

#[test]
fn the_day_of_a_run_can_be_given() {
    let project = Project::with_policy();
    let day = |seconds| project.run_with(&["check"], &[("SOURCE_DATE_EPOCH", seconds)]);
    // In 2020 none of the law had changed that came after the policy.
    assert_eq!(day("1577836800").code, Some(0));
    let wrong = day("yesterday");
    assert_eq!(wrong.code, Some(2));
    assert!(wrong.err.contains("SOURCE_DATE_EPOCH is no number of seconds"), "{wrong:?}");
}

#[test]
fn a_dry_run_writes_nothing_and_out_chooses_the_folder() {
    let project = Project::with_policy();
    let ran = project.run(&["build", "--dry-run"]);
    assert_eq!(ran.code, Some(0));
    assert!(ran.err.contains("+ dist/website/zh.html\n"), "{ran:?}");
    assert!(ran.err.contains("would write 6 to dist/"), "{ran:?}");
    assert!(!project.path("dist").exists());
    assert_eq!(project.run(&["build", "--out", "public"]).code, Some(0));
    assert!(project.path("public/website/zh.html").is_file());
}

#[test]
fn nothing_is_written_if_any_policy_has_an_error() {
    let project = Project::with_policy();
    project.write("policies/other.yaml", "policyc: 1\nid: other\n");
    let ran = project.run(&["build"]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("error[core/missing-key]"), "{ran:?}");
    assert!(ran.err.ends_with("Nothing was written: mend the findings first.\n"), "{ran:?}");
    assert!(!project.path("dist").exists());
}

#[test]
fn a_finding_points_at_its_place_in_both_languages() {
    let project = Project::with_policy();
    project.change("policies/website.yaml", "id: website\n", "id: website\nverzion: 3\n");
    let ran = project.run(&["check"]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("error[core/unknown-key]"), "{ran:?}");
    assert!(ran.err.contains("did you mean `version`?"), "{ran:?}");
    assert!(ran.err.contains("--> policies/website.yaml:"), "{ran:?}");
    let chinese = project.run(&["check", "--ui-lang", "zh"]);
    assert!(chinese.err.contains("错误[core/unknown-key]"), "{chinese:?}");
    let environment = project.run_with(&["check"], &[("LANG", "zh_CN.UTF-8")]);
    assert_eq!(environment.err, chinese.err);
}

#[test]
fn a_run_tells_how_many_findings_it_does_not_list() {
    let project = Project::with_policy();
    let keys = |count: usize| (0..count).map(|at| format!("wrong-{at}: 1\n")).collect::<String>();
    let policy = project.read("policies/website.yaml");
    project.write("policies/website.yaml", format!("{policy}{}", keys(120)));
    let ran = project.run(&["check"]);
    assert_eq!(ran.err.matches("error[core/unknown-key]").count(), 100, "{ran:?}");
    let told = "20 more findings are not listed: of each rule, only the first 100 in a file are\n\
                one policy checked: 100 errors,";
    assert!(ran.err.contains(told), "{ran:?}");
    let built = project.run(&["build"]);
    assert!(built.err.contains(told), "{built:?}");
    let chinese = project.run(&["check", "-q", "--ui-lang", "zh"]);
    let told = "另有 20 项问题未列出：同一文件中的同一规则只列出前 100 项\n";
    assert!(chinese.err.ends_with(told), "{chinese:?}");
    let json = project.run(&["check", "--format", "json", "-q"]);
    let value: serde_json::Value = serde_json::from_str(&json.out).expect("JSON");
    assert_eq!(value["summary"]["unlisted"], 20);
    project.write("policies/website.yaml", format!("{policy}{}", keys(100)));
    assert!(!project.run(&["check"]).err.contains("not listed"));
}

#[test]
fn a_link_that_no_page_would_show_is_told_where_it_stands() {
    let project = Project::with_policy();
    let policy = project.read("policies/website.yaml");
    for (address, message) in [
        ("javascript:alert(1)", "links such as `javascript:alert(1)` are not allowed"),
        ("data:text/html,x", "links such as `data:text/html,x` are not allowed"),
        ("//example.com", "a link cannot lead to `//example.com`"),
        ("", "a link has no address"),
    ] {
        let sections = format!(
            "sections:\n  - id: more\n    title: {{zh: 更多, en: More}}\n    text: {{zh: \"见[这里](https://example.com)。\", en: \"See [this]({address}).\"}}\n"
        );
        project.write("policies/website.yaml", format!("{policy}{sections}"));
        let ran = project.run(&["check"]);
        assert_eq!(ran.code, Some(1), "{ran:?}");
        let told = format!("error[core/bad-link]: {message}: its text would stand there without");
        assert_eq!(ran.err.matches(&told).count(), 1, "{ran:?}");
        let written = project.read("policies/website.yaml");
        let (line, last) = written.lines().enumerate().last().expect("a line");
        let at = last.find(&format!("{address}).\"")).expect("the address");
        let (line, column) = (line + 1, last[..at].chars().count() + 1);
        if !address.is_empty() {
            let place = format!("--> policies/website.yaml:{line}:{column}\n");
            assert!(ran.err.contains(&place), "{place}: {ran:?}");
        }
        assert!(ran.err.contains("`https://`, `http://`, `mailto:` or `tel:`"), "{ran:?}");
        let chinese = project.run(&["check", "--ui-lang", "zh"]);
        assert!(chinese.err.contains("错误[core/bad-link]"), "{chinese:?}");
    }
    for address in ["https://a.example", "mailto:a@b.example", "tel:+8610", "/help", "#rights"] {
        let text = format!("\"[x]({address})\"");
        let sections = format!(
            "sections:\n  - id: more\n    title: {{zh: 更多, en: More}}\n    text: {{zh: {text}, en: {text}}}\n"
        );
        project.write("policies/website.yaml", format!("{policy}{sections}"));
        let ran = project.run(&["check"]);
        assert_eq!(ran.code, Some(0), "{address}: {ran:?}");
    }
}

#[test]
fn warnings_fail_a_run_only_if_they_are_denied() {
    let project = Project::with_policy();
    project.change(
        "policies/website.yaml",
        "audience: [visitors]",
        "audience: [visitors, visitors]",
    );
    let ran = project.run(&["check"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(ran.err.contains("warning[core/duplicate-item]"), "{ran:?}");
    assert_eq!(project.run(&["check", "--deny", "warning"]).code, Some(1));
    project.write("policyc.yaml", "deny: warning\n");
    assert_eq!(project.run(&["check"]).code, Some(1));
    let levels =
        ["duplicate-item", "law-changed"].map(|r| format!("{{rule: core/{r}, level: allow}}"));
    project.write("policyc.yaml", format!("levels: [{}]\n", levels.join(", ")));
    let allowed = project.run(&["check", "--deny", "note"]);
    assert_eq!((allowed.code, allowed.err.contains("no findings")), (Some(0), true));
}

#[test]
fn settings_are_checked_as_strictly_as_a_policy() {
    let project = Project::with_policy();
    project
        .write("policyc.yaml", "outt: public\nlevels: [{rule: core/unknown-kye, level: note}]\n");
    let ran = project.run(&["check"]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("--> policyc.yaml:1:1"), "{ran:?}");
    assert!(ran.err.contains("did you mean `core/unknown-key`?"), "{ran:?}");
}

#[test]
fn programs_read_findings_as_json_sarif_and_annotations() {
    let project = Project::with_policy();
    project.change("policies/website.yaml", "id: website\n", "id: website\nverzion: 3\n");
    let json = project.run(&["check", "--format", "json", "-q"]);
    assert_eq!((json.code, json.err.as_str()), (Some(1), ""));
    let value: serde_json::Value = serde_json::from_str(&json.out).expect("JSON");
    assert_eq!(value["findings"][0]["rule"], "core/unknown-key");
    let sarif = project.run(&["check", "--format", "sarif", "-q"]);
    let value: serde_json::Value = serde_json::from_str(&sarif.out).expect("JSON");
    let result = &value["runs"][0]["results"][0];
    assert!(result["message"]["text"].is_string(), "{result}");
    let region = &result["locations"][0]["physicalLocation"]["region"];
    assert!(region["snippet"]["text"].is_string(), "{region}");
    let github = project.run(&["check", "--format", "github", "-q"]);
    assert!(github.out.starts_with("::error file=policies/website.yaml,line="), "{github:?}");
}

#[test]
fn what_cannot_run_exits_with_two_and_says_why() {
    let project = Project::new();
    let none = project.run(&["check"]);
    assert_eq!(none.code, Some(2));
    assert!(none.err.contains("run `policyc init`"), "{none:?}");
    let missing = project.run(&["check", "nothing.yaml"]);
    assert_eq!(missing.code, Some(2));
    assert!(missing.err.contains("cannot read nothing.yaml"), "{missing:?}");
    assert_eq!(project.run(&["check", "--wrong"]).code, Some(2));
    assert_eq!(project.run(&["check", "--ui-lang", "tlh"]).code, Some(2));
}

#[test]
fn explain_rules_vocabulary_and_why_answer() {
    let project = Project::with_policy();
    let ran = project.run(&["explain", "core/unknown-key"]);
    assert_eq!(ran.code, Some(0));
    assert!(ran.out.contains("Wrong:") && ran.out.contains("Right:"), "{ran:?}");
    let slip = project.run(&["explain", "core/unknown-kye"]);
    assert_eq!(slip.code, Some(2));
    assert!(slip.err.contains("did you mean `core/unknown-key`?"), "{slip:?}");
    let rules: serde_json::Value =
        serde_json::from_str(&project.run(&["rules", "--format", "json"]).out).expect("JSON");
    assert!(rules.as_array().is_some_and(|rules| rules.len() > 60));
    let terms = project.run(&["vocabulary", "data"]);
    assert!(terms.out.contains("email\n    e-mail address\n    电子邮箱地址\n"), "{}", terms.out);
    let all: serde_json::Value =
        serde_json::from_str(&project.run(&["vocabulary", "--json"]).out).expect("JSON");
    assert!(all["data"]["terms"].is_array());
    let why = project.run(&["why", "collection-contact-details"]);
    assert_eq!(why.code, Some(0), "{why:?}");
    assert!(why.out.contains("policies/website.yaml:"), "{why:?}");
    assert!(why.out.contains("collection.sets[0].data[0]"), "{why:?}");
    let slip = project.run(&["why", "retentoin"]);
    assert!(slip.err.contains("did you mean `retention`?"), "{slip:?}");
}

/// A law rule is explained with its level under its profile, whether its provision was read, and how a
/// document says what it asks for.
#[test]
fn a_law_rule_is_explained_in_words() {
    let project = Project::with_policy();
    let ran = project.run(&["explain", "cn-app/withdraw-route"]);
    assert!(ran.out.starts_with("cn-app/withdraw-route (warning; recommended)\n"), "{ran:?}");
    assert!(ran.out.contains("III.8 (provision not read word by word)\n"), "{ran:?}");
    let ran = project.run(&["explain", "cn-pipl/right-of-access", "--ui-lang", "zh"]);
    assert!(ran.out.starts_with("cn-pipl/right-of-access（错误；必须写明）\n"), "{ran:?}");
    assert!(ran.out.contains("依据：《个人信息保护法》第四十五条"), "{ran:?}");
    assert!(ran.out.contains("查阅：您有权查阅您的个人信息。\n"), "{ran:?}");
}

#[test]
fn every_starter_checks_clean_at_every_level() {
    for template in ["website", "app"] {
        for language in ["zh", "en"] {
            let project = Project::new();
            let ran = project.run(&["init", "--template", template, "--lang", language]);
            assert_eq!(ran.code, Some(0), "{ran:?}");
            let checked = project.run(&["check", "--deny", "note"]);
            assert_eq!(checked.code, Some(0), "{checked:?}");
            let named = Project::new();
            let ran = named.run(&["init", template, "--lang", language]);
            assert_eq!(ran.code, Some(0), "{ran:?}");
            let same = project.read(&format!("policies/{template}.yaml"));
            assert_eq!(named.read(&format!("policies/{template}.yaml")), same);
            let again = project.run(&["init", "--template", template]);
            assert_eq!(again.code, Some(2), "it overwrote a file");
        }
    }
}

#[test]
fn completions_manual_and_schema_are_printed() {
    let project = Project::new();
    assert!(project.run(&["completions", "bash"]).out.contains("_policyc"));
    assert!(project.run(&["man"]).out.contains(".TH policyc"));
    let schema: serde_json::Value =
        serde_json::from_str(&project.run(&["schema"]).out).expect("JSON");
    assert_eq!(schema["$schema"], "http://json-schema.org/draft-07/schema#");
}

#[test]
fn colours_are_for_terminals_that_want_them() {
    let project = Project::with_policy();
    project.change("policies/website.yaml", "id: website\n", "id: website\nverzion: 3\n");
    assert!(!project.run(&["check"]).err.contains('\u{1b}'));
    assert!(project.run(&["check", "--color", "always"]).err.contains('\u{1b}'));
}

#[test]
fn the_project_is_found_upwards_and_shared_files_are_no_policies() {
    let project = Project::with_policy();
    project.write("policies/shared/base.yaml", "controller: {country: CN}\n");
    project.write("policies/_draft.yaml", "not: a policy\n");
    project.write("deep/down/here.txt", "");
    let ran = project.run(&["-C", "deep/down", "check"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), "one policy checked: no findings [TIME]\n"));
}

#[test]
fn two_policies_with_one_id_are_a_finding() {
    let project = Project::with_policy();
    let text = project.read("policies/website.yaml");
    project.write("policies/again.yaml", text);
    let ran = project.run(&["build"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(ran.err.contains("core/duplicate-id"), "{ran:?}");
}

#[test]
fn bad_files_are_one_clear_finding_each_and_never_a_panic() {
    let deep = format!("a: {}", "[".repeat(10_000));
    let bomb = "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b]\n";
    let keys: String = (0..200_000).map(|at| format!("k{at}: 1\n")).collect();
    let terms =
        format!("collection: [{{id: a, source: provided, data: [{}]}}]\n", "x1, ".repeat(1_900));
    let cases: [(&str, Vec<u8>, &str); 11] = [
        ("many keys", keys.into_bytes(), "core/too-large"),
        ("one key often", "id: website\n".repeat(100_000).into_bytes(), "core/too-large"),
        ("many unknown terms", terms.into_bytes(), "core/unknown-term"),
        ("empty", Vec::new(), "core/empty-file"),
        ("utf-16", vec![0xFF, 0xFE, b'i', 0, b'd', 0], "core/not-utf8"),
        ("latin-1", b"title: caf\xe9\n".to_vec(), "core/not-utf8"),
        ("nul", b"id: a\0b\n".to_vec(), "core/hidden-character"),
        ("tabs", b"controller:\n\tname: x\n".to_vec(), "core/syntax"),
        ("deep", deep.into_bytes(), "core/"),
        ("bomb", bomb.as_bytes().to_vec(), "core/unsupported-yaml"),
        ("large", vec![b'#'; 50 * 1024 * 1024], "core/too-large"),
    ];
    for (name, bytes, rule) in cases {
        let project = Project::new();
        project.write("policies/bad.yaml", &bytes);
        let ran = project.run(&["build"]);
        assert_eq!(ran.code, Some(1), "{name}: {}", ran.err);
        assert!(ran.err.contains(rule), "{name}: {}", ran.err);
        assert!(ran.err.len() < 200_000, "{name}: {} bytes of messages", ran.err.len());
        assert!(!project.path("dist").exists(), "{name}");
    }
}

#[test]
fn unchanged_outputs_keep_their_time_and_stale_ones_go() {
    let project = Project::with_policy();
    assert_eq!(project.run(&["build", "-q"]).code, Some(0));
    let file = project.path("dist/website/zh.html");
    let before = fs::metadata(&file).expect("a file").modified().expect("a time");
    std::thread::sleep(Duration::from_millis(20));
    project.change("policies/website.yaml", "id: website", "id: site");
    assert_eq!(project.run(&["build", "-q"]).code, Some(0));
    assert!(!file.exists(), "the old output is still there");
    let file = project.path("dist/site/zh.html");
    assert!(fs::metadata(&file).expect("a file").modified().expect("a time") > before);
}

#[test]
fn no_color_and_the_order_of_wishes_are_respected() {
    let project = Project::with_policy();
    project.change("policies/website.yaml", "id: website\n", "id: website\nverzion: 3\n");
    let plain = project.run_with(&["check"], &[("NO_COLOR", "1"), ("TERM", "xterm-256color")]);
    assert!(!plain.err.contains('\u{1b}'), "{plain:?}");
    assert_eq!(plain.err, project.run(&["check", "--color", "never"]).err);
    let asked = project.run_with(&["check", "--color", "always"], &[("NO_COLOR", "1")]);
    assert!(asked.err.contains('\u{1b}'), "what is typed outweighs the environment");
}

/// The end of a pipe from which nobody reads.
fn unread() -> std::io::PipeWriter {
    let (reader, writer) = std::io::pipe().expect("a pipe");
    drop(reader);
    writer
}

#[test]
fn a_reader_that_goes_away_changes_neither_the_run_nor_its_exit_code() {
    let project = Project::with_policy();
    let run = |args: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_policyc"));
        command.args(args).current_dir(project.path("")).env_clear();
        command.stdout(unread()).stderr(unread()).status().expect("policyc runs").code()
    };
    assert_eq!(run(&["build"]), Some(0));
    assert!(project.path("dist/website/zh.html").exists());
    project.change("policies/website.yaml", "id: website\n", "id: website\nverzion: 3\n");
    for args in [&["check"][..], &["check", "--format", "json"], &["build"], &["build", "--check"]]
    {
        assert_eq!(run(args), Some(1), "{args:?}");
    }
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    for args in [&["--help"][..], &["rules"], &["vocabulary", "--json"], &["man"], &["schema"]] {
        let output = Command::new(env!("CARGO_BIN_EXE_policyc"))
            .args(args)
            .env_clear()
            .stdout(unread())
            .stderr(Stdio::piped())
            .output()
            .expect("policyc runs");
        let message = String::from_utf8(output.stderr).expect("UTF-8");
        assert_eq!((output.status.code(), message.as_str()), (Some(0), ""), "{args:?}");
    }
}

#[test]
fn a_language_with_a_region_has_the_texts_of_the_language() {
    let project = Project::with_policy();
    let plain = project.read("policies/website.yaml");
    assert_eq!(project.run(&["build", "-q"]).code, Some(0));
    let [zh, en] = ["zh", "en"].map(|tag| project.read(&format!("dist/website/{tag}.md")));
    let text = plain.replace("zh: ", "zh-CN: ").replace(" en: ", " en-US: ");
    project.write("policies/website.yaml", text.replace("[zh, en]", "[zh-CN, en-US]"));
    assert_eq!(project.run(&["build", "-q"]).code, Some(0));
    let read = |tag: &str| project.read(&format!("dist/website/{tag}.md"));
    assert_eq!(read("zh-CN").replace("en-US.md", "en.md").replace("zh-CN", "zh"), zh);
    let american = read("en-US");
    for (one, other) in american.lines().zip(en.lines()) {
        // Dates are those of the region, and so is a comma before the last of a list.
        let words = |line: &str| line.replace(',', "");
        let alike = words(one) == words(other) || one.contains("2021");
        assert!(alike || one.contains("zh-CN"), "{one}\n{other}");
    }
}

#[test]
fn settings_own_findings_have_levels_too() {
    let project = Project::with_policy();
    let settings = "front-matter: {x: y}\ndeny: warning\n";
    project.write("policyc.yaml", settings);
    assert_eq!(project.run(&["check", "-q"]).code, Some(1));
    let level = "levels: [{rule: core/no-generator, level: allow}]\n";
    project.write("policyc.yaml", format!("{settings}{level}"));
    assert_eq!(project.run(&["check", "-q"]).code, Some(0));
    project.write("policyc.yaml", "deny: allow\n");
    assert!(project.run(&["check"]).err.contains("core/unknown-value"));
}

#[cfg(unix)]
#[test]
fn a_first_policy_is_not_written_through_a_link() {
    let (project, outside) = (Project::new(), Project::new());
    fs::create_dir_all(project.path("policies")).expect("a folder");
    let link = project.path("policies/website.yaml");
    std::os::unix::fs::symlink(outside.path("new"), link).expect("a link");
    assert_eq!(project.run(&["init"]).code, Some(2));
    assert!(!outside.path("new").exists());
}

#[test]
fn a_policy_named_twice_is_checked_once() {
    let project = Project::with_policy();
    project.write(
        "policies/b.yaml",
        project.read("policies/website.yaml").replace("id: website\n", "id: b\n"),
    );
    let paths = ["policies/website.yaml", "policies/b.yaml", "./policies/website.yaml", "policies"];
    let ran = project.run(&[&["check"], &paths[..]].concat());
    assert!(ran.code == Some(0) && ran.err.contains("2 policies checked"), "{ran:?}");
    fs::copy(project.path("policies/b.yaml"), project.path("policies/c.yaml")).expect("a copy");
    let twice = project.run(&["check"]);
    assert!(twice.err.contains("the policy in `policies/b.yaml` has it too"), "{twice:?}");
}

#[test]
fn what_stands_twice_in_a_list_of_outputs_is_written_once() {
    let project = Project::with_policy();
    project.write("policyc.yaml", "forms: [pages, pages]\nformats: [html, html]\n");
    let ran = project.run(&["build"]);
    assert!(ran.code == Some(0) && ran.err.contains("wrote 2 to dist/"), "{ran:?}");
}

#[test]
fn what_is_replaced_though_policyc_had_not_written_it_is_told() {
    let project = Project::with_policy();
    project.write("dist/website/zh.html", "mine");
    let line = |ran: crate::harness::Ran| {
        assert_eq!(ran.code, Some(0), "{ran:?}");
        ran.err.lines().find(|line| line.contains("replace")).map(str::to_owned)
    };
    let told = |verb: &str| {
        Some(format!("{verb} a file that was not as policyc writes it: dist/website/zh.html"))
    };
    assert_eq!(line(project.run(&["build", "--dry-run"])), told("would replace"));
    assert_eq!(line(project.run(&["build"])), told("replaced"));
    project.change("policies/website.yaml", "version: ", "version: 1");
    assert_eq!(line(project.run(&["build"])), None, "what policyc wrote itself");
    project.write("dist/website/zh.html", "mine");
    assert_eq!(line(project.run(&["build", "-q"])), told("replaced"));
}

#[test]
fn a_file_that_was_kept_is_told_until_it_is_gone() {
    let project = Project::with_policy();
    assert_eq!(project.run(&["build", "-q"]).code, Some(0));
    project.write("dist/website/zh.html", "mine");
    project.change("policies/website.yaml", "id: website\n", "id: other\n");
    for _ in 0..2 {
        let ran = project.run(&["build"]);
        assert!(ran.code == Some(0) && ran.err.contains("website/zh.html"), "{ran:?}");
        assert_eq!(project.run(&["build", "--check"]).code, Some(1));
    }
    fs::remove_file(project.path("dist/website/zh.html")).expect("the file");
    assert_eq!(project.run(&["build", "-q"]).code, Some(0));
    assert_eq!(project.run(&["build", "--check"]).code, Some(0));
}

#[test]
fn a_base_is_an_address_to_which_a_path_can_be_added() {
    for (base, code) in [
        ("https://example.com/legal", 0),
        ("https://example.com/?q", 1),
        ("https://example.com/#f", 1),
        ("https://u:p@example.com/", 1),
        ("mailto:a@example.com", 1),
        ("/legal", 1),
    ] {
        let project = Project::with_policy();
        project.write("policyc.yaml", format!("base-url: {base}\n"));
        assert_eq!(project.run(&["check", "-q"]).code, Some(code), "{base}");
    }
}

#[test]
fn marks_of_other_systems_make_no_difference() {
    let project = Project::with_policy();
    assert_eq!(project.run(&["build", "-q"]).code, Some(0));
    let text = project.read("policies/website.yaml");
    for changed in [format!("\u{feff}{text}"), text.replace('\n', "\r\n")] {
        project.write("policies/website.yaml", changed);
        let ran = project.run(&["build", "--check"]);
        assert_eq!(ran.code, Some(0), "{ran:?}");
    }
}

#[test]
fn a_run_says_nothing_where_nothing_is_to_be_said() {
    let project = Project::with_policy();
    let ran = project.run(&["check", "-q"]);
    assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (Some(0), "", ""));
    let slip = project.run(&["biuld"]);
    assert_eq!((slip.code, slip.out.as_str()), (Some(2), ""));
    assert!(slip.err.contains("build"), "{slip:?}");
}

#[test]
fn building_one_policy_leaves_the_outputs_of_the_others() {
    let project = Project::with_policy();
    let other = project.read("policies/website.yaml").replacen("id: website", "id: other", 1);
    project.write("policies/other.yaml", other);
    assert_eq!(project.run(&["build", "-q"]).code, Some(0));
    project.change("policies/other.yaml", "version: 2.0.0", "version: 2.0.1");
    let ran = project.run(&["build", "policies/other.yaml"]);
    assert!(ran.err.contains("wrote 6 to dist/, 0 unchanged, 0 removed"), "{ran:?}");
    assert!(project.path("dist/website/zh.html").is_file());
    assert_eq!(project.run(&["build", "--check"]).code, Some(0));
    fs::remove_file(project.path("policies/other.yaml")).expect("a file");
    let whole = project.run(&["build"]);
    assert!(whole.err.contains("6 unchanged, 6 removed"), "{whole:?}");
    assert!(!project.path("dist/other").exists());
}

#[test]
fn a_policy_that_cannot_be_read_whole_fails_at_every_level() {
    let project = Project::with_policy();
    project.change("policies/website.yaml", "country: CN", "country: China");
    for level in ["allow", "note", "warning"] {
        let levels = format!("levels: [{{rule: core/bad-country, level: {level}}}]\n");
        project.write("policyc.yaml", levels);
        for command in ["check", "build"] {
            let ran = project.run(&[command]);
            assert_eq!(ran.code, Some(1), "{ran:?}");
            assert!(ran.err.contains("error[core/bad-country]"), "{ran:?}");
            assert!(ran.err.contains("`core/bad-country` stays an error"), "{ran:?}");
        }
        assert!(!project.path("dist").exists());
    }
}

#[test]
fn a_hidden_character_may_be_wanted_as_a_reference_alone() {
    let project = Project::with_policy();
    let right = project.read("policies/website.yaml");
    let levels = "levels: [{rule: core/hidden-character, level: allow}, \
                  {rule: core/law-changed, level: allow}]\n";
    project.write("policyc.yaml", levels);
    for (word, code) in
        [("隐私&ZeroWidthSpace;政策", 0), ("\"隐私\\u200b政策\"", 1), ("隐私\u{200b}政策", 1)]
    {
        let text = right.replacen("zh: 隐私政策", &format!("zh: {word}"), 1);
        assert_ne!(text, right);
        project.write("policies/website.yaml", text);
        let ran = project.run(&["check"]);
        assert_eq!(ran.code, Some(code), "{ran:?}");
        assert_eq!(ran.err.contains("core/hidden-character"), code == 1, "{ran:?}");
    }
}

#[test]
fn levels_that_cannot_be_meant_are_told() {
    let project = Project::with_policy();
    project.write(
        "policyc.yaml",
        "levels:\n  - {rule: cn-pipl, level: note}\n  - {rule: core/placeholder, level: note}\n  \
         - {rule: core/placeholder, level: error}\n",
    );
    let ran = project.run(&["check"]);
    assert!(ran.err.contains("this is a law profile, not a rule"), "{ran:?}");
    assert!(!ran.err.contains("did you mean"), "{ran:?}");
    assert!(ran.err.contains("warning[core/duplicate-item]"), "{ran:?}");
}

#[test]
fn slips_of_those_who_write_no_yaml_are_told_as_what_they_are() {
    for (right, wrong, told) in [
        ("  country: CN", "  country：CN", &["全角冒号", "+   country: CN"][..]),
        ("  country: CN", "  country:CN", &["其后没有空格", "冒号与值之间须有一个空格"]),
        ("  country: CN", "\tcountry: CN", &["制表符", "请用空格缩进"]),
        ("  country: CN", "  country: cn", &["+   country: CN"]),
        ("  country: CN", "  country:", &["而此处为空"]),
        ("data: [email]", "data: [email，name]", &["各项之间应为半角逗号"]),
        ("data: [email]", "data: [email", &["没有收尾", "补上`]`"]),
        ("data: [email]", "data: [“email”]", &["用语不加引号"]),
        ("      source: ", "     source: ", &["缩进与同组的各行不一致"]),
        ("      source: ", "      sorce: ", &["是否想写`source`？"]),
        ("effective: 2026-12-01", "effective: 2026年12月1日", &["+ effective: 2026-12-01"]),
        ("minimal: true", "minimal: 是", &["+   minimal: true"]),
        ("retention: while", "retention: 三年", &["即`storage.retention`之下"]),
        ("name: {zh: ", "name: {zh：", &["键与值之间应为半角冒号"]),
    ] {
        let project = Project::new();
        assert_eq!(project.run(&["init"]).code, Some(0));
        project.change("policies/website.yaml", "data: [name, email]", "data: [email]");
        project.change("policies/website.yaml", right, wrong);
        let ran = project.run(&["check", "--ui-lang", "zh"]);
        assert_eq!(ran.code, Some(1), "{wrong}: {ran:?}");
        assert!(told.iter().all(|told| ran.err.contains(told)), "{wrong}: {}", ran.err);
        assert!(ran.err.contains("1 个错误，0 个警告"), "{wrong}: {}", ran.err);
    }
}

#[test]
fn settings_that_would_do_nothing_are_told() {
    let project = Project::with_policy();
    for (settings, told) in [
        ("ui-language: fr\n", "policyc has no texts in the language `fr`"),
        ("formats: []\n", "`formats` should be a list, but it is empty"),
        ("forms: []\n", "`forms` should be a list, but it is empty"),
        ("generator: hugo\nsite-languages: {fr: fr-FR}\n", "no texts in the language `fr`"),
        ("generator: hugo\nsite-languages: {zh: en}\n", "the id `en` is given twice"),
        ("- out\n", "this file should be a group of keys, but it is a list"),
        ("base-url: www.example.cn\n", "`www.example.cn` cannot be the address of a site"),
    ] {
        project.write("policyc.yaml", settings);
        let ran = project.run(&["build"]);
        assert_eq!(ran.code, Some(1), "{settings}: {ran:?}");
        assert!(ran.err.contains(told), "{settings}: {ran:?}");
        assert!(ran.err.contains("--> policyc.yaml:"), "{settings}: {ran:?}");
    }
    for settings in [
        "ui-language: en-GB\n",
        "generator: hugo\nsite-languages: {zh: zh-Hans, en: en}\n",
        "generator: hugo\nsite-languages: {zh: en, en: zh}\n",
    ] {
        project.write("policyc.yaml", settings);
        assert_eq!(project.run(&["check"]).code, Some(0), "{settings}");
    }
}

#[test]
fn reports_are_a_form_of_output() {
    let project = Project::with_policy();
    project.write("policyc.yaml", "forms: [pages, reports]\nformats: [html]\n");
    let ran = project.run(&["build", "-v"]);
    assert!(ran.err.contains("+ dist/website/report.zh.html\n"), "{ran:?}");
    assert!(ran.err.starts_with("policies/website.yaml\n"), "{ran:?}");
}

#[test]
fn what_cannot_be_meant_on_the_command_line_is_said() {
    let project = Project::with_policy();
    project.write("policies/shared/company.yaml", "controller: {}\n");
    for (args, told) in [
        (&["check", "policies/shared/company.yaml"][..], "is a part that policies extend"),
        (&["why", "retention", "webseite"], "no policy `webseite`; there are website"),
        (&["init", "app", "--template", "website"], "`app` and `website` are two starters"),
        (&["explain", "cn-pipl"], "`policyc profile show cn-pipl` lists its rules"),
        (&["man", "bild"], "no command `bild`"),
    ] {
        let ran = project.run(args);
        assert_eq!(ran.code, Some(2), "{args:?}: {ran:?}");
        assert!(ran.err.contains(told), "{args:?}: {ran:?}");
    }
    let page = project.run(&["man", "build"]).out;
    assert!(page.contains("policyc\\-build") && page.contains("\\-\\-no\\-cache"), "{page}");
}

#[test]
fn colours_follow_what_the_environment_says() {
    let project = Project::with_policy();
    project.change("policies/website.yaml", "id: website\n", "id: website\nverzion: 3\n");
    let coloured = |variables: &[(&str, &str)]| {
        project.run_with(&["check"], variables).err.contains("\u{1b}[")
    };
    assert!(!coloured(&[]));
    assert!(coloured(&[("CLICOLOR_FORCE", "1")]));
    assert!(!coloured(&[("CLICOLOR_FORCE", "0")]));
    assert!(!coloured(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]));
}

#[test]
fn what_can_only_be_meant_in_one_way_is_mended() {
    let project = Project::with_policy();
    let right = project.read("policies/website.yaml");
    let slips = [
        ("  country: CN", "  country：cn"),
        ("effective: 2026-12-01", "effective: 2026年12月1日"),
        ("minimal: true", "minimal: yes"),
        ("audience: [visitors]", "audience: visitors"),
    ];
    let wrong = slips.iter().fold(right.clone(), |text, (from, to)| text.replace(from, to));
    assert_ne!(right, wrong);
    for (begin, end) in [("", "\n"), ("\u{feff}", "\r\n")] {
        let shape = |text: &str| format!("{begin}{}", text.replace('\n', end));
        project.write("policies/website.yaml", shape(&wrong));
        let ran = project.run(&["check", "--fix"]);
        assert_eq!(ran.code, Some(0), "{ran:?}");
        assert!(ran.err.starts_with("mended 6 places in one file\n"), "{ran:?}");
        assert_eq!(project.read("policies/website.yaml"), shape(&right));
    }
    // Where a bracket may be meant, another one is not put in.
    let bracket = right.replace("audience: [visitors]", "audience: 「visitors]");
    project.write("policies/website.yaml", &bracket);
    assert_eq!(project.run(&["check", "--fix"]).code, Some(1));
    assert_eq!(project.read("policies/website.yaml"), bracket);
    // A guess is told and left to whoever wrote it.
    project.write(
        "policies/website.yaml",
        right.replace("id: website\n", "id: website\nverzion: 3\n"),
    );
    let guess = project.read("policies/website.yaml");
    let ran = project.run(&["check", "--fix"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(ran.err.starts_with("nothing could be mended with certainty\n"), "{ran:?}");
    assert!(ran.err.contains("did you mean `version`?"), "{ran:?}");
    assert_eq!(project.read("policies/website.yaml"), guess);
    assert_eq!(fs::read_dir(project.path("policies")).expect("a folder").count(), 1);
}

#[test]
fn why_a_command_cannot_run_is_said_in_the_readers_language() {
    let project = Project::with_policy();
    for (args, told) in [
        (&["check", "nowhere.yaml"][..], "无法读取 nowhere.yaml"),
        (&["check", ""], "有一个路径为空"),
        (
            &["explain", "unknown-kye"],
            "没有名为 `core/unknown-kye` 的规则，是否想写 `core/unknown-key`？",
        ),
        (&["explain", "nothing-of-the-kind"], "运行 `policyc rules` 可列出全部"),
        (&["profile", "show", "zz-zz"], "运行 `policyc profile list` 可列出全部"),
        (&["vocabulary", "dataa"], "没有名为 `dataa` 的词汇表，是否想写 `data`？"),
        (&["why", "nowhere-at-all"], "没有名为 `nowhere-at-all` 的段落\n"),
        (&["init"], "policies/website.yaml 已经存在；加上 --force 可覆盖"),
    ] {
        let ran = project.run(&[args, &["--ui-lang", "zh"]].concat());
        assert_eq!(ran.code, Some(2), "{args:?}: {ran:?}");
        assert!(ran.err.contains(told), "{args:?}: {ran:?}");
    }
    let empty = Project::new().run(&["check", "--ui-lang", "zh"]);
    assert!(
        empty.err.contains("policies/ 中没有政策（运行 `policyc init` 可写出第一份）"),
        "{empty:?}"
    );
}

#[test]
fn a_full_width_colon_in_braces_is_mended_too() {
    let project = Project::new();
    assert_eq!(project.run(&["init", "-q"]).code, Some(0));
    let right = project.read("policies/website.yaml");
    let wrong = right.replace("{country: CN, ", "{country：CN, ");
    assert_ne!(right, wrong);
    project.write("policies/website.yaml", &wrong);
    let ran = project.run(&["check", "--ui-lang", "zh"]);
    assert!(ran.err.contains("而不是`：`") && !ran.err.contains("core/missing-key"), "{ran:?}");
    assert_eq!(project.run(&["check", "--fix", "-q"]).code, Some(0));
    assert_eq!(project.read("policies/website.yaml"), right);
}
