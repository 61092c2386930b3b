//! Checking a file: it is read, and a dry run tells what an import would change.

use std::collections::BTreeMap;

use hud::{Dataset, check::leave_out_victim_services, read::Archive};
use serde_json::{Value, json};
use store::{
    hmis::{self, Import, ImportError},
    jobs::{self, Failure, Progress},
};
use tokio::sync::OwnedSemaphorePermit;
use uuid::Uuid;

use super::{Sent, describe::Verdict};
use crate::{error::Error, signed_in::SignedIn, state::AppState};

/// The kind of the job.
pub const KIND: &str = "import.check";

/// A file that was read and may be imported.
pub struct Checked {
    pub dataset: Dataset,
    /// The name that the person gave the source.
    pub source: Option<String>,
    pub file_digest: [u8; 32],
    /// How often each rule is broken.
    pub problems: BTreeMap<String, u64>,
}

/// Starts the check; `place` is held until the file itself is dropped.
pub async fn start(state: &AppState, me: &SignedIn, sent: Sent, place: OwnedSemaphorePermit) -> Result<Uuid, Error> {
    let app = state.clone();
    let args = json!({ "bytes": sent.file.len() });
    let work = move |cx: jobs::Context| check(app, cx, sent, place);
    Ok(jobs::start_in_process(&state.db, &me.actor, me.today, KIND, args, work).await?)
}

async fn check(app: AppState, cx: jobs::Context, sent: Sent, place: OwnedSemaphorePermit) -> Result<Value, Failure> {
    cx.progress.phase("Reading the file", 1000);
    let progress = cx.progress.clone();
    let Sent { file, digest, source } = sent;
    let read = tokio::task::spawn_blocking(move || {
        let mut reading = hud::read::read(&Archive::Zip(&file), &|done, total| {
            progress.set(i64::try_from(done * 1000 / total.max(1)).unwrap_or(1000));
        });
        drop((file, place));
        if let Some(dataset) = &mut reading.dataset {
            leave_out_victim_services(dataset, &mut reading.problems);
        }
        reading
    })
    .await;
    let Ok(reading) = read else {
        tracing::error!(job = %cx.id, "reading an export panicked");
        return Err(Failure::ForUser(
            "The file could not be read because of a fault on our side. Nothing was changed.".to_owned(),
        ));
    };
    if cx.progress.cancelled() {
        return Err(Failure::Cancelled);
    }
    let version = reading.version.to_string();
    let now = app.clock.now();
    let Some(dataset) = reading.dataset else {
        let verdict = Verdict::new(version, None, &reading.problems, None);
        app.memory.problems.put(cx.id, now, reading.problems);
        return Ok(json!(verdict));
    };
    let mut problems = BTreeMap::new();
    for (rule, _, _, count) in reading.problems.totals() {
        *problems.entry(rule.id.to_owned()).or_default() += count;
    }
    let source = Some(source).filter(|name| !name.is_empty());
    let checked = Checked { dataset, source, file_digest: digest, problems };
    let outcome = merge(&app, &cx, &checked, true, true).await?;
    let verdict = Verdict::new(version, Some(&checked.dataset), &reading.problems, Some(outcome));
    app.memory.problems.put(cx.id, now, reading.problems);
    app.memory.checked.put(cx.id, now, checked);
    Ok(json!(verdict))
}

/// Merges a checked file, or counts what that would do.
pub async fn merge(
    app: &AppState,
    cx: &jobs::Context,
    checked: &Checked,
    dry_run: bool,
    allow_deletes: bool,
) -> Result<hmis::Outcome, Failure> {
    let order = Import {
        dataset: &checked.dataset,
        source: checked.source.as_deref(),
        dry_run,
        allow_deletes,
        file_digest: Some(checked.file_digest),
        problems: checked.problems.clone(),
        job: Some(cx),
    };
    let mut last = "";
    let mut told = |phase: &'static str, done: u64, total: u64| {
        if phase != last {
            last = phase;
            cx.progress.phase(in_words(phase), i64::try_from(total).unwrap_or(i64::MAX));
        }
        cx.progress.set(i64::try_from(done).unwrap_or(i64::MAX));
        !Progress::cancelled(&cx.progress)
    };
    hmis::import(&cx.db, &app.keys, &cx.actor, cx.today, order, &mut told).await.map_err(|error| match error {
        ImportError::NoSource => Failure::ForUser(
            "The export does not say where it comes from: Export.csv has no ImplementationID and no SourceID. Upload it again and give the source a name."
                .to_owned(),
        ),
        ImportError::ManyDeletes { .. } => Failure::ForUser(
            "Since the check more records would be deleted than you agreed to. Nothing was changed. Check the file again."
                .to_owned(),
        ),
        refused @ (ImportError::HashStatus { .. } | ImportError::VictimServices { .. }) => Failure::ForUser(format!("Nothing was changed: {refused}.")),
        ImportError::Cancelled => Failure::Cancelled,
        ImportError::Store(error) => Failure::Internal(error),
    })
}

fn in_words(phase: &'static str) -> &'static str {
    match phase {
        "Reading into the database" => "Handing the records to the database",
        "Comparing" => "Comparing with what is here",
        "Writing" => "Writing the changes",
        other => other,
    }
}
