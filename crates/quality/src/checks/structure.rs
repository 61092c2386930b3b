//! The export's files: what HUD's rules of files found ([`hud::problem`]), grouped as the list has it, and what the rows
//! tell beside.

mod rows;
mod weight;

pub use self::{
    rows::{is_subsidy, of_rows},
    weight::{is_needed, is_weighty},
};

use hud::{File, Problems, problem::Rule};

use crate::{catalogue, finding::Finding};

/// Rules that a check of the list stands for under another id, or that are no fault of the data.
pub const FOLDED: [&str; 13] = [
    "missing-column",
    "missing-key-column",
    "extra-column",
    "column-twice",
    "column-spelling",
    "not-a-date",
    "date-format",
    "date-format-unsure",
    "not-a-number",
    "required-empty",
    "no-key",
    "version-says-other",
    "victim-services-left-out",
];

/// The findings of files and columns. What is told row by row is not among them. Without any enrollment, what would belong to
/// one is no news.
pub fn of_problems(problems: &Problems, has_enrollments: bool) -> Vec<Finding> {
    let found = problems.totals().filter_map(|(rule, name, column, count)| {
        if rule.id == "dangling-reference" && column == "EnrollmentID" && !has_enrollments {
            return None;
        }
        let file = File::named(name.trim_end_matches(".csv"));
        let check = catalogue::find(check_of(rule, file, column)?)?;
        let mut told: Vec<String> = Vec::new();
        if file.is_none() && name != "the export" {
            told.push(name.to_owned());
        }
        if !column.is_empty() {
            told.push(column.to_owned());
        }
        if count > 1 {
            told.push(format!("{count} times"));
        }
        if check.id != rule.id {
            let mut wrong = rule.wrong.trim_end_matches('.').to_owned();
            wrong[..1].make_ascii_lowercase();
            told.push(wrong);
        }
        Some(Finding::of_file(check, file, told.join(", ")))
    });
    found.collect()
}

/// The check that tells of a broken rule; none when the rows tell, or nobody needs to.
pub fn check_of(rule: &'static Rule, file: Option<File>, column: &str) -> Option<&'static str> {
    let weighed =
        |weighty, other| Some(if file.is_some_and(|file| is_weighty(file, column)) { weighty } else { other });
    match rule.id {
        "missing-key-column" => Some("columns-of-weight"),
        "missing-column" | "column-twice" | "column-spelling" => weighed("columns-of-weight", "columns"),
        "extra-column" => Some("columns"),
        "not-a-date" | "date-format" | "date-format-unsure" => weighed("dates-of-weight", "dates"),
        "not-a-number" => weighed("numbers-of-weight", "numbers"),
        "no-key" => Some("empty-of-weight"),
        "duplicate-key" => match file {
            Some(File::Client) => Some("client-twice"),
            Some(File::Enrollment) => Some("enrollment-id-twice"),
            _ => Some("duplicate-key"),
        },
        "version-says-other" => Some("older-version"),
        "required-empty" | "victim-services-left-out" => None,
        "not-in-list" | "retired-value" if rows::tells_values(file, column) => None,
        "dangling-reference" if file == Some(File::Enrollment) && matches!(column, "PersonalID" | "ProjectID") => None,
        id => Some(id),
    }
}

/// Whether a column is missing without which the other checks would find what is not so.
pub fn lacks_needed_column(problems: &Problems) -> bool {
    problems.totals().any(|(rule, name, column, _)| {
        let file = File::named(name.trim_end_matches(".csv"));
        rule.id == "missing-column" && file.is_some_and(|file| is_needed(file, column))
    })
}
