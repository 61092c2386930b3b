//! The Annual Performance Report for Coordinated Entry (CE APR): ten tables.
//!
//! HUD's text for FY2026 is not to be had. This follows HUD's HMIS Programming Specifications for the CE APR v1.3 (FY2022),
//! with the changes since that other texts of HUD tell: access points by element 2.09 (FY2024), and the layout of Q4a, Q5a and
//! Q6a as in the CoC APR of FY2026. docs/reports.md lists them.

mod q09;
mod q10;
mod universe;

use hud::{Dataset, Sym};

use crate::{
    apr::{Error, Params, Report, Run, q04, q07, q08},
    dq,
    table::{Cell, Table},
};

use self::universe::Universe;

/// Makes the CE APR of the CoC that `params` name, from all its projects, or from those that they name.
pub fn report(ds: &Dataset, params: &Params) -> Result<Report, Error> {
    let coc = params.coc.clone().ok_or(Error::NoCoC)?;
    let params = Params { projects: universe::projects(ds, params, &coc)?, ..params.clone() };
    let mut run = Run::new(ds, &params)?;
    let universe = Universe::new(&mut run, &coc);
    let tables = vec![
        q04::q4a(&run),
        with_blanks(dq::q1(&run, "Q5a"), &[6, 7, 8, 9, 10, 12, 14, 17]),
        dq::q2(&run, "Q6a"),
        with_blanks(q07::q7a(&run), &[7]),
        with_blanks(q08::q8a(&run), &[3]),
        q09::q9a(&run, &universe),
        q09::q9b(&run, &universe),
        q09::q9c(&run, &universe),
        q09::q9d(&run, &universe),
        q10::q10(&run, &universe),
    ];
    let records: Vec<Sym> = universe.records.iter().map(|record| record.enrollment).collect();
    Ok(Report::new(&run, tables).with_universe(records))
}

/// A table with these rows blank, as the CE APR has them; counted as in a spreadsheet.
fn with_blanks(mut table: Table, rows: &[usize]) -> Table {
    for &row in rows {
        table.rows[row - 2].cells.fill(Cell::default());
    }
    table
}
