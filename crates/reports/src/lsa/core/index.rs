//! What belongs to each row of Enrollment.csv: the household's other rows, exits, bed nights.

use hud::{Dataset, Date, Sym, Table, records};
use rustc_hash::FxHashMap;

use crate::lsa::{fields::is_deleted, groups::Groups};

use records::{Enrollment as E, Exit as X, Services as S};

#[derive(Debug)]
pub struct Index {
    /// By row of Enrollment.csv, the number of its household; rows without HouseholdID are no household.
    household: Vec<u32>,
    members: Groups<u32>,
    by_id: FxHashMap<Sym, u32>,
    exits: Groups<u32>,
    nights: Groups<Date>,
}

impl Index {
    pub fn new(ds: &Dataset) -> Self {
        let table = ds.enrollment().0;
        let rows = 0..u32::try_from(table.len()).unwrap_or(u32::MAX);
        let mut numbers: FxHashMap<Sym, u32> = FxHashMap::default();
        let household: Vec<u32> = rows
            .clone()
            .map(|row| match table.sym(row as usize, E::HOUSEHOLD_ID) {
                Some(id) => {
                    let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
                    *numbers.entry(id).or_insert(next)
                }
                None => u32::MAX,
            })
            .collect();
        let pairs =
            rows.clone().map(|row| (household[row as usize], row)).filter(|&(household, _)| household != u32::MAX);
        let members = Groups::new(numbers.len(), pairs);
        let by_id: FxHashMap<Sym, u32> =
            rows.filter_map(|row| Some((table.sym(row as usize, E::ENROLLMENT_ID)?, row))).collect();

        let exit = ds.exit().0;
        let of_exit = present(exit, X::DATE_DELETED, X::ENROLLMENT_ID, &by_id);
        let exits = Groups::new(table.len(), of_exit.iter().copied());
        let services = ds.services().0;
        let of_night: Vec<(u32, Date)> = (0..services.len())
            .filter(|&row| {
                services.int(row, S::RECORD_TYPE) == Some(200) && !is_deleted(services, row, S::DATE_DELETED)
            })
            .filter_map(|row| {
                let enrollment = *by_id.get(&services.sym(row, S::ENROLLMENT_ID)?)?;
                Some((enrollment, Date(services.int(row, S::DATE_PROVIDED)?)))
            })
            .collect();
        let mut nights = Groups::new(table.len(), of_night.iter().copied());
        nights.sort_and_dedup();
        Self { household, members, by_id, exits, nights }
    }

    /// The row of Enrollment.csv with this EnrollmentID.
    pub fn row(&self, enrollment: Sym) -> Option<usize> {
        self.by_id.get(&enrollment).map(|&row| row as usize)
    }

    /// All rows of Enrollment.csv with the HouseholdID of `row`, itself among them.
    pub fn members(&self, row: usize) -> &[u32] {
        match self.household[row] {
            u32::MAX => &[],
            household => self.members.get(household),
        }
    }

    /// Rows of Exit.csv of an enrollment, without deleted ones.
    pub fn exit_rows(&self, row: usize) -> &[u32] {
        self.exits.get(u32::try_from(row).unwrap_or(u32::MAX))
    }

    /// ExitDates of an enrollment.
    pub fn exits(&self, ds: &Dataset, row: usize) -> Vec<Date> {
        let table = ds.exit().0;
        self.exit_rows(row).iter().filter_map(|&exit| table.int(exit as usize, X::EXIT_DATE)).map(Date).collect()
    }

    /// Bed nights of an enrollment, in order, each once.
    pub fn nights(&self, row: usize) -> &[Date] {
        self.nights.get(u32::try_from(row).unwrap_or(u32::MAX))
    }
}

/// Rows that are not deleted, by the enrollment they belong to.
fn present(table: &Table, deleted: usize, enrollment: usize, by_id: &FxHashMap<Sym, u32>) -> Vec<(u32, u32)> {
    (0..u32::try_from(table.len()).unwrap_or(u32::MAX))
        .filter(|&row| !is_deleted(table, row as usize, deleted))
        .filter_map(|row| Some((*by_id.get(&table.sym(row as usize, enrollment)?)?, row)))
        .collect()
}
