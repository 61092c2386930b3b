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
use policy::Act;
use std::{collections::HashSet, sync::LazyLock};
use store::account::{self, Role};

use crate::{error::Error, local_path, pages, signed_in::SignedIn, state::AppState, typed};

/// Who may use a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    Public,
    /// Anybody signed in, whatever the gates say by now: to leave, and to mend the own account.
    SignedIn,
    Lead,
    /// Whose role the policies permit this act.
    May(Act),
}

#[expect(clippy::too_many_lines, reason = "a list, a line a route")]
fn all() -> Vec<Route> {
    use Who::{Lead, May, Public, SignedIn};
    vec![
        get("/", May(Act::UseAccount), pages::home::page),
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
        post("/account/purpose", SignedIn, pages::account::choose_purpose),
        post("/account/sessions/{id}/end", SignedIn, pages::account::end_session),
        post("/account/sign-out-everywhere", SignedIn, pages::account::sign_out_everywhere),
        get("/clients", May(Act::ViewClients), pages::clients::page),
        post("/clients/search", May(Act::ViewClients), pages::clients::search),
        get("/clients/found/{id}", May(Act::ViewClients), pages::clients::found),
        get("/clients/{source}/{person}", May(Act::ViewClients), pages::client::page),
        post("/clients/{source}/{person}/ssn", May(Act::RevealSsn), pages::client::reveal_ssn),
        get("/clients/{source}/{person}/history/{file}", May(Act::ViewHistory), pages::client::history::of_file),
        get("/clients/{source}/{person}/history/{file}/{key}", May(Act::ViewHistory), pages::client::history::of_row),
        get("/clients/{source}/{person}/access", Lead, pages::client::access::page),
        get("/clients/{source}/{person}/sharing", May(Act::RecordConsent), pages::client::sharing::page),
        post("/clients/{source}/{person}/sharing/refusal", May(Act::RecordConsent), pages::client::sharing::refuse),
        post(
            "/clients/{source}/{person}/sharing/explanation",
            May(Act::RecordConsent),
            pages::client::sharing::explain,
        ),
        post(
            "/clients/{source}/{person}/sharing/restriction",
            May(Act::RecordConsent),
            pages::client::sharing::restrict,
        ),
        get(
            "/clients/{source}/{person}/sharing/release",
            May(Act::RecordConsent),
            pages::client::sharing::release::page,
        ),
        post(
            "/clients/{source}/{person}/sharing/release",
            May(Act::RecordConsent),
            pages::client::sharing::release::record,
        ),
        get(
            "/clients/{source}/{person}/sharing/releases/{id}/revoke",
            May(Act::RecordConsent),
            pages::client::sharing::ask_to_revoke,
        ),
        post(
            "/clients/{source}/{person}/sharing/releases/{id}/revoke",
            May(Act::RecordConsent),
            pages::client::sharing::revoke,
        ),
        get("/clients/{source}/{person}/sharing/plans", May(Act::LinkMembers), pages::client::sharing::plans::page),
        post("/clients/{source}/{person}/sharing/plans", May(Act::LinkMembers), pages::client::sharing::plans::link),
        post(
            "/clients/{source}/{person}/sharing/plans/{id}/verify",
            May(Act::LinkMembers),
            pages::client::sharing::plans::verify,
        ),
        post(
            "/clients/{source}/{person}/sharing/plans/{id}/caseload",
            May(Act::LinkMembers),
            pages::client::sharing::plans::assign,
        ),
        post("/clients/{source}/{person}/sharing/merges", May(Act::LinkMembers), pages::client::sharing::plans::merge),
        post(
            "/clients/{source}/{person}/sharing/merges/{id}/undo",
            May(Act::LinkMembers),
            pages::client::sharing::plans::unmerge,
        ),
        get("/consent/missing", May(Act::RecordConsent), pages::consent::missing),
        get("/consent/sources", May(Act::ManageSharing), pages::consent::sources::page),
        post("/consent/sources", May(Act::ManageSharing), pages::consent::sources::attest),
        get("/consent/forms", Public, pages::consent::forms::page),
        get("/consent/forms/{form}", Public, pages::consent::forms::form),
        get("/members", May(Act::ViewMembers), pages::members::page),
        post("/members/search", May(Act::ViewMembers), pages::members::search),
        get("/members/found/{id}", May(Act::ViewMembers), pages::members::found),
        get("/members/{id}", May(Act::ViewMembers), pages::member::page),
        get("/projects", May(Act::ViewProjects), pages::projects::page),
        get("/projects/{source}/{project}", May(Act::ViewProjects), pages::project::page),
        post("/projects/{source}/{project}/segment", May(Act::ManageSharing), pages::project::segment::save),
        get("/organizations", May(Act::ViewProjects), pages::projects::organizations),
        get("/data-dictionary", May(Act::ViewDictionary), pages::dictionary::page),
        get("/data-dictionary/lists", May(Act::ViewDictionary), pages::dictionary::lists),
        get("/data-dictionary/lists/{list}", May(Act::ViewDictionary), pages::dictionary::list),
        get("/data-dictionary/{file}", May(Act::ViewDictionary), pages::dictionary::file),
        get("/clauses", May(Act::ViewDictionary), pages::clauses::page),
        get("/participating-agencies", Public, pages::participants::page),
        get("/agencies", May(Act::ViewAgencies), pages::agencies::page),
        get("/agencies/new", May(Act::ManageAgencies), pages::agencies::add_page),
        post("/agencies/new", May(Act::ManageAgencies), pages::agencies::add),
        get("/agencies/{id}", May(Act::ViewAgencies), pages::agency::page),
        get("/agencies/{id}/edit", May(Act::ManageAgencies), pages::agencies::edit_page),
        post("/agencies/{id}/edit", May(Act::ManageAgencies), pages::agencies::edit),
        post("/agencies/{id}/organizations", May(Act::ManageAgencies), pages::agency::assign_organization),
        post("/agencies/{id}/organizations/release", May(Act::ManageAgencies), pages::agency::release_organization),
        post("/agencies/{id}/suspensions", May(Act::SuspendAccess), pages::agency::suspend),
        post("/suspensions/{id}/end", May(Act::SuspendAccess), pages::agency::end_suspension),
        post("/agencies/{id}/memoranda", May(Act::ManageSharing), pages::agency::add_memorandum)
            .body_limit(typed::LARGEST),
        post("/agencies/{id}/classes", May(Act::ManageSharing), pages::agency::add_class),
        post("/agencies/{id}/classes/end", May(Act::ManageSharing), pages::agency::end_class),
        get("/agencies/{id}/people", May(Act::ReportSeparation), pages::agency::people_page),
        post("/agencies/{id}/people/review", May(Act::ReviewUsers), pages::agency::review),
        post("/agencies/{id}/people/separation", May(Act::ReportSeparation), pages::agency::report_separation),
        post("/agencies/{id}/agreements", May(Act::ManageAgencies), pages::agreement::begin),
        get("/agencies/{id}/agreements/paper", May(Act::ManageAgencies), pages::agreement::paper_page),
        post("/agencies/{id}/agreements/paper", May(Act::ManageAgencies), pages::agreement::enter_paper),
        get("/agreements/{id}", May(Act::ViewAgencies), pages::agreement::page),
        post("/agreements/{id}/steps/{step}", May(Act::ManageAgencies), pages::agreement::take),
        post("/agreements/{id}/documents", May(Act::ManageAgencies), pages::agreement::add_document)
            .body_limit(typed::LARGEST),
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
        post("/administration/settings/publish", Lead, pages::settings::publish),
        get("/administration/people", Lead, pages::people::page),
        get("/administration/people/invite", Lead, pages::invite::page),
        post("/administration/people/invite", Lead, pages::invite::invite),
        post("/administration/invitations/{id}/withdraw", Lead, pages::invite::withdraw),
        get("/administration/people/{id}", Lead, pages::person::page),
        post("/administration/people/{id}/state", Lead, pages::person::change_state),
        post("/administration/people/{id}/link", Lead, pages::person::make_link),
        post("/administration/people/{id}/sign-out", Lead, pages::person::sign_out),
        post("/administration/people/{id}/standing/{fact}", May(Act::RecordTraining), pages::person::enter),
        post("/administration/people/{id}/suspension", May(Act::SuspendAccess), pages::person::suspend),
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
        Who::May(act) => role.is_some_and(|role| permits(role, act)),
    }
}

