//! A finished report: its tables, and whose stays their cells count.

use hud::Sym;

use super::Run;
use crate::table::{Cell, Table};

/// Tables, and by universe the EnrollmentIDs of its members.
#[derive(Debug)]
pub struct Report {
    pub tables: Vec<Table>,
    universes: Vec<Vec<Sym>>,
}

impl Report {
    pub fn new(run: &Run<'_>, tables: Vec<Table>) -> Self {
        let universes = [&run.served, &run.for_quality, &run.enrolled].map(|people| people.enrollment_ids(run));
        Self { tables, universes: universes.into() }
    }

    /// Adds a universe of records, by EnrollmentID.
    #[must_use]
    pub(crate) fn with_universe(mut self, members: Vec<Sym>) -> Self {
        self.universes.push(members);
        self
    }

    pub fn table(&self, number: &str) -> Option<&Table> {
        self.tables.iter().find(|table| table.number.eq_ignore_ascii_case(number))
    }

    /// The EnrollmentIDs of those whom a cell counts; none for a cell that counts nobody. A cell of a point in time counts
    /// people by their latest stay, too.
    pub fn members(&self, cell: &Cell) -> Vec<Sym> {
        let Some((universe, members)) = cell.members() else { return Vec::new() };
        let ids = &self.universes[usize::from(universe)];
        members.into_iter().filter_map(|member| ids.get(member as usize).copied()).collect()
    }
}
