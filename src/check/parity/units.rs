//! Units of time behind a number, brought to one form: `d`, `bd` (business days), `w`, `m`, `y`, `h`,
//! `min`, and `age` for years of life.

use super::numerals;

/// The unit that stands at `end`, and where it ends.
pub(super) fn after(chars: &[char], end: usize, in_chinese: bool) -> Option<(usize, &'static str)> {
    if in_chinese { chinese(chars, end) } else { english(chars, end) }
}

fn starts(chars: &[char], at: usize, wanted: &str) -> bool {
    let mut rest = chars[at.min(chars.len())..].iter();
    wanted.chars().all(|c| rest.next().is_some_and(|own| own.eq_ignore_ascii_case(&c)))
}

fn spaces(chars: &[char], at: usize) -> usize {
    at + chars[at.min(chars.len())..].iter().take_while(|c| **c == ' ').count()
}

fn chinese(chars: &[char], end: usize) -> Option<(usize, &'static str)> {
    const UNITS: &[(&str, &str)] = &[
        ("个工作日", "bd"),
        ("工作日", "bd"),
        ("个自然日", "d"),
        ("自然日", "d"),
        ("个小时", "h"),
        ("小时", "h"),
        ("分钟", "min"),
        ("个月", "m"),
        ("个星期", "w"),
        ("星期", "w"),
        ("周岁", "age"),
        ("周年", "y"),
        ("周", "w"),
        ("岁", "age"),
        ("天", "d"),
        ("日", "d"),
        ("年", "y"),
    ];
    let start = spaces(chars, end);
    let (word, unit) = UNITS.iter().find(|(word, _)| starts(chars, start, word))?;
    Some((start + word.chars().count(), unit))
}

fn english(chars: &[char], end: usize) -> Option<(usize, &'static str)> {
    let gap = |at: usize| {
        let gap = matches!(chars.get(at), Some(' ' | '-'));
        gap.then(|| spaces(chars, at + 1))
    };
    let mut at = gap(end)?;
    let (mut length, mut word) = numerals::word(&chars[at..])?;
    let business = matches!(word.as_str(), "business" | "working");
    if business || matches!(word.as_str(), "calendar" | "consecutive" | "full" | "natural") {
        at = gap(at + length)?;
        (length, word) = numerals::word(&chars[at..])?;
    }
    let end = at + length;
    let unit = match word.trim_end_matches('s') {
        "day" if business => "bd",
        "day" => "d",
        "week" => "w",
        "month" => "m",
        "hour" => "h",
        "minute" => "min",
        "year" => {
            let ages = [" old", "-old", " of age"];
            let age = ages.iter().find(|age| starts(chars, end, age));
            return Some(age.map_or((end, "y"), |age| (end + age.len(), "age")));
        }
        _ => return None,
    };
    Some((end, unit))
}
