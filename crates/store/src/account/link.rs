//! Links: invitations for new people, and for a new second factor or password.

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use super::{
    Error, Role, TotpSecret, day, gates, normal_email, open_secret, own, password, seal_secret, sign_in, token,
};
use crate::{Actor, Db, Event, Keys, Tx};

/// How long a link can be used.
const VALID: TimeDelta = TimeDelta::hours(72);

/// Somebody who shall get access.
#[derive(Clone, Copy, Debug)]
pub struct NewPerson<'a> {
    pub email: &'a str,
    pub name: &'a str,
    pub role: Role,
    /// Whose person it is; none for the lead's own.
    pub agency: Option<Uuid>,
}

/// A new link. The token is kept nowhere: hand it over now, as the end of '/welcome/…'.
#[derive(Clone, Debug)]
pub struct Link {
    pub token: String,
    pub account: Uuid,
    pub expires_at: DateTime<Utc>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkKind {
    /// Makes an account: sets password and authenticator.
    New,
    /// Sets up an authenticator, for who knows the password.
    SecondFactor,
    /// Sets a password, for who has the authenticator.
    Password,
}

impl LinkKind {
    pub fn as_str(self) -> &'static str {
        match self {
            LinkKind::New => "new",
            LinkKind::SecondFactor => "second_factor",
            LinkKind::Password => "password",
        }
    }

    pub fn from_name(name: &str) -> Option<LinkKind> {
        [LinkKind::New, LinkKind::SecondFactor, LinkKind::Password].into_iter().find(|kind| kind.as_str() == name)
    }
}

/// A link as the person who has it sees it.
#[derive(Clone)]
pub struct OpenLink {
    pub kind: LinkKind,
    pub email: String,
    pub name: String,
    pub role: Role,
    pub account: Uuid,
    /// What the authenticator shall learn; none for [`LinkKind::Password`].
    pub secret: Option<TotpSecret>,
    current_password: Option<String>,
    current_secret: Option<TotpSecret>,
}

/// What the person typed.
#[derive(Clone, Copy, Debug)]
pub struct Answer<'a> {
    /// The new password; for [`LinkKind::SecondFactor`] the one they have.
    pub password: &'a str,
    /// A code of the new authenticator; for [`LinkKind::Password`] of the one they have, or a recovery code.
    pub code: &'a str,
    /// Where it comes from, for throttling.
    pub address: &'a str,
}

/// What to show once the link is used up.
#[derive(Clone, Debug)]
pub struct Accepted {
    /// To print or write down; empty when only the password is new.
    pub recovery_codes: Vec<String>,
}

/// Invites somebody; an earlier invitation to the same email is withdrawn, and what is on record for it stays. As lead administrator or system.
pub async fn invite(tx: &mut Tx, keys: &Keys, person: &NewPerson<'_>, now: DateTime<Utc>) -> Result<Link, Error> {
    let email = normal_email(person.email).ok_or(Error::NoEmail)?;
    let name = normal_name(person.name)?;
    if email_is_taken(tx, &email).await? {
        return Err(Error::EmailTaken);
    }
    if person.role.is_leads() != person.agency.is_none() {
        return Err(Error::NoAgency);
    }
    sqlx::query("UPDATE invitation SET withdrawn_at = $2 WHERE email = $1 AND kind = 'new' AND used_at IS NULL AND withdrawn_at IS NULL")
        .bind(&email)
        .bind(now)
        .execute(tx.conn())
        .await?;
    let before: Option<Uuid> = sqlx::query_scalar(
        "SELECT account_id FROM invitation WHERE email = $1 AND kind = 'new'
           AND NOT EXISTS (SELECT FROM account WHERE account.id = invitation.account_id) ORDER BY created_at DESC LIMIT 1",
    )
    .bind(&email)
    .fetch_optional(tx.conn())
    .await?;
    let account = before.unwrap_or_else(Uuid::now_v7);
    let link = insert(tx, keys, LinkKind::New, &email, &name, (person.role, person.agency), account, now).await?;
    tx.record(
        Event::new("account.invite").with("account", link.account.to_string()).with("role", person.role.as_str()),
    );
    Ok(link)
}

/// A link for a new second factor (the old one and all sign-ins end at once) or a new password. As lead administrator or
/// system, who have made sure whom they give it to.
pub async fn reset(tx: &mut Tx, keys: &Keys, account: Uuid, kind: LinkKind, now: DateTime<Utc>) -> Result<Link, Error> {
    let Some(person) = super::account(tx, account).await?.filter(|person| person.state == super::State::Active) else {
        return Err(Error::NoAccount);
    };
    match kind {
        LinkKind::New => return Err(Error::EmailTaken),
        LinkKind::SecondFactor => {
            sqlx::query("SELECT second_factor_remove($1)").bind(account).execute(tx.conn()).await?;
            super::sign_out_everywhere(tx, account).await?;
        }
        LinkKind::Password => {}
    }
    sqlx::query("UPDATE invitation SET withdrawn_at = $3 WHERE account_id = $1 AND kind = $2 AND used_at IS NULL AND withdrawn_at IS NULL")
        .bind(account)
        .bind(kind.as_str())
        .bind(now)
        .execute(tx.conn())
        .await?;
    let link = insert(tx, keys, kind, &person.email, &person.name, (person.role, person.agency), account, now).await?;
    tx.record(Event::new("account.reset").with("account", account.to_string()).with("factor", kind.as_str()));
    Ok(link)
}

