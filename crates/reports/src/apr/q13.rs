//! Q13a1, Q13b1, Q13c1: Physical and Mental Health Conditions. Q13a2, Q13b2, Q13c2: Number of Conditions.

use hud::{
    Date,
    records::{Disabilities as D, Enrollment as E},
};

use super::{
    Person, Run,
    labels::{NOT_COLLECTED, NOT_TOLD},
    run::Columns,
};
use crate::{
    glossary::{HouseholdType, living_situation::is_missing, living_situation::is_not_told},
    table::{Line, Set, Table},
};

/// Which records count, and of whom.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Collection stage 1, of everyone.
    Start,
    /// Collection stage 3, of leavers.
    Exit,
    /// The latest up to the report's end, of stayers.
    Latest,
}

/// Label, disability type and response of each row.
pub(super) const CONDITIONS: [(&str, i32, i32); 8] = [
    ("Mental Health Disorder", 9, 1),
    ("Alcohol Use Disorder", 10, 1),
    ("Drug Use Disorder", 10, 2),
    ("Both Alcohol and Drug Use Disorders", 10, 3),
    ("Chronic Health Condition", 7, 1),
    ("HIV/AIDS", 8, 1),
    ("Developmental Disability", 6, 1),
    ("Physical Disability", 5, 1),
];

pub fn conditions(run: &Run<'_>, number: &'static str, stage: Stage) -> Table {
    let title = match stage {
        Stage::Start => "Physical and Mental Health Conditions at Start",
        Stage::Exit => "Physical and Mental Health Conditions at Exit",
        Stage::Latest => "Physical and Mental Health Conditions for Stayers",
    };
    Table::cross(number, title, &columns(run, stage), &condition_rows(run, stage))
}

pub(super) fn condition_rows(run: &Run<'_>, stage: Stage) -> Vec<Line> {
    let row = |(label, kind, response): (&'static str, i32, i32)| {
        run.served.line(label, |p| self::response(run, p, kind, stage) == Some(response))
    };
    CONDITIONS.into_iter().map(row).collect()
}

pub fn numbers(run: &Run<'_>, number: &'static str, stage: Stage) -> Table {
    let title = match stage {
        Stage::Start => "Number of Conditions at Start",
        Stage::Exit => "Number of Conditions at Exit",
        Stage::Latest => "Number of Conditions for Stayers",
    };
    let people = &run.served;
    let conditions: Vec<usize> = people.all.iter().map(|p| how_many(run, p, stage)).collect();
    let of = |least: usize, most: usize| Set::of(0, people.all.len(), |n| (least..=most).contains(&conditions[n]));
    let none = of(0, 0);
    let disabling = |is: &dyn Fn(Option<i32>) -> bool| {
        none.and(&people.set(|p| is(run.enrollment(&p.stay, E::DISABLING_CONDITION))))
    };
    let rows = [
        Line::new("None", disabling(&|code| code == Some(0))),
        Line::new("1 Condition", of(1, 1)),
        Line::new("2 Conditions", of(2, 2)),
        Line::new("3+ Conditions", of(3, usize::MAX)),
        Line::new("Condition Unknown", disabling(&|code| code == Some(1))),
        Line::new(NOT_TOLD, disabling(&is_not_told)),
        Line::new(NOT_COLLECTED, disabling(&is_missing)),
        people.line("Total", |_| true),
    ];
    Table::cross(number, title, &columns(run, stage), &rows)
}

/// Total, and the household types with adults and children told apart; members of unknown age of households with children
/// and adults stand with the unknown.
fn columns(run: &Run<'_>, stage: Stage) -> Vec<Line> {
    let people = &run.served;
    let asked = people.set(|p| counts(p, stage));
    let of = |is_in: &dyn Fn(&Person) -> bool| asked.and(&people.set(is_in));
    let mixed = |p: &Person| p.household_type == HouseholdType::ChildrenAndAdults;
    vec![
        Line::new("Total Persons", asked.clone()),
        Line::new("Without Children", of(&|p| p.household_type == HouseholdType::WithoutChildren)),
        Line::new("Adults in HH with Children & Adults", of(&|p| mixed(p) && p.age.is_adult())),
        Line::new("Children in HH with Children & Adults", of(&|p| mixed(p) && p.age.is_child())),
        Line::new("With Only Children", of(&|p| p.household_type == HouseholdType::OnlyChildren)),
        Line::new(
            "Unknown Household Type",
            of(&|p| p.household_type == HouseholdType::Unknown || (mixed(p) && p.age.is_unknown())),
        ),
    ]
}

pub(super) const fn counts(p: &Person, stage: Stage) -> bool {
    match stage {
        Stage::Start => true,
        Stage::Exit => p.is_leaver,
        Stage::Latest => p.is_stayer(),
    }
}

/// How many conditions; alcohol and drugs together are two.
fn how_many(run: &Run<'_>, p: &Person, stage: Stage) -> usize {
    let of = |kind| match (kind, response(run, p, kind, stage)) {
        (10, Some(3)) => 2,
        (10, Some(1 | 2)) | (_, Some(1)) => 1,
        _ => 0,
    };
    (5..=10).map(of).sum()
}

/// The response to a disability type, of the latest record of the stage.
fn response(run: &Run<'_>, p: &Person, kind: i32, stage: Stage) -> Option<i32> {
    const COLUMNS: Columns = Columns { date: D::INFORMATION_DATE, updated: D::DATE_UPDATED, id: D::DISABILITIES_ID };
    let table = run.ds.disabilities().0;
    let rows = run.disabilities.get(p.number).iter().copied().filter(|&row| {
        let field = |column| table.int(row as usize, column);
        field(D::DISABILITY_TYPE) == Some(kind)
            && match stage {
                Stage::Start => field(D::DATA_COLLECTION_STAGE) == Some(1),
                Stage::Exit => field(D::DATA_COLLECTION_STAGE) == Some(3),
                Stage::Latest => field(D::INFORMATION_DATE).is_some_and(|day| Date(day) <= run.period.end),
            }
    });
    let row = run.newest(table, rows, COLUMNS)?;
    table.int(row as usize, D::DISABILITY_RESPONSE)
}
