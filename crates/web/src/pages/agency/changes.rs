//! What the lead changes about an agency beside its agreement: organizations, suspensions, memoranda, classes.

use axum::{
    extract::{Multipart, State},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::Form as Body;
use chrono::Days;
use store::agency::{self, NewSuspension, Scope};
use uuid::Uuid;

use super::show;
use crate::{
    error::Error,
    id::Id,
    local_path,
    signed_in::SignedIn,
    state::AppState,
    typed::{Typed, Values, refused, with_hash},
};

fn back(id: Uuid, done: &str) -> Response {
    Redirect::to(&format!("/agencies/{id}?done={done}")).into_response()
}

/// 'source/organization', as the list of organizations has it.
fn organization(text: &str) -> Option<(i32, &str)> {
    let (source, organization) = text.split_once('/')?;
    Some((source.parse().ok()?, organization))
}

/// POST /agencies/{id}/organizations. A victim service provider is refused (II.A).
pub async fn assign_organization(
    State(state): State<AppState>,
    me: SignedIn,
    Id(id): Id,
    Body(values): Body<Values>,
) -> Result<Response, Error> {
    let mut typed = Typed::new(&["organization"], values);
    let chosen = typed.needed("organization", "Choose an organization.");
    if let Some((source, organization)) = organization(&chosen) {
        let mut tx = me.begin(&state.db).await?;
        agency::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
        match agency::assign_organization(&mut tx, id, source, organization).await {
            Ok(()) => {
                tx.commit().await?;
                return Ok(back(id, "organization"));
            }
            Err(error) => refused(&mut typed.form, "organization", error)?,
        }
    } else if typed.form.is_right() {
        typed.form.wrong("organization", "Choose an organization of the list.");
    }
    show(&state, me, id, typed.form, None).await
}

/// POST /agencies/{id}/organizations/release
pub async fn release_organization(
    State(state): State<AppState>,
    me: SignedIn,
    Id(id): Id,
    Body(values): Body<Values>,
) -> Result<Response, Error> {
    let mut typed = Typed::new(&[], values);
    let chosen = typed.text("organization");
    let (source, organization) = organization(&chosen).ok_or(Error::NotFound)?;
    let mut tx = me.begin(&state.db).await?;
    let owned = agency::organizations(&mut tx).await?;
    let is_its = |one: &agency::Organization| {
        one.source_id == source && one.organization_id == organization && one.agency_id == Some(id)
    };
    if !owned.iter().any(is_its) {
        return Err(Error::NotFound);
    }
    if let Err(error) = agency::release_organization(&mut tx, source, organization).await {
        refused(&mut typed.form, "organization", error)?;
        return show(&state, me, id, typed.form, None).await;
    }
    tx.commit().await?;
    Ok(back(id, "released"))
}

/// POST /agencies/{id}/suspensions: no further than the case requires (VIII.B.3).
pub async fn suspend(
    State(state): State<AppState>,
    me: SignedIn,
    Id(id): Id,
    Body(values): Body<Values>,
) -> Result<Response, Error> {
    let mut typed = Typed::new(&["scope", "reason", "evidence", "review_on"], values);
    let scope = Scope::from_name(&typed.text("scope")).filter(|scope| *scope != Scope::User);
    if scope.is_none() {
        typed.form.wrong("scope", "Choose how far it reaches.");
    }
    let reason = typed.needed("reason", "Say why.");
    let evidence = typed.needed("evidence", "Say what shows it, and where it is kept.");
    let review_on = typed.needed_day("review_on");
    if review_on.is_some_and(|day| day <= me.today || day > me.today + Days::new(366)) {
        typed.form.wrong("review_on", "Choose a day within the next year on which it is looked at again.");
    }
    if let (true, Some(scope), Some(review_on)) = (typed.form.is_right(), scope, review_on) {
        let mut tx = me.begin(&state.db).await?;
        agency::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
        let new = NewSuspension { scope, agency: Some(id), account: None, from: me.today, reason, evidence, review_on };
        match agency::suspend(&mut tx, &new).await {
            Ok(_) => {
                tx.commit().await?;
                return Ok(back(id, "suspended"));
            }
            Err(error) => refused(&mut typed.form, "scope", error)?,
        }
    }
    show(&state, me, id, typed.form, None).await
}

/// POST /suspensions/{id}/end: of an agency or of a person; `back` is the page that asked.
pub async fn end_suspension(
    State(state): State<AppState>,
    me: SignedIn,
    Id(id): Id,
    Body(values): Body<Values>,
) -> Result<Response, Error> {
    let mut typed = Typed::new(&[], values);
    let mut tx = me.begin(&state.db).await?;
    if let Err(error) = agency::end_suspension(&mut tx, id).await {
        refused(&mut typed.form, "scope", error)?;
        return Err(Error::NotFound);
    }
    tx.commit().await?;
    Ok(Redirect::to(&format!("{}?done=unsuspended", local_path::or_home(Some(&typed.text("back"))))).into_response())
}

/// POST /agencies/{id}/memoranda: one agency reads the notes of another, within its dates (V.A.3s).
pub async fn add_memorandum(
    State(state): State<AppState>,
    me: SignedIn,
    Id(id): Id,
    parts: Multipart,
) -> Result<Response, Error> {
    let (values, hash) = match with_hash(parts).await {
        Ok(sent) => sent,
        // Too big, or cut off: the status says which.
        Err(error) => return Ok(error.into_response()),
    };
    let mut typed = Typed::new(&["other", "direction", "memorandum_from", "memorandum_to"], values);
    let other: Option<Uuid> = typed.text("other").parse().ok().filter(|other| *other != id);
    if other.is_none() {
        typed.form.wrong("other", "Choose the other agency.");
    }
    let reads = typed.text("direction");
    if !["reads", "is_read"].contains(&reads.as_str()) {
        typed.form.wrong("direction", "Choose who reads whose notes.");
    }
    let (from, to) = (typed.needed_day("memorandum_from"), typed.needed_day("memorandum_to"));
    if let (Some(from), Some(to)) = (from, to)
        && to <= from
    {
        typed.form.wrong("memorandum_to", "The memorandum ends after it begins. Change one of the days.");
    }
    if hash.is_none() {
        typed.form.wrong("file", "Choose the signed memorandum.");
    }
    if let (true, Some(other), Some(from), Some(to), Some(hash)) = (typed.form.is_right(), other, from, to, hash) {
        let mut tx = me.begin(&state.db).await?;
        for one in [id, other] {
            agency::get(&mut tx, one).await?.ok_or(Error::NotFound)?;
        }
        let (writer, reader) = if reads == "reads" { (other, id) } else { (id, other) };
        match agency::add_memorandum(&mut tx, writer, reader, from, to, hash).await {
            Ok(_) => {
                tx.commit().await?;
                return Ok(back(id, "memorandum"));
            }
            Err(error) => refused(&mut typed.form, "other", error)?,
        }
    }
    show(&state, me, id, typed.form, None).await
}

/// POST /agencies/{id}/classes: a class of recipients that an authorization may name (V.A.3b).
pub async fn add_class(
    State(state): State<AppState>,
    me: SignedIn,
    Id(id): Id,
    Body(values): Body<Values>,
) -> Result<Response, Error> {
    let mut typed = Typed::new(&["class", "class_from"], values);
    let class = typed.needed("class", "Type the name of the class, as forms have it.").to_lowercase();
    let fits = class.len() <= 61
        && class.starts_with(|sign: char| sign.is_ascii_lowercase())
        && class.chars().all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit() || [' ', '-'].contains(&sign));
    if typed.form.is_right() && !fits {
        typed
            .form
            .wrong("class", "Use letters, digits, blanks and hyphens, at most 61 of them, beginning with a letter.");
    }
    let from = typed.needed_day("class_from");
    if let (true, Some(from)) = (typed.form.is_right(), from) {
        let mut tx = me.begin(&state.db).await?;
        agency::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
        match agency::list_under(&mut tx, id, &class, from).await {
            Ok(()) => {
                tx.commit().await?;
                return Ok(back(id, "class"));
            }
            Err(error) => refused(&mut typed.form, "class", error)?,
        }
    }
    show(&state, me, id, typed.form, None).await
}

/// POST /agencies/{id}/classes/end
pub async fn end_class(
    State(state): State<AppState>,
    me: SignedIn,
    Id(id): Id,
    Body(values): Body<Values>,
) -> Result<Response, Error> {
    let mut typed = Typed::new(&[], values);
    let class = typed.text("class");
    let mut tx = me.begin(&state.db).await?;
    agency::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    if let Err(error) = agency::unlist(&mut tx, id, &class).await {
        refused(&mut typed.form, "class", error)?;
        return show(&state, me, id, typed.form, None).await;
    }
    tx.commit().await?;
    Ok(back(id, "unlisted"))
}
