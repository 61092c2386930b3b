//! Sections 6.3 to 6.8 and 6.17: what a household did in each project group, ES/SH/TH (EST), RRH and PSH.

use std::cmp::Reverse;

use hud::{
    Dataset, Date,
    records::{Enrollment as E, ProjectCoC as C},
};

use super::{Case, Population};
use crate::lsa::{
    Core,
    fields::{is_coc, is_deleted},
};

/// The columns of one project group; -1 where a column does not apply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProjectGroup {
    /// 0 not served, 2 served before the report period only, 11 and 12 since before it, 21 and 22 from a day in it; 12
    /// and 22 left in it.
    pub status: i16,
    /// 0 no move-in, 1 in the report period, 2 before it. Upload and sample have it for RRH and PSH.
    pub move_in: i16,
    pub geography: i32,
    pub living_situation: i32,
    pub destination: i16,
    /// Chronic is 0 or 1.
    pub population: Population,
    /// Active in residence.
    pub air: bool,
}

/// GeographyType by project, of the ProjectCoC with the least id.
pub fn geography(ds: &Dataset, core: &Core) -> Vec<Option<i32>> {
    let table = ds.project_coc().0;
    let mut rows: Vec<usize> = (0..table.len())
        .filter(|&row| {
            !is_deleted(table, row, C::DATE_DELETED) && is_coc(ds, table.sym(row, C::COC_CODE), &core.params.coc)
        })
        .collect();
    rows.sort_by_cached_key(|&row| Reverse(table.sym(row, C::PROJECT_COC_ID).map(|id| ds.text(id).into_owned())));
    let mut by_project = vec![None; core.projects.len()];
    for row in rows {
        if let Some(project) = table.sym(row, C::PROJECT_ID).and_then(|id| core.projects.number(id)) {
            by_project[project as usize] = table.int(row, C::GEOGRAPHY_TYPE);
        }
    }
    by_project
}

impl Case<'_> {
    /// The group of projects of these LSAProjectTypes.
    pub(super) fn project_group(&self, types: &[i16]) -> ProjectGroup {
        let stays = self.active_in(types);
        let population = self.population(&stays);
        let (status, move_in) = self.status(&stays);
        ProjectGroup {
            status,
            move_in,
            geography: self.geography(&stays),
            living_situation: self.living_situation(&stays),
            destination: if matches!(status, 12 | 22) { self.destination(&stays) } else { -1 },
            population: Population { chronic: i16::from(population.chronic == 1), ..population },
            air: self.in_residence(types),
        }
    }

    /// Sections 6.3 and 6.4, for active households of one project group.
    pub(super) fn status(&self, stays: &[usize]) -> (i16, i16) {
        let h = &self.source.core.households;
        let start = self.source.core.params.start;
        if stays.is_empty() {
            return (0, -1);
        }
        let from = if stays.iter().any(|&n| h.entry[n] < start) { 10 } else { 20 };
        let to = if stays.iter().any(|&n| h.exit[n].is_none()) { 1 } else { 2 };
        let move_in = match stays.iter().filter_map(|&n| h.move_in[n]).max() {
            None => 0,
            Some(last) if last >= start => 1,
            Some(_) => 2,
        };
        (from + to, move_in)
    }

    /// Section 6.5: of the stay with the latest exit, then the latest entry.
    fn geography(&self, stays: &[usize]) -> i32 {
        let h = &self.source.core.households;
        let last = stays.iter().min_by_key(|&&n| Reverse((h.exit[n].unwrap_or(Date(i32::MAX)), h.entry[n])));
        last.map_or(-1, |&n| self.source.geography[h.project[n] as usize].unwrap_or(99))
    }

    /// Section 6.6: of the stay with the earliest entry.
    fn living_situation(&self, stays: &[usize]) -> i32 {
        let core = self.source.core;
        let h = &core.households;
        let Some(row) = stays.iter().min_by_key(|&&n| h.entry[n]).map(|&n| h.row[n] as usize) else { return -1 };
        let table = self.source.ds.enrollment().0;
        let entry = core.enrollment_of_record(row).map(|n| core.enrollments.entry[n as usize]);
        if entry.is_none() || entry != table.int(row, E::ENTRY_DATE).map(Date) {
            return 99;
        }
        match table.int(row, E::LIVING_SITUATION) {
            Some(8 | 9) => 98,
            Some(435) => table.int(row, E::RENTAL_SUBSIDY_TYPE).unwrap_or(99),
            other => other.unwrap_or(99),
        }
    }

    /// Section 6.7: of the stay with the latest exit.
    fn destination(&self, stays: &[usize]) -> i16 {
        let h = &self.source.core.households;
        stays.iter().min_by_key(|&&n| Reverse(h.exit[n])).map_or(-1, |&n| h.exit_dest[n])
    }

    /// Section 6.17: the head's enrollment is what counts, and the household need not be active.
    fn in_residence(&self, types: &[i16]) -> bool {
        let (core, activity) = (self.source.core, &self.source.people.activity);
        let (h, e) = (&core.households, &core.enrollments);
        self.of_type.iter().filter(|&&n| types.contains(&h.project_type[n])).any(|&household| {
            let members = core.enrollments_of_household(u32::try_from(household).unwrap_or(u32::MAX));
            members.iter().map(|&n| n as usize).any(|n| e.person[n] == h.head[household] && activity.air_enrollments[n])
        })
    }
}
