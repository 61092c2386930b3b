//! An import that was carried out: what it changed, and what was wrong with the file.

use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use axum_extra::extract::Query;
use serde::Deserialize;
use store::{
    jobs,
    overview::{self, Run},
};
use uuid::Uuid;

use super::{
    describe::{counted, mark, rule},
    job::in_order,
    who,
};
use crate::{error::Error, format, frame::Frame, id::Id, page::page as draw, signed_in::SignedIn, state::AppState};

#[derive(Template)]
#[template(path = "import_run.html")]
struct RunPage {
    frame: Frame,
    run: Run,
    /// It has just been carried out.
    now_done: bool,
    broken: Vec<Broken>,
    counted: Option<String>,
    /// The check whose problems are still known one by one.
    check: Option<Uuid>,
}

/// A rule that the file broke.
struct Broken {
    severity: (&'static str, &'static str, &'static str),
    wrong: &'static str,
    mend: &'static str,
    count: u64,
    id: &'static str,
}

#[derive(Deserialize)]
pub struct Asked {
    done: Option<String>,
}

/// GET /import/runs/{id}
pub async fn page(
    State(state): State<AppState>,
    me: SignedIn,
    Id(id): Id,
    Query(asked): Query<Asked>,
) -> Result<Response, Error> {
    let mut tx = me.begin(&state.db).await?;
    let run = overview::run(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let job = match run.job_id {
        Some(job) => jobs::get(&mut tx, job).await?,
        None => None,
    };
    tx.commit().await?;
    let check = job
        .and_then(|job| job.args.get("check")?.as_str()?.parse().ok())
        .filter(|check| state.memory.problems.has(*check, me.now));
    let mut rules: Vec<_> = run.problems.iter().map(|(id, count)| (rule(id), *count)).collect();
    rules.sort_by_key(|(rule, count)| std::cmp::Reverse((rule.severity, *count)));
    let counted = counted(rules.iter().map(|(rule, count)| (rule.severity, *count)));
    let broken = rules
        .into_iter()
        .map(|(rule, count)| Broken {
            severity: mark(rule.severity),
            wrong: rule.wrong,
            mend: rule.mend,
            count,
            id: rule.id,
        })
        .collect();
    draw(StatusCode::OK, &RunPage { now_done: asked.done.is_some(), frame: me.frame, run, broken, counted, check })
}
