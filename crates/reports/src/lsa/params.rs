//! Sections 3.1 and 3.2: the parameters of a report, and the cohorts and dates that follow from them.

use chrono::{Datelike as _, NaiveDate};
use hud::{Date, DateTime};

use super::days;

/// Section 3.1, lsa_Report: what the user and the vendor enter.
#[derive(Clone, Debug)]
pub struct Params {
    /// ReportCoC, such as `XX-501`.
    pub coc: String,
    /// ReportStart.
    pub start: Date,
    /// ReportEnd; for a HIC the same day as `start`, whatever is given.
    pub end: Date,
    pub scope: Scope,
    /// ProjectIDs of a project-focused report; not read for other scopes.
    pub projects: Vec<String>,
    /// ReportID, repeated in every file of the upload.
    pub report_id: i32,
    /// ReportDate: when the report is made.
    pub made: DateTime,
    pub vendor: Vendor,
}

/// The names that HUD sees in LSAReport.csv, at most 50 characters each.
#[derive(Clone, Debug)]
pub struct Vendor {
    pub software_vendor: String,
    pub software_name: String,
    pub contact: String,
    pub email: String,
}

/// LSAScope.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    Systemwide = 1,
    /// Reports on those served in chosen projects only.
    ProjectFocused = 2,
    /// The Housing Inventory Count: one date, no household or exit rows.
    Hic = 3,
}

/// Why a report cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("the report ends on {end}, before it starts on {start}")]
    EndsBeforeStart { start: Date, end: Date },
    #[error("{0} is no CoC code: it has two letters, a hyphen and three digits, such as XX-501")]
    NotACoC(String),
    #[error("a project-focused report needs at least one project")]
    NoProjects,
    #[error("no project of the data has the id {0}")]
    UnknownProject(String),
    #[error("no head of a household in the report's reach has that PersonalID")]
    UnknownHousehold,
    #[error("the report starts on {0}; HUD defines it from October 1, 2018 on")]
    TooEarly(Date),
    #[error("cannot write the upload")]
    Write(#[from] std::io::Error),
    #[error("cannot write the upload's zip")]
    Zip(#[from] zip::result::ZipError),
}

impl Params {
    /// The parameters as the steps use them: a HIC ends on the day on which it starts.
    pub fn checked(mut self) -> Result<Self, Error> {
        if self.scope == Scope::Hic {
            self.end = self.start;
        }
        let code = self.coc.as_bytes();
        let good = code.len() == 6
            && code[..2].iter().all(u8::is_ascii_uppercase)
            && code[2] == b'-'
            && code[3..].iter().all(u8::is_ascii_digit);
        if !good {
            return Err(Error::NotACoC(self.coc));
        }
        if self.end < self.start {
            return Err(Error::EndsBeforeStart { start: self.start, end: self.end });
        }
        if Date::from_ymd(2018, 10, 1).is_some_and(|first| self.start < first) {
            return Err(Error::TooEarly(self.start));
        }
        if self.scope == Scope::ProjectFocused && self.projects.is_empty() {
            return Err(Error::NoProjects);
        }
        Ok(self)
    }

    /// LookbackDate: seven years before ReportStart.
    pub fn lookback(&self) -> Date {
        days::add_years(self.start, -7)
    }
}

/// A ReportID that tells reports apart, as HUD's sample makes it: the last digit of the year, month, day, hour, minute.
pub fn report_id(made: DateTime) -> i32 {
    let day = made.date().calendar();
    let (hour, minute, _) = made.time();
    let two = |id: i32, part: i64| id * 100 + i32::try_from(part).unwrap_or_default();
    [day.month().into(), day.day().into(), hour, minute].into_iter().fold(day.year().rem_euclid(10), two)
}

/// A row of tlsa_CohortDates; both days belong to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cohort {
    /// -2, -1, 0: exit cohorts; 1: active; 10 to 13: points in time.
    pub cohort: i16,
    pub start: Date,
    pub end: Date,
}

/// Section 3.2, tlsa_CohortDates. A HIC has cohort 1 only; a point in time is there when it lies in the report period.
#[derive(Clone, Debug)]
pub struct Cohorts(Vec<Cohort>);

