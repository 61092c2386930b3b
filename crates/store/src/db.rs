//! The only way to a connection: a transaction in which somebody acts, on a day.

use std::sync::Arc;
use std::time::Duration;

use chrono::NaiveDate;
use sqlx::postgres::{PgConnectOptions, PgListener, PgPoolOptions};
use sqlx::{ConnectOptions as _, Connection as _, PgConnection, PgPool, Postgres, Transaction};
use tokio::sync::watch;
use uuid::Uuid;

use crate::actor::Actor;
use crate::audit::{self, Anchor, Event, Merkle};
use crate::{Result, bootstrap};

/// The database, as the app's role. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Db(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    pool: PgPool,
    /// The plans' own login: it reaches the views of schema `plan` and nothing else.
    plan: PgPool,
    /// Names the connections of this pool among all of the server.
    name: String,
    anchor: Anchor,
    /// True once [`Db::close`] has begun. Jobs that run hold a receiver until they have ended.
    closing: watch::Sender<bool>,
}

/// How long closing waits for running jobs to be given up, and then for running statements to end.
const FAREWELL: Duration = Duration::from_secs(2);

impl Db {
    /// Pools of at most `max_connections`, and a quarter of them for plans. `target` names server and database; user and
    /// password are replaced by the roles', whose passwords `password_of` gives.
    pub async fn connect(
        target: &PgConnectOptions,
        password_of: impl Fn(&str) -> String,
        anchor: Anchor,
        max_connections: u32,
    ) -> Result<Db> {
        let name = format!("hearth {}", Uuid::now_v7().simple());
        let options = |role: &str| {
            target
                .clone()
                .username(role)
                .password(&password_of(role))
                .application_name(&name)
                // Policies make queries look dear to the planner, and compiling each takes longer than running it.
                .options([("jit", "off")])
                // Statements are long, and what they are about is nobody's business in a log.
                .disable_statement_logging()
        };
        let pool = PgPoolOptions::new().max_connections(max_connections).connect_with(options(bootstrap::APP)).await?;
        let plan = PgPoolOptions::new()
            .max_connections(max_connections.div_ceil(4))
            .min_connections(0)
            .connect_lazy_with(options(bootstrap::PLAN));
        let closing = watch::Sender::new(false);
        Ok(Db(Arc::new(Inner { pool, plan, name, anchor, closing })))
    }

    /// Begins a transaction in which `actor` acts on the day `today`: the day of the lead's time zone, which policies read.
    pub async fn begin(&self, actor: &Actor, today: NaiveDate) -> Result<Tx> {
        self.begin_with(&self.0.pool, "BEGIN", actor, today).await
    }

    /// Begins a transaction in which a plan's viewer looks at members, under the plans' own login: views without places,
    /// and nothing to write to.
    pub async fn begin_plan(&self, viewer: &Actor, today: NaiveDate) -> Result<Tx> {
        self.begin_with(&self.0.plan, "BEGIN", viewer, today).await
    }

    async fn begin_with(&self, pool: &PgPool, how: &'static str, actor: &Actor, today: NaiveDate) -> Result<Tx> {
        let mut inner = pool.begin_with(how).await?;
        sqlx::query("SELECT set_config('app.user', $1, true), set_config('app.role', $2, true), set_config('app.today', $3, true)")
            .bind(actor.user())
            .bind(actor.role())
            .bind(today.to_string())
            .execute(&mut *inner)
            .await?;
        Ok(Tx {
            inner,
            db: self.clone(),
            id: Uuid::now_v7(),
            actor: actor.clone(),
            today,
            events: Vec::new(),
            rows: Merkle::default(),
        })
    }

    /// Listens on a channel; it reconnects by itself, and notices sent meanwhile are lost: poll as well.
    pub async fn listen(&self, channel: &str) -> Result<PgListener> {
        let mut listener = PgListener::connect_with(&self.0.pool).await?;
        listener.ignore_pool_close_event(false);
        listener.listen(channel).await?;
        Ok(listener)
    }

