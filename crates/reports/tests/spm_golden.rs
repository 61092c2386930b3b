//! The System Performance Measures of public data: against a peer's tables, cell by cell, and against figures that were
//! counted by hand from HUD's text. docs/spm.md has the reasons of each departure.
#![expect(clippy::unwrap_used, reason = "tests")]

mod common;

use std::{collections::BTreeMap, fs::File, io::Read as _};

use common::{dataset, day, shared};
use reports::{
    glossary::Period,
    spm::{self, Params, Spm},
    table::{Cell, Table, Value, shown},
};

fn report(zip: &str, start: &str, end: &str) -> Option<Spm> {
    let period = Period { start: day(start), end: day(end) };
    let params = Params { coc: "XX-501".to_owned(), period }.checked().unwrap();
    Some(spm::run(&dataset(&shared(zip)?), &params))
}

fn table<'a>(spm: &'a Spm, number: &str) -> &'a Table {
    spm.tables.iter().find(|table| table.number == number).unwrap()
}

/// The values of a table's filled cells, row by row.
fn filled(spm: &Spm, number: &str) -> Vec<String> {
    let rows = &table(spm, number).rows;
    let values = |cells: &[Cell]| -> Vec<String> { cells.iter().map(|cell| shown(&cell.value)).collect() };
    let row =
        |cells: &[Cell]| values(cells).into_iter().filter(|value| !value.is_empty()).collect::<Vec<_>>().join(" ");
    rows.iter().map(|row_| row(&row_.cells)).collect()
}

/// Where the peer is wrong: table, cell, HUD's figure, the peer's. The reasons are in docs/spm.md.
const DEPARTURES: &[(&str, &str, &str, &str)] = &[
    ("1b", "C2", "355", "349"),
    ("1b", "E2", "312.93", "315.91"),
    ("1b", "C3", "476", "470"),
    ("1b", "E3", "305.47", "307.59"),
    ("3.2", "C2", "421", "422"),
    ("3.2", "C3", "300", "301"),
    ("3.2", "C4", "0", ""),
    ("4.4", "C2", "183", "180"),
    ("4.4", "C4", "5.46", "5.56"),
    ("4.5", "C2", "183", "180"),
    ("4.5", "C4", "5.46", "5.56"),
    ("4.6", "C2", "183", "180"),
    ("4.6", "C4", "10.38", "10.56"),
    ("7b2", "C2", "23", "24"),
    ("7b2", "C3", "20", "21"),
    ("7b2", "C4", "86.96", "87.50"),
];

#[test]
fn the_peer_s_tables() {
    let Some(spm) = report("eva-demo/hmis-csv.zip", "2021-10-01", "2022-09-30") else { return };
    let Some(peer) = shared("peer-datalab/demo-tables.zip") else { return };
    let mut peer = zip::ZipArchive::new(File::open(peer).unwrap()).unwrap();
    let mut departures: BTreeMap<(&str, String), (String, String)> = BTreeMap::new();
    let (mut compared, mut equal) = (0, 0);
    for table in &spm.tables {
        let file = if table.number == "3.2" { "3" } else { table.number };
        let Ok(mut file) = peer.by_name(&format!("spm/spm_{file}.csv")) else { continue };
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        let rows: Vec<csv::StringRecord> =
            csv::Reader::from_reader(text.as_bytes()).records().map(Result::unwrap).collect();
        assert_eq!(rows.len(), table.rows.len(), "rows of {}", table.number);
        for (number, (ours, theirs)) in (2..).zip(table.rows.iter().zip(&rows)) {
            for (letter, (cell, theirs)) in ('B'..).zip(ours.cells.iter().zip(theirs.iter().skip(1))) {
                let ours = shown(&cell.value);
                if ours.is_empty() && theirs.is_empty() {
                    continue;
                }
                compared += 1;
                // The peer leaves out zeros behind the point.
                let theirs = theirs.parse::<f64>().map_or_else(
                    |_| theirs.to_owned(),
                    |value| match cell.value {
                        Value::Hundredths(_) => format!("{value:.2}"),
                        _ => value.to_string(),
                    },
                );
                if ours == theirs {
                    equal += 1;
                } else {
                    departures.insert((table.number, format!("{letter}{number}")), (ours, theirs));
                }
            }
        }
    }
    println!("{compared} cells compared, {equal} equal");
    let known: BTreeMap<(&str, String), (String, String)> = DEPARTURES
        .iter()
        .map(|&(table, cell, ours, theirs)| ((table, cell.to_owned()), (ours.to_owned(), theirs.to_owned())))
        .collect();
    assert_eq!(departures, known);
    assert_eq!((compared, equal), (104, 88));
}

#[test]
fn hud_s_sample_of_the_lsa() {
    let Some(spm) = report("lsa-fy2026/hmis-csv.zip", "2025-10-01", "2026-09-30") else { return };
    assert_eq!(filled(&spm, "1a"), ["3989 63.73 42.00", "4103 64.53 42.00"]);
    let persons: Vec<String> =
        filled(&spm, "1b").iter().filter_map(|row| row.split(' ').next().map(str::to_owned)).collect();
    assert_eq!(persons, ["4729", "4831"]);
    let returns = filled(&spm, "2");
    let counts = |row: &str| row.split(' ').filter(|cell| !cell.contains('.')).collect::<Vec<_>>().join(" ");
    assert_eq!(counts(&returns[1]), "820 36 68 118 222");
    assert_eq!(counts(&returns[2]), "31 2 2 9 13");
    assert_eq!(filled(&spm, "3.2"), ["4171", "4039", "17", "144"]);
    assert_eq!(filled(&spm, "7b1")[0], "4096");
    assert_eq!(filled(&spm, "7b2")[..2], ["301", "292"]);
}

#[test]
fn what_happens_after_the_report_does_not_count() {
    let Some(spm) = report("eva-demo/hmis-csv.zip", "2020-10-01", "2021-09-30") else { return };
    assert_eq!(filled(&spm, "7b1")[0], "404");
    assert_eq!(filled(&spm, "7b2")[..2], ["26", "25"]);
}
