//! Sign-ins that run.

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use super::{Role, day, token};
use crate::{Actor, Db, Event, Result, Tx};

/// However much it is used, a sign-in ends after this long.
pub(super) const LONGEST: TimeDelta = TimeDelta::hours(12);

/// A running sign-in and its person.
#[derive(Clone, Debug)]
pub struct Session {
    pub id: Uuid,
    pub account: Uuid,
    pub email: String,
    pub name: String,
    pub role: Role,
    pub seen_at: DateTime<Utc>,
    pub idle_minutes: i16,
    /// When it ends, however much it is used.
    pub ends_at: DateTime<Utc>,
}

impl Session {
    pub fn actor(&self) -> Actor {
        Actor::Account { id: self.account, role: self.role }
    }

    /// When it ends if nothing is done until then.
    pub fn idle_ends_at(&self) -> DateTime<Utc> {
        self.seen_at + TimeDelta::minutes(self.idle_minutes.into())
    }
}

/// A sign-in in the list of one's own.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct SessionInfo {
    pub id: Uuid,
    /// 'Firefox on Windows'.
    pub label: String,
    pub created_at: DateTime<Utc>,
    pub seen_at: DateTime<Utc>,
}

/// The sign-in with this token, if it still runs at `now` and its account is active. `touch` counts this as use.
pub async fn load_session(db: &Db, token: &str, now: DateTime<Utc>, touch: bool) -> Result<Option<Session>> {
    type Row = (Uuid, Uuid, String, String, String, DateTime<Utc>, i16, DateTime<Utc>);
    let mut tx = db.begin(&Actor::SignIn, day(now)).await?;
    let row: Option<Row> = sqlx::query_as(
        "SELECT id, account_id, email, name, role, seen_at, idle_minutes, ends_at FROM session_find($1, $2, $3)",
    )
    .bind(token::hash(token))
    .bind(now)
    .bind(touch)
    .fetch_optional(tx.conn())
    .await?;
    tx.commit().await?;
    let Some((id, account, email, name, role, seen_at, idle_minutes, ends_at)) = row else { return Ok(None) };
    let Some(role) = Role::from_name(&role) else { return Ok(None) };
    Ok(Some(Session { id, account, email, name, role, seen_at, idle_minutes, ends_at }))
}

/// The running sign-ins of `account`, the newest first.
pub async fn sessions(tx: &mut Tx, account: Uuid, now: DateTime<Utc>) -> Result<Vec<SessionInfo>> {
    Ok(sqlx::query_as(
        "SELECT id, label, created_at, seen_at FROM session
         WHERE account_id = $1 AND ends_at > $2 AND seen_at + make_interval(mins => idle_minutes) > $2 ORDER BY seen_at DESC",
    )
    .bind(account)
    .bind(now)
    .fetch_all(tx.conn())
    .await?)
}

/// Ends one sign-in.
pub async fn sign_out(tx: &mut Tx, session: Uuid) -> Result<()> {
    sqlx::query("DELETE FROM session WHERE id = $1").bind(session).execute(tx.conn()).await?;
    tx.record(Event::new("account.sign_out"));
    Ok(())
}

/// Ends all sign-ins of `account`; returns how many rows there were.
pub async fn sign_out_everywhere(tx: &mut Tx, account: Uuid) -> Result<u64> {
    let ended = sqlx::query("DELETE FROM session WHERE account_id = $1")
        .bind(account)
        .execute(tx.conn())
        .await?
        .rows_affected();
    tx.record(Event::new("account.sign_out_everywhere").with("account", account.to_string()));
    Ok(ended)
}
