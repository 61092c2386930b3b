//! What is wrong with an installation, and how to mend it.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::str::FromStr;

use sqlx::postgres::PgConnectOptions;
use sqlx::{ConnectOptions, PgConnection};

use crate::audit::{Anchor, anchor};
use crate::embedded::{self, Server};
use crate::{Config, Error, Keys, Result, bootstrap};

/// Below this much free space the server is about to stop.
const ENOUGH_SPACE: u64 = 2 << 30;

/// One thing that was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// What was looked at: "disk space".
    pub name: &'static str,
    pub ok: bool,
    /// What was found.
    pub found: String,
    /// What to do, when it is not well.
    pub mend: Option<String>,
}

impl Check {
    fn ok(name: &'static str, found: impl Into<String>) -> Check {
        Check { name, ok: true, found: found.into(), mend: None }
    }

    fn problem(name: &'static str, found: impl Into<String>, mend: impl Into<String>) -> Check {
        Check { name, ok: false, found: found.into(), mend: Some(mend.into()) }
    }
}

/// Looks at everything, and changes nothing but that the private server, if there is one, is started and stopped again.
pub async fn run(config: &Config) -> Vec<Check> {
    let mut checks = vec![programs(config)];
    checks.extend(data_dir(config));
    let keys = keys(config, &mut checks);
    let mut server = None;
    let admin = match &config.database_url {
        Some(url) => {
            PgConnectOptions::from_str(url).map_err(|_| Error::Config("DATABASE_URL is no PostgreSQL URL".to_owned()))
        }
        None if !config.data_dir.join("pg/PG_VERSION").exists() => {
            checks.push(Check::ok("database", "none yet; the first start of hearth makes one"));
            return checks;
        }
        None => start(config).await.map(|started| {
            let admin = started.admin().database("hearth");
            server = Some(started);
            admin
        }),
    };
    let connected = match admin {
        Ok(admin) => bootstrap::owner(&admin).connect().await.map_err(Error::from),
        Err(error) => Err(error),
    };
    match connected {
        Ok(mut conn) => {
            checks.push(Check::ok("database", "it answers"));
            for check in in_database(config, keys.as_ref(), &mut conn).await {
                checks.push(check.unwrap_or_else(|error| {
                    Check::problem("database", error.to_string(), "Start hearth once, so that the database is brought up to date.")
                }));
            }
        }
        Err(error) => checks.push(Check::problem(
            "database",
            error.to_string(),
            "Start hearth once; if that fails as well, look at the log in pg/log in the data directory, or at DATABASE_URL.",
        )),
    }
    if let Some(server) = server
        && let Ok(Err(error)) = tokio::task::spawn_blocking(move || server.stop()).await
    {
        checks.push(Check::problem("database", error.to_string(), "Stop it with pg_ctl -m fast."));
    }
    checks
}

async fn start(config: &Config) -> Result<Server> {
    let config = config.clone();
    let options = embedded::Options { pg_bin: config.pg_bin.clone(), durable: config.durable };
    tokio::task::spawn_blocking(move || Server::start_with(&config.data_dir, &options)).await?
}

fn programs(config: &Config) -> Check {
    const NAME: &str = "PostgreSQL programs";
    if config.database_url.is_some() {
        return Check::ok(NAME, "not needed, DATABASE_URL is set");
    }
    match embedded::newest_programs(config.pg_bin.as_deref()) {
        Ok(programs) => Check::ok(NAME, format!("PostgreSQL {} in {}", programs.major, programs.bin.display())),
        Err(error) => Check::problem(NAME, error.to_string(), "Install it: sudo apt-get install postgresql"),
    }
}

fn data_dir(config: &Config) -> Vec<Check> {
    let dir = &config.data_dir;
    let name = "data directory";
    let Ok(found) = fs::metadata(dir) else {
        return vec![Check::ok(name, format!("{} does not exist yet; the first start makes it", dir.display()))];
    };
    let mode = found.permissions().mode() & 0o777;
    let rights = if !found.is_dir() {
        Check::problem(name, format!("{} is not a folder", dir.display()), "Name another with --data-dir.")
    } else if mode & 0o022 != 0 {
        Check::problem(
            name,
            format!("{} may be written by others (mode {mode:o})", dir.display()),
            format!("chmod go-w {}", dir.display()),
        )
    } else if rustix::fs::access(dir, rustix::fs::Access::WRITE_OK).is_err() {
        Check::problem(name, format!("{} cannot be written by you", dir.display()), "Run this as its owner or as root.")
    } else {
        Check::ok(name, dir.display().to_string())
    };
    let space = match rustix::fs::statvfs(dir) {
        Ok(volume) => {
            let free = volume.f_bavail * volume.f_frsize;
            let text = format!("{} GiB free", free >> 30);
            if free < ENOUGH_SPACE {
                Check::problem("disk space", text, "Make room, or move the data directory to a larger disk.")
            } else {
                Check::ok("disk space", text)
            }
        }
        Err(error) => Check::problem("disk space", error.to_string(), "Look whether the disk is mounted."),
    };
    vec![rights, space]
}

