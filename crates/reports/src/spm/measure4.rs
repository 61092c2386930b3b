//! Measure 4: growth of employment and income in projects that the CoC Program funds.

use std::cmp::Reverse;

use hud::{Dataset, Date, records::IncomeBenefits as I};

use super::{
    Params,
    people::{Enrollment, People, Person},
};
use crate::{
    glossary::{income, nights::length_of_stay},
    lsa::{
        days::{add_days, add_years, years_between},
        groups::Groups,
    },
};

/// Whether each kind of income grew: earned, non-employment cash, total.
pub type Growth = [bool; 3];

/// People of metrics 4.1 to 4.3 and of metrics 4.4 to 4.6; none for those who are not in the universe.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Income {
    pub stayer: Option<Growth>,
    pub leaver: Option<Growth>,
}

/// Income and Sources by stay.
pub struct Records<'a> {
    ds: &'a Dataset,
    people: &'a People,
    of_stay: Groups<u32>,
}

/// An income record's money, in cents a month; total is null where the Glossary's table says so.
#[derive(Clone, Copy)]
struct Money {
    earned: i32,
    total: Option<i32>,
}

/// Project types of step 1.
const TYPES: [i32; 6] = [2, 3, 8, 9, 10, 13];

impl<'a> Records<'a> {
    pub fn new(ds: &'a Dataset, people: &'a People) -> Self {
        let of_stay = people.stays.records(ds.income_benefits().0, I::ENROLLMENT_ID, I::DATE_DELETED);
        Self { ds, people, of_stay }
    }

    pub fn income(&self, person: Person<'_>, params: &Params) -> Income {
        let funded = || person.enrollments.iter().filter(|e| e.coc_funded && e.is_in(&TYPES));
        // Of several that started on the same day, the lowest EnrollmentID.
        if funded().any(Enrollment::is_open) {
            let long = funded()
                .filter(|e| e.is_open() && length_of_stay(&e.stay, &[], params.period.end) >= 365)
                .min_by_key(|e| Reverse(e.stay.entry));
            return Income { stayer: long.and_then(|e| self.of_stayer(e, params)), leaver: None };
        }
        let last = funded().filter(|e| e.left_in(params.period)).min_by_key(|e| Reverse(e.stay.entry));
        Income { stayer: None, leaver: last.and_then(|e| self.of_leaver(e)) }
    }

    /// Steps 2d to 2i.
    fn of_stayer(&self, e: &Enrollment, params: &Params) -> Option<Growth> {
        if !e.age.is_adult() {
            return None;
        }
        let household_start = self.household_start(e);
        let is_annual = |row: usize, day: Date| self.stage(row) == Some(5) && is_near_anniversary(household_start, day);
        let later = self.latest(e, |row, day| day <= params.period.end && is_annual(row, day));
        let before = later.map_or(add_days(params.period.end, 1), |(_, day)| day);
        let (earlier, _) = self.latest(e, |row, day| {
            day < before && (self.stage(row) == Some(1) || (later.is_some() && is_annual(row, day)))
        })?;
        Some(self.growth(earlier, later.map(|(row, _)| row)))
    }

    /// Steps 3d to 3i.
    fn of_leaver(&self, e: &Enrollment) -> Option<Growth> {
        if !e.age.is_adult() {
            return None;
        }
        let (earlier, _) = self.latest(e, |row, day| self.stage(row) == Some(1) && day == e.stay.entry)?;
        let later = self.latest(e, |row, day| self.stage(row) == Some(3) && Some(day) == e.stay.exit);
        Some(self.growth(earlier, later.map(|(row, _)| row)))
    }

    /// Step 5.
    fn growth(&self, earlier: usize, later: Option<usize>) -> Growth {
        let Some(later) = later else { return [false; 3] };
        let (earlier, later) = (self.money(earlier), self.money(later));
        let (Some(before), Some(after)) = (earlier.total, later.total) else { return [false; 3] };
        [later.earned > earlier.earned, after - later.earned > before - earlier.earned, after > before]
    }

    /// Step 4.
    fn money(&self, row: usize) -> Money {
        let table = self.ds.income_benefits().0;
        Money { earned: income::earned(table, row).max(0), total: income::total(table, row).cents() }
    }

    /// The latest record of a stay that passes, and its information date.
    fn latest(&self, e: &Enrollment, passes: impl Fn(usize, Date) -> bool) -> Option<(usize, Date)> {
        let table = self.ds.income_benefits().0;
        let dated = self.of_stay.get(e.number).iter().map(|&row| row as usize).filter_map(|row| {
            let day = table.int(row, I::INFORMATION_DATE).map(Date)?;
            passes(row, day).then_some((row, day))
        });
        // Of two on the same day, the one that was changed last.
        let id = |row: usize| table.sym(row, I::INCOME_BENEFITS_ID).map(|id| self.ds.text(id));
        dated.max_by(|(a, day_a), (b, day_b)| {
            let updated = |row: usize| table.datetime(row, I::DATE_UPDATED);
            day_a.cmp(day_b).then_with(|| updated(*a).cmp(&updated(*b))).then_with(|| id(*a).cmp(&id(*b)))
        })
    }

    fn stage(&self, row: usize) -> Option<i32> {
        self.ds.income_benefits().0.int(row, I::DATA_COLLECTION_STAGE)
    }

    /// The earliest project start of the household.
    fn household_start(&self, e: &Enrollment) -> Date {
        let stays = &self.people.stays;
        let starts = stays.of_household(e.stay.household).iter().map(|&stay| stays.get(stay).entry);
        starts.min().unwrap_or(e.stay.entry)
    }
}

/// Steps 2f and 2g: within 30 days before and after the month and day of the start, in any year.
fn is_near_anniversary(start: Date, day: Date) -> bool {
    let years = years_between(start, day);
    (years..=years + 1).any(|years| {
        let anniversary = add_years(start, years);
        (add_days(anniversary, -30)..=add_days(anniversary, 30)).contains(&day)
    })
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn thirty_days_around_the_day_of_the_year() {
        let day = |y, m, d| Date::from_ymd(y, m, d).unwrap();
        let start = day(2019, 1, 15);
        for near in [day(2020, 12, 16), day(2021, 1, 15), day(2021, 2, 14), day(2019, 1, 20)] {
            assert!(is_near_anniversary(start, near), "{near}");
        }
        for far in [day(2020, 12, 15), day(2021, 2, 15), day(2020, 7, 1)] {
            assert!(!is_near_anniversary(start, far), "{far}");
        }
        assert!(is_near_anniversary(day(2020, 2, 29), day(2023, 1, 29)));
    }
}
