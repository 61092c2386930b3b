//! Staying signed in: any request counts as use, so these only say until when.

use askama::Template;
use axum::{
    http::{HeaderMap, header},
    response::{IntoResponse, Response},
};
use serde_json::json;

use crate::{format, frame::Frame, page::Page, signed_in::SignedIn};

#[derive(Template)]
#[template(path = "stay.html")]
struct StayPage {
    frame: Frame,
    until: String,
    ends: String,
}

/// GET /stay: the way without scripts, in a tab of its own.
pub async fn page(me: SignedIn) -> Response {
    let until = format::clock_time(&me.idle_ends_at.min(me.ends_at));
    Page(StayPage { until, ends: format::clock_time(&me.ends_at), frame: me.frame }).into_response()
}

/// POST /stay: for the script that warns before a sign-in ends.
pub async fn stay(me: SignedIn, headers: HeaderMap) -> Response {
    if headers.get(header::ACCEPT).is_none_or(|kinds| kinds != "application/json") {
        return page(me).await;
    }
    let seconds = |until: chrono::DateTime<chrono::Utc>| (until - me.now).num_seconds();
    axum::Json(json!({ "idle_seconds": seconds(me.idle_ends_at), "ends_seconds": seconds(me.ends_at) })).into_response()
}
