//! Single values: dates, durations, countries, addresses.

use std::fmt;

use super::fact::Fact;
use super::lower::{Lower, Lowering, shortened};
use super::rules;
use super::shape::{Scalar, Shape};
use crate::diag::{Finding, Rule};
use crate::duration::Duration;
use crate::yaml::NodeId;

impl Lower for bool {
    fn lower(cx: &mut Lowering<'_>, node: NodeId) -> Option<Self> {
        let quoted = matches!(cx.tree.kind(node), crate::yaml::Kind::Scalar { quoted: true, .. });
        match cx.tree.text(node) {
            Some("true") if !quoted => Some(true),
            Some("false") if !quoted => Some(false),
            _ => cx.wrong_type(node, "boolean"),
        }
    }

    fn shape() -> Shape {
        Shape::Scalar(Scalar::Boolean)
    }

    fn fact(&self) -> Fact {
        Fact::Bool(*self)
    }

    fn no_fact() -> Fact {
        Fact::Bool(false)
    }
}

impl Lower for u32 {
    fn lower(cx: &mut Lowering<'_>, node: NodeId) -> Option<Self> {
        match cx.tree.text(node).and_then(|text| text.parse().ok()) {
            Some(number) => Some(number),
            None => cx.wrong_type(node, "number"),
        }
    }

    fn shape() -> Shape {
        Shape::Scalar(Scalar::Integer)
    }

    fn fact(&self) -> Fact {
        Fact::Int(i64::from(*self))
    }

    fn no_fact() -> Fact {
        Fact::Int(0)
    }
}

/// A value with the place where it stands.
macro_rules! scalars {
    ($( $(#[doc = $doc:literal])+ $name:ident($inner:ty) $scalar:ident, $expected:literal, $rule:ident, $parse:path; )*) => {
        $(
            $(#[doc = $doc])+
            #[derive(Debug, Clone, PartialEq)]
            pub struct $name {
                /// The value.
                pub value: $inner,
                /// Where it stands.
                pub node: NodeId,
            }

            impl Lower for $name {
                fn lower(cx: &mut Lowering<'_>, node: NodeId) -> Option<Self> {
                    match $parse(cx.scalar(node, $expected)?) {
                        Ok(value) => Some(Self { value, node }),
                        Err(reason) => {
                            let text = cx.tree.text(node).unwrap_or_default();
                            let finding = Finding::new(rules::$rule, cx.span(node))
                                .arg("value", shortened(text))
                                .arg("reason", reason);
                            // What is meant, if it is certain.
                            let meant = meant(rules::$rule, text).filter(|text| $parse(text).is_ok());
                            cx.findings.push(match meant {
                                Some(meant) => finding.fix(cx.span(node), meant),
                                None => finding,
                            });
                            None
                        }
                    }
                }

                fn shape() -> Shape {
                    Shape::Scalar(Scalar::$scalar)
                }

                fn fact(&self) -> Fact {
                    Fact::Text(self.value.to_string())
                }

                fn no_fact() -> Fact {
                    Fact::no_text()
                }
            }
        )*
    };
}

scalars! {
    /// A text that is the same in all languages.
    Word(String) String, "text", WRONG_TYPE, parse_word;
    /// An ISO 8601 date.
    Date(jiff::civil::Date) Date, "date", BAD_DATE, parse_date;
    /// An ISO 8601 duration, or a number of business days.
    Period(Duration) Duration, "duration", BAD_DURATION, parse_duration;
    /// An ISO 3166-1 alpha-2 country code.
    Country(String) Country, "country", BAD_COUNTRY, parse_country;
    /// An e-mail address.
    Email(String) Email, "email", BAD_EMAIL, parse_email;
    /// An `https`, `http`, `mailto` or `tel` address, or a path on the own site (`/…`).
    Url(String) Url, "url", BAD_URL, parse_url;
    /// A telephone number.
    Phone(String) Phone, "phone", BAD_PHONE, parse_phone;
    /// A version: `2.1.0`, `2.1` or `2`.
    Version(semver::Version) Version, "version", BAD_VERSION, parse_version;
    /// A BCP 47 language tag.
    Language(String) Language, "language", BAD_LANGUAGE, parse_language;
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(f)
    }
}

/// What a value of another form probably means; it may still be none.
fn meant(rule: Rule, text: &str) -> Option<String> {
    match rule {
        rules::BAD_DATE => {
            let numbers = text.split(|c: char| !c.is_ascii_digit());
            let numbers: Vec<&str> = numbers.filter(|number| !number.is_empty()).collect();
            match numbers[..] {
                // In another order it would not be certain which is the month.
                [year, month, day] if year.len() == 4 => {
                    Some(format!("{year}-{month:0>2}-{day:0>2}"))
                }
                _ => None,
            }
        }
        rules::BAD_COUNTRY => Some(text.to_ascii_uppercase()),
        _ => None,
    }
}

fn parse_word(text: &str) -> Result<String, &'static str> {
    Ok(text.to_owned())
}

fn parse_date(text: &str) -> Result<jiff::civil::Date, &'static str> {
    let bytes = text.as_bytes();
    let shaped = bytes.len() == 10
        && bytes.iter().enumerate().all(|(at, byte)| match at {
            4 | 7 => *byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    if !shaped {
        return Err("form");
    }
    text.parse().map_err(|_| "no-such-day")
}

fn parse_duration(text: &str) -> Result<Duration, &'static str> {
    text.parse().map_err(|_| "form")
}

fn parse_country(text: &str) -> Result<String, &'static str> {
    if text.len() != 2 || !text.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return Err("form");
    }
    if crate::country::exists(text) { Ok(text.to_owned()) } else { Err("unknown") }
}

