//! What a person has done before getting an account and while using it: the End User Agreement, training and test, the
//! policies; and whether they have left (IV.D.4, V.D, V.E.13). An invitation has a standing before its account exists.

use chrono::NaiveDate;
use uuid::Uuid;

use super::Error;
use crate::{Event, Result, Tx};

/// What is on record about a person.
#[derive(Clone, Debug, Default, sqlx::FromRow)]
pub struct Standing {
    /// The version that was signed, and when.
    pub end_user_agreement: Option<i32>,
    pub end_user_agreement_on: Option<NaiveDate>,
    pub training_passed_on: Option<NaiveDate>,
    /// The last day on which it counts; none when it has no end.
    pub training_valid_until: Option<NaiveDate>,
    pub test_passed_on: Option<NaiveDate>,
    /// The version that was acknowledged, and when.
    pub policies: Option<i32>,
    pub policies_on: Option<NaiveDate>,
    pub separated_on: Option<NaiveDate>,
    pub separation_reported_on: Option<NaiveDate>,
    /// The agency's security officer said that the account is still needed.
    pub reviewed_on: Option<NaiveDate>,
    pub evidence: String,
}

/// One thing that the lead enters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    EndUserAgreement {
        version: i32,
        on: NaiveDate,
    },
    Training {
        on: NaiveDate,
        /// The last day on which it counts.
        until: Option<NaiveDate>,
    },
    Test {
        on: NaiveDate,
    },
    Policies {
        version: i32,
        on: NaiveDate,
    },
}

/// A document that people sign or read, in the version that holds.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Published {
    /// 'end_user_agreement' or 'policies'.
    pub kind: String,
    pub version: i32,
    pub published_on: NaiveDate,
    pub sha256: Option<Vec<u8>>,
}

/// What is on record about an account, or about who is invited to it; nothing when there is nothing yet.
pub async fn standing(tx: &mut Tx, account: Uuid) -> Result<Standing> {
    let found: Option<Standing> =
        sqlx::query_as("SELECT * FROM standing WHERE account_id = $1").bind(account).fetch_optional(tx.conn()).await?;
    Ok(found.unwrap_or_default())
}

/// What is on record about everybody the one who acts may see, by account.
pub async fn standings(tx: &mut Tx) -> Result<std::collections::HashMap<Uuid, Standing>> {
    #[derive(sqlx::FromRow)]
    struct Of {
        account_id: Uuid,
        #[sqlx(flatten)]
        standing: Standing,
    }
    let rows: Vec<Of> = sqlx::query_as("SELECT * FROM standing").fetch_all(tx.conn()).await?;
    Ok(rows.into_iter().map(|row| (row.account_id, row.standing)).collect())
}

/// Enters a fact, with what proves it, as the lead. What was entered before as evidence stays beside it.
pub async fn enter(tx: &mut Tx, account: Uuid, fact: Fact, evidence: &str) -> Result<()> {
    let (name, set, version, on, until) = match fact {
        Fact::EndUserAgreement { version, on } => (
            "standing.end_user_agreement",
            "end_user_agreement = $2, end_user_agreement_on = $3",
            Some(version),
            on,
            None,
        ),
        Fact::Training { on, until } => {
            ("standing.training", "training_passed_on = $3, training_valid_until = $4", None, on, until)
        }
        Fact::Test { on } => ("standing.test", "test_passed_on = $3", None, on, None),
        Fact::Policies { version, on } => {
            ("standing.policies", "policies = $2, policies_on = $3", Some(version), on, None)
        }
    };
    sqlx::query("INSERT INTO standing (account_id) VALUES ($1) ON CONFLICT DO NOTHING")
        .bind(account)
        .execute(tx.conn())
        .await?;
    let statement = format!(
        "UPDATE standing SET {set}, evidence = concat_ws('; ', nullif(evidence, ''), nullif($5, ''))
         WHERE account_id = $1 AND ($2::int IS NULL OR $2 > 0) AND $3::date IS NOT NULL AND ($4::date IS NULL OR $4 >= $3)"
    );
    sqlx::query(crate::sql::assert_built_from_spec(statement))
        .bind(account)
        .bind(version)
        .bind(on)
        .bind(until)
        .bind(evidence.trim())
        .execute(tx.conn())
        .await?;
    let mut event = Event::new(name).with("account", account.to_string()).with("on", on.to_string());
    if let Some(version) = version {
        event = event.with("version", version);
    }
    tx.record(event);
    Ok(())
}

/// Reports that a person left the agency: the account ends that day, at the next request. As the lead, or the agency's
/// security officer or manager.
///
/// Errors: [`Error::NoAccount`] for whom the one who acts does not answer.
pub async fn report_separation(tx: &mut Tx, account: Uuid, on: NaiveDate) -> Result<(), Error> {
    let today = tx.today();
    let done: bool = sqlx::query_scalar("SELECT separation_report($1, $2, $3)")
        .bind(account)
        .bind(on)
        .bind(today)
        .fetch_one(tx.conn())
        .await?;
    if !done {
        return Err(Error::NoAccount);
    }
    tx.record(Event::new("account.separation").with("account", account.to_string()).with("on", on.to_string()));
    Ok(())
}

/// Says that an account is still needed (V.E.1), as the lead or the agency's security officer.
///
/// Errors: [`Error::NoAccount`] for whom the one who acts does not answer.
pub async fn review(tx: &mut Tx, account: Uuid) -> Result<(), Error> {
    let today = tx.today();
    let done: bool =
        sqlx::query_scalar("SELECT user_review($1, $2)").bind(account).bind(today).fetch_one(tx.conn()).await?;
    if !done {
        return Err(Error::NoAccount);
    }
    tx.record(Event::new("account.review").with("account", account.to_string()));
    Ok(())
}

/// The person who acts has read the policies in the version that holds (V.B.2). False when there is nothing to read.
pub async fn acknowledge_policies(tx: &mut Tx) -> Result<bool> {
    let today = tx.today();
    let done = sqlx::query_scalar("SELECT policies_acknowledge($1)").bind(today).fetch_one(tx.conn()).await?;
    if done {
        tx.record(Event::new("standing.policies_acknowledged"));
    }
    Ok(done)
}

/// The documents in the versions that hold on the transaction's day, as signed-in people see them.
pub async fn published(tx: &mut Tx) -> Result<Vec<Published>> {
    let today = tx.today();
    Ok(sqlx::query_as(
        "SELECT DISTINCT ON (kind) kind, version, published_on, sha256 FROM published WHERE published_on <= $1
         ORDER BY kind, version DESC",
    )
    .bind(today)
    .fetch_all(tx.conn())
    .await?)
}
