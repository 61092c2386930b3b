//! The tables as JSON, each cell with the people behind it.

use std::fmt::Write as _;

use hud::Dataset;

use super::{Params, Spm, table::Cell};

/// The parameters and the tables: of each row its label and cells, of each cell that HMIS fills its value and the
/// PersonalIDs.
pub fn file(ds: &Dataset, params: &Params, spm: &Spm) -> Vec<u8> {
    let mut out = String::new();
    // Writing to a String cannot fail.
    let _ = write!(
        out,
        "{{\"report\":\"spm\",\"coc\":{},\"start\":\"{}\",\"end\":\"{}\",\"tables\":[",
        text(&params.coc),
        params.period.start,
        params.period.end
    );
    for (n, table) in spm.tables.iter().enumerate() {
        let columns: Vec<String> = table.columns.iter().map(|column| text(column)).collect();
        let comma = if n == 0 { "" } else { "," };
        let _ = write!(out, "{comma}\n{{\"table\":\"{}\",\"columns\":[{}],\"rows\":[", table.name, columns.join(","));
        for (n, row) in table.rows.iter().enumerate() {
            let cells: Vec<String> = row.cells.iter().map(|cell| cell_of(ds, spm, cell.as_ref())).collect();
            let comma = if n == 0 { "" } else { "," };
            let _ = write!(out, "{comma}\n{{\"label\":{},\"cells\":[{}]}}", text(row.label), cells.join(","));
        }
        out.push_str("]}");
    }
    out.push_str("\n]}\n");
    out.into_bytes()
}

fn cell_of(ds: &Dataset, spm: &Spm, cell: Option<&Cell>) -> String {
    let Some(cell) = cell else { return "null".to_owned() };
    let mut ids: Vec<String> =
        cell.people.iter().map(|&person| text(&ds.text(spm.people.ids[person as usize]))).collect();
    ids.sort_unstable();
    format!("{{\"value\":{},\"people\":[{}]}}", cell.value, ids.join(","))
}

/// A string of JSON.
fn text(value: &str) -> String {
    let mut out = String::from("\"");
    for letter in value.chars() {
        match letter {
            '"' | '\\' => out.extend(['\\', letter]),
            letter if letter < ' ' => {
                let _ = write!(out, "\\u{:04x}", u32::from(letter));
            }
            letter => out.push(letter),
        }
    }
    out.push('"');
    out
}
