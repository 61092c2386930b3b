//! Where the data is and which database holds it.

use std::env;
use std::path::{Path, PathBuf};

use crate::{Error, Result};

/// Everything needed to open a [`crate::Store`].
#[derive(Clone, Debug)]
pub struct Config {
    /// The data directory: the private server's files, keys, audit anchor. Absolute.
    pub data_dir: PathBuf,
    /// The owner's URL of a PostgreSQL of yours; `None` starts the private server.
    pub database_url: Option<String>,
    /// Where the master key is; `None` is `keys/master.key` in the data directory.
    pub master_key_file: Option<PathBuf>,
    /// The folder of PostgreSQL's programs; `None` takes the newest installed.
    pub pg_bin: Option<PathBuf>,
    /// Most connections held open at once.
    pub max_connections: u32,
    /// False only in tests, for speed: the private server then loses data at a power cut.
    pub durable: bool,
}

impl Config {
    /// The settings of the environment: `HEARTH_DATA_DIR`, `DATABASE_URL`, `HEARTH_MASTER_KEY_FILE`, `HEARTH_PG_BIN`.
    /// `data_dir`, when given (`--data-dir`), goes before the environment. Without either it is `/var/lib/hearth` for root and
    /// `hearth` in the user's own data folder for everyone else.
    pub fn from_env(data_dir: Option<PathBuf>) -> Result<Config> {
        let data_dir = match data_dir.or_else(|| path_of("HEARTH_DATA_DIR")) {
            Some(dir) => dir,
            None => default_data_dir()?,
        };
        let database_url = env::var("DATABASE_URL").ok().filter(|url| !url.is_empty());
        Ok(Config {
            database_url,
            master_key_file: path_of("HEARTH_MASTER_KEY_FILE"),
            pg_bin: path_of("HEARTH_PG_BIN"),
            ..Config::new(data_dir)?
        })
    }

    /// The private server in `data_dir`, everything else by default, the environment left aside.
    pub fn new(data_dir: impl AsRef<Path>) -> Result<Config> {
        let data_dir = data_dir.as_ref();
        let data_dir = std::path::absolute(data_dir).map_err(Error::file("find", data_dir))?;
        Ok(Config {
            data_dir,
            database_url: None,
            master_key_file: None,
            pg_bin: None,
            max_connections: 20,
            durable: true,
        })
    }
}

fn path_of(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from)
}

fn default_data_dir() -> Result<PathBuf> {
    if rustix::process::geteuid().is_root() {
        return Ok(PathBuf::from("/var/lib/hearth"));
    }
    path_of("XDG_DATA_HOME")
        .or_else(|| path_of("HOME").map(|home| home.join(".local/share")))
        .map(|folder| folder.join("hearth"))
        .ok_or_else(|| Error::Config("no home folder is known; name a folder with --data-dir".to_owned()))
}
