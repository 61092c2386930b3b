//! What somebody wants to have reported.

use chrono::{Datelike as _, Local, NaiveDate, Weekday};
use hud::{Date, DateTime};
use reports::lsa::{self, Params, params};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{day, error::Error, form::Form, format};

/// The form as it was sent.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub source: Option<i32>,
    pub scope: Option<Scope>,
    pub coc: String,
    pub start: String,
    pub end: String,
    pub project: Vec<String>,
}

/// A sound order; it is kept with the job and with the report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    pub source_id: i32,
    /// Its name.
    pub source: String,
    pub scope: Scope,
    pub coc: String,
    pub start: NaiveDate,
    pub end: NaiveDate,
    /// Ids, where the scope is some projects.
    pub projects: Vec<String>,
    /// Whom HUD asks about the upload: who ordered it.
    pub contact: String,
    pub email: String,
}

/// LSAScope.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Scope {
    Systemwide,
    Projects,
    Hic,
}

impl Scope {
    /// The choices, each with its words.
    pub const CHOICES: [(Self, &'static str, &'static str); 3] = [
        (Self::Systemwide, "The whole CoC, for a year", "The Longitudinal System Analysis (LSA) that goes to HUD."),
        (
            Self::Projects,
            "Some projects, for a year",
            "The same LSA, only about the people whom the projects you choose served.",
        ),
        (Self::Hic, "One night", "The Housing Inventory Count (HIC): beds, and who was in them."),
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Systemwide => "systemwide",
            Self::Projects => "projects",
            Self::Hic => "hic",
        }
    }

    pub fn is_hic(self) -> bool {
        self == Self::Hic
    }

    pub fn is_projects(self) -> bool {
        self == Self::Projects
    }

    /// 'LSA', 'LSA of some projects', 'HIC'.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Systemwide => "LSA",
            Self::Projects => "LSA of some projects",
            Self::Hic => "HIC",
        }
    }
}

impl Order {
    /// The order that a report was kept with.
    pub fn of(parameters: &Value) -> Result<Self, Error> {
        Self::deserialize(parameters).map_err(|_| Error::Internal("the parameters of a report do not fit".to_owned()))
    }

    pub fn is_hic(&self) -> bool {
        self.scope.is_hic()
    }

    /// 'Oct 1, 2025 to Sep 30, 2026', or the night of a HIC.
    pub fn period(&self) -> String {
        let start = format::date(&self.start);
        if self.is_hic() { start } else { format!("{start} to {}", format::date(&self.end)) }
    }

    /// 'LSA for XX-501'.
    pub fn title(&self) -> String {
        format!("{} for {}", self.scope.name(), self.coc)
    }

    /// The name of the file: it tells of no person.
    pub fn file_name(&self) -> String {
        match self.scope {
            Scope::Hic => format!("hic-{}-{}.zip", self.coc, self.start),
            _ => format!("lsa-{}-{}-{}.zip", self.coc, self.start, self.end),
        }
    }

    /// What the engine is asked for, made at `now`.
    pub fn params(&self, now: chrono::DateTime<chrono::Utc>) -> Params {
        let made = DateTime(now.with_timezone(&Local).naive_local().and_utc().timestamp());
        Params {
            coc: self.coc.clone(),
            start: Date::from(self.start),
            end: Date::from(self.end),
            scope: match self.scope {
                Scope::Systemwide => lsa::Scope::Systemwide,
                Scope::Projects => lsa::Scope::ProjectFocused,
                Scope::Hic => lsa::Scope::Hic,
            },
            projects: self.projects.clone(),
            report_id: params::report_id(made),
            made,
            vendor: params::Vendor {
                software_vendor: "Hearth".to_owned(),
                software_name: format!("Hearth {}", env!("CARGO_PKG_VERSION")),
                contact: self.contact.clone(),
                email: self.email.clone(),
            },
        }
    }
}

/// HUD defines the report from here on.
const FIRST: Option<NaiveDate> = NaiveDate::from_ymd_opt(2018, 10, 1);

