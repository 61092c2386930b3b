//! What somebody wants to have in an export.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use store::hmis::Source;

use crate::{day, form::Form, format};

/// The form as it was sent.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub source: Option<i32>,
    pub start: String,
    pub end: String,
    pub project: Vec<String>,
    pub coc: Vec<String>,
    pub hash: String,
}

/// A sound order; it is kept with the job.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Order {
    pub source: String,
    pub start: Option<NaiveDate>,
    pub end: Option<NaiveDate>,
    /// Ids; none means all.
    pub projects: Vec<String>,
    pub cocs: Vec<String>,
    pub hash: bool,
}

impl Order {
    /// '3 projects'.
    pub fn projects_in_words(&self) -> String {
        format::counted(i64::try_from(self.projects.len()).unwrap_or(i64::MAX), "project", "projects")
    }
}

/// HUD list 1.5: neither hashed nor hidden.
const UNHASHED: i16 = 1;

/// Whether the source's names and numbers came hashed or were taken out: they are never hashed (again).
pub fn is_hashed(source: &Source) -> bool {
    source.hash_status.is_some_and(|status| status != UNHASHED)
}

/// The order, and the form to show again when it is not right.
pub fn read(typed: &Typed, source: &Source) -> (Order, Form) {
    let mut form =
        Form::with([("start", typed.start.clone()), ("end", typed.end.clone()), ("hash", typed.hash.clone())]);
    let mut date = |field: &'static str, text: &str| {
        let day = day::read(text);
        if day.is_none() && !text.trim().is_empty() {
            form.wrong(field, "Type a date like 3/5/2026, or leave it empty.");
        }
        day
    };
    let (start, end) = (date("start", &typed.start), date("end", &typed.end));
    if let (Some(start), Some(end)) = (start, end)
        && start > end
    {
        form.wrong("end", "The last day comes before the first. Change one of them.");
    }
    if !is_hashed(source) && !["yes", "no"].contains(&typed.hash.as_str()) {
        form.wrong("hash", "Choose how names and Social Security numbers go out.");
    }
    let order = Order {
        source: source.name.clone(),
        start,
        end,
        projects: typed.project.clone(),
        cocs: typed.coc.clone(),
        hash: typed.hash == "yes" && !is_hashed(source),
    };
    (order, form)
}
