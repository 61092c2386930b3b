//! Section 3.6: household types.

use hud::Date;

use super::{Enrollments, Households};
use crate::lsa::{groups::Groups, params::Cohorts};

/// HHType: 1 adults only, 2 adults and children, 3 children only, 99 unknown.
pub type HhType = i16;

/// Steps 3.6.1 to 3.6.4: at entry, and on the first day of the report period and of both earlier exit cohorts for those
/// who were there before.
pub fn household_types(
    cohorts: &Cohorts,
    households: &mut Households,
    enrollments: &Enrollments,
    of_household: &Groups<u32>,
) {
    let start = |cohort| cohorts.get(cohort).map(|c| c.start);
    let starts = [start(1), start(-1), start(-2)];
    let ages = [&enrollments.active_age, &enrollments.exit1_age, &enrollments.exit2_age];
    let count = u32::try_from(households.len()).unwrap_or(u32::MAX);
    for household in 0..count {
        let row = household as usize;
        let members = of_household.get(household);
        let entry_type = members
            .iter()
            .map(|&n| weight(enrollments.entry_age[n as usize]))
            .reduce(|a, b| a | b)
            .map_or(99, of_weights);
        let mut later = [entry_type; 3];
        for ((found, start), age) in later.iter_mut().zip(starts).zip(ages) {
            let Some(start) = start else { continue };
            if is_before(households.exit[row], start) || households.entry[row] >= start {
                continue;
            }
            let there = members.iter().map(|&n| n as usize).filter(|&n| !is_before(enrollments.exit[n], start));
            *found = of_weights(there.map(|n| weight(age[n])).fold(0, |a, b| a | b));
        }
        households.entry_hh_type.push(entry_type);
        households.active_hh_type.push(later[0]);
        households.exit1_hh_type.push(later[1]);
        households.exit2_hh_type.push(later[2]);
    }
}

fn is_before(exit: Option<Date>, day: Date) -> bool {
    exit.is_some_and(|exit| exit < day)
}

const ADULT: u8 = 1;
const CHILD: u8 = 2;
const UNKNOWN: u8 = 4;

const fn weight(age: Option<i16>) -> u8 {
    match age {
        Some(18..=65) => ADULT,
        Some(..18) => CHILD,
        _ => UNKNOWN,
    }
}

const fn of_weights(present: u8) -> HhType {
    match present {
        ADULT => 1,
        p if p & (ADULT | CHILD) == ADULT | CHILD => 2,
        CHILD => 3,
        _ => 99,
    }
}
