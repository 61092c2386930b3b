//! Q20a: Type of Non-Cash Benefit Sources. Q20b: Number of Non-Cash Benefit Sources.
#![expect(clippy::option_option, reason = "not in a column, there without a record, there with one")]

use hud::{Date, records::IncomeBenefits as I};

use super::{INCOME, Person, Run, labels::NOT_TOLD};
use crate::{
    glossary::living_situation::is_not_told,
    table::{Cell, Table},
};

const HEADER: [&str; 3] =
    ["Benefit at Start", "Benefit at Latest Annual Assessment for Stayers", "Benefit at Exit for Leavers"];

const SOURCES: [(&str, usize); 6] = [
    ("Supplemental Nutrition Assistance Program (SNAP) (Previously known as Food Stamps)", I::SNAP),
    ("Special Supplemental Nutrition Program for Women, Infants, and Children (WIC)", I::WIC),
    ("TANF Child Care Services", I::TANF_CHILD_CARE),
    ("TANF Transportation Services", I::TANF_TRANSPORTATION),
    ("Other TANF-Funded Services", I::OTHER_TANF),
    ("Other Source", I::OTHER_BENEFITS_SOURCE),
];

pub fn q20a(run: &Run<'_>) -> Table {
    let mut table = Table::new("Q20a", "Type of Non-Cash Benefit Sources", HEADER);
    for (label, source) in SOURCES {
        let cells = COLUMNS.map(|column| {
            Cell::count(&[&run
                .served
                .set(|p| p.is_adult() && column(run, p).is_some_and(|row| run.income_field(row, source) == Some(1)))])
        });
        table.push(label, cells.into());
    }
    table
}

pub fn q20b(run: &Run<'_>) -> Table {
    let mut table = Table::new("Q20b", "Number of Non-Cash Benefit Sources", HEADER);
    let mut push = |label: &'static str, is_in: &dyn Fn(Option<u32>) -> bool| {
        let cells = COLUMNS
            .map(|column| Cell::count(&[&run.served.set(|p| p.is_adult() && column(run, p).is_some_and(is_in))]));
        table.push(label, cells.into());
    };
    let any = |row| run.income_field(row, I::BENEFITS_FROM_ANY_SOURCE);
    let has = |row| any(row) == Some(1) || SOURCES.iter().any(|(_, source)| run.income_field(row, *source) == Some(1));
    push("No Sources", &|row| !has(row) && any(row) == Some(0));
    push("1 + Source(s)", &has);
    push(NOT_TOLD, &|row| !has(row) && is_not_told(any(row)));
    push("Data Not Collected/Not stayed long enough for Annual Assessment", &|row| {
        !has(row) && !matches!(any(row), Some(0 | 8 | 9))
    });
    push("Total", &|_| true);
    table
}

/// Whether an adult is in the column, and then their record, if there is one.
type Column = fn(&Run<'_>, &Person) -> Option<Option<u32>>;

const COLUMNS: [Column; 3] = [|_, p| Some(p.at_start), at_annual, at_exit];

/// Stayers: with an annual assessment of the household's head, their own or their latest record; else their own.
fn at_annual(run: &Run<'_>, p: &Person) -> Option<Option<u32>> {
    if p.is_leaver {
        return None;
    }
    let own = p.at_annual.record();
    Some(own.or_else(|| run.head_has_annual(p.stay.household).then(|| latest(run, p)).flatten()))
}

fn latest(run: &Run<'_>, p: &Person) -> Option<u32> {
    let table = run.ds.income_benefits().0;
    let dated = |row: u32| table.int(row as usize, I::INFORMATION_DATE).is_some_and(|day| Date(day) <= run.period.end);
    run.newest(table, run.income.get(p.number).iter().copied().filter(|&row| dated(row)), INCOME)
}

/// Heads who left, and adults who left on the same day as the head of their household.
fn at_exit(run: &Run<'_>, p: &Person) -> Option<Option<u32>> {
    let with_head = || run.stays.heads(p.stay.household).any(|head| head.exit.is_some() && head.exit == p.stay.exit);
    (p.is_leaver && (p.is_head || with_head())).then_some(p.at_exit)
}
