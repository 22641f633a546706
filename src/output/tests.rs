use std::fs;

use tempfile::{TempDir, tempdir};

use super::{Artifact, Changes, Difference, Extent, Mode, OutputError, Plan};

fn plan(folder: &std::path::Path, artifacts: Vec<Artifact>) -> Result<Plan, OutputError> {
    let mut plan = Plan::open(folder, Mode::Write)?;
    plan.add(artifacts)?;
    plan.finish(Extent::Whole)?;
    Ok(plan)
}

fn artifact(path: &str, text: &str) -> Artifact {
    Artifact {
        path: path.into(),
        bytes: text.into(),
        policy: "app".into(),
        version: "1.0.0".into(),
        language: "zh".into(),
        format: "markdown".into(),
    }
}

fn build(folder: &TempDir, files: &[(&str, &str)]) -> Changes {
    let artifacts = files.iter().map(|(path, text)| artifact(path, text)).collect();
    let mut plan = plan(folder.path(), artifacts).expect("a plan");
    plan.write().expect("written");
    plan.changes()
}

fn check(folder: &TempDir, files: &[(&str, &str)]) -> Vec<Difference> {
    let artifacts = files.iter().map(|(path, text)| artifact(path, text)).collect();
    plan(folder.path(), artifacts).expect("a plan").differences()
}

fn read(folder: &TempDir, path: &str) -> String {
    fs::read_to_string(folder.path().join(path)).expect("a file")
}

#[test]
fn fresh_then_unchanged_then_changed() {
    let folder = tempdir().expect("a folder");
    let files = [("zh/a.md", "一"), ("en/a.md", "one")];
    assert_eq!(check(&folder, &files).len(), 3);
    assert_eq!(build(&folder, &files).written, ["en/a.md", "zh/a.md"]);
    assert_eq!(read(&folder, "zh/a.md"), "一");
    let manifest = read(&folder, "policyc-manifest.json");
    assert!(manifest.contains("\"digest\": \"sha256-"), "{manifest}");
    let modified = |path| fs::metadata(folder.path().join(path)).and_then(|m| m.modified());
    let before = modified("zh/a.md").expect("a time");
    assert_eq!(check(&folder, &files), []);
    assert_eq!(build(&folder, &files).unchanged, ["en/a.md", "zh/a.md"]);
    assert_eq!(modified("zh/a.md").expect("a time"), before);
    let changed = [("zh/a.md", "二"), ("en/a.md", "one")];
    assert!(check(&folder, &changed).contains(&Difference::Changed("zh/a.md".into())));
    let changes = build(&folder, &changed);
    assert_eq!(
        (changes.written, changes.unchanged),
        (vec!["zh/a.md".into()], vec!["en/a.md".into()])
    );
    assert_eq!(read(&folder, "zh/a.md"), "二");
}

#[test]
fn stale_outputs_go_with_their_folders_unless_edited() {
    let folder = tempdir().expect("a folder");
    build(&folder, &[("a.md", "a"), ("x/y/b.md", "b"), ("c.md", "c")]);
    fs::write(folder.path().join("c.md"), "by hand").expect("written");
    fs::write(folder.path().join("mine.md"), "mine").expect("written");
    assert!(check(&folder, &[("a.md", "a")]).contains(&Difference::Stale("x/y/b.md".into())));
    let changes = build(&folder, &[("a.md", "a")]);
    assert_eq!((changes.removed, changes.kept), (vec!["x/y/b.md".into()], vec!["c.md".into()]));
    assert!(!folder.path().join("x").exists());
    assert_eq!(read(&folder, "c.md"), "by hand");
    assert_eq!(read(&folder, "mine.md"), "mine");
}

#[test]
fn paths_that_are_not_plain_are_refused() {
    let folder = tempdir().expect("a folder");
    let bad = [
        "",
        "/a",
        "../a",
        "a/../b",
        "a//b",
        "./a",
        "a/",
        "C:/a",
        "a\\b",
        "con",
        "a/NUL.md",
        "com1.txt",
        "policyc-manifest.json",
        "Policyc-Manifest.json",
        "a.",
        ".policyc-x.tmp",
        "a\0",
    ];
    for path in bad {
        let error = plan(folder.path(), vec![artifact(path, "")]).expect_err(path);
        assert!(matches!(error, OutputError::Path { .. }), "{path}: {error}");
    }
    for (a, b) in [("a", "a"), ("A/x", "a/X"), ("a", "a/b")] {
        let error = plan(folder.path(), vec![artifact(a, ""), artifact(b, "")]).expect_err(a);
        assert!(matches!(error, OutputError::Duplicate { .. }), "{a} {b}: {error}");
    }
    for path in ["隐私政策.zh.md", "common.md", "com10", "a..b/c d.md"] {
        plan(folder.path(), vec![artifact(path, "")]).expect(path);
    }
}

#[test]
fn a_corrupt_or_hostile_manifest_deletes_nothing() {
    let outer = tempdir().expect("a folder");
    let folder = TempDir::new_in(outer.path()).expect("a folder");
    build(&folder, &[("a.md", "a"), ("b.md", "b")]);
    let manifest = folder.path().join("policyc-manifest.json");
    let hostile = read(&folder, "policyc-manifest.json").replace("b.md", "../b.md");
    fs::write(outer.path().join("b.md"), "b").expect("written");
    fs::write(&manifest, hostile).expect("written");
    assert_eq!(build(&folder, &[("a.md", "a")]).removed, Vec::<String>::new());
    assert!(outer.path().join("b.md").exists());
    fs::write(&manifest, "{").expect("written");
    let changes = build(&folder, &[]);
    assert!(changes.corrupt_manifest && changes.removed.is_empty(), "{changes:?}");
    assert_eq!(read(&folder, "a.md"), "a");
    assert!(!build(&folder, &[]).corrupt_manifest);
}

