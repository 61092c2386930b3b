//! The projects of the report: "Selecting Data for this Report", 4, and Measure 4, step 1.

use hud::{Dataset, Date, Sym, records};
use rustc_hash::{FxHashMap, FxHashSet};

use super::Params;
use crate::lsa::fields::{is_coc, is_deleted};

use records::{Funder as F, Project as P, ProjectCoC as C};

/// A project that takes part in the CoC.
#[derive(Clone, Copy, Debug)]
pub struct Project {
    /// It operates in this CoC only.
    pub only_here: bool,
    /// A grant that Measure 4 counts is active in the report period.
    pub coc_funded: bool,
}

/// Funding sources of Measure 4, step 1.
const COC_FUNDERS: [i32; 10] = [2, 3, 4, 5, 6, 43, 44, 54, 55, 56];

/// Project types that some measure looks at.
const TYPES: [i32; 9] = [0, 1, 2, 3, 4, 8, 9, 10, 13];

/// The projects with `[continuum project]` = 1 and the report's CoC among their codes, by row
/// of Project.csv.
pub fn projects(ds: &Dataset, params: &Params) -> Vec<Option<Project>> {
    let mut codes: FxHashMap<Sym, (bool, bool)> = FxHashMap::default();
    let table = ds.project_coc().0;
    for row in (0..table.len()).filter(|&row| !is_deleted(table, row, C::DATE_DELETED)) {
        if let (Some(project), Some(code)) = (table.sym(row, C::PROJECT_ID), table.sym(row, C::COC_CODE)) {
            let (here, elsewhere) = codes.entry(project).or_default();
            if is_coc(ds, Some(code), &params.coc) { *here = true } else { *elsewhere = true }
        }
    }
    let funded = funded(ds, params);
    let table = ds.project().0;
    (0..table.len())
        .map(|row| {
            let id = table.sym(row, P::PROJECT_ID)?;
            let &(_, elsewhere) = codes.get(&id).filter(|(here, _)| *here)?;
            let counts = table.int(row, P::CONTINUUM_PROJECT) == Some(1)
                && table.int(row, P::PROJECT_TYPE).is_some_and(|code| TYPES.contains(&code));
            counts.then_some(Project { only_here: !elsewhere, coc_funded: funded.contains(&id) })
        })
        .collect()
}

fn funded(ds: &Dataset, params: &Params) -> FxHashSet<Sym> {
    let table = ds.funder().0;
    (0..table.len())
        .filter(|&row| {
            let date = |column| table.int(row, column).map(Date);
            !is_deleted(table, row, F::DATE_DELETED)
                && table.int(row, F::FUNDER).is_some_and(|code| COC_FUNDERS.contains(&code))
                && date(F::START_DATE).is_some_and(|start| start <= params.period.end)
                && date(F::END_DATE).is_none_or(|end| end >= params.period.start)
        })
        .filter_map(|row| table.sym(row, F::PROJECT_ID))
        .collect()
}
