//! Q15: Living Situation, and Q27d for youth.

use hud::records::Enrollment as E;

use super::{
    Person, Run,
    labels::{NOT_COLLECTED, NOT_TOLD},
};
use crate::{
    glossary::living_situation::{Class, class, is_missing, is_not_told},
    table::{Line, Set, Table},
};

/// A class, and the rows of the table: label and code.
type Group = (&'static str, Class, &'static [(&'static str, i32)]);

const SITUATIONS: [Group; 4] = [
    (
        "Homeless Situations",
        Class::Homeless,
        &[
            ("Place not meant for habitation", 116),
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
            ("Staying or living in a friend’s room, apartment, or house", 336),
            ("Staying or living in a family member’s room, apartment, or house", 335),
        ],
    ),
    (
        "Permanent Situations",
        Class::Permanent,
        &[
            ("Rental by client, no ongoing housing subsidy", 410),
            ("Rental by client, with ongoing housing subsidy", 435),
            ("Owned by client, with ongoing housing subsidy", 421),
            ("Owned by client, no ongoing housing subsidy", 411),
        ],
    ),
];

/// The prior living situations of `asked`. A code that has no row counts in its class's subtotal and in the total.
pub fn living_situation(run: &Run<'_>, number: &'static str, asked: &Set) -> Table {
    let people = &run.served;
    let prior = |p: &Person| run.enrollment(&p.stay, E::LIVING_SITUATION);
    let mut rows = Vec::new();
    for (label, of_class, situations) in SITUATIONS {
        rows.push(Line::heading(label));
        for &(label, code) in situations {
            rows.push(people.line(label, |p| prior(p) == Some(code)));
        }
        rows.push(people.line("Subtotal", |p| class(prior(p)) == Some(of_class)));
    }
    rows.push(people.line(NOT_TOLD, |p| is_not_told(prior(p))));
    rows.push(people.line(NOT_COLLECTED, |p| is_missing(prior(p))));
    rows.push(people.line("Subtotal", |p| matches!(class(prior(p)), None | Some(Class::Other))));
    rows.push(people.line("TOTAL", |_| true));
    let title = if number == "Q15" { "Living Situation" } else { "Living Situation – Youth" };
    Table::cross(number, title, &people.household_columns(asked), &rows)
}
