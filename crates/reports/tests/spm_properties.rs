//! What holds for any data: the order of rows does not matter, what is apart adds up, who is elsewhere and what comes later
//! changes nothing, and the tables agree with each other.
#![expect(clippy::unwrap_used, reason = "tests")]

mod common;

use std::collections::BTreeMap;

use common::{
    day,
    export::{Export, halves},
};
use hud::{Date, DateTime};
use proptest::{prelude::*, test_runner::Config};
use reports::{
    glossary::Period,
    spm::{self, Params, Source},
    table::{self, Value},
};

/// The files of the report, by name.
fn files(export: &Export, params: &Params) -> BTreeMap<&'static str, String> {
    let spm = spm::run(&export.dataset(), params);
    let mut files: BTreeMap<&str, String> = spm.tables.iter().map(|table| (table.number, table::csv(table))).collect();
    let source = Source {
        made: DateTime::new(day("2026-11-01"), 0),
        software_name: "Hearth".to_owned(),
        contact_first: String::new(),
        contact_last: String::new(),
        contact_email: String::new(),
    };
    files.insert("hdx", String::from_utf8(spm::hdx::file(&spm, params, &source)).unwrap());
    files
}

/// The counts of the report, by table, row and column.
fn counts(export: &Export) -> BTreeMap<(&'static str, usize, usize), u32> {
    let spm = spm::run(&export.dataset(), &year());
    let mut counts = BTreeMap::new();
    for table in &spm.tables {
        for (row, cells) in table.rows.iter().enumerate() {
            for (column, cell) in cells.cells.iter().enumerate() {
                if let Value::Count(count) = cell.value {
                    counts.insert((table.number, row, column), count);
                }
            }
        }
    }
    counts
}

fn year() -> Params {
    let period = Period { start: day("2025-10-01"), end: day("2026-09-30") };
    Params { coc: "XX-501".to_owned(), period }
}

