//! Disabling condition: element 3.08 against elements 4.05 to 4.10. Glossary, "HMIS Data Quality Report", Q3 row 6.

use hud::{
    File,
    records::{Disabilities as D, Enrollment as E},
};
use reports::glossary::chronic::is_disabling;

use super::{Find, when};
use crate::facts::Facts;

pub const CHECKS: &[(&str, Find)] = &[("disabling-condition-against-disabilities", Find::Stay(against_disabilities))];

/// Q3, column D row 6: "no", and yet a disability at start that is one.
fn against_disabilities(facts: &Facts<'_>, stay: u32) -> Option<String> {
    if facts.field(stay, E::DISABLING_CONDITION) != Some(0) {
        return None;
    }
    let table = facts.ds.disabilities().0;
    let at_start = |row: usize| table.int(row, D::DATA_COLLECTION_STAGE) == Some(1);
    let rows = facts.records(File::Disabilities, stay);
    when(rows.iter().any(|&row| at_start(row as usize) && is_disabling(table, row as usize)))
}
