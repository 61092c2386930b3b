//! The sections of an enrollment, in HUD's order: which columns each shows, and its records in words.

use std::{
    borrow::Cow,
    cmp::Reverse,
    collections::{BTreeMap, HashMap},
};

use chrono::NaiveDate;
use hud::{
    lists,
    spec::{ColumnSpec, File, Kind},
};
use store::client::{Record, Row};

use super::{
    links,
    stays::Stay,
    value::{self, Fact},
};
use crate::format;

/// A part of an enrollment, closed until one opens it.
#[derive(Clone, Debug)]
pub struct Section {
    /// Under which the browser remembers that it was opened.
    pub name: &'static str,
    pub title: &'static str,
    /// Beside the title: '3 records, the last on Mar 5, 2024'.
    pub about: String,
    pub shape: Shape,
    pub records: Vec<Entry>,
    /// Nights in a bed, as ranges.
    pub nights: Vec<String>,
    /// Where its history is, when its records do not say it.
    pub history: Option<String>,
    /// Says which records are not shown.
    pub left_out: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Each record with its values under one another.
    Facts,
    /// A line a record.
    Lines,
    /// Only bed nights.
    Nights,
}

/// A record of a section.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The date and, where HUD has one, the stage: 'At entry, Mar 5, 2024'. Empty for what an enrollment has once.
    pub heading: String,
    /// In a list of lines: what happened.
    pub what: String,
    pub facts: Vec<Fact>,
    /// When it was entered and by whom.
    pub entered: String,
    pub history: Option<String>,
}

/// Lines and records of a section that are shown at once.
const MOST: usize = 300;

struct Plan {
    name: &'static str,
    title: &'static str,
    file: File,
    shape: Shape,
    takes: fn(&ColumnSpec) -> bool,
    /// Answers of 'no' and of 'data not collected' are put together.
    folds: bool,
}

const PLANS: [Plan; 18] = [
    facts(
        "entry",
        "Project start",
        File::Enrollment,
        |c| !["3.917", "P", "V", "R"].iter().any(|e| c.element.starts_with(e)),
        false,
    ),
    facts("prior-living", "Prior living situation", File::Enrollment, |c| c.element.starts_with("3.917"), false),
    facts("path", "PATH", File::Enrollment, |c| c.element.starts_with('P'), false),
    facts("veteran", "Veteran services", File::Enrollment, |c| c.element.starts_with('V'), true),
    facts("rhy", "Runaway and homeless youth", File::Enrollment, |c| c.element.starts_with('R'), true),
    facts(
        "income",
        "Income",
        File::IncomeBenefits,
        |c| c.element.starts_with("4.02") || c.element.starts_with('P'),
        true,
    ),
    facts("benefits", "Non-cash benefits", File::IncomeBenefits, |c| c.element.starts_with("4.03"), true),
    facts(
        "insurance",
        "Health insurance",
        File::IncomeBenefits,
        |c| c.element.starts_with("4.04") || c.element.starts_with('W'),
        true,
    ),
    facts("disabilities", "Disabilities", File::Disabilities, |_| true, false),
    facts("health", "Health and domestic violence", File::HealthAndDV, |_| true, false),
    facts("employment", "Employment and education", File::EmploymentEducation, |_| true, false),
    facts("youth-education", "Youth education", File::YouthEducationStatus, |_| true, false),
    lines("living-situation", "Current living situation", File::CurrentLivingSituation),
    lines("services", "Services", File::Services),
    facts("assessments", "Coordinated entry assessments", File::Assessment, |_| true, false),
    lines("events", "Coordinated entry events", File::Event),
    facts("exit", "Exit", File::Exit, |c| !c.element.starts_with('R'), false),
    facts("exit-rhy", "Exit of a youth project", File::Exit, |c| c.element.starts_with('R'), true),
];

const fn facts(
    name: &'static str,
    title: &'static str,
    file: File,
    takes: fn(&ColumnSpec) -> bool,
    folds: bool,
) -> Plan {
    Plan { name, title, file, shape: Shape::Facts, takes, folds }
}

const fn lines(name: &'static str, title: &'static str, file: File) -> Plan {
    Plan { name, title, file, shape: Shape::Lines, takes: |_| true, folds: false }
}

