//! Files and folders that somebody made to break a run: each is a finding or an error in plain words,
//! in bounded time and memory, and nothing is written outside the output folder.

use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::harness::Project;
use crate::support::MINIMAL;

/// No run takes so long, however busy the machine is.
const DEADLINE: Duration = Duration::from_secs(60);
/// Address space of a run, in KiB.
const MEMORY: u32 = 1_500_000;

/// How a run ended.
#[derive(Debug)]
struct Ended {
    code: Option<i32>,
    err: String,
}

/// Runs policyc with little memory; a run that hangs is ended and fails the test.
fn run(project: &Project, args: &[&str]) -> Ended {
    let errors = fs::File::create(project.path(".stderr")).expect("a file");
    let mut child = Command::new("sh")
        .args(["-c", &format!("ulimit -v {MEMORY}; exec \"$@\""), "sh"])
        .arg(env!("CARGO_BIN_EXE_policyc"))
        .args(args)
        .current_dir(project.path(""))
        .env_clear()
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(errors)
        .spawn()
        .expect("policyc runs");
    let start = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().expect("a state") {
            break status;
        }
        if start.elapsed() > DEADLINE {
            child.kill().expect("it can be killed");
            panic!("{args:?} hangs");
        }
        sleep(Duration::from_millis(5));
    };
    let err = fs::read(project.path(".stderr")).expect("a file");
    let err = String::from_utf8(err).expect("UTF-8");
    assert!(!err.contains("panicked"), "{err}");
    assert!(err.len() < 200_000, "{} bytes of messages", err.len());
    Ended { code: status.code(), err }
}

/// A build that must end with a code and say something, and write nothing.
fn refused(project: &Project, code: i32, says: &str) -> Ended {
    let ran = run(project, &["build"]);
    assert_eq!(ran.code, Some(code), "{says}: {ran:?}");
    assert!(ran.err.contains(says), "{says}: {ran:?}");
    let out = project.path("dist");
    let written = fs::read_dir(out).map_or(0, Iterator::count);
    assert_eq!(written, 0, "{says}: something was written");
    ran
}

fn with_policy(text: impl AsRef<[u8]>) -> Project {
    let project = Project::new();
    project.write("policies/a.yaml", text);
    project
}

/// The minimal policy with something instead of one of its lines.
fn minimal(line: &str, instead: &str) -> String {
    assert!(MINIMAL.contains(line));
    MINIMAL.replacen(line, instead, 1)
}

#[test]
fn bytes_that_are_no_text_are_findings() {
    let utf16 = |text: &str, big: bool| -> Vec<u8> {
        let bytes = |unit: u16| if big { unit.to_be_bytes() } else { unit.to_le_bytes() };
        std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(bytes).collect()
    };
    let cesu = [b"title: \"".as_slice(), &[0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80], b"\"\n"].concat();
    let cases: [(Vec<u8>, &str); 7] = [
        (utf16(MINIMAL, false), "core/not-utf8"),
        (utf16(MINIMAL, true), "core/not-utf8"),
        (cesu, "core/not-utf8"),
        (b"\xC0\x80".to_vec(), "core/not-utf8"),
        (b"\0\0\xFE\xFFa".to_vec(), "core/not-utf8"),
        (minimal("en: Privacy Policy", "en: Privacy\0Policy").into(), "core/hidden-character"),
        (minimal("en: Privacy Policy", "en: \"Privacy\\uD800Policy\"").into(), "core/syntax"),
    ];
    for (bytes, rule) in cases {
        refused(&with_policy(bytes), 1, rule);
    }
}

#[test]
fn nesting_and_size_are_bounded() {
    let block = (0..10_000).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect::<String>();
    let flow = format!("a: {}{}", "{a: ".repeat(10_000), "}".repeat(10_000));
    let mut bomb = "a0: &a0 [x]\n".to_owned();
    for at in 1..40 {
        bomb.push_str(&format!(
            "a{at}: &a{at} [{}]\n",
            vec![format!("*a{}", at - 1); 9].join(", ")
        ));
    }
    let merges: String = (1..40).fold("m0: &m0 {a: 1}\n".to_owned(), |text, at| {
        format!("{text}m{at}: &m{at} {{<<: [*m{0}, *m{0}]}}\n", at - 1)
    });
    let cases = [
        (block, "core/too-large"),
        ("- ".repeat(10_000), "core/"),
        ("? ".repeat(10_000), "core/"),
        (flow, "core/"),
        (format!("a: {}", "\"'".repeat(1_000_000)), "core/"),
        (bomb, "core/unsupported-yaml"),
        (merges, "core/unsupported-yaml"),
        (format!("a: >\n{}", " \n".repeat(2_000_000)), "core/"),
    ];
    for (text, rule) in cases {
        refused(&with_policy(text), 1, rule);
    }
}

