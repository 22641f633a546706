//! Durations: ISO 8601, and business days, which ISO 8601 cannot say.

use std::fmt;
use std::str::FromStr;

/// A length of time: `P30D`, `P2W`, `P6M`, `P1Y6M`, `PT72H`, or `15 business days`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Duration {
    /// Years.
    pub years: u32,
    /// Months.
    pub months: u32,
    /// Weeks.
    pub weeks: u32,
    /// Days.
    pub days: u32,
    /// Hours.
    pub hours: u32,
    /// Minutes.
    pub minutes: u32,
    /// Days on which business is done; never together with the others.
    pub business_days: u32,
}

/// Why a text is no duration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DurationError {
    /// Not of the form `P1Y6M`, `P30D`, `PT72H` or `15 business days`.
    #[error("not an ISO 8601 duration")]
    Form,
    /// A length of nothing.
    #[error("a duration of zero")]
    Zero,
}

impl Duration {
    /// About how many days it is, to compare lengths: a month is a twelfth of 365.25 days, a business
    /// day 1.4 days.
    pub fn approx_days(&self) -> f64 {
        (f64::from(self.years) * 12.0 + f64::from(self.months)) * (365.25 / 12.0)
            + f64::from(self.weeks * 7 + self.days)
            + f64::from(self.business_days) * 1.4
            + f64::from(self.hours) / 24.0
            + f64::from(self.minutes) / 1440.0
    }

    /// Whether it is longer than another, as near as lengths of different units can be compared.
    pub fn is_longer_than(&self, other: &Self) -> bool {
        self.approx_days() > other.approx_days()
    }
}

impl FromStr for Duration {
    type Err = DurationError;

    fn from_str(text: &str) -> Result<Self, DurationError> {
        let duration =
            match text.strip_suffix(" business days").or(text.strip_suffix(" business day")) {
                Some(days) => Self { business_days: number(days)?, ..Self::default() },
                None => iso(text)?,
            };
        if duration == Self::default() { Err(DurationError::Zero) } else { Ok(duration) }
    }
}

fn number(text: &str) -> Result<u32, DurationError> {
    let digits = !text.is_empty() && text.len() <= 6 && text.bytes().all(|b| b.is_ascii_digit());
    if !digits {
        return Err(DurationError::Form);
    }
    text.parse().map_err(|_| DurationError::Form)
}

fn iso(text: &str) -> Result<Duration, DurationError> {
    let body = text.strip_prefix('P').ok_or(DurationError::Form)?;
    let (date, time) = match body.split_once('T') {
        Some((_, "")) => return Err(DurationError::Form),
        Some((date, time)) => (date, time),
        None => (body, ""),
    };
    let mut duration = Duration::default();
    let Duration { years, months, weeks, days, hours, minutes, .. } = &mut duration;
    parts(date, [('Y', years), ('M', months), ('W', weeks), ('D', days)])?;
    parts(time, [('H', hours), ('M', minutes)])?;
    Ok(duration)
}

fn parts<const N: usize>(text: &str, units: [(char, &mut u32); N]) -> Result<(), DurationError> {
    let mut rest = text;
    for (unit, value) in units {
        let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        if rest[end..].starts_with(unit) {
            *value = number(&rest[..end])?;
            rest = &rest[end + 1..];
        }
    }
    if rest.is_empty() { Ok(()) } else { Err(DurationError::Form) }
}

impl fmt::Display for Duration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.business_days > 0 {
            let plural = if self.business_days == 1 { "" } else { "s" };
            return write!(f, "{} business day{plural}", self.business_days);
        }
        let unit = |f: &mut fmt::Formatter<'_>, value: u32, unit: char| {
            if value > 0 { write!(f, "{value}{unit}") } else { Ok(()) }
        };
        f.write_str("P")?;
        unit(f, self.years, 'Y')?;
        unit(f, self.months, 'M')?;
        unit(f, self.weeks, 'W')?;
        unit(f, self.days, 'D')?;
        if self.hours + self.minutes > 0 {
            f.write_str("T")?;
        }
        unit(f, self.hours, 'H')?;
        unit(f, self.minutes, 'M')
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_is_twelve_months_and_a_week_seven_days() {
        let [one, other, more] =
            ["P1Y", "P12M", "P13M"].map(|text| text.parse::<Duration>().expect(text));
        assert!(!other.is_longer_than(&one) && !one.is_longer_than(&other));
        assert!(more.is_longer_than(&one));
        let [week, days] = ["P1W", "P7D"].map(|text| text.parse::<Duration>().expect(text));
        assert!(!week.is_longer_than(&days) && !days.is_longer_than(&week));
    }

    #[test]
    fn reads_and_writes_iso_8601_and_business_days() {
        for text in ["P30D", "P2W", "P6M", "P1Y6M", "PT72H", "P1DT12H", "15 business days"] {
            assert_eq!(text.parse::<Duration>().expect(text).to_string(), text);
        }
    }

    #[test]
    fn refuses_other_forms() {
        for text in
            ["", "P", "30", "P30", "30D", "P1.5Y", "P-3D", "PT", "P1D1Y", "P0D", "x business days"]
        {
            assert!(text.parse::<Duration>().is_err(), "{text}");
        }
    }
}
