//! What every handler can reach.

use std::{net::IpAddr, sync::Arc};

use store::{Db, Keys};

use crate::{clock::Clock, kept::Memory};

#[derive(Clone, Debug)]
pub struct AppState {
    pub db: Db,
    pub keys: Keys,
    pub config: Arc<Config>,
    pub clock: Clock,
    /// What is kept for half an hour and never written.
    pub memory: Memory,
}

/// How this installation presents itself and whom it trusts.
#[derive(Clone, Debug)]
pub struct Config {
    /// The name of the CoC, or of the lead: stands beside 'Hearth' in the header.
    pub place: String,
    /// After how many minutes without use a sign-in ends: 5 to 30.
    pub idle_minutes: u8,
    /// The address people use, when a proxy stands in front: 'https://hmis.example.org'.
    pub public_origin: Option<String>,
    /// Proxies whose X-Forwarded-For is believed.
    pub trusted_proxies: Vec<IpAddr>,
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

impl Config {
    pub fn https(&self) -> bool {
        self.public_origin.as_deref().is_some_and(|origin| origin.starts_with("https://"))
    }
}

impl AppState {
    pub fn new(db: Db, keys: Keys, config: Config) -> Self {
        AppState { db, keys, config: Arc::new(config), clock: Clock::System, memory: Memory::default() }
    }
}
