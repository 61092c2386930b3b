//! Nobody sees a row without being somebody: held against the catalogue, so that a new table fails until it is in the list.
#![expect(clippy::unwrap_used, reason = "tests")]

use std::collections::{BTreeMap, BTreeSet};

use sqlx::{Connection, PgConnection};
use store::sql::{assert_built_from_spec, quote_identifier};
use store::testing::TestDb;

/// Every row, as the lead. What an agency or a plan sees beyond is in tests/worlds.rs.
const EVERYONE: &[&str] = &["data_analyst", "lead_administrator", "system"];
const STAFF: &[&str] = &["data_analyst", "help_desk", "lead_administrator", "read_only", "security_officer", "system"];
const SIGNED_IN: &[&str] =
    &["data_analyst", "help_desk", "lead_administrator", "plan_viewer", "read_only", "security_officer", "system"];
/// Numbers under keyed hashes: who may look for people.
const SEARCHERS: &[&str] = &["data_analyst", "lead_administrator", "read_only", "system"];
const LEAD: &[&str] = &["lead_administrator", "system"];
const LEAD_AND_HELP: &[&str] = &["help_desk", "lead_administrator", "system"];
const SYSTEM: &[&str] = &["system"];
const NOBODY: &[&str] = &[];

/// Every table, and the roles that see a row there that is not their own.
const TABLES: &[(&str, &[&str])] = &[
    ("hud.affiliation", STAFF),
    ("hud.assessment", EVERYONE),
    ("hud.assessment_free_text", EVERYONE),
    ("hud.assessment_questions", EVERYONE),
    ("hud.assessment_questions_free_text", EVERYONE),
    ("hud.assessment_results", EVERYONE),
    ("hud.ce_participation", STAFF),
    ("hud.client", EVERYONE),
    ("hud.client_free_text", EVERYONE),
    ("hud.current_living_situation", EVERYONE),
    ("hud.current_living_situation_free_text", EVERYONE),
    ("hud.disabilities", EVERYONE),
    ("hud.disabilities_hiv", EVERYONE),
    ("hud.employment_education", EVERYONE),
    ("hud.enrollment", EVERYONE),
    ("hud.enrollment_justice", EVERYONE),
    ("hud.enrollment_mental_health", EVERYONE),
    ("hud.enrollment_reproductive", EVERYONE),
    ("hud.enrollment_substance_use", EVERYONE),
    ("hud.enrollment_youth", EVERYONE),
    ("hud.event", EVERYONE),
    ("hud.event_free_text", EVERYONE),
    ("hud.exit", EVERYONE),
    ("hud.exit_free_text", EVERYONE),
    ("hud.exit_youth", EVERYONE),
    ("hud.funder", STAFF),
    ("hud.health_and_dv", EVERYONE),
    ("hud.health_and_dv_domestic_violence", EVERYONE),
    ("hud.health_and_dv_mental_health", EVERYONE),
    ("hud.health_and_dv_reproductive", EVERYONE),
    ("hud.hmis_participation", STAFF),
    ("hud.income_benefits", EVERYONE),
    ("hud.income_benefits_free_text", EVERYONE),
    ("hud.income_benefits_hiv", EVERYONE),
    ("hud.inventory", STAFF),
    ("hud.organization", STAFF),
    ("hud.project", STAFF),
    ("hud.project_coc", STAFF),
    ("hud.services", EVERYONE),
    ("hud.services_free_text", EVERYONE),
    ("hud.user", STAFF),
    ("hud.youth_education_status", EVERYONE),
    ("public.account", LEAD_AND_HELP), // and each their own
    ("public.account_secret", SYSTEM), // and each their own: not even the lead sees what proves a person
    ("public.agency", STAFF),
    ("public.agency_audience", EVERYONE),
    ("public.agency_class", EVERYONE),
    ("public.agency_in_force", EVERYONE),
    ("public.agency_organization", STAFF),
    ("public.agreement", EVERYONE),
    ("public.agreement_document", EVERYONE),
    ("public.audit", LEAD),
    ("public.audit_head", LEAD),
    ("public.audit_subject", LEAD),
    ("public.caseload", EVERYONE),
    ("public.client_grant", EVERYONE),
    ("public.client_merge", EVERYONE),
    ("public.client_origin", EVERYONE),
    ("public.explanation", EVERYONE),
    ("public.history", EVERYONE),
    ("public.import_run", EVERYONE),
    ("public.invitation", LEAD),
    ("public.job", LEAD), // and each their own
    ("public.memorandum", EVERYONE),
    ("public.project_grant", EVERYONE),
    ("public.project_segment", EVERYONE),
    ("public.published", SIGNED_IN),
    ("public.recovery_code", SYSTEM), // and each their own
    ("public.release", EVERYONE),
    ("public.release_recipient", EVERYONE),
    ("public.report_run", LEAD),
    ("public.restriction", EVERYONE),
    ("public.roster_link", EVERYONE),
    ("public.search_key", SEARCHERS),
    ("public.search_person", EVERYONE),
    ("public.session", LEAD), // and each their own
    ("public.setting", SIGNED_IN),
    ("public.sharing_rule", EVERYONE),
    ("public.sign_in_attempt", NOBODY), // sign_in_begin and sign_in_succeeded alone
    ("public.source", STAFF),
    ("public.source_attestation", EVERYONE),
    ("public.standing", EVERYONE),
    ("public.suspension", EVERYONE),
];

