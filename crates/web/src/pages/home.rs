//! The home page: what there is, what waits, where one can go from here. A plan's viewer goes to the members at once.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
};

use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use chrono::{DateTime, NaiveDate, Utc};
use hud::problem::Severity;
use policy::{Act, role::Reach};
use store::{
    Tx,
    jobs::{self, State as JobState},
    overview::{self, Counts, SourceState},
};
use uuid::Uuid;

use crate::{
    error::Error,
    format,
    frame::Frame,
    page::page as draw,
    pages::import::{describe::rule, waiting},
    signed_in::SignedIn,
    state::AppState,
};

/// After how many days without an import a source is called stale.
const STALE: i64 = 35;

#[derive(Template)]
#[template(path = "home.html")]
pub struct HomePage {
    frame: Frame,
    now: DateTime<Utc>,
    today: NaiveDate,
    /// What row security shows of clients; nothing for who sees none.
    counts: Option<Counts>,
    /// For who reads for the lead.
    sources: Vec<SourceState>,
    todo: Vec<Todo>,
    may_import: bool,
    reach: Reach,
    agency: Option<String>,
    tiles: Vec<Tile>,
}

/// Something that waits for this person.
struct Todo {
    href: String,
    title: String,
    says: String,
}

struct Tile {
    href: &'static str,
    title: &'static str,
    says: &'static str,
}

/// In this order; each is shown to who may open its page.
const TILES: [Tile; 8] = [
    Tile { href: "/clients", title: "Find a client", says: "By name, birth date, last four of SSN, or ID." },
    Tile {
        href: "/consent/missing",
        title: "People to ask about sharing",
        says: "Who is enrolled, and has no release that holds.",
    },
    Tile { href: "/consent/forms", title: "Forms to print", says: "Releases, refusal, and the client's rights." },
    Tile { href: "/projects", title: "Organizations and projects", says: "Who serves whom, and with how many beds." },
    Tile { href: "/import", title: "Import", says: "Bring in an HMIS CSV export of another system." },
    Tile { href: "/export", title: "Export", says: "Take everything out as HMIS CSV." },
    Tile {
        href: "/data-dictionary",
        title: "Data dictionary",
        says: "Every field of HUD's files, in words, with its list.",
    },
    Tile { href: "/administration", title: "Administration", says: "Who has access, and what they may do." },
];

/// GET /
pub async fn page(State(state): State<AppState>, me: SignedIn) -> Result<Response, Error> {
    if me.may(Act::ViewMembers) {
        return Ok(Redirect::to("/members").into_response());
    }
    let reach = me.role.reach();
    let mut tx = me.begin(&state.db).await?;
    let (mut sources, mut counts) = (Vec::new(), None);
    match reach {
        Reach::All => {
            sources = overview::sources(&mut tx).await?;
            let newest = sources.iter().filter_map(|source| source.last_run).max();
            counts = Some(state.memory.counts.of(&mut tx, newest).await?);
        }
        // What an agency sees changes with each release: never kept.
        Reach::Agency => counts = Some(overview::counts(&mut tx).await?),
        Reach::Plan | Reach::Nobody => {}
    }
    let mut todo = Vec::new();
    if me.is_lead() {
        for job in jobs::recent(&mut tx, Some(crate::pages::import::CHECK), 20).await? {
            if job.state == JobState::Done && waiting(&state, job.id, me.now) {
                todo.push(Todo {
                    href: format!("/import/{}", job.id),
                    title: "A checked file waits for your yes".to_owned(),
                    says: format!(
                        "Uploaded {}. It is dropped after half an hour.",
                        format::ago(&job.created_at, &me.now)
                    ),
                });
            }
        }
        todo.extend(sources.iter().flat_map(|source| about(source, me.now)));
    }
    tx.commit().await?;
    let tiles = TILES.into_iter().filter(|tile| crate::routes::may_get(tile.href, me.role)).collect();
    draw(
        StatusCode::OK,
        &HomePage {
            may_import: me.is_lead(),
            reach,
            agency: me.agency,
            now: me.now,
            today: me.today,
            frame: me.frame,
            counts,
            sources,
            todo,
            tiles,
        },
    )
}

/// What a source asks of the lead.
fn about(source: &SourceState, now: DateTime<Utc>) -> Vec<Todo> {
    let mut todo = Vec::new();
    let (Some(run), Some(at)) = (source.last_run, source.last_at) else { return todo };
    let days = (now - at).num_days();
    if days > STALE {
        todo.push(Todo {
            href: "/import".to_owned(),
            title: format!("Ask {} for a new export", source.name),
            says: format!("The last import was {days} days ago."),
        });
    }
    let errors = errors(source);
    if errors > 0 {
        todo.push(Todo {
            href: format!("/import/runs/{run}#problems"),
            title: format!("Look at the errors in {}", source.name),
            says: format!("Its last import had {}.", format::counted(errors, "error", "errors")),
        });
    }
    todo
}

/// Errors of the last import of a source.
fn errors(source: &SourceState) -> i64 {
    let empty = BTreeMap::new();
    let problems = source.problems.as_ref().map_or(&empty, |problems| &problems.0);
    let errors =
        problems.iter().filter(|(id, _)| rule(id).severity >= Severity::Error).map(|(_, count)| count).sum::<u64>();
    i64::try_from(errors).unwrap_or(i64::MAX)
}

/// The counts of who sees all records, counted again after an import and on a new day: on a million enrollments that takes a
/// second.
#[derive(Clone, Debug, Default)]
pub struct CountsKept(Arc<Mutex<Option<Counted>>>);

/// The newest import, the day, what was counted.
type Counted = (Option<Uuid>, NaiveDate, Counts);

impl CountsKept {
    async fn of(&self, tx: &mut Tx, newest: Option<Uuid>) -> Result<Counts, Error> {
        let today = tx.today();
        let kept = *self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((run, day, counts)) = kept
            && run == newest
            && day == today
        {
            return Ok(counts);
        }
        let counts = overview::counts(tx).await?;
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some((newest, today, counts));
        Ok(counts)
    }
}

#[cfg(test)]
mod tests {
    use store::Role;

    use crate::{
        pages::import::tests::{export, import},
        testing::Site,
    };

    #[tokio::test]
    async fn home_says_what_there_is_and_what_waits() {
        let site = Site::new().await;
        let lead = site.signed_in(Role::LeadAdministrator).await;
        site.get(&lead, "/").await.is(200).says("No data yet").says("Import an HMIS CSV export");
        let reader = site.signed_in(Role::DataAnalyst).await;
        site.get(&reader, "/").await.is(200).says("No data yet").says("Ask your HMIS lead");
        import(&site, &lead, &export(150)).await;
        let page = site.get(&lead, "/").await.is(200).says("HEARTH-SYNTHETIC").says(">150<");
        assert!(!page.body.contains("No data yet"));
    }
}
