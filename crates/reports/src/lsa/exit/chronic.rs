//! Sections 7.4 to 7.8: time homeless of heads of household and adults who left (tlsa_ExitHoHAdult).

use std::collections::BTreeMap;

use hud::{Date, records::Enrollment as E};

use super::{Exit, Source};
use crate::{
    day_set::DaySet,
    lsa::{
        days::{add_days, add_years},
        person::{demographics::is_adult, living_situation::LivingSituation},
    },
};

/// A row of tlsa_ExitHoHAdult.
#[derive(Clone, Debug)]
pub struct HohAdult {
    pub person: u32,
    /// QualifyingExitHHID, as the row of [`crate::lsa::Core::households`].
    pub household: u32,
    pub cohort: i16,
    pub ch_start: Date,
    pub last_active: Date,
    /// 1, 0 or 99.
    pub disability_status: i16,
    pub ch_time: Option<i16>,
    pub ch_time_status: Option<i16>,
}

/// Section 7.7: an episode. Of an episode of one day HUD's code takes the end of the next one, if there is one.
#[derive(Clone, Copy, Debug)]
pub struct Episode {
    pub start: Date,
    pub end: Option<Date>,
}

impl HohAdult {
    /// Step 7.9.1, for the household's HHChronic.
    pub fn chronic(&self) -> Option<i16> {
        match (self.ch_time, self.ch_time_status, self.disability_status) {
            (Some(365), Some(1 | 2), 1) | (Some(400), Some(2), 1) => Some(1),
            (Some(365 | 400), _, 1) => Some(2),
            (Some(365 | 400), _, 99) => Some(3),
            (Some(365 | 400), _, 0) => Some(4),
            (Some(270), Some(99), 1) => Some(5),
            (Some(270), _, 1) => Some(6),
            (_, Some(99), disability) if disability != 0 => Some(9),
            _ => None,
        }
    }
}

/// All rows, and all episodes, by person.
pub fn hoh_adults(source: &Source, exits: &[Exit]) -> (Vec<HohAdult>, Vec<(u32, Episode)>) {
    let mut all: Vec<HohAdult> = exits.iter().flat_map(|exit| source.of_exit(exit)).collect();
    all.sort_unstable_by_key(|adult| (adult.person, adult.cohort, adult.household));
    let mut sets = (DaySet::default(), DaySet::default());
    let mut all_episodes = Vec::new();
    for of_person in all.chunk_by_mut(|a, b| a.person == b.person) {
        let person = of_person[0].person;
        let episodes = source.time_homeless(of_person, &mut sets);
        all_episodes.extend(episodes.into_iter().map(|episode| (person, episode)));
    }
    (all, all_episodes)
}

