//! The whole store, opened and closed on a private server of its own.
#![expect(clippy::unwrap_used, reason = "tests")]

use chrono::NaiveDate;
use sqlx::ConnectOptions;
use store::embedded::{Options, Server};
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
    let who = Actor::Account { id: Uuid::now_v7(), role: Role::DataAnalyst };
    let mut tx = test.begin(&who).await;
    let (role, account, date): (String, Uuid, NaiveDate) =
        sqlx::query_as("SELECT acting_role(), acting_account(), acting_date()").fetch_one(tx.conn()).await.unwrap();
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
        (Actor::Account { id: Uuid::now_v7(), role: Role::DataAnalyst }, 1, false),
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

#[tokio::test]
async fn a_server_of_yours_needs_no_superuser() {
    let dir = tempfile::tempdir().unwrap();
    let yours = Server::start_with(&dir.path().join("yours"), &Options { pg_bin: None, durable: false }).unwrap();
    let mut conn = yours.admin().connect().await.unwrap();
    for statement in ["CREATE ROLE lead LOGIN CREATEROLE PASSWORD 'secret'", "CREATE DATABASE theirs OWNER lead"] {
        sqlx::raw_sql(statement).execute(&mut conn).await.unwrap();
    }
    let url = format!("postgres://lead:secret@localhost/theirs?host={}", yours.socket_dir().display());
    let config = Config { database_url: Some(url), ..Config::new(dir.path().join("data")).unwrap() };
    for names in [vec!["one"], vec!["one", "two"]] {
        let store = Store::open(&config).await.unwrap();
        assert!(store.server().is_none());
        let mut tx = store.db().begin(&Actor::system(), TODAY).await.unwrap();
        sqlx::query("INSERT INTO source (name) VALUES ($1)")
            .bind(names[names.len() - 1])
            .execute(tx.conn())
            .await
            .unwrap();
        let found: Vec<String> =
            sqlx::query_scalar("SELECT name FROM source ORDER BY id").fetch_all(tx.conn()).await.unwrap();
        assert_eq!(found, names);
        tx.record(Event::new("source.add"));
        tx.commit().await.unwrap();
        store.close().await.unwrap();
    }
    let checks = store::doctor::run(&config).await;
    let problems: Vec<_> = checks.iter().filter(|check| !check.ok).map(|check| check.name).collect();
    assert_eq!(problems, ["durability"], "the tests' own server is quick: {checks:#?}");

    let secret = Config { database_url: Some("postgres://lead:secret@:badport/x".to_owned()), ..config };
    let error = Store::open(&secret).await.unwrap_err().to_string();
    assert!(error.contains("DATABASE_URL") && !error.contains("secret"), "{error}");
    drop(conn);
    yours.stop().unwrap();
}
