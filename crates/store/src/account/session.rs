//! Sign-ins that run.

use chrono::{DateTime, TimeDelta, Utc};
use policy::{Purpose, Reason, gate::Warning};
use uuid::Uuid;

use super::{Role, day, gates, token};
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
    /// The name of the person's agency; none for the lead's own.
    pub agency: Option<String>,
    /// Why the person looks (V.A.3c-l), as chosen in this sign-in.
    pub purpose: Option<Purpose>,
    /// The gates that closed since signing in: with any of them, nothing is shown any more.
    pub refused: Vec<Reason>,
    /// What will close soon.
    pub warnings: Vec<Warning>,
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
    let mut tx = db.begin(&Actor::SignIn, day(now)).await?;
    let row: Option<Row> = sqlx::query_as("SELECT * FROM session_find($1, $2, $3)")
        .bind(token::hash(token))
        .bind(now)
        .bind(touch)
        .fetch_optional(tx.conn())
        .await?;
    let Some(row) = row else { return Ok(None) };
    let Some(asked) = gates::asked(&mut tx, row.account_id).await? else { return Ok(None) };
    tx.commit().await?;
    let Some(role) = Role::from_name(&row.role) else { return Ok(None) };
    Ok(Some(Session {
        id: row.id,
        account: row.account_id,
        email: row.email,
        name: row.name,
        role,
        seen_at: row.seen_at,
        idle_minutes: row.idle_minutes,
        ends_at: row.ends_at,
        agency: row.agency,
        purpose: row.purpose.as_deref().and_then(Purpose::from_name),
        refused: asked.sign_in()?.reasons,
        warnings: asked.warnings(),
    }))
}

/// Says in this sign-in why the person looks. False when the role may not choose that (V.A.3c-l, VI ¶1).
pub async fn set_purpose(tx: &mut Tx, session: Uuid, role: Role, purpose: Purpose) -> Result<bool> {
    if !Purpose::for_role(role).contains(&purpose) {
        return Ok(false);
    }
    sqlx::query("UPDATE session SET purpose = $2 WHERE id = $1")
        .bind(session)
        .bind(purpose.as_str())
        .execute(tx.conn())
        .await?;
    tx.record(Event::new("account.purpose").with("purpose", purpose.as_str()));
    Ok(true)
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    account_id: Uuid,
    email: String,
    name: String,
    role: String,
    seen_at: DateTime<Utc>,
    idle_minutes: i16,
    ends_at: DateTime<Utc>,
    agency: Option<String>,
    purpose: Option<String>,
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
