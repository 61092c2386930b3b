//! Q27m: Education Status – Youth.

use hud::records::YouthEducationStatus as Y;

use super::{Person, Run, labels::NOT_TOLD, run::Columns};
use crate::{
    glossary::living_situation::{is_missing, is_not_told},
    table::{Line, Table, Value},
};

const COLUMNS: Columns =
    Columns { date: Y::INFORMATION_DATE, updated: Y::DATE_UPDATED, id: Y::YOUTH_EDUCATION_STATUS_ID };

const ATTENDANCE: [(&str, i32); 3] = [
    ("Not currently enrolled in any school or education course", 0),
    ("Currently enrolled but not attending regularly", 1),
    ("Currently enrolled and attending regularly", 2),
];

const MOST_RECENT: [(&str, i32); 8] = [
    ("K12: Graduated from high school", 0),
    ("K12: Obtained GED", 1),
    ("K12: Dropped out", 2),
    ("K12: Suspended", 3),
    ("K12: Expelled", 4),
    ("Higher education: Pursuing a credential but not currently attending", 5),
    ("Higher education: Dropped out", 6),
    ("Higher education: Obtained a credential/degree", 7),
];

const CURRENT: [(&str, i32); 5] = [
    ("Pursuing a high school diploma or GED", 0),
    ("Pursuing Associate Degree", 1),
    ("Pursuing Bachelor Degree", 2),
    ("Pursuing Graduate Degree", 3),
    ("Pursuing other post-secondary credential", 4),
];

/// Project types that collect education status.
const PROJECT_TYPES: [i32; 5] = [2, 3, 4, 6, 13];

/// HUD: CoC – Youth Homeless Demonstration Program (YHDP).
const YHDP: i32 = 43;

/// Youth heads who left a project funded by the youth demonstration, by their status at start and at exit.
pub fn q27m(run: &Run<'_>) -> Table {
    let asked = run.served.set(|p| {
        p.is_leaver
            && p.is_youth
            && p.is_head
            && p.stay.project_type.is_some_and(|kind| PROJECT_TYPES.contains(&kind))
            && run.has_funder(p.stay.project, YHDP)
    });
    let [at_start, at_exit] = [1, 3].map(|stage| rows(run, stage));
    let columns = [Line::new("At Project Start", asked)];
    let mut table = Table::cross("Q27m", "Education Status – Youth", &columns, &at_start)
        .with_corner("Current school and attendance");
    let exits = Table::cross("Q27m", "", &columns, &at_exit);
    table.header.push("At Project Exit".into());
    for (row, exit) in table.rows.iter_mut().zip(exits.rows) {
        row.cells.extend(exit.cells);
        if row.cells[0].value == Value::Blank {
            row.cells.truncate(2);
        }
    }
    table
}

fn rows(run: &Run<'_>, stage: i32) -> Vec<Line> {
    let people = &run.served;
    let field = |p: &Person, column| {
        let table = run.ds.youth_education_status().0;
        let of_stage = |row: &u32| table.int(*row as usize, Y::DATA_COLLECTION_STAGE) == Some(stage);
        let row = run.newest(table, run.education.get(p.number).iter().copied().filter(of_stage), COLUMNS)?;
        table.int(row as usize, column)
    };
    let attendance = |p: &Person| field(p, Y::CURRENT_SCHOOL_ATTEND);
    let group = |codes: &[(&'static str, i32)], column: usize, counts: &dyn Fn(Option<i32>) -> bool| -> Vec<Line> {
        let value = |p: &Person| field(p, column);
        let asked = |p: &Person| counts(attendance(p));
        let mut rows: Vec<Line> =
            codes.iter().map(|&(label, code)| people.line(label, |p| asked(p) && value(p) == Some(code))).collect();
        rows.push(people.line(NOT_TOLD, |p| asked(p) && is_not_told(value(p))));
        rows.push(people.line("Data not collected", |p| asked(p) && is_missing(value(p))));
        rows
    };
    let mut rows = group(&ATTENDANCE, Y::CURRENT_SCHOOL_ATTEND, &|_| true);
    rows.push(Line::heading("For those not enrolled – most recent education status"));
    rows.extend(group(&MOST_RECENT, Y::MOST_RECENT_ED_STATUS, &|code| code == Some(0)));
    rows.push(Line::heading("For those currently enrolled – current status"));
    rows.extend(group(&CURRENT, Y::CURRENT_ED_STATUS, &|code| matches!(code, Some(1 | 2))));
    rows.push(people.line("Total persons", |_| true));
    rows
}
