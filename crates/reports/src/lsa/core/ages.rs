//! Section 3.5: age groups.

use hud::{Dataset, Date, records::Client as C};

use super::{Clients, Enrollments};
use crate::lsa::{
    days::years_between,
    groups::Groups,
    params::{Cohorts, Params},
};

/// Steps 3.5.1 to 3.5.5.
pub fn ages(
    ds: &Dataset,
    params: &Params,
    cohorts: &Cohorts,
    enrollments: &mut Enrollments,
    clients: &Clients,
    of_person: &Groups<u32>,
) {
    let table = ds.client().0;
    let count = enrollments.len();
    let e = enrollments;
    e.entry_age = vec![None; count];
    e.active_age = vec![None; count];
    e.exit1_age = vec![None; count];
    e.exit2_age = vec![None; count];
    let exit_cohorts = [cohorts.get(-1), cohorts.get(-2)];
    for person in 0..u32::try_from(of_person.len()).unwrap_or(u32::MAX) {
        let Some(client) = clients.row(person) else { continue };
        let dob = table.int(client, C::DOB).map(Date);
        let quality = table.int(client, C::DOB_DATA_QUALITY);
        let stays = of_person.get(person);
        let mut unknown = false;
        for &n in stays {
            let age = at_entry(dob, quality, e.entry[n as usize], e.relationship[n as usize] == 1);
            unknown |= age == 99;
            e.entry_age[n as usize] = Some(age);
        }
        for n in stays.iter().map(|&n| n as usize) {
            // One unknown age makes all of the person's unknown.
            let at_entry = if unknown { Some(99) } else { e.entry_age[n] };
            e.entry_age[n] = at_entry;
            let on = |day: Date| match at_entry {
                Some(98 | 99) | None => at_entry,
                _ => dob.map(|dob| group(years_between(dob, day))),
            };
            let (entry, exit) = (e.entry[n], e.exit[n]);
            let was_there = entry < params.start && exit.is_none_or(|exit| exit >= params.start);
            e.active_age[n] = if was_there { on(params.start) } else { at_entry };
            let [exit1, exit2] = exit_cohorts.map(|cohort| {
                let left =
                    cohort.filter(|c| entry < c.start && exit.is_some_and(|exit| (c.start..=c.end).contains(&exit)));
                left.map_or(at_entry, |c| on(c.start))
            });
            (e.exit1_age[n], e.exit2_age[n]) = (exit1, exit2);
        }
    }
}

/// Step 3.5.1.
fn at_entry(dob: Option<Date>, quality: Option<i32>, entry: Date, is_head: bool) -> i16 {
    const NONSENSE: Option<Date> = Some(Date(-25_567)); // January 1, 1900
    if matches!(quality, Some(8 | 9)) {
        return 98;
    }
    let known = dob.filter(|&dob| {
        Some(dob) != NONSENSE
            && dob <= entry
            && !(is_head && dob == entry)
            && years_between(dob, entry) < 105
            && matches!(quality, Some(1 | 2))
    });
    known.map_or(99, |dob| group(years_between(dob, entry)))
}

/// The age group of a number of years, by its code.
const fn group(years: i32) -> i16 {
    match years {
        65.. => 65,
        55.. => 64,
        45.. => 54,
        35.. => 44,
        25.. => 34,
        22.. => 24,
        18.. => 21,
        6.. => 17,
        3.. => 5,
        1.. => 2,
        _ => 0,
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        hud::date::iso_date(text.as_bytes()).unwrap()
    }

    #[test]
    fn ages_are_known_or_not() {
        let age = |dob: &str, quality, entry: &str, head| at_entry(Some(day(dob)), quality, day(entry), head);
        assert_eq!(age("2000-02-29", Some(1), "2018-02-28", true), 21);
        assert_eq!(age("2000-03-01", Some(2), "2018-02-28", true), 17);
        assert_eq!(age("1900-01-01", Some(1), "2000-01-01", false), 99);
        assert_eq!(age("1921-01-02", Some(1), "2026-01-01", false), 65);
        assert_eq!(age("1921-01-01", Some(1), "2026-01-01", false), 99);
        assert_eq!(age("2026-01-01", Some(1), "2026-01-01", true), 99);
        assert_eq!(age("2026-01-01", Some(1), "2026-01-01", false), 0);
        assert_eq!(age("1990-01-01", Some(8), "2026-01-01", false), 98);
        assert_eq!(age("1990-01-01", Some(99), "2026-01-01", false), 99);
        assert_eq!(at_entry(None, Some(1), day("2026-01-01"), false), 99);
    }
}
