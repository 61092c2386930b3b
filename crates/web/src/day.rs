//! Dates as people type them.

use chrono::NaiveDate;

/// The day that `text` means: '3/5/2026', '3/5/26', '2026-03-05' or 'Mar 5, 2026'. Two digits of a year are of this century
/// up to 69.
pub fn read(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    if text.contains(|sign: char| sign.is_ascii_alphabetic()) {
        return ["%b %d, %Y", "%B %d, %Y", "%b %d %Y", "%B %d %Y", "%d %b %Y", "%d %B %Y"]
            .iter()
            .find_map(|format| NaiveDate::parse_from_str(text, format).ok());
    }
    let parts: Vec<&str> = text.split(['/', '-', '.', ' ']).collect();
    let [a, b, c] = parts.as_slice() else { return None };
    let (year, month, day) = if a.len() == 4 { (a, b, c) } else { (c, a, b) };
    let number = |text: &str| text.parse::<u32>().ok().filter(|_| text.bytes().all(|byte| byte.is_ascii_digit()));
    let year = match (year.len(), number(year)?) {
        (4, year) => year,
        (2, year @ 0..70) => 2000 + year,
        (2, year) => 1900 + year,
        _ => return None,
    };
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, number(month)?, number(day)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_people_type_them() {
        let day = NaiveDate::from_ymd_opt(2026, 3, 5);
        for text in [
            "3/5/2026",
            "03/05/2026",
            " 3/5/26 ",
            "2026-03-05",
            "3-5-2026",
            "Mar 5, 2026",
            "March 5, 2026",
            "5 Mar 2026",
        ] {
            assert_eq!(read(text), day, "{text}");
        }
        for text in ["", "3/5", "13/13/2026", "3/5/126", "+3/5/26", "soon", "2026-02-30"] {
            assert_eq!(read(text), None, "{text}");
        }
        assert_eq!(read("5/3/84"), NaiveDate::from_ymd_opt(1984, 5, 3));
    }
}
