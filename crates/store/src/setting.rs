//! What the lead sets for everybody: one JSON value a key.

use serde::{Serialize, de::DeserializeOwned};

use crate::{Error, Event, Result, Tx};

/// The name of the CoC, or of the lead: a text.
pub const PLACE: &str = "place";
/// After how many minutes without use a sign-in ends: a number from 5 to 30.
pub const IDLE_MINUTES: &str = "idle_minutes";
/// After how many days a plan's roster shows nobody any more: a number from 1 to 62.
pub const ROSTER_DAYS: &str = "roster_days";
/// How many days a release lasts when nobody says otherwise: a number from 30 to 2557.
pub const RELEASE_DAYS: &str = "release_days";
/// Whether a plan sees only members it serves (ECM, Community Supports, Coordinated Entry): yes or no.
pub const SERVICE_TIE: &str = "service_tie_required";
/// Whether plans see members under 18: yes or no.
pub const PLANS_SEE_MINORS: &str = "plans_see_minors";
/// Whether plans see stays in sensitive projects: yes or no.
pub const PLANS_SEE_SENSITIVE: &str = "plans_see_sensitive";

/// The value of `key`, if it was ever set.
pub async fn get<T: DeserializeOwned>(tx: &mut Tx, key: &str) -> Result<Option<T>> {
    let value: Option<serde_json::Value> =
        sqlx::query_scalar("SELECT value FROM setting WHERE key = $1").bind(key).fetch_optional(tx.conn()).await?;
    value.map(|value| serde_json::from_value(value).map_err(|e| wrong(key, &e))).transpose()
}

/// Sets `key`, as lead administrator or system.
pub async fn put(tx: &mut Tx, key: &str, value: &impl Serialize) -> Result<()> {
    let value = serde_json::to_value(value).map_err(|e| wrong(key, &e))?;
    sqlx::query(
        "INSERT INTO setting (key, value) VALUES ($1, $2)
         ON CONFLICT (key) DO UPDATE SET value = excluded.value, changed_at = clock_timestamp(), changed_by = acting_user()",
    )
    .bind(key)
    .bind(&value)
    .execute(tx.conn())
    .await?;
    tx.record(Event::new("setting.change").with("key", key).with("value", value));
    Ok(())
}

/// Who set something, and when.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Change {
    pub key: String,
    pub changed_at: chrono::DateTime<chrono::Utc>,
    /// The audit's word: an account's id, or 'system:…'.
    pub changed_by: String,
}

/// The last change of each setting that was ever set.
pub async fn changes(tx: &mut Tx) -> Result<Vec<Change>> {
    Ok(sqlx::query_as("SELECT key, changed_at, changed_by FROM setting ORDER BY key").fetch_all(tx.conn()).await?)
}

/// Whether a change of `key` changes who sees whom: then [`crate::sight::refresh`] follows in the same transaction.
pub fn bears_on_sight(key: &str) -> bool {
    [ROSTER_DAYS, SERVICE_TIE, PLANS_SEE_MINORS, PLANS_SEE_SENSITIVE].contains(&key)
}

fn wrong(key: &str, error: &serde_json::Error) -> Error {
    Error::Config(format!("the setting '{key}' has a wrong value: {error}"))
}

#[cfg(all(test, feature = "testing"))]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::{Actor, Role, testing::TestDb};

    #[test]
    fn what_bears_on_sight_is_called_as_the_policies_call_it() {
        let switches = policy::settings::SWITCHES.iter().map(|switch| switch.name);
        let numbers = policy::settings::SETTINGS.iter().map(|setting| setting.name);
        let named: Vec<&str> = numbers.chain(switches).filter(|name| bears_on_sight(name)).collect();
        assert_eq!(named, [ROSTER_DAYS, SERVICE_TIE, PLANS_SEE_MINORS, PLANS_SEE_SENSITIVE]);
    }

    #[tokio::test]
    async fn the_lead_sets_and_others_read() {
        let test = TestDb::new().await;
        let act = |role| Actor::Account { id: uuid::Uuid::now_v7(), role };
        let mut tx = test.begin(&act(Role::LeadAdministrator)).await;
        assert_eq!(get::<u8>(&mut tx, IDLE_MINUTES).await.unwrap(), None);
        put(&mut tx, IDLE_MINUTES, &20).await.unwrap();
        put(&mut tx, IDLE_MINUTES, &25).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = test.begin(&act(Role::DataAnalyst)).await;
        assert_eq!(get::<u8>(&mut tx, IDLE_MINUTES).await.unwrap(), Some(25));
        assert!(get::<String>(&mut tx, IDLE_MINUTES).await.is_err());
        assert!(put(&mut tx, IDLE_MINUTES, &5).await.is_err());
        let mut tx = test.begin(&Actor::SignIn).await;
        assert_eq!(get::<u8>(&mut tx, IDLE_MINUTES).await.unwrap(), None);
    }
}
