//! Q10: Total Coordinated Entry Activity During the Year, a count of records.

use hud::records::{Assessment as A, Event as V};

use super::{
    q09::{REFERRALS, has_result},
    universe::{Record, Universe},
};
use crate::{
    apr::Run,
    table::{Cell, Set, Table},
};

const HEADER: [&str; 6] = [
    "Total Occurrences",
    "Successful Referral",
    "Unsuccessful Referral: client rejected",
    "Unsuccessful Referral: provider rejected",
    "Re-housed in safe alternative",
    "Enrolled in aftercare",
];

const ACCESS: [&str; 4] = [
    "Referral to Prevention Assistance project",
    "Problem Solving/Diversion/Rapid Resolution intervention or service",
    "Referral to scheduled Coordinated Entry Crisis Needs Assessment",
    "Referral to scheduled Coordinated Entry Housing Needs Assessment",
];

/// The number of the universe of records.
pub const RECORDS: u8 = 3;

pub fn q10(run: &Run<'_>, universe: &Universe) -> Table {
    let assessment = |record: &Record, column| {
        (!record.is_event).then(|| run.ds.assessment().0.int(record.row as usize, column)).flatten()
    };
    let event =
        |record: &Record, column| record.is_event.then(|| run.ds.event().0.int(record.row as usize, column)).flatten();
    let mut table =
        Table::new("Q10", "Total Coordinated Entry Activity During the Year", HEADER).with_corner("Assessment/Event");
    let of = |is_in: &dyn Fn(&Record) -> bool| {
        let records = &universe.records;
        Cell::count(&[&Set::of(RECORDS, records.len(), |n| {
            universe.period.contains(records[n].day) && is_in(&records[n])
        })])
    };
    for (label, level) in [("Crisis Needs Assessment", 1), ("Housing Needs Assessment", 2)] {
        let mut cells = vec![of(&|record| assessment(record, A::ASSESSMENT_LEVEL) == Some(level))];
        cells.resize(HEADER.len(), Cell::default());
        table.push(label, cells);
    }
    for (label, code) in ACCESS.into_iter().chain(REFERRALS).zip(1..) {
        let of_event = |column: usize, value: i32| {
            of(&|record| event(record, V::EVENT) == Some(code) && event(record, column) == Some(value))
        };
        let mut cells = vec![of(&|record| event(record, V::EVENT) == Some(code))];
        cells.resize(HEADER.len(), Cell::default());
        if has_result(Some(code)) {
            for (cell, result) in cells[1..4].iter_mut().zip(1..) {
                *cell = of_event(V::REFERRAL_RESULT, result);
            }
        }
        if code == 2 {
            cells[4] = of_event(V::PROB_SOL_DIV_RR_RESULT, 1);
        }
        if code == 5 {
            cells[5] = of_event(V::REFERRAL_CASE_MANAGE_AFTER, 1);
        }
        table.push(label, cells);
    }
    table
}
