//! The facts that a text states in figures or words, in a form that is the same in Chinese and
//! English: numbers, dates, durations, e-mail addresses, links.

use std::collections::BTreeSet;

use super::numerals;

/// What a fact is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A number, an age or a percentage.
    Number,
    /// A date.
    Date,
    /// A length of time.
    Duration,
    /// An e-mail address.
    Email,
    /// A link.
    Link,
}

/// A fact of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// What it is.
    pub kind: Kind,
    /// Its value in a form common to all languages.
    pub value: String,
    /// The number in it, which may stand alone in the other language.
    pub amount: String,
    /// As it is written.
    pub raw: String,
    /// Can answer a fact of the other side but does not ask for one ("a year", "the first").
    pub weak: bool,
}

/// Whether numbers in words are known in this language.
pub fn knows(language: &str) -> bool {
    matches!(language.split('-').next(), Some("zh" | "en"))
}

/// The facts of one kind that do not stand on the other side.
pub fn missing<'f>(kind: Kind, here: &'f [Fact], there: &[Fact]) -> Vec<&'f Fact> {
    let answers = Answers::of(there);
    let mut known = BTreeSet::new();
    let asking = here.iter().filter(|fact| fact.kind == kind && !fact.weak);
    asking.filter(|fact| !answers.have(fact) && known.insert(fact.value.as_str())).collect()
}

/// What one side has to answer the facts of the other.
struct Answers<'f> {
    values: BTreeSet<(Kind, &'f str)>,
    plain: BTreeSet<&'f str>,
    timed: BTreeSet<&'f str>,
}

impl<'f> Answers<'f> {
    fn of(facts: &'f [Fact]) -> Self {
        let in_figures =
            |fact: &&Fact| !fact.weak || fact.raw.starts_with(|first: char| first.is_ascii_digit());
        let plain = facts.iter().filter(|fact| fact.is_plain()).filter(in_figures);
        let timed = facts.iter().filter(|fact| fact.kind == Kind::Duration);
        Self {
            values: facts.iter().map(|fact| (fact.kind, fact.value.as_str())).collect(),
            plain: plain.map(|fact| fact.amount.as_str()).collect(),
            timed: timed.map(|fact| fact.amount.as_str()).collect(),
        }
    }

    /// The same value; or the same number once with its unit and once without: "under the age of
    /// 14" and 不满14周岁, "on the 10th" and 10日.
    fn have(&self, fact: &Fact) -> bool {
        self.values.contains(&(fact.kind, fact.value.as_str()))
            || fact.is_plain() && self.timed.contains(fact.amount.as_str())
            || fact.kind == Kind::Duration && self.plain.contains(fact.amount.as_str())
    }
}

impl Fact {
    fn is_plain(&self) -> bool {
        self.kind == Kind::Number && self.value == self.amount
    }
}

/// The facts of a text.
pub fn of(text: &str, language: &str) -> Vec<Fact> {
    let raw: Vec<char> = text.chars().collect();
    let chars = raw.iter().map(|c| half_width(*c)).collect();
    let chinese = language.split('-').next() == Some("zh");
    let mut scanner = Scanner { raw, chars, chinese, language, facts: Vec::new() };
    let mut at = 0;
    while at < scanner.chars.len() {
        at = scanner.step(at).unwrap_or(at + 1);
    }
    scanner.facts
}

fn half_width(c: char) -> char {
    match c {
        '０'..='９' | '％' | '：' | '．' | '－' | '＋' | '＠' | '／' => {
            char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c)
        }
        '‐' | '‑' | '–' | '—' => '-',
        '\u{a0}' | '\u{202f}' => ' ',
        c => c,
    }
}

struct Scanner<'a> {
    raw: Vec<char>,
    chars: Vec<char>,
    chinese: bool,
    language: &'a str,
    facts: Vec<Fact>,
}

/// A number as it is read: where it ends, its value, and whether it only may stand for one.
struct Amount {
    end: usize,
    value: String,
    loose: bool,
    words: bool,
}

