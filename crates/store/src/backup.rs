//! Backups in their simplest sound form: the whole private server with the log it needs, and the keys apart.
//!
//! A backup never holds keys, and the archive of keys never holds the master key: whoever finds one of the three reads no history,
//! and who lost the master key cannot read it either. Take the keys after the backup: every key it needs is then in them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use chrono::NaiveDate;

use crate::audit::{self, Anchor, Report};
use crate::embedded::{Programs, SUPERUSER, ServiceUser};
use crate::{Config, Error, Result, Store, private};

/// The server's files in a backup.
const SERVER: &str = "pg";
const PASSWORD: &str = "pg-password";
const ANCHOR: &str = "anchor.log";

/// Writes a base backup with its write-ahead log into `out_dir`, which must be empty or missing, and checks it file by file. The
/// server goes on working meanwhile. Only for the private server.
pub async fn backup(store: &Store, out_dir: &Path) -> Result<()> {
    let Some(server) = store.server() else {
        return Err(Error::Backup(
            "DATABASE_URL names a server of yours: back it up with its own means (pg_basebackup, your provider's backups)".to_owned(),
        ));
    };
    let out_dir = std::path::absolute(out_dir).map_err(Error::file("find", out_dir))?;
    let data_dir = store.config().data_dir.clone();
    refuse_inside(&out_dir, &data_dir)?;
    refuse_non_empty(&out_dir, "choose an empty or new folder for the backup")?;
    let programs = server.programs().clone();
    let (socket_dir, password) = (server.socket_dir().to_path_buf(), server.password().to_owned());
    tokio::task::spawn_blocking(move || {
        private::folder(&out_dir, 0o700)?;
        // Before the base backup: every entry the anchor knows is then in it.
        copy_when_there(&Anchor::path(&data_dir), &out_dir.join(ANCHOR))?;
        private::replace(&out_dir.join(PASSWORD), password.as_bytes())?;
        let target = out_dir.join(SERVER);
        let mut command = programs.command("pg_basebackup", &ServiceUser::Ourselves);
        command
            .env("PGPASSWORD", &password)
            .args(["--wal-method=stream", "--checkpoint=fast", "--manifest-checksums=SHA256", "--no-password"])
            .args(["--username", SUPERUSER, "--port", "5432", "--host"])
            .arg(&socket_dir)
            .arg("--pgdata")
            .arg(&target);
        Programs::succeed(&mut command)?;
        check(&programs, &target)
    })
    .await?
}

/// Writes the wrapped keys into the tar archive `out_file`, which must not exist yet. The master key is not in it.
pub fn backup_keys(config: &Config, out_file: &Path) -> Result<()> {
    if out_file.exists() {
        return Err(Error::Backup(format!("{} exists already; choose another name", out_file.display())));
    }
    let out_file = std::path::absolute(out_file).map_err(Error::file("find", out_file))?;
    let folder = config.data_dir.join("keys");
    if !folder.join("key-check").exists() {
        return Err(Error::Backup(format!("there are no keys in {}", folder.display())));
    }
    // While this is held nobody adds or destroys keys.
    let lock = private::lock_file(&folder.join("lock"))?;
    lock.lock().map_err(Error::file("lock", folder.join("lock")))?;
    private::replace(&out_file, b"")?;
    tar(Command::new("tar").arg("-C").arg(&folder).arg("-cf").arg(&out_file).args(["key-check", "shards"]))
}

/// Where a system is restored from.
#[derive(Clone, Debug)]
pub struct RestoreFrom {
    /// The folder [`backup`] wrote.
    pub backup: PathBuf,
    /// The archive [`backup_keys`] wrote.
    pub keys: PathBuf,
    /// A copy of the master key's file. Not needed when the configuration names one.
    pub master_key: Option<PathBuf>,
}

/// Restores into `config.data_dir`, which must be empty or missing; then opens it, and checks the audit chain. The report's breaks are
/// for the reader to judge: the restored system is open in either case.
pub async fn restore(config: &Config, from: RestoreFrom, today: NaiveDate) -> Result<(Store, Report)> {
    if config.database_url.is_some() {
        return Err(Error::Backup(
            "DATABASE_URL names a server of yours: restore it with its own means, and unset DATABASE_URL to restore here".to_owned(),
        ));
    }
    let copy = config.clone();
    tokio::task::spawn_blocking(move || lay_out(&copy, &from)).await??;
    let store = Store::open(config).await?;
    let report = audit::verify(store.db(), store.keys(), &config.data_dir, today).await?;
    Ok((store, report))
}