    /// Turns true when the database is being closed; held by every job that runs.
    pub(crate) fn closing(&self) -> watch::Receiver<bool> {
        self.0.closing.subscribe()
    }

    /// Gives up running jobs, ends all connections and writes the audit anchor to its end.
    pub async fn close(&self) {
        self.0.closing.send_replace(true);
        if tokio::time::timeout(FAREWELL, self.0.closing.closed()).await.is_err() {
            tracing::warn!("a job did not end; the next start takes care of it");
        }
        let _ = tokio::time::timeout(FAREWELL, self.0.plan.close()).await;
        if tokio::time::timeout(FAREWELL, self.0.pool.close()).await.is_err()
            && let Err(error) = self.end_statements().await
        {
            tracing::warn!(%error, "running statements were not ended; they end with the server or by themselves");
        }
        self.0.anchor.close().await;
    }

    /// A statement that nobody waits for any more would keep its connection, and the server, until it is through.
    async fn end_statements(&self) -> Result<()> {
        let mut conn = self.0.pool.connect_options().connect().await?;
        sqlx::query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1 AND pid <> pg_backend_pid()")
            .bind(&self.0.name)
            .execute(&mut conn)
            .await?;
        conn.close().await?;
        let _ = tokio::time::timeout(FAREWELL, self.0.pool.close()).await;
        Ok(())
    }
}

/// A transaction. Dropped without [`Tx::commit`], it rolls back.
#[derive(Debug)]
pub struct Tx {
    inner: Transaction<'static, Postgres>,
    db: Db,
    id: Uuid,
    actor: Actor,
    today: NaiveDate,
    events: Vec<Event>,
    rows: Merkle,
}

impl Tx {
    /// The connection, for queries.
    pub fn conn(&mut self) -> &mut PgConnection {
        &mut self.inner
    }

    /// Names the transaction in the audit and in history.
    pub fn id(&self) -> Uuid {
        self.id
    }

    /// Begins another transaction of the same actor, beside this one, that only reads: all its statements see the
    /// database as it was at the first of them.
    pub(crate) async fn snapshot(&self) -> Result<Tx> {
        const HOW: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
        self.db.begin_with(&self.db.0.pool, HOW, &self.actor, self.today).await
    }

    /// Says why the one who acts looks: at intake, a person who consents is found although not the agency's client
    /// (V.A.3p). Policies read it.
    pub async fn for_purpose(&mut self, purpose: policy::Purpose) -> Result<()> {
        sqlx::query("SELECT set_config('app.purpose', $1, true)").bind(purpose.as_str()).execute(self.conn()).await?;
        Ok(())
    }

    /// Who acts.
    pub fn actor(&self) -> &Actor {
        &self.actor
    }

    /// The day it is.
    pub fn today(&self) -> NaiveDate {
        self.today
    }

    /// Notes something for the audit; it is written by [`Tx::commit`].
    pub fn record(&mut self, event: Event) {
        self.events.push(event);
    }

    /// Notes the digest of a history row written in this transaction, in the order of their ids.
    pub(crate) fn record_row(&mut self, digest: [u8; 32]) {
        self.rows.push(digest);
    }

    /// Commits. With events recorded, appends one entry to the audit chain as the last statement.
    pub async fn commit(mut self) -> Result<()> {
        if self.events.is_empty() && self.rows.is_empty() {
            return Ok(self.inner.commit().await?);
        }
        let (seq, hash) = audit::append(&mut self.inner, self.id, &self.events, &self.rows).await?;
        self.inner.commit().await?;
        self.db.0.anchor.committed(seq, hash);
        Ok(())
    }

    /// Undoes everything, events included.
    pub async fn rollback(self) -> Result<()> {
        Ok(self.inner.rollback().await?)
    }
}
