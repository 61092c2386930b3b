//! The plans' database login: it reads two views as a viewer, and writes nothing.
#![expect(clippy::unwrap_used, reason = "tests")]

use policy::gate::AgencyKind;
use sqlx::{Connection, PgConnection};
use store::{
    Actor, Role, agency,
    sql::{assert_built_from_spec, quote_identifier},
    testing::{TODAY, TestDb, scene},
};

const INSUFFICIENT_PRIVILEGE: &str = "42501";

/// Every table of the two schemas, from the catalogue.
async fn tables(test: &TestDb) -> Vec<String> {
    let names: Vec<(String, String)> = sqlx::query_as(
        "SELECT n.nspname::text, c.relname::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE n.nspname IN ('hud', 'public') AND c.relkind IN ('r', 'p') ORDER BY 1, 2",
    )
    .fetch_all(&mut test.superuser().await)
    .await
    .unwrap();
    names.iter().map(|(schema, name)| format!("{}.{}", quote_identifier(schema), quote_identifier(name))).collect()
}

/// The connection of a plan's viewer, acting as one.
async fn viewer(test: &TestDb) -> PgConnection {
    let mut tx = test.system().await;
    let plan = scene::agency(&mut tx, "Golden Plan", AgencyKind::ViewOnly).await;
    tx.commit().await.unwrap();
    let account = uuid::Uuid::now_v7();
    sqlx::query("INSERT INTO account (id, email, name, role, agency_id, created_at, created_by) VALUES ($1, 'v@example.org', 'V', 'plan_viewer', $2, now(), 'test')")
        .bind(account)
        .bind(plan)
        .execute(&mut test.superuser().await)
        .await
        .unwrap();
    let mut conn = test.connect_as("hearth_plan").await;
    sqlx::query("SELECT set_config('app.user', $1, false), set_config('app.role', 'plan_viewer', false), set_config('app.today', $2, false)")
        .bind(account.to_string())
        .bind(TODAY.to_string())
        .execute(&mut conn)
        .await
        .unwrap();
    conn
}

/// The SQLSTATE of a refusal; nothing when the statement was obeyed.
async fn refused(conn: &mut PgConnection, statement: &str) -> Option<String> {
    let error = sqlx::raw_sql(assert_built_from_spec(statement.to_owned())).execute(conn).await.err()?;
    error.as_database_error().and_then(|error| error.code().map(std::borrow::Cow::into_owned))
}

#[tokio::test]
async fn large_objects_are_closed_too() {
    let test = TestDb::new().await;
    let mut conn = viewer(&test).await;
    for statement in ["SELECT lo_create(0)", "SELECT lo_creat(-1)", "SELECT lo_from_bytea(0, 'x')"] {
        assert_eq!(refused(&mut conn, statement).await.as_deref(), Some(INSUFFICIENT_PRIVILEGE), "{statement}");
    }
}

// clause: view-only refused
#[tokio::test]
async fn every_table_is_closed_to_reading_writing_and_copying() {
    let test = TestDb::new().await;
    let mut conn = viewer(&test).await;
    let tables = tables(&test).await;
    assert!(tables.len() > 60, "{}", tables.len());
    for table in &tables {
        for statement in [
            format!("SELECT FROM {table}"),
            format!("INSERT INTO {table} DEFAULT VALUES"),
            format!("DELETE FROM {table}"),
            format!("TRUNCATE {table}"),
            format!("COPY {table} TO STDOUT"),
            format!("COPY {table} FROM STDIN"),
            format!("CREATE TRIGGER t BEFORE INSERT ON {table} FOR EACH ROW EXECUTE FUNCTION refuse_change()"),
            format!("ALTER TABLE {table} DISABLE ROW LEVEL SECURITY"),
            format!("DROP TABLE {table}"),
        ] {
            let code = refused(&mut conn, &statement).await;
            assert_eq!(code.as_deref(), Some(INSUFFICIENT_PRIVILEGE), "{statement}");
        }
    }
    // An update names a column.
    let updates: Vec<String> = sqlx::query_scalar(
        "SELECT format('UPDATE %I.%I SET %I = %I', n.nspname, c.relname, a.attname, a.attname)
         FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
         WHERE n.nspname IN ('hud', 'public', 'plan') AND c.relkind IN ('r', 'v') AND a.attnum > 0 AND NOT a.attisdropped AND a.attidentity = '' AND a.attgenerated = ''",
    )
    .fetch_all(&mut test.superuser().await)
    .await
    .unwrap();
    assert!(updates.len() > 500, "{}", updates.len());
    for statement in &updates {
        let code = refused(&mut conn, statement).await;
        // A view over several tables cannot be written by anybody (55000); who may not write learns that first or instead.
        assert!(matches!(code.as_deref(), Some("42501" | "55000")), "{statement}: {code:?}");
    }
    conn.close().await.unwrap();
}

