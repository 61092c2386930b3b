//! Days and seconds since 1970, and the ways in which people write them.

use chrono::{Datelike, NaiveDate};

/// A day, counted from January 1, 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Date(pub i32);

/// A moment in the source's own time, in seconds from January 1, 1970, 0:00.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DateTime(pub i64);

const UNIX_DAY: i32 = 719_163;
const DAY: i64 = 86_400;
/// Columns hold moments of 1970 to 2106 as seconds less this.
const MIDDLE: i64 = 1 << 31;

impl Date {
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, day).map(Self::from)
    }

    /// The calendar day; every day that the reader accepts has one.
    pub fn calendar(self) -> NaiveDate {
        NaiveDate::from_num_days_from_ce_opt(self.0.saturating_add(UNIX_DAY)).unwrap_or(NaiveDate::MAX)
    }
}

impl From<NaiveDate> for Date {
    fn from(day: NaiveDate) -> Self {
        Self(day.num_days_from_ce() - UNIX_DAY)
    }
}

impl std::fmt::Display for Date {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.calendar().format("%Y-%m-%d").fmt(f)
    }
}

impl DateTime {
    pub fn date(self) -> Date {
        Date(i32::try_from(self.0.div_euclid(DAY)).unwrap_or(i32::MAX))
    }

    /// Hour, minute and second of the day.
    pub fn time(self) -> (i64, i64, i64) {
        let s = self.0.rem_euclid(DAY);
        (s / 3600, s / 60 % 60, s % 60)
    }

    pub fn new(date: Date, seconds: i64) -> Self {
        Self(i64::from(date.0) * DAY + seconds)
    }

    #[expect(clippy::cast_possible_truncation, reason = "the range is checked")]
    pub(crate) fn pack(self) -> Option<i32> {
        (0..2 * MIDDLE - 1).contains(&self.0).then(|| (self.0 + 1 - MIDDLE) as i32)
    }

    pub(crate) fn unpack(packed: i32) -> Self {
        Self(i64::from(packed) - 1 + MIDDLE)
    }
}

impl std::fmt::Display for DateTime {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (h, m, s) = self.time();
        write!(f, "{} {h:02}:{m:02}:{s:02}", self.date())
    }
}

/// `2026-03-05`, the form that HUD prescribes.
#[inline]
pub fn iso_date(text: &[u8]) -> Option<Date> {
    if text.len() != 10 || text[4] != b'-' || text[7] != b'-' {
        return None;
    }
    from_civil(digits(&text[..4])?, digits(&text[5..7])?, digits(&text[8..])?)
}

/// `2026-03-05 14:30:00`, the form that HUD prescribes.
#[inline]
pub fn iso_datetime(text: &[u8]) -> Option<DateTime> {
    if text.len() != 19 || text[10] != b' ' || text[13] != b':' || text[16] != b':' {
        return None;
    }
    let (h, m, s) = (digits(&text[11..13])?, digits(&text[14..16])?, digits(&text[17..])?);
    (h < 24 && m < 60 && s < 60).then_some(())?;
    Some(DateTime::new(iso_date(&text[..10])?, i64::from(h * 3600 + m * 60 + s)))
}

/// Days from the civil calendar without a table (Howard Hinnant's algorithm).
#[expect(clippy::cast_possible_wrap, reason = "years have four digits")]
fn from_civil(year: u32, month: u32, day: u32) -> Option<Date> {
    const DAYS: [u32; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let last = DAYS.get(month.checked_sub(1)? as usize)? + u32::from(leap && month == 2);
    (year > 0 && (1..=last).contains(&day)).then_some(())?;
    let y = year as i32 - i32::from(month <= 2);
    let era = y.div_euclid(400);
    let yoe = y.rem_euclid(400);
    let doy = ((153 * ((month as i32 + 9) % 12) + 2) / 5) + day as i32 - 1;
    let doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
    Some(Date(era * 146_097 + doe - 719_468))
}

#[inline]
fn digits(text: &[u8]) -> Option<u32> {
    let mut n = 0;
    for &b in text {
        let d = b.wrapping_sub(b'0');
        if d > 9 {
            return None;
        }
        n = n * 10 + u32::from(d);
    }
    Some(n)
}

/// A way of writing a day. The order is the order of preference where a column can be read in several ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    YearMonthDay,
    MonthDayYear,
    DayMonthYear,
}

impl Format {
    pub const ALL: [Self; 3] = [Self::YearMonthDay, Self::MonthDayYear, Self::DayMonthYear];

