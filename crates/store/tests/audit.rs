//! The audit chain holds, and every kind of tampering shows.
#![expect(clippy::unwrap_used, reason = "tests")]

use sqlx::PgConnection;
use store::audit::{self, Break, Report};
use store::history::{self, HistoryRow, Kind, Order};
use store::keys::Opened;
use store::testing::{TODAY, TestDb};
use store::{Actor, Event, Role};
use uuid::Uuid;

/// Six entries; the third with two rows of history.
async fn chain() -> TestDb {
    let test = TestDb::new().await;
    for i in 0..6 {
        let mut tx = test.system().await;
        tx.record(Event::new("client.view").about(1, "Client", "p1").with("n", i).with("share", 0.5));
        tx.record(Event::new("client.reveal_ssn").about(1, "Client", &format!("p{i}")));
        if i == 2 {
            history::append(&mut tx, test.keys(), vec![before("e1", "first"), before("e1", "second")]).await.unwrap();
        }
        tx.commit().await.unwrap();
    }
    test.db().close().await;
    test
}

fn before(key: &str, text: &str) -> HistoryRow {
    HistoryRow {
        source_id: 1,
        file: "Enrollment",
        key: key.to_owned(),
        client: Some("p1".to_owned()),
        import_run: None,
        kind: Kind::Changed,
        before: text.as_bytes().to_vec(),
    }
}

/// The chain is closed first, so that the anchor is written; the report needs a new connection.
async fn verify(test: &TestDb) -> Report {
    let db = test.reconnect().await;
    let report = audit::verify(&db, test.keys(), test.data_dir(), TODAY).await.unwrap();
    db.close().await;
    report
}

#[tokio::test]
async fn an_untouched_chain_holds() {
    let test = chain().await;
    let report = verify(&test).await;
    assert_eq!((report.entries, report.head, report.anchored), (6, 6, Some(6)));
    assert_eq!(report.breaks, []);
}

/// Tampers as the superuser with triggers off, as an intruder with the database's password would.
async fn after(statements: &'static str) -> Vec<Break> {
    let test = chain().await;
    let mut conn = test.superuser().await;
    tamper(&mut conn, statements).await;
    verify(&test).await.breaks
}

async fn tamper(conn: &mut PgConnection, statements: &'static str) {
    sqlx::raw_sql("SET session_replication_role = replica").execute(&mut *conn).await.unwrap();
    sqlx::raw_sql(statements).execute(&mut *conn).await.unwrap();
}

#[tokio::test]
async fn a_changed_entry_shows() {
    let breaks = after("UPDATE audit SET actor = 'system:else' WHERE seq = 2").await;
    assert_eq!(breaks, [Break::Changed { seq: 2 }]);
    let breaks = after("UPDATE audit SET at = at - interval '1 day' WHERE seq = 2").await;
    assert_eq!(breaks, [Break::Changed { seq: 2 }]);
}

#[tokio::test]
async fn changed_acts_show_even_with_a_new_hash() {
    let breaks = after(
        "UPDATE audit SET acts = jsonb_set(acts, '{0,detail,n}', '99') WHERE seq = 4;
         UPDATE audit SET hash = sha256(prev || convert_to(concat_ws('|', seq, tx_id, (extract(epoch FROM at) * 1000000)::bigint, role,
             encode(root, 'hex'), coalesce(encode(rows_root, 'hex'), '-'), rows_count, octet_length(actor), actor, acts), 'UTF8'))
         WHERE seq = 4",
    )
    .await;
    assert_eq!(breaks, [Break::ActsDiffer { seq: 4 }, Break::Unlinked { seq: 5 }]);
}

#[tokio::test]
async fn missing_entries_show() {
    let breaks = after("DELETE FROM audit_subject WHERE seq IN (2, 3); DELETE FROM audit WHERE seq IN (2, 3)").await;
    assert_eq!(breaks, [Break::Missing { from: 2, to: 3 }, Break::HistoryUnknown { rows: 2 }]);
}

