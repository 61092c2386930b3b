//! Grants: computed by `policy::sight` from the facts in the tables, in the transaction that changes a fact.
//!
//! [`refresh_rules`] after a change to agencies, agreements, sharing or projects; [`refresh_clients`] after one to people.
//! Both write only what differs.

mod clients;
mod rules;

pub use clients::{Whose, refresh_clients};
pub use rules::refresh_rules;

use chrono::NaiveDate;

use crate::{Result, Tx};

/// Everything anew: after an import, or a setting that changes who sees whom.
pub async fn refresh(tx: &mut Tx, whose: Whose<'_>) -> Result<()> {
    refresh_rules(tx).await?;
    refresh_clients(tx, whose).await
}

/// Computes with the system's eyes, whoever changed a fact: nobody else sees all that grants depend on. The one who acts is
/// put back afterwards; after an error the transaction is lost anyway.
pub(crate) async fn begin_as_system(tx: &mut Tx) -> Result<()> {
    sqlx::query("SELECT set_config('app.role', 'system', true)").execute(tx.conn()).await?;
    Ok(())
}

pub(crate) async fn end_as_system(tx: &mut Tx) -> Result<()> {
    let role = tx.actor().role();
    sqlx::query("SELECT set_config('app.role', $1, true)").bind(role).execute(tx.conn()).await?;
    Ok(())
}

/// 'Always' as the database's dates have it.
const FIRST: NaiveDate = NaiveDate::from_ymd_opt(1, 1, 1).expect("a date");
const LAST: NaiveDate = NaiveDate::from_ymd_opt(9999, 12, 31).expect("a date");

fn in_database(day: NaiveDate) -> NaiveDate {
    day.clamp(FIRST, LAST)
}
