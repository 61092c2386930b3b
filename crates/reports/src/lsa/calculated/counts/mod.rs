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
    let cells = Cells::new(core, ds, people);
    let keys = cells.key_count();
    let (by_household, by_person) = (people::width_by_household(keys), people::width_by_person(keys));
    let table = cells.count_people(by_household + by_person + bed_nights::width(keys), |table, key, stays| {
        let (households, rest) = table.split_at_mut(by_household);
        let (persons, nights) = rest.split_at_mut(by_person);
        people::add_by_household(households, key, stays);
        people::add_by_person(persons, key, stays);
        bed_nights::add(core, nights, key, stays);
    });
    let mut rows = people::rows_by_household(53, &table[..by_household]);
    rows.extend(people::households(&cells));
    rows.extend(people::rows_by_person(&table[by_household..][..by_person]));
    rows.extend(bed_nights::rows(&table[by_household + by_person..]));
    rows.extend(oph::oph(core, ds));
    rows
}
