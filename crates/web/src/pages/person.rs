//! Administration: one person's access.

use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::{Form as Body, Query};
use serde::Deserialize;
use store::account::{self, Account, LinkKind, State as AccountState};
use uuid::Uuid;

use crate::{
    error::Error,
    form::Form,
    format,
    frame::Frame,
    id::Id,
    page::page as draw,
    pages::invite::{LinkMadePage, origin},
    signed_in::SignedIn,
    state::AppState,
};

#[derive(Template)]
#[template(path = "person.html")]
struct PersonPage {
    frame: Frame,
    person: Account,
    is_me: bool,
    /// For typing the name before access ends for good.
    form: Form,
    notice: Option<&'static str>,
}

#[derive(Deserialize)]
pub struct Asked {
    done: Option<String>,
}

/// GET /administration/people/{id}
pub async fn page(
    State(state): State<AppState>,
    me: SignedIn,
    Id(id): Id,
    Query(asked): Query<Asked>,
) -> Result<Response, Error> {
    let notice = match asked.done.as_deref() {
        Some("active") => Some("Access is back."),
        Some("suspended") => Some("Access is suspended from now on. You can put it back below."),
        Some("ended") => Some("Access has ended."),
        _ => None,
    };
    show(&state, me, id, StatusCode::OK, Form::default(), notice).await
}

#[derive(Deserialize)]
pub struct WantedState {
    state: String,
    /// The name, typed again, before access ends for good.
    #[serde(default)]
    name: String,
}

/// POST /administration/people/{id}/state
pub async fn change_state(
    State(state): State<AppState>,
    me: SignedIn,
    Id(id): Id,
    Body(wanted): Body<WantedState>,
) -> Result<Response, Error> {
    let wanted_state = AccountState::from_name(&wanted.state)
        .ok_or_else(|| Error::BadRequest("Choose what should happen on the person's page.".to_owned()))?;
    let mut tx = me.begin(&state.db).await?;
    let person = account::account(&mut tx, id).await?.ok_or(Error::NotFound)?;
    if wanted_state == AccountState::Ended && !same_name(&wanted.name, &person.name) {
        let mut form = Form::with([("name", wanted.name)]);
        form.wrong("name", format!("To end this access, type the name as it is written: {}.", person.name));
        return show(&state, me, id, StatusCode::UNPROCESSABLE_ENTITY, form, None).await;
    }
    account::set_state(&mut tx, id, wanted_state, me.now).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("/administration/people/{id}?done={}", wanted_state.as_str())).into_response())
}

#[derive(Deserialize)]
pub struct WantedLink {
    kind: String,
}

/// POST /administration/people/{id}/link
pub async fn make_link(
    State(state): State<AppState>,
    me: SignedIn,
    Id(id): Id,
    Body(wanted): Body<WantedLink>,
) -> Result<Response, Error> {
    let kind = LinkKind::from_name(&wanted.kind)
        .filter(|kind| *kind != LinkKind::New)
        .ok_or_else(|| Error::BadRequest("Choose what the link should do on the person's page.".to_owned()))?;
    let mut tx = me.begin(&state.db).await?;
    let person = account::account(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let link = account::reset(&mut tx, &state.keys, id, kind, me.now).await?;
    tx.commit().await?;
    let page = LinkMadePage {
        kind,
        name: person.name,
        email: person.email,
        link: format!("{}/welcome/{}", origin(&state), link.token),
        until: link.expires_at,
        frame: me.frame,
    };
    draw(StatusCode::OK, &page)
}

async fn show(
    state: &AppState,
    me: SignedIn,
    id: Uuid,
    status: StatusCode,
    form: Form,
    notice: Option<&'static str>,
) -> Result<Response, Error> {
    let mut tx = me.begin(&state.db).await?;
    let person = account::account(&mut tx, id).await?.ok_or(Error::NotFound)?;
    tx.commit().await?;
    draw(status, &PersonPage { is_me: person.id == me.account, frame: me.frame, person, form, notice })
}

fn same_name(typed: &str, name: &str) -> bool {
    typed.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase() == name.to_lowercase()
}

#[cfg(test)]
mod tests;
