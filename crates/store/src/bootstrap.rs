//! What migrations cannot do: the database, its roles and their rights to connect.
//!
//! | role | may |
//! | --- | --- |
//! | `hearth_owner` | owns the tables; migrations only; cannot sign in |
//! | `hearth_app` | what the grants of each table say, under row security |
//! | `hearth_report` | read, under row security |
//! | `hearth_plan` | connect, nothing yet |
//!
//! None of them is a superuser or passes row security.

use sqlx::migrate::Migrator;
use sqlx::postgres::PgConnectOptions;
use sqlx::{ConnectOptions, Connection, PgConnection};

use crate::sql::{assert_built_from_spec, quote_identifier};
use crate::{Error, Result};

pub const OWNER: &str = "hearth_owner";
pub const APP: &str = "hearth_app";
pub const REPORT: &str = "hearth_report";
pub const PLAN: &str = "hearth_plan";
/// The roles that sign in.
pub const LOGINS: [&str; 3] = [APP, REPORT, PLAN];

/// Every migration, in order. Forward only.
pub static MIGRATIONS: Migrator = sqlx::migrate!();

/// Keeps two processes from making the same roles at once.
const LOCK: i64 = 0x6865_6172_7468;

/// Makes sure that the roles exist, with the passwords that `password_of` gives for the names in [`LOGINS`].
pub async fn roles(admin: &PgConnectOptions, password_of: impl Fn(&str) -> String) -> Result<()> {
    let mut conn = admin.connect().await?;
    lock(&mut conn).await?;
    for role in [OWNER, APP, REPORT, PLAN] {
        let login = if role == OWNER { "NOLOGIN" } else { "LOGIN" };
        let known: bool = sqlx::query_scalar("SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1)")
            .bind(role)
            .fetch_one(&mut conn)
            .await?;
        if !known {
            run(&mut conn, format!("CREATE ROLE {role} {login} NOSUPERUSER NOCREATEDB NOCREATEROLE")).await?;
        }
    }
    let strong: Vec<String> = sqlx::query_scalar(
        "SELECT rolname::text FROM pg_roles WHERE rolname = ANY ($1) AND (rolsuper OR rolbypassrls)",
    )
    .bind([OWNER, APP, REPORT, PLAN].map(str::to_owned).to_vec())
    .fetch_all(&mut conn)
    .await?;
    if !strong.is_empty() {
        return Err(Error::Config(format!(
            "database role {} may pass row security; as a superuser: ALTER ROLE {} NOSUPERUSER NOBYPASSRLS",
            strong.join(" and "),
            strong[0]
        )));
    }
    let probe = admin.clone().username(APP).password(&password_of(APP));
    match probe.connect().await {
        Ok(signed_in) => signed_in.close().await?,
        Err(_) => {
            for role in LOGINS {
                run(&mut conn, format!("ALTER ROLE {role} LOGIN PASSWORD '{}'", password_of(role))).await?;
            }
        }
    }
    let member: bool =
        sqlx::query_scalar("SELECT pg_has_role(current_user, $1, 'MEMBER')").bind(OWNER).fetch_one(&mut conn).await?;
    if !member {
        run(&mut conn, format!("GRANT {OWNER} TO CURRENT_USER")).await?;
    }
    conn.close().await?;
    Ok(())
}

/// Makes database `name` when it is missing.
pub async fn database(admin: &PgConnectOptions, name: &str) -> Result<()> {
    let mut conn = admin.connect().await?;
    lock(&mut conn).await?;
    let known: bool = sqlx::query_scalar("SELECT EXISTS (SELECT FROM pg_database WHERE datname = $1)")
        .bind(name)
        .fetch_one(&mut conn)
        .await?;
    if !known {
        let name = quote_identifier(name);
        run(
            &mut conn,
            format!("CREATE DATABASE {name} OWNER {OWNER} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'"),
        )
        .await?;
    }
    conn.close().await?;
    Ok(())
}

/// Gives the roles their rights in the database of `admin` and runs the migrations that are missing, as owner.
pub async fn migrate(admin: &PgConnectOptions) -> Result<()> {
    let mut conn = admin.connect().await?;
    lock(&mut conn).await?;
    let name: String = sqlx::query_scalar("SELECT current_database()").fetch_one(&mut conn).await?;
    rights(&mut conn, &name).await?;
    close_large_objects(&mut conn).await?;
    run(
        &mut conn,
        format!("REVOKE CREATE ON SCHEMA public FROM PUBLIC; GRANT USAGE, CREATE ON SCHEMA public TO {OWNER}"),
    )
    .await?;
    let mut as_owner = owner(admin).connect().await?;
    MIGRATIONS.run(&mut as_owner).await?;
    as_owner.close().await?;
    conn.close().await?;
    Ok(())
}

/// Large objects are written without any table, by everybody unless it is said otherwise, and nothing here uses them. Only
/// a superuser can say so; on a database of somebody else's they stay what they are.
async fn close_large_objects(conn: &mut PgConnection) -> Result<()> {
    let strong: bool =
        sqlx::query_scalar("SELECT rolsuper FROM pg_roles WHERE rolname = current_user").fetch_one(&mut *conn).await?;
    if !strong {
        return Ok(());
    }
    let statements: Vec<String> = sqlx::query_scalar(
        "SELECT format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', oid::regprocedure) FROM pg_proc
         WHERE pronamespace = 'pg_catalog'::regnamespace AND proname IN ('lo_creat', 'lo_create', 'lo_from_bytea', 'lo_open', 'lo_put', 'lowrite')",
    )
    .fetch_all(&mut *conn)
    .await?;
    run(conn, statements.join("; ")).await
}

/// Who may connect to database `name`. A clone of a database does not inherit this.
pub(crate) async fn rights(conn: &mut PgConnection, name: &str) -> Result<()> {
    let name = quote_identifier(name);
    run(
        conn,
        format!(
            "REVOKE ALL ON DATABASE {name} FROM PUBLIC;
             GRANT CONNECT, CREATE ON DATABASE {name} TO {OWNER};
             GRANT CONNECT, TEMPORARY ON DATABASE {name} TO {APP};
             GRANT CONNECT ON DATABASE {name} TO {REPORT}, {PLAN}"
        ),
    )
    .await
}

/// A connection that acts as the owner, in the role `system`.
pub fn owner(admin: &PgConnectOptions) -> PgConnectOptions {
    admin.clone().options([("role", OWNER), ("app.role", "system"), ("app.user", "system:migrate")])
}

async fn lock(conn: &mut PgConnection) -> Result<()> {
    sqlx::query("SELECT pg_advisory_lock($1)").bind(LOCK).execute(conn).await?;
    Ok(())
}

async fn run(conn: &mut PgConnection, statements: String) -> Result<()> {
    sqlx::raw_sql(assert_built_from_spec(statements)).execute(conn).await?;
    Ok(())
}
