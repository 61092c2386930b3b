//! What holds for any data: the order of rows does not matter, what is apart adds up, what is outside changes nothing,
//! and counts agree between files.
#![expect(clippy::unwrap_used, reason = "tests")]

mod common;

use std::collections::BTreeMap;

use common::{
    export::{Export, halves},
    params,
};
use proptest::{prelude::*, test_runner::Config};
use reports::lsa::{self, Params, Scope, upload};

/// Rows of a file of an upload, by column.
type Rows = Vec<BTreeMap<String, String>>;

/// The files of the upload.
fn report(export: &Export, params: &Params) -> BTreeMap<&'static str, Vec<u8>> {
    let ds = export.dataset();
    let lsa = lsa::run(&ds, params).unwrap();
    upload::files(&ds, &lsa).into_iter().collect()
}

fn rows(files: &BTreeMap<&'static str, Vec<u8>>, name: &str) -> Rows {
    csv::Reader::from_reader(&*files[name]).deserialize().map(Result::unwrap).collect()
}

/// The value of `counted` in each row, by the row's other fields.
fn by_rest(rows: &Rows, counted: &str) -> BTreeMap<Vec<String>, i64> {
    let mut found = BTreeMap::new();
    for row in rows {
        let rest = row.iter().filter(|(column, _)| *column != counted).map(|(_, text)| text.clone()).collect();
        *found.entry(rest).or_default() += row[counted].parse::<i64>().unwrap();
    }
    found
}

fn year(scope: Scope) -> Params {
    params("2025-10-01", "2026-09-30", scope)
}

