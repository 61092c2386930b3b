//! People who sign in: accounts with a password and a second factor, their sign-ins, and the links that set them up.
//!
//! A link (an invitation) is shown once to the lead, who hands it over; the person sets a password and an authenticator
//! with it. Neither the lead nor a found link alone can take an account over: a link for a new second factor asks for
//! the password, a link for a new password asks for a code.

mod error;
pub mod gates;
mod link;
mod own;
pub mod password;
mod people;
mod second_factor;
mod session;
mod setup;
mod sign_in;
mod standing;
mod token;

#[cfg(all(test, feature = "testing"))]
mod tests;

pub use error::Error;
pub use link::{
    Accepted, Answer, Link, LinkKind, NewPerson, OpenLink, accept, closed_gates, invite, open, reset, withdraw,
};
pub use own::{change_password, new_recovery_codes, recovery_codes_left};
pub use people::{Account, OpenInvitation, State, account, invited, list, open_invitations, set_state};
pub use second_factor::{RECOVERY_CODES, TotpSecret};
pub use session::{Session, SessionInfo, load_session, sessions, set_purpose, sign_out, sign_out_everywhere};
pub use setup::{Created, bootstrap_first_admin, create_account_with_secret, current_totp_code};
pub use sign_in::{Attempt, NewSession, sign_in};
pub use standing::{
    Fact, Published, Standing, acknowledge_policies, enter, published, report_separation, review, standing, standings,
};

pub use crate::Role;

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use crate::{Keys, keys::Purpose};

/// An email as it is stored: lower case, without blanks around it. Nothing when it can be none.
pub fn normal_email(typed: &str) -> Option<String> {
    let email = typed.trim().to_lowercase();
    let (local, domain) = email.rsplit_once('@')?;
    let whole = !local.is_empty()
        && !domain.is_empty()
        && email.len() <= 254
        && !email.chars().any(|c| c.is_whitespace() || c.is_control());
    whole.then_some(email)
}

/// Signing in reads no policy that asks for the day, so that of Greenwich does.
fn day(now: DateTime<Utc>) -> NaiveDate {
    now.date_naive()
}

fn seal_secret(keys: &Keys, account: Uuid, secret: &TotpSecret) -> crate::Result<Vec<u8>> {
    keys.seal_for(Purpose::TotpSecret, secret.as_bytes(), &secret_aad(account))
}

fn open_secret(keys: &Keys, account: Uuid, sealed: &[u8]) -> crate::Result<TotpSecret> {
    Ok(TotpSecret::from_bytes(keys.open_for(Purpose::TotpSecret, sealed, &secret_aad(account))?))
}

fn secret_aad(account: Uuid) -> Vec<u8> {
    [b"account_secret.totp_sealed/".as_slice(), account.as_bytes()].concat()
}

fn recovery_hash(keys: &Keys, account: Uuid, bare_code: &str) -> Vec<u8> {
    keyed_hash(keys, "recovery code", &[account.as_bytes(), bare_code.as_bytes()].concat())
}

/// A hash that nobody without the keys can try values against.
fn keyed_hash(keys: &Keys, what: &str, value: &[u8]) -> Vec<u8> {
    keys.mac(Purpose::BlindIndex, &[what.as_bytes(), b"\0", value].concat()).to_vec()
}
