//! Agencies: the list, and adding or changing one.

use std::collections::HashMap;

use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::{Form as Body, Query};
use policy::{Act, gate::AgencyKind, role::Reach};
use serde::Deserialize;
use store::agency::{self, Agency, Details};
use uuid::Uuid;

use crate::{
    error::Error,
    form::Form,
    format,
    frame::Frame,
    id::Id,
    page::page as draw,
    pages::agency::words::{self, Status},
    signed_in::SignedIn,
    state::AppState,
    typed::{Typed, Values, refused},
};

#[derive(Template)]
#[template(path = "agencies.html")]
struct AgenciesPage {
    frame: Frame,
    agencies: Vec<Listed>,
    may_change: bool,
    /// Whether agreements are seen.
    sees_agreements: bool,
    notice: Option<&'static str>,
}

struct Listed {
    agency: Agency,
    status: Status,
}

#[derive(Deserialize)]
pub struct Asked {
    done: Option<String>,
}

/// GET /agencies
pub async fn page(State(state): State<AppState>, me: SignedIn, Query(asked): Query<Asked>) -> Result<Response, Error> {
    let mut tx = me.begin(&state.db).await?;
    let agencies = agency::list(&mut tx).await?;
    let agreements = agency::all_agreements(&mut tx).await?;
    let suspensions = agency::suspensions_today(&mut tx).await?;
    tx.commit().await?;
    let mut of: HashMap<Uuid, Vec<agency::Agreement>> = HashMap::new();
    for agreement in agreements {
        of.entry(agreement.agency_id).or_default().push(agreement);
    }
    let listed = agencies.into_iter().map(|agency| {
        let agreements = of.remove(&agency.id).unwrap_or_default();
        let status = words::of_agency(&agency, &agreements, &suspensions, me.today);
        Listed { agency, status }
    });
    let page = AgenciesPage {
        agencies: listed.collect(),
        may_change: me.may(Act::ManageAgencies),
        sees_agreements: me.role.reach() == Reach::All,
        notice: asked.done.is_some().then_some("The agency is added. Its agreement is next."),
        frame: me.frame,
    };
    draw(StatusCode::OK, &page)
}

#[derive(Template)]
#[template(path = "agency_form.html")]
struct FormPage {
    frame: Frame,
    /// The agency that is changed; none when one is added.
    agency: Option<(Uuid, String)>,
    form: Form,
    kinds: Vec<(&'static str, &'static str)>,
}

const FIELDS: [&str; 10] = [
    "name",
    "kind",
    "county",
    "coc_codes",
    "desk_contact",
    "ce_member_from",
    "ce_member_to",
    "officer_name",
    "officer_named_on",
    "fee_due_since",
];

fn kinds() -> Vec<(&'static str, &'static str)> {
    vec![
        ("contributing", "Contributes: its people enter and read their own clients' data"),
        ("view_only", "Only views: a health plan that looks at its members"),
        ("lead", "The HMIS Lead"),
    ]
}

/// GET /agencies/new
pub async fn add_page(me: SignedIn) -> Result<Response, Error> {
    draw(StatusCode::OK, &FormPage { frame: me.frame, agency: None, form: Form::default(), kinds: kinds() })
}