#[test]
fn a_hundred_megabytes_are_not_read() {
    for path in
        ["policies/a.yaml", "policyc.yaml", "templates/html/page.html.tera", "locales/en/a.ftl"]
    {
        let project = with_policy(MINIMAL);
        project.write(path, "a: ");
        let file = fs::OpenOptions::new().write(true).open(project.path(path)).expect("a file");
        file.set_len(100 * 1024 * 1024).expect("a large file");
        let ran = run(&project, &["build"]);
        assert!(matches!(ran.code, Some(1 | 2)), "{path}: {ran:?}");
        assert!(ran.err.contains("4") && ran.err.contains(path), "{path}: {ran:?}");
    }
}

#[test]
fn long_texts_of_markup_end() {
    for mark in
        [">", "- ", "[", "![", "*", "_a", "`", "<", "&", "|a", "\\", "1. ", "(", "# ", "***a "]
    {
        let text = mark.repeat(100_000 / mark.len());
        let text = serde_json::to_string(&text).expect("text");
        let note = format!("introduction:\n  note: {{zh: {text}, en: {text}}}\n");
        let ran = run(&with_policy(format!("{MINIMAL}{note}")), &["build"]);
        assert!(matches!(ran.code, Some(0 | 1)), "{mark}: {ran:?}");
    }
}

#[test]
fn long_words_end_and_are_told_in_short() {
    for (line, key) in [
        ("purpose: answer-enquiries", "purpose"),
        ("id: website", "id"),
        ("source: provided", "source"),
    ] {
        let project = Project::with_policy();
        project.change("policies/website.yaml", line, &format!("{key}: {}", "a".repeat(3_000_000)));
        let ran = refused(&project, 1, "core/");
        assert!(ran.err.len() < 5000, "{} bytes", ran.err.len());
    }
}

#[test]
fn pipes_and_devices_are_no_files() {
    for path in ["policies/a.yaml", "policyc.yaml", "templates/html/text.css", "profiles/x.yaml"] {
        let project = Project::with_policy();
        let full = project.path(path);
        fs::remove_file(project.path("policyc.yaml")).expect("the settings");
        fs::create_dir_all(full.parent().expect("a folder")).expect("a folder");
        let made = Command::new("mkfifo").arg(&full).status().expect("mkfifo runs");
        assert!(made.success());
        let ran = refused(&project, 2, "not a regular file");
        assert!(ran.err.contains(path), "{ran:?}");
    }
    for device in ["/dev/zero", "/dev/random", "/dev/tty"] {
        let project = Project::with_policy();
        symlink(device, project.path("policies/a.yaml")).expect("a link");
        refused(&project, 2, "policies/a.yaml");
        let ran = run(&project, &["check", device]);
        assert_eq!(ran.code, Some(2), "{ran:?}");
        assert!(ran.err.contains("outside the project"), "{ran:?}");
    }
}

#[test]
fn pipes_and_links_among_the_outputs_are_replaced_unread() {
    let outside = Project::new();
    outside.write("kept", "kept");
    for path in ["dist/website/zh.html", "dist/policyc-manifest.json"] {
        for target in [None, Some("/dev/zero".into()), Some(outside.path("kept"))] {
            let project = Project::with_policy();
            assert_eq!(project.run(&["build", "-q"]).code, Some(0));
            let before = project.read(path);
            fs::remove_file(project.path(path)).expect("an output");
            match &target {
                None => {
                    let made = Command::new("mkfifo").arg(project.path(path)).status();
                    assert!(made.expect("mkfifo runs").success());
                }
                Some(target) => symlink(target, project.path(path)).expect("a link"),
            }
            assert_eq!(run(&project, &["build", "--check"]).code, Some(1), "{path} {target:?}");
            assert_eq!(run(&project, &["build"]).code, Some(0), "{path} {target:?}");
            let there = fs::symlink_metadata(project.path(path)).expect("an output");
            assert!(there.is_file() && project.read(path) == before, "{path} {target:?}");
        }
    }
    assert_eq!(outside.read("kept"), "kept");
}

