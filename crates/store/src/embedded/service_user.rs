//! The system user PostgreSQL runs as: it refuses to run as root.

use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;

use super::Programs;
use crate::{Error, Result};

const NAME: &str = "hearth";

/// Who runs the server: ourselves, or another user when we are root.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ServiceUser {
    Ourselves,
    Other { uid: u32, gid: u32 },
}

impl ServiceUser {
    /// For root: the owner of the cluster at `pg`, or `hearth` (made when missing) when there is none or root owns it.
    /// For anyone else: themselves, who must own the cluster.
    pub fn for_cluster(data_dir: &Path, pg: &Path) -> Result<ServiceUser> {
        let us = rustix::process::geteuid();
        let owner = fs::metadata(pg).ok().map(|m| (m.uid(), m.gid()));
        if !us.is_root() {
            return match owner {
                Some((uid, _)) if uid != us.as_raw() => Err(Error::Server(format!(
                    "{} belongs to another user; run this as that user or as root, or name another folder with --data-dir",
                    pg.display()
                ))),
                _ => Ok(ServiceUser::Ourselves),
            };
        }
        let user = match owner {
            Some((uid, gid)) if uid != 0 => ServiceUser::Other { uid, gid },
            _ => hearth()?,
        };
        if let Ok(rights) = fs::metadata(data_dir) {
            // What is private in the data directory is so by its own rights; passing through is for the server.
            let mode = rights.permissions().mode() | 0o011;
            fs::set_permissions(data_dir, Permissions::from_mode(mode))
                .map_err(Error::file("set the rights of", data_dir))?;
        }
        user.check_reach(data_dir)?;
        Ok(user)
    }

    /// Makes `command` run as this user.
    pub fn apply(self, command: &mut Command) {
        if let ServiceUser::Other { uid, gid } = self {
            command.uid(uid).gid(gid);
        }
    }

    /// Gives `path` to this user.
    pub fn own(self, path: &Path) -> Result<()> {
        match self {
            ServiceUser::Ourselves => Ok(()),
            ServiceUser::Other { uid, gid } => {
                chown(path, Some(uid), Some(gid)).map_err(Error::file("set the owner of", path))
            }
        }
    }

    /// The numeric id this user's processes have.
    pub fn uid(self) -> u32 {
        match self {
            ServiceUser::Ourselves => rustix::process::geteuid().as_raw(),
            ServiceUser::Other { uid, .. } => uid,
        }
    }

    /// Every folder on the way must let the user through.
    fn check_reach(self, data_dir: &Path) -> Result<()> {
        let ServiceUser::Other { uid, gid } = self else {
            return Ok(());
        };
        for folder in data_dir.ancestors() {
            let Ok(rights) = fs::metadata(folder) else {
                continue;
            };
            let bit = match (rights.uid() == uid, rights.gid() == gid) {
                (true, _) => 0o100,
                (_, true) => 0o010,
                _ => 0o001,
            };
            if rights.permissions().mode() & bit == 0 {
                return Err(Error::Server(format!(
                    "started by root, the server runs as system user {NAME}, who cannot pass through {}; choose another folder \
                     with --data-dir (by default /var/lib/hearth), or: chmod o+x {}",
                    folder.display(),
                    folder.display()
                )));
            }
        }
        Ok(())
    }
}

fn hearth() -> Result<ServiceUser> {
    if let Some(user) = lookup() {
        return Ok(user);
    }
    let made = Programs::succeed(Command::new("useradd").args([
        "--system",
        "--user-group",
        "--no-create-home",
        "--home-dir",
        "/var/lib/hearth",
        "--shell",
        "/usr/sbin/nologin",
        NAME,
    ]));
    // Another process may have made it at the same moment.
    lookup().ok_or_else(|| match made {
        Err(error) => Error::Server(format!("the system user {NAME} could not be made: {error}")),
        Ok(_) => Error::Server(format!("the system user {NAME} was made but cannot be found")),
    })
}

fn lookup() -> Option<ServiceUser> {
    let number = |flag: &str| -> Option<u32> {
        let output = Command::new("id").args([flag, NAME]).output().ok()?;
        String::from_utf8(output.stdout).ok()?.trim().parse().ok()
    };
    Some(ServiceUser::Other { uid: number("-u")?, gid: number("-g")? })
}
