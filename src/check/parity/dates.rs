//! Dates as Chinese and English write them, brought to one form: `2026-03-01`, `2026-03`, `--03-01`.

use super::numerals;

/// A date at `at`: where it ends, and its common form.
pub(super) fn read(chars: &[char], at: usize, chinese: bool) -> Option<(usize, String)> {
    iso(chars, at).or_else(|| if chinese { in_chinese(chars, at) } else { in_english(chars, at) })
}

fn figures(chars: &[char], at: usize) -> Option<(usize, u32)> {
    let length = chars.get(at..)?.iter().take_while(|c| c.is_ascii_digit()).count();
    let value: String = chars[at..at + length].iter().collect();
    Some((at + length, value.parse().ok()?))
}

fn spaces(chars: &[char], at: usize) -> usize {
    at + chars[at.min(chars.len())..].iter().take_while(|c| **c == ' ').count()
}

fn form(year: Option<u32>, month: u32, day: Option<u32>) -> Option<String> {
    let sound = (1..=12).contains(&month) && day.is_none_or(|day| (1..=31).contains(&day));
    if !sound || !year.is_none_or(|year| (1900..=2200).contains(&year)) {
        return None;
    }
    let year = year.map_or_else(|| "-".to_owned(), |year| year.to_string());
    Some(match day {
        Some(day) => format!("{year}-{month:02}-{day:02}"),
        None => format!("{year}-{month:02}"),
    })
}

/// `2026-03-01`, `2026/3/1`, `2026.03.01`.
fn iso(chars: &[char], at: usize) -> Option<(usize, String)> {
    let (end, year) = figures(chars, at)?;
    let separator = *chars.get(end)?;
    if !matches!(separator, '-' | '/' | '.') || end - at != 4 {
        return None;
    }
    let (end, month) = figures(chars, end + 1)?;
    if chars.get(end) != Some(&separator) {
        return None;
    }
    let (end, day) = figures(chars, end + 1)?;
    Some((end, form(Some(year), month, Some(day))?))
}

fn number(chars: &[char], at: usize) -> Option<(usize, u32)> {
    figures(chars, at).or_else(|| {
        let (length, value) = numerals::chinese(chars.get(at..)?)?;
        Some((at + length, u32::try_from(value).ok()?))
    })
}

/// `2026年3月1日`, `2026年3月`, `3月1日`, and the same in Chinese numerals.
fn in_chinese(chars: &[char], at: usize) -> Option<(usize, String)> {
    let part = |at: usize, unit: char| {
        let (end, value) = number(chars, spaces(chars, at))?;
        let end = spaces(chars, end);
        (chars.get(end) == Some(&unit)).then_some((end + 1, value))
    };
    let year = part(at, '年');
    let start = year.map_or(at, |(end, _)| end);
    let (end, month) = part(start, '月')?;
    let day = part(end, '日').or_else(|| part(end, '号'));
    if year.is_none() && day.is_none() {
        return None;
    }
    let end = day.map_or(end, |(end, _)| end);
    Some((end, form(year.map(|(_, year)| year), month, day.map(|(_, day)| day))?))
}

const MONTHS: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// A month by its name or first letters, with a capital: `may` is a verb.
fn month(chars: &[char], at: usize) -> Option<(usize, u32)> {
    let (length, word) = numerals::word(chars.get(at..)?)?;
    let known =
        |month: &&str| **month == word || (word.len() >= 3 && month.get(..3) == Some(&word));
    let index = MONTHS.iter().position(known)?;
    let end = at + length;
    let end = if word.len() == 3 && chars.get(end) == Some(&'.') { end + 1 } else { end };
    let capital = chars[at].is_ascii_uppercase();
    capital.then(|| Some((end, u32::try_from(index + 1).ok()?))).flatten()
}

fn day(chars: &[char], at: usize) -> Option<(usize, u32)> {
    let (end, day) = figures(chars, at).filter(|(_, day)| (1..=31).contains(day))?;
    let suffix: String = chars[end..].iter().take(2).collect();
    let ordinal = matches!(suffix.as_str(), "st" | "nd" | "rd" | "th");
    Some((if ordinal { end + 2 } else { end }, day))
}

fn year(chars: &[char], at: usize) -> Option<(usize, u32)> {
    let start = if chars.get(at) == Some(&',') { at + 1 } else { at };
    let start = spaces(chars, start);
    figures(chars, start).filter(|(end, year)| end - start == 4 && (1900..=2200).contains(year))
}

/// `1 March 2026`, `March 1, 2026`, `1 March`, `March 1`, `March 2026`.
fn in_english(chars: &[char], at: usize) -> Option<(usize, String)> {
    if let Some((end, day)) = day(chars, at) {
        let mut start = spaces(chars, end);
        if chars[start.min(chars.len())..].starts_with(&['o', 'f', ' ']) {
            start += 3;
        }
        let (end, month) = month(chars, start)?;
        let year = year(chars, end);
        let value = form(year.map(|(_, year)| year), month, Some(day))?;
        return Some((year.map_or(end, |(end, _)| end), value));
    }
    let (end, month) = month(chars, at)?;
    if let Some((end, year)) = year(chars, end) {
        return Some((end, form(Some(year), month, None)?));
    }
    let (end, day) = day(chars, spaces(chars, end))?;
    let year = year(chars, end);
    let value = form(year.map(|(_, year)| year), month, Some(day))?;
    Some((year.map_or(end, |(end, _)| end), value))
}
