//! Export: the form, the work, the finished file. The file is kept in memory until it is downloaded, for half an hour at most.

mod order;
mod work;

use askama::Template;
use axum::{
    extract::State,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::{Form as Body, Query};
use chrono::{DateTime, Local, Utc};
use serde::Deserialize;
use serde_json::json;
use store::{
    Event,
    hmis::{self, Source},
    jobs::{self, Job, State as JobState},
    project::{self, Choice},
};
use uuid::Uuid;

use order::{Order, Typed};

use crate::{
    error::Error,
    form::Form,
    format,
    frame::Frame,
    id::Id,
    labels,
    page::{Page, page as draw},
    pages::jobs::{Watched, elsewhere},
    signed_in::SignedIn,
    state::AppState,
    visit::Visit,
};

#[derive(Template)]
#[template(path = "export.html")]
struct ExportPage {
    frame: Frame,
    form: Form,
    now: DateTime<Utc>,
    sources: Vec<Source>,
    /// The one to export; nothing while there is a choice to make.
    source: Option<Source>,
    /// By organization.
    projects: Vec<(String, Vec<Choice>)>,
    cocs: Vec<String>,
    typed: Typed,
    hashing: [(&'static str, &'static str); 2],
    /// Exports of this person that are made or ready.
    open: Vec<(Job, &'static str)>,
}

/// The choices of hashing.
const HASHING: [(&str, &str); 2] = [
    ("no", "As they are"),
    ("yes", "Hashed: they cannot be read back, but the same person still has the same hash (SHA-256)"),
];

#[derive(Deserialize)]
pub struct Asked {
    source: Option<i32>,
}

/// GET /export
pub async fn page(State(state): State<AppState>, me: SignedIn, Query(asked): Query<Asked>) -> Result<Response, Error> {
    let form = Form::with([("hash", "no".to_owned())]);
    form_page(&state, me, asked.source, form, Typed::default()).await
}

async fn form_page(
    state: &AppState,
    me: SignedIn,
    chosen: Option<i32>,
    form: Form,
    typed: Typed,
) -> Result<Response, Error> {
    let mut tx = me.begin(&state.db).await?;
    let sources = hmis::sources(&mut tx).await?;
    let source = match (chosen, sources.as_slice()) {
        (Some(id), all) => Some(all.iter().find(|source| source.id == id).cloned().ok_or(Error::NotFound)?),
        (None, [only]) => Some(only.clone()),
        (None, _) => None,
    };
    let (mut projects, mut cocs): (Vec<(String, Vec<Choice>)>, _) = (Vec::new(), Vec::new());
    if let Some(source) = &source {
        for choice in project::choices(&mut tx, source.id).await? {
            let organization = choice.organization.clone().unwrap_or_else(|| "No organization".to_owned());
            match projects.last_mut() {
                Some((name, projects_of_it)) if *name == organization => projects_of_it.push(choice),
                _ => projects.push((organization, vec![choice])),
            }
        }
        cocs = project::cocs(&mut tx, source.id).await?;
    }
    let own = me.account.to_string();
    let open = jobs::recent(&mut tx, Some(work::KIND), 20)
        .await?
        .into_iter()
        .filter(|job| job.actor == own)
        .filter_map(|job| match job.state {
            JobState::Running => Some((job, "Being made")),
            JobState::Done if state.memory.exports.has(job.id, me.now) => Some((job, "Ready to download")),
            _ => None,
        })
        .collect();
    tx.commit().await?;
    let status = if form.is_right() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    draw(
        status,
        &ExportPage {
            now: me.now,
            frame: me.frame,
            form,
            sources,
            source,
            projects,
            cocs,
            typed,
            hashing: HASHING,
            open,
        },
    )
}

/// POST /export
pub async fn start(State(state): State<AppState>, me: SignedIn, Body(typed): Body<Typed>) -> Result<Response, Error> {
    let mut tx = me.begin(&state.db).await?;
    let sources = hmis::sources(&mut tx).await?;
    tx.commit().await?;
    let Some(source) = sources.into_iter().find(|source| Some(source.id) == typed.source) else {
        return Err(Error::BadRequest("Choose the source to export.".to_owned()));
    };
    let (order, form) = order::read(&typed, &source);
    if !form.is_right() {
        return form_page(&state, me, Some(source.id), form, typed).await;
    }
    let app = state.clone();
    let maker = maker(&me);
    let args = json!(order);
    let make = move |cx| work::make(app, cx, order, maker);
    let id = jobs::start_in_process(&state.db, &me.actor, me.today, work::KIND, args, make).await?;
    Ok(Redirect::to(&format!("/export/{id}")).into_response())
}

fn maker(me: &SignedIn) -> hmis::Maker {
    let (first, last) = me.name.split_once(' ').unwrap_or((&me.name, ""));
    hmis::Maker {
        first_name: first.to_owned(),
        last_name: last.to_owned(),
        email: me.email.clone(),
        now: Some(hud::DateTime(me.now.with_timezone(&Local).naive_local().and_utc().timestamp())),
    }
}

#[derive(Template)]
#[template(path = "export_running.html")]
struct RunningPage {
    frame: Frame,
    watched: Watched,
}

#[derive(Template)]
#[template(path = "export_done.html")]
struct DonePage {
    frame: Frame,
    id: Uuid,
    order: Order,
    rows: u64,
    bytes: u64,
    /// Until when it can be downloaded; nothing when it is gone.
    until: Option<DateTime<Utc>>,
}

#[derive(Template)]
#[template(path = "export_ended.html")]
struct EndedPage {
    frame: Frame,
    title: &'static str,
    says: String,
}

/// GET /export/{id}
pub async fn job_page(
    State(state): State<AppState>,
    me: SignedIn,
    visit: Visit,
    Id(id): Id,
) -> Result<Response, Error> {
    let mut tx = me.begin(&state.db).await?;
    let job = find(&mut tx, id).await?;
    tx.commit().await?;
    if job.state.is_over() && visit.partial {
        return Ok(elsewhere(&visit, &format!("/export/{id}")));
    }
    let ended = |frame, title, says: &str| Ok(Page(EndedPage { frame, title, says: says.to_owned() }).into_response());
    match job.state {
        JobState::Done => {
            let fits = |_| Error::Internal("the arguments of an export do not fit".to_owned());
            let order: Order = serde_json::from_value(job.args.clone()).map_err(fits)?;
            let result = job.result.unwrap_or_default();
            let number = |name: &str| result.get(name).and_then(serde_json::Value::as_u64).unwrap_or_default();
            let until = state.memory.exports.get(id, me.now).map(|(_, until)| until);
            draw(
                StatusCode::OK,
                &DonePage { frame: me.frame, id, order, rows: number("rows"), bytes: number("bytes"), until },
            )
        }
        JobState::Queued | JobState::Running => {
            let watched = Watched::new(&job, format!("/export/{id}"));
            if visit.partial {
                draw(StatusCode::OK, &watched)
            } else {
                draw(StatusCode::OK, &RunningPage { frame: me.frame, watched })
            }
        }
        JobState::Cancelled => ended(me.frame, "Stopped", "You stopped it. No file was made."),
        JobState::Interrupted => {
            ended(me.frame, "No file was made", "The server stopped while this ran. Make the export again.")
        }
        JobState::Failed => {
            ended(me.frame, "No file was made", job.error.as_deref().unwrap_or("It did not come to its end."))
        }
    }
}

/// POST /export/{id}/cancel: stops the work, or drops the finished file.
pub async fn cancel(State(state): State<AppState>, me: SignedIn, Id(id): Id) -> Result<Response, Error> {
    let mut tx = me.begin(&state.db).await?;
    find(&mut tx, id).await?;
    let stopped = jobs::request_cancel(&mut tx, id).await?;
    tx.commit().await?;
    if stopped {
        return Ok(Redirect::to(&format!("/export/{id}")).into_response());
    }
    state.memory.exports.take(id, me.now);
    Ok(Redirect::to("/export").into_response())
}

/// POST /export/{id}/download: hands the file out, once.
pub async fn download(State(state): State<AppState>, me: SignedIn, Id(id): Id) -> Result<Response, Error> {
    let mut tx = me.begin(&state.db).await?;
    find(&mut tx, id).await?;
    let Some((file, _)) = state.memory.exports.get(id, me.now) else {
        return Err(Error::Conflict(
            "The file is no longer here: it was downloaded, or half an hour passed. Make the export again.".to_owned(),
        ));
    };
    tx.record(Event::new("export.download").with("job", id.to_string()).with("bytes", file.len() as u64));
    tx.commit().await?;
    state.memory.exports.take(id, me.now);
    let name = format!("attachment; filename=\"hmis-csv-{}.zip\"", me.today);
    let name = HeaderValue::from_str(&name).map_err(|_| Error::Internal("the name of an export".to_owned()))?;
    let headers =
        [(header::CONTENT_TYPE, HeaderValue::from_static("application/zip")), (header::CONTENT_DISPOSITION, name)];
    let bytes = std::sync::Arc::unwrap_or_clone(file);
    Ok((headers, bytes).into_response())
}

async fn find(tx: &mut store::Tx, id: Uuid) -> Result<Job, Error> {
    jobs::get(tx, id).await?.filter(|job| job.kind == work::KIND).ok_or(Error::NotFound)
}

/// A project type in words.
fn kind(code: Option<i16>) -> &'static str {
    code.map_or("", |code| labels::project_type(i32::from(code)))
}

/// '3.4 MB'.
pub fn size(bytes: u64) -> String {
    match bytes {
        ..1_000 => format::counted(i64::try_from(bytes).unwrap_or_default(), "byte", "bytes"),
        1_000..1_000_000 => format!("{} KB", bytes / 1_000),
        _ => format!("{}.{} MB", format::number(bytes / 1_000_000), bytes % 1_000_000 / 100_000),
    }
}

#[cfg(test)]
mod tests;
