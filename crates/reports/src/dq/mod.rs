//! Glossary, "HMIS Data Quality Report", Q1 to Q7. The APR and the CAPER have the same tables as Q5a and Q6a to Q6f.

mod q1;
mod q2;
mod q3;
mod q4;
mod q5;
mod q6;
mod q7;

pub use self::{q1::q1, q2::q2, q3::q3, q4::q4, q5::q5, q6::q6, q7::q7};

use hud::Dataset;

use crate::{
    apr::{Error, Params, Report, Run},
    glossary::living_situation::{is_missing, is_not_told},
    table::{Cell, Set, Table},
};

/// Makes the data quality report.
pub fn report(ds: &Dataset, params: &Params) -> Result<Report, Error> {
    let run = Run::new(ds, params)?;
    let tables = tables(&run);
    Ok(Report::new(&run, tables))
}

/// The tables of the data quality report.
pub fn tables(run: &Run<'_>) -> Vec<Table> {
    vec![q1(run, "Q1"), q2(run, "Q2"), q3(run, "Q3"), q4(run, "Q4"), q5(run, "Q5"), q6(run, "Q6"), q7(run, "Q7")]
}

const HEADER: [&str; 5] =
    ["Client Doesn’t Know/Prefers Not to Answer", "Information Missing", "Data Issues", "Total", "% of Issue Rate"];

/// The columns of Q2 to Q4 into which a record falls; of several, the first counts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Issue {
    NotTold,
    Missing,
    Wrong,
}

/// A code that is not told, missing, or fine.
const fn by_code(code: Option<i32>) -> Option<Issue> {
    if is_not_told(code) {
        Some(Issue::NotTold)
    } else if is_missing(code) {
        Some(Issue::Missing)
    } else {
        None
    }
}

/// A row of Q2 to Q4: the people with each issue, with any, and their share of `whole`.
fn row(run: &Run<'_>, whole: u32, issue: impl Fn(&crate::apr::Person) -> Option<Issue>) -> (Vec<Cell>, Set) {
    let of = |wanted: Issue| run.for_quality.set(|p| issue(p) == Some(wanted));
    let any = run.for_quality.set(|p| issue(p).is_some());
    let mut cells: Vec<Cell> =
        [Issue::NotTold, Issue::Missing, Issue::Wrong].into_iter().map(|issue| Cell::count(&[&of(issue)])).collect();
    let total = Cell::count(&[&any]);
    let share = Cell::share(total.number(), whole);
    cells.extend([total, share]);
    (cells, any)
}

/// How many people of whom data quality is asked are so.
fn count(run: &Run<'_>, is_in: impl Fn(&crate::apr::Person) -> bool) -> u32 {
    run.for_quality.set(is_in).count()
}
