//! A value of HUD's, in words.

use std::borrow::Cow;

use hud::{
    lists,
    spec::{ColumnSpec, Kind, List},
};
use store::client::Row;

use crate::{format, labels};

/// A value with its label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    pub label: Cow<'static, str>,
    pub value: String,
    /// What was sent is no value of this column, and is shown as it came.
    pub as_sent: bool,
}

/// The value of a column, or nothing when it is empty and may be.
pub fn fact(row: &Row, column: &'static ColumnSpec) -> Option<Fact> {
    let label = Cow::Borrowed(labels::label(column));
    match value(row, column) {
        Some(value) => Some(Fact { label, value, as_sent: row.is_as_sent(column.sql) }),
        None if column.required => Some(Fact { label, value: "Not recorded".to_owned(), as_sent: false }),
        None => None,
    }
}

/// The value of a column in words, unless it is empty.
pub fn value(row: &Row, column: &ColumnSpec) -> Option<String> {
    let text = row.text(column.sql)?;
    if row.is_as_sent(column.sql) {
        return Some(text.to_owned());
    }
    Some(match column.kind {
        Kind::Id => text.to_owned(),
        Kind::Text => listed_text(column, text),
        Kind::Code => match row.int(column.sql) {
            Some(code) => in_words(list_for(row, column), code),
            None => text.to_owned(),
        },
        // Years have no comma.
        Kind::Int if column.name.starts_with("Year") => text.to_owned(),
        Kind::Int => format::number(text),
        Kind::Date => row.date(column.sql).map_or_else(|| text.to_owned(), |day| format::date(&day)),
        Kind::DateTime => row.moment(column.sql).map_or_else(|| text.to_owned(), |at| moment(&at)),
        Kind::Money => cents(text).map_or_else(|| text.to_owned(), format::money),
    })
}

/// The column by its SQL name.
pub fn column(row: &Row, sql: &str) -> Option<&'static ColumnSpec> {
    row.file.spec().columns.iter().find(|column| column.sql == sql)
}

/// The value of the column with this SQL name, in words.
pub fn named(row: &Row, sql: &str) -> Option<String> {
    value(row, column(row, sql)?)
}

/// 'Mar 5, 2026, 2:07 pm', as the source wrote it: it does not say in which time zone.
pub fn moment(at: &chrono::NaiveDateTime) -> String {
    at.format("%b %-d, %Y, %-I:%M %P").to_string()
}

fn in_words(list: Option<&'static List>, code: i32) -> String {
    match list.map(|list| list.text(code)) {
        Some(Some("BedNight")) => "Bed night".to_owned(),
        Some(Some(words)) => words.to_owned(),
        Some(None) => format!("{code} (not in HUD's list)"),
        None => code.to_string(),
    }
}

/// A text that is one of a list, such as a VA medical center.
fn listed_text(column: &ColumnSpec, text: &str) -> String {
    let known = column.list.and_then(|list| list.values.iter().find(|value| value.value == text));
    known.map_or_else(|| text.to_owned(), |known| known.text.to_owned())
}

/// The list of a column, which another column of the row may choose (HMIS CSV FY2026: Disabilities, Services).
fn list_for(row: &Row, column: &ColumnSpec) -> Option<&'static List> {
    if column.list.is_some() {
        return column.list;
    }
    match column.name {
        "DisabilityResponse" => Some(match row.int("disability_type") {
            Some(10) => &lists::SUBSTANCE_USE_DISORDER,
            _ => &lists::NO_YES_REASONS_FOR_MISSING_DATA,
        }),
        "TypeProvided" => Some(match row.int("record_type")? {
            141 => &lists::PATH_SERVICES,
            142 => &lists::RHY_SERVICES,
            143 => &lists::HOPWA_SERVICES,
            144 => &lists::SSVF_SERVICES,
            151 => &lists::HOPWA_FINANCIAL_ASSISTANCE,
            152 => &lists::SSVF_FINANCIAL_ASSISTANCE,
            161 => &lists::PATH_REFERRAL,
            200 => &lists::BED_NIGHT,
            210 => &lists::VOUCHER_TRACKING,
            300 => &lists::MOVING_ON_ASSISTANCE,
            _ => return None,
        }),
        "SubTypeProvided" => match (row.int("record_type")?, row.int("type_provided")?) {
            (144, 3) => Some(&lists::SSVFVA_SERVICES),
            (144, 4) => Some(&lists::SSVF_OTHER_PUBLIC_BENEFITS),
            (144, 5) => Some(&lists::SSVF_DIRECT_SERVICES),
            _ => None,
        },
        _ => None,
    }
}

/// Dollars with two decimals, as PostgreSQL writes them.
fn cents(text: &str) -> Option<i64> {
    let (dollars, cents) = text.split_once('.').unwrap_or((text, "00"));
    let sign = if dollars.starts_with('-') { -1 } else { 1 };
    let dollars: i64 = dollars.parse().ok()?;
    let cents: i64 = format!("{cents:0<2}").get(..2)?.parse().ok()?;
    dollars.checked_mul(100)?.checked_add(sign * cents)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_read_to_the_cent() {
        assert_eq!(cents("1250.00"), Some(125_000));
        assert_eq!(cents("-3.50"), Some(-350));
        assert_eq!(cents("-0.50"), Some(-50));
        assert_eq!(cents("9"), Some(900));
        assert_eq!(cents("x"), None);
    }

    #[test]
    fn codes_are_words() {
        assert_eq!(in_words(Some(&lists::NO_YES), 1), "Yes");
        assert_eq!(in_words(Some(&lists::NO_YES), 7), "7 (not in HUD's list)");
        assert_eq!(in_words(Some(&lists::BED_NIGHT), 200), "Bed night");
    }
}
