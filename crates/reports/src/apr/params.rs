//! What the user enters: the report date range and the projects.

use hud::{Dataset, Date, records::Project as P, records::ProjectCoC};

use crate::glossary::{Period, stays::kept};

/// The parameters of an APR, CAPER or data quality report.
#[derive(Clone, Debug)]
pub struct Params {
    pub start: Date,
    pub end: Date,
    /// ProjectIDs; without any, all projects.
    pub projects: Vec<String>,
    /// Only projects that operate in this CoC.
    pub coc: Option<String>,
    /// Name and version of the program, for Q4a.
    pub software: String,
}

/// Why a report cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("the report ends on {end}, before it starts on {start}")]
    EndsBeforeStart { start: Date, end: Date },
    #[error("no project of the data has the id {0}")]
    UnknownProject(String),
    #[error("no project of those asked for operates in {0}")]
    NothingInCoC(String),
    #[error("nobody with that PersonalID has a stay in the projects of the report")]
    UnknownClient,
    #[error("a report on coordinated entry needs a CoC code")]
    NoCoC,
    #[error("no continuum project of {0} is a coordinated entry access point in the report date range")]
    NoAccessPoint(String),
}

impl Params {
    pub(crate) const fn period(&self) -> Period {
        Period { start: self.start, end: self.end }
    }

    /// The rows of Project.csv to report on, in the order of ProjectIDs.
    pub(crate) fn project_rows(&self, ds: &Dataset) -> Result<Vec<u32>, Error> {
        if self.end < self.start {
            return Err(Error::EndsBeforeStart { start: self.start, end: self.end });
        }
        let table = ds.project().0;
        let id =
            |row: u32| table.sym(row as usize, P::PROJECT_ID).map(|id| ds.text(id).into_owned()).unwrap_or_default();
        let mut rows: Vec<u32> = kept(table, P::DATE_DELETED).collect();
        if !self.projects.is_empty() {
            for wanted in &self.projects {
                if !rows.iter().any(|&row| id(row) == *wanted) {
                    return Err(Error::UnknownProject(wanted.clone()));
                }
            }
            rows.retain(|&row| self.projects.contains(&id(row)));
        }
        if let Some(coc) = &self.coc {
            let places = ds.project_coc().0;
            let is = |code: Option<hud::Sym>| code.is_some_and(|code| ds.text(code).trim().eq_ignore_ascii_case(coc));
            let here: Vec<_> = kept(places, ProjectCoC::DATE_DELETED)
                .filter(|&row| is(places.sym(row as usize, ProjectCoC::COC_CODE)))
                .filter_map(|row| places.sym(row as usize, ProjectCoC::PROJECT_ID))
                .collect();
            rows.retain(|&row| table.sym(row as usize, P::PROJECT_ID).is_some_and(|id| here.contains(&id)));
            if rows.is_empty() {
                return Err(Error::NothingInCoC(coc.clone()));
            }
        }
        // Numbers in their order, other ids by length and then by letter.
        rows.sort_by_cached_key(|&row| (id(row).len(), id(row)));
        Ok(rows)
    }
}