/// The sections of an enrollment that have something in them.
pub fn of_stay(record: &Record, stay: &Stay) -> Vec<Section> {
    let mut sections = sections(record, Some(&stay.enrollment_id));
    if let Some(nights) = bed_nights(record, stay) {
        let at = sections.iter().position(|section| section.name == "services").map_or(sections.len(), |at| at + 1);
        sections.insert(at, nights);
    }
    sections
}

/// Sections of what belongs to no enrollment that was sent.
pub fn without_stay(record: &Record) -> Vec<Section> {
    sections(record, None)
}

/// The person's own columns, but name and SSN.
pub fn profile(record: &Record) -> Entry {
    let of_the_name = ["first_name", "middle_name", "last_name", "name_suffix", "ssn", "dob"];
    let takes = |c: &ColumnSpec| !of_the_name.contains(&c.sql) && !is_military(c);
    entry(record, &record.client, &takes, true)
}

/// Military service, and whether there was any.
pub fn veteran(record: &Record) -> Entry {
    entry(record, &record.client, &is_military, true)
}

fn is_military(column: &ColumnSpec) -> bool {
    column.element.starts_with('V') || column.sql == "veteran_status"
}

fn sections(record: &Record, enrollment: Option<&str>) -> Vec<Section> {
    PLANS.iter().filter_map(|plan| section(record, enrollment, plan)).collect()
}

fn section(record: &Record, enrollment: Option<&str>, plan: &Plan) -> Option<Section> {
    let mut rows: Vec<&Row> = record.of(plan.file).iter().filter(|row| belongs(record, row, enrollment)).collect();
    rows.sort_by(|a, b| date(b).cmp(&date(a)).then_with(|| b.text("date_updated").cmp(&a.text("date_updated"))));
    let total = rows.len();
    let last = rows.first().and_then(|row| date(row));
    let mut records: Vec<Entry> = match plan.file {
        File::Disabilities => disabilities(record, &rows),
        File::Assessment => rows.iter().take(MOST).map(|row| assessment(record, row)).collect(),
        _ => rows.iter().take(MOST).map(|row| entry(record, row, &plan.takes, plan.folds)).collect(),
    };
    records.retain(|entry| !entry.facts.is_empty() || plan.shape == Shape::Lines);
    if records.is_empty() {
        return None;
    }
    let count = if plan.file == File::Disabilities { records.len() } else { total };
    let counted = format::counted(i64::try_from(count).unwrap_or(i64::MAX), "record", "records");
    let about = match last {
        // An enrollment has these once.
        _ if matches!(plan.file, File::Enrollment | File::Exit) => String::new(),
        Some(day) if count == 1 => format::date(&day),
        Some(day) => format!("{counted}, the last on {}", format::date(&day)),
        None => counted,
    };
    Some(Section {
        name: plan.name,
        title: plan.title,
        about,
        shape: plan.shape,
        left_out: (total > MOST && plan.file != File::Disabilities)
            .then(|| format!("The latest {MOST} records are shown. All {} are in the export.", format::number(total))),
        nights: Vec::new(),
        history: records.iter().all(|entry| entry.history.is_none()).then(|| links::history(record, plan.file, None)),
        records,
    })
}

/// A row of the enrollment, or, without one, of none that was sent.
fn belongs(record: &Record, row: &Row, enrollment: Option<&str>) -> bool {
    match enrollment {
        Some(enrollment) => row.enrollment() == Some(enrollment),
        None => {
            row.file != File::Enrollment
                && !record
                    .of(File::Enrollment)
                    .iter()
                    .any(|enrollment| Some(enrollment.key.as_str()) == row.enrollment())
        }
    }
}

/// The day a record is of.
pub fn date(row: &Row) -> Option<NaiveDate> {
    ["information_date", "date_provided", "assessment_date", "event_date", "exit_date", "entry_date"]
        .iter()
        .find_map(|column| row.date(column))
}

/// Columns that are not among the values of a record: keys, its date and stage, and who entered it.
fn is_about_the_row(column: &ColumnSpec) -> bool {
    matches!(column.kind, Kind::Id)
        || [
            "information_date",
            "date_provided",
            "assessment_date",
            "event_date",
            "data_collection_stage",
            "date_created",
            "date_updated",
            "date_deleted",
        ]
        .contains(&column.sql)
}