/// Opens the keys when there are some: a doctor makes none.
fn keys(config: &Config, checks: &mut Vec<Check>) -> Option<Keys> {
    const NAME: &str = "keys";
    let folder = config.data_dir.join("keys");
    if !folder.join("key-check").exists() {
        checks.push(Check::ok(NAME, "none yet; the first start makes a master key"));
        return None;
    }
    let keys = match Keys::open(&folder, config.master_key_file.as_deref()) {
        Ok(keys) => keys,
        Err(error) => {
            checks.push(Check::problem(
                NAME,
                error.to_string(),
                "Put the master key back from the copy you keep apart.",
            ));
            return None;
        }
    };
    let open: Vec<String> = [folder.as_path(), keys.master_file()]
        .iter()
        .filter(|path| readable_by_others(path))
        .map(|path| path.display().to_string())
        .collect();
    checks.push(if open.is_empty() {
        Check::ok(NAME, "there, and readable only by their owner")
    } else {
        Check::problem(
            NAME,
            format!("others may read {}", open.join(" and ")),
            format!("chmod -R go= {}", open.join(" ")),
        )
    });
    Some(keys)
}

fn readable_by_others(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|found| found.permissions().mode() & 0o077 != 0)
}

async fn in_database(config: &Config, keys: Option<&Keys>, conn: &mut PgConnection) -> Vec<Result<Check>> {
    vec![durable(conn).await, migrations(conn).await, roles(conn).await, anchor_holds(config, keys, conn).await]
}

async fn durable(conn: &mut PgConnection) -> Result<Check> {
    const NAME: &str = "durability";
    let off: Vec<String> = sqlx::query_scalar(
        "SELECT name FROM pg_settings WHERE name = ANY (ARRAY['fsync', 'full_page_writes', 'data_checksums', 'synchronous_commit'])
         AND setting = 'off' ORDER BY name",
    )
    .fetch_all(conn)
    .await?;
    Ok(if off.is_empty() {
        Check::ok(NAME, "fsync, full page writes and data checksums are on")
    } else {
        Check::problem(
            NAME,
            format!("{} is off: a power cut can lose or damage data", off.join(" and ")),
            "Turn it on in postgresql.conf; checksums with pg_checksums --enable while the server is stopped.",
        )
    })
}

async fn migrations(conn: &mut PgConnection) -> Result<Check> {
    const NAME: &str = "migrations";
    let done: Vec<(i64, bool)> =
        sqlx::query_as("SELECT version, success FROM _sqlx_migrations").fetch_all(conn).await?;
    let missing: Vec<String> = bootstrap::MIGRATIONS
        .iter()
        .filter(|wanted| !done.contains(&(wanted.version, true)))
        .map(|wanted| wanted.version.to_string())
        .collect();
    let unknown = done.iter().any(|(version, _)| !bootstrap::MIGRATIONS.version_exists(*version));
    Ok(if unknown {
        Check::problem(
            NAME,
            "the database is newer than this hearth",
            "Install the hearth that last used it, or a newer one.",
        )
    } else if missing.is_empty() {
        Check::ok(NAME, format!("all {} are in", done.len()))
    } else {
        Check::problem(NAME, format!("missing: {}", missing.join(", ")), "Start hearth: it runs them.")
    })
}

async fn roles(conn: &mut PgConnection) -> Result<Check> {
    const NAME: &str = "database roles";
    let strong: Vec<String> =
        sqlx::query_scalar("SELECT rolname::text FROM pg_roles WHERE rolname LIKE 'hearth\\_%' AND rolname <> $1 AND (rolsuper OR rolbypassrls)")
            .bind(embedded::SUPERUSER)
            .fetch_all(&mut *conn)
            .await?;
    let owned: i64 = sqlx::query_scalar("SELECT count(*) FROM pg_class WHERE relowner::regrole::text = ANY ($1)")
        .bind(bootstrap::LOGINS.map(str::to_owned).to_vec())
        .fetch_one(conn)
        .await?;
    Ok(if let Some(role) = strong.first() {
        Check::problem(
            NAME,
            format!("{} may pass row security", strong.join(" and ")),
            format!("As a superuser: ALTER ROLE {role} NOSUPERUSER NOBYPASSRLS"),
        )
    } else if owned > 0 {
        Check::problem(
            NAME,
            "a role of the app owns tables",
            format!("As a superuser: REASSIGN OWNED BY hearth_app TO {}", bootstrap::OWNER),
        )
    } else {
        Check::ok(NAME, "none passes row security")
    })
}

async fn anchor_holds(config: &Config, keys: Option<&Keys>, conn: &mut PgConnection) -> Result<Check> {
    const NAME: &str = "audit";
    const MEND: &str = "Run hearth audit verify, keep what it says, and find out who had access. A restored backup ends earlier than its anchor.";
    let Some(keys) = keys else {
        return Ok(Check::problem(NAME, "it cannot be checked without the keys", "Mend the keys first."));
    };
    let reading = anchor::read(&Anchor::path(&config.data_dir), keys)?;
    let (seq,): (i64,) = sqlx::query_as("SELECT seq FROM audit_head").fetch_one(&mut *conn).await?;
    let Some(line) = reading.lines.last() else {
        return Ok(if seq == 0 {
            Check::ok(NAME, "no entries yet")
        } else {
            Check::problem(NAME, format!("{seq} entries, but the anchor file holds nothing"), MEND)
        });
    };
    let hash: Option<Vec<u8>> =
        sqlx::query_scalar("SELECT hash FROM audit WHERE seq = $1").bind(line.seq).fetch_optional(conn).await?;
    Ok(match hash {
        Some(hash) if hash == line.hash => {
            Check::ok(NAME, format!("{seq} entries; the anchor fits entry {}", line.seq))
        }
        _ => Check::problem(NAME, format!("entry {} is not the one the anchor file noted", line.seq), MEND),
    })
}
