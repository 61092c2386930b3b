//! Chapter 5: LSAPerson. The people whom the report counts (tlsa_Person), their demographics, time homeless, ages and
//! household types, and the populations of active households.

pub mod active;
pub mod chronic;
pub mod demographics;
pub mod household_types;
pub mod living_situation;
pub mod populations;
pub mod rows;

use hud::Dataset;
use rayon::prelude::*;

use self::{
    active::Activity,
    chronic::{ChTime, Episode, Period, Scratch},
    demographics::{Demographics, demographics},
    household_types::{HouseholdTypes, household_types},
    populations::{Population, population},
};
use crate::lsa::Core;

/// A row of tlsa_Person, up to section 5.10.
#[derive(Clone, Debug)]
pub struct Person {
    /// The person's number in [`Core`].
    pub person: u32,
    pub demographics: Demographics,
    /// CHStart and LastActive; none for those who are neither adult nor head of household.
    pub period: Option<Period>,
    /// Section 5.9, ch_Episodes.
    pub episodes: Vec<Episode>,
    pub ch_time: ChTime,
}

/// What chapter 5 yields.
#[derive(Debug)]
pub struct People {
    pub activity: Activity,
    /// tlsa_Person, by number of person.
    pub rows: Vec<Person>,
    /// For each person of [`Core`], the row, or `u32::MAX`.
    row_of: Vec<u32>,
    /// Section 5.12, by household.
    pub populations: Vec<Population>,
    /// Sections 5.11, 5.13 and 5.14, by row.
    pub household_types: Vec<HouseholdTypes>,
}

impl Person {
    /// Chronically homeless: disabled, and long enough homeless (population 53).
    pub const fn is_chronic(&self) -> bool {
        self.demographics.disability_status == 1
            && matches!((self.ch_time.time, self.ch_time.status), (365, 1 | 2) | (400, 2))
    }
}

impl People {
    /// Sections 5.1 to 5.14.
    pub fn new(core: &Core, ds: &Dataset) -> Self {
        let activity = Activity::new(core);
        let people = u32::try_from(core.people.len()).unwrap_or(u32::MAX);
        let rows: Vec<Person> = (0..people)
            .into_par_iter()
            .with_min_len(512)
            .map_init(Scratch::default, |scratch, person| one(core, ds, &activity, person, scratch))
            .flatten_iter()
            .collect();
        let mut row_of = vec![u32::MAX; core.people.len()];
        for (row, person) in (0..).zip(&rows) {
            row_of[person.person as usize] = row;
        }
        let row = |person: u32| rows.get(row_of[person as usize] as usize);
        let households = u32::try_from(core.households.len()).unwrap_or(u32::MAX);
        let populations: Vec<Population> = (0..households)
            .into_par_iter()
            .with_min_len(512)
            .map(|household| population(core, &activity, household, row))
            .collect();
        let household_types = rows
            .par_iter()
            .with_min_len(512)
            .map(|row| household_types(core, &activity, &populations, core.enrollments_of_person(row.person)))
            .collect();
        Self { activity, rows, row_of, populations, household_types }
    }

    /// The row of a person of [`Core`].
    pub fn get(&self, person: u32) -> Option<&Person> {
        self.rows.get(self.row_of[person as usize] as usize)
    }
}

/// Sections 5.3 to 5.10 for one person.
fn one(core: &Core, ds: &Dataset, activity: &Activity, person: u32, scratch: &mut Scratch) -> Option<Person> {
    let enrollments = core.enrollments_of_person(person);
    let client = core.client(person)?;
    let demographics = demographics(core, ds, activity, client, enrollments)?;
    if demographics.hoh_adult == 0 {
        let ch_time = ChTime { time: -1, status: -1 };
        return Some(Person { person, demographics, period: None, episodes: Vec::new(), ch_time });
    }
    let active = enrollments.iter().copied().filter(|&n| activity.active_enrollments[n as usize]);
    let period = Period::new(core, active);
    let (episodes, ch_time) = match period {
        Some(period) => chronic::chronic(core, ds, enrollments, period, scratch),
        None => (Vec::new(), ChTime { time: 0, status: -1 }),
    };
    Some(Person { person, demographics, period, episodes, ch_time })
}
