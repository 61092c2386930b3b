//! What HUD's Stella Performance draws of an LSA: households by type and population, their way through the system, days
//! homeless, exits and returns. A [`Picture`] keeps one line for each row of tlsa_Household and tlsa_Exit, as counted, so
//! that each figure is a count of households that can be named.

mod figures;
mod read;

use serde::{Deserialize, Serialize};

pub use self::figures::Of;
use super::{exit, household};

/// Household types as LSAHousehold codes them: adults only, adults and children, children only, unknown.
pub const HH_TYPES: [i16; 4] = [1, 2, 3, 99];

/// Populations of section 8.3 that a household can be in: 0 is all.
pub const POPULATIONS: std::ops::RangeInclusive<i16> = 10..=48;

/// SystemPath, in the order in which they are told; -1 are those housed in PSH since before the period.
pub const PATHS: [i16; 13] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, -1];

/// Stat: how a household came to the continuum.
pub const STATS: [i16; 5] = [1, 2, 3, 4, 5];

/// Exit cohorts, the latest first.
pub const COHORTS: [i16; 3] = [0, -1, -2];

/// All households of a report.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Picture {
    /// Everybody who heads a household below.
    pub heads: Vec<Head>,
    /// The rows of tlsa_Household.
    pub households: Vec<Served>,
    /// The rows of tlsa_Exit.
    pub exits: Vec<Left>,
}

/// A head of household.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// PersonalID.
    pub id: String,
    /// The rows of tlsa_HHID that the person heads, by HouseholdID.
    pub stays: Vec<Stay>,
}

/// A household enrollment, as section 3.3 takes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "StayParts", into = "StayParts")]
pub struct Stay {
    pub household_id: String,
    pub project_id: String,
    pub project: String,
    /// LSAProjectType: HUD's project type, and 15 for RRH services only.
    pub project_type: i16,
    pub entry: Day,
    pub move_in: Option<Day>,
    pub exit: Option<Day>,
    pub last_bed_night: Option<Day>,
    /// ExitDest; -1 without exit.
    pub destination: i16,
    /// Household types at entry, in the period, and in the exit cohorts of one and two years before.
    pub hh_types: [i16; 4],
    /// Section 5.1: active in the period, and active in residence.
    pub active: bool,
    pub in_residence: bool,
    pub members: u32,
}

/// Days since 1970.
pub type Day = i32;

/// A stay without the names of its fields, which would be most of what is stored.
type StayParts =
    (String, String, String, i16, Day, Option<Day>, Option<Day>, Option<Day>, i16, [i16; 4], bool, bool, u32);

impl From<StayParts> for Stay {
    fn from(parts: StayParts) -> Self {
        let (household_id, project_id, project, project_type, entry, move_in, exit, last_bed_night, ..) = parts;
        let (.., destination, hh_types, active, in_residence, members) = parts;
        Self {
            household_id,
            project_id,
            project,
            project_type,
            entry,
            move_in,
            exit,
            last_bed_night,
            destination,
            hh_types,
            active,
            in_residence,
            members,
        }
    }
}

impl From<Stay> for StayParts {
    fn from(s: Stay) -> Self {
        (
            s.household_id,
            s.project_id,
            s.project,
            s.project_type,
            s.entry,
            s.move_in,
            s.exit,
            s.last_bed_night,
            s.destination,
            s.hh_types,
            s.active,
            s.in_residence,
            s.members,
        )
    }
}

/// A household that was served in the report period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Served {
    /// Place in [`Picture::heads`].
    pub head: u32,
    pub first_entry: Day,
    /// Days of system use after it count.
    pub last_inactive: Day,
    /// Where the household was when the period ended.
    pub place: Place,
    /// The populations of section 8.3, a bit each.
    pub populations: u64,
    /// The columns of LSAHousehold, with days as counted: see [`household::rows::COLUMNS`].
    pub columns: Vec<i32>,
}

/// A household that left the system in one of the exit cohorts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Left {
    /// Place in [`Picture::heads`].
    pub head: u32,
    /// QualifyingExitHHID, and its exit.
    pub household_id: String,
    pub exit: Day,
    pub last_inactive: Day,
    /// ReturnTime in days; -1 where nobody came back within two years.
    pub return_days: i32,
    pub populations: u64,
    /// The columns of LSAExit: see [`exit::rows::COLUMNS`].
    pub columns: Vec<i32>,
}