#[test]
fn leftovers_of_a_killed_run_go() {
    let folder = tempdir().expect("a folder");
    build(&folder, &[("x/a.md", "a")]);
    let left = folder.path().join("x/.policyc-0123.tmp");
    fs::write(&left, "half").expect("written");
    build(&folder, &[("x/a.md", "a")]);
    assert!(!left.exists());
}

#[test]
fn a_respelt_output_leaves_one_file() {
    let folder = tempdir().expect("a folder");
    build(&folder, &[("App.md", "a")]);
    build(&folder, &[("app.md", "a")]);
    assert_eq!(read(&folder, "app.md"), "a");
    let names = fs::read_dir(folder.path()).expect("a folder").count();
    assert_eq!(names, 2, "the output and the manifest");
    assert_eq!(check(&folder, &[("app.md", "a")]), []);
}

#[cfg(unix)]
#[test]
fn links_are_replaced_not_followed_and_lead_nowhere_else() {
    use std::os::unix::fs::symlink;
    let (folder, other) = (tempdir().expect("a folder"), tempdir().expect("a folder"));
    let target = other.path().join("kept.md");
    fs::write(&target, "same").expect("written");
    symlink(&target, folder.path().join("a.md")).expect("a link");
    symlink(other.path().join("nowhere"), folder.path().join("b.md")).expect("a link");
    build(&folder, &[("a.md", "same"), ("b.md", "")]);
    assert_eq!(read(&folder, "a.md"), "same");
    assert!(!folder.path().join("a.md").is_symlink() && !folder.path().join("b.md").is_symlink());
    assert_eq!(fs::read_to_string(&target).expect("a file"), "same");
    symlink(other.path(), folder.path().join("out")).expect("a link");
    let error = plan(folder.path(), vec![artifact("out/a.md", "")]).expect_err("an escape");
    assert!(matches!(error, OutputError::Escape { .. }), "{error}");
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_written_is_named() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempdir().expect("a folder");
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o555)).expect("permissions");
    if fs::File::create(folder.path().join("probe")).is_ok() {
        return; // Root may write everywhere.
    }
    let error =
        plan(folder.path(), vec![artifact("a.md", "a")]).expect_err("read-only").to_string();
    assert!(error.contains("a.md"), "{error}");
}

#[test]
fn a_file_becomes_a_folder_and_back() {
    let folder = tempdir().expect("a folder");
    build(&folder, &[("app", "file")]);
    assert_eq!(build(&folder, &[("app/zh.md", "一")]).removed, ["app"]);
    assert_eq!(read(&folder, "app/zh.md"), "一");
    assert_eq!(build(&folder, &[("app", "file")]).removed, ["app/zh.md"]);
    assert_eq!(read(&folder, "app"), "file");
}

#[test]
fn a_folder_of_the_user_is_never_replaced() {
    let folder = tempdir().expect("a folder");
    build(&folder, &[("b.md", "b")]);
    fs::create_dir(folder.path().join("a.md")).expect("a folder");
    fs::write(folder.path().join("a.md/mine"), "mine").expect("written");
    let artifacts = vec![artifact("a.md", "a"), artifact("b.md", "changed")];
    let mut plan = plan(folder.path(), artifacts).expect("a plan");
    let error = plan.write().expect_err("a folder is in the way").to_string();
    assert!(error.contains("a.md"), "{error}");
    assert_eq!(read(&folder, "a.md/mine"), "mine");
    assert_eq!(read(&folder, "b.md"), "b", "nothing is replaced when one cannot be");
}

#[test]
fn an_output_of_an_earlier_run_that_is_now_a_folder_is_left_alone() {
    let folder = tempdir().expect("a folder");
    build(&folder, &[("a.md", "a"), ("old", "old")]);
    fs::remove_file(folder.path().join("old")).expect("removed");
    fs::create_dir(folder.path().join("old")).expect("a folder");
    fs::write(folder.path().join("old/mine"), "mine").expect("written");
    assert_eq!(build(&folder, &[("a.md", "a")]).removed, Vec::<String>::new());
    assert_eq!(read(&folder, "old/mine"), "mine");
}

#[test]
fn the_name_of_the_manifest_is_no_folder_either() {
    let folder = tempdir().expect("a folder");
    let path = "Policyc-manifest.json/a.md";
    let error = plan(folder.path(), vec![artifact(path, "")]).expect_err(path);
    assert!(matches!(error, OutputError::Path { .. }), "{error}");
}

#[test]
fn leftovers_go_from_folders_that_are_no_longer_used() {
    let folder = tempdir().expect("a folder");
    build(&folder, &[("x/a.md", "a"), ("y/b.md", "b")]);
    fs::write(folder.path().join("x/.policyc-0123.tmp"), "half").expect("written");
    fs::create_dir(folder.path().join("y/.policyc-4567.tmp")).expect("a folder");
    build(&folder, &[("y/b.md", "b")]);
    assert!(!folder.path().join("x").exists());
}

#[test]
fn differences_are_sorted_by_path() {
    let folder = tempdir().expect("a folder");
    build(&folder, &[("a.md", "a"), ("c.md", "c"), ("z.md", "z")]);
    fs::write(folder.path().join("c.md"), "by hand").expect("written");
    let differences = check(&folder, &[("b.md", "b"), ("z.md", "new")]);
    let paths: Vec<_> = differences.iter().map(Difference::path).collect();
    assert_eq!(paths, ["a.md", "b.md", "c.md", "policyc-manifest.json", "z.md"]);
}
