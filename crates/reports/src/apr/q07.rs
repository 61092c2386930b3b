//! Q7a: Number of Persons Served. Q7b: Point-in-Time Count of Persons on the Last Wednesday.

use chrono::{Datelike as _, Weekday};
use hud::Date;

use super::{
    Run,
    labels::{NOT_COLLECTED, NOT_TOLD},
};
use crate::{
    glossary::{Age, Period, Stay, active::within, move_in, nights::sleeps_on},
    lsa::days::add_days,
    table::{Cell, Set, Table},
};

pub fn q7a(run: &Run<'_>) -> Table {
    let people = &run.served;
    let rows = [
        people.line("Adults", |p| p.age.is_adult()),
        people.line("Children", |p| p.age.is_child()),
        people.line(NOT_TOLD, |p| p.age == Age::NotTold),
        people.line(NOT_COLLECTED, |p| p.age == Age::Missing),
        people.line("Total", |_| true),
        people.line("For PSH & RRH – the total persons served who moved into housing", |p| {
            run.has_move_in(&p.stay) && p.move_in.is_some()
        }),
    ];
    Table::cross("Q7a", "Number of Persons Served", &people.household_columns(&people.everyone()), &rows)
}

/// Everyone by the household type of their latest stay, whichever stay they were in on that day.
pub fn q7b(run: &Run<'_>) -> Table {
    let people = &run.served;
    let columns = people.household_columns(&people.everyone());
    let mut table = Table::new(
        "Q7b",
        "Point-in-Time Count of Persons on the Last Wednesday",
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

pub(super) const MONTHS: [(&str, u32); 4] = [("January", 1), ("April", 4), ("July", 7), ("October", 10)];

/// The last Wednesday of a month, in the last year in which it lies in the period.
pub(super) fn last_wednesday(period: Period, month: u32) -> Option<Date> {
    let (first, last) = (period.start.calendar().year(), period.end.calendar().year());
    (first..=last).rev().find_map(|year| {
        let next = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
        let end = add_days(Date::from_ymd(next.0, next.1, 1)?, -1);
        let back = (7 + end.calendar().weekday().num_days_from_monday() - Weekday::Wed.num_days_from_monday()) % 7;
        let day = add_days(end, -i32::try_from(back).ok()?);
        period.contains(day).then_some(day)
    })
}

fn present(run: &Run<'_>, day: Date) -> Set {
    let mut is_there = vec![false; run.stays.people.len()];
    for (number, stay) in run.active_stays() {
        is_there[stay.person as usize] |= is_present(run, number, stay, day);
    }
    run.served.set(|p| is_there[p.stay.person as usize])
}

/// Whether a stay is in the project on `day`: in housing from move-in on, in residential projects before the day of exit, in
/// others up to it.
pub(super) fn is_present(run: &Run<'_>, number: u32, stay: &Stay, day: Date) -> bool {
    if run.has_move_in(stay) {
        let moved_in = move_in::of(stay, run.stays.heads(stay.household), run.period.end);
        return within(stay, day, false) && moved_in.is_some_and(|moved_in| moved_in <= day);
    }
    match stay.project_type {
        Some(0 | 1 | 2 | 8 | 9 | 10) => sleeps_on(stay, run.nights.get(number), day),
        _ => within(stay, day, true),
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn last_wednesdays() {
        let date = |y, m, d| Date::from_ymd(y, m, d).unwrap();
        let period = Period { start: date(2021, 10, 1), end: date(2022, 10, 26) };
        assert_eq!(last_wednesday(period, 1), Some(date(2022, 1, 26)));
        assert_eq!(last_wednesday(period, 10), Some(date(2022, 10, 26)));
        let period = Period { end: date(2022, 10, 25), ..period };
        assert_eq!(last_wednesday(period, 10), Some(date(2021, 10, 27)));
        let period = Period { start: date(2022, 2, 1), ..period };
        assert_eq!(last_wednesday(period, 1), None);
    }
}
