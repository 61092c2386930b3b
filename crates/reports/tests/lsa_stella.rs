//! The pictures of a report: every figure is one of the upload's.
#![expect(clippy::unwrap_used, reason = "tests")]

mod common;

use std::collections::BTreeMap;

use common::{dataset, params, shared};
use reports::lsa::{
    self, Lsa, Scope, exit,
    stella::{COHORTS, DAYS, HH_TYPES, Of, PATHS, POPULATIONS, Picture, Place, STATS, column},
};

fn sample() -> Option<(Lsa, Picture)> {
    let hmis = shared("lsa-fy2026/hmis-csv.zip")?;
    let ds = dataset(&hmis);
    let lsa = lsa::run(&ds, &params("2025-10-01", "2026-09-30", Scope::Systemwide)).unwrap();
    let picture = Picture::new(&ds, &lsa);
    Some((lsa, picture))
}

#[test]
fn households_served_are_those_of_lsahousehold() {
    let Some((lsa, picture)) = sample() else { return };
    let total: i32 = lsa.household_rows.iter().map(|(total, _)| total).sum();
    assert_eq!(picture.count(Of::default()), u32::try_from(total).unwrap());
    for hh_type in HH_TYPES {
        let of = Of { hh_type, ..Of::default() };
        let rows = || lsa.household_rows.iter().filter(|(_, row)| row[column::HH_TYPE] == i32::from(hh_type));
        let sum = |is: &dyn Fn(&[i32]) -> bool| -> u32 {
            rows().filter(|(_, row)| is(row)).map(|(total, _)| u32::try_from(*total).unwrap()).sum()
        };
        assert_eq!(picture.count(of), sum(&|_| true));
        for path in PATHS {
            let of_path = picture.count(Of { path: Some(path), ..of });
            assert_eq!(of_path, sum(&|row| row[column::SYSTEM_PATH] == i32::from(path)), "path {path}");
            let by_place = Place::ALL.map(|place| picture.count(Of { path: Some(path), place: Some(place), ..of }));
            assert_eq!(by_place.iter().sum::<u32>(), of_path);
        }
        for stat in STATS {
            let of_stat = picture.count(Of { stat: Some(stat), ..of });
            assert_eq!(of_stat, sum(&|row| row[column::STAT] == i32::from(stat)), "Stat {stat}");
        }
        // Populations 13 and 18 by the columns that define them.
        let at = |name: &str| lsa::household::rows::COLUMNS.iter().position(|column| *column == name).unwrap();
        assert_eq!(picture.count(Of { population: 13, ..of }), sum(&|row| row[at("HHVet")] == 1));
        assert_eq!(picture.count(Of { population: 18, ..of }), sum(&|row| row[at("HHDisability")] == 1));
    }
}

/// A household is active at the end where one of its project groups or RRH services only is, and left for where its only
/// group did.
#[test]
fn where_households_are_follows_from_their_project_groups() {
    let Some((_, picture)) = sample() else { return };
    let services = lsa::household::rows::COLUMNS.iter().position(|column| *column == "RRHSOStatus").unwrap();
    let groups = [
        (column::EST_STATUS, column::EST_DESTINATION),
        (column::RRH_STATUS, column::RRH_DESTINATION),
        (column::PSH_STATUS, column::PSH_DESTINATION),
    ];
    let (mut seen, mut of_one_group) = (BTreeMap::new(), 0);
    for row in &picture.households {
        *seen.entry(row.place).or_insert(0) += 1;
        let statuses = [groups[0].0, groups[1].0, groups[2].0, services].map(|at| row.columns[at]);
        assert_eq!(statuses.iter().any(|status| matches!(status, 11 | 21)), row.place == Place::Active, "{statuses:?}");
        let exited = groups.iter().filter(|&&(status, _)| matches!(row.columns[status], 12 | 22));
        let left: Vec<i32> = exited.map(|&(_, destination)| row.columns[destination]).collect();
        if let ([destination], 0) = (left.as_slice(), row.columns[services])
            && row.place != Place::Active
        {
            assert_eq!(row.place, Place::of(*destination));
            of_one_group += 1;
        }
    }
    assert_eq!(seen.len(), 4, "{seen:?}");
    assert!(of_one_group > 1000, "{of_one_group}");
}

#[test]
fn averages_are_those_of_lsacalculated() {
    let Some((lsa, picture)) = sample() else { return };
    let mut compared = 0;
    for row in lsa.calculated.iter().filter(|row| row.population < 100) {
        let (population, hh_type) = (row.population, row.hh_type);
        let of = Of { hh_type, population, path: Some(row.system_path).filter(|&path| path != -1), ..Of::default() };
        let found = match row.report_row {
            1..=16 => picture.average(Of { days: u8::try_from(row.report_row).ok(), ..of }),
            23 => {
                let place =
                    [Place::Permanent, Place::Temporary, Place::Unknown][usize::try_from(row.universe - 2).unwrap()];
                picture.average_return(Of { cohort: Some(row.cohort), place: Some(place), ..of })
            }
            _ => continue,
        };
        assert_eq!(found, Some(row.value), "{row:?}");
        compared += 1;
    }
    assert!(compared > 1000, "{compared}");
    for population in POPULATIONS {
        for report_row in DAYS.filter(|&row| row > 9) {
            let in_calculated = lsa
                .calculated
                .iter()
                .any(|row| row.report_row == i16::from(report_row) && row.population == population && row.hh_type == 0);
            let average = picture.average(Of { population, days: Some(report_row), ..Of::default() });
            assert!(!in_calculated || average.is_some());
        }
    }
}

#[test]
fn exits_and_returns_are_those_of_lsaexit() {
    let Some((lsa, picture)) = sample() else { return };
    let at = |name: &str| exit::rows::COLUMNS.iter().position(|column| *column == name).unwrap();
    let (cohort_at, to_at, time_at) = (at("Cohort"), at("ExitTo"), at("ReturnTime"));
    for cohort in COHORTS {
        for place in Place::LEFT {
            let of = Of { cohort: Some(cohort), place: Some(place), ..Of::default() };
            let sum = |within: Option<i32>| -> i32 {
                let rows = lsa.exit_rows.iter().filter(|(_, row)| {
                    row[cohort_at] == i32::from(cohort)
                        && Place::of(row[to_at]) == place
                        && within.is_none_or(|days| row[time_at] > 0 && row[time_at] <= days)
                });
                rows.map(|(total, _)| total).sum()
            };
            // 180, 365 and 730 days end ranges of ReturnTime.
            for within in [None, Some(180), Some(365), Some(730)] {
                let count = picture.count(Of { within, ..of });
                assert_eq!(count, u32::try_from(sum(within)).unwrap(), "{cohort} {place:?} {within:?}");
                assert!(within.is_some() || count > 0);
            }
        }
    }
}

#[test]
fn a_picture_comes_back_as_it_was_stored() {
    let Some((_, picture)) = sample() else { return };
    let text = serde_json::to_vec(&picture).unwrap();
    assert_eq!(serde_json::from_slice::<Picture>(&text).unwrap(), picture);
    assert!(picture.heads.iter().all(|head| !head.stays.is_empty()));
    println!(
        "{} heads, {} households, {} exits in {} bytes",
        picture.heads.len(),
        picture.households.len(),
        picture.exits.len(),
        text.len()
    );
}
