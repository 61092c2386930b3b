//! Days since 1970-01-01, and the fixed days of the export.

use chrono::{Datelike as _, NaiveDate};
use std::io::Write as _;

pub(super) type Day = i32;

/// Days from the beginning of chrono's calendar to 1970-01-01.
const EPOCH: i32 = 719_163;
/// 2019-10-01 and 2026-09-30, the export period.
pub(super) const PERIOD_START: Day = 18_170;
pub(super) const PERIOD_END: Day = 20_726;
/// 2026-10-01, when the export was made: no row is entered later.
pub(super) const EXPORT_DAY: Day = PERIOD_END + 1;

pub(super) fn date(day: Day) -> NaiveDate {
    NaiveDate::from_num_days_from_ce_opt(day.saturating_add(EPOCH)).unwrap_or_default()
}

pub(super) fn year(day: Day) -> i32 {
    date(day).year()
}

/// Whole years of age on `day`.
pub(super) fn age(born: Day, day: Day) -> i32 {
    let (a, b) = (date(born), date(day));
    let before_birthday = (b.month(), b.day()) < (a.month(), a.day());
    b.year() - a.year() - i32::from(before_birthday)
}

/// Day and month swapped, where that gives a date: a usual slip of the pen.
pub(super) fn swapped(day: Day) -> Option<Day> {
    let d = date(day);
    NaiveDate::from_ymd_opt(d.year(), d.day(), d.month()).map(|s| s.num_days_from_ce() - EPOCH)
}

/// YYYY-MM-DD.
pub(super) fn push_date(out: &mut Vec<u8>, day: Day) {
    let d = date(day);
    // Writing to memory does not fail.
    let _ = write!(out, "{:04}-{:02}-{:02}", d.year(), d.month(), d.day());
}
