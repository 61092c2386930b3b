//! What changed in a part of a person's record, when, and by whom.

use std::collections::HashMap;

use askama::Template;
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use chrono::{DateTime, Utc};
use hud::spec::{ColumnSpec, File};
use policy::Act;
use store::{
    Event,
    client::{self, Changes, Row},
    history::Kind,
    keys::Opened,
};

use super::{identity, links, value};
use crate::{
    actors::Actors, error::Error, format, frame::Frame, labels, page::Page, signed_in::SignedIn, state::AppState,
};

#[derive(Template)]
#[template(path = "client_history.html")]
struct HistoryPage {
    frame: Frame,
    href: String,
    title: &'static str,
    one_row: bool,
    changes: Vec<Change>,
    more: bool,
    rows: Vec<Now>,
}

/// One change of one row.
struct Change {
    at: DateTime<Utc>,
    by: String,
    what: &'static str,
    row: String,
    values: Vec<Changed>,
    /// The person's key was destroyed: what was before is gone for good.
    forgotten: bool,
}

struct Changed {
    label: &'static str,
    before: String,
    after: String,
}

/// A row as it stands.
struct Now {
    row: String,
    entered: String,
    deleted: bool,
}

/// Whether somebody may read what rows said before: the images know no tier, so only who reads for the lead.
pub fn is_open_to(me: &SignedIn) -> bool {
    me.may(Act::ViewHistory)
}

/// GET /clients/{source}/{person}/history/{file}
pub async fn of_file(
    state: State<AppState>,
    me: SignedIn,
    Path((source, person, file)): Path<(String, String, String)>,
) -> Result<Response, Error> {
    show(state, me, &source, &person, &file, None).await
}

/// GET /clients/{source}/{person}/history/{file}/{key}
pub async fn of_row(
    state: State<AppState>,
    me: SignedIn,
    Path((source, person, file, key)): Path<(String, String, String, String)>,
) -> Result<Response, Error> {
    show(state, me, &source, &person, &file, Some(&key)).await
}

async fn show(
    State(state): State<AppState>,
    me: SignedIn,
    source: &str,
    person: &str,
    file: &str,
    key: Option<&str>,
) -> Result<Response, Error> {
    let file = File::all().find(|known| known.spec().table == file && known.spec().personal_id().is_some());
    let file = file.ok_or(Error::NotFound)?;
    let source = super::source_id(source);
    if !is_open_to(&me) {
        return Err(Error::NotFound);
    }
    let mut tx = me.begin(&state.db).await?;
    let found = client::changes(&mut tx, &state.keys, source, person, file, key).await?;
    let Some(found) = found else { return Err(Error::NotFound) };
    let actors = Actors::load(&mut tx).await?;
    tx.record(Event::new("client.history").about(source, "Client", person).with("file", file.spec().name));
    tx.commit().await?;
    let page = HistoryPage {
        href: links::record(source, person),
        title: labels::file(file),
        one_row: key.is_some(),
        changes: told(file, &found, &actors),
        more: found.more,
        rows: found.rows.iter().map(|row| now(row, &found.users)).collect(),
        frame: me.frame,
    };
    Ok(Page(page).into_response())
}

/// The changes, the newest first. After a change came what the next one found, or what stands now.
fn told(file: File, found: &Changes, actors: &Actors) -> Vec<Change> {
    let mut after: HashMap<&str, Option<Row>> =
        found.rows.iter().map(|row| (row.key.as_str(), Some(row.clone()))).collect();
    let mut told = Vec::new();
    for (key, entry) in &found.entries {
        let before = Changes::before(file, key, entry);
        let next = after.get(key.as_str()).cloned().flatten();
        let forgotten = matches!(entry.before, Opened::Forgotten);
        let values = match (&before, &next, entry.kind) {
            (Some(before), Some(next), Kind::Changed | Kind::Restored) => differences(before, next),
            _ => Vec::new(),
        };
        told.push(Change {
            at: entry.at,
            by: actors.name(&entry.actor, entry.import_run.is_some()),
            what: match entry.kind {
                Kind::Changed => "Changed",
                Kind::Deleted => "Deleted: the source no longer sends it",
                Kind::Restored => "Came back after it was deleted",
            },
            row: before.as_ref().or(next.as_ref()).map(described).unwrap_or_default(),
            values,
            forgotten,
        });
        after.insert(key, before);
    }
    told
}

fn differences(before: &Row, after: &Row) -> Vec<Changed> {
    let columns =
        before.file.spec().columns.iter().filter(|column| column.sql != "date_updated" && column.sql != "export_id");
    columns
        .filter(|column| before.text(column.sql) != after.text(column.sql))
        .map(|column| {
            let (before, mut after) = (shown(before, column), shown(after, column));
            // So it is with a Social Security number, of which only the end is shown.
            if before == after {
                after.push_str(" (other digits changed)");
            }
            Changed { label: labels::label(column), before, after }
        })
        .collect()
}

/// A value in words. A Social Security number stays masked, here as everywhere.
fn shown(row: &Row, column: &ColumnSpec) -> String {
    let value =
        if column.sql == "ssn" { identity::ssn(row.text("ssn"), false).text } else { value::value(row, column) };
    value.unwrap_or_else(|| "nothing".to_owned())
}

fn now(row: &Row, users: &HashMap<String, String>) -> Now {
    Now {
        row: described(row),
        entered: super::sections::entered(row, users),
        deleted: row.text("date_deleted").is_some(),
    }
}

/// Which row it is: its day, and what it says first.
fn described(row: &Row) -> String {
    let what = [
        "disability_type",
        "event",
        "current_living_situation",
        "type_provided",
        "assessment_type",
        "assessment_question",
    ]
    .iter()
    .find_map(|column| value::named(row, column));
    let day = super::sections::date(row).map(|day| format::date(&day));
    match (what, day) {
        (Some(what), Some(day)) => format!("{what}, {day}"),
        (Some(only), None) | (None, Some(only)) => only,
        (None, None) => String::new(),
    }
}
