//! Where people go when they leave a project.

use super::rng::Rng;

/// A destination of list 3.12.1 as people leave a project of that type. `housed`: they had moved into a home.
pub(super) fn destination(rng: &mut Rng, project_type: i32, housed: bool) -> i32 {
    let shares = match project_type {
        _ if housed => HOUSED,
        0 => SHELTER,
        1 => NIGHT_SHELTER,
        2 | 8 => TRANSITIONAL,
        3 | 9 | 10 => PERMANENT,
        4 => OUTREACH,
        12 => PREVENTION,
        13 => RAPID,
        _ => SERVICES,
    };
    rng.weighted(shares)
}

type Shares = &'static [(i32, u16)];

#[rustfmt::skip]
const HOUSED: Shares = &[
    (410, 38), (435, 26), (422, 7), (423, 4), (421, 1), (411, 2), (312, 3), (313, 3), (116, 3), (101, 3), (207, 2),
    (206, 1), (225, 1), (24, 3), (8, 1), (9, 1), (99, 2), (30, 2), (329, 1), (314, 1),
];
#[rustfmt::skip]
const SHELTER: Shares = &[
    (101, 12), (116, 9), (435, 13), (410, 12), (312, 9), (313, 7), (422, 4), (302, 4), (30, 16), (99, 5), (8, 2),
    (9, 1), (204, 1), (205, 2), (206, 2), (207, 2), (314, 2), (17, 2), (24, 1), (329, 1), (423, 1), (118, 1),
];
#[rustfmt::skip]
const NIGHT_SHELTER: Shares = &[
    (116, 18), (101, 16), (30, 28), (99, 12), (435, 6), (410, 5), (312, 3), (313, 3), (207, 2), (206, 2), (302, 2),
    (17, 2), (24, 1), (37, 2),
];
#[rustfmt::skip]
const OUTREACH: Shares = &[
    (116, 24), (101, 18), (30, 16), (99, 8), (435, 12), (410, 4), (312, 3), (118, 3), (302, 4), (207, 3), (205, 2),
    (204, 1), (24, 1), (37, 3),
];
#[rustfmt::skip]
const TRANSITIONAL: Shares = &[
    (410, 24), (435, 22), (422, 8), (312, 7), (313, 5), (302, 3), (101, 5), (116, 4), (207, 2), (205, 2), (30, 6),
    (99, 3), (24, 1), (17, 2),
];
#[rustfmt::skip]
const PREVENTION: Shares = &[
    (410, 60), (435, 18), (422, 4), (312, 3), (411, 3), (421, 1), (99, 4), (30, 4), (101, 2), (313, 1),
];
#[rustfmt::skip]
const RAPID: Shares = &[
    (410, 12), (435, 8), (101, 18), (116, 14), (312, 12), (313, 8), (422, 6), (30, 12), (99, 6), (207, 2),
];
#[rustfmt::skip]
const PERMANENT: Shares = &[
    (116, 14), (101, 12), (207, 4), (24, 6), (30, 12), (410, 14), (435, 12), (312, 6), (225, 3), (206, 3), (99, 6),
];
#[rustfmt::skip]
const SERVICES: Shares = &[
    (116, 10), (101, 14), (410, 12), (435, 12), (312, 8), (313, 5), (30, 18), (99, 16), (302, 3), (8, 1), (37, 1),
];
