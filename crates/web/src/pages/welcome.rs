//! What a link opens: setting up an account, a new authenticator, or a new password.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use axum_extra::extract::Form as Body;
use policy::{Reason, role::Reach};
use serde::Deserialize;
use store::account::{self, Answer, LinkKind, OpenLink, Role};

use crate::{error::Error, form::Form, frame::Frame, page::page as draw, qr, state::AppState, visit::Visit};

#[derive(Template)]
#[template(path = "welcome.html")]
struct WelcomePage {
    frame: Frame,
    form: Form,
    token: String,
    kind: LinkKind,
    email: String,
    name: String,
    /// What this person may do.
    may: &'static str,
    authenticator: Option<Authenticator>,
}

/// How an app learns the secret: scanned, or typed in groups of four.
struct Authenticator {
    qr: qr::Qr,
    secret: String,
}

#[derive(Template)]
#[template(path = "recovery_codes.html")]
pub struct RecoveryCodesPage {
    pub frame: Frame,
    pub codes: Vec<String>,
    pub email: String,
    /// Where one goes when they are written down.
    pub next: &'static str,
    pub next_label: &'static str,
}

#[derive(Template)]
#[template(path = "link_void.html")]
struct LinkVoidPage {
    frame: Frame,
}

/// The agreement keeps the account from being given out: the link stays good.
#[derive(Template)]
#[template(path = "welcome_closed.html")]
struct ClosedPage {
    frame: Frame,
    name: String,
    gates: Vec<Reason>,
    /// 'Four steps are open.'
    open: String,
}

#[derive(Template)]
#[template(path = "password_set.html")]
struct PasswordSetPage {
    frame: Frame,
}

/// GET /welcome/{token}
pub async fn page(
    State(state): State<AppState>,
    frame: Frame,
    visit: Visit,
    Path(token): Path<String>,
) -> Result<Response, Error> {
    match account::open(&state.db, &state.keys, &token, visit.now).await? {
        Some(link) => {
            let gates = account::closed_gates(&state.db, &link, visit.now).await?;
            if gates.is_empty() {
                show(StatusCode::OK, frame, token, &link, Form::default())
            } else {
                closed(frame, link.name, gates)
            }
        }
        None => draw(StatusCode::GONE, &LinkVoidPage { frame }),
    }
}

#[derive(Deserialize)]
pub struct Typed {
    #[serde(default)]
    password: String,
    #[serde(default)]
    code: String,
}

/// POST /welcome/{token}
pub async fn accept(
    State(state): State<AppState>,
    frame: Frame,
    visit: Visit,
    Path(token): Path<String>,
    Body(typed): Body<Typed>,
) -> Result<Response, Error> {
    let Some(link) = account::open(&state.db, &state.keys, &token, visit.now).await? else {
        return draw(StatusCode::GONE, &LinkVoidPage { frame });
    };
    let mut form = Form::default();
    if typed.password.is_empty() {
        form.wrong(
            "password",
            if link.kind == LinkKind::SecondFactor { "Type your password." } else { "Choose a password." },
        );
    }
    if typed.code.trim().is_empty() {
        form.wrong("code", "Type the six digits that your app shows.");
    }
    if form.is_right() {
        let answer = Answer { password: &typed.password, code: &typed.code, address: &visit.address };
        match account::accept(&state.db, &state.keys, &token, &answer, visit.now).await {
            Ok(accepted) if accepted.recovery_codes.is_empty() => {
                return draw(StatusCode::OK, &PasswordSetPage { frame });
            }
            Ok(accepted) => {
                let page = RecoveryCodesPage {
                    frame,
                    codes: accepted.recovery_codes,
                    email: link.email,
                    next: "/sign-in?ended=ready",
                    next_label: "I have kept them. Sign in",
                };
                return draw(StatusCode::OK, &page);
            }
            Err(account::Error::WeakPassword(says)) => form.wrong("password", says),
            Err(account::Error::WrongPassword) => form.wrong("password", "This is not your password."),
            Err(account::Error::WrongCode) => {
                form.wrong("code", "This is not the code that your app shows now. Check that the time on your phone is right, wait for the next code, and type that.");
            }
            Err(account::Error::Gates(gates)) => return closed(frame, link.name, gates),
            Err(account::Error::Link) => return draw(StatusCode::GONE, &LinkVoidPage { frame }),
            Err(account::Error::Wait { .. }) => {
                form.wrong("", "That was wrong too often. Wait a few minutes, then try again.");
            }
            Err(other) => return Err(other.into()),
        }
    }
    show(StatusCode::UNPROCESSABLE_ENTITY, frame, token, &link, form)
}

/// Every gate that is closed, with its clause and what to do.
fn closed(frame: Frame, name: String, gates: Vec<Reason>) -> Result<Response, Error> {
    let open = steps_open(gates.len());
    draw(StatusCode::FORBIDDEN, &ClosedPage { frame, name, gates, open })
}

/// 'Four steps are open.'
pub fn steps_open(count: usize) -> String {
    match count {
        1 => "One step is open.".to_owned(),
        2..=9 => {
            let words = ["Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];
            format!("{} steps are open.", words[count - 2])
        }
        _ => format!("{count} steps are open."),
    }
}

fn show(status: StatusCode, frame: Frame, token: String, link: &OpenLink, form: Form) -> Result<Response, Error> {
    let authenticator = match &link.secret {
        Some(secret) => Some(Authenticator {
            qr: qr::Qr::of(&secret.otpauth_url(&format!("{} {}", frame.product, frame.place), &link.email))?,
            secret: in_fours(&secret.base32()),
        }),
        None => None,
    };
    let page = WelcomePage {
        kind: link.kind,
        email: link.email.clone(),
        name: link.name.clone(),
        may: may(link.role),
        authenticator,
        frame,
        form,
        token,
    };
    draw(status, &page)
}

fn may(role: Role) -> &'static str {
    match (role, role.reach()) {
        (Role::LeadAdministrator, _) => "You may import, export and give others access.",
        (_, Reach::All) => "You may look at records, and change nothing.",
        (_, Reach::Agency) => "You may look at the records of your agency's clients.",
        (_, Reach::Plan) => "You may look at your plan's members who agreed to it.",
        (Role::SecurityOfficer, Reach::Nobody) => "You may look at the accounts of your agency's people.",
        (_, Reach::Nobody) => "You may help people with their accounts.",
    }
}

fn in_fours(text: &str) -> String {
    let signs: Vec<char> = text.chars().collect();
    signs.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;
