//! Sections 6.10, 6.11 and 6.13 to 6.15: on which days a household was where, each day counted once (sys_Time).

use hud::{Date, records::Enrollment as E};

use super::Case;
use crate::{day_set::DaySet, lsa::days::add_days};

/// Numbers of days, by the columns of tlsa_Household.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Days {
    /// RRHPreMoveInDays: of active stays, whatever else happened on these days.
    pub rrh_pre_move_in_all: i32,
    /// PSHHousedDays, status 1 of sys_Time.
    pub psh_housed: i32,
    /// RRHHousedDays, status 2.
    pub rrh_housed: i32,
    /// THDays, status 3.
    pub th: i32,
    /// ESDays, status 4.
    pub es: i32,
    /// ESTDays.
    pub est: i32,
    /// Status 5, and 6: together RRHPSHPreMoveInDays.
    pub psh_pre_move_in: i32,
    pub rrh_pre_move_in: i32,
    /// Other3917Days: on the street, or in ES or SH that is not on record.
    pub other_3917: i32,
}

impl Days {
    /// RRHPSHPreMoveInDays.
    pub const fn pre_move_in(&self) -> i32 {
        self.psh_pre_move_in + self.rrh_pre_move_in
    }

    /// SystemHomelessDays.
    pub const fn system_homeless(&self) -> i32 {
        self.est + self.pre_move_in()
    }

    /// SystemDaysNotPSHHoused.
    pub const fn not_psh_housed(&self) -> i32 {
        self.system_homeless() + self.rrh_housed
    }

    /// TotalHomelessDays.
    pub const fn total_homeless(&self) -> i32 {
        self.system_homeless() + self.other_3917
    }
}

/// Sets of days that are used again for each household.
#[derive(Default)]
pub struct Scratch {
    pub days: DaySet,
}

impl Case<'_> {
    pub(super) fn system_use(&self, last_inactive: Date, scratch: &mut Scratch) -> Days {
        let core = self.source.core;
        let (h, params) = (&core.households, &core.params);
        let rrh_pre_move_in_all = self.rrh_pre_move_in(scratch);

        let mut use_of = Use { days: &mut scratch.days, counted: 0 };
        // The day of LastInactive, which may be that before the look-back, can be a day on the street.
        use_of.days.clear(add_days(params.lookback(), -1)..=params.end);
        let after_end = add_days(params.end, 1);
        let left = |n: usize| h.exit[n].unwrap_or(after_end);
        let housed = |n: usize| Some((h.move_in[n]?.max(params.lookback()), left(n)));
        let first = add_days(last_inactive, 1).max(params.lookback());
        let stayed = |n: usize| Some((h.entry[n].max(first), left(n)));
        let not_moved_in = |n: usize| Some((h.entry[n].max(first), h.move_in[n].unwrap_or_else(|| left(n))));
        let of = |stays: &[usize], types: &[i16]| -> Vec<usize> {
            stays.iter().copied().filter(|&n| types.contains(&h.project_type[n])).collect()
        };

        let psh_housed = use_of.add(of(&self.active, &[3]).into_iter().filter_map(housed));
        let rrh_housed = use_of.add(of(&self.active, &[13]).into_iter().filter_map(housed));
        let th = use_of.add(of(&self.of_type, &[2]).into_iter().filter_map(stayed));
        let nights =
            of(&self.of_type, &[1]).into_iter().flat_map(|n| self.bed_nights(n)).filter(|&night| night >= first);
        let es = use_of.add(of(&self.of_type, &[0, 8]).into_iter().filter_map(stayed))
            + use_of.add(nights.map(|night| (night, add_days(night, 1))));
        let psh_pre_move_in = use_of.add(of(&self.of_type, &[3]).into_iter().filter_map(not_moved_in));
        let rrh_pre_move_in = use_of.add(of(&self.of_type, &[13]).into_iter().filter_map(not_moved_in));
        let other_3917 = self.street_days_before(last_inactive) + use_of.add(self.street_days(last_inactive));
        Days {
            rrh_pre_move_in_all,
            psh_housed,
            rrh_housed,
            th,
            es,
            est: th + es,
            psh_pre_move_in,
            rrh_pre_move_in,
            other_3917,
        }
    }

    /// Section 6.10: the day of an exit without move-in belongs to the stay.
    fn rrh_pre_move_in(&self, scratch: &mut Scratch) -> i32 {
        let core = self.source.core;
        let (h, end) = (&core.households, core.params.end);
        let stays = || self.active.iter().copied().filter(|&n| h.project_type[n] == 13);
        let Some(first) = stays().map(|n| h.entry[n]).min() else { return 0 };
        scratch.days.clear(first..=end);
        for n in stays() {
            let last = h.move_in[n].map(|day| add_days(day, -1)).or(h.exit[n]).unwrap_or(end);
            scratch.days.add(h.entry[n], add_days(last, 1));
        }
        count(&scratch.days)
    }

    /// Step 6.14.1: days from the earliest DateToStreetESSH to LastInactive.
    fn street_days_before(&self, last_inactive: Date) -> i32 {
        let entry = &self.source.core.households.entry;
        let stays = self.of_type.iter().copied().filter(|&n| entry[n] > last_inactive);
        let dates = stays.filter_map(|n| self.date_to_street(n)).filter(|&day| day <= last_inactive);
        dates.min().map_or(0, |day| last_inactive.0 - day.0 + 1)
    }

    /// Step 6.14.2: days from LastInactive on, before stays that were of the household type at entry.
    fn street_days(&self, last_inactive: Date) -> impl Iterator<Item = (Date, Date)> {
        let h = &self.source.core.households;
        let stays = self.of_head.iter().map(|&n| n as usize).filter(|&n| h.entry_hh_type[n] == self.hh_type);
        stays.filter(move |&n| h.entry[n] > last_inactive).filter_map(move |n| {
            let from = self.date_to_street(n).filter(|&day| day < h.entry[n])?;
            Some((from.max(last_inactive), h.entry[n]))
        })
    }

    /// DateToStreetESSH of a stay whose days before it count.
    fn date_to_street(&self, household: usize) -> Option<Date> {
        let h = &self.source.core.households;
        let (table, row) = (self.source.ds.enrollment().0, h.row[household] as usize);
        let living_situation = table.int(row, E::LIVING_SITUATION);
        let in_range =
            |codes: std::ops::RangeInclusive<i32>| living_situation.is_some_and(|code| codes.contains(&code));
        let short_stay = match table.int(row, E::LENGTH_OF_STAY) {
            Some(10 | 11) => true,
            Some(2 | 3) => in_range(200..=299),
            _ => false,
        };
        let counts = matches!(h.project_type[household], 0 | 1 | 8)
            || in_range(100..=199)
            || short_stay && table.int(row, E::PREVIOUS_STREET_ESSH) == Some(1);
        table.int(row, E::DATE_TO_STREET_ESSH).map(Date).filter(|_| counts)
    }
}

/// Days with a status so far: what a status adds is what no status before it had.
struct Use<'a> {
    days: &'a mut DaySet,
    counted: i32,
}

impl Use<'_> {
    /// Adds days from the first of each range to the day before its second, and returns how many are new.
    fn add(&mut self, ranges: impl Iterator<Item = (Date, Date)>) -> i32 {
        for (from, to) in ranges {
            self.days.add(from, to);
        }
        let now = count(self.days);
        now - std::mem::replace(&mut self.counted, now)
    }
}

fn count(days: &DaySet) -> i32 {
    i32::try_from(days.len()).unwrap_or(i32::MAX)
}
