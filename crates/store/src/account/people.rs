//! What the lead sees and does about people with access.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::{Error, Role, session::sign_out_everywhere};
use crate::{Event, Result, Tx};

/// Somebody with access.
#[derive(Clone, Debug)]
pub struct Account {
    pub id: Uuid,
    pub email: String,
    pub name: String,
    pub role: Role,
    pub state: State,
    /// None for the lead's own people.
    pub agency: Option<Uuid>,
    pub created_at: DateTime<Utc>,
    pub last_sign_in_at: Option<DateTime<Utc>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Active,
    /// Cannot sign in until somebody puts it back.
    Suspended,
    /// For good; the email is free for a new account.
    Ended,
}

impl State {
    pub fn as_str(self) -> &'static str {
        match self {
            State::Active => "active",
            State::Suspended => "suspended",
            State::Ended => "ended",
        }
    }

    pub fn from_name(name: &str) -> Option<State> {
        [State::Active, State::Suspended, State::Ended].into_iter().find(|state| state.as_str() == name)
    }
}

/// A link nobody has used yet.
#[derive(Clone, Debug)]
pub struct OpenInvitation {
    pub id: Uuid,
    pub account_id: Uuid,
    /// 'new', 'second_factor' or 'password'.
    pub kind: String,
    pub email: String,
    pub name: String,
    pub role: Role,
    /// None for the lead's own people.
    pub agency: Option<Uuid>,
    pub created_at: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
}

/// Everybody the one who acts may see, by name; ended accounts last.
pub async fn list(tx: &mut Tx) -> Result<Vec<Account>> {
    let rows: Vec<Row> = sqlx::query_as("SELECT id, email, name, role, state, agency_id, created_at, last_sign_in_at FROM account ORDER BY state = 'ended', lower(name), id")
        .fetch_all(tx.conn())
        .await?;
    Ok(rows.into_iter().filter_map(Row::known).collect())
}

/// One account, if the one who acts may see it.
pub async fn account(tx: &mut Tx, id: Uuid) -> Result<Option<Account>> {
    let row: Option<Row> = sqlx::query_as(
        "SELECT id, email, name, role, state, agency_id, created_at, last_sign_in_at FROM account WHERE id = $1",
    )
    .bind(id)
    .fetch_optional(tx.conn())
    .await?;
    Ok(row.and_then(Row::known))
}

/// Links that can still be used, the newest first.
pub async fn open_invitations(tx: &mut Tx, now: DateTime<Utc>) -> Result<Vec<OpenInvitation>> {
    let rows: Vec<Invited> = sqlx::query_as(
        "SELECT id, account_id, kind, email, name, role, agency_id, created_at, expires_at FROM invitation
         WHERE used_at IS NULL AND withdrawn_at IS NULL AND expires_at > $1 ORDER BY created_at DESC",
    )
    .bind(now)
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().filter_map(Invited::known).collect())
}

/// The invitation to an account that does not exist yet, while its link can be used.
pub async fn invited(tx: &mut Tx, account: Uuid, now: DateTime<Utc>) -> Result<Option<OpenInvitation>> {
    let row: Option<Invited> = sqlx::query_as(
        "SELECT id, account_id, kind, email, name, role, agency_id, created_at, expires_at FROM invitation
         WHERE account_id = $1 AND kind = 'new' AND used_at IS NULL AND withdrawn_at IS NULL AND expires_at > $2",
    )
    .bind(account)
    .bind(now)
    .fetch_optional(tx.conn())
    .await?;
    Ok(row.and_then(Invited::known))
}

/// Suspends an account, puts it back, or ends it; its sign-ins end with it. One active lead administrator always stays.
pub async fn set_state(tx: &mut Tx, id: Uuid, state: State, now: DateTime<Utc>) -> Result<(), Error> {
    // All leads are locked, so that two cannot suspend each other at once.
    let leads: Vec<Uuid> = sqlx::query_scalar(
        "SELECT id FROM account WHERE role = 'lead_administrator' AND state = 'active' ORDER BY id FOR UPDATE",
    )
    .fetch_all(tx.conn())
    .await?;
    if state != State::Active && leads == [id] {
        return Err(Error::LastLead);
    }
    let changed = sqlx::query("UPDATE account SET state = $2 WHERE id = $1 AND state <> 'ended'")
        .bind(id)
        .bind(state.as_str())
        .execute(tx.conn())
        .await?;
    if changed.rows_affected() == 0 {
        return Err(Error::NoAccount);
    }
    if state != State::Active {
        sign_out_everywhere(tx, id).await?;
        sqlx::query("UPDATE invitation SET withdrawn_at = $2 WHERE account_id = $1 AND used_at IS NULL AND withdrawn_at IS NULL")
            .bind(id)
            .bind(now)
            .execute(tx.conn())
            .await?;
    }
    tx.record(Event::new("account.set_state").with("account", id.to_string()).with("state", state.as_str()));
    Ok(())
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    email: String,
    name: String,
    role: String,
    state: String,
    agency_id: Option<Uuid>,
    created_at: DateTime<Utc>,
    last_sign_in_at: Option<DateTime<Utc>>,
}

impl Row {
    /// The table's checks allow no other role or state.
    fn known(self) -> Option<Account> {
        Some(Account {
            id: self.id,
            email: self.email,
            name: self.name,
            role: Role::from_name(&self.role)?,
            state: State::from_name(&self.state)?,
            agency: self.agency_id,
            created_at: self.created_at,
            last_sign_in_at: self.last_sign_in_at,
        })
    }
}

#[derive(sqlx::FromRow)]
struct Invited {
    id: Uuid,
    account_id: Uuid,
    kind: String,
    email: String,
    name: String,
    role: String,
    agency_id: Option<Uuid>,
    created_at: DateTime<Utc>,
    expires_at: DateTime<Utc>,
}

impl Invited {
    /// The table's checks allow no other role.
    fn known(self) -> Option<OpenInvitation> {
        Some(OpenInvitation {
            id: self.id,
            account_id: self.account_id,
            kind: self.kind,
            email: self.email,
            name: self.name,
            role: Role::from_name(&self.role)?,
            agency: self.agency_id,
            created_at: self.created_at,
            expires_at: self.expires_at,
        })
    }
}
