//! Chapter 8 against HUD's sample: the populations and averages that follow from HUD's tlsa_Household and tlsa_Exit.
#![expect(clippy::unwrap_used, reason = "tests")]

mod common;

use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
};

use common::{csv_in, dataset, params, shared};
use reports::lsa::{
    self, Scope,
    calculated::{
        Row,
        averages::{
            ExitDays, HouseholdDays, averages,
            populations::{Facts, Set, population},
        },
    },
};

type Record = BTreeMap<String, String>;

/// A column; -1 for NULL.
fn int<T: TryFrom<i32>>(row: &Record, column: &str) -> T {
    let value = row[column].as_str();
    let value = if value.is_empty() { -1 } else { value.parse().unwrap() };
    T::try_from(value).ok().unwrap()
}

fn facts(row: &Record, of_exit: bool) -> Facts {
    Facts {
        hh_type: int(row, "HHType"),
        stat: int(row, "Stat"),
        chronic: int(row, "HHChronic"),
        vet: int(row, "HHVet"),
        disability: int(row, "HHDisability"),
        fleeing_dv: int(row, "HHFleeingDV"),
        race_ethnicity: int(row, "HoHRaceEthnicity"),
        adult_age: int(row, "HHAdultAge"),
        parent: int(row, "HHParent"),
        three_children: if of_exit { int::<i32>(row, "AC3Plus") == 1 } else { int::<i32>(row, "HHChild") == 3 },
        psh_move_in: if of_exit { -1 } else { int(row, "PSHMoveIn") },
    }
}

fn household(row: &Record) -> HouseholdDays {
    const DAYS: [&str; 9] = [
        "ESDays",
        "THDays",
        "ESTDays",
        "RRHPSHPreMoveInDays",
        "SystemHomelessDays",
        "Other3917Days",
        "TotalHomelessDays",
        "RRHHousedDays",
        "SystemDaysNotPSHHoused",
    ];
    HouseholdDays {
        facts: facts(row, false),
        days: DAYS.map(|column| int(row, column)),
        psh_housed_days: int(row, "PSHHousedDays"),
        rrh_pre_move_in_days: int(row, "RRHPreMoveInDays"),
        psh_status: int(row, "PSHStatus"),
        psh_move_in: int(row, "PSHMoveIn"),
        rrh_status: int(row, "RRHStatus"),
        rrh_move_in: int(row, "RRHMoveIn"),
        system_path: int(row, "SystemPath"),
    }
}

fn exit(row: &Record) -> ExitDays {
    ExitDays {
        facts: facts(row, true),
        cohort: int(row, "Cohort"),
        exit_from: int(row, "ExitFrom"),
        exit_to: int(row, "ExitTo"),
        return_time: int(row, "ReturnTime"),
        system_path: int(row, "SystemPath"),
    }
}

#[test]
fn populations_and_averages() {
    let (Some(tables), Some(output)) =
        (shared("lsa-fy2026/intermediate-tables.zip"), shared("lsa-fy2026/lsa-output.zip"))
    else {
        return;
    };
    let households = csv_in(&tables, "tlsa_Household.csv");
    let exits = csv_in(&tables, "tlsa_Exit.csv");

    let mut ours: BTreeSet<[String; 4]> =
        (-2..=1).map(|cohort| ["0", &cohort.to_string(), "", ""].map(str::to_owned)).collect();
    for (row, of_exit) in households.iter().map(|row| (row, false)).chain(exits.iter().map(|row| (row, true))) {
        let cohort = if of_exit { row["Cohort"].clone() } else { "1".to_owned() };
        let of_row = Set::new(&facts(row, of_exit)).slots().map(population).filter(|&population| population > 0);
        ours.extend(of_row.map(|p| [p.to_string(), cohort.clone(), row["HoHID"].clone(), row["HHType"].clone()]));
    }
    let theirs: BTreeSet<[String; 4]> = csv_in(&tables, "tlsa_AveragePops.csv")
        .iter()
        .filter(|row| !row["PopID"].is_empty())
        .map(|row| ["PopID", "Cohort", "HoHID", "HHType"].map(|column| row[column].clone()))
        .collect();
    assert!(theirs.len() > 50_000);
    let different: Vec<_> = ours.symmetric_difference(&theirs).take(5).collect();
    assert!(different.is_empty(), "tlsa_AveragePops differs: {different:?}");

    same_averages(&averages(households.iter().map(household), exits.iter().map(exit)), &output);
}

/// The same rows, from our own chapters 6 and 7.
#[test]
fn averages_of_a_whole_run() {
    let (Some(input), Some(output)) = (shared("lsa-fy2026/hmis-csv.zip"), shared("lsa-fy2026/lsa-output.zip")) else {
        return;
    };
    let report = lsa::run(&dataset(&input), &params("2025-10-01", "2026-09-30", Scope::Systemwide)).unwrap();
    let rows: Vec<Row> = report.calculated.iter().copied().filter(|row| is_average(row.report_row.into())).collect();
    same_averages(&rows, &output);
}

fn is_average(report_row: i32) -> bool {
    matches!(report_row, 1..=52 | 58..=899)
}

fn same_averages(rows: &[Row], output: &PathBuf) {
    let mut ours: Vec<[i32; 7]> = rows
        .iter()
        .map(|r| {
            assert_eq!(r.project, None);
            let [row, cohort, universe, hh_type, population, path] =
                [r.report_row, r.cohort, r.universe, r.hh_type, r.population, r.system_path].map(i32::from);
            [row, cohort, universe, hh_type, population, path, r.value]
        })
        .collect();
    ours.sort_unstable();
    let columns = ["ReportRow", "Cohort", "Universe", "HHType", "Population", "SystemPath", "Value"];
    let mut theirs: Vec<[i32; 7]> = csv_in(output, "LSACalculated.csv")
        .iter()
        .map(|row| columns.map(|column| int(row, column)))
        .filter(|row| is_average(row[0]))
        .collect();
    theirs.sort_unstable();
    assert!(theirs.len() > 2000);
    let missing = theirs.iter().filter(|row| ours.binary_search(row).is_err()).take(5).collect::<Vec<_>>();
    let too_many = ours.iter().filter(|row| theirs.binary_search(row).is_err()).take(5).collect::<Vec<_>>();
    assert_eq!(ours, theirs, "missing: {missing:?}, too many: {too_many:?}");
}
