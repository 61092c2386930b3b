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