/// Makes a link nobody has used yet void.
pub async fn withdraw(tx: &mut Tx, invitation: Uuid, now: DateTime<Utc>) -> Result<(), Error> {
    let account: Option<Uuid> =
        sqlx::query_scalar("UPDATE invitation SET withdrawn_at = $2 WHERE id = $1 AND used_at IS NULL AND withdrawn_at IS NULL RETURNING account_id")
            .bind(invitation)
            .bind(now)
            .fetch_optional(tx.conn())
            .await?;
    let account = account.ok_or(Error::Link)?;
    tx.record(Event::new("account.withdraw_link").with("account", account.to_string()));
    Ok(())
}

/// The link with this token, if it can still be used.
pub async fn open(db: &Db, keys: &Keys, token: &str, now: DateTime<Utc>) -> Result<Option<OpenLink>, Error> {
    let mut tx = db.begin(&Actor::SignIn, day(now)).await?;
    let found = find(&mut tx, keys, token, now).await?;
    tx.commit().await?;
    Ok(found)
}

/// The gates that keep an account from being given out by this link (IV.D.4); none for links to an account that exists.
pub async fn closed_gates(db: &Db, link: &OpenLink, now: DateTime<Utc>) -> Result<Vec<policy::Reason>, Error> {
    if link.kind != LinkKind::New {
        return Ok(Vec::new());
    }
    let mut tx = db.begin(&Actor::SignIn, day(now)).await?;
    let asked = gates::asked(&mut tx, link.account).await?.ok_or(Error::Link)?;
    tx.commit().await?;
    Ok(asked.issue()?.reasons)
}

/// Uses a link: makes the account or replaces a factor, and ends running sign-ins.
///
/// Errors: [`Error::Link`], [`Error::WeakPassword`], [`Error::WrongPassword`], [`Error::WrongCode`], [`Error::Wait`],
/// [`Error::EmailTaken`]; [`Error::Gates`] when an account may not be given out yet (IV.D.4): the link stays good.
pub async fn accept(
    db: &Db,
    keys: &Keys,
    token: &str,
    answer: &Answer<'_>,
    now: DateTime<Utc>,
) -> Result<Accepted, Error> {
    let link = open(db, keys, token, now).await?.ok_or(Error::Link)?;
    if link.kind != LinkKind::SecondFactor
        && let Some(says) = password::weakness(answer.password, &[&link.email, &link.name])
    {
        return Err(Error::WeakPassword(says));
    }
    let mut tx = db.begin(&Actor::SignIn, day(now)).await?;
    let attempt = sign_in::count_attempt(&mut tx, keys, &link.email, answer.address, now).await?;
    tx.commit().await?;

    let step = match &link.secret {
        Some(secret) => Some(secret.step_of(answer.code, now)?.ok_or(Error::WrongCode)?),
        None => None,
    };
    let hash = match link.kind {
        LinkKind::SecondFactor => {
            if !password::matches(answer.password.to_owned(), link.current_password.clone()).await? {
                return Err(Error::WrongPassword);
            }
            None
        }
        LinkKind::New | LinkKind::Password => Some(password::hash(answer.password.to_owned()).await?),
    };

    let mut tx = db.begin(&Actor::SignIn, day(now)).await?;
    if link.kind == LinkKind::New {
        let asked = gates::asked(&mut tx, link.account).await?.ok_or(Error::Link)?;
        let decision = asked.issue()?;
        if !decision.allowed {
            return Err(Error::Gates(decision.reasons));
        }
    }
    tx.commit().await?;
    let mut tx = db.begin(&Actor::Account { id: link.account, role: link.role }, day(now)).await?;
    let used: Result<bool, sqlx::Error> = sqlx::query_scalar("SELECT invitation_use($1, $2)")
        .bind(token::hash(token))
        .bind(now)
        .fetch_one(tx.conn())
        .await;
    match used.map_err(crate::Error::from) {
        Ok(true) => {}
        Ok(false) => return Err(Error::Link),
        Err(e) if e.constraint() == Some("account_email") => return Err(Error::EmailTaken),
        Err(e) => return Err(e.into()),
    }
    if link.kind == LinkKind::Password {
        let secret = link.current_secret.as_ref().ok_or(Error::Link)?;
        sign_in::take_code(&mut tx, keys, link.account, secret, answer.code, now).await?.ok_or(Error::WrongCode)?;
    }
    let recovery_codes = write_secrets(&mut tx, keys, link.account, hash, link.secret.as_ref(), step, now).await?;
    sqlx::query("DELETE FROM session WHERE account_id = $1").bind(link.account).execute(tx.conn()).await?;
    sqlx::query("SELECT sign_in_succeeded($1)").bind(attempt).execute(tx.conn()).await?;
    tx.record(Event::new("account.use_link").with("kind", link.kind.as_str()));
    tx.commit().await?;
    Ok(Accepted { recovery_codes })
}

