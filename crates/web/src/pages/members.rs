//! The desk of a plan's viewer: the members on the own caseload. Read under the plans' own login.

use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::{Form, Query};
use chrono::NaiveDate;
use serde::Deserialize;
use store::{
    Event,
    client::Name,
    plan::{self, Member},
    search,
};
use uuid::Uuid;

use super::{client::called, clients::Search};
use crate::{
    error::Error, format, frame::Frame, id::Id, page::Page, signed_in::SignedIn, state::AppState, visit::Visit,
};

/// Letters that are looked at.
const LONGEST: usize = 200;

#[derive(Template)]
#[template(path = "members.html")]
struct MembersPage {
    frame: Frame,
    text: String,
    list: List,
    ended: bool,
}

/// The list alone, for htmx.
#[derive(Template)]
#[template(path = "members_found.html")]
struct FoundPart {
    list: List,
}

struct List {
    members: Vec<Line>,
    /// Something was looked for.
    searched: bool,
}

struct Line {
    id: Uuid,
    name: String,
    born: String,
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
}

/// GET /members
pub async fn page(State(state): State<AppState>, me: SignedIn, Query(asked): Query<Asked>) -> Result<Response, Error> {
    let list = find(&state, &me, "").await?;
    Ok(Page(MembersPage { frame: me.frame, text: String::new(), list, ended: asked.ended }).into_response())
}

/// POST /members/search: the list alone as one types, otherwise to the page of the search. No name stands in an address.
pub async fn search(
    State(state): State<AppState>,
    me: SignedIn,
    visit: Visit,
    Form(typed): Form<Typed>,
) -> Result<Response, Error> {
    let text: String = typed.q.trim().chars().take(LONGEST).collect();
    if visit.partial {
        return Ok(Page(FoundPart { list: find(&state, &me, &text).await? }).into_response());
    }
    if text.is_empty() {
        return Ok(Redirect::to("/members").into_response());
    }
    let id = Uuid::now_v7();
    state.memory.searches.put(id, me.now, Search { account: me.account, text });
    Ok(Redirect::to(&format!("/members/found/{id}")).into_response())
}

/// GET /members/found/{id}
pub async fn found(State(state): State<AppState>, me: SignedIn, Id(id): Id) -> Result<Response, Error> {
    let kept = state.memory.searches.get(id, me.now).filter(|(search, _)| search.account == me.account);
    // Over, of somebody else, or never made: the same answer.
    let Some((search, _)) = kept else { return Ok(Redirect::to("/members?ended=true").into_response()) };
    let list = find(&state, &me, &search.text).await?;
    Ok(Page(MembersPage { frame: me.frame, text: search.text.clone(), list, ended: false }).into_response())
}

/// Everybody on the caseload when nothing was typed.
async fn find(state: &AppState, me: &SignedIn, text: &str) -> Result<List, Error> {
    let query = search::Query::parse(text);
    let mut tx = me.begin_plan(&state.db).await?;
    let members = if query.is_empty() { plan::members(&mut tx).await? } else { plan::find(&mut tx, &query).await? };
    tx.record(Event::new("member.search").with("shown", members.len()));
    tx.commit().await?;
    let members = members.into_iter().map(|member| Line::new(member, me.today)).collect();
    Ok(List { members, searched: !query.is_empty() })
}

impl Line {
    fn new(member: Member, today: NaiveDate) -> Line {
        Line { id: member.id, born: born(&member, today), name: name(member) }
    }
}

/// What a member is called.
pub fn name(member: Member) -> String {
    called(&Name {
        first_name: member.first_name,
        middle_name: member.middle_name,
        last_name: member.last_name,
        name_suffix: member.name_suffix,
    })
}

/// 'Born May 3, 1984 (42)'.
pub fn born(member: &Member, today: NaiveDate) -> String {
    member.dob.map_or_else(|| "Birth date not recorded".to_owned(), |day| format::born(&day, &today))
}

#[cfg(test)]
mod tests;