#[test]
fn no_policy_is_passed_over_without_a_word() {
    let project = Project::with_policy();
    project.write("policies/other.YAML", "id: [\n");
    refused(&project, 1, "policies/other.YAML");
    let project = Project::with_policy();
    let name = std::ffi::OsStr::from_bytes(b"bad\xff.yaml");
    fs::write(project.path("policies").join(name), "").expect("a file");
    refused(&project, 2, "its name is not UTF-8");
    let ran = run(&Project::with_policy(), &["check", ""]);
    assert!(ran.code == Some(2) && ran.err.contains("a path is empty"), "{ran:?}");
}

#[test]
fn links_out_of_the_project_are_refused() {
    let other = Project::with_policy();
    fs::remove_file(other.path("policyc.yaml")).expect("the settings");
    let secret = other.path("policies/website.yaml");
    let links: [(&str, &Path); 4] = [
        ("policies/a.yaml", &secret),
        ("policyc.yaml", &secret),
        ("locales/en/a.ftl", &secret),
        ("dist", &other.path("")),
    ];
    for (link, target) in links {
        let project = Project::with_policy();
        fs::remove_file(project.path("policyc.yaml")).expect("the settings");
        fs::create_dir_all(project.path(link).parent().expect("a folder")).expect("a folder");
        symlink(target, project.path(link)).expect("a link");
        let ran = run(&project, &["build"]);
        assert_eq!(ran.code, Some(2), "{link}: {ran:?}");
        assert!(
            ran.err.contains(link) && ran.err.contains("out of the project"),
            "{link}: {ran:?}"
        );
        assert!(!other.path("website").exists(), "{link}: written through a link");
    }
    let project = Project::with_policy();
    project.write("policies/b.yaml", "extends: shared/b.yaml\n");
    project.write("policies/shared/x", "");
    symlink(&secret, project.path("policies/shared/b.yaml")).expect("a link");
    refused(&project, 1, "core/extends-not-found");
    let project = Project::with_policy();
    fs::create_dir_all(project.path("dist")).expect("a folder");
    symlink(other.path(""), project.path("dist/website")).expect("a link");
    let ran = run(&project, &["build"]);
    assert_eq!(ran.code, Some(2), "{ran:?}");
    assert!(ran.err.contains("leads out of the output folder"), "{ran:?}");
    assert!(!other.path("zh.html").exists());
    let project = Project::new();
    symlink(other.path(""), project.path("policies")).expect("a link");
    let ran = run(&project, &["init"]);
    assert_eq!(ran.code, Some(2), "{ran:?}");
    assert_eq!(
        fs::read_dir(other.path("")).expect("a folder").count(),
        1,
        "written through a link"
    );
}

#[test]
fn ids_that_are_no_names_of_folders_are_findings() {
    let long = "a".repeat(300);
    let ids = [
        "../../x",
        "..",
        ".",
        "\"\"",
        "/x",
        "a/b",
        "a\\b",
        "CON",
        "con",
        "nul",
        "com1",
        "lpt9",
        "C:x",
        "-x",
        "~",
        "\"a\\nb\"",
        "\"a\\0b\"",
        "a b",
        "a.",
        "$HOME",
        "隐私",
        "policyc-manifest.json",
        &long,
    ];
    for id in ids {
        let project = with_policy(minimal("id: website", &format!("id: {id}")));
        project.write("policyc.yaml", "forms: [pages]\nlevels: []\n");
        refused(&project, 1, "core/");
    }
}

