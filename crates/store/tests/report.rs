//! Reports are kept sealed, for lead administrators.
#![expect(clippy::unwrap_used, reason = "tests")]

use serde_json::json;
use store::{
    Actor, Role,
    report::{self, NewRun, Part},
    testing::TestDb,
};
use uuid::Uuid;

#[tokio::test]
async fn a_report_is_kept_sealed_and_only_the_lead_finds_it() {
    let test = TestDb::new().await;
    let lead = Actor::Account { id: Uuid::now_v7(), role: Role::LeadAdministrator };
    let mut tx = test.begin(&lead).await;
    let source: i32 =
        sqlx::query_scalar("INSERT INTO source (name) VALUES ('one') RETURNING id").fetch_one(tx.conn()).await.unwrap();
    assert_eq!(report::data_at(&mut tx, source).await.unwrap(), None);
    sqlx::query("INSERT INTO import_run (id, source_id) VALUES ($1, $2)")
        .bind(Uuid::now_v7())
        .bind(source)
        .execute(tx.conn())
        .await
        .unwrap();
    let id = Uuid::now_v7();
    let new = NewRun {
        id,
        source_id: source,
        parameters: json!({ "coc": "XX-501" }),
        rules: "v8",
        data_at: report::data_at(&mut tx, source).await.unwrap(),
        households: 3,
        upload: b"a zip with people in it",
        picture: b"their households",
    };
    report::add(&mut tx, test.keys(), &new).await.unwrap();
    tx.commit().await.unwrap();

    let mut tx = test.begin(&lead).await;
    let run = report::run(&mut tx, id).await.unwrap().unwrap();
    assert_eq!((run.source.as_str(), run.households, run.upload_bytes), ("one", 3, 23));
    assert!(run.data_at.is_some() && run.data_at == run.newest_at);
    assert_eq!(run.actor, lead.user());
    assert_eq!(report::runs(&mut tx, 10, 0).await.unwrap(), [run]);
    for (part, plain) in [(Part::Upload, new.upload), (Part::Picture, new.picture)] {
        assert_eq!(report::part(&mut tx, test.keys(), id, part).await.unwrap().as_deref(), Some(plain));
    }
    let stored: Vec<u8> =
        sqlx::query_scalar("SELECT upload || picture FROM report_run").fetch_one(tx.conn()).await.unwrap();
    assert!(!stored.windows(6).any(|part| part == b"people" || part == b"househ"));
    tx.rollback().await.unwrap();

    let mut tx = test.begin(&Actor::Account { id: Uuid::now_v7(), role: Role::DataAnalyst }).await;
    assert!(report::runs(&mut tx, 10, 0).await.unwrap().is_empty());
    assert_eq!(report::part(&mut tx, test.keys(), id, Part::Upload).await.unwrap(), None);
    tx.rollback().await.unwrap();

    // Without its source's key nobody reads it any more.
    test.keys().destroy(test.keys().source(source)).unwrap();
    let mut tx = test.begin(&lead).await;
    assert_eq!(report::part(&mut tx, test.keys(), id, Part::Picture).await.unwrap(), None);
    tx.rollback().await.unwrap();
}
