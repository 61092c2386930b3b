//! Sections 9.3 and 9.4: people and households by project and by project type (rows 53, 54 and 55).

use super::{
    cells::{Cells, Stay, UNIVERSES, each_bit, row},
    point_in_time::COHORTS,
    populations::{BY_PROJECT, HH_TYPES, HOUSEHOLDS_ALLOWED, OF_HOUSEHOLDS, OF_PEOPLE, PEOPLE, PEOPLE_ALLOWED},
};
use crate::lsa::{calculated::Row, groups::Groups};

const CELLS: usize = HH_TYPES.len() * COHORTS.len();
const HOUSEHOLD_WIDTH: usize = OF_HOUSEHOLDS.len();
const PROJECT_WIDTH: usize = BY_PROJECT.count_ones() as usize;

/// How many numbers [`add_by_household`] needs.
pub const fn width_by_household(keys: usize) -> usize {
    keys * CELLS * HOUSEHOLD_WIDTH
}

/// Section 9.3, row 53: people by characteristics of their households.
pub fn add_by_household(table: &mut [u32], key: u32, stays: &[Stay]) {
    let found = gather(stays, |stay| u128::from(stay.of_household));
    let allowed = |hh_type: usize| u128::from(HOUSEHOLDS_ALLOWED[hh_type]);
    add(table, width_by_household(key as usize), HOUSEHOLD_WIDTH, &found, allowed);
}

/// The rows of [`add_by_household`].
pub fn rows_by_household(report_row: i16, table: &[u32]) -> Vec<Row> {
    rows(report_row, table, &OF_HOUSEHOLDS, 0)
}

/// Section 9.3, row 54: households by their characteristics, a head of household with a household type as one.
pub fn households(cells: &Cells) -> Vec<Row> {
    let (core, air) = (cells.core, &cells.people.activity.air_households);
    let h = &core.households;
    let in_residence =
        (0..).zip(&h.head).filter(|&(household, &head)| air[household as usize] && (head as usize) < core.people.len());
    let by_head = Groups::new(core.people.len(), in_residence.map(|(household, &head)| (head, household)));
    let mut counts = vec![0; width_by_household(cells.key_count())];
    let mut keyed = Vec::new();
    for head in 0..u32::try_from(by_head.len()).unwrap_or(u32::MAX) {
        keyed.clear();
        for &household in by_head.get(head) {
            if let Some(stay) = cells.household(household) {
                keyed.extend(cells.keys(household).map(|key| (key, stay)));
            }
        }
        keyed.sort_by_key(|&(key, _)| key);
        for group in keyed.chunk_by(|a, b| a.0 == b.0) {
            let from = width_by_household(group[0].0 as usize);
            for hh_type in 1..HH_TYPES.len() {
                let stays: Vec<Stay> =
                    group.iter().map(|&(_, stay)| stay).filter(|stay| stay.hh_type == hh_type).collect();
                let found = gather(&stays, |stay| u128::from(stay.of_household));
                add(&mut counts, from, HOUSEHOLD_WIDTH, &found, |hh_type| u128::from(HOUSEHOLDS_ALLOWED[hh_type]));
            }
        }
    }
    rows_by_household(54, &counts)
}

/// How many numbers [`add_by_person`] needs: all populations by universe, some by project.
pub const fn width_by_person(keys: usize) -> usize {
    CELLS * (UNIVERSES as usize * PEOPLE + (keys - UNIVERSES as usize) * PROJECT_WIDTH)
}

/// Section 9.4, row 55: people by personal characteristics.
pub fn add_by_person(table: &mut [u32], key: u32, stays: &[Stay]) {
    let found = gather(stays, |stay| stay.of_person);
    if key < UNIVERSES {
        add(table, key as usize * CELLS * PEOPLE, PEOPLE, &found, |hh_type| PEOPLE_ALLOWED[hh_type]);
    } else {
        let picked = found.map(|sets| sets.map(pick));
        let allowed = |hh_type: usize| pick(PEOPLE_ALLOWED[hh_type]);
        add(table, width_by_person(key as usize), PROJECT_WIDTH, &picked, allowed);
    }
}

/// The rows of [`add_by_person`].
pub fn rows_by_person(table: &[u32]) -> Vec<Row> {
    let (by_universe, by_project) = table.split_at(width_by_person(UNIVERSES as usize));
    let mut found = rows(55, by_universe, &OF_PEOPLE, 0);
    let populations: Vec<i16> = each_bit(BY_PROJECT).map(|bit| OF_PEOPLE[bit]).collect();
    found.extend(rows(55, by_project, &populations, UNIVERSES));
    found
}

/// Of a set, the populations that are reported by project, side by side.
fn pick(set: u128) -> u128 {
    each_bit(BY_PROJECT).zip(0..).fold(0, |picked, (bit, at)| picked | (set >> bit & 1) << at)
}

/// The populations by cohort and cell of all stays of one person, or of all households of one head and type.
fn gather(stays: &[Stay], populations: impl Fn(&Stay) -> u128) -> [[u128; HH_TYPES.len()]; COHORTS.len()] {
    let mut found = [[0; HH_TYPES.len()]; COHORTS.len()];
    for stay in stays {
        let set = populations(stay);
        for (bit, cohort) in found.iter_mut().enumerate() {
            if stay.cohorts >> bit & 1 == 1 {
                cohort[0] |= set;
                cohort[stay.hh_type] |= set;
            }
        }
    }
    found
}

/// Adds one to each number of a key's part of the table whose cohort, cell and population are found.
fn add(
    table: &mut [u32],
    from: usize,
    width: usize,
    found: &[[u128; HH_TYPES.len()]; COHORTS.len()],
    allowed: impl Fn(usize) -> u128,
) {
    for (cohort, cells) in found.iter().enumerate() {
        for (hh_type, set) in cells.iter().enumerate() {
            let at = from + (cohort * HH_TYPES.len() + hh_type) * width;
            each_bit(set & allowed(hh_type)).for_each(|bit| table[at + bit] += 1);
        }
    }
}

/// The rows of all numbers above 0; `first_key` is the key of the first part of the table.
fn rows(report_row: i16, counts: &[u32], populations: &[i16], first_key: u32) -> Vec<Row> {
    let mut found = Vec::new();
    for (key, of_key) in (first_key..).zip(counts.chunks(CELLS * populations.len())) {
        for (cell, of_cell) in of_key.chunks(populations.len()).enumerate() {
            let (cohort, hh_type) = (COHORTS[cell / HH_TYPES.len()], cell % HH_TYPES.len());
            for (&value, &population) in of_cell.iter().zip(populations) {
                if value > 0 {
                    found.push(row(report_row, cohort, key, hh_type, population, value));
                }
            }
        }
    }
    found
}
