//! Your account: password, recovery codes, where you are signed in.

use askama::Template;
use axum::{
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::{Form as Body, Query};
use chrono::{DateTime, Utc};
use policy::Purpose;
use serde::Deserialize;
use store::account::{self, SessionInfo};
use uuid::Uuid;

use crate::{
    error::Error,
    form::Form,
    format,
    frame::Frame,
    id::Id,
    local_path,
    page::page as draw,
    pages::welcome::RecoveryCodesPage,
    signed_in::{self, SignedIn},
    state::AppState,
};

#[derive(Template)]
#[template(path = "account.html")]
struct AccountPage {
    frame: Frame,
    name: String,
    email: String,
    role: &'static str,
    now: DateTime<Utc>,
    this_session: Uuid,
    sessions: Vec<SessionInfo>,
    codes_left: i64,
    /// For the new password.
    form: Form,
    /// For the new recovery codes.
    codes_form: Form,
    notice: Option<&'static str>,
}

#[derive(Deserialize)]
pub struct Asked {
    used: Option<String>,
    done: Option<String>,
}

/// GET /account
pub async fn page(State(state): State<AppState>, me: SignedIn, Query(asked): Query<Asked>) -> Result<Response, Error> {
    let notice = match (asked.used.as_deref(), asked.done.as_deref()) {
        (Some("recovery"), _) => Some(
            "You signed in with a recovery code. It does not work again. If your phone is lost, ask your HMIS lead for a link that sets up a new authenticator.",
        ),
        (_, Some("session")) => Some("That sign-in has ended."),
        (_, Some("password")) => Some("Your password is changed, and you are signed out everywhere else."),
        _ => None,
    };
    show(&state, me, StatusCode::OK, Form::default(), Form::default(), notice).await
}

#[derive(Deserialize)]
pub struct TypedPasswords {
    #[serde(default)]
    current: String,
    #[serde(default)]
    new: String,
}

/// POST /account/password
pub async fn change_password(
    State(state): State<AppState>,
    me: SignedIn,
    Body(typed): Body<TypedPasswords>,
) -> Result<Response, Error> {
    let mut form = Form::default();
    if typed.current.is_empty() {
        form.wrong("current", "Type the password you have now.");
    }
    if typed.new.is_empty() {
        form.wrong("new", "Choose a new password.");
    }
    if form.is_right() {
        let mut tx = me.begin(&state.db).await?;
        match account::change_password(&state.db, &state.keys, &mut tx, me.session, &typed.current, &typed.new, me.now)
            .await
        {
            Ok(()) => {
                tx.commit().await?;
                return Ok(Redirect::to("/account?done=password").into_response());
            }
            Err(account::Error::WeakPassword(says)) => form.wrong("new", says),
            Err(account::Error::WrongPassword) => form.wrong("current", "This is not your password."),
            Err(account::Error::Wait { .. }) => {
                form.wrong("current", "That was wrong too often. Wait a few minutes, then try again.");
            }
            Err(other) => return Err(other.into()),
        }
    }
    show(&state, me, StatusCode::UNPROCESSABLE_ENTITY, form, Form::default(), None).await
}

#[derive(Deserialize)]
pub struct TypedPassword {
    #[serde(default)]
    password: String,
}

/// POST /account/recovery-codes
pub async fn new_recovery_codes(
    State(state): State<AppState>,
    me: SignedIn,
    Body(typed): Body<TypedPassword>,
) -> Result<Response, Error> {
    let mut form = Form::default();
    if typed.password.is_empty() {
        form.wrong("password", "Type your password.");
    } else {
        let mut tx = me.begin(&state.db).await?;
        match account::new_recovery_codes(&state.db, &state.keys, &mut tx, &typed.password, me.now).await {
            Ok(codes) => {
                tx.commit().await?;
                let page = RecoveryCodesPage {
                    codes,
                    email: me.email,
                    next: "/account",
                    next_label: "I have kept them",
                    frame: me.frame,
                };
                return draw(StatusCode::OK, &page);
            }
            Err(account::Error::WrongPassword) => form.wrong("password", "This is not your password."),
            Err(account::Error::Wait { .. }) => {
                form.wrong("password", "That was wrong too often. Wait a few minutes, then try again.");
            }
            Err(other) => return Err(other.into()),
        }
    }
    show(&state, me, StatusCode::UNPROCESSABLE_ENTITY, Form::default(), form, None).await
}

/// POST /account/sessions/{id}/end: ends one of the own sign-ins.
pub async fn end_session(State(state): State<AppState>, me: SignedIn, Id(id): Id) -> Result<Response, Error> {
    let mut tx = me.begin(&state.db).await?;
    let running = account::sessions(&mut tx, me.account, me.now).await?;
    if !running.iter().any(|session| session.id == id) {
        return Err(Error::NotFound);
    }
    account::sign_out(&mut tx, id).await?;
    tx.commit().await?;
    if id == me.session {
        let mut response = Redirect::to("/sign-in?ended=out").into_response();
        response.headers_mut().insert(header::SET_COOKIE, signed_in::no_cookie());
        return Ok(response);
    }
    Ok(Redirect::to("/account?done=session").into_response())
}

#[derive(Deserialize)]
pub struct ChosenPurpose {
    #[serde(default)]
    purpose: String,
    back: Option<String>,
}

/// POST /account/purpose: says why the person looks (V.A.3c-l), and goes back to where they were.
pub async fn choose_purpose(
    State(state): State<AppState>,
    me: SignedIn,
    Body(chosen): Body<ChosenPurpose>,
) -> Result<Response, Error> {
    let refused = || {
        Error::Forbidden(
            "This is no reason to look for people in your role. The agreement lists the reasons in V.A.3c to l; nobody can add one."
                .to_owned(),
        )
    };
    let purpose = Purpose::from_name(&chosen.purpose).ok_or_else(refused)?;
    let mut tx = me.begin(&state.db).await?;
    if !account::set_purpose(&mut tx, me.session, me.role, purpose).await? {
        return Err(refused());
    }
    tx.commit().await?;
    Ok(Redirect::to(local_path::or_home(chosen.back.as_deref())).into_response())
}

/// POST /account/sign-out-everywhere
pub async fn sign_out_everywhere(State(state): State<AppState>, me: SignedIn) -> Result<Response, Error> {
    let mut tx = me.begin(&state.db).await?;
    account::sign_out_everywhere(&mut tx, me.account).await?;
    tx.commit().await?;
    let mut response = Redirect::to("/sign-in?ended=out").into_response();
    response.headers_mut().insert(header::SET_COOKIE, signed_in::no_cookie());
    Ok(response)
}

async fn show(
    state: &AppState,
    me: SignedIn,
    status: StatusCode,
    form: Form,
    codes_form: Form,
    notice: Option<&'static str>,
) -> Result<Response, Error> {
    let mut tx = me.begin(&state.db).await?;
    let sessions = account::sessions(&mut tx, me.account, me.now).await?;
    let codes_left = account::recovery_codes_left(&mut tx, me.account).await?;
    tx.commit().await?;
    let page = AccountPage {
        role: format::role(me.role),
        name: me.name,
        email: me.email,
        now: me.now,
        this_session: me.session,
        frame: me.frame,
        sessions,
        codes_left,
        form,
        codes_form,
        notice,
    };
    draw(status, &page)
}

#[cfg(test)]
mod tests;
