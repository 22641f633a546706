//! Lists, dates and country names by CLDR.

use icu_calendar::{Date, Gregorian};
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::YMD;
use icu_experimental::displaynames::multi::{LanguageDisplayNames, RegionDisplayNames};
use icu_list::ListFormatter;
use icu_list::options::{ListFormatterOptions, ListLength};
use icu_locale_core::Locale;
use icu_locale_core::subtags::Region;

/// The formatters of one language.
pub(super) struct Formats {
    and: ListFormatter,
    or: ListFormatter,
    date: FixedCalendarDateTimeFormatter<Gregorian, YMD>,
    // CLDR has no names in some languages: codes stand there, unless messages `country-…` say more.
    regions: Option<RegionDisplayNames>,
    languages: Option<LanguageDisplayNames>,
}

impl Formats {
    /// Formatters for a language tag; English without a region is written as in Britain.
    pub(super) fn new(language: &str) -> Self {
        let tag = if language == "en" { "en-GB" } else { language };
        let locale: Locale = tag.parse().unwrap_or(Locale::UNKNOWN);
        let wide = || ListFormatterOptions::default().with_length(ListLength::Wide);
        let data = "ICU data are compiled in and fall back to the root locale";
        Self {
            and: ListFormatter::try_new_and((&locale).into(), wide()).expect(data),
            or: ListFormatter::try_new_or((&locale).into(), wide()).expect(data),
            date: FixedCalendarDateTimeFormatter::try_new((&locale).into(), YMD::long())
                .expect(data),
            regions: RegionDisplayNames::try_new((&locale).into(), Default::default()).ok(),
            languages: LanguageDisplayNames::try_new((&locale).into(), Default::default()).ok(),
        }
    }

    pub(super) fn and(&self, items: &[String]) -> String {
        self.and.format(items.iter()).to_string()
    }

    pub(super) fn or(&self, items: &[String]) -> String {
        self.or.format(items.iter()).to_string()
    }

    pub(super) fn date(&self, date: jiff::civil::Date) -> String {
        let (year, month, day) = (i32::from(date.year()), date.month(), date.day());
        let gregorian = Date::try_new_gregorian(year, month.unsigned_abs(), day.unsigned_abs())
            .expect("jiff's dates exist in the Gregorian calendar");
        self.date.format(&gregorian).to_string()
    }

    pub(super) fn language(&self, tag: &str) -> String {
        let language = tag.split('-').next().and_then(|tag| tag.parse().ok());
        let names = self.languages.as_ref();
        language.and_then(|language| names?.of(language)).unwrap_or(tag).to_owned()
    }

    pub(super) fn country(&self, code: &str) -> String {
        let region = Region::try_from_str(code).ok();
        let names = self.regions.as_ref();
        region.and_then(|region| names?.of(region)).unwrap_or(code).to_owned()
    }
}
