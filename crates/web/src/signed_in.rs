//! Who is signed in: the cookie, and what a handler learns about the person.

use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, HeaderValue, header, request::Parts},
};
use chrono::{DateTime, NaiveDate, Utc};
use store::{
    Actor, Db, Tx,
    account::{Role, Session},
};
use uuid::Uuid;

use policy::{Act, Purpose, Reason};

use crate::{error::Error, frame::Frame, routes, visit::Visit};

/// A signed-in person and the time of the request. A route that takes this says `Who::SignedIn` or stricter.
#[derive(Clone, Debug)]
pub struct SignedIn {
    pub actor: Actor,
    pub account: Uuid,
    pub email: String,
    pub name: String,
    pub role: Role,
    /// The name of the person's agency; none for the lead's own.
    pub agency: Option<String>,
    /// Why the person looks (V.A.3c-l); the usual one of the role until another is chosen.
    pub purpose: Option<Purpose>,
    /// Gates that closed since signing in: nothing is shown any more.
    pub refused: Vec<Reason>,
    /// The id of the sign-in that is used.
    pub session: Uuid,
    pub now: DateTime<Utc>,
    pub today: NaiveDate,
    /// When this sign-in ends, idle or not.
    pub idle_ends_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    /// For the template.
    pub frame: Frame,
}

impl SignedIn {
    pub fn new(session: Session, visit: &Visit, frame: Frame) -> Self {
        SignedIn {
            actor: session.actor(),
            idle_ends_at: session.idle_ends_at(),
            account: session.account,
            session: session.id,
            role: session.role,
            agency: session.agency,
            purpose: session.purpose.or_else(|| Purpose::for_role(session.role).first().copied()),
            refused: session.refused,
            now: visit.now,
            today: visit.today,
            ends_at: session.ends_at,
            email: session.email,
            name: session.name,
            frame,
        }
    }

    /// A transaction in which row security shows what this person may see.
    pub async fn begin(&self, db: &Db) -> Result<Tx, Error> {
        let mut tx = db.begin(&self.actor, self.today).await?;
        if let Some(purpose) = self.purpose {
            tx.for_purpose(purpose).await?;
        }
        Ok(tx)
    }

    /// A transaction in which a plan's viewer sees the members on the own caseload, under the plans' own login.
    pub async fn begin_plan(&self, db: &Db) -> Result<Tx, Error> {
        Ok(db.begin_plan(&self.actor, self.today).await?)
    }

    /// Whether the policies permit this act.
    pub fn may(&self, act: Act) -> bool {
        routes::permits(self.role, act)
    }

    pub fn is_lead(&self) -> bool {
        self.role == Role::LeadAdministrator
    }
}

impl<S: Sync> FromRequestParts<S> for SignedIn {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Error> {
        parts
            .extensions
            .get::<SignedIn>()
            .cloned()
            .ok_or_else(|| Error::Internal("a page for signed-in people has a public route".to_owned()))
    }
}

const COOKIE: &str = "__Host-hearth";

/// The sign-in's token, from the cookie.
pub fn token(headers: &HeaderMap) -> Option<String> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(name, token)| {
            *name == COOKIE && token.len() == 64 && token.bytes().all(|byte| byte.is_ascii_hexdigit())
        })
        .map(|(_, token)| token.to_owned())
}

/// The cookie that carries `token`. It ends with the browser; the server ends it sooner.
pub fn cookie(token: &str) -> Result<HeaderValue, Error> {
    HeaderValue::from_str(&format!("{COOKIE}={token}; Path=/; Secure; HttpOnly; SameSite=Lax"))
        .map_err(|e| Error::Internal(format!("the cookie could not be written: {e}")))
}

/// Takes the cookie away.
pub fn no_cookie() -> HeaderValue {
    HeaderValue::from_static("__Host-hearth=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0")
}
