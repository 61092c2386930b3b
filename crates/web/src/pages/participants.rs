//! The public list of participating agencies (V.A.3t): everybody may read it, without signing in.

use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use chrono::NaiveDate;
use store::{
    Actor,
    agency::{self, Participant},
};

use crate::{error::Error, format, frame::Frame, page::page as draw, state::AppState, visit::Visit};

#[derive(Template)]
#[template(path = "participants.html")]
struct ParticipantsPage {
    frame: Frame,
    today: NaiveDate,
    agencies: Vec<Participant>,
}

/// GET /participating-agencies
pub async fn page(State(state): State<AppState>, frame: Frame, visit: Visit) -> Result<Response, Error> {
    let mut tx = state.db.begin(&Actor::SignIn, visit.today).await?;
    let agencies = agency::participants(&mut tx).await?;
    tx.commit().await?;
    draw(StatusCode::OK, &ParticipantsPage { frame, today: visit.today, agencies })
}

/// What a kind of agency does with data, for people who are asked to share theirs.
fn does(kind: &str) -> &'static str {
    match kind {
        "view_only" => "Looks at its members who agreed to it. Enters nothing.",
        _ => "Serves people, and enters their data.",
    }
}
