//! Measure 5: who became homeless for the first time.

use super::{Params, people::Person};
use crate::lsa::days::add_days;

/// The project types that people enter in metrics 5.1 and 5.2.
const ENTERED: [&[i32]; 2] = [&[0, 1, 2, 8], &[0, 1, 2, 3, 8, 9, 10, 13]];

/// By metric, whether the person was in the system within two years before; none for those who entered no project of it in
/// the report period.
pub fn was_here_before(person: Person<'_>, params: &Params) -> [Option<bool>; 2] {
    ENTERED.map(|types| {
        let entries = person.enrollments.iter().filter(|e| e.is_in(types)).map(|e| e.stay.entry);
        let client_start = entries.filter(|&entry| params.period.contains(entry)).min()?;
        let earliest = add_days(client_start, -730).max(params.lookback());
        Some(person.enrollments.iter().any(|e| {
            e.is_in(ENTERED[1]) && e.stay.entry < client_start && e.stay.exit.is_none_or(|exit| exit >= earliest)
        }))
    })
}
