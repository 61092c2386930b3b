//! What the lead knows about a project that no export says: a Part 2 program, or a sensitive one.

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::Form;
use serde::Deserialize;
use store::{
    agency::{self, Segment},
    project,
};

use crate::{error::Error, signed_in::SignedIn, state::AppState, url::escaped};

#[derive(Deserialize)]
pub struct Typed {
    #[serde(default)]
    part2: Option<String>,
    #[serde(default)]
    sensitive: Option<String>,
}

/// POST /projects/{source}/{project}/segment
pub async fn save(
    State(state): State<AppState>,
    me: SignedIn,
    Path((source, id)): Path<(String, String)>,
    Form(typed): Form<Typed>,
) -> Result<Response, Error> {
    let source: i32 = source.parse().map_err(|_| Error::NotFound)?;
    let mut tx = me.begin(&state.db).await?;
    project::project(&mut tx, source, &id).await?.ok_or(Error::NotFound)?;
    let segment = Segment { part2: typed.part2.is_some(), sensitive: typed.sensitive.is_some() };
    agency::set_segment(&mut tx, source, &id, segment)
        .await
        .map_err(|error| Error::Conflict(format!("This was not saved: {error}.")))?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("/projects/{source}/{}?done=segment#sharing", escaped(&id))).into_response())
}
