//! Signing in: email, password and code are judged together, and every failure gets the same answer after the same work.

use chrono::{DateTime, Utc};
use policy::Reason;
use uuid::Uuid;

use super::{
    Error, Role, TotpSecret, day, gates, keyed_hash, link::write_secrets, open_secret, own, password, recovery_hash,
    second_factor, session, standing, token,
};
use crate::{Actor, Db, Event, Keys, Tx};

/// What somebody typed to sign in, and from where.
#[derive(Clone, Copy, Debug)]
pub struct Attempt<'a> {
    pub email: &'a str,
    pub password: &'a str,
    /// Six digits, or a recovery code.
    pub code: &'a str,
    /// For who is told that the password is too old: the next one.
    pub new_password: Option<&'a str>,
    /// For who is told that the policies have a new version: whether they have read it.
    pub acknowledges_policies: bool,
    /// The address it comes from, for throttling; kept as a keyed hash.
    pub address: &'a str,
    /// 'Firefox on Windows', for the list of one's sign-ins.
    pub label: &'a str,
    /// After how many minutes without use the sign-in shall end: 5 to 30.
    pub idle_minutes: u8,
}

/// A new sign-in. The token goes into the cookie and is kept nowhere.
#[derive(Clone, Debug)]
pub struct NewSession {
    pub token: String,
    pub id: Uuid,
    pub account: Uuid,
    pub role: Role,
    /// When a recovery code was used: how many are left.
    pub recovery_codes_left: Option<i64>,
}

/// Signs somebody in.
///
/// Errors: [`Error::Wait`] when there were too many failures for this email or address, [`Error::Suspended`] when all was
/// right but the account is suspended, [`Error::Gates`] when the agreement keeps the person out (with a new password the
/// gate of its age opens, with a word that the policies are read theirs), [`Error::WeakPassword`] for a new one that is too easy, else [`Error::Wrong`].
pub async fn sign_in(db: &Db, keys: &Keys, attempt: &Attempt<'_>, now: DateTime<Utc>) -> Result<NewSession, Error> {
    let email = attempt.email.trim().to_lowercase();
    let mut tx = db.begin(&Actor::SignIn, day(now)).await?;
    let attempt_id = count_attempt(&mut tx, keys, &email, attempt.address, now).await?;
    let found: Option<Found> =
        sqlx::query_as("SELECT id, role, state, password_hash, totp_sealed FROM sign_in_find($1)")
            .bind(&email)
            .fetch_optional(tx.conn())
            .await?;
    tx.commit().await?;

    let hash = found.as_ref().map(|found| found.password_hash.clone());
    let known = password::matches(attempt.password.to_owned(), hash).await?;
    let Some(Found { id, role, state, totp_sealed: Some(sealed), .. }) = found.filter(|_| known) else {
        return Err(Error::Wrong);
    };
    let role = Role::from_name(&role).ok_or(Error::NoAccount)?;
    let secret = open_secret(keys, id, &sealed)?;

    let mut tx = db.begin(&Actor::Account { id, role }, day(now)).await?;
    let Some(factor) = take_code(&mut tx, keys, id, &secret, attempt.code, now).await? else {
        return Err(Error::Wrong);
    };
    if state != "active" {
        // The code stays unused: nothing was opened with it.
        return Err(Error::Suspended);
    }
    let asked = gates::asked(&mut tx, id).await?.ok_or(Error::NoAccount)?;
    let mut decision = asked.sign_in()?;
    // Only when nothing else stands in the way: otherwise nothing is changed.
    let opens = |reason: &Reason| match reason.policy.as_str() {
        gates::PASSWORD_AGE => attempt.new_password.is_some(),
        gates::POLICIES => attempt.acknowledges_policies,
        _ => false,
    };
    if !decision.allowed && decision.reasons.iter().all(opens) {
        for reason in &decision.reasons {
            if reason.policy == gates::POLICIES {
                standing::acknowledge_policies(&mut tx).await?;
            } else if let Some(new) = attempt.new_password {
                replace_password(&mut tx, keys, id, attempt.password, new, &email, now).await?;
            }
        }
        decision = gates::asked(&mut tx, id).await?.ok_or(Error::NoAccount)?.sign_in()?;
    }
    if !decision.allowed {
        return Err(Error::Gates(decision.reasons));
    }
    let session = start(&mut tx, id, role, attempt, now).await?;
    sqlx::query("SELECT sign_in_succeeded($1)").bind(attempt_id).execute(tx.conn()).await?;
    let recovery_codes_left = match factor {
        Factor::Totp => None,
        Factor::RecoveryCode => Some(own::recovery_codes_left(&mut tx, id).await?),
    };
    tx.record(Event::new("account.sign_in").with("factor", factor.name()));
    tx.commit().await?;
    Ok(NewSession { recovery_codes_left, ..session })
}

