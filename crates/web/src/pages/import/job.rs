//! A file on its way in: how far the check or the import is, what the check found, yes and no.

use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::Form as Body;
use chrono::{DateTime, Utc};
use hud::spec::FILES;
use serde::Deserialize;
use serde_json::{Value, json};
use store::{
    hmis,
    jobs::{self, Failure, Job, State as JobState},
    overview::{self, Changes},
};
use uuid::Uuid;

use super::{
    check::{self, Checked},
    describe::{Broken, Verdict, mark, rule},
};
use crate::{
    error::Error,
    form::Form,
    format,
    frame::Frame,
    id::Id,
    page::{Page, page as draw},
    pages::jobs::{Watched, elsewhere},
    signed_in::SignedIn,
    state::AppState,
    visit::Visit,
};

/// The kind of the job that imports a checked file.
pub const RUN: &str = "import.run";

/// Groups of problems that the page of a check shows before it refers to the whole list.
const SHOWN: usize = 10;

/// What is being done, with a bar.
#[derive(Template)]
#[template(path = "import_running.html")]
struct RunningPage {
    frame: Frame,
    title: &'static str,
    watched: Watched,
}

/// It ended without a result.
#[derive(Template)]
#[template(path = "import_ended.html")]
struct EndedPage {
    frame: Frame,
    title: &'static str,
    says: String,
}

/// What a check found.
#[derive(Template)]
#[template(path = "import_check.html")]
struct CheckPage {
    frame: Frame,
    id: Uuid,
    form: Form,
    verdict: Verdict,
    /// Whether a source of this name has records already.
    known: bool,
    /// Until when the file waits for a yes; nothing when it is gone.
    until: Option<DateTime<Utc>>,
    /// Whether the places of the problems are still known.
    places: bool,
}

/// GET /import/{id}
pub async fn page(State(state): State<AppState>, me: SignedIn, visit: Visit, Id(id): Id) -> Result<Response, Error> {
    let mut tx = me.begin(&state.db).await?;
    let job = find(&mut tx, id).await?;
    let run = if job.kind == RUN { overview::run_of_job(&mut tx, id).await? } else { None };
    let sources = hmis::sources(&mut tx).await?;
    tx.commit().await?;
    if let Some(run) = run {
        // Also when the process died after the import was written.
        return Ok(elsewhere(&visit, &format!("/import/runs/{run}?done=imported")));
    }
    if job.state.is_over() && visit.partial {
        return Ok(elsewhere(&visit, &format!("/import/{id}")));
    }
    match job.state {
        JobState::Done if job.kind == check::KIND => check_page(&state, me, &job, &sources, Form::default()),
        JobState::Queued | JobState::Running => {
            let watched = Watched::new(&job, format!("/import/{id}"));
            if visit.partial {
                draw(StatusCode::OK, &watched)
            } else {
                {
                    let title = if job.kind == RUN { "Importing" } else { "Checking your file" };
                    draw(StatusCode::OK, &RunningPage { frame: me.frame, title, watched })
                }
            }
        }
        JobState::Cancelled => {
            let says = "You stopped it. Nothing was imported, and nothing was changed.".to_owned();
            Ok(Page(EndedPage { frame: me.frame, title: "Stopped", says }).into_response())
        }
        JobState::Done | JobState::Failed | JobState::Interrupted => {
            let says = job.error.unwrap_or_else(|| "It did not come to its end.".to_owned());
            Ok(Page(EndedPage { frame: me.frame, title: "Nothing was imported", says }).into_response())
        }
    }
}

fn check_page(
    state: &AppState,
    me: SignedIn,
    job: &Job,
    sources: &[hmis::Source],
    form: Form,
) -> Result<Response, Error> {
    let verdict = verdict(job)?;
    let status = if form.is_right() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    draw(
        status,
        &CheckPage {
            known: sources.iter().any(|source| source.name == verdict.source),
            until: state.memory.checked.get(job.id, me.now).map(|(_, until)| until),
            places: state.memory.problems.has(job.id, me.now),
            frame: me.frame,
            id: job.id,
            form,
            verdict,
        },
    )
}

#[derive(Deserialize)]
pub struct Yes {
    #[serde(default)]
    allow_deletes: String,
}

