//! Measure 7: placement from street outreach, and placement in or retention of permanent housing.

use std::cmp::Reverse;

use super::{
    destination::{Exit, from_housing, from_street_outreach},
    people::{Enrollment, Person},
};
use crate::glossary::Period;

const PH_WITHOUT_RRH: [i32; 3] = [3, 9, 10];

/// Metric 7a.1: how a leaver of street outreach exited; none for those who are not in the universe.
pub fn from_outreach(person: Person<'_>, period: Period) -> Option<Exit> {
    let exit = from_street_outreach(latest_exit(person, &[4], period)?.destination);
    (exit != Exit::LeftOut).then_some(exit)
}

/// Metric 7b.1: whether a leaver exited to permanent housing; none for those who are not in the universe.
pub fn placed(person: Person<'_>, period: Period) -> Option<bool> {
    let last = latest_exit(person, &[0, 1, 2, 3, 8, 9, 10, 13], period)?;
    if last.is_in(&PH_WITHOUT_RRH) && last.move_in.is_some() {
        return None;
    }
    permanent(last)
}

/// Metric 7b.2: whether somebody who moved into permanent housing stayed there or exited to another; none for those who are
/// not in the universe.
pub fn retained(person: Person<'_>, period: Period) -> Option<bool> {
    let open = person.enrollments.iter().filter(|e| e.is_in(&PH_WITHOUT_RRH) && e.is_open());
    // Of several that started on the same day, the lowest EnrollmentID.
    if let Some(latest) = open.min_by_key(|e| Reverse(e.stay.entry)) {
        return latest.move_in.map(|_| true);
    }
    let last = latest_exit(person, &PH_WITHOUT_RRH, period)?;
    last.move_in?;
    permanent(last)
}

/// The latest exit of a leaver: somebody who exited from these project types in the report period, and was in none of them at
/// its end. Of several on the same day, the lowest EnrollmentID.
fn latest_exit<'a>(person: Person<'a>, types: &[i32], period: Period) -> Option<&'a Enrollment> {
    let relevant = || person.enrollments.iter().filter(|e| e.is_in(types));
    if relevant().any(Enrollment::is_open) {
        return None;
    }
    relevant().filter(|e| e.left_in(period)).min_by_key(|e| Reverse(e.stay.exit))
}

fn permanent(e: &Enrollment) -> Option<bool> {
    match from_housing(e.destination) {
        Exit::LeftOut => None,
        exit => Some(exit == Exit::Permanent),
    }
}
