//! Work longer than a second: queued in the database, watched, cancelled, taken again after a crash.
//!
//! A queued job is enqueued in the caller's transaction and carried out by a [`Worker`], whose lease is renewed by a heartbeat. A
//! job whose input lives only in memory (an upload, which is never stored) starts at once with [`start_in_process`]; when its
//! process dies it is marked as interrupted, never taken again.
//!
//! A handler may run twice: after a crash between its last commit and the end of the job. One that must not calls
//! [`Context::finish`] in the transaction that does the work.

mod progress;
mod run;
mod worker;

use std::collections::HashMap;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use serde::de::DeserializeOwned;
use serde_json::Value;
use uuid::Uuid;

pub use progress::Progress;
pub use worker::Worker;

use crate::{Actor, Db, Error, Result, Tx};

/// Tells workers that there is something to do.
const CHANNEL: &str = "hearth_job";
/// What a person reads when the process that held a job's input died.
pub const INTERRUPTED: &str = "The server stopped while this ran. Nothing was changed. Upload the file again.";
const WENT_WRONG: &str =
    "Something went wrong on our side. Nothing was changed. Try again, or ask your administrator to look at the log.";
const CRASHED: &str = "The server stopped each time this ran. Ask your administrator to look at the log.";

/// How far a job is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Queued,
    Running,
    Done,
    Failed,
    Cancelled,
    /// Its process died; its input is gone.
    Interrupted,
}

impl State {
    fn from_name(name: &str) -> State {
        match name {
            "queued" => State::Queued,
            "running" => State::Running,
            "done" => State::Done,
            "cancelled" => State::Cancelled,
            "interrupted" => State::Interrupted,
            _ => State::Failed,
        }
    }

    /// True when nothing more will happen.
    pub fn is_over(self) -> bool {
        !matches!(self, State::Queued | State::Running)
    }
}

/// A job as a page shows it.
#[derive(Clone, Debug)]
pub struct Job {
    pub id: Uuid,
    pub kind: String,
    pub args: Value,
    pub state: State,
    /// `app.user` of the one who started it.
    pub actor: String,
    pub created_at: DateTime<Utc>,
    pub finished_at: Option<DateTime<Utc>>,
    pub cancel_requested: bool,
    /// What it does now, in words.
    pub phase: String,
    /// Progress, in units of the job's own; `total` 0 when unknown.
    pub done: i64,
    pub total: i64,
    pub result: Option<Value>,
    /// For the person who started it.
    pub error: Option<String>,
}

/// Why a handler gave up.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// It saw [`Progress::cancelled`].
    #[error("cancelled")]
    Cancelled,
    /// A sentence for the person who started it: what was wrong, what to do next. Not tried again.
    #[error("{0}")]
    ForUser(String),
    /// Anything else: logged, tried again, and at last shown as "something went wrong".
    #[error(transparent)]
    Internal(#[from] Error),
}

impl From<sqlx::Error> for Failure {
    fn from(error: sqlx::Error) -> Self {
        Failure::Internal(error.into())
    }
}

type Outcome = Result<Value, Failure>;

/// A handler in the worker's list; made by [`handler`].
pub type Handler = Arc<dyn Fn(Context) -> Pin<Box<dyn Future<Output = Outcome> + Send>> + Send + Sync>;
/// The one list of handlers, by kind.
pub type Handlers = HashMap<&'static str, Handler>;

/// Makes a [`Handler`] of an async function.
pub fn handler<F, R>(function: F) -> Handler
where
    F: Fn(Context) -> R + Send + Sync + 'static,
    R: Future<Output = Outcome> + Send + 'static,
{
    Arc::new(move |context| Box::pin(function(context)))
}

/// What a handler is given.
#[derive(Clone, Debug)]
pub struct Context {
    pub db: Db,
    pub id: Uuid,
    /// Who started the job: the handler acts as them.
    pub actor: Actor,
    /// The day it was when the job was started.
    pub today: NaiveDate,
    pub args: Value,
    /// Shared with the heartbeat; may be cloned into blocking threads.
    pub progress: Arc<Progress>,
}

impl Context {
    /// The arguments as a type.
    pub fn args<T: DeserializeOwned>(&self) -> Result<T> {
        serde_json::from_value(self.args.clone()).map_err(|_| Error::Job("its arguments do not fit".to_owned()))
    }

    /// A transaction of the one who started the job.
    pub async fn begin(&self) -> Result<Tx> {
        self.db.begin(&self.actor, self.today).await
    }

    /// Marks the job as done in the transaction that does its work, near its end: both happen, or neither.
    pub async fn finish(&self, tx: &mut Tx, result: &Value) -> Result<()> {
        let ended = sqlx::query(
            "UPDATE job SET state = 'done', result = $2, finished_at = clock_timestamp(), leased_by = NULL, leased_until = NULL,
                    progress_done = progress_total
             WHERE id = $1 AND state = 'running'",
        )
        .bind(self.id)
        .bind(result)
        .execute(tx.conn())
        .await?;
        if ended.rows_affected() == 1 {
            Ok(())
        } else {
            Err(Error::Job("it had ended already, or another process took it over".to_owned()))
        }
    }
}

