//! Section 5.12: population identifiers of active households.

use super::{Person, active::Activity, demographics::is_adult};
use crate::lsa::Core;

/// The population columns of a row of tlsa_HHID.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a column of HUD's")]
pub struct Population {
    /// HHChronic: 1 to 6 and 9, or 0.
    pub chronic: i16,
    pub vet: bool,
    pub disability: bool,
    /// HHFleeingDV: 1 fleeing, 2 survivor, or 0.
    pub fleeing_dv: i16,
    /// HHAdultAge: 18, 24, 25, 55, or -1; 0 for a household that is not active.
    pub adult_age: i16,
    pub parent: bool,
    pub ac3_plus: bool,
}

/// The populations of one household; `person` finds the row of tlsa_Person of a person of [`Core`].
pub fn population<'a>(
    core: &Core,
    activity: &Activity,
    household: u32,
    person: impl Fn(u32) -> Option<&'a Person>,
) -> Population {
    if !activity.active_households[household as usize] {
        return Population::default();
    }
    let e = &core.enrollments;
    let members = || {
        let all = core.enrollments_of_household(household).iter().map(|&n| n as usize);
        all.filter(|&n| activity.active_enrollments[n])
    };
    let adults_and_heads = || {
        members().filter(|&n| is_adult(e.active_age[n]) || e.relationship[n] == 1).filter_map(|n| person(e.person[n]))
    };
    let household_type = core.households.active_hh_type[household as usize];
    let ages = || members().filter_map(|n| e.active_age[n]);
    let adult_age = match (household_type, ages().min(), ages().max()) {
        (3.., ..) | (_, _, Some(98..)) => -1,
        (_, _, Some(21)) => 18,
        (_, _, Some(24)) => 24,
        (_, Some(64 | 65), _) => 55,
        _ => 25,
    };
    let children = members().filter(|&n| household_type == 2 && e.active_age[n].is_some_and(|age| age <= 17));
    Population {
        chronic: adults_and_heads().filter_map(chronic).min().unwrap_or(0),
        vet: household_type != 3
            && members().any(|n| {
                is_adult(e.active_age[n]) && person(e.person[n]).is_some_and(|p| p.demographics.vet_status == 1)
            }),
        disability: adults_and_heads().any(|p| p.demographics.disability_status == 1),
        fleeing_dv: adults_and_heads()
            .filter_map(|p| match p.demographics.dv_status {
                1 => Some(1),
                2 | 3 => Some(2),
                _ => None,
            })
            .min()
            .unwrap_or(0),
        adult_age,
        parent: members().any(|n| e.relationship[n] == 2),
        // A household without an active member counts as one in HUD's code: the sum of nothing is neither 0, 1 nor 2.
        ac3_plus: children.count() >= 3 || members().next().is_none(),
    }
}

/// HHChronic as one adult or head of household would have it.
fn chronic(person: &Person) -> Option<i16> {
    let disability = person.demographics.disability_status;
    match (person.ch_time.time, person.ch_time.status, disability) {
        _ if person.is_chronic() => Some(1),
        (365 | 400, _, 1) => Some(2),
        (365 | 400, _, 98 | 99) => Some(3),
        (365 | 400, _, 0) => Some(4),
        (270, 99, 1) => Some(5),
        (270, _, 1) => Some(6),
        (_, 99, disability) if disability != 0 => Some(9),
        _ => None,
    }
}