/// Sets the next password of who has just shown the one before.
async fn replace_password(
    tx: &mut Tx,
    keys: &Keys,
    account: Uuid,
    former: &str,
    new: &str,
    email: &str,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    if new == former {
        return Err(Error::WeakPassword("Choose a password you have not used here before.".to_owned()));
    }
    if let Some(says) = password::weakness(new, &[email]) {
        return Err(Error::WeakPassword(says));
    }
    let hash = password::hash(new.to_owned()).await?;
    write_secrets(tx, keys, account, Some(hash), None, None, now).await?;
    tx.record(Event::new("account.change_password"));
    Ok(())
}

/// Which second factor was shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Factor {
    Totp,
    RecoveryCode,
}

impl Factor {
    fn name(self) -> &'static str {
        match self {
            Factor::Totp => "authenticator",
            Factor::RecoveryCode => "recovery_code",
        }
    }
}

/// Counts an attempt for an email from an address, as failed until [`sign_in`] says otherwise; refuses when there were too many.
pub(super) async fn count_attempt(
    tx: &mut Tx,
    keys: &Keys,
    email: &str,
    address: &str,
    now: DateTime<Utc>,
) -> Result<Uuid, Error> {
    let id = Uuid::now_v7();
    let wait: i32 = sqlx::query_scalar("SELECT sign_in_begin($1, $2, $3, $4)")
        .bind(id)
        .bind(keyed_hash(keys, "sign-in email", email.as_bytes()))
        .bind(keyed_hash(keys, "sign-in address", address.as_bytes()))
        .bind(now)
        .fetch_one(tx.conn())
        .await?;
    match u32::try_from(wait) {
        Ok(0) | Err(_) => Ok(id),
        Ok(seconds) => Err(Error::Wait { seconds }),
    }
}

/// Uses a code up: a six-digit code later than any used before, or a recovery code not used yet. As the account.
pub(super) async fn take_code(
    tx: &mut Tx,
    keys: &Keys,
    account: Uuid,
    secret: &TotpSecret,
    typed: &str,
    now: DateTime<Utc>,
) -> Result<Option<Factor>, Error> {
    if let Some(bare) = second_factor::as_recovery_code(typed) {
        let used = sqlx::query(
            "UPDATE recovery_code SET used_at = $3 WHERE account_id = $1 AND code_hash = $2 AND used_at IS NULL",
        )
        .bind(account)
        .bind(recovery_hash(keys, account, &bare))
        .bind(now)
        .execute(tx.conn())
        .await?;
        return Ok((used.rows_affected() == 1).then_some(Factor::RecoveryCode));
    }
    let Some(step) = secret.step_of(typed, now)? else { return Ok(None) };
    let used =
        sqlx::query("UPDATE account_secret SET totp_step = $2 WHERE account_id = $1 AND coalesce(totp_step, -1) < $2")
            .bind(account)
            .bind(step)
            .execute(tx.conn())
            .await?;
    Ok((used.rows_affected() == 1).then_some(Factor::Totp))
}

/// Starts a sign-in, as the account.
async fn start(
    tx: &mut Tx,
    account: Uuid,
    role: Role,
    attempt: &Attempt<'_>,
    now: DateTime<Utc>,
) -> Result<NewSession, Error> {
    let token = token::new()?;
    let id = Uuid::now_v7();
    let label: String = attempt.label.chars().take(100).collect();
    sqlx::query("DELETE FROM session WHERE account_id = $1 AND ends_at < $2")
        .bind(account)
        .bind(now)
        .execute(tx.conn())
        .await?;
    sqlx::query(
        "INSERT INTO session (id, token_hash, account_id, created_at, seen_at, idle_minutes, ends_at, label) VALUES ($1, $2, $3, $4, $4, $5, $6, $7)",
    )
    .bind(id)
    .bind(token::hash(&token))
    .bind(account)
    .bind(now)
    .bind(i16::from(attempt.idle_minutes.clamp(5, 30)))
    .bind(now + session::LONGEST)
    .bind(label)
    .execute(tx.conn())
    .await?;
    sqlx::query("UPDATE account SET last_sign_in_at = $2 WHERE id = $1")
        .bind(account)
        .bind(now)
        .execute(tx.conn())
        .await?;
    Ok(NewSession { token, id, account, role, recovery_codes_left: None })
}

#[derive(sqlx::FromRow)]
struct Found {
    id: Uuid,
    role: String,
    state: String,
    password_hash: String,
    totp_sealed: Option<Vec<u8>>,
}
