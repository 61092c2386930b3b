//! What the layout shows around a page: names, the signed-in person, where one can go.

use axum::{extract::FromRequestParts, http::request::Parts};
use store::account::{Role, Session};
use uuid::Uuid;

use crate::{assets, error::Error, format, routes, state::AppState, visit::Visit};

/// The field `frame` of every page's template.
#[derive(Clone, Debug)]
pub struct Frame {
    pub product: &'static str,
    pub version: &'static str,
    /// The name of the CoC, or of the lead.
    pub place: String,
    /// Where the files are: '/assets/3fa94c01d2'.
    pub assets: &'static str,
    pub person: Option<Person>,
    path: String,
}

/// The signed-in person as the layout shows them.
#[derive(Clone, Debug)]
pub struct Person {
    pub account: Uuid,
    pub name: String,
    pub role: &'static str,
    pub is: Role,
    pub idle_seconds: i64,
    pub ends_seconds: i64,
    /// When they are signed out if they do nothing: '2:07 pm'.
    pub idle_until: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NavigationItem {
    pub href: &'static str,
    pub label: &'static str,
    pub current: bool,
}

/// In this order. An item appears once its page is in the list of routes and this person may use it.
const NAVIGATION: [(&str, &str); 8] = [
    ("/", "Home"),
    ("/clients", "Clients"),
    ("/reports", "Reports"),
    ("/projects", "Projects"),
    ("/import", "Import"),
    ("/export", "Export"),
    ("/data-dictionary", "Data dictionary"),
    ("/administration", "Administration"),
];

impl Frame {
    pub fn new(state: &AppState, session: Option<&Session>, visit: &Visit, path: &str) -> Self {
        Frame {
            product: "Hearth",
            version: env!("CARGO_PKG_VERSION"),
            place: state.settings().place,
            assets: &assets::BASE,
            person: session.map(|session| Person {
                account: session.account,
                name: session.name.clone(),
                role: format::role(session.role),
                is: session.role,
                idle_seconds: (session.idle_ends_at() - visit.now).num_seconds(),
                ends_seconds: (session.ends_at - visit.now).num_seconds(),
                idle_until: format::clock_time(&session.idle_ends_at().min(session.ends_at)),
            }),
            path: path.to_owned(),
        }
    }

    pub fn navigation(&self) -> Vec<NavigationItem> {
        let Some(person) = &self.person else { return Vec::new() };
        NAVIGATION
            .iter()
            .filter(|(href, _)| routes::may_get(href, person.is))
            .map(|&(href, label)| NavigationItem { href, label, current: self.is_in(href) })
            .collect()
    }

    fn is_in(&self, href: &str) -> bool {
        self.path == href || (href != "/" && self.path.strip_prefix(href).is_some_and(|rest| rest.starts_with('/')))
    }
}

/// For pages that need no sign-in; a signed-in page has it in `me.frame`.
impl<S: Sync> FromRequestParts<S> for Frame {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Error> {
        parts.extensions.get::<Frame>().cloned().ok_or_else(|| Error::Internal("no frame in the request".to_owned()))
    }
}
