//! One job, from its start to its end, with its heartbeat.

use std::future::Future;
use std::time::Duration;

use serde_json::Value;
use tokio::sync::watch;
use tokio::time::MissedTickBehavior;
use uuid::Uuid;

use super::{Context, Failure, INTERRUPTED, Outcome, WENT_WRONG, begin};
use crate::Result;

/// How long a job is its process's without a heartbeat.
pub const LEASE: Duration = Duration::from_secs(15);
const HEARTBEAT: Duration = Duration::from_secs(1);
/// How long a job that failed on our side rests before it is tried again.
const REST: Duration = Duration::from_secs(5);

/// Carries out `work` under the lease of `owner`, writes its progress, and its end. A panic is a failure like any other.
pub async fn to_its_end<F, R>(context: Context, owner: Uuid, work: F)
where
    F: FnOnce(Context) -> R + Send + 'static,
    R: Future<Output = Outcome> + Send + 'static,
{
    let mut closing = context.db.closing();
    let mut task = AbortOnDrop(tokio::spawn(work(context.clone())));
    let mut beat = tokio::time::interval(HEARTBEAT);
    beat.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let outcome = loop {
        tokio::select! {
            () = until_true(&mut closing) => {
                context.progress.cancel();
                drop(task);
                if let Err(error) = give_up(&context, owner).await {
                    tracing::warn!(job = %context.id, %error, "a job was not given back; its lease will run out");
                }
                return;
            }
            joined = &mut task.0 => match joined {
                Ok(outcome) => break Some(outcome),
                Err(error) if error.is_panic() => {
                    tracing::error!(job = %context.id, "a job panicked");
                    break None;
                }
                Err(_) => return,
            },
            _ = beat.tick() => match heartbeat(&context, owner).await {
                Ok(Some(cancel)) => {
                    if cancel {
                        context.progress.cancel();
                    }
                }
                Ok(None) if is_done(&context).await.unwrap_or(false) => {}
                Ok(None) => {
                    tracing::error!(job = %context.id, "another process took a job over; it is given up here");
                    return;
                }
                // The next beat may get through; when none does, the lease runs out.
                Err(error) => tracing::warn!(job = %context.id, %error, "a job's heartbeat failed"),
            },
        }
    };
    if let Err(error) = end(&context, owner, outcome).await {
        tracing::error!(job = %context.id, %error, "the end of a job was not written");
    }
}

async fn until_true(flag: &mut watch::Receiver<bool>) {
    let _ = flag.wait_for(|flag| *flag).await;
}

/// A job that is given up must not go on working.
struct AbortOnDrop(tokio::task::JoinHandle<Outcome>);

impl Drop for AbortOnDrop {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// Renews the lease. `None` when it is no longer ours; otherwise whether somebody asked to cancel.
async fn heartbeat(context: &Context, owner: Uuid) -> Result<Option<bool>> {
    let (phase, done, total) = context.progress.snapshot();
    let mut tx = begin(&context.db).await?;
    let cancel = sqlx::query_scalar(
        "UPDATE job SET phase = $3, progress_done = $4, progress_total = $5,
                leased_until = clock_timestamp() + make_interval(secs => $6)
         WHERE id = $1 AND leased_by = $2 AND state = 'running' RETURNING cancel_requested",
    )
    .bind(context.id)
    .bind(owner)
    .bind(phase)
    .bind(done)
    .bind(total)
    .bind(LEASE.as_secs_f64())
    .fetch_optional(tx.conn())
    .await?;
    tx.commit().await?;
    Ok(cancel)
}

/// The handler may have finished its job itself and be about to return.
async fn is_done(context: &Context) -> Result<bool> {
    let mut tx = begin(&context.db).await?;
    let done = sqlx::query_scalar("SELECT state = 'done' FROM job WHERE id = $1")
        .bind(context.id)
        .fetch_one(tx.conn())
        .await?;
    Ok(done)
}

/// The server stops: a queued job goes back to the queue; one whose input is lost with this process is over.
async fn give_up(context: &Context, owner: Uuid) -> Result<()> {
    let mut tx = begin(&context.db).await?;
    sqlx::query(
        "UPDATE job SET
             state = CASE WHEN in_process THEN 'interrupted' ELSE 'queued' END,
             error = CASE WHEN in_process THEN $3 END,
             finished_at = CASE WHEN in_process THEN clock_timestamp() END,
             attempts = attempts - 1, leased_by = NULL, leased_until = NULL
         WHERE id = $1 AND leased_by = $2 AND state = 'running'",
    )
    .bind(context.id)
    .bind(owner)
    .bind(INTERRUPTED)
    .execute(tx.conn())
    .await?;
    tx.commit().await
}

async fn end(context: &Context, owner: Uuid, outcome: Option<Outcome>) -> Result<()> {
    let (state, result, error): (&str, Option<Value>, Option<String>) = match outcome {
        Some(Ok(result)) => ("done", Some(result), None),
        Some(Err(Failure::Cancelled)) => ("cancelled", None, None),
        Some(Err(Failure::ForUser(sentence))) => ("failed", None, Some(sentence)),
        Some(Err(Failure::Internal(error))) => {
            tracing::error!(job = %context.id, %error, "a job failed");
            ("again", None, Some(WENT_WRONG.to_owned()))
        }
        None => ("again", None, Some(WENT_WRONG.to_owned())),
    };
    let (phase, done, total) = context.progress.snapshot();
    let mut tx = begin(&context.db).await?;
    sqlx::query(
        "UPDATE job SET
             state = CASE WHEN $3 <> 'again' THEN $3 WHEN attempts < max_attempts THEN 'queued' ELSE 'failed' END,
             run_after = clock_timestamp() + make_interval(secs => $9),
             finished_at = CASE WHEN $3 <> 'again' OR attempts >= max_attempts THEN clock_timestamp() END,
             result = $4, error = $5, phase = $6, progress_done = $7, progress_total = $8,
             leased_by = NULL, leased_until = NULL
         WHERE id = $1 AND leased_by = $2 AND state = 'running'",
    )
    .bind(context.id)
    .bind(owner)
    .bind(state)
    .bind(result)
    .bind(error)
    .bind(phase)
    .bind(done)
    .bind(total)
    .bind(REST.as_secs_f64())
    .execute(tx.conn())
    .await?;
    tx.commit().await
}
