//! Section 9.2: the cohorts in which an enrollment is counted.

use crate::lsa::{Core, person::active::Activity};

/// Cohorts of rows 53 to 55, by bit: active in residence, then October, January, April and July.
pub const COHORTS: [i16; 5] = [1, 10, 11, 12, 13];

/// The cohorts of an enrollment, a bit for each of [`COHORTS`]; none when it is not active in residence.
pub fn cohorts(core: &Core, activity: &Activity, enrollment: u32) -> u8 {
    let row = enrollment as usize;
    if !activity.air_enrollments[row] {
        return 0;
    }
    let e = &core.enrollments;
    let from = match e.project_type[row] {
        3 | 13 => e.move_in[row],
        _ => Some(e.entry[row]),
    };
    COHORTS.iter().zip(0..).skip(1).fold(1, |set, (&cohort, bit)| {
        let is_there = core.cohorts.get(cohort).is_some_and(|cohort| {
            from.is_some_and(|from| from <= cohort.start)
                && e.exit[row].is_none_or(|exit| exit > cohort.start)
                && (e.project_type[row] != 1 || core.bed_nights(enrollment).contains(&cohort.start))
        });
        set | u8::from(is_there) << bit
    })
}