impl Source<'_> {
    /// Section 7.4.
    fn of_exit(&self, exit: &Exit) -> Vec<HohAdult> {
        let (h, e) = (&self.core.households, &self.core.enrollments);
        let n = exit.household as usize;
        let (Some(cohort), Some(left)) = (self.cohort(exit.cohort), h.exit[n]) else { return Vec::new() };
        let year_before = add_years(left, -1);
        let recently = match exit.exit_from {
            3 => h.entry[n] > year_before,
            5 | 6 => h.move_in[n].is_some_and(|day| day > year_before),
            _ => true,
        };
        if !recently {
            return Vec::new();
        }
        let members: Vec<usize> =
            self.core.enrollments_of_household(exit.household).iter().map(|&n| n as usize).collect();
        let leavers: Vec<usize> =
            members.iter().copied().filter(|&n| self.counts(exit.cohort, cohort.start, cohort.end, n)).collect();
        let mut last_active: BTreeMap<u32, Date> = BTreeMap::new();
        for &n in &leavers {
            if let Some(day) = e.exit[n] {
                let known = last_active.entry(e.person[n]).or_insert(day);
                *known = day.max(*known);
            }
        }
        let table = self.ds.enrollment().0;
        let rows = last_active.into_iter().map(|(person, last_active)| {
            let status = |code| members.iter().any(|&n| e.person[n] == person && e.disability_status[n] == Some(code));
            // Whoever says so counts for all of the household.
            let says_chronic = leavers.iter().any(|&n| {
                let row = e.row[n] as usize;
                e.entry[n] > add_years(last_active, -1)
                    && table.int(row, E::ENTRY_DATE) == Some(e.entry[n].0)
                    && LivingSituation::of(table, row).says_chronic()
            });
            HohAdult {
                person,
                household: exit.household,
                cohort: exit.cohort,
                ch_start: add_days(add_years(last_active, -3), 1),
                last_active,
                disability_status: if status(1) {
                    1
                } else if status(0) {
                    0
                } else {
                    99
                },
                ch_time: says_chronic.then_some(400),
                ch_time_status: says_chronic.then_some(2),
            }
        });
        rows.collect()
    }

    /// An enrollment of a head of household or adult that ended in the cohort's period.
    fn counts(&self, cohort: i16, start: Date, end: Date, n: usize) -> bool {
        let e = &self.core.enrollments;
        e.exit[n].is_some_and(|day| (start..=end).contains(&day))
            && (e.relationship[n] == 1 || is_adult(self.age(cohort, n)))
    }

    /// Sections 7.5 to 7.8 for all rows of a person: the days are those of all their periods together.
    fn time_homeless(&self, rows: &mut [HohAdult], (exclude, include): &mut (DaySet, DaySet)) -> Vec<Episode> {
        let mut episodes = Vec::new();
        let open = || rows.iter().filter(|row| row.ch_time.is_none());
        if let (Some(first), Some(last), Some(earliest_open)) = (
            rows.iter().map(|row| row.ch_start).min(),
            rows.iter().map(|row| row.last_active).max(),
            open().map(|row| row.ch_start).min(),
        ) {
            exclude.clear(first..=last);
            include.clear(first..=last);
            self.days(rows[0].person, earliest_open, exclude, include);
            episodes = episodes_of(include);
            for row in rows.iter_mut() {
                let year_before = add_years(row.last_active, -1);
                let is_long = |episode: &Episode| {
                    episode.end.is_some_and(|end| end > year_before && episode.start <= add_years(end, -1))
                };
                if episodes.iter().any(is_long) {
                    (row.ch_time, row.ch_time_status) = (Some(365), Some(1));
                }
            }
            for of_cohort in rows.chunk_by_mut(|a, b| a.cohort == b.cohort) {
                total(of_cohort, &episodes, include);
            }
        }
        for row in rows.iter_mut() {
            let decided = !matches!(row.ch_time, None | Some(0 | 270)) && row.ch_time_status != Some(3);
            if !decided && self.is_missing(row) {
                row.ch_time_status = Some(99);
            }
        }
        episodes
    }

    /// Sections 7.5 and 7.6. A stay without an exit brings no days here.
    fn days(&self, person: u32, earliest_open: Date, exclude: &mut DaySet, include: &mut DaySet) {
        let e = &self.core.enrollments;
        let table = self.ds.enrollment().0;
        for &number in self.core.enrollments_of_person(person) {
            let n = number as usize;
            let (project_type, entry, exit) = (e.project_type[n], e.entry[n], e.exit[n]);
            if let Some(exit) = exit {
                match project_type {
                    2 => exclude.add(entry, exit),
                    3 | 13 => {
                        if let Some(move_in) = e.move_in[n] {
                            exclude.add(move_in, exit);
                        }
                    }
                    0 | 8 => include.add(entry, exit),
                    1 => self.core.bed_nights(number).iter().for_each(|&night| include.add_day(night)),
                    _ => {}
                }
            }
            let prior = LivingSituation::of(table, e.row[n] as usize);
            let street = prior.date_to_street_essh.filter(|_| prior.counts_street_days(project_type));
            if let Some(from) = street.filter(|_| entry > earliest_open) {
                let to = if matches!(project_type, 3 | 13 | 15) { e.move_in[n].or(exit) } else { Some(entry) };
                if let Some(to) = to {
                    include.add(from, to);
                }
            }
        }
        include.remove(exclude);
        include.close_gaps(6);
    }

    /// Step 7.8.3.
    fn is_missing(&self, row: &HohAdult) -> bool {
        let e = &self.core.enrollments;
        let Some(cohort) = self.cohort(row.cohort) else { return false };
        let members = self.core.enrollments_of_household(row.household).iter().map(|&n| n as usize);
        let own = members.filter(|&n| e.person[n] == row.person);
        own.filter(|&n| self.counts(row.cohort, cohort.start, cohort.end, n)).any(|n| {
            let prior = LivingSituation::of(self.ds.enrollment().0, e.row[n] as usize);
            prior.is_missing(e.project_type[n], e.entry[n])
        })
    }
}

