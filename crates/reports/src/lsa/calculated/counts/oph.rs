//! Section 9.6: people in other permanent housing on the night of a HIC (row 53 of projects of types 9 and 10).

use hud::{
    Dataset, Date, DateTime,
    records::{Enrollment as E, Exit, Project},
};
use rustc_hash::FxHashSet;

use crate::lsa::{
    Core,
    calculated::{
        Row,
        records::{CocCode, exits_or_none, participations},
    },
    fields::is_deleted,
    params::Scope,
};

/// Row 53 of each such project; nothing but for a HIC.
pub fn oph(core: &Core, ds: &Dataset) -> Vec<Row> {
    if core.params.scope != Scope::Hic {
        return Vec::new();
    }
    let table = ds.enrollment().0;
    let mut coc = CocCode::new(core, ds);
    let gone = only_deleted_exits(core, ds);
    let mut found: Vec<(u32, i32)> = Vec::new();
    for record in 0..table.len() {
        if !gone.contains(&record)
            && let Some(project) = head_in_housing(core, ds, &mut coc, record)
        {
            let there = core.index.members(record).iter().map(|&member| member as usize);
            let people = there
                .filter(|&member| !gone.contains(&member) && is_there(core, ds, member))
                .filter_map(|m| table.int(m, E::PERSONAL_ID));
            found.extend(people.map(|person| (project, person)));
        }
    }
    found.sort_unstable();
    found.dedup();
    let row = |people: &[(u32, i32)]| Row {
        report_row: 53,
        cohort: 1,
        universe: 10,
        hh_type: 0,
        population: 0,
        system_path: -1,
        project: Some(people[0].0),
        value: i32::try_from(people.len()).unwrap_or(i32::MAX),
    };
    found.chunk_by(|a, b| a.0 == b.0).map(row).collect()
}

/// Rows of Enrollment.csv whose exits are all deleted. HUD's code counts neither them nor their households here.
fn only_deleted_exits(core: &Core, ds: &Dataset) -> FxHashSet<usize> {
    let table = ds.exit().0;
    (0..table.len())
        .filter(|&row| is_deleted(table, row, Exit::DATE_DELETED))
        .filter_map(|row| core.index.row(table.sym(row, Exit::ENROLLMENT_ID)?))
        .filter(|&record| core.index.exit_rows(record).is_empty())
        .collect()
}

/// The project of a head of household who is housed in it on the night of the HIC.
fn head_in_housing(core: &Core, ds: &Dataset, coc: &mut CocCode, record: usize) -> Option<u32> {
    let (table, night) = (ds.enrollment().0, core.params.start);
    let project = core.projects.number(table.sym(record, E::PROJECT_ID)?)?;
    let day = |column| table.int(record, column).map(Date).filter(|&day| day <= night);
    let (entry, move_in) = (day(E::ENTRY_DATE)?, day(E::MOVE_IN_DATE)?);
    let counts = core.projects.in_report(project)
        && matches!(ds.project().0.int(project as usize, Project::PROJECT_TYPE), Some(9 | 10))
        && participations(core, ds, project)
            .any(|period| period.is_hmis && period.start <= night && period.end.is_none_or(|end| end > night))
        && move_in >= entry
        && table.int(record, E::RELATIONSHIP_TO_HOH) == Some(1)
        && !is_deleted(table, record, E::DATE_DELETED)
        && coc.is(table.sym(record, E::ENROLLMENT_COC))
        && exits_or_none(core, ds, record).any(|exit| exit.is_none_or(|exit| exit > night));
    counts.then_some(project)
}

/// Whether a member's enrollment is open on the night of the HIC. HUD's code takes one without exit as open until the
/// report is made, so that a HIC of a night to come has nobody.
fn is_there(core: &Core, ds: &Dataset, record: usize) -> bool {
    let (table, night) = (ds.enrollment().0, core.params.start);
    !is_deleted(table, record, E::DATE_DELETED)
        && table.int(record, E::ENTRY_DATE).is_some_and(|entry| Date(entry) <= night)
        && exits_or_none(core, ds, record).any(|exit| match exit {
            Some(exit) => exit > night,
            None => core.params.made > DateTime::new(night, 0),
        })
}
