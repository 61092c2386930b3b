//! Sections 10.4 to 10.7 and 10.20: what is counted from the records as they are, whether or not the report uses them.

use hud::{
    Dataset, Date,
    records::{Enrollment as E, Project},
};

use super::Tally;
use crate::lsa::{
    Core,
    calculated::records::{CocCode, exits_or_none, participations},
    days,
    fields::is_deleted,
};

/// Rows 905 to 908 and 921.
pub fn records(core: &Core, ds: &Dataset, tally: &mut Tally) {
    let table = ds.enrollment().0;
    let mut coc = CocCode::new(core, ds);
    let mut without_coc: Vec<(u32, u32)> = Vec::new();
    for record in 0..table.len() {
        let Some(enrollment) = Enrollment::new(core, ds, record) else { continue };
        let project = enrollment.project;
        let members = core.index.members(record);
        let household = Household::new(ds, members, &mut coc);
        match ds.project().0.int(project as usize, Project::PROJECT_TYPE) {
            Some(9 | 10) => continue,
            Some(1) if household.head_in_coc && !has_bed_night(core, record, &enrollment) => tally.add(921, project),
            _ => {}
        }
        if household.lacks_coc
            && let Some(&first) = members.first()
        {
            without_coc.push((project, first));
        }
        if household.head_in_coc && !participates(core, ds, &enrollment) {
            tally.add(906, project);
        }
        if household.any_in_coc && household.heads != 1 {
            tally.add(907, project);
        }
        if household.any_in_coc && !matches!(table.int(record, E::RELATIONSHIP_TO_HOH), Some(1..=5)) {
            tally.add(908, project);
        }
    }
    // Households, by the first of their records.
    without_coc.sort_unstable();
    without_coc.dedup();
    for (project, _) in without_coc {
        tally.add(905, project);
    }
}

/// A record of an enrollment that is active in the report period in a project of the report.
struct Enrollment {
    project: u32,
    entry: Date,
    /// Its exits that make it active; none stands for no exit.
    exits: Vec<Option<Date>>,
}

impl Enrollment {
    fn new(core: &Core, ds: &Dataset, record: usize) -> Option<Self> {
        let table = ds.enrollment().0;
        let entry = table.int(record, E::ENTRY_DATE).map(Date).filter(|&entry| entry <= core.params.end)?;
        let project = core.projects.number(table.sym(record, E::PROJECT_ID)?)?;
        if is_deleted(table, record, E::DATE_DELETED) || !core.projects.in_report(project) {
            return None;
        }
        let exits: Vec<Option<Date>> = exits_or_none(core, ds, record)
            .filter(|exit| exit.is_none_or(|exit| exit >= core.params.start && exit > entry))
            .collect();
        (!exits.is_empty()).then_some(Self { project, entry, exits })
    }
}

/// What the members of a household say of its CoC and head.
struct Household {
    /// Heads that are not deleted.
    heads: usize,
    /// One of them is in the report's CoC.
    head_in_coc: bool,
    /// There is no head, or one has no CoC.
    lacks_coc: bool,
    /// Any record, HUD's code takes deleted ones too, is in the report's CoC.
    any_in_coc: bool,
}

impl Household {
    fn new(ds: &Dataset, members: &[u32], coc: &mut CocCode) -> Self {
        let table = ds.enrollment().0;
        let mut found = Self { heads: 0, head_in_coc: false, lacks_coc: false, any_in_coc: false };
        for &member in members {
            let row = member as usize;
            let code = table.sym(row, E::ENROLLMENT_COC);
            let is_here = coc.is(code);
            found.any_in_coc |= is_here;
            if table.int(row, E::RELATIONSHIP_TO_HOH) == Some(1) && !is_deleted(table, row, E::DATE_DELETED) {
                found.heads += 1;
                found.head_in_coc |= is_here;
                found.lacks_coc |= code.is_none();
            }
        }
        found.lacks_coc |= found.heads == 0;
        found
    }
}

/// Section 10.5: whether a period of HMIS participation of the project's covers the enrollment.
fn participates(core: &Core, ds: &Dataset, enrollment: &Enrollment) -> bool {
    enrollment.exits.iter().all(|exit| {
        participations(core, ds, enrollment.project).any(|period| {
            period.is_hmis
                && period.start <= enrollment.entry
                && period.end.is_none_or(|end| exit.map_or(end > core.params.end, |exit| end >= exit))
        })
    })
}

/// Section 10.20: whether a night-by-night enrollment has a bed night between entry and exit in the report's reach.
fn has_bed_night(core: &Core, record: usize, enrollment: &Enrollment) -> bool {
    enrollment.exits.iter().all(|exit| {
        let last = exit.map_or(core.params.end, |exit| days::add_days(exit, -1).min(core.params.end));
        core.index.nights(record).iter().any(|night| (enrollment.entry..=last).contains(night))
    })
}