/// Section 7.7.
fn episodes_of(include: &DaySet) -> Vec<Episode> {
    let runs: Vec<(Date, Date)> = include.runs().collect();
    let episode = |(at, &(start, end)): (usize, &(Date, Date))| {
        let end = if end > start { Some(end) } else { runs.get(at + 1).map(|&(_, end)| end) };
        Episode { start, end }
    };
    runs.iter().enumerate().map(episode).collect()
}

/// Step 7.8.2, for the rows of a person in one cohort. A row's days count when an episode ends in its three years.
fn total(rows: &mut [HohAdult], episodes: &[Episode], include: &DaySet) {
    let in_period = |row: &HohAdult, day: Date| (row.ch_start..=row.last_active).contains(&day);
    let ends = || episodes.iter().filter_map(|episode| episode.end);
    let counted: Vec<&HohAdult> = rows.iter().filter(|row| ends().any(|end| in_period(row, end))).collect();
    let within = |day: Date| counted.iter().any(|row| in_period(row, day));
    let days = include.runs().flat_map(|(start, end)| start.0..=end.0).filter(|&day| within(Date(day))).count();
    let count = ends().filter(|&end| within(end)).count();
    if count == 0 {
        return;
    }
    for row in rows.iter_mut().filter(|row| row.ch_time.is_none()) {
        row.ch_time = match days {
            365.. => Some(365),
            270.. => Some(270),
            _ => None,
        };
        row.ch_time_status = Some(if count >= 4 { 2 } else { 3 });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn include(runs: &[(i32, i32)]) -> DaySet {
        let mut set = DaySet::default();
        set.clear(Date(0)..=Date(2000));
        for &(start, end) in runs {
            set.add(Date(start), Date(end + 1));
        }
        set
    }

    fn row(ch_start: i32, last_active: i32) -> HohAdult {
        HohAdult {
            person: 0,
            household: 0,
            cohort: 0,
            ch_start: Date(ch_start),
            last_active: Date(last_active),
            disability_status: 1,
            ch_time: None,
            ch_time_status: None,
        }
    }

    /// CHTime and CHTimeStatus of rows of one person and cohort.
    fn totals(runs: &[(i32, i32)], rows: &[HohAdult]) -> Vec<(Option<i16>, Option<i16>)> {
        let (set, mut rows) = (include(runs), rows.to_vec());
        total(&mut rows, &episodes_of(&set), &set);
        rows.iter().map(|row| (row.ch_time, row.ch_time_status)).collect()
    }

    #[test]
    fn an_episode_of_a_day_ends_with_the_next() {
        let ends = |runs: &[(i32, i32)]| {
            let found = episodes_of(&include(runs));
            found.iter().map(|episode| (episode.start.0, episode.end.map(|end| end.0))).collect::<Vec<_>>()
        };
        assert_eq!(ends(&[(10, 12), (20, 20), (40, 45)]), [(10, Some(12)), (20, Some(45)), (40, Some(45))]);
        assert_eq!(ends(&[(10, 12), (20, 20)]), [(10, Some(12)), (20, None)]);
    }

    #[test]
    fn days_and_episodes_are_counted_in_the_period() {
        let runs = [(100, 199), (300, 399), (500, 599), (700, 764)];
        assert_eq!(totals(&runs, &[row(100, 1195)]), [(Some(365), Some(2))]);
        assert_eq!(totals(&runs, &[row(101, 1196)]), [(Some(270), Some(2))]);
        // The last episode ends after the period: its days count, the episode does not.
        assert_eq!(totals(&runs, &[row(100, 763)]), [(Some(270), Some(3))]);
        assert_eq!(totals(&runs[..2], &[row(0, 1095)]), [(None, Some(3))]);
        assert_eq!(totals(&[(500, 600)], &[row(0, 599)]), [(None, None)]);
    }

    #[test]
    fn periods_of_a_cohort_are_counted_together_where_an_episode_ends() {
        // Each row alone has 200 days.
        let runs = [(0, 199), (1200, 1399)];
        assert_eq!(totals(&runs, &[row(0, 1095), row(305, 1400)]), [(Some(365), Some(3)); 2]);
        // In the second row's period no episode ends.
        assert_eq!(totals(&runs, &[row(0, 1095), row(303, 1398)]), [(None, Some(3)); 2]);
    }
}
