//! What the layout shows around a page: names, the signed-in person, where one can go.

use axum::{
    extract::FromRequestParts,
    http::{Method, request::Parts},
};
use policy::Act;
use policy::{Purpose, gate::Warning};
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
    /// Whether the page can be asked for again.
    is_page: bool,
}

/// The signed-in person as the layout shows them.
#[derive(Clone, Debug)]
pub struct Person {
    pub account: Uuid,
    pub name: String,
    pub role: &'static str,
    pub is: Role,
    /// The name of the agency; none for the lead's own people.
    pub agency: Option<String>,
    /// Why they look (V.A.3c-l); none for who sees no client.
    pub purpose: Option<Purpose>,
    /// What will close soon, told on the first page and on that of the account.
    pub warnings: Vec<Warning>,
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
const NAVIGATION: [(&str, &str); 10] = [
    ("/", "Home"),
    ("/members", "Members"),
    ("/clients", "Clients"),
    ("/reports", "Reports"),
    ("/projects", "Projects"),
    ("/agencies", "Agencies"),
    ("/import", "Import"),
    ("/export", "Export"),
    ("/data-dictionary", "Data dictionary"),
    ("/administration", "Administration"),
];

impl Person {
    /// What they may choose as a purpose.
    pub fn purposes(&self) -> &'static [Purpose] {
        Purpose::for_role(self.is)
    }
}

impl Frame {
    pub fn new(state: &AppState, session: Option<&Session>, visit: &Visit, method: &Method, path: &str) -> Self {
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
                agency: session.agency.clone(),
                purpose: session.purpose.or_else(|| Purpose::for_role(session.role).first().copied()),
                warnings: if ["/", "/account"].contains(&path) { session.warnings.clone() } else { Vec::new() },
                idle_seconds: (session.idle_ends_at() - visit.now).num_seconds(),
                ends_seconds: (session.ends_at - visit.now).num_seconds(),
                idle_until: format::clock_time(&session.idle_ends_at().min(session.ends_at)),
            }),
            path: path.to_owned(),
            is_page: matches!(*method, Method::GET | Method::HEAD),
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

    /// The path of this page, for a form that comes back to it; the first page when this one only takes what is sent.
    pub fn back(&self) -> &str {
        if self.is_page { &self.path } else { "/" }
    }

    /// Whether the header has the search box.
    pub fn finds_clients(&self) -> bool {
        self.person.as_ref().is_some_and(|person| routes::permits(person.is, Act::ViewClients))
    }

    /// A view-only agency's person, who is told that every look is recorded.
    pub fn is_view_only(&self) -> bool {
        self.person.as_ref().is_some_and(|person| person.is == Role::PlanViewer)
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
