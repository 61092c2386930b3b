//! Chapter 7 against HUD's sample: tlsa_Exit, what its steps found on the way, and LSAExit.csv.
#![expect(clippy::unwrap_used, reason = "tests")]

mod common;

use std::collections::BTreeMap;

use common::{csv_in, dataset, number, params, shared, text};
use hud::Sym;
use reports::lsa::{Core, Scope, exit::Exits};

const COLUMNS: [&str; 15] = [
    "Cohort",
    "Stat",
    "ExitFrom",
    "ExitTo",
    "ReturnTime",
    "HHType",
    "HHVet",
    "HHChronic",
    "HHDisability",
    "HHFleeingDV",
    "HoHRaceEthnicity",
    "HHAdultAge",
    "HHParent",
    "AC3Plus",
    "SystemPath",
];

#[test]
fn exits_of_the_sample() {
    let found = ["hmis-csv", "intermediate-tables", "lsa-output"].map(|name| shared(&format!("lsa-fy2026/{name}.zip")));
    let [Some(input), Some(tables), Some(output)] = found else { return };
    let ds = dataset(&input);
    let core = Core::new(&ds, &params("2025-10-01", "2026-09-30", Scope::Systemwide)).unwrap();
    let exits = Exits::new(&ds, &core);
    let id = |sym: Sym| ds.text(sym).into_owned();
    let person = |person: u32| id(core.people[person as usize]);
    let household = |household: u32| id(core.households.id[household as usize]);

    let ours = exits.rows.iter().enumerate().map(|(row, exit)| {
        let mut columns = exits.columns(row);
        // The table has days where the file has ranges.
        columns[4] = exit.return_time;
        let keys = [person(exit.head), household(exit.household), exit.last_inactive.to_string()];
        keys.into_iter().chain(columns.map(|value| value.to_string())).collect()
    });
    same("tlsa_Exit", &["HoHID", "QualifyingExitHHID", "LastInactive"], &COLUMNS, ours.collect(), &tables);

    let ours = exits.hoh_adults.iter().map(|adult| {
        vec![
            person(adult.person),
            household(adult.household),
            adult.cohort.to_string(),
            adult.disability_status.to_string(),
            adult.ch_start.to_string(),
            adult.last_active.to_string(),
            number(adult.ch_time),
            number(adult.ch_time_status),
        ]
    });
    let columns = ["Cohort", "DisabilityStatus", "CHStart", "LastActive", "CHTime", "CHTimeStatus"];
    same("tlsa_ExitHoHAdult", &["PersonalID", "QualifyingExitHHID"], &columns, ours.collect(), &tables);

    let ours = exits.episodes.iter().map(|(of, episode)| {
        let days = episode.end.map_or_else(String::new, |end| (end.0 - episode.start.0 + 1).to_string());
        vec![person(*of), episode.start.to_string(), text(episode.end), days]
    });
    let columns = ["episodeStart", "episodeEnd", "episodeDays"];
    same("ch_Episodes_exit", &["PersonalID"], &columns, ours.collect(), &tables);

    let ours = exits.time_padded.iter().map(|&(row, start, end)| {
        let exit = &exits.rows[row as usize];
        let keys = [person(exit.head), exit.hh_type.to_string(), exit.cohort.to_string()];
        keys.into_iter().chain([start.to_string(), end.to_string()]).collect()
    });
    let columns = ["HHType", "Cohort", "StartDate", "EndDate"];
    same("sys_TimePadded_exit", &["HoHID"], &columns, ours.collect(), &tables);

    let ours = exits.lsa_exit().into_iter();
    let ours = ours.map(|(total, row)| [total].into_iter().chain(row).map(|value| value.to_string()).collect());
    same("LSAExit", &["RowTotal"], &COLUMNS, ours.collect(), &output);
}

#[test]
fn a_hic_has_no_exits() {
    let Some(input) = shared("lsa-fy2026/hmis-csv.zip") else { return };
    let ds = dataset(&input);
    let core = Core::new(&ds, &params("2026-01-28", "2026-01-28", Scope::Hic)).unwrap();
    let exits = Exits::new(&ds, &core);
    assert!(!core.households.is_empty());
    assert!(exits.rows.is_empty() && exits.lsa_exit().is_empty());
}

/// Holds our lines against the columns of theirs, as bags.
fn same(table: &str, keys: &[&str], columns: &[&str], ours: Vec<Vec<String>>, zip: &std::path::PathBuf) {
    let theirs = csv_in(zip, &format!("{table}.csv"));
    let mut bag: BTreeMap<Vec<String>, i32> = BTreeMap::new();
    let counts = (ours.len(), theirs.len());
    for line in ours {
        *bag.entry(line).or_default() += 1;
    }
    for row in &theirs {
        *bag.entry(keys.iter().chain(columns).map(|&column| row[column].clone()).collect()).or_default() -= 1;
    }
    bag.retain(|_, n| *n != 0);
    assert!(counts.1 > 0);
    assert!(bag.is_empty(), "{table}, rows ours and theirs {counts:?}: {:#?}", bag.iter().take(12).collect::<Vec<_>>());
}
