//! Databases for tests: one server for all test processes of a user, a clone of a template for each test.

pub mod scene;

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use chrono::NaiveDate;
use sha2::{Digest, Sha256};
use sqlx::postgres::PgConnectOptions;
use sqlx::{ConnectOptions, Connection, PgConnection};
use uuid::Uuid;

use crate::audit::Anchor;
use crate::embedded::{Options, Server};
use crate::sql::{assert_built_from_spec, quote_identifier};
use crate::{Actor, Config, Db, Keys, Result, Tx, bootstrap, private};

/// The day it is in tests that do not care.
pub const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 10, 1).expect("a date");

/// A database of its own for one test, with keys and a data directory; dropped with this.
#[derive(Debug)]
pub struct TestDb {
    db: Db,
    keys: Keys,
    admin: PgConnectOptions,
    name: String,
    folder: tempfile::TempDir,
}

impl TestDb {
    /// Clones the template (made when the migrations changed) in a tenth of a second or so.
    ///
    /// # Panics
    /// When there is no PostgreSQL: a test can do nothing better.
    pub async fn new() -> TestDb {
        TestDb::try_new().await.expect("a test database")
    }

    async fn try_new() -> Result<TestDb> {
        let shared = tokio::task::spawn_blocking(shared).await??;
        let admin = shared.server.admin();
        let template = template(&shared.folder, &admin).await?;
        let name = format!("test_{}", Uuid::now_v7().simple());
        let mut conn = admin.connect().await?;
        create_from(&mut conn, &name, &template).await?;
        conn.close().await?;

        let folder = tempfile::tempdir().map_err(crate::Error::file("make a folder in", std::env::temp_dir()))?;
        let keys = Keys::open(&folder.path().join("keys"), None)?;
        let anchor = Anchor::open(folder.path(), &keys)?;
        let admin = admin.database(&name);
        let db = Db::connect(&admin, test_password, anchor, 5).await?;
        Ok(TestDb { db, keys, admin, name, folder })
    }

    pub fn db(&self) -> &Db {
        &self.db
    }

    /// A second pool to the same database, as another process would have it.
    ///
    /// # Panics
    /// When the server does not answer.
    pub async fn reconnect(&self) -> Db {
        let anchor = Anchor::open(self.data_dir(), &self.keys).expect("an anchor");
        Db::connect(&self.admin, test_password, anchor, 5).await.expect("a connection")
    }

    pub fn keys(&self) -> &Keys {
        &self.keys
    }

    /// The data directory: keys and the audit anchor.
    pub fn data_dir(&self) -> &Path {
        self.folder.path()
    }

    /// A configuration with this data directory. Its database is not this one.
    pub fn config(&self) -> Result<Config> {
        Config::new(self.folder.path())
    }

    /// A connection as superuser, past row security: to set the scene and to tamper.
    ///
    /// # Panics
    /// When the server does not answer.
    pub async fn superuser(&self) -> PgConnection {
        self.admin.connect().await.expect("a superuser's connection")
    }

    /// A connection as one of the roles of [`bootstrap::LOGINS`], with no actor set.
    ///
    /// # Panics
    /// When the server does not answer.
    pub async fn connect_as(&self, role: &str) -> PgConnection {
        let options = self.admin.clone().username(role).password(&test_password(role));
        options.connect().await.expect("a role's connection")
    }

    /// A transaction of the system on [`TODAY`].
    pub async fn system(&self) -> Tx {
        self.begin(&system()).await
    }

    /// A transaction of `actor` on [`TODAY`].
    ///
    /// # Panics
    /// When the server does not answer.
    pub async fn begin(&self, actor: &Actor) -> Tx {
        self.db.begin(actor, TODAY).await.expect("a transaction")
    }
}

impl Drop for TestDb {
    fn drop(&mut self) {
        let options = self.admin.clone().database("postgres");
        let statement = format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name);
        let dropped = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
            runtime.block_on(async move {
                let mut conn = options.connect().await?;
                sqlx::raw_sql(assert_built_from_spec(statement)).execute(&mut conn).await?;
                conn.close().await
            })
        });
        // What cannot be dropped now is dropped by a later test process.
        let _ = dropped.join();
    }
}

/// The system as actor of tests.
pub fn system() -> Actor {
    Actor::System { os_user: "test".to_owned() }
}

struct Shared {
    server: Server,
    folder: PathBuf,
}

fn shared() -> Result<&'static Shared> {
    static SHARED: OnceLock<Shared> = OnceLock::new();
    static STARTING: std::sync::Mutex<()> = std::sync::Mutex::new(());
    let _one = STARTING.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    if let Some(shared) = SHARED.get() {
        return Ok(shared);
    }
    let folder = test_folder();
    let server = Server::start_with(&folder, &Options { pg_bin: None, durable: false })?;
    stop_when_idle(&folder, &server);
    Ok(SHARED.get_or_init(|| Shared { server, folder }))
}

