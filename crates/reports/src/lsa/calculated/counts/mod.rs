//! Chapter 9: counts of people, households and bed nights of those who are active in residence (rows 53 to 57).

mod bed_nights;
mod cells;
mod oph;
mod people;
mod point_in_time;
mod populations;

use hud::Dataset;

use self::cells::Cells;
use super::Row;
use crate::lsa::{Core, person::People};

/// Sections 9.1 to 9.6.
pub fn counts(core: &Core, ds: &Dataset, people: &People) -> Vec<Row> {
    let cells = Cells::new(core, people);
    let mut rows = people::people_by_household(&cells);
    rows.extend(people::households(&cells));
    rows.extend(people::people_by_person(&cells));
    rows.extend(bed_nights::bed_nights(&cells));
    rows.extend(oph::oph(core, ds));
    rows
}
