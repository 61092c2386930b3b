//! Import: the form, and what was imported before. A file goes in two steps: it is checked, which changes nothing and tells
//! what would change; then somebody says yes. It is read as data and dropped, never stored.

mod check;
pub mod describe;
mod job;
mod problems;
mod run;

use askama::Template;
use axum::{
    extract::{Multipart, State, multipart::MultipartError},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::Query;
use chrono::{DateTime, Utc};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use store::{
    jobs::{self, Job, State as JobState},
    overview::{self, Run},
};

pub use check::{Checked, KIND as CHECK};
pub use job::{cancel, confirm, page as job_page};
pub use problems::{csv as problems_csv, page as problems_page};
pub use run::page as run_page;

use crate::{error::Error, form::Form, format, frame::Frame, page::page as draw, signed_in::SignedIn, state::AppState};

/// The largest file that is taken.
pub const LARGEST: usize = 2 << 30;

#[derive(Template)]
#[template(path = "import.html")]
struct ImportPage {
    frame: Frame,
    now: DateTime<Utc>,
    form: Form,
    notice: Option<&'static str>,
    open: Vec<Open>,
    runs: Vec<Run>,
}

/// A file that is being checked or imported, or waits for a yes.
struct Open {
    job: Job,
    says: &'static str,
}

/// GET /import
pub async fn page(State(state): State<AppState>, me: SignedIn, Query(asked): Query<Asked>) -> Result<Response, Error> {
    let dropped = asked.done.is_some_and(|done| done == "dropped");
    let notice = dropped.then_some("The file was dropped. Nothing was changed.");
    form_page(&state, me, Form::default(), notice).await
}

#[derive(Deserialize)]
pub struct Asked {
    done: Option<String>,
}

async fn form_page(
    state: &AppState,
    me: SignedIn,
    form: Form,
    notice: Option<&'static str>,
) -> Result<Response, Error> {
    let mut tx = me.begin(&state.db).await?;
    let runs = overview::runs(&mut tx, 20, 0).await?;
    let mut open = Vec::new();
    for (kind, running) in [(check::KIND, "Being checked"), (job::RUN, "Being imported")] {
        for job in jobs::recent(&mut tx, Some(kind), 20).await? {
            let waits = job.state == JobState::Done && waiting(state, job.id, me.now);
            if job.state == JobState::Running {
                open.push(Open { job, says: running });
            } else if waits {
                open.push(Open { job, says: "Checked, and waits for you" });
            }
        }
    }
    tx.commit().await?;
    let status = if form.is_right() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    draw(status, &ImportPage { now: me.now, frame: me.frame, form, notice, open, runs })
}

/// Whether the file that this job checked waits for a yes.
pub fn waiting(state: &AppState, job: uuid::Uuid, now: DateTime<Utc>) -> bool {
    state.memory.checked.has(job, now)
}

/// POST /import: takes the file into memory and starts the check.
pub async fn upload(State(state): State<AppState>, me: SignedIn, sent: Multipart) -> Result<Response, Error> {
    let Ok(place) = state.memory.uploads.clone().try_acquire_owned() else {
        return Err(Error::Conflict("Two other files are being read right now. Wait until they are done.".to_owned()));
    };
    let sent = match take(sent).await {
        Ok(sent) => sent,
        // Too big, or cut off: the status says which.
        Err(error) => return Ok(error.into_response()),
    };
    let mut form = Form::with([("source", sent.source.clone())]);
    if sent.file.is_empty() {
        form.wrong("file", "Choose the zip file with the export.");
    }
    if sent.source.chars().count() > 100 {
        form.wrong("source", "Use a name of at most 100 characters.");
    }
    if !form.is_right() {
        return form_page(&state, me, form, None).await;
    }
    let id = check::start(&state, &me, sent, place).await?;
    Ok(Redirect::to(&format!("/import/{id}")).into_response())
}

/// What the form sent. The file's name is not even read.
struct Sent {
    file: Vec<u8>,
    digest: [u8; 32],
    source: String,
}

async fn take(mut parts: Multipart) -> Result<Sent, MultipartError> {
    let mut sent = Sent { file: Vec::new(), digest: [0; 32], source: String::new() };
    while let Some(mut field) = parts.next_field().await? {
        match field.name() {
            Some("file") => {
                let mut digest = Sha256::new();
                while let Some(chunk) = field.chunk().await? {
                    digest.update(&chunk);
                    sent.file.extend_from_slice(&chunk);
                }
                sent.digest = digest.finalize().into();
            }
            Some("source") => field.text().await?.trim().clone_into(&mut sent.source),
            _ => {}
        }
    }
    Ok(sent)
}

/// Who carried out an import.
fn who(run: &Run) -> String {
    match (&run.who, run.actor.strip_prefix("system:")) {
        (Some(name), _) => name.clone(),
        (None, Some(user)) => format!("{user}, on the command line"),
        (None, None) => "Somebody whose access has ended".to_owned(),
    }
}

#[cfg(test)]
pub mod tests;