/// What the policies say to each role and act: it never changes while the program runs.
pub fn permits(role: Role, act: Act) -> bool {
    static PERMITTED: LazyLock<HashSet<(Role, Act)>> = LazyLock::new(|| {
        let Ok(gates) = account::gates::gates() else { return HashSet::new() };
        let pairs = Role::ALL.into_iter().flat_map(|role| Act::ALL.into_iter().map(move |act| (role, act)));
        pairs.filter(|&(role, act)| gates.act(role, act).allowed).collect()
    });
    PERMITTED.contains(&(role, act))
}

async fn check(who: Who, request: Request, next: Next) -> Response {
    let me = request.extensions().get::<SignedIn>();
    let role = me.map(|me| me.role);
    // A gate that closed since signing in stops the very next request.
    if let Some(me) = me.filter(|me| !me.refused.is_empty() && !matches!(who, Who::Public | Who::SignedIn)) {
        return Error::Closed(me.refused.clone()).into_response();
    }
    if allows(who, role) {
        next.run(request).await
    } else if let Some(role) = role {
        let says = match who {
            Who::May(act) => format!("With your role, {}, you cannot {}.", role.label(), act.label()),
            _ => "Only a lead administrator can use this page.".to_owned(),
        };
        Error::Forbidden(says).into_response()
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
