//! Chapter 10: data quality by project (rows 901 to 921).

mod enrollments;
mod records;

use hud::Dataset;

use super::Row;
use crate::lsa::{Core, person::People};

/// Sections 10.2 to 10.20.
pub fn quality(core: &Core, ds: &Dataset, people: &People) -> Vec<Row> {
    let mut tally = Tally::new(core.projects.len());
    enrollments::discrepancies(core, ds, &mut tally);
    enrollments::counted(core, ds, people, &mut tally);
    records::records(core, ds, &mut tally);
    tally.rows()
}

/// The numbers of rows 901 to 921, by project.
struct Tally {
    counts: Vec<[i32; Self::WIDTH]>,
}

impl Tally {
    const FIRST: i16 = 901;
    const WIDTH: usize = 21;

    fn new(projects: usize) -> Self {
        Self { counts: vec![[0; Self::WIDTH]; projects] }
    }

    /// Counts one more in a row of a project.
    fn add(&mut self, report_row: i16, project: u32) {
        if let Ok(at) = usize::try_from(report_row - Self::FIRST) {
            self.counts[project as usize][at] += 1;
        }
    }

    fn rows(&self) -> Vec<Row> {
        let mut rows = Vec::new();
        for (project, counts) in (0..).zip(&self.counts) {
            for (report_row, &value) in (Self::FIRST..).zip(counts).filter(|&(_, &value)| value > 0) {
                rows.push(Row {
                    report_row,
                    cohort: 1,
                    universe: 10,
                    hh_type: 0,
                    population: 0,
                    system_path: -1,
                    project: Some(project),
                    value,
                });
            }
        }
        rows
    }
}