/// POST /import/{id}/confirm
pub async fn confirm(
    State(state): State<AppState>,
    me: SignedIn,
    Id(id): Id,
    Body(yes): Body<Yes>,
) -> Result<Response, Error> {
    let mut tx = me.begin(&state.db).await?;
    let job = find(&mut tx, id).await?;
    let sources = hmis::sources(&mut tx).await?;
    tx.commit().await?;
    if job.kind != check::KIND || job.state != JobState::Done {
        return Err(Error::Conflict("This file is not checked yet.".to_owned()));
    }
    let allow_deletes = yes.allow_deletes == "yes";
    if verdict(&job)?.many_deletes && !allow_deletes {
        let mut form = Form::default();
        form.wrong("allow_deletes", "Tick the box if the deletes are right. If they are not, cancel.");
        return check_page(&state, me, &job, &sources, form);
    }
    let Some(checked) = state.memory.checked.take(id, me.now) else {
        return Err(Error::Conflict(
            "The file is no longer held: it was imported, or half an hour passed. Upload it again.".to_owned(),
        ));
    };
    let app = state.clone();
    let args = json!({ "check": id });
    let work = move |cx: jobs::Context| import(app, cx, checked, id, allow_deletes);
    let job = jobs::start_in_process(&state.db, &me.actor, me.today, RUN, args, work).await?;
    Ok(Redirect::to(&format!("/import/{job}")).into_response())
}

async fn import(
    app: AppState,
    cx: jobs::Context,
    checked: std::sync::Arc<Checked>,
    check: Uuid,
    allow_deletes: bool,
) -> Result<Value, Failure> {
    let merged = check::merge(&app, &cx, &checked, false, allow_deletes).await;
    if merged.is_err() {
        // It may be tried again.
        app.memory.checked.put(check, app.clock.now(), checked);
    }
    merged.map(|_| json!({}))
}

/// POST /import/{id}/cancel: stops what runs, or drops the file that waits.
pub async fn cancel(State(state): State<AppState>, me: SignedIn, Id(id): Id) -> Result<Response, Error> {
    let mut tx = me.begin(&state.db).await?;
    find(&mut tx, id).await?;
    let stopped = jobs::request_cancel(&mut tx, id).await?;
    tx.commit().await?;
    if stopped {
        return Ok(Redirect::to(&format!("/import/{id}")).into_response());
    }
    state.memory.checked.take(id, me.now);
    state.memory.problems.take(id, me.now);
    Ok(Redirect::to("/import?done=dropped").into_response())
}

/// A job of importing that this person may see.
pub async fn find(tx: &mut store::Tx, id: Uuid) -> Result<Job, Error> {
    let job = jobs::get(tx, id).await?.ok_or(Error::NotFound)?;
    if job.kind == check::KIND || job.kind == RUN { Ok(job) } else { Err(Error::NotFound) }
}

fn verdict(job: &Job) -> Result<Verdict, Error> {
    serde_json::from_value(job.result.clone().unwrap_or_default())
        .map_err(|_| Error::Internal("the result of a check does not fit".to_owned()))
}

/// The files in HUD's order, with what happens to them.
pub fn in_order(files: &std::collections::BTreeMap<String, Changes>) -> Vec<(&'static str, Changes)> {
    FILES.iter().filter_map(|spec| Some((spec.name, *files.get(spec.name)?))).collect()
}

/// A group of problems in the table of the check.
struct Group {
    word: &'static str,
    icon: &'static str,
    tone: &'static str,
    wrong: &'static str,
    mend: &'static str,
    rule: String,
    place: String,
    count: u64,
}

/// The rules that a file breaks, each with where and how often.
fn groups(broken: &[Broken]) -> Vec<Group> {
    broken
        .iter()
        .map(|broken| {
            let rule = rule(&broken.rule);
            let (word, icon, tone) = mark(rule.severity);
            let place = match (broken.file.as_str(), broken.column.as_str()) {
                (file, "") => file.to_owned(),
                (file, column) => format!("{file}, {column}"),
            };
            Group {
                word,
                icon,
                tone,
                wrong: rule.wrong,
                mend: rule.mend,
                rule: rule.id.to_owned(),
                place,
                count: broken.count,
            }
        })
        .collect()
}
