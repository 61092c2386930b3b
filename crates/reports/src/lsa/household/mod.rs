//! Chapter 6: LSAHousehold. The households whom the report counts (tlsa_Household), each a head of household with a
//! household type: how they came to and through the projects of the continuum, and for how many days.

mod engagement;
mod populations;
mod project_groups;
pub mod rows;
mod system_path;
mod system_use;

use hud::{Dataset, Date};
use rayon::prelude::*;

pub use self::{project_groups::ProjectGroup, system_use::Days};
use super::{
    Core,
    core::HhType,
    groups::Groups,
    params::Scope,
    person::{People, Person, populations::Population},
};

/// A row of tlsa_Household.
#[derive(Clone, Debug)]
pub struct Household {
    /// HoHID, as the number of a person of [`Core`].
    pub head: u32,
    pub hh_type: HhType,
    pub first_entry: Date,
    /// LastInactive: days of system use after it count.
    pub last_inactive: Date,
    pub stat: i16,
    /// StatEnrollmentID, as the row of [`Core::households`] of that enrollment.
    pub stat_household: Option<u32>,
    /// ReturnTime in days, -1 where it does not apply.
    pub return_time: i32,
    pub race_ethnicity: i32,
    /// HHAdult, HHChild and HHNoDOB: 0 to 3, 3 for three or more.
    pub adults: i16,
    pub children: i16,
    pub no_dob: i16,
    /// HHChronic, HHVet, HHDisability, HHFleeingDV, HHAdultAge and HHParent.
    pub population: Population,
    pub est: ProjectGroup,
    pub rrh: ProjectGroup,
    pub psh: ProjectGroup,
    pub rrhso_status: i16,
    pub rrhso_move_in: i16,
    /// Days as counted, not in the ranges of the upload.
    pub days: Days,
    pub system_path: i16,
}

/// What chapter 6 yields.
#[derive(Debug, Default)]
pub struct SystemHouseholds {
    /// tlsa_Household, by number of head and household type.
    pub rows: Vec<Household>,
    /// By person of [`Core`], the rows of [`Core::households`] that the person heads, active or not.
    of_head: Groups<u32>,
}

impl SystemHouseholds {
    /// Sections 6.1 to 6.18. A HIC has no households.
    pub fn new(ds: &Dataset, core: &Core, people: &People) -> Self {
        if core.params.scope == Scope::Hic {
            return Self::default();
        }
        let heads = (0..).zip(&core.households.head).filter(|&(_, &head)| head != u32::MAX);
        let of_head = Groups::new(core.people.len(), heads.map(|(household, &head)| (head, household)));
        let geography = project_groups::geography(ds, core);
        let rows = people
            .rows
            .par_iter()
            .with_min_len(256)
            .map_init(system_use::Scratch::default, |scratch, person| {
                let source = Source { ds, core, people, geography: &geography };
                let of_head = of_head.get(person.person);
                let mut types: Vec<HhType> =
                    of_head.iter().filter(|&&h| source.is_active(h)).map(|&h| source.hh_type(h)).collect();
                types.sort_unstable();
                types.dedup();
                let row = |&hh_type: &HhType| Case::new(source, of_head, hh_type).household(person, scratch);
                types.iter().filter_map(row).collect::<Vec<_>>()
            })
            .flatten_iter()
            .collect();
        Self { rows, of_head }
    }

    /// sys_TimePadded: where days before the first entry can count, the first and the last day of each stay or bed night
    /// of `row` with the six days that follow it.
    pub fn time_padded(&self, ds: &Dataset, core: &Core, people: &People, row: &Household) -> Vec<(Date, Date)> {
        let source = Source { ds, core, people, geography: &[] };
        let case = Case::new(source, self.of_head(row.head), row.hh_type);
        let mut found = Vec::new();
        if case.reaches_back(row.first_entry, row.stat) {
            case.engaged(|from, to| found.push((from, to)));
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Rows of [`Core::households`] that a person heads, active or not, by HouseholdID.
    pub fn of_head(&self, person: u32) -> &[u32] {
        if self.of_head.is_empty() { &[] } else { self.of_head.get(person) }
    }
}

/// What the steps read.
#[derive(Clone, Copy)]
struct Source<'a> {
    ds: &'a Dataset,
    core: &'a Core,
    people: &'a People,
    /// By project.
    geography: &'a [Option<i32>],
}

impl Source<'_> {
    fn is_active(&self, household: u32) -> bool {
        self.people.activity.active_households[household as usize]
    }

    fn hh_type(&self, household: u32) -> HhType {
        self.core.households.active_hh_type[household as usize]
    }
}

/// A head of household and a household type, with the rows of tlsa_HHID that belong to them, by HouseholdID.
struct Case<'a> {
    source: Source<'a>,
    hh_type: HhType,
    /// All that the head heads, of any type.
    of_head: &'a [u32],
    /// Those whose ActiveHHType is the household type.
    of_type: Vec<usize>,
    /// Of these, the active ones.
    active: Vec<usize>,
}

impl<'a> Case<'a> {
    fn new(source: Source<'a>, of_head: &'a [u32], hh_type: HhType) -> Self {
        let of_type = || of_head.iter().copied().filter(|&h| source.hh_type(h) == hh_type);
        let active = of_type().filter(|&h| source.is_active(h)).map(|h| h as usize).collect();
        Self { source, hh_type, of_head, of_type: of_type().map(|h| h as usize).collect(), active }
    }

    fn household(&self, head: &Person, scratch: &mut system_use::Scratch) -> Option<Household> {
        let h = &self.source.core.households;
        let first_entry = self.active.iter().map(|&n| h.entry[n]).min()?;
        let mut groups = [&[0, 1, 2, 8][..], &[13], &[3]].map(|types| self.project_group(types));
        let (rrhso_status, rrhso_move_in) = self.status(&self.active_in(&[15]));
        let engagement = self.engagement(first_entry, &groups);
        let last_inactive = self.last_inactive(first_entry, engagement.stat, scratch);
        let days = self.system_use(last_inactive, scratch);
        // Section 6.16.
        for (group, days) in groups.iter_mut().zip([days.est, days.rrh_pre_move_in, days.psh_pre_move_in]) {
            if group.status == 0 && days > 0 {
                group.status = 2;
            }
        }
        let [est, rrh, psh] = groups;
        let system_path = system_path::system_path(&days, &est, &rrh, &psh);
        let (adults, children, no_dob) = self.composition();
        Some(Household {
            head: head.person,
            hh_type: self.hh_type,
            first_entry,
            last_inactive,
            stat: engagement.stat,
            stat_household: engagement.household,
            return_time: engagement.return_time,
            race_ethnicity: head.demographics.race_ethnicity,
            adults,
            children,
            no_dob,
            population: self.population(&self.active),
            est,
            rrh,
            psh,
            rrhso_status,
            rrhso_move_in,
            days,
            system_path,
        })
    }

    /// Active households in projects of these types.
    fn active_in(&self, types: &[i16]) -> Vec<usize> {
        let project_type = &self.source.core.households.project_type;
        self.active.iter().copied().filter(|&n| types.contains(&project_type[n])).collect()
    }
}
