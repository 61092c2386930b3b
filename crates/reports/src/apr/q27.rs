//! Q27a: Age of Youth.

use super::{Run, q11};
use crate::table::Table;

pub fn q27a(run: &Run<'_>) -> Table {
    let youth = run.served.set(|p| p.is_youth);
    let columns = run.served.household_columns(&youth);
    Table::cross("Q27a", "Age of Youth", &columns, &q11::rows(run, &[("12-17", 12, 17), ("18-24", 18, 24)]))
}