/// Adds a person with a stay, an exit and a bed night in the export's first project.
fn add_somebody(export: &mut Export, coc: &str, household: &str, entry: Date, exit: Date) {
    let at = export.column("Project", "ProjectID");
    let project = export.0["Project"].1[0][at].to_owned();
    let [entry, exit] = [entry, exit].map(|day| day.to_string());
    export.add("Client", &[("PersonalID", "somebody"), ("SSN", "")]);
    let fields = [
        ("EnrollmentID", "somebody"),
        ("PersonalID", "somebody"),
        ("ProjectID", &*project),
        ("EntryDate", &*entry),
        ("HouseholdID", household),
        ("RelationshipToHoH", "1"),
        ("EnrollmentCoC", coc),
        ("DateDeleted", ""),
    ];
    export.add("Enrollment", &fields);
    let of_stay = [("EnrollmentID", "somebody"), ("PersonalID", "somebody"), ("DateDeleted", "")];
    let with = |more: [(&'static str, &str); 2]| -> Vec<(&'static str, String)> {
        of_stay.iter().copied().chain(more).map(|(name, value)| (name, value.to_owned())).collect()
    };
    for (file, fields) in [
        ("Exit", with([("ExitID", "somebody"), ("ExitDate", &exit)])),
        ("Services", with([("RecordType", "200"), ("DateProvided", &entry)])),
    ] {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        export.add(file, &fields);
    }
}

proptest! {
    #![proptest_config(Config { cases: 6, failure_persistence: None, ..Config::default() })]

    #[test]
    fn the_order_of_rows_does_not_matter(seed in 0_u64..1_000, order in any::<u64>()) {
        let export = Export::invented(700, seed);
        let (there, here) = (files(&export, &year()), files(&export.shuffled(order), &year()));
        for (name, text) in &there {
            prop_assert!(text == &here[name], "{} differs", name);
        }
    }

    #[test]
    fn the_file_for_hdx_has_a_number_in_every_column(seed in 0_u64..1_000) {
        let files = files(&Export::invented(300, seed), &year());
        let lines: Vec<Vec<&str>> = files["hdx"].lines().map(|line| line.split(',').collect()).collect();
        prop_assert_eq!((lines.len(), lines[0].len(), lines[1].len()), (2, 94, 94));
        // Eight columns say what the report is.
        for (name, value) in lines[0].iter().zip(&lines[1]).skip(8) {
            let decimals = name.contains("AvgTime") || name.contains("MedianTime");
            let is_number = if decimals { value.parse::<f64>().is_ok() } else { value.parse::<u32>().is_ok() };
            prop_assert!(is_number, "{}: {}", name, value);
        }
    }

    #[test]
    fn what_is_apart_adds_up(seed in 0_u64..1_000) {
        let export = Export::invented(900, seed);
        let whole = counts(&export);
        let parts = halves(&export).map(|half| counts(&half));
        for (cell, count) in &whole {
            prop_assert_eq!(*count, parts[0][cell] + parts[1][cell], "{:?}", cell);
        }
        prop_assert!(whole.values().filter(|&&count| count > 0).count() > 20);
    }

    #[test]
    fn who_is_elsewhere_changes_nothing(seed in 0_u64..1_000, elsewhere in any::<bool>(), days in 0_i32..2_000) {
        let export = Export::invented(500, seed);
        let mut more = export.clone();
        // In another CoC at any time, or in this one and gone when the look-back begins, 2018-10-01.
        let begins = day("2018-10-01").0;
        let (coc, entry, exit) = if elsewhere {
            ("XX-502", begins + days, begins + days + 200)
        } else {
            ("XX-501", begins - 1 - days, begins)
        };
        add_somebody(&mut more, coc, "somebody", Date(entry), Date(exit));
        let (there, here) = (files(&export, &year()), files(&more, &year()));
        for (name, text) in &there {
            prop_assert!(text == &here[name], "{} differs", name);
        }
    }

    #[test]
    fn what_comes_later_changes_nothing(seed in 0_u64..1_000, back in 1_i32..900) {
        // The data go on after a report that ends earlier.
        let export = Export::invented(500, seed);
        let end = Date(day("2026-09-30").0 - back);
        let start = Date(end.0 - 364);
        let params = Params { period: Period { start, end }, ..year() };
        let mut past = export.clone();
        let by_then = |text: &str| text <= &*end.to_string();
        past.keep("Enrollment", "EntryDate", by_then);
        past.keep("Exit", "ExitDate", by_then);
        past.keep("Services", "DateProvided", by_then);
        past.keep("IncomeBenefits", "InformationDate", by_then);
        prop_assert!(past.0["Exit"].1.len() < export.0["Exit"].1.len());
        let (there, here) = (files(&export, &params), files(&past, &params));
        for (name, text) in &there {
            prop_assert!(text == &here[name], "{} differs", name);
        }
    }

    #[test]
    fn tables_agree(seed in 0_u64..1_000) {
        let spm = spm::run(&Export::invented(900, seed).dataset(), &year());
        let cell = |number: &str, name: &str| {
            spm.tables.iter().find(|table| table.number == number).unwrap().cell(name).unwrap()
        };
        let count = |number: &str, name: &str| cell(number, name).number();
        let people = |number: &str, name: &str| cell(number, name).members().unwrap().1;
        // Measure 2: a row's returns, and the rows' total.
        for row in 2..=7 {
            let of = |letter: char| count("2", &format!("{letter}{row}"));
            prop_assert_eq!(of('I'), of('C') + of('E') + of('G'));
            prop_assert!(of('I') <= of('B'));
        }
        for letter in ['B', 'C', 'E', 'G', 'I'] {
            let of = |row: u32| count("2", &format!("{letter}{row}"));
            prop_assert_eq!(of(7), (2..=6).map(of).sum::<u32>());
        }
        // Measure 3: a person is counted once.
        let rows = ["C3", "C4", "C5"].map(|name| count("3.2", name));
        prop_assert!(count("3.2", "C2") <= rows.iter().sum() && rows.iter().all(|&row| row <= count("3.2", "C2")));
        // Measures 5 and 7: parts of a whole.
        for number in ["5.1", "5.2"] {
            prop_assert_eq!(count(number, "C2"), count(number, "C3") + count(number, "C4"));
        }
        prop_assert!(count("7a1", "C3") + count("7a1", "C4") <= count("7a1", "C2"));
        for number in ["4.1", "4.2", "4.3", "4.4", "4.5", "4.6", "7b1", "7b2"] {
            prop_assert!(count(number, "C3") <= count(number, "C2"));
        }
        // Measure 1: more projects, and more ways to be homeless, have more people; all of 1a spent a night of Measure 3.
        let within = |few: &[u32], many: &[u32]| few.iter().all(|person| many.binary_search(person).is_ok());
        prop_assert!(within(&people("1a", "C2"), &people("1a", "C3")));
        prop_assert!(within(&people("1a", "C3"), &people("1b", "C3")));
        prop_assert!(within(&people("1b", "C2"), &people("1b", "C3")));
        prop_assert!(within(&people("1a", "C3"), &people("3.2", "C2")));
        prop_assert!(count("1a", "C2") > 0 && count("7b1", "C2") > 0);
    }
}
