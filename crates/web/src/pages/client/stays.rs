//! Enrollments as stays: where, from when to when, how many nights, and the sentence that sums them up.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};
use hud::spec::File;
use store::client::{Member, Record, Row};

use super::value;
use crate::{format, labels};

/// An enrollment.
#[derive(Clone, Debug)]
pub struct Stay {
    pub enrollment_id: String,
    /// Where its sections are on the page: 'enrollment-3'.
    pub anchor: String,
    pub project: String,
    pub organization: Option<String>,
    /// 'Emergency shelter'.
    pub kind: &'static str,
    pub roof: Roof,
    /// A night-by-night shelter: enrolled is not yet in a bed.
    pub by_night: bool,
    pub entry: Option<NaiveDate>,
    pub exit: Option<NaiveDate>,
    /// In permanent housing.
    pub move_in: Option<NaiveDate>,
    /// Where the person went.
    pub destination: Option<String>,
    /// First and last night of each unbroken run of bed nights.
    pub runs: Vec<(NaiveDate, NaiveDate)>,
    /// The nights that count as spent there: half-open ranges of days.
    spent: Vec<(NaiveDate, NaiveDate)>,
}

/// What a project puts over one's head.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Roof {
    Shelter,
    Transitional,
    Housing,
    None,
}

impl Roof {
    /// By HUD list 2.02.6.
    fn of(project_type: Option<i32>) -> Roof {
        match project_type {
            Some(0 | 1 | 8) => Roof::Shelter,
            Some(2) => Roof::Transitional,
            Some(3 | 9 | 10 | 13) => Roof::Housing,
            _ => Roof::None,
        }
    }

    /// The class of its bar.
    pub fn class(self) -> &'static str {
        match self {
            Roof::Shelter => "stay-shelter",
            Roof::Transitional => "stay-transitional",
            Roof::Housing => "stay-housing",
            Roof::None => "stay-other",
        }
    }
}

impl Stay {
    pub fn is_open(&self) -> bool {
        self.exit.is_none()
    }

    /// Nights spent there, when the project is a place where one sleeps.
    pub fn nights(&self) -> Option<i64> {
        match self.roof {
            Roof::None => None,
            Roof::Housing if self.move_in.is_none() => None,
            _ => Some(count_days(self.spent.clone())),
        }
    }

    /// 'Mar 5, 2024 to Apr 2, 2024', 'since Mar 5, 2026'.
    pub fn dates(&self) -> String {
        match (self.entry, self.exit) {
            (Some(entry), Some(exit)) if entry == exit => format::date(&entry),
            (Some(entry), Some(exit)) => format!("{} to {}", format::date(&entry), format::date(&exit)),
            (Some(entry), None) => format!("since {}", format::date(&entry)),
            (None, Some(exit)) => format!("until {}", format::date(&exit)),
            (None, None) => "no dates recorded".to_owned(),
        }
    }

    /// '212 nights', or nothing for a project where one does not sleep.
    pub fn nights_in_words(&self) -> Option<String> {
        let unit =
            if self.roof == Roof::Housing { ("night in housing", "nights in housing") } else { ("night", "nights") };
        self.nights().map(|nights| format::counted(nights, unit.0, unit.1))
    }
}

/// The person's enrollments: the open ones first, then the newest.
pub fn stays(record: &Record, today: NaiveDate) -> Vec<Stay> {
    let exits = exits(record);
    let mut stays: Vec<Stay> = record
        .of(File::Enrollment)
        .iter()
        .map(|row| stay(record, row, exits.get(row.key.as_str()).copied(), today))
        .collect();
    stays.sort_by(|a, b| {
        b.is_open().cmp(&a.is_open()).then(b.entry.cmp(&a.entry)).then_with(|| a.enrollment_id.cmp(&b.enrollment_id))
    });
    for (at, stay) in stays.iter_mut().enumerate() {
        stay.anchor = format!("enrollment-{}", at + 1);
    }
    stays
}

/// By `EnrollmentID`; of several exits the last.
fn exits(record: &Record) -> HashMap<&str, &Row> {
    let mut exits: HashMap<&str, &Row> = HashMap::new();
    for row in record.of(File::Exit) {
        let Some(enrollment) = row.enrollment() else { continue };
        let kept = exits.entry(enrollment).or_insert(row);
        if row.date("exit_date") > kept.date("exit_date") {
            *kept = row;
        }
    }
    exits
}

