//! Report tables: rows × columns over a universe of people, households or records. A predicate is a set of the universe's
//! members; a cell of counts is what its row and its column share, and opens to those members. Questions list their rows and
//! columns; this engine draws them all.

mod csv;
mod json;
mod set;
mod xlsx;

use std::borrow::Cow;

pub use self::{
    csv::{csv, shown},
    json::json,
    set::{Bits, Set},
    xlsx::write_xlsx,
};

/// A table of a report as the receiving system takes it: cell A1 is the corner, row 1 the header.
#[derive(Clone, Debug)]
pub struct Table {
    /// HUD's number, such as `Q5a`; names the file.
    pub number: &'static str,
    pub title: &'static str,
    pub corner: Cow<'static, str>,
    /// Labels of columns B, C and so on.
    pub header: Vec<Cow<'static, str>>,
    pub rows: Vec<Row>,
}

#[derive(Clone, Debug)]
pub struct Row {
    pub label: Cow<'static, str>,
    pub cells: Vec<Cell>,
}

/// What a cell shows, and whom it counts.
#[derive(Clone, Debug, Default)]
pub struct Cell {
    pub value: Value,
    /// The sets whose common members the cell counts; none for a cell that counts nobody.
    members: Vec<Set>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub enum Value {
    #[default]
    Blank,
    Count(u32),
    /// A share of 1, shown with four places.
    Share(f64),
    /// An average or median, shown with up to four places.
    Number(f64),
    /// Dollars, shown with two places.
    Dollars(f64),
    /// A number in hundredths, shown with two places.
    Hundredths(u64),
    Text(String),
}

impl Value {
    /// `of` / `by` in hundredths, halves rounded up; 0 if `by` is 0.
    pub const fn quotient(of: u64, by: u64) -> Self {
        if by == 0 {
            return Self::Hundredths(0);
        }
        Self::Hundredths((of * 200 + by) / (2 * by))
    }
}

/// A row or column of a table of counts: its label and whom it takes. Without a set it is a heading.
#[derive(Clone, Debug)]
pub struct Line {
    pub label: Cow<'static, str>,
    pub set: Option<Set>,
}

impl Line {
    pub fn new(label: impl Into<Cow<'static, str>>, set: Set) -> Self {
        Self { label: label.into(), set: Some(set) }
    }

    pub fn heading(label: &'static str) -> Self {
        Self { label: label.into(), set: None }
    }
}

impl Cell {
    /// The number of members that all sets share; there is one set or more.
    pub fn count(sets: &[&Set]) -> Self {
        Self { value: Value::Count(Bits::count_common(sets)), members: sets.iter().map(|&set| set.clone()).collect() }
    }

    pub const fn text(text: String) -> Self {
        Self { value: Value::Text(text), members: Vec::new() }
    }

    pub const fn value(value: Value) -> Self {
        Self { value, members: Vec::new() }
    }

    /// `part` of `whole`; 0 of nothing.
    pub fn share(part: u32, whole: u32) -> Self {
        let share = if whole == 0 { 0.0 } else { f64::from(part) / f64::from(whole) };
        Self::value(Value::Share(share))
    }

    /// The average of values, with the members that have them.
    pub fn average(values: &[i32], sets: &[&Set]) -> Self {
        let members = sets.iter().map(|&set| set.clone()).collect();
        Self { value: Value::Number(average(values)), members }
    }

    /// The median of values, with the members that have them.
    pub fn median(values: &[i32], sets: &[&Set]) -> Self {
        let members = sets.iter().map(|&set| set.clone()).collect();
        Self { value: Value::Number(median(values)), members }
    }

    /// A value made over the members that all sets share.
    pub fn over(value: Value, sets: &[&Set]) -> Self {
        Self { value, members: sets.iter().map(|&set| set.clone()).collect() }
    }

    pub const fn number(&self) -> u32 {
        match self.value {
            Value::Count(count) => count,
            _ => 0,
        }
    }

