//! Sections 7.10 to 7.12: what came before the exit.

use std::cmp::Reverse;

use hud::Date;

use super::{Exit, Source};
use crate::{day_set::DaySet, lsa::days::add_days};

/// Days after a stay or bed night that still belong to it.
const PADDING: i32 = 6;

impl Source<'_> {
    /// Section 7.10.
    pub(super) fn stat(&self, exit: &Exit) -> i16 {
        let (h, qualifying) = (&self.core.households, exit.household as usize);
        let (entry, left) = (h.entry[qualifying], h.exit[qualifying]);
        let reach = add_days(entry, -730);
        let before = self.of_type(exit.head, exit.cohort, exit.hh_type).map(|n| n as usize).filter(|&n| {
            h.entry[n] < entry && h.exit[n].is_some_and(|day| day >= reach && left.is_some_and(|left| day <= left))
        });
        let last =
            before.min_by_key(|&n| (Reverse(h.exit[n]), h.exit_dest[n], h.entry[n], Reverse(self.enrollment_id(n))));
        match last {
            None => 1,
            Some(n) if h.exit[n].is_some_and(|day| day >= add_days(entry, -14)) => 5,
            Some(n) => match h.exit_dest[n] {
                400..=499 => 2,
                100..=399 => 3,
                _ => 4,
            },
        }
    }

    /// Step 7.11.2 for all exits, each stretch once.
    pub(super) fn time_padded(&self, exits: &[Exit]) -> Vec<(u32, Date, Date)> {
        let mut all = Vec::new();
        for (row, exit) in (0..).zip(exits).filter(|(_, exit)| exit.stat == 5 && self.was_engaged(exit)) {
            self.engaged(exit, |from, to| all.push((row, from, to)));
        }
        all.sort_unstable();
        all.dedup();
        all
    }

    /// Section 7.11.
    pub(super) fn last_inactive(&self, exit: &Exit) -> Date {
        let (h, n) = (&self.core.households, exit.household as usize);
        let lookback = self.core.params.lookback();
        let (day_before, before_lookback) = (add_days(h.entry[n], -1), add_days(lookback, -1));
        let latest = day_before.max(before_lookback);
        if exit.stat != 5 || !self.was_engaged(exit) || h.entry[n] <= lookback {
            return latest;
        }
        let mut engaged = DaySet::default();
        engaged.clear(lookback..=day_before);
        self.engaged(exit, |from, to| engaged.add(from, add_days(to, 1)));
        // The last day without a stay is the day before the last run of days with one, if that reaches the entry.
        match engaged.runs().last() {
            Some((from, to)) if to == day_before => add_days(from, -1),
            _ => latest,
        }
    }

    /// Step 7.11.1: a stay of the head began before the household's and ended less than a week before it, or later.
    fn was_engaged(&self, exit: &Exit) -> bool {
        let (h, e) = (&self.core.households, &self.core.enrollments);
        let entry = h.entry[exit.household as usize];
        self.of_type(exit.head, exit.cohort, exit.hh_type).any(|prior| {
            let began = || {
                let members = self.core.enrollments_of_household(prior).iter().map(|&n| n as usize);
                members.filter(|&n| e.person[n] == exit.head).any(|n| e.entry[n] < entry)
            };
            h.exit[prior as usize].is_some_and(|day| add_days(day, PADDING) >= entry) && began()
        })
    }

    /// Step 7.11.2, sys_TimePadded_exit: the first and the last day of each stay or bed night with the days after it.
    pub(super) fn engaged(&self, exit: &Exit, mut add: impl FnMut(Date, Date)) {
        let h = &self.core.households;
        let Some(cohort) = self.cohort(exit.cohort) else { return };
        let padded = |day: Date| add_days(day, PADDING).min(cohort.end);
        let left = h.exit[exit.household as usize];
        for n in self.of_type(exit.head, exit.cohort, exit.hh_type).map(|n| n as usize) {
            let Some(until) = h.exit[n].filter(|&day| left.is_some_and(|left| day <= left)) else { continue };
            match h.project_type[n] {
                0 | 2 | 3 | 8 | 13 => add(h.entry[n], padded(until)),
                1 => {
                    let nights = self.core.index.nights(h.row[n] as usize).iter().copied();
                    let counts = |night: &Date| *night >= h.entry[n] && *night < until && *night <= cohort.end;
                    nights.filter(counts).for_each(|night| add(night, padded(night)));
                }
                _ => {}
            }
        }
    }

    /// Section 7.12: -1 for those who were housed in PSH before the cohort's period, or for a year.
    pub(super) fn system_path(&self, exit: &Exit) -> i16 {
        let (h, qualifying) = (&self.core.households, exit.household as usize);
        let before_lookback = add_days(self.core.params.lookback(), -1);
        let (Some(cohort), Some(left)) = (self.cohort(exit.cohort), h.exit[qualifying]) else { return -1 };
        if let Some(move_in) = h.move_in[qualifying]
            && (exit.exit_from == 6 && move_in < cohort.start
                || matches!(exit.exit_from, 5 | 6) && add_days(move_in, 365) <= left)
        {
            return -1;
        }
        let counts = |n: usize| {
            let reaches_back =
                exit.last_inactive == before_lookback && h.exit[n].is_none_or(|day| day > before_lookback);
            h.entry[n] <= left && (h.entry[n] > exit.last_inactive || reaches_back)
        };
        let groups = self.of_type(exit.head, exit.cohort, exit.hh_type).map(|n| n as usize).filter(|&n| counts(n));
        let combined = groups.fold(0, |all, n| {
            all | match h.project_type[n] {
                0 | 1 | 8 => 0b0001,
                2 => 0b0010,
                13 => 0b0100,
                3 => 0b1000,
                _ => 0,
            }
        });
        match combined {
            group @ 1..=7 => group,
            0b1000 => 8,
            0b1001 => 9,
            0b1101 => 10,
            0b1100 => 11,
            _ => 12,
        }
    }
}
