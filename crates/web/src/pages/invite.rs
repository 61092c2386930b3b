//! Administration: inviting somebody, and withdrawing a link.

use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::Form as Body;
use chrono::{DateTime, Utc};
use serde::Deserialize;
use store::account::{self, LinkKind, NewPerson, Role};

use crate::{
    error::Error,
    form::Form,
    format,
    frame::Frame,
    id::Id,
    page::{Page, page as draw},
    signed_in::SignedIn,
    state::AppState,
};

#[derive(Template)]
#[template(path = "invite.html")]
pub struct InvitePage {
    frame: Frame,
    form: Form,
    roles: [(&'static str, &'static str); 2],
}

/// Shows a new link, once.
#[derive(Template)]
#[template(path = "link_made.html")]
pub struct LinkMadePage {
    pub frame: Frame,
    pub kind: LinkKind,
    pub name: String,
    pub email: String,
    /// The path of the link; the script puts the site's address before it, the copied text has both.
    pub link: String,
    pub until: DateTime<Utc>,
}

const ROLES: [(&str, &str); 2] = [
    ("data_analyst", "Data analyst: may look at everything, change nothing"),
    ("lead_administrator", "Lead administrator: may import, export and give access"),
];

/// GET /administration/people/invite
pub async fn page(me: SignedIn) -> Page<InvitePage> {
    Page(InvitePage { frame: me.frame, form: Form::default(), roles: ROLES })
}

#[derive(Deserialize)]
pub struct Typed {
    #[serde(default)]
    name: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    role: String,
}

/// POST /administration/people/invite
pub async fn invite(State(state): State<AppState>, me: SignedIn, Body(typed): Body<Typed>) -> Result<Response, Error> {
    let mut form =
        Form::with([("name", typed.name.clone()), ("email", typed.email.clone()), ("role", typed.role.clone())]);
    if typed.name.trim().is_empty() {
        form.wrong("name", "Type the person's name.");
    }
    if account::normal_email(&typed.email).is_none() {
        form.wrong("email", "Type a whole email address, like name@example.org.");
    }
    let role = Role::from_name(&typed.role);
    if role.is_none() {
        form.wrong("role", "Choose what the person may do.");
    }
    if let (true, Some(role)) = (form.is_right(), role) {
        let mut tx = me.begin(&state.db).await?;
        let person = NewPerson { email: &typed.email, name: &typed.name, role, agency: None };
        match account::invite(&mut tx, &state.keys, &person, me.now).await {
            Ok(link) => {
                tx.commit().await?;
                let page = LinkMadePage {
                    kind: LinkKind::New,
                    name: typed.name,
                    email: typed.email,
                    link: format!("{}/welcome/{}", origin(&state), link.token),
                    until: link.expires_at,
                    frame: me.frame,
                };
                return draw(StatusCode::OK, &page);
            }
            Err(account::Error::EmailTaken) => form.wrong("email", "Somebody with this email has access already."),
            Err(account::Error::NoEmail) => form.wrong("email", "Type a whole email address, like name@example.org."),
            Err(account::Error::NoName) => form.wrong("name", "Type a name of at most 200 characters."),
            Err(other) => return Err(other.into()),
        }
    }
    draw(StatusCode::UNPROCESSABLE_ENTITY, &InvitePage { frame: me.frame, form, roles: ROLES })
}

/// POST /administration/invitations/{id}/withdraw
pub async fn withdraw(State(state): State<AppState>, me: SignedIn, Id(id): Id) -> Result<Response, Error> {
    let mut tx = me.begin(&state.db).await?;
    account::withdraw(&mut tx, id, me.now).await?;
    tx.commit().await?;
    Ok(Redirect::to("/administration/people?done=withdrawn").into_response())
}

/// The address before a link's path: what people type, or nothing when only the browser knows it.
pub fn origin(state: &AppState) -> &str {
    state.config.public_origin.as_deref().unwrap_or_default()
}