#[test]
fn file_names_cannot_forge_messages() {
    let name = "policies/a\n::error::b\u{1b}[2J.yaml";
    let project = Project::new();
    project.write(name, "id: [\n");
    let ran = refused(&project, 1, "core/syntax");
    assert!(!ran.err.contains('\u{1b}'), "{ran:?}");
    assert!(!ran.err.lines().any(|line| line.starts_with("::error::b")), "{ran:?}");
    let github = project.run(&["check", "--format", "github"]);
    assert!(!github.out.lines().any(|line| line.starts_with("::error::b")), "{github:?}");
    for args in [&["check", "-v"][..], &["check", "--format", "github"]] {
        let told = project.run(args);
        assert!(!(told.out + &told.err).contains('\u{1b}'), "{args:?}");
    }
    let missing = run(&project, &["check", "policies/x\n\u{1b}[2Jy.yaml"]);
    assert_eq!(missing.code, Some(2));
    assert!(!missing.err.contains('\u{1b}'), "{missing:?}");
}

#[test]
fn characters_that_hide_are_findings_however_they_are_written() {
    let hiding = [
        '\u{202E}',
        '\u{2066}',
        '\u{200B}',
        '\u{200D}',
        '\u{200C}',
        '\u{2060}',
        '\u{FEFF}',
        '\u{AD}',
        '\u{61C}',
        '\u{180E}',
        '\u{3164}',
        '\u{115F}',
        '\u{34F}',
        '\u{E0041}',
        '\u{FFA0}',
        '\u{2028}',
    ];
    for (at, character) in hiding.into_iter().enumerate() {
        let code = u32::from(character);
        let ways = [
            minimal("en: Privacy Policy", &format!("en: Privacy{character} Policy")),
            minimal("en: Privacy Policy", &format!("en: \"Privacy\\U{code:08X} Policy\"")),
            minimal("en: Privacy Policy", &format!("en: Privacy&#x{code:X}; Policy")),
            minimal("id: website", &format!("id: web{character}site")),
            minimal("country: CN", &format!("country: CN\n  \"na\\U{code:08X}me\": x")),
        ];
        // Every character in one of the ways, and one of them in all.
        let all = at == 0;
        let ways = ways.into_iter().enumerate().filter(|(way, _)| all || way == &(at % 5));
        for (_, text) in ways {
            let ran = refused(&with_policy(&text), 1, "core/");
            let found = ran.err.contains("core/hidden-character")
                && ran.err.contains(&format!("U+{code:04X}"));
            assert!(found, "{text}\n{ran:?}");
        }
    }
    for sound in ["می\u{200C}خواهم", "क्\u{200D}ष", "👩\u{200D}💻"] {
        let project = with_policy(minimal("en: Privacy Policy", &format!("en: {sound}")));
        let ran = run(&project, &["check"]);
        assert!(!ran.err.contains("hidden-character"), "{ran:?}");
    }
}

#[test]
fn files_that_extend_many_others_end() {
    // Each of thirty files extends the next one twice; a chain of thousands.
    for (files, list) in [(30, true), (3_000, false)] {
        let project = with_policy("extends: shared/f0.yaml\nid: website\n");
        for at in 0..files {
            let next = format!("f{}.yaml", at + 1);
            let next = if list { format!("[{next}, {next}]") } else { next };
            project.write(&format!("policies/shared/f{at}.yaml"), format!("extends: {next}\n"));
        }
        project.write(&format!("policies/shared/f{files}.yaml"), MINIMAL);
        refused(&project, 1, "core/too-large");
    }
}

#[test]
fn folders_without_end_are_walked_once() {
    let project = Project::with_policy();
    symlink(project.path(""), project.path("policies/loop")).expect("a link");
    let ran = run(&project, &["check"]);
    assert_eq!(ran.code, Some(2), "{ran:?}");
    assert!(ran.err.contains("policies/loop cannot be looked at: it is a link"), "{ran:?}");
    fs::remove_file(project.path("policies/loop")).expect("the link");
    symlink("self.yaml", project.path("policies/self.yaml")).expect("a link");
    let ran = run(&project, &["check"]);
    assert_eq!(ran.code, Some(2), "{ran:?}");
    assert!(ran.err.contains("cannot read policies/self.yaml"), "{ran:?}");
    let deep = format!("policies/{}a.yaml", "d/".repeat(900));
    let project = Project::new();
    project.write(&deep, MINIMAL);
    let ran = run(&project, &["build", "-q"]);
    assert!(matches!(ran.code, Some(0 | 1)), "{ran:?}");
}
