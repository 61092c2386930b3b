//! Administration: people with access, and links nobody has used yet.

use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use axum_extra::extract::Query;
use chrono::{DateTime, Utc};
use serde::Deserialize;
use store::account::{self, Account, OpenInvitation, State as AccountState};

use crate::{error::Error, format, frame::Frame, page::Page, signed_in::SignedIn, state::AppState};

#[derive(Template)]
#[template(path = "people.html")]
struct PeoplePage {
    frame: Frame,
    now: DateTime<Utc>,
    people: Vec<Account>,
    links: Vec<OpenInvitation>,
    notice: Option<&'static str>,
}

#[derive(Deserialize)]
pub struct Asked {
    done: Option<String>,
}

/// GET /administration/people
pub async fn page(State(state): State<AppState>, me: SignedIn, Query(asked): Query<Asked>) -> Result<Response, Error> {
    let mut tx = me.begin(&state.db).await?;
    let people = account::list(&mut tx).await?;
    let links = account::open_invitations(&mut tx, me.now).await?;
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