/// Queues a job in the caller's transaction; it starts after the commit.
pub async fn enqueue(tx: &mut Tx, kind: &'static str, args: Value) -> Result<Uuid> {
    let id = Uuid::now_v7();
    sqlx::query("INSERT INTO job (id, kind, args) VALUES ($1, $2, $3)")
        .bind(id)
        .bind(kind)
        .bind(args)
        .execute(tx.conn())
        .await?;
    sqlx::query("SELECT pg_notify($1, $2)").bind(CHANNEL).bind(kind).execute(tx.conn()).await?;
    Ok(id)
}

/// Starts a job at once in this process, for `actor`: its input is in `work`. The row is there when this returns, for a page to
/// watch; it is marked as interrupted when this process dies.
pub async fn start_in_process<F, R>(
    db: &Db,
    actor: &Actor,
    today: NaiveDate,
    kind: &'static str,
    args: Value,
    work: F,
) -> Result<Uuid>
where
    F: FnOnce(Context) -> R + Send + 'static,
    R: Future<Output = Outcome> + Send + 'static,
{
    let (id, owner) = (Uuid::now_v7(), Uuid::now_v7());
    let mut tx = db.begin(actor, today).await?;
    sqlx::query(
        "INSERT INTO job (id, kind, args, state, in_process, started_at, attempts, max_attempts, leased_by, leased_until)
         VALUES ($1, $2, $3, 'running', true, clock_timestamp(), 1, 1, $4, clock_timestamp() + make_interval(secs => $5))",
    )
    .bind(id)
    .bind(kind)
    .bind(&args)
    .bind(owner)
    .bind(run::LEASE.as_secs_f64())
    .execute(tx.conn())
    .await?;
    tx.commit().await?;
    let context = Context { db: db.clone(), id, actor: actor.clone(), today, args, progress: Arc::default() };
    tokio::spawn(run::to_its_end(context, owner, work));
    Ok(id)
}

/// A job the actor may see.
pub async fn get(tx: &mut Tx, id: Uuid) -> Result<Option<Job>> {
    mark_interrupted(tx).await?;
    let row: Option<Row> = sqlx::query_as("SELECT * FROM job WHERE id = $1").bind(id).fetch_optional(tx.conn()).await?;
    Ok(row.map(Job::from))
}

/// The newest jobs the actor may see, of one kind when given.
pub async fn recent(tx: &mut Tx, kind: Option<&str>, limit: i64) -> Result<Vec<Job>> {
    mark_interrupted(tx).await?;
    let rows: Vec<Row> =
        sqlx::query_as("SELECT * FROM job WHERE $1::text IS NULL OR kind = $1 ORDER BY created_at DESC LIMIT $2")
            .bind(kind)
            .bind(limit)
            .fetch_all(tx.conn())
            .await?;
    Ok(rows.into_iter().map(Job::from).collect())
}

/// Asks a job to stop; one still queued is cancelled at once. False when the actor sees no such open job.
pub async fn request_cancel(tx: &mut Tx, id: Uuid) -> Result<bool> {
    let asked = sqlx::query(
        "UPDATE job SET cancel_requested = true,
                state = CASE state WHEN 'queued' THEN 'cancelled' ELSE state END,
                finished_at = CASE state WHEN 'queued' THEN clock_timestamp() END
         WHERE id = $1 AND state IN ('queued', 'running')",
    )
    .bind(id)
    .execute(tx.conn())
    .await?;
    Ok(asked.rows_affected() == 1)
}

/// In-process jobs whose process has not been heard of: within the actor's sight.
async fn mark_interrupted(tx: &mut Tx) -> Result<()> {
    sqlx::query(
        "UPDATE job SET state = 'interrupted', error = $1, finished_at = clock_timestamp()
         WHERE in_process AND state = 'running' AND leased_until < clock_timestamp()",
    )
    .bind(INTERRUPTED)
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// The queue's own bookkeeping.
fn bookkeeper() -> Actor {
    Actor::System { os_user: "jobs".to_owned() }
}

/// A transaction for bookkeeping. No policy on jobs asks for the day.
async fn begin(db: &Db) -> Result<Tx> {
    db.begin(&bookkeeper(), Utc::now().date_naive()).await
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    kind: String,
    args: Value,
    state: String,
    actor: String,
    created_at: DateTime<Utc>,
    finished_at: Option<DateTime<Utc>>,
    cancel_requested: bool,
    phase: String,
    progress_done: i64,
    progress_total: i64,
    result: Option<Value>,
    error: Option<String>,
}

impl From<Row> for Job {
    fn from(row: Row) -> Self {
        Job {
            state: State::from_name(&row.state),
            id: row.id,
            kind: row.kind,
            args: row.args,
            actor: row.actor,
            created_at: row.created_at,
            finished_at: row.finished_at,
            cancel_requested: row.cancel_requested,
            phase: row.phase,
            done: row.progress_done,
            total: row.progress_total,
            result: row.result,
            error: row.error,
        }
    }
}
