//! Q21: Health Insurance.

use hud::records::IncomeBenefits as I;

use super::{Annual, Person, Run, labels::NOT_TOLD};
use crate::{
    glossary::living_situation::{is_missing, is_not_told},
    table::{Cell, Table},
};

const SOURCES: [(&str, usize); 10] = [
    ("MEDICAID", I::MEDICAID),
    ("MEDICARE", I::MEDICARE),
    ("State Children’s Health Insurance Program", I::SCHIP),
    ("Veteran’s Health Administration (VHA)", I::VHA_SERVICES),
    ("Employer-Provided Health Insurance", I::EMPLOYER_PROVIDED),
    ("Health Insurance obtained through COBRA", I::COBRA),
    ("Private Pay Health Insurance", I::PRIVATE_PAY),
    ("State Health Insurance for Adults", I::STATE_HEALTH_INS),
    ("Indian Health Services Program", I::INDIAN_HEALTH_SERVICES),
    ("Other", I::OTHER_INSURANCE),
];

/// What a column knows of a client.
#[derive(Clone, Copy)]
enum Record {
    NotYetDue,
    /// The record that is due; none is missing.
    Row(Option<u32>),
}

pub fn q21(run: &Run<'_>) -> Table {
    let header = ["At Start", "At Annual Assessment for Stayers", "At Exit for Leavers"];
    let mut table = Table::new("Q21", "Health Insurance", header);
    let columns: [fn(&Person) -> Option<Record>; 3] = [
        |p| Some(Record::Row(p.at_start)),
        |p| match p.at_annual {
            Annual::Leaver => None,
            Annual::NotYetDue => Some(Record::NotYetDue),
            Annual::Missing => Some(Record::Row(None)),
            Annual::Record(row) => Some(Record::Row(Some(row))),
        },
        |p| p.is_leaver.then_some(Record::Row(p.at_exit)),
    ];
    let mut push = |label: &'static str, is_in: &dyn Fn(Record) -> bool| {
        let cells = columns.map(|column| Cell::count(&[&run.served.set(|p| column(p).is_some_and(is_in))]));
        table.push(label, cells.into());
    };
    let how_many = |row| SOURCES.iter().filter(|(_, source)| run.income_field(row, *source) == Some(1)).count();
    let covered = |row| run.income_field(row, I::INSURANCE_FROM_ANY_SOURCE);
    let of_none = |record, is_so: &dyn Fn(Option<i32>) -> bool| matches!(record, Record::Row(row) if how_many(row) == 0 && is_so(covered(row)));
    for (label, source) in SOURCES {
        push(label, &|record| matches!(record, Record::Row(row) if run.income_field(row, source) == Some(1)));
    }
    push("No Health Insurance", &|record| of_none(record, &|code| matches!(code, Some(0 | 1))));
    push(NOT_TOLD, &|record| of_none(record, &is_not_told));
    push("Data not Collected", &|record| of_none(record, &is_missing));
    push("Number of Stayers not yet Required to Have an Annual Assessment", &|record| {
        matches!(record, Record::NotYetDue)
    });
    push("1 Source of Health Insurance", &|record| matches!(record, Record::Row(row) if how_many(row) == 1));
    push("More than 1 Source of Health Insurance", &|record| matches!(record, Record::Row(row) if how_many(row) > 1));
    table
}
