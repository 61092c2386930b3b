//! The households in a figure, by their heads.

use std::collections::HashMap;

use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use axum_extra::extract::Query;
use reports::lsa::stella::{Left, Of, Picture, Served};
use store::{Event, client};
use uuid::Uuid;

use super::{
    kept,
    number::{Asked, is_sound, query},
    order::Order,
    picture::of_whom,
    sections::days,
    words,
};
use crate::{
    error::Error,
    format,
    frame::Frame,
    id::Id,
    page::page as draw,
    pages::client::{called, links},
    signed_in::SignedIn,
    state::AppState,
};

#[derive(Template)]
#[template(path = "report_households.html")]
struct HouseholdsPage {
    frame: Frame,
    id: Uuid,
    order: Order,
    of: Of,
    total: u32,
    /// What they have in common.
    says: Vec<String>,
    average: Option<String>,
    lines: Vec<Line>,
    /// Households of this page whose head this person may not see.
    unseen: u32,
    page: u32,
    pages: u32,
}

/// A household.
struct Line {
    /// The record of its head.
    href: String,
    name: String,
    born: String,
    hh_type: &'static str,
    /// Its way through the system, or what it left.
    way: String,
    place: String,
    /// Days that are counted, or until the return.
    days: Option<String>,
    /// How it counts.
    why: String,
}

/// Households on a page.
const PAGE: u32 = 50;

impl HouseholdsPage {
    fn on(&self, page: u32) -> String {
        let query = query(self.of);
        let mark = if query.is_empty() { '?' } else { '&' };
        format!("/reports/lsa/{}/households{query}{mark}page={page}", self.id)
    }

    fn is_of_exits(&self) -> bool {
        self.of.cohort.is_some()
    }

    fn back(&self) -> String {
        let chosen = Of { hh_type: self.of.hh_type, population: self.of.population, ..Of::default() };
        format!("/reports/lsa/{}/picture{}", self.id, query(chosen))
    }

    fn has_days(&self) -> bool {
        self.of.days.is_some() || self.of.within.is_some()
    }
}

/// GET /reports/lsa/{id}/households
pub async fn page(
    State(state): State<AppState>,
    me: SignedIn,
    Id(id): Id,
    Query(asked): Query<Asked>,
) -> Result<Response, Error> {
    let of = asked.of();
    if !is_sound(of) {
        return Err(Error::NotFound);
    }
    let mut tx = me.begin(&state.db).await?;
    let shown = kept::shown(&state, &mut tx, id).await?;
    let picture = &*shown.picture;
    let total = picture.count(of);
    let pages = total.div_ceil(PAGE).max(1);
    let page = asked.page.clamp(1, pages);
    let (from, most) = (usize_of((page - 1) * PAGE), usize_of(PAGE));
    let rows: Vec<Row> = if of.cohort.is_some() {
        picture.left(of).skip(from).take(most).map(Row::Left).collect()
    } else {
        picture.served(of).skip(from).take(most).map(Row::Served).collect()
    };
    let people: Vec<(i32, &str)> =
        rows.iter().filter_map(|row| Some((shown.run.source_id, row.head_id(picture)?))).collect();
    let heads: HashMap<String, client::Summary> = client::summaries(&mut tx, &people)
        .await?
        .into_iter()
        .map(|summary| (summary.personal_id.clone(), summary))
        .collect();
    let lines: Vec<Line> = rows
        .iter()
        .filter_map(|row| {
            let summary = heads.get(row.head_id(picture)?)?;
            Some(row.line(id, of, summary, me.today))
        })
        .collect();
    tx.record(Event::new("report.households").with("run", id.to_string()).with("shown", lines.len()));
    tx.commit().await?;
    let page = HouseholdsPage {
        frame: me.frame,
        id,
        of,
        total,
        says: in_words(of),
        average: average(picture, of),
        unseen: u32::try_from(rows.len() - lines.len()).unwrap_or(u32::MAX),
        lines,
        page,
        pages,
        order: shown.order,
    };
    draw(StatusCode::OK, &page)
}

/// A row of either kind.
enum Row<'a> {
    Served(&'a Served),
    Left(&'a Left),
}

impl Row<'_> {
    fn head(&self) -> u32 {
        match self {
            Row::Served(row) => row.head,
            Row::Left(row) => row.head,
        }
    }

    fn head_id<'a>(&self, picture: &'a Picture) -> Option<&'a str> {
        picture.heads.get(usize_of(self.head())).map(|head| head.id.as_str())
    }

    fn line(&self, run: Uuid, of: Of, head: &client::Summary, today: chrono::NaiveDate) -> Line {
        let (hh_type, way, place, days_of) = match self {
            Row::Served(row) => {
                let way = words::path(row.path()).to_owned();
                (row.hh_type(), way, words::place(row.place), of.days.and_then(|report_row| row.days(report_row)))
            }
            Row::Left(row) => {
                let way = words::exit_from(row.from()).to_owned();
                let back = Some(row.return_days).filter(|days| *days > 0 && of.within.is_some());
                (row.hh_type(), way, words::place(row.place()), back)
            }
        };
        Line {
            href: links::record(head.source_id, &head.personal_id),
            name: called(&head.name),
            born: born(head.dob, today),
            hh_type: words::hh_type(hh_type),
            way,
            place: place.to_owned(),
            days: days_of.map(format::number),
            why: format!("/reports/lsa/{run}/households/{}", self.head()),
        }
    }
}

/// 'May 3, 1984 (42)'.
fn born(birth: Option<chrono::NaiveDate>, today: chrono::NaiveDate) -> String {
    let Some(birth) = birth else { return "Not recorded".to_owned() };
    let age = format::age(&birth, &today).map(|years| format!(" ({years})")).unwrap_or_default();
    format!("{}{age}", format::date(&birth))
}

/// What the households of a figure have in common, a phrase each.
fn in_words(of: Of) -> Vec<String> {
    let mut says = vec![of_whom(of)];
    says.extend(of.stat.map(|code| words::stat(code.into()).to_owned()));
    says.extend(of.path.map(|code| format!("Way: {}", words::path(code.into()))));
    says.extend(of.days.map(|row| format!("With days {}", words::days(row))));
    says.extend(of.cohort.map(|code| {
        match code {
            0 => "Left in the first half of the period",
            -1 => "Left a year before",
            _ => "Left two years before",
        }
        .to_owned()
    }));
    says.extend(of.place.map(|place| match of.cohort {
        Some(_) => format!("Left for: {}", words::place(place).to_lowercase()),
        None => format!("At the end: {}", words::place(place).to_lowercase()),
    }));
    says.extend(of.within.map(|most| format!("Back within {}", days(most))));
    says
}

/// 'On average 96 days.'
fn average(picture: &Picture, of: Of) -> Option<String> {
    let days_of = if of.within.is_some() { picture.average_return(of) } else { picture.average(of) };
    let what = if of.within.is_some() { "until they came back" } else { of.days.map_or("", words::days) };
    days_of.map(|count| format!("On average {} {what}.", days(count)))
}

fn usize_of(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}
