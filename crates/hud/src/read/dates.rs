//! The one way in which a column's dates are written.
//!
//! HUD prescribes year-month-day (HMIS CSV Format Specifications, 'Data Types'), but exports are edited in spreadsheets.
//! Dates in HUD's form are always read as such. For the rest of a column one form is chosen: the one that reads every
//! value; if several do, month first, with a warning; if none does, the one that reads most.

use crate::{
    column::{Column, NULL},
    dataset::{Table, rarely_read},
    date::{DateTime, Format},
    problem::{Problem, Problems, rules},
    spec::Kind,
};

/// Reads the dates of `table` that are not in HUD's form; those that stay unreadable stay as sent.
/// `last_year` is the year of the export.
pub fn settle(table: &mut Table, name: &str, last_year: i32, problems: &mut Problems) {
    let spec = table.file.spec();
    for (i, column) in spec.columns.iter().enumerate() {
        if !matches!(column.kind, Kind::Date | Kind::DateTime) {
            continue;
        }
        let Ok(position) = u16::try_from(i) else { continue };
        let odd: Vec<(u32, &str)> = (table.as_sent.range((position, 0)..=(position, u32::MAX)))
            .map(|(&(_, row), text)| (row, text.as_ref()))
            .collect();
        if odd.is_empty() {
            continue;
        }
        // Nobody is born after the export; other dates may lie ahead.
        let last_year = if column.name == "DOB" { last_year } else { last_year + 30 };
        let read =
            |format: Format| odd.iter().filter(|(_, t)| number(column.kind, format, t, last_year).is_some()).count();
        let counts = Format::ALL.map(|format| (format, read(format)));
        let best = counts.iter().map(|&(_, n)| n).max().unwrap_or_default();
        if best == 0 {
            continue;
        }
        let ways: Vec<Format> = counts.iter().filter(|&&(_, n)| n == best).map(|&(format, _)| format).collect();
        let found: Vec<(u32, i32)> =
            odd.iter().filter_map(|&(row, text)| Some((row, number(column.kind, ways[0], text, last_year)?))).collect();
        let example = odd.iter().find(|(row, _)| found.first().is_some_and(|f| f.0 == *row));
        let differ = ways.len() > 1
            && odd.iter().any(|(_, t)| {
                ways.iter().any(|&w| number(column.kind, w, t, last_year) != number(column.kind, ways[0], t, last_year))
            });
        let rule = if differ { &rules::DATE_FORMAT_UNSURE } else { &rules::DATE_FORMAT };
        let mut problem =
            Problem::new(rule, name).column(column.name).detail(format!("They were read as {}.", ways[0].words()));
        problem.count = found.len() as u64;
        if let Some((row, text)) = example {
            problem = problem.row(table.row_of_file(*row as usize)).value(text);
        }
        problems.add(problem);
        let mut values: Vec<i32> = (0..table.rows).map(|row| table.columns[i].get(row).unwrap_or(NULL)).collect();
        for &(row, value) in &found {
            values[row as usize] = value;
            table.as_sent.remove(&(position, row));
        }
        table.columns[i] = Column::pack(&values, rarely_read(column.kind, column.name));
    }
}

fn number(kind: Kind, format: Format, text: &str, last_year: i32) -> Option<i32> {
    let moment: DateTime = format.parse(text, last_year)?;
    if kind == Kind::Date { Some(moment.date().0) } else { moment.pack() }
}