/// POST /agencies/new
pub async fn add(State(state): State<AppState>, me: SignedIn, Body(values): Body<Values>) -> Result<Response, Error> {
    let mut typed = Typed::new(&FIELDS, values);
    if let Some(details) = read(&mut typed, None) {
        let mut tx = me.begin(&state.db).await?;
        match agency::add(&mut tx, &details).await {
            Ok(id) => {
                tx.commit().await?;
                return Ok(Redirect::to(&format!("/agencies/{id}?done=added")).into_response());
            }
            Err(error) => refused(&mut typed.form, "name", error)?,
        }
    }
    let page = FormPage { frame: me.frame, agency: None, form: typed.form, kinds: kinds() };
    draw(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

/// GET /agencies/{id}/edit
pub async fn edit_page(State(state): State<AppState>, me: SignedIn, Id(id): Id) -> Result<Response, Error> {
    let mut tx = me.begin(&state.db).await?;
    let agency = agency::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    tx.commit().await?;
    let day = |day: &Option<chrono::NaiveDate>| format::date_or(day, "");
    let form = Form::with([
        ("name", agency.name.clone()),
        ("kind", agency.kind.as_str().to_owned()),
        ("county", agency.county.clone()),
        ("coc_codes", agency.coc_codes.join(", ")),
        ("desk_contact", agency.desk_contact.clone()),
        ("ce_member_from", day(&agency.ce_member_from)),
        ("ce_member_to", day(&agency.ce_member_to)),
        ("officer_name", agency.officer_name.clone()),
        ("officer_named_on", day(&agency.officer_named_on)),
        ("fee_due_since", day(&agency.fee_due_since)),
    ]);
    let page = FormPage { frame: me.frame, agency: Some((id, agency.name)), form, kinds: kinds() };
    draw(StatusCode::OK, &page)
}

/// POST /agencies/{id}/edit
pub async fn edit(
    State(state): State<AppState>,
    me: SignedIn,
    Id(id): Id,
    Body(values): Body<Values>,
) -> Result<Response, Error> {
    let mut tx = me.begin(&state.db).await?;
    let agency = agency::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let mut typed = Typed::new(&FIELDS, values);
    if let Some(details) = read(&mut typed, Some(agency.kind)) {
        match agency::change(&mut tx, id, &details).await {
            Ok(()) => {
                tx.commit().await?;
                return Ok(Redirect::to(&format!("/agencies/{id}?done=changed")).into_response());
            }
            Err(error) => refused(&mut typed.form, "name", error)?,
        }
    }
    let page = FormPage { frame: me.frame, agency: Some((id, agency.name)), form: typed.form, kinds: kinds() };
    draw(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

/// The agency as typed, when all of it is right. Its kind stays what it is.
fn read(typed: &mut Typed, kind: Option<AgencyKind>) -> Option<Details> {
    let name = typed.needed("name", "Type the agency's name.");
    if name.chars().count() > 200 {
        typed.form.wrong("name", "Use a name of at most 200 letters.");
    }
    let kind = kind.or_else(|| AgencyKind::from_name(&typed.text("kind")));
    if kind.is_none() {
        typed.form.wrong("kind", "Choose what the agency does.");
    }
    let coc_codes: Vec<String> =
        typed.text("coc_codes").split([',', ' ', ';']).filter(|code| !code.is_empty()).map(str::to_uppercase).collect();
    if coc_codes.iter().any(|code| !is_coc_code(code)) {
        typed.form.wrong("coc_codes", "Type CoC codes like CA-503, with commas between them.");
    }
    let officer_name = typed.text("officer_name");
    let officer_named_on = typed.day("officer_named_on");
    match (officer_name.is_empty(), typed.text("officer_named_on").is_empty()) {
        (false, true) => typed.form.wrong("officer_named_on", "Type the day on which the security officer was named."),
        (true, false) => typed.form.wrong("officer_name", "Type the name of the security officer."),
        _ => {}
    }
    let (ce_member_from, ce_member_to) = (typed.day("ce_member_from"), typed.day("ce_member_to"));
    if ce_member_to.is_some() && ce_member_from.is_none_or(|from| ce_member_to < Some(from)) {
        typed.form.wrong("ce_member_to", "Membership begins before it ends. Type both days, or leave both empty.");
    }
    let details = Details {
        name,
        kind: kind?,
        county: typed.text("county"),
        coc_codes,
        desk_contact: typed.text("desk_contact"),
        ce_member_from,
        ce_member_to,
        officer_name,
        officer_named_on,
        fee_due_since: typed.day("fee_due_since"),
    };
    typed.form.is_right().then_some(details)
}

/// 'CA-503'.
fn is_coc_code(code: &str) -> bool {
    code.split_once('-').is_some_and(|(state, number)| {
        state.len() == 2
            && number.len() == 3
            && state.bytes().all(|sign| sign.is_ascii_uppercase())
            && number.bytes().all(|sign| sign.is_ascii_digit())
    })
}

#[cfg(test)]
mod tests;
