//! One field's text as the number that a column holds.

use crate::{
    column::NULL,
    date::{DateTime, iso_date, iso_datetime},
    spec::Kind,
};

/// What a text is in a column of some kind.
#[derive(Debug, PartialEq, Eq)]
pub enum Parsed {
    Value(i32),
    /// Text, to be interned.
    Text,
    /// Not a value of the column.
    Odd,
}

/// Reads `text`, which is not empty. Dates and times must be as HUD writes them; other forms are [`Parsed::Odd`] here and
/// told by column later.
#[inline]
pub fn parse(kind: Kind, text: &[u8]) -> Parsed {
    let value = match kind {
        Kind::Id | Kind::Text => return Parsed::Text,
        Kind::Code => whole(text).filter(|&n| i16::try_from(n).is_ok()),
        Kind::Int => whole(text),
        Kind::Date => iso_date(text).map(|d| d.0),
        Kind::DateTime => iso_datetime(text).and_then(DateTime::pack),
        Kind::Money => cents(text),
    };
    value.map_or(Parsed::Odd, Parsed::Value)
}

/// A whole number, perhaps with spaces around it, zeros before it, or `.0` behind it.
fn whole(text: &[u8]) -> Option<i32> {
    if let [digit @ b'0'..=b'9'] = text {
        return Some(i32::from(digit - b'0'));
    }
    let (digits, decimals, negative) = parts(text)?;
    (decimals.iter().all(|&d| d == b'0')).then_some(())?;
    number(digits, negative)
}

/// Dollars with at most two decimals that count, as cents.
fn cents(text: &[u8]) -> Option<i32> {
    let (digits, decimals, negative) = parts(text)?;
    let (two, rest) = decimals.split_at(decimals.len().min(2));
    rest.iter().all(|&d| d == b'0').then_some(())?;
    let mut all = digits.to_vec();
    all.extend_from_slice(two);
    all.resize(digits.len() + 2, b'0');
    number(&all, negative)
}

/// Digits before and after the point, and whether a minus stands before them.
fn parts(text: &[u8]) -> Option<(&[u8], &[u8], bool)> {
    let text = text.trim_ascii();
    let (negative, text) = text.strip_prefix(b"-").map_or((false, text), |rest| (true, rest));
    let point = text.iter().position(|&b| b == b'.').unwrap_or(text.len());
    let (digits, decimals) = (&text[..point], text.get(point + 1..).unwrap_or_default());
    let plain = |part: &[u8]| part.iter().all(u8::is_ascii_digit);
    (plain(digits) && plain(decimals) && !(digits.is_empty() && decimals.is_empty()))
        .then_some((digits, decimals, negative))
}

fn number(digits: &[u8], negative: bool) -> Option<i32> {
    let mut n = 0_i32;
    for &d in digits {
        n = n.checked_mul(10)?.checked_add(i32::from(d - b'0'))?;
    }
    let n = if negative { -n } else { n };
    (n != NULL).then_some(n)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numbers_people_write() {
        let int = |t: &str| parse(Kind::Int, t.as_bytes());
        assert_eq!(int("7"), Parsed::Value(7));
        assert_eq!(int(" 007 "), Parsed::Value(7));
        assert_eq!(int("-3.0"), Parsed::Value(-3));
        assert_eq!(int("1.5"), Parsed::Odd);
        assert_eq!(int("99999999999"), Parsed::Odd);
        assert_eq!(int("."), Parsed::Odd);
        assert_eq!(parse(Kind::Code, b"40000"), Parsed::Odd);
        let money = |t: &str| parse(Kind::Money, t.as_bytes());
        assert_eq!(money("1800"), Parsed::Value(180_000));
        assert_eq!(money("0.5"), Parsed::Value(50));
        assert_eq!(money("-1.250"), Parsed::Value(-125));
        assert_eq!(money("1.255"), Parsed::Odd);
        assert_eq!(money("$5"), Parsed::Odd);
    }

    proptest! {
        #[test]
        fn money_comes_back(cents in -2_000_000_000_i32..2_000_000_000) {
            let text = format!("{}{}.{:02}", if cents < 0 { "-" } else { "" }, cents.abs() / 100, cents.abs() % 100);
            prop_assert_eq!(parse(Kind::Money, text.as_bytes()), Parsed::Value(cents));
        }
    }
}