fn entry(record: &Record, row: &Row, takes: &dyn Fn(&ColumnSpec) -> bool, folds: bool) -> Entry {
    let columns = row.file.spec().columns.iter().filter(|column| takes(column) && !is_about_the_row(column));
    let (what_columns, columns): (Vec<_>, Vec<_>) = columns.partition(|column| is_what(column));
    let what: Vec<String> = what_columns.iter().filter_map(|column| value::value(row, column)).collect();
    Entry {
        heading: heading(row),
        what: what.join(": "),
        facts: if folds {
            folded(row, &columns)
        } else {
            columns.iter().filter_map(|column| value::fact(row, column)).collect()
        },
        entered: entered(row, &record.users),
        history: Some(links::history(record, row.file, Some(&row.key))),
    }
}

/// What happened, in a list of lines.
fn is_what(column: &ColumnSpec) -> bool {
    ["record_type", "type_provided", "sub_type_provided", "current_living_situation", "event"].contains(&column.sql)
}

/// 'At entry, Mar 5, 2024'.
fn heading(row: &Row) -> String {
    if matches!(row.file, File::Enrollment | File::Exit | File::Client) {
        return String::new();
    }
    let day = date(row).map(|day| format::date(&day));
    let stage = row.int("data_collection_stage").map(|stage| match stage {
        1 => "At project start",
        2 => "Update",
        3 => "At project exit",
        5 => "Annual assessment",
        6 => "After exit",
        _ => "Other stage",
    });
    match (stage, day) {
        (Some(stage), Some(day)) => format!("{stage}, {day}"),
        (Some(only), None) => only.to_owned(),
        (None, Some(day)) => day,
        (None, None) => "No date".to_owned(),
    }
}

/// Values with the many answers of 'no' in one line, and an amount in the place of its 'yes'.
fn folded(row: &Row, columns: &[&'static ColumnSpec]) -> Vec<Fact> {
    let mut facts = Vec::new();
    let mut no = Vec::new();
    let mut unknown = Vec::new();
    let amount_of =
        |name: &str| columns.iter().find(|c| c.name.strip_suffix("Amount") == Some(name) && row.text(c.sql).is_some());
    for column in columns {
        let Some(fact) = value::fact(row, column) else { continue };
        let yes_no = column.list.is_some_and(|list| ["1.7", "1.8", "1.10"].contains(&list.id)) && !fact.as_sent;
        match row.int(column.sql) {
            // The first question of a section is answered in full.
            Some(0) if yes_no && !column.name.ends_with("FromAnySource") => no.push(fact.label),
            Some(99) if column.list.is_some() && !fact.as_sent => unknown.push(fact.label),
            Some(1) if yes_no && amount_of(column.name).is_some() => {}
            _ => facts.push(fact),
        }
    }
    for (label, names) in [("No", no), ("Data not collected", unknown)] {
        match names[..] {
            [] => {}
            // One or two stand for themselves.
            [_] | [_, _] => {
                facts.extend(names.into_iter().map(|name| Fact {
                    label: name,
                    value: label.to_owned(),
                    as_sent: false,
                }));
            }
            _ => facts.push(Fact { label: Cow::Borrowed(label), value: names.join("; "), as_sent: false }),
        }
    }
    facts
}

/// The disabilities told on the same day as one record: 'Physical disability: Yes'.
fn disabilities(record: &Record, rows: &[&Row]) -> Vec<Entry> {
    // By day, the newest first, and by stage.
    let mut days: BTreeMap<_, Vec<&Row>> = BTreeMap::new();
    for row in rows {
        days.entry((Reverse(date(row)), row.int("data_collection_stage"))).or_default().push(row);
    }
    days.into_values()
        .map(|mut rows| {
            rows.sort_by_key(|row| row.int("disability_type"));
            Entry {
                heading: rows.first().map(|row| heading(row)).unwrap_or_default(),
                what: String::new(),
                facts: disabilities_of_a_day(&rows),
                entered: rows.first().map(|row| entered(row, &record.users)).unwrap_or_default(),
                history: None,
            }
        })
        .collect()
}

/// 'Physical disability: Yes, long-lasting', and those that the person does not have in one line.
fn disabilities_of_a_day(rows: &[&Row]) -> Vec<Fact> {
    let no = rows.iter().filter(|row| row.int("disability_response") == Some(0)).count();
    let mut facts = Vec::new();
    let mut without = Vec::new();
    for row in rows {
        if no > 2 && row.int("disability_response") == Some(0) {
            without.push(disability_type(row));
        } else {
            facts.extend(disability(row));
        }
    }
    if !without.is_empty() {
        facts.push(Fact { label: Cow::Borrowed("No"), value: without.join("; "), as_sent: false });
    }
    facts
}

fn disability_type(row: &Row) -> &'static str {
    let words = row.int("disability_type").and_then(|code| lists::DISABILITY_TYPE.text(code));
    words.unwrap_or("Disability of unknown type")
}

