//! Q27b: Parenting Youth.

use super::{Person, Run};
use crate::{
    glossary::{Age, Stay},
    table::{Cell, Set, Table, Value},
};

/// Households of youth whose head has a child there, by the age of the head. Members count with their active stay in the
/// household, even if they have a later one elsewhere: the first three columns do not open to people.
pub fn q27b(run: &Run<'_>) -> Table {
    let header = ["Total parenting youth", "Total children of parenting youth", "Total Persons", "Total Households"];
    let mut table = Table::new("Q27b", "Parenting Youth", header);
    for (label, is_adult) in [("Parent youth < 18", false), ("Parent youth 18 to 24", true)] {
        let heads = run.served.set(|p| is_parent(run, p) && p.is_adult() == is_adult);
        let cells = vec![
            members(run, &heads, |stay, age| stay.is_head() || age.is_adult()),
            members(run, &heads, |stay, age| stay.relationship == Some(2) && age.is_child()),
            members(run, &heads, |_, _| true),
            Cell::count(&[&heads]),
        ];
        table.push(label, cells);
    }
    table
}

/// A head of 12 to 24 years in a youth household with a child of theirs.
fn is_parent(run: &Run<'_>, p: &Person) -> bool {
    p.is_youth && p.is_head && run.has_child_of_head(p.stay.household)
}

/// How many different members of these heads' households are so.
fn members(run: &Run<'_>, heads: &Set, is_in: impl Fn(&Stay, Age) -> bool) -> Cell {
    let mut people: Vec<u32> = heads
        .bits
        .iter()
        .flat_map(|head| run.active_members(run.served.all[head as usize].stay.household))
        .filter(|stay| is_in(stay, run.age(stay)))
        .map(|stay| stay.person)
        .collect();
    people.sort_unstable();
    people.dedup();
    Cell::value(Value::Count(u32::try_from(people.len()).unwrap_or(u32::MAX)))
}
