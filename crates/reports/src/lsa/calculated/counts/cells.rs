//! What the counts of chapter 9 share: the universes of an enrollment, the household types of a cell, tables of numbers.

use hud::Dataset;
use rayon::prelude::*;

use crate::lsa::{
    Core,
    calculated::Row,
    person::{People, active::Activity},
};

use super::{
    point_in_time::Nights,
    populations::{self, HH_TYPES},
};

/// Universes by project type: 11 ES, 12 SH, 13 TH, 14 RRH, 15 PSH, 16 ES, SH and TH. Projects follow as keys.
pub const UNIVERSES: u32 = 6;

/// People are counted in pieces of this many.
const PIECE: usize = 4096;

/// An enrollment that is active in residence, as the counts see it.
#[derive(Clone, Copy, Debug)]
pub struct Stay {
    pub enrollment: u32,
    /// Position of its household's type in [`HH_TYPES`].
    pub hh_type: usize,
    /// [`Nights::cohorts`].
    pub cohorts: u8,
    /// [`populations::OF_HOUSEHOLDS`].
    pub of_household: u16,
    /// [`populations::OF_PEOPLE`], of this person in this household.
    pub of_person: u128,
}

/// What each household brings to its members' cells.
#[derive(Debug)]
pub struct Cells<'a> {
    pub core: &'a Core,
    pub people: &'a People,
    of_household: Vec<u16>,
    nights: Nights,
}

impl<'a> Cells<'a> {
    pub fn new(core: &'a Core, ds: &Dataset, people: &'a People) -> Self {
        let types = &core.households.active_hh_type;
        let of_household = people
            .populations
            .iter()
            .zip(types)
            .map(|(population, &hh_type)| populations::of_household(population, hh_type));
        Self { core, people, of_household: of_household.collect(), nights: Nights::new(core, ds) }
    }

    fn activity(&self) -> &Activity {
        &self.people.activity
    }

    /// A person's stays.
    pub fn stays(&self, person: u32, into: &mut Vec<Stay>) {
        into.clear();
        let e = &self.core.enrollments;
        let in_residence = || {
            let all = self.core.enrollments_of_person(person).iter().copied();
            all.filter(|&n| self.activity().air_enrollments[n as usize])
        };
        let known = in_residence().filter_map(|n| e.active_age[n as usize]).filter(|age| !matches!(age, 98 | 99));
        let of_person = populations::of_person(self.people.get(person), known.max());
        into.extend(in_residence().map(|n| {
            let household = e.household[n as usize] as usize;
            Stay {
                enrollment: n,
                hh_type: hh_type(self.core.households.active_hh_type[household]),
                cohorts: self.nights.cohorts(self.core, self.activity(), n),
                of_household: self.of_household[household],
                of_person: of_person | populations::of_enrollment(self.core, self.people, n as usize, of_person),
            }
        }));
        // Populations of a person in a household hold for each of the person's stays in it.
        for i in 1..into.len() {
            for j in 0..i {
                if e.household[into[i].enrollment as usize] == e.household[into[j].enrollment as usize] {
                    let both = into[i].of_person | into[j].of_person;
                    into[i].of_person = both;
                    into[j].of_person = both;
                }
            }
        }
    }

    /// A household as a stay: the cohorts in which any of its members counts; none when none does.
    pub fn household(&self, household: u32) -> Option<Stay> {
        let members = self.core.enrollments_of_household(household).iter();
        let cohorts = members.fold(0, |set, &n| set | self.nights.cohorts(self.core, self.activity(), n));
        let hh_type = hh_type(self.core.households.active_hh_type[household as usize]);
        let of_household = self.of_household[household as usize];
        (cohorts > 0).then_some(Stay { enrollment: u32::MAX, hh_type, cohorts, of_household, of_person: 0 })
    }

    /// The keys under which a stay counts: its project type's universe, 16 for ES, SH and TH, and its project.
    pub fn keys(&self, household: u32) -> impl Iterator<Item = u32> + use<> {
        let h = &self.core.households;
        let (universe, est) = match h.project_type[household as usize] {
            0 | 1 => (Some(0), Some(5)),
            8 => (Some(1), Some(5)),
            2 => (Some(2), Some(5)),
            13 => (Some(3), None),
            3 => (Some(4), None),
            _ => (None, None),
        };
        universe.into_iter().chain(est).chain([UNIVERSES + h.project[household as usize]])
    }

    /// Number of keys.
    pub fn key_count(&self) -> usize {
        UNIVERSES as usize + self.core.projects.len()
    }

    /// Calls `count` for each person's stays under each key, on all cores, each with a table of its own of so many numbers;
    /// the sum of the tables.
    pub fn count_people(&self, width: usize, count: impl Fn(&mut [u32], u32, &[Stay]) + Sync) -> Vec<u32> {
        let people: Vec<u32> = (0..u32::try_from(self.core.people.len()).unwrap_or(u32::MAX)).collect();
        let empty = || vec![0; width];
        people
            .par_chunks(PIECE)
            .fold(empty, |mut table, people| {
                let (mut stays, mut keyed, mut group) = (Vec::new(), Vec::new(), Vec::new());
                for &person in people {
                    self.stays(person, &mut stays);
                    keyed.clear();
                    for &stay in &stays {
                        let household = self.core.enrollments.household[stay.enrollment as usize];
                        keyed.extend(self.keys(household).map(|key| (key, stay)));
                    }
                    keyed.sort_by_key(|&(key, _)| key);
                    for chunk in keyed.chunk_by(|a, b| a.0 == b.0) {
                        group.clear();
                        group.extend(chunk.iter().map(|&(_, stay)| stay));
                        count(&mut table, chunk[0].0, &group);
                    }
                }
                table
            })
            .reduce(empty, |mut a, b| {
                a.iter_mut().zip(b).for_each(|(a, b)| *a += b);
                a
            })
    }
}

/// Position in [`HH_TYPES`].
const fn hh_type(code: i16) -> usize {
    match code {
        1 => 1,
        2 => 2,
        3 => 3,
        _ => 4,
    }
}

/// A row of LSACalculated of chapter 9.
pub fn row(report_row: i16, cohort: i16, key: u32, hh_type: usize, population: i16, value: u32) -> Row {
    let project = key.checked_sub(UNIVERSES);
    Row {
        value: i32::try_from(value).unwrap_or(i32::MAX),
        cohort,
        universe: if project.is_some() { 10 } else { 11 + i16::try_from(key).unwrap_or(0) },
        hh_type: HH_TYPES[hh_type],
        population,
        system_path: -1,
        project,
        report_row,
    }
}

/// The bits of a set.
pub fn each_bit(mut set: u128) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let bit = (set != 0).then(|| set.trailing_zeros() as usize)?;
        set &= set - 1;
        Some(bit)
    })
}
