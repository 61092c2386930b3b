//! Glossary, "Age", and who is adult or child by "Definitions".

use hud::Date;

use super::Period;
use crate::lsa::days::years_between;

/// A client's age for a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Age {
    /// Full years; 0 for a birth after the day.
    Years(i32),
    /// No date of birth, and quality "doesn't know" or "prefers not to answer".
    NotTold,
    /// No date of birth otherwise.
    Missing,
}

/// The day as of which age is told: project start or report start, whichever is later. For a client with several stays it
/// is told once, by the latest stay.
pub fn day(entry: Date, period: Period) -> Date {
    entry.max(period.start)
}

impl Age {
    /// Age on `day` from a date of birth and its quality (list 3.03.2).
    pub fn on(day: Date, birth: Option<Date>, quality: Option<i32>) -> Self {
        match (birth, quality) {
            (Some(birth), _) => Self::Years(years_between(birth, day).max(0)),
            (None, Some(8 | 9)) => Self::NotTold,
            (None, _) => Self::Missing,
        }
    }

    pub const fn years(self) -> Option<i32> {
        match self {
            Self::Years(years) => Some(years),
            Self::NotTold | Self::Missing => None,
        }
    }

    pub const fn is_adult(self) -> bool {
        matches!(self, Self::Years(18..))
    }

    pub const fn is_child(self) -> bool {
        matches!(self, Self::Years(..18))
    }

    pub const fn is_unknown(self) -> bool {
        matches!(self, Self::NotTold | Self::Missing)
    }

    /// 12 to 24 years, the span of "Youth Households".
    pub const fn is_youth(self) -> bool {
        matches!(self, Self::Years(12..=24))
    }
}

/// "Youth Households": of the active members' ages, one or more is 12 to 24 and none is known to be 25 or more.
pub fn is_youth_household(ages: impl IntoIterator<Item = Age>) -> bool {
    let mut youth = false;
    for age in ages {
        if matches!(age, Age::Years(25..)) {
            return false;
        }
        youth |= age.is_youth();
    }
    youth
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[expect(clippy::unwrap_used, reason = "tests")]
    fn ages() {
        let date = |y, m, d| Date::from_ymd(y, m, d).unwrap();
        let period = Period { start: date(2025, 10, 1), end: date(2026, 9, 30) };
        let birth = date(2008, 1, 15);
        let cases = [(date(2020, 1, 1), 17), (date(2026, 1, 14), 17), (date(2026, 1, 15), 18)];
        for (entry, years) in cases {
            assert_eq!(Age::on(day(entry, period), Some(birth), Some(1)), Age::Years(years));
        }
        assert_eq!(Age::on(period.start, None, Some(8)), Age::NotTold);
        assert_eq!(Age::on(period.start, None, Some(99)), Age::Missing);
        assert_eq!(Age::on(period.start, Some(date(2026, 1, 1)), None), Age::Years(0));
    }

    #[test]
    fn youth_households() {
        let youth = |ages: &[Age]| is_youth_household(ages.iter().copied());
        assert!(youth(&[Age::Years(24), Age::Years(3), Age::Missing]));
        assert!(!youth(&[Age::Years(24), Age::Years(25)]));
        assert!(!youth(&[Age::Years(11)]));
        assert!(!youth(&[Age::Missing]));
    }
}