    /// The universe that the cell counts in and the members it counts; none for a cell without members.
    pub fn members(&self) -> Option<(u8, Vec<u32>)> {
        let (first, rest) = self.members.split_first()?;
        let found = first.bits.iter().filter(|&n| rest.iter().all(|set| set.bits.contains(n)));
        Some((first.universe, found.collect()))
    }
}

impl Table {
    /// A table of counts: each cell counts what its row and its column share.
    pub fn cross(number: &'static str, title: &'static str, columns: &[Line], rows: &[Line]) -> Self {
        let mut table = Self::new(number, title, columns.iter().map(|column| column.label.clone()));
        for row in rows {
            let cells = columns.iter().map(|column| match (&row.set, &column.set) {
                (Some(row), Some(column)) => Cell::count(&[row, column]),
                _ => Cell::default(),
            });
            table.push(row.label.clone(), cells.collect());
        }
        table
    }

    pub fn new<L: Into<Cow<'static, str>>>(
        number: &'static str,
        title: &'static str,
        header: impl IntoIterator<Item = L>,
    ) -> Self {
        let header = header.into_iter().map(Into::into).collect();
        Self { number, title, corner: Cow::Borrowed(""), header, rows: Vec::new() }
    }

    #[must_use]
    pub fn with_corner(mut self, corner: &'static str) -> Self {
        self.corner = corner.into();
        self
    }

    pub fn push(&mut self, label: impl Into<Cow<'static, str>>, cells: Vec<Cell>) {
        self.rows.push(Row { label: label.into(), cells });
    }

    /// The cell that a spreadsheet calls so, such as `B2`; columns A to Z.
    pub fn cell(&self, name: &str) -> Option<&Cell> {
        let column = name.bytes().next()?.to_ascii_uppercase().checked_sub(b'B')?;
        let row: usize = name.get(1..)?.parse().ok()?;
        self.rows.get(row.checked_sub(2)?)?.cells.get(usize::from(column))
    }
}

/// The average; 0 of nothing.
pub fn average(values: &[i32]) -> f64 {
    let sum: i64 = values.iter().map(|&value| i64::from(value)).sum();
    #[expect(clippy::cast_precision_loss, reason = "sums of days and cents of fewer than 2^32 people")]
    if values.is_empty() { 0.0 } else { sum as f64 / values.len() as f64 }
}

/// The median, of an even number of values the mean of the middle two; 0 of nothing.
pub fn median(values: &[i32]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    let middle = sorted.len() / 2;
    match sorted.len() {
        0 => 0.0,
        odd if odd % 2 == 1 => f64::from(sorted[middle]),
        _ => f64::midpoint(f64::from(sorted[middle - 1]), f64::from(sorted[middle])),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_open_to_their_members() {
        let [even, small] = [Set::of(0, 100, |n| n % 2 == 0), Set::of(0, 100, |n| n < 5)];
        let table = Table::cross("Q0", "", &[Line::new("Even", even)], &[Line::new("Small", small)]);
        let cell = table.cell("B2").cloned().unwrap_or_default();
        assert_eq!(cell.value, Value::Count(3));
        assert_eq!(cell.members(), Some((0, vec![0, 2, 4])));
        assert!(table.cell("C2").is_none() && table.cell("B3").is_none() && table.cell("A2").is_none());
    }

    #[test]
    fn hundredths() {
        let quotients = [(100, 3), (200, 3), (1, 200), (5, 0), (300, 3)];
        let shown = quotients.map(|(of, by)| super::shown(&Value::quotient(of, by)));
        assert_eq!(shown, ["33.33", "66.67", "0.01", "0.00", "100.00"]);
    }

    #[test]
    fn middles() {
        assert_eq!((average(&[1, 2, 6]), median(&[6, 1, 2])), (3.0, 2.0));
        assert_eq!((median(&[1, 2]), median(&[]), average(&[])), (1.5, 0.0, 0.0));
    }
}
