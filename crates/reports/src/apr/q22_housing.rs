//! Q22c: Length of Time between Project Start Date and Housing Move-in Date, and Q27k for youth. Q22e: Length of Time Prior to
//! Housing, and Q27l for youth. Q22f and Q22g: the same by race and ethnicity.

use hud::{Date, records::Enrollment as E};

use super::{
    Person, Run,
    labels::RACES,
    q22::{SHORT, of_days},
};
use crate::{
    glossary::{move_in, race::Races},
    table::{Cell, Line, Set, Table},
};

/// Q22c and Q27k, of `asked`.
pub fn to_move_in(run: &Run<'_>, number: &'static str, asked: &Set) -> Table {
    let people = &run.served;
    let moved = people.set(|p| p.move_in.is_some());
    let columns = people.household_columns(&asked.and(&people.set(|p| in_move_in_question(run, p))));
    let mut rows = of_days(run, &SHORT[..9], days_to_move_in);
    rows.push(Line::new("Total (persons moved into housing)", moved.clone()));
    let title = if number == "Q22c" {
        "Length of Time between Project Start Date and Housing Move-in Date"
    } else {
        "Length of Time between Project Start Date and Housing Move-in Date - Youth"
    };
    let mut table = Table::cross(number, title, &columns, &rows);
    let sets: Vec<&Set> = columns.iter().filter_map(|column| column.set.as_ref()).collect();
    let average = |set: &&Set| Cell::average(&people.values(set, days_to_move_in), &[set, &moved]);
    table.push("Average length of time to housing", sets.iter().map(average).collect());
    let without = people.set(|p| p.is_leaver && p.move_in.is_none());
    table.push(
        "Persons who were exited without move-in",
        sets.iter().map(|set| Cell::count(&[set, &without])).collect(),
    );
    table.push("Total persons", sets.iter().map(|set| Cell::count(&[set])).collect());
    table
}

pub fn q22f(run: &Run<'_>) -> Table {
    let people = &run.served;
    let columns = race_columns(run, &people.set(|p| in_move_in_question(run, p)));
    let rows = [
        people.line("Persons Moved Into Housing", |p| p.move_in.is_some()),
        people.line("Persons Exited Without Move-In", |p| p.is_leaver && p.move_in.is_none()),
    ];
    let title = "Length of Time between Project Start Date and Housing Move-In Date by Race and Ethnicity";
    let mut table = Table::cross("Q22f", title, &columns, &rows);
    push_middles(run, &mut table, &columns, days_to_move_in);
    table
}

/// Those of whose household a head moved in during the report date range, and leavers who never moved in.
fn in_move_in_question(run: &Run<'_>, p: &Person) -> bool {
    let head_moved_in = || {
        let dates = run.stays.heads(p.stay.household).filter_map(|head| move_in::valid(head, run.period.end));
        dates.min().is_some_and(|day| run.period.contains(day))
    };
    run.has_move_in(&p.stay)
        && match p.move_in {
            Some(_) => head_moved_in(),
            None => p.is_leaver,
        }
}

fn days_to_move_in(p: &Person) -> Option<i32> {
    p.move_in.map(|day| day.0 - p.stay.entry.0)
}

/// Q22e and Q27l, of `asked`.
pub fn prior_to_housing(run: &Run<'_>, number: &'static str, asked: &Set) -> Table {
    let people = &run.served;
    let of_project = people.set(|p| in_prior_question(run, p));
    let columns = people.household_columns(&asked.and(&of_project));
    let housed = |p: &Person| housed_on(run, p).is_some();
    let mut rows = of_days(run, &SHORT, |p| days_to_housing(run, p));
    rows.push(people.line("Total (persons moved into housing)", |p| days_to_housing(run, p).is_some()));
    rows.push(people.line("Not yet moved into housing", |p| !housed(p)));
    rows.push(people.line("Data not collected", |p| housed(p) && days_to_housing(run, p).is_none()));
    rows.push(people.line("Total persons", |_| true));
    let title = if number == "Q22e" {
        "Length of Time Prior to Housing - based on 3.917 Date Homelessness Started"
    } else {
        "Length of Time Prior to Housing - based on 3.917 Date Homelessness Started - Youth"
    };
    Table::cross(number, title, &columns, &rows)
}

pub fn q22g(run: &Run<'_>) -> Table {
    let people = &run.served;
    let columns = race_columns(run, &people.set(|p| in_prior_question(run, p) && homeless_since(run, p).is_some()));
    let rows = [
        people.line("Persons Moved Into Housing", |p| days_to_housing(run, p).is_some()),
        people.line("Persons Not Yet Moved Into Housing", |p| housed_on(run, p).is_none()),
    ];
    let title = "Length of Time Prior to Housing by Race and Ethnicity - based on 3.917 Date Homelessness Started";
    let mut table = Table::cross("Q22g", title, &columns, &rows);
    push_middles(run, &mut table, &columns, |p| days_to_housing(run, p));
    table
}

fn in_prior_question(run: &Run<'_>, p: &Person) -> bool {
    matches!(p.stay.project_type, Some(0 | 1 | 2 | 3 | 8 | 9 | 13)) || run.is_paid_for_success(&p.stay)
}

/// The day on which the person was housed: move-in in permanent housing, start elsewhere.
fn housed_on(run: &Run<'_>, p: &Person) -> Option<Date> {
    let by_move_in = run.has_move_in(&p.stay) || p.stay.project_type == Some(9);
    if by_move_in { p.move_in } else { Some(p.stay.entry) }
}

/// Approximate date this episode of homelessness started. Children who started with the head have the head's.
fn homeless_since(run: &Run<'_>, p: &Person) -> Option<Date> {
    let since = |stay| run.enrollment(stay, E::DATE_TO_STREET_ESSH).map(Date);
    if p.age.is_child() && !p.is_head {
        return run.stays.heads(p.stay.household).find(|head| head.entry == p.stay.entry).and_then(since);
    }
    since(&p.stay)
}

/// Days of homelessness before housing; none without a start of homelessness or with one after housing.
fn days_to_housing(run: &Run<'_>, p: &Person) -> Option<i32> {
    let days = housed_on(run, p)?.0 - homeless_since(run, p)?.0;
    (days >= 0).then_some(days)
}

/// The ten columns of race and ethnicity, of those in `of`: one response, Hispanic/Latina/o and others, several others, none.
pub(super) fn race_columns(run: &Run<'_>, of: &Set) -> Vec<Line> {
    let single: [u8; 7] = [1, 2, 3, 6, 7, 4, 5];
    let sets = single.map(|response| run.served.set(|p| p.races == Races::Some(1 << response))).into_iter().chain([
        run.served.set(|p| p.races.count() > 1 && p.races.is_hispanic()),
        run.served.set(|p| p.races.count() > 1 && !p.races.is_hispanic()),
        run.served.set(|p| p.races.count() == 0),
    ]);
    RACES.into_iter().zip(sets).map(|(label, set)| Line::new(label, of.and(&set))).collect()
}

/// The rows of average and median time.
fn push_middles(run: &Run<'_>, table: &mut Table, columns: &[Line], days: impl Fn(&Person) -> Option<i32>) {
    let sets: Vec<&Set> = columns.iter().filter_map(|column| column.set.as_ref()).collect();
    let housed = run.served.set(|p| days(p).is_some());
    let values = |set: &Set| run.served.values(set, &days);
    table
        .push("Average time to Move-In", sets.iter().map(|set| Cell::average(&values(set), &[set, &housed])).collect());
    table.push("Median time to Move-In", sets.iter().map(|set| Cell::median(&values(set), &[set, &housed])).collect());
}
