//! Numbers written in words: Chinese numerals up to 999, English ones up to 999.

/// No number that means anything has more characters.
const LONGEST: usize = 12;

/// A Chinese numeral at the start of `text`: its length in characters and its value.
pub(super) fn chinese(text: &[char]) -> Option<(usize, u64)> {
    let numeral = |c: &&char| digit(**c).is_some() || "十百".contains(**c);
    let length = text.iter().take(LONGEST).take_while(numeral).count();
    let run = &text[..length];
    if run.is_empty() {
        return None;
    }
    if !run.iter().any(|c| "十百".contains(*c)) {
        // 二〇二六: digit by digit.
        let value = run.iter().try_fold(0_u64, |value, c| {
            value.checked_mul(10).and_then(|value| value.checked_add(digit(*c)?))
        });
        return Some((length, value?));
    }
    let (mut value, mut pending) = (0, None);
    for c in run {
        match (c, digit(*c)) {
            (_, Some(number)) => pending = Some(number),
            ('百', _) => value += pending.take().unwrap_or(1) * 100,
            _ => value += pending.take().unwrap_or(1) * 10,
        }
    }
    Some((length, value + pending.unwrap_or(0)))
}

fn digit(c: char) -> Option<u64> {
    Some(match c {
        '零' | '〇' => 0,
        '一' => 1,
        '二' | '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

const SMALL: &[&str] = &[
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: &[&str] =
    &["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const ORDINALS: &[&str] = &[
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth",
];

/// An English number word at the start of `text`: its length in characters and its value.
pub(super) fn english(text: &[char]) -> Option<(usize, u64)> {
    let (mut end, mut value) = below_hundred(text)?;
    if let Some(length) = follows(&text[end..], "hundred") {
        end += length;
        value *= 100;
        let and = follows(&text[end..], "and").unwrap_or(0);
        let rest = &text[(end + and).min(text.len())..];
        let gap = rest.iter().take_while(|c| **c == ' ').count();
        if let Some((length, more)) = below_hundred(&rest[gap..]) {
            end += and + gap + length;
            value += more;
        }
    }
    Some((end, value))
}

fn below_hundred(text: &[char]) -> Option<(usize, u64)> {
    let (length, word) = word(text)?;
    let value = |at: usize| u64::try_from(at).unwrap_or(u64::MAX);
    if let Some(at) = SMALL.iter().position(|small| *small == word) {
        return Some((length, value(at)));
    }
    let tens = (value(TENS.iter().position(|tens| *tens == word)?) + 2) * 10;
    if matches!(text.get(length), Some('-' | ' '))
        && let Some((more, unit)) = self::word(&text[length + 1..])
        && let Some(at @ 1..=9) = SMALL.iter().position(|small| *small == unit)
    {
        return Some((length + 1 + more, tens + value(at)));
    }
    Some((length, tens))
}

/// An English ordinal or adverb that stands for a number.
pub(super) fn english_loose(text: &[char]) -> Option<(usize, u64)> {
    let (length, word) = word(text)?;
    let value = match word.as_str() {
        "once" | "single" => 1,
        "twice" | "both" | "double" => 2,
        word => u64::try_from(ORDINALS.iter().position(|ordinal| *ordinal == word)?).ok()?,
    };
    Some((length, value))
}

/// The length of spaces and `word`, if they come next.
fn follows(text: &[char], wanted: &str) -> Option<usize> {
    let gap = text.iter().take_while(|c| matches!(c, ' ' | '-')).count();
    let (length, word) = word(text.get(gap..)?)?;
    (gap > 0 && word == wanted).then_some(gap + length)
}

/// Whether the word at the start of `text` may stand for a number: by its first letter and its length,
/// since most words of a text are put away here.
pub(super) fn may_start(text: &[char]) -> bool {
    const LONGEST_WORD: usize = "seventeen".len();
    let starts =
        text.first().is_some_and(|first| "abdefnostz".contains(first.to_ascii_lowercase()));
    starts && text.iter().take_while(|c| c.is_ascii_alphabetic()).count() <= LONGEST_WORD
}

/// The word at the start of `text` in small letters.
pub(super) fn word(text: &[char]) -> Option<(usize, String)> {
    let letters = text.iter().take_while(|c| c.is_ascii_alphabetic());
    let word: String = letters.map(char::to_ascii_lowercase).collect();
    (!word.is_empty()).then_some((word.len(), word))
}

#[cfg(test)]
mod tests {
    #[test]
    fn numerals_are_read() {
        let chars = |text: &str| text.chars().collect::<Vec<_>>();
        for (text, value) in [("三十", 30), ("十五", 15), ("一百二十", 120), ("一百零五", 105)]
        {
            assert_eq!(super::chinese(&chars(text)).map(|(_, value)| value), Some(value), "{text}");
        }
        for (text, value) in [("thirty days", 30), ("forty-five", 45), ("one hundred and two", 102)]
        {
            assert_eq!(super::english(&chars(text)).map(|(_, value)| value), Some(value), "{text}");
        }
    }
}
