//! A report's page: being made, made, or not made; its file.

use askama::Template;
use axum::{
    extract::State,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use store::{
    Event,
    jobs::{self, Job, State as JobState},
    project::{self, Choice},
    report::{self, Part, Run},
};
use uuid::Uuid;

use super::{kept::forgotten, order::Order, work};
use crate::{
    actors::Actors,
    error::Error,
    format,
    frame::Frame,
    id::Id,
    page::{Page, page as draw},
    pages::{
        export::size,
        jobs::{Watched, elsewhere},
    },
    signed_in::SignedIn,
    state::AppState,
    visit::Visit,
};

#[derive(Template)]
#[template(path = "report_running.html")]
struct RunningPage {
    frame: Frame,
    title: String,
    watched: Watched,
}

#[derive(Template)]
#[template(path = "report_ended.html")]
struct EndedPage {
    frame: Frame,
    title: &'static str,
    says: String,
}

#[derive(Template)]
#[template(path = "report_run.html")]
struct RunPage {
    frame: Frame,
    run: Run,
    order: Order,
    by: String,
    /// The names of the projects that were chosen.
    projects: Vec<String>,
}

impl RunPage {
    /// Whether records came in since.
    fn is_old(&self) -> bool {
        self.run.newest_at > self.run.data_at
    }
}

/// GET /reports/lsa/{id}
pub async fn page(State(state): State<AppState>, me: SignedIn, visit: Visit, Id(id): Id) -> Result<Response, Error> {
    let href = format!("/reports/lsa/{id}");
    let mut tx = me.begin(&state.db).await?;
    if let Some(run) = report::run(&mut tx, id).await? {
        if visit.partial {
            return Ok(elsewhere(&visit, &href));
        }
        let order = Order::of(&run.parameters)?;
        let by = Actors::load(&mut tx).await?.name(&run.actor, false);
        let choices =
            if order.projects.is_empty() { Vec::new() } else { project::choices(&mut tx, run.source_id).await? };
        tx.commit().await?;
        let projects = order.projects.iter().map(|id| named(&choices, id)).collect();
        return draw(StatusCode::OK, &RunPage { frame: me.frame, run, order, by, projects });
    }
    let job = find(&mut tx, id).await?;
    tx.commit().await?;
    if job.state.is_over() && visit.partial {
        return Ok(elsewhere(&visit, &href));
    }
    let ended = |frame, title, says: &str| Ok(Page(EndedPage { frame, title, says: says.to_owned() }).into_response());
    match job.state {
        JobState::Queued | JobState::Running => {
            let watched = Watched::new(&job, href);
            if visit.partial {
                return draw(StatusCode::OK, &watched);
            }
            let title = Order::of(&job.args)?.title();
            draw(StatusCode::OK, &RunningPage { frame: me.frame, title, watched })
        }
        JobState::Cancelled => ended(me.frame, "Stopped", "You stopped it. No report was made."),
        JobState::Done | JobState::Failed | JobState::Interrupted => {
            ended(me.frame, "No report was made", job.error.as_deref().unwrap_or("It did not come to its end."))
        }
    }
}

/// A project's name, or its id when it is no longer there.
fn named(choices: &[Choice], id: &str) -> String {
    let choice = choices.iter().find(|choice| choice.project_id == id);
    choice.and_then(|choice| choice.name.clone()).unwrap_or_else(|| format!("Project {id}"))
}

/// POST /reports/lsa/{id}/cancel
pub async fn cancel(State(state): State<AppState>, me: SignedIn, Id(id): Id) -> Result<Response, Error> {
    let mut tx = me.begin(&state.db).await?;
    find(&mut tx, id).await?;
    jobs::request_cancel(&mut tx, id).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("/reports/lsa/{id}")).into_response())
}

/// POST /reports/lsa/{id}/download
pub async fn download(State(state): State<AppState>, me: SignedIn, Id(id): Id) -> Result<Response, Error> {
    let mut tx = me.begin(&state.db).await?;
    let run = report::run(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let order = Order::of(&run.parameters)?;
    let file = report::part(&mut tx, &state.keys, id, Part::Upload).await?.ok_or_else(forgotten)?;
    tx.record(Event::new("report.download").with("run", id.to_string()).with("bytes", file.len() as u64));
    tx.commit().await?;
    let name = HeaderValue::from_str(&format!("attachment; filename=\"{}\"", order.file_name()));
    let name = name.map_err(|_| Error::Internal("the name of a report".to_owned()))?;
    let headers =
        [(header::CONTENT_TYPE, HeaderValue::from_static("application/zip")), (header::CONTENT_DISPOSITION, name)];
    Ok((headers, file).into_response())
}

async fn find(tx: &mut store::Tx, id: Uuid) -> Result<Job, Error> {
    jobs::get(tx, id).await?.filter(|job| job.kind == work::KIND).ok_or(Error::NotFound)
}

/// A size in bytes.
fn bytes(count: i32) -> String {
    size(u64::try_from(count).unwrap_or_default())
}
