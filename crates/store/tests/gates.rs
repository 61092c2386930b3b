//! The gates as the database's facts have them.
#![expect(clippy::unwrap_used, reason = "tests")]

use policy::gate::AgencyKind;
use store::{
    Role,
    account::{NewPerson, create_account_with_secret, gates},
    agency,
    testing::{TODAY, TestDb, scene},
};

/// The slugs of the gates that are closed to a caseworker of an agency with one organization, as it is after `change`.
async fn closed(change: &'static str) -> Vec<String> {
    let test = TestDb::new().await;
    let mut owner = test.superuser().await;
    sqlx::raw_sql(
        "INSERT INTO source (name, created_by) VALUES ('A', 'test');
         INSERT INTO hud.organization (source_id, organization_id, victim_service_provider, digest) SELECT id, 'O', 0, '' FROM source",
    )
    .execute(&mut owner)
    .await
    .unwrap();
    let mut tx = test.system().await;
    let id = scene::agency(&mut tx, "River Mission", AgencyKind::Contributing).await;
    let source: i32 = sqlx::query_scalar("SELECT id FROM source").fetch_one(tx.conn()).await.unwrap();
    agency::assign_organization(&mut tx, id, source, "O").await.unwrap();
    let person = NewPerson { email: "w@example.org", name: "W", role: Role::DirectService, agency: Some(id) };
    let now = TODAY.and_hms_opt(9, 0, 0).unwrap().and_utc();
    let made =
        create_account_with_secret(&mut tx, test.keys(), &person, "gravel tulip anchor monday", now).await.unwrap();
    scene::ready(&mut tx, made.account).await;
    tx.commit().await.unwrap();
    sqlx::raw_sql(change).execute(&mut owner).await.unwrap();
    let mut tx = test.system().await;
    let asked = gates::asked(&mut tx, made.account).await.unwrap().unwrap();
    asked.sign_in().unwrap().reasons.into_iter().map(|reason| reason.policy).collect()
}

// clause: victim-service-providers refused
#[tokio::test]
async fn an_organization_that_turns_out_to_serve_victims_closes_the_door() {
    assert!(closed("SELECT 1").await.is_empty());
    let found = closed("UPDATE hud.organization SET victim_service_provider = 1").await;
    assert_eq!(found, ["not-a-victim-service-provider"]);
}

// clause: inactivity refused
// clause: inactivity permitted
#[tokio::test]
async fn an_account_not_used_is_closed_until_its_password_is_set_anew() {
    let unused = "UPDATE account SET created_at = '2026-08-01', last_sign_in_at = '2026-08-31';
                  UPDATE account_secret SET password_changed_at = '2026-08-01'";
    assert_eq!(closed(unused).await, ["account-in-use"]);
    let anew = "UPDATE account SET created_at = '2026-08-01', last_sign_in_at = '2026-08-31';
                UPDATE account_secret SET password_changed_at = '2026-10-01'";
    assert!(closed(anew).await.is_empty());
}
