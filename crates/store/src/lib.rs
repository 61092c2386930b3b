//! Hearth's store: PostgreSQL (private or yours), row security, keys, history, the audit chain, jobs, backup.
//!
//! Start at [`Store::open`]; every query goes through [`Db::begin`].

pub mod account;
pub mod actor;
pub mod agency;
pub mod audit;
pub mod backup;
pub mod bootstrap;
pub mod client;
mod config;
pub mod consent;
pub mod db;
pub mod doctor;
pub mod embedded;
mod error;
pub mod history;
pub mod hmis;
pub mod jobs;
pub mod keys;
pub mod overview;
pub mod plan;
pub(crate) mod private;
pub mod project;
pub mod report;
pub mod roster;
pub mod search;
pub mod setting;
pub mod sight;
pub mod sql;
mod store;
#[cfg(feature = "testing")]
pub mod testing;

pub use actor::{Actor, Role};
pub use audit::Event;
pub use config::Config;
pub use db::{Db, Tx};
pub use error::{DatabaseError, Error, Result};
pub use keys::Keys;
pub use store::Store;
