//! Q16: Cash Income – Ranges.

use super::{
    Annual, Person, Run,
    labels::{NOT_COLLECTED, NOT_TOLD},
};
use crate::{
    glossary::income::Total,
    table::{Cell, Table},
};

/// Whole dollars of each row, first and last.
const RANGES: [(&str, i32, i32); 8] = [
    ("No Income", 0, 0),
    ("$1 - $150", 1, 150),
    ("$151 - $250", 151, 250),
    ("$251 - $500", 251, 500),
    ("$501 - $1,000", 501, 1000),
    ("$1,001 - $1,500", 1001, 1500),
    ("$1,501 - $2,000", 1501, 2000),
    ("$2,001+", 2001, i32::MAX),
];

pub(super) const HEADER: [&str; 3] =
    ["Income at Start", "Income at Latest Annual Assessment for Stayers", "Income at Exit for Leavers"];

/// Where an adult stands in a column.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Income {
    Dollars(i32),
    NotTold,
    NotCollected,
    NotYetDue,
    NoAssessment,
}

/// Where someone stands in a column, if there.
type Column<'a> = &'a dyn Fn(&Person) -> Option<Income>;

pub fn q16(run: &Run<'_>) -> Table {
    let people = &run.served;
    let columns: [Column<'_>; 3] = [
        &|p| p.is_adult().then(|| of_row(run, p.at_start)),
        &|p| (p.is_adult() && p.is_stayer()).then(|| of_annual(run, p)),
        &|p| (p.is_adult() && p.is_leaver).then(|| of_row(run, p.at_exit)),
    ];
    let mut table = Table::new("Q16", "Cash Income - Ranges", HEADER);
    let mut push = |label: &'static str, is_in: &dyn Fn(Income) -> bool| {
        let cell = |of: &Column<'_>| Cell::count(&[&people.set(|p| of(p).is_some_and(is_in))]);
        table.push(label, columns.iter().map(cell).collect());
    };
    for (label, first, last) in RANGES {
        push(label, &|income| matches!(income, Income::Dollars(dollars) if (first..=last).contains(&dollars)));
    }
    push(NOT_TOLD, &|income| income == Income::NotTold);
    push(NOT_COLLECTED, &|income| income == Income::NotCollected);
    push("Number of adult stayers not yet required to have an annual assessment", &|i| i == Income::NotYetDue);
    push("Number of adult stayers without required annual assessment", &|i| i == Income::NoAssessment);
    push("Total Adults", &|_| true);
    table
}

fn of_annual(run: &Run<'_>, p: &Person) -> Income {
    match p.at_annual {
        Annual::Leaver | Annual::NotYetDue => Income::NotYetDue,
        Annual::Missing => Income::NoAssessment,
        Annual::Record(row) => of_row(run, Some(row)),
    }
}

/// Half a dollar rounds up.
fn of_row(run: &Run<'_>, row: Option<u32>) -> Income {
    match run.total_income(row) {
        Total::Cents(cents) => Income::Dollars((cents.max(0) + 50) / 100),
        Total::NotTold => Income::NotTold,
        Total::Missing => Income::NotCollected,
    }
}
