//! Builds killed at random moments: every file is the old or the new one whole, and the next build
//! repairs all. `scripts/kill` does it 500 times.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::harness::Project;
use crate::support::MINIMAL;

/// Every file below a folder, by path.
pub(crate) type Tree = BTreeMap<String, Vec<u8>>;

/// Reads a folder whole.
pub(crate) fn tree(folder: &Path) -> Tree {
    let mut files = Tree::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(at) = folders.pop() {
        let Ok(entries) = fs::read_dir(&at) else { continue };
        for entry in entries {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).expect("below").display().to_string();
                files.insert(name, fs::read(&path).expect("a file"));
            }
        }
    }
    files
}

/// Two versions of a project's sources; the later one lacks some policies and has others.
pub(crate) struct Versions {
    project: Project,
    /// What a full build of each gives.
    pub(crate) whole: [Tree; 2],
    /// How long a run takes that only plans, and one that writes.
    plans: Duration,
    writes: Duration,
}

impl Versions {
    pub(crate) fn new(policies: usize) -> Self {
        let project = Project::new();
        // A build whose time goes into writing, not into law.
        let sample = MINIMAL.replacen("jurisdictions: [cn]\n", "", 1);
        for (version, name) in ["a", "b"].into_iter().enumerate() {
            for at in version * 2..policies + version * 2 {
                let text = sample.replacen("id: website", &format!("id: policy-{at}"), 1).replacen(
                    "version: 1.0.0",
                    &format!("version: 1.0.{version}"),
                    1,
                );
                project.write(&format!("{name}/policies/policy-{at}.yaml"), text);
            }
        }
        let mut versions = Self {
            project,
            whole: Default::default(),
            plans: Duration::ZERO,
            writes: Duration::ZERO,
        };
        for version in [0, 1] {
            versions.build(version);
            versions.whole[version] = versions.out();
        }
        let start = Instant::now();
        let dry = versions.start(0, &["--dry-run"]).wait().expect("it ends");
        assert!(dry.success());
        versions.plans = start.elapsed();
        let start = Instant::now();
        versions.build(0);
        versions.writes = start.elapsed();
        versions
    }

    /// Starts a build of a version into the folder that both share.
    pub(crate) fn start(&self, version: usize, args: &[&str]) -> Child {
        Command::new(env!("CARGO_BIN_EXE_policyc"))
            .args(["build", "-q", "--out", "../out"])
            .args(args)
            .current_dir(self.project.path(["a", "b"][version]))
            .env_clear()
            .stderr(Stdio::null())
            .spawn()
            .expect("policyc runs")
    }

    pub(crate) fn build(&self, version: usize) {
        assert!(self.start(version, &[]).wait().expect("it ends").success());
    }

    pub(crate) fn out(&self) -> Tree {
        tree(&self.project.path("out"))
    }
}

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn between(&mut self, low: Duration, high: Duration) -> Duration {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let part = (self.0 >> 33) as f64 / (1_u64 << 31) as f64;
        low + high.saturating_sub(low).mul_f64(part)
    }
}

#[test]
fn a_killed_build_leaves_whole_files_and_the_next_repairs_all() {
    let kills: Option<usize> = std::env::var("KILLS").ok().and_then(|kills| kills.parse().ok());
    let versions = Versions::new(kills.map_or(5, |_| 60));
    let (mut dice, mut between, mut temporary) = (Dice(1), 0, 0);
    for kill in 0..kills.unwrap_or(15) {
        // The repair of the kill before has left the other version.
        let new = (kill + 1) % 2;
        let mut child = versions.start(new, &[]);
        // Every second kill falls while files are being written, which is a small part of a run.
        let low = if kill % 4 < 2 { Duration::ZERO } else { versions.plans.mul_f64(0.9) };
        std::thread::sleep(dice.between(low, versions.writes));
        child.kill().expect("it can be killed");
        child.wait().expect("it ends");
        let left = versions.out();
        let known = |name: &String, bytes: &Vec<u8>, which: usize| {
            versions.whole[which].get(name) == Some(bytes)
        };
        for (name, bytes) in &left {
            if name.ends_with(".tmp") {
                temporary += 1;
                continue;
            }
            let is_whole = known(name, bytes, 0) || known(name, bytes, 1);
            assert!(is_whole, "kill {kill}: {name} is neither the old nor the new one");
        }
        for name in versions.whole[0].keys().filter(|name| versions.whole[1].contains_key(*name)) {
            assert!(left.contains_key(name), "kill {kill}: {name} is gone");
        }
        between += usize::from(left != versions.whole[0] && left != versions.whole[1]);
        versions.build(new);
        assert_eq!(versions.out(), versions.whole[new], "kill {kill}: not repaired");
    }
    let what = "kills left a mixture, temporary files were left and then removed";
    writeln!(std::io::stdout(), "{between} / {temporary}: {what}").expect("standard output");
}

#[test]
fn two_builds_at_once_give_what_one_of_them_gives() {
    let versions = Versions::new(5);
    for _ in 0..3 {
        let runs = [0, 1, 0].map(|version| versions.start(version, &[]));
        for mut run in runs {
            assert!(run.wait().expect("it ends").success());
        }
        let out = versions.out();
        assert!(versions.whole.contains(&out), "a mixture: {:?}", out.keys());
    }
}
