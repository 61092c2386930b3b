//! Making an LSA: the records are read, worked through, and what comes out is kept.

use reports::lsa::{self, Error as LsaError, Params, stella::Picture};
use serde_json::{Value, json};
use store::{
    hmis::{self, ExportError},
    jobs::{Context, Failure},
    report::{self, NewRun},
};

use super::order::Order;
use crate::state::AppState;

/// The kind of the job.
pub const KIND: &str = "report.lsa";

/// Carries out the job; the report has its id.
pub async fn make(app: AppState, cx: Context) -> Result<Value, Failure> {
    let order: Order = cx.args()?;
    let mut tx = cx.begin().await?;
    let data_at = report::data_at(&mut tx, order.source_id).await?;
    let progress = cx.progress.clone();
    let mut last = "";
    let mut told = move |phase: &'static str, done: u64, total: u64| {
        if phase != last {
            last = phase;
            progress.phase(phase, i64::try_from(total).unwrap_or(i64::MAX));
        }
        progress.set(i64::try_from(done).unwrap_or(i64::MAX));
    };
    let (source, dataset) =
        hmis::load(&mut tx, Some(&order.source), &mut told).await.map_err(|error| unread(error, &cx))?;
    tx.rollback().await?;
    stop_if_asked(&cx)?;

    cx.progress.phase("Following every household through the steps", 0);
    let params = order.params(app.clock.now());
    let worked = tokio::task::spawn_blocking(move || work(&dataset, &params)).await;
    let result =
        worked.map_err(|_| store::Error::Job("a report panicked".to_owned()))?.map_err(|e| refused(&e, &cx))?;
    stop_if_asked(&cx)?;

    cx.progress.phase("Keeping the report", 0);
    let mut tx = cx.begin().await?;
    let new = NewRun {
        id: cx.id,
        source_id: source.id,
        parameters: json!(order),
        rules: lsa::RULES,
        data_at,
        households: result.households,
        upload: &result.upload,
        picture: &result.picture,
    };
    report::add(&mut tx, &app.keys, &new).await?;
    cx.finish(&mut tx, &json!({})).await?;
    tx.commit().await?;
    Ok(json!({}))
}

/// What is kept.
struct Made {
    upload: Vec<u8>,
    picture: Vec<u8>,
    households: u32,
}

fn work(dataset: &hud::Dataset, params: &Params) -> Result<Made, LsaError> {
    let report = lsa::run(dataset, params)?;
    let files = lsa::upload::files(dataset, &report);
    let upload = lsa::upload::write_zip(&files, std::io::Cursor::new(Vec::new()))?.into_inner();
    let picture = Picture::new(dataset, &report);
    let households = u32::try_from(picture.households.len()).unwrap_or(u32::MAX);
    let picture = serde_json::to_vec(&picture).map_err(std::io::Error::from)?;
    Ok(Made { upload, picture, households })
}

fn stop_if_asked(cx: &Context) -> Result<(), Failure> {
    if cx.progress.cancelled() { Err(Failure::Cancelled) } else { Ok(()) }
}

fn unread(error: ExportError, cx: &Context) -> Failure {
    match error {
        ExportError::Store(error) => Failure::Internal(error),
        ExportError::Nothing | ExportError::NoSuchSource(_) | ExportError::WhichSource(_) => {
            Failure::ForUser("The source is no longer there. Go back and choose again.".to_owned())
        }
        ExportError::Unreadable(_) | ExportError::Write(_) => {
            tracing::error!(job = %cx.id, %error, "the records of a report could not be read");
            Failure::ForUser("The records could not be read because of a fault on our side. Try again.".to_owned())
        }
    }
}

fn refused(error: &LsaError, cx: &Context) -> Failure {
    match error {
        LsaError::UnknownProject(_) => Failure::ForUser(
            "A project you chose is no longer in the records. Go back and choose the projects again.".to_owned(),
        ),
        LsaError::Write(_) | LsaError::Zip(_) => {
            tracing::error!(job = %cx.id, %error, "a report could not be written");
            Failure::ForUser("The report could not be written because of a fault on our side. Try again.".to_owned())
        }
        error => Failure::ForUser(format!("The report cannot be made: {error}. Go back and choose again.")),
    }
}
