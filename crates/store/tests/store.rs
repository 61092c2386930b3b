//! The whole store, opened and closed on a private server of its own.
#![expect(clippy::unwrap_used, reason = "tests")]

use chrono::NaiveDate;
use store::testing::{TODAY, TestDb, system};
use store::{Actor, Config, Event, Role, Store};
use uuid::Uuid;

#[tokio::test]
async fn two_processes_share_a_server_and_the_last_one_stops_it() {
    let dir = tempfile::tempdir().unwrap();
    let config = Config { durable: false, ..Config::new(dir.path().join("data")).unwrap() };
    let first = Store::open(&config).await.unwrap();
    let second = Store::open(&config).await.unwrap();
    let pid = first.server().unwrap().pid();
    assert!(pid.is_some());
    assert_eq!(second.server().unwrap().pid(), pid);

    first.close().await.unwrap();
    let mut tx = second.db().begin(&Actor::system(), TODAY).await.unwrap();
    sqlx::query("INSERT INTO source (name) VALUES ('one')").execute(tx.conn()).await.unwrap();
    tx.record(Event::new("source.add").with("name", "one"));
    tx.commit().await.unwrap();
    assert_eq!(second.server().unwrap().pid(), pid);
    second.close().await.unwrap();
    assert!(!dir.path().join("data/pg/postmaster.pid").exists(), "the last one stopped it");

    let third = Store::open(&config).await.unwrap();
    let mut tx = third.db().begin(&Actor::system(), TODAY).await.unwrap();
    let names: Vec<String> = sqlx::query_scalar("SELECT name FROM source").fetch_all(tx.conn()).await.unwrap();
    assert_eq!(names, ["one"]);
    tx.rollback().await.unwrap();
    third.close().await.unwrap();
}

#[tokio::test]
async fn a_transaction_says_who_acts_and_leaves_nothing_behind() {
    let test = TestDb::new().await;
    let who = Actor::Account { id: Uuid::now_v7(), role: Role::ReadOnly };
    let mut tx = test.begin(&who).await;
    let (role, account, date): (String, Uuid, NaiveDate) = sqlx::query_as("SELECT acting_role(), acting_account(), acting_date()")
        .fetch_one(tx.conn())
        .await
        .unwrap();
    assert_eq!(Actor::from_names(&account.to_string(), &role), Some(who));
    assert_eq!(date, TODAY);
    tx.commit().await.unwrap();

    let mut nobody = test.connect_as("hearth_app").await;
    let role: Option<String> = sqlx::query_scalar("SELECT acting_role()").fetch_one(&mut nobody).await.unwrap();
    assert_eq!(role, None);
}

#[tokio::test]
async fn the_rights_follow_the_role() {
    let test = TestDb::new().await;
    let mut tx = test.system().await;
    sqlx::query("INSERT INTO source (name) VALUES ('one')").execute(tx.conn()).await.unwrap();
    tx.commit().await.unwrap();
    for (actor, sees, may_add) in [
        (system(), 1, true),
        (Actor::Account { id: Uuid::now_v7(), role: Role::LeadAdministrator }, 1, true),
        (Actor::Account { id: Uuid::now_v7(), role: Role::ReadOnly }, 1, false),
        (Actor::SignIn, 0, false),
    ] {
        let mut tx = test.begin(&actor).await;
        let seen: i64 = sqlx::query_scalar("SELECT count(*) FROM source").fetch_one(tx.conn()).await.unwrap();
        assert_eq!(seen, sees, "{actor:?}");
        let added = sqlx::query("INSERT INTO source (name) VALUES ('two')").execute(tx.conn()).await;
        assert_eq!(added.is_ok(), may_add, "{actor:?}");
        tx.rollback().await.unwrap();
    }
}
