//! The whole store, opened: server, database, keys.

use std::str::FromStr;

use sqlx::postgres::PgConnectOptions;

use crate::audit::Anchor;
use crate::embedded::{self, Server};
use crate::{Config, Db, Error, Keys, Result, bootstrap, private};

/// The database's name in the private server.
const DATABASE: &str = "hearth";

/// Everything that is open while Hearth runs. End it with [`Store::close`].
#[derive(Debug)]
pub struct Store {
    config: Config,
    db: Db,
    keys: Keys,
    admin: PgConnectOptions,
    server: Option<Server>,
}

impl Store {
    /// Opens the store: starts or joins the private server unless there is a `DATABASE_URL`, makes what is missing (roles,
    /// database, keys), runs new migrations.
    pub async fn open(config: &Config) -> Result<Store> {
        let server = match config.database_url {
            Some(_) => {
                private::folder(&config.data_dir, 0o711)?;
                None
            }
            None => Some(start(config).await?),
        };
        let folder = config.data_dir.join("keys");
        let master_file = config.master_key_file.clone();
        let keys = tokio::task::spawn_blocking(move || Keys::open(&folder, master_file.as_deref())).await??;
        let admin = match (&server, &config.database_url) {
            (Some(server), _) => server.admin(),
            (None, url) => owner_url(url.as_deref().unwrap_or_default())?,
        };
        bootstrap::roles(&admin, |role| keys.role_password(role)).await?;
        let admin = if server.is_some() {
            bootstrap::database(&admin, DATABASE).await?;
            admin.database(DATABASE)
        } else {
            admin
        };
        bootstrap::migrate(&admin).await?;
        let anchor = Anchor::open(&config.data_dir, &keys)?;
        let db = Db::connect(&admin, |role| keys.role_password(role), anchor, config.max_connections).await?;
        Ok(Store { config: config.clone(), db, keys, admin, server })
    }

    pub fn db(&self) -> &Db {
        &self.db
    }

    pub fn keys(&self) -> &Keys {
        &self.keys
    }

    pub fn config(&self) -> &Config {
        &self.config
    }

    /// The private server, when there is one.
    pub fn server(&self) -> Option<&Server> {
        self.server.as_ref()
    }

    /// How the owner connects: for backup, doctor and tests, never for queries of the app.
    pub fn admin(&self) -> &PgConnectOptions {
        &self.admin
    }

    /// Ends connections, writes the audit anchor, and stops the private server when nobody else uses it.
    pub async fn close(self) -> Result<()> {
        self.db.close().await;
        if let Some(server) = self.server {
            tokio::task::spawn_blocking(move || server.stop()).await??;
        }
        Ok(())
    }
}

async fn start(config: &Config) -> Result<Server> {
    let data_dir = config.data_dir.clone();
    let options = embedded::Options { pg_bin: config.pg_bin.clone(), durable: config.durable };
    tokio::task::spawn_blocking(move || Server::start_with(&data_dir, &options)).await?
}

fn owner_url(url: &str) -> Result<PgConnectOptions> {
    // The URL holds a password: it is not repeated in the message.
    PgConnectOptions::from_str(url).map_err(|_| {
        Error::Config(
            "DATABASE_URL is no PostgreSQL URL; it looks like postgres://user:password@host/hearth".to_owned(),
        )
    })
}
