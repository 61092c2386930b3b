//! Sections 6.9 and 6.12: whether a household came back to the continuum or never left it, and the day after which its
//! days of system use count.

use hud::Date;

use super::{Case, ProjectGroup, system_use::Scratch};
use crate::lsa::days::add_days;

/// A household that comes back sooner than this many days after its exit never left.
const DAYS_AWAY: i32 = 15;
/// Exits longer ago do not count.
const LONGEST_AWAY: i32 = 730;
/// So many days after a stay or bed night belong to it.
const PADDING: i32 = 6;

pub(super) struct Engagement {
    pub stat: i16,
    pub household: Option<u32>,
    pub return_time: i32,
}

impl Case<'_> {
    /// Section 6.9; `groups` are ES/SH/TH, RRH and PSH.
    pub(super) fn engagement(&self, first_entry: Date, groups: &[ProjectGroup; 3]) -> Engagement {
        let h = &self.source.core.households;
        let before = add_days(first_entry, -LONGEST_AWAY)..first_entry;
        let exits = self.of_type.iter().filter_map(|&n| Some((n, h.exit[n].filter(|exit| before.contains(exit))?)));
        // Of exits on one day, the greatest HouseholdID's, as in HUD's sample.
        let last = exits.max_by_key(|&(_, exit)| exit);
        let household = last.and_then(|(n, _)| u32::try_from(n).ok());
        let stays_on = groups.iter().any(|group| matches!(group.status, 11 | 12));
        let (stat, return_time) = match last {
            _ if stays_on => (5, -1),
            None => (1, -1),
            Some((_, exit)) if add_days(exit, DAYS_AWAY) > first_entry => (5, -1),
            Some((n, exit)) => {
                let stat = match h.exit_dest[n] {
                    400..=499 => 2,
                    100..=399 => 3,
                    _ => 4,
                };
                (stat, first_entry.0 - exit.0)
            }
        };
        Engagement { stat, household, return_time }
    }

    /// Section 6.12.
    pub(super) fn last_inactive(&self, first_entry: Date, stat: i16, scratch: &mut Scratch) -> Date {
        let (lookback, day_before) = (self.source.core.params.lookback(), add_days(first_entry, -1));
        if !self.reaches_back(first_entry, stat) {
            return day_before.max(add_days(lookback, -1));
        }
        let engaged = &mut scratch.days;
        engaged.clear(lookback..=day_before);
        self.engaged(|from, to| engaged.add(from, add_days(to, 1)));
        // The last day that no stay covers is the day before the last run of covered days, where that reaches the entry.
        match engaged.runs().last() {
            Some((from, to)) if to == day_before => add_days(from, -1),
            _ => day_before.max(add_days(lookback, -1)),
        }
    }

    /// Step 6.12.1: whether days before the first entry can count. That takes a stay that ended before the report period,
    /// less than a week before the first entry or after it.
    pub(super) fn reaches_back(&self, first_entry: Date, stat: i16) -> bool {
        let (h, params) = (&self.source.core.households, &self.source.core.params);
        let mut exits = self.of_type.iter().filter_map(|&n| h.exit[n]);
        stat == 5
            && first_entry <= params.start
            && exits.any(|exit| exit < params.start && add_days(exit, PADDING) >= first_entry)
    }

    /// Step 6.12.2, sys_TimePadded: the first and the last day of each stay or bed night with the days that follow it.
    pub(super) fn engaged(&self, mut add: impl FnMut(Date, Date)) {
        let core = self.source.core;
        let (h, params) = (&core.households, &core.params);
        let is_past = |exit: Option<Date>| exit.is_some_and(|exit| exit < params.start);
        for &n in &self.of_type {
            let household = u32::try_from(n).unwrap_or(u32::MAX);
            if !self.source.is_active(household) && !is_past(h.exit[n]) {
                continue;
            }
            if h.project_type[n] == 1 {
                self.bed_nights(n).for_each(|night| add(night, add_days(night, PADDING).min(params.end)));
            } else {
                let end = h.exit[n].map_or(params.end, |exit| add_days(exit, PADDING).min(params.end));
                add(h.entry[n], end);
            }
        }
    }

    /// The bed nights of a stay in a night-by-night shelter, from the look-back to the end of the report period.
    pub(super) fn bed_nights(&self, household: usize) -> impl Iterator<Item = Date> {
        let core = self.source.core;
        let (h, params) = (&core.households, &core.params);
        let first = h.entry[household].max(params.lookback());
        let end = h.exit[household].unwrap_or(Date(i32::MAX));
        let nights = core.index.nights(h.row[household] as usize).iter().copied();
        nights.filter(move |&night| night >= first && night <= params.end && night < end)
    }
}
