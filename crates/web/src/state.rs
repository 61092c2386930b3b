//! What every handler can reach.

use std::{
    net::IpAddr,
    sync::{Arc, PoisonError, RwLock},
};

use store::{Actor, Db, Keys, setting};

use crate::{
    clock::{Clock, today},
    kept::Memory,
};

#[derive(Clone, Debug)]
pub struct AppState {
    pub db: Db,
    pub keys: Keys,
    pub config: Arc<Config>,
    pub clock: Clock,
    /// What is kept for half an hour and never written.
    pub memory: Memory,
    settings: Arc<RwLock<Settings>>,
}

/// How this installation presents itself and whom it trusts.
#[derive(Clone, Debug)]
pub struct Config {
    /// What stands in the header until the lead sets a name.
    pub place: String,
    /// The idle minutes until the lead sets others: 5 to 30.
    pub idle_minutes: u8,
    /// The address people use, when a proxy stands in front: 'https://hmis.example.org'.
    pub public_origin: Option<String>,
    /// Proxies whose X-Forwarded-For is believed.
    pub trusted_proxies: Vec<IpAddr>,
}

impl Config {
    pub fn https(&self) -> bool {
        self.public_origin.as_deref().is_some_and(|origin| origin.starts_with("https://"))
    }
}

/// What the lead sets on the settings page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The name of the CoC, or of the lead: stands beside 'Hearth' in the header.
    pub place: String,
    /// After how many minutes without use a sign-in ends: 5 to 30.
    pub idle_minutes: u8,
}

impl Default for Config {
    fn default() -> Self {
        Config {
            place: "Homeless Management Information System".to_owned(),
            idle_minutes: 15,
            public_origin: None,
            trusted_proxies: Vec::new(),
        }
    }
}

impl AppState {
    pub fn new(db: Db, keys: Keys, config: Config) -> Self {
        let settings = Settings { place: config.place.clone(), idle_minutes: config.idle_minutes };
        AppState {
            db,
            keys,
            config: Arc::new(config),
            clock: Clock::System,
            memory: Memory::default(),
            settings: Arc::new(RwLock::new(settings)),
        }
    }

    pub fn settings(&self) -> Settings {
        self.settings.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Reads the settings again; [`crate::serve`] does it once a minute, for another process may have changed them.
    pub async fn load_settings(&self) -> store::Result<()> {
        let mut tx = self.db.begin(&Actor::system(), today(self.clock.now())).await?;
        let place = setting::get(&mut tx, setting::PLACE).await?.unwrap_or_else(|| self.config.place.clone());
        let idle_minutes = setting::get(&mut tx, setting::IDLE_MINUTES).await?.unwrap_or(self.config.idle_minutes);
        tx.commit().await?;
        *self.settings.write().unwrap_or_else(PoisonError::into_inner) = Settings { place, idle_minutes };
        Ok(())
    }
}
