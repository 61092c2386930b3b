//! Tables of the report: cells with their people, and HUD's shells in CSV.

use std::fmt::Write as _;

/// A table, its cells as HUD's shell places them.
#[derive(Clone, Debug)]
pub struct Table {
    /// HUD's number, as files are named: `1a`, `7b1`.
    pub name: &'static str,
    /// The headings of the columns after the labels.
    pub columns: &'static [&'static str],
    pub rows: Vec<Row>,
}

#[derive(Clone, Debug)]
pub struct Row {
    pub label: &'static str,
    /// None where the shell leaves the cell to HDX or to the user.
    pub cells: Vec<Option<Cell>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    pub value: Value,
    /// Numbers of [`super::people::People`]: those who are counted, or over whom the value is made.
    pub people: Vec<u32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    Count(u64),
    /// A number with two decimal places, in hundredths.
    Hundredths(u64),
}

impl Cell {
    /// A count of people.
    pub fn of(people: Vec<u32>) -> Self {
        Self { value: Value::Count(people.len() as u64), people }
    }

    /// Whom `counts` picks out of what was found of each person.
    pub fn count<T>(found: &[T], counts: impl Fn(&T) -> bool) -> Self {
        Self::of((0..).zip(found).filter(|(_, found)| counts(found)).map(|(person, _)| person).collect())
    }

    /// This cell's people as a percentage of those of `whole`; 0 if there are none.
    #[must_use]
    pub fn percent_of(&self, whole: &Self) -> Self {
        let (part, whole) = (self.people.len() as u64, whole.people.len() as u64);
        Self { value: Value::quotient(part * 100, whole), people: self.people.clone() }
    }
}

impl Value {
    /// `of` / `by` to two decimal places, halves away from zero; 0 if `by` is.
    pub const fn quotient(of: u64, by: u64) -> Self {
        if by == 0 {
            return Self::Hundredths(0);
        }
        Self::Hundredths((of * 200 + by) / (2 * by))
    }
}

impl std::fmt::Display for Value {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Count(count) => write!(f, "{count}"),
            Self::Hundredths(hundredths) => write!(f, "{}.{:02}", hundredths / 100, hundredths % 100),
        }
    }
}

impl Table {
    /// The cell that HUD calls `C3` or the like. Columns are lettered from the one that `first_letter` names.
    pub fn cell(&self, name: &str) -> Option<&Cell> {
        let (letter, row) = name.split_at_checked(1)?;
        // Measure 1 alone letters its labels O, and its first column A.
        let first = if self.name.starts_with('1') { b'A' } else { b'B' };
        let column = usize::from(letter.bytes().next()?.checked_sub(first)?);
        let row = row.parse::<usize>().ok()?.checked_sub(2)?;
        self.rows.get(row)?.cells.get(column)?.as_ref()
    }

    /// The file as HUD's shell has it: headings, then rows with their labels.
    pub fn to_csv(&self) -> String {
        let mut text = String::new();
        for column in self.columns {
            text.push(',');
            field(&mut text, column);
        }
        text.push('\n');
        for row in &self.rows {
            field(&mut text, row.label);
            for cell in &row.cells {
                text.push(',');
                if let Some(cell) = cell {
                    // Writing to a String cannot fail.
                    let _ = write!(text, "{}", cell.value);
                }
            }
            text.push('\n');
        }
        text
    }
}

/// Writes a field of CSV, in quotes if it needs them.
pub fn field(text: &mut String, value: &str) {
    if value.contains([',', '"', '\n', '\r']) {
        let _ = write!(text, "\"{}\"", value.replace('"', "\"\""));
    } else {
        text.push_str(value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_decimal_places() {
        let shown = |of, by| Value::quotient(of, by).to_string();
        assert_eq!(shown(100, 3), "33.33");
        assert_eq!(shown(200, 3), "66.67");
        assert_eq!(shown(1, 200), "0.01");
        assert_eq!(shown(5, 0), "0.00");
        assert_eq!(shown(300, 3), "100.00");
    }
}
