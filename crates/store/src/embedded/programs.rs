//! PostgreSQL's own programs.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use super::{ServiceUser, cluster, running};
use crate::{Error, Result};

/// The oldest major version Hearth works with.
const OLDEST: u32 = 15;

/// The folder of PostgreSQL's programs of one major version.
#[derive(Clone, Debug)]
pub struct Programs {
    pub bin: PathBuf,
    pub major: u32,
}

/// The newest installed programs, or those of `HEARTH_PG_BIN` when `wanted` is given.
pub fn newest(wanted: Option<&Path>) -> Result<Programs> {
    match wanted {
        Some(bin) => Programs::at(bin),
        None => installed().into_iter().next_back().ok_or_else(not_installed),
    }
}

impl Programs {
    /// The programs for the cluster at `pg`: those of its own major version, or the newest when there is no cluster yet.
    pub fn find(wanted: Option<&Path>, pg: &Path) -> Result<Programs> {
        let Ok(text) = fs::read_to_string(pg.join("PG_VERSION")) else {
            return newest(wanted);
        };
        let of_cluster = text.trim();
        let choices = match wanted {
            Some(bin) => vec![Programs::at(bin)?],
            None => installed(),
        };
        if choices.is_empty() {
            return Err(not_installed());
        }
        let found: Vec<String> = choices.iter().map(|p| p.major.to_string()).collect();
        choices
            .into_iter()
            .find(|p| p.major.to_string() == of_cluster)
            .ok_or_else(|| {
                Error::Server(format!(
                    "the data in {} was written by PostgreSQL {of_cluster}, but the PostgreSQL installed here is {}; install \
                     postgresql-{of_cluster}, or take a backup with it and restore that here",
                    pg.display(),
                    found.join(" and "),
                ))
            })
    }

    fn at(bin: &Path) -> Result<Programs> {
        let output = run(Command::new(bin.join("postgres")).arg("--version"))?;
        let text = String::from_utf8_lossy(&output.stdout);
        let major = text
            .split_whitespace()
            .find_map(|word| word.split('.').next()?.parse().ok())
            .ok_or_else(|| Error::Server(format!("{} does not tell its version", bin.join("postgres").display())))?;
        if major < OLDEST {
            return Err(Error::Server(format!(
                "PostgreSQL {major} in {} is too old; {OLDEST} or newer is needed",
                bin.display()
            )));
        }
        Ok(Programs { bin: bin.to_path_buf(), major })
    }

    /// A command for one of the programs, to run as `user`, quiet, with a plain environment.
    pub fn command(&self, program: &str, user: &ServiceUser) -> Command {
        let mut command = Command::new(self.bin.join(program));
        command.env_clear().env("PATH", "/usr/bin:/bin").env("LC_ALL", "C.UTF-8").current_dir("/").stdin(Stdio::null());
        user.apply(&mut command);
        command
    }

    /// Runs a command to its end; what it wrote to stderr is the error.
    pub fn succeed(command: &mut Command) -> Result<Output> {
        let output = run(command)?;
        if output.status.success() {
            return Ok(output);
        }
        let program = Path::new(command.get_program()).file_name().unwrap_or(OsStr::new("?"));
        Err(Error::Server(format!("{} failed: {}", program.display(), String::from_utf8_lossy(&output.stderr).trim())))
    }

    /// True when the server behind `socket_dir` takes connections.
    pub(super) fn answers(&self, socket_dir: &Path) -> bool {
        Command::new(self.bin.join("pg_isready"))
            .args(["-q", "-t", "3", "-p", &cluster::PORT.to_string(), "-h"])
            .arg(socket_dir)
            .status()
            .is_ok_and(|status| status.success())
    }

    /// Starts the cluster at `pg` and waits until it answers, through crash recovery if need be. The error is the
    /// server's last word.
    pub(super) fn start(&self, pg: &Path, user: &ServiceUser) -> Result<(), String> {
        let log = pg.join("start.log");
        let _ = fs::remove_file(&log);
        let mut command = self.command("pg_ctl", user);
        command.arg("start").arg("-D").arg(pg).arg("-l").arg(&log).args(["-w", "-s", "-t", "600"]);
        let output = run(&mut command).map_err(|e| e.to_string())?;
        if output.status.success() {
            return Ok(());
        }
        // Once the collector runs, the reason is in today's log.
        let lines = [newest_log(pg), Some(log)]
            .into_iter()
            .flatten()
            .filter_map(|path| fs::read_to_string(path).ok())
            .find_map(|text| {
                let reasons: Vec<&str> =
                    text.lines().filter(|line| line.contains("FATAL:") || line.contains("PANIC:")).collect();
                reasons.last().map(|line| (*line).to_owned())
            });
        Err(lines.unwrap_or_else(|| String::from_utf8_lossy(&output.stderr).trim().to_owned()))
    }

    /// Stops the cluster at `pg`, ending its connections.
    ///
    /// A server in crash recovery is stopped without a checkpoint, and so is one that takes too long: a fast stop that meets
    /// recovery can wait for ever (PostgreSQL 15, when one of its processes was killed). It costs the next start a moment.
    pub(super) fn stop(&self, pg: &Path, socket_dir: &Path, user: &ServiceUser) -> Result<()> {
        if self.answers(socket_dir) && self.stop_with("fast", pg, user).is_ok() {
            return Ok(());
        }
        self.stop_at_once(pg, user)
    }

    /// Stops the cluster at `pg` without a checkpoint: the next start recovers what was committed.
    pub(super) fn stop_at_once(&self, pg: &Path, user: &ServiceUser) -> Result<()> {
        match self.stop_with("immediate", pg, user) {
            // It may have ended by itself meanwhile.
            Err(_) if running::postmaster(pg).is_none() => Ok(()),
            result => result,
        }
    }

    fn stop_with(&self, mode: &str, pg: &Path, user: &ServiceUser) -> Result<()> {
        let mut command = self.command("pg_ctl", user);
        command.arg("stop").arg("-D").arg(pg).args(["-m", mode, "-w", "-s", "-t", "30"]);
        Programs::succeed(&mut command).map(drop)
    }
}

fn newest_log(pg: &Path) -> Option<PathBuf> {
    let entries = fs::read_dir(pg.join("log")).ok()?;
    entries.flatten().max_by_key(|entry| entry.metadata().and_then(|m| m.modified()).ok()).map(|entry| entry.path())
}

fn run(command: &mut Command) -> Result<Output> {
    command
        .output()
        .map_err(|source| Error::Program { program: command.get_program().to_string_lossy().into_owned(), source })
}

/// Debian's places, oldest first.
fn installed() -> Vec<Programs> {
    let Ok(entries) = fs::read_dir("/usr/lib/postgresql") else {
        return Vec::new();
    };
    let mut found: Vec<Programs> =
        entries.flatten().filter_map(|entry| Programs::at(&entry.path().join("bin")).ok()).collect();
    found.sort_by_key(|p| p.major);
    found
}

fn not_installed() -> Error {
    Error::Server(
        "PostgreSQL 15 or newer is not installed; on Debian and Ubuntu: sudo apt-get install postgresql (or set HEARTH_PG_BIN \
         to the folder of its programs, or DATABASE_URL to a server of yours)"
            .to_owned(),
    )
}
