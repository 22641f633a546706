use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::ir::plain_text;
use crate::world::MemoryWorld;

fn data(files: &[(&str, &str)]) -> Data {
    let world = files
        .iter()
        .fold(MemoryWorld::new(date(2026, 1, 1)), |world, (path, text)| world.with(*path, *text));
    let mut data = Data::default();
    data.overlay(&world).expect("memory can be read");
    data
}

fn locale(language: &str, text: &str) -> Locale {
    let data = data(&[(&format!("locales/{language}/a.ftl"), text)]);
    Locale::load(&data, language).expect("a good file")
}

fn embedded(language: &str) -> Locale {
    Locale::load(&Data::embedded(), language).expect("an embedded language")
}

fn items(texts: &[&str]) -> Vec<Vec<Inline>> {
    texts.iter().map(|text| vec![Inline::text(*text)]).collect()
}

#[test]
fn can_be_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Locale>();
}

#[test]
fn joins_lists_as_the_language_does() {
    for (language, expected) in [
        ("en", ["a", "a and b", "a, b and c", "a, b or c"]),
        ("en-US", ["a", "a and b", "a, b, and c", "a, b, or c"]),
        ("zh", ["a", "a和b", "a、b和c", "a、b或c"]),
    ] {
        let locale = embedded(language);
        let and = |texts: &[&str]| plain_text(&locale.and(items(texts)));
        assert_eq!(and(&[]), "");
        assert_eq!(and(&["a"]), expected[0]);
        assert_eq!(and(&["a", "b"]), expected[1]);
        assert_eq!(and(&["a", "b", "c"]), expected[2]);
        assert_eq!(plain_text(&locale.or(items(&["a", "b", "c"]))), expected[3]);
        let texts = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(locale.and_text(&texts), expected[2]);
    }
}

#[test]
fn items_with_conjunctions_or_commas_within_stay_apart() {
    for (language, texts, and, or) in [
        ("en", &["a and b", "c"][..], "a and b, and c", "a and b, or c"),
        ("en", &["a", "b or c", "d"], "a, b or c, and d", "a, b or c, or d"),
        ("en", &["A, Inc.", "B", "C"], "A, Inc., B, and C", "A, Inc., B, or C"),
        ("en", &["A, Inc.", "B"], "A, Inc. and B", "A, Inc. or B"),
        ("en", &["A, Inc."], "A, Inc.", "A, Inc."),
        ("zh", &["甲与乙", "丙"], "甲与乙，以及丙", "甲与乙，或者丙"),
        ("zh", &["甲国共和国", "合并"], "甲国共和国和合并", "甲国共和国或合并"),
        ("zh", &["甲、乙", "丙"], "甲、乙，以及丙", "甲、乙，或者丙"),
        ("zh", &["甲", "乙、丙", "丁"], "甲，乙、丙，以及丁", "甲，乙、丙，或者丁"),
    ] {
        let locale = embedded(language);
        assert_eq!(plain_text(&locale.and(items(texts))), and);
        assert_eq!(plain_text(&locale.or(items(texts))), or);
    }
}

#[test]
fn acts_and_lists_that_are_not_complete_are_joined_in_their_own_way() {
    for (language, acts, open) in
        [("zh", "甲，乙，并丙", "甲、乙、丙"), ("en", "甲, 乙 and 丙", "甲, 乙 and 丙")]
    {
        let locale = embedded(language);
        assert_eq!(plain_text(&locale.acts(items(&["甲", "乙", "丙"]))), acts);
        assert_eq!(plain_text(&locale.open(items(&["甲", "乙", "丙"]))), open);
    }
    let plain = locale("zh", "a = b");
    assert_eq!(plain_text(&plain.acts(items(&["甲与乙", "丙"]))), "甲与乙和丙");
}

#[test]
fn a_list_keeps_its_items_whole() {
    let link = Inline::link("#a", vec![Inline::text("a")]);
    let list = embedded("en").and(vec![vec![link.clone()], vec![Inline::text("b\u{F0000}")]]);
    assert_eq!(list, vec![link, Inline::text(" and b\u{F0000}")]);
}

