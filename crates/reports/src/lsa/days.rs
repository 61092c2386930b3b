//! Dates as HUD's steps reckon with them: a month or year later is the same day of that month, or its last day where the
//! month has no such day (February 29 and a year is February 28).

use chrono::{Datelike as _, Months};
use hud::Date;

/// `date` and `days` days.
#[inline]
pub const fn add_days(date: Date, days: i32) -> Date {
    Date(date.0.saturating_add(days))
}

pub fn add_months(date: Date, months: i32) -> Date {
    let day = date.calendar();
    let span = Months::new(months.unsigned_abs());
    let moved = if months < 0 { day.checked_sub_months(span) } else { day.checked_add_months(span) };
    moved.map_or(date, Date::from)
}

pub fn add_years(date: Date, years: i32) -> Date {
    add_months(date, 12 * years)
}

/// Full years from `birth` to `day`: the most years that can be added to `birth` without passing `day`; less than 0 when
/// `day` is before `birth`.
pub fn years_between(birth: Date, day: Date) -> i32 {
    let (birth, day) = (birth.calendar(), day.calendar());
    // A leap day's birthday is February 28 in other years.
    let leap_birth = birth.month() == 2 && birth.day() == 29;
    let birthday = (birth.month(), if leap_birth && !day.leap_year() { 28 } else { birth.day() });
    day.year() - birth.year() - i32::from((day.month(), day.day()) < birthday)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn years_are_the_most_that_fit(birth in -40_000_i32..25_000, later in 0_i32..45_000) {
            let (birth, day) = (Date(birth), Date(birth + later));
            let years = years_between(birth, day);
            prop_assert!(add_years(birth, years) <= day);
            prop_assert!(add_years(birth, years + 1) > day);
        }
    }

    #[test]
    fn months_end_where_they_end() {
        let day = |y, m, d| Date::from_ymd(y, m, d).unwrap_or(Date(0));
        assert_eq!(add_months(day(2026, 8, 31), -6), day(2026, 2, 28));
        assert_eq!(add_months(day(2026, 9, 30), -6), day(2026, 3, 30));
        assert_eq!(add_years(day(2024, 2, 29), 1), day(2025, 2, 28));
    }
}
