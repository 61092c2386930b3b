//! Section 6.19: the columns of LSAHousehold.csv, and its rows with days in ranges.

use super::{Household, SystemHouseholds};
use crate::lsa::aggregate::count_alike;

pub const WIDTH: usize = 65;

/// The columns of LSAHousehold.csv between RowTotal and ReportID.
pub const COLUMNS: [&str; WIDTH] = [
    "Stat",
    "ReturnTime",
    "HHType",
    "HHChronic",
    "HHVet",
    "HHDisability",
    "HHFleeingDV",
    "HoHRaceEthnicity",
    "HHAdult",
    "HHChild",
    "HHNoDOB",
    "HHAdultAge",
    "HHParent",
    "ESTStatus",
    "ESTGeography",
    "ESTLivingSit",
    "ESTDestination",
    "ESTChronic",
    "ESTVet",
    "ESTDisability",
    "ESTFleeingDV",
    "ESTAC3Plus",
    "ESTAdultAge",
    "ESTParent",
    "RRHStatus",
    "RRHMoveIn",
    "RRHGeography",
    "RRHLivingSit",
    "RRHDestination",
    "RRHPreMoveInDays",
    "RRHChronic",
    "RRHVet",
    "RRHDisability",
    "RRHFleeingDV",
    "RRHAC3Plus",
    "RRHAdultAge",
    "RRHParent",
    "PSHStatus",
    "PSHMoveIn",
    "PSHGeography",
    "PSHLivingSit",
    "PSHDestination",
    "PSHHousedDays",
    "PSHChronic",
    "PSHVet",
    "PSHDisability",
    "PSHFleeingDV",
    "PSHAC3Plus",
    "PSHAdultAge",
    "PSHParent",
    "ESDays",
    "THDays",
    "ESTDays",
    "RRHPSHPreMoveInDays",
    "RRHHousedDays",
    "SystemDaysNotPSHHoused",
    "SystemHomelessDays",
    "Other3917Days",
    "TotalHomelessDays",
    "SystemPath",
    "ESTAIR",
    "RRHAIR",
    "PSHAIR",
    "RRHSOStatus",
    "RRHSOMoveIn",
];

impl Household {
    /// The household's values of [`COLUMNS`], with days as counted.
    pub fn columns(&self) -> [i32; WIDTH] {
        self.columns_with(|days| days, |days| days, |days| days)
    }

    /// The same with days in the ranges of the upload.
    pub fn upload_columns(&self) -> [i32; WIDTH] {
        self.columns_with(return_range, day_range, housed_range)
    }

    fn columns_with(
        &self,
        time: impl Fn(i32) -> i32,
        day: impl Fn(i32) -> i32,
        housed: impl Fn(i32) -> i32,
    ) -> [i32; WIDTH] {
        let (p, d) = (&self.population, &self.days);
        let [est, rrh, psh] = [&self.est, &self.rrh, &self.psh];
        let [of_est, of_rrh, of_psh] = [est, rrh, psh].map(|group| {
            let p = &group.population;
            [
                p.chronic.into(),
                p.vet.into(),
                p.disability.into(),
                p.fleeing_dv.into(),
                p.ac3_plus.into(),
                p.adult_age.into(),
                p.parent.into(),
            ]
        });
        let mut columns = [0; WIDTH];
        let mut rest = columns.as_mut_slice();
        let mut put = |values: &[i32]| {
            let (here, after) = std::mem::take(&mut rest).split_at_mut(values.len());
            here.copy_from_slice(values);
            rest = after;
        };
        put(&[self.stat.into(), time(self.return_time), self.hh_type.into()]);
        put(&[p.chronic.into(), p.vet.into(), p.disability.into(), p.fleeing_dv.into(), self.race_ethnicity]);
        put(&[self.adults.into(), self.children.into(), self.no_dob.into(), p.adult_age.into(), p.parent.into()]);
        put(&[est.status.into(), est.geography, est.living_situation, est.destination.into()]);
        put(&of_est);
        put(&[rrh.status.into(), rrh.move_in.into(), rrh.geography, rrh.living_situation, rrh.destination.into()]);
        put(&[day(d.rrh_pre_move_in_all)]);
        put(&of_rrh);
        put(&[psh.status.into(), psh.move_in.into(), psh.geography, psh.living_situation, psh.destination.into()]);
        put(&[housed(d.psh_housed)]);
        put(&of_psh);
        put(&[d.es, d.th, d.est, d.pre_move_in(), d.rrh_housed].map(&day));
        put(&[d.not_psh_housed(), d.system_homeless(), d.other_3917, d.total_homeless()].map(&day));
        put(&[self.system_path.into(), est.air.into(), rrh.air.into(), psh.air.into()]);
        put(&[self.rrhso_status.into(), self.rrhso_move_in.into()]);
        columns
    }
}

impl SystemHouseholds {
    /// Rows of LSAHousehold.csv: RowTotal, then [`COLUMNS`].
    pub fn lsa_household(&self) -> Vec<(i32, [i32; WIDTH])> {
        count_alike(self.rows.iter().map(Household::upload_columns).collect())
    }
}

/// The upper ends of ranges, and each range's value.
type Ranges = [(i32, i32)];

const RETURN: &Ranges = &[(30, 30), (60, 60), (90, 90), (180, 180), (365, 365), (547, 547), (i32::MAX, 730)];
const DAYS: &Ranges = &[
    (7, 7),
    (30, 30),
    (60, 60),
    (90, 90),
    (180, 180),
    (365, 365),
    (547, 547),
    (730, 730),
    (1094, 1094),
    (i32::MAX, 1095),
];
const HOUSED: &Ranges = &[
    (90, 3),
    (180, 6),
    (365, 12),
    (730, 24),
    (1095, 36),
    (1460, 48),
    (1825, 60),
    (2555, 84),
    (3650, 120),
    (i32::MAX, 121),
];

/// The value of the range that `days` is in; less than `first` days are as they are.
fn ranged(days: i32, first: i32, ranges: &Ranges) -> i32 {
    if days < first {
        return days;
    }
    ranges.iter().find(|(end, _)| days <= *end).map_or(days, |&(_, value)| value)
}

fn return_range(days: i32) -> i32 {
    ranged(days, 15, RETURN)
}

fn day_range(days: i32) -> i32 {
    ranged(days, 1, DAYS)
}

/// Days housed in PSH, in months.
fn housed_range(days: i32) -> i32 {
    ranged(days, 1, HOUSED)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_in_ranges() {
        assert_eq!([-1, 14, 15, 30, 31, 547, 548, 730].map(return_range), [-1, 14, 30, 30, 60, 547, 730, 730]);
        assert_eq!([0, 1, 7, 8, 730, 731, 1094, 1095].map(day_range), [0, 7, 7, 30, 730, 1094, 1094, 1095]);
        assert_eq!([0, 1, 90, 91, 1096, 2556, 3650, 3651].map(housed_range), [0, 3, 3, 6, 48, 120, 120, 121]);
    }
}
