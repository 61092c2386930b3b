//! Section 5.15: LSAPerson.csv.

use super::{People, Person, household_types::Group};
use crate::lsa::aggregate::count_alike;

/// Columns between RowTotal and ReportID, as in [`COLUMNS`].
pub const WIDTH: usize = 64;

/// The columns of LSAPerson.csv after RowTotal and before ReportID.
pub const COLUMNS: [&str; WIDTH] = [
    "RaceEthnicity",
    "VetStatus",
    "DisabilityStatus",
    "CHTime",
    "CHTimeStatus",
    "DVStatus",
    "ESTAgeMin",
    "ESTAgeMax",
    "HHTypeEST",
    "HoHEST",
    "AdultEST",
    "AIRAdultEST",
    "HHChronicEST",
    "HHVetEST",
    "HHDisabilityEST",
    "HHFleeingDVEST",
    "HHAdultAgeAOEST",
    "HHAdultAgeACEST",
    "HHParentEST",
    "AC3PlusEST",
    "AIREST",
    "AIRHoHEST",
    "RRHAgeMin",
    "RRHAgeMax",
    "HHTypeRRH",
    "HoHRRH",
    "AdultRRH",
    "AIRAdultRRH",
    "HHChronicRRH",
    "HHVetRRH",
    "HHDisabilityRRH",
    "HHFleeingDVRRH",
    "HHAdultAgeAORRH",
    "HHAdultAgeACRRH",
    "HHParentRRH",
    "AC3PlusRRH",
    "AIRRRH",
    "AIRHoHRRH",
    "PSHAgeMin",
    "PSHAgeMax",
    "HHTypePSH",
    "HoHPSH",
    "AdultPSH",
    "AIRAdultPSH",
    "HHChronicPSH",
    "HHVetPSH",
    "HHDisabilityPSH",
    "HHFleeingDVPSH",
    "HHAdultAgeAOPSH",
    "HHAdultAgeACPSH",
    "HHParentPSH",
    "AC3PlusPSH",
    "AIRPSH",
    "AIRHoHPSH",
    "RRHSOAgeMin",
    "RRHSOAgeMax",
    "HHTypeRRHSONoMI",
    "HHTypeRRHSOMI",
    "HHTypeES",
    "HHTypeSH",
    "HHTypeTH",
    "HIV",
    "SMI",
    "SUD",
];

impl People {
    /// The columns of one row of tlsa_Person that LSAPerson.csv has.
    pub fn columns(&self, row: usize) -> [i32; WIDTH] {
        let Person { demographics: d, ch_time, .. } = &self.rows[row];
        let types = &self.household_types[row];
        let mut columns = [0; WIDTH];
        let start = [d.vet_status, d.disability_status, ch_time.time, ch_time.status, d.dv_status];
        let end = [
            types.rrh_so_age_min,
            types.rrh_so_age_max,
            types.rrh_so_no_move_in,
            types.rrh_so_move_in,
            types.es,
            types.sh,
            types.th,
            d.hiv,
            d.smi,
            d.sud,
        ];
        let groups = types.groups.iter().flat_map(group_columns);
        columns[0] = d.race_ethnicity;
        for (column, value) in columns[1..].iter_mut().zip(start.into_iter().chain(groups).chain(end)) {
            *column = i32::from(value);
        }
        columns
    }

    /// RowTotal and the columns of each row of LSAPerson.csv.
    pub fn lsa_person(&self) -> Vec<(i32, [i32; WIDTH])> {
        count_alike((0..self.rows.len()).map(|row| self.columns(row)).collect())
    }
}

const fn group_columns(group: &Group) -> [i16; 16] {
    [
        group.age_min,
        group.age_max,
        group.hh_type,
        group.hoh,
        group.adult,
        group.air_adult,
        group.hh_chronic,
        group.hh_vet,
        group.hh_disability,
        group.hh_fleeing_dv,
        group.hh_adult_age_ao,
        group.hh_adult_age_ac,
        group.hh_parent,
        group.ac3_plus,
        group.air,
        group.air_hoh,
    ]
}
