//! Chapter 8: average days of LSAHousehold (rows 1 to 16) and average days to return of LSAExit (rows 18 to 36, 63 to 66
//! and 101 to 136), by population and household type.

mod exit;
mod household;
mod inputs;
mod means;
pub mod populations;

pub use self::{exit::ExitDays, household::HouseholdDays};

use super::Row;

/// Sections 8.3 to 8.11, from the rows of tlsa_Household and tlsa_Exit (a HIC has neither). An average is of whole days
/// above zero and loses its fraction, as AVG does for integers in SQL Server; where there are no such days there is no
/// row.
pub fn averages(
    households: impl Iterator<Item = HouseholdDays> + Send,
    exits: impl Iterator<Item = ExitDays> + Send,
) -> Vec<Row> {
    let (mut rows, of_exits) = rayon::join(|| household::rows(households), || exit::rows(exits));
    rows.extend(of_exits);
    rows
}