/// Tables without row security, with the reason. The app has no right on any of them.
const OUTSIDE: &[(&str, &str)] = &[(
    "public._sqlx_migrations",
    "sqlx's own list of migrations, made before the first of them; only the owner reads it",
)];

/// Functions that do more than their caller may, each with what keeps it from telling too much.
const DEFINER: &[(&str, &str)] = &[
    ("public.acting_agency", "the agency of the account that acts, read from its own row"),
    ("public.acting_audiences", "the audiences that agency belongs to on the day"),
    ("public.answers_for", "yes or no, to the two functions that ask; nobody else may run it"),
    ("public.audit_append", "adds one entry in the name of the one who acts, and returns its number and hash"),
    ("public.gate_facts", "dates and yes or no about one account, by its random id; nothing of any client"),
    (
        "public.invitation_find",
        "one invitation, for whoever holds its token, while it can be used, to nobody signed in",
    ),
    ("public.invitation_use", "uses up an invitation, for whoever holds its token, as the account it is for"),
    ("public.organization_is_no_provider", "refuses a victim service provider; shows nothing"),
    ("public.participating_agencies", "name, kind, county and dates of agencies, which a public page lists (V.A.3t)"),
    ("public.policies_acknowledge", "writes the version that holds, for the account that acts"),
    ("public.refresh_statistics", "lets the planner look at tables; shows nothing"),
    ("public.second_factor_remove", "for the lead and the system; shows nothing"),
    ("public.separation_report", "writes two days, for the lead and the person's own agency; shows nothing"),
    ("public.session_find", "one session, for whoever holds its token, while it runs, to nobody signed in"),
    ("public.sign_in_begin", "counts an attempt and tells how long to wait, the same for any e-mail"),
    ("public.sign_in_find", "the hash of a password by e-mail, to the sign-in alone; Rust compares and never shows it"),
    ("public.sign_in_succeeded", "marks one attempt by its random id; shows nothing"),
    ("public.user_review", "writes a day, for the lead and the person's own agency; shows nothing"),
];

