//! One agency: its agreement, its organizations, suspensions, what it may share, and its people.

mod changes;
mod people;
pub mod words;

pub use changes::{
    add_class, add_memorandum, assign_organization, end_class, end_suspension, release_organization, suspend,
};
pub use people::{page as people_page, report_separation, review};

use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use axum_extra::extract::Query;
use chrono::NaiveDate;
use policy::{Act, gate::AgencyKind, role::Reach};
use serde::Deserialize;
use store::agency::{self, Agency, Agreement, Class, Organization, Suspension};
use uuid::Uuid;

use crate::{
    error::Error, form::Form, format, frame::Frame, id::Id, page::page as draw, signed_in::SignedIn, state::AppState,
};
use words::Status;

#[derive(Template)]
#[template(path = "agency.html")]
struct AgencyPage {
    frame: Frame,
    today: NaiveDate,
    it: Agency,
    status: Status,
    agreements: Vec<(Agreement, Status)>,
    organizations: Vec<Organization>,
    /// Those that belong to no agency, to choose from.
    free: Vec<(String, String)>,
    suspensions: Vec<Suspension>,
    memoranda: Vec<MemorandumRow>,
    classes: Vec<Class>,
    /// Other agencies, to choose from.
    others: Vec<(String, String)>,
    scopes: [(&'static str, &'static str); 3],
    directions: [(&'static str, &'static str); 2],
    may: May,
    form: Form,
    notice: Option<&'static str>,
}

const SCOPES: [(&str, &str); 3] = [
    ("agency", "All of its people: nobody signs in"),
    ("tier", "What others share with it: its own clients stay"),
    ("exports", "Reports and files: pages stay"),
];
const DIRECTIONS: [(&str, &str); 2] =
    [("reads", "This agency reads the other's notes"), ("is_read", "The other agency reads this one's notes")];

/// What the one who looks may do here.
#[expect(clippy::struct_excessive_bools, reason = "each is the answer to one question of the page")]
struct May {
    change: bool,
    share: bool,
    suspend: bool,
    review: bool,
    /// Sees agreements and what hangs on them.
    read: bool,
}

struct MemorandumRow {
    says: String,
    from: NaiveDate,
    to: NaiveDate,
}

#[derive(Deserialize)]
pub struct Asked {
    done: Option<String>,
}

/// GET /agencies/{id}
pub async fn page(
    State(state): State<AppState>,
    me: SignedIn,
    Id(id): Id,
    Query(asked): Query<Asked>,
) -> Result<Response, Error> {
    let notice = match asked.done.as_deref() {
        Some("added") => Some("The agency is added. Its agreement is next."),
        Some("changed") => Some("The agency is changed."),
        Some("organization") => Some("The organization belongs to this agency now."),
        Some("released") => Some("The organization belongs to no agency now. Only the lead sees its clients."),
        Some("suspended") => Some("The suspension holds from the next click on."),
        Some("unsuspended") => Some("The suspension has ended."),
        Some("memorandum") => Some("The memorandum is entered."),
        Some("class") => Some("The agency is listed under the class."),
        Some("unlisted") => Some("The agency is off the class from today on."),
        _ => None,
    };
    show(&state, me, id, Form::default(), notice).await
}

/// The page, with what was typed in one of its forms and what is wrong there.
async fn show(
    state: &AppState,
    me: SignedIn,
    id: Uuid,
    form: Form,
    notice: Option<&'static str>,
) -> Result<Response, Error> {
    let mut tx = me.begin(&state.db).await?;
    let it = agency::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let all = agency::list(&mut tx).await?;
    let agreements = agency::agreements(&mut tx, id).await?;
    let organizations = agency::organizations(&mut tx).await?;
    let suspensions = agency::suspensions(&mut tx, id).await?;
    let today = agency::suspensions_today(&mut tx).await?;
    let memoranda = agency::memoranda(&mut tx, id).await?;
    let classes = agency::classes(&mut tx, id).await?;
    tx.commit().await?;
    let named = |id: Uuid| all.iter().find(|one| one.id == id).map_or("an agency", |one| one.name.as_str()).to_owned();
    let memoranda = memoranda.into_iter().map(|one| MemorandumRow {
        says: format!("{} reads the notes of {}", named(one.reader_id), named(one.writer_id)),
        from: one.from_on,
        to: one.to_on,
    });
    let free = organizations.iter().filter(|one| one.agency_id.is_none()).map(|one| {
        (format!("{}/{}", one.source_id, one.organization_id), format!("{} ({})", organization(one), one.source))
    });
    let others = all.iter().filter(|one| one.id != id).map(|one| (one.id.to_string(), one.name.clone()));
    let page = AgencyPage {
        status: words::of_agency(&it, &agreements, &today, me.today),
        agreements: agreements
            .into_iter()
            .map(|one| {
                let status = words::of_agreement(&one, me.today);
                (one, status)
            })
            .collect(),
        memoranda: memoranda.collect(),
        free: free.collect(),
        others: others.collect(),
        organizations: organizations.into_iter().filter(|one| one.agency_id == Some(id)).collect(),
        suspensions: suspensions.into_iter().filter(|one| one.account_id.is_none()).collect(),
        classes,
        may: May {
            change: me.may(Act::ManageAgencies),
            share: me.may(Act::ManageSharing),
            suspend: me.may(Act::SuspendAccess),
            review: me.may(Act::ReviewUsers) && (me.is_lead() || me.agency.as_deref() == Some(it.name.as_str())),
            read: me.role.reach() == Reach::All,
        },
        scopes: SCOPES,
        directions: DIRECTIONS,
        today: me.today,
        frame: me.frame,
        it,
        form,
        notice,
    };
    draw(if page.form.is_right() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY }, &page)
}

fn organization(one: &Organization) -> String {
    one.name.clone().unwrap_or_else(|| format!("Organization {}", one.organization_id))
}

/// How far a suspension reaches.
fn scope(scope: &str) -> &'static str {
    match scope {
        "agency" => "All of the agency's people",
        "tier" => "What others share with it",
        "exports" => "Reports and files",
        _ => "One person",
    }
}

/// Whether it holds on a day.
fn holds(suspension: &Suspension, today: NaiveDate) -> bool {
    suspension.from_on <= today && suspension.to_on.is_none_or(|day| day > today)
}
