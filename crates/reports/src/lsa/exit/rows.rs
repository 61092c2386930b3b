//! Section 7.13: the rows of LSAExit.csv, with the time to return in ranges.

use super::Exits;
use crate::lsa::aggregate::count_alike;

pub const WIDTH: usize = 15;

/// The columns of LSAExit.csv between RowTotal and ReportID.
pub const COLUMNS: [&str; WIDTH] = [
    "Cohort",
    "Stat",
    "ExitFrom",
    "ExitTo",
    "ReturnTime",
    "HHType",
    "HHVet",
    "HHChronic",
    "HHDisability",
    "HHFleeingDV",
    "HoHRaceEthnicity",
    "HHAdultAge",
    "HHParent",
    "AC3Plus",
    "SystemPath",
];

impl Exits {
    /// The rows of LSAExit.csv: RowTotal and the columns between it and ReportID.
    pub fn lsa_exit(&self) -> Vec<(i32, [i32; WIDTH])> {
        count_alike((0..self.rows.len()).map(|row| self.columns(row)).collect())
    }

    /// The columns of one row of tlsa_Exit, as LSAExit.csv has them.
    pub fn columns(&self, row: usize) -> [i32; WIDTH] {
        let exit = &self.rows[row];
        [
            exit.cohort.into(),
            exit.stat.into(),
            exit.exit_from.into(),
            exit.exit_to.into(),
            range(exit.return_time),
            exit.hh_type.into(),
            exit.vet.into(),
            exit.chronic.into(),
            exit.disability.into(),
            exit.fleeing_dv.into(),
            exit.race_ethnicity,
            exit.adult_age.into(),
            exit.parent.into(),
            exit.ac3_plus.into(),
            exit.system_path.into(),
        ]
    }
}

/// The last day of the range in which a time to return lies.
const fn range(days: i32) -> i32 {
    match days {
        15..=30 => 30,
        31..=60 => 60,
        61..=90 => 90,
        91..=180 => 180,
        181..=365 => 365,
        366..=547 => 547,
        548..=730 => 730,
        other => other,
    }
}
