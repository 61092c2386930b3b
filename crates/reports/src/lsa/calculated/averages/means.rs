//! Averages by group of rows, household type, population and cell.

use super::{
    super::Row,
    populations::{self, Facts, IN_ALL_ROWS, SLOTS, Set},
};

/// Household types that rows of the tables have.
const HH_TYPES: [i16; 4] = [1, 2, 3, 99];

/// The cells of one group (as: one exit cohort and universe).
#[derive(Debug)]
pub struct Means {
    /// How many cells a population of [`IN_ALL_ROWS`] has; the first `sub_cells` are those that all populations have.
    cells: usize,
    sub_cells: usize,
    /// By household type, population, cell.
    of_all_rows: Vec<Sum>,
    of_some_rows: Vec<Sum>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Sum {
    days: i64,
    rows: i64,
}

/// Where a cell is in LSACalculated.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    pub report_row: i16,
    pub cohort: i16,
    pub universe: i16,
    pub system_path: i16,
}

impl Means {
    pub fn new(cells: usize, sub_cells: usize) -> Self {
        let table = |slots: usize, cells: usize| vec![Sum::default(); HH_TYPES.len() * slots * cells];
        let of_all_rows = table(IN_ALL_ROWS, cells);
        Self { cells, sub_cells, of_all_rows, of_some_rows: table(SLOTS - IN_ALL_ROWS, sub_cells) }
    }

    /// Adds the days of a row of the table, by cell; those of `sub_cells` come first.
    pub fn add(&mut self, facts: &Facts, set: Set, days: &[(usize, i32)]) {
        let hh_type = HH_TYPES.iter().position(|&code| code == facts.hh_type).unwrap_or(HH_TYPES.len() - 1);
        let of_all = days.partition_point(|&(cell, _)| cell < self.sub_cells);
        for slot in set.slots() {
            let (table, start, days) = if slot < IN_ALL_ROWS {
                (&mut self.of_all_rows, (hh_type * IN_ALL_ROWS + slot) * self.cells, days)
            } else {
                let start = (hh_type * (SLOTS - IN_ALL_ROWS) + slot - IN_ALL_ROWS) * self.sub_cells;
                (&mut self.of_some_rows, start, &days[..of_all])
            };
            for &(cell, days) in days {
                let sum = &mut table[start + cell];
                sum.days += i64::from(days);
                sum.rows += 1;
            }
        }
    }

    /// The rows of LSACalculated: for each population those of its household types, and of all together where it has 0.
    pub fn rows(&self, place: impl Fn(usize) -> Place) -> Vec<Row> {
        let mut rows = Vec::new();
        for slot in 0..SLOTS {
            let population = populations::population(slot);
            for cell in 0..if slot < IN_ALL_ROWS { self.cells } else { self.sub_cells } {
                let mut put = |hh_type: i16, sum: Sum| {
                    if sum.rows > 0 && populations::has_hh_type(population, hh_type) {
                        let Place { report_row, cohort, universe, system_path } = place(cell);
                        let value = i32::try_from(sum.days / sum.rows).unwrap_or(i32::MAX);
                        let project = None;
                        rows.push(Row {
                            report_row,
                            cohort,
                            universe,
                            hh_type,
                            population,
                            system_path,
                            project,
                            value,
                        });
                    }
                };
                let mut all = Sum::default();
                for (n, &hh_type) in HH_TYPES.iter().enumerate() {
                    let sum = self.sum(n, slot, cell);
                    all.days += sum.days;
                    all.rows += sum.rows;
                    put(hh_type, sum);
                }
                put(0, all);
            }
        }
        rows
    }

    fn sum(&self, hh_type: usize, slot: usize, cell: usize) -> Sum {
        match slot.checked_sub(IN_ALL_ROWS) {
            None => self.of_all_rows[(hh_type * IN_ALL_ROWS + slot) * self.cells + cell],
            Some(sub) => self.of_some_rows[(hh_type * (SLOTS - IN_ALL_ROWS) + sub) * self.sub_cells + cell],
        }
    }
}
