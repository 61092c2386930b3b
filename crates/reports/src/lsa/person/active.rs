//! Sections 5.1 and 5.2: which households and enrollments are active, and active in residence (AIR), in the report period.

use hud::Date;

use crate::lsa::{Core, params::Scope};

/// Active and AIR of tlsa_HHID and tlsa_Enrollment, by row.
#[derive(Clone, Debug)]
pub struct Activity {
    pub active_households: Vec<bool>,
    pub air_households: Vec<bool>,
    pub active_enrollments: Vec<bool>,
    pub air_enrollments: Vec<bool>,
}

impl Activity {
    pub fn new(core: &Core) -> Self {
        let (start, end) = (core.params.start, core.params.end);
        let h = &core.households;
        let households = 0..h.len();
        let active_households: Vec<bool> = households
            .clone()
            .map(|row| core.projects.in_report(h.project[row]) && h.exit[row].is_none_or(|exit| exit >= start))
            .collect();
        // HUD's code does not ask here whether the household is active: only then can the project be another than those
        // reported on. A project-focused report is about its projects only.
        let anywhere = core.params.scope != Scope::ProjectFocused;
        let air_households: Vec<bool> = households
            .map(|row| {
                (anywhere || active_households[row])
                    && h.exit[row].is_none_or(|exit| exit > start)
                    && in_residence(h.project_type[row], h.last_bed_night[row], h.move_in[row], start, end)
            })
            .collect();

        let e = &core.enrollments;
        let enrollments = 0..e.len();
        let active_enrollments = enrollments
            .clone()
            .map(|row| active_households[e.household[row] as usize] && e.exit[row].is_none_or(|exit| exit >= start))
            .collect();
        let air_enrollments = enrollments
            .map(|row| {
                air_households[e.household[row] as usize]
                    && e.exit[row].is_none_or(|exit| exit > start)
                    && in_residence(e.project_type[row], e.last_bed_night[row], e.move_in[row], start, end)
            })
            .collect();
        Self { active_households, air_households, active_enrollments, air_enrollments }
    }

    /// Whether the report counts this enrollment's person: active in residence, or, but for a HIC, active.
    pub fn counts_enrollment(&self, core: &Core, enrollment: u32) -> bool {
        let row = enrollment as usize;
        self.air_enrollments[row] || core.params.scope != Scope::Hic && self.active_enrollments[row]
    }

    /// Whether the report counts this household: active in residence, or, but for a HIC, active.
    pub fn counts_household(&self, core: &Core, household: u32) -> bool {
        let row = household as usize;
        self.air_households[row] || core.params.scope != Scope::Hic && self.active_households[row]
    }
}

/// Whether a stay has at least one bed night in the report period; RRH services-only has none.
fn in_residence(
    lsa_project_type: i16,
    last_bed_night: Option<Date>,
    move_in: Option<Date>,
    start: Date,
    end: Date,
) -> bool {
    match lsa_project_type {
        0 | 2 | 8 => true,
        1 => last_bed_night.is_some_and(|night| (start..=end).contains(&night)),
        3 | 13 => move_in.is_some(),
        _ => false,
    }
}
