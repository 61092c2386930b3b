//! Chapter 7: LSAExit. Households that left the system in one of three exit cohorts, where they went, and whether they
//! came back (tlsa_Exit).

mod chronic;
mod engagement;
mod populations;
pub mod rows;

use std::cmp::Reverse;

use hud::{Dataset, Date};
use rayon::prelude::*;

pub use self::chronic::{Episode, HohAdult};
use super::{
    Core,
    core::HhType,
    days::add_days,
    groups::Groups,
    params::{Cohort, Scope},
    person::demographics::race_ethnicity,
};

/// A row of tlsa_Exit.
#[derive(Clone, Debug)]
pub struct Exit {
    /// -2, -1 or 0.
    pub cohort: i16,
    /// HoHID, as the number of a person of [`Core`].
    pub head: u32,
    pub hh_type: HhType,
    /// QualifyingExitHHID, as the row of [`Core::households`].
    pub household: u32,
    pub exit_from: i16,
    pub exit_to: i16,
    /// ReturnTime in days, -1 where nobody came back.
    pub return_time: i32,
    pub chronic: i16,
    pub vet: i16,
    pub disability: i16,
    pub fleeing_dv: i16,
    pub race_ethnicity: i32,
    pub adult_age: i16,
    pub parent: i16,
    pub ac3_plus: i16,
    pub stat: i16,
    pub last_inactive: Date,
    pub system_path: i16,
}

/// What chapter 7 yields.
#[derive(Debug, Default)]
pub struct Exits {
    /// tlsa_Exit, by number of head, then cohort and household type.
    pub rows: Vec<Exit>,
    /// tlsa_ExitHoHAdult.
    pub hoh_adults: Vec<HohAdult>,
    /// ch_Episodes_exit, by person.
    pub episodes: Vec<(u32, Episode)>,
    /// sys_TimePadded_exit: the number in `rows`, the first and the last day.
    pub time_padded: Vec<(u32, Date, Date)>,
}

impl Exits {
    /// Sections 7.1 to 7.12. A HIC has no exits.
    pub fn new(ds: &Dataset, core: &Core) -> Self {
        if core.params.scope == Scope::Hic {
            return Self::default();
        }
        let h = &core.households;
        let heads = (0..).zip(&h.head).filter(|&(_, &head)| head != u32::MAX);
        let of_head = Groups::new(core.people.len(), heads.map(|(household, &head)| (head, household)));
        let cohorts: Vec<Cohort> = [0, -1, -2].into_iter().filter_map(|cohort| core.cohorts.get(cohort)).collect();
        let source = Source { ds, core, of_head: &of_head, cohorts: &cohorts };
        let people = 0..u32::try_from(core.people.len()).unwrap_or(u32::MAX);
        let mut rows: Vec<Exit> =
            people.into_par_iter().with_min_len(512).flat_map_iter(|head| source.exits(head)).collect();
        let (hoh_adults, episodes) = chronic::hoh_adults(&source, &rows);
        source.populations(&mut rows, &hoh_adults);
        let time_padded = source.time_padded(&rows);
        Self { rows, hoh_adults, episodes, time_padded }
    }
}

/// What the steps read.
struct Source<'a> {
    ds: &'a Dataset,
    core: &'a Core,
    /// By person, the rows of [`Core::households`] that the person heads.
    of_head: &'a Groups<u32>,
    /// The latest first.
    cohorts: &'a [Cohort],
}

