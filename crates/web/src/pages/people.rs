//! Administration: people with access, and links nobody has used yet.

use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use axum_extra::extract::Query;
use chrono::{DateTime, Utc};
use serde::Deserialize;
use store::{
    account::{self, Account, OpenInvitation, State as AccountState},
    agency,
};
use uuid::Uuid;

use crate::{error::Error, format, frame::Frame, page::Page, signed_in::SignedIn, state::AppState};

#[derive(Template)]
#[template(path = "people.html")]
struct PeoplePage {
    frame: Frame,
    now: DateTime<Utc>,
    people: Vec<Listed>,
    links: Vec<Link>,
    notice: Option<&'static str>,
}

struct Listed {
    person: Account,
    agency: String,
}

struct Link {
    invitation: OpenInvitation,
    agency: String,
    /// The gates that are closed, in a word each.
    closed: Vec<String>,
}

#[derive(Deserialize)]
pub struct Asked {
    done: Option<String>,
}

/// GET /administration/people
pub async fn page(State(state): State<AppState>, me: SignedIn, Query(asked): Query<Asked>) -> Result<Response, Error> {
    let mut tx = me.begin(&state.db).await?;
    let agencies = agency::list(&mut tx).await?;
    let named = |id: Option<Uuid>| {
        let agency = id.and_then(|id| agencies.iter().find(|agency| agency.id == id));
        agency.map_or_else(|| "The HMIS Lead".to_owned(), |agency| agency.name.clone())
    };
    let people = account::list(&mut tx).await?;
    let people = people.into_iter().map(|person| Listed { agency: named(person.agency), person }).collect();
    let mut links = Vec::new();
    for link in account::open_invitations(&mut tx, me.now).await? {
        let mut closed = Vec::new();
        if link.kind == "new"
            && let Some(asked) = account::gates::asked(&mut tx, link.account_id).await?
        {
            closed = asked.issue()?.reasons.iter().map(|reason| format::gate(&reason.policy)).collect();
        }
        links.push(Link { agency: named(link.agency), invitation: link, closed });
    }
    tx.commit().await?;
    let notice = match asked.done.as_deref() {
        Some("withdrawn") => Some("The link is withdrawn. It does not work any more."),
        _ => None,
    };
    Ok(Page(PeoplePage { now: me.now, frame: me.frame, people, links, notice }).into_response())
}

/// What a link is for, in the table of links.
fn purpose(kind: &str) -> &'static str {
    match kind {
        "second_factor" => "New authenticator",
        "password" => "New password",
        _ => "Invitation",
    }
}
