//! Q8a: Number of Households Served. Q8b: Point-in-Time Count of Households on the Last Wednesday.

use hud::Date;

use super::{
    Run,
    q07::{MONTHS, is_present, last_wednesday},
};
use crate::{
    glossary::Stay,
    table::{Cell, Set, Table},
};

/// A household is its head, by the head's latest stay.
pub fn q8a(run: &Run<'_>) -> Table {
    let people = &run.served;
    let heads = people.set(|p| p.is_head);
    let rows = [
        people.line("Total Households", |_| true),
        people.line("For PSH & RRH – the total households served who moved into housing", |p| {
            run.has_move_in(&p.stay) && p.move_in.is_some()
        }),
    ];
    Table::cross("Q8a", "Number of Households Served", &people.household_columns(&heads), &rows)
}

pub fn q8b(run: &Run<'_>) -> Table {
    let people = &run.served;
    let columns = people.household_columns(&people.everyone());
    let mut table = Table::new(
        "Q8b",
        "Point-in-Time Count of Households on the Last Wednesday",
        columns.iter().map(|column| column.label.clone()),
    );
    for (label, month) in MONTHS {
        let there = last_wednesday(run.period, month).map_or_else(|| people.set(|_| false), |day| present(run, day));
        let cells =
            columns.iter().filter_map(|column| column.set.as_ref()).map(|column| Cell::count(&[&there, column]));
        table.push(label, cells.collect());
    }
    table
}

/// The heads of households of which anyone is there on `day`: those heads who are enrolled on that day; if none is, the latest
/// head. In permanent housing it is the head who must be there and have moved in.
fn present(run: &Run<'_>, day: Date) -> Set {
    let mut is_there = vec![false; run.stays.people.len()];
    let mut households: Vec<u32> = run
        .active_stays()
        .filter(|(number, stay)| is_present(run, *number, stay, day))
        .filter(|(_, stay)| stay.is_head() || !run.has_move_in(stay))
        .map(|(_, stay)| stay.household)
        .collect();
    households.sort_unstable();
    households.dedup();
    for household in households {
        let heads = || run.active_members(household).filter(|stay| stay.is_head());
        let enrolled = |stay: &Stay| stay.entry <= day && stay.exit.is_none_or(|exit| exit >= day);
        for head in heads().filter(|stay| enrolled(stay)) {
            is_there[head.person as usize] = true;
        }
        if !heads().any(enrolled)
            && let Some(latest) = heads().max_by_key(|stay| (stay.entry, stay.exit.map_or(i32::MAX, |exit| exit.0)))
        {
            is_there[latest.person as usize] = true;
        }
    }
    run.served.set(|p| is_there[p.stay.person as usize])
}
