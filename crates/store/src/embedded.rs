//! The private PostgreSQL: made, started and stopped by Hearth, reached by a Unix socket only.
//!
//! Several processes may use one data directory at once. Each holds a shared lock on `server.users`; the last to leave stops
//! the server. Decisions to start or stop are taken under an exclusive lock on `server.lock`.

mod cluster;
mod programs;
mod running;
mod service_user;

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use sqlx::postgres::PgConnectOptions;

pub use programs::{Programs, newest as newest_programs};
pub use service_user::ServiceUser;

use crate::{Error, Result, private};

/// How long start waits for what a killed server left behind.
const PATIENCE: Duration = Duration::from_mins(1);
/// How long a server that somebody else started may recover from a crash.
const RECOVERY: Duration = Duration::from_mins(10);
/// How long a server that nobody waits for any more may take to stop.
const STOPPING: Duration = Duration::from_secs(20);
/// The server's superuser, used at bootstrap and for backups only.
pub const SUPERUSER: &str = "hearth_super";

/// What a server is started with.
#[derive(Clone, Debug)]
pub struct Options {
    /// The folder of PostgreSQL's programs; `None` looks for them.
    pub pg_bin: Option<PathBuf>,
    /// False only in tests: loses data at a power cut.
    pub durable: bool,
}

impl Default for Options {
    fn default() -> Self {
        Options { pg_bin: None, durable: true }
    }
}

/// A private server in use. Dropping it stops the server when no other process uses it.
#[derive(Debug)]
pub struct Server {
    data_dir: PathBuf,
    programs: Programs,
    user: ServiceUser,
    socket_dir: PathBuf,
    password: String,
    in_use: Option<File>,
}

impl Server {
    /// Starts the server of `data_dir` (made when missing), or joins the one that runs. Blocks for a second or so; after a
    /// crash up to a minute.
    pub fn start(data_dir: &Path) -> Result<Server> {
        Server::start_with(data_dir, &Options::default())
    }

    /// Like [`Server::start`], with options.
    pub fn start_with(data_dir: &Path, options: &Options) -> Result<Server> {
        private::folder(data_dir, 0o711)?;
        let data_dir = &fs::canonicalize(data_dir).map_err(Error::file("find", data_dir))?;
        let deciding = lock_exclusively(data_dir)?;
        let in_use = private::lock_file(&data_dir.join("server.users"))?;
        in_use.lock_shared().map_err(Error::file("lock", data_dir.join("server.users")))?;

        let pg = data_dir.join("pg");
        let user = ServiceUser::for_cluster(data_dir, &pg)?;
        let programs = Programs::find(options.pg_bin.as_deref(), &pg)?;
        let password = cluster::make_when_missing(data_dir, &programs, &user, options.durable)?;
        let socket_dir = start_or_join(data_dir, &programs, &user, options.durable)?;
        drop(deciding);
        Ok(Server { data_dir: data_dir.clone(), programs, user, socket_dir, password, in_use: Some(in_use) })
    }

    /// How to connect as the superuser, to database `postgres`.
    pub fn admin(&self) -> PgConnectOptions {
        PgConnectOptions::new_without_pgpass()
            .socket(&self.socket_dir)
            .port(cluster::PORT)
            .username(SUPERUSER)
            .password(&self.password)
            .database("postgres")
    }

    /// The folder of the server's socket.
    pub fn socket_dir(&self) -> &Path {
        &self.socket_dir
    }

    /// The superuser's password, for PostgreSQL's own programs.
    pub(crate) fn password(&self) -> &str {
        &self.password
    }

    /// The programs that fit the server.
    pub fn programs(&self) -> &Programs {
        &self.programs
    }

    /// The system user the server runs as.
    pub fn user(&self) -> &ServiceUser {
        &self.user
    }

    /// The process id of the postmaster, `None` when it is gone.
    pub fn pid(&self) -> Option<i32> {
        running::postmaster(&self.data_dir.join("pg")).map(|found| found.pid)
    }

    /// Lets go of the server and stops it when no other process uses it. Blocks until it has stopped.
    pub fn stop(mut self) -> Result<()> {
        self.leave()
    }

    fn leave(&mut self) -> Result<()> {
        let Some(in_use) = self.in_use.take() else {
            return Ok(());
        };
        let _deciding = lock_exclusively(&self.data_dir)?;
        let path = self.data_dir.join("server.users");
        in_use.unlock().map_err(Error::file("unlock", &path))?;
        if in_use.try_lock().is_err() {
            return Ok(());
        }
        stop_now(&self.data_dir, &self.programs, &self.user)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Err(error) = self.leave() {
            tracing::error!(%error, "the private database server did not stop");
        }
    }
}

fn lock_exclusively(data_dir: &Path) -> Result<File> {
    let path = data_dir.join("server.lock");
    let file = private::lock_file(&path)?;
    file.lock().map_err(Error::file("lock", &path))?;
    Ok(file)
}

/// Returns the socket folder of a server that answers.
fn start_or_join(data_dir: &Path, programs: &Programs, user: &ServiceUser, durable: bool) -> Result<PathBuf> {
    let pg = data_dir.join("pg");
    let began = Instant::now();
    loop {
        if let Some(found) = running::postmaster(&pg) {
            if programs.answers(&found.socket_dir) {
                return Ok(found.socket_dir);
            }
            // Starting up after a crash, or shutting down: either way its state changes soon.
            let waited = began.elapsed();
            if found.state == "stopping" && waited > STOPPING {
                tracing::warn!("a database server hangs while it stops; it is ended");
                programs.stop_at_once(&pg, user)?;
            }
            let patience = if found.state == "starting" { RECOVERY } else { PATIENCE };
            if waited > patience {
                return Err(Error::Server(format!(
                    "process {} holds {} but does not answer; end it and try again",
                    found.pid,
                    pg.display()
                )));
            }
            std::thread::sleep(Duration::from_millis(100));
            continue;
        }
        let orphans = running::end_orphans(&pg)?;
        let socket_dir = cluster::socket_dir(data_dir, user)?;
        running::remove_stale_locks(&pg, &socket_dir)?;
        cluster::write_settings(&pg, &socket_dir, user, durable)?;
        match programs.start(&pg, user) {
            Ok(()) => return Ok(socket_dir),
            Err(log) => {
                let left_behind = orphans > 0 || log.contains("in use") || log.contains("lock file");
                if !left_behind || began.elapsed() > PATIENCE {
                    return Err(Error::Server(format!("PostgreSQL did not start: {log}")));
                }
                tracing::warn!("a killed database server left something behind; trying again");
                std::thread::sleep(Duration::from_millis(500));
            }
        }
    }
}

fn stop_now(data_dir: &Path, programs: &Programs, user: &ServiceUser) -> Result<()> {
    let pg = data_dir.join("pg");
    match running::postmaster(&pg) {
        // Its postmaster was killed: what it left behind does not end at once.
        None => running::end_orphans(&pg).map(drop),
        Some(found) => {
            programs.stop(&pg, &found.socket_dir, user)?;
            running::wait_for_the_last(&pg);
            // Kept when somebody else's socket is in it.
            let _ = fs::remove_dir(&found.socket_dir);
            Ok(())
        }
    }
}
