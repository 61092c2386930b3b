//! The clock of a separation: an agency tells the lead within one business day that a person with an account has left
//! (V.E.13).

use chrono::{Datelike, NaiveDate, Weekday};

/// Business days an agency has. Fixed by the agreement.
pub const BUSINESS_DAYS: usize = 1;

/// Business days after `from`, up to `to` and with it: Monday to Friday without the lead's `holidays`.
pub fn business_days(from: NaiveDate, to: NaiveDate, holidays: &[NaiveDate]) -> usize {
    let weekend = |day: &NaiveDate| matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    from.iter_days().skip(1).take_while(|day| *day <= to).filter(|day| !weekend(day) && !holidays.contains(day)).count()
}

/// Whether a separation reported on `reported_on`, or not yet reported by that day, is late.
pub fn is_late(separated_on: NaiveDate, reported_on: NaiveDate, holidays: &[NaiveDate]) -> bool {
    business_days(separated_on, reported_on, holidays) > BUSINESS_DAYS
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    #[test]
    fn the_next_business_day_is_in_time() {
        // 20 November 2026 is a Friday; 26 is Thanksgiving.
        let thanksgiving = [day(26)];
        assert!(!is_late(day(18), day(18), &thanksgiving));
        assert!(!is_late(day(18), day(19), &thanksgiving));
        assert!(is_late(day(18), day(20), &thanksgiving));
        assert!(!is_late(day(20), day(23), &thanksgiving));
        assert!(is_late(day(20), day(24), &thanksgiving));
        assert!(!is_late(day(25), day(27), &thanksgiving));
        assert!(is_late(day(25), day(27), &[]));
        // Told before it happens.
        assert_eq!(business_days(day(20), day(18), &[]), 0);
    }

    #[test]
    fn weekends_count_for_nothing() {
        assert_eq!(business_days(day(21), day(22), &[]), 0);
        assert_eq!(business_days(day(1), day(30), &[day(11), day(26)]), 19);
    }
}
