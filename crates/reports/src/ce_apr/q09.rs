//! Q9a to Q9d: Participation in Coordinated Entry, of heads of household by their latest assessment.

use hud::records::{Assessment as A, Event as V};

use super::universe::{Record, Universe};
use crate::{
    apr::{Person, Run},
    lsa::days::add_days,
    table::{Cell, Line, Set, Table},
};

pub fn q9a(run: &Run<'_>, universe: &Universe) -> Table {
    let kind = |n: usize| assessment(run, universe, n, A::ASSESSMENT_TYPE);
    let of = |codes: &'static [i32]| heads(run, |n| kind(n).is_some_and(|code| codes.contains(&code)));
    let rows = [
        Line::new("Phone", of(&[1])),
        Line::new("Virtual", of(&[2])),
        Line::new("In-person", of(&[3])),
        Line::new("Total Households Assessed", of(&[1, 2, 3])),
    ];
    let columns = run.served.household_columns(&run.served.set(|p| p.is_head));
    Table::cross("Q9a", "Assessment Type - Households Assessed in the Date Range", &columns, &rows)
}

/// An assessment without prioritization status is on line 2.
pub fn q9b(run: &Run<'_>, universe: &Universe) -> Table {
    let prioritized = prioritized(run, universe);
    let not = heads(run, |n| assessment(run, universe, n, A::PRIORITIZATION_STATUS) != Some(1));
    let rows = [
        Line::new("Placed on Prioritization List (Prioritized)", prioritized),
        Line::new("Not Placed on Prioritization List", not),
    ];
    let columns = run.served.household_columns(&run.served.set(|p| p.is_head));
    let title = "Prioritization Status - Households Prioritized in the Date Range";
    let mut table = Table::cross("Q9b", title, &columns, &rows);
    let shares = (0..columns.len()).map(|column| share(&table, column, &[0], &[0, 1])).collect();
    table.push(
        "Percent of Assessed Prioritized Of the total HH Assessed report the percent of those placed on the prioritization list",
        shares,
    );
    table
}

pub fn q9c(run: &Run<'_>, universe: &Universe) -> Table {
    let events = events(run, universe);
    let of = |is_in: &dyn Fn(&Record) -> bool| heads(run, |n| events[n].is_some_and(is_in));
    let event = |record: &Record| field(run, record, V::EVENT);
    let labels = [
        "Referral to Prevention Assistance project",
        "Problem Solving/Diversion/Rapid Resolution intervention or service",
        "Referral to scheduled Coordinated Entry Crisis Needs Assessment",
        "Referral to scheduled Coordinated Entry Housing Needs Assessment",
    ];
    let mut rows: Vec<Line> =
        (1..).zip(labels).map(|(code, label)| Line::new(label, of(&|record| event(record) == Some(code)))).collect();
    rows.push(Line::new("Total", of(&|record| matches!(event(record), Some(1..=4)))));
    rows.push(Line::new(
        "Result: Client housed/Re-Housed in a safe alternative",
        of(&|record| event(record) == Some(2) && field(run, record, V::PROB_SOL_DIV_RR_RESULT) == Some(1)),
    ));
    let columns = run.served.household_columns(&run.served.everyone());
    let mut table = Table::cross("Q9c", "Access Events - Households with an Access Event", &columns, &rows);
    let shares = (0..columns.len()).map(|column| share(&table, column, &[5], &[1])).collect();
    table.push("Percent of successful referrals to Problem Solving/Diversion/Rapid Resolution", shares);
    table
}

/// Labels of events 5 to 18.
pub(super) const REFERRALS: [&str; 14] = [
    "Post-placement/follow-up case management",
    "Street Outreach project or services",
    "Housing Navigation project or services",
    "Non-continuum services: Ineligible for continuum services",
    "Non continuum services: No availability in continuum services",
    "Emergency Shelter bed opening",
    "Transitional Housing bed/unit opening",
    "Joint TH-RRH project/unit/resource opening",
    "RRH project resource opening",
    "PSH project resource opening",
    "Other PH project",
    "Referral to emergency assistance/flex fund/furniture assistance",
    "Referral to Emergency Housing Voucher (EHV)",
    "Referral to a Housing Stability Voucher",
];

