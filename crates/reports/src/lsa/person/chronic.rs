//! Sections 5.5 to 5.10: time in emergency shelter, safe haven or on the street in the three years to a person's last
//! active day, and whether it meets the time criteria for chronic homelessness.

use hud::{Dataset, Date};

use super::living_situation::LivingSituation;
use crate::{
    day_set::DaySet,
    lsa::{Core, days},
};

/// Gaps of fewer than seven nights between two days in ES, SH or on the street belong to the episode.
const MOST_GAP: i32 = 6;
const DAYS_OF_TWELVE_MONTHS: i32 = 365;
const DAYS_OF_NINE_MONTHS: i32 = 270;

/// The three years that end on a person's last active day; both days belong to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    pub ch_start: Date,
    pub last_active: Date,
}

/// Section 5.9, ch_Episodes: an unbroken series of days in ES, SH or on the street.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Episode {
    pub start: Date,
    pub end: Date,
}

/// Section 5.10: CHTime and CHTimeStatus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChTime {
    pub time: i16,
    pub status: i16,
}

/// Sets of days that are used again for each person.
#[derive(Default)]
pub struct Scratch {
    exclude: DaySet,
    include: DaySet,
}

impl Period {
    /// Section 5.5: `active` are a person's active enrollments.
    pub fn new(core: &Core, active: impl Iterator<Item = u32>) -> Option<Self> {
        let last_active = active.filter_map(|n| last_active_day(core, n)).max()?;
        Some(Self { ch_start: days::add_days(days::add_years(last_active, -3), 1), last_active })
    }

    fn year_before(self) -> Date {
        days::add_years(self.last_active, -1)
    }
}

impl Episode {
    pub const fn days(self) -> i32 {
        self.end.0 - self.start.0 + 1
    }
}

/// Sections 5.6 to 5.10 for one person who is an adult or head of household; `enrollments` are all of the person's.
pub fn chronic(
    core: &Core,
    ds: &Dataset,
    enrollments: &[u32],
    period: Period,
    scratch: &mut Scratch,
) -> (Vec<Episode>, ChTime) {
    let relevant = || enrollments.iter().copied().filter(|&n| is_relevant(core, n, period));
    let prior = |n: u32| LivingSituation::of(ds.enrollment().0, core.enrollments.row[n as usize] as usize);
    let Scratch { exclude, include } = scratch;
    exclude.clear(period.ch_start..=period.last_active);
    include.clear(period.ch_start..=period.last_active);
    for n in relevant() {
        exclude_housed(core, n, period, exclude);
        include_nights(core, n, period, include);
        let e = &core.enrollments;
        let entry = e.entry[n as usize];
        if entry > period.ch_start {
            include_days_before(core, n, prior(n), period, include);
        }
    }
    include.remove(exclude);
    include.close_gaps(MOST_GAP);
    let episodes: Vec<Episode> = include.runs().map(|(start, end)| Episode { start, end }).collect();

    let says_chronic =
        || relevant().any(|n| core.enrollments.entry[n as usize] > period.year_before() && prior(n).says_chronic());
    let is_missing = || {
        relevant().any(|n| {
            let e = &core.enrollments;
            prior(n).is_missing(e.project_type[n as usize], e.entry[n as usize])
        })
    };
    let time = ch_time(&episodes, period, says_chronic, is_missing);
    (episodes, time)
}

/// Section 5.5: the last day of an active enrollment. HUD's code takes the day after the last bed night also when that
/// is the day after ReportEnd.
fn last_active_day(core: &Core, n: u32) -> Option<Date> {
    let e = &core.enrollments;
    let end = core.params.end;
    match (e.exit[n as usize], e.last_bed_night[n as usize]) {
        (None, night) if night.is_none_or(|night| night == end) => Some(end),
        (_, Some(night)) => Some(days::add_days(night, 1)),
        (exit, None) => exit,
    }
}

/// Section 5.6, CH.
fn is_relevant(core: &Core, n: u32, period: Period) -> bool {
    let e = &core.enrollments;
    e.entry[n as usize] <= period.last_active && e.exit[n as usize].is_none_or(|exit| exit > period.ch_start)
}

