//! Data quality: what is wrong with the records of an export or a database, found by the one who can mend it.
//!
//! Everything here is pure: the same records and settings give the same findings, and the day is handed in. The list of
//! checks is `catalogue.csv`; each has one function, in the file of its subject under [`checks`]. Which files can be read
//! at all, and which values HUD's lists know, is told by [`hud`]: the checks of structure read its problems.

pub mod catalogue;
mod checks;
mod facts;
mod finding;
mod run;
mod settings;

pub use self::{
    catalogue::{CATALOGUE, Check, Severity},
    finding::Finding,
    run::{check_of, run, structure},
    settings::{DaysWithoutNews, Settings, export_day},
};
