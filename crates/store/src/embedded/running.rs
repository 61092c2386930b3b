//! Which server runs for a data directory, and what a killed one left behind.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

use crate::{Error, Result};

/// A postmaster that is alive.
#[derive(Debug)]
pub struct Postmaster {
    pub pid: i32,
    pub socket_dir: PathBuf,
    /// What it says it does: "starting", "ready", "stopping".
    pub state: String,
}

/// The live postmaster of the cluster at `pg`. A `postmaster.pid` whose process is gone, or is another program that got
/// the number since, is stale: normal after a crash.
pub fn postmaster(pg: &Path) -> Option<Postmaster> {
    let text = fs::read_to_string(pg.join("postmaster.pid")).ok()?;
    let mut lines = text.lines();
    let pid: i32 = lines.next()?.trim().parse().ok()?;
    let socket_dir = lines.nth(3).unwrap_or_default().trim();
    let state = lines.nth(2).unwrap_or_default().trim();
    works_in(pid, pg).then(|| Postmaster { pid, socket_dir: PathBuf::from(socket_dir), state: state.to_owned() })
}

/// Ends every process that still works in `pg` though its postmaster is gone; returns how many there were.
pub fn end_orphans(pg: &Path) -> Result<usize> {
    let orphans = processes_in(pg);
    if orphans.is_empty() {
        return Ok(0);
    }
    tracing::warn!(count = orphans.len(), "ending processes that a killed database server left behind");
    for pid in &orphans {
        if let Some(pid) = Pid::from_raw(*pid) {
            // It may have ended by itself meanwhile.
            let _ = kill_process(pid, Signal::KILL);
        }
    }
    let deadline = Instant::now() + Duration::from_mins(1);
    // A dying process has left its folder before it lets go of the shared memory.
    while orphans.iter().any(|pid| is_alive(*pid)) {
        if Instant::now() > deadline {
            return Err(Error::Server(format!(
                "processes of an earlier server still work in {}; restart the machine or end them by hand",
                pg.display()
            )));
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    Ok(orphans.len())
}

/// Waits, for a moment at most, until the last process of a stopped server is gone: the one that writes its log outlives the
/// postmaster.
pub fn wait_for_the_last(pg: &Path) {
    let deadline = Instant::now() + Duration::from_secs(5);
    while !processes_in(pg).is_empty() && Instant::now() < deadline {
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// Removes the lock files of a server that is gone. PostgreSQL would do it, unless another program got the number, or the dead
/// process has not been collected by its parent yet.
pub fn remove_stale_locks(pg: &Path, socket_dir: &Path) -> Result<()> {
    let socket = format!(".s.PGSQL.{}", super::cluster::PORT);
    let lock = format!("{socket}.lock");
    for path in [pg.join("postmaster.pid"), socket_dir.join(lock), socket_dir.join(socket)] {
        match fs::remove_file(&path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(Error::file("remove", &path)(error));
            }
            _ => {}
        }
    }
    Ok(())
}

/// Every process of PostgreSQL has its data directory as working directory.
fn processes_in(pg: &Path) -> Vec<i32> {
    let Ok(entries) = fs::read_dir("/proc") else {
        return Vec::new();
    };
    entries
        .flatten()
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
        .filter(|pid| works_in(*pid, pg))
        .collect()
}

/// Neither gone nor waiting to be collected by its parent.
fn is_alive(pid: i32) -> bool {
    let Ok(stat) = fs::read_to_string(format!("/proc/{pid}/stat")) else {
        return false;
    };
    let state = stat.rsplit_once(')').and_then(|(_, rest)| rest.trim_start().chars().next());
    !matches!(state, Some('Z' | 'X'))
}

fn works_in(pid: i32, pg: &Path) -> bool {
    let is_postgres =
        fs::read_to_string(format!("/proc/{pid}/comm")).is_ok_and(|name| name.trim_end().starts_with("postgres"));
    is_postgres && fs::read_link(format!("/proc/{pid}/cwd")).is_ok_and(|cwd| cwd == pg)
}
