//! Measure 1: how long people experience homelessness.

use std::ops::RangeInclusive;

use hud::Date;

use super::{Params, people::Enrollment, people::Person};
use crate::{day_set::DaySet, glossary::Period, lsa::days::add_days};

/// A row of the two tables, which is made four times from different stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// Line 3: transitional housing counts. In line 2 it takes nights away.
    pub with_th: bool,
    /// Measure 1b: element 3.917, and permanent housing before the move-in.
    pub told: bool,
}

/// 1a.1, 1a.2, 1b.1, 1b.2.
pub const LINES: [Line; 4] = [
    Line { with_th: false, told: false },
    Line { with_th: true, told: false },
    Line { with_th: false, told: true },
    Line { with_th: true, told: true },
];

/// `[length of time homeless]` by [`LINES`], in nights; none for those who are not in the line's universe.
pub fn nights_homeless(person: Person<'_>, params: &Params) -> [Option<u32>; 4] {
    if !person
        .enrollments
        .iter()
        .any(|e| e.is_in(&[0, 1, 2, 3, 8, 9, 10, 13]) && person.spent_a_night(e, params.period))
    {
        return [None; 4];
    }
    let (mut homeless, mut elsewhere) = (DaySet::default(), DaySet::default());
    LINES.map(|line| Case { person, params, line }.nights(&mut homeless, &mut elsewhere))
}

struct Case<'a> {
    person: Person<'a>,
    params: &'a Params,
    line: Line,
}

impl Case<'_> {
    fn nights(&self, homeless: &mut DaySet, elsewhere: &mut DaySet) -> Option<u32> {
        let Period { start, end } = self.params.period;
        // Steps 1 to 3: the nights of the report period.
        let born = self.person.born.unwrap_or(Date(i32::MIN));
        let year = start.max(born)..=end;
        if year.is_empty() {
            return None;
        }
        homeless.clear(year.clone());
        self.add_nights(homeless);
        self.take_away(homeless, elsewhere, year);
        let (_, client_end) = homeless.runs().last()?;
        // Step 4.
        let lookback = self.params.lookback();
        let client_start = add_days(client_end, -365).max(lookback);
        // Steps 5 and 6: those of the year that ends with the last of them, and of the time before it.
        let told = || self.told(lookback);
        let first = told().map(|(since, _)| since).min().map_or(lookback, |since| since.min(lookback)).max(born);
        homeless.clear(first..=client_end);
        self.add_nights(homeless);
        // What HMIS itself recorded counts from the look-back stop date on, what people told it about even before.
        let mut before = DaySet::default();
        if first < lookback {
            before.clear(first..=client_end);
            before.add(first, lookback);
            homeless.remove(&before);
        }
        for (since, until) in told() {
            homeless.add(since, add_days(until, 1));
        }
        self.take_away(homeless, elsewhere, first..=client_end);
        // Step 8. Nights before the client start date count if they are contiguous with it.
        let counted = homeless.runs().filter(|&(_, to)| to >= add_days(client_start, -1));
        Some(counted.map(|(from, to)| from.0.abs_diff(to.0) + 1).sum())
    }

    /// Step 1d: bed nights in shelters (and transitional housing), and nights in permanent housing before the move-in.
    fn add_nights(&self, homeless: &mut DaySet) {
        for e in self.person.enrollments {
            let end = e.stay.exit.unwrap_or(Date(i32::MAX));
            match e.stay.project_type {
                Some(1) => {
                    let all = self.person.bed_nights(e);
                    all.iter()
                        .filter(|&&night| night >= e.stay.entry && night < end)
                        .for_each(|&n| homeless.add_day(n));
                }
                Some(0 | 8) => homeless.add(e.stay.entry, end),
                Some(2) if self.line.with_th => homeless.add(e.stay.entry, end),
                _ if self.counts_before_move_in(e) => homeless.add(e.stay.entry, e.move_in.unwrap_or(end)),
                _ => {}
            }
        }
    }

    /// Step 2: nights on which the person lived in transitional housing, where that does not count, or in permanent housing.
    fn take_away(&self, homeless: &mut DaySet, elsewhere: &mut DaySet, span: RangeInclusive<Date>) {
        elsewhere.clear(span);
        for e in self.person.enrollments {
            let end = e.stay.exit.unwrap_or(Date(i32::MAX));
            match (e.stay.project_type, e.move_in) {
                (Some(2), _) if !self.line.with_th => elsewhere.add(e.stay.entry, end),
                (_, Some(move_in)) if e.is_ph() => elsewhere.add(move_in, end),
                _ => {}
            }
        }
        homeless.remove(elsewhere);
    }

    /// Step 1c, for measure 1b.
    fn counts_before_move_in(&self, e: &Enrollment) -> bool {
        let period = self.params.period;
        self.line.told
            && e.is_ph()
            && e.literally_homeless
            && (period.contains(e.stay.entry)
                || e.move_in.is_some_and(|day| period.contains(day))
                || (e.move_in.is_none() && e.left_in(period)))
    }

    /// Step 5: first and last of the nights that a stay adds by 3.917.3, for measure 1b.
    fn told(&self, lookback: Date) -> impl Iterator<Item = (Date, Date)> {
        let counts = move |e: &&Enrollment| match e.stay.project_type {
            Some(0 | 1 | 8) => self.line.told,
            Some(2) => self.line.told && self.line.with_th && e.literally_homeless,
            _ => self.counts_before_move_in(e),
        };
        self.person.enrollments.iter().filter(counts).filter_map(move |e| {
            let since = e.homeless_since?;
            let first = if e.stay.project_type == Some(1) {
                let in_stay = |night: &Date| *night >= e.stay.entry && e.stay.exit.is_none_or(|exit| *night <= exit);
                self.person
                    .bed_nights(e)
                    .iter()
                    .copied()
                    .find(in_stay)
                    .filter(|&night| night <= self.params.period.end)?
            } else {
                e.stay.entry
            };
            (first >= lookback && since <= first).then_some((since, first))
        })
    }
}