/// `target/tmp/hearth-test` beside the test binary, or a folder of the user's own.
fn test_folder() -> PathBuf {
    let exe = std::env::current_exe().unwrap_or_default();
    let target = exe.ancestors().find(|dir| dir.file_name().is_some_and(|name| name == "target"));
    let uid = rustix::process::geteuid().as_raw();
    match target {
        Some(target) => target.join("tmp").join(format!("hearth-test-{uid}")),
        None => std::env::temp_dir().join(format!("hearth-test-{uid}")),
    }
}

/// Test processes end without a word, so a shell waits until nobody has used the server for a while and stops it.
fn stop_when_idle(folder: &Path, server: &Server) {
    let script = r#"
        exec 9>"$1/server.reaper"
        flock -n 9 || exit 0
        while sleep 20; do
            flock "$1/server.lock" flock -n "$1/server.users" "$2/pg_ctl" stop -D "$1/pg" -m fast -s && exit 0
            [ -e "$1/pg/postmaster.pid" ] || exit 0
        done"#;
    let mut command = Command::new("setsid");
    command
        .args(["sh", "-c", script, "sh"])
        .arg(folder)
        .arg(&server.programs().bin)
        .current_dir("/")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    // As the server's user, who may stop it; the lock files are made readable for them.
    for name in ["server.reaper", "server.lock", "server.users"] {
        if let Ok(file) = private::lock_file(&folder.join(name)) {
            drop(file);
            let _ = server.user().own(&folder.join(name));
        }
    }
    server.user().apply(&mut command);
    let _ = command.spawn();
}

/// The name of the template for the migrations as they are now.
async fn template(folder: &Path, admin: &PgConnectOptions) -> Result<String> {
    let mut digest = Sha256::new();
    for migration in bootstrap::MIGRATIONS.iter() {
        digest.update(&migration.checksum);
    }
    let name = format!("template_{}", private::hex(&digest.finalize()[..8]));
    let path = folder.join("template.lock");
    let lock = tokio::task::spawn_blocking(move || -> Result<File> {
        let file = private::lock_file(&path)?;
        file.lock().map_err(crate::Error::file("lock", &path))?;
        Ok(file)
    })
    .await??;
    let mut conn = admin.connect().await?;
    drop_leftovers(&mut conn, &name).await?;
    if !exists(&mut conn, &name).await? {
        let half = format!("{name}_half");
        sqlx::raw_sql(assert_built_from_spec(format!("DROP DATABASE IF EXISTS {half} WITH (FORCE)")))
            .execute(&mut conn)
            .await?;
        bootstrap::roles(admin, test_password).await?;
        bootstrap::database(admin, &half).await?;
        bootstrap::migrate(&admin.clone().database(&half)).await?;
        sqlx::raw_sql(assert_built_from_spec(format!("ALTER DATABASE {half} RENAME TO {name}")))
            .execute(&mut conn)
            .await?;
    }
    conn.close().await?;
    drop(lock);
    Ok(name)
}

/// Databases of killed tests after an hour, templates of other migrations after a day.
async fn drop_leftovers(conn: &mut PgConnection, current: &str) -> Result<()> {
    let old: Vec<String> = sqlx::query_scalar(
        "SELECT datname::text FROM pg_database, pg_stat_file('base/' || oid || '/PG_VERSION', true) AS file
         WHERE datname <> $1 AND (datname ~ '^test_' AND file.modification < now() - interval '1 hour'
                                  OR datname ~ '^template_' AND file.modification < now() - interval '1 day')",
    )
    .bind(current)
    .fetch_all(&mut *conn)
    .await?;
    for name in old {
        let statement = format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", quote_identifier(&name));
        sqlx::raw_sql(assert_built_from_spec(statement)).execute(&mut *conn).await?;
    }
    Ok(())
}

async fn exists(conn: &mut PgConnection, name: &str) -> Result<bool> {
    Ok(sqlx::query_scalar("SELECT EXISTS (SELECT FROM pg_database WHERE datname = $1)")
        .bind(name)
        .fetch_one(conn)
        .await?)
}

async fn create_from(conn: &mut PgConnection, name: &str, template: &str) -> Result<()> {
    let statement = format!("CREATE DATABASE {name} TEMPLATE {template} OWNER {}", bootstrap::OWNER);
    sqlx::raw_sql(assert_built_from_spec(statement)).execute(&mut *conn).await?;
    bootstrap::rights(conn, name).await
}

fn test_password(role: &str) -> String {
    format!("test0{}", role.replace('_', "0"))
}