/// The order, or the form to show again. `cocs` are those on offer, `by` is who orders: name and e-mail address.
pub fn read(
    typed: &Typed,
    scope: Scope,
    source: &store::hmis::Source,
    cocs: &[String],
    by: (&str, &str),
) -> Result<Order, Form> {
    let mut form = Form::with([("coc", typed.coc.clone()), ("start", typed.start.clone()), ("end", typed.end.clone())]);
    if !cocs.contains(&typed.coc) {
        form.wrong("coc", "Choose the CoC that the report is for.");
    }
    let start = day::read(&typed.start);
    let end = if scope.is_hic() { start } else { day::read(&typed.end) };
    if start.is_none() {
        form.wrong("start", "Type a date like 10/1/2025.");
    } else if start < FIRST {
        form.wrong("start", "HUD's rules for this report begin on October 1, 2018. Choose a later day.");
    }
    if end.is_none() && !scope.is_hic() {
        form.wrong("end", "Type a date like 9/30/2026.");
    } else if end < start {
        form.wrong("end", "The last day comes before the first. Change one of them.");
    }
    if scope.is_projects() && typed.project.is_empty() {
        form.wrong("project", "Tick at least one project.");
    }
    match (start, end) {
        (Some(start), Some(end)) if form.is_right() => Ok(Order {
            source_id: source.id,
            source: source.name.clone(),
            scope,
            coc: typed.coc.clone(),
            start,
            end,
            projects: if scope.is_projects() { typed.project.clone() } else { Vec::new() },
            contact: by.0.to_owned(),
            email: by.1.to_owned(),
        }),
        _ => Err(form),
    }
}

/// What a new form says: HUD's last fiscal year that is over, or the last Wednesday of January.
pub fn prefilled(scope: Scope, cocs: &[String], today: NaiveDate) -> Form {
    let written = |day: Option<NaiveDate>| day.map(|day| day.format("%-m/%-d/%Y").to_string()).unwrap_or_default();
    let only = if let [only] = cocs { only.clone() } else { String::new() };
    let (start, end) = if scope.is_hic() {
        let night = |year| NaiveDate::from_ymd_opt(year, 1, 31).map(|day| day.week(Weekday::Wed).first_day());
        (night(today.year()).filter(|night| *night <= today).or_else(|| night(today.year() - 1)), None)
    } else {
        let year = if today.month() >= 10 { today.year() } else { today.year() - 1 };
        (NaiveDate::from_ymd_opt(year - 1, 10, 1), NaiveDate::from_ymd_opt(year, 9, 30))
    };
    Form::with([("coc", only), ("start", written(start)), ("end", written(end))])
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn a_form_begins_with_the_last_whole_year_or_night() {
        let shown = |scope, today: &str| {
            let form = prefilled(scope, &[], today.parse().unwrap());
            format!("{} {}", form.value("start"), form.value("end"))
        };
        assert_eq!(shown(Scope::Systemwide, "2026-11-24"), "10/1/2025 9/30/2026");
        assert_eq!(shown(Scope::Projects, "2026-09-30"), "10/1/2024 9/30/2025");
        assert_eq!(shown(Scope::Hic, "2026-11-24"), "1/28/2026 ");
        assert_eq!(shown(Scope::Hic, "2026-01-27"), "1/29/2025 ");
    }

    #[test]
    fn what_is_wrong_is_said_at_its_field() {
        let source = store::hmis::Source {
            id: 1,
            name: "one".to_owned(),
            source_id: None,
            implementation_id: None,
            source_name: None,
            software_name: None,
            source_type: None,
            hash_status: None,
        };
        let read = |scope, coc: &str, start: &str, end: &str, project: &[&str]| {
            let typed = Typed {
                coc: coc.to_owned(),
                start: start.to_owned(),
                end: end.to_owned(),
                project: project.iter().map(|&id| id.to_owned()).collect(),
                ..Typed::default()
            };
            super::read(&typed, scope, &source, &["XX-501".to_owned()], ("A", "a@example.org"))
                .map_err(|form| form.errors.iter().map(|error| error.field).collect::<Vec<_>>())
        };
        let order = read(Scope::Systemwide, "XX-501", "10/1/2025", "9/30/2026", &["1"]).unwrap();
        assert_eq!((order.period().as_str(), order.projects.len()), ("Oct 1, 2025 to Sep 30, 2026", 0));
        assert_eq!(order.file_name(), "lsa-XX-501-2025-10-01-2026-09-30.zip");
        let night = read(Scope::Hic, "XX-501", "1/28/2026", "", &[]).unwrap();
        assert_eq!((night.start, night.file_name().as_str()), (night.end, "hic-XX-501-2026-01-28.zip"));
        let wrong = |scope, coc, start, end| read(scope, coc, start, end, &[]).unwrap_err();
        assert_eq!(wrong(Scope::Projects, "XX-500", "soon", ""), ["coc", "start", "end", "project"]);
        assert_eq!(wrong(Scope::Systemwide, "XX-501", "10/1/2025", "9/30/2025"), ["end"]);
        assert_eq!(wrong(Scope::Hic, "XX-501", "9/30/2018", ""), ["start"]);
    }
}
