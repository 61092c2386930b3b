//! Every address of the site, and who may use it. A page is one line here; the test below prints who gets what.

use axum::{
    Router,
    extract::{DefaultBodyLimit, Request},
    handler::Handler,
    http::{HeaderValue, Method, StatusCode, header},
    middleware::{self, Next},
    response::{IntoResponse, Redirect, Response},
    routing::{MethodFilter, MethodRouter, on},
};
use std::sync::LazyLock;
use store::account::Role;

use crate::{error::Error, local_path, pages, signed_in::SignedIn, state::AppState};

/// Who may use a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    Public,
    SignedIn,
    Lead,
}

fn all() -> Vec<Route> {
    use Who::{Lead, Public, SignedIn};
    vec![
        get("/", SignedIn, pages::home::page),
        get("/sign-in", Public, pages::sign_in::page),
        post("/sign-in", Public, pages::sign_in::enter),
        post("/sign-out", SignedIn, pages::sign_out::leave),
        get("/stay", SignedIn, pages::stay::page),
        post("/stay", SignedIn, pages::stay::stay),
        get("/welcome/{token}", Public, pages::welcome::page),
        post("/welcome/{token}", Public, pages::welcome::accept),
        get("/account", SignedIn, pages::account::page),
        post("/account/password", SignedIn, pages::account::change_password),
        post("/account/recovery-codes", SignedIn, pages::account::new_recovery_codes),
        post("/account/sign-out-everywhere", SignedIn, pages::account::sign_out_everywhere),
        get("/clients", SignedIn, pages::clients::page),
        post("/clients/search", SignedIn, pages::clients::search),
        get("/clients/found/{id}", SignedIn, pages::clients::found),
        get("/clients/{source}/{person}", SignedIn, pages::client::page),
        post("/clients/{source}/{person}/ssn", SignedIn, pages::client::reveal_ssn),
        get("/clients/{source}/{person}/history/{file}", SignedIn, pages::client::history::of_file),
        get("/clients/{source}/{person}/history/{file}/{key}", SignedIn, pages::client::history::of_row),
        get("/clients/{source}/{person}/access", Lead, pages::client::access::page),
        get("/projects", SignedIn, pages::projects::page),
        get("/projects/{source}/{project}", SignedIn, pages::project::page),
        get("/organizations", SignedIn, pages::projects::organizations),
        get("/data-dictionary", SignedIn, pages::dictionary::page),
        get("/data-dictionary/lists", SignedIn, pages::dictionary::lists),
        get("/data-dictionary/lists/{list}", SignedIn, pages::dictionary::list),
        get("/data-dictionary/{file}", SignedIn, pages::dictionary::file),
        get("/import", Lead, pages::import::page),
        post("/import", Lead, pages::import::upload).body_limit(pages::import::LARGEST),
        get("/import/{id}", Lead, pages::import::job_page),
        post("/import/{id}/confirm", Lead, pages::import::confirm),
        post("/import/{id}/cancel", Lead, pages::import::cancel),
        get("/import/{id}/problems", Lead, pages::import::problems_page),
        get("/import/{id}/problems.csv", Lead, pages::import::problems_csv),
        get("/import/runs/{id}", Lead, pages::import::run_page),
        get("/export", Lead, pages::export::page),
        post("/export", Lead, pages::export::start),
        get("/export/{id}", Lead, pages::export::job_page),
        post("/export/{id}/cancel", Lead, pages::export::cancel),
        post("/export/{id}/download", Lead, pages::export::download),
        get("/reports", Lead, pages::report::page),
        get("/reports/lsa/new", Lead, pages::report::choose),
        post("/reports/lsa", Lead, pages::report::start),
        get("/reports/lsa/{id}", Lead, pages::report::run),
        post("/reports/lsa/{id}/cancel", Lead, pages::report::cancel),
        post("/reports/lsa/{id}/download", Lead, pages::report::download),
        get("/reports/lsa/{id}/picture", Lead, pages::report::picture),
        get("/reports/lsa/{id}/households", Lead, pages::report::households),
        get("/reports/lsa/{id}/households/{head}", Lead, pages::report::household),
        get("/administration", Lead, pages::administration::page),
        get("/administration/settings", Lead, pages::settings::page),
        post("/administration/settings", Lead, pages::settings::save),
        get("/administration/people", Lead, pages::people::page),
        get("/administration/people/invite", Lead, pages::invite::page),
        post("/administration/people/invite", Lead, pages::invite::invite),
        post("/administration/invitations/{id}/withdraw", Lead, pages::invite::withdraw),
        get("/administration/people/{id}", Lead, pages::person::page),
        post("/administration/people/{id}/state", Lead, pages::person::change_state),
        post("/administration/people/{id}/link", Lead, pages::person::make_link),
    ]
}

