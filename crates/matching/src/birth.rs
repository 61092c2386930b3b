//! Dates of birth as people type them.

use std::fmt;

/// A calendar date of a year from 1880 to 2099.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Birth {
    pub year: i32,
    pub month: u8,
    pub day: u8,
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

impl Birth {
    /// `None` when there is no such date.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let days = match month {
            2 => 28 + u32::from(leap),
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => return None,
        };
        if !(1880..=2099).contains(&year) || !(1..=days).contains(&day) {
            return None;
        }
        Some(Self { year, month: u8::try_from(month).ok()?, day: u8::try_from(day).ok()? })
    }

    /// The same with day and month exchanged, where that is a date.
    pub fn swapped(self) -> Option<Self> {
        Self::new(self.year, u32::from(self.day), u32::from(self.month))
    }
}

impl fmt::Display for Birth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// The dates one word may mean: 5/3/84, 05-03-1984, 5.3.1984, 1984-05-03, 3-May-1984, 05031984, 19840503. Month first
/// comes before day first; a year of two digits may be of either century.
pub(crate) fn births(token: &str) -> Vec<Birth> {
    let parts: Vec<&str> = token.split(['/', '-', '.']).filter(|part| !part.is_empty()).collect();
    match parts[..] {
        [a, b, c] => from_parts(a, b, c),
        [digits] if digits.len() == 8 && digits.bytes().all(|b| b.is_ascii_digit()) => {
            let mut found = from_parts(&digits[..4], &digits[4..6], &digits[6..]);
            found.extend(from_parts(&digits[..2], &digits[2..4], &digits[4..]));
            found
        }
        _ => Vec::new(),
    }
}

/// The dates three parts may mean, such as "may", "3", "1984".
pub(crate) fn from_parts(a: &str, b: &str, c: &str) -> Vec<Birth> {
    let (Some(first), Some(second), Some(third)) = (number(a), number(b), number(c)) else {
        return with_month_name(a, b, c);
    };
    let mut found = Vec::new();
    if a.len() == 4 {
        found.extend(Birth::new(first.cast_signed(), second, third));
    } else if a.len() <= 2 && b.len() <= 2 {
        for (month, day) in [(first, second), (second, first)] {
            for birth in years(c, third).into_iter().filter_map(|year| Birth::new(year, month, day)) {
                if !found.contains(&birth) {
                    found.push(birth);
                }
            }
        }
    }
    found
}

fn with_month_name(a: &str, b: &str, c: &str) -> Vec<Birth> {
    let (month, day) = match (month(a), month(b)) {
        (Some(month), None) => (month, number(b)),
        (None, Some(month)) => (month, number(a)),
        _ => return Vec::new(),
    };
    let (Some(day), Some(year)) = (day, number(c)) else { return Vec::new() };
    years(c, year).into_iter().filter_map(|year| Birth::new(year, month, day)).collect()
}

/// The number of a month by its English name or the first three or more letters of it.
fn month(text: &str) -> Option<u32> {
    let text = text.to_ascii_lowercase();
    let at = MONTHS.iter().position(|month| text.len() >= 3 && month.starts_with(&text))?;
    u32::try_from(at + 1).ok()
}

fn years(text: &str, year: u32) -> Vec<i32> {
    match text.len() {
        4 => vec![year.cast_signed()],
        2 => vec![1900 + year.cast_signed(), 2000 + year.cast_signed()],
        _ => Vec::new(),
    }
}

fn number(text: &str) -> Option<u32> {
    let digits = !text.is_empty() && text.len() <= 4 && text.bytes().all(|b| b.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}
