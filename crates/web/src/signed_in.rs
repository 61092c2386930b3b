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

use crate::{error::Error, frame::Frame, visit::Visit};

/// A signed-in person and the time of the request. A route that takes this says `Who::SignedIn` or stricter.
#[derive(Clone, Debug)]
pub struct SignedIn {
    pub actor: Actor,
    pub account: Uuid,
    pub email: String,
    pub name: String,
    pub role: Role,
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
            account: session.account,
            session: session.id,
            role: session.role,
            now: visit.now,
            today: visit.today,
            idle_ends_at: session.idle_ends_at(),
            ends_at: session.ends_at,
            email: session.email,
            name: session.name,
            frame,
        }
    }

    /// A transaction in which row security shows what this person may see.
    pub async fn begin(&self, db: &Db) -> Result<Tx, Error> {
        Ok(db.begin(&self.actor, self.today).await?)
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
