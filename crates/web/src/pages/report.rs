//! Reports: the ones that were made, and the way from a form to the file that HUD takes and to pictures of it.

mod bars;
mod choose;
mod flow;
mod household;
mod households;
mod kept;
mod number;
mod order;
mod picture;
mod run;
mod sections;
mod words;
mod work;

use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use chrono::{DateTime, TimeDelta, Utc};
use store::{
    jobs::{self, Job, State as JobState},
    report::{self, Run},
};

pub use self::{
    choose::{page as choose, start},
    household::page as household,
    households::page as households,
    picture::page as picture,
    run::{cancel, download, page as run},
    work::{KIND, make},
};

use self::order::Order;
use crate::{
    actors::Actors, error::Error, format, frame::Frame, page::page as draw, signed_in::SignedIn, state::AppState,
};

#[derive(Template)]
#[template(path = "reports.html")]
struct ReportsPage {
    frame: Frame,
    now: DateTime<Utc>,
    /// Whether there are records to report on.
    has_data: bool,
    open: Vec<Open>,
    made: Vec<Made>,
}

/// A report that is being made, or could not be.
struct Open {
    job: Job,
    says: &'static str,
}

/// A report in the list.
struct Made {
    run: Run,
    order: Order,
    by: String,
}

/// Reports that are listed.
const MOST: i64 = 100;

/// GET /reports
pub async fn page(State(state): State<AppState>, me: SignedIn) -> Result<Response, Error> {
    let mut tx = me.begin(&state.db).await?;
    let has_data = !store::hmis::sources(&mut tx).await?.is_empty();
    let jobs = jobs::recent(&mut tx, Some(KIND), 20).await?;
    let runs = report::runs(&mut tx, MOST, 0).await?;
    let actors = Actors::load(&mut tx).await?;
    tx.commit().await?;
    let open = jobs.into_iter().filter_map(|job| Some(Open { says: says(&job, me.now)?, job })).collect();
    let made = runs
        .into_iter()
        .map(|run| Ok(Made { order: Order::of(&run.parameters)?, by: actors.name(&run.actor, false), run }))
        .collect::<Result<_, Error>>()?;
    draw(StatusCode::OK, &ReportsPage { now: me.now, frame: me.frame, has_data, open, made })
}

/// What the list says of a job without a report; nothing when it is none of its business any more.
fn says(job: &Job, now: DateTime<Utc>) -> Option<&'static str> {
    match job.state {
        JobState::Queued | JobState::Running => Some("Being made"),
        JobState::Failed if job.created_at > now - TimeDelta::days(7) => Some("Could not be made"),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