proptest! {
    #![proptest_config(Config { cases: 6, failure_persistence: None, ..Config::default() })]

    #[test]
    fn the_order_of_rows_does_not_matter(seed in 0_u64..1_000, order in any::<u64>(), hic in any::<bool>()) {
        let export = Export::invented(700, seed);
        let shuffled = export.shuffled(order);
        let params = if hic { params("2026-01-28", "2026-01-28", Scope::Hic) } else { year(Scope::Systemwide) };
        let (there, here) = (report(&export, &params), report(&shuffled, &params));
        for (name, bytes) in &there {
            prop_assert!(bytes == &here[name], "{} differs", name);
        }
    }

    #[test]
    fn what_is_apart_adds_up(seed in 0_u64..1_000) {
        let export = Export::invented(900, seed);
        let [left, right] = halves(&export);
        let whole = report(&export, &year(Scope::Systemwide));
        let parts = [left, right].map(|half| report(&half, &year(Scope::Systemwide)));
        let added = |name: &str, counted: &str, keep: fn(&BTreeMap<String, String>) -> bool| {
            let of = |files| rows(files, name).into_iter().filter(keep).collect::<Rows>();
            let both = parts.iter().flat_map(of).collect();
            (by_rest(&both, counted), by_rest(&of(&whole), counted))
        };
        for name in ["LSAPerson.csv", "LSAHousehold.csv", "LSAExit.csv"] {
            let (both, whole) = added(name, "RowTotal", |_| true);
            prop_assert!(!whole.is_empty());
            prop_assert!(both == whole, "{} does not add up", name);
        }
        let (both, whole_rows) = added("LSACalculated.csv", "Value", |row| {
            let number: u32 = row["ReportRow"].parse().unwrap();
            (53..=57).contains(&number) || number > 900
        });
        prop_assert!(!whole_rows.is_empty());
        prop_assert_eq!(both, whole_rows);
        // All counts of LSAReport but those of SSNs, which the halves may share.
        let line = |files| rows(files, "LSAReport.csv").swap_remove(0);
        let (there, here) = (line(&whole), parts.each_ref().map(line));
        let first = there.keys().filter(|name| !RUN.contains(&name.as_str()));
        for name in first {
            let number = |row: &BTreeMap<String, String>| row[name].parse::<i64>().unwrap();
            prop_assert_eq!(number(&there), here.iter().map(number).sum::<i64>(), "{}", name);
        }
    }

    #[test]
    fn who_is_outside_changes_nothing(seed in 0_u64..1_000, elsewhere in any::<bool>(), days in 0_i32..2_000) {
        let export = Export::invented(500, seed);
        let mut more = export.clone();
        more.add("Client", &[("PersonalID", "outside"), ("SSN", "123121234")]);
        // In another CoC at any time, or in this one and gone before the look-back.
        let (coc, entry) = if elsewhere { ("XX-502", 18_200 + days) } else { ("XX-501", 17_805 - 1 - days) };
        let exit = if elsewhere { entry + 200 } else { entry + 1 };
        let at_home = more.column("Project", "ProjectID");
        let project = more.0["Project"].1[0][at_home].to_owned();
        let [entry, exit] = [entry, exit].map(|day| hud::Date(day).to_string());
        let fields = [
            ("EnrollmentID", "outside"),
            ("PersonalID", "outside"),
            ("ProjectID", &*project),
            ("EntryDate", &*entry),
            ("HouseholdID", "outside"),
            ("RelationshipToHoH", "1"),
            ("EnrollmentCoC", coc),
            ("DateDeleted", ""),
        ];
        more.add("Enrollment", &fields);
        let fields = [
            ("ExitID", "outside"),
            ("EnrollmentID", "outside"),
            ("PersonalID", "outside"),
            ("ExitDate", &*exit),
            ("DateDeleted", ""),
        ];
        more.add("Exit", &fields);
        // Where the project does not operate in the other CoC, its own quality counts tell so.
        let operates = |export: &Export| {
            let (project_id, code) = (export.column("ProjectCoC", "ProjectID"), export.column("ProjectCoC", "CoCCode"));
            export.0["ProjectCoC"].1.iter().any(|row| row[project_id] == *project && row[code] == *coc)
        };
        prop_assume!(!elsewhere || operates(&export));
        let (there, here) = (report(&export, &year(Scope::Systemwide)), report(&more, &year(Scope::Systemwide)));
        for (name, bytes) in &there {
            prop_assert!(bytes == &here[name], "{} differs", name);
        }
    }

    #[test]
    fn counts_agree_between_files(seed in 0_u64..1_000) {
        let files = report(&Export::invented(900, seed), &year(Scope::Systemwide));
        let people = rows(&files, "LSAPerson.csv");
        let households = rows(&files, "LSAHousehold.csv");
        let calculated = rows(&files, "LSACalculated.csv");
        for (universe, group) in [(14, "RRH"), (15, "PSH"), (16, "EST")] {
            for hh_type in [0, 1, 2, 3, 99] {
                let value = |row: u32, population: u32| {
                    let wanted = [
                        ("Cohort", 1_u32),
                        ("Universe", universe),
                        ("HHType", hh_type),
                        ("Population", population),
                        ("ReportRow", row),
                    ];
                    let is = |found: &&BTreeMap<String, String>| wanted.iter().all(|(c, v)| found[*c] == v.to_string());
                    calculated.iter().find(is).map_or(0, |found| found["Value"].parse::<i64>().unwrap())
                };
                // Types of households are written side by side: 129 is 1, 2 and 99.
                let air = format!("AIR{group}");
                let digit = if hh_type == 99 { "9".to_owned() } else { hh_type.to_string() };
                let in_type = |types: &str| types != "-1" && (hh_type == 0 || types.contains(&digit));
                let sum = |file: &Rows, is: &dyn Fn(&BTreeMap<String, String>) -> bool| -> i64 {
                    file.iter().filter(|row| is(row)).map(|row| row["RowTotal"].parse::<i64>().unwrap()).sum()
                };
                prop_assert_eq!(value(53, 0), sum(&people, &|row| in_type(&row[&air])), "people of {}", group);
                let of_type = |row: &BTreeMap<String, String>| hh_type == 0 || row["HHType"] == hh_type.to_string();
                let resident = |row: &BTreeMap<String, String>| row[&format!("{group}AIR")] == "1" && of_type(row);
                prop_assert_eq!(value(54, 0), sum(&households, &resident), "households of {}", group);
                let mut counted = 0;
                for (population, column, codes) in POPULATIONS {
                    let is = |row: &BTreeMap<String, String>| in_type(&row[&air]) && codes.contains(&&*row[*column]);
                    let expected = sum(&people, &is);
                    // Veterans are no children, and no row of this population is about them.
                    if !(*population == 50 && hh_type == 3) {
                        prop_assert_eq!(value(55, *population), expected, "population {} of {}", population, group);
                    }
                    counted += expected;
                }
                prop_assert!(hh_type != 0 || universe != 16 || counted > 0);
            }
        }
    }
}

/// Populations of row 55 that LSAPerson shows: the column, and its values.
const POPULATIONS: &[(u32, &str, &[&str])] = &[
    (50, "VetStatus", &["1"]),
    (54, "DisabilityStatus", &["1"]),
    (55, "DVStatus", &["1"]),
    (97, "DVStatus", &["2", "3"]),
    (56, "RaceEthnicity", &["1"]),
    (57, "RaceEthnicity", &["16"]),
    (58, "RaceEthnicity", &["2"]),
    (60, "RaceEthnicity", &["3"]),
    (61, "RaceEthnicity", &["36"]),
    (62, "RaceEthnicity", &["6"]),
    (67, "RaceEthnicity", &["5"]),
    (68, "RaceEthnicity", &["56"]),
];

/// Columns of LSAReport.csv that are no counts, or none that add up.
const RUN: [&str; 13] = [
    "ReportID",
    "ReportDate",
    "ReportStart",
    "ReportEnd",
    "ReportCoC",
    "SoftwareVendor",
    "SoftwareName",
    "VendorContact",
    "VendorEmail",
    "LSAScope",
    "LookbackDate",
    "ClientSSNNotUnique",
    "DistinctSSNValueNotUnique",
];
