//! Rows of a data set as lines of COPY.

use std::fmt::Write as _;

use hud::{Dataset, Value, spec::File};

use super::statements::{columns, sides};

/// Appends one row in the CSV form of COPY: the kept columns in HUD's order, the texts that are no value of their column
/// (a JSON object for the file's table and one for each side table), and the digest that `digest` makes of all of it.
pub fn encode(ds: &Dataset, file: File, row: usize, digest: &dyn Fn(&[u8]) -> [u8; 16], out: &mut Vec<u8>) {
    let spec = file.spec();
    let start = out.len();
    let mut odd: Vec<(Option<&'static str>, &'static str, &str)> = Vec::new();
    let mut text = String::new();
    for (i, column) in spec.columns.iter().enumerate() {
        if column.name == "ExportID" {
            continue;
        }
        match ds.value(file, row, i) {
            Value::Null => {}
            Value::AsSent(t) => odd.push((column.class.side_table(), column.sql, t)),
            Value::Text(t) => quoted(&t, out),
            other => {
                text.clear();
                plain(&other, &mut text);
                out.extend_from_slice(text.as_bytes());
            }
        }
        out.push(b',');
    }
    let own = std::iter::once(None);
    for side in own.chain(sides(file).iter().map(|(side, _)| Some(*side))) {
        let object: serde_json::Map<String, serde_json::Value> =
            odd.iter().filter(|o| o.0 == side).map(|o| (o.1.to_owned(), o.2.into())).collect();
        if !object.is_empty() {
            quoted(&serde_json::Value::Object(object).to_string(), out);
        }
        out.push(b',');
    }
    let mark = digest(&out[start..]);
    text.clear();
    text.push_str("\\x");
    for byte in mark {
        // Writing to memory does not fail.
        let _ = write!(text, "{byte:02x}");
    }
    out.extend_from_slice(text.as_bytes());
    out.push(b'\n');
}

/// The columns of `incoming_*` in the order of [`encode`].
pub fn copy_columns(file: File) -> String {
    let mut names: Vec<String> = columns(file).map(|c| crate::sql::quote_identifier(c.sql)).collect();
    names.push("as_sent".into());
    names.extend(sides(file).iter().map(|(side, _)| format!("as_sent_{side}")));
    names.push("digest".into());
    names.join(", ")
}

fn quoted(text: &str, out: &mut Vec<u8>) {
    out.push(b'"');
    for &b in text.as_bytes() {
        if b == b'"' {
            out.push(b'"');
        }
        out.push(b);
    }
    out.push(b'"');
}

fn plain(value: &Value<'_>, text: &mut String) {
    // Writing to memory does not fail.
    let _ = match value {
        Value::Int(n) => write!(text, "{n}"),
        Value::Date(d) => write!(text, "{d}"),
        Value::DateTime(d) => write!(text, "{d}"),
        Value::Money(cents) => {
            let sign = if *cents < 0 { "-" } else { "" };
            write!(text, "{sign}{}.{:02}", cents.unsigned_abs() / 100, cents.unsigned_abs() % 100)
        }
        Value::Null | Value::Text(_) | Value::AsSent(_) => Ok(()),
    };
}
