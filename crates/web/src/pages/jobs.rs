//! A job as one watches it: what is done, a bar, and a button to stop it. Asked for again every second.

use askama::Template;
use axum::{
    http::{HeaderValue, StatusCode},
    response::{IntoResponse, Redirect, Response},
};
use store::jobs::Job;

use crate::visit::Visit;

/// The part of a page that shows how far a job is.
#[derive(Clone, Debug, Template)]
#[template(path = "watched.html")]
pub struct Watched {
    /// The page of the job, which answers htmx with this part alone.
    pub href: String,
    pub phase: String,
    /// Of 100; nothing while it is not known.
    pub percent: Option<i64>,
    pub stopping: bool,
}

impl Watched {
    pub fn new(job: &Job, href: String) -> Self {
        let percent = (job.total > 0).then(|| (job.done.saturating_mul(100) / job.total).clamp(0, 100));
        let phase = if job.phase.is_empty() { "Starting".to_owned() } else { job.phase.clone() };
        Watched { href, phase, percent, stopping: job.cancel_requested }
    }
}

/// Another page, for a browser or for the part that htmx asked for.
pub fn elsewhere(visit: &Visit, to: &str) -> Response {
    if !visit.partial {
        return Redirect::to(to).into_response();
    }
    let mut response = StatusCode::NO_CONTENT.into_response();
    if let Ok(to) = HeaderValue::from_str(to) {
        response.headers_mut().insert("hx-redirect", to);
    }
    response
}
