//! Measure 2: who exited to permanent housing two years before, and returned to homelessness.

use hud::Date;

use super::{
    Params,
    destination::is_permanent,
    people::{Enrollment, Person},
};
use crate::{glossary::Period, lsa::days::add_days};

/// A person who exited to permanent housing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exited {
    /// The project type that the exit was from, HUD's code.
    pub from: i32,
    /// Days until the person was homeless again (step 6).
    pub returned_after: Option<i32>,
}

const TYPES: [i32; 9] = [0, 1, 2, 3, 4, 8, 9, 10, 13];

/// Steps 1, 2 and 5.
pub fn exited(person: Person<'_>, params: &Params) -> Option<Exited> {
    let Period { start, end } = params.period;
    let two_years_before = Period { start: add_days(start, -730), end: add_days(end, -730) };
    let exits = person
        .enrollments
        .iter()
        .enumerate()
        .filter(|(_, e)| e.is_in(&TYPES) && e.left_in(two_years_before) && is_permanent(e.destination));
    let (at, first) = exits.min_by_key(|(_, e)| e.stay.exit)?;
    let exit = first.stay.exit?;
    let returns = person.enrollments.iter().enumerate().filter(|&(n, e)| n != at && is_return(person, n, e, exit, end));
    let returned = returns.map(|(_, e)| e.stay.entry).min();
    Some(Exited { from: first.stay.project_type?, returned_after: returned.map(|entry| entry.0 - exit.0) })
}

/// Step 5b: a start in a homeless project, or in permanent housing that is no transfer.
fn is_return(person: Person<'_>, number: usize, e: &Enrollment, exit: Date, report_end: Date) -> bool {
    let entry = e.stay.entry;
    if entry < exit || entry > report_end {
        return false;
    }
    if e.is_in(&[0, 1, 2, 4, 8]) {
        return true;
    }
    let is_transfer = |(n, other): (usize, &Enrollment)| {
        let last = other.stay.exit.map_or(report_end, |exit| add_days(exit, 14).min(report_end));
        n != number && other.is_ph() && (add_days(other.stay.entry, 1)..=last).contains(&entry)
    };
    e.is_ph() && entry > add_days(exit, 14) && !person.enrollments.iter().enumerate().any(is_transfer)
}