impl Source<'_> {
    /// The household type that counts for a cohort.
    fn hh_type(&self, cohort: i16, household: u32) -> HhType {
        let h = &self.core.households;
        let types = match cohort {
            0 => &h.active_hh_type,
            -1 => &h.exit1_hh_type,
            _ => &h.exit2_hh_type,
        };
        types[household as usize]
    }

    /// The age group that counts for a cohort.
    fn age(&self, cohort: i16, enrollment: usize) -> Option<i16> {
        let e = &self.core.enrollments;
        let ages = match cohort {
            0 => &e.active_age,
            -1 => &e.exit1_age,
            _ => &e.exit2_age,
        };
        ages[enrollment]
    }

    fn cohort(&self, cohort: i16) -> Option<Cohort> {
        self.cohorts.iter().copied().find(|c| c.cohort == cohort)
    }

    /// The head's households of a type, as the cohort sees them.
    fn of_type(&self, head: u32, cohort: i16, hh_type: HhType) -> impl Iterator<Item = u32> {
        self.of_head.get(head).iter().copied().filter(move |&n| self.hh_type(cohort, n) == hh_type)
    }

    /// Section 7.1, ExitCohort. Cohorts of a period longer than a year overlap: the latest one counts.
    fn exit_cohort(&self, head: u32, household: u32) -> Option<i16> {
        let h = &self.core.households;
        let exit = h.exit[household as usize]?;
        if self.core.params.scope != Scope::Systemwide && !self.core.projects.in_report(h.project[household as usize]) {
            return None;
        }
        let in_period = self.cohorts.iter().filter(|cohort| (cohort.start..=cohort.end).contains(&exit));
        let stays_away = |cohort: i16| {
            !self.of_type(head, cohort, self.hh_type(cohort, household)).any(|other| {
                other != household
                    && h.entry[other as usize] < add_days(exit, 14)
                    && h.exit[other as usize].is_none_or(|of_other| of_other > exit)
            })
        };
        in_period.map(|cohort| cohort.cohort).find(|&cohort| stays_away(cohort))
    }

    /// Sections 7.1 to 7.3 and 7.10 to 7.12 for one head of households; populations come later.
    fn exits(&self, head: u32) -> Vec<Exit> {
        let mut reportable: Vec<(i16, HhType, u32)> = self
            .of_head
            .get(head)
            .iter()
            .filter_map(|&n| {
                let cohort = self.exit_cohort(head, n)?;
                Some((cohort, self.hh_type(cohort, n), n))
            })
            .collect();
        reportable.sort_by_cached_key(|&(cohort, hh_type, n)| (cohort, hh_type, self.order(n)));
        reportable.dedup_by_key(|&mut (cohort, hh_type, _)| (cohort, hh_type));
        reportable.into_iter().map(|(cohort, hh_type, household)| self.exit(head, cohort, hh_type, household)).collect()
    }

    /// Step 7.2.2: which of several exits is reported.
    fn order(&self, household: u32) -> impl Ord + use<> {
        let (h, n) = (&self.core.households, household as usize);
        let class = match h.exit_dest[n] {
            400..=499 => 2,
            100..=399 => 3,
            _ => 4,
        };
        (class, h.exit[n].map(|day| day.0), h.exit_dest[n], Reverse(h.entry[n].0), Reverse(self.enrollment_id(n)))
    }

    fn enrollment_id(&self, household: usize) -> Option<String> {
        let row = self.core.households.row[household] as usize;
        self.ds.enrollment().enrollment_id(row).map(|id| self.ds.text(id).into_owned())
    }

    fn exit(&self, head: u32, cohort: i16, hh_type: HhType, household: u32) -> Exit {
        let (h, n) = (&self.core.households, household as usize);
        let exit_from = match (h.project_type[n], h.move_in[n].is_some()) {
            (0 | 1, _) => 2,
            (2, _) => 3,
            (8, _) => 4,
            (13, true) => 5,
            (3, true) => 6,
            (13, false) => 7,
            (3, false) => 8,
            (15, true) => 9,
            _ => 10,
        };
        let client = self.core.client(head);
        let mut exit = Exit {
            cohort,
            head,
            hh_type,
            household,
            exit_from,
            exit_to: h.exit_dest[n],
            return_time: self.return_time(head, cohort, hh_type, n),
            chronic: 0,
            vet: 0,
            disability: 0,
            fleeing_dv: 0,
            race_ethnicity: client.map_or(99, |row| race_ethnicity(self.ds.client().0, row)),
            adult_age: -1,
            parent: 0,
            ac3_plus: 0,
            stat: 1,
            last_inactive: h.entry[n],
            system_path: -1,
        };
        exit.stat = self.stat(&exit);
        exit.last_inactive = self.last_inactive(&exit);
        exit.system_path = self.system_path(&exit);
        exit
    }

    /// Section 7.3: days to the first entry from 15 to 730 days after the exit.
    fn return_time(&self, head: u32, cohort: i16, hh_type: HhType, household: usize) -> i32 {
        let h = &self.core.households;
        let Some(exit) = h.exit[household] else { return -1 };
        let back = add_days(exit, 15)..=add_days(exit, 730);
        let entries = self.of_type(head, cohort, hh_type).map(|n| h.entry[n as usize]).filter(|day| back.contains(day));
        entries.min().map_or(-1, |day| day.0 - exit.0)
    }
}
