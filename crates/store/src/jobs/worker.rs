//! Takes queued jobs and carries them out.

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use chrono::NaiveDate;
use serde_json::Value;
use sqlx::postgres::PgListener;
use tokio::task::JoinSet;
use uuid::Uuid;

use super::{CHANNEL, CRASHED, Context, Handlers, begin, mark_interrupted, run};
use crate::{Actor, Db, Result};

/// Notices get lost with a connection, so it looks as well.
const POLL: Duration = Duration::from_secs(2);

/// Carries out jobs, a few at once.
pub struct Worker {
    db: Db,
    handlers: Handlers,
    id: Uuid,
    slots: usize,
}

impl Worker {
    /// A worker for the kinds in `handlers`, at most `slots` jobs at once.
    pub fn new(db: Db, handlers: Handlers, slots: usize) -> Worker {
        Worker { db, handlers, id: Uuid::now_v7(), slots }
    }

    /// Works until `stop` is ready or the database is closed; then gives what still runs back to the queue.
    pub async fn run(self, stop: impl Future<Output = ()>) {
        let mut running = JoinSet::new();
        let mut listener = None;
        let mut closing = self.db.closing();
        tokio::pin!(stop);
        while !*closing.borrow() {
            self.fill(&mut running).await;
            if listener.is_none() {
                listener = self.db.listen(CHANNEL).await.ok();
            }
            tokio::select! {
                () = &mut stop => break,
                _ = closing.changed() => {}
                _ = running.join_next(), if !running.is_empty() => {}
                heard = hear(&mut listener) => if !heard { listener = None },
                () = tokio::time::sleep(POLL) => {}
            }
        }
        running.shutdown().await;
        if let Err(error) = self.give_back().await {
            tracing::warn!(%error, "running jobs were not given back; they are taken again when their lease runs out");
        }
    }

    async fn fill(&self, running: &mut JoinSet<()>) {
        while running.len() < self.slots {
            match self.take().await {
                Ok(Some(taken)) => {
                    let Some(handler) = self.handlers.get(taken.kind.as_str()).cloned() else {
                        continue;
                    };
                    running.spawn(run::to_its_end(taken.context, self.id, move |context| handler(context)));
                }
                Ok(None) => return,
                Err(error) => {
                    tracing::warn!(%error, "the job queue could not be read");
                    return;
                }
            }
        }
    }

    async fn take(&self) -> Result<Option<Taken>> {
        type Row = (Uuid, String, Value, String, String, NaiveDate);
        let kinds: Vec<&str> = self.handlers.keys().copied().collect();
        let mut tx = begin(&self.db).await?;
        mark_interrupted(&mut tx).await?;
        sqlx::query(
            "UPDATE job SET state = 'failed', error = $1, finished_at = clock_timestamp()
             WHERE NOT in_process AND state = 'running' AND leased_until < clock_timestamp() AND attempts >= max_attempts",
        )
        .bind(CRASHED)
        .execute(tx.conn())
        .await?;
        let row: Option<Row> = sqlx::query_as(
            "UPDATE job SET state = 'running', leased_by = $1, leased_until = clock_timestamp() + make_interval(secs => $2),
                    attempts = attempts + 1, started_at = clock_timestamp(), error = NULL
             WHERE id = (SELECT id FROM job
                         WHERE NOT in_process AND kind = ANY ($3) AND run_after <= clock_timestamp()
                               AND (state = 'queued' OR (state = 'running' AND leased_until < clock_timestamp()))
                         ORDER BY run_after, id LIMIT 1 FOR UPDATE SKIP LOCKED)
             RETURNING id, kind, args, actor, role, today",
        )
        .bind(self.id)
        .bind(run::LEASE.as_secs_f64())
        .bind(kinds)
        .fetch_optional(tx.conn())
        .await?;
        tx.commit().await?;
        Ok(row.and_then(|(id, kind, args, actor, role, today)| {
            let actor = Actor::from_names(&actor, &role)?;
            let context = Context { db: self.db.clone(), id, actor, today, args, progress: Arc::default() };
            Some(Taken { kind, context })
        }))
    }

    async fn give_back(&self) -> Result<()> {
        let mut tx = begin(&self.db).await?;
        sqlx::query(
            "UPDATE job SET state = 'queued', leased_by = NULL, leased_until = NULL, attempts = attempts - 1
             WHERE leased_by = $1 AND state = 'running'",
        )
        .bind(self.id)
        .execute(tx.conn())
        .await?;
        tx.commit().await
    }
}

struct Taken {
    kind: String,
    context: Context,
}

/// Waits for a notice; false when the connection was lost. Without one it waits for ever.
async fn hear(listener: &mut Option<PgListener>) -> bool {
    match listener {
        Some(listener) => listener.recv().await.is_ok(),
        None => std::future::pending().await,
    }
}
