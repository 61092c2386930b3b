//! The PATH Annual Report, Q8 to Q26, as PDX takes it. HUD's newest text that is to be had is the PATH Annual Report
//! Programming Specifications 3.5 of October 2021; rows and codes follow the FY2026 data standards. docs/path.md says which
//! version each question follows.

mod outcomes;
mod people;
mod q08;
mod q17;
mod q25;
mod q26;

use hud::{
    Dataset, Sym,
    records::{Enrollment as E, Funder as F, Project as P},
};

use crate::{
    apr::{Error, Params},
    glossary::stays::kept,
    table::{Cell, Table},
};

use self::people::People;

/// Tables, and the EnrollmentIDs of the people in them.
#[derive(Debug)]
pub struct Report {
    pub tables: Vec<Table>,
    enrollments: Vec<Option<Sym>>,
}

impl Report {
    /// The EnrollmentIDs of those whom a cell counts; none for a cell that counts nobody.
    pub fn members(&self, cell: &Cell) -> Vec<Sym> {
        let members = cell.members().map(|(_, members)| members).unwrap_or_default();
        members.into_iter().filter_map(|member| self.enrollments.get(member as usize).copied().flatten()).collect()
    }
}

/// Makes the report on those of the projects that PATH funds in the report period.
pub fn report(ds: &Dataset, params: &Params) -> Result<Report, Error> {
    let asked = params.project_rows(ds)?;
    let funded = path_funded(ds, params);
    let table = ds.project().0;
    let is_path = |row: usize| {
        // Street outreach and services only.
        matches!(table.int(row, P::PROJECT_TYPE), Some(4 | 6))
            && table.sym(row, P::PROJECT_ID).is_some_and(|id| funded.contains(&id))
    };
    let people =
        People::new(ds, params.period(), |row| u32::try_from(row).is_ok_and(|n| asked.contains(&n)) && is_path(row));
    let enrollment = ds.enrollment().0;
    let enrollments =
        people.all.iter().map(|person| enrollment.sym(person.stay.row as usize, E::ENROLLMENT_ID)).collect();
    let mut tables = vec![q08::q8_to_q16(&people)];
    tables.extend(q17::q17_and_q18(&people));
    tables.extend([outcomes::q19_to_q24(&people), q25::q25(&people), q26::q26(&people)]);
    Ok(Report { tables, enrollments })
}

/// Projects with funding source 21, HHS: PATH, in the report period.
fn path_funded(ds: &Dataset, params: &Params) -> Vec<Sym> {
    let table = ds.funder().0;
    kept(table, F::DATE_DELETED)
        .map(|row| row as usize)
        .filter(|&row| {
            table.int(row, F::FUNDER) == Some(21)
                && table.int(row, F::START_DATE).is_none_or(|start| start <= params.end.0)
                && table.int(row, F::END_DATE).is_none_or(|end| end >= params.start.0)
        })
        .filter_map(|row| table.sym(row, F::PROJECT_ID))
        .collect()
}
