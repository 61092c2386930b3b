//! Counts and averages, each of the households that it names.

use serde::{Deserialize, Serialize};

use super::{Left, Picture, Place, Served};

/// Which households: each field that is set leaves out those that do not fit. With a cohort it is about exits, otherwise
/// about households served in the report period. All codes are the LSA's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Of {
    /// HHType; 0 is all.
    pub hh_type: i16,
    /// Population; 0 is all.
    pub population: i16,
    /// Stat. Of households served only.
    pub stat: Option<i16>,
    /// SystemPath.
    pub path: Option<i16>,
    /// Where they were when the period ended, or where they left for.
    pub place: Option<Place>,
    /// With days in this report row, 1 to 16. Of households served only.
    pub days: Option<u8>,
    /// Exit cohort, 0 to -2.
    pub cohort: Option<i16>,
    /// Came back so many days after the exit, at most. Of exits only.
    pub within: Option<i32>,
}

impl Of {
    pub fn served(&self, row: &Served) -> bool {
        self.cohort.is_none()
            && (self.hh_type == 0 || row.hh_type() == i32::from(self.hh_type))
            && row.is_in(self.population)
            && self.stat.is_none_or(|stat| row.stat() == i32::from(stat))
            && self.path.is_none_or(|path| row.path() == i32::from(path))
            && self.place.is_none_or(|place| row.place == place)
            && self.days.is_none_or(|report_row| row.days(report_row).is_some())
    }

    pub fn left(&self, row: &Left) -> bool {
        self.cohort.is_some_and(|cohort| row.cohort() == i32::from(cohort))
            && (self.hh_type == 0 || row.hh_type() == i32::from(self.hh_type))
            && row.is_in(self.population)
            && self.path.is_none_or(|path| row.path() == i32::from(path))
            && self.place.is_none_or(|place| row.place() == place)
            && self.within.is_none_or(|days| row.return_days > 0 && row.return_days <= days)
    }
}

impl Picture {
    /// The households that `of` names, in the order of the report.
    pub fn served(&self, of: Of) -> impl Iterator<Item = &Served> {
        self.households.iter().filter(move |row| of.served(row))
    }

    /// The exits that `of` names, in the order of the report.
    pub fn left(&self, of: Of) -> impl Iterator<Item = &Left> {
        self.exits.iter().filter(move |row| of.left(row))
    }

    /// How many households, or exits, `of` names.
    pub fn count(&self, of: Of) -> u32 {
        let count = if of.cohort.is_some() { self.left(of).count() } else { self.served(of).count() };
        u32::try_from(count).unwrap_or(u32::MAX)
    }

    /// The average of the days that `of` names, over the households that have any; whole days, the fraction cut off, as
    /// in LSACalculated.
    pub fn average(&self, of: Of) -> Option<i32> {
        let report_row = of.days?;
        mean(self.served(of).filter_map(|row| row.days(report_row)))
    }

    /// The average of days until the return, of the exits with one.
    pub fn average_return(&self, of: Of) -> Option<i32> {
        mean(self.left(of).map(|row| row.return_days).filter(|&days| days > 0))
    }
}

fn mean(days: impl Iterator<Item = i32>) -> Option<i32> {
    let (sum, count) = days.fold((0_i64, 0_i64), |(sum, count), days| (sum + i64::from(days), count + 1));
    (count > 0).then(|| i32::try_from(sum / count).unwrap_or(i32::MAX))
}
