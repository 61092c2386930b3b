//! What people change about their own account.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::{Error, day, keyed_hash, password, recovery_hash, second_factor, sign_in::count_attempt};
use crate::{Actor, Db, Event, Keys, Tx, private};

/// Replaces the password of the account that acts in `tx`, and ends its other sign-ins. `keep` is the one that stays.
///
/// Errors: [`Error::WrongPassword`], [`Error::WeakPassword`], [`Error::Wait`] after too many wrong ones.
pub async fn change_password(
    db: &Db,
    keys: &Keys,
    tx: &mut Tx,
    keep: Uuid,
    current: &str,
    new: &str,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let Actor::Account { id, .. } = *tx.actor() else { return Err(Error::NoAccount) };
    let (email, name, hash): (String, String, String) = sqlx::query_as(
        "SELECT email, name, password_hash FROM account JOIN account_secret ON account_id = id WHERE id = $1",
    )
    .bind(id)
    .fetch_one(tx.conn())
    .await?;
    if let Some(says) = password::weakness(new, &[&email, &name]) {
        return Err(Error::WeakPassword(says));
    }
    let attempt = guard(db, keys, id, now).await?;
    if !password::matches(current.to_owned(), Some(hash)).await? {
        return Err(Error::WrongPassword);
    }
    sqlx::query("SELECT sign_in_succeeded($1)").bind(attempt).execute(tx.conn()).await?;
    sqlx::query("UPDATE account_secret SET password_hash = $2, password_changed_at = $3 WHERE account_id = $1")
        .bind(id)
        .bind(password::hash(new.to_owned()).await?)
        .bind(now)
        .execute(tx.conn())
        .await?;
    sqlx::query("DELETE FROM session WHERE account_id = $1 AND id <> $2")
        .bind(id)
        .bind(keep)
        .execute(tx.conn())
        .await?;
    tx.record(Event::new("account.change_password"));
    Ok(())
}

/// Ten new recovery codes for the account that acts in `tx`; the old ones are void. The codes are kept nowhere: show them now.
///
/// Errors: [`Error::WrongPassword`], [`Error::Wait`] after too many wrong ones.
pub async fn new_recovery_codes(
    db: &Db,
    keys: &Keys,
    tx: &mut Tx,
    current: &str,
    now: DateTime<Utc>,
) -> Result<Vec<String>, Error> {
    let Actor::Account { id, .. } = *tx.actor() else { return Err(Error::NoAccount) };
    let hash: String = sqlx::query_scalar("SELECT password_hash FROM account_secret WHERE account_id = $1")
        .bind(id)
        .fetch_one(tx.conn())
        .await?;
    let attempt = guard(db, keys, id, now).await?;
    if !password::matches(current.to_owned(), Some(hash)).await? {
        return Err(Error::WrongPassword);
    }
    sqlx::query("SELECT sign_in_succeeded($1)").bind(attempt).execute(tx.conn()).await?;
    let codes = replace_recovery_codes(tx, keys, id).await?;
    tx.record(Event::new("account.new_recovery_codes"));
    Ok(codes)
}

/// How many recovery codes of `account` are still good.
pub async fn recovery_codes_left(tx: &mut Tx, account: Uuid) -> crate::Result<i64> {
    Ok(sqlx::query_scalar("SELECT count(*) FROM recovery_code WHERE account_id = $1 AND used_at IS NULL")
        .bind(account)
        .fetch_one(tx.conn())
        .await?)
}

/// New codes in the place of all there were.
pub(super) async fn replace_recovery_codes(tx: &mut Tx, keys: &Keys, account: Uuid) -> Result<Vec<String>, Error> {
    let codes = second_factor::recovery_codes()?;
    let hashes: Vec<Vec<u8>> = codes.iter().map(|code| recovery_hash(keys, account, &code.replace('-', ""))).collect();
    sqlx::query("DELETE FROM recovery_code WHERE account_id = $1").bind(account).execute(tx.conn()).await?;
    sqlx::query("INSERT INTO recovery_code (account_id, code_hash) SELECT $1, unnest($2)")
        .bind(account)
        .bind(hashes)
        .execute(tx.conn())
        .await?;
    Ok(codes)
}

/// Wrong passwords of a signed-in person are counted apart from sign-ins: a stolen sign-in must not lock its owner out.
async fn guard(db: &Db, keys: &Keys, account: Uuid, now: DateTime<Utc>) -> Result<Uuid, Error> {
    let mut tx = db.begin(&Actor::SignIn, day(now)).await?;
    let name = private::hex(&keyed_hash(keys, "own account", account.as_bytes()));
    let attempt = count_attempt(&mut tx, keys, &name, &name, now).await?;
    tx.commit().await?;
    Ok(attempt)
}
