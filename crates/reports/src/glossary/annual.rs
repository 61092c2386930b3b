//! Glossary, "Annual Assessment", steps 1 to 10.

use hud::Date;

use crate::lsa::days::{add_days, add_years, years_between};

/// What a stayer's annual assessment hangs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// The anniversary that the report asks about (step 5).
    pub anniversary: Date,
    /// The days on which the assessment may be dated (steps 6 and 8).
    pub first: Date,
    pub last: Date,
}

/// The window for a household whose first head started on `head_start`: of several heads, one after the other, the earliest
/// start counts (step 2). None while the household has been there less than a year (step 4).
pub fn window(head_start: Date, report_end: Date) -> Option<Window> {
    let years = years_between(head_start, report_end);
    if years < 1 {
        return None;
    }
    let anniversary = add_years(head_start, years);
    let last = add_days(anniversary, 30).min(report_end);
    Some(Window { anniversary, first: add_days(anniversary, -30), last })
}

impl Window {
    /// Whether a member who started on `entry` needs an assessment (step 7).
    pub fn requires(self, entry: Date) -> bool {
        entry <= self.anniversary
    }

    pub fn contains(self, day: Date) -> bool {
        self.first <= day && day <= self.last
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[expect(clippy::unwrap_used, reason = "tests")]
    fn the_anniversary_in_the_report() {
        let date = |y, m, d| Date::from_ymd(y, m, d).unwrap();
        let end = date(2023, 9, 30);
        // The Glossary's example.
        let found = window(date(2021, 6, 1), end).unwrap();
        assert_eq!(found.anniversary, date(2023, 6, 1));
        assert_eq!((found.first, found.last), (date(2023, 5, 2), date(2023, 7, 1)));
        assert!(found.requires(date(2023, 6, 1)) && !found.requires(date(2023, 6, 2)));
        // 30 days after would lie beyond the report.
        assert_eq!(window(date(2020, 9, 20), end).unwrap().last, end);
        assert_eq!(window(date(2022, 10, 1), end), None);
        assert_eq!(window(date(2020, 2, 29), end).unwrap().anniversary, date(2023, 2, 28));
    }
}
