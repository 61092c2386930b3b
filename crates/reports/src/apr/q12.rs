//! Q12: Race and Ethnicity.

use super::{
    Run,
    labels::{NOT_COLLECTED, NOT_TOLD},
};
use crate::{glossary::race::Races, table::Table};

/// Rows 2 to 29 and the responses that they stand for.
const ROWS: [(&str, &[u8]); 28] = [
    ("American Indian, Alaska Native, or Indigenous", &[1]),
    ("Asian or Asian American", &[2]),
    ("Black, African American, or African", &[3]),
    ("Hispanic/Latina/o", &[6]),
    ("Middle Eastern or North African", &[7]),
    ("Native Hawaiian or Pacific Islander", &[4]),
    ("White", &[5]),
    ("Asian or Asian American & American Indian, Alaska Native, or Indigenous", &[2, 1]),
    ("Black, African American, or African & American Indian, Alaska Native, or Indigenous", &[3, 1]),
    ("Hispanic/Latina/o & American Indian, Alaska Native, or Indigenous", &[6, 1]),
    ("Middle Eastern or North African & American Indian, Alaska Native, or Indigenous", &[7, 1]),
    ("Native Hawaiian or Pacific Islander & American Indian, Alaska Native, or Indigenous", &[4, 1]),
    ("White & American Indian, Alaska Native, or Indigenous", &[5, 1]),
    ("Black, African American, or African & Asian or Asian American", &[3, 2]),
    ("Hispanic/Latina/o & Asian or Asian American", &[6, 2]),
    ("Middle Eastern or North African & Asian or Asian American", &[7, 2]),
    ("Native Hawaiian or Pacific Islander & Asian or Asian American", &[4, 2]),
    ("White & Asian or Asian American", &[5, 2]),
    ("Hispanic/Latina/o & Black, African American, or African", &[6, 3]),
    ("Middle Eastern or North African & Black, African American, or African", &[7, 3]),
    ("Native Hawaiian or Pacific Islander & Black, African American, or African", &[4, 3]),
    ("White & Black, African American, or African", &[5, 3]),
    ("Middle Eastern or North African & Hispanic/Latina/o", &[7, 6]),
    ("Native Hawaiian or Pacific Islander & Hispanic/Latina/o", &[4, 6]),
    ("White & Hispanic/Latina/o", &[5, 6]),
    ("Native Hawaiian or Pacific Islander & Middle Eastern or North African", &[4, 7]),
    ("White & Middle Eastern or North African", &[5, 7]),
    ("White & Native Hawaiian or Pacific Islander", &[5, 4]),
];

pub fn q12(run: &Run<'_>) -> Table {
    let people = &run.served;
    let mut rows: Vec<_> = ROWS
        .into_iter()
        .map(|(label, responses)| people.line(label, |p| p.races == Races::Some(Races::bits(responses))))
        .collect();
    rows.push(people.line("Multiracial – more than 2 races/ethnicity, with one being Hispanic/Latina/o", |p| {
        p.races.count() > 2 && p.races.is_hispanic()
    }));
    rows.push(people.line("Multiracial – more than 2 races, where no option is Hispanic/Latina/o", |p| {
        p.races.count() > 2 && !p.races.is_hispanic()
    }));
    rows.push(people.line(NOT_TOLD, |p| p.races == Races::NotTold));
    rows.push(people.line(NOT_COLLECTED, |p| p.races == Races::Missing));
    rows.push(people.line("Total", |_| true));
    Table::cross("Q12", "Race and Ethnicity", &people.household_columns(&people.everyone()), &rows)
}
