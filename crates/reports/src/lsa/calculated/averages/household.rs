//! Sections 8.4 to 8.7: average days of households, rows 1 to 16.

use super::{
    super::Row,
    means::{Means, Place},
    populations::{Facts, Set},
};

/// What chapter 8 reads of a row of tlsa_Household; -1 where it has no value.
#[derive(Clone, Copy, Debug)]
pub struct HouseholdDays {
    pub facts: Facts,
    /// ESDays, THDays, ESTDays, RRHPSHPreMoveInDays, SystemHomelessDays, Other3917Days, TotalHomelessDays, RRHHousedDays,
    /// SystemDaysNotPSHHoused: the days of rows 1 to 9.
    pub days: [i32; BY_PATH],
    pub psh_housed_days: i32,
    pub rrh_pre_move_in_days: i32,
    pub psh_status: i16,
    pub psh_move_in: i16,
    pub rrh_status: i16,
    pub rrh_move_in: i16,
    pub system_path: i16,
}

/// Rows 1 to 9 are by system path too.
const BY_PATH: usize = 9;
const ROWS: usize = 16;
const PATHS: usize = 12;
const RRH_HOUSED: usize = 7;

/// Section 8.5: for each of rows 1 to 9, the system paths it has (a bit each).
const PATHS_OF: [u16; BY_PATH] = [
    paths(&[1, 3, 5, 7, 9, 10, 12]),
    paths(&[2, 3, 6, 7, 12]),
    paths(&[3, 7, 12]),
    paths(&[4, 5, 6, 7, 8, 9, 10, 11, 12]),
    paths(&[5, 6, 7, 8, 9, 10, 11, 12]),
    paths(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
    paths(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
    paths(&[4, 5, 6, 7, 10, 11, 12]),
    paths(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
];

const fn paths(list: &[u16]) -> u16 {
    let (mut set, mut n) = (0, 0);
    while n < list.len() {
        set |= 1 << list[n];
        n += 1;
    }
    set
}

pub fn rows(households: impl Iterator<Item = HouseholdDays>) -> Vec<Row> {
    // Cells: rows 1 to 16 for all paths, then rows 1 to 9 by path.
    let mut means = Means::new(ROWS + BY_PATH * PATHS, BY_PATH);
    let mut days = Vec::new();
    for household in households {
        days.clear();
        cells(&household, &mut days);
        if !days.is_empty() {
            means.add(&household.facts, Set::new(&household.facts), &days);
        }
    }
    means.rows(|cell| {
        let number = |n: usize| i16::try_from(n).unwrap_or(i16::MAX);
        let (row, system_path) = match cell.checked_sub(ROWS) {
            None => (cell, -1),
            Some(by_path) => (by_path / PATHS, number(by_path % PATHS + 1)),
        };
        Place { report_row: number(row + 1), cohort: 1, universe: -1, system_path }
    })
}

/// The cells to which a household brings days, and how many; only days above zero count.
fn cells(h: &HouseholdDays, into: &mut Vec<(usize, i32)>) {
    let own = h.days.iter().copied().enumerate().filter(|&(_, days)| days > 0);
    into.extend(own.clone());

    // Statuses: 11 and 21 are active at report end, 12 and 22 have exited; move-ins: 1 in the report period, 2 before.
    let (active, exited) = (|status| matches!(status, 11 | 21), |status| matches!(status, 12 | 22));
    let housed = h.days[RRH_HOUSED];
    let (psh_in, rrh_in, rrh_not_in) =
        (matches!(h.psh_move_in, 1 | 2), matches!(h.rrh_move_in, 1 | 2), h.rrh_move_in == 0);
    let more = [
        (10, psh_in && exited(h.psh_status), h.psh_housed_days),
        (11, psh_in && active(h.psh_status), h.psh_housed_days),
        (12, rrh_not_in && exited(h.rrh_status), h.rrh_pre_move_in_days),
        (13, rrh_not_in && active(h.rrh_status), h.rrh_pre_move_in_days),
        (14, rrh_in && h.rrh_status > 2, h.rrh_pre_move_in_days),
        (15, rrh_in && exited(h.rrh_status), housed),
        (16, rrh_in && active(h.rrh_status), housed),
    ];
    into.extend(more.iter().filter(|&&(_, is, days)| is && days > 0).map(|&(row, _, days)| (row - 1, days)));

    if let Some(path) = usize::try_from(h.system_path).ok().filter(|path| (1..=PATHS).contains(path)) {
        let with_path = own.filter(|&(row, _)| PATHS_OF[row] >> path & 1 == 1);
        into.extend(with_path.map(|(row, days)| (ROWS + row * PATHS + path - 1, days)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn household(hh_type: i16, es_days: i32, system_path: i16) -> HouseholdDays {
        let facts = Facts {
            hh_type,
            stat: 5,
            chronic: 9,
            vet: 1,
            disability: 0,
            fleeing_dv: 0,
            race_ethnicity: 99,
            adult_age: 25,
            parent: 0,
            three_children: false,
            psh_move_in: 1,
        };
        let days = [es_days, 7, 0, 0, 0, 0, 0, 0, 0];
        HouseholdDays {
            facts,
            days,
            psh_housed_days: 9,
            rrh_pre_move_in_days: 0,
            psh_status: 12,
            psh_move_in: 1,
            rrh_status: 0,
            rrh_move_in: -1,
            system_path,
        }
    }

    /// Value by household type, population and system path of a report row.
    fn of_row(report_row: i16, households: &[HouseholdDays]) -> Vec<(i16, i16, i16, i32)> {
        let all = rows(households.iter().copied()).into_iter().filter(|row| row.report_row == report_row);
        let mut found: Vec<_> = all.map(|r| (r.population, r.hh_type, r.system_path, r.value)).collect();
        found.sort_unstable();
        found
    }

    /// Averages lose their fraction; days of zero or less do not count; a veteran of a household of children only counts
    /// for all household types, not for its own.
    #[test]
    fn averages_of_days_above_zero() {
        let some =
            [household(1, 4, -1), household(1, 5, 1), household(1, 0, 1), household(1, -1, 1), household(3, 8, 2)];
        let veterans = [(13, 0, -1, 5), (13, 0, 1, 5), (13, 1, -1, 4), (13, 1, 1, 5)];
        let of_13 = |row| of_row(row, &some).into_iter().filter(|row| row.0 == 13).collect::<Vec<_>>();
        assert_eq!(of_13(1), veterans);
        assert_eq!(of_13(2), [(13, 0, -1, 7), (13, 0, 2, 7), (13, 1, -1, 7)]);
        let all: Vec<_> = of_row(1, &some).into_iter().filter(|row| row.0 == 0).collect();
        assert_eq!(all, [(0, 0, -1, 5), (0, 0, 1, 5), (0, 1, -1, 4), (0, 1, 1, 5), (0, 3, -1, 8)]);
        assert_eq!(of_13(10), [(13, 0, -1, 9), (13, 1, -1, 9)]);
        assert_eq!((of_13(11), of_13(12), of_row(10, &[])), (vec![], vec![], vec![]));
    }

    #[test]
    fn move_ins_and_statuses() {
        let rows_of = |psh_status, psh_move_in, rrh_status, rrh_move_in| {
            let mut found = Vec::new();
            let days = [0, 0, 0, 0, 0, 0, 0, 3, 0];
            let statuses = HouseholdDays { psh_status, psh_move_in, rrh_status, rrh_move_in, ..household(1, 0, -1) };
            cells(&HouseholdDays { days, rrh_pre_move_in_days: 5, ..statuses }, &mut found);
            found.into_iter().map(|(cell, days)| (cell + 1, days)).collect::<Vec<_>>()
        };
        assert_eq!(rows_of(22, 2, 22, 0), [(8, 3), (10, 9), (12, 5)]);
        assert_eq!(rows_of(21, 1, 11, 0), [(8, 3), (11, 9), (13, 5)]);
        assert_eq!(rows_of(11, 0, 12, 2), [(8, 3), (14, 5), (15, 3)]);
        assert_eq!(rows_of(0, -1, 21, 1), [(8, 3), (14, 5), (16, 3)]);
        assert_eq!(rows_of(2, 1, 2, 1), [(8, 3)]);
    }
}
