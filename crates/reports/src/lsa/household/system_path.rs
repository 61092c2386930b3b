//! Section 6.18: the combination of project groups that a household went through.

use super::{Days, ProjectGroup};

/// SystemPath: -1 for those who were housed in PSH before the report period and came to nothing else in it.
pub fn system_path(days: &Days, est: &ProjectGroup, rrh: &ProjectGroup, psh: &ProjectGroup) -> i16 {
    let entered = |group: &ProjectGroup| matches!(group.status, 21 | 22);
    let housed_before = psh.move_in == 2;
    if !entered(est) && !entered(rrh) && housed_before {
        return -1;
    }
    let (es, th) = (days.es >= 1, days.th >= 1);
    match (psh.status, rrh.status) {
        (0, 0) => match (es, th) {
            (true, false) => 1,
            (false, true) => 2,
            (true, true) => 3,
            (false, false) => 12,
        },
        (0, 11..) if est.status == 0 => 4,
        (0, 2..) => match (es, th) {
            (true, false) => 5,
            (false, true) => 6,
            (true, true) => 7,
            (false, false) => 12,
        },
        (11.., 0) if est.status == 0 && !housed_before => 8,
        (11.., 0) if es && !th && (!housed_before || entered(est)) => 9,
        (11.., 2..) if es && !th && (!housed_before || entered(est) && entered(rrh)) => 10,
        (11.., 2..) if est.status == 0 && (!housed_before || entered(rrh)) => 11,
        _ => 12,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lsa::person::populations::Population;

    /// The table of section 6.18: what a path asks of ESTStatus, days in ES, days in TH, RRHStatus, PSHStatus and of a
    /// move-in to PSH before the report period. `?` any, `0` none, `+` some, `s` served (2 or more), `a` active (11 or
    /// more), `n` entered in the report period, `x` not so; `y` and `-` for the move-in.
    const TABLE: [(i16, &str); 15] = [
        (-1, "x??x?y"),
        (1, "?+000?"),
        (2, "?0+00?"),
        (3, "?++00?"),
        (4, "0??a0?"),
        (5, "?+0s0?"),
        (6, "?0+s0?"),
        (7, "?++s0?"),
        (8, "0??0a-"),
        (9, "?+00a-"),
        (9, "n+00a?"),
        (10, "?+0sa-"),
        (10, "n+0na?"),
        (11, "0??sa-"),
        (11, "0??na?"),
    ];

    const STATUSES: [i16; 6] = [0, 2, 11, 12, 21, 22];

    fn agrees(asked: u8, value: i32) -> bool {
        match asked {
            b'0' => value == 0,
            b'+' => value >= 1,
            b's' => value >= 2,
            b'a' => value >= 11,
            b'n' => matches!(value, 21 | 22),
            b'x' => !matches!(value, 21 | 22),
            b'y' => value == 2,
            b'-' => value != 2,
            _ => true,
        }
    }

    #[test]
    fn paths_are_those_of_the_table() {
        let group = |status, move_in| ProjectGroup {
            status,
            move_in,
            geography: -1,
            living_situation: -1,
            destination: -1,
            population: Population::default(),
            air: false,
        };
        let (mut seen, mut count) = (std::collections::BTreeSet::new(), 0);
        for case in 0..6 * 6 * 6 * 4 {
            let [est, rrh, psh] = [1, 6, 36].map(|step| STATUSES[case / step % 6]);
            let (es, th) = [(0, 0), (0, 3), (3, 0), (3, 3)][case / 216];
            for move_in in if psh >= 11 { &[0, 1, 2][..] } else { &[-1] } {
                let values = [est.into(), es, th, rrh.into(), psh.into(), (*move_in).into()];
                let row = TABLE.iter().find(|(_, asked)| asked.bytes().zip(values).all(|(a, v)| agrees(a, v)));
                let days = Days { es, th, est: es + th, ..Days::default() };
                let path = system_path(&days, &group(est, -1), &group(rrh, -1), &group(psh, *move_in));
                assert_eq!(path, row.map_or(12, |row| row.0), "{values:?}");
                seen.insert(path);
                count += 1;
            }
        }
        assert_eq!((seen.len(), count), (13, 6 * 6 * 4 * (2 + 4 * 3)));
    }
}