#[test]
fn writes_dates_countries_and_numbers() {
    let day = date(2026, 3, 1);
    for (language, written, china) in [
        ("en", "1 March 2026", "China"),
        ("en-US", "March 1, 2026", "China"),
        ("zh", "2026年3月1日", "中国"),
    ] {
        let locale = embedded(language);
        assert_eq!(locale.date(day), written);
        assert_eq!(locale.country("CN"), china);
    }
    assert_eq!(locale("en", "country-cn = Cathay").country("CN"), "Cathay");
}

#[test]
fn writes_durations() {
    for (duration, en, zh) in [
        ("P30D", "30 days", "30天"),
        ("P1M", "one month", "1个月"),
        ("P6M", "6 months", "6个月"),
        ("P3Y", "3 years", "3年"),
        ("P1Y6M", "one year and 6 months", "1年6个月"),
        ("P2W", "2 weeks", "2周"),
        ("PT72H", "72 hours", "72小时"),
        ("15 business days", "15 business days", "15个工作日"),
    ] {
        let parsed = duration.parse().expect(duration);
        assert_eq!(embedded("en").duration(&parsed).as_deref(), Ok(en));
        assert_eq!(embedded("zh").duration(&parsed).as_deref(), Ok(zh));
    }
}

#[test]
fn knows_the_direction() {
    assert_eq!(embedded("zh").direction(), "ltr");
    assert_eq!(locale("ar", "a = b").direction(), "rtl");
}

#[test]
fn messages_are_markdown_and_arguments_are_not() {
    let locale = locale("en", "a = **{ $x }** and `{ $x }`, [see { $x }]({ $url })");
    let args = Args::new().text("x", "*b* <i>").text("url", "https://a.b/c");
    let text = |text: &str| vec![Inline::text(text)];
    assert_eq!(
        locale.say("a", &args),
        Ok(vec![
            Inline::Strong { content: text("*b* <i>") },
            Inline::text(" and "),
            Inline::Code { text: "*b* <i>".to_owned() },
            Inline::text(", "),
            Inline::link("https://a.b/c", text("see *b* <i>")),
        ])
    );
}

#[test]
fn an_argument_cannot_smuggle_in_an_address() {
    let locale = locale("en", "a = [x]({ $url })");
    for bad in ["javascript:x", "java\nscript:x", "data:x", "//evil", ""] {
        let said = locale.say("a", &Args::new().text("url", bad));
        assert_eq!(said, Ok(vec![Inline::text("x")]), "{bad}");
    }
}

#[test]
fn links_do_not_nest_and_nothing_is_emphasised_in_vain() {
    let locale = locale("en", "a = [{ $x }](#y)**{ $e }**");
    let inner = vec![Inline::link("#z", vec![Inline::text("t")])];
    let said = locale.say("a", &Args::new().rich("x", inner).text("e", ""));
    assert_eq!(said, Ok(vec![Inline::link("#y", vec![Inline::text("t")])]));
}

#[test]
fn wrapped_messages_get_spaces_only_between_words() {
    let zh = locale("zh", "a =\n    甲，\n    乙\n    { $x }\n    丙");
    assert_eq!(plain_text(&zh.say("a", &Args::new().text("x", "丁")).expect("said")), "甲，乙丁丙");
    let en = locale("en", "a =\n    a\n    { $x }\n    b");
    assert_eq!(plain_text(&en.say("a", &Args::new().text("x", "x")).expect("said")), "a x b");
}

#[test]
fn a_message_may_be_a_space_or_nothing() {
    let locale = locale("en", "space = { \" \" }\nnothing = { \"\" }");
    assert_eq!(locale.say("space", &Args::new()), Ok(vec![Inline::text(" ")]));
    assert_eq!(locale.say("nothing", &Args::new()), Ok(vec![]));
}

#[test]
fn plurals_and_keys_choose_variants() {
    let locale = locale(
        "en",
        "a = { $n ->\n    [one] one { $kind ->\n        [cat] cat\n       *[dog] dog\n    }\n   *[other] { $n } pets\n}",
    );
    let format = |n, kind| locale.format("a", None, &Args::new().num("n", n).key("kind", kind));
    assert_eq!(format(1, "cat").as_deref(), Ok("one cat"));
    assert_eq!(format(12_345, "cat").as_deref(), Ok("12345 pets"));
}