fn parse_email(text: &str) -> Result<String, &'static str> {
    let (local, domain) = text.rsplit_once('@').unwrap_or_default();
    // The standard allows more, which a link would read as something else: `?` begins a header.
    let plain = |c: char| c.is_alphanumeric() || ".-_+'".contains(c);
    if email_address::EmailAddress::is_valid(text)
        && domain.contains('.')
        && domain.chars().all(|c| c.is_alphanumeric() || ".-".contains(c))
        && local.chars().all(plain)
    {
        Ok(text.to_owned())
    } else {
        Err("form")
    }
}

fn parse_url(text: &str) -> Result<String, &'static str> {
    if text.contains(|c: char| c.is_whitespace() || c.is_control() || "<>\"\\^`{|}".contains(c)) {
        return Err("form");
    }
    if text.starts_with('/') && !text.starts_with("//") {
        return Ok(text.to_owned());
    }
    let url = url::Url::parse(text).map_err(|_| "form")?;
    match url.scheme() {
        "https" | "http" if url.host_str().is_some_and(|host| !host.is_empty()) => {
            Ok(text.to_owned())
        }
        "mailto" | "tel" => Ok(text.to_owned()),
        "https" | "http" => Err("form"),
        _ => Err("scheme"),
    }
}

fn parse_phone(text: &str) -> Result<String, &'static str> {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let allowed = |c: char| c.is_ascii_digit() || " +-()./".contains(c);
    if (3..=20).contains(&digits) && text.chars().all(allowed) {
        Ok(text.to_owned())
    } else {
        Err("form")
    }
}

fn parse_version(text: &str) -> Result<semver::Version, &'static str> {
    let plain = text.strip_prefix('v').unwrap_or(text);
    let dots = plain.split(['-', '+']).next().unwrap_or_default().matches('.').count();
    let full = match dots {
        0 => format!("{plain}.0.0"),
        1 => format!("{plain}.0"),
        _ => plain.to_owned(),
    };
    semver::Version::parse(&full).map_err(|_| "form")
}

fn parse_language(text: &str) -> Result<String, &'static str> {
    match text.parse::<unic_langid::LanguageIdentifier>() {
        Ok(tag) if tag == text => Ok(text.to_owned()),
        Ok(_) => Err("case"),
        Err(_) => Err("form"),
    }
}
