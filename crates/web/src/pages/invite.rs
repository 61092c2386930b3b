//! Administration: inviting somebody, and withdrawing a link.

use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::Form as Body;
use chrono::{DateTime, Utc};
use policy::gate::AgencyKind;
use serde::Deserialize;
use store::{
    account::{self, LinkKind, NewPerson, Role},
    agency,
};
use uuid::Uuid;

use crate::{
    error::Error, form::Form, format, frame::Frame, id::Id, page::page as draw, signed_in::SignedIn, state::AppState,
};

#[derive(Template)]
#[template(path = "invite.html")]
pub struct InvitePage {
    frame: Frame,
    form: Form,
    agencies: Vec<(String, String)>,
    roles: Vec<(&'static str, String)>,
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
    pub account: Uuid,
    /// How many gates of the agreement are closed: the link shows them until they are open.
    pub open_steps: usize,
}

/// What a role is called, and for whose people it is.
fn roles() -> Vec<(&'static str, String)> {
    let whose = |role: Role| match role {
        _ if role.is_leads() => "of the HMIS Lead",
        Role::PlanViewer => "of an agency that only views",
        Role::SecurityOfficer => "of any agency",
        _ => "of an agency that contributes",
    };
    Role::ALL.map(|role| (role.as_str(), format!("{} ({})", role.label(), whose(role)))).to_vec()
}

/// Whether people of this kind of agency can have the role; none is the lead.
fn fits(role: Role, kind: Option<AgencyKind>) -> bool {
    match kind {
        None | Some(AgencyKind::Lead) => role.is_leads(),
        Some(AgencyKind::ViewOnly) => matches!(role, Role::PlanViewer | Role::SecurityOfficer),
        Some(AgencyKind::Contributing) => !role.is_leads() && role != Role::PlanViewer,
    }
}

/// GET /administration/people/invite
pub async fn page(State(state): State<AppState>, me: SignedIn) -> Result<Response, Error> {
    show(&state, me, StatusCode::OK, Form::default()).await
}

async fn show(state: &AppState, me: SignedIn, status: StatusCode, form: Form) -> Result<Response, Error> {
    let mut tx = me.begin(&state.db).await?;
    let agencies = agency::list(&mut tx).await?;
    tx.commit().await?;
    let partners = agencies.into_iter().filter(|agency| agency.kind != AgencyKind::Lead);
    let agencies = partners.map(|agency| (agency.id.to_string(), agency.name)).collect();
    draw(status, &InvitePage { frame: me.frame, form, agencies, roles: roles() })
}

#[derive(Deserialize)]
pub struct Typed {
    #[serde(default)]
    name: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    agency: String,
    #[serde(default)]
    role: String,
}

/// POST /administration/people/invite
pub async fn invite(State(state): State<AppState>, me: SignedIn, Body(typed): Body<Typed>) -> Result<Response, Error> {
    let mut form = Form::with([
        ("name", typed.name.clone()),
        ("email", typed.email.clone()),
        ("agency", typed.agency.clone()),
        ("role", typed.role.clone()),
    ]);
    if typed.name.trim().is_empty() {
        form.wrong("name", "Type the person's name.");
    }
    if account::normal_email(&typed.email).is_none() {
        form.wrong("email", "Type a whole email address, like name@example.org.");
    }
    let mut tx = me.begin(&state.db).await?;
    let agency = match typed.agency.parse::<Uuid>() {
        Ok(id) => agency::get(&mut tx, id).await?,
        Err(_) => None,
    };
    if agency.is_none() && !typed.agency.is_empty() {
        form.wrong("agency", "Choose an agency of the list, or the HMIS Lead.");
    }
    let role = Role::from_name(&typed.role);
    match role {
        None => form.wrong("role", "Choose what the person may do."),
        Some(role) if form.error("agency").is_none() && !fits(role, agency.as_ref().map(|agency| agency.kind)) => {
            form.wrong(
                "role",
                "This role does not fit the agency: choose one that stands for its kind. (Agreement, III)",
            );
        }
        Some(_) => {}
    }
    if let (true, Some(role)) = (form.is_right(), role) {
        let person = NewPerson { email: &typed.email, name: &typed.name, role, agency: agency.map(|agency| agency.id) };
        match account::invite(&mut tx, &state.keys, &person, me.now).await {
            Ok(link) => {
                let asked = account::gates::asked(&mut tx, link.account).await?.ok_or(Error::NotFound)?;
                let open_steps = asked.issue()?.reasons.len();
                tx.commit().await?;
                let page = LinkMadePage {
                    kind: LinkKind::New,
                    name: typed.name,
                    email: typed.email,
                    link: format!("{}/welcome/{}", origin(&state), link.token),
                    until: link.expires_at,
                    account: link.account,
                    open_steps,
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
    drop(tx);
    show(&state, me, StatusCode::UNPROCESSABLE_ENTITY, form).await
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