#[tokio::test]
async fn a_cut_tail_shows_by_the_anchor() {
    let cut = "DELETE FROM audit_subject WHERE seq > 4; DELETE FROM audit WHERE seq > 4";
    assert_eq!(after(cut).await, [Break::HeadDiffers { head: 6, newest: 4 }, Break::Cut { newest: 4, anchored: 6 }]);
    let and_head = "DELETE FROM audit_subject WHERE seq > 4; DELETE FROM audit WHERE seq > 4;
                    UPDATE audit_head SET seq = 4, hash = (SELECT hash FROM audit WHERE seq = 4)";
    assert_eq!(after(and_head).await, [Break::Cut { newest: 4, anchored: 6 }]);
}

#[tokio::test]
async fn a_chain_written_anew_shows_by_the_anchor() {
    let breaks = after(
        "UPDATE audit SET actor = 'system:else' WHERE seq = 6;
         UPDATE audit SET hash = sha256(prev || convert_to(concat_ws('|', seq, tx_id, (extract(epoch FROM at) * 1000000)::bigint, role,
             encode(root, 'hex'), coalesce(encode(rows_root, 'hex'), '-'), rows_count, octet_length(actor), actor, acts), 'UTF8'))
         WHERE seq = 6;
         UPDATE audit_head SET hash = (SELECT hash FROM audit WHERE seq = 6)",
    )
    .await;
    assert_eq!(breaks, [Break::AnchorDiffers { seq: 6 }]);
}

#[tokio::test]
async fn changed_history_shows() {
    for statement in [
        "UPDATE history SET sealed = '\\x00' WHERE id = 1",
        "UPDATE history SET actor = actor, key = 'e2' WHERE id = 2",
        "DELETE FROM history WHERE id = 2",
        "INSERT INTO history (tx_id, source_id, file, key, key_ref, actor, kind, sealed, digest)
         SELECT tx_id, source_id, file, key, key_ref, actor, kind, sealed, digest FROM history WHERE id = 2",
    ] {
        assert_eq!(after(statement).await, [Break::HistoryDiffers { seq: 3 }], "{statement}");
    }
}

#[tokio::test]
async fn a_changed_list_of_subjects_shows() {
    let breaks = after("DELETE FROM audit_subject WHERE seq = 5 AND key = 'p1'").await;
    assert_eq!(breaks, [Break::SubjectsDiffer { seq: 5 }]);
}

#[tokio::test]
async fn a_forged_or_lost_anchor_shows() {
    let test = chain().await;
    let path = audit::Anchor::path(test.data_dir());
    let lines = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, lines.replacen("6 ", "7 ", 1)).unwrap();
    let breaks = verify(&test).await.breaks;
    assert!(breaks.iter().any(|b| matches!(b, Break::AnchorForged { .. })), "{breaks:?}");
    std::fs::remove_file(&path).unwrap();
    assert_eq!(verify(&test).await.breaks, [Break::AnchorMissing { head: 6 }]);
}

#[tokio::test]
async fn the_app_can_neither_change_nor_forge_entries() {
    let test = TestDb::new().await;
    let mut tx = test.system().await;
    tx.record(Event::new("test.one"));
    tx.commit().await.unwrap();
    for statement in [
        "UPDATE audit SET actor = 'x'",
        "DELETE FROM audit",
        "TRUNCATE audit CASCADE",
        "INSERT INTO audit SELECT seq + 1, gen_random_uuid(), at, actor, role, acts, root, rows_root, rows_count, prev, hash FROM audit",
        "UPDATE audit_head SET seq = 0",
        "DELETE FROM history",
        "UPDATE history SET kind = 'deleted'",
    ] {
        let mut tx = test.system().await;
        let error = sqlx::raw_sql(statement).execute(tx.conn()).await.unwrap_err();
        assert_eq!(
            error.as_database_error().and_then(sqlx::error::DatabaseError::code).as_deref(),
            Some("42501"),
            "{statement}"
        );
    }
    let mut owner = test.superuser().await;
    sqlx::raw_sql("SET ROLE hearth_owner; SET app.role = 'system'").execute(&mut owner).await.unwrap();
    for statement in
        ["UPDATE audit SET actor = 'x'", "DELETE FROM audit", "TRUNCATE audit CASCADE", "DELETE FROM history"]
    {
        let error = sqlx::raw_sql(statement).execute(&mut owner).await.unwrap_err();
        assert!(error.to_string().contains("never changed or removed"), "{statement}: {error}");
    }
}

