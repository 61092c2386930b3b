//! Q23c: Exit Destination, and Q25i for veterans, Q27f1 for youth. Q23d: Subsidy Type of Persons Exiting to Rental by Client
//! With An Ongoing Subsidy, and Q25j, Q27f2. Q23e: Exit Destination Type by Race and Ethnicity.

use hud::records::Exit as X;

use super::{
    Person, Run,
    labels::{NOT_COLLECTED, NOT_TOLD},
    q22_housing::race_columns,
};
use crate::{
    glossary::{
        destination::{Outcome, outcome},
        living_situation::{Class, class, is_missing, is_not_told},
    },
    table::{Cell, Line, Set, Table},
};

/// A class, and the rows of the table: label and code.
type Group = (&'static str, Class, &'static [(&'static str, i32)]);

const DESTINATIONS: [Group; 5] = [
    (
        "Homeless Situations",
        Class::Homeless,
        &[
            (
                "Place not meant for habitation (e.g., a vehicle, an abandoned building, bus/train/subway station/airport or \
                 anywhere outside)",
                116,
            ),
            (
                "Emergency shelter, including hotel or motel paid for with emergency shelter voucher, Host Home shelter",
                101,
            ),
            ("Safe Haven", 118),
        ],
    ),
    (
        "Institutional Situations",
        Class::Institutional,
        &[
            ("Foster care home or foster care group home", 215),
            ("Hospital or other residential non-psychiatric medical facility", 206),
            ("Jail, prison, or juvenile detention facility", 207),
            ("Long-term care facility or nursing home", 225),
            ("Psychiatric hospital or other psychiatric facility", 204),
            ("Substance abuse treatment facility or detox center", 205),
        ],
    ),
    (
        "Temporary Situations",
        Class::Temporary,
        &[
            ("Transitional housing for homeless persons (including homeless youth)", 302),
            ("Residential project or halfway house with no homeless criteria", 329),
            ("Hotel or motel paid for without emergency shelter voucher", 314),
            ("Host Home (non-crisis)", 332),
            ("Staying or living with family, temporary tenure (e.g., room, apartment, or house)", 312),
            ("Staying or living with friends, temporary tenure (e.g., room, apartment, or house)", 313),
            ("Moved from one HOPWA funded project to HOPWA TH", 327),
        ],
    ),
    (
        "Permanent Situations",
        Class::Permanent,
        &[
            ("Staying or living with family, permanent tenure", 422),
            ("Staying or living with friends, permanent tenure", 423),
            ("Moved from one HOPWA funded project to HOPWA PH", 426),
            ("Rental by client, no ongoing housing subsidy", 410),
            ("Rental by client, with ongoing housing subsidy", 435),
            ("Owned by client, with ongoing housing subsidy", 421),
            ("Owned by client, no ongoing housing subsidy", 411),
        ],
    ),
    ("Other Situations", Class::Other, &[("No Exit Interview completed", 30), ("Other", 17), ("Deceased", 24)]),
];

const SUBSIDIES: [(&str, i32); 11] = [
    ("GPD TIP housing subsidy", 428),
    ("VASH housing subsidy", 419),
    ("RRH or equivalent subsidy", 431),
    ("HCV voucher (tenant or project based) (not dedicated)", 433),
    ("Public housing unit", 434),
    ("Rental by client, with other ongoing housing subsidy", 420),
    ("Housing Stability Voucher", 436),
    ("Family Unification Program Voucher (FUP)", 437),
    ("Foster Youth to Independence Initiative (FYI)", 438),
    ("Permanent Supportive Housing", 439),
    ("Other permanent housing dedicated for formerly homeless persons", 440),
];

/// The destinations of leavers of `asked`. A code that has no row counts in its class's subtotal and in the total.
pub fn destinations(run: &Run<'_>, number: &'static str, asked: &Set) -> Table {
    let people = &run.served;
    let columns = people.household_columns(&asked.and(&people.set(|p| p.is_leaver)));
    let mut rows = Vec::new();
    for (label, of_class, codes) in DESTINATIONS {
        rows.push(Line::heading(label));
        for &(label, code) in codes {
            rows.push(people.line(label, |p| destination(run, p) == Some(code)));
        }
        if of_class == Class::Other {
            rows.push(people.line(NOT_TOLD, |p| is_not_told(destination(run, p))));
            rows.push(people.line(NOT_COLLECTED, |p| is_missing(destination(run, p))));
        }
        rows.push(people.line("Subtotal", |p| class_of(run, p) == of_class));
    }
    let reaches = |wanted| move |p: &Person| outcome(p.stay.project_type, destination(run, p)) == wanted;
    let (positive, excluded) = (people.set(reaches(Outcome::Positive)), people.set(reaches(Outcome::Excluded)));
    rows.push(people.line("TOTAL", |_| true));
    rows.push(Line::new("Total persons exiting to positive housing destinations", positive.clone()));
    rows.push(Line::new(
        "Total persons exiting to destinations that excluded them from the calculation",
        excluded.clone(),
    ));
    let title = match number {
        "Q23c" => "Exit Destination",
        "Q25i" => "Exit Destination – Veterans",
        _ => "Exit Destination – Youth",
    };
    let mut table = Table::cross(number, title, &columns, &rows);
    let share = |of: &Set| Cell::share(of.and(&positive).count(), of.count() - of.and(&excluded).count());
    table.push(
        "Percentage of persons exiting to positive housing destinations",
        columns.iter().filter_map(|column| column.set.as_ref()).map(share).collect(),
    );
    table
}

/// Leavers of `asked` to rental with an ongoing subsidy, outside homelessness prevention, by subsidy; with the column of
/// households with only children or without it.
pub fn subsidies(run: &Run<'_>, number: &'static str, asked: &Set, only_children: bool) -> Table {
    let people = &run.served;
    let renting = |p: &Person| p.is_leaver && p.stay.project_type != Some(12) && destination(run, p) == Some(435);
    let mut columns = people.household_columns(&asked.and(&people.set(renting)));
    if !only_children {
        columns.remove(3);
    }
    let subsidy = |p: &Person| run.exit(&p.stay, X::DESTINATION_SUBSIDY_TYPE);
    let mut rows: Vec<Line> =
        SUBSIDIES.into_iter().map(|(label, code)| people.line(label, |p| subsidy(p) == Some(code))).collect();
    rows.push(people.line("TOTAL", |_| true));
    let title = "Exit Destination – Subsidy Type of Persons Exiting to Rental by Client With An Ongoing Subsidy";
    Table::cross(number, title, &columns, &rows)
}

pub fn q23e(run: &Run<'_>) -> Table {
    let people = &run.served;
    let leavers = people.set(|p| p.is_leaver);
    let mut columns = vec![Line::new("Total", leavers.clone())];
    columns.extend(race_columns(run, &leavers));
    let mut rows: Vec<Line> = DESTINATIONS
        .into_iter()
        .map(|(label, of_class, _)| people.line(label, |p| class_of(run, p) == of_class))
        .collect();
    rows.push(people.line("Total", |_| true));
    Table::cross("Q23e", "Exit Destination Type by Race and Ethnicity", &columns, &rows)
}

fn class_of(run: &Run<'_>, p: &Person) -> Class {
    class(destination(run, p)).unwrap_or(Class::Other)
}

/// The destination; that of the head for a child who has none (Q23c.2).
fn destination(run: &Run<'_>, p: &Person) -> Option<i32> {
    let own = run.exit(&p.stay, X::DESTINATION);
    if own.is_some() || !p.age.is_child() || p.is_head {
        return own;
    }
    run.stays.heads(p.stay.household).find_map(|head| run.exit(head, X::DESTINATION))
}
