//! Target `profile`: arbitrary bytes as a house profile with rules and examples, and as expressions.

use std::sync::LazyLock;

use policyc::compile::Toolchain;
use policyc::data::Data;
use policyc::law::{self, Days, Laws};
use policyc::model::{Context, Loaded, load};
use policyc::project::Project;
use policyc::trial;
use policyc::wording::UiWording;
use policyc::world::MemoryWorld;

use super::compile::{DAY, TOOLS, check, emit};

const COMPLETE: &str = include_str!("../../tests/laws/complete.yaml");
const HEAD: &str = "profile: house\ntitle: House\nshort: House\n";

/// An input that begins so is three expressions, `each`, `when` and `require`, a line each.
const EXPRESSIONS: &[u8] = b"= ";

/// A policy that states everything, for rules to look at.
static POLICY: LazyLock<(String, MemoryWorld)> = LazyLock::new(|| {
    let path = "policies/complete.yaml".to_owned();
    let world = MemoryWorld::new(DAY).with(path.as_str(), COMPLETE);
    (path, world)
});

/// Compiles the bytes as a profile, or as the expressions of one rule.
pub(crate) fn run(bytes: &[u8]) {
    match bytes.strip_prefix(EXPRESSIONS) {
        Some(expressions) => self::expressions(&String::from_utf8_lossy(expressions)),
        None => profile(bytes),
    }
}

/// Loads a house profile, tries its examples and checks a policy with it.
fn profile(bytes: &[u8]) {
    let [head, rules, examples] = super::files(bytes);
    let (path, world) = &*POLICY;
    let mut world = world.clone().with("profiles/house.yaml", head);
    if !rules.is_empty() {
        world = world.with("profiles/house/rules.yaml", rules);
    }
    if !examples.is_empty() {
        world = world.with("profiles/house/examples.md", examples);
    }
    let Ok(tools) = Toolchain::new(&world) else { return };
    let laws = Laws::checked(&tools.data, &tools.vocabularies, ["house"]);
    let project = Project { profiles: vec!["house".to_owned()], ..Project::default() };
    if laws.findings.is_empty() {
        let ui = tools.locale("zh").expect("embedded texts");
        let ids = laws.profiles.get("house").map(|house| house.rules.iter());
        let rules: Vec<String> = ids.into_iter().flatten().map(|rule| rule.id.clone()).collect();
        let tried = trial::run(&tools, &UiWording { ui: &ui }, "house", &rules, DAY);
        tried.expect("checked expressions can be evaluated");
    }
    let checked = check(&tools, &world, &project, path);
    emit(&tools, &checked, &project);
}

/// The complete policy, loaded once.
fn complete() -> Loaded {
    let (path, world) = &*POLICY;
    let (vocabularies, languages) = (&TOOLS.vocabularies, &TOOLS.languages);
    let cx = Context { world, vocabularies, languages, profiles: &[] };
    let mut loaded = load(&cx, path).expect("it is in memory");
    loaded.profiles = vec!["house".to_owned()];
    loaded
}

/// Checks the expressions of one rule and, if they fit the model, runs them.
fn expressions(text: &str) {
    let mut lines = text.splitn(3, '\n');
    let mut rules =
        format!("{HEAD}rules:\n- {{id: r, provision: P, kind: must, message: m, why: w, help: h");
    for key in ["each", "when", "require"] {
        let line = lines.next().unwrap_or_default();
        if key == "require" || !line.trim().is_empty() {
            let line = serde_json::to_string(line).expect("text");
            rules.push_str(&format!(", {key}: {line}"));
        }
    }
    rules.push_str("}\n");
    let mut data = Data::embedded();
    let world = MemoryWorld::new(DAY).with("profiles/house.yaml", rules);
    data.overlay(&world).expect("it is in memory");
    let laws = Laws::checked(&data, &TOOLS.vocabularies, ["house"]);
    if laws.findings.is_empty() {
        let days = Days { today: DAY, as_of: None };
        law::check(&laws, &complete(), days).expect("checked expressions can be evaluated");
    }
}