// clause: view-only refused
#[tokio::test]
async fn its_views_cannot_be_written_and_nothing_can_be_made_or_become() {
    let test = TestDb::new().await;
    let mut conn = viewer(&test).await;
    for view in ["plan.member", "plan.stay"] {
        sqlx::raw_sql(assert_built_from_spec(format!("SELECT * FROM {view}"))).execute(&mut conn).await.unwrap();
        for statement in [
            format!("INSERT INTO {view} DEFAULT VALUES"),
            format!("DELETE FROM {view}"),
            format!("TRUNCATE {view}"),
            format!("COPY {view} FROM STDIN"),
            format!("DROP VIEW {view}"),
        ] {
            assert!(refused(&mut conn, &statement).await.is_some(), "{statement}");
        }
    }
    for statement in [
        "CREATE TABLE public.mine (x int)",
        "CREATE TABLE plan.mine (x int)",
        "CREATE TABLE hud.mine (x int)",
        "CREATE SCHEMA mine",
        "CREATE FUNCTION public.f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "SET ROLE hearth_app",
        "SET ROLE hearth_owner",
        "SET ROLE hearth_report",
        "SET SESSION AUTHORIZATION hearth_app",
        "ALTER ROLE hearth_plan SUPERUSER",
        "GRANT SELECT ON hud.client TO hearth_plan",
        "COPY (SELECT 1) TO PROGRAM 'cat'",
        "COPY (SELECT 1) TO '/tmp/hearth-plan'",
    ] {
        assert!(refused(&mut conn, statement).await.is_some(), "{statement}");
    }
    // What runs with more rights than the caller's: the audit, and who the viewer is.
    let open: Vec<String> = sqlx::query_scalar(
        "SELECT p.proname::text FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
         WHERE n.nspname IN ('public', 'hud', 'plan') AND p.prosecdef AND has_function_privilege('hearth_plan', p.oid, 'EXECUTE') ORDER BY 1",
    )
    .fetch_all(&mut test.superuser().await)
    .await
    .unwrap();
    assert_eq!(open, ["acting_agency", "acting_audiences", "audit_append"]);
}

// clause: view-only refused
#[tokio::test]
async fn saying_to_be_somebody_else_shows_nothing_through_the_views() {
    let test = TestDb::new().await;
    let mut conn = viewer(&test).await;
    for role in ["lead_administrator", "data_analyst", "system", "direct_service", "sign_in", ""] {
        sqlx::query("SELECT set_config('app.role', $1, false)").bind(role).execute(&mut conn).await.unwrap();
        for view in ["plan.member", "plan.stay"] {
            let sql = assert_built_from_spec(format!("SELECT count(*) FROM {view}"));
            assert_eq!(sqlx::query_scalar::<_, i64>(sql).fetch_one(&mut conn).await.unwrap(), 0, "{role} {view}");
        }
    }
}

// clause: third-parties refused
#[tokio::test]
async fn a_viewer_s_transaction_reaches_the_views_alone() {
    let test = TestDb::new().await;
    let mut tx = test.system().await;
    let plan = scene::agency(&mut tx, "Golden Plan", AgencyKind::ViewOnly).await;
    assert!(agency::get(&mut tx, plan).await.unwrap().unwrap().active);
    tx.commit().await.unwrap();
    let viewer = Actor::Account { id: uuid::Uuid::now_v7(), role: Role::PlanViewer };
    let mut tx = test.db().begin_plan(&viewer, TODAY).await.unwrap();
    assert!(store::plan::members(&mut tx).await.unwrap().is_empty());
    assert!(store::plan::member(&mut tx, uuid::Uuid::now_v7()).await.unwrap().is_none());
    let error = store::client::summaries(&mut tx, &[(1, "P-1")]).await.unwrap_err();
    assert!(matches!(error, store::Error::Database(error) if error.code.as_deref() == Some(INSUFFICIENT_PRIVILEGE)));
}
