//! What says the same in Chinese and English, and what does not.

use super::facts::{Fact, Kind, missing, of};

const KINDS: [Kind; 5] = [Kind::Number, Kind::Date, Kind::Duration, Kind::Email, Kind::Link];

fn unequal(zh: &str, en: &str) -> (Vec<String>, Vec<String>) {
    let (zh, en) = (of(zh, "zh"), of(en, "en"));
    let raw = |here: &[Fact], there: &[Fact]| {
        let missing = KINDS.into_iter().flat_map(|kind| missing(kind, here, there));
        missing.map(|fact| fact.raw.clone()).collect::<Vec<_>>()
    };
    (raw(&zh, &en), raw(&en, &zh))
}

#[test]
fn what_says_the_same_raises_no_alarm() {
    for (zh, en) in [
        ("自2026年3月1日起施行。", "It applies from 1 March 2026."),
        ("自２０２６年３月１日起", "from March 1, 2026"),
        ("二〇二六年三月一日", "2026-03-01"),
        ("2026年3月", "in March 2026"),
        ("三十天内", "within 30 days"),
        ("30日内答复", "we reply within thirty (30) days"),
        ("15个工作日", "fifteen business days"),
        ("十五个工作日", "15 working days"),
        ("6个月", "six months"),
        ("半年", "six months"),
        ("保存一年", "kept for a year"),
        ("保存一年", "kept for one year"),
        ("保存1年", "kept for 12 months"),
        ("72小时内", "within 72 hours"),
        ("一周", "seven days"),
        ("不满14周岁的未成年人", "minors under the age of 14"),
        ("不满十四周岁的未成年人", "minors under 14 years old"),
        ("不满十八周岁", "under 18 years of age"),
        ("百分之五", "5%"),
        ("5％", "five per cent"),
        ("1万元", "RMB 10,000"),
        ("100万名用户", "1 million users"),
        ("第三方", "third parties"),
        ("无法保证百分之百安全", "cannot be completely secure"),
        ("第十三条第一款", "Article 13(1)"),
        ("第13条", "Article 13"),
        ("一些第一方和第三方的信息", "some information of one of the third parties"),
        ("7×24小时服务", "service 24/7"),
        ("请见 https://example.com/zh/help。", "See https://example.com/en/help."),
        ("[说明](/zh/help/)", "[guide](/en/help)"),
        ("写信至privacy@example.com。", "Write to Privacy@example.com."),
        ("两种方式", "2 ways"),
        ("每月10日", "on the 10th of each month"),
        ("1. 甲\n2. 乙", "1. a\n2. b"),
        ("（一）甲；（二）乙", "(1) a; (2) b"),
        ("工作日9:00至18:00", "9 a.m. to 6 p.m. on business days"),
        ("3至5天", "three to five days"),
        ("我们可能在5月更新", "we may update in May"),
        ("使用SHA-256和TLS 1.3加密", "encrypted with SHA-256 and TLS 1.3"),
        ("二维码、一键登录、三方协议", "QR codes, one-tap login, tripartite agreements"),
        ("近6个月内", "in the last six months"),
        ("隐私政策（二〇二六年修订版）", "Privacy Policy (2026 revision)"),
        ("隐私政策（2026年修订版）", "Privacy Policy (revised in 2026)"),
        ("二零二六年版", "2026 edition"),
    ] {
        assert_eq!(unequal(zh, en), (vec![], vec![]), "{zh} | {en}");
    }
}

#[test]
fn what_differs_is_found() {
    for (zh, en, here, there) in [
        ("三十天内", "within 15 days", "三十天", "15 days"),
        ("15个工作日", "15 days", "15个工作日", "15 days"),
        ("2026年3月1日", "1 April 2026", "2026年3月1日", "1 April 2026"),
        ("不满14周岁", "under the age of 16", "14周岁", "16"),
        ("百分之五", "6%", "百分之五", "6%"),
        ("1万元", "1,000 yuan", "1万", "1,000"),
        ("a@example.com", "b@example.com", "a@example.com", "b@example.com"),
        (
            "https://example.com/a",
            "https://example.com/b",
            "https://example.com/a",
            "https://example.com/b",
        ),
        ("第三方保存5年", "third parties keep it for three years", "5年", "three years"),
        ("二〇二六年修订版", "2025 revision", "二〇二六年", "2025"),
    ] {
        let expected = (vec![here.to_owned()], vec![there.to_owned()]);
        assert_eq!(unequal(zh, en), expected, "{zh} | {en}");
    }
}

#[test]
fn any_text_can_be_read() {
    for text in [
        "",
        "第",
        "百分之",
        "](",
        "a@",
        "1.",
        "1,",
        "@",
        "半",
        "20年",
        "May",
        "May 3,",
        "½",
        "十",
        "1e9",
        "99999999999999999999999 days",
        "18000000000000000000 years",
        "一一一一一一一一一一一一一一一一一一一一一一一天",
    ] {
        of(text, "zh");
        of(text, "en");
    }
}

proptest::proptest! {
    #[test]
    fn arbitrary_text_equals_itself(text in "(\\PC|[0-9一十百年月日天%,. ]|https://|May ){0,40}") {
        let zh = of(&text, "zh");
        let en = of(&text, "en");
        for kind in KINDS {
            proptest::prop_assert!(missing(kind, &zh, &zh).is_empty());
            proptest::prop_assert!(missing(kind, &en, &en).is_empty());
        }
    }
}
