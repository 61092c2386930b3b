//! Sections 8.8 to 8.11: average days from a qualifying exit to the return, rows 18 to 36, 63 to 66 and 101 to 136.

use super::{
    super::Row,
    means::{Means, Place},
    populations::{Facts, Set},
};

/// What chapter 8 reads of a row of tlsa_Exit; -1 where it has no value.
#[derive(Clone, Copy, Debug)]
pub struct ExitDays {
    pub facts: Facts,
    /// -2, -1 or 0.
    pub cohort: i16,
    pub exit_from: i16,
    pub exit_to: i16,
    pub return_time: i32,
    pub system_path: i16,
}

const COHORTS: [i16; 3] = [-2, -1, 0];
const UNIVERSES: [i16; 3] = [2, 3, 4];

/// Section 8.11: the destinations of rows 101 to 135; row 136 has those that are not in the list.
const DESTINATIONS: [i16; 35] = [
    101, 116, 118, 204, 205, 206, 207, 215, 225, 302, 312, 313, 314, 327, 329, 332, 410, 411, 419, 420, 421, 422, 423,
    426, 428, 431, 433, 434, 436, 437, 438, 439, 440, 24, 98,
];

/// The report rows, by cell: row 23, which all populations have, comes first.
const REPORT_ROWS: [i16; 59] = {
    let mut rows = [23; 59];
    let mut cell = 1;
    let mut row = 18;
    while cell < rows.len() {
        rows[cell] = row;
        cell += 1;
        row = match row {
            22 => 24,
            36 => 63,
            66 => 101,
            row => row + 1,
        };
    }
    rows
};

pub fn rows(exits: impl Iterator<Item = ExitDays>) -> Vec<Row> {
    let mut groups: Vec<Means> =
        (0..COHORTS.len() * UNIVERSES.len()).map(|_| Means::new(REPORT_ROWS.len(), 1)).collect();
    for exit in exits.filter(|exit| exit.return_time > 0) {
        let Some(cohort) = COHORTS.iter().position(|&cohort| cohort == exit.cohort) else { continue };
        let universe = universe(exit.exit_to);
        let cells = report_rows(&exit).into_iter().flatten().map(cell);
        let mut days = [(0, exit.return_time); 5];
        let mut count = 1;
        for cell in cells {
            days[count].0 = cell;
            count += 1;
        }
        // Row 23 is in no report for those returning after an exit to permanent housing (21).
        let set = Set::new(&exit.facts).without(21);
        groups[cohort * UNIVERSES.len() + universe].add(&exit.facts, set, &days[..count]);
    }
    let group_rows = |(n, means): (usize, &Means)| {
        let (cohort, universe) = (COHORTS[n / UNIVERSES.len()], UNIVERSES[n % UNIVERSES.len()]);
        means.rows(|cell| {
            // Rows 24 to 35 are system paths 1 to 12.
            let report_row = REPORT_ROWS[cell];
            let system_path = if (24..=35).contains(&report_row) { report_row - 23 } else { -1 };
            Place { report_row, cohort, universe, system_path }
        })
    };
    groups.iter().enumerate().flat_map(group_rows).collect()
}

/// Position in [`UNIVERSES`]: permanent, temporary, unknown destination.
const fn universe(exit_to: i16) -> usize {
    match exit_to {
        400..=499 => 0,
        100..=399 => 1,
        _ => 2,
    }
}

/// The rows in which an exit counts, besides 23: by last project type, by path (and 36 for any), by destination.
fn report_rows(exit: &ExitDays) -> [Option<i16>; 4] {
    let by_project = match exit.exit_from {
        from @ 2..=6 => Some(from + 16),
        from @ 7..=10 => Some(from + 56),
        _ => None,
    };
    let path = exit.system_path;
    let by_path = (1..=12).contains(&path).then_some(path + 23);
    let any_path = (path != -1).then_some(36);
    let by_destination = match DESTINATIONS.iter().zip(101..).find(|&(&destination, _)| destination == exit.exit_to) {
        Some((_, row)) => Some(row),
        // Row 136 has universe 4 only: a permanent or temporary destination that HUD does not list is in no row.
        None => (universe(exit.exit_to) == 2).then_some(136),
    };
    [by_project, by_path, any_path, by_destination]
}

/// Position in [`REPORT_ROWS`].
fn cell(report_row: i16) -> usize {
    let offset = match report_row {
        ..=22 => 17,
        24..=36 => 18,
        63..=66 => 44,
        _ => 78,
    };
    usize::try_from(report_row - offset).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_and_rows() {
        assert_eq!(REPORT_ROWS[58], 136);
        assert!(REPORT_ROWS.iter().enumerate().skip(1).all(|(n, &row)| cell(row) == n));
    }

    #[test]
    fn destinations_out_of_the_list() {
        let facts = Facts {
            hh_type: 1,
            stat: 1,
            chronic: 0,
            vet: 0,
            disability: 0,
            fleeing_dv: 0,
            race_ethnicity: 99,
            adult_age: 25,
            parent: 0,
            three_children: false,
            psh_move_in: -1,
        };
        let exit = |exit_to| ExitDays { facts, cohort: 0, exit_from: 2, exit_to, return_time: 20, system_path: 1 };
        let rows = |exit_to| report_rows(&exit(exit_to));
        assert_eq!(rows(101), [Some(18), Some(24), Some(36), Some(101)]);
        assert_eq!(rows(98), [Some(18), Some(24), Some(36), Some(135)]);
        assert_eq!([rows(99)[3], rows(-1)[3], rows(30)[3]], [Some(136); 3]);
        assert_eq!([rows(335)[3], rows(435)[3]], [None; 2]);
        assert_eq!(
            report_rows(&ExitDays { exit_from: 10, system_path: -1, ..exit(410) }),
            [Some(66), None, None, Some(117)]
        );
    }
}
