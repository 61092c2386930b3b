//! Measure 3.2: how many people were sheltered in the report period. Measure 3.1 comes from the point-in-time count.

use super::{Params, people::Person};

/// Project types of the rows: total, emergency shelter, safe haven, transitional housing.
pub const ROWS: [&[i32]; 4] = [&[0, 1, 2, 8], &[0, 1], &[8], &[2]];

/// Which of [`ROWS`] a person is in.
pub fn sheltered(person: Person<'_>, params: &Params) -> [bool; 4] {
    ROWS.map(|types| person.enrollments.iter().any(|e| e.is_in(types) && person.spent_a_night(e, params.period)))
}
