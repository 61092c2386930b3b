//! Chapter 6 against HUD's sample: tlsa_Household, sys_TimePadded and LSAHousehold.csv.
#![expect(clippy::unwrap_used, reason = "tests")]

mod common;

use std::collections::BTreeMap;

use common::{Rows, csv_in, dataset, params, shared};
use reports::lsa::{Core, Scope, household::SystemHouseholds, household::rows::COLUMNS, person::People};

#[test]
fn households_are_those_of_the_sample() {
    let Some(tables) = shared("lsa-fy2026/intermediate-tables.zip") else { return };
    let (hmis, output) = (shared("lsa-fy2026/hmis-csv.zip").unwrap(), shared("lsa-fy2026/lsa-output.zip").unwrap());
    let ds = dataset(&hmis);
    let core = Core::new(&ds, &params("2025-10-01", "2026-09-30", Scope::Systemwide)).unwrap();
    let people = People::new(&core, &ds);
    let households = SystemHouseholds::new(&ds, &core, &people);
    let id = |person: u32| ds.text(core.people[person as usize]).into_owned();

    let ours = households.rows.iter().map(|row| {
        let enrollment = row.stat_household.map(|n| core.households.row[n as usize] as usize);
        let enrollment = enrollment.map(|row| ds.text(ds.enrollment().enrollment_id(row).unwrap()).into_owned());
        let mut line = vec![id(row.head), row.first_entry.to_string(), row.last_inactive.to_string()];
        line.push(enrollment.unwrap_or_default());
        line.extend(row.columns().map(|value| value.to_string()));
        line
    });
    let columns: Vec<&str> =
        ["HoHID", "FirstEntry", "LastInactive", "StatEnrollmentID"].into_iter().chain(COLUMNS).collect();
    same(ours.collect(), &columns, &csv_in(&tables, "tlsa_Household.csv"));

    let ours = households.rows.iter().flat_map(|row| {
        let ranges = households.time_padded(&ds, &core, &people, row);
        let line = |(from, to): (_, _)| {
            vec![id(row.head), row.hh_type.to_string(), hud::Date::to_string(&from), hud::Date::to_string(&to)]
        };
        ranges.into_iter().map(line).collect::<Vec<_>>()
    });
    same(ours.collect(), &["HoHID", "HHType", "StartDate", "EndDate"], &csv_in(&tables, "sys_TimePadded.csv"));

    let ours = households
        .lsa_household()
        .into_iter()
        .map(|(total, row)| [total].into_iter().chain(row).map(|value| value.to_string()).collect());
    let columns: Vec<&str> = ["RowTotal"].into_iter().chain(COLUMNS).collect();
    same(ours.collect(), &columns, &csv_in(&output, "LSAHousehold.csv"));
}

#[test]
fn a_hic_has_no_households() {
    let Some(hmis) = shared("lsa-fy2026/hmis-csv.zip") else { return };
    let ds = dataset(&hmis);
    let core = Core::new(&ds, &params("2026-01-28", "2026-01-28", Scope::Hic)).unwrap();
    let households = SystemHouseholds::new(&ds, &core, &People::new(&core, &ds));
    assert!(households.rows.is_empty());
    assert!(households.of_head(0).is_empty());
}

/// Holds our lines against the columns of theirs, as bags; says which column of how many lines differs.
fn same(ours: Vec<Vec<String>>, columns: &[&str], theirs: &Rows) {
    let count = ours.len();
    assert!(count > 0);
    let mut bag: BTreeMap<Vec<String>, i32> = BTreeMap::new();
    for line in ours {
        *bag.entry(line).or_default() += 1;
    }
    for row in theirs {
        *bag.entry(columns.iter().map(|&column| row[column].clone()).collect()).or_default() -= 1;
    }
    let side = |sign: i32| bag.iter().filter(move |(_, n)| n.signum() == sign).map(|(line, _)| line);
    let (only_ours, only_theirs): (Vec<_>, Vec<_>) = (side(1).collect(), side(-1).collect());
    let mut by_column: BTreeMap<&str, (i32, String)> = BTreeMap::new();
    for ours in &only_ours {
        let Some(theirs) = only_theirs.iter().find(|line| line[0] == ours[0]) else { continue };
        for (column, (a, b)) in columns.iter().zip(ours.iter().zip(*theirs)).filter(|(_, (a, b))| a != b) {
            let example = by_column.entry(column).or_insert((0, format!("{a} is not {b}")));
            example.0 += 1;
        }
    }
    assert!(
        only_ours.is_empty() && only_theirs.is_empty(),
        "of {count} and {}: {} lines are only ours, {} only theirs: {by_column:#?}\nours   {:#?}\ntheirs {:#?}",
        theirs.len(),
        only_ours.len(),
        only_theirs.len(),
        only_ours.iter().take(2).collect::<Vec<_>>(),
        only_theirs.iter().take(2).collect::<Vec<_>>(),
    );
}
