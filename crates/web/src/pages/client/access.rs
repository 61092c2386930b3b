//! Who opened a person's record. For the lead.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use axum_extra::extract::Query;
use serde::Deserialize;
use store::{
    Event,
    audit::{self, Access},
    client,
};

use super::links;
use crate::{actors::Actors, error::Error, format, frame::Frame, page::Page, signed_in::SignedIn, state::AppState};

/// Lines of a page.
const MOST: usize = 50;

#[derive(Template)]
#[template(path = "client_access.html")]
struct AccessPage {
    frame: Frame,
    href: String,
    lines: Vec<Line>,
    /// The number of the entry before which the next page begins.
    older: Option<i64>,
    is_first: bool,
}

struct Line {
    access: Access,
    who: String,
}

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    before: Option<i64>,
}

/// GET /clients/{source}/{person}/access
pub async fn page(
    State(state): State<AppState>,
    me: SignedIn,
    Path((source, person)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Response, Error> {
    let source = super::source_id(&source);
    let mut tx = me.begin(&state.db).await?;
    if client::summaries(&mut tx, &[(source, &person)]).await?.is_empty() {
        return Err(Error::NotFound);
    }
    let limit = i64::try_from(MOST + 1).unwrap_or(i64::MAX);
    let mut found = audit::for_client(&mut tx, source, &person, asked.before, limit).await?;
    let actors = Actors::load(&mut tx).await?;
    tx.record(Event::new("client.access").about(source, "Client", &person));
    tx.commit().await?;
    let older = (found.len() > MOST).then(|| found[MOST - 1].seq);
    found.truncate(MOST);
    let lines = found.into_iter().map(|access| Line { who: actors.name(&access.actor, false), access }).collect();
    let href = links::record(source, &person);
    Ok(Page(AccessPage { frame: me.frame, href, lines, older, is_first: asked.before.is_none() }).into_response())
}

/// What somebody did with the record.
fn act(act: &str) -> &str {
    match act {
        "client.view" => "Opened the record",
        "client.ssn.reveal" => "Asked to see the Social Security number",
        "client.history" => "Read what changed",
        "client.access" => "Read this list",
        "client.sharing" => "Read what the person shares",
        "client.plans" => "Read which health plans list the person",
        "release.record" => "Recorded a release",
        "release.refuse" => "Recorded a refusal",
        "release.revoke" => "Revoked a release",
        "explanation.record" => "Recorded an explanation",
        "restriction.begin" => "Turned a restriction on",
        "restriction.end" => "Turned a restriction off",
        "roster.link" => "Linked a plan's member",
        "roster.verify" => "Verified a link to a plan",
        "roster.unverify" => "Took a verification back",
        "client.merge" => "Took two records together",
        "client.unmerge" => "Took two records apart",
        "report.household" => "Saw how the household counts in a report",
        other => other,
    }
}
