//! A project: what it is, its beds, its money, where it is, and who is in it today.

pub mod segment;

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use axum_extra::extract::Query;
use chrono::NaiveDate;
use hud::spec::File;
use policy::Act;
use serde::Deserialize;
use store::{
    agency::{self, Segment},
    project::{self, CeParticipation, Detail, Inventory},
};

use super::projects::{kind, operating};
use crate::{error::Error, format, frame::Frame, page::page as draw, signed_in::SignedIn, state::AppState, words};

#[derive(Template)]
#[template(path = "project.html")]
struct ProjectPage {
    frame: Frame,
    today: NaiveDate,
    source: i32,
    id: String,
    name: String,
    it: Detail,
    /// What the lead said about it; for the lead.
    segment: Option<Segment>,
    saved: bool,
}

#[derive(Deserialize)]
pub struct Asked {
    done: Option<String>,
}

/// GET /projects/{source}/{project}
pub async fn page(
    State(state): State<AppState>,
    me: SignedIn,
    path: Result<Path<(i32, String)>, axum::extract::rejection::PathRejection>,
    Query(asked): Query<Asked>,
) -> Result<Response, Error> {
    let Ok(Path((source, id))) = path else { return Err(Error::NotFound) };
    let mut tx = me.begin(&state.db).await?;
    let it = project::project(&mut tx, source, &id).await?.ok_or(Error::NotFound)?;
    let segment = if me.may(Act::ManageSharing) { Some(agency::segment(&mut tx, source, &id).await?) } else { None };
    tx.commit().await?;
    let name = it.head.name.clone().unwrap_or_else(|| format!("Project {id}"));
    draw(
        StatusCode::OK,
        &ProjectPage { frame: me.frame, today: me.today, source, id, name, it, segment, saved: asked.done.is_some() },
    )
}

/// How the beds are used, in a sentence; nothing where enrollments and beds cannot be compared.
fn used(it: &Detail) -> Option<String> {
    let usage = it.usage;
    if usage.beds == 0 {
        return None;
    }
    let people = match it.head.project_type {
        // HUD list 2.02.6: shelters, transitional housing, safe havens. Night-by-night shelters (1) count bed nights instead.
        Some(0 | 2 | 8) => usage.active,
        // Permanent housing: who has moved in.
        Some(3 | 9 | 10 | 13) => usage.housed,
        _ => return None,
    };
    let percent = (people * 100 + usage.beds / 2) / usage.beds;
    Some(format!("{} of {} ({percent}%)", format::number(people), format::counted(usage.beds, "bed", "beds")))
}

/// Whether people move into housing of their own.
fn is_permanent_housing(it: &Detail) -> bool {
    matches!(it.head.project_type, Some(3 | 9 | 10 | 13))
}

/// '10 chronic veteran, 5 youth', the beds set aside.
fn dedicated(inventory: &Inventory) -> String {
    let kinds = [
        (inventory.ch_vet, "chronically homeless veterans"),
        (inventory.youth_vet, "young veterans"),
        (inventory.vet, "other veterans"),
        (inventory.ch_youth, "chronically homeless youth"),
        (inventory.youth, "other youth"),
        (inventory.ch, "other chronically homeless people"),
    ];
    let parts: Vec<String> = kinds
        .into_iter()
        .filter_map(|(beds, who)| {
            beds.filter(|beds| *beds > 0).map(|beds| format!("{} for {who}", format::number(beds)))
        })
        .collect();
    if parts.is_empty() { "None".to_owned() } else { parts.join(", ") }
}

/// What a project does in coordinated entry.
fn offers(ce: &CeParticipation) -> String {
    let all = [
        (ce.prevention_assessment, "prevention assessment"),
        (ce.crisis_assessment, "crisis assessment"),
        (ce.housing_assessment, "housing assessment"),
        (ce.direct_services, "direct services"),
    ];
    let parts: Vec<&str> = all.into_iter().filter(|(code, _)| *code == Some(1)).map(|(_, what)| what).collect();
    if parts.is_empty() { "None".to_owned() } else { parts.join(", ") }
}

fn yes_no(code: Option<i16>) -> &'static str {
    match code {
        Some(1) => "Yes",
        Some(0) => "No",
        _ => "Not given",
    }
}

/// The words for a code of a file's column.
fn word(file: File, column: &str, code: Option<i16>) -> String {
    words::of(file, column, code)
}

fn text(text: Option<&str>) -> &str {
    text.filter(|text| !text.trim().is_empty()).unwrap_or("Not given")
}

fn count(number: Option<i32>) -> String {
    number.map_or_else(|| "Not given".to_owned(), format::number)
}

fn address(coc: &project::Coc) -> String {
    let parts: Vec<&str> =
        [&coc.address1, &coc.city, &coc.state, &coc.zip].into_iter().filter_map(|part| part.as_deref()).collect();
    if parts.is_empty() { "Not given".to_owned() } else { parts.join(", ") }
}
