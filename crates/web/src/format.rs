//! How values are written for people. Templates call these by name: `{{ format::date(born) }}`.
//!
//! Dates 'Mar 5, 2026', times in the time zone of the machine (the lead's), numbers with commas.

use chrono::{DateTime, Local, NaiveDate, Utc};
use store::Role;

/// 'Mar 5, 2026'.
pub fn date(day: &NaiveDate) -> String {
    day.format("%b %-d, %Y").to_string()
}

/// 'Mar 5, 2026' or the words for no date.
pub fn date_or(day: &Option<NaiveDate>, none: &str) -> String {
    day.as_ref().map_or_else(|| none.to_owned(), date)
}

/// 'Mar 5, 2026, 2:07 pm', in local time.
pub fn moment(at: &DateTime<Utc>) -> String {
    at.with_timezone(&Local).format("%b %-d, %Y, %-I:%M %P").to_string()
}

/// '2:07 pm', in local time.
pub fn clock_time(at: &DateTime<Utc>) -> String {
    at.with_timezone(&Local).format("%-I:%M %P").to_string()
}

/// The machine-readable form for `<time datetime>`.
pub fn iso(at: &DateTime<Utc>) -> String {
    at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
}

/// 12345 as '12,345', -1234.5 as '-1,234.5'. Takes any number as it displays.
pub fn number(value: impl std::fmt::Display) -> String {
    let text = value.to_string();
    let (sign, rest) = text.strip_prefix('-').map_or(("", text.as_str()), |rest| ("-", rest));
    let (whole, fraction) = rest.split_once('.').map_or((rest, None), |(whole, fraction)| (whole, Some(fraction)));
    let mut out = String::with_capacity(text.len() + whole.len() / 3);
    out.push_str(sign);
    for (position, digit) in whole.chars().enumerate() {
        if position > 0 && (whole.len() - position).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if let Some(fraction) = fraction {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

/// What a role is called.
pub fn role(role: Role) -> &'static str {
    role.label()
}

/// A gate by its slug: 'end-user-agreement-current' is 'End user agreement current'.
pub fn gate(slug: &str) -> String {
    let words = slug.replace('-', " ");
    let mut signs = words.chars();
    signs.next().map_or_else(String::new, |first| first.to_uppercase().chain(signs).collect())
}

/// '1 person', '2 people', '1,204 people'.
pub fn counted(count: impl Into<i64>, one: &str, many: &str) -> String {
    let count = count.into();
    format!("{} {}", number(count), if count == 1 { one } else { many })
}

/// '$1,250', with cents only when there are any.
pub fn money(cents: i64) -> String {
    let dollars = number((cents / 100).abs());
    let sign = if cents < 0 { "-" } else { "" };
    match (cents % 100).abs() {
        0 => format!("{sign}${dollars}"),
        rest => format!("{sign}${dollars}.{rest:02}"),
    }
}

/// Whole years between a date of birth and a day, or nothing when the birth comes after it.
pub fn age(born: &NaiveDate, on: &NaiveDate) -> Option<u32> {
    on.years_since(*born)
}

/// 'Born May 3, 1984 (42)'.
pub fn born(birth: &NaiveDate, today: &NaiveDate) -> String {
    match age(birth, today) {
        Some(years) => format!("Born {} ({years})", date(birth)),
        None => format!("Born {}", date(birth)),
    }
}

/// How long ago, for a list of what happened: 'just now', '5 minutes ago', 'yesterday', else the date.
pub fn ago(at: &DateTime<Utc>, now: &DateTime<Utc>) -> String {
    let minutes = (*now - *at).num_minutes();
    match minutes {
        ..1 => "just now".to_owned(),
        1..60 => format!("{} ago", counted(minutes, "minute", "minutes")),
        60..1440 => format!("{} ago", counted(minutes / 60, "hour", "hours")),
        1440..2880 => "yesterday".to_owned(),
        _ => date(&at.with_timezone(&Local).date_naive()),
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn dates_are_in_words() {
        assert_eq!(date(&day("2026-03-05")), "Mar 5, 2026");
        assert_eq!(date_or(&None, "no date"), "no date");
        assert_eq!(born(&day("1984-05-03"), &day("2026-05-02")), "Born May 3, 1984 (41)");
        assert_eq!(born(&day("1984-05-03"), &day("2026-05-03")), "Born May 3, 1984 (42)");
        assert_eq!(born(&day("2030-01-01"), &day("2026-05-03")), "Born Jan 1, 2030");
    }

    #[test]
    fn numbers_have_commas() {
        let written: Vec<String> = [0, 7, 999, 1000, 12_345, 1_234_567, -1000].iter().map(number).collect();
        assert_eq!(written, ["0", "7", "999", "1,000", "12,345", "1,234,567", "-1,000"]);
        assert_eq!(number("1234.50"), "1,234.50");
        assert_eq!(counted(1, "person", "people"), "1 person");
        assert_eq!(counted(1204, "person", "people"), "1,204 people");
    }

    #[test]
    fn money_shows_cents_only_when_there_are_any() {
        assert_eq!(money(125_000), "$1,250");
        assert_eq!(money(125_005), "$1,250.05");
        assert_eq!(money(-5), "-$0.05");
    }

    #[test]
    fn recent_things_are_told_by_distance() {
        let now: DateTime<Utc> = "2026-03-05T12:00:00Z".parse().unwrap();
        let told = |minutes| ago(&(now - chrono::TimeDelta::minutes(minutes)), &now);
        assert_eq!(told(0), "just now");
        assert_eq!(told(1), "1 minute ago");
        assert_eq!(told(125), "2 hours ago");
        assert_eq!(told(1500), "yesterday");
    }
}