fn stay(record: &Record, row: &Row, exit: Option<&Row>, today: NaiveDate) -> Stay {
    let project = row.text("project_id").and_then(|id| record.projects.get(id));
    let project_type = project.and_then(|project| project.project_type).map(i32::from);
    let roof = Roof::of(project_type);
    let entry = row.date("entry_date");
    let exit_date = exit.and_then(|exit| exit.date("exit_date"));
    // An exit without a date that can be read is an exit all the same: the stay then ends where it began.
    let exit_date = exit_date.or(if exit.is_some() { entry } else { None });
    let move_in = row.date("move_in_date").filter(|_| roof == Roof::Housing);
    let nights: Vec<NaiveDate> = record
        .bed_nights
        .iter()
        .filter(|night| night.enrollment_id.as_deref() == Some(&row.key))
        .map(|night| night.date_provided)
        .collect();
    let runs = runs(&nights);
    let end = exit_date.unwrap_or(today).min(today);
    let spent = match (roof, entry) {
        (Roof::Shelter, _) if project_type == Some(1) => {
            runs.iter().filter_map(|(first, last)| Some((*first, last.succ_opt()?))).collect()
        }
        (Roof::Shelter | Roof::Transitional, Some(entry)) => vec![(entry, end)],
        (Roof::Housing, Some(entry)) => move_in.map(|move_in| (move_in.max(entry), end)).into_iter().collect(),
        _ => Vec::new(),
    };
    Stay {
        enrollment_id: row.key.clone(),
        anchor: String::new(),
        project: project
            .and_then(|project| project.project_name.clone())
            .unwrap_or_else(|| "A project that was not sent".to_owned()),
        organization: project.and_then(|project| project.organization_name.clone()),
        kind: project_type.map_or("Project of unknown type", labels::project_type),
        roof,
        by_night: project_type == Some(1),
        entry,
        exit: exit_date,
        move_in,
        destination: exit.and_then(|exit| value::named(exit, "destination")),
        runs,
        spent,
    }
}

/// Sorted days as first and last of each unbroken run.
fn runs(days: &[NaiveDate]) -> Vec<(NaiveDate, NaiveDate)> {
    let mut runs: Vec<(NaiveDate, NaiveDate)> = Vec::new();
    for day in days {
        match runs.last_mut() {
            Some((_, last)) if *last == *day => {}
            Some((_, last)) if last.succ_opt() == Some(*day) => *last = *day,
            _ => runs.push((*day, *day)),
        }
    }
    runs
}

/// Days in half-open ranges, each once.
fn count_days(mut ranges: Vec<(NaiveDate, NaiveDate)>) -> i64 {
    ranges.sort_unstable();
    let mut days = 0;
    let mut counted_to: Option<NaiveDate> = None;
    for (from, to) in ranges {
        let from = counted_to.map_or(from, |counted| counted.max(from));
        if to > from {
            days += (to - from).num_days();
            counted_to = Some(to);
        }
    }
    days
}

/// What the timeline shows, in a sentence: '3 enrollments since 2021: 212 nights in shelter'. A night counts once, however
/// many enrollments it belongs to.
pub fn finding(stays: &[Stay]) -> String {
    let count = format::counted(i64::try_from(stays.len()).unwrap_or(i64::MAX), "enrollment", "enrollments");
    let since = stays.iter().filter_map(|stay| stay.entry).min().map(|first| format!(" since {}", first.year()));
    let places = [
        (Roof::Shelter, "in shelter"),
        (Roof::Transitional, "in transitional housing"),
        (Roof::Housing, "in permanent housing"),
    ];
    let nights: Vec<String> = places
        .into_iter()
        .filter_map(|(roof, place)| {
            let spent = stays.iter().filter(|stay| stay.roof == roof).flat_map(|stay| stay.spent.clone()).collect();
            let nights = count_days(spent);
            (nights > 0).then(|| format!("{} {place}", format::counted(nights, "night", "nights")))
        })
        .collect();
    let nights = match nights.split_last() {
        None => String::new(),
        Some((only, [])) => format!(": {only}"),
        Some((last, others)) => format!(": {} and {last}", others.join(", ")),
    };
    count + &since.unwrap_or_default() + &nights
}

/// The people of the same household in this stay.
pub fn with<'a>(record: &'a Record, stay: &Stay) -> Vec<&'a Member> {
    let row = record.of(File::Enrollment).iter().find(|row| row.key == stay.enrollment_id);
    let Some(row) = row else { return Vec::new() };
    let (household, project) = (row.text("household_id"), row.text("project_id"));
    record
        .members
        .iter()
        .filter(|member| Some(member.household_id.as_str()) == household && member.project_id.as_deref() == project)
        .collect()
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn nights_in_a_row_are_a_run() {
        let days: Vec<_> = ["2026-01-30", "2026-01-31", "2026-02-01", "2026-02-01", "2026-02-03"].map(day).into();
        assert_eq!(runs(&days), [(day("2026-01-30"), day("2026-02-01")), (day("2026-02-03"), day("2026-02-03"))]);
    }

    #[test]
    fn a_day_counts_once() {
        let range = |from, to| (day(from), day(to));
        assert_eq!(count_days(vec![]), 0);
        assert_eq!(count_days(vec![range("2026-01-01", "2026-01-11")]), 10);
        assert_eq!(count_days(vec![range("2026-01-05", "2026-01-15"), range("2026-01-01", "2026-01-11")]), 14);
        assert_eq!(count_days(vec![range("2026-01-01", "2026-01-11"), range("2026-01-02", "2026-01-03")]), 10);
        // An exit before the entry is no time at all.
        assert_eq!(count_days(vec![range("2026-01-11", "2026-01-01")]), 0);
    }
}
