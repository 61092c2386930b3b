//! Finding a client: as one types, or with the search box of any page. What was typed goes by POST and is kept in memory;
//! an address holds only the number of a search.

use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::{Form, Query};
use chrono::NaiveDate;
use serde::Deserialize;
use store::{
    Event, Tx,
    client::{self, Summary},
    hmis, search,
};
use uuid::Uuid;

use super::client::{called, links};
use crate::{
    error::Error, format, frame::Frame, id::Id, labels, page::Page, signed_in::SignedIn, state::AppState, visit::Visit,
};

/// People that are listed at once.
const MOST: usize = 50;
/// People that are listed under the search box of the header.
const MOST_IN_HEADER: usize = 8;
/// Letters that are looked at.
const LONGEST: usize = 200;

/// What somebody looked for, kept for half an hour under the number in the address.
#[derive(Debug)]
pub struct Search {
    pub account: Uuid,
    pub text: String,
}

#[derive(Template)]
#[template(path = "clients.html")]
struct ClientsPage {
    frame: Frame,
    text: String,
    found: Option<Found>,
    ended: bool,
}

/// The list alone, for htmx.
#[derive(Template)]
#[template(path = "clients_found.html")]
struct FoundPart {
    found: Option<Found>,
}

/// The list under the search box of the header.
#[derive(Template)]
#[template(path = "clients_in_header.html")]
struct HeaderPart {
    found: Option<Found>,
}

/// Who was found.
struct Found {
    people: Vec<Person>,
    /// There are more than are listed.
    more: bool,
    sources: bool,
}

/// A line of the list.
struct Person {
    href: String,
    name: String,
    born: String,
    sex: Option<&'static str>,
    stay: String,
    personal_id: String,
    source: String,
}

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    ended: bool,
}

#[derive(Deserialize)]
pub struct Typed {
    #[serde(default)]
    q: String,
    /// 'header' when the list goes under the search box of the header.
    #[serde(default)]
    place: String,
}

/// GET /clients
pub async fn page(me: SignedIn, Query(asked): Query<Asked>) -> Response {
    Page(ClientsPage { frame: me.frame, text: String::new(), found: None, ended: asked.ended }).into_response()
}

/// POST /clients/search: the list alone as one types, otherwise to the page of the search.
pub async fn search(
    State(state): State<AppState>,
    me: SignedIn,
    visit: Visit,
    Form(typed): Form<Typed>,
) -> Result<Response, Error> {
    let text: String = typed.q.trim().chars().take(LONGEST).collect();
    if !visit.partial {
        if text.is_empty() {
            return Ok(Redirect::to("/clients").into_response());
        }
        let id = Uuid::now_v7();
        state.memory.searches.put(id, me.now, Search { account: me.account, text });
        return Ok(Redirect::to(&format!("/clients/found/{id}")).into_response());
    }
    let in_header = typed.place == "header";
    let found = find(&state, &me, &text, if in_header { MOST_IN_HEADER } else { MOST }).await?;
    Ok(if in_header { Page(HeaderPart { found }).into_response() } else { Page(FoundPart { found }).into_response() })
}

/// GET /clients/found/{id}
pub async fn found(State(state): State<AppState>, me: SignedIn, Id(id): Id) -> Result<Response, Error> {
    let kept = state.memory.searches.get(id, me.now).filter(|(search, _)| search.account == me.account);
    // Over, of somebody else, or never made: the same answer.
    let Some((search, _)) = kept else { return Ok(Redirect::to("/clients?ended=true").into_response()) };
    let found = find(&state, &me, &search.text, MOST).await?;
    Ok(Page(ClientsPage { frame: me.frame, text: search.text.clone(), found, ended: false }).into_response())
}

/// Nothing when too little was typed to look for.
async fn find(state: &AppState, me: &SignedIn, text: &str, most: usize) -> Result<Option<Found>, Error> {
    if text.chars().count() < 2 {
        return Ok(None);
    }
    let mut tx = me.begin(&state.db).await?;
    let hits = search::find(&mut tx, &state.keys, &search::Query::parse(text), most + 1).await?;
    let more = hits.len() > most;
    let shown: Vec<(i32, &str)> = hits.iter().take(most).map(|hit| (hit.source_id, hit.personal_id.as_str())).collect();
    let summaries = client::summaries(&mut tx, &shown).await?;
    let sources = hmis::sources(&mut tx).await?;
    let named = |id: i32| {
        let source = sources.iter().find(|source| source.id == id);
        source.map(|source| source.source_name.clone().unwrap_or_else(|| source.name.clone())).unwrap_or_default()
    };
    let people: Vec<Person> = summaries.into_iter().map(|summary| Person::new(summary, me.today, &named)).collect();
    record(&mut tx, people.len());
    tx.commit().await?;
    Ok(Some(Found { people, more, sources: sources.len() > 1 }))
}

/// '1 person', '12 people'.
fn counted(people: usize) -> String {
    format::counted(i64::try_from(people).unwrap_or(i64::MAX), "person", "people")
}

/// How many were shown; not what was typed, which names people.
fn record(tx: &mut Tx, shown: usize) {
    tx.record(Event::new("client.search").with("shown", shown));
}

impl Person {
    fn new(summary: Summary, today: NaiveDate, source: &dyn Fn(i32) -> String) -> Self {
        Person {
            href: links::record(summary.source_id, &summary.personal_id),
            name: called(&summary.name),
            born: summary.dob.map_or_else(|| "Birth date not recorded".to_owned(), |day| format::born(&day, &today)),
            // Only what is known helps to tell people apart.
            sex: summary
                .sex
                .filter(|code| matches!(code, 0 | 1))
                .and_then(|code| hud::lists::SEX.text(i32::from(code))),
            stay: last_stay(&summary.stay),
            source: source(summary.source_id),
            personal_id: summary.personal_id,
        }
    }
}

/// 'In Harbor House (emergency shelter) since Mar 5, 2026', 'Left Harbor House (emergency shelter) on Apr 2, 2024'.
fn last_stay(stay: &client::LastStay) -> String {
    let Some(entry) = stay.entry_date else { return "No enrollments".to_owned() };
    let name = stay.project_name.as_deref().unwrap_or("a project that was not sent");
    let place = match stay.project_type {
        Some(kind) => format!("{name} ({})", labels::project_type(i32::from(kind)).to_lowercase()),
        None => name.to_owned(),
    };
    match stay.exit_date {
        None => format!("In {place} since {}", format::date(&entry)),
        Some(exit) => format!("Left {place} on {}", format::date(&exit)),
    }
}

#[cfg(test)]
mod tests;
