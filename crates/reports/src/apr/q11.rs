//! Q11: Age, and the same with other spans of years in Q25d, Q26d and Q27a.

use super::{
    Run,
    labels::{NOT_COLLECTED, NOT_TOLD},
};
use crate::{
    glossary::Age,
    table::{Line, Table},
};

const YEARS: [(&str, i32, i32); 9] = [
    ("Under 5", 0, 4),
    ("5-12", 5, 12),
    ("13-17", 13, 17),
    ("18-24", 18, 24),
    ("25-34", 25, 34),
    ("35-44", 35, 44),
    ("45-54", 45, 54),
    ("55-64", 55, 64),
    ("65+", 65, i32::MAX),
];

pub fn q11(run: &Run<'_>) -> Table {
    let columns = run.served.household_columns(&run.served.everyone());
    Table::cross("Q11", "Age", &columns, &rows(run, &YEARS))
}

/// Rows by first and last year, then those of unknown age and the total.
pub(super) fn rows(run: &Run<'_>, years: &[(&'static str, i32, i32)]) -> Vec<Line> {
    let people = &run.served;
    let mut rows: Vec<Line> = years
        .iter()
        .map(|&(label, first, last)| {
            people.line(label, move |p| p.age.years().is_some_and(|years| (first..=last).contains(&years)))
        })
        .collect();
    rows.push(people.line(NOT_TOLD, |p| p.age == Age::NotTold));
    rows.push(people.line(NOT_COLLECTED, |p| p.age == Age::Missing));
    rows.push(people.line("Total", |_| true));
    rows
}