/// What a fact can start with beside Latin letters and digits: the end of a link's text, a phrase, a
/// numeral.
const STARTS: [char; 17] = [
    ']', '半', '第', '零', '〇', '一', '二', '两', '三', '四', '五', '六', '七', '八', '九', '十',
    '百',
];

impl Scanner<'_> {
    /// Reads what starts at `at`; gives where to go on if something does.
    fn step(&mut self, at: usize) -> Option<usize> {
        let first = self.chars[at];
        if !first.is_ascii_alphanumeric() && !STARTS.contains(&first) {
            return None;
        }
        if at > 0 && first.is_ascii_alphanumeric() && self.joined(at) {
            return None;
        }
        self.link(at)
            .or_else(|| self.email(at))
            .or_else(|| self.date(at))
            .or_else(|| self.spoken(at))
            .or_else(|| self.quantity(at))
    }

    /// Within a Latin word or number.
    fn joined(&self, at: usize) -> bool {
        self.chars[at - 1].is_ascii_alphanumeric()
    }

    fn starts(&self, at: usize, wanted: &str) -> bool {
        let mut rest = self.chars[at.min(self.chars.len())..].iter();
        wanted.chars().all(|c| rest.next().is_some_and(|own| own.eq_ignore_ascii_case(&c)))
    }

    fn spaces(&self, mut at: usize) -> usize {
        while self.chars.get(at) == Some(&' ') {
            at += 1;
        }
        at
    }

    fn push(&mut self, kind: Kind, value: String, amount: &str, range: (usize, usize), weak: bool) {
        let raw = self.raw[range.0..range.1].iter().collect();
        self.facts.push(Fact { kind, value, amount: amount.to_owned(), raw, weak });
    }

    fn link(&mut self, at: usize) -> Option<usize> {
        let markdown = self.starts(at, "](");
        let start = if markdown { at + 2 } else { at };
        let schemes = ["https://", "http://", "mailto:", "tel:"];
        if !markdown && !schemes.iter().any(|scheme| self.starts(at, scheme)) {
            return None;
        }
        let ends = |c: &char| c.is_whitespace() || !c.is_ascii() || "<>\"')]".contains(*c);
        let length = self.chars[start..].iter().take_while(|c| !ends(c)).count();
        let url: String = self.chars[start..start + length].iter().collect();
        let url = url.trim_end_matches(['.', ',', ';', ':', '!', '?']);
        let end = start + url.chars().count();
        if let Some(address) = url.strip_prefix("mailto:") {
            self.push(Kind::Email, address.to_lowercase(), "", (start, end), false);
        } else {
            let value = self.common_link(url);
            self.push(Kind::Link, value, "", (start, end), false);
        }
        Some(end.max(at + 1))
    }

    /// A page that exists once a language counts as one: `/zh/help` and `/en/help`.
    fn common_link(&self, url: &str) -> String {
        let base = self.language.split('-').next().unwrap_or_default();
        let own = [self.language.to_lowercase(), base.to_lowercase()];
        let is_own = |part: &str| {
            let part = part.to_lowercase();
            own.contains(&part) || part.starts_with(&format!("{base}-"))
        };
        let parts = url.trim_end_matches('/').split(['/', '?', '&', '=']);
        let parts: Vec<&str> = parts.filter(|part| !is_own(part)).collect();
        parts.join("/")
    }

    fn email(&mut self, at: usize) -> Option<usize> {
        let local = |c: &&char| c.is_ascii_alphanumeric() || "._%+-".contains(**c);
        if !self.chars[at].is_ascii_alphanumeric() {
            return None;
        }
        // No address has more before its `@`; without an end, a long text would be read over and over.
        let length = self.chars[at..].iter().take(64).take_while(local).count();
        if self.chars.get(at + length) != Some(&'@') {
            return None;
        }
        let domain_at = at + length + 1;
        let domain = |c: &&char| c.is_ascii_alphanumeric() || ".-".contains(**c);
        let domain: String = self.chars[domain_at..].iter().take_while(domain).collect();
        let domain = domain.trim_end_matches(['.', '-']);
        let end = domain_at + domain.len();
        let value: String = self.chars[at..end].iter().collect();
        self.push(Kind::Email, value.to_lowercase(), "", (at, end), false);
        Some(end)
    }

    fn date(&mut self, at: usize) -> Option<usize> {
        let (end, value) = super::dates::read(&self.chars, at, self.chinese)?;
        self.push(Kind::Date, value, "", (at, end), false);
        Some(end)
    }

    /// Times of day and set phrases in which figures are no facts to compare.
    fn spoken(&mut self, at: usize) -> Option<usize> {
        for phrase in ["24/7", "7×24小时", "7*24小时", "7x24小时", "24x7", "24×7", "百分之百"]
        {
            if self.starts(at, phrase) {
                return Some(at + phrase.chars().count());
            }
        }
        let half = [("半年", "6", "6m"), ("half a year", "6", "6m")];
        for (phrase, amount, value) in half {
            if self.starts(at, phrase) {
                let end = at + phrase.chars().count();
                self.push(Kind::Duration, value.to_owned(), amount, (at, end), false);
                return Some(end);
            }
        }
        None
    }

    fn quantity(&mut self, at: usize) -> Option<usize> {
        if self.starts(at, "百分之")
            && let Some(amount) = self.amount(at + 3)
        {
            let value = format!("{}%", amount.value);
            self.push(Kind::Number, value, &amount.value, (at, amount.end), false);
            return Some(amount.end);
        }
        if self.chars[at] == '第' {
            let amount = self.amount(at + 1)?;
            self.push(Kind::Number, amount.value.clone(), &amount.value, (at, amount.end), true);
            return Some(amount.end);
        }
        let amount = self.amount(at)?;
        let after = self.repeated(&amount).unwrap_or(amount.end);
        if let Some((end, unit)) = self.unit(after) {
            self.timed(&amount, unit, (at, end));
            return Some(end);
        }
        if let Some(end) = self.percent(amount.end) {
            let value = format!("{}%", amount.value);
            self.push(Kind::Number, value, &amount.value, (at, end), false);
            return Some(end);
        }
        if let Some(end) = self.no_fact(at, &amount) {
            return Some(end);
        }
        let weak = amount.words || amount.loose;
        let value = amount.value.clone();
        self.push(Kind::Number, value, &amount.value, (at, amount.end), weak);
        Some(amount.end)
    }

    fn timed(&mut self, amount: &Amount, unit: &str, range: (usize, usize)) {
        let number: Option<u64> = amount.value.parse().ok();
        // 2026年, 二〇二六年: a year of the calendar, not so many years.
        let is_year = unit == "y" && number.is_some_and(|n| n >= 1900);
        if unit == "age" || is_year {
            self.push(Kind::Number, amount.value.clone(), &amount.value, range, false);
            return;
        }
        let value = match (number, unit) {
            (Some(years), "y") => format!("{}m", years.saturating_mul(12)),
            (Some(weeks), "w") => format!("{}d", weeks.saturating_mul(7)),
            _ => format!("{}{unit}", amount.value),
        };
        self.push(Kind::Duration, value, &amount.value, range, amount.loose);
    }

    /// A number in figures or words.
    fn amount(&self, at: usize) -> Option<Amount> {
        let first = self.chars.get(at)?;
        if first.is_ascii_digit() {
            return self.figures(at);
        }
        if self.chinese {
            let (length, value) = numerals::chinese(&self.chars[at..])?;
            let (end, value) = self.multiplied(at + length, value.to_string());
            // 一 often is "a": 一年, 一个月.
            let loose = length == 1 && *first == '一';
            return Some(Amount { end, value, loose, words: true });
        }
        if !first.is_ascii_alphabetic() || (at > 0 && self.joined(at)) {
            return None;
        }
        let text = &self.chars[at..];
        if !numerals::may_start(text) {
            return None;
        }
        if let Some((length, value)) = numerals::english(text) {
            let (end, value) = self.multiplied(at + length, value.to_string());
            return Some(Amount { end, value, loose: false, words: true });
        }
        if let Some((length, value)) = numerals::english_loose(text) {
            let end = at + length;
            return Some(Amount { end, value: value.to_string(), loose: true, words: true });
        }
        let (length, word) = numerals::word(text)?;
        let article = matches!(word.as_str(), "a" | "an") && self.unit(at + length).is_some();
        article.then(|| Amount { end: at + length, value: "1".into(), loose: true, words: true })
    }

    fn figures(&self, at: usize) -> Option<Amount> {
        let is_digit = |at: usize| self.chars.get(at).is_some_and(char::is_ascii_digit);
        let mut end = at;
        let mut value = String::new();
        loop {
            match self.chars.get(end) {
                Some(c) if c.is_ascii_digit() => value.push(*c),
                Some(',') if (1..=3).all(|next| is_digit(end + next)) && !is_digit(end + 4) => {}
                Some('.') if is_digit(end + 1) => value.push('.'),
                _ => break,
            }
            end += 1;
        }
        let ordinal = ["st", "nd", "rd", "th"].iter().any(|suffix| self.starts(end, suffix));
        if ordinal && !self.chars.get(end + 2).is_some_and(char::is_ascii_alphanumeric) {
            return Some(Amount { end: end + 2, value, loose: true, words: false });
        }
        let (end, value) = self.multiplied(end, value);
        Some(Amount { end, value, loose: false, words: false })
    }

    /// Behind the same number in brackets: "thirty (30) days", 三十（30）日.
    fn repeated(&self, amount: &Amount) -> Option<usize> {
        let start = self.spaces(amount.end);
        matches!(self.chars.get(start)?, '(' | '（').then_some(())?;
        let again = self.amount(start + 1).filter(|again| again.value == amount.value)?;
        matches!(self.chars.get(again.end)?, ')' | '）').then_some(again.end + 1)
    }

    /// 1万, 10 million.
    fn multiplied(&self, end: usize, value: String) -> (usize, String) {
        let words = [("万", 4), ("亿", 8), ("thousand", 3), ("million", 6), ("billion", 9)];
        let start = self.spaces(end);
        for (word, zeros) in words {
            if self.starts(start, word) {
                return (start + word.chars().count(), shifted(&value, zeros));
            }
        }
        (end, value)
    }

    fn percent(&self, end: usize) -> Option<usize> {
        let start = self.spaces(end);
        let words = ["%", "percent", "per cent"];
        let word = words.iter().find(|word| self.starts(start, word))?;
        Some(start + word.len())
    }

    /// The unit of time that follows a number.
    fn unit(&self, end: usize) -> Option<(usize, &'static str)> {
        super::units::after(&self.chars, end, self.chinese)
    }

    /// Figures that number a point, tell the time, name a month or are part of a name.
    fn no_fact(&self, at: usize, amount: &Amount) -> Option<usize> {
        let before = at.checked_sub(1).map(|at| self.chars[at]);
        let after = self.chars.get(amount.end).copied();
        let line_start =
            self.chars[..at].iter().rev().find(|c| **c != ' ').is_none_or(|c| *c == '\n');
        let marker = line_start && matches!(after, Some('.' | '、' | ')' | '）'));
        let enumerator = matches!(before, Some('(' | '（')) && matches!(after, Some(')' | '）'));
        if marker || enumerator && amount.value.len() <= 2 {
            return Some(amount.end);
        }
        let clock = after == Some(':')
            && (1..=2)
                .all(|next| self.chars.get(amount.end + next).is_some_and(char::is_ascii_digit));
        if clock {
            return Some(amount.end + 3);
        }
        let start = self.spaces(amount.end);
        let hours = ["am", "pm", "a.m.", "p.m.", "o'clock", "点", "时", "月"];
        if !amount.words && hours.iter().any(|hour| self.starts(start, hour)) {
            return Some(start + 1);
        }
        let named =
            !amount.words && !amount.loose && after.is_some_and(|c| c.is_ascii_alphabetic());
        named.then_some(amount.end)
    }
}

/// A decimal number times a power of ten.
fn shifted(value: &str, zeros: usize) -> String {
    let (whole, part) = value.split_once('.').unwrap_or((value, ""));
    let kept: String = part.chars().chain(std::iter::repeat('0')).take(zeros).collect();
    format!("{whole}{kept}").trim_start_matches('0').to_owned()
}