/// Where a household is, or went: the classes of destinations of LSACalculated's Universe.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Place {
    /// Still in a project of the continuum.
    Active,
    /// Destinations 400 to 499.
    Permanent,
    /// Destinations 100 to 399.
    Temporary,
    /// Any other, deceased among them.
    Unknown,
}

impl Place {
    pub const ALL: [Self; 4] = [Self::Active, Self::Permanent, Self::Temporary, Self::Unknown];
    /// Those of households that left.
    pub const LEFT: [Self; 3] = [Self::Permanent, Self::Temporary, Self::Unknown];

    /// The class of a destination.
    pub const fn of(destination: i32) -> Self {
        match destination {
            400..=499 => Self::Permanent,
            100..=399 => Self::Temporary,
            _ => Self::Unknown,
        }
    }
}

/// Days of a column of LSAHousehold by the row of LSACalculated that averages them, 1 to 16 (sections 8.4 to 8.7).
pub const DAYS: std::ops::RangeInclusive<u8> = 1..=16;

impl Served {
    /// A column of LSAHousehold.
    pub fn column(&self, at: usize) -> i32 {
        self.columns.get(at).copied().unwrap_or(-1)
    }

    pub fn hh_type(&self) -> i32 {
        self.column(column::HH_TYPE)
    }

    pub fn stat(&self) -> i32 {
        self.column(column::STAT)
    }

    pub fn path(&self) -> i32 {
        self.column(column::SYSTEM_PATH)
    }

    pub fn is_in(&self, population: i16) -> bool {
        is_in(self.populations, population)
    }

    /// The days that the household brings to the average of a report row, 1 to 16; none where it is not in it.
    pub fn days(&self, report_row: u8) -> Option<i32> {
        let (active, exited) = (|status| matches!(status, 11 | 21), |status| matches!(status, 12 | 22));
        let at = |at: usize| self.column(at);
        let psh_in = matches!(at(column::PSH_MOVE_IN), 1 | 2);
        let (rrh, rrh_in) = (at(column::RRH_STATUS), matches!(at(column::RRH_MOVE_IN), 1 | 2));
        let rrh_not_in = at(column::RRH_MOVE_IN) == 0;
        let (counts, days) = match report_row {
            1..=9 => (true, column::DAYS[usize::from(report_row) - 1]),
            10 => (psh_in && exited(at(column::PSH_STATUS)), column::PSH_HOUSED_DAYS),
            11 => (psh_in && active(at(column::PSH_STATUS)), column::PSH_HOUSED_DAYS),
            12 => (rrh_not_in && exited(rrh), column::RRH_PRE_MOVE_IN_DAYS),
            13 => (rrh_not_in && active(rrh), column::RRH_PRE_MOVE_IN_DAYS),
            14 => (rrh_in && rrh > 2, column::RRH_PRE_MOVE_IN_DAYS),
            15 => (rrh_in && exited(rrh), column::RRH_HOUSED_DAYS),
            16 => (rrh_in && active(rrh), column::RRH_HOUSED_DAYS),
            _ => return None,
        };
        Some(at(days)).filter(|&days| counts && days > 0)
    }
}

impl Left {
    fn column(&self, at: usize) -> i32 {
        self.columns.get(at).copied().unwrap_or(-1)
    }

    /// 0, -1 or -2.
    pub fn cohort(&self) -> i32 {
        self.column(exit_column::COHORT)
    }

    pub fn hh_type(&self) -> i32 {
        self.column(exit_column::HH_TYPE)
    }

    /// ExitTo, a destination.
    pub fn destination(&self) -> i32 {
        self.column(exit_column::EXIT_TO)
    }

    pub fn place(&self) -> Place {
        Place::of(self.destination())
    }

    /// ExitFrom.
    pub fn from(&self) -> i32 {
        self.column(exit_column::EXIT_FROM)
    }

    pub fn path(&self) -> i32 {
        self.column(exit_column::SYSTEM_PATH)
    }

