//! What the command line needs: the first administrator, accounts made at once, the current code for the demonstration.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::{
    Error, Link, NewPerson, TotpSecret,
    link::{email_is_taken, invite, normal_name, write_secrets},
    normal_email, open_secret, password,
};
use crate::{Event, Keys, Tx};

/// A new account and what its person needs to sign in.
#[derive(Clone)]
pub struct Created {
    pub account: Uuid,
    pub secret: TotpSecret,
    pub recovery_codes: Vec<String>,
}

/// Invites the first lead administrator; nothing when there is one already. As the system.
pub async fn bootstrap_first_admin(
    tx: &mut Tx,
    keys: &Keys,
    email: &str,
    name: &str,
    now: DateTime<Utc>,
) -> Result<Option<Link>, Error> {
    let exists: bool = sqlx::query_scalar(
        "SELECT EXISTS (SELECT FROM account WHERE role = 'lead_administrator' AND state = 'active')",
    )
    .fetch_one(tx.conn())
    .await?;
    if exists {
        return Ok(None);
    }
    let person = NewPerson { email, name, role: crate::Role::LeadAdministrator, agency: None };
    Ok(Some(invite(tx, keys, &person, now).await?))
}

/// Makes an account that can sign in at once, past the gates of the agreement: they hold at signing in. As the system.
///
/// Errors: [`Error::NoEmail`], [`Error::NoName`], [`Error::EmailTaken`], [`Error::NoAgency`], [`Error::WeakPassword`].
pub async fn create_account_with_secret(
    tx: &mut Tx,
    keys: &Keys,
    person: &NewPerson<'_>,
    new_password: &str,
    now: DateTime<Utc>,
) -> Result<Created, Error> {
    let email = normal_email(person.email).ok_or(Error::NoEmail)?;
    let name = normal_name(person.name)?;
    if email_is_taken(tx, &email).await? {
        return Err(Error::EmailTaken);
    }
    if person.role.is_leads() != person.agency.is_none() {
        return Err(Error::NoAgency);
    }
    if let Some(says) = password::weakness(new_password, &[&email, &name]) {
        return Err(Error::WeakPassword(says));
    }
    let hash = password::hash(new_password.to_owned()).await?;
    let account = Uuid::now_v7();
    let secret = TotpSecret::random()?;
    sqlx::query("INSERT INTO account (id, email, name, role, created_at, agency_id) VALUES ($1, $2, $3, $4, $5, $6)")
        .bind(account)
        .bind(&email)
        .bind(&name)
        .bind(person.role.as_str())
        .bind(now)
        .bind(person.agency)
        .execute(tx.conn())
        .await?;
    let recovery_codes = write_secrets(tx, keys, account, Some(hash), Some(&secret), None, now).await?;
    tx.record(Event::new("account.create").with("account", account.to_string()).with("role", person.role.as_str()));
    Ok(Created { account, secret, recovery_codes })
}

/// The code that the authenticator of this account shows at `now`. As the system; for the demonstration.
pub async fn current_totp_code(tx: &mut Tx, keys: &Keys, email: &str, now: DateTime<Utc>) -> Result<String, Error> {
    let email = normal_email(email).ok_or(Error::NoEmail)?;
    let found: Option<(Uuid, Option<Vec<u8>>)> =
        sqlx::query_as("SELECT id, totp_sealed FROM account JOIN account_secret ON account_id = id WHERE email = $1 AND state = 'active'")
            .bind(email)
            .fetch_optional(tx.conn())
            .await?;
    let Some((account, Some(sealed))) = found else { return Err(Error::NoAccount) };
    Ok(open_secret(keys, account, &sealed)?.code(now)?)
}
