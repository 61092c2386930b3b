//! Data quality Q4, APR and CAPER Q6c: income and housing.

use hud::records::{Exit as X, IncomeBenefits as I};

use super::{HEADER, Issue, by_code, count, q1::is_long_stayer, row};
use crate::{
    apr::{Annual, Person, Run},
    glossary::income,
    table::Table,
};

pub fn q4(run: &Run<'_>, number: &'static str) -> Table {
    let title = "Data Quality: Income and Housing Data Quality";
    let mut table = Table::new(number, title, HEADER).with_corner("Data Element");
    let leavers = count(run, |p| p.is_leaver);
    let adults_and_heads = count(run, Person::is_adult_or_head);
    let long_stayers = count(run, |p| is_long_stayer(run, p));
    let leaving_adults_and_heads = count(run, |p| p.is_leaver && p.is_adult_or_head());
    let mut push = |label, whole, issue: &dyn Fn(&Person) -> Option<Issue>| table.push(label, row(run, whole, issue).0);
    push("Destination (3.12)", leavers, &|p| destination(run, p));
    push("Income and Sources (4.02) at Start", adults_and_heads, &|p| {
        p.is_adult_or_head().then(|| of_income(run, p.at_start)).flatten()
    });
    push("Income and Sources (4.02) at Annual Assessment", long_stayers, &|p| match p.at_annual {
        _ if !p.is_adult_or_head() => None,
        Annual::Leaver | Annual::NotYetDue => None,
        Annual::Missing => Some(Issue::Missing),
        Annual::Record(row) => of_income(run, Some(row)),
    });
    push("Income and Sources (4.02) at Exit", leaving_adults_and_heads, &|p| {
        (p.is_leaver && p.is_adult_or_head()).then(|| of_income(run, p.at_exit)).flatten()
    });
    table
}

/// "No exit interview completed" counts as missing.
fn destination(run: &Run<'_>, p: &Person) -> Option<Issue> {
    let code = run.exit(&p.stay, X::DESTINATION).filter(|&code| code != 30);
    if p.is_leaver { by_code(code) } else { None }
}

fn of_income(run: &Run<'_>, row: Option<u32>) -> Option<Issue> {
    let any = run.income_field(row, I::INCOME_FROM_ANY_SOURCE);
    by_code(any).or_else(|| {
        let sources = income::SOURCES.iter().any(|(source, _)| run.income_field(row, *source) == Some(1));
        ((any == Some(0) && sources) || (any == Some(1) && !sources)).then_some(Issue::Wrong)
    })
}