fn disability(row: &Row) -> Vec<Fact> {
    let mut value = value::named(row, "disability_response").unwrap_or_else(|| "Not recorded".to_owned());
    let has_it = !matches!(row.int("disability_response"), Some(0 | 8 | 9 | 99) | None);
    match row.int("indefinite_and_impairs") {
        Some(1) => value.push_str(", long-lasting and limits living on one's own"),
        Some(0) if has_it => value.push_str(", not long-lasting"),
        _ if has_it => value.push_str(", not known whether it is long-lasting"),
        _ => {}
    }
    let told = ["disability_type", "disability_response", "indefinite_and_impairs"];
    let others =
        row.file.spec().columns.iter().filter(|column| !is_about_the_row(column) && !told.contains(&column.sql));
    std::iter::once(Fact {
        label: Cow::Borrowed(disability_type(row)),
        value,
        as_sent: row.is_as_sent("disability_response"),
    })
    .chain(others.filter_map(|column| value::fact(row, column)))
    .collect()
}

/// An assessment with its questions in order and its results.
fn assessment(record: &Record, row: &Row) -> Entry {
    let mut entry = entry(record, row, &|_| true, false);
    let of = |file: File| record.of(file).iter().filter(|other| other.text("assessment_id") == Some(&row.key));
    let mut questions: Vec<&Row> = of(File::AssessmentQuestions).collect();
    questions.sort_by_key(|row| {
        (row.text("assessment_question_group").map(str::to_owned), row.int("assessment_question_order"))
    });
    let answers = questions.into_iter().map(|row| {
        let question = row.text("assessment_question").unwrap_or("(no question)");
        let answer = row.text("assessment_answer").unwrap_or("not answered");
        Fact { label: Cow::Owned(question.to_owned()), value: answer.to_owned(), as_sent: false }
    });
    let results = of(File::AssessmentResults).map(|row| {
        let kind = row.text("assessment_result_type").unwrap_or("(no type)");
        let result = row.text("assessment_result").unwrap_or("no result");
        Fact { label: Cow::Owned(format!("Result: {kind}")), value: result.to_owned(), as_sent: false }
    });
    entry.facts.extend(results.chain(answers));
    entry
}

/// Nights in a bed, a line for each unbroken run.
fn bed_nights(record: &Record, stay: &Stay) -> Option<Section> {
    let (_, last) = stay.runs.last()?;
    let nights: i64 = stay.runs.iter().map(|(first, last)| (*last - *first).num_days() + 1).sum();
    let range = |(first, last): &(NaiveDate, NaiveDate)| {
        let nights = format::counted((*last - *first).num_days() + 1, "night", "nights");
        if first == last {
            format!("{}, {nights}", format::date(first))
        } else {
            format!("{} to {}, {nights}", format::date(first), format::date(last))
        }
    };
    Some(Section {
        name: "bed-nights",
        title: "Bed nights",
        about: format!("{}, the last on {}", format::counted(nights, "night", "nights"), format::date(last)),
        shape: Shape::Nights,
        records: Vec::new(),
        nights: stay.runs.iter().rev().map(range).collect(),
        history: Some(links::history(record, File::Services, None)),
        left_out: None,
    })
}

/// 'Entered Mar 5, 2024, changed Apr 2, 2024, by Dana Smith'.
pub fn entered(row: &Row, users: &HashMap<String, String>) -> String {
    let day = |column| row.moment(column).map(|at| at.date());
    let by = row.text("user_id").map(|id| users.get(id).map_or_else(|| format!("user {id}"), Clone::clone));
    let mut text = match (day("date_created"), day("date_updated")) {
        (Some(made), Some(changed)) if made == changed => format!("Entered {}", format::date(&made)),
        (Some(made), Some(changed)) => format!("Entered {}, changed {}", format::date(&made), format::date(&changed)),
        (Some(made), None) => format!("Entered {}", format::date(&made)),
        (None, Some(changed)) => format!("Changed {}", format::date(&changed)),
        (None, None) => "Entered on an unknown day".to_owned(),
    };
    if let Some(by) = by {
        text.push_str(", by ");
        text.push_str(&by);
    }
    text
}