fn lay_out(config: &Config, from: &RestoreFrom) -> Result<()> {
    let data_dir = &config.data_dir;
    refuse_non_empty(data_dir, "restore into an empty or new folder")?;
    let source = from.backup.join(SERVER);
    if !source.join("PG_VERSION").exists() {
        return Err(Error::Backup(format!("{} holds no backup made by hearth", from.backup.display())));
    }
    let programs = Programs::find(config.pg_bin.as_deref(), &source)?;
    check(&programs, &source)?;
    private::folder(data_dir, 0o711)?;

    let keys = data_dir.join("keys");
    private::folder(&keys, 0o700)?;
    tar(Command::new("tar").arg("-C").arg(&keys).args(["--no-same-owner", "-xf"]).arg(&from.keys))?;
    own_tree(&keys, &ServiceUser::Ourselves)?;
    if let Some(master_key) = &from.master_key {
        let bytes = fs::read(master_key).map_err(Error::file("read", master_key))?;
        let target = config.master_key_file.clone().unwrap_or_else(|| keys.join("master.key"));
        private::replace(&target, &bytes)?;
    }
    let anchor = Anchor::path(data_dir);
    if let Some(folder) = anchor.parent() {
        private::folder(folder, 0o700)?;
    }
    copy_when_there(&from.backup.join(ANCHOR), &anchor)?;
    copy_when_there(&from.backup.join(PASSWORD), &data_dir.join(PASSWORD))?;

    // Under another name first: a half-restored server is never taken for a whole one.
    let fresh = data_dir.join("pg.restored");
    let user = ServiceUser::for_cluster(data_dir, &fresh)?;
    copy_tree(&source, &fresh)?;
    own_tree(&fresh, &user)?;
    let pg = data_dir.join("pg");
    fs::rename(&fresh, &pg).map_err(Error::file("rename", &fresh))?;
    private::sync_parent(&pg)
}

/// Every file against the backup's manifest, and the log it needs.
fn check(programs: &Programs, server: &Path) -> Result<()> {
    let mut command = programs.command("pg_verifybackup", &ServiceUser::Ourselves);
    Programs::succeed(command.arg("--quiet").arg(server))
        .map(drop)
        .map_err(|error| Error::Backup(format!("{} is damaged: {error}", server.display())))
}

fn refuse_non_empty(folder: &Path, advice: &str) -> Result<()> {
    match fs::read_dir(folder) {
        Ok(mut entries) => match entries.next() {
            None => Ok(()),
            Some(_) => Err(Error::Backup(format!("{} is not empty; {advice}", folder.display()))),
        },
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(Error::file("read", folder)(error)),
    }
}

fn refuse_inside(out_dir: &Path, data_dir: &Path) -> Result<()> {
    if out_dir.starts_with(data_dir) {
        return Err(Error::Backup(format!(
            "{} is inside the data directory; a backup belongs on another disk",
            out_dir.display()
        )));
    }
    Ok(())
}

fn copy_when_there(from: &Path, to: &Path) -> Result<()> {
    match fs::read(from) {
        Ok(bytes) => private::replace(to, &bytes),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(Error::file("read", from)(error)),
    }
}

/// Copies a folder with everything in it and its rights.
fn copy_tree(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir(to).map_err(Error::file("make the folder", to))?;
    let rights = fs::metadata(from).map_err(Error::file("read", from))?.permissions();
    fs::set_permissions(to, rights).map_err(Error::file("set the rights of", to))?;
    for entry in fs::read_dir(from).map_err(Error::file("read", from))? {
        let entry = entry.map_err(Error::file("read", from))?;
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        if source.is_dir() {
            copy_tree(&source, &target)?;
        } else {
            fs::copy(&source, &target).map_err(Error::file("copy", &source))?;
        }
    }
    Ok(())
}

fn own_tree(path: &Path, user: &ServiceUser) -> Result<()> {
    match user {
        ServiceUser::Ourselves => private::own_like_parent(path)?,
        ServiceUser::Other { .. } => user.own(path)?,
    }
    if path.is_dir() {
        for entry in fs::read_dir(path).map_err(Error::file("read", path))? {
            own_tree(&entry.map_err(Error::file("read", path))?.path(), user)?;
        }
    }
    Ok(())
}

fn tar(command: &mut Command) -> Result<()> {
    Programs::succeed(command).map(drop).map_err(|error| Error::Backup(format!("the archive of keys: {error}")))
}
