//! Who did something, by name.

use std::collections::HashMap;

use store::{Tx, account};

use crate::error::Error;

/// The names of all accounts.
#[derive(Clone, Debug)]
pub struct Actors(HashMap<String, String>);

impl Actors {
    pub async fn load(tx: &mut Tx) -> Result<Self, Error> {
        let accounts = account::list(tx).await?;
        Ok(Actors(accounts.into_iter().map(|account| (account.id.to_string(), account.name)).collect()))
    }

    /// 'Dolores Ibarra', or for what the machine did itself 'An import on the server (root)'. `actor` is the audit's word.
    pub fn name(&self, actor: &str, by_import: bool) -> String {
        let by = if let Some(user) = actor.strip_prefix("system:") {
            format!("{user}, on the server")
        } else {
            self.0.get(actor).cloned().unwrap_or_else(|| "a lead administrator".to_owned())
        };
        if by_import { format!("An import by {by}") } else { by }
    }
}