#[tokio::test]
async fn every_table_is_in_the_list_and_guarded() {
    let test = TestDb::new().await;
    let mut conn = test.superuser().await;
    let tables: Vec<(String, bool, bool, i64, String)> = sqlx::query_as(
        "SELECT format('%s.%s', n.nspname, c.relname), c.relrowsecurity, c.relforcerowsecurity,
                (SELECT count(*) FROM pg_policy p WHERE p.polrelid = c.oid), pg_get_userbyid(c.relowner)::text
         FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE n.nspname !~ '^(pg_|information_schema)' AND c.relkind IN ('r', 'p') ORDER BY 1",
    )
    .fetch_all(&mut conn)
    .await
    .unwrap();
    let found: BTreeSet<&str> = tables.iter().map(|t| t.0.as_str()).collect();
    let listed: BTreeSet<&str> = TABLES.iter().map(|t| t.0).chain(OUTSIDE.iter().map(|t| t.0)).collect();
    let (new, gone): (Vec<_>, Vec<_>) = (found.difference(&listed).collect(), listed.difference(&found).collect());
    assert!(new.is_empty() && gone.is_empty(), "add to TABLES in leak.rs: {new:?}; take out: {gone:?}");
    for (table, enabled, forced, policies, owner) in &tables {
        if OUTSIDE.iter().any(|(outside, _)| outside == table) {
            let rights: i64 = sqlx::query_scalar(
                "SELECT count(*) FROM unnest(ARRAY['hearth_app', 'hearth_report', 'hearth_plan']) r
                 WHERE has_table_privilege(r, $1, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')",
            )
            .bind(table)
            .fetch_one(&mut conn)
            .await
            .unwrap();
            assert_eq!(rights, 0, "{table} is outside row security, so no role of the app may touch it");
            continue;
        }
        assert!(enabled, "{table}: ENABLE ROW LEVEL SECURITY is missing");
        assert!(forced, "{table}: FORCE ROW LEVEL SECURITY is missing");
        assert!(*policies > 0, "{table} has no policy");
        assert_eq!(owner, "hearth_owner", "{table}");
    }
}

#[tokio::test]
async fn views_and_functions_open_no_back_door() {
    let test = TestDb::new().await;
    let mut conn = test.superuser().await;
    let views: Vec<String> = sqlx::query_scalar(
        "SELECT format('%s.%s', n.nspname, c.relname) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE n.nspname !~ '^(pg_|information_schema)'
           AND n.nspname <> 'plan' -- its views are a door made on purpose: tests/plan.rs
           AND (c.relkind = 'm' OR (c.relkind = 'v' AND NOT coalesce('security_invoker=true' = ANY (c.reloptions), false)))",
    )
    .fetch_all(&mut conn)
    .await
    .unwrap();
    assert!(views.is_empty(), "a materialized view, or a view without security_invoker, shows every row: {views:?}");

    let functions: Vec<(String, bool, bool)> = sqlx::query_as(
        "SELECT format('%s.%s', n.nspname, p.proname), has_function_privilege('public', p.oid, 'EXECUTE'),
                coalesce('search_path=public, pg_temp' = ANY (p.proconfig), false)
         FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
         WHERE n.nspname !~ '^(pg_|information_schema)' AND p.prosecdef ORDER BY 1",
    )
    .fetch_all(&mut conn)
    .await
    .unwrap();
    let found: BTreeSet<&str> = functions.iter().map(|f| f.0.as_str()).collect();
    let listed: BTreeSet<&str> = DEFINER.iter().map(|f| f.0).collect();
    assert_eq!(found, listed, "SECURITY DEFINER functions and DEFINER in leak.rs");
    for (name, to_everyone, path_set) in &functions {
        assert!(!to_everyone, "{name}: REVOKE ALL ON FUNCTION .. FROM PUBLIC is missing");
        assert!(path_set, "{name}: SET search_path = public, pg_temp is missing");
    }
}

#[tokio::test]
async fn who_is_nobody_sees_nothing_and_the_others_what_the_list_says() {
    let test = TestDb::new().await;
    let mut conn = test.superuser().await;
    for (table, _) in TABLES {
        fill(&mut conn, table).await;
    }
    let wanted: BTreeMap<&str, BTreeSet<&str>> =
        TABLES.iter().map(|(table, roles)| (*table, roles.iter().copied().collect())).collect();
    for login in ["hearth_app", "hearth_report", "hearth_plan"] {
        let mut conn = test.connect_as(login).await;
        let mut seen: BTreeMap<&str, BTreeSet<&str>> =
            TABLES.iter().map(|(table, _)| (*table, BTreeSet::new())).collect();
        for actor in [
            "unset",
            "",
            "sign_in",
            "superuser",
            "LEAD_ADMINISTRATOR",
            "read_only",
            "plan_viewer",
            "help_desk",
            "security_officer",
            "data_analyst",
            "lead_administrator",
            "system",
        ] {
            for (table, _) in TABLES {
                if sees_a_row(&mut conn, actor, table).await {
                    seen.entry(table).or_default().insert(actor);
                }
            }
        }
        for (table, roles) in &seen {
            if login == "hearth_app" {
                assert_eq!(roles, &wanted[table], "{table} as {login}");
            } else {
                assert!(roles.is_subset(&wanted[table]), "{table} as {login}: {roles:?}");
                assert!(login != "hearth_plan" || roles.is_empty(), "{table} as {login}");
            }
        }
    }
}

/// One row, whatever the table wants: checks are dropped first, in this test's own database.
async fn fill(conn: &mut PgConnection, table: &str) {
    sqlx::raw_sql("SET session_replication_role = replica").execute(&mut *conn).await.unwrap();
    let checks: Vec<String> =
        sqlx::query_scalar("SELECT conname::text FROM pg_constraint WHERE conrelid = $1::regclass AND contype = 'c'")
            .bind(table)
            .fetch_all(&mut *conn)
            .await
            .unwrap();
    for check in checks {
        let statement = format!("ALTER TABLE {table} DROP CONSTRAINT {}", quote_identifier(&check));
        sqlx::raw_sql(assert_built_from_spec(statement)).execute(&mut *conn).await.unwrap();
    }
    let columns: Vec<(String, String)> = sqlx::query_as(
        "SELECT a.attname::text, CASE WHEN t.typcategory = 'A' THEN '''{}''' ELSE CASE t.typname
                    WHEN 'text' THEN '''x''' WHEN 'varchar' THEN '''x''' WHEN 'bool' THEN 'true' WHEN 'uuid' THEN 'gen_random_uuid()'
                    WHEN 'jsonb' THEN '''{}''' WHEN 'json' THEN '''{}''' WHEN 'bytea' THEN '''\\x00'''
                    WHEN 'date' THEN '''2026-01-01''' WHEN 'timestamp' THEN '''2026-01-01''' WHEN 'timestamptz' THEN '''2026-01-01'''
                    WHEN 'inet' THEN '''127.0.0.1''' WHEN 'interval' THEN '''1 day''' ELSE '1' END END
         FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
         WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attnotnull
           AND a.attidentity = '' AND a.attgenerated = ''",
    )
    .bind(table)
    .fetch_all(&mut *conn)
    .await
    .unwrap();
    let names: Vec<String> = columns.iter().map(|c| quote_identifier(&c.0)).collect();
    let values: Vec<&str> = columns.iter().map(|c| c.1.as_str()).collect();
    let statement =
        format!("INSERT INTO {table} ({}) VALUES ({}) ON CONFLICT DO NOTHING", names.join(", "), values.join(", "));
    sqlx::raw_sql(assert_built_from_spec(statement)).execute(&mut *conn).await.unwrap();
    let rows: i64 = sqlx::query_scalar(assert_built_from_spec(format!("SELECT count(*) FROM {table}")))
        .fetch_one(&mut *conn)
        .await
        .unwrap();
    assert!(rows > 0, "{table} could not be filled");
}

/// False also when the role may not read the table at all.
async fn sees_a_row(conn: &mut PgConnection, actor: &str, table: &str) -> bool {
    let mut tx = conn.begin().await.unwrap();
    if actor != "unset" {
        sqlx::query("SELECT set_config('app.role', $1, true), set_config('app.user', '00000000-0000-0000-0000-000000000001', true), set_config('app.today', '2026-10-01', true)")
            .bind(actor)
            .execute(&mut *tx)
            .await
            .unwrap();
    }
    // Any column may be granted alone: ask for existence of a row.
    let found = sqlx::query_scalar(assert_built_from_spec(format!("SELECT count(*) > 0 FROM {table}")))
        .fetch_one(&mut *tx)
        .await;
    match found {
        Ok(found) => found,
        Err(error) => {
            let code =
                error.as_database_error().and_then(sqlx::error::DatabaseError::code).unwrap_or_default().into_owned();
            assert_eq!(code, "42501", "{table}: {error}");
            false
        }
    }
}
