//! What a check found, as it is kept with its job and shown: counts and kinds, no values of records.

use std::collections::BTreeMap;

use hud::{
    Dataset,
    problem::{Problems, Rule, Severity, rules},
};
use serde::{Deserialize, Serialize};
use store::{hmis::Outcome, overview::Changes};

use crate::format;

/// The result of a check.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Verdict {
    /// Nothing of the file may be taken.
    pub refused: bool,
    /// The version of the standard that was sent.
    pub version: String,
    pub source: String,
    pub export: Export,
    /// By HUD's name of the file.
    pub files: BTreeMap<String, Changes>,
    pub rows_before: i64,
    pub many_deletes: bool,
    /// The gravest first.
    pub broken: Vec<Broken>,
}

/// What the export says of itself.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Export {
    pub software: Option<String>,
    pub made: Option<chrono::NaiveDate>,
    pub start: Option<chrono::NaiveDate>,
    pub end: Option<chrono::NaiveDate>,
}

/// A rule that a file breaks in one column.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Broken {
    pub rule: String,
    pub file: String,
    pub column: String,
    pub count: u64,
}

impl Verdict {
    pub fn total(&self) -> Changes {
        Changes::sum(self.files.values())
    }

    /// '1,234 of 20,000 records'.
    pub fn deletes(&self) -> String {
        format!("{} of {} records", format::number(self.total().deleted), format::number(self.rows_before))
    }

    /// 'This would add 1,200 records, change 3 and delete none.'
    pub fn summary(&self) -> String {
        let total = self.total();
        let records = |count: i64| format::counted(count, "record", "records");
        let back = match total.restored {
            0 => String::new(),
            count => format!(", bring back {}", format::number(count)),
        };
        let none = |count: i64| if count == 0 { "none".to_owned() } else { format::number(count) };
        let add = if total.added == 0 { "no records".to_owned() } else { records(total.added) };
        format!("This would add {add}, change {}{back} and delete {}.", none(total.changed), none(total.deleted))
    }

    /// '3 errors, 12 warnings and 1 note', or nothing.
    pub fn counted(&self) -> Option<String> {
        counted(self.broken.iter().map(|broken| (rule(&broken.rule).severity, broken.count)))
    }

    pub fn new(version: String, dataset: Option<&Dataset>, problems: &Problems, outcome: Option<Outcome>) -> Self {
        let mut broken: Vec<Broken> = problems
            .totals()
            .map(|(rule, file, column, count)| Broken {
                rule: rule.id.to_owned(),
                file: file.to_owned(),
                column: column.to_owned(),
                count,
            })
            .collect();
        broken.sort_by_key(|broken| std::cmp::Reverse((rule(&broken.rule).severity, broken.count)));
        let export = dataset.map(Export::of).unwrap_or_default();
        let Some(outcome) = outcome else {
            return Verdict { refused: true, version, export, broken, ..Verdict::default() };
        };
        let changes = |count: store::hmis::FileCount| Changes {
            added: count.added,
            changed: count.changed,
            restored: count.restored,
            deleted: count.deleted,
            unchanged: count.unchanged,
        };
        Verdict {
            refused: false,
            version,
            source: outcome.source,
            export,
            files: outcome.files.into_iter().map(|(file, count)| (file.to_owned(), changes(count))).collect(),
            rows_before: outcome.rows_before,
            many_deletes: outcome.many_deletes,
            broken,
        }
    }
}

impl Export {
    fn of(ds: &Dataset) -> Self {
        let export = ds.export();
        if export.0.is_empty() {
            return Export::default();
        }
        Export {
            software: export.software_name(0).map(|sym| ds.text(sym).into_owned()),
            made: export
                .export_date(0)
                .and_then(|at| chrono::DateTime::from_timestamp(at.0, 0))
                .map(|at| at.date_naive()),
            start: export.export_start_date(0).map(hud::Date::calendar),
            end: export.export_end_date(0).map(hud::Date::calendar),
        }
    }
}

/// The rule with this id; one that a newer version no longer has reads as an unknown file.
pub fn rule(id: &str) -> &'static Rule {
    rules::ALL.iter().find(|rule| rule.id == id).copied().unwrap_or(&rules::NOT_HMIS)
}

/// '3 errors, 12 warnings and 1 note'.
pub fn counted(all: impl Iterator<Item = (Severity, u64)>) -> Option<String> {
    let mut sums: BTreeMap<Severity, u64> = BTreeMap::new();
    for (severity, count) in all {
        *sums.entry(severity).or_default() += count;
    }
    let parts: Vec<String> = sums
        .into_iter()
        .rev()
        .map(|(severity, count)| {
            let (one, many) = match severity {
                Severity::Refused => ("reason to refuse it", "reasons to refuse it"),
                Severity::Error => ("error", "errors"),
                Severity::Warning => ("warning", "warnings"),
                Severity::Note => ("note", "notes"),
            };
            format::counted(i64::try_from(count).unwrap_or(i64::MAX), one, many)
        })
        .collect();
    match parts.split_last() {
        None => None,
        Some((last, [])) => Some(last.clone()),
        Some((last, before)) => Some(format!("{} and {last}", before.join(", "))),
    }
}

/// How a severity is shown: its word, the icon's name, the tone of `hearth-status`.
pub fn mark(severity: Severity) -> (&'static str, &'static str, &'static str) {
    match severity {
        Severity::Refused => ("Refused", "do_not_disturb", "stop"),
        Severity::Error => ("Error", "error", "stop"),
        Severity::Warning => ("Warning", "warning", "wait"),
        Severity::Note => ("Note", "info", "note"),
    }
}
