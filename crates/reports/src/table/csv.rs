//! A table as CSV, as Sage takes it: texts in double quotes, numbers plain, by position.

use std::fmt::Write as _;

use super::{Table, Value};

/// The file of a table, with header and row labels.
pub fn csv(table: &Table) -> String {
    let mut out = String::new();
    text(&mut out, &table.corner);
    for label in &table.header {
        out.push(',');
        text(&mut out, label);
    }
    out.push('\n');
    for row in &table.rows {
        text(&mut out, &row.label);
        for cell in &row.cells {
            out.push(',');
            match &cell.value {
                Value::Text(value) => text(&mut out, value),
                other => out.push_str(&shown(other)),
            }
        }
        out.push('\n');
    }
    out
}

/// A value as printed: shares with four places, dollars and hundredths with two, other numbers with as many as they need up to four.
pub fn shown(value: &Value) -> String {
    match value {
        Value::Blank => String::new(),
        Value::Count(count) => count.to_string(),
        Value::Share(share) => format!("{share:.4}"),
        Value::Hundredths(hundredths) => format!("{}.{:02}", hundredths / 100, hundredths % 100),
        Value::Dollars(dollars) => format!("{dollars:.2}"),
        Value::Number(number) => {
            let mut text = format!("{number:.4}");
            text.truncate(text.trim_end_matches('0').trim_end_matches('.').len());
            text
        }
        Value::Text(text) => text.clone(),
    }
}

fn text(out: &mut String, value: &str) {
    // Writing to a String cannot fail.
    let _ = write!(out, "\"{}\"", value.replace('"', "\"\""));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::Cell;

    #[test]
    fn as_sage_takes_it() {
        let mut table = Table::new("Q0", "", ["Total", "A \"rate\", of all"]);
        let values =
            [Value::Count(9), Value::Share(7.0 / 9.0), Value::Number(10.5), Value::Number(120.0), Value::Blank];
        table.push("Row, one", values.into_iter().map(Cell::value).collect());
        table.push("Two", vec![Cell::value(Value::Dollars(-172.0)), Cell::text("01 \"x\"".to_owned())]);
        assert_eq!(
            csv(&table),
            "\"\",\"Total\",\"A \"\"rate\"\", of all\"\n\"Row, one\",9,0.7778,10.5,120,\n\"Two\",-172.00,\"01 \"\"x\"\"\"\n"
        );
    }
}
