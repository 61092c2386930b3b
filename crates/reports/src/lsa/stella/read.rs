//! From a report to its picture.

use hud::{Dataset, Date};
use rustc_hash::FxHashMap;

use super::{Day, Head, Left, Picture, Place, Served, Stay};
use crate::lsa::{
    Lsa,
    calculated::averages::{
        ExitDays, HouseholdDays,
        populations::{Facts, Set, population},
    },
    household::Household,
};

impl Picture {
    /// The picture of a report; without households for a HIC.
    pub fn new(ds: &Dataset, lsa: &Lsa) -> Self {
        let mut heads = Heads { ds, lsa, numbers: FxHashMap::default(), found: Vec::new() };
        let households = lsa.households.rows.iter().map(|row| Served {
            head: heads.number(row.head),
            first_entry: row.first_entry.0,
            last_inactive: row.last_inactive.0,
            place: place(lsa, row),
            populations: bits(&HouseholdDays::from(row).facts),
            columns: row.columns().to_vec(),
        });
        let households = households.collect();
        let h = &lsa.core.households;
        let exits = lsa.exits.rows.iter().enumerate().map(|(n, row)| Left {
            head: heads.number(row.head),
            household_id: ds.text(h.id[row.household as usize]).into_owned(),
            exit: day(h.exit[row.household as usize]).unwrap_or_default(),
            last_inactive: row.last_inactive.0,
            return_days: row.return_time,
            populations: bits(&ExitDays::from(row).facts),
            columns: lsa.exits.columns(n).to_vec(),
        });
        let exits = exits.collect();
        Self { heads: heads.found, households, exits }
    }
}

/// Numbers heads in the order in which they come.
struct Heads<'a> {
    ds: &'a Dataset,
    lsa: &'a Lsa,
    numbers: FxHashMap<u32, u32>,
    found: Vec<Head>,
}

impl Heads<'_> {
    fn number(&mut self, person: u32) -> u32 {
        if let Some(&number) = self.numbers.get(&person) {
            return number;
        }
        let number = u32::try_from(self.found.len()).unwrap_or(u32::MAX);
        self.numbers.insert(person, number);
        let stays = self.lsa.households.of_head(person).iter().map(|&n| self.stay(n as usize)).collect();
        self.found.push(Head { id: self.ds.text(self.lsa.core.people[person as usize]).into_owned(), stays });
        number
    }

    fn stay(&self, n: usize) -> Stay {
        let (ds, core, activity) = (self.ds, &self.lsa.core, &self.lsa.people.activity);
        let h = &core.households;
        let project = h.project[n] as usize;
        let name = ds.project().project_name(project).map(|name| ds.text(name).into_owned());
        let household = u32::try_from(n).unwrap_or(u32::MAX);
        Stay {
            household_id: ds.text(h.id[n]).into_owned(),
            project_id: ds.text(core.projects.id[project]).into_owned(),
            project: name.unwrap_or_default(),
            project_type: h.project_type[n],
            entry: h.entry[n].0,
            move_in: day(h.move_in[n]),
            exit: day(h.exit[n]),
            last_bed_night: day(h.last_bed_night[n]),
            destination: h.exit_dest[n],
            hh_types: [h.entry_hh_type[n], h.active_hh_type[n], h.exit1_hh_type[n], h.exit2_hh_type[n]],
            active: activity.active_households[n],
            in_residence: activity.air_households[n],
            members: u32::try_from(core.enrollments_of_household(household).len()).unwrap_or(u32::MAX),
        }
    }
}

/// Where the household was at the end: active while one of its active enrollments is open, otherwise where the last of
/// their exits led; of exits on one day, that of the least HouseholdID (as in section 6.7).
fn place(lsa: &Lsa, row: &Household) -> Place {
    let h = &lsa.core.households;
    let of_head = lsa.households.of_head(row.head).iter().map(|&n| n as usize);
    let mut active =
        of_head.filter(|&n| h.active_hh_type[n] == row.hh_type && lsa.people.activity.active_households[n]);
    let mut last: Option<(Date, i16)> = None;
    let is_open = active.any(|n| match h.exit[n] {
        None => true,
        Some(exit) => {
            if last.is_none_or(|(latest, _)| exit > latest) {
                last = Some((exit, h.exit_dest[n]));
            }
            false
        }
    });
    if is_open { Place::Active } else { Place::of(last.map_or(-1, |(_, destination)| destination.into())) }
}

/// The populations of section 8.3 without those that are combined of two.
fn bits(facts: &Facts) -> u64 {
    Set::new(facts).slots().map(population).filter(|&population| population < 64).fold(0, |set, bit| set | 1 << bit)
}

fn day(date: Option<Date>) -> Option<Day> {
    date.map(|date| date.0)
}