pub fn q9d(run: &Run<'_>, universe: &Universe) -> Table {
    let events = events(run, universe);
    let of = |is_in: &dyn Fn(&Record) -> bool| heads(run, |n| events[n].is_some_and(is_in));
    let event = |record: &Record| field(run, record, V::EVENT);
    let result = |record: &Record| field(run, record, V::REFERRAL_RESULT).filter(|_| has_result(event(record)));
    let mut rows: Vec<Line> =
        (5..).zip(REFERRALS).map(|(code, label)| Line::new(label, of(&|record| event(record) == Some(code)))).collect();
    rows.push(Line::new("Total", of(&|record| matches!(event(record), Some(5..=18)))));
    let columns = run.served.household_columns(&run.served.everyone());
    let mut table = Table::cross("Q9d", "Referral Events - Households Who Were Referred", &columns, &rows)
        .with_corner("Referral to:");
    let prioritized = prioritized(run, universe);
    let sets = columns.iter().filter_map(|column| column.set.as_ref());
    let shares = sets
        .enumerate()
        .map(|(column, set)| Cell::share(table.rows[14].cells[column].number(), set.and(&prioritized).count()));
    let shares = shares.collect();
    table.push("Of the total HH prioritized (Q9b row 1) what percentage received a referral", shares);
    let results = [
        Line::new("Result: Successful referral: client accepted", of(&|record| result(record) == Some(1))),
        Line::new("Result: Unsuccessful referral: client rejected", of(&|record| result(record) == Some(2))),
        Line::new("Result: Unsuccessful referral: provider rejected", of(&|record| result(record) == Some(3))),
        Line::new("No result recorded", of(&|record| has_result(event(record)) && result(record).is_none())),
        Line::new(
            "Result: Enrolled in Aftercare project",
            of(&|record| event(record) == Some(5) && field(run, record, V::REFERRAL_CASE_MANAGE_AFTER) == Some(1)),
        ),
    ];
    table.rows.extend(Table::cross("Q9d", "", &columns, &results).rows);
    let residential = [5, 6, 7, 8, 9, 10, 12, 13];
    let shares = (0..columns.len()).map(|column| share(&table, column, &[16], &residential)).collect();
    table.push("Percent of successful referrals to residential projects", shares);
    table
}

/// Events that have a referral result (4.20.D).
pub(super) const fn has_result(event: Option<i32>) -> bool {
    matches!(event, Some(10..=15 | 17 | 18))
}

fn prioritized(run: &Run<'_>, universe: &Universe) -> Set {
    heads(run, |n| assessment(run, universe, n, A::PRIORITIZATION_STATUS) == Some(1))
}

/// The heads for whose number `is_in` answers true.
fn heads(run: &Run<'_>, is_in: impl Fn(usize) -> bool) -> Set {
    let all = &run.served.all;
    Set::of(0, all.len(), |n| all[n].is_head && is_in(n))
}

/// A field of the assessment that put a client into the report.
fn assessment(run: &Run<'_>, universe: &Universe, n: usize, column: usize) -> Option<i32> {
    let row = universe.records[universe.assessments[n]].row;
    run.ds.assessment().0.int(row as usize, column)
}

fn field(run: &Run<'_>, event: &Record, column: usize) -> Option<i32> {
    run.ds.event().0.int(event.row as usize, column)
}

/// Q9c.3 to 5: of each client the event that follows from the assessment.
fn events<'u>(run: &Run<'_>, universe: &'u Universe) -> Vec<Option<&'u Record>> {
    run.served.all.iter().enumerate().map(|(n, p)| event(run, universe, n, p)).collect()
}

/// The latest event of the client from the assessment on up to 90 days after the report's end, before any assessment of those
/// 90 days; of the project of the assessment if it has one.
fn event<'u>(run: &Run<'_>, universe: &'u Universe, n: usize, p: &Person) -> Option<&'u Record> {
    let assessment = &universe.records[universe.assessments[n]];
    let own = || universe.of_person(p.stay.person);
    let last = add_days(universe.period.end, 90);
    let later = own()
        .filter(|record| !record.is_event && record.day > universe.period.end && record.day <= last)
        .map(|record| record.day)
        .min();
    let follows = |record: &&Record| {
        record.is_event
            && record.day >= assessment.day
            && record.day <= last
            && later.is_none_or(|later| record.day < later)
    };
    let project = |record: &Record| run.stays.get(record.stay).project;
    let of_project = own().filter(follows).rfind(|record| project(record) == project(assessment));
    of_project.or_else(|| own().rfind(follows))
}

/// The share of some rows in others, by their place in the table.
fn share(table: &Table, column: usize, part: &[usize], whole: &[usize]) -> Cell {
    let sum = |rows: &[usize]| rows.iter().map(|&row| table.rows[row].cells[column].number()).sum();
    Cell::share(sum(part), sum(whole))
}
