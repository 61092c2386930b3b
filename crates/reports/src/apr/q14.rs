//! Q14a: History of Domestic Violence, Sexual Assault, Dating Violence, Stalking, or Human Trafficking. Q14b: the most recent
//! experience of it.

use hud::{Date, records::HealthAndDV as H};

use super::{
    Person, Run,
    labels::{NOT_COLLECTED, NOT_TOLD},
    run::Columns,
};
use crate::{
    glossary::living_situation::{is_missing, is_not_told},
    table::Table,
};

const COLUMNS: Columns = Columns { date: H::INFORMATION_DATE, updated: H::DATE_UPDATED, id: H::HEALTH_AND_DV_ID };

pub fn q14a(run: &Run<'_>) -> Table {
    let people = &run.served;
    let asked = people.set(Person::is_adult_or_head);
    let survivor = |p: &Person| field(run, p, H::DOMESTIC_VIOLENCE_SURVIVOR);
    let rows = [
        people.line("Yes", |p| survivor(p) == Some(1)),
        people.line("No", |p| survivor(p) == Some(0)),
        people.line(NOT_TOLD, |p| is_not_told(survivor(p))),
        people.line(NOT_COLLECTED, |p| is_missing(survivor(p))),
        people.line("Total", |_| true),
    ];
    let title = "History of Domestic Violence, Sexual Assault, Dating Violence, Stalking, or Human Trafficking";
    Table::cross("Q14a", title, &people.household_columns(&asked), &rows)
}

pub fn q14b(run: &Run<'_>) -> Table {
    let people = &run.served;
    let asked = people.set(|p| p.is_adult_or_head() && field(run, p, H::DOMESTIC_VIOLENCE_SURVIVOR) == Some(1));
    let when = |p: &Person| field(run, p, H::WHEN_OCCURRED);
    let rows = [
        people.line("Within the past three months", |p| when(p) == Some(1)),
        people.line("Three to six months ago", |p| when(p) == Some(2)),
        people.line("Six months to one year", |p| when(p) == Some(3)),
        people.line("One year ago, or more", |p| when(p) == Some(4)),
        people.line(NOT_TOLD, |p| is_not_told(when(p))),
        people.line(NOT_COLLECTED, |p| is_missing(when(p))),
        people.line("Total", |_| true),
    ];
    let title =
        "Most recent experience of domestic violence, sexual assault, dating violence, stalking, or human trafficking";
    Table::cross("Q14b", title, &people.household_columns(&asked), &rows)
}

/// A field of the latest record that has an answer on domestic violence, up to the report's end.
fn field(run: &Run<'_>, p: &Person, column: usize) -> Option<i32> {
    let table = run.ds.health_and_dv().0;
    let rows = run.violence.get(p.number).iter().copied().filter(|&row| {
        table.int(row as usize, H::INFORMATION_DATE).is_some_and(|day| Date(day) <= run.period.end)
            && table.int(row as usize, H::DOMESTIC_VIOLENCE_SURVIVOR).is_some()
    });
    run.newest(table, rows, COLUMNS).and_then(|row| table.int(row as usize, column))
}
