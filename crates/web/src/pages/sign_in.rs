//! Signing in with email, password and code.

use askama::Template;
use axum::{
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::{Form as Body, Query};
use policy::Reason;
use serde::Deserialize;
use store::account::{self, Attempt, gates};

use crate::{
    error::Error, form::Form, frame::Frame, local_path, page::page as draw, pages::welcome::steps_open, signed_in,
    state::AppState, visit::Visit,
};

#[derive(Template)]
#[template(path = "sign_in.html")]
struct SignInPage {
    frame: Frame,
    form: Form,
    next: String,
    notice: Option<&'static str>,
    /// The gates of the agreement that keep the person out.
    gates: Vec<Reason>,
}

impl SignInPage {
    /// Whether a new password is asked for: nothing else stands in the way but what can be done here.
    fn asks_password(&self) -> bool {
        self.asks(gates::PASSWORD_AGE)
    }

    /// Whether the policies are to be acknowledged here.
    fn asks_policies(&self) -> bool {
        self.asks(gates::POLICIES)
    }

    fn asks(&self, gate: &str) -> bool {
        let here = |reason: &Reason| [gates::PASSWORD_AGE, gates::POLICIES].contains(&reason.policy.as_str());
        self.gates.iter().all(here) && self.gates.iter().any(|reason| reason.policy == gate)
    }
}

#[derive(Deserialize)]
pub struct Asked {
    next: Option<String>,
    /// Why one is here: 'idle', 'out', 'done'.
    ended: Option<String>,
}

/// GET /sign-in
pub async fn page(frame: Frame, Query(asked): Query<Asked>) -> Result<Response, Error> {
    let next = local_path::or_home(asked.next.as_deref());
    if frame.person.is_some() {
        return Ok(Redirect::to(next).into_response());
    }
    let notice = match asked.ended.as_deref() {
        Some("idle") => Some(
            "You were signed out because nothing happened for a while, or your time was up. Sign in to go on where you were.",
        ),
        Some("out") => Some("You are signed out."),
        Some("ready") => Some("You are set up. Sign in with your password and a new code from your app."),
        _ => None,
    };
    draw(StatusCode::OK, &SignInPage { form: Form::default(), next: next.to_owned(), notice, frame, gates: Vec::new() })
}

#[derive(Deserialize)]
pub struct Typed {
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    code: String,
    next: Option<String>,
    /// Asked for when the password is too old.
    #[serde(default)]
    new_password: String,
    /// Ticked when the policies have a new version.
    #[serde(default)]
    policies: String,
}

/// POST /sign-in
pub async fn enter(
    State(state): State<AppState>,
    frame: Frame,
    visit: Visit,
    headers: HeaderMap,
    Body(typed): Body<Typed>,
) -> Result<Response, Error> {
    let next = local_path::or_home(typed.next.as_deref()).to_owned();
    let mut form = Form::with([("email", typed.email.clone())]);
    for (field, value, says) in [
        ("email", &typed.email, "Type your email address."),
        ("password", &typed.password, "Type your password."),
        ("code", &typed.code, "Type the six digits from your app, or a recovery code."),
    ] {
        if value.trim().is_empty() {
            form.wrong(field, says);
        }
    }
    let mut wait = None;
    let mut closed = Vec::new();
    if form.is_right() {
        let attempt = Attempt {
            new_password: Some(typed.new_password.as_str()).filter(|new| !new.is_empty()),
            acknowledges_policies: typed.policies == "yes",
            email: &typed.email,
            password: &typed.password,
            code: &typed.code,
            address: &visit.address,
            label: &visit.browser,
            idle_minutes: state.settings().idle_minutes,
        };
        match account::sign_in(&state.db, &state.keys, &attempt, visit.now).await {
            Ok(session) => {
                end_former(&state, &headers, &visit).await?;
                // Whoever used a recovery code sees how many are left before going on.
                let target = if session.recovery_codes_left.is_some() { "/account?used=recovery" } else { &next };
                let mut response = Redirect::to(target).into_response();
                response.headers_mut().insert(header::SET_COOKIE, signed_in::cookie(&session.token)?);
                return Ok(response);
            }
            Err(account::Error::Wrong) => {
                form.wrong("", "The email, the password or the code is not right. Each code works once: wait for the next one, then try again.");
            }
            Err(account::Error::Suspended) => form.wrong("", "Your access is suspended. Ask your HMIS lead."),
            Err(account::Error::Gates(reasons)) => {
                form.wrong("", format!("You can't sign in yet. {}", steps_open(reasons.len())));
                closed = reasons;
            }
            Err(account::Error::WeakPassword(says)) => {
                form.wrong("new_password", says);
                closed = state_of_password();
            }
            Err(account::Error::Wait { seconds }) => {
                wait = Some(seconds);
                form.wrong("", format!("That was wrong too often. Wait {}, then try again.", in_words(seconds)));
            }
            Err(other) => return Err(other.into()),
        }
    }
    let status = if wait.is_some() { StatusCode::TOO_MANY_REQUESTS } else { StatusCode::UNPROCESSABLE_ENTITY };
    let mut response = draw(status, &SignInPage { form, next, notice: None, frame, gates: closed })?;
    if let Some(seconds) = wait {
        response.headers_mut().insert(header::RETRY_AFTER, seconds.into());
    }
    Ok(response)
}

/// The new password was too easy: it is asked for again.
fn state_of_password() -> Vec<Reason> {
    let rules = gates::gates().map(policy::Gates::rules).unwrap_or_default();
    let rule = rules.iter().find(|rule| rule.slug == gates::PASSWORD_AGE);
    rule.map(|rule| Reason {
        policy: rule.slug.clone(),
        clause: rule.clause.clone(),
        sentence: "Your password is too old.".to_owned(),
        remedy: rule.remedy.clone(),
    })
    .into_iter()
    .collect()
}

/// Signing in again in the same browser ends the sign-in it had.
async fn end_former(state: &AppState, headers: &HeaderMap, visit: &Visit) -> Result<(), Error> {
    let Some(token) = signed_in::token(headers) else { return Ok(()) };
    if let Some(former) = account::load_session(&state.db, &token, visit.now, false).await? {
        let mut tx = state.db.begin(&former.actor(), visit.today).await?;
        account::sign_out(&mut tx, former.id).await?;
        tx.commit().await?;
    }
    Ok(())
}

fn in_words(seconds: u32) -> String {
    match seconds {
        0..=59 => crate::format::counted(seconds, "second", "seconds"),
        _ => crate::format::counted(seconds.div_ceil(60), "minute", "minutes"),
    }
}

#[cfg(test)]
mod tests;