    pub const fn words(self) -> &'static str {
        match self {
            Self::YearMonthDay => "year, month, day",
            Self::MonthDayYear => "month, day, year",
            Self::DayMonthYear => "day, month, year",
        }
    }

    /// Reads a day, with or without a time after it. Two-digit years are those up to `last_year`, so that '84' is 1984
    /// in an export of 2026. Months may be names.
    pub fn parse(self, text: &str, last_year: i32) -> Option<DateTime> {
        let text = text.trim();
        let (day, time) = match text.split_once(['T', 't']).filter(|(d, _)| d.ends_with(|c: char| c.is_ascii_digit())) {
            Some((day, time)) => (day, time),
            None => text.split_once(' ').unwrap_or((text, "")),
        };
        let mut parts = day.split(['-', '/', '.']);
        let found = [parts.next()?, parts.next()?, parts.next()?];
        if parts.next().is_some() {
            return None;
        }
        let [year, month, day] = match self {
            Self::YearMonthDay => found,
            Self::MonthDayYear => [found[2], found[0], found[1]],
            Self::DayMonthYear => [found[2], found[1], found[0]],
        };
        let year = match (year.len(), self) {
            (4, _) => i32::try_from(digits(year.as_bytes())?).ok().filter(|&y| y > 0)?,
            (2, Self::MonthDayYear | Self::DayMonthYear) => {
                let short = i32::try_from(digits(year.as_bytes())?).ok()?;
                last_year - (last_year - short).rem_euclid(100)
            }
            _ => return None,
        };
        let date = Date::from_ymd(year, month_number(month)?, small(day)?)?;
        Some(DateTime::new(date, seconds(time)?))
    }
}

fn small(text: &str) -> Option<u32> {
    (1..=2).contains(&text.len()).then(|| digits(text.as_bytes()))?
}

fn month_number(text: &str) -> Option<u32> {
    const NAMES: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    small(text).or_else(|| {
        let start = text.get(..3)?.to_ascii_lowercase();
        (text.len() <= 9 && text.bytes().all(|b| b.is_ascii_alphabetic())).then_some(())?;
        NAMES.iter().position(|&n| n == start).and_then(|i| u32::try_from(i + 1).ok())
    })
}

/// Seconds of the day in `14:30`, `14:30:00`, `2:30 PM`, `14:30:00.000Z`; none in an empty text.
fn seconds(text: &str) -> Option<i64> {
    let text = text.trim().trim_end_matches(['Z', 'z']);
    if text.is_empty() {
        return Some(0);
    }
    let lower = text.to_ascii_lowercase();
    let (clock, noon) = match (lower.strip_suffix("am"), lower.strip_suffix("pm")) {
        (Some(t), _) => (t, Some(0)),
        (_, Some(t)) => (t, Some(12)),
        _ => (lower.as_str(), None),
    };
    let mut parts = clock.trim().split(':');
    let hour = small(parts.next()?)?;
    let minute = small(parts.next()?)?;
    let second = match parts.next() {
        Some(s) => small(s.split_once('.').map_or(s, |(whole, _)| whole))?,
        None => 0,
    };
    if parts.next().is_some() || minute > 59 || second > 59 {
        return None;
    }
    let hour = match noon {
        Some(add) if (1..=12).contains(&hour) => hour % 12 + add,
        None if hour < 24 => hour,
        _ => return None,
    };
    Some(i64::from(hour * 3600 + minute * 60 + second))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn days_agree_with_the_calendar(days in -700_000_i32..2_900_000) {
            let date = Date(days);
            let text = date.to_string();
            if text.len() == 10 {
                prop_assert_eq!(iso_date(text.as_bytes()), Some(date));
            }
        }

        #[test]
        fn moments_come_back(seconds in 0_i64..4_294_967_294) {
            let moment = DateTime(seconds);
            prop_assert_eq!(iso_datetime(moment.to_string().as_bytes()), Some(moment));
            prop_assert_eq!(moment.pack().map(DateTime::unpack), Some(moment));
            prop_assert_ne!(moment.pack(), Some(crate::column::NULL));
        }

        #[test]
        fn no_text_panics(text in "\\PC{0,24}") {
            for format in Format::ALL {
                let _ = format.parse(&text, 2026);
            }
            let _ = (iso_date(text.as_bytes()), iso_datetime(text.as_bytes()));
        }
    }

    #[test]
    fn people_write_days_in_many_ways() {
        let day = |text: &str, format: Format| format.parse(text, 2026).map(|d| d.to_string());
        assert_eq!(day("3/5/84", Format::MonthDayYear).as_deref(), Some("1984-03-05 00:00:00"));
        assert_eq!(day("03-11-21", Format::DayMonthYear).as_deref(), Some("2021-11-03 00:00:00"));
        assert_eq!(day("5-Mar-2026", Format::DayMonthYear).as_deref(), Some("2026-03-05 00:00:00"));
        assert_eq!(day("3/5/2026 2:30 PM", Format::MonthDayYear).as_deref(), Some("2026-03-05 14:30:00"));
        assert_eq!(day("2026-03-05T14:30:00Z", Format::YearMonthDay).as_deref(), Some("2026-03-05 14:30:00"));
        assert_eq!(day("2026-02-30", Format::YearMonthDay), None);
        // A calendar without a year zero follows: no database takes it.
        assert_eq!(day("0000-01-01", Format::YearMonthDay), None);
        assert_eq!(day("1/1/0000", Format::MonthDayYear), None);
        assert_eq!(day("+202-01-02", Format::YearMonthDay), None);
        assert_eq!(day("13/5/2026", Format::MonthDayYear), None);
        assert_eq!(iso_date(b"2026-02-29"), None);
        assert_eq!(iso_date(b"2024-02-29").map(|d| d.to_string()).as_deref(), Some("2024-02-29"));
    }
}