#[test]
fn what_was_said_before_changes_nothing() {
    let warm = embedded("en");
    let args = |count, based, basis| {
        Args::new().key("based", based).rich("basis", items(&[basis]).concat()).num("count", count)
    };
    for count in [1, 2, 3, 1, 4, 5, 6, 7, 8, 9, 10, 2] {
        for (based, basis) in [("yes", "a *law*"), ("no", ""), ("yes", "another")] {
            let args = args(count, based, basis);
            assert_eq!(warm.say("rights-lead", &args), embedded("en").say("rights-lead", &args));
        }
    }
    let swapped = Args::new().num("count", 2).text("basis", "x").key("based", "yes");
    assert_eq!(warm.say("rights-lead", &swapped), embedded("en").say("rights-lead", &swapped));
}

#[test]
fn plain_texts_are_not_markdown() {
    let locale = locale("en", "a = *x* { $x }\n    .help = see { $x }");
    let args = Args::new().text("x", "**y**");
    assert_eq!(locale.format("a", None, &args).as_deref(), Ok("*x* **y**"));
    assert_eq!(locale.format("a", Some("help"), &args).as_deref(), Ok("see **y**"));
    assert!(locale.has("a") && !locale.has("b"));
    assert!(locale.has_attribute("a", "help") && !locale.has_attribute("a", "label"));
}

#[test]
fn what_is_missing_is_an_error() {
    let locale = locale(
        "en",
        "variable = { $x }\nselector = { $x ->\n   *[a] b\n}\nreference = { other }\nterm = { -t }\nloop = { loop }\nfunction = { FOO($x) }",
    );
    for id in ["variable", "selector", "reference", "term", "loop", "function", "nothing"] {
        assert!(locale.say(id, &Args::new()).is_err(), "{id}");
        assert!(locale.format(id, None, &Args::new()).is_err(), "{id}");
    }
    assert!(locale.format("variable", Some("help"), &Args::new()).is_err());
}

#[test]
fn a_region_takes_the_texts_of_its_language() {
    let data = data(&[
        ("locales/en/a.ftl", "a = wide"),
        ("locales/en-GB/a.ftl", "a = narrow"),
        ("locales/zh/notes.txt", "no messages"),
        ("locales/stray.ftl", "a = b"),
    ]);
    assert_eq!(Locale::languages(&data), ["en", "en-GB"]);
    let said = |language| {
        Locale::load(&data, language).and_then(|locale| locale.format("a", None, &Args::new()))
    };
    assert_eq!(said("en-US").as_deref(), Ok("wide"));
    assert_eq!(said("en-GB").as_deref(), Ok("narrow"));
    for unknown in ["fr", "zh", "", "?", "e"] {
        assert_eq!(said(unknown), Err(LocaleError::NoLanguage(unknown.to_owned())));
    }
}

#[test]
fn files_with_faults_are_refused_with_their_place() {
    let load = |files: &[(&str, &str)]| Locale::load(&data(files), "en").err();
    let syntax = load(&[("locales/en/a.ftl", "a = b\n\nc { d\n")]);
    assert!(
        matches!(&syntax, Some(LocaleError::Syntax { path, line: 3, .. }) if path == "locales/en/a.ftl"),
        "{syntax:?}"
    );
    let twice = load(&[("locales/en/a.ftl", "a = b"), ("locales/en/b.ftl", "a = c")]);
    assert!(
        matches!(&twice, Some(LocaleError::Twice { path, .. }) if path == "locales/en/b.ftl"),
        "{twice:?}"
    );
    assert!(matches!(
        load(&[("locales/en/a.ftl", "a = b\na = c")]),
        Some(LocaleError::Twice { .. })
    ));
}

proptest! {
    #[test]
    fn any_argument_is_shown_exactly_as_it_is(text in any::<String>()) {
        let locale = locale("en", "a = x **{ $x }**, *{ $x }* [{ $x }](#a)\nb = { $x }");
        let args = Args::new().text("x", text.clone());
        let said = locale.say("a", &args).expect("said");
        let shown = if text.is_empty() { "#a" } else { &text };
        prop_assert_eq!(plain_text(&said), format!("x {text}, {text} {shown}"));
        prop_assert_eq!(plain_text(&locale.say("b", &args).expect("said")), text);
    }
}