    pub fn is_in(&self, population: i16) -> bool {
        is_in(self.populations, population)
    }
}

/// Population 0 is everybody.
fn is_in(set: u64, population: i16) -> bool {
    population == 0 || u32::try_from(population).is_ok_and(|bit| bit < 64 && set >> bit & 1 == 1)
}

/// Places of columns of LSAHousehold.
pub mod column {
    use super::household::rows::COLUMNS;

    pub const STAT: usize = super::at(&COLUMNS, "Stat");
    pub const HH_TYPE: usize = super::at(&COLUMNS, "HHType");
    pub const HH_ADULT: usize = super::at(&COLUMNS, "HHAdult");
    pub const HH_CHILD: usize = super::at(&COLUMNS, "HHChild");
    pub const HH_NO_DOB: usize = super::at(&COLUMNS, "HHNoDOB");
    pub const RETURN_TIME: usize = super::at(&COLUMNS, "ReturnTime");
    pub const EST_STATUS: usize = super::at(&COLUMNS, "ESTStatus");
    pub const EST_LIVING_SIT: usize = super::at(&COLUMNS, "ESTLivingSit");
    pub const EST_DESTINATION: usize = super::at(&COLUMNS, "ESTDestination");
    pub const RRH_STATUS: usize = super::at(&COLUMNS, "RRHStatus");
    pub const RRH_MOVE_IN: usize = super::at(&COLUMNS, "RRHMoveIn");
    pub const RRH_LIVING_SIT: usize = super::at(&COLUMNS, "RRHLivingSit");
    pub const RRH_DESTINATION: usize = super::at(&COLUMNS, "RRHDestination");
    pub const RRH_PRE_MOVE_IN_DAYS: usize = super::at(&COLUMNS, "RRHPreMoveInDays");
    pub const PSH_STATUS: usize = super::at(&COLUMNS, "PSHStatus");
    pub const PSH_MOVE_IN: usize = super::at(&COLUMNS, "PSHMoveIn");
    pub const PSH_LIVING_SIT: usize = super::at(&COLUMNS, "PSHLivingSit");
    pub const PSH_DESTINATION: usize = super::at(&COLUMNS, "PSHDestination");
    pub const PSH_HOUSED_DAYS: usize = super::at(&COLUMNS, "PSHHousedDays");
    pub const RRH_HOUSED_DAYS: usize = super::at(&COLUMNS, "RRHHousedDays");
    pub const SYSTEM_PATH: usize = super::at(&COLUMNS, "SystemPath");
    /// Of report rows 1 to 9.
    pub const DAYS: [usize; 9] = [
        super::at(&COLUMNS, "ESDays"),
        super::at(&COLUMNS, "THDays"),
        super::at(&COLUMNS, "ESTDays"),
        super::at(&COLUMNS, "RRHPSHPreMoveInDays"),
        super::at(&COLUMNS, "SystemHomelessDays"),
        super::at(&COLUMNS, "Other3917Days"),
        super::at(&COLUMNS, "TotalHomelessDays"),
        RRH_HOUSED_DAYS,
        super::at(&COLUMNS, "SystemDaysNotPSHHoused"),
    ];
}

/// Places of columns of LSAExit.
mod exit_column {
    use super::exit::rows::COLUMNS;

    pub const COHORT: usize = super::at(&COLUMNS, "Cohort");
    pub const HH_TYPE: usize = super::at(&COLUMNS, "HHType");
    pub const EXIT_FROM: usize = super::at(&COLUMNS, "ExitFrom");
    pub const EXIT_TO: usize = super::at(&COLUMNS, "ExitTo");
    pub const SYSTEM_PATH: usize = super::at(&COLUMNS, "SystemPath");
}

/// The place of a column; a name that is not there does not compile.
const fn at(columns: &[&str], name: &str) -> usize {
    let mut n = 0;
    while n < columns.len() {
        if is_same(columns[n].as_bytes(), name.as_bytes()) {
            return n;
        }
        n += 1;
    }
    panic!("no such column")
}

const fn is_same(a: &[u8], b: &[u8]) -> bool {
    let mut n = 0;
    while n < a.len() && n < b.len() && a[n] == b[n] {
        n += 1;
    }
    n == a.len() && n == b.len()
}
