//! The cluster's files: made by initdb, set up by `hearth.conf`.

use std::fs::{self, OpenOptions, Permissions};
use std::io::Write;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::{Programs, SUPERUSER, ServiceUser, running};
use crate::{Error, Result, private};

/// Names the socket file; nothing listens on the network.
pub const PORT: u16 = 5432;

/// Makes the cluster when there is none. Returns the superuser's password.
pub fn make_when_missing(data_dir: &Path, programs: &Programs, user: &ServiceUser, durable: bool) -> Result<String> {
    let password_file = data_dir.join("pg-password");
    let pg = data_dir.join("pg");
    if pg.join("PG_VERSION").exists() {
        return fs::read_to_string(&password_file)
            .map(|text| text.trim().to_owned())
            .map_err(Error::file("read the database password in", &password_file));
    }
    if fs::read_dir(&pg).is_ok_and(|mut entries| entries.next().is_some()) {
        return Err(Error::Server(format!(
            "{} is not empty but holds no database; move it away, or restore a backup into a new folder",
            pg.display()
        )));
    }
    tracing::info!(data_dir = %data_dir.display(), "making a new database");
    let password = private::random_hex(24)?;
    private::replace(&password_file, password.as_bytes())?;

    // In a folder of another name first: a half-made cluster is never taken for a whole one.
    let fresh = data_dir.join("pg.new");
    running::end_orphans(&fresh)?;
    if fresh.exists() {
        fs::remove_dir_all(&fresh).map_err(Error::file("remove", &fresh))?;
    }
    own_folder(&fresh, user)?;
    let for_initdb = data_dir.join("pg-password.initdb");
    private::replace(&for_initdb, password.as_bytes())?;
    user.own(&for_initdb)?;
    let mut command = programs.command("initdb", user);
    command
        .args(["--username", SUPERUSER, "--auth", "scram-sha-256", "--encoding", "UTF8"])
        .args(["--locale", "C.UTF-8", "--data-checksums", "--pwfile"])
        .arg(&for_initdb)
        .arg("-D")
        .arg(&fresh);
    if !durable {
        command.arg("--no-sync");
    }
    let made = Programs::succeed(&mut command);
    fs::remove_file(&for_initdb).map_err(Error::file("remove", &for_initdb))?;
    made?;
    let main = fresh.join("postgresql.conf");
    OpenOptions::new()
        .append(true)
        .open(&main)
        .and_then(|mut file| file.write_all(b"\ninclude_if_exists = 'hearth.conf'\n"))
        .map_err(Error::file("write", &main))?;
    if pg.exists() {
        fs::remove_dir(&pg).map_err(Error::file("remove", &pg))?;
    }
    fs::rename(&fresh, &pg).map_err(Error::file("rename", &fresh))?;
    private::sync_parent(&pg)?;
    Ok(password)
}

/// Writes the settings of this version of Hearth; yours go into `postgresql.auto.conf` (ALTER SYSTEM).
pub fn write_settings(pg: &Path, socket_dir: &Path, user: &ServiceUser, durable: bool) -> Result<()> {
    let socket = socket_dir.display();
    let mut text = format!(
        "# Written by hearth at every start.\n\
         listen_addresses = ''\n\
         port = {PORT}\n\
         unix_socket_directories = '{socket}'\n\
         unix_socket_permissions = 0700\n\
         max_connections = 100\n\
         shared_buffers = 256MB\n\
         work_mem = 16MB\n\
         maintenance_work_mem = 128MB\n\
         max_wal_size = 4GB\n\
         min_wal_size = 256MB\n\
         wal_level = replica\n\
         wal_compression = on\n\
         checkpoint_completion_target = 0.9\n\
         random_page_cost = 1.1\n\
         password_encryption = 'scram-sha-256'\n\
         timezone = 'UTC'\n\
         # A statement of a killed process ends, and lets go of its locks.\n\
         client_connection_check_interval = 5s\n\
         # Nothing of a client in the log: no statements, no parameters, no error texts (they quote values).\n\
         logging_collector = on\n\
         log_directory = 'log'\n\
         log_filename = 'postgresql-%a.log'\n\
         log_truncate_on_rotation = on\n\
         log_rotation_age = 1d\n\
         log_rotation_size = 0\n\
         log_statement = 'none'\n\
         log_min_duration_statement = -1\n\
         log_min_messages = log\n\
         log_min_error_statement = panic\n\
         log_error_verbosity = terse\n\
         log_parameter_max_length = 0\n\
         log_parameter_max_length_on_error = 0\n"
    );
    text.push_str(if durable {
        "fsync = on\nsynchronous_commit = on\nfull_page_writes = on\n"
    } else {
        "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\nautovacuum = off\n"
    });
    let path = pg.join("hearth.conf");
    private::replace(&path, text.as_bytes())?;
    user.own(&path)
}

/// A folder for the socket that only the server's user enters, on a path short enough for a socket (107 bytes with the
/// file's name): the same for every start unless the environment changes.
pub fn socket_dir(data_dir: &Path, user: &ServiceUser) -> Result<PathBuf> {
    let digest = Sha256::digest(data_dir.as_os_str().as_encoded_bytes());
    let short = private::hex(&digest[..6]);
    let uid = rustix::process::geteuid();
    let folder = if uid.is_root() {
        let parent = Path::new("/run/hearth");
        fs::create_dir_all(parent).map_err(Error::file("make the folder", parent))?;
        fs::set_permissions(parent, Permissions::from_mode(0o711)).map_err(Error::file("set the rights of", parent))?;
        parent.join(short)
    } else {
        let runtime = std::env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from).filter(|dir| dir.is_dir());
        match runtime {
            Some(dir) if dir.as_os_str().len() < 60 => dir.join(format!("hearth-{short}")),
            _ => PathBuf::from(format!("/tmp/hearth-{}-{short}", uid.as_raw())),
        }
    };
    own_folder(&folder, user)?;
    Ok(folder)
}

/// A folder with mode 0700 of `user`. One that somebody else made in its place is refused.
fn own_folder(path: &Path, user: &ServiceUser) -> Result<()> {
    match fs::create_dir(path) {
        Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => {
            return Err(Error::file("make the folder", path)(error));
        }
        Ok(()) => user.own(path)?,
        Err(_) => {}
    }
    let found = fs::symlink_metadata(path).map_err(Error::file("read the rights of", path))?;
    if rustix::process::geteuid().is_root() && found.is_dir() {
        user.own(path)?;
    } else if !found.is_dir() || found.uid() != user.uid() {
        return Err(Error::Server(format!(
            "{} is in the way: it belongs to somebody else; remove it and try again",
            path.display()
        )));
    }
    fs::set_permissions(path, Permissions::from_mode(0o700)).map_err(Error::file("set the rights of", path))
}
