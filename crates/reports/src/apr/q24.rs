//! Q24a: Homelessness Prevention Housing Assessment at Exit (CAPER). Q24b: Moving On Assistance Provided to Households in PSH.
//! Q24e: Sex.

use hud::{
    Date,
    records::{Client as C, Exit as X, Services as S},
};

use super::{
    Person, Run,
    labels::{NOT_COLLECTED, NOT_TOLD},
};
use crate::{
    glossary::living_situation::{is_missing, is_not_told},
    table::{Line, Table},
};

/// Label, housing assessment at exit (list W5.1) and, where it matters, subsidy information (lists W5.A and W5.B).
const ASSESSMENTS: [(&str, i32, Option<i32>); 12] = [
    ("Able to maintain the housing they had at project start--Without a subsidy", 1, Some(1)),
    ("Able to maintain the housing they had at project start--With the subsidy they had at project start", 1, Some(2)),
    (
        "Able to maintain the housing they had at project start--With an on-going subsidy acquired since project start",
        1,
        Some(3),
    ),
    (
        "Able to maintain the housing they had at project start--Only with financial assistance other than a subsidy",
        1,
        Some(4),
    ),
    ("Moved to new housing unit--With on-going subsidy", 2, Some(11)),
    ("Moved to new housing unit--Without an on-going subsidy", 2, Some(12)),
    ("Moved in with family/friends on a temporary basis", 3, None),
    ("Moved in with family/friends on a permanent basis", 4, None),
    ("Moved to a transitional or temporary housing facility or program", 5, None),
    ("Client became homeless – moving to a shelter or other place unfit for human habitation", 6, None),
    ("Jail/prison", 7, None),
    ("Deceased", 10, None),
];

/// Leavers of homelessness prevention.
pub fn q24a(run: &Run<'_>) -> Table {
    let people = &run.served;
    let asked = people.set(|p| p.is_leaver && p.stay.project_type == Some(12));
    let field = |p: &Person, column| run.exit(&p.stay, column);
    let mut rows: Vec<Line> = ASSESSMENTS
        .into_iter()
        .map(|(label, code, subsidy)| {
            people.line(label, move |p| {
                field(p, X::HOUSING_ASSESSMENT) == Some(code)
                    && subsidy.is_none_or(|subsidy| field(p, X::SUBSIDY_INFORMATION) == Some(subsidy))
            })
        })
        .collect();
    rows.push(people.line(NOT_TOLD, |p| is_not_told(field(p, X::HOUSING_ASSESSMENT))));
    rows.push(
        people
            .line("Data not collected (no exit interview completed)", |p| is_missing(field(p, X::HOUSING_ASSESSMENT))),
    );
    rows.push(people.line("Total", |_| true));
    let title = "Homelessness Prevention Housing Assessment at Exit";
    Table::cross("Q24a", title, &people.household_columns(&asked), &rows)
}

/// Heads in permanent supportive housing who got assistance of a kind in the report date range.
pub fn q24b(run: &Run<'_>) -> Table {
    let people = &run.served;
    let asked = people.set(|p| p.is_head && p.stay.project_type == Some(3));
    let table = run.ds.services().0;
    let has = |p: &Person, kind: i32| {
        run.services.get(p.number).iter().any(|&row| {
            let field = |column| table.int(row as usize, column);
            field(S::RECORD_TYPE) == Some(300)
                && field(S::TYPE_PROVIDED) == Some(kind)
                && field(S::DATE_PROVIDED).is_some_and(|day| run.period.contains(Date(day)))
        })
    };
    let rows = [
        people.line("Subsidized housing application assistance", |p| has(p, 1)),
        people.line("Financial assistance for Moving On (e.g., security deposit, moving expenses)", |p| has(p, 2)),
        people.line("Non-financial assistance for Moving On (e.g., housing navigation, transition support)", |p| {
            has(p, 3)
        }),
        people.line("Housing referral/placement", |p| has(p, 4)),
        people.line("Other (please specify)", |p| has(p, 5)),
    ];
    let title = "Moving On Assistance Provided to Households in PSH";
    Table::cross("Q24b", title, &people.household_columns(&asked), &rows)
}

pub fn q24e(run: &Run<'_>) -> Table {
    let people = &run.served;
    let sex = |p: &Person| p.client.and_then(|row| run.ds.client().0.int(row, C::SEX));
    let rows = [
        people.line("Female", |p| sex(p) == Some(0)),
        people.line("Male", |p| sex(p) == Some(1)),
        people.line(NOT_TOLD, |p| is_not_told(sex(p))),
        people.line(NOT_COLLECTED, |p| is_missing(sex(p))),
        people.line("Total", |_| true),
    ];
    Table::cross("Q24e", "Sex", &people.household_columns(&people.everyone()), &rows)
}
