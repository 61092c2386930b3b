//! Data quality Q1, APR and CAPER Q5a: the validation table.

use crate::{
    apr::{Person, Run},
    glossary::{chronic::Status, nights},
    table::{Cell, Table},
};

/// Column B counts those of whom data quality is asked, column C everyone served.
pub fn q1(run: &Run<'_>, number: &'static str) -> Table {
    let mut table = Table::new(number, "Report Validations Table", ["Count of Clients for DQ", "Count of Clients"])
        .with_corner("Category");
    let mut row = |label: &'static str, is_in: &dyn Fn(&Person) -> bool| {
        let cells = [&run.for_quality, &run.served].map(|people| Cell::count(&[&people.set(is_in)]));
        table.push(label, cells.to_vec());
    };
    row("Total number of persons served", &|_| true);
    row("Number of adults (age 18 or over)", &Person::is_adult);
    row("Number of children (under age 18)", &|p| p.age.is_child());
    row("Number of persons with unknown age", &|p| p.age.is_unknown());
    row("Number of leavers", &|p| p.is_leaver);
    row("Number of adult leavers", &|p| p.is_leaver && p.is_adult());
    row("Number of adult and head of household leavers", &|p| p.is_leaver && p.is_adult_or_head());
    row("Number of stayers", &Person::is_stayer);
    row("Number of adult stayers", &|p| p.is_stayer() && p.is_adult());
    row("Number of veterans", &Person::is_veteran);
    row("Number of chronically homeless persons", &|p| p.chronic == Status::Yes);
    row("Number of youth under age 25", &|p| p.is_youth);
    row("Number of parenting youth under age 25 with children", &|p| {
        p.is_youth && p.is_adult_or_head() && run.has_child_of_head(p.stay.household)
    });
    row("Number of adult heads of household", &|p| p.is_head && p.is_adult());
    row("Number of child and unknown-age heads of household", &|p| p.is_head && !p.is_adult());
    row("Heads of households and adult stayers in the project 365 days or more", &|p| is_long_stayer(run, p));
    table
}

/// Row 17: stayers who are adult or head, and have been there for 365 days or more or whose household's head has.
pub fn is_long_stayer(run: &Run<'_>, p: &Person) -> bool {
    let days = nights::by_start_and_exit(&p.stay, run.period.end, None);
    p.is_stayer() && p.is_adult_or_head() && (days >= 365 || run.is_long_household(p.stay.household))
}
