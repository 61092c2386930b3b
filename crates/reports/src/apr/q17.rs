//! Q17: Cash Income - Sources, and Q27g for youth.

use hud::records::IncomeBenefits as I;

use super::{Person, Run, labels::SOURCES, q16::HEADER};
use crate::{
    glossary::income,
    table::{Cell, Set, Table},
};

/// The row of IncomeBenefits.csv that a column reads.
type Column<'a> = &'a dyn Fn(&Person) -> Option<u32>;

/// The sources that `asked` have; stayers whose annual assessment is not due or not there are in no row of theirs.
pub fn sources(run: &Run<'_>, number: &'static str, asked: &Set) -> Table {
    let youth = number != "Q17";
    let mut table =
        Table::new(number, if youth { "Cash Income – Sources - Youth" } else { "Cash Income - Sources" }, HEADER);
    let rows: [Column<'_>; 3] = [&|p| p.at_start, &|p| p.at_annual.record(), &|p| p.at_exit];
    for (label, (source, _)) in SOURCES.into_iter().zip(income::SOURCES) {
        let cell =
            |row: &Column<'_>| Cell::count(&[asked, &run.served.set(|p| run.income_field(row(p), source) == Some(1))]);
        table.push(label, rows.iter().map(cell).collect());
    }
    let both = |row: Column<'_>| Cell::count(&[asked, &run.served.set(|p| both_answered(run, p.at_start, row(p)))]);
    table.push(
        if youth {
            "Youth with Income Information at Start and Annual Assessment/Exit"
        } else {
            "Adults with Income Information at Start and Annual Assessment/Exit"
        },
        vec![Cell::default(), both(rows[1]), both(rows[2])],
    );
    table
}

/// Whether [income from any source] is yes or no on both records: two points of data that can be compared.
pub(super) fn both_answered(run: &Run<'_>, start: Option<u32>, later: Option<u32>) -> bool {
    [start, later].iter().all(|&row| matches!(run.income_field(row, I::INCOME_FROM_ANY_SOURCE), Some(0 | 1)))
}
