//! Sections 5.11, 5.13 and 5.14: a person's ages, household types and adult age populations by project group.

use super::{active::Activity, demographics::is_adult, populations::Population};
use crate::lsa::Core;

/// EST, RRH, PSH: the project groups that have all columns.
pub const GROUPS: usize = 3;

/// The columns of one project group; -1 where the person was not served in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    pub age_min: i16,
    pub age_max: i16,
    pub hh_type: i16,
    pub hoh: i16,
    pub adult: i16,
    pub air_adult: i16,
    pub hh_chronic: i16,
    pub hh_vet: i16,
    pub hh_disability: i16,
    pub hh_fleeing_dv: i16,
    pub hh_adult_age_ao: i16,
    pub hh_adult_age_ac: i16,
    pub hh_parent: i16,
    pub ac3_plus: i16,
    pub air: i16,
    pub air_hoh: i16,
}

/// All of a person's project groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HouseholdTypes {
    pub groups: [Group; GROUPS],
    pub rrh_so_age_min: i16,
    pub rrh_so_age_max: i16,
    pub rrh_so_no_move_in: i16,
    pub rrh_so_move_in: i16,
    pub es: i16,
    pub sh: i16,
    pub th: i16,
}

/// An enrollment that is active or active in residence, with its household.
#[derive(Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "each is a column of HUD's")]
struct Stay {
    project_type: i16,
    active: bool,
    in_residence: bool,
    head: bool,
    age: Option<i16>,
    moved_in: bool,
    household_type: i16,
    household: Population,
}

/// Sections 5.11, 5.13 and 5.14 for the person whose enrollments these are.
pub fn household_types(
    core: &Core,
    activity: &Activity,
    populations: &[Population],
    enrollments: &[u32],
) -> HouseholdTypes {
    let (e, h) = (&core.enrollments, &core.households);
    let counted = enrollments.iter().map(|&n| n as usize);
    let stays: Vec<Stay> = counted
        .filter(|&n| activity.active_enrollments[n] || activity.air_enrollments[n])
        .map(|n| {
            let household = e.household[n] as usize;
            Stay {
                project_type: e.project_type[n],
                active: activity.active_enrollments[n],
                in_residence: activity.air_enrollments[n],
                head: e.relationship[n] == 1,
                age: e.active_age[n],
                moved_in: e.move_in[n].is_some(),
                household_type: h.active_hh_type[household],
                household: populations[household],
            }
        })
        .collect();
    let so = |stay: &Stay| stay.project_type == 15;
    let (rrh_so_age_min, rrh_so_age_max) = ages(&stays, so);
    let types = |has: &dyn Fn(&Stay) -> bool| types(&stays, has);
    HouseholdTypes {
        groups: [0, 1, 2].map(|group| group_columns(&stays, group)),
        rrh_so_age_min,
        rrh_so_age_max,
        rrh_so_no_move_in: types(&|stay| stay.active && so(stay) && !stay.moved_in),
        rrh_so_move_in: types(&|stay| stay.active && so(stay) && stay.moved_in),
        es: types(&|stay| stay.active && matches!(stay.project_type, 0 | 1)),
        sh: types(&|stay| stay.active && stay.project_type == 8),
        th: types(&|stay| stay.active && stay.project_type == 2),
    }
}

/// The columns of EST (0), RRH (1) or PSH (2).
fn group_columns(stays: &[Stay], group: usize) -> Group {
    let here = |stay: &Stay| match stay.project_type {
        0 | 1 | 2 | 8 => group == 0,
        13 => group == 1,
        3 => group == 2,
        _ => false,
    };
    let active = |has: &dyn Fn(&Stay) -> bool| types(stays, &|stay| stay.active && here(stay) && has(stay));
    let air = |has: &dyn Fn(&Stay) -> bool| types(stays, &|stay| stay.in_residence && here(stay) && has(stay));
    let (age_min, age_max) = ages(stays, here);
    let served = stays.iter().filter(|stay| stay.active && here(stay));
    Group {
        age_min,
        age_max,
        hh_type: active(&|_| true),
        hoh: active(&|stay| stay.head),
        adult: active(&|stay| is_adult(stay.age)),
        air_adult: air(&|stay| is_adult(stay.age)),
        hh_chronic: active(&|stay| stay.household.chronic == 1),
        hh_vet: active(&|stay| stay.household.vet),
        hh_disability: active(&|stay| stay.household.disability),
        hh_fleeing_dv: active(&|stay| stay.household.fleeing_dv == 1),
        hh_adult_age_ao: adult_age(stays, here, 1),
        hh_adult_age_ac: adult_age(stays, here, 2),
        hh_parent: active(&|stay| stay.household.parent),
        ac3_plus: served.map(|stay| i16::from(stay.household.ac3_plus)).max().unwrap_or(-1),
        air: air(&|_| true),
        air_hoh: air(&|stay| stay.head),
    }
}

