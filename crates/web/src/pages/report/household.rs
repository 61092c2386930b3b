//! How one household counts: its way through the steps of the LSA, as the report took it.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use chrono::NaiveDate;
use reports::lsa::{
    exit, household,
    stella::{DAYS, Head, Left, Served, Stay, column as c},
};
use store::{Event, client};
use uuid::Uuid;

use super::{kept, order::Order, sections::days, words};
use crate::{
    error::Error,
    format,
    frame::Frame,
    page::page as draw,
    pages::client::{called, links},
    signed_in::SignedIn,
    state::AppState,
};

#[derive(Template)]
#[template(path = "report_household.html")]
struct HouseholdPage {
    frame: Frame,
    id: Uuid,
    order: Order,
    /// The record of the head.
    href: String,
    name: String,
    stays: Vec<StayLine>,
    served: Vec<ServedPart>,
    left: Vec<LeftPart>,
}

/// A stay as the report takes it.
struct StayLine {
    project: String,
    kind: &'static str,
    entry: NaiveDate,
    move_in: Option<NaiveDate>,
    exit: Option<NaiveDate>,
    last_night: Option<NaiveDate>,
    left_for: Option<&'static str>,
    people: String,
    hh_type: &'static str,
    counts: &'static str,
}

/// A row of LSAHousehold that the household is in.
struct ServedPart {
    title: &'static str,
    facts: Vec<(&'static str, String)>,
    groups: Vec<Group>,
    days: Vec<(u8, String, String)>,
    populations: Vec<&'static str>,
    /// Columns of the upload with their values as counted.
    columns: Vec<(&'static str, i32)>,
}

/// What the household did in a project group.
struct Group {
    name: &'static str,
    status: &'static str,
    move_in: Option<&'static str>,
    came_from: Option<&'static str>,
    left_for: Option<&'static str>,
}

/// A row of LSAExit that the household is in.
struct LeftPart {
    title: String,
    facts: Vec<(&'static str, String)>,
    populations: Vec<&'static str>,
    columns: Vec<(&'static str, i32)>,
}

/// GET /reports/lsa/{id}/households/{head}
pub async fn page(
    State(state): State<AppState>,
    me: SignedIn,
    Path((id, number)): Path<(String, String)>,
) -> Result<Response, Error> {
    let (Ok(id), Ok(number)) = (id.parse::<Uuid>(), number.parse::<u32>()) else { return Err(Error::NotFound) };
    let mut tx = me.begin(&state.db).await?;
    let shown = kept::shown(&state, &mut tx, id).await?;
    let head = usize::try_from(number).ok().and_then(|at| shown.picture.heads.get(at)).ok_or(Error::NotFound)?;
    let source = shown.run.source_id;
    let person = client::summaries(&mut tx, &[(source, &head.id)]).await?.pop().ok_or(Error::NotFound)?;
    tx.record(Event::new("report.household").about(source, "Client", &head.id).with("run", id.to_string()));
    tx.commit().await?;
    let page = HouseholdPage {
        frame: me.frame,
        id,
        href: links::record(source, &head.id),
        name: called(&person.name),
        stays: stays(head),
        served: shown.picture.households.iter().filter(|row| row.head == number).map(served).collect(),
        left: shown.picture.exits.iter().filter(|row| row.head == number).map(left).collect(),
        order: shown.order,
    };
    draw(StatusCode::OK, &page)
}

/// The latest first.
fn stays(head: &Head) -> Vec<StayLine> {
    let mut all: Vec<&Stay> = head.stays.iter().collect();
    all.sort_by_key(|stay| std::cmp::Reverse(stay.entry));
    let line = |stay: &Stay| StayLine {
        project: if stay.project.is_empty() { format!("Project {}", stay.project_id) } else { stay.project.clone() },
        kind: words::project_type(stay.project_type),
        entry: day(stay.entry),
        move_in: stay.move_in.map(day),
        exit: stay.exit.map(day),
        last_night: stay.last_bed_night.map(day),
        left_for: stay.exit.and_then(|_| words::situation(stay.destination.into())),
        people: format::counted(stay.members, "person", "people"),
        hh_type: words::hh_type(stay.hh_types[usize::from(stay.active)].into()),
        counts: match (stay.active, stay.in_residence) {
            (true, true) => "In the period, with a bed or home",
            (true, false) => "In the period",
            (false, _) => "Before the period",
        },
    };
    all.into_iter().map(line).collect()
}

fn served(row: &Served) -> ServedPart {
    let at = |at: usize| row.column(at);
    let group = |name, status: usize, move_in: Option<usize>, from: usize, to: usize| Group {
        name,
        status: words::status(at(status)),
        move_in: move_in.filter(|_| at(status) != 0).map(|move_in| words::move_in(at(move_in))),
        came_from: words::situation(at(from)),
        left_for: words::situation(at(to)),
    };
    let mut facts =
        vec![("First entry", format::date(&day(row.first_entry))), ("How it came", words::stat(row.stat()).to_owned())];
    if at(c::RETURN_TIME) > 0 {
        facts.push(("Away before", days(at(c::RETURN_TIME))));
    }
    let people = [
        (c::HH_ADULT, "adult", "adults"),
        (c::HH_CHILD, "child", "children"),
        (c::HH_NO_DOB, "person of unknown age", "people of unknown age"),
    ];
    let people: Vec<String> = people
        .iter()
        .filter(|&&(column, ..)| at(column) > 0)
        .map(|&(column, one, many)| match at(column) {
            3 => format!("3 or more {many}"),
            count => format::counted(count, one, many),
        })
        .collect();
    facts.extend([
        ("Who", if people.is_empty() { "Not counted".to_owned() } else { people.join(", ") }),
        ("Days count from", format::date(&day(row.last_inactive + 1))),
        ("Way", words::path(row.path()).to_owned()),
        ("At the end", words::place(row.place).to_owned()),
    ]);
    let in_shelter_or_th = "Shelter, safe haven, TH";
    ServedPart {
        title: words::hh_type(row.hh_type()),
        facts,
        groups: vec![
            group(in_shelter_or_th, c::EST_STATUS, None, c::EST_LIVING_SIT, c::EST_DESTINATION),
            group("RRH", c::RRH_STATUS, Some(c::RRH_MOVE_IN), c::RRH_LIVING_SIT, c::RRH_DESTINATION),
            group("PSH", c::PSH_STATUS, Some(c::PSH_MOVE_IN), c::PSH_LIVING_SIT, c::PSH_DESTINATION),
        ],
        days: DAYS
            .filter_map(|report_row| {
                let count = row.days(report_row)?;
                Some((report_row, format!("Days {}", words::days(report_row)), format::number(count)))
            })
            .collect(),
        populations: populations(|population| row.is_in(population)),
        columns: household::rows::COLUMNS.iter().copied().zip(row.columns.iter().copied()).collect(),
    }
}

fn left(row: &Left) -> LeftPart {
    let back = if row.return_days > 0 {
        format!("After {}", days(row.return_days))
    } else {
        "Not within two years".to_owned()
    };
    LeftPart {
        title: format!("Left {}", format::date(&day(row.exit))),
        facts: vec![
            ("Household type", words::hh_type(row.hh_type()).to_owned()),
            ("Left", words::exit_from(row.from()).to_owned()),
            ("For", words::situation(row.destination()).unwrap_or("Not recorded").to_owned()),
            ("Which is", words::place(row.place()).to_owned()),
            ("Came back", back),
            ("Way until then", words::path(row.path()).to_owned()),
        ],
        populations: populations(|population| row.is_in(population)),
        columns: exit::rows::COLUMNS.iter().copied().zip(row.columns.iter().copied()).collect(),
    }
}

fn populations(is_in: impl Fn(i16) -> bool) -> Vec<&'static str> {
    let all = words::HOUSEHOLDS.iter().chain(&words::RACES);
    all.filter(|&&(population, _)| is_in(population)).map(|&(_, words)| words).collect()
}

fn day(day: i32) -> NaiveDate {
    hud::Date(day).calendar()
}
