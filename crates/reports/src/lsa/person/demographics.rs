//! Sections 5.3 and 5.4: who is reported on, and their demographics.

use hud::{Dataset, Table, records::Client};

use super::active::Activity;
use crate::lsa::Core;

/// The demographic columns of tlsa_Person; -1 where a column does not apply.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Demographics {
    /// HoHAdult: 0 neither, 1 adult, 2 head of household, 3 both.
    pub hoh_adult: u8,
    /// RaceEthnicity: digits of all that apply, 1 to 7 in order; 98 and 99 where unknown.
    pub race_ethnicity: i32,
    pub vet_status: i16,
    pub disability_status: i16,
    pub dv_status: i16,
    pub hiv: i16,
    pub smi: i16,
    pub sud: i16,
}

impl Demographics {
    pub const fn is_adult(&self) -> bool {
        self.hoh_adult & 1 == 1
    }
}

/// Sections 5.3 and 5.4 for the person whose row of Client.csv and enrollments these are; none when the report does not
/// count the person.
pub fn demographics(
    core: &Core,
    ds: &Dataset,
    activity: &Activity,
    client: usize,
    enrollments: &[u32],
) -> Option<Demographics> {
    let e = &core.enrollments;
    let counted = || enrollments.iter().filter(|&&n| activity.counts_enrollment(core, n)).map(|&n| n as usize);
    counted().next()?;
    let adult = counted().any(|n| is_adult(e.active_age[n]));
    let head = counted().any(|n| e.relationship[n] == 1);
    let hoh_adult = u8::from(adult) + 2 * u8::from(head);

    let clients = ds.client().0;
    let in_residence = || {
        enrollments.iter().map(|&n| n as usize).filter(|&n| activity.air_enrollments[n] && is_adult(e.active_age[n]))
    };
    let sheltered_adult = in_residence().next().is_some();
    let condition = |has: &[bool]| match in_residence().any(|n| has[n]) {
        true => 1,
        false if sheltered_adult => 0,
        false => -1,
    };
    let [hiv, smi, sud] = [condition(&e.hiv), condition(&e.smi), condition(&e.sud)];

    let disability_status = if hiv == 1 || smi == 1 || sud == 1 {
        1
    } else if hoh_adult == 0 {
        -1
    } else {
        // Of all answers, yes before no before unknown.
        match counted().filter_map(|n| e.disability_status[n]).max() {
            Some(-2) => 98,
            Some(status) => status,
            None => 99,
        }
    };
    let dv_status = if hoh_adult == 0 {
        -1
    } else {
        match counted().filter_map(|n| e.dv_status[n]).min() {
            Some(10) => 0,
            Some(status) => status,
            None => 99,
        }
    };
    let vet_status = match clients.int(client, Client::VETERAN_STATUS) {
        _ if !adult => -1,
        Some(0) => 0,
        Some(1) => 1,
        Some(8 | 9) => 98,
        _ => 99,
    };
    let race_ethnicity = race_ethnicity(clients, client);
    Some(Demographics { hoh_adult, race_ethnicity, vet_status, disability_status, dv_status, hiv, smi, sud })
}

/// Section 5.4, RaceEthnicity.
pub fn race_ethnicity(clients: &Table, row: usize) -> i32 {
    const DIGITS: [usize; 7] = [
        Client::AM_IND_AK_NATIVE,
        Client::ASIAN,
        Client::BLACK_AF_AMERICAN,
        Client::NATIVE_HI_PACIFIC,
        Client::WHITE,
        Client::HISPANIC_LATINAO,
        Client::MID_EAST_N_AFRICAN,
    ];
    match clients.int(row, Client::RACE_NONE) {
        Some(8 | 9) => return 98,
        Some(99) => return 99,
        _ => {}
    }
    let all = (1..).zip(DIGITS).filter(|&(_, column)| clients.int(row, column) == Some(1));
    let digits = all.fold(0, |number, (digit, _)| number * 10 + digit);
    if digits == 0 { 99 } else { digits }
}

/// Age groups 21 to 65: 18 and older, and known.
pub const fn is_adult(age_group: Option<i16>) -> bool {
    matches!(age_group, Some(18..=65))
}