/// Writes what is new of an account's secrets; with a new second factor come new recovery codes. As the account or the system.
pub(super) async fn write_secrets(
    tx: &mut Tx,
    keys: &Keys,
    account: Uuid,
    password_hash: Option<String>,
    secret: Option<&TotpSecret>,
    step: Option<i64>,
    now: DateTime<Utc>,
) -> Result<Vec<String>, Error> {
    if let Some(hash) = password_hash {
        sqlx::query(
            "INSERT INTO account_secret (account_id, password_hash, password_changed_at) VALUES ($1, $2, $3)
             ON CONFLICT (account_id) DO UPDATE SET password_hash = excluded.password_hash, password_changed_at = excluded.password_changed_at",
        )
        .bind(account)
        .bind(hash)
        .bind(now)
        .execute(tx.conn())
        .await?;
    }
    let Some(secret) = secret else { return Ok(Vec::new()) };
    sqlx::query("UPDATE account_secret SET totp_sealed = $2, totp_step = $3 WHERE account_id = $1")
        .bind(account)
        .bind(seal_secret(keys, account, secret)?)
        .bind(step)
        .execute(tx.conn())
        .await?;
    own::replace_recovery_codes(tx, keys, account).await
}

pub(super) fn normal_name(typed: &str) -> Result<String, Error> {
    let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() || name.chars().count() > 200 { Err(Error::NoName) } else { Ok(name) }
}

pub(super) async fn email_is_taken(tx: &mut Tx, email: &str) -> Result<bool, Error> {
    Ok(sqlx::query_scalar("SELECT EXISTS (SELECT FROM account WHERE email = $1 AND state <> 'ended')")
        .bind(email)
        .fetch_one(tx.conn())
        .await?)
}

#[expect(clippy::too_many_arguments, reason = "one row, written in one place")]
async fn insert(
    tx: &mut Tx,
    keys: &Keys,
    kind: LinkKind,
    email: &str,
    name: &str,
    (role, agency): (Role, Option<Uuid>),
    account: Uuid,
    now: DateTime<Utc>,
) -> Result<Link, Error> {
    let token = token::new()?;
    let sealed = match kind {
        LinkKind::New | LinkKind::SecondFactor => Some(seal_secret(keys, account, &TotpSecret::random()?)?),
        LinkKind::Password => None,
    };
    let expires_at = now + VALID;
    sqlx::query(
        "INSERT INTO invitation (id, token_hash, kind, email, name, role, account_id, totp_sealed, created_at, expires_at, agency_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    )
    .bind(Uuid::now_v7())
    .bind(token::hash(&token))
    .bind(kind.as_str())
    .bind(email)
    .bind(name)
    .bind(role.as_str())
    .bind(account)
    .bind(sealed)
    .bind(now)
    .bind(expires_at)
    .bind(agency)
    .execute(tx.conn())
    .await?;
    Ok(Link { token, account, expires_at })
}

async fn find(tx: &mut Tx, keys: &Keys, token: &str, now: DateTime<Utc>) -> Result<Option<OpenLink>, Error> {
    let row: Option<Row> = sqlx::query_as("SELECT kind, email, name, role, account_id, totp_sealed, password_hash, account_totp_sealed FROM invitation_find($1, $2)")
        .bind(token::hash(token))
        .bind(now)
        .fetch_optional(tx.conn())
        .await?;
    let Some(row) = row else { return Ok(None) };
    let (Some(kind), Some(role)) = (LinkKind::from_name(&row.kind), Role::from_name(&row.role)) else {
        return Ok(None);
    };
    let opened = |sealed: Option<Vec<u8>>| sealed.map(|sealed| open_secret(keys, row.account_id, &sealed)).transpose();
    // Without an authenticator nobody can show who sets the new password.
    if kind == LinkKind::Password && row.account_totp_sealed.is_none() {
        return Ok(None);
    }
    Ok(Some(OpenLink {
        kind,
        role,
        account: row.account_id,
        secret: opened(row.totp_sealed)?,
        current_secret: opened(row.account_totp_sealed)?,
        current_password: row.password_hash,
        email: row.email,
        name: row.name,
    }))
}

#[derive(sqlx::FromRow)]
struct Row {
    kind: String,
    email: String,
    name: String,
    role: String,
    account_id: Uuid,
    totp_sealed: Option<Vec<u8>>,
    password_hash: Option<String>,
    account_totp_sealed: Option<Vec<u8>>,
}
