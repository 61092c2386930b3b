//! Data quality Q5, APR and CAPER Q6d: chronic homelessness.

use hud::{Date, records::Enrollment as E};

use crate::{
    apr::{Person, Run},
    glossary::living_situation::{Class, class, is_missing, is_not_told},
    table::{Cell, Set, Table},
};

const HEADER: [&str; 7] = [
    "Count of total records",
    "Missing time in institution (3.917.2)",
    "Missing time in housing (3.917.2)",
    "Approximate date this episode started (3.917.3) Missing",
    "Number of times (3.917.4) DK/PNTA/missing",
    "Number of months (3.917.5) DK/PNTA/missing",
    "% of records unable to calculate",
];

const ROWS: [(&str, &[i32]); 5] = [
    ("ES-EE, ES-NbN, SH, Street Outreach", &[0, 1, 4, 8]),
    ("TH", &[2]),
    ("PH (all)", &[3, 9, 10, 13]),
    ("CE", &[14]),
    ("SSO, Day Shelter, HP", &[6, 11, 12]),
];

/// Adults and heads who started on October 1, 2016 or later.
pub fn q5(run: &Run<'_>, number: &'static str) -> Table {
    let title = "Data Quality: Chronic Homelessness";
    let mut table = Table::new(number, title, HEADER).with_corner("Entering into project type");
    let people = &run.for_quality;
    let asked = |p: &Person| p.is_adult_or_head() && Date::from_ymd(2016, 10, 1).is_some_and(|day| p.stay.entry >= day);
    let missing: [Set; 5] = [
        people.set(|p| no_length(run, p, &[Some(Class::Institutional)])),
        people.set(|p| no_length(run, p, &[Some(Class::Other), Some(Class::Temporary), Some(Class::Permanent), None])),
        people.set(|p| tells_episode(run, p) && run.enrollment(&p.stay, E::DATE_TO_STREET_ESSH).is_none()),
        people.set(|p| tells_episode(run, p) && unknown(run.enrollment(&p.stay, E::TIMES_HOMELESS_PAST_THREE_YEARS))),
        people.set(|p| tells_episode(run, p) && unknown(run.enrollment(&p.stay, E::MONTHS_HOMELESS_PAST_THREE_YEARS))),
    ];
    let any = missing.iter().skip(1).fold(missing[0].clone(), |any, set| any.or(set));
    for (label, types) in ROWS {
        let of_row = people.set(|p| asked(p) && p.stay.project_type.is_some_and(|kind| types.contains(&kind)));
        let mut cells = vec![Cell::count(&[&of_row])];
        cells.extend(missing.iter().map(|set| Cell::count(&[&of_row, set])));
        if types.contains(&0) {
            cells[1..3].fill(Cell::default());
        }
        cells.push(Cell::share(of_row.and(&any).count(), of_row.count()));
        table.push(label, cells);
    }
    let all = people
        .set(|p| asked(p) && ROWS.iter().any(|(_, types)| p.stay.project_type.is_some_and(|t| types.contains(&t))));
    let mut cells = vec![Cell::default(); 7];
    cells[0] = Cell::count(&[&all]);
    cells[6] = Cell::share(all.and(&any).count(), all.count());
    table.push("Total", cells);
    table
}

fn is_homeless_project(p: &Person) -> bool {
    matches!(p.stay.project_type, Some(0 | 1 | 4 | 8))
}

/// Columns C and D: from a place of these classes, for an unknown time.
fn no_length(run: &Run<'_>, p: &Person, classes: &[Option<Class>]) -> bool {
    !is_homeless_project(p)
        && classes.contains(&class(run.enrollment(&p.stay, E::LIVING_SITUATION)))
        && unknown(run.enrollment(&p.stay, E::LENGTH_OF_STAY))
}

/// Columns E to G: those who are asked for this episode of homelessness.
fn tells_episode(run: &Run<'_>, p: &Person) -> bool {
    let street_before = || run.enrollment(&p.stay, E::PREVIOUS_STREET_ESSH) == Some(1);
    let length = run.enrollment(&p.stay, E::LENGTH_OF_STAY);
    is_homeless_project(p)
        || match class(run.enrollment(&p.stay, E::LIVING_SITUATION)) {
            Some(Class::Homeless) => true,
            Some(Class::Institutional) => matches!(length, Some(2 | 3 | 10 | 11)) && street_before(),
            _ => matches!(length, Some(10 | 11)) && street_before(),
        }
}

fn unknown(code: Option<i32>) -> bool {
    is_missing(code) || is_not_told(code)
}
