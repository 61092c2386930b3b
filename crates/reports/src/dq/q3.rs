//! Data quality Q3, APR and CAPER Q6b: universal data elements.

use hud::records::{Disabilities as D, Enrollment as E};

use super::{HEADER, Issue, by_code, count, row};
use crate::{
    apr::{Person, Run, run::Columns},
    glossary::{chronic::is_disabling, living_situation::is_missing},
    table::Table,
};

pub fn q3(run: &Run<'_>, number: &'static str) -> Table {
    let mut table = Table::new(number, "Data Quality: Universal Data Elements", HEADER).with_corner("Data Element");
    let everyone = count(run, |_| true);
    let known_age = count(run, |p| !p.age.is_unknown());
    let heads = count(run, |p| p.is_head);
    let mut push = |label, whole, issue: &dyn Fn(&Person) -> Option<Issue>| table.push(label, row(run, whole, issue).0);
    push("Veteran Status (3.07)", known_age, &veteran);
    push("Project Start Date (3.10)", everyone, &|p| start_date(run, p));
    push("Relationship to Head of Household (3.15)", everyone, &|p| relationship(run, p));
    push("Enrollment CoC (3.16)", heads, &|p| enrollment_coc(run, p));
    push("Disabling Condition (3.08)", everyone, &|p| disabling_condition(run, p));
    table
}

fn veteran(p: &Person) -> Option<Issue> {
    if p.is_adult() {
        return by_code(p.veteran);
    }
    (p.age.is_child() && p.veteran == Some(1)).then_some(Issue::Wrong)
}

/// A start before the exit of an earlier stay in the project, or after the stay's own exit.
fn start_date(run: &Run<'_>, p: &Person) -> Option<Issue> {
    let stay = &p.stay;
    let overlaps = run.stays.of_person(stay.person).iter().map(|&n| run.stays.get(n)).any(|other| {
        other.project == stay.project && other.entry < stay.entry && other.exit.is_some_and(|exit| stay.entry < exit)
    });
    (overlaps || stay.exit.is_some_and(|exit| stay.entry > exit)).then_some(Issue::Wrong)
}

/// No relationship of the list, or not exactly one head among the household's active members.
fn relationship(run: &Run<'_>, p: &Person) -> Option<Issue> {
    if is_missing(p.stay.relationship) {
        return Some(Issue::Missing);
    }
    let heads = run.active_members(p.stay.household).filter(|stay| stay.is_head());
    let mut heads: Vec<u32> = heads.map(|head| head.person).collect();
    heads.sort_unstable();
    heads.dedup();
    let wrong = !matches!(p.stay.relationship, Some(1..=5)) || heads.len() != 1;
    wrong.then_some(Issue::Wrong)
}

/// The head's CoC must be one in which the project operates.
fn enrollment_coc(run: &Run<'_>, p: &Person) -> Option<Issue> {
    if !p.is_head {
        return None;
    }
    let code = run.text(run.ds.enrollment().0, p.stay.row, E::ENROLLMENT_COC);
    if code.trim().is_empty() {
        return Some(Issue::Missing);
    }
    let operates = run.cocs(p.stay.project).contains(&code.trim().to_ascii_uppercase());
    (!operates).then_some(Issue::Wrong)
}

/// No disabling condition, although the latest record of one of the conditions says that there is one.
fn disabling_condition(run: &Run<'_>, p: &Person) -> Option<Issue> {
    let code = run.enrollment(&p.stay, E::DISABLING_CONDITION);
    by_code(code).or_else(|| (code == Some(0) && has_disabling_record(run, p)).then_some(Issue::Wrong))
}

fn has_disabling_record(run: &Run<'_>, p: &Person) -> bool {
    const COLUMNS: Columns = Columns { date: D::INFORMATION_DATE, updated: D::DATE_UPDATED, id: D::DISABILITIES_ID };
    let table = run.ds.disabilities().0;
    (5..=10).any(|kind| {
        let rows = run.disabilities.get(p.number).iter().copied().filter(|&row| {
            table.int(row as usize, D::DISABILITY_TYPE) == Some(kind)
                && table.int(row as usize, D::INFORMATION_DATE).is_none_or(|day| day <= run.period.end.0)
        });
        run.newest(table, rows, COLUMNS).is_some_and(|row| is_disabling(table, row as usize))
    })
}
