//! The figures of the HMIS Data Quality Report that HDX 2.0 takes beside the measures: Q1, B2 and B6, and Q4, E2, for five
//! groups of projects.

use hud::{Dataset, Date, records::Enrollment as E};

use super::{
    Params,
    people::{Enrollment, Person},
};
use crate::glossary::active;

/// Project types of each group, in the order of the columns.
pub const GROUPS: [&[i32]; 5] = [&[0, 1, 8], &[2], &[3, 9, 10], &[13], &[4]];

/// A person who was served in a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Served {
    Stayer,
    Leaver,
    /// A leaver whose destination is not known.
    LeaverToUnknown,
}

/// How a person was served, by group.
pub fn served(ds: &Dataset, person: Person<'_>, params: &Params) -> [Option<Served>; 5] {
    GROUPS.map(|types| {
        let active = person.enrollments.iter().filter(|e| e.is_in(types) && is_active(ds, person, e, params));
        // The latest project stay: by start, then by exit, then the highest EnrollmentID, as in the data quality report.
        let latest = active.max_by_key(|e| (e.stay.entry, e.stay.exit.unwrap_or(Date(i32::MAX))))?;
        Some(match latest.destination {
            _ if !latest.left_in(params.period) => Served::Stayer,
            None | Some(8 | 9 | 30 | 99) => Served::LeaverToUnknown,
            Some(_) => Served::Leaver,
        })
    })
}

/// Glossary, "Active Clients", Method 1, for night-by-night shelters Method 2; in street outreach only those who are engaged
/// ("Project Stays to Include").
fn is_active(ds: &Dataset, person: Person<'_>, e: &Enrollment, params: &Params) -> bool {
    let engaged = || ds.enrollment().0.int(e.stay.row as usize, E::DATE_OF_ENGAGEMENT).map(Date);
    active::by_start_and_exit(&e.stay, params.period)
        && match e.stay.project_type {
            Some(1) => active::by_service(&e.stay, params.period, person.bed_nights(e), true),
            Some(4) => engaged().is_some_and(|day| day <= params.period.end),
            _ => true,
        }
}
