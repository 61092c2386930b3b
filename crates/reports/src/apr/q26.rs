//! Q26a: Number of Households w/at least one or more CH person. Q26b: Number of Chronically Homeless Persons by Household.
//! Q26d: Age of Chronically Homeless Persons. Q26e: Physical and Mental Health Conditions - Chronically Homeless Persons.

use super::{
    Run,
    labels::{NOT_COLLECTED, NOT_TOLD},
    q11,
    q13::{self, Stage},
};
use crate::{
    glossary::{
        Age,
        chronic::{self, Status},
    },
    table::{Cell, Line, Set, Table},
};

/// Households by their head, with the status of the household as a whole.
pub fn q26a(run: &Run<'_>) -> Table {
    let people = &run.served;
    let heads = people.set(|p| p.is_head);
    let status = |stay| chronic::of_household(&run.chronic_members(stay), &head(run, stay));
    let found: Vec<Option<Status>> = people.all.iter().map(|p| p.is_head.then(|| status(p.stay.household))).collect();
    let of = |wanted| Set::of(0, people.all.len(), |n| found[n] == Some(wanted));
    let title = "Number of Households w/at least one or more Chronically Homeless person";
    Table::cross("Q26a", title, &people.household_columns(&heads), &rows(run, of))
}

pub fn q26b(run: &Run<'_>) -> Table {
    let people = &run.served;
    let of = |wanted| people.set(|p| p.chronic == wanted);
    let title = "Number of Chronically Homeless Persons by Household";
    Table::cross("Q26b", title, &people.household_columns(&people.everyone()), &rows(run, of))
}

pub fn q26d(run: &Run<'_>) -> Table {
    let years = [
        ("0-17", 0, 17),
        ("18-24", 18, 24),
        ("25-34", 25, 34),
        ("35-44", 35, 44),
        ("45-54", 45, 54),
        ("55-64", 55, 64),
        ("65 +", 65, i32::MAX),
    ];
    let columns = run.served.household_columns(&chronically_homeless(run));
    Table::cross("Q26d", "Age of Chronically Homeless Persons", &columns, &q11::rows(run, &years))
}

pub fn q26e(run: &Run<'_>) -> Table {
    let chronic = chronically_homeless(run);
    let stages = [
        ("Conditions At Start", Stage::Start),
        ("Conditions at Latest Assessment for Stayers", Stage::Latest),
        ("Conditions at Exit for Leavers", Stage::Exit),
    ];
    let columns = stages.map(|(label, stage)| {
        (label, chronic.and(&run.served.set(|p| q13::counts(p, stage))), q13::condition_rows(run, stage))
    });
    let title = "Physical and Mental Health Conditions - Chronically Homeless Persons";
    let mut table = Table::new("Q26e", title, columns.each_ref().map(|(label, ..)| *label));
    for (n, (label, ..)) in q13::CONDITIONS.into_iter().enumerate() {
        let cell = |(_, of, rows): &(_, Set, Vec<Line>)| {
            rows[n].set.as_ref().map_or_else(Cell::default, |row| Cell::count(&[of, row]))
        };
        table.push(label, columns.iter().map(cell).collect());
    }
    table
}

fn chronically_homeless(run: &Run<'_>) -> Set {
    run.served.set(|p| p.chronic == Status::Yes)
}

fn rows(run: &Run<'_>, of: impl Fn(Status) -> Set) -> [Line; 5] {
    [
        Line::new("Chronically Homeless", of(Status::Yes)),
        Line::new("Not Chronically Homeless", of(Status::No)),
        Line::new(NOT_TOLD, of(Status::NotTold)),
        Line::new(NOT_COLLECTED, of(Status::Missing)),
        run.served.line("Total", |_| true),
    ]
}

/// The household's first head.
fn head(run: &Run<'_>, household: u32) -> chronic::Member {
    let heads = run.stays.heads(household);
    heads.min_by_key(|head| head.entry).map_or(
        chronic::Member { entry: run.period.start, is_head: true, age: Age::Missing, own: Status::Missing },
        |head| run.chronic_member(head),
    )
}
