//! Sources that hold consent for whom they send, by the lead's word. Until then their people are their own agency's only.

use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::{Form as Body, Query};
use serde::Deserialize;
use store::{
    agency,
    consent::{self, Attestation},
};

use crate::{
    error::Error, form::Form, format, frame::Frame, page::page as draw, pages::client::sharing::past_day,
    signed_in::SignedIn, state::AppState,
};

#[derive(Template)]
#[template(path = "consent_sources.html")]
struct SourcesPage {
    frame: Frame,
    sources: Vec<Attestation>,
    choices: Vec<(String, String)>,
    form: Form,
    notice: Option<&'static str>,
}

#[derive(Deserialize)]
pub struct Asked {
    done: Option<String>,
}

/// GET /consent/sources
pub async fn page(State(state): State<AppState>, me: SignedIn, Query(asked): Query<Asked>) -> Result<Response, Error> {
    let notice = asked.done.is_some().then_some("Your word is recorded. It counts from the day you typed.");
    let form = Form::with([("attested_on", format::date(&me.today))]);
    show(&state, me, StatusCode::OK, form, notice).await
}

#[derive(Deserialize)]
pub struct Typed {
    #[serde(default)]
    source: String,
    #[serde(default)]
    attested_on: String,
    #[serde(default)]
    evidence: String,
}

/// POST /consent/sources
pub async fn attest(State(state): State<AppState>, me: SignedIn, Body(typed): Body<Typed>) -> Result<Response, Error> {
    let mut form = Form::with([
        ("source", typed.source.clone()),
        ("attested_on", typed.attested_on.clone()),
        ("evidence", typed.evidence.clone()),
    ]);
    let mut tx = me.begin(&state.db).await?;
    let sources = consent::attestations(&mut tx).await?;
    let source = sources.iter().find(|source| source.source_id.to_string() == typed.source);
    if source.is_none() {
        form.wrong("source", "Choose the source.");
    }
    let on = past_day(&mut form, "attested_on", me.today);
    if typed.evidence.trim().is_empty() {
        form.wrong("evidence", "Say what you saw: which agreement or audit proves it, and where it is.");
    }
    let (true, Some(source), Some(on)) = (form.is_right(), source, on) else {
        drop(tx);
        return show(&state, me, StatusCode::UNPROCESSABLE_ENTITY, form, None).await;
    };
    agency::attest_source(&mut tx, source.source_id, on, &typed.evidence)
        .await
        .map_err(|error| Error::Conflict(format!("This was not recorded: {error}.")))?;
    tx.commit().await?;
    Ok(Redirect::to("/consent/sources?done=attested").into_response())
}

async fn show(
    state: &AppState,
    me: SignedIn,
    status: StatusCode,
    form: Form,
    notice: Option<&'static str>,
) -> Result<Response, Error> {
    let mut tx = me.begin(&state.db).await?;
    let sources = consent::attestations(&mut tx).await?;
    tx.commit().await?;
    let choices = sources.iter().map(|source| (source.source_id.to_string(), source.source.clone())).collect();
    draw(status, &SourcesPage { frame: me.frame, sources, choices, form, notice })
}