impl Cohorts {
    pub fn new(params: &Params) -> Self {
        let (start, end) = (params.start, params.end);
        let mut all = vec![Cohort { cohort: 1, start, end }];
        if params.scope == Scope::Hic {
            return Self(all);
        }
        let six_months_before = days::add_months(end, -6);
        let exit_end = if six_months_before <= start { end } else { six_months_before };
        all.push(Cohort { cohort: 0, start, end: exit_end });
        for years in [1, 2] {
            let [start, end] = [start, end].map(|day| days::add_years(day, -years));
            all.push(Cohort { cohort: if years == 1 { -1 } else { -2 }, start, end });
        }
        let (first, last) = (start.calendar().year(), end.calendar().year());
        for (cohort, year, month, day) in [(10, first, 10, 31), (11, last, 1, 31), (12, last, 4, 30), (13, last, 7, 31)]
        {
            if let Some(day) = NaiveDate::from_ymd_opt(year, month, day).map(Date::from)
                && (start..=end).contains(&day)
            {
                all.push(Cohort { cohort, start: day, end: day });
            }
        }
        all.sort_unstable_by_key(|c| c.cohort);
        Self(all)
    }

    pub fn get(&self, cohort: i16) -> Option<Cohort> {
        self.0.iter().copied().find(|c| c.cohort == cohort)
    }

    /// All cohorts, by number.
    pub fn all(&self) -> &[Cohort] {
        &self.0
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    fn params(start: &str, end: &str, scope: Scope) -> Params {
        let day = |text: &str| hud::date::iso_date(text.as_bytes()).unwrap();
        let vendor = Vendor {
            software_vendor: String::new(),
            software_name: String::new(),
            contact: String::new(),
            email: String::new(),
        };
        let (coc, projects) = ("XX-501".to_owned(), Vec::new());
        let (start, end, made) = (day(start), day(end), DateTime(0));
        Params { coc, start, end, scope, projects, report_id: 1, made, vendor }
    }

    fn shown(start: &str, end: &str, scope: Scope) -> Vec<String> {
        let cohorts = Cohorts::new(&params(start, end, scope).checked().unwrap());
        cohorts.all().iter().map(|c| format!("{} {} {}", c.cohort, c.start, c.end)).collect()
    }

    #[test]
    fn a_year_has_all_cohorts() {
        let found = shown("2025-10-01", "2026-09-30", Scope::Systemwide);
        assert_eq!(
            found,
            [
                "-2 2023-10-01 2024-09-30",
                "-1 2024-10-01 2025-09-30",
                "0 2025-10-01 2026-03-30",
                "1 2025-10-01 2026-09-30",
                "10 2025-10-31 2025-10-31",
                "11 2026-01-31 2026-01-31",
                "12 2026-04-30 2026-04-30",
                "13 2026-07-31 2026-07-31"
            ]
        );
    }

    #[test]
    fn short_periods_and_leap_days() {
        let found = shown("2024-02-29", "2024-08-29", Scope::Systemwide);
        assert_eq!(
            found,
            [
                "-2 2022-02-28 2022-08-29",
                "-1 2023-02-28 2023-08-29",
                "0 2024-02-29 2024-08-29",
                "1 2024-02-29 2024-08-29",
                "12 2024-04-30 2024-04-30",
                "13 2024-07-31 2024-07-31"
            ]
        );
        assert_eq!(shown("2027-01-28", "2027-03-01", Scope::Hic), ["1 2027-01-28 2027-01-28"]);
    }

    #[test]
    fn reports_are_told_apart_by_the_minute() {
        assert_eq!(
            report_id(DateTime::new(Date::from_ymd(2026, 8, 19).unwrap(), 20 * 3600 + 20 * 60 + 50)),
            608_192_020
        );
    }

    #[test]
    fn what_makes_no_report() {
        let wrong = |p: Params| p.checked().unwrap_err().to_string();
        assert!(wrong(params("2025-10-02", "2025-10-01", Scope::Systemwide)).contains("before it starts"));
        assert!(wrong(params("2018-09-30", "2019-10-01", Scope::Systemwide)).contains("2018"));
        assert!(wrong(params("2025-10-01", "2026-09-30", Scope::ProjectFocused)).contains("project"));
        let p = Params { coc: "501".to_owned(), ..params("2025-10-01", "2026-09-30", Scope::Systemwide) };
        assert!(wrong(p).contains("CoC"));
    }
}