/// All routes as one router, each behind its check.
pub fn router() -> Router<AppState> {
    all().into_iter().fold(Router::new(), |router, route| router.route(route.path, route.handler))
}

/// Whether this role may open `path`, one of the list as it is written there.
pub fn may_get(path: &str, role: Role) -> bool {
    static PAGES: LazyLock<Vec<(&'static str, Who)>> = LazyLock::new(|| {
        all().iter().filter(|route| route.method == Method::GET).map(|route| (route.path, route.who)).collect()
    });
    PAGES.iter().any(|(page, who)| *page == path && allows(*who, Some(role)))
}

pub struct Route {
    pub method: Method,
    pub path: &'static str,
    pub who: Who,
    handler: MethodRouter<AppState>,
}

impl Route {
    /// Takes a body of up to `bytes` instead of a form's.
    #[must_use]
    pub fn body_limit(mut self, bytes: usize) -> Self {
        self.handler = self.handler.layer(DefaultBodyLimit::max(bytes));
        self
    }
}

fn get<T: 'static>(path: &'static str, who: Who, handler: impl Handler<T, AppState>) -> Route {
    route(Method::GET, MethodFilter::GET, path, who, handler)
}

fn post<T: 'static>(path: &'static str, who: Who, handler: impl Handler<T, AppState>) -> Route {
    route(Method::POST, MethodFilter::POST, path, who, handler)
}

fn route<T: 'static>(
    method: Method,
    filter: MethodFilter,
    path: &'static str,
    who: Who,
    handler: impl Handler<T, AppState>,
) -> Route {
    let check = middleware::from_fn(move |request: Request, next: Next| check(who, request, next));
    Route { method, path, who, handler: on(filter, handler).route_layer(check) }
}

fn allows(who: Who, role: Option<Role>) -> bool {
    match who {
        Who::Public => true,
        Who::SignedIn => role.is_some(),
        Who::Lead => role == Some(Role::LeadAdministrator),
    }
}

async fn check(who: Who, request: Request, next: Next) -> Response {
    let role = request.extensions().get::<SignedIn>().map(|me| me.role);
    if allows(who, role) {
        next.run(request).await
    } else if role.is_some() {
        Error::Forbidden("Only a lead administrator can use this page.".to_owned()).into_response()
    } else {
        to_sign_in(&request)
    }
}

/// To the sign-in page, and afterwards back: to this page, or to the page of the form that was sent.
fn to_sign_in(request: &Request) -> Response {
    let from_form = !matches!(*request.method(), Method::GET | Method::HEAD);
    let from_part = request.headers().contains_key("hx-request");
    let page = if from_form || from_part { referring_path(request) } else { Some(request.uri().path().to_owned()) };
    let next = local_path::or_home(page.as_deref());
    let ended = if crate::signed_in::token(request.headers()).is_some() { "&ended=idle" } else { "" };
    let target =
        if next == "/" && ended.is_empty() { "/sign-in".to_owned() } else { format!("/sign-in?next={next}{ended}") };
    if !from_part {
        return Redirect::to(&target).into_response();
    }
    let mut response = StatusCode::UNAUTHORIZED.into_response();
    if let Ok(target) = HeaderValue::from_str(&target) {
        response.headers_mut().insert("hx-redirect", target);
    }
    response
}

fn referring_path(request: &Request) -> Option<String> {
    let referrer: axum::http::Uri = request.headers().get(header::REFERER)?.to_str().ok()?.parse().ok()?;
    Some(referrer.path().to_owned())
}

#[cfg(test)]
mod tests;