/// Section 5.11: the smallest and the largest age group.
fn ages(stays: &[Stay], here: impl Fn(&Stay) -> bool) -> (i16, i16) {
    let known = || stays.iter().filter(|stay| stay.active && here(stay)).filter_map(|stay| stay.age);
    (known().min().unwrap_or(-1), known().max().unwrap_or(-1))
}

/// Section 5.13: the digits of all household types, 1, 2, 3 and 9 for those unknown, in order.
fn types(stays: &[Stay], has: &dyn Fn(&Stay) -> bool) -> i16 {
    let mut found = [false; 4];
    for stay in stays.iter().filter(|stay| has(stay)) {
        match stay.household_type {
            1 => found[0] = true,
            2 => found[1] = true,
            3 => found[2] = true,
            _ => found[3] = true,
        }
    }
    let digits = [1, 2, 3, 9].into_iter().zip(found).filter(|&(_, found)| found);
    let number = digits.fold(0, |number, (digit, _)| number * 10 + digit);
    if number == 0 { -1 } else { number }
}

/// Section 5.14: of the adult ages of all households of a type, the youngest youth, or else the oldest.
fn adult_age(stays: &[Stay], here: impl Fn(&Stay) -> bool, household_type: i16) -> i16 {
    let ages = || {
        let households = stays.iter().filter(|stay| stay.active && here(stay) && stay.household_type == household_type);
        households.map(|stay| stay.household.adult_age).filter(|age| (18..=55).contains(age))
    };
    match ages().min() {
        Some(youth @ 18..=24) => youth,
        _ => ages().max().unwrap_or(-1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stay(project_type: i16, household_type: i16, adult_age: i16) -> Stay {
        Stay {
            project_type,
            active: true,
            in_residence: false,
            head: false,
            age: Some(24),
            moved_in: false,
            household_type,
            household: Population { adult_age, ..Population::default() },
        }
    }

    #[test]
    fn household_types_are_digits() {
        let stays = [stay(0, 99, -1), stay(1, 1, 25), stay(13, 2, 24), stay(8, 99, -1)];
        let est = group_columns(&stays, 0);
        assert_eq!((est.hh_type, est.hoh, est.adult, est.air, est.ac3_plus), (19, -1, 19, -1, 0));
        assert_eq!(group_columns(&stays, 1).hh_type, 2);
        let none = group_columns(&stays, 2);
        assert_eq!((none.hh_type, none.ac3_plus, none.age_min), (-1, -1, -1));
        let all = [stay(0, 3, -1), stay(0, 2, -1), stay(0, 1, -1), stay(0, 99, -1)];
        assert_eq!(group_columns(&all, 0).hh_type, 1239);
    }

    #[test]
    fn youth_before_seniors_before_others() {
        let ages = |ages: &[i16]| {
            let stays: Vec<_> = ages.iter().map(|&age| stay(3, 1, age)).collect();
            group_columns(&stays, 2).hh_adult_age_ao
        };
        assert_eq!(ages(&[25, 55]), 55);
        assert_eq!(ages(&[25, 24, 18]), 18);
        assert_eq!(ages(&[55, 24]), 24);
        assert_eq!(ages(&[-1, 25]), 25);
        assert_eq!(ages(&[-1]), -1);
        assert_eq!(group_columns(&[stay(3, 1, 55)], 2).hh_adult_age_ac, -1);
    }
}
