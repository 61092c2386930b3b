//! Administration: one person's access: what is on record, which gates are open, and what the lead does about it. The page
//! of who is invited, too: the steps are opened before there is an account.

mod standing;

pub use standing::{enter, suspend};

use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::{Form as Body, Query};
use chrono::{DateTime, NaiveDate, Utc};
use policy::{Decision, Reason};
use serde::Deserialize;
use store::{
    Tx,
    account::{self, LinkKind, Role, SessionInfo, Standing, State as AccountState},
    agency::{self, Suspension},
};
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
    now: DateTime<Utc>,
    today: NaiveDate,
    person: Person,
    standing: Standing,
    /// For the account to be given out; empty when it exists.
    issue: Vec<Gate>,
    /// For signing in.
    sign_in: Vec<Gate>,
    suspensions: Vec<Suspension>,
    sessions: Vec<SessionInfo>,
    /// The versions that hold, for the forms.
    agreement_version: i32,
    policies_version: Option<i32>,
    is_me: bool,
    form: Form,
    notice: Option<&'static str>,
}

/// Somebody with an account, or invited to one.
struct Person {
    id: Uuid,
    name: String,
    email: String,
    role: Role,
    agency: Option<(Uuid, String)>,
    /// None while the invitation is not used.
    state: Option<AccountState>,
    since: DateTime<Utc>,
    last_sign_in_at: Option<DateTime<Utc>>,
}

/// A gate as the lead sees it.
struct Gate {
    name: String,
    clause: String,
    /// Why it is closed.
    closed: Option<Reason>,
}

impl PersonPage {
    fn closed(&self) -> usize {
        self.issue.iter().chain(&self.sign_in).filter(|gate| gate.closed.is_some()).count()
    }

    /// Whether the fields of a form have an error, so that it is shown open.
    fn open(&self, fields: &[&str]) -> bool {
        fields.iter().any(|field| self.form.error(field).is_some())
    }

    fn is_active(&self) -> bool {
        self.person.state == Some(AccountState::Active)
    }
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
        Some("entered") => Some("It is on record."),
        Some("unsuspended") => Some("The suspension has ended."),
        Some("signed-out") => Some("The person is signed out everywhere."),
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

/// POST /administration/people/{id}/sign-out
pub async fn sign_out(State(state): State<AppState>, me: SignedIn, Id(id): Id) -> Result<Response, Error> {
    let mut tx = me.begin(&state.db).await?;
    account::account(&mut tx, id).await?.ok_or(Error::NotFound)?;
    account::sign_out_everywhere(&mut tx, id).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("/administration/people/{id}?done=signed-out")).into_response())
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
        account: id,
        open_steps: 0,
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
    let person = person(&mut tx, id, me.now).await?.ok_or(Error::NotFound)?;
    let standing = account::standing(&mut tx, id).await?;
    let asked = account::gates::asked(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let suspensions = match &person.agency {
        Some((agency, _)) => agency::suspensions(&mut tx, *agency).await?,
        None => Vec::new(),
    };
    let sessions = account::sessions(&mut tx, id, me.now).await?;
    let published = account::published(&mut tx).await?;
    tx.commit().await?;
    let version = |kind: &str| published.iter().find(|one| one.kind == kind).map(|one| one.version);
    let invited = person.state.is_none();
    let page = PersonPage {
        issue: if invited { gates("issue", &asked.issue()?)? } else { Vec::new() },
        sign_in: if invited { Vec::new() } else { gates("sign_in", &asked.sign_in()?)? },
        suspensions: suspensions.into_iter().filter(|one| one.account_id == Some(id)).collect(),
        agreement_version: version("end_user_agreement").unwrap_or(1),
        policies_version: version("policies"),
        is_me: person.id == me.account,
        now: me.now,
        today: me.today,
        frame: me.frame,
        person,
        standing,
        sessions,
        form,
        notice,
    };
    draw(status, &page)
}

async fn person(tx: &mut Tx, id: Uuid, now: DateTime<Utc>) -> Result<Option<Person>, Error> {
    let found = match account::account(tx, id).await? {
        Some(account) => Person {
            id,
            name: account.name,
            email: account.email,
            role: account.role,
            agency: account.agency.map(|id| (id, String::new())),
            state: Some(account.state),
            since: account.created_at,
            last_sign_in_at: account.last_sign_in_at,
        },
        None => match account::invited(tx, id, now).await? {
            Some(invited) => Person {
                id,
                name: invited.name,
                email: invited.email,
                role: invited.role,
                agency: invited.agency.map(|id| (id, String::new())),
                state: None,
                since: invited.created_at,
                last_sign_in_at: None,
            },
            None => return Ok(None),
        },
    };
    let agency = match found.agency {
        Some((id, _)) => agency::get(tx, id).await?.map(|agency| (id, agency.name)),
        None => None,
    };
    Ok(Some(Person { agency, ..found }))
}

/// Every gate of an act, open or closed, in the order of the policies.
fn gates(act: &str, decision: &Decision) -> Result<Vec<Gate>, Error> {
    let rules = account::gates::gates()?.rules();
    let asked = rules.iter().filter(|rule| rule.forbids && rule.actions.iter().any(|action| action == act));
    let mut gates: Vec<Gate> = asked
        .map(|rule| Gate {
            name: format::gate(&rule.slug),
            clause: rule.clause.clone(),
            closed: decision.reasons.iter().find(|reason| reason.policy == rule.slug).cloned(),
        })
        .collect();
    // Those that stop an act count first.
    gates.sort_by_key(|gate| gate.closed.is_none());
    Ok(gates)
}

fn holds(suspension: &Suspension, today: NaiveDate) -> bool {
    suspension.from_on <= today && suspension.to_on.is_none_or(|day| day > today)
}

fn same_name(typed: &str, name: &str) -> bool {
    typed.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase() == name.to_lowercase()
}

#[cfg(test)]
mod tests;
