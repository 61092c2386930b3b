//! Tables as JSON: for programs that read labels rather than positions.

use std::fmt::Write as _;

use super::{Table, Value, csv::shown};

/// An array of tables, each with number, title, header and rows; counts and averages are numbers, blank cells null.
pub fn json(tables: &[Table]) -> String {
    let mut out = String::from("[");
    for (n, table) in tables.iter().enumerate() {
        out.push_str(if n == 0 { "\n" } else { ",\n" });
        let _ = write!(out, "{{\"table\":{},\"title\":{},\"header\":[", text(table.number), text(table.title));
        let labels: Vec<String> = table.header.iter().map(|label| text(label)).collect();
        let _ = write!(out, "{}],\"rows\":[", labels.join(","));
        for (n, row) in table.rows.iter().enumerate() {
            out.push_str(if n == 0 { "\n" } else { ",\n" });
            let cells: Vec<String> = row.cells.iter().map(|cell| value(&cell.value)).collect();
            let _ = write!(out, "{{\"label\":{},\"cells\":[{}]}}", text(&row.label), cells.join(","));
        }
        out.push_str("]}");
    }
    out.push_str("\n]\n");
    out
}

fn value(value: &Value) -> String {
    match value {
        Value::Blank => "null".to_owned(),
        Value::Text(value) => text(value),
        other => shown(other),
    }
}

fn text(value: &str) -> String {
    let mut out = String::from("\"");
    for letter in value.chars() {
        match letter {
            '"' | '\\' => {
                out.push('\\');
                out.push(letter);
            }
            letter if letter < ' ' => {
                let _ = write!(out, "\\u{:04x}", u32::from(letter));
            }
            letter => out.push(letter),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::Cell;

    #[test]
    fn tables_are_json() {
        let mut table = Table::new("Q0", "A \"title\"", ["Total"]);
        table.push("Row\n", vec![Cell::value(Value::Share(0.5)), Cell::default(), Cell::text("a\\b".to_owned())]);
        assert_eq!(
            json(&[table]),
            "[\n{\"table\":\"Q0\",\"title\":\"A \\\"title\\\"\",\"header\":[\"Total\"],\"rows\":[\n\
             {\"label\":\"Row\\u000a\",\"cells\":[0.5000,null,\"a\\\\b\"]}]}\n]\n"
        );
    }
}