#[tokio::test]
async fn many_transactions_at_once_make_one_chain() {
    let test = TestDb::new().await;
    let mut tasks = tokio::task::JoinSet::new();
    for i in 0..40 {
        let db = test.db().clone();
        tasks.spawn(async move {
            let mut tx = db.begin(&store::testing::system(), TODAY).await.unwrap();
            tx.record(Event::new("test.parallel").with("i", i));
            tx.commit().await.unwrap();
        });
    }
    tasks.join_all().await;
    test.db().close().await;
    let report = verify(&test).await;
    assert_eq!((report.entries, report.breaks), (40, vec![]));
    assert_eq!(report.anchored, Some(40), "closing writes the anchor to its end");
}

#[tokio::test]
async fn nothing_is_logged_without_an_event_or_after_a_rollback() {
    let test = TestDb::new().await;
    test.system().await.commit().await.unwrap();
    let mut tx = test.system().await;
    tx.record(Event::new("test.undone"));
    tx.rollback().await.unwrap();
    let mut tx = test.system().await;
    tx.record(Event::new("test.dropped"));
    drop(tx);
    let mut tx = test.system().await;
    let entries: i64 = sqlx::query_scalar("SELECT count(*) FROM audit").fetch_one(tx.conn()).await.unwrap();
    assert_eq!(entries, 0);
}

#[tokio::test]
async fn who_opened_a_record_is_listed() {
    let test = TestDb::new().await;
    let lead = Actor::Account { id: Uuid::now_v7(), role: Role::LeadAdministrator };
    for actor in [store::testing::system(), lead.clone()] {
        let mut tx = test.begin(&actor).await;
        tx.record(Event::new("client.view").about(1, "Client", "p1"));
        tx.record(Event::new("client.view").about(1, "Client", "p2"));
        tx.commit().await.unwrap();
    }
    let mut tx = test.begin(&lead).await;
    let found = audit::for_client(&mut tx, 1, "p1", None, 10).await.unwrap();
    let who: Vec<_> = found.iter().map(|a| (a.actor.clone(), a.act.as_str())).collect();
    assert_eq!(who, [(lead.user(), "client.view"), ("system:test".to_owned(), "client.view")]);
    assert_eq!(audit::for_client(&mut tx, 1, "p1", Some(found[0].seq), 10).await.unwrap().len(), 1);
}

#[tokio::test]
async fn history_is_read_in_order_and_forgotten_with_its_key() {
    let test = TestDb::new().await;
    let mut tx = test.system().await;
    let of_project = HistoryRow {
        file: "Project",
        key: "x1".to_owned(),
        client: None,
        kind: Kind::Deleted,
        ..before("x1", "project")
    };
    history::append(&mut tx, test.keys(), vec![before("e1", "first"), before("e1", "second"), of_project])
        .await
        .unwrap();
    tx.commit().await.unwrap();

    let read = async |order| {
        let mut tx = test.system().await;
        let entries = history::read(&mut tx, test.keys(), 1, "Enrollment", "e1", order).await.unwrap();
        entries.into_iter().map(|e| e.before).collect::<Vec<_>>()
    };
    let bytes = |text: &str| Opened::Bytes(text.as_bytes().to_vec());
    assert_eq!(read(Order::OldestFirst).await, [bytes("first"), bytes("second")]);
    assert_eq!(read(Order::NewestFirst).await, [bytes("second"), bytes("first")]);

    let keys = test.keys();
    assert!(keys.destroy(keys.client(1, "p1")).unwrap());
    assert_eq!(read(Order::OldestFirst).await, [Opened::Forgotten, Opened::Forgotten]);
    let mut tx = test.system().await;
    let project = history::read(&mut tx, keys, 1, "Project", "x1", Order::OldestFirst).await.unwrap();
    assert_eq!((project[0].kind, project[0].before.clone()), (Kind::Deleted, bytes("project")));
    tx.rollback().await.unwrap();
    test.db().close().await;
    assert_eq!(verify(&test).await.breaks, [], "forgetting leaves the chain whole");
}