/// Section 5.7, ch_Exclude: days in TH, or housed in RRH or PSH.
fn exclude_housed(core: &Core, n: u32, period: Period, exclude: &mut DaySet) {
    let e = &core.enrollments;
    let from = match e.project_type[n as usize] {
        2 => Some(e.entry[n as usize]),
        3 | 13 | 15 => e.move_in[n as usize],
        _ => None,
    };
    if let Some(from) = from {
        exclude.add(from, e.exit[n as usize].unwrap_or(days::add_days(period.last_active, 1)));
    }
}

/// Sections 5.8.1 and 5.8.2: stays in entry-exit ES and SH, bed nights in night-by-night ES.
fn include_nights(core: &Core, n: u32, period: Period, include: &mut DaySet) {
    let e = &core.enrollments;
    let (entry, exit) = (e.entry[n as usize], e.exit[n as usize]);
    match e.project_type[n as usize] {
        0 | 8 => include.add(entry, exit.unwrap_or(days::add_days(period.last_active, 1))),
        1 => core.bed_nights(n).iter().for_each(|&night| include.add_day(night)),
        _ => {}
    }
}

/// Section 5.8.3: days from DateToStreetESSH to entry, in RRH and PSH on to move-in or exit.
fn include_days_before(core: &Core, n: u32, prior: LivingSituation, period: Period, include: &mut DaySet) {
    let e = &core.enrollments;
    let project_type = e.project_type[n as usize];
    let Some(from) = prior.date_to_street_essh.filter(|_| prior.counts_street_days(project_type)) else { return };
    let to = match project_type {
        3 | 13 | 15 => e.move_in[n as usize].or(e.exit[n as usize]).unwrap_or(days::add_days(period.last_active, 1)),
        _ => e.entry[n as usize],
    };
    include.add(from, to);
}

/// Section 5.10. The questions are asked only where the answer counts.
fn ch_time(
    episodes: &[Episode],
    period: Period,
    says_chronic: impl Fn() -> bool,
    is_missing: impl Fn() -> bool,
) -> ChTime {
    if episodes.iter().any(|e| e.days() >= DAYS_OF_TWELVE_MONTHS && e.end > period.year_before()) {
        return ChTime { time: 365, status: 1 };
    }
    let days: i32 = episodes.iter().map(|e| e.days()).sum();
    let time = match days {
        DAYS_OF_TWELVE_MONTHS.. if episodes.len() >= 4 => return ChTime { time: 365, status: 2 },
        DAYS_OF_TWELVE_MONTHS.. => 365,
        DAYS_OF_NINE_MONTHS.. => 270,
        _ => 0,
    };
    if says_chronic() {
        return ChTime { time: 400, status: 2 };
    }
    let status = match (is_missing(), time) {
        (true, _) => 99,
        (false, 365) => 3,
        (false, _) => -1,
    };
    ChTime { time, status }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LAST: Date = Date(20_000);

    fn time(episodes: &[(i32, i32)], says_chronic: bool, is_missing: bool) -> (i16, i16) {
        let episodes: Vec<_> =
            episodes.iter().map(|&(start, days)| Episode { start: Date(start), end: Date(start + days - 1) }).collect();
        let period = Period { ch_start: Date(LAST.0 - 1095), last_active: LAST };
        let found = ch_time(&episodes, period, || says_chronic, || is_missing);
        (found.time, found.status)
    }

    #[test]
    fn every_combination() {
        assert_eq!(time(&[(19_600, 365)], false, true), (365, 1));
        // A long episode that ended more than a year ago is time, but not the last year's.
        assert_eq!(time(&[(19_000, 400)], false, false), (365, 3));
        assert_eq!(time(&[(19_000, 400)], false, true), (365, 99));
        assert_eq!(time(&[(19_000, 400)], true, true), (400, 2));
        assert_eq!(time(&[(19_000, 100), (19_200, 100), (19_400, 100), (19_600, 65)], true, true), (365, 2));
        assert_eq!(time(&[(19_000, 100), (19_200, 100), (19_400, 100), (19_600, 64)], false, false), (270, -1));
        assert_eq!(time(&[(19_000, 270)], false, true), (270, 99));
        assert_eq!(time(&[(19_000, 269)], false, false), (0, -1));
        assert_eq!(time(&[], false, true), (0, 99));
        assert_eq!(time(&[], true, true), (400, 2));
    }
}
