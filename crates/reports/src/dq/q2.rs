//! Data quality Q2, APR and CAPER Q6a: personally identifiable information.

use hud::{Date, records::Client as C};

use super::{HEADER, Issue, count, row};
use crate::{
    apr::{Person, Run},
    glossary::{living_situation::is_missing, race::Races, ssn},
    table::{Cell, Set, Table},
};

/// What is wrong with an element of a client.
type Rule = fn(&Run<'_>, &Person) -> Option<Issue>;

pub fn q2(run: &Run<'_>, number: &'static str) -> Table {
    let title = "Data Quality: Personally Identifiable Information";
    let mut table = Table::new(number, title, HEADER).with_corner("Data Element");
    let everyone = count(run, |_| true);
    let mut any: Option<Set> = None;
    let issues: [(&str, Rule); 4] = [
        ("Name (3.01)", name),
        ("Social Security Number (3.02)", social_security_number),
        ("Date of Birth (3.03)", date_of_birth),
        ("Race/Ethnicity (3.04)", race),
    ];
    for (label, issue) in issues {
        let (cells, of_row) = row(run, everyone, |p| issue(run, p));
        table.push(label, cells);
        any = Some(any.map_or_else(|| of_row.clone(), |any| any.or(&of_row)));
    }
    let total = any.map_or_else(Cell::default, |any| Cell::count(&[&any]));
    let share = Cell::share(total.number(), everyone);
    table.push("Overall Score", vec![Cell::default(), Cell::default(), Cell::default(), total, share]);
    table
}

fn name(run: &Run<'_>, p: &Person) -> Option<Issue> {
    let quality = code(run, p, C::NAME_DATA_QUALITY);
    let blank = |column| text(run, p, column).is_none();
    if matches!(quality, Some(8 | 9)) {
        Some(Issue::NotTold)
    } else if blank(C::FIRST_NAME) || blank(C::LAST_NAME) || is_missing(quality) {
        Some(Issue::Missing)
    } else {
        (quality == Some(2)).then_some(Issue::Wrong)
    }
}

fn social_security_number(run: &Run<'_>, p: &Person) -> Option<Issue> {
    let quality = code(run, p, C::SSN_DATA_QUALITY);
    if matches!(quality, Some(8 | 9)) {
        return Some(Issue::NotTold);
    }
    match text(run, p, C::SSN) {
        None => Some(Issue::Missing),
        Some(_) if is_missing(quality) => Some(Issue::Missing),
        Some(ssn) => ssn::is_issue(&ssn).then_some(Issue::Wrong),
    }
}

fn date_of_birth(run: &Run<'_>, p: &Person) -> Option<Issue> {
    let quality = code(run, p, C::DOB_DATA_QUALITY);
    let Some(birth) = code(run, p, C::DOB).map(Date) else {
        return Some(if matches!(quality, Some(8 | 9)) { Issue::NotTold } else { Issue::Missing });
    };
    let created = p.client.and_then(|row| run.ds.client().0.datetime(row, C::DATE_CREATED));
    let wrong = matches!(quality, Some(2 | 8 | 9 | 99))
        || Date::from_ymd(1915, 1, 1).is_some_and(|first| birth < first)
        || created.is_some_and(|created| birth > created.date())
        || (p.is_adult_or_head() && birth >= p.stay.entry);
    wrong.then_some(Issue::Wrong)
}

/// Answers 8, 9 and 99 count as issues even beside a race.
fn race(run: &Run<'_>, p: &Person) -> Option<Issue> {
    match code(run, p, C::RACE_NONE) {
        Some(8 | 9) => Some(Issue::NotTold),
        Some(99) => Some(Issue::Missing),
        _ => (p.races.count() == 0 || p.races == Races::Missing).then_some(Issue::Missing),
    }
}

fn code(run: &Run<'_>, p: &Person, column: usize) -> Option<i32> {
    p.client.and_then(|row| run.ds.client().0.int(row, column))
}

fn text(run: &Run<'_>, p: &Person, column: usize) -> Option<String> {
    let text = run.ds.text(run.ds.client().0.sym(p.client?, column)?).trim().to_owned();
    (!text.is_empty()).then_some(text)
}
