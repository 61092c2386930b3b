//! Q25: where leavers went.

use super::people::People;
use crate::table::{Cell, Table};

/// Sections of list 3.12.1, each with a subtotal.
const SECTIONS: [(&str, &[(&str, i32)]); 5] = [
    (
        "Homeless Situations (100-199)",
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
        "Institutional Situations (200-299)",
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
        "Temporary Housing Situations (300-399)",
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
        "Permanent Housing Situations (400-499)",
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
    (
        "Other (1-99)",
        &[
            ("No exit interview completed", 30),
            ("Other", 17),
            ("Deceased", 24),
            ("Client doesn’t know", 8),
            ("Client prefers not to answer", 9),
            ("Data not collected", 99),
        ],
    ),
];

pub fn q25(people: &People<'_>) -> Table {
    let leavers = |codes: &[(&str, i32)]| {
        people.enrolled(|person| {
            // A leaver without a destination was not asked.
            let destination = people.destination(person).unwrap_or(99);
            people.is_leaver(person) && codes.iter().any(|&(_, code)| code == destination)
        })
    };
    let mut table = Table::new("Q25", "Housing Outcomes", ["Count"]).with_corner("25. Destination at Exit");
    for (heading, codes) in SECTIONS {
        table.push(heading, vec![Cell::default()]);
        for row in codes {
            table.push(row.0, vec![leavers(&[*row])]);
        }
        table.push("Subtotal", vec![leavers(codes)]);
    }
    let stayers = people.enrolled(|person| !people.is_leaver(person));
    table.push("PATH-enrolled clients still active as of report end date (stayers)", vec![stayers]);
    table.push("Total", vec![people.enrolled(|_| true)]);
    table
}
